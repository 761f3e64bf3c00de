"""The cards above the form of a record's page: a heading, a few rows to press, and what leads to all of them.

Knows cards, not which a record has.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.page_cards import SHOWN, Card, Span, cards_of, spans_of
from atmp_desktop.gui.reading import LinkedRecords, Reading
from atmp_desktop.gui.tab_order import lead_into
from atmp_desktop.gui.timeline import Timeline
from atmp_desktop.translation import tr

OVER_TIME = tr("Affiliations over time")


class CardView(QWidget):
    """One card: a rounded frame with a heading and what is below it.

    Attributes:
        rows: what is below the heading.
        all_button: leads to the whole list; hidden where all is on the card.
        count: how many there are, in words, where that is said.

    Signals:
        list_wanted: the whole list is wanted; its title.
    """

    list_wanted = Signal(str)

    def __init__(self, title: str, related: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = heading = QLabel(title)
        heading.setProperty("kind", "section")
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.count = QLabel()
        self.count.setProperty("kind", "muted")
        self.count.hide()
        self.all_button = QPushButton(tr("Show all"))
        theme.set_kind(self.all_button, "quiet")
        self.all_button.setAccessibleName(tr("Show all: {title}", title=title))
        self.all_button.clicked.connect(partial(self.list_wanted.emit, related))
        top = QHBoxLayout()
        top.setContentsMargins(theme.em(self, 0.55), 0, 0, 0)
        top.addWidget(heading, 1)
        top.addWidget(self.count)
        top.addSpacing(theme.em(self, 0.55))
        top.addWidget(self.all_button)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.35)
        column.setContentsMargins(side, theme.em(self, 0.5), side, side)
        column.setSpacing(theme.em(self, 0.25))
        column.addLayout(top)
        column.addWidget(body)

    def tell_hidden(self, hidden: int | None) -> None:
        """Say how many rows more there are, None for nobody knows how many."""
        self.all_button.setVisible(hidden != 0)
        self.all_button.setText(tr("Show all") if hidden is None else tr("Show {hidden:,} more", hidden=hidden))

    def show_count(self, words: str) -> None:
        """Say beside the heading how many there are; "" says nothing."""
        self.count.setText(words)
        self.count.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.base))
        corner = theme.em(self, 0.5)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()


class CardsPanel(QWidget):
    """All the cards of one record, a person's timeline first.

    Attributes:
        cards: those on show.
        rows: by the title of a card, its rows.
        timeline: a person's affiliations.

    Signals:
        followed: a row was pressed; type name and id of what it leads to.
        list_wanted: the linked list of a title is wanted.
    """

    followed = Signal(str, object)
    list_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: Sequence[Card] = ()
        self.rows: dict[str, LinkedRows] = {}
        self.timeline = Timeline()
        self.timeline.followed.connect(self.followed)
        self._of: tuple[str, UUID] | None = None
        self._over_time = CardView(OVER_TIME, tr("Affiliations"), self.timeline)
        self._over_time.list_wanted.connect(self.list_wanted)
        self._views: dict[str, CardView] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.7))
        self._column.addWidget(self._over_time)
        self.setMaximumWidth(theme.em(self, 64))
        self.hide()

    def show_of(self, reading: Reading, lists: Sequence[LinkedRecords], today: date) -> None:
        """Show the cards of a record. While its lists are not read yet, those of another of its type stand there faded, so
        that what is below does not jump."""
        if not lists:
            is_alike = self._of is not None and self._of[0] == reading.record_type.__tablename__
            self.setEnabled(False)
            self.setVisible(is_alike and bool(self.cards))
            return
        self._of = (str(reading.record_type.__tablename__), reading.id)
        self._show(cards_of(reading, lists, today), spans_of(reading, lists, today), today)

    def buttons(self) -> list[QPushButton]:
        """What leads from the cards to whole lists, where not all is shown."""
        views = [self._over_time, *self._views.values()]
        return [view.all_button for view in views if not view.all_button.isHidden()]

    def _show(self, cards: Sequence[Card], spans: Sequence[Span], today: date) -> None:
        is_telling = len(spans) > 1 or any(span.first is not None for span in spans)
        self._over_time.setVisible(is_telling)
        self._over_time.tell_hidden(max(0, len(spans) - SHOWN))
        self.timeline.show_spans(spans[:SHOWN] if is_telling else (), today)
        wanted = {card.title for card in cards}
        for title in [title for title in self._views if title not in wanted]:
            self._take_out(title)
        for place, card in enumerate(cards, 1):
            view = self._views.get(card.title) or self._add(card)
            if self._column.indexOf(view) != place:
                self._column.insertWidget(place, view)
            self.rows[card.title].show_rows(card.rows)
            view.tell_hidden(card.hidden)
        self.cards = cards
        self.setEnabled(True)
        self.setVisible(bool(cards) or is_telling)
        lead_into(self, [self._over_time, *(self._views[card.title] for card in cards)])

    def _add(self, card: Card) -> CardView:
        rows = LinkedRows()
        rows.setAccessibleName(card.title)
        rows.followed.connect(self.followed)
        # A row is edited where all of them are.
        rows.edit_wanted.connect(lambda _: self.list_wanted.emit(card.related))
        view = CardView(card.title, card.related, rows)
        view.list_wanted.connect(self.list_wanted)
        self.rows[card.title] = rows
        self._views[card.title] = view
        return view

    def _take_out(self, title: str) -> None:
        view = self._views.pop(title)
        del self.rows[title]
        self._column.removeWidget(view)
        view.hide()
        view.deleteLater()
