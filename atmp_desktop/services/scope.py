"""Of which groups and of which days a sheet is: asked for, checked, told in words, and as conditions of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.group import Group
from atmp_desktop.records.record import type_name
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter, Term
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Scope:
    """What somebody asked for.

    Attributes:
        groups: the ids of the groups; empty for all, and for what is of no group.
        since, until: the first and the last day; None for no such end.
    """

    groups: tuple[UUID, ...] = ()
    since: date | None = None
    until: date | None = None

    def terms(self, group: str, day: str) -> Filter:
        """The conditions of a list, given the names of its columns with the group and the day (a date or a moment)."""
        found = []
        if self.groups:
            found.append(Term(group, tuple(map(str, self.groups))))
        if self.since is not None or self.until is not None:
            ends = [each.isoformat() if each is not None else "" for each in (self.since, self.until)]
            found.append(Term(day, ("..".join(ends),)))
        return tuple(found)

    def days(self) -> str:
        """The days in words: "from 1 Apr 2026 to 31 Mar 2027"; "" for all."""
        words = [tr("from {since}", since=format_date(self.since))] if self.since is not None else []
        return " ".join(
            [*words, *([tr("to {until}", until=format_date(self.until))] if self.until is not None else [])]
        )

    def facts(self, names: Sequence[str]) -> dict[str, Any]:
        """What the history notes of it, given the groups' names."""
        ends = {"since": self.since, "until": self.until}
        return {"groups": list(names), **{name: day.isoformat() for name, day in ends.items() if day is not None}}


def names_in(store: Store, scope: Scope) -> list[str]:
    """The names of the groups asked for, each once. Raises UserError for one that is not in the register, and for an end
    before its beginning."""
    if scope.since is not None and scope.until is not None and scope.until < scope.since:
        raise UserError(
            tr(
                "The last day ({until}) is before the first ({since}).",
                until=format_date(scope.until),
                since=format_date(scope.since),
            ),
            tr("Correct one of the two dates."),
        )
    with store.read() as session:
        found = names_of(session.connection(), {type_name(Group): scope.groups})
    if any(id not in found for id in scope.groups):
        raise UserError(tr("This group is not in the register."), tr("Choose another group."))
    return [found[id] for id in dict.fromkeys(scope.groups)]


def group_codes(connection: Connection) -> dict[UUID, str]:
    """What each group is called in a narrow column: its code, its name where it has none."""
    return {row.id: row.code or row.name for row in connection.execute(select(Group.id, Group.code, Group.name))}


def titled(title: str, names: Sequence[str]) -> str:
    """A sheet's title with the groups it is of."""
    return f"{title}: {', '.join(names)}" if names else title
