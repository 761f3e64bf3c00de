"""Contact points: the addresses, numbers and pages by which someone is reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import choice, day, link, text, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values, check_has_come, check_one_owner
from atmp_desktop.translation import tr

OWNERS = ("person", "organisation", "affiliation")
KINDS = {"email": tr("Email"), "phone": tr("Telephone"), "mobile": tr("Mobile"), "web": tr("Web"), "other": tr("Other")}
AUDIENCES = {"circulate": tr("May circulate"), "secretariat": tr("Secretariat only")}
STATUSES = {"good": tr("Good"), "bounced": tr("Bounced"), "retired": tr("Retired")}

VALUE_KINDS: Mapping[str, kinds.Kind] = {
    "email": kinds.Email(),
    "phone": kinds.Phone(),
    "mobile": kinds.Phone(),
    "web": kinds.Url(),
}


class ContactPoint(Record):
    """An email address, telephone number or web page of a person, an organisation, or a person in one affiliation."""

    __tablename__ = "contact_point"

    person: Mapped[UUID | None] = link(
        tr("Person"), "person", together="owner", erasing="erase", link_name=tr("Contact points")
    )
    organisation: Mapped[UUID | None] = link(
        tr("Organisation"), "organisation", together="owner", erasing="erase", link_name=tr("Contact points")
    )
    affiliation: Mapped[UUID | None] = link(
        tr("Affiliation"), "affiliation", together="owner", erasing="erase", link_name=tr("Contact points")
    )
    kind: Mapped[str] = choice(tr("Kind"), KINDS, required=True, default="email", together="value", width=11)
    value: Mapped[str] = text(
        tr("Address or number"), required=True, search=True, longest=2000, together="value", width=30
    )
    label: Mapped[str | None] = text(tr("Label"), longest=60, width=14)
    preferred: Mapped[bool] = yes_no(tr("Preferred"))
    audience: Mapped[str] = choice(
        tr("Audience"),
        AUDIENCES,
        required=True,
        default="circulate",
        tones={"circulate": "green", "secretariat": "purple"},
        help=tr("Secretariat-only details are left out of everything handed out, unless you tick them in."),
    )
    status: Mapped[str] = choice(
        tr("Status"),
        STATUSES,
        required=True,
        default="good",
        width=10,
        tones={"good": "green", "bounced": "red", "retired": "grey"},
    )
    confirmed_on: Mapped[date | None] = day(tr("Confirmed on"), together="confirmed")
    confirmed_by: Mapped[str | None] = text(tr("Confirmed by"), longest=80, together="confirmed")

    about: ClassVar[About] = About(
        one=tr("Contact point"),
        many=tr("Contact points"),
        icon="contact_point",
        meaning=tr(
            "An email address, telephone number or web page of a person, an organisation, or a person in one affiliation."
        ),
        columns=("value", "kind", "person", "organisation", "affiliation", "preferred", "audience", "status"),
        belongs_to=OWNERS,
        order=("value",),
        quick=("label", "audience", "preferred"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["value"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_one_owner(cls, values, OWNERS, tr("contact point"))
        yield from check_has_come(
            values, "confirmed_on", today, tr("Type the day on which they said that it is right.")
        )
        if values["kind"] in VALUE_KINDS and values["value"]:
            try:
                values["value"] = VALUE_KINDS[values["kind"]].tidy(values["value"])
            except ValueError as error:
                yield FieldError("value", str(error))
