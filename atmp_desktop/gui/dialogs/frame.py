"""What the dialogs have in common: a heading, a sentence, room for what is asked, and the buttons at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme


class Frame(QDialog):
    """A dialog that does not block the window; closing it or Esc means no.

    Attributes:
        column: where its own widgets go.
        do: the main button, or None.
    """

    def __init__(self, parent: QWidget | None, title: str, sentence: str = "", do: str = "", ems: float = 36) -> None:
        """`do` is the verb on the main button; without one there is Close alone. `ems` is its width in letters."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        space = theme.em(self, 1.4)
        outer.setContentsMargins(space, space, space, space)
        outer.setSpacing(theme.em(self, 0.6))
        self.heading = words(title, "title")
        outer.addWidget(self.heading)
        if sentence:
            outer.addWidget(words(sentence, "muted"))
        outer.addSpacing(theme.em(self, 0.3))
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.em(self, 0.5))
        outer.addLayout(self.column, 1)
        outer.addSpacing(theme.em(self, 0.4))
        box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.do: QPushButton | None = None
        if do:
            self.do = box.addButton(do, role.AcceptRole)
            theme.set_kind(self.do, "primary")
            self.do.setDefault(True)
        close = box.addButton("Cancel" if do else "Close", role.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        close.setAutoDefault(not do)
        outer.addWidget(box)
        self.resize(theme.em(self, ems), 0)

    def showEvent(self, event: object) -> None:
        """Never larger than the screen it is on."""
        there = self.screen().availableGeometry()
        self.setMaximumSize(there.size())
        super().showEvent(event)  # type: ignore[arg-type]


def words(text: str, kind: str = "") -> QLabel:
    """A label that breaks its lines."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        theme.set_kind(label, kind)
    return label
