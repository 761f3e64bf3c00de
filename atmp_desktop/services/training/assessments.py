"""Made-up assessments of partners and people over time, so that there is movement to be seen."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from atmp_desktop.records.assessment import ENGAGEMENT, STANCES
from atmp_desktop.services.training.words import Line, fits
from atmp_desktop.services.training.world import Row, Rows, World

INFLUENTIAL = frozenset({"regulator", "government", "funder", "treatment_centre_network", "nihr_infrastructure"})
LEAST, MOST = 1, 5
STEPS = {"up": 1, "down": -1, "same": 0}
LEVELS = tuple(ENGAGEMENT)
SHARE = 0.6


def assessments(world: World) -> Rows:
    """One to three assessments of most organisations that are still there, and of those who lead the main groups."""
    maker = _Maker(world)
    for number, body in enumerate(each for each in world.bodies if each.size):
        if number < len(STANCES) or world.chance.happens(SHARE):
            maker.make("organisation", body.id, body.kind)
    heads = [panel.head("chair", "lead") for panel in world.groups if panel.kind != "subgroup"]
    for person in dict.fromkeys(each for each in heads if each is not None):
        maker.make("person", person, "")
    maker.rows.sort(key=lambda row: (row["on"], row["id"]))
    return {"assessment": maker.rows}


class _Maker:
    """Makes the assessments of one partner after the other."""

    def __init__(self, world: World) -> None:
        self.world, self.chance = world, world.chance
        self.rows: list[Row] = []

    def make(self, owner: str, id: UUID, kind: str) -> None:
        """A first one, and one or two later ones that changed it."""
        chance = self.chance
        influence = chance.between(3, 5) if kind in INFLUENTIAL else chance.between(1, 5)
        interest, stance = chance.between(1, 5), chance.between(0, len(STANCES) - 2)
        now = chance.between(0, 3)
        row: Row = {
            owner: id,
            "influence": influence,
            "interest": interest,
            "stance": list(STANCES)[stance],
            "engagement_now": LEVELS[now],
            "engagement_wanted": LEVELS[max(now, min(4, influence - 1))],
        }
        day = chance.ago(380, 1100)
        self._add(row, day, self._line(kind, ("first",))["text"])
        for _ in range(chance.between(0, 2)):
            day += timedelta(days=chance.between(120, 400))
            if day > chance.today:
                break
            line = self._line(kind, tuple(STEPS))
            row = self._moved(row, STEPS[line["change"]])
            self._add(row, day, line["text"])

    def _moved(self, row: Row, step: int) -> Row:
        """An assessment after a change for the better or the worse."""
        stances = list(STANCES)
        stance = stances[min(max(stances.index(row["stance"]) - step, 0), len(stances) - 1)]
        now = LEVELS[min(max(LEVELS.index(row["engagement_now"]) + step, 0), len(LEVELS) - 1)]
        interest = min(max(row["interest"] + step, LEAST), MOST)
        return {**row, "interest": interest, "stance": stance, "engagement_now": now}

    def _line(self, kind: str, changes: tuple[str, ...]) -> Line:
        lines = self.world.words.lists["assessment_notes"]
        return self.chance.pick([line for line in lines if line["change"] in changes and fits(line["kinds"], kind)])

    def _add(self, row: Row, day: date, why: str) -> None:
        self.rows.append({"id": self.chance.id(), **row, "on": day, "why": why})
