"""Bad input and bad luck, met through the command line: each gets a sentence or comes through whole, and leaves nothing
half-written. Knows nothing of how the store keeps what it is given."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from atmp_desktop.services.cells import from_csv
from atmp_desktop.store import driver as store_driver
from tests.cli.terminal import NOW, Terminal
from tests.read_back import by_calamine, by_csv
from tests.reliability import fresh_seed, share

HARD_NAME = "sp ace 'one' \"two\" % ? # é %41 👩🏽‍🔬"
ARABIC, APOSTROPHE, FORMULA = "عبد الرحمن", "O'Brien-Łukasz", '=HYPERLINK("http://example.org";"x")'
MEGABYTE = 1 << 20


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture
def starter(terminal: Terminal, tmp_path: Path) -> Path:
    """A register with the facts of the public page."""
    path = tmp_path / "starter.atmp"
    terminal.says("new", path, "--start", "starter")
    return path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of ten megabytes, where the computer lets us make one."""
    folder = tmp_path / "small disk"
    folder.mkdir()
    if not sys.platform.startswith("linux"):
        pytest.skip("small disks are made on Linux")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=10m", "tmpfs", folder], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("this account may not mount a disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill_up(disk: Path) -> None:
    with contextlib.suppress(OSError), (disk / "photos").open("wb", buffering=0) as photos:
        while True:
            photos.write(bytes(4096))


def leave_free(disk: Path, room: int) -> None:
    photos = disk / "photos"
    photos.unlink(missing_ok=True)
    photos.write_bytes(bytes(shutil.disk_usage(disk).free - room))


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def is_whole(terminal: Terminal, file: Path) -> bool:
    return bool(terminal.json("check", file) == {"whole": True, "findings": []})


