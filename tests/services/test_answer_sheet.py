"""Answers that are handed out: as on the screen, without whom and what others may not see, and noted."""

import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import UserError
from atmp_desktop.records import Action, ContactPoint, Enquiry, Group, Membership, Organisation, Person
from atmp_desktop.services.answer_sheet import answer_sheet
from atmp_desktop.services.withheld import HIDDEN
from atmp_desktop.store.questions.answer import Row, shown, with_subtotals
from atmp_desktop.store.questions.catalogue import QUESTIONS, Asked, ask
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import entries
from tests.make import make
from tests.read_back import Grid, by_calamine, by_libreoffice, part, table


def write(store: Store, path: Path, code: str, *, secretariat: bool = False, **values: Any) -> Any:
    return answer_sheet(store, Asked(QUESTIONS[code], values), path, secretariat=secretariat)


def unpacked(path: Path) -> str:
    """Everything that is in the file."""
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())


def read(path: Path, first: str) -> Grid:
    return table(by_calamine(path), first)[1]


@pytest.fixture
def hidden(register: Store) -> dict[str, UUID]:
    """A group led by a restricted person and by one who is not, each owing something."""
    group = make(register, Group, name="Guidance", code="GD")
    ada = make(register, Person, given_name="Ada", family_name="Quiet", restricted=True)
    ben = make(register, Person, given_name="Ben", family_name="Open")
    for person in (ada, ben):
        make(register, Membership, group=group, person=person, role="lead", to_date=register.today())
        make(register, Action, text="Late", owner=person, group=group, due=register.today() - timedelta(days=3))
        make(register, ContactPoint, person=person, value=f"{'ada' if person == ada else 'ben'}@example.org")
    return {"group": group, "ada": ada, "ben": ben}


@pytest.mark.parametrize(
    "code", [code for code, each in QUESTIONS.items() if not any(p.required for p in each.parameters)]
)
def test_a_sheet_has_the_rows_of_the_answer(training: Store, tmp_path: Path, code: str) -> None:
    path = tmp_path / "answer.xlsx"
    with training.read() as session:
        answer = ask(session.connection(), training.today(), Asked(QUESTIONS[code]))
    exported = write(training, path, code, secretariat=True)
    lines = list(with_subtotals(answer))
    assert (exported.rows, exported.left_out, exported.hidden) == (len(lines), 0, 0)
    grid = by_calamine(path)
    assert (grid[0][0], grid[1][0]) == (answer.title, answer.summary)
    header, rows = table(grid, answer.headings[0].label)
    assert header == [heading.label for heading in answer.headings]
    for line, cells in zip(lines, rows, strict=True):
        if isinstance(line, Row):
            assert [as_shown(cell) for cell in cells] == [
                " ".join(shown(*both).split()) for both in zip(answer.headings, line.cells, strict=True)
            ]


def as_shown(cell: Any) -> str:
    if isinstance(cell, date):
        return f"{cell.day} {cell:%b %Y}"
    return " ".join(str(int(cell) if isinstance(cell, float) else cell).split())


def test_a_restricted_lead_is_hidden_and_their_membership_left_out(
    register: Store, hidden: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "leads.xlsx"
    exported = write(register, path, "leads")
    assert {row[1] for row in read(path, "Group")} == {HIDDEN, "Ben Open"}
    assert (exported.left_out, exported.hidden) == (0, 1)
    exported = write(register, path, "ending")
    assert [row[0] for row in read(path, "Person")] == ["Ben Open"]
    assert (exported.left_out, exported.hidden) == (1, 0)
    assert "1 row about restricted people" in exported.words


def test_names_in_words_are_hidden_too_in_every_part_of_the_file(
    register: Store, hidden: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "overdue.xlsx"
    for by in ("owner", "lead", "group"):
        exported = write(register, path, "overdue", by=by)
        assert exported.hidden > 0
        everything = unpacked(path)
        assert "Quiet" not in everything
        assert "Ben Open" in everything
    write(register, path, "overdue", secretariat=True)
    assert "Ada Quiet" in unpacked(path)


def test_details_of_restricted_people_and_for_the_secretariat_are_left_out(
    register: Store, hidden: dict[str, UUID], tmp_path: Path
) -> None:
    make(register, ContactPoint, person=hidden["ben"], value="home@example.org", audience="secretariat")
    path = tmp_path / "unconfirmed.xlsx"
    assert write(register, path, "unconfirmed").left_out == 2
    assert [row[3] for row in read(path, "Person")] == ["ben@example.org"]


def test_what_is_about_a_restricted_person_is_refused_unless_ticked(
    register: Store, hidden: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "everything.xlsx"
    ada = ("person", hidden["ada"])
    with pytest.raises(UserError, match="Ada Quiet is restricted"):
        write(register, path, "everything", about=ada)
    with pytest.raises(UserError, match="Ada Quiet is restricted"):
        write(register, path, "contacts", who=ada)
    assert not path.exists()
    assert write(register, path, "everything", secretariat=True, about=("person", hidden["ada"])).rows > 3


def test_how_a_restricted_enquirer_signed_is_hidden_in_what_is_held_on_an_organisation(
    register: Store, hidden: dict[str, UUID], tmp_path: Path
) -> None:
    organisation = make(register, Organisation, name="Example College")
    make(
        register,
        Enquiry,
        organisation=organisation,
        person=hidden["ada"],
        subject="Cells",
        enquirer_name="A. Q.",
        enquirer_address="her@example.org",
    )
    path = tmp_path / "held.xlsx"
    write(register, path, "everything", about=("organisation", organisation))
    words = unpacked(path)
    assert "Subject: Cells" in words
    assert not [each for each in ("A. Q.", "her@example.org", "Ada Quiet") if each in words]


def test_it_is_noted_in_the_history_without_a_name(register: Store, hidden: dict[str, UUID], tmp_path: Path) -> None:
    write(register, tmp_path / "held.xlsx", "everything", about=("person", hidden["ben"]))
    with register.read() as session:
        entry = entries(session.connection(), limit=1)[0]
    assert (entry.kind, entry.label) == ("note", "Export answer: What do we hold on …?")
    assert str(hidden["ben"]) in entry.detail
    assert "Ben" not in entry.detail
    write(register, tmp_path / "all.xlsx", "leads", secretariat=True)
    with register.read() as session:
        assert entries(session.connection(), limit=1)[0].label.endswith("with secretariat-only details")


def test_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "overdue.xlsx"
    write(training, path, "overdue")
    again = by_libreoffice(path, tmp_path, "xlsx")
    assert table(by_calamine(again), "Reference") == table(by_calamine(path), "Reference")


def test_text_that_looks_like_a_formula_stays_text(register: Store, tmp_path: Path) -> None:
    make(register, Action, text="=1+1", due=register.today() - timedelta(days=1))
    path = tmp_path / "overdue.xlsx"
    write(register, path, "overdue")
    assert "<f>" not in part(path, "xl/worksheets/sheet1.xml")
    assert read(path, "Reference")[0][1] == "=1+1"
