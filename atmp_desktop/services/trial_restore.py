"""Trying a backup out: it is restored to a place of its own, opened, checked and counted, and taken away again. The register
stays as it is, and open.

Knows the store, no window.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from atmp_desktop.errors import Damaged, StoreError
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.check import check
from atmp_desktop.store.folders import data_home, make_private
from atmp_desktop.store.restore import restore
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import operation
from atmp_desktop.translation import tr

FOLDER, PREFIX = "trials", "trial-"
ABANDONED_SECONDS = 86_400.0
"""After a day nobody is trying that copy out any more: its program ended in the middle."""


@dataclass(frozen=True)
class Count:
    """How many records of a type a backup has, and how many the register has now."""

    words: str
    backup: int
    now: int


@dataclass(frozen=True)
class Trial:
    """What came of it.

    Attributes:
        problems: what is wrong with it, a sentence each; empty where it can be relied on.
        counts: the types of which either has any, in the order of the side bar.
        last: the moment of the last change in it, and what that was; None where it has none, or cannot be read.
    """

    problems: tuple[str, ...]
    counts: tuple[Count, ...] = ()
    last: tuple[datetime, str] | None = None


def try_restore(backup: Path, register: Store, progress: Progress) -> Trial:
    """Restore a backup of an open register to a place of its own, check it whole, and count what is in it.

    Raises DiskFull and other StoreErrors that say nothing of the backup, and Cancelled when stopped. Nothing of the copy is
    left then either.
    """
    folder = data_home() / FOLDER
    make_private(folder)
    _sweep(folder)
    try:
        place = TemporaryDirectory(dir=folder, prefix=PREFIX)
    except OSError as error:
        raise StoreError(
            tr("The folder {folder} cannot be used: {strerror}.", folder=folder, strerror=error.strerror or error),
            tr("Free some space, then try again."),
        ) from error
    with place as there:
        copy = Path(there) / register.path.name
        try:
            restore(backup, copy, progress=progress, now=register.now())
        except Damaged as error:
            return Trial((error.message,))
        # For reading alone: an older one is upgraded in a copy, and no backup is made of it.
        with Store.open(copy, who=register.who, clock=register.now, read_only=True) as restored:
            problems = tuple(check(restored, progress.step))
            return Trial(problems, _counts(restored, register, progress), None if problems else _last(restored))


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{PREFIX}*"):
        try:
            is_abandoned = time.time() - left.stat().st_mtime > ABANDONED_SECONDS
        except FileNotFoundError:
            # Its maker finished with it.
            continue
        if is_abandoned:
            shutil.rmtree(left, ignore_errors=True)


def _counts(restored: Store, register: Store, progress: Progress) -> tuple[Count, ...]:
    found = []
    for record_type in RECORD_TYPES:
        if record_type.about.part:
            continue
        progress.step(tr("Counting {many}", many=record_type.about.many.lower()))
        numbers = []
        for store in (restored, register):
            with store.read() as session:
                numbers.append(store.listing(record_type).count(session.connection()))
        if any(numbers):
            found.append(Count(record_type.about.many, *numbers))
    return tuple(found)


def _last(store: Store) -> tuple[datetime, str] | None:
    query = select(operation.c.clock, operation.c.label).where(operation.c.kind != "note")
    with store.read() as session:
        row = session.execute(query.order_by(operation.c.clock.desc()).limit(1)).first()
    return None if row is None else (row.clock, row.label)