def process(*words: str | Path) -> subprocess.Popen[bytes]:
    """The command line as a process of its own."""
    command = [sys.executable, "-m", "atmp_desktop", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


# Places and files -----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forbids such names itself")
def test_everything_works_in_a_folder_and_a_file_of_the_hardest_name(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / HARD_NAME
    file, sheet, again = (folder / f"{HARD_NAME}{ending}" for ending in (".atmp", ".xlsx", " again.atmp"))

    terminal.says("new", file, "--start", "empty")
    tag = terminal.adds(file, "tag", "name=Gene therapy")
    made = terminal.json("backup", file)["path"]
    terminal.json("export", "list", file, "tag", "--to", sheet)
    terminal.says("restore", made, "--to", again)

    assert [each["id"] for each in terminal.json("list", again, "tag")] == [tag]
    assert [each["path"] for each in terminal.json("backups", file)] == [made]
    assert is_whole(terminal, file)
    assert names_in(folder) == {file.name, sheet.name, again.name}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_what_is_no_ordinary_file_is_neither_read_nor_replaced(
    terminal: Terminal, register_path: Path, tmp_path: Path
) -> None:
    pipe, folder = tmp_path / "pipe.atmp", tmp_path / "folder.atmp"
    os.mkfifo(pipe)
    folder.mkdir()

    for place in (pipe, folder):
        for words in (("list", place, "person"), ("check", place), ("restore", register_path, "--to", place)):
            assert place.name in terminal.refuses(*words)
        assert "already; it was not touched" in terminal.refuses("new", place)

    assert pipe.is_fifo()
    assert names_in(folder) == set()


def test_a_damaged_register_is_found_out_and_not_written_to(terminal: Terminal, starter: Path) -> None:
    whole = starter.read_bytes()
    page = whole.index(b"Griesenbach") // 4096
    starter.write_bytes(whole[: page * 4096] + b"\xff" * 4096 + whole[(page + 1) * 4096 :])
    damaged = starter.read_bytes()

    answer = terminal("check", starter)

    assert answer.code == 1
    assert "damaged" in answer.out
    assert "damaged" in terminal.refuses("backup", starter)
    assert starter.read_bytes() == damaged
    assert names_in(starter.parent) <= {starter.name, "data home"}


def test_a_full_disk_refuses_a_save_loses_nothing_and_takes_it_when_there_is_room(
    terminal: Terminal, small_disk: Path
) -> None:
    file = small_disk / "register.atmp"
    terminal.says("new", file, "--start", "starter")
    before = terminal.json("list", file, "organisation")
    leave_free(small_disk, MEGABYTE)

    note = "x" * (2 * MEGABYTE)
    assert "disk is full" in terminal.refuses("edit", file, "CG", f"notes={note}")
    assert terminal.json("list", file, "organisation") == before
    assert is_whole(terminal, file)
    assert names_in(small_disk) == {file.name, "photos"}

    (small_disk / "photos").unlink()
    terminal.says("edit", file, "CG", "notes=There is room now")
    assert terminal.json("show", file, "CG")["notes"] == "There is room now"


def test_a_disk_with_no_byte_free_is_said_to_be_full_and_the_register_on_it_is_read_and_stays_alone(
    terminal: Terminal, small_disk: Path
) -> None:
    file = small_disk / "register.atmp"
    terminal.says("new", file, "--start", "starter")
    fill_up(small_disk)

    for words in (("list", file, "group"), ("show", file, "CG"), ("history", file), ("check", file)):
        answer = terminal(*words, "--json")
        assert answer.code == 0
        assert answer.json
        assert answer.err.startswith("The disk is full, so register.atmp is open for reading only.")
    assert "The disk is full" in terminal.refuses("add", file, "tag", "name=Later")
    assert names_in(small_disk) == {file.name, "photos"}

    (small_disk / "photos").unlink()
    terminal.adds(file, "tag", "name=Later")


@pytest.mark.usefixtures("migrated_each_time")
def test_a_full_disk_leaves_no_half_of_a_new_register_a_restored_one_or_a_sheet(
    terminal: Terminal, starter: Path, small_disk: Path
) -> None:
    sheet = small_disk / "people.csv"
    terminal.json("export", "list", starter, "person", "--to", sheet)
    earlier = sheet.read_bytes()
    # Room for its first pages, for all but the last step of making it, and for nothing.
    for room in (MEGABYTE, 3 * MEGABYTE):
        leave_free(small_disk, room)
        assert "disk is full; new.atmp was not made" in terminal.refuses("new", small_disk / "new.atmp")
        assert names_in(small_disk) == {"people.csv", "photos"}
    fill_up(small_disk)

    for words in (
        ("new", small_disk / "new.atmp"),
        ("restore", starter, "--to", small_disk / "restored.atmp"),
        ("export", "list", starter, "person", "--to", sheet),
    ):
        answer = terminal(*words)
        assert (answer.code, answer.out) == (1, ""), words
        assert "disk" in answer.err
        assert "save again" not in answer.err
        assert not any(ending in answer.err for ending in (".part", ".new", "/."))

    assert sheet.read_bytes() == earlier
    assert names_in(small_disk) == {"people.csv", "photos"}


# Values ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["31/02/2026", "29/02/2027", "2026-02-31", "31 April 2026", "00/01/2026"])
def test_a_day_that_never_comes_is_refused_wherever_a_day_is_typed(
    terminal: Terminal, starter: Path, tmp_path: Path, typed: str
) -> None:
    terminal.refuses("add", starter, "action", "text=Meet", f"due={typed}")
    terminal.refuses("list", starter, "action", "--where", f'due:<"{typed}"')
    terminal.refuses("list", starter, "group", "--as-at", typed, code=2)
    sheet = tmp_path / "sheet.xlsx"
    terminal.refuses("export", "contact-sheet", starter, "--group", "CG", "--as-at", typed, "--to", sheet, code=2)

    assert terminal.json("list", starter, "action") == []
    assert not sheet.exists()


def test_a_group_cannot_become_its_own_grandparent(terminal: Terminal, register_path: Path) -> None:
    for code, parent in (("A", ""), ("B", "A"), ("C", "B")):
        terminal.says("add", register_path, "group", f"name=Group {code}", f"code={code}", f"parent={parent}")

    sentence = terminal.refuses("edit", register_path, "A", "parent=C")

    assert "Group A" in sentence or "itself" in sentence
    assert terminal.json("show", register_path, "A")["parent"] is None
    assert is_whole(terminal, register_path)


def test_an_end_before_its_start_is_refused_from_either_side(terminal: Terminal, starter: Path) -> None:
    person = terminal.adds(starter, "person", "given_name=Ada", "family_name=Ng")
    of = ("group=CG", f"person={person}", "role=member")
    member = terminal.adds(starter, "membership", *of, "from=1/5/2024", "to=30/4/2025")

    for edit in ("to=30/4/2024", "from=1/5/2025"):
        assert "start" in terminal.refuses("edit", starter, member, edit)

    kept = terminal.json("show", starter, member)
    assert (kept["from_date"], kept["to_date"]) == ("2024-05-01", "2025-04-30")


def test_a_second_open_main_affiliation_is_refused_until_the_first_has_ended(
    terminal: Terminal, register_path: Path
) -> None:
    person = terminal.adds(register_path, "person", "given_name=Ada", "family_name=Ng")
    for name in ("First Trust", "Second Trust"):
        terminal.adds(register_path, "organisation", f"name={name}")
    of = (f"person={person}", "main=yes")
    first = terminal.adds(register_path, "affiliation", *of, "organisation=First Trust")

    assert "main" in terminal.refuses("add", register_path, "affiliation", *of, "organisation=Second Trust")
    assert len(terminal.json("list", register_path, "affiliation")) == 1
    terminal.says("edit", register_path, first, "to=31/10/2026")
    terminal.adds(register_path, "affiliation", *of, "organisation=Second Trust", "from=1/11/2026")
    assert is_whole(terminal, register_path)


def test_a_text_of_a_megabyte_is_kept_whole_cut_visibly_in_a_sheet_and_taken_back(
    terminal: Terminal, register_path: Path, tmp_path: Path
) -> None:
    text = "line of a note\n" * (MEGABYTE // 15) + "the end"
    challenge = terminal.adds(register_path, "challenge", "title=Long", f"description={text}")
    sheet = tmp_path / "challenges.xlsx"

    assert terminal.json("show", register_path, challenge)["description"] == text
    assert [each["id"] for each in terminal.json("search", register_path, "the end")] == [challenge]
    assert terminal.json("export", "list", register_path, "challenge", "--to", sheet)["cut"] == 1
    longest = max((str(cell) for row in by_calamine(sheet) for cell in row), key=len)
    assert longest.endswith(f"… [cut here: the whole text has {len(text):,} characters]")
    assert longest[:30_000] == text[:30_000]

    terminal.says("edit", register_path, challenge, "description=short")
    terminal.says("undo", register_path)
    assert terminal.json("show", register_path, challenge)["description"] == text
    assert is_whole(terminal, register_path)


def test_hard_names_and_a_telephone_number_reach_excel_and_csv_as_they_were_typed(
    terminal: Terminal, starter: Path, tmp_path: Path
) -> None:
    names = (ARABIC, APOSTROPHE, FORMULA)
    for name in names:
        person = terminal.adds(starter, "person", "given_name=Sam", f"family_name={name}")
        terminal.adds(starter, "membership", "group=TI", f"person={person}", "role=member")
        terminal.adds(starter, "contact_point", f"person={person}", "kind=phone", "value=020 7946 0123")
        assert [each["id"] for each in terminal.json("search", starter, name)] == [person]
    sheet, listed, text = tmp_path / "TI.xlsx", tmp_path / "people.xlsx", tmp_path / "people.csv"
    for words in (
        ("contact-sheet", starter, "--group", "TI", "--to", sheet),
        ("list", starter, "person", "--to", listed),
        ("list", starter, "person", "--to", text),
    ):
        terminal.json("export", *words)

    printed = [str(cell) for row in by_calamine(sheet) for cell in row]
    for name in names:
        assert any(name in cell for cell in printed), name
        assert any(str(cell).endswith(name) for row in by_calamine(listed) for cell in row), name
        assert any(from_csv(cell).endswith(name) for row in by_csv(text) for cell in row), name
    assert printed.count("020 7946 0123") == len(names)


# Bad luck -------------------------------------------------------------------------------------------------------------


@pytest.mark.reliability
def test_a_command_killed_at_any_moment_leaves_the_register_and_the_sheet_whole(
    terminal: Terminal, training_register: Path, tmp_path: Path
) -> None:
    chance = random.Random(fresh_seed("kills of commands"))
    file, sheet, new = tmp_path / "register.atmp", tmp_path / "people.xlsx", tmp_path / "new.atmp"
    file.write_bytes(training_register.read_bytes())
    terminal.says("edit", file, "CG", "notes=said to be saved")
    people = {each["id"] for each in terminal.json("list", file, "person")}
    commands = (
        ("add", file, "tag", "name=Half a tag"),
        ("export", "list", file, "person", "--to", sheet),
        ("export", "contact-sheet", file, "--group", "CG", "--to", sheet),
        ("new", new, "--start", "training"),
        ("backup", file),
        ("undo", file, "--operation", "00000000-0000-7000-8000-000000000000"),
    )

    for _ in range(share(60)):
        words = chance.choice(commands)
        running = process(*words)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(timeout=chance.uniform(0.2, 1.5))
        running.kill()
        out, err = running.communicate()
        assert b"Traceback" not in out + err

        assert terminal.json("show", file, "CG")["notes"] == "said to be saved", words
        if sheet.exists():
            assert zipfile.ZipFile(sheet).testzip() is None, words
            sheet.unlink()
        if new.exists():
            assert is_whole(terminal, new), words
            new.unlink()

    assert is_whole(terminal, file)
    assert {each["id"] for each in terminal.json("list", file, "person")} == people
    assert all(backup["whole"] is not False for backup in terminal.json("backups", file))


def test_a_register_locked_by_another_program_is_read_and_the_save_is_refused_with_a_sentence(
    terminal: Terminal, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_driver, "PRAGMAS", tuple(each.replace("5000", "50") for each in store_driver.PRAGMAS))
    other = driver.connect(str(starter), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert len(terminal.json("list", starter, "group")) == 5
        assert "Another program is writing to starter.atmp." in terminal.refuses("add", starter, "tag", "name=Later")
    finally:
        other.execute("ROLLBACK")
        other.close()

    terminal.adds(starter, "tag", "name=Later")
    assert [each["name"] for each in terminal.json("list", starter, "tag", "--where", "name:Later")] == ["Later"]


@pytest.mark.parametrize("year", [1970, 2025, 2027, 2100, 9000])
def test_a_computer_whose_clock_is_wrong_still_saves_shows_and_takes_back(
    terminal: Terminal, starter: Path, tmp_path: Path, year: int
) -> None:
    before = terminal.json("show", starter, "CG")["notes"]
    terminal.clock = lambda: datetime(year, 3, 29, 1, 30, tzinfo=UTC)
    terminal.says("edit", starter, "CG", f"notes=in {year}")
    reference = terminal.says("add", starter, "action", "text=Set the clock", "group=CG", "due=+2w").split()[1]
    terminal.json("export", "action-log", starter, "--to", tmp_path / "log.xlsx")
    terminal.clock = lambda: NOW

    assert reference.startswith(f"CG{year % 100:02}-A")
    assert terminal.says("undo", starter) == "Taken back: Add action.\n"
    assert terminal.says("undo", starter) == "Taken back: Edit group.\n"
    assert terminal.json("show", starter, "CG")["notes"] == before
    assert is_whole(terminal, starter)
