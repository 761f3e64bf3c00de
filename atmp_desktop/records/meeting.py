"""Meetings: of which group, when and where, how far they are, and what follows from their day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Integer, cast, func, select, type_coerce
from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_date, format_datetime, long_date, today_in_london
from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.column_types import DateColumn
from atmp_desktop.records.fields import Derived, link, long_text, moment, status, text, url, whole
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting_cautions import attendances_outside, clock_change, left_open, papers_left_behind
from atmp_desktop.records.meeting_facts import forget_reason, next_number
from atmp_desktop.records.meeting_series import MeetingSeries
from atmp_desktop.records.membership import IN_THE_CHAIR, Membership
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.record import About, Draft, Numbered, Record, Values, standing
from atmp_desktop.records.spans import current_on, person_is_there
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.twice import said_twice
from atmp_desktop.translation import tr

MACHINE = Machine(
    states={
        "planned": tr("Planned"),
        "drafting": tr("Drafting"),
        "issued": tr("Issued"),
        "in_session": tr("In session"),
        "held": tr("Held"),
        "closed": tr("Closed"),
        "cancelled": tr("Cancelled"),
    },
    steps=(
        Step("planned", "drafting", tr("Start drafting")),
        Step("drafting", "issued", tr("Issue"), guard=tr("Each item of the agenda has a number of its own.")),
        Step("issued", "in_session", tr("Begin")),
        Step("in_session", "held", tr("End")),
        Step("held", "closed", tr("Close")),
        Step("issued", "drafting", tr("Take back to drafting"), reason="status_reason"),
        Step("in_session", "issued", tr("Not begun")),
        Step("closed", "held", tr("Reopen"), reason="status_reason"),
        Step("planned", "cancelled", tr("Cancel"), reason="status_reason"),
        Step("drafting", "cancelled", tr("Cancel"), reason="status_reason"),
        Step("issued", "cancelled", tr("Cancel"), reason="status_reason"),
        Step("cancelled", "planned", tr("Reinstate")),
    ),
    open=frozenset({"planned", "drafting", "issued", "in_session", "held"}),
)
TONES = {
    "planned": "blue",
    "drafting": "blue",
    "issued": "purple",
    "in_session": "green",
    "held": "amber",
    "closed": "grey",
    "cancelled": "grey",
}
SENT_OUT = frozenset({"issued", "in_session", "held", "closed"})
"""The states in which people have the meeting in their calendars."""


class Meeting(Record):
    """A meeting of a group, with its agenda, papers, attendance, decisions and minutes."""

    __tablename__ = "meeting"

    reference: Mapped[str | None] = text(tr("Reference"), longest=60, width=12, search=True, fixed=True)
    group: Mapped[UUID] = link(tr("Group"), "group", required=True, link_name=tr("Meetings"))
    series: Mapped[UUID | None] = link(tr("Series"), "meeting_series", link_name=tr("Meetings"))
    title: Mapped[str | None] = text(tr("Title"), search=True, width=30)
    number: Mapped[int | None] = whole(tr("Number"), least=1, help=tr("Which meeting of its group it is."))
    # Searched, and so in the name's words anew when it moves.
    starts: Mapped[datetime] = moment(tr("Starts"), required=True, search=True, together="when")
    ends: Mapped[datetime | None] = moment(tr("Ends"), together="when")
    place: Mapped[str | None] = text(tr("Place"), search=True)
    joining_link: Mapped[str | None] = url(tr("Joining link"))
    chair: Mapped[UUID | None] = link(tr("Chair"), "person", link_name=tr("Meetings chaired"))
    secretary: Mapped[UUID | None] = link(tr("Secretary"), "person", link_name=tr("Meetings serviced"))
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, width=12, together="status")
    status_reason: Mapped[str | None] = long_text(tr("Why"), together="status")
    calendar_uid: Mapped[str | None] = text(tr("Calendar UID"), fixed=True, section=tr("Calendar"))
    calendar_sequence: Mapped[int | None] = whole(
        tr("Calendar sequence"),
        fixed=True,
        default=0,
        section=tr("Calendar"),
        help=tr("How often what was sent out was changed."),
    )
    notes: Mapped[str | None] = long_text(tr("Notes"), section=tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Meeting"),
        many=tr("Meetings"),
        icon="meeting",
        meaning=tr("A meeting of a group, with its agenda, papers, attendance, decisions and minutes."),
        columns=("reference", "title", "starts", "status", "group", "papers_due", "attending"),
        order=("-starts",),
        stem="meeting",
        quick=("title", "ends", "place"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        when = long_date(today_in_london(values["starts"]))
        name = f"{values['reference']}, {when}" if values["reference"] else when
        return f"{name}: {values['title']}" if values["title"] else name

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """The next number of its group; who chairs and services it by the memberships on the day."""
        group, starts = values["group"], values["starts"]
        if before is None and group is not None:
            if values["number"] is None:
                values["number"] = next_number(connection, Meeting, "number", "group", group)
            if starts is not None and (values["chair"] is None or values["secretary"] is None):
                chair, secretary = _officers(connection, group, today_in_london(starts))
                values["chair"] = values["chair"] or chair
                values["secretary"] = values["secretary"] or secretary
        if before is not None and values["status"] == "issued" and before["status"] == "drafting":
            yield from _number_faults(connection, values["id"])

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        """Its end, which goes along where it moves to another day; its name in calendars, which stays; and the number of
        the revision, which goes up with each change to what was sent out, cancelling and taking back included (RFC 5546,
        section 2.1.4)."""
        if before is not None and _is_moved_to_another_day(values, before):
            # Beyond the year 9999 the end stays where it was, before the start, which is refused with a sentence.
            with suppress(OverflowError):
                values["ends"] = values["starts"].astimezone(UTC) + (before["ends"] - before["starts"])
        values["calendar_uid"] = values["calendar_uid"] or str(values["id"])
        forget_reason(MACHINE, "status_reason", values, before)
        if before is not None and _is_revised(values, before):
            values["calendar_sequence"] = (before["calendar_sequence"] or 0) + 1
        yield from ()

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered:
        return Numbered(values["group"], today_in_london(values["starts"]))

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        starts, ends = values["starts"], values["ends"]
        if ends is not None and ends < starts:
            yield FieldError(
                "ends",
                tr(
                    "The end ({ends}) is before the start ({starts}).",
                    ends=format_datetime(ends),
                    starts=format_datetime(starts),
                ),
                tr("Correct one of the two times."),
            )

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        moved = before is None or (values["starts"], values["ends"]) != (before["starts"], before["ends"])
        if moved and values["ends"] is not None:
            yield from clock_change(values["starts"], values["ends"])
        if before is not None and values["starts"] != before["starts"]:
            yield from papers_left_behind(connection, values["id"])
        if before is not None and moved:
            yield from attendances_outside(connection, values["id"], values["starts"], values["ends"])
        if before is not None and values["status"] == "closed" and before["status"] != "closed":
            yield from left_open(connection, values["id"])

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        other = (
            select(Meeting.id)
            .join(MeetingSeries, MeetingSeries.id == Meeting.series)
            .where(MeetingSeries.group != Meeting.group)
        )
        for id in connection.scalars(standing(Meeting, other, ids)):
            yield (
                id,
                FieldError(
                    "series", tr("This series is another group's."), tr("Choose one of this group's, or empty it.")
                ),
            )
        # One that is cancelled leaves its number to the meeting held instead.
        taking_place = Meeting.status != "cancelled"
        for row in said_twice(connection, Meeting, ("group", "number"), ids, taking_place):
            yield (
                row.id,
                FieldError(
                    "number",
                    tr("Another meeting of this group has the number {number}.", number=row.number),
                    tr("Give one of the two another."),
                ),
            )
        first: Any = func.min(MinutesVersion.confirmed_on, type_=DateColumn()).label("first")
        late = select(Meeting.id, first).join(MinutesVersion, MinutesVersion.meeting == Meeting.id)
        late = late.where(
            MinutesVersion.deleted.is_(None), MinutesVersion.confirmed_on < func.london_day(Meeting.starts)
        )
        for row in connection.execute(standing(Meeting, late.group_by(Meeting.id), ids)):
            message = tr("Its minutes were confirmed on {first}, which is earlier.", first=format_date(row.first))
            yield row.id, FieldError("starts", message, tr("Correct that day first."))


def _is_moved_to_another_day(values: Values, before: Values) -> bool:
    """Whether a meeting with an end starts on another day, and nothing was said of its end."""
    if values["starts"] is None or before["ends"] is None or values["ends"] != before["ends"]:
        return False
    return today_in_london(values["starts"]) != today_in_london(before["starts"])


def _is_revised(values: Values, before: Values) -> bool:
    """Whether what people have in their calendars is no longer so."""
    was, now = before["status"], values["status"]
    if was in SENT_OUT:
        moved = (values["starts"], values["ends"]) != (before["starts"], before["ends"])
        return moved or now in ("drafting", "cancelled")
    return was == "cancelled" and now == "planned" and bool(before["calendar_sequence"])


def _officers(connection: Connection, group: UUID, on: date) -> tuple[UUID | None, UUID | None]:
    """Who chairs and who services a group on a day; None where nobody does, or several do."""
    query = (
        select(Membership.role, Membership.person)
        .where(
            Membership.group == group,
            Membership.role.in_((*IN_THE_CHAIR, "secretary")),
            Membership.deleted.is_(None),
            current_on(Membership, on),
            person_is_there(Membership),
        )
        .distinct()
    )
    found: dict[str, list[UUID]] = {}
    for role, person in connection.execute(query):
        found.setdefault(role, []).append(person)
    chairs = next((found[role] for role in IN_THE_CHAIR if role in found), [])
    secretaries = found.get("secretary", [])
    return chairs[0] if len(chairs) == 1 else None, secretaries[0] if len(secretaries) == 1 else None


def _number_faults(connection: Connection, meeting: UUID) -> Iterator[FieldError]:
    """Agenda items that share a number, as older registers allowed: they would stay so once the agenda is issued."""
    shared = (
        select(AgendaItem.number)
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted.is_(None), AgendaItem.number.is_not(None))
        .group_by(AgendaItem.number)
        .having(func.count() > 1)
        .order_by(AgendaItem.number)
    )
    for number in connection.scalars(shared):
        yield FieldError(
            "status",
            tr("Two items of the agenda have the number {number}.", number=number),
            tr("Give each a number of its own; they stay once the agenda is issued."),
        )


def on_day(on: date) -> ColumnElement[date]:
    """The day it is in London when the meeting starts."""
    return type_coerce(func.london_day(Meeting.starts), DateColumn())


def _by_the_groups_rule(counted: str, rule: Any) -> ColumnElement[date]:
    """A day counted from that of the meeting, by one of its group's rules."""
    counting = getattr(func, counted)(func.london_day(Meeting.starts), rule)
    return (
        select(type_coerce(counting, DateColumn()))
        .where(Group.id == Meeting.group)
        .correlate(Meeting)
        .scalar_subquery()
    )


