"""Made-up service targets and enquiries, in every status, with what happened to each and what it was answered with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from atmp_desktop.records.enquiry_choices import ENQUIRER_KINDS
from atmp_desktop.services.training.correspondence import Correspondence
from atmp_desktop.services.training.courses import Course, Dated, dated, drawn
from atmp_desktop.services.training.strangers import Strangers
from atmp_desktop.services.training.words import Line, fits, parts_of
from atmp_desktop.services.training.world import Panel, Row, Rows, World

BODIES_OF = {
    "clinician": ("nhs",),
    "nhs_management": ("nhs", "treatment_centre_network"),
    "researcher": ("university", "nihr_infrastructure"),
    "industry": ("company", "industry_body"),
    "charity": ("charity", "patient_organisation"),
    "government": ("government",),
}
"""The kinds of body that enquirers of a kind who are on record work for."""

CHANNELS = (("email", 70), ("phone", 12), ("web_form", 12), ("letter", 3), ("in_person", 3), ("social_media", 4))
ANSWERED = frozenset({"replied", "closed"})
UNROUTED = frozenset({"new", "spam"})
ANONYMOUSLY = frozenset({"complaint", "trial", "signposting"})
"""What people ask without giving a name."""

NOTED = frozenset({"resume", "extend", "restart", "transferred", "withdrawn", "reopened", "merged"})
EXTENDED_BY = 10


def targets(world: World) -> Rows:
    """In how many working days enquiries are to be answered, now and before."""
    rows: list[Row] = []
    for line in world.words.lists["service_targets"]:
        row: Row = {name: line[name] for name in ("name", "kind", "calendar", "notes")}
        row |= {"id": world.chance.id(), "acknowledge": int(line["acknowledge"]), "reply": int(line["reply"])}
        for name in ("from", "to"):
            row[f"{name}_date"] = world.today + timedelta(days=int(line[name])) if line[name] else None
        rows.append(row)
    return {"service_target": rows}


class Sender(NamedTuple):
    """Who asks: the fields that say so, and their words in a message."""

    fields: Row
    words: str


def enquiries(world: World, strangers: Strangers) -> list[Rows]:
    """The enquiries in the order in which they came, then their steps, messages, resources and challenges."""
    maker = _Maker(world, strangers)
    courses = sorted(drawn(world.chance, world.sizes.enquiries), key=lambda course: course.status == "merged")
    for number, course in enumerate(courses):
        maker.make(course, number)
    rows = sorted(maker.rows, key=lambda row: (row["received_on"], row["id"]))
    world.tagged["enquiry"] = [row["id"] for row in rows]
    world.show("enquiry", rows, "subject")
    world.show("message", [row for row in maker.letters.rows if row["direction"] == "in"], "text")
    for row in rows:
        if row["group"] is not None and row["status"] not in ("spam", "merged"):
            known = world.to_raise if row["raise_at_meeting"] else world.enquiries
            known.setdefault(row["group"], []).append(row)
    parts = {"enquiry_step": maker.steps, "message": maker.letters.rows}
    return [{"enquiry": rows}, {**parts, "enquiry_resource": maker.resources, "enquiry_challenge": maker.challenges}]


class _Maker:
    """Makes one enquiry with what belongs to it."""

    def __init__(self, world: World, strangers: Strangers) -> None:
        self.world, self.chance, self.strangers = world, world.chance, strangers
        self.letters = Correspondence(world)
        words = world.words
        self.line = words.chooser("enquiries")
        self.foi = words.chooser("foi_requests")
        self.involved = words.chooser("enquiries", lambda line: line["category"] == "get_involved")
        self.junk = words.chooser("spam")
        self.channel = self.chance.chooser(CHANNELS)
        self.said = {
            kind: words.chooser("enquiry_notes", lambda line, kind=kind: line["kind"] == kind)  # type: ignore[misc]
            for kind in sorted({*NOTED, "closed"})
        }
        self.questions = {
            kind: words.chooser("enquiry_questions", lambda line, kind=kind: fits(line["kinds"], kind))  # type: ignore[misc]
            for kind in ENQUIRER_KINDS
        }
        handlers = [panel.head("secretary") for panel in world.groups if panel.kind != "subgroup"]
        self.handlers = [person for person in handlers if person is not None]
        self.rows: list[Row] = []
        self.steps: list[Row] = []
        self.resources: list[Row] = []
        self.challenges: list[Row] = []

    def make(self, course: Course, number: int) -> None:
        came, steps = dated(self.chance, course)
        if course.status == "spam":
            self._spam(course, came, steps)
            return
        if course.status == "merged":
            self._merged(course, steps)
            return
        # One in seven is of somebody who wants to become involved.
        line = self.foi() if course.foi else self.involved() if number % 7 == 5 else self.line()
        given = self.world.given_for(line, year=str(self.chance.today.year - 3))
        panel = self._panel(line)
        sender = self._sender(self.chance.pick(parts_of(line["kinds"])), line["category"])
        row = self._row(course, came, panel, sender)
        asked = self.questions[sender.fields["enquirer_kind"]]()
        row |= {
            "subject": self.world.words.fill(line["subject"], given),
            "category": line["category"],
            "summary": self.world.words.fill(line["question"], given),
            "raise_at_meeting": self.chance.happens(0.08),
        }
        if row["category"] == "get_involved":
            row["lead"] = None  # the register routes it
        self._outcome(row, line, asked, course, steps)
        self._follows(row, came)
        self._keep(row, sender, steps, asked, self.world.words.fill(line["reply"], given))
        self._answered_with(row, line)

    def _row(self, course: Course, came: date, panel: Panel | None, sender: Sender) -> Row:
        chance = self.chance
        panels = (panel, self.world.under(panel.main)[0]) if panel is not None else ()
        lead = next((person for each in panels if (person := each.head("lead", "chair")) is not None), None)
        known = course.status not in UNROUTED
        return {
            "id": chance.id(),
            "received_on": came,
            "channel": "letter" if course.foi and chance.happens(0.2) else self.channel(),
            "group": panel.id if panel is not None and known else None,
            "lead": lead if course.status == "with_lead" or (known and chance.happens(0.7)) else None,
            "handler": chance.pick(self.handlers) if self.handlers and known else None,
            "status": course.status,
            "priority": "high" if chance.happens(0.1) else "low" if chance.happens(0.08) else "normal",
            "foi": course.foi,
            "raise_at_meeting": False,
            **sender.fields,
        }

    def _panel(self, line: Line) -> Panel:
        """The main group it is about or, where it goes to no lead of its own, now and then one under it."""
        panels = self.world.under(line["group"])
        return (
            self.chance.pick(panels) if line["category"] != "get_involved" and self.chance.happens(0.2) else panels[0]
        )

    def _sender(self, kind: str, category: str) -> Sender:
        """Somebody on record, a body, somebody else, or nobody named."""
        chance, world = self.chance, self.world
        draw = chance.between(1, 100)
        kinds = BODIES_OF.get(kind, ())
        people = world.people_of.get(chance.pick(kinds), []) if kinds else []
        fields: Row = {"enquirer_kind": kind}
        if people and draw <= 55:
            someone = chance.pick(people)
            assert someone.body is not None
            fields |= {"person": someone.id, "organisation": someone.body.id}
            return Sender(fields, f"{someone.name}, {someone.body.name}")
        bodies = [body for body in world.bodies[:200] if body.kind in kinds and body.size]
        if bodies and draw <= 62:
            body = chance.pick(bodies)
            return Sender({**fields, "organisation": body.id}, body.name)
        if draw > 92 and category in ANONYMOUSLY:
            return Sender({**fields, "enquirer_name": "anonymous"}, "anonymous")
        stranger = self.strangers.draw()
        fields |= {"enquirer_name": stranger.name, "enquirer_address": stranger.address}
        return Sender(fields, f"{stranger.name} <{stranger.address}>")

    def _outcome(self, row: Row, line: Line, asked: Line, course: Course, steps: list[Dated]) -> None:
        kinds = {step.kind for step in steps}
        if course.status in ANSWERED and "replied" in kinds:
            row["outcome"] = line["outcome"]
        elif course.status == "closed":
            row |= {"outcome": "no_answer_needed", "outcome_note": self.said["closed"]()["text"]}
        elif course.status == "transferred":
            row["transferred_to"] = self.chance.pick(self.world.bodies).id
        elif course.status == "awaiting":
            row["status_reason"] = asked["note"]
        elif "reopened" in kinds:
            row["status_reason"] = self.said["reopened"]()["text"]

    def _follows(self, row: Row, came: date) -> None:
        """Now and then somebody comes back with more, after their first enquiry was closed."""
        if self.rows and (len(self.rows) == 20 or self.chance.happens(0.03)):
            earlier = next((each for each in self.rows[-60:] if each["received_on"] < came - timedelta(days=60)), None)
            if earlier is not None and earlier["status"] == "closed" and "follows" not in earlier:
                row["follows"] = earlier["id"]

    def _keep(self, row: Row, sender: Sender, steps: list[Dated], asked: Line | None, reply: str) -> None:
        self.rows.append(row)
        for kind, on in steps:
            step: Row = {"id": self.chance.id(), "enquiry": row["id"], "on": on, "kind": kind}
            if kind == "extend":
                step["days"] = EXTENDED_BY
            if kind == "pause" and asked is not None:
                step["note"] = asked["note"]
            elif kind == "reopened":
                step["note"] = row["status_reason"]
            elif kind in NOTED:
                step["note"] = self.said[kind]()["text"]
            elif kind == "closed" and row.get("outcome_note"):
                step["note"] = row["outcome_note"]
            self.steps.append(step)
        self.letters.make(row, sender.words, asked, reply, steps)

    def _answered_with(self, row: Row, line: Line) -> None:
        chance, world = self.chance, self.world
        for key in parts_of(line["challenges"]):
            link = {"id": chance.id(), "enquiry": row["id"], "challenge": world.challenges[key]}
            self.challenges.append(link)
        library = world.library.get(line["group"], [])
        if row["status"] in ANSWERED and row.get("outcome") in ("answered", "signposted") and chance.happens(0.7):
            for resource in chance.some(library, chance.between(1, 2)):
                self.resources.append({"id": chance.id(), "enquiry": row["id"], "resource": resource})

    def _spam(self, course: Course, came: date, steps: list[Dated]) -> None:
        line = self.junk()
        address = f"offers{self.chance.between(100, 999)}@mail.example.com"
        sender = Sender({"enquirer_address": address}, address)
        row = self._row(course, came, None, sender)
        row |= {"subject": line["subject"], "summary": line["text"], "category": "other", "channel": "email"}
        self._keep(row, sender, steps, None, "")

    def _merged(self, course: Course, steps: list[Dated]) -> None:
        """The same question once more, a day or two after another."""
        into = self.chance.pick([row for row in self.rows if row["status"] != "spam"])
        came = min(into["received_on"] + timedelta(days=self.chance.between(0, 2)), self.chance.today)
        sender = self._sender(into["enquirer_kind"], into["category"])
        row = self._row(course, came, None, sender)
        row |= {name: into[name] for name in ("subject", "summary", "category", "group")} | {"merged_into": into["id"]}
        self._keep(row, sender, [Dated(step.kind, came) for step in steps], None, "")
