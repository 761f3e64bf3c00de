"""Organisations: the bodies the secretariat deals with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.fields import Derived, choice, day, link, long_text, lookup, text, url
from atmp_desktop.records.record import About, Draft, Record, Values, check_span
from atmp_desktop.records.spans import current_on, person_is_there
from atmp_desktop.records.trees import loops_of_parents
from atmp_desktop.translation import tr

KINDS = {
    "nihr_infrastructure": tr("NIHR infrastructure"),
    "nhs": tr("NHS organisation"),
    "treatment_centre_network": tr("Treatment centre network"),
    "university": tr("University"),
    "charity": tr("Charity"),
    "patient_organisation": tr("Patient organisation"),
    "industry_body": tr("Industry body"),
    "company": tr("Company"),
    "regulator": tr("Regulator"),
    "government": tr("Government or arm's-length body"),
    "funder": tr("Funder"),
    "professional_body": tr("Professional body"),
    "other": tr("Other"),
}

NATIONS = {
    "uk": tr("UK-wide"),
    "england": tr("England"),
    "scotland": tr("Scotland"),
    "wales": tr("Wales"),
    "northern_ireland": tr("Northern Ireland"),
    "outside_uk": tr("Outside the UK"),
}

STATUSES = {"prospect": tr("Prospect"), "active": tr("Active"), "dormant": tr("Dormant"), "former": tr("Former")}


class Organisation(Record):
    """A body the secretariat deals with: part of the NIHR, an NHS trust, a university, a charity, a company, a regulator."""

    __tablename__ = "organisation"

    name: Mapped[str] = text(tr("Name"), required=True, search=True, width=34, together="name")
    short_name: Mapped[str | None] = text(tr("Short name"), longest=60, width=14, search=True, together="name")
    kind: Mapped[str | None] = lookup(tr("Kind"), "organisation_kind", KINDS, width=24)
    status: Mapped[str | None] = choice(
        tr("Status"),
        STATUSES,
        default="active",
        width=12,
        tones={"prospect": "blue", "active": "green", "dormant": "amber", "former": "grey"},
    )
    parent: Mapped[UUID | None] = link(tr("Part of"), "organisation", link_name=tr("Parts"))
    website: Mapped[str | None] = url(tr("Website"), section=tr("Where"))
    address: Mapped[str | None] = long_text(tr("Postal address"), section=tr("Where"), together="address", search=True)
    postcode: Mapped[str | None] = text(
        tr("Postcode"), longest=12, width=10, section=tr("Where"), together="address", search=True
    )
    nation: Mapped[str | None] = choice(tr("Nation"), NATIONS, section=tr("Where"), together="nation", width=16)
    region: Mapped[str | None] = text(tr("Region"), longest=80, section=tr("Where"), together="nation", search=True)
    key_partner_from: Mapped[date | None] = day(
        tr("Key partner from"), section=tr("Partnership"), together=tr("key partner")
    )
    key_partner_to: Mapped[date | None] = day(
        tr("Key partner to"), section=tr("Partnership"), together=tr("key partner")
    )
    notes: Mapped[str | None] = long_text(tr("Notes"), section=tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Organisation"),
        many=tr("Organisations"),
        icon="organisation",
        meaning=tr(
            "A body the secretariat deals with: part of the NIHR, an NHS trust, a university, a charity, a company, a regulator."
        ),
        columns=("name", "short_name", "kind", "nation", "people", "key_partner", "status"),
        quick=("short_name", "kind"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "key_partner_from", "key_partner_to", tr("The end of the partnership"))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from loops_of_parents(connection, Organisation, ids, tr("cannot be part of"))


def people(on: date) -> ColumnElement[int]:
    """How many people are affiliated with it on a day."""
    return (
        select(func.count(Affiliation.person.distinct()))
        .where(
            Affiliation.organisation == Organisation.id,
            Affiliation.deleted.is_(None),
            current_on(Affiliation, on),
            person_is_there(Affiliation),
        )
        .correlate(Organisation)
        .scalar_subquery()
    )


def key_partner(on: date) -> ColumnElement[bool]:
    """Whether it is a key partner on a day. A partnership with neither date is none."""
    begun = and_(Organisation.key_partner_from.is_not(None), Organisation.key_partner_from <= on)
    return and_(begun, or_(Organisation.key_partner_to.is_(None), Organisation.key_partner_to >= on))


Organisation.derived = (
    Derived("people", tr("People"), kinds.Whole(width=8), people, tr("How many people are affiliated with it.")),
    Derived(
        "key_partner", tr("Key partner"), kinds.YesNo(width=11), key_partner, tr("Between the two partnership dates.")
    ),
)
