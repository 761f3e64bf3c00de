"""What a made-up register has of its own: values added to lists or renamed, and fields beside those that its types of
record come with."""

from __future__ import annotations

from atmp_desktop.records.lookup_value import shipped_id
from atmp_desktop.records.vocabulary import OWN, shipped_lists
from atmp_desktop.services.training.world import Row, Rows, World

AGREEMENT, STUDY_DAYS, TARGET = f"{OWN}usual_agreement", f"{OWN}hosts_study_days", f"{OWN}recruitment_target"


def fields_and_values(world: World) -> list[Rows]:
    """The fields, then the values of lists."""
    lists = world.words.lists
    fields: list[Row] = []
    for position, line in enumerate(lists["own_fields"]):
        row: Row = {name: line[name] or None for name in ("type", "code", "label", "kind", "section", "help")}
        fields.append({"id": world.chance.id(), **row, "position": position})
    values: list[Row] = []
    for position, line in enumerate(lists["list_values"]):
        shipped = shipped_lists().get(line["list"], {})
        if line["code"] in shipped:
            # A value that every register comes with keeps its place and the same id everywhere.
            values.append({**line, "id": shipped_id(line["list"], line["code"])})
        else:
            values.append({**line, "id": world.chance.id(), "position": len(shipped) + position})
    return [{"custom_field": fields}, {"lookup_value": values}]


def of_an_organisation(world: World) -> Row:
    """Values of its own fields for an organisation."""
    chance = world.chance
    codes = [
        line["code"] for line in world.words.lists["list_values"] if line["list"] == "organisation.usual_agreement"
    ]
    return {AGREEMENT: chance.pick(codes) if chance.happens(0.4) else None, STUDY_DAYS: chance.happens(0.15)}


def of_a_study(world: World) -> Row:
    """Values of its own field for a study."""
    return {TARGET: world.chance.between(6, 60) if world.chance.happens(0.7) else None}
