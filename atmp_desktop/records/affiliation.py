"""Affiliations: who works where, as what, from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, day, link, text, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values, check_span, standing
from atmp_desktop.records.spans import current_on
from atmp_desktop.translation import tr


class Affiliation(Record):
    """A person's place in an organisation, with their job title there. Ending it keeps it on record."""

    __tablename__ = "affiliation"

    person: Mapped[UUID] = link(tr("Person"), "person", required=True, erasing="erase", link_name=tr("Affiliations"))
    organisation: Mapped[UUID] = link(tr("Organisation"), "organisation", required=True, link_name=tr("People"))
    job_title: Mapped[str | None] = text(tr("Job title"), search=True)
    department: Mapped[str | None] = text(tr("Department"), search=True)
    main: Mapped[bool] = yes_no(tr("Main"), help=tr("At most one open main affiliation a person."))
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")

    about: ClassVar[About] = About(
        one=tr("Affiliation"),
        many=tr("Affiliations"),
        icon="affiliation",
        meaning=tr("A person's place in an organisation, with their job title there. Ending it keeps it on record."),
        columns=("person", "job_title", "organisation", "main", "from_date", "to_date", "current"),
        belongs_to=("person", "organisation"),
        order=("person", "from_date"),
        quick=("job_title", "main", "from_date"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr(
            "{person} at {organisation}",
            person=words.get(values["person"], "?"),
            organisation=words.get(values["organisation"], "?"),
        )

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        other = aliased(Affiliation)
        second = (
            select(Affiliation.id)
            .join(other, and_(other.person == Affiliation.person, other.id != Affiliation.id))
            .where(*open_main(Affiliation), *open_main(other))
            .distinct()
        )
        for id in connection.scalars(standing(Affiliation, second, ids)):
            yield (
                id,
                FieldError(
                    "main",
                    tr("This person already has an open main affiliation."),
                    tr("End that one first, or leave “Main” unticked here."),
                ),
            )


def open_main(affiliation: type[Affiliation]) -> tuple[ColumnElement[bool], ...]:
    """What makes an affiliation an open main one."""
    return (affiliation.main.is_(True), affiliation.to_date.is_(None), affiliation.deleted.is_(None))


def current(on: date) -> ColumnElement[bool]:
    """Whether the affiliation holds on a day."""
    return current_on(Affiliation, on)


Affiliation.derived = (
    Derived("current", tr("Current"), kinds.YesNo(), current, tr("Between its two dates, both included.")),
)
