"""Made-up interactions and who took part in them."""

from __future__ import annotations

from datetime import date, timedelta
from math import log

from atmp_desktop.services.training.words import parts_of
from atmp_desktop.services.training.world import Row, Rows, World

LONGEST_AGO = 1500
FRIDAY = 4
GATHERINGS = frozenset({"event", "in_person"})


def interactions(world: World) -> list[Rows]:
    """The interactions, oldest first, then their participants."""
    chance, words = world.chance, world.words
    subject = words.chooser("interaction_subjects")
    notes = words.chooser("notes", lambda line: line["about"] == "interaction")
    rows: list[Row] = []
    for number in range(world.sizes.interactions):
        line = subject()
        # Most are recent; the first is today's.
        days = 0 if number == 0 else min(int(-log(1 - chance.between(0, 9999) / 10000) * 240), LONGEST_AGO)
        rows.append(
            {
                "id": chance.id(),
                "on": _day(world.today, days),
                "kind": chance.pick(parts_of(line["kinds"])),
                "subject": words.fill(line["subject"], world.given())[:300],
                "notes": notes()["text"] if chance.happens(0.55) else None,
                "follow_up": chance.pick(world.actions) if number == 1 or chance.happens(0.06) else None,
            }
        )
    rows.sort(key=lambda row: (row["on"], row["id"]))
    world.show("interaction", rows, "subject")
    world.tagged["interaction"] = [row["id"] for row in rows]
    return [{"interaction": rows}, {"participant": _participants(world, rows)}]


def _day(today: date, days: int) -> date:
    """The day so many days ago, or the Friday before where it fell on a weekend; today stays today."""
    day = today - timedelta(days=days)
    past_friday = day.weekday() - FRIDAY
    return day - timedelta(days=past_friday) if days and past_friday > 0 else day


def _participants(world: World, rows: list[Row]) -> list[Row]:
    chance = world.chance
    # Those who sit in groups are spoken to far more often than the rest.
    known = [person for panel in world.groups for person in panel.members] or world.people
    found: list[Row] = []
    for number, row in enumerate(rows):
        link = {"interaction": row["id"]}
        if number == 0 or chance.happens(0.12):
            found.append({"id": chance.id(), **link, "organisation": chance.pick(world.bodies).id})
        count = chance.between(3, 9) if row["kind"] in GATHERINGS else 1 + chance.happens(0.2)
        present = {}
        for _ in range(count):
            person = chance.pick(known if chance.happens(0.7) else world.people)
            present[person.id] = person
        found += [
            {"id": chance.id(), **link, "person": person.id, "affiliation": person.affiliation}
            for person in present.values()
        ]
    return found
