"""Two windows, or two people, never overwrite each other unseen: several processes in one register."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from atmp_desktop.errors import Conflict
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.store.check import check
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from tests.reliability import share
from tests.store.steps import begin, clock, edit_together, open_store, start

WRITERS = ("a", "b", "c", "d")


@pytest.mark.reliability
def test_four_processes_editing_the_same_fields_lose_nothing(tmp_path: Path) -> None:
    register = tmp_path / "register.atmp"
    begin(register)
    each = share(150)
    writers = [start(edit_together, register, name, each) for name in WRITERS]
    quicker = sum(hear.recv() for _, hear in writers)
    for process, hear in writers:
        process.join()
        hear.close()
        assert process.exitcode == 0
    with open_store(register) as store:
        with store.read() as session:
            notes = list(session.scalars(select(Organisation.notes)))
        marks = Counter(mark for text in notes if text for mark in text.split() if mark != "0")
        assert marks == Counter(f"{name}{number}" for name in WRITERS for number in range(each))
        assert check(store) == []
    assert quicker > 0, "they never met, so nothing was proved"


def test_a_stale_form_is_told_what_it_saw_what_is_there_and_what_it_wanted(tmp_path: Path) -> None:
    register = tmp_path / "register.atmp"
    begin(register)
    with open_store(register) as mine, open_store(register) as theirs:
        with mine.read() as session:
            id = session.scalars(select(Organisation.id).order_by(Organisation.name)).first()
        assert id is not None
        seen = {"notes": "0", "region": None}
        theirs.save(Organisation, id, seen, {"notes": "theirs"})
        with pytest.raises(Conflict) as refused:
            mine.save(Organisation, id, seen, {"notes": "mine", "region": "London"})
        (clash,) = refused.value.clashes
        assert (clash.field, clash.yours, clash.theirs, clash.original) == ("notes", "mine", "theirs", "0")
        with mine.read() as session:
            kept = session.execute(select(Organisation.notes, Organisation.region).where(Organisation.id == id)).one()
        assert tuple(kept) == ("theirs", None)
        mine.save(Organisation, id, seen, {"region": "London"})
        mine.save(Organisation, id, {**seen, "notes": clash.theirs}, {"notes": "both"})
        with theirs.read() as session:
            kept = session.execute(select(Organisation.notes, Organisation.region).where(Organisation.id == id)).one()
        assert tuple(kept) == ("both", "London")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_check_takes_the_words_another_window_has_just_added_for_no_damage(tmp_path: Path, read_only: bool) -> None:
    register = tmp_path / "register.atmp"
    begin(register)
    with (
        Store.open(register, who="Officer", clock=clock, read_only=read_only) as mine,
        open_store(register) as theirs,
    ):
        for number in range(2):
            # Now the layout of the index is known to the connection that will be asked to check it.
            with mine.read() as session:
                assert len(find(session.connection(), "unit")) == 1
            with theirs.write("Add") as write:
                write.add(Organisation(name=f"Another {number}"))
            assert check(mine) == []
