"""What a disk may hold after the power went at a given moment: recorded once, replayed at as many moments as wanted.

The rules of the simulation are a careless disk's: only what was synced is sure. It knows files, not registers.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.disk import OK, Disk

SECTOR = 512  # bytes a disk writes as a whole; a write interrupted by the cut is torn between two of them


@dataclass(frozen=True)
class _Write:
    """*data* at *offset*; or, with no data, the file cut to *offset* bytes."""

    offset: int
    data: bytes | None

    def apply(self, held: bytearray, upto: int | None = None) -> None:
        """Do this to the bytes *held*, only the first *upto* bytes of it when given."""
        if self.data is None:
            del held[self.offset :]
            return
        data = self.data[:upto]
        if len(held) < self.offset:
            held.extend(bytes(self.offset - len(held)))
        held[self.offset : self.offset + len(data)] = data


@dataclass(frozen=True)
class _Event:
    """Something asked of the disk: ``create``, ``write``, ``sync`` or ``delete`` of the file called *name*."""

    verb: str
    name: str
    write: _Write | None = None
    folder_too: bool = False


@dataclass
class _File:
    """One file: the bytes that are sure, and what was asked since it was last synced."""

    sure: bytearray = field(default_factory=bytearray)
    unsure: list[_Write] = field(default_factory=list)

    def settle(self) -> None:
        for write in self.unsure:
            write.apply(self.sure)
        self.unsure.clear()

    def after_the_cut(self, luck: _Luck) -> bytes:
        held = bytearray(self.sure)
        for write in self.unsure:
            fate = luck.fate()
            if fate == "kept":
                write.apply(held)
            elif fate == "torn" and write.data is not None:
                write.apply(held, luck.chance.randrange(len(write.data) // SECTOR + 1) * SECTOR)
        return bytes(held)


class _Luck:
    """How kind one cut is: to some everything unsynced is lost, to some nothing, to most each write as it falls."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._mood = chance.choice(["all kept", "all dropped", "mixed", "mixed"])

    def fate(self) -> str:
        if self._mood == "mixed":
            return self.chance.choice(["kept", "dropped", "torn"])
        return self._mood.removeprefix("all ")


@dataclass(frozen=True)
class Cut:
    """The power went after *position* of the recorded events; *seed* decides what became of the unsynced ones.

    Attributes:
        told: what the test had noted by then (``PowerCut.note``), oldest first.
    """

    recording: PowerCut
    position: int
    seed: int
    told: tuple[object, ...]

    def restore(self, folder: Path) -> None:
        """Empty *folder* of files and put there what the disk holds now."""
        for old in folder.iterdir():
            old.unlink()
        for name, content in self.recording.files_after(self.position, self.seed).items():
            (folder / name).write_bytes(content)


class PowerCut(Disk):
    """A disk that works and remembers what was asked of it, so that the power can be cut at any moment afterwards.

    After a cut, of each file: every write that was synced is there; each later write or truncation is kept, dropped or torn
    at a sector's edge. A file created or deleted since its folder was last synced is there or not. Shared memory
    (``-shm``) is gone. Files in *folder* when the recording begins are held to be safely on the disk.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder.resolve()
        self._start = {
            path.name: path.read_bytes()
            for path in self._folder.iterdir()
            if path.is_file() and not path.name.endswith("-shm")
        }
        self._events: list[_Event] = []
        self._notes: list[tuple[int, object]] = []

    def __len__(self) -> int:
        """How many events have been recorded."""
        return len(self._events)

    def note(self, told: object) -> None:
        """Remember that by this moment somebody had been told *told*."""
        self._notes.append((len(self._events), told))

    def cuts(self, number: int, seed: int) -> Iterator[Cut]:
        """*number* cuts at random moments, from the first event to after the last; the same for the same *seed*."""
        chance = random.Random(seed)
        for _ in range(number):
            position = chance.randint(0, len(self._events))
            told = tuple(told for when, told in self._notes if when <= position)
            yield Cut(self, position, chance.getrandbits(32), told)

    def files_after(self, position: int, seed: int) -> dict[str, bytes]:
        """The files, by name, that the disk holds when the power goes after *position* events."""
        luck = _Luck(random.Random(seed))
        seen = {name: _File(bytearray(content)) for name, content in self._start.items()}
        sure = dict(seen)
        unsure: list[tuple[str, _File | None]] = []
        for event in self._events[:position]:
            if event.verb == "create":
                seen[event.name] = _File()
                unsure.append((event.name, seen[event.name]))
            elif event.verb == "delete":
                del seen[event.name]
                unsure.append((event.name, None))
            elif event.write is not None:
                seen[event.name].unsure.append(event.write)
            elif event.verb == "sync":
                seen[event.name].settle()
            if event.folder_too:
                _settle(sure, unsure)
                unsure.clear()
        _settle(sure, [change for change in unsure if luck.fate() == "kept"])
        return {name: file.after_the_cut(luck) for name, file in sure.items()}

    def on_open(self, path: str, created: bool) -> int:
        if created:
            self._record("create", path)
        return OK

    def on_write(self, path: str, offset: int, data: bytes) -> int:
        self._record("write", path, _Write(offset, data))
        return OK

    def on_truncate(self, path: str, size: int) -> int:
        self._record("write", path, _Write(size, None))
        return OK

    def on_sync(self, path: str, folder_too: bool) -> int:
        self._record("sync", path, folder_too=folder_too)
        return OK

    def on_delete(self, path: str, folder_too: bool) -> int:
        self._record("delete", path, folder_too=folder_too)
        return OK

    def _record(self, verb: str, path: str, write: _Write | None = None, folder_too: bool = False) -> None:
        # Temporary files and those of other folders do not matter after the power is back.
        if path and Path(path).parent == self._folder:
            self._events.append(_Event(verb, Path(path).name, write, folder_too))


def _settle(names: dict[str, _File], changes: list[tuple[str, _File | None]]) -> None:
    for name, file in changes:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file
