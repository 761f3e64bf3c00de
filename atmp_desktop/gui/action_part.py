"""What the page of an action has of its own: its due dates as they were set and moved, its news with a line to add some,
who owes it, and where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.cards import CardView
from atmp_desktop.gui.clock_strip import ClockStrip, strip_of_due
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.note_box import NoteBox
from atmp_desktop.gui.own_part import OwnPart, RowsCard
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.services.thread_notes import add_update
from atmp_desktop.store.questions.action_page import ActionPage, News, Slip, action_page
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

SHOWN = 6
"""Updates that are shown; the rest is under Related."""


class ActionPart(OwnPart):
    """The own part of an action's page.

    Attributes:
        strip, slips: the due dates as a bar, and one by one.
        box, news: adds an update; the updates.
        owners, origins: who owes it, and where it came from.
    """

    draws_on = frozenset(("action_update", "co_owner", "person", "meeting", "agenda_item", "decision", "enquiry"))

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(store, saver, jobs, parent)
        self.strip = ClockStrip(tr("Due dates of the action"))
        self.slips = RowsCard(tr("Due date over time"), self)
        self.box = NoteBox(tr("Add an update"), one_line=True)
        self.box.wanted.connect(self._add)
        self.news = _NewsList()
        body = QWidget()
        column = QVBoxLayout(body)
        side = theme.em(self, 0.55)
        column.setContentsMargins(side, 0, side, theme.em(self, 0.3))
        column.setSpacing(theme.em(self, 0.6))
        column.addWidget(self.box)
        column.addWidget(self.news)
        self._news_card = CardView(tr("Updates"), tr("Updates"), body)
        self._news_card.list_wanted.connect(self.related_wanted)
        self.owners = RowsCard(tr("Owed by"), self)
        self.origins = RowsCard(tr("Came from"), self)
        for each in (self.strip, self.slips, self._news_card, self.owners, self.origins):
            self._column.addWidget(each)

    def question(self, reading: Reading) -> Callable[[], ActionPage | None]:
        return partial(_read, self._store, reading.id)

    def show_found(self, reading: Reading, found: ActionPage) -> None:
        is_open = bool(reading.derived["is_open"])
        is_moved = len(found.slips) > 1
        set_days = [slip.due for slip in found.slips if slip.due is not None]
        strip = strip_of_due(set_days, found.due, self._store.today(), is_open)
        self.strip.show_strip(strip if is_moved or is_open else None)
        self.slips.show_rows([_slip_row(place, slip) for place, slip in enumerate(found.slips)] if is_moved else [])
        self.box.turn_to(reading.id, self._can_write)
        self.news.show_news(found.news[:SHOWN])
        self._news_card.tell_hidden(max(0, len(found.news) - SHOWN) + found.news_more)
        self._news_card.setVisible(self._can_write or bool(found.news))
        self.owners.show_rows(list(_owner_rows(found)))
        self.origins.show_rows([_row(each.id, each.name, (each.type, each.id), words) for words, each in found.origins])

    def note_box(self) -> NoteBox:
        return self.box

    def put_away(self) -> None:
        super().put_away()
        self.box.turn_to(None, False)

    def _add(self, action: UUID, kind: int, typed: str) -> None:
        self._saver.submit(
            tr("Add an update"),
            partial(add_update, self._store, action, typed),
            partial(self._added, action, typed),
            partial(self.box.refused, action, typed),
        )

    def _added(self, action: UUID, typed: str, operation: UUID) -> None:
        self.box.added(action, typed)
        self._say(tr("The update was added."), operation)


def _read(store: Store, id: UUID) -> ActionPage | None:
    with store.read() as session:
        return action_page(session.connection(), id)


def _row(id: UUID, lead: str, target: tuple[str, UUID] | None, words: str) -> RowWords:
    return RowWords(id, " ".join(lead.split()), target, words, "", (), False)


def _owner_rows(found: ActionPage) -> Iterator[RowWords]:
    for place, owner in enumerate(found.owners):
        yield _row(owner.id, owner.name, ("person", owner.id), tr("Owner") if place == 0 else tr("Shares it"))


def _slip_row(place: int, slip: Slip) -> RowWords:
    """A due date as a row; it has no id of its own, only a place."""
    pills: tuple[tuple[str, Tone], ...] = ()
    if slip.was is None:
        begun = tr("First set") if place == 0 else tr("Set again")
        lead = tr("{begun} to {due}", begun=begun, due=format_date(slip.due)) if slip.due is not None else begun
    else:
        lead = tr("Moved to {due}", due=format_date(slip.due)) if slip.due is not None else tr("Due date taken off")
        pills = ((tr("Slipped"), "amber"),) if slip.is_later else ((tr("Earlier"), "grey"),)
    by = tr("by {who}", who=slip.who) if slip.who else ""
    why = " ".join(slip.why.split())
    when = format_date(slip.on) if slip.on is not None else ""
    return RowWords(UUID(int=place + 1), lead, None, " · ".join(part for part in (why, by) if part), when, pills, False)


class _NewsList(QWidget):
    """Updates in words, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.1))

    def show_news(self, news: Sequence[News]) -> None:
        """Show other updates."""
        for old in self.labels:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.labels = []
        for each in news:
            self._put(" · ".join(part for part in (format_date(each.on), each.who) if part), "muted")
            self._put(each.text, "")
        self.setVisible(bool(news))

    def _put(self, words: str, kind: str) -> None:
        label = QLabel(words)
        if kind:
            label.setProperty("kind", kind)
        else:
            label.setContentsMargins(0, 0, 0, theme.em(self, 0.5))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)
        self.labels.append(label)
