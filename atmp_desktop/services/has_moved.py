"""A person's move to another organisation: what it touches, what will be done in words, and doing it in one write.

Knows records and the store, no window.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import Connection, or_, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.group import Group
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import values_of
from atmp_desktop.records.seat import Seat
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

KEEP, CARRY, END = "keep", "carry", "end"
"""What becomes of a place held for the old organisation: kept for themselves, held for the new one, or ended."""

FOLLOWING = ("email", "phone", "mobile")
"""Kinds of contact point that go with a job."""


@dataclass(frozen=True)
class Post:
    """An affiliation that has not ended.

    Attributes:
        name: the organisation's.
    """

    id: UUID
    organisation: UUID
    name: str
    job_title: str
    main: bool


@dataclass(frozen=True)
class Address:
    """A contact point that is good.

    Attributes:
        affiliation: whose it is, None for the person's own.
    """

    id: UUID
    value: str
    affiliation: UUID | None


@dataclass(frozen=True)
class Place:
    """A membership that has not ended and is held for an organisation.

    Attributes:
        organisation: the one it is held for.
        seat: the name of a seat that is kept for that organisation, or "".
        from_date, to_date: when it begins and ends, as far as that is known.
    """

    id: UUID
    group: str
    role: str
    organisation: UUID
    seat: str = ""
    from_date: date | None = None
    to_date: date | None = None


@dataclass(frozen=True)
class Situation:
    """What a person's move may touch; `posts` the main one first."""

    person: UUID
    name: str
    posts: tuple[Post, ...]
    addresses: tuple[Address, ...]
    places: tuple[Place, ...]

    def post(self, id: UUID) -> Post | None:
        """One of the posts."""
        return next((each for each in self.posts if each.id == id), None)

    def places_for(self, post: Post) -> tuple[Place, ...]:
        """The places that are held for the organisation of a post."""
        return tuple(each for each in self.places if each.organisation == post.organisation)


@dataclass(frozen=True)
class Move:
    """What is to be done.

    Attributes:
        post: the affiliation that ends.
        last: its last day; the next begins the day after.
        organisation: where to: an id, or the name of one that is made on the way.
        retired: the contact points that are no longer good.
        places: KEEP, CARRY or END by the id of the membership; one that is not named stays as it is.
    """

    post: UUID
    last: date
    organisation: UUID | str
    job_title: str | None = None
    email: str | None = None
    retired: frozenset[UUID] = frozenset()
    places: Mapping[UUID, str] = field(default_factory=dict)


def situation_of(store: Store, person: UUID) -> Situation:
    """What a person's move may touch, as of today. Raises UserError where there is no such person."""
    with store.read() as session:
        connection = session.connection()
        record = session.get(Person, person)
        if record is None or record.deleted is not None:
            raise UserError(tr("This person is not in the register any more."), tr("Choose another."))
        today = store.today()
        name = names_of(connection, {"person": [person]})[person]
        posts = tuple(_posts(connection, person, today))
        places = tuple(_places(connection, store.vocabulary, person, today))
        return Situation(person, name, posts, tuple(_addresses(connection, person, posts)), places)


def _posts(connection: Connection, person: UUID, today: date) -> Iterator[Post]:
    query = (
        select(Affiliation.id, Affiliation.organisation, Organisation.name, Affiliation.job_title, Affiliation.main)
        .join(Organisation, Organisation.id == Affiliation.organisation)
        .where(
            Affiliation.person == person,
            Affiliation.deleted.is_(None),
            or_(Affiliation.to_date.is_(None), Affiliation.to_date >= today),
        )
        .order_by(Affiliation.main.desc(), Affiliation.from_date.desc(), Affiliation.id)
    )
    for row in connection.execute(query):
        yield Post(row.id, row.organisation, row.name, row.job_title or "", row.main)


def _addresses(connection: Connection, person: UUID, posts: tuple[Post, ...]) -> Iterator[Address]:
    owned = or_(ContactPoint.person == person, ContactPoint.affiliation.in_([each.id for each in posts]))
    query = (
        select(ContactPoint.id, ContactPoint.value, ContactPoint.affiliation)
        .where(owned, ContactPoint.deleted.is_(None), ContactPoint.status == "good", ContactPoint.kind.in_(FOLLOWING))
        .order_by(ContactPoint.affiliation.is_(None), ContactPoint.value)
    )
    for row in connection.execute(query):
        yield Address(row.id, row.value, row.affiliation)


def _places(connection: Connection, vocabulary: Vocabulary, person: UUID, today: date) -> Iterator[Place]:
    role = vocabulary.fields_of(Membership)["role"].kind
    query = (
        select(
            Membership.id,
            Group.name,
            Membership.role,
            Membership.represents,
            Membership.from_date,
            Membership.to_date,
            Seat.name.label("seat"),
            Seat.organisation,
        )
        .join(Group, Group.id == Membership.group)
        .outerjoin(Seat, Seat.id == Membership.seat)
        .where(
            Membership.person == person,
            Membership.deleted.is_(None),
            Group.deleted.is_(None),
            or_(Membership.to_date.is_(None), Membership.to_date >= today),
        )
        .order_by(Group.name, Membership.id)
    )
    for row in connection.execute(query):
        held_for = row.represents or row.organisation
        if held_for is not None:
            seat = row.seat if row.organisation == held_for else ""
            yield Place(row.id, row.name, role.show(row.role), held_for, seat, row.from_date, row.to_date)


