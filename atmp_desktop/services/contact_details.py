"""How people are reached and what they do where, of many people at once: the choice of email, telephone and job title
that contact sheets print. Reads the register by a few queries, however many people; knows no file.

Ids are bytes here, as the database has them: those of thousands of rows are looked up by, and shown to nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, or_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import NullType

from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import KINDS, ContactPoint
from atmp_desktop.records.spans import current_on
from atmp_desktop.store.rows import visible

CIRCULATE = "circulate"
EMAILS = ("email",)
PHONES = ("phone", "mobile")


class Post(NamedTuple):
    """What a person does at an organisation on a day, from the affiliation of that id."""

    id: bytes
    person: bytes
    organisation: bytes
    job_title: str | None


class Point(NamedTuple):
    """A contact point that is good."""

    kind: str
    value: str
    label: str | None
    audience: str

    @property
    def words(self) -> str:
        """Its kind, value and label in one line."""
        return f"{KINDS[self.kind]}: {self.value}" + (f" ({self.label})" if self.label else "")


class ContactDetails:
    """Posts and contact points of some people on a day. Posts come main one first, then the latest begun; contact
    points preferred ones first, then in the order in which they were added."""

    def __init__(self, connection: Connection, people: Select[UUID], day: date) -> None:
        """`people` selects their ids. Contact points have no dates: they are those known now, whatever the day."""
        self._posts: dict[bytes, list[Post]] = defaultdict(list)
        held = (Affiliation.person.in_(people), *visible(Affiliation), current_on(Affiliation, day))
        for post in _posts(connection, held):
            self._posts[post.person].append(post)
        posts = select(Affiliation.id).where(*held)
        owned = or_(ContactPoint.person.in_(people), ContactPoint.affiliation.in_(posts))
        self._points = read_points(connection, owned)

    def posts(self, person: bytes) -> Sequence[Post]:
        """Where a person works on the day."""
        return self._posts.get(person, ())

    def job_title(self, person: bytes, organisation: bytes | None) -> str | None:
        """What the person does at the organisation they sit for, else in their main post."""
        posts = self.posts(person)
        for post in posts:
            if post.organisation == organisation:
                return post.job_title
        return posts[0].job_title if posts else None

    def reach(self, person: bytes, organisations: Sequence[bytes]) -> tuple[str | None, str | None]:
        """The email and the telephone to print: of the post at an organisation sat for, then the person's own; preferred
        first, good, may circulate. Somebody who sits for nobody is reached in their posts first, as in lists of people.

        Source: decisions.md, "The email to print".
        """
        posts = self.posts(person)
        if organisations:
            owners = [post.id for each in organisations for post in posts if post.organisation == each]
        else:
            owners = [post.id for post in posts]
        owners.append(person)
        points = [point for owner in owners if owner in self._points for point in self._points[owner]]
        return first_value(points, EMAILS), first_value(points, PHONES)

    def secretariat_only(self, person: bytes) -> list[Point]:
        """What only the secretariat may see of a person's contact points."""
        owners = [person, *(post.id for post in self.posts(person))]
        return [each for owner in owners for each in self._points.get(owner, ()) if each.audience != CIRCULATE]


def first_value(points: Iterable[Point], wanted: tuple[str, ...]) -> str | None:
    """The first of some contact points that is of a kind that is `wanted` and may circulate."""
    for point in points:
        if point.kind in wanted and point.audience == CIRCULATE:
            return point.value
    return None


def as_bytes(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """A column of ids as the database has them."""
    return type_coerce(column, NullType())


def read_points(connection: Connection, owned: ColumnElement[bool]) -> dict[bytes, list[Point]]:
    """Good contact points under a condition by the id of what they belong to; preferred ones first, and of two numbers
    alike the telephone before the mobile."""
    point = ContactPoint
    query = (
        select(
            as_bytes(point.person),
            as_bytes(point.organisation),
            as_bytes(point.affiliation),
            point.kind,
            point.value,
            point.label,
            point.audience,
        )
        .where(point.deleted.is_(None), point.status == "good", owned)
        .order_by(point.preferred.desc(), (point.kind == "mobile"), point.id)
    )
    found: dict[bytes, list[Point]] = defaultdict(list)
    for person, organisation, affiliation, *about in connection.execute(query):
        found[person or organisation or affiliation].append(Point(*about))
    return found


def _posts(connection: Connection, held: Iterable[Any]) -> list[Post]:
    post = Affiliation
    query = (
        select(as_bytes(post.id), as_bytes(post.person), as_bytes(post.organisation), post.job_title)
        .where(*held)
        .order_by(post.main.desc(), post.from_date.desc(), post.id)
    )
    return [Post(*row) for row in connection.execute(query)]
