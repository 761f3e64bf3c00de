"""Tags, and made-up records that carry them."""

from __future__ import annotations

from atmp_desktop.services.training.words import Line, parts_of
from atmp_desktop.services.training.world import Row, Rows, World

SHARES = {
    "organisation": 0.3,
    "person": 0.06,
    "group": 0.2,
    "project": 0.6,
    "challenge": 0.4,
    "resource": 0.4,
    "interaction": 0.1,
    "action": 0.12,
    "enquiry": 0.15,
    "meeting": 0.1,
    "study": 0.5,
    "decision": 0.1,
    "paper": 0.1,
}
"""How many of each type carry a tag; one at the least."""


def tags(world: World) -> list[Rows]:
    """The tags, then where they are used."""
    chance, lines = world.chance, world.words.lists["tags"]
    rows: list[Row] = [{"id": chance.id(), "name": line["name"], "description": line["description"]} for line in lines]
    ids = {line["name"]: row["id"] for line, row in zip(lines, rows, strict=True)}
    taggings: list[Row] = []
    owners = {
        "organisation": [body.id for body in world.bodies],
        "person": [person.id for person in world.people],
        "group": [panel.id for panel in world.groups],
        **world.tagged,
    }
    for name, share in SHARES.items():
        choose = world.words.chooser("tags", lambda line, name=name: name in parts_of(line["on"]))  # type: ignore[misc]
        for owner in chance.some(owners[name], max(1, round(len(owners[name]) * share))):
            drawn: dict[str, Line] = {}
            for _ in range(1 + chance.happens(0.3)):
                line = choose()
                drawn[line["name"]] = line
            taggings += [{"id": chance.id(), "tag": ids[tag], name: owner} for tag in drawn]
    return [{"tag": rows}, {"tagging": taggings}]
