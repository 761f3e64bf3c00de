"""How people are reached and what they do where, of many people at once: the choice of email, telephone and job title
that contact sheets print. Reads the register by a few queries, however many people; knows no file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, or_, select

from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import KINDS, ContactPoint
from atmp_desktop.records.spans import current_on
from atmp_desktop.store.rows import visible

CIRCULATE = "circulate"
PHONES = ("phone", "mobile")


@dataclass(frozen=True)
class Post:
    """What a person does at an organisation on a day, from an affiliation.

    Attributes:
        id: the affiliation's.
    """

    id: UUID
    person: UUID
    organisation: UUID
    job_title: str | None
    main: bool


@dataclass(frozen=True)
class Point:
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
        self._posts: dict[UUID, list[Post]] = defaultdict(list)
        self._points: dict[UUID, list[Point]] = defaultdict(list)
        for post in _posts(connection, people, day):
            self._posts[post.person].append(post)
        held = select(Affiliation.id).where(Affiliation.person.in_(people), *_held(day))
        owned = or_(ContactPoint.person.in_(people), ContactPoint.affiliation.in_(held))
        for owner, point in read_points(connection, owned):
            self._points[owner].append(point)

    def posts(self, person: UUID) -> Sequence[Post]:
        """Where a person works on the day."""
        return self._posts.get(person, ())

    def post(self, person: UUID, organisation: UUID | None) -> Post | None:
        """The post at an organisation, or the main one where that is None."""
        return next((each for each in self.posts(person) if organisation in (None, each.organisation)), None)

    def job_title(self, person: UUID, organisation: UUID | None) -> str | None:
        """What the person does at the organisation they sit for, else in their main post."""
        post = self.post(person, organisation) or self.post(person, None)
        return None if post is None else post.job_title

    def email(self, person: UUID, organisations: Iterable[UUID]) -> str | None:
        """The email to print: of the post at an organisation sat for, then the person's own; preferred first, good, may
        circulate. For somebody who sits for nobody, that of their main post comes last.

        Source: decisions.md, "The email to print".
        """
        return self._first(person, organisations, ("email",))

    def phone(self, person: UUID, organisations: Iterable[UUID]) -> str | None:
        """The telephone number to print, by the rule for the email; of two that are alike not the mobile."""
        return self._first(person, organisations, PHONES)

    def secretariat_only(self, person: UUID) -> list[Point]:
        """What only the secretariat may see of a person's contact points."""
        owners = [person, *(post.id for post in self.posts(person))]
        return [each for owner in owners for each in self._points.get(owner, ()) if each.audience != CIRCULATE]

    def _first(self, person: UUID, organisations: Iterable[UUID], wanted: tuple[str, ...]) -> str | None:
        sat_for = [self.post(person, organisation) for organisation in organisations]
        main = self.post(person, None)
        owners = [each.id for each in sat_for if each is not None] + [person]
        if not sat_for and main is not None:
            owners.append(main.id)
        for owner in owners:
            if (found := first_value(self._points.get(owner, ()), wanted)) is not None:
                return found
        return None


def first_value(points: Iterable[Point], wanted: tuple[str, ...]) -> str | None:
    """The first of some contact points that is of a kind that is `wanted` and may circulate."""
    return next((each.value for each in points if each.kind in wanted and each.audience == CIRCULATE), None)


def read_points(connection: Connection, owned: Any) -> list[tuple[UUID, Point]]:
    """Good contact points under a condition, each with the id of what it belongs to; preferred ones first, and of two
    numbers alike the telephone before the mobile."""
    point = ContactPoint
    query = (
        select(
            point.person, point.organisation, point.affiliation, point.kind, point.value, point.label, point.audience
        )
        .where(point.deleted.is_(None), point.status == "good", owned)
        .order_by(point.preferred.desc(), (point.kind == "mobile"), point.id)
    )
    return [(next(filter(None, row[:3])), Point(*row[3:])) for row in connection.execute(query)]


def _posts(connection: Connection, people: Select[UUID], day: date) -> list[Post]:
    columns = (Affiliation.id, Affiliation.person, Affiliation.organisation, Affiliation.job_title, Affiliation.main)
    query = (
        select(*columns)
        .where(Affiliation.person.in_(people), *_held(day))
        .order_by(Affiliation.main.desc(), Affiliation.from_date.desc(), Affiliation.id)
    )
    return [Post(*row) for row in connection.execute(query)]


def _held(day: date) -> list[Any]:
    return [*visible(Affiliation), current_on(Affiliation, day)]
