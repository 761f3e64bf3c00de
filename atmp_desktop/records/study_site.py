"""Where studies are carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import day, link, text
from atmp_desktop.records.record import About, Draft, Record, Values, check_span, standing
from atmp_desktop.records.spans import overlap
from atmp_desktop.records.twice import said_twice
from atmp_desktop.translation import tr


class StudySite(Record):
    """An organisation at which a study is carried out, and who leads it there."""

    __tablename__ = "study_site"

    study: Mapped[UUID] = link(tr("Study"), "study", required=True, erasing="erase", link_name=tr("Sites"))
    organisation: Mapped[UUID] = link(tr("Organisation"), "organisation", required=True, link_name=tr("Study sites"))
    investigator: Mapped[UUID | None] = link(tr("Investigator"), "person", link_name=tr("Study sites"))
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")
    note: Mapped[str | None] = text(tr("Note"), search=True, width=32)

    about: ClassVar[About] = About(
        one=tr("Study site"),
        many=tr("Study sites"),
        icon="study_site",
        meaning=tr("An organisation at which a study is carried out, and who leads it there."),
        columns=("study", "organisation", "investigator", "from_date", "to_date"),
        part=True,
        belongs_to=("study",),
        order=("organisation",),
        quick=("investigator", "from_date"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return words.get(values["organisation"], "?")

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        """A site that is one already. One that was closed may be opened again later."""
        again = [row.id for row in said_twice(connection, StudySite, ("study", "organisation"), ids)]
        if not again:
            return
        other: Any = aliased(StudySite)
        beside = select(StudySite.id).join(
            other,
            (other.study == StudySite.study)
            & (other.organisation == StudySite.organisation)
            & (other.id != StudySite.id)
            & other.deleted.is_(None),
        )
        for id in connection.scalars(standing(StudySite, beside.where(overlap(StudySite, other)).distinct(), again)):
            yield (
                id,
                FieldError(
                    "organisation",
                    tr("This organisation is a site of the study already, on some of the same days."),
                    tr(
                        "Change that entry instead, or end it the day before this one begins; move one to the bin where both are on "
                        "record already."
                    ),
                ),
            )
