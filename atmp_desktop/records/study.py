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
from atmp_desktop.translation import tr

CLASSES = {
    "gene_therapy": tr("Gene therapy"),
    "cell_therapy": tr("Somatic cell therapy"),
    "tissue": tr("Tissue-engineered product"),
    "combined": tr("Combined ATMP"),
    "unclassified": tr("Unclassified"),
}
"""The classes of Regulation (EC) No 1394/2007, article 2."""

PHASES = {
    "first_in_human": tr("First in human"),
    "phase_1": tr("Phase 1"),
    "phase_1_2": tr("Phase 1/2"),
    "phase_2": tr("Phase 2"),
    "phase_2_3": tr("Phase 2/3"),
    "phase_3": tr("Phase 3"),
    "phase_4": tr("Phase 4"),
    "observational": tr("Observational"),
    "not_applicable": tr("Not applicable"),
}

STATUSES = {
    "set_up": tr("In set-up"),
    "open": tr("Open"),
    "follow_up": tr("Closed to recruitment, in follow-up"),
    "completed": tr("Completed"),
    "suspended": tr("Suspended"),
    "stopped": tr("Stopped"),
    "withdrawn": tr("Withdrawn"),
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

    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=40)
    short_name: Mapped[str | None] = text(tr("Short name"), search=True, longest=80, width=16)
    atmp_class: Mapped[str | None] = choice(tr("ATMP class"), CLASSES, width=22)
    sponsor: Mapped[UUID | None] = link(tr("Sponsor"), "organisation", link_name=tr("Studies sponsored"))
    commercial: Mapped[bool] = yes_no(tr("Commercial"))
    phase: Mapped[str | None] = choice(tr("Phase"), PHASES, width=14)
    status: Mapped[str | None] = lookup(tr("Status"), "study_status", STATUSES, tones=TONES, width=20)
    group: Mapped[UUID | None] = link(tr("Group"), "group", link_name=tr("Studies"))
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")
    isrctn: Mapped[str | None] = checked("ISRCTN", codes.isrctn, search=True, section=tr("Identifiers"), width=16)
    nct: Mapped[str | None] = checked(tr("NCT number"), codes.nct, search=True, section=tr("Identifiers"), width=14)
    support: Mapped[str | None] = long_text(tr("Support received"), search=True)
    notes: Mapped[str | None] = long_text(tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Study"),
        many=tr("Studies"),
        icon="study",
        meaning=tr(
            "A study of an advanced therapy, with who sponsors it, where it stands and what it was helped with."
        ),
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


Study.derived = (Derived("sites", tr("Sites"), kinds.Whole(width=7), sites, tr("How many sites it has or had.")),)
