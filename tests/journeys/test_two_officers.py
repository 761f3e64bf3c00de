"""What an officer cannot help: somebody else writes in the same register, the disk is full, what is typed or pasted is no
good. Nothing of it is lost, and each is said where it happened.
"""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from sqlalchemy import select

from atmp_desktop.gui.conflict_panel import ConflictPanel
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.records import Group, Person
from atmp_desktop.records.record import Record, values_of
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.faults.disk import FullDisk, is_available
from tests.gui.desk import now
from tests.journeys.officer import CTRL, NewOfficer, Officer

FULL = "The disk is full; the change was not saved. Free some space, then save again. Nothing is lost."


def in_another_process(*words: str | Path | UUID) -> None:
    """What a colleague does to the same register by the command line."""
    done = subprocess.run(
        [sys.executable, "-m", "atmp_desktop", *map(str, words)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def kept(officer: Officer, record_type: type[Record], id: UUID) -> dict[str, Any]:
    """What the register holds of a record."""
    with officer.store.read() as session:
        record = session.get(record_type, id)
        assert record is not None
        return values_of(record)


def text_in(officer: Officer, label: str) -> str:
    """What stands in a field."""
    return officer.find(QLineEdit, label).text()


def complaints(officer: Officer) -> list[str]:
    """The sentences that stand below fields."""
    labels = officer.window.pane.findChildren(QLabel)
    return [each.text() for each in labels if each.property("kind") == "error" and each.isVisible() and each.text()]


def notices(officer: Officer) -> list[str]:
    """The sentences of the bars on show, with what to do."""
    bars = officer.window.findChildren(NoticeBar)
    return [f"{bar.sentence} {bar.advice}".strip() for bar in bars if bar.isVisible() and bar.sentence]


@pytest.fixture
def officer(new_officer: NewOfficer, file: Path) -> Officer:
    """An officer with Ann Example in front of them."""
    made = new_officer()
    made.open(file)
    made.go("People")
    made.open_row("Ann Example")
    return made


def test_what_a_colleague_writes_comes_into_the_list_and_the_page_by_itself(officer: Officer) -> None:
    ann = officer.id_of(Person, "Ann Example")
    path = officer.store.path
    in_another_process("edit", path, ann, "title=Professor", "family_name=Exemplar")
    in_another_process("add", path, "person", "given_name=Zoe", "family_name=Elsewhere")
    officer.until(lambda: officer.listed() == ["Bob Beispiel", "Zoe Elsewhere", "Ann Exemplar"])
    officer.until(lambda: officer.title() == "Ann Exemplar")
    officer.settle()
    assert text_in(officer, "Title") == "Professor"
    assert officer.value("Title") == "Professor"


def test_other_fields_of_the_same_record_are_no_conflict(officer: Officer) -> None:
    ann = officer.id_of(Person, "Ann Example")
    officer.fill("Pronouns", "she/her")
    in_another_process("edit", officer.store.path, ann, "notes=Met in May")
    officer.key(Qt.Key.Key_Tab)
    officer.settle()
    assert (kept(officer, Person, ann)["pronouns"], kept(officer, Person, ann)["notes"]) == ("she/her", "Met in May")
    assert officer.seen(ConflictPanel, "") is None


@pytest.mark.parametrize(("verb", "value"), [("Keep mine", "she/her"), ("Take theirs", "they/them")])
def test_the_same_field_shows_mine_theirs_and_the_one_before_and_either_can_be_kept(
    officer: Officer, verb: str, value: str
) -> None:
    ann = officer.id_of(Person, "Ann Example")
    officer.fill("Pronouns", "she")
    officer.key(Qt.Key.Key_Tab)
    officer.settle()
    officer.fill("Pronouns", "she/her")
    in_another_process("edit", officer.store.path, ann, "pronouns=they/them")
    officer.key(Qt.Key.Key_Tab)
    officer.settle()
    panel = next(each for each in officer.window.findChildren(ConflictPanel) if each.isVisible())
    words = [each.text() for each in panel.findChildren(QLabel)]
    assert words[-6:] == ["Yours", "she/her", "Theirs", "they/them", "Before", "she"]
    assert text_in(officer, "Pronouns") == "she/her"
    assert kept(officer, Person, ann)["pronouns"] == "they/them"
    officer.press(verb, panel)
    officer.until(lambda: kept(officer, Person, ann)["pronouns"] == value)
    officer.until(lambda: not panel.isVisible())
    assert text_in(officer, "Pronouns") == value
    assert check(officer.store) == []


@pytest.mark.skipif(not is_available(), reason="this driver takes no file layer from outside")
def test_a_full_disk_takes_nothing_out_of_the_form_and_saving_works_when_there_is_room(
    new_officer: NewOfficer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FullDisk() as disk:
        monkeypatch.setattr(Store, "open", partial(Store.open, vfs=disk.name))
        officer = new_officer()
        officer.open(file)
        officer.go("People")
        officer.open_row("Ann Example")
        ann = officer.id_of(Person, "Ann Example")
        disk.fail(0)
        officer.fill("Pronouns", "she/her")
        officer.key(Qt.Key.Key_Tab)
        officer.settle()
        assert notices(officer) == [FULL]
        assert officer.window.status.words[1] == "Not saved"
        assert text_in(officer, "Pronouns") == "she/her"
        assert kept(officer, Person, ann)["pronouns"] is None
        officer.press("Try again")
        assert notices(officer) == [FULL]
        disk.heal()
        officer.press("Try again")
        assert notices(officer) == []
        assert kept(officer, Person, ann)["pronouns"] == "she/her"

        officer.key(Qt.Key.Key_N, CTRL)
        officer.fill("Given name", "Zoe")
        officer.fill("Family name", "Elsewhere")
        disk.fail(0)
        officer.add("person")
        assert notices(officer) == [FULL]
        assert text_in(officer, "Family name") == "Elsewhere"
        disk.heal()
        officer.press("Try again")
        officer.until(lambda: officer.listed() == ["Bob Beispiel", "Zoe Elsewhere", "Ann Example"])
        officer.until(lambda: officer.title() == "Zoe Elsewhere")
        assert check(officer.store) == []
        officer.close()


def test_a_day_that_is_none_an_end_before_the_start_and_a_second_main_post_are_refused_below_their_fields(
    officer: Officer,
) -> None:
    officer.turn("Related")
    officer.press("Add to Affiliations")
    officer.choose("Organisation", "exam", "Example College")
    officer.press("Main")
    officer.fill("From", "31/02")
    officer.add("affiliation")
    day = "31/02 is not a date: February 2027 has 28 days. Type a day such as 28/02/2027 or +2w."
    assert complaints(officer) == [day]
    assert text_in(officer, "From") == "31/02"
    officer.fill("From", "1/2/2026")
    officer.add("affiliation")
    officer.until(lambda: len(officer.rows("Affiliations")) == 1)
    officer.settle()

    officer.press("Add to Affiliations")
    officer.choose("Organisation", "Second Trust", "Create “Second Trust”")
    officer.press("Main")
    officer.add("affiliation")
    main = "This person already has an open main affiliation. End that one first, or leave “Main” unticked here."
    assert complaints(officer) == [main]
    officer.press("Main")
    officer.add("affiliation")
    officer.until(lambda: len(officer.rows("Affiliations")) == 2)
    officer.settle()

    officer.mark("Affiliations", "Example College")
    officer.press("End on…")
    officer.key(Qt.Key.Key_A, CTRL)
    officer.type("1/1/2026")
    officer.press("End")
    assert complaints(officer) == [
        "The end (01/01/2026) is before the start (01/02/2026). Correct one of the two dates."
    ]
    assert check(officer.store) == []


def test_a_group_cannot_come_to_stand_under_itself(officer: Officer) -> None:
    officer.go("Groups")
    officer.open_row("Guidance")
    officer.choose("Under", "coord", "Coordinating Group")
    officer.open_row("Coordinating Group")
    officer.choose("Under", "guid", "Guidance")
    assert complaints(officer) == [
        "Coordinating Group cannot stand under itself, not even by way of others. Choose another."
    ]
    assert kept(officer, Group, officer.id_of(Group, "Coordinating Group"))["parent"] is None
    assert check(officer.store) == []
    officer.ask._answers = [True]
    officer.close()
    assert officer.ask.questions == ["A change to “Coordinating Group” is not saved."]


def test_a_note_of_a_megabyte_is_pasted_and_kept_whole(officer: Officer) -> None:
    note = "".join(
        f"Line {number} of what the hospital wrote – zażółć gęślą jaźń\n" for number in range(18_000)
    ).strip()
    assert len(note.encode()) > 1_000_000
    QApplication.clipboard().setText(note)
    officer.click(officer.find(QPlainTextEdit, "Notes"))
    officer.key(Qt.Key.Key_V, CTRL)
    officer.key(Qt.Key.Key_Tab)
    officer.settle()
    assert complaints(officer) == []
    assert kept(officer, Person, officer.id_of(Person, "Ann Example"))["notes"] == note


@pytest.mark.parametrize(
    ("given", "family"),
    [("محمد", "الفارسي"), ('=HYPERLINK("https://example.org")', "O'Brien"), ("Zoë", "Ångström-Łoś")],
)
def test_a_name_comes_through_whole_whatever_its_letters(officer: Officer, given: str, family: str) -> None:
    path = officer.store.path
    officer.key(Qt.Key.Key_N, CTRL)
    officer.fill("Given name", given)
    officer.fill("Family name", family)
    officer.add("person")
    officer.until(lambda: officer.title() == f"{given} {family}")
    officer.until(lambda: f"{given} {family}" in officer.listed())
    officer.key(Qt.Key.Key_K, CTRL)
    officer.type(family)
    palette = officer.window.palette_shown
    assert palette is not None
    officer.until(lambda: f"{given} {family}" in [choice.words for choice in palette.choices])
    assert officer.window.close()
    with Store.open(path, who="AB", clock=now) as store:
        assert check(store) == []
        with store.read() as session:
            names = [(each.given_name, each.family_name) for each in session.scalars(select(Person))]
    assert (given, family) in names
