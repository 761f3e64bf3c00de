"""The registers that are measured: training registers made once and kept, and copies of them to write to."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from atmp_desktop import shipped
from atmp_desktop.services import training
from atmp_desktop.store.driver import remove_database
from atmp_desktop.store.store import Store

SEED = 1
WHO = "Benchmark"


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


class Registers:
    """Training registers in a folder, by how many people they have.

    Attributes:
        folder: where they are, and where copies and what is written from them go.
    """

    def __init__(self, folder: Path) -> None:
        """Makes the folder where there is none, and clears away the copies a run that was stopped left there."""
        self.folder = folder
        self._key = _key()
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self._copies, ignore_errors=True)
        self._copies.mkdir()

    @property
    def _copies(self) -> Path:
        return self.folder / "live"

    def master(self, people: int) -> Path:
        """The register of so many people, made now unless there is one of this schema and generator. Not to be opened:
        copies are."""
        path = self.folder / f"people-{people}.atmp"
        key = path.with_suffix(".key")
        if path.is_file() and key.is_file() and key.read_text(encoding="ascii") == self._key:
            return path
        print(f"Making a training register of {people:,} people …", flush=True)
        key.unlink(missing_ok=True)
        remove_database(path)
        with Store.create(path, who=WHO, clock=now) as store:
            training.fill_training(store, people, SEED)
        key.write_text(self._key, encoding="ascii")
        return path

    def copy(self, people: int, name: str) -> Path:
        """A fresh copy of a register, to be opened and written to."""
        path = self._copies / f"{name}-{people}.atmp"
        shutil.copyfile(self.master(people), path)
        return path

    @contextmanager
    def open_copy(self, people: int, name: str) -> Iterator[Store]:
        """A fresh copy of a register, open; it is gone afterwards."""
        path = self.copy(people, name)
        try:
            with Store.open(path, who=WHO, clock=now) as store:
                yield store
        finally:
            discard(path)

    @contextmanager
    def scratch(self, name: str) -> Iterator[Path]:
        """An empty folder, gone afterwards."""
        folder = self._copies / name
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder)

    def close(self) -> None:
        """Clear away what was written, but for the registers that are kept."""
        shutil.rmtree(self._copies, ignore_errors=True)


def discard(path: Path) -> None:
    """Take a copy away with all that lies beside it, the lock of its window too."""
    remove_database(path)
    for beside in path.parent.glob(f".{path.name}*"):
        beside.unlink(missing_ok=True)


def _key() -> str:
    """What a training register depends on: the schema, the words it is made of, and the code that makes it."""
    database, code = shipped.database_folder(), Path(training.__file__).parent
    found = hashlib.sha256()
    for folder, pattern in ((database / "migrations", "*.py"), (database / "training", "*.csv"), (code, "*.py")):
        for file in sorted(folder.rglob(pattern)):
            found.update(file.name.encode())
            found.update(file.read_bytes())
    return found.hexdigest()
