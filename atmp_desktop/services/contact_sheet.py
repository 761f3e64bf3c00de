"""The contact sheet of one or more groups: a row a person, those who lead first, ready to print. Must not know how a
workbook is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.group import Group
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.membership import joint as is_joint
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person, formal_name
from atmp_desktop.records.record import type_name
from atmp_desktop.records.seat import Seat, vacant
from atmp_desktop.records.spans import current_on
from atmp_desktop.services.contact_details import ContactDetails, as_bytes
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import Cell, Heading
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

VACANT = tr("Vacant")

HEADINGS = (
    Heading(tr("Role"), 20),
    Heading(tr("Name"), 30),
    Heading(tr("Organisation"), 34),
    Heading(tr("Job title"), 28),
    Heading(tr("Email"), 32, "email"),
    Heading(tr("Telephone"), 18, "phone"),
)
TICKED = (Heading(tr("Secretariat only"), 34), Heading(tr("Marks"), 16))

NAMES = ("title", "given_name", "family_name", "post_nominals", "restricted", "do_not_contact")

LEGEND = tr(
    "Organisation: the one they sit for; where they sit for none, where they work. "
    "Email and telephone: those that may be passed on."
)


def contact_sheet(
    store: Store,
    groups: Sequence[UUID],
    to: Path,
    *,
    day: date | None = None,
    as_at: bool = False,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write the contact sheet of some groups to `to`, an .xlsx file, and note it in the history.

    Shown are the people whose membership holds on `day` (today unless given), with the posts they hold that day; email
    and telephone are those known now. Somebody in two of the groups is one row with their roles joined. Vacant seats
    follow the people, with "Vacant" for a name. With `as_at` the sheet says how many memberships have no start on record.
    Restricted people and secretariat-only details are left out and counted unless `secretariat`, which adds two columns.
    Raises UserError without groups, for one that is not there, and where the file cannot be written.
    """
    day = day or store.today()
    wanted = list(dict.fromkeys(groups))
    if not wanted:
        raise UserError(tr("A contact sheet is of at least one group."), tr("Choose a group."))
    with store.read() as session:
        chosen = _groups(session.connection(), wanted)
    names = [each.name for each in chosen]

    def read(connection: Connection, withheld: Withheld) -> Content:
        roles = store.vocabulary.options("role")
        found = _Found(connection, chosen, day, roles, withheld, secretariat=secretariat)
        return Content(
            title=tr("Contact sheet: ") + ", ".join(each.words for each in chosen),
            headings=(*HEADINGS, *TICKED) if secretariat else HEADINGS,
            block=list(found.block(as_at=as_at)),
            rows=found.rows,
            date_words=tr("As at {day}", day=format_date(day)),
            left_out=found.left_out,
        )

    facts = {"groups": names, "day": day.isoformat()}
    return hand_out_sheet(
        store, to, tr("Contact sheet"), read, secretariat=secretariat, marking=marking, facts=facts, progress=progress
    )


@dataclass(frozen=True)
class _Group:
    id: UUID
    name: str
    code: str | None
    purpose: str | None
    mailbox: str | None

    @property
    def short(self) -> str:
        return self.code or self.name

    @property
    def words(self) -> str:
        return f"{self.name} ({self.code})" if self.code else self.name


def _groups(connection: Connection, wanted: Sequence[UUID]) -> list[_Group]:
    query = select(Group.id, Group.name, Group.code, Group.purpose, Group.mailbox)
    found = {row.id: _Group(*row) for row in connection.execute(query.where(Group.id.in_(wanted), *visible(Group)))}
    if any(id not in found for id in wanted):
        raise UserError(tr("This group is not in the register, or in the bin."), tr("Choose another group."))
    return [found[id] for id in wanted]


@dataclass
class _Member:
    """Somebody who sits in one or more of the groups; `roles` are words by place, `names` by field."""

    id: bytes
    names: dict[str, Any]
    roles: list[tuple[tuple[int, int], str]] = field(default_factory=list)
    sits_for: dict[bytes, None] = field(default_factory=dict)

    @property
    def place(self) -> tuple[Any, ...]:
        return (*min(self.roles)[0], fold(self.names["family_name"]), fold(self.names["given_name"]), self.id)


