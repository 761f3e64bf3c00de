"""An officer's first hour in the real window, by mouse and keyboard, from the first page to a sheet on the disk.

Everything is done on what can be seen: a click lands on the widget that is on top there. Knows no record but by its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import first_start
from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.settings import Settings
from atmp_desktop.store.check import check
from tests.gui.conftest import settings
from tests.gui.desk import Desk
from tests.read_back import by_calamine, by_openpyxl, table

__all__ = ["settings"]

W = TypeVar("W", bound=QWidget)
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Officer(Desk):
    """Somebody at the desk, who sees words and presses what is under them."""

    def seen(self, kind: type[W], words: str, within: QWidget | None = None) -> W | None:
        """What is on the screen of a kind and is called or says these words."""
        top = within or QApplication.activeModalWidget() or self.dialog() or self.window
        for each in top.findChildren(kind):
            said = each.text() if isinstance(each, QAbstractButton) else each.accessibleName()
            if each.isVisible() and words in (said, each.accessibleName()):
                return each
        return None

    def dialog(self) -> QDialog | None:
        """The dialog over the window."""
        return next((each for each in self.window.findChildren(QDialog) if each.isVisible()), None)

    def find(self, kind: type[W], words: str, within: QWidget | None = None) -> W:
        """The same, waited for."""
        self.until(lambda: self.seen(kind, words, within) is not None)
        return self.seen(kind, words, within)  # type: ignore[return-value] # waited for

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click on a widget, scrolled into view first as a hand would; it must be what is on top there."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        self.qtbot.wait(1)
        if place is None:
            # A box to tick answers on its words alone, not over all its width.
            place = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        window = widget.window()
        on_top = window.childAt(widget.mapTo(window, place))
        assert on_top is not None, f"{widget} is outside of its window"
        assert on_top is widget or widget.isAncestorOf(on_top), f"{on_top} is over {widget}"
        assert widget.isEnabled(), f"{widget} cannot be pressed"
        QTest.mouseClick(on_top, Qt.MouseButton.LeftButton, pos=on_top.mapFrom(widget, place))

    def press(self, words: str, within: QWidget | None = None) -> None:
        """Click on the button of these words."""
        self.click(self.find(QAbstractButton, words, within))
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, text: str) -> None:
        """Type wherever the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None, "the keyboard is nowhere"
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(focused, letter)
            else:
                # QTest knows the keys of ASCII alone.
                QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))

    def fill(self, label: str, text: str) -> None:
        """Click into the field of a label and type over what is there."""
        self.click(self.find(QWidget, label))
        self.key(Qt.Key.Key_A, CTRL)
        self.type(text)

    def choose(self, label: str, text: str, offered: str) -> None:
        """Type into a link's field and take the line that is offered, which must be the one named."""
        self.fill(label, text)
        shown = self.offers(offered)
        rows = {shown.model().index(row, 0).data(): row for row in range(shown.model().rowCount())}
        self.click_row(shown, shown.model().index(rows[offered], 0))
        self.settle()

    def pick(self, label: str, option: str) -> None:
        """Open the list of a choice, type what to choose and take it."""
        box = self.find(QComboBox, label)
        self.click(box)
        self.until(box.view().isVisible)
        QTest.keyClicks(box.view(), option)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        self.until(lambda: not box.view().isVisible())
        self.come_back()

    def come_back(self) -> None:
        """The window is in front again, as a window system sees to when a popup or dialog goes; off-screen none does."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def offers(self, line: str) -> QAbstractItemView:
        """The list under a field, once it offers a line."""

        def with_line() -> QAbstractItemView | None:
            for top in QApplication.topLevelWidgets():
                for each in [top, *top.findChildren(QAbstractItemView)]:
                    if isinstance(each, QAbstractItemView) and each.isVisible() and each.accessibleName() == "Found":
                        lines = [each.model().index(row, 0).data() for row in range(each.model().rowCount())]
                        if line in lines:
                            return each
            return None

        self.until(lambda: with_line() is not None)
        return with_line()  # type: ignore[return-value] # waited for

    def click_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Click on a row of a list."""
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def row(self, view: QAbstractItemView, words: str) -> QModelIndex:
        """The row of a list whose first cell says this."""
        model = view.model()

        self.until(lambda: words in [model.index(row, 0).data() for row in range(model.rowCount())])
        return next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == words)

    def add(self, one: str) -> None:
        """Click on Add below the form for a new one of these."""
        self.press("Add", self.find(QuickAdd, f"New {one}"))

    def go(self, section: str) -> None:
        """Click on a section in the side bar."""
        self.click_row(self.window.side_bar, self.row(self.window.side_bar, section))
        self.settle()

    def turn(self, part: str) -> None:
        """Click on one of the parts of the record: Overview, Related, History."""
        tabs = self.find(QTabBar, "Parts of this record")
        place = next(place for place in range(tabs.count()) if tabs.tabText(place).split()[0] == part)
        self.click(tabs, tabs.tabRect(place).center())
        self.settle()

    def open_row(self, words: str) -> None:
        """Click on a row of the list on show."""
        shown = self.work.current_list()
        assert shown is not None
        self.click_row(shown.view, self.row(shown.view, words))
        self.settle()
        self.until(lambda: self.title() == words)

    def title(self) -> str:
        """The title of the record on show."""
        record = self.work.pane.record
        return self.work.pane.page().header.title.text() if record is not None else ""

    def rows(self, of: str) -> list[tuple[str, str, str]]:
        """The rows of a linked list: name, what else, dates."""
        shown = self.seen(LinkedRows, of)
        return [(row.lead, row.words, row.dates) for row in shown.rows] if shown is not None else []

    def has_row(self, of: str, name: str) -> bool:
        """Whether a linked list has a row of this name."""
        return name in [lead for lead, _, _ in self.rows(of)]

    def dates_of(self, of: str, name: str) -> str:
        """The dates of a row of a linked list."""
        return next((dates for lead, _, dates in self.rows(of) if lead == name), "")

    def mark(self, of: str, name: str) -> None:
        """Click on a row of a linked list beside its name, which would lead on."""
        shown = self.find(LinkedRows, of)
        place = shown.visualRect(self.row(shown, name))
        self.click(shown.viewport(), QPoint(place.center().x(), place.bottom() - 6))

    def listed(self) -> list[str]:
        """The names in the list on show."""
        shown = self.work.current_list()
        assert shown is not None
        return [shown.view.model().index(row, 0).data() for row in range(shown.total())]

    def step(self, verb: str) -> str:
        """What Undo or Redo says it would do."""
        return self.window.commands.action(f"edit.{verb}").text()


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The officer's documents: a name with a space, an apostrophe and an accent."""
    folder = tmp_path / "Siân’s documents"
    folder.mkdir()
    monkeypatch.setattr(first_start, "documents", lambda: folder)
    return folder


