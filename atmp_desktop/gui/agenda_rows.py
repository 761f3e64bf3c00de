"""The items of an agenda as rows, each with the time at which it begins; Alt+Up and Alt+Down have one change places.

Knows items in words, not how an agenda is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from atmp_desktop.days.dates import LONDON
from atmp_desktop.gui import theme
from atmp_desktop.gui.linked_rows import ROW, Index, LinkedRows, RowDelegate
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.records.agenda_item import TONES
from atmp_desktop.store.questions.meeting_page import Item, PaperOf
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class AgendaRow(RowWords):
    """An item in words.

    Attributes:
        time: when it begins, or "".
        lasts: how long it is planned to take, or "".
    """

    time: str = ""
    lasts: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.time, super().spoken, self.lasts) if part)


def agenda_row(item: Item) -> AgendaRow:
    """An item of an agenda as a row."""
    marks = [words for words, is_so in ((tr("Late or tabled"), item.late), (tr("Reserved"), item.reserved)) if is_so]
    second = [item.purpose, item.presenter, *marks, _papers(item.papers)]
    time = "" if item.begins is None else f"{item.begins.astimezone(LONDON):%H:%M}"
    return AgendaRow(
        item.id,
        item.title if item.number is None else f"{item.number}. {item.title}",
        ("agenda_item", item.id),
        " · ".join(part for part in second if part),
        "",
        tuple(_pills(item)),
        item.status == "withdrawn",
        tr("from {time}", time=time) if item.is_from and time else time,
        "" if item.minutes is None else tr("{minutes:,} min", minutes=item.minutes),
    )


def _papers(papers: Sequence[PaperOf]) -> str:
    """Which papers it has and how far they are, by reference where they have one."""
    named = [f"{paper.name.partition(': ')[0]} {paper.status_words.lower()}" for paper in papers]
    return tr("Paper: {names}", "Papers: {names}", len(named), names=", ".join(named)) if named else ""


def _pills(item: Item) -> Iterator[tuple[str, Tone]]:
    missing = sum(not paper.is_in for paper in item.papers)
    if missing and item.status == "to_take":
        yield tr("{n} paper not in", "{n} papers not in", missing), "amber"
    if item.status != "to_take":
        tones: dict[str, Tone] = {"green": "green", "amber": "amber"}
        yield item.status_words, tones.get(TONES[item.status], "grey")


class AgendaRows(LinkedRows):
    """The rows.

    Signals:
        moved: the row with the mark is to go down by so many places (up, where the number is negative).
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_AgendaDelegate(), parent)
        self.setAccessibleName(tr("Agenda"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)


class _AgendaDelegate(RowDelegate):
    """Draws a row with its time at the left."""

    def row_height(self, view: QWidget) -> int:
        self.two_lines = True
        return super().row_height(view)

    def _gutter(self, view: QWidget) -> int:
        rows = view.rows if isinstance(view, AgendaRows) else ()
        words = [words for row in rows if isinstance(row, AgendaRow) for words in (row.time, row.lasts)]
        metrics = view.fontMetrics()
        widest = max((metrics.horizontalAdvance(each) for each in words), default=0)
        return widest + theme.em(view, 0.8) if widest else 0

    def _first_line(self, view: QWidget, rect: QRect) -> QRect:
        return super()._first_line(view, rect).adjusted(self._gutter(view), 0, 0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row: AgendaRow = index.data(ROW)
        view, colours, metrics = option.widget, theme.tokens(), option.fontMetrics
        first = super()._first_line(view, option.rect)
        first.setWidth(self._gutter(view) - theme.em(view, 0.8))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text if not row.former else colours.muted))
        painter.drawText(first, right, row.time)
        painter.setPen(QColor(colours.muted))
        painter.drawText(first.translated(0, metrics.height() + theme.em(view, 0.1)), right, row.lasts)
        painter.restore()