class _Found:
    """What the register holds for a sheet, read once.

    Attributes:
        rows: a row a person, then a row a vacant seat.
        left_out: how many people are left out.
    """

    def __init__(
        self,
        connection: Connection,
        groups: Sequence[_Group],
        day: date,
        roles: Mapping[str, str],
        withheld: Withheld,
        *,
        secretariat: bool,
    ) -> None:
        """`roles` are words by code, in the order in which the roles are listed."""
        self._groups = groups
        self._day = day
        self._roles = roles
        self._role_places = {role: place for place, role in enumerate(roles)}
        self._secretariat = secretariat
        self._withheld = withheld
        self._places = {group.id: place for place, group in enumerate(groups)}
        self.left_out = 0
        self._unknown_starts = 0
        self._without_email = 0
        ids = list(self._places)
        holding = (Membership.group.in_(ids), current_on(Membership, day), *visible(Membership))
        members = self._read_members(connection, holding)
        self._people = len(members)
        self._details = ContactDetails(connection, select(Membership.person).where(*holding), day)
        self._seats = self._read_seats(connection, ids)
        organisations = {post.organisation for each in members for post in self._details.posts(each.id)}
        organisations.update(id for each in members for id in each.sits_for)
        organisations.update(row.organisation.bytes for row in self._seats if row.organisation is not None)
        named = names_of(connection, {type_name(Organisation): [UUID(bytes=id) for id in organisations]})
        self._organisations = {id.bytes: name for id, name in named.items()}
        self.rows = [self._person_row(member) for member in sorted(members, key=lambda each: each.place)]
        self.rows += map(self._seat_row, self._seats)

    def block(self, *, as_at: bool) -> Iterator[str]:
        """The title block below the title."""
        line = tr("As at {day} · {n} person", "As at {day} · {n} people", self._people, day=format_date(self._day))
        if self._seats:
            line += tr(" · {n} vacant seat", " · {n} vacant seats", len(self._seats))
        if self._without_email:
            line += tr(" · {without_email:,} with no email that may be passed on", without_email=self._without_email)
        yield line
        if as_at and self._unknown_starts:
            yield tr(
                "{unknown_starts:,} of the memberships have no start on record and are taken to hold already.",
                unknown_starts=self._unknown_starts,
            )
        for group in self._groups:
            if group.mailbox:
                yield tr("Mailbox of {short}: {mailbox}", short=group.short, mailbox=group.mailbox)
        if len(self._groups) == 1 and self._groups[0].purpose:
            yield self._groups[0].purpose
        yield LEGEND

    def _person_row(self, member: _Member) -> list[Cell]:
        details, sits_for = self._details, list(member.sits_for)
        email, phone = details.reach(member.id, sits_for)
        self._without_email += email is None
        works_at = [post.organisation for post in details.posts(member.id)[:1]]
        wanted: list[bytes | None] = [*sits_for] or [None]
        jobs = [details.job_title(member.id, each) for each in wanted]
        row: list[Cell] = [
            "; ".join(words for _, words in sorted(member.roles)),
            formal_name(member.names),
            "; ".join(self._organisations.get(each, "") for each in sits_for or works_at),
            "; ".join(dict.fromkeys(filter(None, jobs))),
            email,
            phone,
        ]
        private = details.secretariat_only(member.id)
        if self._secretariat:
            return [*row, "\n".join(each.words for each in private), _marks(member.names)]
        self._withheld.hidden += len(private)
        return row

    def _seat_row(self, seat: Any) -> list[Cell]:
        words = seat.name if len(self._groups) == 1 else f"{seat.name}, {self._short(seat.group)}"
        held_for = None if seat.organisation is None else self._organisations.get(seat.organisation.bytes)
        row: list[Cell] = [words, VACANT, held_for, None, None, None]
        return [*row, None, None] if self._secretariat else row

    def _short(self, group: UUID) -> str:
        return self._groups[self._places[group]].short

    def _read_members(self, connection: Connection, holding: Iterable[Any]) -> list[_Member]:
        principal = aliased(Person)
        query = (
            select(
                as_bytes(Membership.person).label("person"),
                Membership.group,
                Membership.role,
                as_bytes(Membership.represents).label("represents"),
                Membership.from_date.is_(None).label("unknown_start"),
                as_bytes(Membership.deputy_for).label("deputy_for"),
                is_joint(self._day).label("joint"),
                (principal.given_name + " " + principal.family_name).label("principal"),
                *(getattr(Person, name) for name in NAMES),
            )
            .join(Person, Person.id == Membership.person)
            .outerjoin(principal, principal.id == Membership.deputy_for)
            .where(*holding)
        )
        rows = connection.execute(query).all()
        out = self._withheld.ids(Person)
        self.left_out = len({row.person for row in rows if row.person in out})
        members: dict[bytes, _Member] = {}
        for place, row in sorted(
            (((self._role_place(row.role), self._places[row.group]), row) for row in rows), key=itemgetter(0)
        ):
            if row.person in out:
                continue
            member = members.get(row.person)
            if member is None:
                names = dict(zip(NAMES, row[-len(NAMES) :], strict=True))
                member = members[row.person] = _Member(row.person, names)
            member.roles.append((place, self._role_words(row)))
            if row.represents is not None:
                member.sits_for[row.represents] = None
            self._unknown_starts += row.unknown_start
        return list(members.values())

    def _role_place(self, role: str | None) -> int:
        return self._role_places.get(role or "", len(self._role_places))

    def _role_words(self, row: Any) -> str:
        words = self._roles.get(row.role, row.role)
        if row.joint:
            words = joint_words(words)
        if row.deputy_for is not None:
            words += tr(
                " (deputy for {person})", person=self._withheld.person(UUID(bytes=row.deputy_for), row.principal)
            )
        return words if len(self._groups) == 1 else f"{words}, {self._short(row.group)}"

    def _read_seats(self, connection: Connection, ids: Sequence[UUID]) -> list[Any]:
        query = select(Seat.name, Seat.group, Seat.role, Seat.organisation).where(
            Seat.group.in_(ids), *visible(Seat), vacant(self._day)
        )

        def place(seat: Any) -> tuple[int, int, str]:
            return (self._role_place(seat.role), self._places[seat.group], fold(seat.name))

        return sorted(connection.execute(query).all(), key=place)


def joint_words(words: str) -> str:
    """What a role that two or more hold is called: "Joint lead"; an abbreviation keeps its capitals."""
    starts_small = words[1:2].islower() or not words[1:2].isalpha()
    return tr("Joint {words}{words_2}", words=words[:1].lower() if starts_small else words[:1], words_2=words[1:])


def _marks(names: Mapping[str, Any]) -> str:
    marks = {"restricted": tr("Restricted"), "do_not_contact": tr("Do not contact")}
    return ", ".join(words for name, words in marks.items() if names[name])
