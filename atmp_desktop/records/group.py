"""Groups: the Coordinating Group, its working groups and their subgroups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, choice, email, link, long_text, partial_date, text, whole, yes_no
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.record import About, Draft, Record, Values, standing
from atmp_desktop.records.references import pattern_fault
from atmp_desktop.records.seat import Seat, vacant
from atmp_desktop.records.spans import current_on, person_is_there
from atmp_desktop.records.trees import loops_of_parents
from atmp_desktop.translation import tr

KINDS = {
    "coordinating_group": tr("Coordinating Group"),
    "working_group": tr("Working Group"),
    "subgroup": tr("Subgroup"),
}
HEADS = tr("Those who lead it today, two or more jointly; of a coordinating group without a lead its chair.")
QUORUM_SHARES = {
    "quarter": tr("A quarter"),
    "third": tr("A third"),
    "half": tr("Half"),
    "more_than_half": tr("More than half"),
    "two_thirds": tr("Two thirds"),
}


class Group(Record):
    """A group that meets: the Coordinating Group, a Working Group (project area) or a Subgroup."""

    __tablename__ = "group"

    name: Mapped[str] = text(tr("Name"), required=True, search=True, width=34, together="name")
    code: Mapped[str | None] = text(
        tr("Code"), longest=12, width=8, search=True, together="name", help=tr("CG, EWD, …")
    )
    kind: Mapped[str | None] = choice(tr("Kind"), KINDS, default="working_group", width=20)
    parent: Mapped[UUID | None] = link(tr("Under"), "group", link_name=tr("Groups under it"))
    purpose: Mapped[str | None] = long_text(tr("Purpose"), search=True)
    areas: Mapped[str | None] = long_text(tr("Areas of work"), search=True)
    mailbox: Mapped[str | None] = email(tr("Mailbox"), search=True)
    established: Mapped[PartialDate | None] = partial_date(tr("Established"), together="dates", section=tr("Dates"))
    closed: Mapped[PartialDate | None] = partial_date(tr("Closed"), together="dates", section=tr("Dates"))
    quorum: Mapped[str | None] = long_text(
        tr("Quorum rule"), section=tr("Rules"), help=tr("As the terms of reference have it.")
    )
    quorum_least: Mapped[int | None] = whole(
        tr("Quorum at least"), most=100_000, section=tr("Rules"), help=tr("So many members, or deputies for them.")
    )
    quorum_share: Mapped[str | None] = choice(
        tr("Quorum share"),
        QUORUM_SHARES,
        section=tr("Rules"),
        help=tr("Of the members on the day; vacant seats do not count."),
    )
    quorum_chair: Mapped[bool] = yes_no(tr("The chair or deputy must be there"), section=tr("Rules"))
    closes_at_meetings: Mapped[bool] = yes_no(tr("Actions close only at a meeting"), default=True, section=tr("Rules"))
    papers_due: Mapped[int | None] = whole(
        tr("Papers due"), most=60, default=10, section=tr("Rules"), help=tr("Clear working days before a meeting.")
    )
    issue_due: Mapped[int | None] = whole(
        tr("Papers issued"), most=60, default=5, section=tr("Rules"), help=tr("Clear working days before a meeting.")
    )
    minutes_due: Mapped[int | None] = whole(
        tr("Draft minutes"), most=60, default=10, section=tr("Rules"), help=tr("Working days after a meeting.")
    )
    meeting_pattern: Mapped[str | None] = text(tr("Meetings"), default="{code}{yy}-{seq:02}", section=tr("Numbering"))
    paper_pattern: Mapped[str | None] = text(tr("Papers"), default="{code}{yy}-P{seq:02}", section=tr("Numbering"))
    minute_pattern: Mapped[str | None] = text(tr("Minutes"), default="{code}{yy}/{seq:03}", section=tr("Numbering"))
    decision_pattern: Mapped[str | None] = text(
        tr("Decisions"), default="{code}{yy}-D{seq:02}", section=tr("Numbering")
    )
    action_pattern: Mapped[str | None] = text(tr("Actions"), default="{code}{yy}-A{seq:03}", section=tr("Numbering"))
    enquiry_pattern: Mapped[str | None] = text(tr("Enquiries"), default="ATMP-{yyyy}-{seq:04}", section=tr("Numbering"))
    notes: Mapped[str | None] = long_text(tr("Notes"), section=tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Group"),
        many=tr("Groups"),
        icon="group",
        meaning=tr("A group that meets: the Coordinating Group, a Working Group (project area) or a Subgroup."),
        columns=("name", "code", "leads", "members", "vacant_seats", "parent"),
        quick=("code", "kind", "parent"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        established, closed = values["established"], values["closed"]
        if established is not None and closed is not None and closed.last() < established.first():
            yield FieldError(
                "closed",
                tr("The end ({words}) is before the start ({words_2}).", words=closed.words, words_2=established.words),
                tr("Correct one of the two dates."),
            )
        for pattern in ("meeting", "paper", "minute", "decision", "action", "enquiry"):
            yield from check_pattern(f"{pattern}_pattern", values[f"{pattern}_pattern"])

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        """A loop of groups, and a code that another group has; that of a group in the bin or closed is free again, as
        references go on after those it gave out."""
        yield from loops_of_parents(connection, Group, ids, tr("cannot stand under"))
        other = aliased(Group)
        same: Any = select(Group.id, other.code, other.name).join(
            other, (func.lower(other.code) == func.lower(Group.code)) & (other.id != Group.id)
        )
        in_use = (other.deleted.is_(None), other.closed.is_(None), Group.closed.is_(None))
        for row in connection.execute(standing(Group, same.where(*in_use), ids)):
            yield (
                row.id,
                FieldError(
                    "code",
                    tr("“{name}” has the code {code}, and references begin with it.", name=row.name, code=row.code),
                    tr("Choose another code, or change that group's first."),
                ),
            )


def check_pattern(field: str, pattern: str | None) -> Iterator[FieldError]:
    """A numbering pattern that would give two records the same reference, or none."""
    if pattern is not None and (fault := pattern_fault(pattern)):
        yield FieldError(field, fault, tr("A pattern looks like {code}{yy}-A{seq:03}."))


def members(on: date) -> ColumnElement[int]:
    """How many people sit in it on a day."""
    return (
        select(func.count(Membership.person.distinct()))
        .where(
            Membership.group == Group.id,
            Membership.deleted.is_(None),
            current_on(Membership, on),
            person_is_there(Membership),
        )
        .correlate(Group)
        .scalar_subquery()
    )


def vacant_seats(on: date) -> ColumnElement[int]:
    """How many of its seats are vacant on a day."""
    return (
        select(func.count(Seat.id))
        .where(Seat.group == Group.id, Seat.deleted.is_(None), vacant(on))
        .correlate(Group)
        .scalar_subquery()
    )


def heads(on: date) -> ColumnElement[bool]:
    """True for memberships of those who lead their group on a day: its leads; of a coordinating group that has none its
    chair. For queries that have both Membership and Group."""
    lead: Any = aliased(Membership)
    has_lead = (
        select(lead.id)
        .where(lead.group == Group.id, lead.role == "lead", lead.deleted.is_(None), current_on(lead, on))
        .where(person_is_there(lead))
        .correlate(Group)
        .exists()
    )
    chairs = and_(Membership.role == "chair", Group.kind == "coordinating_group", ~has_lead)
    return and_(
        or_(Membership.role == "lead", chairs),
        Membership.deleted.is_(None),
        current_on(Membership, on),
        person_is_there(Membership),
    )


def leads(on: date) -> ColumnElement[str]:
    """The names of those who lead it on a day, two or more being joint leads."""
    return (
        select(func.group_concat(full_name(), ", "))
        .select_from(Membership)
        .join(Person, Person.id == Membership.person)
        .where(Membership.group == Group.id, heads(on))
        .correlate(Group)
        .scalar_subquery()
    )


Group.derived = (
    Derived("leads", tr("Leads"), kinds.Text(width=30), leads, HEADS),
    Derived("members", tr("Members"), kinds.Whole(width=9), members, tr("How many people sit in it.")),
    Derived("vacant_seats", tr("Vacant"), kinds.Whole(width=8), vacant_seats, tr("Open seats that nobody holds.")),
)
