"""Somebody at the desk, who uses the real window by mouse and keyboard and knows no record but by its words.

A click lands on the widget that is on top there, a key on whatever has the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

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
    QLabel,
    QMenu,
    QScrollArea,
    QTabBar,
    QWidget,
)

from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.quick_add import QuickAdd
from tests.gui.desk import WAIT, Desk

W = TypeVar("W", bound=QWidget)
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def _aimed_at(widget: QWidget, place: QPoint | None) -> QPoint:
    """Where in a widget a hand clicks, which was told no place."""
    if place is not None:
        return place
    # A box to tick answers on its words alone, not over all its width.
    return QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()


def _under(widget: QWidget, place: QPoint) -> QWidget:
    """What a click at a place in a widget lands on, which must be the widget or a part of it."""
    window = widget.window()
    on_top = window.childAt(widget.mapTo(window, place))
    assert on_top is not None, f"{widget} is outside of its window"
    assert on_top is widget or widget.isAncestorOf(on_top), f"{on_top} is over {widget}"
    return on_top


def _reached(widget: QWidget, place: QPoint | None) -> QWidget:
    """What a click lands on once the widget is scrolled into view; what is read meanwhile may move it out again."""
    if not widget.isVisible():
        raise RuntimeError(f"{widget} has gone while the hand was on its way")
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    return _under(widget, _aimed_at(widget, place))


def _again(click: Callable[[], None]) -> None:
    """Click, and once more where the page was read anew while the hand was on its way, and shows other widgets now."""
    try:
        click()
    except RuntimeError:
        click()


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
        self.qtbot.wait(1)
        # What has just come on the screen is still being laid out; a hand aims at what stands still.
        self.qtbot.waitUntil(lambda: _reached(widget, place) is not None, timeout=WAIT)
        place = _aimed_at(widget, place)
        on_top = _under(widget, place)
        assert widget.isEnabled(), f"{widget} cannot be pressed"
        QTest.mouseClick(on_top, Qt.MouseButton.LeftButton, pos=on_top.mapFrom(widget, place))

    def press(self, words: str, within: QWidget | None = None) -> None:
        """Click on the button of these words."""
        _again(lambda: self.click(self.find(QAbstractButton, words, within)))
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
        _again(lambda: self.click(self.find(QWidget, label)))
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
        # A hand types a word into a list later than the one before; otherwise the two are looked for as one.
        box.view().keyboardSearch("")
        QTest.keyClicks(box.view(), option.rstrip("…"))
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
        _again(lambda: self.click(view.viewport(), view.visualRect(index).center()))

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

        def click() -> None:
            shown = self.find(LinkedRows, of)
            place = shown.visualRect(self.row(shown, name))
            self.click(shown.viewport(), QPoint(place.center().x(), place.bottom() - 6))

        _again(click)

    def do(self, words: str, of: str, name: str) -> None:
        """Click on a row of a linked list, then on one of the buttons below it."""
        self.mark(of, name)
        self.press(words, self.find(LinkedRows, of).parentWidget())

    def follow(self, of: str, name: str) -> None:
        """Click on a row of a linked list and open what it is about."""
        self.until(lambda: self.has_row(of, name))
        self.do("Open", of, name)
        # The title does without the reference, which stands below it.
        self.until(lambda: self.title() != "" and name.endswith(self.title()))
        self.settle()

    def listed(self) -> list[str]:
        """The names in the list on show."""
        shown = self.work.current_list()
        assert shown is not None
        return [shown.view.model().index(row, 0).data() for row in range(shown.count())]

    def show_column(self, label: str) -> None:
        """Tick a column in the menu of columns, and close the menu."""
        self.click(self.find(QAbstractButton, "Choose columns"))
        menu = self.popup()
        action = next(each for each in menu.actions() if each.text() == label)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        self.come_back()
        self.settle()

    def sort_by(self, label: str) -> None:
        """Click on the header of a column of the list on show."""
        shown = self.work.current_list()
        assert shown is not None
        header = shown.view.horizontalHeader()
        model = shown.view.model()
        labels = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(header.count())]
        place = labels.index(label)
        shown.view.scrollTo(model.index(0, place))
        middle = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, header.height() // 2)
        self.click(header.viewport(), middle)
        self.settle()

    def popup(self) -> QMenu:
        """The menu that has just come up."""
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def new(self, words: str) -> None:
        """Begin a record of the list on show."""
        self.key(Qt.Key.Key_N, CTRL)
        self.find(QuickAdd, f"New {words}")

    def history(self) -> list[str]:
        """What the history of the record on show says was done, newest first."""
        return [entry.label for entry in self.work.pane.page().history.entries]

    def take(self, step: str) -> None:
        """Take a step of the record's state, by its button or from the menu of the others."""
        self.until(lambda: any(self.seen(QAbstractButton, words) for words in (step, "More steps")))
        if self.seen(QAbstractButton, step) is None:
            _again(lambda: self.click(self.find(QAbstractButton, "More steps")))
            menu = self.popup()
            action = next(each for each in menu.actions() if each.text() == step)
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
            self.come_back()
        else:
            _again(lambda: self.click(self.find(QAbstractButton, step)))
        self.settle()

    def state(self) -> str:
        """The state of the record on show."""
        record = self.work.pane.record
        assert record is not None
        status = self.work.pane.page().editors[record[0]].status
        assert status is not None
        return str(status.pill.text)

    def why_not(self) -> str:
        """Why the step that was just taken is refused, or asks again."""
        record = self.work.pane.record
        assert record is not None
        status = self.work.pane.page().editors[record[0]].status
        assert status is not None
        return str(status.question.editor.error() if status.question.isVisible() else status.error())

    def sentences(self) -> list[str]:
        """What is said on the screen of what is wrong."""
        shown = [each for each in self.window.findChildren(QLabel) if each.isVisible() and each.text()]
        return [each.text() for each in shown if each.property("kind") == "error"]

    def told(self, label: str) -> str:
        """What the head of the record on show says under a label."""
        facts = {fact.label: fact.pieces for fact in self.work.pane.page().facts.facts}
        return " · ".join(piece.words for piece in facts.get(label, ()))

    def why(self, label: str) -> str:
        """The reasons that are unfolded below what is told under a label."""
        panel = self.work.pane.page().facts.reasons(label)
        return panel.sentences.text() if panel is not None else ""

    def cautioned(self) -> str:
        """What the record on show is warned of."""
        bar = self.work.pane.page().cautions
        return bar.sentence if bar.isVisible() else ""

    def value(self, label: str) -> str:
        """What the record on show has in the field of a label, in words; "" for nothing."""
        page = self.work.pane.page()
        reading = page.reading
        assert reading is not None
        fields = self.store.vocabulary.fields_of(reading.record_type)
        return str(reading.word(next(name for name, field in fields.items() if field.label == label)))

    def jump(self, words: str, title: str) -> None:
        """Find a record by words from anywhere, by the keyboard, and open it."""
        self.key(Qt.Key.Key_K, CTRL)
        palette = self.window.palette_shown
        assert palette is not None
        self.type(words)
        self.until(lambda: any(choice.record and choice.words.endswith(title) for choice in palette.choices[:1]))
        self.key(Qt.Key.Key_Return)
        self.until(lambda: self.title() == title)
        self.settle()

    def command(self, words: str) -> None:
        """Run a command from the palette, by the keyboard."""
        self.key(Qt.Key.Key_K, CTRL)
        palette = self.window.palette_shown
        assert palette is not None
        self.type(">" + words)
        self.until(lambda: words in [choice.words for choice in palette.choices])
        for _ in range([choice.words for choice in palette.choices].index(words)):
            self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Return)
        self.settle()

    def step(self, verb: str) -> str:
        """What Undo or Redo says it would do."""
        return self.window.commands.action(f"edit.{verb}").text()


NewOfficer = Callable[..., Officer]
