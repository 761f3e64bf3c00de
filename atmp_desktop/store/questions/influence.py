"""The report who is how influential and how interested: everybody's place by the latest assessment, and who moved since
another day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Named, ids_by_type
from atmp_desktop.store.questions.quiet import INFLUENTIAL
from atmp_desktop.store.questions.report import Column, Entry, Report, TableRow
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

EVERYBODY, MOST = "all", 5
HIGH = INFLUENTIAL
"""From which influence or interest on, of 5, it is high."""

QUADRANTS = (tr("Manage closely"), tr("Keep satisfied"), tr("Keep informed"), tr("Monitor"))
"""High in both; influence alone; interest alone; neither."""


@dataclass(frozen=True)
class Spot:
    """A place on the map: influence and interest, each from 1 (low) to 5 (high)."""

    influence: int
    interest: int

    @property
    def quadrant(self) -> str:
        """What is to be done with whoever is there, in words."""
        return QUADRANTS[2 * (self.influence < HIGH) + (self.interest < HIGH)]

    @property
    def words(self) -> str:
        """ "influence 4, interest 5"."""
        return tr("influence {influence}, interest {interest}", influence=self.influence, interest=self.interest)

    def stepped(self, influence: int, interest: int) -> Spot:
        """The place so many steps on, as far as the map goes."""
        return Spot(min(MOST, max(1, self.influence + influence)), min(MOST, max(1, self.interest + interest)))


@dataclass(frozen=True)
class Standing:
    """Somebody's place, by the assessment of a day, and where they were before, if that is asked and known."""

    who: Named
    spot: Spot
    on: date
    stance: str | None
    before: Spot | None = None

    @property
    def has_moved(self) -> bool:
        """Whether they were elsewhere before."""
        return self.before is not None and self.before != self.spot


@dataclass(frozen=True)
class InfluenceMap:
    """Everybody's place on a day, in the order of the table; `since` is the day that is compared with."""

    day: date
    since: date | None
    standings: tuple[Standing, ...]

    def at(self, spot: Spot) -> tuple[Standing, ...]:
        """Those who are at a place."""
        return self._by_spot.get(spot, ())

    @cached_property
    def _by_spot(self) -> dict[Spot, tuple[Standing, ...]]:
        found: dict[Spot, list[Standing]] = {}
        for each in self.standings:
            found.setdefault(each.spot, []).append(each)
        return {spot: tuple(there) for spot, there in found.items()}

    def moves(self) -> Counter[tuple[Spot, Spot]]:
        """From where to where somebody moved, and how many did."""
        return Counter((each.before, each.spot) for each in self.standings if each.before and each.has_moved)


def influence_map(
    connection: Connection,
    day: date,
    *,
    vocabulary: Vocabulary,
    whom: str = EVERYBODY,
    since: date | None = None,
    without: frozenset[bytes] = frozenset(),
) -> Report:
    """Where everybody stands by the latest assessment up to a day, and who stood elsewhere on another, `since`.

    `whom` is "all", "organisation" or "person". The people `without`, by their ids as bytes, are left out and counted.
    """
    latest = _latest(connection, day, whom)
    before = {} if since is None else _latest(connection, since, whom)
    names = names_of(connection, ids_by_type(latest))
    stances = vocabulary.fields_of(Assessment)["stance"].kind
    shown = {key: row for key, row in latest.items() if key[0] != "person" or key[1].bytes not in without}
    standings = []
    for key, row in shown.items():
        earlier = before.get(key)
        spot = None if earlier is None else Spot(earlier.influence, earlier.interest)
        stance = stances.show(row.stance) or None
        who = Named(*key, names.get(key[1], "?"))
        standings.append(Standing(who, Spot(row.influence, row.interest), row.on, stance, spot))
    standings.sort(key=_order)
    picture = InfluenceMap(day, since, tuple(standings))
    moved = sum(each.has_moved for each in standings)
    on = format_date(day)
    quadrants = Counter(each.spot.quadrant for each in standings)
    said = ", ".join(f"{quadrants[each]:,} {each.lower()}" for each in QUADRANTS if quadrants[each])
    summary = tr(
        "{n} stakeholder on {on}: {said}.", "{n} stakeholders on {on}: {said}.", len(standings), on=on, said=said
    )
    if since is not None:
        summary += tr(" {moved:,} moved since {since}.", moved=moved, since=format_date(since))
    if not standings:
        summary = tr("Nobody was assessed by {on}.", on=on)
    columns = [Column(tr("Influence")), Column(tr("Interest")), Column(tr("What to do"), is_number=False)]
    if since is not None:
        columns.append(Column(tr("Since {since}", since=format_date(since)), is_number=False))
    columns += [Column(label, is_number=False) for label in (tr("Kind"), tr("Stance"), tr("Assessed on"))]
    return Report(
        title=tr("Influence and interest on {on}", on=on),
        summary=summary,
        day=day,
        first=tr("Stakeholder"),
        columns=tuple(columns),
        rows=tuple(_row(each, since) for each in standings),
        notes=(tr("By the latest assessment up to the day; from 1, low, to 5, high. High is 4 or 5."),),
        left_out=len(latest) - len(shown),
        picture=picture,
    )


def _latest(connection: Connection, day: date, whom: str) -> dict[tuple[str, UUID], Any]:
    """The latest assessment up to a day of everybody, by type and id."""
    query = (
        select(
            Assessment.id,
            Assessment.person,
            Assessment.organisation,
            Assessment.on,
            Assessment.influence,
            Assessment.interest,
            Assessment.stance,
        )
        .where(*visible(Assessment), Assessment.on <= day)
        .order_by(Assessment.on, Assessment.id)
    )
    if whom != EVERYBODY:
        query = query.where(getattr(Assessment, whom).is_not(None))
    found: dict[tuple[str, UUID], Any] = {}
    for row in connection.execute(query):
        found["organisation" if row.person is None else "person", row.person or row.organisation] = row
    return found


def _order(standing: Standing) -> tuple[Any, ...]:
    spot = standing.spot
    return (QUADRANTS.index(spot.quadrant), -spot.influence, -spot.interest, fold(standing.who.name), standing.who.id)


def _row(each: Standing, since: date | None) -> TableRow:
    told = [str(each.spot.influence), str(each.spot.interest), each.spot.quadrant]
    if since is not None:
        told.append(_movement(each))
    told += [BY_NAME[each.who.type].about.one, each.stance or "", format_date(each.on)]
    numbers = (each.spot.influence, each.spot.interest, *(None for _ in told[2:]))
    entries = [Entry(words, number=number, goals=(each.who,)) for words, number in zip(told, numbers, strict=True)]
    return TableRow(each.who.name, tuple(entries), (each.who,))


def _movement(each: Standing) -> str:
    if each.before is None:
        return tr("Not assessed then")
    return tr("Moved from {words}", words=each.before.words) if each.has_moved else tr("Not moved")
