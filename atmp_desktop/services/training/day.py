"""What every piece of daily work on a made-up register needs. Does none itself."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from sqlalchemy import Select

from atmp_desktop.records.record import Record
from atmp_desktop.services.training.agendas import HELD
from atmp_desktop.services.training.world import Sitting, World
from atmp_desktop.store.write import Write

R = TypeVar("R", bound=Record)


class Day:
    """The register to work on. Each piece of work finds its record by a query in the order of ids, which repeat."""

    def __init__(self, world: World) -> None:
        self.world, self.chance = world, world.chance

    def last_meeting(self, group: UUID | None) -> Sitting | None:
        """The last meeting that a group has held."""
        found = (panel for panel in self.world.groups if panel.id == group)
        held = [sitting for panel in found for sitting in panel.sittings if sitting.status in HELD]
        return held[-1] if held else None


def first(write: Write, query: Select[R], count: int = 1) -> list[R]:
    """The first records of a query by id, or fewer where there are not so many."""
    record_type = query.column_descriptions[0]["entity"]
    return list(write.scalars(query.where(record_type.deleted.is_(None)).order_by(record_type.id).limit(count)))
