"""What is asked before a list, the organisation sheet or the action log is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from atmp_desktop.gui.dialogs.frame import Frame, words

EXCEL, CSV = ".xlsx", ".csv"

SECRETARIAT = "With restricted people and details only the secretariat may see"
WARNING = "For the secretariat's own use. That these were ticked is written in the history."


class ExportDialog(Frame):
    """The dialog.

    Signals:
        wanted: the ending of the file (".xlsx", ".csv") and whether secretariat-only details are ticked.
    """

    wanted = Signal(str, bool)

    def __init__(self, title: str, sentence: str, *, offers_csv: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, sentence, "Export…")
        self.excel = QRadioButton("Excel workbook (.xlsx), ready to print")
        self.csv = QRadioButton("CSV, for other programs (.csv)")
        self.excel.setChecked(True)
        if offers_csv:
            self.column.addWidget(self.excel)
            self.column.addWidget(self.csv)
        self.secretariat = QCheckBox(SECRETARIAT)
        self.column.addWidget(self.secretariat)
        self._warning = words(WARNING, "muted")
        self._warning.setVisible(False)
        self.secretariat.toggled.connect(self._warning.setVisible)
        self.column.addWidget(self._warning)
        self.accepted.connect(self._want)

    def _want(self) -> None:
        self.wanted.emit(CSV if self.csv.isChecked() else EXCEL, self.secretariat.isChecked())
