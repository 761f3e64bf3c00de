"""What other records need to know of the meeting they belong to: whose it is, when it is, how far it is. Must not know
the records that ask, nor the meeting's own rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    String,
    Table,
    bindparam,
    func,
    or_,
    select,
    type_coerce,
)

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.records.column_types import DateColumn, IdColumn, MomentColumn
from atmp_desktop.records.status import Machine
from atmp_desktop.translation import tr

# The tables as far as they are needed here: Meeting and Group know the types that ask.
_TABLES = MetaData()
_GROUP = Table(
    "group",
    _TABLES,
    Column("id", IdColumn()),
    Column("name", String),
    Column("code", String),
    Column("papers_due", Integer),
    Column("closes_at_meetings", Boolean),
)
_MEETING = Table(
    "meeting",
    _TABLES,
    Column("id", IdColumn()),
    Column("reference", String),
    Column("group", IdColumn()),
    Column("starts", MomentColumn()),
    Column("ends", MomentColumn()),
    Column("status", String),
    Column("deleted", String),
)
BEGUN = ("in_session", "held", "closed")
"""The states of a meeting that has begun."""

_COLUMNS = (
    _MEETING.c.reference,
    _MEETING.c.group,
    _MEETING.c.starts,
    _MEETING.c.ends,
    _MEETING.c.status,
    _GROUP.c.papers_due,
    func.coalesce(_GROUP.c.code, _GROUP.c.name),
)
_ONE_MEETING = (
    select(*_COLUMNS)
    .join(_GROUP, _GROUP.c.id == _MEETING.c.group)
    .where(_MEETING.c.id == bindparam("wanted", type_=IdColumn()))
)
_ONE_GROUP = select(func.coalesce(_GROUP.c.code, _GROUP.c.name), _GROUP.c.closes_at_meetings).where(
    _GROUP.c.id == bindparam("wanted", type_=IdColumn())
)


class MeetingFacts(NamedTuple):
    """A meeting as far as others need to know it.

    Attributes:
        reference: such as CG26-03, or None.
        group: whose meeting it is.
        starts, ends: when; `ends` may be None.
        status: the code of its state.
        papers_due: how many clear working days before it papers are due, by the group's rules, or None.
        code: the group's code, its name where it has none.
    """

    reference: str | None
    group: UUID
    starts: datetime
    ends: datetime | None
    status: str
    papers_due: int | None
    code: str

    @property
    def day(self) -> date:
        """The day it is in London when it starts."""
        return today_in_london(self.starts)

    @property
    def last_day(self) -> date:
        """The day it is in London when it ends."""
        return today_in_london(self.ends or self.starts)


class GroupFacts(NamedTuple):
    """A group's code (its name where it has none), and whether its actions close only at meetings."""

    code: str
    closes_at_meetings: bool


def meeting_facts(connection: Connection, meeting: UUID | None) -> MeetingFacts | None:
    """A saved meeting; None for no meeting, and for one that is not saved yet."""
    if meeting is None:
        return None
    row = connection.execute(_ONE_MEETING, {"wanted": meeting}).one_or_none()
    return None if row is None else MeetingFacts(*row)


def group_facts(connection: Connection, group: UUID | None) -> GroupFacts | None:
    """A saved group; None for no group, and for one that is not saved yet."""
    if group is None:
        return None
    row = connection.execute(_ONE_GROUP, {"wanted": group}).one_or_none()
    return None if row is None else GroupFacts(*row)


def day_of_meeting(link: Any) -> ColumnElement[date]:
    """The day in London of the meeting that a column leads to, in SQL; nothing where that is in the bin."""
    meeting = _MEETING.alias()
    day = select(type_coerce(func.london_day(meeting.c.starts), DateColumn()))
    return day.where(meeting.c.id == link, meeting.c.deleted.is_(None)).scalar_subquery()


def meeting_stands(link: Any) -> ColumnElement[bool]:
    """Whether the meeting that a column leads to is neither cancelled nor in the bin, in SQL."""
    meeting = _MEETING.alias()
    gone = select(meeting.c.id).where(
        meeting.c.id == link, or_(meeting.c.deleted.is_not(None), meeting.c.status == "cancelled")
    )
    return ~gone.exists()


def last_begun(connection: Connection, group: UUID, after: datetime | None = None) -> UUID | None:
    """The latest meeting of a group that has begun, if that is after a moment; None where there is none."""
    query = select(_MEETING.c.id).where(
        _MEETING.c.group == group, _MEETING.c.status.in_(BEGUN), _MEETING.c.deleted.is_(None)
    )
    if after is not None:
        query = query.where(_MEETING.c.starts > after)
    return connection.scalar(query.order_by(_MEETING.c.starts.desc()).limit(1))


def next_number(connection: Connection, record_type: Any, number: str, owner: str, owner_id: UUID) -> int:
    """The number after the highest that the records of a type which belong to one record have, those in the bin too.

    `number` and `owner` are attributes of the type. Records that are added together and are not saved yet get one number
    after another.
    """
    column = getattr(record_type, number)
    highest = connection.scalar(select(func.max(column)).where(getattr(record_type, owner) == owner_id)) or 0
    # What was given is remembered with the transaction, and forgotten with it.
    by_transaction = connection.info.setdefault(tr("numbers given"), WeakKeyDictionary())
    given = by_transaction.setdefault(connection.get_transaction(), {})
    place = (record_type.__tablename__, owner_id)
    given[place] = max(highest, given.get(place, 0)) + 1
    return int(given[place])


def forget_reason(machine: Machine, reason: str, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
    """Empty the field with the reason of an earlier step when a step is taken that needs none; the history keeps it."""
    if before is None or values["status"] == before["status"] or values[reason] != before[reason]:
        return
    step = machine.step(before["status"], values["status"])
    if step is not None and step.reason != reason:
        values[reason] = None
