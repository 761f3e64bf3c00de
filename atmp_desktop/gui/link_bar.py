"""Asks before a link from a message is opened: it shows where the link really leads. Knows addresses alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.notices import announce
from atmp_desktop.translation import tr


class LinkBar(Inset):
    """The address of a link with what can be done with it; hidden until there is one. Esc puts it away.

    Attributes:
        address: where the link leads, or "".

    Signals:
        opened: the address is being opened.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = ""
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_button = QPushButton(tr("Open in the browser"))
        self.open_button.clicked.connect(self._open)
        self.copy_button = QPushButton(tr("Copy the address"))
        self.copy_button.clicked.connect(self._copy)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.clicked.connect(self.put_away)
        for each in (self.copy_button, self.cancel_button):
            theme.set_kind(each, "quiet")
        row = FlowRow(theme.em(self, 0.4))
        for each in (self.open_button, self.copy_button, self.cancel_button):
            row.add(each)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.6)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 0.4))
        column.addWidget(self.words)
        column.addWidget(row)
        self.hide()

    @Slot(str)
    def ask(self, address: str) -> None:
        """Show where a link leads and ask whether to go there."""
        self.address = address
        self.words.setText(tr("This link leads to {broken}", broken=_broken(address)))
        is_mail = address.lower().startswith("mailto:")
        self.open_button.setText(tr("Write a message") if is_mail else tr("Open in the browser"))
        self.show()
        self.open_button.setFocus()
        announce(self, tr("This link leads to {address}", address=address))

    @Slot()
    def put_away(self) -> None:
        """Go nowhere."""
        self.address = ""
        self.hide()

    @Slot()
    def _open(self) -> None:
        address = self.address
        self.put_away()
        self.opened.emit(address)
        QDesktopServices.openUrl(QUrl(address))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.removeprefix("mailto:"))
        self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)


def _broken(address: str) -> str:
    """An address that may go on in a new line wherever it is too long, and is cut where it is endless."""
    shown = address if len(address) <= 600 else f"{address[:600]}…"
    return "\u200b".join(shown[place : place + 24] for place in range(0, len(shown), 24))
