"""Made-up groups, their seats, and who sits in them now and sat there before."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.services.training.words import Line, parts_of
from atmp_desktop.services.training.world import Panel, Row, Rows, Someone, World

LEVELS = ("coordinating_group", "working_group", "subgroup")
SIZE_OF_KIND = {"coordinating_group": 14, "working_group": 9, "subgroup": 5}
HEADS = {
    "coordinating_group": ("Chair", "Deputy chair", "Secretary"),
    "working_group": ("Lead", "Secretary"),
    "subgroup": ("Lead",),
}
SEATS_OF_KIND = {"coordinating_group": 8, "working_group": 5, "subgroup": 2}
HEAD_ROLES = frozenset({"chair", "deputy_chair", "lead", "secretary"})
NOT_COUNTED = frozenset({"in_attendance", "observer"})
JOINTLY_LED = "ppe"
"""The group that has two leads at any size."""

TERM = timedelta(days=3 * 365)


class Groups:
    """Makes the groups, nobody in them yet."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.chance = world.chance
        self.notes = world.words.chooser("notes", lambda line: line["about"] == "group")
        self.template = world.words.chooser("group_templates")

    def make(self) -> list[Rows]:
        """All groups, in batches to be added one after the other: each stands under one of an earlier batch."""
        lists, wanted = self.world.words.lists, self.world.sizes.groups
        main = [line for line in lists["groups"] if line["kind"] != "subgroup"]
        subgroups = [line for line in lists["groups"] if line["kind"] == "subgroup"]
        chosen = {id(line) for line in self.chance.some(subgroups, wanted - len(main))}
        lines = [*main, *(line for line in subgroups if id(line) in chosen)]
        ids: dict[str, UUID] = {}
        batches: list[list[Row]] = [[] for _ in LEVELS]
        for line in lines:
            row = self._listed(line, ids)
            ids[line["key"]] = row["id"]
            batches[LEVELS.index(line["kind"])].append(row)
        names: set[str] = {line["name"] for line in lines}
        for number in range(wanted - len(lines)):
            batches[-1].append(self._from_template(number + 1, ids, names))
        return [{"group": batch} for batch in batches]

    def _listed(self, line: Line, ids: dict[str, UUID]) -> Row:
        row: Row = {name: line[name] or None for name in ("name", "code", "kind", "purpose", "mailbox", "quorum")}
        established = PartialDate.parse(line["established"])
        row |= {
            "id": self.chance.id(),
            "parent": ids.get(line["parent"]),
            "areas": "\n".join(part[0].upper() + part[1:] for part in parts_of(line["areas"])),
            "quorum_share": line["quorum_share"] or None,
            "quorum_chair": line["quorum_share"] != "",
        }
        if self.chance.happens(0.3):
            row["notes"] = self.notes()["text"]
        self._know(row, line["key"], established)
        return row

    def _from_template(self, number: int, ids: dict[str, UUID], names: set[str]) -> Row:
        while True:
            template, given = self.template(), {"n": str(number)}
            name = self.world.words.fill(template["name"], given)
            if name not in names:
                break
        names.add(name)
        day = self.chance.ago(200, 2500)
        row: Row = {
            "id": self.chance.id(),
            "name": name,
            "code": self.world.words.fill(template["code"], given),
            "kind": template["kind"],
            "parent": ids[template["parent"]],
            "purpose": self.world.words.fill(template["purpose"], given),
            "closes_at_meetings": self.chance.happens(0.7),
        }
        self._know(row, f"{template['parent']}-{number}", PartialDate(day.year, day.month))
        return row

    def _know(self, row: Row, key: str, established: PartialDate) -> None:
        """A group has been there for half a year at least, whatever the day the register is made."""
        begun = established.last()
        if begun > self.world.today - timedelta(days=180):
            begun = self.world.today - timedelta(days=180)
            established = PartialDate(begun.year, begun.month)
            begun = max(begun, established.last())
        row["established"] = established
        self.world.groups.append(Panel(row["id"], key, row["name"], row["kind"], begun))


def seats(world: World) -> list[Rows]:
    """The seats of all groups, then the memberships, those that have ended among them. There must be people."""
    places: list[Row] = []
    memberships: list[Row] = []
    for panel in world.groups:
        _Filling(world, panel, places, memberships).fill()
    return [{"seat": places}, {"membership": memberships}]


