"""The guide inside the program: F1 opens it at the page for what is on show, and it is read and searched by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.keys import KeysDialog
from atmp_desktop.gui.help_pages import ORDER, page
from atmp_desktop.gui.help_window import HelpWindow
from atmp_desktop.gui.record_window import RecordWindow
from atmp_desktop.records import Group
from tests.gui.desk import Desk
from tests.make import make

PICTURE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def guide(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow()
    qtbot.addWidget(made)
    made.open_at("enquiries", made)
    return made


@pytest.fixture
def light_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply_theme(qapp, "light", 100)


def help_of(desk: Desk) -> HelpWindow:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, HelpWindow) and each.isVisible())


@pytest.mark.parametrize(
    ("section", "name"),
    [("person", "people-and-organisations"), ("questions", "questions"), ("bin", "history-and-undo")],
)
def test_f1_opens_the_page_for_the_section_on_show(desk: Desk, section: str, name: str) -> None:
    desk.work.go(section)
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    assert help_of(desk).text.name == name


def test_f1_on_the_first_page_opens_the_first_hour(desk: Desk) -> None:
    desk.window.show_first_start()
    desk.window.commands.run("help.guide")
    assert help_of(desk).text.name == "first-hour"


def test_f1_in_a_dialog_opens_the_page_for_it_and_leaves_the_dialog_there(desk: Desk) -> None:
    desk.window.show_keys()
    (dialog,) = desk.window.findChildren(KeysDialog)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert help_of(desk).text.name == "keyboard"
    assert dialog.isVisible()
    dialog.reject()


def test_enter_in_the_box_of_the_keys_goes_to_what_was_found_and_leaves_the_dialog_there(desk: Desk) -> None:
    desk.window.show_keys()
    (dialog,) = desk.window.findChildren(KeysDialog)
    dialog.field.setFocus()
    QTest.keyClicks(dialog.field, "undo")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.table
    assert "Undo" in dialog.table.lines[dialog.table.currentIndex().row()].cells[0]
    dialog.reject()


def test_f1_in_a_window_of_a_record_opens_the_page_for_its_type(desk: Desk) -> None:
    desk.work.go("person")
    group = make(desk.store, Group)
    desk.work.follow("group", group)
    desk.work.open_window()
    (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, RecordWindow) and each.isVisible())
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert help_of(desk).text.name == "groups-and-seats"
    window.close()


def test_the_guide_lets_one_go_on_working_and_turns_to_the_next_section_in_the_same_window(desk: Desk) -> None:
    desk.work.go("group")
    desk.window.commands.run("help.guide")
    first = help_of(desk)
    assert first.windowModality() == Qt.WindowModality.NonModal
    desk.work.go("meeting")
    desk.window.commands.run("help.guide")
    assert help_of(desk) is first
    assert first.text.name == "meetings"
    assert first.windowTitle() == "Meetings – Guide"
    desk.close()
    assert not first.isVisible()


def test_the_contents_lead_to_every_page(guide: HelpWindow) -> None:
    assert guide.contents.list.count() == len(ORDER)
    for row, name in enumerate(ORDER):
        guide.contents.list.setCurrentRow(row)
        assert guide.text.name == name
        assert page(name).title in guide.text.toPlainText()


def test_alt_left_and_alt_right_go_back_and_forward_to_where_one_was_on_the_page(guide: HelpWindow) -> None:
    guide.text.verticalScrollBar().setValue(50)
    guide.text.show_page("actions")
    assert not guide.forward.isEnabled()
    guide.back.click()
    assert (guide.text.name, guide.text.verticalScrollBar().value()) == ("enquiries", 50)
    assert guide.contents.key == "enquiries"
    guide.forward.click()
    assert guide.text.name == "actions"
    assert not guide.forward.isEnabled()


def test_a_link_leads_to_its_page_and_no_link_leads_out_of_the_guide(guide: HelpWindow) -> None:
    guide.text.anchorClicked.emit(QUrl("backups.md"))
    assert guide.text.name == "backups"
    for outside in ("https://example.org/actions.md", "file:///etc/actions.md", "../architecture.md"):
        guide.text.anchorClicked.emit(QUrl(outside))
        assert guide.text.name == "backups"


def test_pictures_come_from_the_folder_of_the_guide_alone(guide: HelpWindow, tmp_path: Path) -> None:
    inside = guide.text.loadResource(PICTURE, QUrl("../pictures/group.png"))
    assert isinstance(inside, QImage)
    assert 0 < inside.width() <= guide.text.viewport().width()
    other = tmp_path / "other.png"
    assert inside.save(str(other))
    for outside in (
        str(other),
        other.as_uri(),
        "https://example.org/pictures/group.png",
        "../../resources/icons/bin.svg",
    ):
        assert guide.text.loadResource(PICTURE, QUrl(outside)) is None
    assert guide.text.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("../architecture.md")) is None


def test_what_is_typed_narrows_the_contents_marks_the_words_and_enter_goes_through_all_pages(guide: HelpWindow) -> None:
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(guide.box, "quorum")
    names = {item.text() for item in (guide.contents.list.item(row) for row in range(guide.contents.list.count()))}
    assert {"Groups and seats", "Meetings"} <= names
    assert "Backups" not in names
    assert guide.text.extraSelections()
    assert "on this page" in guide.count.text()
    seen = set()
    for _ in range(60):
        seen.add(guide.text.name)
        QTest.keyClick(guide.box, Qt.Key.Key_Return)
    assert {page(name).title for name in seen} == names


def test_words_that_are_nowhere_leave_the_page_and_say_so(guide: HelpWindow) -> None:
    guide.box.setText("xylophone")
    assert guide.count.text() == "Not found"
    assert guide.text.name == "enquiries"
    QTest.keyClick(guide.box, Qt.Key.Key_Return)
    assert guide.text.name == "enquiries"


def test_escape_clears_what_was_typed_and_then_closes(guide: HelpWindow) -> None:
    guide.box.setText("quorum")
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.box.text() == ""
    assert guide.contents.list.count() == len(ORDER)
    assert guide.isVisible()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_page_follows_the_theme_and_the_size_of_the_text(
    guide: HelpWindow, qapp: QApplication, light_afterwards: None
) -> None:
    theme.apply_theme(qapp, "light", 100)
    small = guide.text.document().defaultFont().pointSizeF()
    theme.apply_theme(qapp, "dark", 200)
    document = guide.text.document()
    assert document.defaultFont().pointSizeF() == pytest.approx(2 * small)
    shades = {
        span.charFormat().background().color().name()
        for span in fragments(document)
        if span.charFormat().fontFixedPitch()
    }
    assert shades == {theme.tokens().hover}
    guide.resize(600, 400)
    assert guide.contents.shown is guide.contents.box


def fragments(document: QTextDocument):  # type: ignore[no-untyped-def] # Qt's iterators have no names to import
    block = document.begin()
    while block.isValid():
        spans = block.begin()
        while not spans.atEnd():
            yield spans.fragment()
            spans += 1
        block = block.next()


def test_headings_stay_headings_and_text_stays_text_however_often_a_page_is_shown(guide: HelpWindow) -> None:
    def sizes() -> list[object]:
        return [span.charFormat().property(0x2002) for span in fragments(guide.text.document())]

    first = sizes()
    for _ in range(3):
        guide.text.show_again()
    guide.resize(900, 500)
    assert sizes() == first
    assert len(set(map(str, first))) > 2


def test_tab_leads_through_everything_and_out_of_the_page_again(guide: HelpWindow, qtbot: QtBot) -> None:
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    guide.text.show_page("command-line")
    guide.resize(1200, 700)
    guide.box.setFocus()
    seen = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or guide, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert guide.contents.list in seen
    assert guide.text in seen
    assert guide.box in seen
