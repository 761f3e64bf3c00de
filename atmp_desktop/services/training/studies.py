"""Made-up studies of advanced therapies and the sites at which they are carried out."""

from __future__ import annotations

from datetime import timedelta

from atmp_desktop.records.study import STATUSES
from atmp_desktop.services.training import codes, own
from atmp_desktop.services.training.words import Line, parts_of
from atmp_desktop.services.training.world import Body, Row, Rows, World

STATUS_SHARES = (
    ("open", 40),
    ("set_up", 20),
    ("follow_up", 18),
    ("completed", 12),
    ("suspended", 4),
    ("stopped", 4),
    ("withdrawn", 2),
)
OVER = frozenset({"completed", "stopped", "withdrawn"})
SPONSORS = ("university", "nhs")
LETTERS = 3
TRIES = 6


def studies(world: World) -> Rows:
    """The studies with their sites, the first ones in each of the ways a study stands."""
    maker = _Maker(world)
    status = world.chance.chooser(STATUS_SHARES)
    firsts = list(STATUSES)
    for number in range(world.sizes.studies):
        maker.make(firsts[number] if number < len(firsts) else status(), number)
    world.tagged["study"] = [row["id"] for row in maker.rows]
    world.show("study", maker.rows, "title")
    return {"study": maker.rows, "study_site": maker.sites}


class _Maker:
    """Makes one study with its sites."""

    def __init__(self, world: World) -> None:
        self.world, self.chance = world, world.chance
        self.template = world.words.chooser("study_templates")
        self.bodies: dict[str, list[Body]] = {}
        for body in world.bodies:
            if body.size:
                self.bodies.setdefault(body.kind, []).append(body)
        self.titles: set[str] = set()
        self.rows: list[Row] = []
        self.sites: list[Row] = []

    def make(self, status: str, number: int) -> None:
        chance = self.chance
        line = self.template()
        sponsor = self._sponsor(line)
        begun = chance.ahead(20, 200) if status == "set_up" else chance.ago(200, 2400)
        row: Row = {
            "id": chance.id(),
            "title": self._title(line),
            "short_name": self._short_name(number),
            "atmp_class": line["class"],
            "sponsor": sponsor.id if sponsor else None,
            "commercial": line["commercial"] == "yes",
            "phase": chance.pick(parts_of(line["phases"])),
            "status": status,
            "group": self.world.under("ti")[0].id,
            "from_date": begun,
            "to_date": min(begun + timedelta(days=chance.between(60, 900)), chance.ago(5, 60))
            if status in OVER
            else None,
            "support": line["support"] or None,
            **own.of_a_study(self.world),
        }
        if chance.happens(0.6):
            row["isrctn"] = codes.isrctn(chance)
        if chance.happens(0.5):
            row["nct"] = codes.nct(chance)
        self.rows.append(row)
        self._sites(row)

    def _title(self, line: Line) -> str:
        """Of another condition, if there is one, where the first is taken."""
        drawn = [self.world.words.fill(line["title"], self.world.given_for(line)) for _ in range(TRIES)]
        title = next((each for each in drawn if each not in self.titles), drawn[0])
        self.titles.add(title)
        return title

    def _sponsor(self, line: Line) -> Body | None:
        kinds = ("company",) if line["commercial"] == "yes" else SPONSORS
        bodies = self.bodies.get(self.chance.pick(kinds), [])
        return self.chance.pick(bodies) if bodies else None

    def _short_name(self, number: int) -> str:
        """Such as ABR-101: no two alike."""
        coined = self.world.words.fill("{coined}", {})
        return f"{coined[:LETTERS].upper()}-{101 + number}"

    def _sites(self, row: Row) -> None:
        chance = self.chance
        hospitals = self.bodies.get("nhs") or self.world.bodies
        for body in chance.some(hospitals, chance.between(1, 6)):
            staff = self.world.colleagues.get(body.id, [])
            begun = row["from_date"] + timedelta(days=chance.between(0, 150))
            site: Row = {
                "id": chance.id(),
                "study": row["id"],
                "organisation": body.id,
                "investigator": chance.pick(staff).id if staff and chance.happens(0.8) else None,
                "from_date": begun if row["to_date"] is None else min(begun, row["to_date"]),
                "to_date": row["to_date"],
            }
            self.sites.append(site)
