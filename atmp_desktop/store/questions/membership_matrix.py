"""The report who sits in which group: people, or the organisations they sit for, against groups, with what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, select, type_coerce
from sqlalchemy.types import NullType

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.membership import Membership, current
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.person import organisation as organisation_of
from atmp_desktop.records.seat import Seat
from atmp_desktop.records.seat import vacant as is_vacant
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Named, joined
from atmp_desktop.store.questions.memberships import existing_groups
from atmp_desktop.store.questions.report import SHAPES, Column, Entry, MadeRows, Report, Scattered, TableRow
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

ALL = "all"
LETTERS: Mapping[str, str] = {
    "chair": "C",
    "deputy_chair": "D",
    "lead": "L",
    "secretary": "S",
    "member": "M",
    "in_attendance": "A",
    "observer": "O",
}
"""The letter of each role that every register comes with."""

HEADS = ("chair", "lead")
"""The roles of which a group ought to have somebody."""

NOBODY_LEADS = tr("nobody is chair or lead")
NO_ORGANISATION = tr("No organisation")


class Place(NamedTuple):
    """Somebody's place in a group; `at` is the organisation they sit for, else where they work. There may be tens of
    thousands, so ids are left as the bytes they are kept as."""

    id: bytes
    person: bytes
    name: str
    sort: tuple[str, str]
    group: bytes
    role: str
    since: date | None
    at: bytes | None
    deputy_for: bytes | None


def membership_matrix(
    connection: Connection,
    day: date,
    *,
    vocabulary: Vocabulary,
    by: str = "people",
    group_kind: str = ALL,
    role: str = ALL,
    kind: str = ALL,
    without: frozenset[bytes] = frozenset(),
) -> Report:
    """Who sits in which group on a day, `by` "people" or the "organisations" they sit for, and what each group lacks.

    Narrowed down to groups of a kind, to one role and to organisations of a kind; what a group lacks is told whatever the
    roles and organisations. The people `without`, by their ids as bytes, are left out and counted. A group that was not yet
    established, or closed before the day, is left out.
    """
    groups = [each for each in existing_groups(connection, day) if group_kind in (ALL, each.kind)]
    everyone = _places(connection, day, {each.id.bytes for each in groups})
    organisations = _organisations(connection, {each.at for each in everyone if each.at is not None})
    wanted = [
        each
        for each in everyone
        if role in (ALL, each.role)
        and (kind == ALL or (each.at in organisations and organisations[each.at][1] == kind))
    ]
    shown = [each for each in wanted if each.person not in without]
    roles = vocabulary.fields_of(Membership)["role"].kind
    letters = letters_of(vocabulary.options("role"))
    named = {each.id.bytes: Named("group", each.id, each.name) for each in groups}
    columns = {id: place for place, id in enumerate(named, 1)}
    names = {id: name for id, (name, _) in organisations.items()}
    deputised = {
        UUID(bytes=each.deputy_for) for each in shown if each.deputy_for is not None and each.deputy_for not in without
    }
    deputies_of = {id.bytes: name for id, name in names_of(connection, {"person": deputised}).items()}
    told = _Told(letters, vocabulary.options("role"), names, named, columns, deputies_of)
    ordered = (_by_people if by == "people" else _by_organisations)(shown, told)
    gaps = _gaps(connection, day, everyone, named)
    many = tr("People") if by == "people" else tr("Organisations")
    taken = {(each.person if by == "people" else each.at if each.at in names else None, each.group) for each in shown}
    by_group = Counter(group for _, group in taken)
    counts = [by_group[id] for id in named]
    total = TableRow(
        many,
        (
            Entry(
                f"{sum(counts):,}", tr("{n} place taken in all", "{n} places taken in all", sum(counts)), sum(counts)
            ),
            *(
                Entry(
                    f"{count:,}",
                    tr("{many} in {name}: {count:,}", many=many, name=of.name, count=count),
                    count,
                    goals=(of,),
                )
                for count, of in zip(counts, named.values(), strict=True)
            ),
        ),
        is_total=True,
    )
    lacking = sum(bool(each.words) for each in gaps)
    gap_row = TableRow(
        tr("Gaps"),
        (Entry(f"{lacking:,}", tr("{n} group with a gap", "{n} groups with a gap", lacking), lacking), *gaps),
        is_total=True,
    )
    people = len({each.person for each in shown})
    on = format_date(day)
    summary = tr(
        "{n} person in {group} on {on}",
        "{n} people in {group} on {on}",
        people,
        group=tr("{n} group", "{n} groups", sum(map(bool, counts))),
        on=on,
    )
    summary += (
        tr("; {n} group has a gap.", "; {n} groups have a gap.", lacking) if lacking else tr("; no group has a gap.")
    )
    if not shown:
        summary = (
            tr("Nobody sits in these groups on {on}.", on=on)
            if groups
            else tr("There is no group of this kind on {on}.", on=on)
        )
        if not groups and group_kind == ALL:
            summary = tr("There is no group on {on}.", on=on)
    used = [code for code in vocabulary.options("role") if any(each.role == code for each in shown)]
    legend = [f"{letters[code]} {roles.show(code)}" for code in used]
    if by != "people":
        legend.append(tr("a number: so many people"))
    if lacking:
        legend.append(
            tr(
                "{amber} so many gaps: {nobody_leads}, or a seat is vacant",
                amber=SHAPES["amber"],
                nobody_leads=NOBODY_LEADS,
            )
        )
    unknown = sum(each.since is None for each in shown)
    notes = (
        [
            tr(
                "{n} start not recorded: taken to hold already.",
                "{n} starts not recorded: taken to hold already.",
                unknown,
            )
        ]
        if unknown
        else []
    )
    return Report(
        title=tr("Who sits in which group on {on}", on=on),
        summary=summary,
        day=day,
        first=tr("Person") if by == "people" else tr("Organisation"),
        columns=(
            Column(tr("Groups")),
            *(Column(each.name, each.code or "", False, (named[each.id.bytes],)) for each in groups),
        ),
        rows=MadeRows((total, gap_row), len(ordered), lambda number: told.row(*ordered[number])) if groups else (),
        notes=tuple(notes),
        legend=tuple(legend),
        left_out=len({each.person for each in wanted}) - people,
        is_matrix=True,
    )


def letters_of(roles: Mapping[str, str]) -> dict[str, str]:
    """A letter for each role, by code; one that a register added has the first letters of its words that are still free."""
    found: dict[str, str] = {}
    for code, words in roles.items():
        letter = LETTERS.get(code)
        if letter is None:
            taken = {*LETTERS.values(), *found.values()}
            plain = "".join(each for each in words if each.isalnum()) or "?"
            ways = [plain[:1].upper(), *(plain[:end].capitalize() for end in range(2, len(plain) + 1))]
            letter = next((way for way in ways if way not in taken), f"{ways[0]}{len(found)}")
        found[code] = letter
    return found


@dataclass(frozen=True)
class _Told:
    """How a place is told: letters and words of roles, names of organisations and groups, the columns of these, and the names
    of those whom others stand in for."""

    letters: Mapping[str, str]
    roles: Mapping[str, str]
    organisations: Mapping[bytes, str]
    groups: Mapping[bytes, Named]
    columns: Mapping[bytes, int]
    deputised: Mapping[bytes, str]

    def words(self, place: Place) -> str:
        """ "Ann Example: Lead for Example College, since 1 May 2020"."""
        whom = (
            tr(" for {organisations}", organisations=self.organisations[place.at])
            if place.at is not None and place.at in self.organisations
            else ""
        )
        told = [f"{place.name}: {self.roles.get(place.role, place.role)}{whom}"]
        if place.deputy_for is not None and place.deputy_for in self.deputised:
            told.append(tr("deputy for {deputised}", deputised=self.deputised[place.deputy_for]))
        told.append(
            tr("start not recorded") if place.since is None else tr("since {since}", since=format_date(place.since))
        )
        return ", ".join(told)

    def entry(self, places: Sequence[Place], group: Named) -> Entry:
        """What stands where some places in a group meet."""
        goals = tuple(Named("membership", UUID(bytes=each.id), self.words(each)) for each in places)
        # A person with two roles has both letters; several people are a number.
        several = len({each.person for each in places})
        in_order = [code for code in self.letters if any(each.role == code for each in places)]
        words = " ".join(self.letters[code] for code in in_order) if several == 1 else f"{several:,}"
        return Entry(words, f"{group.name}: {'; '.join(self.words(each) for each in places)}", goals=goals)

    def row(self, type: str, id: bytes | None, name: str, places: Sequence[Place]) -> TableRow:
        """Somebody's row: in how many groups, then each group."""
        by_group: dict[bytes, list[Place]] = {}
        for each in places:
            by_group.setdefault(each.group, []).append(each)
        count = len(by_group)
        goals = () if id is None else (Named(type, UUID(bytes=id), name),)
        filled = {
            0: Entry(
                f"{count:,}", tr("{name} in {n} group", "{name} in {n} groups", count, name=name), count, goals=goals
            )
        }
        filled |= {self.columns[id]: self.entry(those, self.groups[id]) for id, those in by_group.items()}
        return TableRow(name, Scattered(filled, len(self.columns) + 1), goals)


