"""Made-up minutes in each of their states, put together from what was minuted of each item."""

from __future__ import annotations

from atmp_desktop.services.training.agendas import HELD
from atmp_desktop.services.training.world import Panel, Row, Sitting, World

UNCONFIRMED = {"cg": "circulated", "ewd": "circulated", "gd": "with_chair", "ti": "drafted", "ppe": "drafted"}
"""How far the minutes of the last meeting of each main group are."""

WAITING = ("drafted", "with_chair", "circulated")


def minutes(world: World) -> list[Row]:
    """The versions of the minutes of every meeting that was held, in the order of time."""
    chance = world.chance
    correction = world.words.chooser("meeting_notes", lambda line: line["kind"] == "corrected")
    found: list[tuple[Sitting, Row]] = []
    for panel in world.groups:
        held = [sitting for sitting in panel.sittings if sitting.status in HELD]
        for number, sitting in enumerate(held):
            row: Row = {"id": chance.id(), "meeting": sitting.id, "version": 1, "text": _text(panel, sitting)}
            later = held[number + 1] if number + 1 < len(held) else None
            if later is not None and chance.happens(0.15):
                found.append((sitting, {**row, "status": "circulated"}))
                row |= {"id": chance.id(), "version": 2}
            if later is not None:
                row |= {"status": "confirmed", "confirmed_at": later.id}
            elif sitting.status == "closed":
                row |= {
                    "status": "confirmed",
                    "by_correspondence": True,
                    "confirmed_on": chance.workdays(10, sitting.day),
                }
            elif sitting.day < chance.today:
                row["status"] = UNCONFIRMED.get(panel.key) or chance.pick(WAITING)
            else:
                continue
            if row["status"] == "confirmed" and ((panel.key == "cg" and number == 0) or chance.happens(0.06)):
                row |= {"status": "corrected", "correction": correction()["text"]}
            found.append((sitting, row))
        if held:
            world.named.setdefault("minutes_version", []).extend((row["id"], panel.name) for _, row in found[-1:])
    found.sort(key=lambda each: each[0].starts)
    for sitting, row in found[:: max(1, len(found) // (4 * world.sizes.files))]:
        row["file"] = world.shelf.put(f"Minutes {sitting.day:%Y-%m-%d}.pdf", row["text"])
    return [row for _, row in found]


def _text(panel: Panel, sitting: Sitting) -> str:
    """The minutes of a meeting, an item a paragraph."""
    told = [f"Minutes of {panel.name}, {sitting.day.day} {sitting.day:%B %Y}"]
    for item in sitting.items:
        minute = item.get("minute_text") or "Not reached."
        told.append(f"{item['number']}. {item['title']}\n{minute}")
        told += [f"Decided: {row['text']}" for row in sitting.decisions if row["agenda_item"] == item["id"]]
    return "\n\n".join(told)
