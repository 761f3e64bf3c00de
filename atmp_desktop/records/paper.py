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
from atmp_desktop.translation import tr

NOT_IN = ("expected", "chased")
"""The states of a paper that has not come yet."""

MACHINE = Machine(
    states={
        "expected": tr("Expected"),
        "chased": tr("Chased"),
        "received": tr("Received"),
        "final": tr("Final"),
        "superseded": tr("Superseded"),
        "withdrawn": tr("Withdrawn"),
    },
    steps=(
        Step("expected", "chased", tr("Chase")),
        Step("expected", "received", tr("Mark as received")),
        Step("chased", "received", tr("Mark as received")),
        Step("chased", "expected", tr("Take back the chasing")),
        Step("received", "final", tr("Make final")),
        Step("received", "expected", tr("Ask for another version")),
        Step("final", "received", tr("Take back from final")),
        Step("final", "superseded", tr("Supersede")),
        Step("superseded", "final", tr("Put back in use")),
        Step("expected", "withdrawn", tr("Withdraw")),
        Step("chased", "withdrawn", tr("Withdraw")),
        Step("received", "withdrawn", tr("Withdraw")),
        Step("final", "withdrawn", tr("Withdraw")),
        Step("withdrawn", "expected", tr("Expect it again")),
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

    reference: Mapped[str | None] = text(tr("Reference"), longest=60, width=12, search=True, fixed=True)
    meeting: Mapped[UUID] = link(tr("Meeting"), "meeting", required=True, link_name=tr("Papers"))
    agenda_item: Mapped[UUID | None] = link(tr("Agenda item"), "agenda_item", link_name=tr("Papers"))
    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=40)
    author: Mapped[UUID | None] = link(tr("Author"), "person", link_name=tr("Papers"))
    author_name: Mapped[str | None] = text(
        tr("Author as named"), search=True, help=tr("For somebody who is not on record.")
    )
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, width=12)
    due: Mapped[date | None] = day(tr("Due"), help=tr("Empty: by the rules of the meeting's group."))
    file: Mapped[UUID | None] = link(tr("File"), "file", link_name=tr("Used as papers"))
    supersedes: Mapped[UUID | None] = link(tr("Supersedes"), "paper", link_name=tr("Superseded by"))

    about: ClassVar[About] = About(
        one=tr("Paper"),
        many=tr("Papers"),
        icon="paper",
        meaning=tr("A paper for a meeting, for one of its items or for all of it."),
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
            yield tr(
                "{reference} is still marked as final. Take its step “Supersede” too.",
                reference=row.reference or row.title,
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from items_elsewhere(connection, Paper, Paper.meeting, ids)
        yield from loops(connection, Paper, "supersedes", ids, tr("A paper cannot supersede"))


def late(on: date) -> ColumnElement[bool]:
    """Whether it has not come, its due date has passed, and the meeting it is for is still to be or was held; due today is
    not late."""
    wanted = meeting_stands(Paper.meeting)
    return and_(Paper.status.in_(NOT_IN), func.coalesce(Paper.due < on, False), wanted)


Paper.derived = (
    Derived(
        "late",
        tr("Late"),
        kinds.YesNo(width=7),
        late,
        tr("Not received, and past its due date; never for a meeting that is cancelled. Due today is not late."),
    ),
)
