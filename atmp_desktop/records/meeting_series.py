"""Series of meetings: how often a group meets, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_date, today_in_london
from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import choice, day, link, moment, text, url, whole
from atmp_desktop.records.record import About, Draft, Record, Values, among
from atmp_desktop.translation import tr

RHYTHMS = {
    "week": tr("Every week"),
    "fortnight": tr("Every two weeks"),
    "month": tr("Every month"),
    "two_months": tr("Every two months"),
    "quarter": tr("Every three months"),
    "half_year": tr("Every six months"),
    "year": tr("Every year"),
}


class MeetingSeries(Record):
    """The regular meetings of a group: the first, how often they follow, and where they are held."""

    __tablename__ = "meeting_series"

    group: Mapped[UUID] = link(tr("Group"), "group", required=True, link_name=tr("Meeting series"))
    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=34)
    rhythm: Mapped[str] = choice(
        tr("Rhythm"),
        RHYTHMS,
        required=True,
        default="month",
        help=tr("By the month: on the same weekday of it as the first, such as the third Thursday."),
    )
    first: Mapped[datetime] = moment(tr("First meeting"), required=True)
    length: Mapped[int | None] = whole(tr("Length"), least=1, most=10_000, default=120, help=tr("In minutes."))
    place: Mapped[str | None] = text(tr("Place"))
    joining_link: Mapped[str | None] = url(tr("Joining link"))
    until: Mapped[date | None] = day(tr("Until"), help=tr("The last day on which it may meet."))

    about: ClassVar[About] = About(
        one=tr("Meeting series"),
        many=tr("Meeting series"),
        icon="meeting_series",
        meaning=tr("The regular meetings of a group: the first, how often they follow, and where they are held."),
        columns=("title", "group", "rhythm", "first", "place", "until"),
        belongs_to=("group",),
        order=("group", "first"),
        quick=("rhythm", "length"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["title"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        first, until = today_in_london(values["first"]), values["until"]
        if until is not None and until < first:
            yield FieldError(
                "until",
                tr(
                    "The end ({until}) is before the first meeting ({first}).",
                    until=format_date(until),
                    first=format_date(first),
                ),
                tr("Correct one of the two dates."),
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        from atmp_desktop.records.meeting import Meeting

        others = select(Meeting.id).where(
            Meeting.series == MeetingSeries.id, Meeting.group != MeetingSeries.group, Meeting.deleted.is_(None)
        )
        split = select(MeetingSeries.id).where(others.correlate(MeetingSeries).exists())
        for id in connection.scalars(among(MeetingSeries, split, ids)):
            yield (
                id,
                FieldError(
                    "group",
                    tr("Meetings of another group belong to this series."),
                    tr("Empty their “Series” first, or leave it with its group."),
                ),
            )
