"""Made-up agendas: what became of each item at the meetings there were, what is on the next, the papers and the decisions."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from atmp_desktop.services.training.strangers import Strangers
from atmp_desktop.services.training.words import Line
from atmp_desktop.services.training.world import Panel, Row, Sitting, World

TOPICS = {"coordinating_group": 4, "working_group": 3, "subgroup": 2}

FATES = (("concluded", 80), ("deferred", 11), ("not_reached", 5), ("withdrawn", 4))
FORCED = {0: ("deferred", "withdrawn"), 1: ("deferred", "not_reached")}
"""What becomes of the first items of the Coordinating Group's first meetings, so that at any size something was deferred
twice and nothing is missing."""

DEFERRED_MINUTE = "Deferred to the next meeting for want of time."
WITHDRAWN_MINUTE = "Withdrawn by its author before the meeting."
MINUTES = ("Members heard how it stands and were content.", "Members agreed what the answer should say.")
HELD = frozenset({"held", "closed"})
RULE, NEW_RULE = "earlier", "later"
SPOKEN = 2
"""Items that are over when a meeting has just begun."""

PAPERS_DUE, ISSUED_WITHIN = 10, 5

FEW = 10
"""More papers than a meeting has."""


class Agendas:
    """Makes the agendas of one group after the other, each meeting's after those before it.

    Attributes:
        items, papers, decisions: what was made, to be added in the order of time.
    """

    def __init__(self, world: World, strangers: Strangers) -> None:
        self.world, self.chance, self.strangers = world, world.chance, strangers
        self.standing = world.words.lists["standing_items"]
        self.topics: dict[str, list[Line]] = {}
        for line in world.words.lists["agenda_items"]:
            self.topics.setdefault(line["group"], []).append(line)
        self.rules = {(line["group"], line["which"]): line["text"] for line in world.words.lists["house_rules"]}
        notes = world.words.chooser
        self.rescinded = notes("meeting_notes", lambda line: line["kind"] == "rescinded")
        self.superseded = notes("meeting_notes", lambda line: line["kind"] == "superseded")
        self.fate = self.chance.chooser(FATES)
        self.papers_due, self.issue_due = self.chance.workdays(PAPERS_DUE), self.chance.workdays(ISSUED_WITHIN)
        self.running: dict[UUID, Iterator[tuple[Line, bool]]] = {}
        self.items: list[Row] = []
        self.papers: list[Row] = []
        self.decisions: list[Row] = []

    def past(self, panel: Panel) -> None:
        """The agendas of the meetings a group has held, or is holding."""
        topics = self.running[panel.id] = self._topics(panel)
        carried: list[Row] = []
        for sitting in panel.sittings:
            if sitting.status in HELD or sitting.status == "in_session":
                self._agenda(panel, sitting, carried, topics)
                carried = sitting.carried
        self._house_rule(panel)
        self.decisions += (row for sitting in panel.sittings for row in sitting.decisions)

    def coming(self, panel: Panel) -> list[Row]:
        """The agenda of a group's next meeting; those after it have none yet. Returns the new items."""
        waiting = [each for each in panel.sittings if each.status in ("planned", "drafting", "issued")]
        first = len(self.items)
        if waiting:
            over = [each for each in panel.sittings if each.status not in ("planned", "drafting", "issued")]
            papers, carried = len(self.papers), over[-1].carried if over else []
            self._agenda(panel, waiting[0], carried, self.running[panel.id])
            if len(self.papers) == papers:
                self._papers(waiting[0], next(row for row in waiting[0].items if row.get("origin") != "standing"))
        return self.items[first:]

    def _topics(self, panel: Panel) -> Iterator[tuple[Line, bool]]:
        """The lines of a group in chance order, and again and again; whether each is taken as if for the first time, as
        those are of which nothing was decided."""
        lines = self.topics[panel.main]
        again = False
        while True:
            for line in self.chance.some(lines, len(lines)):
                yield line, not (again and line["decision"])
            again = True

    def _agenda(self, panel: Panel, sitting: Sitting, carried: list[Row], topics: Iterator[tuple[Line, bool]]) -> None:
        for line in self.standing:
            if line["place"] == "first":
                self._standing(panel, sitting, line)
        first = len(sitting.items)
        for earlier in carried:
            link = {"origin": "deferred", "deferred_from": earlier["id"], "brief": earlier["brief"]}
            self._item(panel, sitting, earlier["title"], earlier["purpose"], **link)
            self._follow(sitting, earlier)
        for _ in range(TOPICS[panel.kind]):
            self._topic(panel, sitting, *next(topics))
        self._enquiry(panel, sitting)
        if sitting.day > self.chance.today:
            self._action(panel, sitting)
        for line in self.standing:
            if line["place"] == "last":
                self._standing(panel, sitting, line)
        self._decide_fates(panel, sitting, sitting.items[first : len(sitting.items) - 2])
        self.items += [{name: row[name] for name in row if name != "line"} for row in sitting.items]

    def _item(self, panel: Panel, sitting: Sitting, title: str, purpose: str, **more: object) -> Row:
        row: Row = {
            "id": self.chance.id(),
            "meeting": sitting.id,
            "number": len(sitting.items) + 1,
            "title": title,
            "purpose": purpose,
            "status": "to_take",
            **more,
        }
        sitting.items.append(row)
        return row

    def _standing(self, panel: Panel, sitting: Sitting, line: Line) -> None:
        row = self._item(panel, sitting, line["title"], line["purpose"], origin="standing")
        row["minutes_planned"] = int(line["minutes"])
        over = sitting.status in HELD or (sitting.status == "in_session" and row["number"] <= SPOKEN)
        if over:
            row["status"], row["minute_text"] = "concluded", line["minute"]

    def _topic(self, panel: Panel, sitting: Sitting, line: Line, fresh: bool) -> None:
        chance, given = self.chance, self.world.given()
        title = self.world.words.fill(line["title"], given)
        row = self._item(panel, sitting, title if fresh else f"Follow-up: {title}", line["purpose"])
        row |= {
            "presenter": self._presenter(panel, sitting),
            "minutes_planned": int(line["minutes"]) if fresh else 10,
            "late": chance.happens(0.05),
            "reserved": line["purpose"] == "decide" and chance.happens(0.2),
            "brief": line["brief"],
            "line": {**line, "minute": self.world.words.fill(line["minute"], given)} if fresh else None,
        }
        if not fresh:
            row["purpose"], row["brief"] = "note", None
        elif line["paper"]:
            self._papers(sitting, row)

    def _follow(self, sitting: Sitting, earlier: Row) -> None:
        """What was carried is taken up with what was known of it."""
        for name in ("presenter", "minutes_planned", "line", "enquiry"):
            if name in earlier:
                sitting.items[-1][name] = earlier[name]

    def _enquiry(self, panel: Panel, sitting: Sitting) -> None:
        """An enquiry that is to be raised at the next meeting after it came."""
        waiting = self.world.to_raise.get(panel.id, [])
        for enquiry in waiting[:1]:
            if enquiry["received_on"] < sitting.day:
                waiting.remove(enquiry)
                row = self._item(panel, sitting, f"Enquiry: {enquiry['subject']}"[:300], "advise")
                row |= {"origin": "enquiry", "enquiry": enquiry["id"], "minutes_planned": 10, "brief": None}

    def _action(self, panel: Panel, sitting: Sitting) -> None:
        """An action that is to be reported on."""
        known = self.world.open_actions.get(panel.id, [])
        for action in known[:1]:
            row = self._item(panel, sitting, f"Report: {action['text']}"[:300], "note")
            row |= {"origin": "action", "action": action["id"], "presenter": action["owner"], "minutes_planned": 5}

    def _presenter(self, panel: Panel, sitting: Sitting) -> UUID | None:
        there = [row["person"] for row in panel.on(min(sitting.day, self.chance.today)) if row["role"] != "observer"]
        return self.chance.pick(there) if there else None

    def _decide_fates(self, panel: Panel, sitting: Sitting, items: list[Row]) -> None:
        if sitting.status not in HELD:
            return
        forced = FORCED.get(sitting.number, ()) if panel.kind == "coordinating_group" else ()
        for number, row in enumerate(items):
            fate = forced[number] if number < len(forced) else self.fate()
            line = row.get("line")
            row["status"] = fate
            if fate == "concluded":
                row["minute_text"] = line["minute"] if line else MINUTES[row.get("origin") == "enquiry"]
                if line and line["decision"]:
                    self._decide(panel, sitting, row, line["decision"], line["decision_kind"])
            elif fate == "withdrawn":
                row["minute_text"] = WITHDRAWN_MINUTE
            else:
                row["minute_text"] = DEFERRED_MINUTE if fate == "deferred" else None
                sitting.carried.append(row)

    def _decide(self, panel: Panel, sitting: Sitting, item: Row, text: str, kind: str) -> Row:
        under = panel.kind == "subgroup"
        row: Row = {
            "id": self.chance.id(),
            "text": f"Recommended to the working group: {text}" if under else text,
            "kind": "recommended" if under else kind,
            "group": panel.id,
            "meeting": sitting.id,
            "agenda_item": item["id"],
            "on": sitting.day,
            "status": "in_force",
        }
        if self.chance.happens(0.02):
            row |= {"status": "rescinded", "status_reason": self.rescinded()["text"]}
        sitting.decisions.append(row)
        return row

    def _house_rule(self, panel: Panel) -> None:
        """A rule of the house that a later meeting changed, in main groups and some others. At the Coordinating Group a
        decision was also taken back, and one was taken by correspondence."""
        held = [each for each in panel.sittings if each.status in HELD]
        if len(held) > 1 and (panel.kind != "subgroup" or self.chance.happens(0.1)):
            before = self._decide(panel, held[0], held[0].items[3], self.rules[panel.main, RULE], "approved")
            after = self._decide(panel, held[-1], held[-1].items[3], self.rules[panel.main, NEW_RULE], "approved")
            before |= {"status": "superseded", "status_reason": self.superseded()["text"]}
            after |= {"supersedes": before["id"], "status": "in_force", "status_reason": None}
        if panel.kind != "coordinating_group" or not held:
            return
        given_up = self._decide(panel, held[0], held[0].items[3], self.rules["cg", "given_up"], "approved")
        given_up |= {"status": "rescinded", "status_reason": self.rescinded()["text"]}
        self.decisions.append(
            {
                "id": self.chance.id(),
                "text": self.rules["cg", "by_correspondence"],
                "kind": "endorsed",
                "group": panel.id,
                "on": self.chance.ago(8, 50),
            }
        )

    def _papers(self, sitting: Sitting, item: Row) -> None:
        chance = self.chance
        ahead = sitting.day > chance.today
        row: Row = {
            "id": chance.id(),
            "meeting": sitting.id,
            "agenda_item": item["id"],
            "title": item["title"],
            "author": item.get("presenter"),
            "status": self._coming_status(sitting) if ahead else "final",
        }
        if chance.happens(0.08):
            row |= {"author": None, "author_name": self.strangers.draw().name}
        if not ahead and chance.happens(0.04):
            row["status"] = "withdrawn"
        elif row["status"] == "final" and (not self.papers or chance.happens(0.08)):
            self.papers.append({**row, "status": "superseded"})
            row |= {"id": chance.id(), "title": f"{row['title']}, version 2", "supersedes": row["id"]}
        self.papers.append(row)

    def _coming_status(self, sitting: Sitting) -> str:
        """How far a paper for a meeting to come is: none is final before its due date, and few are late after the issue."""
        made = sum(paper["meeting"] == sitting.id for paper in self.papers[-FEW:])
        if sitting.day > self.papers_due:
            return ("expected", "received", "expected", "expected")[made % 4]
        if sitting.day > self.issue_due:
            return ("expected", "received", "chased", "final")[made % 4]
        return ("final", "final", "chased", "final")[made % 4]
