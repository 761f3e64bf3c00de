"""Made-up organisations, with former names, identifiers, successions and contact points of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.services.training import codes, own
from atmp_desktop.services.training.chance import Chance, Chooser
from atmp_desktop.services.training.contacts import Phones
from atmp_desktop.services.training.words import Line, parts_of
from atmp_desktop.services.training.world import OFFICERS, Body, Row, Rows, World
from atmp_desktop.store.fold import fold

FIRST_KINDS = (
    "nhs",
    "university",
    "nihr_infrastructure",
    "treatment_centre_network",
    "company",
    "charity",
    "patient_organisation",
    "regulator",
    "funder",
    "nhs",
    "industry_body",
    "professional_body",
    "government",
    "company",
)
"""The kinds of the first organisations, so that a small register has some of most."""

SIZE_OF_KIND = {"nhs": 5, "university": 4, "nihr_infrastructure": 3, "government": 2, "company": 1.5}
SCHEMES: dict[str, tuple[str, Callable[[Chance], str]]] = {
    "nhs": ("ods", codes.ods),
    "university": ("ror", codes.ror),
    "company": ("company", codes.company_number),
    "charity": ("charity", codes.charity_number),
    "patient_organisation": ("charity", codes.charity_number),
    "funder": ("charity", codes.charity_number),
}
NOT_IN_REAL_POSTCODES = "CIKMOV"
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


class Organisations:
    """Makes them one after the other, no two of one name."""

    def __init__(self, world: World, phones: Phones) -> None:
        self.world = world
        self.phones = phones
        self.chance = world.chance
        words = world.words
        kinds = {line["kind"] for line in words.lists["organisation_templates"]}
        self.templates = {
            kind: words.chooser("organisation_templates", lambda line, kind=kind: line["kind"] == kind)  # type: ignore[misc]
            for kind in sorted(kinds)
        }
        self.template = words.chooser("organisation_templates")
        self.street = words.chooser("streets")
        self.notes = words.chooser("notes", lambda line: line["about"] == "organisation")
        self.domains = {line["used_for"]: line["domain"] for line in words.lists["mail_domains"]}
        self.names: set[str] = set()
        self.slugs: set[str] = set()

    def make(self) -> list[Rows]:
        """All of them, in batches to be added one after the other: first those that are part of no other."""
        rows = [self._one(number) for number in range(self.world.sizes.organisations)]
        self._end(rows[-1])
        heads = [row["id"] for row in rows if row["kind"] in ("nhs", "university") and row["status"] != "former"][:20]
        parts = []
        for row in rows[3:]:
            if row["id"] not in heads and self.chance.happens(0.12):
                row["parent"] = self.chance.pick(heads)
                parts.append(row)
        whole = [row for row in rows if "parent" not in row]
        return [{"organisation": whole}, {"organisation": parts}, self._details(rows)]

    def _one(self, number: int) -> Row:
        chance = self.chance
        choose = self.templates[FIRST_KINDS[number]] if number < len(FIRST_KINDS) else self.template
        template, given, place = self._name(choose)
        kind, name = template["kind"], given["name"]
        town = None if template["nations"] == "outside_uk" else self._town(place)
        domain = self._domain(kind, given["short_name"])
        website = f"https://www.{domain}" if chance.happens(0.85) else None
        row: Row = {
            "id": chance.id(),
            "name": name,
            "short_name": given["short_name"],
            "kind": kind,
            "status": "active",
            "website": website,
            "nation": town["nation"] if town else "outside_uk",
            "region": town["region"] if town else None,
            **own.of_an_organisation(self.world),
        }
        if town is not None:
            row["address"] = f"{chance.between(1, 180)} {self.street()['street']}\n{town['place']}"
            row["postcode"] = self._postcode(town["postcode_area"])
        self._partnership(row, number)
        if chance.happens(0.25):
            row["notes"] = self.notes()["text"]
        size = chance.skewed(SIZE_OF_KIND.get(kind, 1)) if row["status"] != "former" else 0
        self.world.bodies.append(Body(row["id"], name, kind, domain, town["place"] if town else "", size, website))
        return row

    def _town(self, place: Line | None) -> Line:
        """A real town for the postal address, in the region of a made-up place."""
        towns = self.world.words.towns["uk"]
        while (town := towns()) and place is not None and town["region"] != place["region"]:
            pass
        return town

    def _name(self, choose: Chooser[Line]) -> tuple[Line, dict[str, str], Line | None]:
        """A template, its name and short name filled, and the made-up place in them if there is one."""
        words = self.world.words
        while True:
            template = choose()
            given: dict[str, str] = {}
            place = None
            if "{place}" in template["name"]:
                places = words.made_up[self.chance.pick(parts_of(template["nations"]))]
                place = places()
                given["place"] = place["place"]
                if "{place_2}" in template["name"]:
                    second = places()
                    given["place_2"] = second["place"]
                    if second is place:
                        continue
            name = words.fill(template["name"], given)
            if name not in self.names:
                self.names.add(name)
                short = words.fill(template["short_name"], given)
                return template, {"name": name, "short_name": short}, place

    def _domain(self, kind: str, short_name: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", fold(short_name).replace("'", "")).strip("-")[:40].strip("-")
        wanted, number = slug, 1
        while slug in self.slugs:
            number += 1
            slug = f"{wanted}-{number}"
        self.slugs.add(slug)
        return self.domains[kind].replace("{slug}", slug)

    def _postcode(self, area: str) -> str:
        chance = self.chance
        inward = [chance.pick(LETTERS), chance.pick(NOT_IN_REAL_POSTCODES)]
        if chance.happens(0.5):
            inward.reverse()
        return f"{area}{chance.between(1, 19)} {chance.between(1, 9)}{inward[0]}{inward[1]}"

    def _partnership(self, row: Row, number: int) -> None:
        chance = self.chance
        if number < 4 or chance.happens(0.35):
            row["key_partner_from"] = chance.ago(200, 2200)
            if number >= 4 and chance.happens(0.15):
                row["key_partner_to"] = row["key_partner_from"] + timedelta(days=chance.between(90, 190))
        elif number > 8:
            draw = chance.between(1, 100)
            row["status"] = (
                "prospect" if draw <= 10 else "dormant" if draw <= 18 else "former" if draw <= 22 else "active"
            )

    def _end(self, row: Row) -> None:
        """Have the last organisation be no more, so that at any size there is one."""
        row["status"] = "former"
        row.pop("key_partner_from", None)
        row.pop("key_partner_to", None)
        self.world.bodies[-1].size = 0

    def _details(self, rows: list[Row]) -> Rows:
        chance, world = self.chance, self.world
        former_names: list[Row] = []
        identifiers: list[Row] = []
        points: list[Row] = []
        for number, (row, body) in enumerate(zip(rows, world.bodies, strict=True)):
            if number == 1 or chance.happens(0.12):
                former_names.append(self._former_name(row))
            if body.kind in SCHEMES and chance.happens(0.8):
                scheme, make = SCHEMES[body.kind]
                identifiers.append(
                    {"id": chance.id(), "organisation": body.id, "scheme": scheme, "value": make(chance)}
                )
            points += self._points(body)
        return {
            "former_name": former_names,
            "identifier": identifiers,
            "succession": self._successions(rows),
            "contact_point": points,
        }

    def _former_name(self, row: Row) -> Row:
        _, given, _ = self._name(self.templates[row["kind"]])
        ended = self.chance.ago(100, 3000)
        began = ended - timedelta(days=self.chance.between(700, 6000)) if self.chance.happens(0.6) else None
        return {
            "id": self.chance.id(),
            "organisation": row["id"],
            "name": given["name"],
            "from_date": began,
            "to_date": ended,
        }

    def _successions(self, rows: list[Row]) -> list[Row]:
        """What became of the organisations that are no more."""
        chance = self.chance
        going = [row for row in rows if row["status"] != "former"]
        found = []
        for row in rows:
            if row["status"] == "former":
                same = [each for each in going if each["kind"] == row["kind"]][:50] or going
                day = chance.ago(60, 2500)
                on = (PartialDate(day.year), PartialDate(day.year, day.month), PartialDate.parse(day.isoformat()))
                found.append(
                    {
                        "id": chance.id(),
                        "organisation": row["id"],
                        "successor": chance.pick(same)["id"],
                        "way": chance.pick(("merged", "merged", "renamed", "split", "hosted")),
                        "on": chance.pick(on),
                    }
                )
        return found

    def _points(self, body: Body) -> list[Row]:
        chance = self.chance
        local = chance.pick(("enquiries", "research", "info", "office", "contact"))
        points: list[Row] = [
            {"kind": "email", "value": f"{local}@{body.domain}", "label": "Enquiries", "preferred": True}
        ]
        if chance.happens(0.6):
            points.append({"kind": "phone", "value": self.phones.number(body.town), "label": "Switchboard"})
        if body.website is not None and chance.happens(0.3):
            points.append({"kind": "web", "value": f"{body.website}/advanced-therapies", "label": "Advanced therapies"})
        for point in points:
            point |= {"id": chance.id(), "organisation": body.id}
            if chance.happens(0.5):
                point |= {"confirmed_on": chance.ago(1, 700), "confirmed_by": chance.pick(OFFICERS)}
        return points