def told(situation: Situation, move: Move, name: str) -> list[str]:
    """What a move will do, a sentence each; `name` is the new organisation's."""
    post = situation.post(move.post)
    if post is None:
        return []
    job = tr(" as {job_title}", job_title=move.job_title) if move.job_title else ""
    said = [
        tr("At {name} until {last}.", name=post.name, last=format_date(move.last)),
        tr("At {name}{job} from {day_after}.", name=name, job=job, day_after=format_date(_day_after(move.last))),
    ]
    gone = [each.value for each in situation.addresses if each.id in move.retired]
    if gone:
        said.append(tr("No longer good: {gone}.", gone=", ".join(gone)))
    if move.email:
        said.append(tr("New email: {email}.", email=move.email))
    is_same = move.organisation == post.organisation
    said += [_told_of_place(place, move, post.name, name, is_same) for place in situation.places_for(post)]
    return said


def _told_of_place(place: Place, move: Move, old: str, new: str, is_same: bool) -> str:
    where = tr("{role} of {group}", role=place.role, group=place.group)
    vacant = tr("; the seat “{seat}” of {old} falls vacant", seat=place.seat, old=old) if place.seat else ""
    if place.to_date is not None and place.to_date <= move.last:
        return tr(
            "{where}: ends on {to_date}, as it would without the move.", where=where, to_date=format_date(place.to_date)
        )
    match move.places.get(place.id):
        case "end" if place.from_date is not None and place.from_date > move.last:
            return tr(
                "{where}: does not begin on {from_date}, and goes to the bin{vacant}.",
                where=where,
                from_date=format_date(place.from_date),
                vacant=vacant,
            )
        case "end":
            return tr("{where}: ends on {last}{vacant}.", where=where, last=format_date(move.last), vacant=vacant)
        case "keep":
            return tr("{where}: goes on for themselves{vacant}.", where=where, vacant=vacant)
        case "carry" if not is_same:
            return tr("{where}: goes on for {new}{vacant}.", where=where, new=new, vacant=vacant)
    return tr("{where}: stays as it is, for {old}.", where=where, old=old)


def _day_after(last: date) -> date:
    try:
        return last + timedelta(days=1)
    except OverflowError:
        raise UserError(
            tr("There is no day after {last}.", last=format_date(last)), tr("Type an earlier last day.")
        ) from None


def has_moved(store: Store, person: UUID, move: Move) -> UUID:
    """End an affiliation and begin the next, with its addresses and the places held for it, in one write; returns the
    operation's id, by which all of it is taken back.

    A place that goes on ends for the old organisation and begins again the day after, so that it is still known for whom
    it was held before. Raises UserError, or Invalid by the rules of the records; then nothing is changed.
    """
    with store.write(tr("Has moved")) as write:
        post = write.get(Affiliation, move.post)
        if post is None or post.deleted is not None or post.person != person:
            raise UserError(
                tr("This affiliation is not in the register any more."), tr("Look at the person's page again.")
            )
        if post.to_date is not None and post.to_date < move.last:
            raise UserError(
                tr("This affiliation ended on {to_date} already.", to_date=format_date(post.to_date)),
                tr("Choose that day or an earlier one."),
            )
        old = post.organisation
        post.to_date = move.last
        new = _organisation(write, move.organisation)
        _begin(write, post, new, move)
        for id in move.retired:
            address = write.get(ContactPoint, id)
            if address is not None and address.deleted is None:
                address.status = "retired"
        for id, choice in move.places.items():
            _settle_place(write, id, choice, move.last, old, new)
        write.flush()
        who, where = write.get_one(Person, person), write.get_one(Organisation, new)
        write.operation.label = tr(
            "Move {name_of} to {name} after {last:%d/%m/%Y}",
            name_of=Person.name_of(values_of(who), {}),
            name=where.name,
            last=move.last,
        )
        return write.operation.id


def _organisation(write: Write, wanted: UUID | str) -> UUID:
    if not isinstance(wanted, str):
        return wanted
    made = Organisation(id=uuids.uuid7(), name=wanted)
    write.add(made)
    write.flush()
    return made.id


def _begin(write: Write, old: Affiliation, organisation: UUID, move: Move) -> None:
    # Flushed first: at no time are there two open main ones.
    write.flush()
    begun = Affiliation(
        id=uuids.uuid7(),
        person=old.person,
        organisation=organisation,
        job_title=move.job_title,
        main=old.main,
        from_date=_day_after(move.last),
    )
    write.add(begun)
    write.flush()
    if move.email:
        write.add(ContactPoint(affiliation=begun.id, kind="email", value=move.email, preferred=True))


def _settle_place(write: Write, id: UUID, choice: str, last: date, old: UUID, new: UUID) -> None:
    place = write.get(Membership, id)
    if place is None or place.deleted is not None:
        raise UserError(tr("A membership is not in the register any more."), tr("Look at the person's page again."))
    if choice == CARRY and new == old:
        return
    if place.to_date is not None and place.to_date <= last:
        return
    until, begins = place.to_date, place.from_date
    seat = write.get(Seat, place.seat) if place.seat is not None else None
    goes_on = {
        **values_of(place),
        "represents": new if choice == CARRY else None,
        "seat": None if seat is not None and seat.organisation == old else place.seat,
        "to_date": until,
    }
    if begins is not None and begins > last:
        # It has not begun, so there is nothing to remember of it.
        if choice == END:
            write.bin(place)
        else:
            place.represents, place.seat = goes_on["represents"], goes_on["seat"]
        return
    place.to_date = last
    write.flush()
    if choice != END:
        write.add(Membership(id=uuids.uuid7(), own=place.own, **{**goes_on, "from_date": _day_after(last)}))
