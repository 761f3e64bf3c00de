"""What can be done with a record is what can be done with the one in the pane, also when it came back with its section."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from atmp_desktop.records import Enquiry, Organisation, Person
from tests.gui.desk import Desk
from tests.make import make


def test_what_can_be_done_with_a_record_follows_the_record_that_comes_back_with_its_section(desk: Desk) -> None:
    enquiry, ann = make(desk.store, Enquiry), desk.id_of(Person, "Ann Example")
    college = desk.id_of(Organisation, "Example College")
    commands = {"enquiry": "record.note", "person": "record.moved", "organisation": "record.network"}
    for type, id in (("enquiry", enquiry), ("person", ann), ("organisation", college)):
        desk.work.go_to(type, id)
        desk.settle()
    for key, type in ((Qt.Key.Key_1, "enquiry"), (Qt.Key.Key_5, "person"), (Qt.Key.Key_6, "organisation")):
        QTest.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
        desk.until(partial(_is_on_show, desk, type))
        enabled = {each for each, id in commands.items() if desk.window.commands.action(id).isEnabled()}
        assert enabled == {type}


def test_a_note_is_begun_by_its_key_on_an_enquiry_that_was_come_back_to(desk: Desk) -> None:
    enquiry = make(desk.store, Enquiry)
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.work.go_to("enquiry", enquiry)
    desk.settle()
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    typed = QApplication.focusWidget()
    assert isinstance(typed, QPlainTextEdit)
    QTest.keyClicks(typed, "rang back")
    assert typed.toPlainText() == "rang back"
    assert desk.window.pane.isAncestorOf(typed)


def _is_on_show(desk: Desk, type: str) -> bool:
    return (desk.work.pane.record or ("",))[0] == type
