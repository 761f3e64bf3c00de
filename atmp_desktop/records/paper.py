"""Papers for meetings: who writes them, when they are due, and how far they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlalchemy.orm import Mapped

from atmp_desktop.days.working_days import Calendar, days_before_clear
from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.agenda_item import items_elsewhere, meeting_of_item
from atmp_desktop.records.fields import Derived, day, link, status, text
from atmp_desktop.records.meeting_facts import meeting_facts, meeting_stands
from atmp_desktop.records.record import About, Draft, Numbered, Record, Values
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.trees import loops

NOT_IN = ("expected", "chased")
"""The states of a paper that has not come yet."""

MACHINE = Machine(
    states={
        "expected": "Expected",
        "chased": "Chased",
        "received": "Received",
        "final": "Final",
        "superseded": "Superseded",
        "withdrawn": "Withdrawn",
    },
    steps=(
        Step("expected", "chased", "Chase"),
        Step("expected", "received", "Mark as received"),
        Step("chased", "received", "Mark as received"),
        Step("chased", "expected", "Take back the chasing"),
        Step("received", "final", "Make final"),
        Step("received", "expected", "Ask for another version"),
        Step("final", "received", "Take back from final"),
        Step("final", "superseded", "Supersede"),
        Step("superseded", "final", "Put back in use"),
        Step("expected", "withdrawn", "Withdraw"),
        Step("chased", "withdrawn", "Withdraw"),
        Step("received", "withdrawn", "Withdraw"),
        Step("final", "withdrawn", "Withdraw"),
        Step("withdrawn", "expected", "Expect it again"),
    ),
    open=frozenset({"expected", "chased", "received"}),
)
TONES = {
    "expected": "blue",
    "chased": "amber",
    "received": "purple",
    "final": "green",
    "superseded": "grey",
    "withdrawn": "grey",
}


class Paper(Record):
    """A paper for a meeting, for one of its items or for all of it."""

    __tablename__ = "paper"

    reference: Mapped[str | None] = text("Reference", longest=60, width=12, search=True, fixed=True)
    meeting: Mapped[UUID] = link("Meeting", "meeting", required=True, link_name="Papers")
    agenda_item: Mapped[UUID | None] = link("Agenda item", "agenda_item", link_name="Papers")
    title: Mapped[str] = text("Title", required=True, search=True, width=40)
    author: Mapped[UUID | None] = link("Author", "person", link_name="Papers")
    author_name: Mapped[str | None] = text("Author as named", search=True, help="For somebody who is not on record.")
    status: Mapped[str] = status("Status", MACHINE, tones=TONES, width=12)
    due: Mapped[date | None] = day("Due", help="Empty: by the rules of the meeting's group.")
    file: Mapped[UUID | None] = link("File", "file", link_name="Used as papers")
    supersedes: Mapped[UUID | None] = link("Supersedes", "paper", link_name="Superseded by")

    about: ClassVar[About] = About(
        one="Paper",
        many="Papers",
        icon="paper",
        columns=("reference", "title", "meeting", "author", "due", "late", "status"),
        order=("-meeting", "reference"),
        stem="paper",
        quick=("agenda_item", "author", "due"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['reference']}: {values['title']}" if values["reference"] else str(values["title"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """The meeting of its agenda item, and the day on which that meeting's papers are due."""
        if values["meeting"] is None:
            values["meeting"] = meeting_of_item(connection, values["agenda_item"])
        if before is None and values["due"] is None:
            facts = meeting_facts(connection, values["meeting"])
            if facts is not None and facts.papers_due is not None:
                values["due"] = days_before_clear(facts.day, facts.papers_due, Calendar.ENGLAND_AND_WALES)
        yield from ()

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered | None:
        facts = meeting_facts(connection, values["meeting"])
        return None if facts is None else Numbered(facts.group, facts.day)

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        """An earlier paper that this one supersedes and that is still final."""
        if values["supersedes"] is None or (before is not None and before["supersedes"] == values["supersedes"]):
            return
        still = select(Paper.reference, Paper.title).where(Paper.id == values["supersedes"], Paper.status == "final")
        for row in connection.execute(still):
            yield f"{row.reference or row.title} is still marked as final. Take its step “Supersede” too."

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from items_elsewhere(connection, Paper, Paper.meeting, ids)
        yield from loops(connection, Paper, "supersedes", ids, "A paper cannot supersede")


def late(on: date) -> ColumnElement[bool]:
    """Whether it has not come, its due date has passed, and the meeting it is for is still to be or was held; due today is
    not late."""
    wanted = meeting_stands(Paper.meeting)
    return and_(Paper.status.in_(NOT_IN), func.coalesce(Paper.due < on, False), wanted)


Paper.derived = (
    Derived(
        "late",
        "Late",
        kinds.YesNo(width=7),
        late,
        "Not received, and past its due date; never for a meeting that is cancelled. Due today is not late.",
    ),
)
