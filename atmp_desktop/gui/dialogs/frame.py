"""What the dialogs have in common: a heading, a sentence, room for what is asked, and the buttons at the bottom."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.translation import tr


@runtime_checkable
class HasGuide(Protocol):
    """A window that can open the guide."""

    def show_help(self, page: str = "") -> None:
        """Open the guide at a page."""


class Frame(QDialog):
    """A dialog that does not block the window; closing it or Esc means no, F1 opens the guide.

    Attributes:
        help_page: the page of the guide that says more; "" for that of what the window shows.
        column: where its own widgets go.
        do: the main button, or None.
    """

    help_page = ""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        sentence: str = "",
        do: str = "",
        ems: tuple[float, float] = (36, 0),
    ) -> None:
        """`do` is the verb on the main button; without one there is Close alone. `ems` is its usual width and least
        height in letters; it is higher where its sentences need more, and scrolls where the screen is too small."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._wanted = QSize(theme.em(self, ems[0]), theme.em(self, ems[1]))
        space = theme.em(self, 1.4)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, space)
        self._outer.setSpacing(space)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(space, space, space, 0)
        inner.setSpacing(theme.em(self, 0.6))
        inner.addWidget(words(title, "title"))
        if sentence:
            inner.addWidget(words(sentence, "muted"))
        inner.addSpacing(theme.em(self, 0.3))
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.em(self, 0.5))
        inner.addLayout(self.column, 1)
        self._page = ScrollPage()
        self._page.show_page(page)
        self._page.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._outer.addWidget(self._page, 1)
        self._box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.do: QPushButton | None = None
        if do:
            self.do = self._box.addButton(do, role.AcceptRole)
            theme.set_kind(self.do, "primary")
            self.do.setDefault(True)
        close = self._box.addButton(tr("Cancel") if do else tr("Close"), role.RejectRole)
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        close.setAutoDefault(not do)
        row = QHBoxLayout()
        row.setContentsMargins(space, 0, space, 0)
        row.addWidget(self._box)
        self._outer.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        parent = self.parentWidget()
        window: object = parent.window() if parent is not None else None
        if event.key() == Qt.Key.Key_F1 and isinstance(window, HasGuide):
            window.show_help(self.help_page)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Make it as large as what is in it, and never larger than the screen."""
        there = self.screen().availableGeometry()
        width = min(max(self._wanted.width(), self._page.minimumWidth()), there.width())
        around = self._outer.contentsMargins().bottom() + self._outer.spacing() + self._box.sizeHint().height()
        height = max(self._wanted.height(), self._page.needed_height(width) + around)
        self.resize(width, min(height, there.height()))


def words(text: str, kind: str = "") -> QLabel:
    """A label that breaks its lines."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        theme.set_kind(label, kind)
    return label
