"""The question what changed about a group since its last meeting: what the history has, and what began or ended by its date."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, func, literal, or_, select, true

from atmp_desktop.counting import counted
from atmp_desktop.days.dates import LONDON, format_date, today_in_london
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.column_types import IdColumn
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.membership import Membership
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Answer, Cell, Heading, Named, Row, ids_by_type
from atmp_desktop.store.questions.differences import Difference, Line, lines_of
from atmp_desktop.store.rows import visible
from atmp_desktop.store.tables import change, operation
from atmp_desktop.translation import tr

HELD = ("held", "closed")
"""The states of a meeting that took place."""

OF_GROUP = ("membership", "seat", "meeting", "action", "decision", "project", "enquiry", "meeting_series")
MAY_LEAVE = ("action", "decision", "project", "enquiry")
"""Of these, those that may go to another group."""

OF_MEETINGS = ("paper", "agenda_item", "minutes_version")
ORDER = (
    *(
        "membership",
        "seat",
        "action",
        "decision",
        "paper",
        "project",
        "aim",
        "meeting",
        "agenda_item",
        "minutes_version",
    ),
    *("enquiry", "meeting_series", "group", "organisation", "person"),
)
"""The types that are told, in this order."""

VERBS = {"add": tr("Added"), "bin": tr("Put into the bin"), "restore": tr("Restored")}


@dataclass
class _Changed:
    """What happened to one record since.

    Attributes:
        kinds: of its changes (add, edit, bin, restore), in order.
        before, after: the fields that differ, as the history has their values: those of the first and the last change.
        when, who: the last time, and by whom.
        begun, ended: the days on which a membership did, where its dates say so.
    """

    kinds: list[str] = field(default_factory=list)
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    when: datetime | None = None
    who: str = ""
    begun: date | None = None
    ended: date | None = None

    @property
    def is_new(self) -> bool:
        """Whether it was added since."""
        return "add" in self.kinds


def changed(connection: Connection, day: date, *, group: UUID, since: date | None = None) -> Answer:
    """What changed about a group since its last meeting that was held, or since a day: its memberships, seats, actions,
    decisions, papers, projects, meetings and enquiries, and the people who sit in it with the organisations they sit for.

    Each record is told once, with what it was then and what it is now; what was done and taken back is not told. A membership
    that began or ended by its date is told too, whenever that was typed. Where no meeting was held and no day is given, all
    of the history is looked through. The making of the register is no change.
    """
    name = names_of(connection, {"group": [group]}).get(group, "?")
    after, note = _after(connection, day, group, since)
    found = _by_history(connection, group, after)
    _by_date(connection, group, day, after, found)
    names = names_of(connection, ids_by_type(found))
    told = lines_of(connection, [Difference(*key, each.before, each.after, each.is_new) for key, each in found.items()])
    lines = dict(zip(found, told, strict=True))
    rows = []
    for (type, id), each in sorted(
        found.items(), key=lambda one: (ORDER.index(one[0][0]), fold(names.get(one[0][1], "")), one[0][1])
    ):
        what = _what(type, each, lines[type, id], str(group))
        if not what:
            continue
        cells: tuple[Cell, ...] = (
            BY_NAME[type].about.one,
            Named(type, id, names.get(id, "?")),
            what,
            "\n".join(line.words for line in lines[type, id].values()),
            each.when,
            each.who,
        )
        rows.append(Row(type, id, cells))
    begun = (
        tr("since it was begun")
        if after is None
        else tr("since {today_in_london}", today_in_london=format_date(today_in_london(after)))
    )
    counts = {type: sum(row.type == type for row in rows) for type in ORDER}
    said = [
        counted(number, BY_NAME[type].about.one.lower(), BY_NAME[type].about.many.lower())
        for type, number in counts.items()
        if number
    ]
    summary = tr(
        "{n} record of {name} changed {begun}: {said}.",
        "{n} records of {name} changed {begun}: {said}.",
        len(rows),
        name=name,
        begun=begun,
        said=", ".join(said),
    )
    headings = (
        Heading("kind", tr("Kind"), kinds.Text(width=14)),
        Heading("record", tr("Record"), kinds.Link(target="group", width=36)),
        Heading("what", tr("What"), kinds.Text(width=16)),
        Heading("details", tr("Details"), kinds.LongText(width=50), has_names=True),
        Heading("when", tr("When"), kinds.Moment()),
        Heading("who", tr("By"), kinds.Text(width=12)),
    )
    if not rows:
        summary = tr("Nothing of {name} changed {begun}.", name=name, begun=begun)
    about = Named("group", group, name)
    return Answer(
        tr("What changed of {name} {begun}", name=name, begun=begun),
        summary,
        headings,
        rows,
        len(rows),
        (note,),
        about=about,
    )


def _after(connection: Connection, day: date, group: UUID, since: date | None) -> tuple[datetime | None, str]:
    """The moment after which something counts, and where that comes from: the end of the last meeting held, or the
    beginning of a day."""
    if since is not None:
        return datetime.combine(since, time(), LONDON), tr("From the beginning of {since}.", since=format_date(since))
    query = (
        select(Meeting.reference, Meeting.starts, Meeting.ends)
        .where(Meeting.group == group, Meeting.status.in_(HELD), *visible(Meeting))
        .where(func.london_day(Meeting.starts) <= day.isoformat())
        .order_by(Meeting.starts.desc(), Meeting.id.desc())
        .limit(1)
    )
    last = connection.execute(query).one_or_none()
    if last is None:
        return None, tr("No meeting of the group is marked as held, so this is all of its history.")
    called = f"{last.reference}, " if last.reference else ""
    return last.ends or last.starts, tr(
        "Since its last meeting, {called}{today_in_london}.",
        called=called,
        today_in_london=format_date(today_in_london(last.starts)),
    )


# --- By the history -------------------------------------------------------------------------------------------------


def _by_history(connection: Connection, group: UUID, after: datetime | None) -> dict[tuple[str, UUID], _Changed]:
    rows: dict[UUID, Any] = {}
    counts = and_(operation.c.kind.notin_(("creation", "note")), operation.c.clock > after if after else true())
    columns = (*(change.c[name] for name in ("id", "type", "record", "kind", "clock", "who", "before", "after")),)
    for type, ids in _scope(group):
        # By the index on records: those of a group are few among all changes.
        query = select(*columns).where(change.c.type == type, change.c.record.in_(ids))
        query = query.where(change.c.operation.in_(select(operation.c.id).where(counts)))
        rows.update((row.id, row) for row in connection.execute(query))
    left = (
        select(*columns)
        .select_from(operation)
        .join(change, change.c.operation == operation.c.id)
        .where(counts, change.c.kind == "edit", change.c.type.in_(MAY_LEAVE))
        .where(func.json_extract(change.c.before, "$.group") == str(group))
    )
    rows.update((row.id, row) for row in connection.execute(left))
    found: dict[tuple[str, UUID], _Changed] = {}
    for _, row in sorted(rows.items()):
        one = found.setdefault((row.type, row.record), _Changed())
        one.kinds.append(row.kind)
        one.when, one.who = row.clock, row.who
        one.before = {**json.loads(row.before), **one.before}
        one.after |= json.loads(row.after)
    return found


def _scope(group: UUID) -> Iterator[tuple[str, Select[Any]]]:
    """Whose changes count: records of the group and of its meetings and projects, its members and the organisations they
    sit for; a type, and the ids of those of it."""
    yield "group", select(literal(group, IdColumn()))
    for type in OF_GROUP:
        table = BY_NAME[type].__table__
        yield type, select(table.c.id).where(table.c.group == group)
    meetings = select(Meeting.id).where(Meeting.group == group)
    for type in OF_MEETINGS:
        table = BY_NAME[type].__table__
        yield type, select(table.c.id).where(table.c.meeting.in_(meetings))
    aims, projects = BY_NAME["aim"].__table__, BY_NAME["project"].__table__
    own = select(projects.c.id).where(projects.c.group == group)
    yield "aim", select(aims.c.id).where(aims.c.project.in_(own))
    for type, column in (("person", Membership.person), ("organisation", Membership.represents)):
        yield (
            type,
            select(column).where(Membership.group == group, Membership.deleted.is_(None), column.is_not(None)),
        )


# --- By dates -------------------------------------------------------------------------------------------------------


def _by_date(
    connection: Connection,
    group: UUID,
    day: date,
    after: datetime | None,
    found: dict[tuple[str, UUID], _Changed],
) -> None:
    """Memberships that began or ended by their dates after the day of the meeting, up to today."""
    if after is None:
        return
    since = today_in_london(after)
    begun = (Membership.from_date > since) & (Membership.from_date <= day)
    over = (Membership.to_date >= since) & (Membership.to_date < day)
    query = select(Membership.id, Membership.from_date, Membership.to_date).where(
        Membership.group == group, *visible(Membership), or_(begun, over)
    )
    for row in connection.execute(query):
        one = found.setdefault(("membership", row.id), _Changed())
        if row.from_date is not None and since < row.from_date <= day:
            one.begun = row.from_date
        if row.to_date is not None and since <= row.to_date < day:
            one.ended = row.to_date


# --- In words -------------------------------------------------------------------------------------------------------


def _what(type: str, each: _Changed, lines: Mapping[str, Line], group: str) -> str:
    """What happened in a few words; "" where it came to nothing."""
    bins = [kind for kind in each.kinds if kind in ("bin", "restore")]
    is_gone = bool(bins) and bins[-1] == "bin"
    if is_gone:
        return "" if each.is_new else tr("Put into the bin")
    dated = [
        f"{words} {format_date(on)}"
        for words, on in ((tr("Begun"), each.begun), (tr("Ended"), each.ended))
        if on is not None
    ]
    if dated:
        return ", ".join(dated)
    if each.is_new:
        return {"action": tr("Raised"), "decision": tr("Decided")}.get(type, tr("Added"))
    if bins and bins[0] == "restore":
        return tr("Restored")
    if "group" in lines:
        return tr("Moved away") if each.before.get("group") == group else tr("Moved here")
    if "status" in lines:
        return lines["status"].after
    if type == "action" and "due" in lines:
        return tr("Due date moved")
    return tr("Changed") if lines else ""
