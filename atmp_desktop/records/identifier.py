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

SCHEMES = {"ods": "ODS code", "ror": "ROR id", "company": "Company number", "charity": "Charity number"}

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
        "Organisation", "organisation", required=True, erasing="erase", link_name="Identifiers"
    )
    scheme: Mapped[str] = choice("Register", SCHEMES, required=True, together="value")
    value: Mapped[str] = text("Identifier", required=True, search=True, longest=80, together="value")

    about: ClassVar[About] = About(
        one="Identifier",
        many="Identifiers",
        icon="identifier",
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
