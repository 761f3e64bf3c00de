"""A list as a board: a column a state of its records, each with its count and its first cards. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.action import RAG, RAG_TONES
from atmp_desktop.records.kinds import Status
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.services.bulk_changes import Settle, status_of
from atmp_desktop.store.rows import Listing, Row
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Term
from atmp_desktop.translation import tr

MOST_CARDS = 100
"""How many cards a column has; the table has them all."""

SOON_DAYS = 5
"""Working days before its reply day from which an enquiry presses, as on the page of today."""


class Due(NamedTuple):
    """How a card stands with its day: words, and the tone of their pill ("" where there is none to press for)."""

    words: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Card:
    """One record.

    Attributes:
        id: the record's.
        state: the code of its column.
        reference, title: what it is called.
        due: how it stands with its day.
        who: whom it waits for, or who asked.
        group: whose it is.
    """

    id: UUID
    state: str
    reference: str
    title: str
    due: Due
    who: str
    group: str

    @property
    def words(self) -> str:
        """All of it, for whoever hears it."""
        parts = (self.reference, self.title, self.due.words, self.who, self.group)
        return ". ".join(part.removesuffix(".") for part in parts if part) + "."


@dataclass(frozen=True)
class BoardColumn:
    """The records in one state: its code and words, the tone of its pill, how many there are, and the first of them."""

    code: str
    words: str
    tone: str
    count: int
    cards: tuple[Card, ...]


class Taken(NamedTuple):
    """What a step came to, in sentences, and the operation to take it back by."""

    words: str
    operation: UUID


def _due_of_action(row: Mapping[str, Any]) -> Due:
    colour, due = row["rag"], row["due"]
    day = "" if due is None else format_date(due)
    if colour is None:
        return Due(day)
    return Due(f"{RAG[colour]} · {day}" if day else tr("{rag} · no date", rag=RAG[colour]), RAG_TONES[colour])


def _due_of_enquiry(row: Mapping[str, Any]) -> Due:
    left, due = row["days_left"], row["due"]
    if row["paused"]:
        return Due(tr("Clock paused"))
    if left is None or due is None:
        return Due()
    day = format_date(due)
    if left < 0:
        return Due(tr("Overdue · {day}", day=day), "red")
    if left == 0:
        return Due(tr("Reply due today"), "amber")
    return Due(
        tr("{n} day left · {day}", "{n} days left · {day}", left, day=day), "amber" if left <= SOON_DAYS else "green"
    )


@dataclass(frozen=True)
class Face:
    """What a card of a type is made of: the columns of its title and of whom it names, those its due day is told from, and
    how."""

    title: str
    who: str
    told_from: tuple[str, ...]
    due: Callable[[Mapping[str, Any]], Due]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are read."""
        return ("reference", self.title, self.who, "group", *self.told_from)


FACES: Mapping[str, Face] = {
    "enquiry": Face("subject", "enquirer", ("due", "days_left", "paused"), _due_of_enquiry),
    "action": Face("text", "owner", ("due", "rag"), _due_of_action),
}
"""The types of record that have a board."""


def has_board(record_type: type[Record]) -> bool:
    """Whether records of a type can be shown on a board."""
    return type_name(record_type) in FACES


def read_board(store: Store, listing: Listing) -> tuple[BoardColumn, ...]:
    """The columns of a list's board in the order of its states, empty ones too; cards in the order of the list.

    Raises KeyError for a type that has no board, UserError for a filter that cannot be asked.
    """
    face = FACES[type_name(listing.record_type)]
    name, kind = state_field(listing.record_type, listing.vocabulary)
    columns = []
    with store.read() as session:
        connection = session.connection()
        counts = listing.counts_by(connection, name)
        for code in kind.machine.states:
            rows = []
            if count := counts.get(code, 0):
                within = listing.only(columns=face.columns, where=(*listing.where, Term(name, (code,))))
                rows = within.page(connection, within.first(connection, MOST_CARDS))
            cards = tuple(_card(face, code, row) for row in rows)
            columns.append(BoardColumn(code, kind.show(code), kind.tones.get(code, ""), count, cards))
    return tuple(columns)


def state_field(record_type: type[Record], vocabulary: Vocabulary) -> tuple[str, Status]:
    """The name and the kind of the field that has the state of a type with a board."""
    field = status_of(record_type, vocabulary)
    assert field is not None
    assert isinstance(field.kind, Status)
    return field.name, field.kind


def step_along(machine: Machine, start: str, way: int) -> Step | None:
    """The step from a state to the nearest one that comes after it on the board (`way` 1), or before it (-1); None where
    there is no such step."""
    order = list(machine.states)
    here = order.index(start)
    onward = [step for step in machine.steps_from(start) if (order.index(step.end) - here) * way > 0]
    return min(onward, key=lambda step: abs(order.index(step.end) - here), default=None)


def take_step(
    store: Store, record_type: type[Record], card: Card, step: Step, edits: Mapping[str, Any], settle: Settle
) -> Taken:
    """Have a card's record take a step, with what it asks for, in one operation.

    Raises UserError where its state is another by now or it is gone, Invalid where the step is refused; nothing is
    saved then.
    """
    name, kind = state_field(record_type, store.vocabulary)
    called = card.reference or card.title
    with store.write(f"{step.words}: {called}") as write:
        record = write.get(record_type, card.id)
        if record is None:
            raise UserError(tr("{called} is no longer in the register.", called=called))
        state = getattr(record, name)
        if state != step.start:
            raise UserError(
                tr("{called} is “{kind}” by now.", called=called, kind=kind.show(state)),
                tr("Look at it again before you go on."),
            )
        write.vocabulary.put(record, {**settle(write, edits), name: step.end})
        write.flush()
        operation = write.operation.id
    return Taken(" ".join((f"{called}: {kind.show(step.end)}.", *write.cautions)), operation)


def _card(face: Face, state: str, row: Row) -> Card:
    values = dict(zip(face.columns, row.values, strict=True))
    shown = dict(zip(face.columns, row.shown, strict=True))
    title = " ".join(shown[face.title].split())
    return Card(row.id, state, shown["reference"], title, face.due(values), shown[face.who], shown["group"])