RowOf = tuple[str, bytes | None, str, list[Place]]
"""What a row is made of: the type, id and name of whose it is, and their places."""


def _by_people(places: Iterable[Place], told: _Told) -> list[RowOf]:
    found: dict[bytes, list[Place]] = {}
    for each in places:
        found.setdefault(each.person, []).append(each)
    ordered = sorted(found.values(), key=lambda of: (of[0].sort, of[0].person))
    return [("person", of[0].person, of[0].name, of) for of in ordered]


def _by_organisations(places: Iterable[Place], told: _Told) -> list[RowOf]:
    found: dict[bytes | None, list[Place]] = {}
    for each in places:
        found.setdefault(each.at if each.at in told.organisations else None, []).append(each)
    names = told.organisations
    ordered = sorted(found, key=lambda id: (id is None, fold(names[id]) if id is not None else "", id or b""))
    return [("organisation", id, NO_ORGANISATION if id is None else names[id], found[id]) for id in ordered]


def _places(connection: Connection, day: date, groups: set[bytes]) -> list[Place]:
    """Every membership of some groups that holds on a day, in the order of their ids."""
    query: Any = (
        select(
            _as_kept(Membership.id).label("id"),
            _as_kept(Membership.person).label("person"),
            _as_kept(Membership.group).label("group"),
            Membership.role,
            Membership.from_date,
            _as_kept(Membership.deputy_for).label("deputy_for"),
            _as_kept(func.coalesce(Membership.represents, organisation_of(day))).label("at"),
            full_name().label("name"),
            Person.family_name,
            Person.given_name,
        )
        .join(Person, Person.id == Membership.person)
        .where(current(day), *visible(Membership))
        .order_by(Membership.id)
    )
    return [
        Place(
            row.id,
            row.person,
            row.name,
            (fold(row.family_name or ""), fold(row.given_name or "")),
            row.group,
            row.role,
            row.from_date,
            row.at,
            row.deputy_for,
        )
        for row in connection.execute(query)
        if row.group in groups
    ]


