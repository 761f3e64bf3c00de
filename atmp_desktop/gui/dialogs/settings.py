"""The settings of this computer, found by words. They hold as soon as they are changed; there is nothing to confirm.

Knows how a setting is changed, not which there are: they are declared in settings.py.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.dialogs.frame import Frame, words
from atmp_desktop.gui.enter_key import button_in_hand
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.reminder_tray import NO_TRAY, tray_is_there
from atmp_desktop.settings import Setting, Settings, Shown, shown_settings
from atmp_desktop.store.fold import fold
from atmp_desktop.translation import tr

WIDTH = 46.0
"""The usual width, in ems."""


class SettingsDialog(Frame):
    """The dialog.

    Attributes:
        box: narrows the settings down to those with what is typed.
        fields: the field of each setting, by the setting's attribute.

    Signals:
        restyled: theme or text size was changed.
    """

    restyled = Signal()
    help_page = "settings"

    def __init__(self, settings: Settings, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Settings"), tr("They hold at once, on this computer."), ems=(WIDTH, 0))
        self._settings = settings
        self._ask = ask
        self.fields: dict[str, QWidget] = {}
        self._parts: dict[str, list[QWidget]] = {}
        self._headings: dict[str, QLabel] = {}
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Find a setting"))
        self.box.setAccessibleName(tr("Find a setting"))
        self.box.setClearButtonEnabled(True)
        self.box.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.box.textChanged.connect(self._narrow)
        self._nothing = words("", "muted")
        self._nothing.hide()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.column.addWidget(self.box)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        for setting, shown in shown_settings():
            self._add(setting, shown)
        for button in self.findChildren(QPushButton):
            # Enter in a field would press it.
            button.setAutoDefault(False)
        self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, and no other."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif (button := button_in_hand(self)) is not None:
            button.click()

    # Building --------------------------------------------------------------------------------------------------------

    def _add(self, setting: Setting[Any], shown: Shown) -> None:
        grid = self._grid
        if shown.section not in self._headings:
            self._headings[shown.section] = heading = words(shown.section, "section")
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        field, beside = self._field(setting, shown)
        self.fields[setting.attribute] = field
        row = grid.rowCount()
        self._parts[setting.attribute] = parts = [beside]
        if not isinstance(field, QCheckBox):
            label = QLabel(setting.words)
            label.setBuddy(field)
            # A buddy names a field only beside it, not one that is in something.
            field.setAccessibleName(setting.words)
            grid.addWidget(label, row, 0)
            parts.append(label)
        grid.addWidget(beside, row, 1)
        help = shown.help
        if setting is Settings.tray_reminder and not tray_is_there():
            help = f"{help} {NO_TRAY}"
        if help:
            said = words(help, "muted")
            grid.addWidget(said, row + 1, 1)
            field.setAccessibleDescription(help)
            parts.append(said)

    def _field(self, setting: Setting[Any], shown: Shown) -> tuple[QWidget, QWidget]:
        """The field of a setting, and what stands in its row: the field itself, or what it is in."""
        value = getattr(self._settings, setting.attribute)
        if isinstance(value, bool):
            tick = QCheckBox(setting.words)
            tick.setChecked(value)
            tick.toggled.connect(partial(self._keep, setting))
            return tick, tick
        if shown.options:
            choice = QComboBox()
            for code, label in shown.options.items():
                choice.addItem(label, code)
            choice.setCurrentIndex(list(shown.options).index(value))
            choice.activated.connect(lambda _: self._keep(setting, str(choice.currentData())))
            return choice, choice
        if shown.span is not None:
            return self._slider(setting, shown.span, value)
        line = QLineEdit(value)
        line.setPlaceholderText(shown.hint())
        if shown.is_folder:
            return line, self._folder(setting, line)
        line.editingFinished.connect(lambda: self._keep(setting, " ".join(line.text().split())))
        return line, line

    def _slider(self, setting: Setting[Any], span: tuple[int, int, int], value: int) -> tuple[QWidget, QWidget]:
        least, most, step = span
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(least // step, most // step)
        slider.setValue(value // step)
        slider.setMinimumHeight(theme.LEAST_TARGET)
        percent = QLabel(f"{value} %")
        percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        def move(place: int) -> None:
            percent.setText(f"{place * step} %")
            self._keep(setting, place * step)

        slider.valueChanged.connect(move)
        return slider, _in_a_row(slider, percent)

    def _folder(self, setting: Setting[Any], line: QLineEdit) -> QWidget:
        line.setReadOnly(True)

        def keep(folder: str) -> None:
            self._keep(setting, folder)
            line.setText(folder)

        def choose() -> None:
            folder: Path | None = self._ask.folder(self, setting.words)
            if folder is not None:
                keep(str(folder))

        choose_button, clear_button = QPushButton(tr("Choose…")), QPushButton(tr("None"))
        choose_button.setAccessibleDescription(setting.words)
        clear_button.setAccessibleDescription(setting.words)
        choose_button.clicked.connect(choose)
        clear_button.clicked.connect(lambda: keep(""))
        return _in_a_row(line, choose_button, clear_button)

    def _keep(self, setting: Setting[Any], value: Any) -> None:
        setattr(self._settings, setting.attribute, value)
        if setting.shown is not None and setting.shown.restyles:
            self.restyled.emit()

    # Finding ---------------------------------------------------------------------------------------------------------

    @Slot()
    def _narrow(self) -> None:
        """Show the settings that have every word that is typed, in their own words, their help or their section's."""
        wanted = fold(self.box.text()).split()
        found: dict[str, str] = {}
        for setting, shown in shown_settings():
            said = fold(f"{setting.words} {shown.section} {shown.help} {shown.also} {' '.join(shown.options.values())}")
            is_found = all(word in said for word in wanted)
            for part in self._parts[setting.attribute]:
                part.setVisible(is_found)
            if is_found:
                found[setting.attribute] = shown.section
        for section, heading in self._headings.items():
            heading.setVisible(section in found.values())
        self._nothing.setVisible(not found)
        if not found:
            self._nothing.setText(tr("No setting has “{text}” in it.", text=self.box.text().strip()))
            announce(self.box, self._nothing.text())

    # Looks -----------------------------------------------------------------------------------------------------------

    def _space(self) -> None:
        self._grid.setVerticalSpacing(theme.em(self, 0.35))
        self._grid.setHorizontalSpacing(theme.em(self, 1.2))
        for place, heading in enumerate(self._headings.values()):
            heading.setContentsMargins(0, theme.em(self, 0.9 if place else 0.3), 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            # Once everything in it has the new size.
            QTimer.singleShot(0, self, self._grow)

    @Slot()
    def _grow(self) -> None:
        """Take the room that the text needs now."""
        self._space()
        self._wanted = QSize(theme.em(self, WIDTH), 0)
        self.fit()


def _in_a_row(first: QWidget, *others: QWidget) -> QWidget:
    """Widgets beside each other, the first with the room there is."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.em(holder, 0.5))
    row.addWidget(first, 1)
    for each in others:
        row.addWidget(each)
    return holder
