"""The projects of a group, each with its aims in their order and the challenges that it addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.records.aim import Aim
from atmp_desktop.records.challenge import Challenge
from atmp_desktop.records.project import STATUSES, Project
from atmp_desktop.records.project_challenge import ProjectChallenge
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.rows import visible

OVER = ("completed", "stopped")


@dataclass(frozen=True)
class GroupProject:
    """A project.

    Attributes:
        status: the code of its status, or "".
        aims: their first lines, in order.
        challenges: those it addresses, id and title with how it does.
    """

    id: UUID
    title: str
    status: str
    from_date: date | None
    to_date: date | None
    aims: tuple[str, ...] = ()
    challenges: tuple[tuple[UUID, str, str], ...] = ()

    @property
    def over(self) -> bool:
        """Whether nobody works on it any more."""
        return self.status in OVER

    def held_on(self, day: date) -> bool:
        """Whether it went on, as far as its dates say."""
        return (self.from_date is None or self.from_date <= day) and (self.to_date is None or self.to_date >= day)


def group_projects(connection: Connection, group: UUID) -> list[GroupProject]:
    """The projects of a group: those that go on by name, then those that are over, the latest first."""
    query = select(Project.id, Project.title, Project.status, Project.from_date, Project.to_date)
    rows = connection.execute(query.where(Project.group == group, *visible(Project))).all()
    ids = [row.id for row in rows]
    aims: dict[UUID, list[str]] = {}
    challenges: dict[UUID, list[tuple[UUID, str, str]]] = {}
    for chunk in chunks(ids):
        asked = select(Aim.project, Aim.text).where(Aim.project.in_(chunk), *visible(Aim))
        for aim in connection.execute(asked.order_by(Aim.position.nulls_last(), Aim.id)):
            aims.setdefault(aim.project, []).append(aim.text.strip().splitlines()[0])
        addressed = (
            select(ProjectChallenge.project, Challenge.id, Challenge.title, ProjectChallenge.note)
            .join(Challenge, Challenge.id == ProjectChallenge.challenge)
            .where(ProjectChallenge.project.in_(chunk), *visible(ProjectChallenge))
        )
        for each in connection.execute(addressed.order_by(func.lower(Challenge.title), Challenge.id)):
            challenges.setdefault(each.project, []).append((each.id, each.title, each.note or ""))
    found = [
        GroupProject(
            row.id,
            row.title,
            row.status if row.status in STATUSES else "",
            row.from_date,
            row.to_date,
            tuple(aims.get(row.id, ())),
            tuple(challenges.get(row.id, ())),
        )
        for row in rows
    ]
    going = sorted((each for each in found if not each.over), key=lambda each: (each.title.casefold(), each.id))
    over = sorted(
        (each for each in found if each.over), key=lambda each: (each.to_date or date.min, each.id), reverse=True
    )
    return [*going, *over]
