"""Studies of advanced therapies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records import codes, kinds
from atmp_desktop.records.fields import Derived, checked, choice, day, link, long_text, lookup, text, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values, check_span
from atmp_desktop.records.study_site import StudySite

CLASSES = {
    "gene_therapy": "Gene therapy",
    "cell_therapy": "Somatic cell therapy",
    "tissue": "Tissue-engineered product",
    "combined": "Combined ATMP",
    "unclassified": "Unclassified",
}
"""The classes of Regulation (EC) No 1394/2007, article 2."""

PHASES = {
    "first_in_human": "First in human",
    "phase_1": "Phase 1",
    "phase_1_2": "Phase 1/2",
    "phase_2": "Phase 2",
    "phase_2_3": "Phase 2/3",
    "phase_3": "Phase 3",
    "phase_4": "Phase 4",
    "observational": "Observational",
    "not_applicable": "Not applicable",
}

STATUSES = {
    "set_up": "In set-up",
    "open": "Open",
    "follow_up": "Closed to recruitment, in follow-up",
    "completed": "Completed",
    "suspended": "Suspended",
    "stopped": "Stopped",
    "withdrawn": "Withdrawn",
}

TONES = {
    "set_up": "blue",
    "open": "green",
    "follow_up": "purple",
    "completed": "grey",
    "suspended": "amber",
    "stopped": "grey",
    "withdrawn": "grey",
}


class Study(Record):
    """A study of an advanced therapy, with who sponsors it, where it stands and what it was helped with."""

    __tablename__ = "study"

    title: Mapped[str] = text("Title", required=True, search=True, width=40)
    short_name: Mapped[str | None] = text("Short name", search=True, longest=80, width=16)
    atmp_class: Mapped[str | None] = choice("ATMP class", CLASSES, width=22)
    sponsor: Mapped[UUID | None] = link("Sponsor", "organisation", link_name="Studies sponsored")
    commercial: Mapped[bool] = yes_no("Commercial")
    phase: Mapped[str | None] = choice("Phase", PHASES, width=14)
    status: Mapped[str | None] = lookup("Status", "study_status", STATUSES, tones=TONES, width=20)
    group: Mapped[UUID | None] = link("Group", "group", link_name="Studies")
    from_date: Mapped[date | None] = day("From", together="dates")
    to_date: Mapped[date | None] = day("To", together="dates")
    isrctn: Mapped[str | None] = checked("ISRCTN", codes.isrctn, search=True, section="Identifiers", width=16)
    nct: Mapped[str | None] = checked("NCT number", codes.nct, search=True, section="Identifiers", width=14)
    support: Mapped[str | None] = long_text("Support received", search=True)
    notes: Mapped[str | None] = long_text("Notes", search=True)

    about: ClassVar[About] = About(
        one="Study",
        many="Studies",
        icon="study",
        columns=("title", "atmp_class", "sponsor", "phase", "status", "sites"),
        quick=("short_name", "atmp_class", "sponsor", "phase", "status"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["title"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")


def sites(on: date) -> ColumnElement[int]:
    """How many sites it has or had."""
    return (
        select(func.count(StudySite.id))
        .where(StudySite.study == Study.id, StudySite.deleted.is_(None))
        .correlate(Study)
        .scalar_subquery()
    )


Study.derived = (Derived("sites", "Sites", kinds.Whole(width=7), sites, "How many sites it has or had."),)