def papers_due(on: date) -> ColumnElement[date]:
    """The last working day on which papers can come in, so many clear working days before the meeting."""
    return _by_the_groups_rule("clear_days_before", Group.papers_due)


def issue_due(on: date) -> ColumnElement[date]:
    """The last working day on which papers can go out, so many clear working days before the meeting."""
    return _by_the_groups_rule("clear_days_before", Group.issue_due)


def minutes_due(on: date) -> ColumnElement[date]:
    """The day by which the draft minutes are to be there, so many working days after the meeting."""
    return _by_the_groups_rule("working_days_after", Group.minutes_due)


def attending(on: date) -> ColumnElement[int]:
    """How many were there; as long as that is not recorded of somebody, whether they accepted."""
    there = (Attendance.record == "present") | (
        (func.coalesce(Attendance.record, "not_recorded") == "not_recorded") & (Attendance.reply == "accepted")
    )
    return (
        select(func.count(Attendance.id))
        .where(Attendance.meeting == Meeting.id, Attendance.deleted.is_(None), there)
        .correlate(Meeting)
        .scalar_subquery()
    )


def open_items(on: date) -> ColumnElement[int]:
    """How many items of its agenda are still to be taken."""
    return (
        select(func.count(AgendaItem.id))
        .where(AgendaItem.meeting == Meeting.id, AgendaItem.deleted.is_(None), AgendaItem.status == "to_take")
        .correlate(Meeting)
        .scalar_subquery()
    )


def days_to(on: date) -> ColumnElement[int]:
    """How many days it is to the meeting, below 0 when it has passed."""
    return cast(func.julianday(func.london_day(Meeting.starts)) - func.julianday(on.isoformat()), Integer)


Meeting.derived = (
    Derived("on", tr("On"), kinds.Date(), on_day, tr("The day on which it starts, in London.")),
    Derived(
        "papers_due",
        tr("Papers due"),
        kinds.Date(),
        papers_due,
        tr("By the group's rule, in clear working days before."),
    ),
    Derived(
        "issue_due", tr("Issue due"), kinds.Date(), issue_due, tr("By the group's rule, in clear working days before.")
    ),
    Derived(
        "minutes_due", tr("Minutes due"), kinds.Date(), minutes_due, tr("By the group's rule, in working days after.")
    ),
    Derived("attending", tr("Attending"), kinds.Whole(width=10), attending, tr("Who was there, or accepted so far.")),
    Derived("open_items", tr("Open items"), kinds.Whole(width=10), open_items, tr("Agenda items still to be taken.")),
    Derived(
        "days_to", tr("Days to it"), kinds.Whole(width=10, least=-1_000_000), days_to, tr("Below 0 when it has passed.")
    ),
)
