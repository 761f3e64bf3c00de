"""Made-up challenges, the projects that address them and the resources that help."""

from __future__ import annotations

import re
from datetime import date, timedelta
from uuid import UUID

from atmp_desktop.services.training.words import Line, parts_of
from atmp_desktop.services.training.world import Row, Rows, World
from atmp_desktop.store.fold import fold

RESOURCES = "https://www.example.org/advanced-therapies"


def challenges(world: World) -> Rows:
    """All challenges there are; the world gets to know them."""
    rows: list[Row] = []
    for line in world.words.lists["challenges"]:
        row: Row = {"id": world.chance.id(), **{name: line[name] for name in ("title", "description", "status")}}
        world.challenges[line["key"]] = row["id"]
        rows.append(row)
    world.tagged["challenge"] = [row["id"] for row in rows]
    return {"challenge": rows}


def projects(world: World) -> Rows:
    """The projects with their aims and the challenges they address."""
    chance, words = world.chance, world.words
    notes = words.chooser("notes", lambda line: line["about"] == "project")
    template = words.chooser("project_templates")
    listed = chance.some(words.lists["projects"], world.sizes.projects)
    lines: list[tuple[str, Line]] = [(line["title"], line) for line in listed]
    titles = {title for title, _ in lines}
    while len(lines) < world.sizes.projects:
        line = template()
        title = words.fill(line["title"], world.given())
        if title not in titles:
            titles.add(title)
            lines.append((title, line))
    rows: dict[str, list[Row]] = {"project": [], "aim": [], "project_challenge": []}
    for title, line in lines:
        group = chance.pick(world.under(line["group"])) if title != line["title"] else world.under(line["group"])[0]
        status = line.get("status") or _status(chance.between(1, 100))
        begun, ended = _span(world, status)
        row: Row = {
            "id": chance.id(),
            "title": title,
            "group": group.id,
            "status": status,
            "from_date": begun,
            "to_date": ended,
            "notes": notes()["text"] if chance.happens(0.3) else None,
        }
        rows["project"].append(row)
        given = world.given()
        for position, aim in enumerate(parts_of(line["aims"]), 1):
            text = words.fill(aim, given)
            rows["aim"].append({"id": chance.id(), "project": row["id"], "position": position, "text": text})
        for key in parts_of(line["challenges"]):
            link = {"id": chance.id(), "project": row["id"], "challenge": world.challenges[key]}
            rows["project_challenge"].append(link)
    world.show("project", rows["project"], "title")
    world.tagged["project"] = [row["id"] for row in rows["project"]]
    return rows


def _status(draw: int) -> str:
    return (
        "active"
        if draw <= 55
        else "completed"
        if draw <= 80
        else "planned"
        if draw <= 90
        else "paused"
        if draw <= 95
        else "stopped"
    )


def _span(world: World, status: str) -> tuple[date | None, date | None]:
    chance = world.chance
    if status == "planned":
        return chance.ahead(10, 200), None
    begun = chance.ago(150, 1400)
    if status in ("completed", "stopped"):
        return begun, min(begun + timedelta(days=chance.between(120, 700)), chance.ago(5, 140))
    return begun, chance.ahead(20, 500) if chance.happens(0.6) else None


def resources(world: World) -> Rows:
    """The resources, and which challenges they help with."""
    chance, words = world.chance, world.words
    notes = words.chooser("notes", lambda line: line["about"] == "resource")
    template = words.chooser("resource_templates")
    listed = chance.some(words.lists["resources"], world.sizes.resources)
    lines: list[tuple[str, Line]] = [(line["title"], line) for line in listed]
    titles = {title for title, _ in lines}
    while len(lines) < world.sizes.resources:
        line = template()
        title = words.fill(line["title"], world.given())
        if title not in titles:
            titles.add(title)
            lines.append((title, line))
    publishers: dict[str, list[UUID]] = {}
    for body in world.bodies:
        if body.size:
            publishers.setdefault(body.kind, []).append(body.id)
    helps = _challenges_by_group(world)
    rows: dict[str, list[Row]] = {"resource": [], "challenge_resource": []}
    for number, (title, line) in enumerate(lines):
        draw = chance.between(1, 100)
        status = "current" if number < 3 or draw <= 78 else "under_review" if draw <= 88 else "superseded"
        those = publishers.get(line["publisher_kind"])
        row: Row = {
            "id": chance.id(),
            "title": title,
            "kind": line["kind"],
            "url": f"{RESOURCES}/{_slug(title)}",
            "publisher": chance.pick(those) if those else None,
            "group": world.under(line["group"])[0].id,
            "area": line["area"],
            # One review is due today, and some are past due.
            "review_on": world.today if number == 0 else chance.ahead(-90, 600) if chance.happens(0.85) else None,
            "status": status,
            "notes": notes()["text"] if chance.happens(0.15) else None,
        }
        rows["resource"].append(row)
        world.library.setdefault(line["group"], []).append(row["id"])
        for key in chance.some(helps[line["group"]], chance.between(0, 2)):
            link = {"id": chance.id(), "challenge": world.challenges[key], "resource": row["id"]}
            rows["challenge_resource"].append(link)
    world.tagged["resource"] = [row["id"] for row in rows["resource"]]
    return rows


def _challenges_by_group(world: World) -> dict[str, list[str]]:
    """The challenges that the listed projects of each main group address."""
    found: dict[str, list[str]] = {}
    for line in world.words.lists["projects"]:
        known = found.setdefault(line["group"], [])
        known += [key for key in parts_of(line["challenges"]) if key not in known]
    return found


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")
