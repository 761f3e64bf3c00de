"""What the page of an enquiry has of its own: the clock as a bar, the correspondence as a thread, and other enquiries that
belong to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui.cards import CardView
from atmp_desktop.gui.choice_edit import tone_of
from atmp_desktop.gui.clock_strip import ClockStrip, strip_of_clock
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.note_box import NoteBox
from atmp_desktop.gui.own_part import OwnPart, RowsCard
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.thread_panel import ThreadPanel
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.kinds import Choice
from atmp_desktop.services.thread_notes import NOTE_KINDS, add_to_thread
from atmp_desktop.store.questions.enquiry_page import EnquiryPage, Other, enquiry_page
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Term, unparse
from atmp_desktop.translation import tr

SENDERS = ("person", "organisation", "enquirer_address")
"""By what the others of who asked are found, the first that is given."""


class EnquiryPart(OwnPart):
    """The own part of an enquiry's page.

    Attributes:
        strip: the clock.
        correspondence: its messages, notes and steps.
        theirs, related: other enquiries.
    """

    draws_on = frozenset(("message", "enquiry_step", "interaction", "participant", "attachment", "action"))

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(store, saver, jobs, parent)
        self.strip = ClockStrip(tr("Clock of the enquiry"))
        self.correspondence = ThreadPanel(store, jobs)
        self.correspondence.followed.connect(self.followed)
        self.correspondence.failed.connect(self.failed)
        self.correspondence.earlier_wanted.connect(self.read_again)
        self.correspondence.box.wanted.connect(self._add)
        self._card = CardView(tr("Correspondence"), "", self.correspondence)
        self._card.tell_hidden(0)
        self.theirs = RowsCard(tr("Other enquiries of theirs"), self)
        self.theirs.all_button.clicked.connect(self._want_theirs)
        self.related = RowsCard(tr("Related enquiries"), self)
        for each in (self.strip, self._card, self.theirs, self.related):
            self._column.addWidget(each)

    def question(self, reading: Reading) -> Callable[[], EnquiryPage | None]:
        self.correspondence.turn_to(reading.id)
        return partial(_read, self._store, reading.id, self.correspondence.limit)

    def show_found(self, reading: Reading, found: EnquiryPage) -> None:
        self.strip.show_strip(None if found.clock is None else strip_of_clock(found.clock, found.is_open))
        self._card.show_count(tr("{n} message", "{n} messages", found.thread.messages) if found.thread.messages else "")
        self.correspondence.show_thread(reading.id, found.thread, self._can_write)
        kind = reading.vocabulary.fields_of(Enquiry)["status"].kind
        assert isinstance(kind, Choice)
        # A list that would have others too is not offered.
        more = found.theirs_more if found.are_listed else 0
        self.theirs.show_rows([_row(each, kind) for each in found.theirs], more)
        self.theirs.show_count(
            "" if more == found.theirs_more else tr("{theirs:,} in all", theirs=len(found.theirs) + found.theirs_more)
        )
        self.related.show_rows([_row(each, kind) for each in found.related])

    def note_box(self) -> NoteBox:
        return self.correspondence.box

    def stops(self) -> list[QWidget]:
        return [*self.correspondence.stops(), self.theirs, self.related]

    def put_away(self) -> None:
        super().put_away()
        self.correspondence.box.turn_to(None, False)

    def _want_theirs(self) -> None:
        reading = self._reading
        name = next((name for name in SENDERS if reading is not None and reading.values[name] is not None), None)
        if reading is not None and name is not None:
            self.list_wanted.emit("enquiry", unparse((Term(name, (str(reading.values[name]),)),)))

    def _add(self, enquiry: UUID, kind: int, typed: str) -> None:
        chosen = NOTE_KINDS[kind]
        self._saver.submit(
            chosen.label,
            partial(add_to_thread, self._store, enquiry, chosen, typed),
            partial(self._added, enquiry, chosen.said, typed),
            partial(self.correspondence.box.refused, enquiry, typed),
        )

    def _added(self, enquiry: UUID, said: str, typed: str, operation: UUID) -> None:
        self.correspondence.box.added(enquiry, typed)
        self._say(said, operation)


def _read(store: Store, id: UUID, limit: int) -> EnquiryPage | None:
    with store.read() as session:
        return enquiry_page(session.connection(), id, store.today(), limit)


def _row(other: Other, kind: Choice) -> RowWords:
    pills = ((other.status_words, tone_of(kind, other.status) or "grey"),)
    received = tr("received {received_on}", received_on=format_date(other.received_on))
    return RowWords(other.id, other.name, ("enquiry", other.id), other.why, received, pills, False)
