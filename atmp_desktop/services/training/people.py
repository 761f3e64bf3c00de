"""Made-up people, with their affiliations and contact points."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from atmp_desktop.services.training import codes
from atmp_desktop.services.training.chance import Chooser
from atmp_desktop.services.training.contacts import Addresses, Phones
from atmp_desktop.services.training.names import Named, Names
from atmp_desktop.services.training.words import Line, fits
from atmp_desktop.services.training.world import OFFICERS, Body, Row, Rows, Someone, World

PUBLIC = "public"
"""The calling of members of the public, who may belong to no organisation."""

WRITERS = frozenset({"medicine", "science", "nursing", "pharmacy"})
"""The callings that publish, and so have ORCID iDs."""

OTHER_WAYS = ("Bleep 2214", "Bleep 0417", "By post only", "Ask for the research office")


class People:
    """Makes people in batches."""

    def __init__(self, world: World, names: Names, addresses: Addresses, phones: Phones) -> None:
        self.world = world
        self.chance = world.chance
        words = world.words
        self.names, self.addresses, self.phones = names, addresses, phones
        self.body = world.chance.chooser([(body, body.size) for body in world.bodies])
        self.jobs = {
            kind: words.chooser("job_titles", lambda line, kind=kind: fits(line["kinds"], kind))  # type: ignore[misc]
            for kind in sorted({body.kind for body in world.bodies})
        }
        self.departments: dict[tuple[str, str], Chooser[Line]] = {}
        self.sources = words.chooser("sources")
        self.notes = words.chooser("notes", lambda line: line["about"] == "person")
        self.made = 0

    def make(self, count: int) -> Rows:
        """The rows of that many people and of what belongs to them; the world gets to know the people."""
        rows: dict[str, list[Row]] = {"person": [], "affiliation": [], "contact_point": []}
        for _ in range(count):
            self._one(rows)
            self.made += 1
        return rows

    def _one(self, rows: dict[str, list[Row]]) -> None:
        chance = self.chance
        id = chance.id()
        body = None if self.made and chance.happens(0.03) else self.body()
        job = self.jobs[body.kind]() if body else None
        calling = job["calling"] if job else PUBLIC
        named = self.names.draw(calling, job["title"] if job else "")
        rows["person"].append(self._person(id, calling, named))
        someone = Someone(id, f"{named.values['given_name']} {named.values['family_name']}", None, None)
        points = rows["contact_point"]
        if body and job:
            self._affiliations(rows, someone, body, job, named)
        if body is None or chance.happens(0.08):
            value = self.addresses.private(named.given, named.family)
            audience = "circulate" if body is None and chance.happens(0.6) else "secretariat"
            points.append(
                self._point("person", id, "email", value, label="Private", audience=audience, preferred=body is None)
            )
        if chance.happens(0.34):
            audience = "circulate" if chance.happens(0.25) else "secretariat"
            points.append(self._point("person", id, "mobile", self.phones.mobile(), label="Mobile", audience=audience))
        if chance.happens(0.02):
            points.append(self._point("person", id, "other", chance.pick(OTHER_WAYS)))
        self._remember(someone)

    def _person(self, id: UUID, calling: str, named: Named) -> Row:
        chance = self.chance
        row: Row = {"id": id, **named.values, "source": self.sources()["source"]}
        if calling in WRITERS and chance.happens(0.35):
            row["orcid"] = codes.orcid(chance)
        if chance.happens(0.06):
            row["notes"] = self.notes()["text"]
        draw = chance.between(1, 100)
        row["lawful_basis"] = "consent" if draw <= 6 else "legitimate_interests" if draw <= 14 else "public_task"
        if self.made < 2:
            # Somebody's details are always due for a look today.
            row["informed_on"], row["review_by"] = chance.ago(700, 760), self.world.today
        elif chance.happens(0.75):
            row["informed_on"] = chance.ago(1, 1000)
            row["review_by"] = row["informed_on"] + timedelta(days=731)
        row["do_not_contact"] = chance.happens(0.012)
        row["restricted"] = self.made == 7 or chance.happens(0.015)
        return row

    def _affiliations(self, rows: dict[str, list[Row]], someone: Someone, body: Body, job: Line, named: Named) -> None:
        """The main one, open for nearly all; now and then an earlier one or a second."""
        chance, points = self.chance, rows["contact_point"]
        begun = None if chance.happens(0.08) else chance.ago(20, 900 if chance.happens(0.4) else 4500)
        main = self._affiliation(someone, body, job, begun)
        rows["affiliation"].append(main)
        self._work_points(points, main, body, named)
        if self.made == 9 or (self.made > 9 and chance.happens(0.03)):
            # Left, and nothing is known of where they went.
            main["to_date"] = max(begun or date.min, chance.ago(1, 400))
            for point in points[-3:]:
                if point.get("affiliation") == main["id"]:
                    point |= {"status": "retired", "preferred": False}
        else:
            main["main"] = True
            someone.affiliation, someone.body = main["id"], body
        if begun is not None and (self.made == 3 or chance.happens(0.2)):
            self._earlier(rows, someone, begun, named)
        if self.made == 5 or chance.happens(0.11):
            other = self.body()
            if other is not body:
                second = self._affiliation(someone, other, self.jobs[other.kind](), chance.ago(10, 2000))
                rows["affiliation"].append(second)
                if chance.happens(0.4):
                    value = self.addresses.at(other.domain, named.given, named.family)
                    points.append(self._point("affiliation", second["id"], "email", value, label="Work"))

    def _earlier(self, rows: dict[str, list[Row]], someone: Someone, begun: date, named: Named) -> None:
        chance, body = self.chance, self.body()
        past = self._affiliation(
            someone, body, self.jobs[body.kind](), begun - timedelta(days=chance.between(300, 3000))
        )
        past["to_date"] = begun - timedelta(days=chance.between(1, 60))
        rows["affiliation"].append(past)
        if chance.happens(0.4):
            value = self.addresses.at(body.domain, named.given, named.family)
            rows["contact_point"].append(
                self._point("affiliation", past["id"], "email", value, label="Work", status="retired")
            )

    def _affiliation(self, someone: Someone, body: Body, job: Line, begun: date | None) -> Row:
        return {
            "id": self.chance.id(),
            "person": someone.id,
            "organisation": body.id,
            "job_title": job["job_title"],
            "department": job["department"] or self._department(body.kind, job["calling"]),
            "main": False,
            "from_date": begun,
        }

    def _department(self, kind: str, calling: str) -> str | None:
        key = (kind, calling)
        if key not in self.departments:
            self.departments[key] = self.world.words.chooser(
                "departments", lambda line: fits(line["kinds"], kind) and fits(line["callings"], calling)
            )
        choose = self.departments[key]
        return choose()["department"] if choose and self.chance.happens(0.7) else None

    def _work_points(self, points: list[Row], main: Row, body: Body, named: Named) -> None:
        chance = self.chance
        if chance.happens(0.94):
            value = self.addresses.at(body.domain, named.given, named.family)
            status = "bounced" if self.made == 11 or chance.happens(0.025) else "good"
            points.append(
                self._point("affiliation", main["id"], "email", value, label="Work", preferred=True, status=status)
            )
        if chance.happens(0.6):
            label = "Secretary" if chance.happens(0.15) else "Direct line"
            points.append(self._point("affiliation", main["id"], "phone", self.phones.number(body.town), label=label))
        if body.website is not None and chance.happens(0.05):
            value = f"{body.website}/people/{named.given}-{named.family}"
            points.append(self._point("affiliation", main["id"], "web", value, label="Web page"))

    def _point(self, owner: str, id: UUID, kind: str, value: str, **more: object) -> Row:
        row: Row = {"id": self.chance.id(), owner: id, "kind": kind, "value": value, **more}
        if self.chance.happens(0.5):
            row["confirmed_on"], row["confirmed_by"] = self.chance.ago(1, 800), self.chance.pick(OFFICERS)
        return row

    def _remember(self, someone: Someone) -> None:
        self.world.people.append(someone)
        if someone.body is not None:
            self.world.people_of.setdefault(someone.body.kind, []).append(someone)
            self.world.colleagues.setdefault(someone.body.id, []).append(someone)
