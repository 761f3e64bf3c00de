"""Who an organisation is connected with on a day: its people, the groups in which they sit, the other organisations in those.

Plain values; how they are drawn is not known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from atmp_desktop.errors import UserError
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.group import Group
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.person import organisation as organisation_of
from atmp_desktop.records.seat import Seat, vacant
from atmp_desktop.records.spans import current_on, person_is_there
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import words_of_choices
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

MOST = 60
"""Nodes that can be taken in at a glance, the organisation in the middle among them."""

SHARES = {"person": 22, "group": 14, "organisation": 23}
"""How many of them are of each kind where there are more of all; what one kind does not need, the others have."""


TOLD = 8
"""So many of the ties of a node are told in words."""


@dataclass(frozen=True)
class Node:
    """Somebody or something in the network.

    Attributes:
        type, id: the record.
        name: its name.
        words: a few more: a person's job title, a group's kind, an organisation's kind.
    """

    type: str
    id: UUID
    name: str
    words: str = ""


@dataclass(frozen=True)
class Tie:
    """What connects two nodes, the one nearer to the middle first, in words ("Lead", "3 members")."""

    near: UUID
    far: UUID
    words: str


@dataclass(frozen=True)
class Network:
    """An organisation with what it is connected with.

    Attributes:
        centre: the organisation.
        nodes: the others, by kind (people, groups, organisations) and then by name.
        ties: what connects them.
        total: how many nodes there are in all, the organisation among them; more than are shown where the most connected
            alone are.
        day: the day it is of.
    """

    centre: Node
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    total: int
    day: date

    @property
    def summary(self) -> str:
        """What is shown, in a sentence."""
        kinds = Counter(each.type for each in self.nodes)
        parts = [
            tr("{n} person", "{n} people", kinds["person"]),
            tr("{n} group", "{n} groups", kinds["group"]),
            tr("{n} other organisation", "{n} other organisations", kinds["organisation"]),
        ]
        shown = len(self.nodes) + 1
        said = tr("{parts} and {parts_2}.", parts=", ".join(parts[:-1]), parts_2=parts[-1])
        return (
            said
            if shown == self.total
            else tr(
                "{said} The {shown:,} most connected of {total:,} are shown.", said=said, shown=shown, total=self.total
            )
        )

    def told(self, id: UUID, most: int = TOLD) -> str:
        """A node with what it is tied to, the first so many, in a sentence."""
        known = {each.id: each for each in (self.centre, *self.nodes)}
        ties = [each for each in self.ties if id in (each.near, each.far)]
        said = []
        for each in ties[:most]:
            name = known[each.far if each.near == id else each.near].name
            said.append(f"{name} ({each.words})" if each.words else name)
        node = known[id]
        head = f"{node.name}, {node.words}" if node.words else node.name
        more = tr(" and {ties:,} more", ties=len(ties) - most) if len(ties) > most else ""
        return f"{head}: {', '.join(said)}{more}." if said else f"{head}."


def network_of(connection: Connection, organisation: UUID, day: date, *, most: int = MOST) -> Network:
    """The network of an organisation on a day, of at most so many nodes. Raises UserError where there is none of that id."""
    in_words = words_of_choices(connection)
    row = connection.execute(
        select(Organisation.name, Organisation.kind).where(Organisation.id == organisation, *visible(Organisation))
    ).first()
    if row is None:
        raise UserError(tr("This organisation is not in the register any more."), tr("Choose another."))
    centre = Node("organisation", organisation, row.name, in_words(Organisation, "kind", row.kind))
    people = _people(connection, organisation, day)
    sitting = _memberships(connection, organisation, people, day)
    for each in sitting:
        people.setdefault(each.person, (each.name, "", tr("Sits for it")))
    kept_seats = _vacant_seats(connection, organisation, day)
    groups = _groups(connection, {each.group for each in sitting} | set(kept_seats))
    sitting = [each for each in sitting if each.group in groups]
    present = _organisations_in(connection, list(groups), organisation, day)
    ties = [Tie(organisation, id, how) for id, (_, _, how) in people.items()]
    ties += [Tie(each.person, each.group, in_words(Membership, "role", each.role)) for each in sitting]
    ties += [
        Tie(organisation, id, tr("{n} vacant seat", "{n} vacant seats", number))
        for id, number in kept_seats.items()
        if id in groups
    ]
    ties += [Tie(group, other, tr("{n} member", "{n} members", number)) for (group, other), number in present.items()]
    others = {other for _, other in present}
    kinds = _kinds_of(connection, others)
    names = names_of(connection, {"organisation": others})
    nodes = [Node("person", id, name, job) for id, (name, job, _) in people.items()]
    nodes += [
        Node("group", id, name, code or in_words(Group, "kind", kind)) for id, (name, code, kind) in groups.items()
    ]
    nodes += [
        Node("organisation", id, names[id], in_words(Organisation, "kind", kinds.get(id)))
        for id in others
        if id in names and id in kinds
    ]
    return _most_connected(centre, nodes, ties, most, day)


# --- Reading --------------------------------------------------------------------------------------------------------


def _people(connection: Connection, organisation: UUID, day: date) -> dict[UUID, tuple[str, str, str]]:
    """The people who are affiliated with it: name, job title, and what the tie says."""
    query = (
        select(Affiliation.person, Affiliation.job_title, full_name().label("name"))
        .join(Person, Person.id == Affiliation.person)
        .where(
            Affiliation.organisation == organisation,
            Affiliation.deleted.is_(None),
            Person.deleted.is_(None),
            current_on(Affiliation, day),
        )
        .order_by(Affiliation.main, Affiliation.id.desc())
    )
    return {row.person: (row.name, row.job_title or "", row.job_title or "") for row in connection.execute(query)}


def _memberships(connection: Connection, organisation: UUID, people: Iterable[UUID], day: date) -> list[Any]:
    """Where its people sit, and who else sits for it, each once in a group and a role."""
    found: dict[tuple[UUID, UUID], Any] = {}
    ways = [Membership.person.in_(chunk) for chunk in chunks(list(people))]
    for way in (*ways, Membership.represents == organisation):
        query = (
            select(Membership.person, Membership.group, Membership.role, full_name().label("name"))
            .join(Person, Person.id == Membership.person)
            .where(way, Membership.deleted.is_(None), Person.deleted.is_(None), current_on(Membership, day))
            .order_by(Membership.id)
        )
        for row in connection.execute(query):
            found.setdefault((row.person, row.group), row)
    return list(found.values())


def _vacant_seats(connection: Connection, organisation: UUID, day: date) -> dict[UUID, int]:
    """How many seats kept for it nobody holds, by group."""
    query = (
        select(Seat.group, func.count(Seat.id).label("number"))
        .where(Seat.organisation == organisation, *visible(Seat), vacant(day))
        .group_by(Seat.group)
    )
    return {row.group: row.number for row in connection.execute(query)}


def _groups(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, tuple[str, str | None, str | None]]:
    found = {}
    for chunk in chunks(sorted(ids)):
        query = select(Group.id, Group.name, Group.code, Group.kind).where(Group.id.in_(chunk), *visible(Group))
        found.update({row.id: (row.name, row.code, row.kind) for row in connection.execute(query)})
    return found


def _organisations_in(
    connection: Connection, groups: list[UUID], besides: UUID, day: date
) -> dict[tuple[UUID, UUID], int]:
    """How many people sit in some groups for which other organisation: the one that they represent, else the one that they
    are affiliated with."""
    found: dict[tuple[UUID, UUID], int] = {}
    theirs = func.coalesce(Membership.represents, organisation_of(day))
    for chunk in chunks(groups):
        query = (
            select(Membership.group, theirs.label("organisation"), func.count(Membership.person.distinct()).label("n"))
            .join(Person, Person.id == Membership.person)
            .where(
                Membership.group.in_(chunk),
                Membership.deleted.is_(None),
                current_on(Membership, day),
                person_is_there(Membership),
                or_(theirs.is_(None), theirs != besides),
            )
            .group_by(Membership.group, theirs)
        )
        for row in connection.execute(query):
            if row.organisation is not None:
                found[row.group, row.organisation] = row.n
    return found


def _kinds_of(connection: Connection, organisations: Iterable[UUID]) -> dict[UUID, str | None]:
    """The kinds of some organisations, of those that are not in the bin."""
    found = {}
    for chunk in chunks(sorted(organisations)):
        query = select(Organisation.id, Organisation.kind).where(Organisation.id.in_(chunk), *visible(Organisation))
        found.update({row.id: row.kind for row in connection.execute(query)})
    return found


# --- Choosing -------------------------------------------------------------------------------------------------------


def _most_connected(centre: Node, nodes: Sequence[Node], ties: Sequence[Tie], most: int, day: date) -> Network:
    """The most connected nodes, each with a way to the middle; those of a kind by name."""
    there = {each.id for each in nodes} | {centre.id}
    ties = [each for each in ties if each.near in there and each.far in there]
    degree = Counter(id for each in ties for id in (each.near, each.far))
    ranked = {
        type: sorted(
            (each for each in nodes if each.type == type),
            key=lambda node: (-degree[node.id], fold(node.name), node.id),
        )
        for type in SHARES
    }
    kept: list[Node] = []
    if len(nodes) + 1 <= most:
        kept = list(nodes)
    else:
        shares = _shares(ranked, most - 1)
        groups = ranked["group"][: shares["group"]]
        people = _who_lead_there(ranked["person"], groups, ties, shares["person"])
        near = {each.far for each in ties if each.near in {group.id for group in groups}}
        others = [each for each in ranked["organisation"] if each.id in near][: shares["organisation"]]
        kept = [*people, *groups, *others]
    ids = {each.id for each in kept} | {centre.id}
    order = ("person", "group", "organisation")
    kept.sort(key=lambda node: (order.index(node.type), fold(node.name), node.id))
    shown = tuple(each for each in ties if each.near in ids and each.far in ids)
    return Network(centre, tuple(kept), shown, len(nodes) + 1, day)


def _shares(ranked: dict[str, list[Node]], room: int) -> dict[str, int]:
    """How many of each kind have room: their share, and what the other kinds leave."""
    whole = sum(SHARES.values())
    shares = {type: min(len(found), SHARES[type] * room // whole) for type, found in ranked.items()}
    for type, found in ranked.items():
        shares[type] += min(len(found) - shares[type], room - sum(shares.values()))
    return shares


def _who_lead_there(ranked: list[Node], groups: Sequence[Node], ties: Sequence[Tie], room: int) -> list[Node]:
    """People by rank, but first one for each group, by whom the middle is connected with it."""
    place = {each.id: at for at, each in enumerate(ranked)}
    first: list[int] = []
    for group in groups:
        ways = [place[each.near] for each in ties if each.far == group.id and each.near in place]
        if ways and not set(ways) & set(first):
            first.append(min(ways))
    rest = [at for at in range(len(ranked)) if at not in set(first)]
    return [ranked[at] for at in [*first, *rest][:room]]
