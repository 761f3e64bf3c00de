"""The timeline of a record: chips that narrow it to some kinds, the entries newest first, and a button for earlier ones.

Reads on a worker; knows no record but by its type and id. What it is narrowed to holds for every record.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QStyleOptionViewItem, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import LONDON, format_date
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.linked_rows import ROW, Index, LinkedRows, RowDelegate
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.store.questions.timeline import KIND_OF, KINDS, KINDS_ON, timeline
from atmp_desktop.store.questions.timeline_words import Told, told_timeline
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.store import Changes

PAGE = 60
"""How many entries are shown at first, and how many more each time."""

SYMBOLS = {"operation": "edit"}
"""Icons of entries that have not that of their type."""

Read = tuple[tuple[str, UUID], list[Told], bool]


class TimelinePanel(QWidget):
    """The timeline of one record at a time.

    Attributes:
        chips: the buttons that narrow it, by kind; one that is not pressed leaves its kind out.
        rows: the entries.
        hidden: the kinds that are left out.

    Signals:
        followed: an entry was pressed; type name and id of what it leads to.
        history_wanted: Enter on a change.
    """

    followed = Signal(str, object)
    history_wanted = Signal()

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._of: tuple[str, UUID] | None = None
        self._limit = PAGE
        self.hidden: set[str] = set()
        self._reader: PageReader[Read] = PageReader(jobs, tr("Reading a timeline"), self, self._show, self._fail)
        self.notice = NoticeBar()
        self.chips: dict[str, QToolButton] = {}
        self._chip_row = FlowRow(theme.em(self, 0.4))
        for kind, words in KINDS.items():
            chip = QToolButton()
            chip.setText(words)
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setAccessibleDescription(tr("Shown on the timeline while it is pressed."))
            chip.clicked.connect(partial(self._narrow, kind))
            self.chips[kind] = chip
            self._chip_row.add(chip)
        self._painter = _EntryDelegate()
        self.rows = LinkedRows(self._painter)
        self.rows.setAccessibleName(tr("Timeline"))
        self.rows.followed.connect(self.followed)
        self.rows.edit_wanted.connect(lambda _: self.history_wanted.emit())
        self.empty = QLabel()
        self.empty.setProperty("kind", "muted")
        self.empty.setWordWrap(True)
        self.more_button = QPushButton(tr("Show earlier"))
        theme.set_kind(self.more_button, "quiet")
        self.more_button.clicked.connect(self._show_more)
        inside = QWidget()
        column = QVBoxLayout(inside)
        side = theme.em(self, 1.0)
        column.setContentsMargins(theme.em(self, 0.4), theme.em(self, 0.3), theme.em(self, 0.4), side)
        column.setSpacing(theme.em(self, 0.5))
        for each in (self.empty, self.rows):
            column.addWidget(each)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = ScrollPage()
        self._scroll.show_page(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        above = QWidget()
        margins = QVBoxLayout(above)
        margins.setContentsMargins(side, theme.em(self, 0.8), side, theme.em(self, 0.4))
        margins.addWidget(self._chip_row)
        layout.addWidget(above)
        layout.addWidget(self._scroll, 1)
        self.empty.hide()
        self.more_button.hide()

    def show_record(self, type: str, id: UUID) -> None:
        """Read and show the timeline of a record; of the same one as much as was shown before."""
        if (type, id) != self._of:
            self._of = (type, id)
            self._limit = PAGE
            self.notice.clear()
            self.rows.show_rows([])
            self._scroll.verticalScrollBar().setValue(0)
        for kind, chip in self.chips.items():
            chip.setVisible(kind in KINDS_ON[type])
        self._chip_row.arrange()
        self.refresh()

    def set_hidden(self, kinds: Collection[str]) -> None:
        """Leave some kinds out; codes that are none are passed over."""
        self.hidden = set(kinds) & KINDS.keys()
        for kind, chip in self.chips.items():
            chip.setChecked(kind not in self.hidden)

    @Slot()
    def refresh(self) -> None:
        """Read it again."""
        if self._of is None:
            return
        kinds = frozenset(KINDS_ON[self._of[0]]) - self.hidden
        self._reader.read(partial(_read, self._store, self._of, kinds, self._limit))

    def hear(self, changes: Changes) -> None:
        """Something changed in the register: where it may be on the timeline, and that is on show, it is read again."""
        if self.isVisible() and not KIND_OF.keys().isdisjoint(changes.records):
            self.refresh()

    def _narrow(self, kind: str, _checked: bool = False) -> None:
        if self.chips[kind].isChecked():
            self.hidden.discard(kind)
        else:
            self.hidden.add(kind)
        self._limit = PAGE
        self.refresh()

    @Slot()
    def _show_more(self) -> None:
        self._limit += PAGE
        self.refresh()

    def _show(self, read: Read) -> None:
        of, told, has_more = read
        if of != self._of:
            return
        self.notice.clear()
        today = self._store.today()
        rows = [_row(place, each) for place, each in enumerate(told)]
        self._painter.show_told({row.id: each for row, each in zip(rows, told, strict=True)})
        self.rows.show_rows(rows)
        self.more_button.setVisible(has_more)
        self.empty.setVisible(not rows)
        left_out = self.hidden & set(KINDS_ON[of[0]])
        self.empty.setText(
            tr("Nothing of these kinds yet. Press the others to see them.") if left_out else tr("Nothing yet.")
        )
        self.rows.setAccessibleDescription(
            tr("{rows:,} entries, the newest first. Today is {today}.", rows=len(rows), today=format_date(today))
        )

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error, [(tr("Try again"), self.refresh)])


def _read(store: Store, of: tuple[str, UUID], kinds: Collection[str], limit: int) -> Read:
    with store.read() as session:
        connection = session.connection()
        found = timeline(connection, *of, store.today(), kinds, limit)
        return of, told_timeline(connection, *of, found.entries), found.has_more


@dataclass(frozen=True)
class _Row(RowWords):
    """A row that says its day as well."""

    day: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.day}, {super().spoken}"


def _row(place: int, told: Told) -> _Row:
    """An entry as a row; it has no id of its own here, only a place."""
    clock = "" if told.at is None else f"{told.at.astimezone(LONDON):%H:%M}"
    lead = " ".join(told.lead.split())
    return _Row(UUID(int=place + 1), lead, told.target, told.words, clock, (), False, format_date(told.day))


class _EntryDelegate(RowDelegate):
    """Draws an entry: the day at the left, an icon on a line that runs down through all of them, then the words."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[UUID, Told] = {}

    def show_told(self, told: dict[UUID, Told]) -> None:
        """Draw other entries from now on."""
        self._told = told

    def row_height(self, view: QWidget) -> int:
        self.two_lines = True
        return super().row_height(view)

    def _days(self, view: QWidget) -> int:
        return view.fontMetrics().horizontalAdvance("30 May ") + theme.em(view, 0.4)

    def _symbol(self, view: QWidget) -> int:
        return view.fontMetrics().height() + theme.em(view, 0.5)

    def _first_line(self, view: QWidget, rect: QRect) -> QRect:
        left = self._days(view) + self._symbol(view) + theme.em(view, 0.6)
        return super()._first_line(view, rect).adjusted(left, 0, 0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row: RowWords = index.data(ROW)
        told = self._told[row.id]
        view, colours, metrics = option.widget, theme.tokens(), option.fontMetrics
        first = super()._first_line(view, option.rect)
        first.setWidth(self._days(view))
        above = index.sibling(index.row() - 1, 0).data(ROW) if index.row() else None
        is_same_day = above is not None and self._told[above.id].day == told.day
        painter.save()
        painter.setFont(option.font)
        if not is_same_day:
            day, year = format_date(told.day).rsplit(" ", 1)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(colours.text))
            painter.drawText(first, left, day)
            painter.setPen(QColor(colours.muted))
            painter.drawText(first.translated(0, metrics.height() + theme.em(view, 0.1)), left, year)
        size = self._symbol(view)
        middle = QPointF(first.right() + size / 2, option.rect.top() + option.rect.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), max(1.0, theme.em(view, 0.12))))
        painter.drawLine(QPointF(middle.x(), option.rect.top()), QPointF(middle.x(), option.rect.bottom() + 1))
        painter.setBrush(QColor(colours.base))
        painter.drawEllipse(middle, size / 2, size / 2)
        inside = QRect(0, 0, round(size * 0.62), round(size * 0.62))
        inside.moveCenter(middle.toPoint())
        icon(SYMBOLS.get(told.type, told.type), "muted").paint(painter, inside)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.em(option.widget, 16), self.row_height(option.widget))
