"""What is asked before a report is written to a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from atmp_desktop.gui.dialogs.export import EXCEL, secretariat_box
from atmp_desktop.gui.dialogs.frame import Frame
from atmp_desktop.translation import tr

PDF = ".pdf"


class ReportDialog(Frame):
    """The dialog.

    Signals:
        wanted: the ending of the file (".xlsx", ".pdf") and whether secretariat-only details are ticked.
    """

    wanted = Signal(str, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Export this report"), title, tr("Export…"))
        self.excel = QRadioButton(tr("Excel workbook (.xlsx), ready to print"))
        self.pdf = QRadioButton(tr("PDF, as it is printed (.pdf)"))
        self.excel.setChecked(True)
        self.column.addWidget(self.excel)
        self.column.addWidget(self.pdf)
        self.secretariat = secretariat_box(self.column)
        self.accepted.connect(self._want)

    def _want(self) -> None:
        self.wanted.emit(PDF if self.pdf.isChecked() else EXCEL, self.secretariat.isChecked())
