"""Identifiers of organisations in other registers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records import codes
from atmp_desktop.records.fields import choice, link, text
from atmp_desktop.records.record import About, Draft, Record, Values
from atmp_desktop.translation import tr

SCHEMES = {"ods": tr("ODS code"), "ror": tr("ROR id"), "company": tr("Company number"), "charity": tr("Charity number")}

RULES: Mapping[str, Callable[[str], str]] = {
    "ods": codes.ods,
    "ror": codes.ror,
    "company": codes.company_number,
    "charity": codes.charity_number,
}


class Identifier(Record):
    """What another register calls an organisation: ODS code, ROR id, company or charity number. Its form is checked."""

    __tablename__ = "identifier"

    organisation: Mapped[UUID] = link(
        tr("Organisation"), "organisation", required=True, erasing="erase", link_name=tr("Identifiers")
    )
    scheme: Mapped[str] = choice(tr("Register"), SCHEMES, required=True, together="value")
    value: Mapped[str] = text(tr("Identifier"), required=True, search=True, longest=80, together="value")

    about: ClassVar[About] = About(
        one=tr("Identifier"),
        many=tr("Identifiers"),
        icon="identifier",
        meaning=tr(
            "What another register calls an organisation: ODS code, ROR id, company or charity number. Its form is checked."
        ),
        columns=("organisation", "scheme", "value"),
        part=True,
        belongs_to=("organisation",),
        order=("scheme",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{SCHEMES.get(values['scheme'], '')} {values['value']}".strip()

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        if values["scheme"] in RULES and values["value"]:
            try:
                values["value"] = RULES[values["scheme"]](values["value"])
            except ValueError as error:
                yield FieldError("value", str(error))
