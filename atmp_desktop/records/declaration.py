"""Interests declared at meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.agenda_item import items_elsewhere
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.fields import choice, link, long_text
from atmp_desktop.records.record import About, Record, Values
from atmp_desktop.translation import tr

HANDLINGS = {
    "stays": tr("Stays and takes part"),
    "silent": tr("Stays, takes no part"),
    "leaves": tr("Leaves for the item"),
}


class Declaration(Record):
    """An interest somebody declared at a meeting, in one item of the agenda or in all of it, and what was done about it."""

    __tablename__ = "declaration"

    attendance: Mapped[UUID] = link(
        tr("Attendance"), "attendance", required=True, erasing="erase", link_name=tr("Declared interests")
    )
    agenda_item: Mapped[UUID | None] = link(
        tr("Agenda item"), "agenda_item", link_name=tr("Declared interests"), help=tr("Empty for every item.")
    )
    interest: Mapped[str] = long_text(tr("Interest"), required=True, search=True)
    handling: Mapped[str | None] = choice(
        tr("Handling"),
        HANDLINGS,
        width=20,
        help=tr("Whoever leaves or takes no part is not counted for the quorum of the item."),
    )

    about: ClassVar[About] = About(
        one=tr("Declared interest"),
        many=tr("Declared interests"),
        icon="declaration",
        meaning=tr(
            "An interest somebody declared at a meeting, in one item of the agenda or in all of it, and what was done about it."
        ),
        columns=("attendance", "agenda_item", "interest", "handling"),
        part=True,
        belongs_to=("attendance",),
        order=("attendance",),
        quick=("agenda_item", "handling"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        interest = str(values["interest"]).splitlines()[0][:120]
        return f"{words.get(values['attendance'], '?')}: {interest}"

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        meeting = select(Attendance.meeting).where(Attendance.id == Declaration.attendance).correlate(Declaration)
        yield from items_elsewhere(connection, Declaration, meeting.scalar_subquery(), ids)