NewOfficer = Callable[..., Officer]


@pytest.fixture
def new_officer(qtbot: QtBot, settings: Settings, data_home: Path) -> Iterator[NewOfficer]:
    """Sits somebody down at a desk; their answers to questions about files are given beforehand. Whoever leaves in the
    middle of a backup has it stopped."""
    made: list[Officer] = []

    def sit_down(*answers: bool | str | Path | None) -> Officer:
        officer = Officer(qtbot, settings, data_home, *answers, "stop")
        officer.window.activateWindow()
        officer.until(officer.window.isActiveWindow)
        made.append(officer)
        return officer

    yield sit_down
    for officer in made:
        officer.close()


def begin(officer: Officer, documents: Path) -> None:
    """From the first page to a register with the facts of the public page."""
    officer.program.begin(None)
    officer.press("From the NIHR’s public page")
    officer.press("Begin")
    # Tests keep their files where a computer keeps temporary ones, and the page says that this is no place to stay.
    if officer.seen(QAbstractButton, "Keep it there all the same") is not None:
        officer.press("Keep it there all the same")
    officer.until(lambda: officer.program.store is not None)
    officer.settle()
    assert officer.store.path == documents / "ATMP register.atmp"


def add_sian(officer: Officer) -> None:
    """A new person with a post at a new organisation, an address and a number."""
    officer.key(Qt.Key.Key_N, CTRL)
    officer.fill("Title", "Dr")
    officer.fill("Given name", "Siân")
    officer.fill("Family name", "O'Connor")
    officer.key(Qt.Key.Key_Return, CTRL)
    officer.settle()
    officer.key(Qt.Key.Key_Escape)
    officer.settle()
    officer.until(lambda: officer.title() == "Siân O'Connor")
    officer.turn("Related")
    officer.press("Add to Affiliations")
    officer.choose("Organisation", "Example Valley NHS Trust", "Create “Example Valley NHS Trust”")
    officer.fill("Job title", "Pharmacist")
    officer.press("Main")
    officer.fill("From", "1/9/2024")
    officer.add("affiliation")
    officer.until(lambda: bool(officer.rows("Affiliations")))
    for kind, value in (("Email", "sian.oconnor@example.org"), ("Telephone", "029 2018 0123")):
        officer.press("Add to Contact points")
        officer.pick("Kind", kind)
        officer.fill("Address or number", value)
        officer.add("contact point")
        officer.until(partial(officer.has_row, "Contact points", value))


