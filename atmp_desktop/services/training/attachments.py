"""Small made-up files attached to records of every type that may have some."""

from __future__ import annotations

from atmp_desktop.services.training.world import Row, Rows, World


def attachments(world: World) -> Rows:
    """Which file is attached to what; the files themselves are put on the shelf."""
    chance = world.chance
    named = {
        "organisation": [(body.id, body.name) for body in world.bodies[:40]],
        "person": [(person.id, person.name) for person in world.people[:40]],
        "group": [(panel.id, panel.name) for panel in world.groups[:40]],
        **world.named,
    }
    rows: list[Row] = []
    for line in world.words.lists["files"]:
        if not line["label"] and line["on"] in ("paper", "minutes_version", "message"):
            continue  # those are files of the records themselves
        for id, words in chance.some(named.get(line["on"], []), world.sizes.files):
            given = world.given(name=words, title=words, subject=words, text=words)
            if line["on"] in ("meeting", "minutes_version"):
                given["group"] = words
            file = world.shelf.put(line["name"], world.words.fill(line["text"], given))
            row: Row = {"id": chance.id(), "file": file, line["on"]: id, "label": line["label"] or None}
            rows.append(row)
    return {"attachment": rows}
