"""A register of made-up people to learn and to try things on: as large as asked for, the same for the same seed and
moment, and dated so that something is always due today."""

from __future__ import annotations

from collections.abc import Iterable

from atmp_desktop import shipped
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.training import (
    actions,
    assessments,
    attachments,
    enquiries,
    interactions,
    meetings,
    own,
    studies,
    tags,
    views,
    works,
)
from atmp_desktop.services.training.business import Business
from atmp_desktop.services.training.chance import Chance
from atmp_desktop.services.training.contacts import Addresses, Phones
from atmp_desktop.services.training.daily_work import daily_work
from atmp_desktop.services.training.groups import Groups, seats
from atmp_desktop.services.training.names import Names
from atmp_desktop.services.training.organisations import Organisations
from atmp_desktop.services.training.people import People
from atmp_desktop.services.training.strangers import Strangers
from atmp_desktop.services.training.words import Words
from atmp_desktop.services.training.world import OFFICERS, Rows, Sizes, World
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write

BATCH = 10_000
"""People made and written at a time."""

__all__ = ["fill_training"]


def fill_training(store: Store, people: int = 60, seed: int = 1, progress: Progress | None = None) -> None:
    """Fill a new register with that many made-up people and the rest in proportion.

    Everything is dated from store.today(); the same seed, moment and number of people give the same records with the
    same ids. The operations are of the kind "creation", so that undo leaves them alone. Raises Cancelled when stopped: what was
    written so far is then part of a register, and the caller throws the file away. Raises UserError for no people.
    """
    if people < 1:
        raise UserError("A training register needs people in it.", "Ask for 1 or more.")
    _Filling(store, people, seed, progress or Progress()).fill()


class _Filling:
    """Makes the records and writes them, operation by operation."""

    def __init__(self, store: Store, people: int, seed: int, progress: Progress) -> None:
        self.store, self.progress = store, progress
        chance = Chance(seed, store.now(), store.today())
        words = Words(shipped.database_folder() / "training", chance)
        self.world = World(chance, words, Sizes.of(people))
        self.officers = 0

    def fill(self) -> None:
        """Groups and bodies, people, what they do, then some weeks of daily work."""
        world = self.world
        phones = Phones(world.chance, world.words)
        self._write("Set up lists and fields", own.fields_and_values(world))
        self._write("Add the groups", Groups(world).make())
        self._write("Import the partner organisations", Organisations(world, phones).make())
        names, addresses = Names(world.chance, world.words), Addresses(world.chance, world.words)
        strangers = Strangers(names, addresses)
        self._people(People(world, names, addresses, phones))
        self._write("Add seats and members", seats(world))
        self._write("Add challenges and projects", [works.challenges(world), works.projects(world)])
        self._write("Add the library of resources", [works.resources(world)])
        self._write("Set the service targets", [enquiries.targets(world)])
        self._write("Import the log of enquiries", enquiries.enquiries(world, strangers))
        self._write("Import the meetings", meetings.meetings(world))
        business = Business(world, strangers)
        self._write("Import agendas, papers and minutes", business.past())
        self._write("Import the action log", actions.actions(world))
        self._write("Prepare the next meetings", business.coming())
        self._write("Add studies", [studies.studies(world)])
        self._write("Assess partners", [assessments.assessments(world)])
        self._write("Import the log of contacts", interactions.interactions(world))
        self._write("Add tags", tags.tags(world))
        self._write("Attach files", [attachments.attachments(world)])
        self._write("Save some views", [views.views(world)])
        daily_work(self.store, world, self.progress)

    def _people(self, people: People) -> None:
        count = self.world.sizes.people
        for done in range(0, count, BATCH):
            size = min(BATCH, count - done)
            self.progress.step("Adding people", done, count)
            label = "Import the people" if count <= BATCH else f"Import people {done + 1:,} to {done + size:,}"
            self._write(label, [people.make(size)])

    def _write(self, label: str, batches: Iterable[Rows]) -> None:
        """Add rows in one operation of the next officer."""
        officer = OFFICERS[self.officers % len(OFFICERS)]
        self.officers += 1
        with self.store.write(label, kind="creation", who=officer) as write:
            for rows in batches:
                self._add(write, label, {"file": self.world.shelf.clear(write.connection())})
                self._add(write, label, rows)

    def _add(self, write: Write, label: str, rows: Rows) -> None:
        for name, those in rows.items():
            self.progress.step(label)
            if those:
                write.bulk_add(BY_NAME[name], those)
