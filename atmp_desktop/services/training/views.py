"""Lists that somebody might have set up, to be tried."""

from __future__ import annotations

from atmp_desktop.services.training.world import Row, Rows, World


def views(world: World) -> Rows:
    """The saved views, in the order of the list."""
    rows: list[Row] = []
    for position, line in enumerate(world.words.lists["saved_views"], 1):
        row: Row = {name: line[name] or None for name in ("name", "type", "filter", "columns", "order", "group_by")}
        rows.append({"id": world.chance.id(), **row, "pinned": line["pinned"] == "yes", "position": position})
    return {"saved_view": rows}