def _as_kept(id: Any) -> ColumnElement[Any]:
    """An id as the bytes it is kept as."""
    return type_coerce(id, NullType())


def _organisations(connection: Connection, ids: set[bytes]) -> dict[bytes, tuple[str, str | None]]:
    """The names and kinds of some organisations."""
    found: dict[bytes, tuple[str, str | None]] = {}
    for chunk in chunks(sorted(ids)):
        query: Any = select(_as_kept(Organisation.id).label("id"), Organisation.name, Organisation.kind).where(
            Organisation.id.in_(chunk)
        )
        found.update((row.id, (row.name, row.kind)) for row in connection.execute(query))
    return found


def _gaps(connection: Connection, day: date, everyone: Sequence[Place], groups: Mapping[bytes, Named]) -> list[Entry]:
    """What each group lacks: somebody who is its chair or lead, and whoever is to hold its vacant seats."""
    led = {each.group for each in everyone if each.role in HEADS}
    vacant: dict[bytes, list[str]] = {}
    query: Any = (
        select(_as_kept(Seat.group).label("group"), Seat.name)
        .where(is_vacant(day), *visible(Seat))
        .order_by(Seat.name, Seat.id)
    )
    for row in connection.execute(query):
        vacant.setdefault(row.group, []).append(row.name)
    entries = []
    for id, named in groups.items():
        seats = vacant.get(id, [])
        said = [] if id in led else [NOBODY_LEADS]
        if seats:
            said.append(tr("vacant: {joined}", joined=joined(seats)))
        count = len(seats) + (id not in led)
        words = f"{SHAPES['amber']} {count:,}" if count else ""
        spoken = f"{named.name}: " + ("; ".join(said) or tr("no gap"))
        entries.append(Entry(words, spoken, count, "amber" if count else "", (named,)))
    return entries
