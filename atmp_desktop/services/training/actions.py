"""Made-up actions and how they came along, dated from the day the register is made so that something is always due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from atmp_desktop.records.action import OPEN
from atmp_desktop.services.training.agendas import HELD
from atmp_desktop.services.training.chance import Chooser, weekday
from atmp_desktop.services.training.words import Line
from atmp_desktop.services.training.world import Panel, Row, Rows, World


@dataclass(frozen=True)
class Shape:
    """A way an action stands.

    Attributes:
        share: how common it is beside the others.
        least: how many there are at any size.
        due: the earliest and latest due day, counted from today; None for no date.
        slips: how often its due date was moved.
        said: the kinds of updates it has, oldest first.
    """

    status: str
    share: float
    least: int
    due: tuple[int, int] | None
    due_kind: str = "date"
    slips: int = 0
    owned: bool = True
    said: tuple[str, ...] = ()


SHAPES = (
    Shape("in_progress", 1, 2, (0, 0), said=("progress",)),
    Shape("open", 1, 1, (0, 0)),
    Shape("open", 3, 2, (1, 5)),
    Shape("in_progress", 3, 1, (1, 6), said=("progress",)),
    Shape("open", 3, 2, (-30, -1)),
    Shape("in_progress", 3, 2, (-60, -3), said=("progress", "progress")),
    Shape("open", 12, 3, (8, 100)),
    Shape("in_progress", 8, 2, (8, 90), said=("progress",)),
    Shape("in_progress", 4, 2, (2, 50), slips=1, said=("progress",)),
    Shape("in_progress", 2, 1, (4, 60), slips=2, said=("progress",)),
    Shape("open", 2, 1, (3, 40), owned=False),
    Shape("open", 3, 1, (5, 60), due_kind="next_meeting"),
    Shape("in_progress", 2, 1, None, due_kind="ongoing", said=("progress", "progress")),
    Shape("on_hold", 2, 1, (10, 150), said=("on_hold",)),
    Shape("proposed", 3, 2, (-5, 20), said=("progress", "proposed")),
    Shape("in_progress", 1, 0, (5, 40), slips=1, said=("reopened",)),
    Shape("closed", 45, 3, (-900, -10), said=("progress",)),
    Shape("closed", 8, 1, (-700, -20), slips=1, said=("progress", "progress")),
    Shape("cancelled", 3, 1, (-600, 30)),
    Shape("superseded", 1, 1, (-400, 20)),
)

ENDED = frozenset({"closed", "cancelled"})

RAISED_WITHIN = 45
"""Days after a meeting in which what is written down was agreed there."""

CLOSED_WITHIN = 120
"""Days in which something that was done waits for a meeting."""


def actions(world: World) -> list[Rows]:
    """The actions in the order in which they were raised, then their updates and other owners."""
    chance = world.chance
    shapes = [shape for shape in SHAPES for _ in range(shape.least)]
    choose = chance.chooser([(shape, shape.share) for shape in SHAPES])
    shapes += [choose() for _ in range(world.sizes.actions - len(shapes))]
    maker = _Maker(world)
    made = [maker.make(shape) for shape in shapes]
    made.sort(key=lambda each: (each[0]["raised_on"], each[0]["id"]))
    maker.supersede([row for row, _ in made])
    world.actions = [row["id"] for row, _ in made]
    world.tagged["action"] = world.actions
    world.show("action", [row for row, _ in made], "text")
    for row, _ in made:
        if row["status"] in OPEN:
            world.open_actions.setdefault(row["group"], []).append(row)
    updates = [update for _, each in made for update in each]
    co_owners: list[Row] = []
    for number, (row, _) in enumerate(made):
        if row["owner"] is not None and (number < 3 or chance.happens(0.12)):
            other = chance.pick(maker.panels[row["id"]].members)
            if other.id != row["owner"]:
                co_owners.append({"id": chance.id(), "action": row["id"], "person": other.id})
    return [{"action": [row for row, _ in made]}, {"action_update": updates, "co_owner": co_owners}]


class _Maker:
    """Makes one action with its updates."""

    def __init__(self, world: World) -> None:
        self.world, self.chance = world, world.chance
        self.line = world.words.chooser("actions", lambda line: line["due_kind"] == "date")
        self.ongoing = world.words.chooser("actions", lambda line: line["due_kind"] != "date")
        kinds = {line["kind"] for line in world.words.lists["action_updates"]}
        self.said: dict[str, Chooser[Line]] = {
            kind: world.words.chooser("action_updates", lambda line, kind=kind: line["kind"] == kind)  # type: ignore[misc]
            for kind in sorted(kinds)
        }
        self.panels: dict[UUID, Panel] = {}

    def make(self, shape: Shape) -> tuple[Row, list[Row]]:
        chance, today = self.chance, self.world.today
        line = self.line() if shape.due_kind == "date" else self.ongoing()
        panel = chance.pick(self.world.under(line["group"]))
        due = self._due(shape)
        slipped = [chance.between(7, 28) for _ in range(shape.slips)]
        first = due - timedelta(days=sum(slipped)) if due else None
        raised = min(first or today, today) - timedelta(days=min(int(line["days"]) or 60, 90) + 7 * len(slipped))
        row: Row = {
            "id": chance.id(),
            "text": self.world.words.fill(line["text"], self.world.given()),
            "owner": chance.pick(panel.members).id if shape.owned and panel.members else None,
            "group": panel.id,
            "status": shape.status,
            "priority": line["priority"],
            "due": due,
            "due_kind": shape.due_kind,
            "due_first": first,
            "raised_on": raised,
        }
        self.panels[row["id"]] = panel
        self._raise(row, panel)
        ended = self._end(row, shape)
        return row, self._updates(row, shape, slipped, ended)

    def _raise(self, row: Row, panel: Panel) -> None:
        """Most were raised at a meeting of the group, some of them with a decision; some came from an enquiry."""
        chance = self.chance
        before = [each for each in panel.sittings if each.items and each.day <= min(row["raised_on"], chance.today)]
        if before and (row["raised_on"] - before[-1].day).days <= RAISED_WITHIN and chance.happens(0.75):
            sitting = before[-1]
            row |= {"raised_on": sitting.day, "meeting": sitting.id}
            if sitting.decisions and chance.happens(0.4):
                decision = chance.pick(sitting.decisions)
                row |= {"decision": decision["id"], "agenda_item": decision["agenda_item"]}
            else:
                row["agenda_item"] = chance.pick(sitting.items)["id"]
        elif chance.happens(0.3):
            asked = [each for each in self.world.enquiries.get(panel.id, []) if each["received_on"] <= row["raised_on"]]
            if asked:
                row["enquiry"] = asked[-1]["id"]

    def supersede(self, rows: list[Row]) -> None:
        """Say which other action took the place of one that was superseded."""
        followers = [row for row in rows if row["status"] != "superseded"]
        by_group: dict[UUID, list[Row]] = {}
        for row in followers:
            by_group.setdefault(row["group"], []).append(row)
        for row in rows:
            if row["status"] == "superseded":
                row["superseded_by"] = self.chance.pick(by_group.get(row["group"]) or followers)["id"]

    def _due(self, shape: Shape) -> date | None:
        """The day it is due; one to come is a weekday."""
        if shape.due is None:
            return None
        due = self.chance.ahead(*shape.due)
        return weekday(due) if due > self.world.today and shape.status in OPEN else due

    def _end(self, row: Row, shape: Shape) -> date:
        """The last day something was said of it; closes it where it is closed."""
        last = self.world.today - timedelta(days=1)
        if shape.status not in ENDED and shape.status != "superseded":
            return last
        ended: date = max(row["raised_on"], min(row["due"] + timedelta(days=self.chance.between(-12, 9)), last))
        if shape.status in ENDED:
            row["closure_note"] = self.said[shape.status]()["text"]
        if shape.status == "closed":
            panel = self.panels[row["id"]]
            after = (each for each in panel.sittings if each.status in HELD and each.day >= ended)
            meeting = next(after, None)
            if meeting is not None and meeting.day < self.world.today and (meeting.day - ended).days <= CLOSED_WITHIN:
                ended, row["closed_at"] = meeting.day, meeting.id
            row["closed_on"] = ended
        return ended

    def _updates(self, row: Row, shape: Shape, slipped: list[int], last: date) -> list[Row]:
        """Its updates between the day it was raised and `last`; those that moved the due date stand among them."""
        chance = self.chance
        found: list[Row] = []
        was = row["due_first"]
        for days in slipped:
            now = was + timedelta(days=days)
            update = {"due_was": was, "due_now": now, "text": self.said["moved"]()["text"]}
            found.append(self._update(row, min(was - timedelta(days=chance.between(0, 2)), last), update))
            was = now
        room = (last - row["raised_on"]).days
        for kind in shape.said:
            day = row["raised_on"] + timedelta(days=chance.between(0, max(room, 0)))
            found.append(self._update(row, day, {"text": self.said[kind]()["text"]}))
        return found

    def _update(self, row: Row, day: date, values: Row) -> Row:
        return {"id": self.chance.id(), "action": row["id"], "on": max(day, row["raised_on"]), **values}
