"""An officer goes straight to a report, a setting and an enquiry by keyboard alone, and types as soon as it is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from atmp_desktop.gui.dialogs.settings import SettingsDialog
from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.records import Enquiry
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.make import make

KEY = Qt.Key


def jump(officer: Officer, words: str, to: str) -> None:
    """Go to what is no record by its words, which must be the first line found."""
    officer.key(KEY.Key_K, CTRL)
    palette = officer.window.palette_shown
    assert palette is not None
    officer.type(words)
    officer.until(lambda: [choice.words for choice in palette.choices[:1]] == [to])
    officer.key(KEY.Key_Return)
    officer.settle()


def test_a_report_a_setting_and_an_enquiry_are_a_few_letters_away(new_officer: NewOfficer, starter: Path) -> None:
    with Store.open(starter, who="JG", clock=desk.now) as store:
        for subject in ("Which freezer?", "Whose licence?"):
            make(store, Enquiry, subject=subject)
    officer = new_officer()
    officer.open(starter)

    jump(officer, "influence", "Influence and interest")
    page = officer.window.centre.currentWidget()
    assert isinstance(page, ReportPage)
    assert page.kind.words == "Influence and interest"

    jump(officer, "your initials", "Your initials")
    dialog = officer.dialog()
    assert isinstance(dialog, SettingsDialog)
    officer.until(dialog.isActiveWindow)
    officer.type("JGr")
    officer.key(KEY.Key_Tab)
    officer.key(KEY.Key_Escape)
    assert officer.settings.initials == "JGr"
    officer.come_back()

    officer.key(KEY.Key_1, CTRL)
    officer.settle()
    shown = officer.work.current_list()
    officer.key(KEY.Key_Home)
    officer.settle()
    (first,) = shown.selected_ids()
    officer.key(KEY.Key_Delete)
    officer.until(lambda: shown.count() == 1)
    officer.settle()
    officer.key(KEY.Key_Z, CTRL)
    officer.until(lambda: shown.selected_ids() == [first])
    officer.key(KEY.Key_5, CTRL)
    officer.settle()
    officer.key(KEY.Key_1, CTRL)
    officer.settle()
    officer.key(KEY.Key_M, CTRL)
    officer.until(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    officer.type("Rang back.")
    assert note.toPlainText() == "Rang back."
    officer.key(KEY.Key_Return, CTRL)
    officer.settle()
    officer.until(lambda: note.toPlainText() == "")
