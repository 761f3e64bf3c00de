"""Editors for what is typed as text or ticked: lines, long text, web addresses, yes or no, and moments, only shown."""

import webbrowser
from collections.abc import Callable
from datetime import date
from textwrap import wrap
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QLineEdit, QPlainTextEdit, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.icons import icon
from atmp_desktop.records.kinds import Kind
from atmp_desktop.translation import tr

LEAST_LINES, MOST_LINES = 2, 14
"""How high a long text is drawn, in lines."""

LONGEST_WORD = 32
"""A value that is one word of more characters than this, such as a checksum, is shown in several lines."""


class LineEdit(Editor):
    """A line of text, read as its kind reads it."""

    def __init__(
        self,
        kind: Kind,
        today: Callable[[], date],
        parent: QWidget | None = None,
        line: QLineEdit | None = None,
    ) -> None:
        """`line` is the field itself where it has to be of a special make."""
        super().__init__(parent)
        self._kind = kind
        self._today = today
        self.line = line if line is not None else QLineEdit()
        self.line.textEdited.connect(lambda _: self.changed.emit())
        self.line.editingFinished.connect(self._finish)
        self.place(self.line)

    @Slot()
    def _finish(self) -> None:
        try:
            self.set_value(self.value())
        except ValueError as error:
            self.show_error(str(error))
        self.left.emit()

    def field(self) -> QWidget:
        return self.line

    def value(self) -> Any:
        return self._kind.parse(self.line.text(), self._today())

    def set_value(self, value: Any, words: str = "") -> None:
        text = self._kind.show(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def draft(self) -> str:
        return self.line.text()

    def set_draft(self, draft: Any) -> None:
        self.line.setText(draft)

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        theme.restyle(self.line)


class UrlEdit(LineEdit):
    """A web address, with a button that opens it in the browser."""

    def __init__(
        self,
        kind: Kind,
        today: Callable[[], date],
        parent: QWidget | None = None,
        open_address: Callable[[str], object] = webbrowser.open,
    ) -> None:
        """`open_address` shows an address to the user."""
        super().__init__(kind, today, parent)
        self._open_address = open_address
        self.open_action = QAction(icon("open_outside", "muted"), tr("Open in the browser"), self)
        self.open_action.triggered.connect(self._open)
        self.line.addAction(self.open_action, QLineEdit.ActionPosition.TrailingPosition)
        self.line.textChanged.connect(self._offer)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        self.open_action.setVisible(bool(self.line.text().strip()))

    @Slot()
    def _open(self) -> None:
        try:
            address = self.value()
        except ValueError as error:
            self.show_error(str(error))
            return
        if address is not None:
            self._open_address(address)


class LongTextEdit(Editor):
    """Text that grows with what is typed; Tab leaves it."""

    def __init__(self, kind: Kind, parent: QWidget | None = None, *, one_line: bool = False) -> None:
        """`one_line` is for a long sentence: it wraps and has no line breaks, and Enter leaves it too."""
        super().__init__(parent)
        self._kind = kind
        self.text = _GrowingText(one_line)
        self.text.textChanged.connect(self._tell)
        self.text.left.connect(self.left)
        self._is_filling = False
        self.place(self.text)

    @Slot()
    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def field(self) -> QWidget:
        return self.text

    def value(self) -> Any:
        return self._kind.tidy(self.text.toPlainText())

    def set_value(self, value: Any, words: str = "") -> None:
        shown = self._kind.show(value)
        if shown != self.text.toPlainText():
            self._is_filling = True
            self.text.setPlainText(shown)
            self._is_filling = False

    def set_read_only(self, read_only: bool) -> None:
        self.text.setReadOnly(read_only)
        theme.restyle(self.text)


class _GrowingText(QPlainTextEdit):
    """As high as its text, between a few lines and many."""

    left = Signal()

    def __init__(self, one_line: bool) -> None:
        super().__init__()
        self._one_line = one_line
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _fit(self) -> None:
        wanted = int(self.document().size().height())
        lines = min(max(wanted, 1 if self._one_line else LEAST_LINES), MOST_LINES)
        margin = round(self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + 2 * (margin + theme.em(self, 0.2) + 1)
        always_off, as_needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(as_needed if wanted > MOST_LINES else always_off)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, 20), self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_enter and (self._one_line or not is_plain):
            # Ctrl+Enter, and Enter where there are no line breaks, belong to whoever holds the editor.
            if is_plain:
                self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._one_line:
            self.insertPlainText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)


class YesNoEdit(Editor):
    """A box to tick; ticking it is leaving it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.clicked.connect(self._tell)
        self.place(self.box)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
        self.left.emit()

    def field(self) -> QWidget:
        return self.box

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: Any, words: str = "") -> None:
        self.box.setChecked(bool(value))

    def set_read_only(self, read_only: bool) -> None:
        self.box.setEnabled(not read_only)


class Shown(Editor):
    """A value that is only shown: a reference, a moment, what is set once by the register."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._value: Any = None
        self.label = QLabel("–")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setFrameShape(QFrame.Shape.NoFrame)
        self.label.setMinimumHeight(theme.row_height(self, dense=True))
        self.label.setContentsMargins(theme.em(self, 0.55), 0, 0, 0)
        # A word that is still longer than the form is cut: it must not push the others off the page.
        self.label.setMinimumWidth(1)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place(self.label)

    def field(self) -> QWidget:
        return self.label

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any, words: str = "") -> None:
        self._value = value
        shown = words or self._kind.show(value) or "–"
        self.label.setText(shown if " " in shown else "\n".join(wrap(shown, LONGEST_WORD)))

    def set_read_only(self, read_only: bool) -> None:
        """It never was anything else."""
