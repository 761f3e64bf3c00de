"""Damage is noticed, never shown as fact: bytes spoiled at random in registers and in their backups."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, select

from atmp_desktop.errors import AtmpError, CannotUndo, Damaged, StoreError
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.action import Action
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.group import Group
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Base
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.backup import back_up
from atmp_desktop.store.check import check
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.driver import open_connection
from atmp_desktop.store.restore import restore, verify
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import entries
from atmp_desktop.store.whole import card_path
from tests.reliability import fresh_seed, share
from tests.store.steps import begin, open_store, take_step

Contents = dict[str, list[tuple[Any, ...]]]

HOME = "home"
"""Says which file a site wrote to, and is shown to nobody: where it is wrong the file is taken for a copy, and writes as a
new site, which loses nothing."""

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


def set_the_high_bit(held: bytearray, at: int, chance: random.Random) -> None:
    held[at] |= 0x80


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


def damaged_schema(content: bytes, chance: random.Random) -> tuple[bytes, str]:
    """*content* with one random fault in or near the words that say what the tables are, and the fault in words."""
    beginnings = [match.start() for match in re.finditer(rb"CREATE ", content)]
    while True:
        held, at = bytearray(content), chance.choice(beginnings) + chance.randrange(-60, 600)
        damage = chance.choice([set_the_high_bit, set_the_high_bit, flip_a_bit, change_a_byte, clear_a_sector])
        if not 0 <= at < len(content) or not content[at]:
            continue
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
            table.name: [_read(row) for row in session.execute(select(table))]
            for table in Base.metadata.tables.values()
        }
        shown["search"] = [
            (words, find(session.connection(), words)) for words in ("ana", "example", "number", "write to")
        ]
    return shown


def _read(row: Row[Any]) -> tuple[Any, ...]:
    return tuple(
        json.loads(value) if name in JSON_COLUMNS and value else value
        for name, value in row._mapping.items()
        if name != HOME
    )


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
def test_damage_to_the_names_of_tables_and_columns_is_noticed(register: Path) -> None:
    with open_store(register) as store:
        as_it_was = contents(store)
    content = register.read_bytes()
    chance = random.Random(fresh_seed("damages to names"))
    tally: Counter[str] = Counter()
    for number in range(share(250)):
        spoiled, fault = damaged_schema(content, chance)
        path = register.with_name("spoiled.atmp")
        path.write_bytes(spoiled)
        told = told_of(path, as_it_was)
        assert not told.startswith("shown as fact"), f"damage {number}, {fault}: {told}"
        tally[told] += 1
        for left in register.parent.glob("spoiled.atmp*"):
            left.unlink()
    assert tally["noticed"] > tally["nothing lost"]


def look_through(store: Store) -> None:
    """Read every list with every column, and the history, as an officer does who has not had the register checked."""
    for record_type in RECORD_TYPES:
        listing = Listing(
            record_type, date(2026, 5, 22), columns=tuple(columns_of(record_type, SHIPPED)), vocabulary=SHIPPED
        )
        with store.read() as session:
            assert len(list(listing.rows(session.connection()))) <= listing.count(session.connection())
    with store.read() as session:
        entries(session.connection(), limit=200)


@pytest.mark.reliability
def test_whoever_uses_a_damaged_register_unchecked_hears_a_sentence_or_nothing(register: Path) -> None:
    content = register.read_bytes()
    chance = random.Random(fresh_seed("damages to a register in use"))
    path, refused = register.with_name("spoiled.atmp"), 0
    for _ in range(share(100)):
        spoiled, _ = chance.choice([damaged, damaged_schema])(content, chance)
        uses: list[Callable[[Store], object]] = [look_through, Store.undo, lambda store: take_step(store, 5)]
        for use in uses:
            path.write_bytes(spoiled)
            try:
                with open_store(path) as store:
                    use(store)
            except AtmpError as error:
                refused += 1
                assert error.message.endswith("."), error
                assert isinstance(error, StoreError | CannotUndo), error
            for left in register.parent.glob("spoiled.atmp*"):
                left.unlink()
    assert refused > 0


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        ("UPDATE person SET created_at = 'then' WHERE family_name = 'Example3'", "A value in the file cannot be read"),
        ("UPDATE membership SET from_date = x'ff'", "A value in the file cannot be read"),
        ("UPDATE action SET owner = 'abcdefghijklmnop'", "Owner leads to nothing"),
        ("UPDATE change SET after = '{' WHERE rowid = 9", "1 row is not as written in the table “change”"),
        ("UPDATE change SET type = 'terson' WHERE rowid = 9", "1 row is not as written in the table “change”"),
        (
            "ALTER TABLE person RENAME COLUMN notes TO note",
            "The table “person” is not laid out as this program writes it",
        ),
    ],
)
def test_what_no_program_of_ours_wrote_is_a_finding_and_told_to_whoever_comes_upon_it(
    register: Path, damage: str, finding: str
) -> None:
    connection = open_connection(register, "rw")
    connection.execute(damage)
    connection.close()
    with open_store(register) as store:
        assert any(finding in told for told in check(store))
        with pytest.raises(Damaged, match="Restore the newest backup that is whole"):
            look_through(store)


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


def test_a_copy_whose_search_index_is_spoilt_is_not_restored(register: Path, tmp_path: Path) -> None:
    content = register.read_bytes()
    at = content.index(b"USING fts5")
    spoilt = tmp_path / "copied by hand.atmp"
    for place in range(at, at + 80):
        held = bytearray(content)
        held[place] |= 0x80
        if held == content:
            continue
        spoilt.write_bytes(held)
        findings = verify(spoilt)
        assert all(finding.endswith(".") for finding in findings)
        restored = tmp_path / "restored.atmp"
        try:
            restore(spoilt, restored)
        except StoreError:
            assert not restored.exists()
        else:
            restored.unlink()


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
        assert now == as_it_was
    assert refused > 0


def test_undo_of_what_is_of_no_type_of_record_is_refused_with_a_sentence(register: Path) -> None:
    connection = open_connection(register, "rw")
    connection.execute("UPDATE change SET type = 'terson' WHERE rowid = (SELECT max(rowid) FROM change)")
    connection.close()
    with open_store(register) as store, pytest.raises(Damaged, match="Restore the newest backup that is whole"):
        store.undo()
