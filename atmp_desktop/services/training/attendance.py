"""Made-up attendance: who was asked, answered and came, as what, and the interests that were declared."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from atmp_desktop.records.attendance import ROLES_AS_CAPACITIES
from atmp_desktop.services.training.agendas import HELD
from atmp_desktop.services.training.chance import Chooser
from atmp_desktop.services.training.strangers import Strangers
from atmp_desktop.services.training.words import Line
from atmp_desktop.services.training.world import Panel, Row, Sitting, World

RECORDS = (("present", 73), ("apologies", 20), ("absent", 7))
REPLIES = (("accepted", 45), ("none", 35), ("tentative", 8), ("declined", 12))
SURE_TO_COME = frozenset({"chair", "lead", "secretary"})
DECLARED_IN = {"coordinating_group": 0.5, "working_group": 0.4, "subgroup": 0.05}
NOT_ASKED_YET = frozenset({"planned", "cancelled"})


class Attendances:
    """Makes the attendance of one meeting after the other.

    Attributes:
        rows, declarations: what was made.
    """

    def __init__(self, world: World, strangers: Strangers) -> None:
        self.world, self.chance, self.strangers = world, world.chance, strangers
        self.record, self.reply = self.chance.chooser(RECORDS), self.chance.chooser(REPLIES)
        self.notes = {kind: self._notes(kind) for kind in ("deputy", "late", "early")}
        self.rows: list[Row] = []
        self.declarations: list[Row] = []

    def make(self, panel: Panel, sitting: Sitting) -> None:
        """The attendance of a meeting, the interests declared at it included; none of one that is only planned."""
        if sitting.status in NOT_ASKED_YET:
            return
        first = len(self.rows)
        places = panel.on(sitting.day)
        seen = {row["person"] for row in places if "deputy_for" not in row}
        for place in places:
            if "deputy_for" not in place:
                self._member(panel, sitting, place, seen)
        self._others(panel, sitting, seen)
        there = [row for row in self.rows[first:] if row["record"] == "present"]
        if there and (not self.declarations or self.chance.happens(DECLARED_IN[panel.kind])):
            self._declare(sitting, self.chance.pick(there))

    def _member(self, panel: Panel, sitting: Sitting, place: Row, seen: set[UUID]) -> None:
        role = place["role"]
        row = self._row(sitting, person=place["person"], capacity=ROLES_AS_CAPACITIES.get(role, "member"))
        if sitting.status in HELD:
            self._came(sitting, row, sure=role in SURE_TO_COME and self.chance.happens(0.9))
            if row["record"] == "apologies" and row["capacity"] == "member":
                self._deputy(panel, sitting, place, seen)
            return
        row["reply"] = "accepted" if role in SURE_TO_COME else self.reply()
        if sitting.status == "in_session":
            row["record"] = {"accepted": "present", "declined": "apologies"}.get(row["reply"], "not_recorded")
            row["mode"] = self._mode(sitting) if row["record"] == "present" else None

    def _came(self, sitting: Sitting, row: Row, *, sure: bool) -> None:
        chance = self.chance
        row["record"] = "present" if sure else self.record()
        expected = {"present": "accepted", "apologies": "declined", "absent": "none"}[row["record"]]
        row["reply"] = expected if chance.happens(0.9) else "none"
        if row["record"] != "present":
            return
        row["mode"] = self._mode(sitting)
        if chance.happens(0.03):
            row |= {"arrived": sitting.starts + timedelta(minutes=chance.between(10, 35)), "note": self._note("late")}
        elif chance.happens(0.03):
            row |= {"left": sitting.ends - timedelta(minutes=chance.between(5, 25)), "note": self._note("early")}

    def _deputy(self, panel: Panel, sitting: Sitting, place: Row, seen: set[UUID]) -> None:
        """Whoever stands in for the member in the group comes; for some others a colleague does."""
        standing_in = [row["person"] for row in panel.on(sitting.day) if row.get("deputy_for") == place["person"]]
        if not standing_in and place["represents"] is not None and self.chance.happens(0.2):
            colleagues = self.world.colleagues.get(place["represents"], [])[:60]
            standing_in = [self.chance.pick(colleagues).id] if colleagues else []
        for person in standing_in[:1]:
            if person not in seen:
                seen.add(person)
                self.rows[-1]["note"] = self._note("deputy")
                row = self._row(sitting, person=person, capacity="deputy", deputy_for=place["person"])
                row |= {"reply": "accepted", "record": "present", "mode": self._mode(sitting)}

    def _others(self, panel: Panel, sitting: Sitting, seen: set[UUID]) -> None:
        """Guests, and people on record who do not sit in the group."""
        chance = self.chance
        there = sitting.status in HELD or sitting.status == "in_session"
        came = {"reply": "accepted", "record": "present" if there else "not_recorded"}
        if panel.kind != "subgroup" and chance.happens(0.6):
            for _ in range(chance.between(1, 2)):
                row = self._row(sitting, capacity="guest", guest=self.strangers.draw().name)
                row |= {"guest_organisation": chance.pick(self.world.bodies).name, **came}
        if chance.happens(0.15):
            other = chance.pick(self.world.people)
            if other.id not in seen:
                self._row(sitting, person=other.id, capacity="in_attendance").update(came)

    def _declare(self, sitting: Sitting, row: Row) -> None:
        lines = self.world.words.lists["interests"]
        line = lines[len(self.declarations) % len(lines)]
        topics = [item for item in sitting.items if item.get("line")]
        self.declarations.append(
            {
                "id": self.chance.id(),
                "attendance": row["id"],
                "agenda_item": self.chance.pick(topics)["id"] if topics else None,
                "interest": line["interest"],
                "handling": line["handling"],
            }
        )

    def _row(self, sitting: Sitting, **values: object) -> Row:
        row: Row = {"id": self.chance.id(), "meeting": sitting.id, "record": "not_recorded", **values}
        self.rows.append(row)
        return row

    def _mode(self, sitting: Sitting) -> str:
        return "online" if sitting.online and self.chance.happens(0.7) else "room"

    def _notes(self, kind: str) -> Chooser[Line]:
        return self.world.words.chooser("meeting_notes", lambda line: line["kind"] == kind)

    def _note(self, kind: str) -> str:
        return self.notes[kind]()["text"]
