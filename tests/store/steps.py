"""A run of saves whose state after any number of them is known, for tests that stop it wherever they like; and the
child processes that are stopped. It knows nothing of how they are stopped.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from atmp_desktop.errors import Busy, Conflict
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import operation

ROUND = 10
"""Of ten steps the eighth takes the one before back and the ninth does it again; the others save."""


@dataclass(frozen=True)
class Found:
    """What a register holds.

    Attributes:
        steps: how many steps its history knows.
        people: the numbers of the people in it, in order.
        notes: what the two organisations say; each save writes its number into both.
    """

    steps: int
    people: list[int]
    notes: list[str]


def clock() -> datetime:
    """A fixed moment."""
    return datetime(2026, 5, 22, 9, 0, tzinfo=UTC)


def open_store(path: Path, vfs: str | None = None) -> Store:
    """The register at *path*, through another file layer when one is named."""
    return Store.open(path, who="Officer", clock=clock, vfs=vfs)


def begin(path: Path) -> None:
    """A new register with two organisations, ready for the first step, closed and all in one file."""
    with Store.create(path, who="Officer", clock=clock) as store, store.write("Begin") as write:
        write.add(Organisation(name="Advanced Therapies Unit", notes="0"))
        write.add(Organisation(name="Royal Example Hospital", notes="0"))


def found_in(store: Store) -> Found:
    """What the register holds now."""
    with store.read() as session:
        steps = session.scalar(select(func.count()).where(operation.c.label.contains("number")))
        names = session.scalars(select(Person.family_name).where(Person.deleted.is_(None)))
        people = sorted(int(name) for name in names)
        notes = list(session.scalars(select(Organisation.notes)))
    return Found(steps or 0, people, [note.split()[0] for note in notes if note])


def expected_after(steps: int) -> Found:
    """What the register must hold after a number of steps."""
    rounds, rest = divmod(steps, ROUND)
    saved = rounds * (ROUND - 2) + (rest if rest < 8 else 6 if rest == 8 else 7)
    return Found(steps, list(range(1, saved + 1)), [str(saved)] * 2)


def take_step(store: Store, step: int) -> None:
    """Do the step of that number (the first is 1) in a register that has had all before it."""
    place = step % ROUND
    if place == 8:
        store.undo()
    elif place == 9:
        store.redo()
    else:
        number = expected_after(step).people[-1]
        with store.write(f"Save number {number}") as write:
            write.add(Person(given_name="Number", family_name=str(number)))
            for organisation in write.scalars(select(Organisation)):
                # Every fifth is long enough to fill some pages of its own.
                organisation.notes = f"{number} " + "long " * (8000 if place == 5 else 0) + "note"


def step_until_killed(path: Path, told: Connection) -> None:
    """Take one step after another, for as long as this process lives, and tell the number of each when it is saved."""
    store = open_store(path)
    step = found_in(store).steps
    while True:
        step += 1
        take_step(store, step)
        told.send(step)


def edit_together(path: Path, name: str, number: int, told: Connection) -> None:
    """Add *number* marks of our own to the notes of one organisation after another, as a form does: look, edit, save,
    and look again when somebody else was quicker. Tells how often that was.
    """
    quicker = 0
    with open_store(path) as store:
        with store.read() as session:
            ids = list(session.scalars(select(Organisation.id).order_by(Organisation.name)))
        for mark in range(number):
            while not _add_mark(store, ids[mark % len(ids)], f"{name}{mark}"):
                quicker += 1
    told.send(quicker)


def _add_mark(store: Store, id: UUID, mark: str) -> bool:
    with store.read() as session:
        seen = session.scalar(select(Organisation.notes).where(Organisation.id == id))
    try:
        store.save(Organisation, id, {"notes": seen}, {"notes": f"{seen} {mark}"})
    except (Busy, Conflict):
        return False
    return True


def start(work: Callable[..., None], *about: object) -> tuple[BaseProcess, Connection]:
    """A child process doing *work* (one of the functions above), and where to hear what it tells.

    Where the system can, it is a copy of a process that has taken some steps already, so that it starts at once.
    """
    if sys.platform == "win32":
        context = multiprocessing.get_context("spawn")
    else:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.store.warm_steps"])
    hear, tell = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*about, tell), daemon=True)
    process.start()
    tell.close()
    return process, hear
