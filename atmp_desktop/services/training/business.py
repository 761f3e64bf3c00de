"""What made-up groups did at their meetings, and what the next ones are for, in the order in which it is written down."""

from __future__ import annotations

from atmp_desktop.services.training.agendas import Agendas
from atmp_desktop.services.training.attendance import Attendances
from atmp_desktop.services.training.minutes import minutes
from atmp_desktop.services.training.strangers import Strangers
from atmp_desktop.services.training.world import Row, Rows, Sitting, World


class Business:
    """Makes agendas, attendance, papers, decisions and minutes: first those of the past, later those to come."""

    def __init__(self, world: World, strangers: Strangers) -> None:
        self.world, self.strangers = world, strangers
        self.agendas = Agendas(world, strangers)
        self.starts = {each.id: (each.starts, each.id) for panel in world.groups for each in panel.sittings}

    def past(self) -> list[Rows]:
        """What was done, up to a meeting that is going on; the world gets to know it."""
        world, agendas = self.world, self.agendas
        for panel in world.groups:
            agendas.past(panel)
        items, papers = self._in_order(agendas.items), self._in_order(agendas.papers)
        decisions = sorted(agendas.decisions, key=lambda row: row["on"])
        self._put_on_file(papers)
        world.show("agenda_item", [row for row in items if row.get("brief")], "title")
        world.show("decision", decisions, "text")
        world.tagged["decision"] = [row["id"] for row in decisions]
        world.tagged["paper"] = [row["id"] for row in papers]
        attendance = self._attendance([each for each in _sittings(world) if each.day <= world.today])
        # Papers and decisions have their meetings in common with the items, which come first.
        return [
            {"agenda_item": items},
            {"paper": papers, "decision": decisions},
            *attendance,
            {"minutes_version": minutes(world)},
        ]

    def coming(self) -> list[Rows]:
        """What is to come."""
        world, agendas = self.world, self.agendas
        over = len(agendas.papers)
        items = [row for panel in world.groups for row in agendas.coming(panel)]
        attendance = self._attendance([each for each in _sittings(world) if each.day > world.today])
        papers = self._in_order(agendas.papers[over:])
        return [{"agenda_item": self._in_order(items)}, {"paper": papers}, *attendance]

    def _in_order(self, rows: list[Row]) -> list[Row]:
        """Rows in the order in which their meetings begin."""
        return sorted(rows, key=lambda row: self.starts[row["meeting"]])

    def _attendance(self, sittings: list[Sitting]) -> list[Rows]:
        made = Attendances(self.world, self.strangers)
        wanted = {each.id for each in sittings}
        for panel in self.world.groups:
            for sitting in panel.sittings:
                if sitting.id in wanted:
                    made.make(panel, sitting)
        return [{"attendance": made.rows}, {"declaration": made.declarations}]

    def _put_on_file(self, papers: list[Row]) -> None:
        """Some papers are in the register themselves."""
        line = next(line for line in self.world.words.lists["files"] if line["on"] == "paper")
        final = [row for row in papers if row["status"] == "final"]
        for row in final[:: max(1, len(final) // (6 * self.world.sizes.files))]:
            text = self.world.words.fill(line["text"], {"title": row["title"], "group": "the group"})
            row["file"] = self.world.shelf.put(f"{row['title'][:60]}.pdf", text)


def _sittings(world: World) -> list[Sitting]:
    return [sitting for panel in world.groups for sitting in panel.sittings]
