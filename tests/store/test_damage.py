"""Damage is noticed, never shown as fact: bytes spoiled at random in registers and in their backups."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, select

from atmp_desktop.errors import StoreError
from atmp_desktop.records.action import Action
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.group import Group
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Base
from atmp_desktop.store.backup import back_up
from atmp_desktop.store.check import check
from atmp_desktop.store.restore import restore, verify
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from atmp_desktop.store.whole import card_path
from tests.reliability import fresh_seed, share
from tests.store.steps import begin, open_store, take_step

Contents = dict[str, list[tuple[Any, ...]]]

JSON_COLUMNS = ("before", "after", "bases", "detail")


def flip_a_bit(held: bytearray, at: int, chance: random.Random) -> None:
    held[at] ^= 1 << chance.randrange(8)


def change_a_byte(held: bytearray, at: int, chance: random.Random) -> None:
    held[at] = (held[at] + chance.randrange(1, 256)) % 256


def clear_a_sector(held: bytearray, at: int, chance: random.Random) -> None:
    start = at // 512 * 512
    held[start : start + 512] = bytes(len(held[start : start + 512]))


def copy_a_page_over_another(held: bytearray, at: int, chance: random.Random) -> None:
    size = int.from_bytes(held[16:18], "big")
    source = chance.randrange(len(held) // size) * size
    target = at // size * size
    held[target : target + size] = held[source : source + size]


def lose_the_end(held: bytearray, at: int, chance: random.Random) -> None:
    del held[at:]


DAMAGES: list[Callable[[bytearray, int, random.Random], None]] = [
    flip_a_bit,
    flip_a_bit,
    change_a_byte,
    change_a_byte,
    clear_a_sector,
    copy_a_page_over_another,
    lose_the_end,
]


def damaged(content: bytes, chance: random.Random) -> tuple[bytes, str]:
    """*content* with one random fault somewhere where something is written, and the fault in words."""
    written = [at for at in (chance.randrange(len(content)) for _ in range(2000)) if content[at]]
    while True:
        held, damage, at = bytearray(content), chance.choice(DAMAGES), chance.choice(written)
        damage(held, at, chance)
        if held != content:
            return bytes(held), f"{damage.__name__} at {at}"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with records of several types, with edits, an undo and something in the bin; closed."""
    path = tmp_path / "register.atmp"
    begin(path)
    with open_store(path) as store:
        for step in range(1, 5):
            take_step(store, step)
        store.undo()
        with store.write("Add a group and its lead") as write:
            people = [
                Person(given_name=f"Ana{n}", family_name=f"Example{n}", notes=f"Met {n} times") for n in range(60)
            ]
            group = Group(name="Early Warning Group", code="EWG")
            unit = Organisation(name="Example Foundation", region="London")
            write.add_all([*people, group, unit])
            write.flush()
            for person in people[:20]:
                write.add(Affiliation(person=person.id, organisation=unit.id, job_title="Officer"))
                write.add(Membership(person=person.id, group=group.id, role="member", from_date=date(2024, 5, 1)))
            write.add(Action(text="Write to the members", owner=people[0].id, group=group.id))
        with store.write("Bin a person") as write:
            write.bin(write.get_one(Person, people[59].id))
    return path


def contents(store: Store) -> Contents:
    """Everything a register shows: all rows of its own tables as the program reads them, and what is found by some words."""
    with store.read() as session:
        shown = {
            table.name: [_read(row) for row in session.execute(select(table))] for table in Base.metadata.sorted_tables
        }
        shown["search"] = [
            (words, find(session.connection(), words)) for words in ("ana", "example", "number", "write to")
        ]
    return shown


def _read(row: Row[Any]) -> tuple[Any, ...]:
    return tuple(json.loads(value) if name in JSON_COLUMNS and value else value for name, value in row._mapping.items())


def told_of(path: Path, as_it_was: Contents) -> str:
    """How the damage to a register is noticed, or "nothing lost" when all it shows is as it was."""
    try:
        with open_store(path) as store:
            findings = check(store)
            now = {} if findings else contents(store)
    except StoreError as error:
        findings, now = [error.message, error.advice], {}
    if findings:
        assert all(finding.endswith(".") for finding in findings), findings
        return "noticed"
    different = [name for name in as_it_was if now.get(name) != as_it_was[name]]
    return "shown as fact: " + ", ".join(different) if different else "nothing lost"


@pytest.mark.reliability
def test_damage_to_a_register_is_noticed(register: Path) -> None:
    with open_store(register) as store:
        assert check(store) == []
        as_it_was = contents(store)
    content = register.read_bytes()
    chance = random.Random(fresh_seed("damages to a register"))
    tally: Counter[str] = Counter()
    for number in range(share(250)):
        spoiled, fault = damaged(content, chance)
        path = register.with_name("spoiled.atmp")
        path.write_bytes(spoiled)
        told = told_of(path, as_it_was)
        assert not told.startswith("shown as fact"), f"damage {number}, {fault}: {told}"
        tally[told] += 1
        for left in register.parent.glob("spoiled.atmp*"):
            left.unlink()
    assert tally["noticed"] > tally["nothing lost"]


@pytest.mark.reliability
def test_damage_to_a_backup_is_noticed_and_it_is_not_restored(register: Path, tmp_path: Path) -> None:
    with open_store(register) as store:
        backup = back_up(store, tmp_path / "backups").path
    content = backup.read_bytes()
    chance = random.Random(fresh_seed("damages to a backup"))
    restored = tmp_path / "restored.atmp"
    for number in range(share(120)):
        spoiled, fault = damaged(content, chance)
        backup.write_bytes(spoiled)
        findings = verify(backup)
        assert findings, f"damage {number}, {fault}"
        assert all(finding.endswith(".") for finding in findings)
        with pytest.raises(StoreError):
            restore(backup, restored)
        assert [path.name for path in tmp_path.iterdir() if "restored" in path.name] == [], f"damage {number}, {fault}"
    backup.write_bytes(content)
    assert verify(backup) == []


@pytest.mark.reliability
def test_damage_to_the_note_beside_a_backup_never_lets_a_wrong_one_through(register: Path, tmp_path: Path) -> None:
    with open_store(register) as store:
        as_it_was = contents(store)
        backup = back_up(store, tmp_path / "backups").path
    content = card_path(backup).read_bytes()
    chance = random.Random(fresh_seed("damages to the note beside a backup"))
    refused = 0
    for number in range(share(30)):
        held = bytearray(content)
        damage = chance.choice([flip_a_bit, change_a_byte, clear_a_sector, lose_the_end])
        damage(held, chance.randrange(len(held)), chance)
        card_path(backup).write_bytes(held)
        restored = tmp_path / f"restored {number}.atmp"
        try:
            restore(backup, restored)
        except StoreError:
            refused += 1
            assert not restored.exists()
            continue
        with open_store(restored) as store:
            now = contents(store)
        # A restored register forgets which file it was: that is what makes it write as a new site.
        assert {**now, "site": []} == {**as_it_was, "site": []}
    assert refused > 0
