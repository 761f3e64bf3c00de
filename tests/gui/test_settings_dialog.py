"""The settings: each is declared once, found by words, and holds at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.settings import SettingsDialog
from atmp_desktop.gui.reminder_tray import NO_TRAY, tray_is_there
from atmp_desktop.settings import InMemory, Settings, shown_settings
from tests.scripted_ask import ScriptedAsk


@pytest.fixture
def kept() -> Settings:
    return Settings(InMemory())


def opened(qtbot: QtBot, kept: Settings, *answers: Any) -> SettingsDialog:
    dialog = SettingsDialog(kept, ScriptedAsk(*answers))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def visible(dialog: SettingsDialog) -> list[str]:
    return [name for name, field in dialog.fields.items() if field.isVisible()]


def test_every_setting_that_people_change_is_in_the_dialog_and_keeps_its_key(qtbot: QtBot, kept: Settings) -> None:
    dialog = opened(qtbot, kept)
    assert list(dialog.fields) == [setting.attribute for setting, _ in shown_settings()]
    assert {setting.name for setting, _ in shown_settings()} == {
        "you/name",
        "you/initials",
        "looks/theme",
        "looks/text_size",
        "sheets/marking",
        "reminders/tray",
        "backups/second_folder",
    }


def test_a_setting_holds_as_soon_as_it_is_changed(qtbot: QtBot, kept: Settings, tmp_path: Path) -> None:
    dialog = opened(qtbot, kept, tmp_path)
    restyled: list[None] = []
    dialog.restyled.connect(lambda: restyled.append(None))
    name, theme_box = dialog.fields["name"], dialog.fields["theme"]
    assert isinstance(name, QLineEdit)
    name.setFocus()
    QTest.keyClicks(name, "  Jo   Gray ")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert kept.name == "Jo Gray"
    assert not restyled
    assert isinstance(theme_box, QComboBox)
    theme_box.setCurrentIndex(2)
    theme_box.activated.emit(2)
    assert kept.theme == "dark"
    slider = dialog.fields["text_size"]
    assert isinstance(slider, QSlider)
    slider.setValue(15)
    assert kept.text_size == 150
    assert len(restyled) == 2
    tick = dialog.fields["tray_reminder"]
    assert isinstance(tick, QCheckBox)
    tick.click()
    assert kept.tray_reminder
    choose = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Choose…")
    choose.click()
    assert kept.backup_folder == str(tmp_path)
    none = next(each for each in dialog.findChildren(QPushButton) if each.text() == "None")
    none.click()
    assert kept.backup_folder == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("usb", ["backup_folder"]),
        ("DARK", ["theme"]),
        ("text larger", ["text_size"]),
        ("reminders", ["tray_reminder"]),
        ("who", ["name", "initials"]),
        ("nothing of the kind", []),
    ],
)
def test_typing_narrows_the_settings_down(qtbot: QtBot, kept: Settings, typed: str, found: list[str]) -> None:
    dialog = opened(qtbot, kept)
    everything = visible(dialog)
    QTest.keyClicks(dialog.box, typed)
    assert visible(dialog) == found
    assert dialog._nothing.isVisible() == (not found)
    dialog.box.clear()
    assert visible(dialog) == everything


def test_the_dialog_grows_with_the_text_while_it_is_open(qtbot: QtBot, kept: Settings, qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light", 100)
    dialog = opened(qtbot, kept)
    before = dialog.width()
    theme.apply_theme(qapp, "light", 140)
    qtbot.waitUntil(lambda: dialog.width() > before * 1.2 or dialog.width() == dialog.screen().availableSize().width())
    theme.apply_theme(qapp, "light", 100)
    qtbot.waitUntil(lambda: dialog.width() == before)


def test_where_there_is_no_tray_the_setting_says_so(qtbot: QtBot, kept: Settings) -> None:
    dialog = opened(qtbot, kept)
    said = dialog.fields["tray_reminder"].accessibleDescription()
    assert (NO_TRAY in said) == (not tray_is_there())


def test_enter_in_a_field_presses_no_button_and_on_a_button_that_one(
    qtbot: QtBot, kept: Settings, tmp_path: Path
) -> None:
    dialog = opened(qtbot, kept, tmp_path)
    for field in (dialog.box, dialog.fields["name"]):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert kept.backup_folder == ""
    choose = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Choose…")
    choose.setFocus()
    QTest.keyClick(choose, Qt.Key.Key_Return)
    assert kept.backup_folder == str(tmp_path)
    close = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Close")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not dialog.isVisible()
