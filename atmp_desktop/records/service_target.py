"""Service targets: in how many working days enquiries are to be acknowledged and answered, from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, choice, day, long_text, text, whole
from atmp_desktop.records.record import About, Draft, Record, Values, check_span, standing
from atmp_desktop.records.spans import current_on, overlap
from atmp_desktop.translation import tr

KINDS = {"service": tr("Service"), "foi": tr("Freedom of information")}
CALENDARS = {"ew": tr("England and Wales"), "uk": tr("Any part of the UK")}
MOST_DAYS = 250

USUAL: Mapping[str, tuple[int, int, str]] = MappingProxyType({"service": (2, 10, "ew"), "foi": (2, 20, "uk")})
"""Working days to acknowledge and to reply in, and the calendar, where no target is in force. The twenty days, and bank
holidays in any part of the UK, are those of the Freedom of Information Act 2000, section 10; the others are the
secretariat's."""


class ServiceTarget(Record):
    """In how many working days enquiries are to be acknowledged and answered. Each enquiry keeps what was in force when it
    was received."""

    __tablename__ = "service_target"

    name: Mapped[str] = text(tr("Name"), required=True, search=True, width=34)
    kind: Mapped[str] = choice(tr("Kind"), KINDS, required=True, default="service", width=22)
    acknowledge: Mapped[int] = whole(
        tr("Acknowledge in"), least=1, most=MOST_DAYS, required=True, default=2, help=tr("Working days.")
    )
    reply: Mapped[int] = whole(
        tr("Reply in"), least=1, most=MOST_DAYS, required=True, default=10, help=tr("Working days.")
    )
    calendar: Mapped[str] = choice(
        tr("Calendar"), CALENDARS, required=True, default="ew", help=tr("Whose bank holidays are not counted.")
    )
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")
    notes: Mapped[str | None] = long_text(tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Service target"),
        many=tr("Service targets"),
        icon="service_target",
        meaning=tr(
            "In how many working days enquiries are to be acknowledged and answered. Each enquiry keeps what was in force when it was received."
        ),
        columns=("name", "kind", "acknowledge", "reply", "calendar", "from_date", "to_date", "current"),
        order=("kind", "-from_date"),
        quick=("from_date", "to_date"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")
        if values["reply"] < values["acknowledge"]:
            yield FieldError(
                "reply", tr("The reply would be due before the acknowledgement."), tr("Correct one of the two numbers.")
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        other: Any = aliased(ServiceTarget)
        beside = select(ServiceTarget.id, other.name).join(
            other, (other.kind == ServiceTarget.kind) & (other.id != ServiceTarget.id) & other.deleted.is_(None)
        )
        beside = beside.where(overlap(ServiceTarget, other))
        for row in connection.execute(standing(ServiceTarget, beside, ids)):
            yield (
                row.id,
                FieldError(
                    "from_date",
                    tr(
                        "“{name}” is in force on some of these days, and there is one target of a kind at a time.",
                        name=row.name,
                    ),
                    tr("End that one first, or choose other dates."),
                ),
            )


def in_force(connection: Connection, foi: bool, on: date) -> dict[str, Any]:
    """What an enquiry received on a day is held to: its `acknowledge_days`, `reply_days` and `calendar`."""
    kind = "foi" if foi else "service"
    table = ServiceTarget.__table__.c
    query = select(table.acknowledge, table.reply, table.calendar).where(
        ServiceTarget.kind == kind, ServiceTarget.deleted.is_(None), current_on(ServiceTarget, on)
    )
    found = connection.execute(query.limit(1)).one_or_none()
    acknowledge, reply, calendar = found if found is not None else USUAL[kind]
    return {"acknowledge_days": acknowledge, "reply_days": reply, "calendar": calendar}


def current(on: date) -> ColumnElement[bool]:
    """Whether the target is in force on a day."""
    return current_on(ServiceTarget, on)


ServiceTarget.derived = (
    Derived("current", tr("Current"), kinds.YesNo(), current, tr("Between its two dates, both included.")),
)
