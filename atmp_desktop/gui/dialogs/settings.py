"""The settings of this computer. They hold as soon as they are changed; there is nothing to confirm."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSlider, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.dialogs.frame import Frame, words
from atmp_desktop.settings import LEAST_TEXT, MOST_TEXT, THEMES, Settings, user_of_this_computer

STEP = 10
USUAL_MARKING = "OFFICIAL – contains personal data; do not forward"


class SettingsDialog(Frame):
    """The dialog.

    Signals:
        restyled: theme or text size was changed.
    """

    restyled = Signal()

    def __init__(self, settings: Settings, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Settings", "They hold at once, on this computer.", ems=(42, 0))
        self._settings = settings
        self._ask = ask
        self._form = QFormLayout()
        self._form.setVerticalSpacing(theme.em(self, 0.6))
        self._form.setHorizontalSpacing(theme.em(self, 1.2))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(self._form)
        self.name = self._line(Settings.name.words, settings.name, user_of_this_computer())
        self.name.editingFinished.connect(self._keep_name)
        self._hint("Stands beside each of your changes in the history, from the next start on.")
        self.initials = self._line(Settings.initials.words, settings.initials, "")
        self.initials.editingFinished.connect(self._keep_initials)
        self.theme = QComboBox()
        for code, label in THEMES.items():
            self.theme.addItem(label, code)
        self.theme.setCurrentIndex(list(THEMES).index(settings.theme))
        self.theme.activated.connect(self._keep_theme)
        self._row(Settings.theme.words, self.theme)
        self._size_row()
        self.marking = self._line(Settings.marking.words, settings.marking, USUAL_MARKING)
        self.marking.editingFinished.connect(self._keep_marking)
        self._hint("Printed on every contact sheet and log.")
        self._folder_row()
        self._hint("A second copy of each backup goes there, such as to a USB stick or a folder that the cloud copies.")
        self.column.addStretch(1)

    def _row(self, label: str, field: QWidget | QHBoxLayout, buddy: QWidget | None = None) -> None:
        said = QLabel(label)
        said.setBuddy(buddy or (field if isinstance(field, QWidget) else None))  # type: ignore[arg-type]
        self._form.addRow(said, field)

    def _line(self, label: str, text: str, placeholder: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(placeholder)
        self._row(label, field)
        return field

    def _hint(self, text: str) -> None:
        self._form.addRow("", words(text, "muted"))

    def _size_row(self) -> None:
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(LEAST_TEXT // STEP, MOST_TEXT // STEP)
        self.size_slider.setValue(self._settings.text_size // STEP)
        self.size_slider.setMinimumHeight(theme.LEAST_TARGET)
        self._percent = QLabel(f"{self._settings.text_size} %")
        self._percent.setMinimumWidth(theme.em(self, 3.5))
        row = QHBoxLayout()
        row.addWidget(self.size_slider, 1)
        row.addWidget(self._percent)
        row.setSpacing(theme.em(self, 0.8))
        self.size_slider.valueChanged.connect(self._keep_size)
        self._row(Settings.text_size.words, row, self.size_slider)

    def _folder_row(self) -> None:
        self.folder = QLineEdit(self._settings.backup_folder)
        self.folder.setReadOnly(True)
        self.folder.setPlaceholderText("None")
        choose = QPushButton("Choose…")
        choose.clicked.connect(self._choose_folder)
        clear = QPushButton("None")
        clear.clicked.connect(lambda: self._keep_folder(""))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        row.addWidget(clear)
        row.setSpacing(theme.em(self, 0.5))
        self._row(Settings.backup_folder.words, row, self.folder)

    def _keep_name(self) -> None:
        self._settings.name = " ".join(self.name.text().split())

    def _keep_initials(self) -> None:
        self._settings.initials = " ".join(self.initials.text().split())

    def _keep_marking(self) -> None:
        self._settings.marking = " ".join(self.marking.text().split())

    def _keep_theme(self) -> None:
        self._settings.theme = str(self.theme.currentData())
        self.restyled.emit()

    def _keep_size(self, value: int) -> None:
        self._settings.text_size = value * STEP
        self._percent.setText(f"{value * STEP} %")
        self.restyled.emit()

    def _choose_folder(self) -> None:
        folder: Path | None = self._ask.folder(self, "A second folder for backups")
        if folder is not None:
            self._keep_folder(str(folder))

    def _keep_folder(self, folder: str) -> None:
        self._settings.backup_folder = folder
        self.folder.setText(folder)
