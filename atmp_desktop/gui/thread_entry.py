"""One message of a thread: a line that opens and folds it, and below it what was written.

Knows one message in words; where it is read from is its owner's.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.letter_view import LetterView
from atmp_desktop.gui.thread_header import EntryHeader
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.services.letters import Letter
from atmp_desktop.store.questions.thread import Entry

TONE: dict[str, Tone] = {"in": "blue", "out": "green", "internal": "amber"}
INDENT = 1.8
"""In em: how far what went out stands in on the left, and what came in on the right."""


class ThreadEntry(QWidget):
    """A message of the thread.

    Attributes:
        entry: which.
        header: its line.
        view: its words, once they were read.

    Signals:
        opened: it was opened and its words are wanted; its id.
        more_wanted: the next piece of its text is wanted; its id, and from where on.
        followed: a link to a record was pressed; type name and id.
    """

    opened = Signal(object)
    more_wanted = Signal(object, int)
    followed = Signal(str, object)

    def __init__(self, entry: Entry, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.view: LetterView | None = None
        self.header = EntryHeader(entry, this_year)
        self.header.toggled.connect(self._turn)
        self._column = QVBoxLayout(self)
        bar = theme.em(self, 0.3)
        left, right = self._indents()
        self._column.setContentsMargins(left + bar, 1, right + bar, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)

    def _indents(self) -> tuple[int, int]:
        step = theme.em(self, INDENT)
        return (step if self.entry.way == "out" else 0), (step if self.entry.way == "in" else 0)

    @property
    def is_open(self) -> bool:
        """Whether its words are on show."""
        return self.header.isChecked()

    def open(self) -> None:
        """Show its words."""
        self.header.setChecked(True)

    @Slot(bool)
    def _turn(self, is_open: bool) -> None:
        if self.view is not None:
            self.view.setVisible(is_open)
        elif is_open:
            self.opened.emit(self.entry.id)

    def show_letter(self, letter: Letter) -> None:
        """Show what was read of it."""
        if self.view is not None:
            return
        self.view = LetterView(self.entry, letter)
        self.view.more_wanted.connect(self.more_wanted)
        self.view.followed.connect(self.followed)
        self._column.addWidget(self.view)
        self.view.setVisible(self.is_open)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        left, right = self._indents()
        area = QRectF(self.rect()).adjusted(left + 0.5, 0.5, -right - 0.5, -0.5)
        corner, bar = theme.em(self, 0.4), theme.em(self, 0.25)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_note = self.entry.way == "internal"
        painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine if is_note else Qt.PenStyle.SolidLine))
        painter.setBrush(QColor(colours.window if is_note else colours.base))
        painter.drawRoundedRect(area, corner, corner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.pill(TONE.get(self.entry.way, "grey"))[0]))
        edge = area.right() - bar if self.entry.way == "out" else area.left()
        painter.drawRoundedRect(QRectF(edge, area.top(), bar, area.height()), bar / 2, bar / 2)
        painter.end()
