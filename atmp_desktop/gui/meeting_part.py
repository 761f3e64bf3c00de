"""What the page of a meeting has of its own: the agenda with its running times, how far it is prepared, who is there, and
the way to the meetings before and after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import LONDON, long_date
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.agenda_rows import AgendaRows, agenda_row
from atmp_desktop.gui.cards import CardView
from atmp_desktop.gui.choice_edit import Pill
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.own_part import OwnPart
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.tokens import TONES
from atmp_desktop.services.agenda_order import move_item
from atmp_desktop.store.questions.meeting_page import MOST_NAMES, MeetingPage, Neighbour, meeting_page
from atmp_desktop.store.questions.readiness import Readiness
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


class MeetingPart(OwnPart):
    """The own part of a meeting's page.

    Attributes:
        agenda: the items.
        up_button, down_button: move the item with the mark.
        times: what the minutes planned come to.
        before, after: lead to the meetings before and after it.
        ready, people: how far it is prepared; who is there, in words.
    """

    draws_on = frozenset(("agenda_item", "paper", "attendance", "membership", "group", "person"))

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(store, saver, jobs, parent)
        self._neighbours: dict[LinkLabel, Neighbour] = {}
        self.before, self.after = LinkLabel(), LinkLabel()
        self._ways = FlowRow(theme.em(self, 1.2))
        for link in (self.before, self.after):
            link.clicked.connect(partial(self._go, link))
            self._ways.add(link)
        self.ready, self.pill = _sentence("muted"), Pill()
        self._readiness = FlowRow(theme.em(self, 0.6))
        for widget in (self.ready, self.pill):
            self._readiness.add(widget)
        self.agenda = AgendaRows()
        self.agenda.followed.connect(self.followed)
        self.agenda.moved.connect(self._move)
        self.agenda.chosen.connect(self._offer)
        self.times = _sentence("muted")
        self.up_button = self._mover("chevron_up", tr("Move the item up"), "Alt+Up", -1)
        self.down_button = self._mover("chevron_down", tr("Move the item down"), "Alt+Down", 1)
        below = FlowRow(theme.em(self, 0.4))
        for each in (self.up_button, self.down_button, self.times):
            below.add(each)
        self._below = below
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.3))
        column.addWidget(self.agenda)
        column.addWidget(below)
        self._agenda_card = CardView(tr("Agenda"), tr("Agenda"), body)
        self._agenda_card.list_wanted.connect(self.related_wanted)
        self._agenda_card.all_button.setText(tr("Add or change"))
        self._agenda_card.all_button.setAccessibleName(tr("Add to the agenda, or change it"))
        self.people = _sentence("")
        self.people.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.people.setContentsMargins(theme.em(self, 0.55), 0, theme.em(self, 0.55), theme.em(self, 0.3))
        self._people_card = CardView(tr("Who is coming"), tr("Attendance"), self.people)
        self._people_card.list_wanted.connect(self.related_wanted)
        self._people_card.tell_hidden(None)
        for part in (self._ways, self._readiness, self._agenda_card, self._people_card):
            self._column.addWidget(part)

    def _mover(self, symbol: str, words: str, key: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(symbol))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._move, by))
        return button

    def question(self, reading: Reading) -> Callable[[], MeetingPage | None]:
        return partial(_read, self._store, reading.id)

    def show_found(self, reading: Reading, found: MeetingPage) -> None:
        self._show_ways(found)
        self._show_readiness(found.ready)
        self._can_move = found.can_move and self._can_write
        self.agenda.show_rows([agenda_row(item) for item in found.items])
        self.times.setText(_times(found))
        for button in (self.up_button, self.down_button):
            button.setVisible(self._can_move and len(found.items) > 1)
        self._below.arrange()
        self._offer()
        self.people.setText(_people(found))
        self._people_card.heading.setText(tr("Who was there") if found.has_begun else tr("Who is coming"))
        self._people_card.setVisible(bool(self.people.text()))

    def _show_ways(self, found: MeetingPage) -> None:
        self._neighbours.clear()
        for link, neighbour, words in (
            (self.before, found.before, tr("Previous meeting")),
            (self.after, found.after, tr("Next meeting")),
        ):
            link.setVisible(neighbour is not None)
            if neighbour is not None:
                self._neighbours[link] = neighbour
                link.setText(f"{words}: {long_date(neighbour.starts.date())}")
                link.setAccessibleDescription(neighbour.name)
                link.setToolTip(neighbour.name)
        self._ways.setVisible(bool(self._neighbours))
        self._ways.arrange()

    def _show_readiness(self, ready: Readiness | None) -> None:
        self._readiness.setVisible(ready is not None)
        if ready is None:
            return
        self.ready.setText(tr("Preparation: {words}", words=" · ".join(ready.words)))
        # Whether a quorum is expected stands above, with its reasons.
        self.pill.setVisible(ready.papers_late > 0)
        if ready.papers_late:
            self.pill.show_pill(ready.state, next((tone for tone in TONES if tone == ready.tone), "grey"))
        self._readiness.arrange()

    def _go(self, link: LinkLabel, _checked: bool = False) -> None:
        self.followed.emit("meeting", self._neighbours[link].id)

    # Moving items ----------------------------------------------------------------------------------------------------

    _can_move = False

    @Slot()
    def _offer(self) -> None:
        """Offer what can be done with the row that has the mark."""
        place, last = self.agenda.currentIndex().row(), len(self.agenda.rows) - 1
        self.up_button.setEnabled(self._can_move and place > 0)
        self.down_button.setEnabled(self._can_move and 0 <= place < last)

    def _move(self, by: int, _checked: bool = False) -> None:
        row = self.agenda.current()
        if row is None or self._store.read_only:
            return
        title = row.lead.partition(". ")[2] or row.lead
        self._saver.submit(
            tr("Move an agenda item"),
            partial(move_item, self._store, row.id, by),
            partial(self._moved, title),
            self._refused,
        )

    def _moved(self, title: str, done: tuple[int, UUID] | None) -> None:
        if done is not None:
            self._say(tr("“{title}” is item {done} now.", title=title, done=done[0]), done[1])

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.failed.emit(error)


def _read(store: Store, id: UUID) -> MeetingPage | None:
    with store.read() as session:
        return meeting_page(session.connection(), id, store.today())


def _sentence(kind: str) -> QLabel:
    label = QLabel()
    if kind:
        label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _times(found: MeetingPage) -> str:
    """What the minutes planned come to, beside how long the meeting lasts."""
    if not found.items:
        return tr("No agenda yet.")
    if not found.planned:
        return tr("No minutes are planned yet, so no times can be worked out.")
    starts = next((item.begins for item in found.items if item.begins is not None), None)
    until = (
        ""
        if starts is None
        else tr(", until {starts:%H:%M}", starts=(starts + timedelta(minutes=found.planned)).astimezone(LONDON))
    )
    lasts = "" if found.lasts is None else tr(" of {lasts:,}", lasts=found.lasts)
    said = [tr("{planned:,}{lasts} minutes planned{until}.", planned=found.planned, lasts=lasts, until=until)]
    if found.unplanned:
        said.append(tr("{n} item without minutes.", "{n} items without minutes.", found.unplanned))
    if found.lasts is not None and found.planned > found.lasts:
        said.append(
            tr(
                "{n} minute more than the meeting lasts.",
                "{n} minutes more than the meeting lasts.",
                found.planned - found.lasts,
            )
        )
    return " ".join(said)


def _people(found: MeetingPage) -> str:
    there, away = (tr("Present"), tr("Apologies")) if found.has_begun else (tr("Accepted"), tr("Declined"))
    return "\n".join(
        f"{words}: {_named(names)}" for words, names in ((there, found.there), (away, found.away)) if names
    )


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMES
    listed = ", ".join(names[:MOST_NAMES])
    return tr("{listed} and {more:,} more", listed=listed, more=more) if more > 0 else listed