def test_from_the_first_page_to_a_sheet_on_the_disk_and_back_again(
    new_officer: NewOfficer, documents: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "Guidance.xlsx"
    officer = new_officer(sheet)
    begin(officer, documents)

    officer.go("Groups")
    assert leads_on_show(officer) == {
        "NIHR ATMP Coordinating Group": "",
        "Education and Workforce Development": "Uta Griesenbach",
        "Guidance Development": "Anne Black",
        "Patient and Public Engagement": "Finn Willingham, Nick Meade",
        "Trial Infrastructure": "Joanna Gray",
    }
    officer.key(Qt.Key.Key_K, CTRL)
    palette = officer.window.palette_shown
    assert palette is not None
    officer.type("griesen")
    officer.until(lambda: any(choice.words == "Uta Griesenbach" for choice in palette.choices))
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    assert officer.title() == "Uta Griesenbach"

    officer.go("People")
    add_sian(officer)
    officer.press("Add to Groups")
    officer.choose("Group", "guid", "Guidance Development")
    officer.choose("Sits for", "example valley", "Example Valley NHS Trust")
    officer.fill("From", "1/10/2026")
    officer.add("membership")
    officer.until(lambda: bool(officer.rows("Groups")))
    officer.go("Groups")
    officer.open_row("Guidance Development")
    officer.turn("Related")
    members = officer.rows("Members")
    assert [name for name, _, _ in members] == ["Anne Black", "Siân O'Connor"]

    officer.press("Contact sheet")
    officer.press("Make the sheet…")
    officer.until(lambda: "Guidance.xlsx" in officer.window.toast.message)
    officer.come_back()
    header, rows = table(by_calamine(sheet), "Role")
    assert header == ["Role", "Name", "Organisation", "Job title", "Email", "Telephone"]
    sian = ["Member", "Dr Siân O'Connor", "Example Valley NHS Trust", "Pharmacist"]
    assert rows[:2] == [
        ["Lead", "Anne Black", "", "", "", ""],
        [*sian, "sian.oconnor@example.org", "029 2018 0123"],
    ]
    cells = by_openpyxl(sheet)
    assert "Dr Siân O'Connor" in [cell.value for row in cells.iter_rows() for cell in row]

    officer.mark("Members", "Siân O'Connor")
    officer.press("End on…")
    officer.key(Qt.Key.Key_A, CTRL)
    officer.type("20/11")
    officer.press("End")
    officer.press("Former (1)")
    now, ended = "since 1 Oct 2026", "1 Oct 2026 – 20 Nov 2026"
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == ended)
    officer.turn("History")
    officer.press("Put this back")
    officer.turn("Related")
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == now)

    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == ended)
    assert officer.step("undo") == "Undo: End Siân O'Connor, member of Guidance Development on 20/11/2026"
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == now)
    assert officer.step("undo") == "Undo: Add membership"
    assert officer.step("redo") == "Redo: End Siân O'Connor, member of Guidance Development on 20/11/2026"
    officer.key(Qt.Key.Key_Y, CTRL)
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == ended)

    officer.go("People")
    officer.open_row("Siân O'Connor")
    officer.key(Qt.Key.Key_Delete)
    officer.until(lambda: officer.window.toast.message == "Siân O'Connor is in the bin.")
    officer.settle()
    assert "Siân O'Connor" not in officer.listed()
    officer.go("Bin")
    bin_table = officer.find(QAbstractItemView, "In the bin")
    officer.click_row(bin_table, officer.row(bin_table, "Siân O'Connor"))
    officer.press("Restore")
    officer.go("People")
    officer.open_row("Siân O'Connor")
    post = ("Example Valley NHS Trust", "Pharmacist · Main", "since 1 Sep 2024")
    officer.until(lambda: officer.rows("Affiliations") == [post])
    assert {row[0] for row in officer.rows("Contact points")} == {"029 2018 0123", "sian.oconnor@example.org"}

    assert officer.window.close()
    again = new_officer()
    again.program.begin(None)
    again.settle()
    assert again.work.current_section() == "person"
    again.until(lambda: again.title() == "Siân O'Connor")
    assert again.work.pane.tab == "related"
    assert again.step("undo") == "Undo: Restore Siân O'Connor"
    assert check(again.store) == []


def leads_on_show(officer: Officer) -> dict[str, str]:
    """Who leads the groups, as the list of groups says it."""
    shown = officer.work.current_list()
    assert shown is not None
    model = shown.view.model()
    labels = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    leads = labels.index("Leads")
    officer.until(lambda: model.rowCount() > 0 and model.index(model.rowCount() - 1, leads).data() is not None)
    return {model.index(row, 0).data(): model.index(row, leads).data() for row in range(model.rowCount())}