class _Filling:
    """Fills one group."""

    def __init__(self, world: World, panel: Panel, seats: list[Row], memberships: list[Row]) -> None:
        self.world, self.chance, self.panel = world, world.chance, panel
        self.seats, self.memberships = seats, memberships
        self.sitting: set[UUID] = set()

    def fill(self) -> None:
        lines = {line["name"]: line for line in self.world.words.lists["seats"]}
        heads = [lines[name] for name in HEADS[self.panel.kind]]
        others = [line for line in lines.values() if line["role"] not in HEAD_ROLES]
        size = round(SIZE_OF_KIND[self.panel.kind] * self.world.sizes.growth)
        first = len(self.memberships)
        for line in heads:
            self._head(line)
        places = self.chance.some(others, SEATS_OF_KIND[self.panel.kind])
        for number, line in enumerate(places):
            seat = self._seat(line)
            # The last place of a main group is vacant, so that at any size there is a vacancy.
            if number < len(places) - 1 or (self.panel.kind == "subgroup" and self.chance.happens(0.8)):
                self._sit(line["role"], seat, self._fitting(line))
        while len(self.memberships) - first < size and len(self.sitting) < len(self.world.people):
            self._sit("member", None, self._anybody())
        for _ in range(round(size * 0.3)):
            self._ended()
        current = [row for row in self.memberships[first:] if "to_date" not in row]
        if self.panel.kind != "subgroup" and current:
            # In every main group a term is about to end.
            current[-1]["term_ends"] = self.chance.ahead(5, 90)
        self._deputies(current)
        self.panel.places = self.memberships[first:]

    def _seat(self, line: Line) -> UUID:
        row: Row = {"id": self.chance.id(), "group": self.panel.id, "name": line["name"], "role": line["role"]}
        self.seats.append(row)
        return row["id"]  # type: ignore[no-any-return]

    def _head(self, line: Line) -> None:
        """A chair, lead or secretary: now and before; one in ten places of a subgroup's lead is vacant."""
        seat, role = self._seat(line), line["role"]
        changed = max(self.panel.begun, self.chance.ago(120, 1300))
        if self.panel.kind == "subgroup" and self.chance.happens(0.1):
            self._left(role, seat, changed)
            return
        holders = 2 if role == "lead" and (self.panel.key == JOINTLY_LED or self.chance.happens(0.1)) else 1
        for _ in range(holders):
            self._sit(role, seat, self._fitting(line), changed)
        if changed > self.panel.begun and role != "secretary":
            self._left(role, seat, changed - timedelta(days=1))

    def _left(self, role: str, seat: UUID | None, ended: date) -> None:
        """Somebody who sat there from the beginning."""
        person = self._anybody()
        if person is not None:
            self.memberships.append(self._row(person, role, seat, self.panel.begun) | {"to_date": ended})

    def _ended(self) -> None:
        person = self._anybody()
        if person is not None:
            begun = max(self.panel.begun, self.chance.ago(200, 2200))
            ended = min(begun + timedelta(days=self.chance.between(60, 1100)), self.chance.ago(1, 150))
            row = self._row(person, "member", None, begun)
            self.memberships.append(row | {"to_date": max(begun, ended)})

    def _sit(self, role: str, seat: UUID | None, person: Someone | None, begun: date | None = None) -> None:
        if person is None:
            return
        begun = begun or max(self.panel.begun, self.chance.ago(5, 1500))
        row = self._row(person, role, seat, begun)
        if self.chance.happens(0.75):
            ends = begun + TERM
            while ends < self.world.today:
                ends += TERM
            row["term_ends"] = self.chance.ahead(1, 90) if self.chance.happens(0.08) else ends
        self.sitting.add(person.id)
        self.panel.members.append(person)
        self.memberships.append(row)

    def _row(self, person: Someone, role: str, seat: UUID | None, begun: date) -> Row:
        sits_for = person.body is not None and role not in ("secretary", "chair") and self.chance.happens(0.8)
        return {
            "id": self.chance.id(),
            "group": self.panel.id,
            "person": person.id,
            "role": role,
            "seat": seat,
            "represents": person.body.id if sits_for and person.body else None,
            "counts_for_quorum": role not in NOT_COUNTED,
            "from_date": begun,
        }

    def _deputies(self, current: list[Row]) -> None:
        """Somebody from the same body stands in for some of those who sit for one."""
        for number, row in enumerate(current):
            body = row["represents"]
            if body is None or row["role"] != "member" or not (number % 12 == 5 or self.chance.happens(0.04)):
                continue
            others = [each for each in self.world.colleagues[body][:60] if each.id not in self.sitting]
            if others:
                deputy = self.chance.pick(others)
                self._sit("member", None, deputy, max(row["from_date"], self.chance.ago(1, 700)))
                self.memberships[-1] |= {"deputy_for": row["person"], "represents": body, "counts_for_quorum": False}

    def _fitting(self, line: Line) -> Someone | None:
        """Somebody who works for one of the kinds of body a seat is for; None where nobody is left."""
        kinds = parts_of(line["kinds"])
        people = self.world.people_of.get(self.chance.pick(kinds), []) if kinds else self.world.people
        return self._free(people)

    def _anybody(self) -> Someone | None:
        return self._free(self.world.people)

    def _free(self, people: list[Someone]) -> Someone | None:
        """One of some people who does not sit here yet."""
        for _ in range(20):
            if people and (person := self.chance.pick(people)).id not in self.sitting:
                return person
        return next((person for person in people if person.id not in self.sitting), None)
