"""The real store on a disk that loses its power, and on one that is full or broken."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from atmp_desktop.errors import DiskFull, StoreError
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.store import driver
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.faults.disk import FULL, IOERR_WRITE, FullDisk, is_available
from tests.faults.power_cut import Cut, PowerCut
from tests.reliability import fresh_seed, share
from tests.store.steps import ROUND, begin, clock, expected_after, found_in, open_store, take_step

pytestmark = pytest.mark.skipif(not is_available(), reason="this driver takes no file layer from outside")

STEPS = 12 * ROUND
"""Enough to fill the log, so that SQLite moves it into the file, and to close and open the register in between."""

SIGN_OF_LIFE = 10
"""Every tenth cut is followed by another save and a whole check."""

CHECKED = 3
"""Every third register that met a full disk is checked through; what it holds is compared in each."""


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder in memory where there is such a thing: what is tested is not this computer's own disk."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture
def register(place: Path) -> Path:
    """A register before the first step, alone in its folder."""
    folder = place / "disk"
    folder.mkdir()
    begin(folder / "register.atmp")
    return folder / "register.atmp"


def recording_of(register: Path) -> PowerCut:
    """A disk's memory of all steps, with the number of each noted when it was saved; opened anew every third round."""
    with PowerCut(register.parent) as disk:
        store = open_store(register, disk.name)
        for step in range(1, STEPS + 1):
            take_step(store, step)
            disk.note(step)
            if step % (3 * ROUND) == 0:
                store.close()
                store = open_store(register, disk.name)
        store.close()
    return disk


def steps_after(cut: Cut, folder: Path, thoroughly: bool) -> int:
    """Put back what the disk holds, open it as anybody would, and count the steps in it; none may be half there."""
    cut.restore(folder)
    with open_store(folder / "register.atmp") as store:
        found = found_in(store)
        assert found == expected_after(found.steps), f"half a save: {cut}"
        if thoroughly:
            with store.write("Save after the cut") as write:
                write.add(Organisation(name="Saved after the cut"))
            assert check(store) == [], str(cut)
    return found.steps


@pytest.mark.reliability
def test_a_power_cut_loses_nothing_that_was_saved(register: Path, place: Path) -> None:
    recording = recording_of(register)
    after = place / "after"
    after.mkdir()
    for number, cut in enumerate(recording.cuts(share(1000), fresh_seed("power cuts"))):
        told = int(str(cut.told[-1])) if cut.told else 0
        steps = steps_after(cut, after, number % SIGN_OF_LIFE == 0)
        assert told <= steps <= told + 1, f"told {told}, found {steps}: {cut}"


@pytest.mark.reliability
def test_the_same_power_cuts_do_lose_saves_when_the_store_syncs_less(
    register: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = tuple(pragma.replace("synchronous=EXTRA", "synchronous=NORMAL") for pragma in driver.PRAGMAS)
    assert less != driver.PRAGMAS
    monkeypatch.setattr(driver, "PRAGMAS", less)
    recording = recording_of(register)
    after = place / "after"
    after.mkdir()
    lost = 0
    for cut in recording.cuts(share(200), fresh_seed("power cuts, fewer syncs")):
        told = int(str(cut.told[-1])) if cut.told else 0
        lost += steps_after(cut, after, thoroughly=False) < told
    assert lost > 0


@pytest.mark.reliability
def test_an_error_at_any_of_the_first_400_writes_loses_nothing_and_saving_works_again(
    register: Path, place: Path
) -> None:
    tried = place / "tried.atmp"
    for number in range(share(400)):
        # The tenth that is tried is spread over all of them.
        after_writes = number * 400 // share(400)
        error = (FULL, IOERR_WRITE)[number % 2]
        shutil.copyfile(register, tried)
        with FullDisk() as disk, open_store(tried, disk.name) as store:
            disk.fail(after_writes, error)
            step, refusal = _step_until_refused(store)
            assert isinstance(refusal, DiskFull) == (error == FULL)
            assert refusal.message.endswith(".")
            assert refusal.advice.endswith(".")
            assert found_in(store) == expected_after(step - 1), f"at write {after_writes}"
            with pytest.raises(StoreError):
                take_step(store, step)
            disk.heal()
            take_step(store, step)
            assert found_in(store) == expected_after(step), f"at write {after_writes}"
        with open_store(tried) as store:
            assert found_in(store) == expected_after(step), f"at write {after_writes}"
            if number % CHECKED == 0:
                assert check(store) == [], f"at write {after_writes}"
        assert sorted(path.name for path in place.iterdir()) == ["disk", "tried.atmp"]


def test_a_form_refused_by_a_full_disk_keeps_its_text_and_is_saved_when_there_is_room(register: Path) -> None:
    with FullDisk() as disk, open_store(register, disk.name) as store:
        with store.read() as session:
            id = session.scalars(select(Organisation.id)).first()
        assert id is not None
        seen, edits = {"notes": "0"}, {"notes": "what was being typed"}
        disk.fail(0)
        for _ in range(3):
            with pytest.raises(DiskFull):
                store.save(Organisation, id, seen, edits)
        assert (seen, edits) == ({"notes": "0"}, {"notes": "what was being typed"})
        disk.heal()
        store.save(Organisation, id, seen, edits)
        with store.read() as session:
            assert session.scalar(select(Organisation.notes).where(Organisation.id == id)) == "what was being typed"
        assert store.can_undo() == "Edit organisation"


def test_a_register_that_cannot_be_made_for_want_of_room_leaves_no_file(place: Path) -> None:
    new = place / "new.atmp"
    with FullDisk() as disk:
        Store.create(new, who="Officer", clock=clock, vfs=disk.name).close()
        writes = disk.writes
    whole = new.stat().st_size
    for name in [new, *place.glob("new.atmp-*")]:
        name.unlink()
    refused = 0
    # The last writes move what was saved out of the log into the file, as it is closed.
    for after_writes in (0, 7, writes // 2, writes - 1, writes):
        with FullDisk(after_writes) as disk:
            try:
                Store.create(new, who="Officer", clock=clock, vfs=disk.name).close()
            except DiskFull:
                refused += 1
                assert list(place.iterdir()) == [], f"at write {after_writes}"
                continue
        assert new.stat().st_size == whole, f"at write {after_writes}"
        new.unlink()
    assert refused == 4


def _step_until_refused(store: Store) -> tuple[int, StoreError]:
    """Take steps until the disk refuses one; its number and what the store said."""
    for step in range(1, STEPS):
        try:
            take_step(store, step)
        except StoreError as refusal:
            return step, refusal
    raise AssertionError("the disk refused nothing")
