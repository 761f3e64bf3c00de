"""What is asked before a list or an answer is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QRadioButton, QWidget

from atmp_desktop.gui.dialogs.frame import Frame, words
from atmp_desktop.translation import tr

EXCEL, CSV = ".xlsx", ".csv"

SECRETARIAT = tr("With restricted people and details only the secretariat may see")
WARNING = tr("For the secretariat's own use. That these were ticked is written in the history.")


class ExportDialog(Frame):
    """The dialog.

    Signals:
        wanted: the ending of the file (".xlsx", ".csv") and whether secretariat-only details are ticked.
    """

    wanted = Signal(str, bool)

    help_page = "sheets"

    def __init__(self, title: str, sentence: str, *, offers_csv: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, sentence, tr("Export…"))
        self.excel = QRadioButton(tr("Excel workbook (.xlsx), ready to print"))
        self.csv = QRadioButton(tr("CSV, for other programs (.csv)"))
        self.excel.setChecked(True)
        if offers_csv:
            self.column.addWidget(self.excel)
            self.column.addWidget(self.csv)
        self.secretariat = secretariat_box(self.column)
        self.accepted.connect(self._want)

    def _want(self) -> None:
        self.wanted.emit(CSV if self.csv.isChecked() else EXCEL, self.secretariat.isChecked())


def secretariat_box(column: QBoxLayout) -> QCheckBox:
    """The box to tick for what only the secretariat may see, put at the end of a dialog's column, with what it means."""
    box = QCheckBox(SECRETARIAT)
    column.addWidget(box)
    warning = words(WARNING, "muted")
    warning.setVisible(False)
    box.toggled.connect(warning.setVisible)
    column.addWidget(warning)
    return box
