"""What happened to an enquiry on which day, as far as its clock and its course go by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Column, Connection, MetaData, String, Table, select
from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import FieldError
from atmp_desktop.records.column_types import DateColumn, IdColumn
from atmp_desktop.records.fields import choice, day, link, long_text, whole
from atmp_desktop.records.record import About, Draft, Record, Values, check_has_come, standing
from atmp_desktop.translation import tr

KINDS = {
    "acknowledged": tr("Acknowledged"),
    "pause": tr("Clock paused"),
    "resume": tr("Clock resumed"),
    "restart": tr("Clock restarted"),
    "extend": tr("Extended"),
    "replied": tr("Replied"),
    "reopened": tr("Reopened"),
    "closed": tr("Closed"),
    "transferred": tr("Transferred"),
    "withdrawn": tr("Withdrawn"),
    "spam": tr("Marked as spam"),
    "merged": tr("Merged"),
    "other": tr("Other"),
}
"""Receipt is not among them: the enquiry's own day of receipt is where its clock begins, and is kept once."""

MOST_DAYS = 250
"""Working days by which an extension puts off a reply at most: about a year."""

# The enquiries' table as far as it is needed here: a step cannot import Enquiry, which makes steps.
_ENQUIRY = Table(
    "enquiry", MetaData(), Column("id", IdColumn()), Column("received_on", DateColumn()), Column("deleted", String)
)


class EnquiryStep(Record):
    """Something that happened to an enquiry on a day. A change of its status notes one by itself, on the day of the change;
    what is noted later (a reply by telephone on Friday) has its own day."""

    __tablename__ = "enquiry_step"

    enquiry: Mapped[UUID] = link(tr("Enquiry"), "enquiry", required=True, erasing="erase", link_name=tr("Steps"))
    on: Mapped[date] = day(tr("On"), required=True, default="today", together="step")
    kind: Mapped[str] = choice(tr("Step"), KINDS, required=True, together="step")
    days: Mapped[int | None] = whole(
        tr("Working days"), least=1, most=MOST_DAYS, together="step", help=tr("By how many the reply is put off.")
    )
    note: Mapped[str | None] = long_text(tr("Note"), search=True)

    about: ClassVar[About] = About(
        one=tr("Enquiry step"),
        many=tr("Enquiry steps"),
        icon="enquiry_step",
        meaning=tr(
            "Something that happened to an enquiry on a day. A change of its status notes one by itself, on the day of the change; what is noted later (a reply by telephone on Friday) has its own day."
        ),
        columns=("enquiry", "on", "kind", "days", "note"),
        part=True,
        belongs_to=("enquiry",),
        order=("enquiry", "on"),
        quick=("on", "days", "note"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr("{kind} on {on}", kind=KINDS.get(values["kind"], tr("Step")), on=format_date(values["on"]))

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "on", today, tr("Type the day on which it happened."))
        if values["kind"] == "extend" and values["days"] is None:
            yield FieldError(
                "days", tr("An extension needs its working days."), tr("Type by how many the reply is put off.")
            )
        if values["kind"] != "extend" and values["days"] is not None:
            yield FieldError(
                "days", tr("Only an extension has working days."), tr("Leave this empty, or choose “Extended”.")
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        early = select(EnquiryStep.id, _ENQUIRY.c.received_on).join(_ENQUIRY, _ENQUIRY.c.id == EnquiryStep.enquiry)
        early = early.where(EnquiryStep.on < _ENQUIRY.c.received_on, _ENQUIRY.c.deleted.is_(None))
        for id, received in connection.execute(standing(EnquiryStep, early, ids)):
            yield (
                id,
                FieldError(
                    "on",
                    tr("The enquiry was received on {received} only.", received=format_date(received)),
                    tr("Type a later day, or correct the day of receipt."),
                ),
            )
