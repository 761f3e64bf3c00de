"""The command "ask": by its word or in words, with its options, as a table, as JSON and as a file."""

from pathlib import Path

import pytest

from atmp_desktop.store.questions.catalogue import QUESTIONS
from tests.cli.terminal import Terminal
from tests.read_back import by_calamine


@pytest.fixture
def file(terminal: Terminal, register_path: Path) -> Path:
    """A group with a lead and a vacant seat, an organisation with nobody, an action that is late."""
    path = register_path
    for words in (
        ("group", "name=Guidance Development", "code=GD"),
        ("group", "name=Training", "code=TR"),
        ("person", "given_name=Ann", "family_name=Example"),
        ("person", "given_name=Bob", "family_name=Beispiel"),
        ("organisation", "name=Example College"),
        ("membership", "group=GD", "person=Ann Example", "role=lead", "from_date=1/5/2020", "to_date=1/12/2026"),
        ("seat", "group=GD", "name=Patient representative"),
        ("affiliation", "person=Ann Example", "organisation=Example College", "from_date=1/1/2025"),
        ("action", "text=Send the list", "due=20/11/2026", "group=GD", "owner=Ann Example"),
        ("interaction", "subject=Asked about cells", "on=3/3/2026", "kind=call"),
        ("participant", "interaction=Asked about cells", "person=Ann Example"),
    ):
        terminal.adds(path, *words)
    return path


def test_without_a_question_all_are_listed_with_their_words(terminal: Terminal, file: Path) -> None:
    said = terminal.says("ask", file)
    for each in QUESTIONS.values():
        assert each.code in said
        assert each.words in said
    assert "--with [--since] [--until]" in said
    listed = terminal.json("ask", file)
    assert [each["question"] for each in listed] == list(QUESTIONS)
    assert listed[0]["options"] == ["--as-at"]


@pytest.mark.parametrize("typed", [("leads",), ("who", "leads"), ("Who leads each group?",)])
def test_a_question_is_asked_by_its_word_or_in_words(terminal: Terminal, file: Path, typed: tuple[str, ...]) -> None:
    said = terminal.says("ask", file, *typed)
    assert said.startswith("Who leads each group today\n")
    assert "Ann Example" in said
    assert "2 groups: 1 led by one person, 1 with nobody in the lead." in said


def test_the_json_has_the_question_its_title_a_summary_and_flat_rows(terminal: Terminal, file: Path) -> None:
    found = terminal.json("ask", file, "leads", "--as-at", "1 May 2021")
    assert (found["question"], found["title"]) == ("leads", "Who led each group on 1 May 2021")
    assert found["summary"].startswith("2 groups")
    first, second = found["rows"]
    assert (first["type"], first["group"], first["lead"], first["since"]) == (
        "group",
        "Guidance Development",
        "Ann Example",
        "2020-05-01",
    )
    assert terminal.json("show", file, first["lead_id"])["name"] == "Ann Example"
    assert (second["lead"], second["since"]) == ("Vacant", None)
    assert "lead_id" not in second


def test_options_narrow_the_question(terminal: Terminal, file: Path) -> None:
    assert len(terminal.json("ask", file, "ending", "--days", "8")["rows"]) == 1
    assert terminal.json("ask", file, "ending", "--days", "7")["summary"] == "No membership ends by 30 Nov 2026."
    for since, count in (("-9m", 1), ("4/3/2026", 0)):
        found = terminal.json("ask", file, "contacts", "--with", "Example College", "--since", since)
        assert len(found["rows"]) == count
    late = terminal.json("ask", file, "overdue", "--by", "group")
    assert late["subtotals"] == [{"words": "Guidance Development: 1 action", "count": 1}]
    assert terminal.json("ask", file, "everything", "--about", "Ann Example")["rows"][0]["type"] == "person"
    assert "Guidance Development" in terminal.json("ask", file, "changed", "--group", "GD")["title"]
    assert terminal.json("ask", file, "unconfirmed", "--months", "1")["rows"] == []
    assert terminal.json("ask", file, "no-current-contact", "--partners", "key")["rows"] == []
    assert [row["seat"] for row in terminal.json("ask", file, "vacant")["rows"]] == ["Patient representative"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("contact",), 1, "may mean"),
        (("teapots",), 1, "No question is about “teapots”."),
        (("vacant", "--days", "3"), 2, "“vacant” does not take --days. It takes --as-at."),
        (("ending", "--days", "soon"), 2, "--days: “soon” is not a whole number."),
        (("leads", "--as-at", "someday"), 2, "--as-at: “someday” is not a date"),
        (("everything",), 2, "“everything” is about one person or organisation. Say which with --about"),
        (("contacts", "--with", "Nobody Known"), 1, "There is no record called “Nobody Known”."),
        (("contacts", "--with", "Ann Example", "--since", "fri", "--until", "1/1/2026"), 1, "is after"),
        (("leads", "--secretariat"), 2, "--secretariat is for what is handed out."),
        (("overdue", "--by", "moon"), 2, "--by: “moon” is not one of the choices"),
        (("ending", "--days", ""), 2, "--days is empty."),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_sentence(
    terminal: Terminal, file: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    assert sentence in terminal.refuses("ask", file, *words, code=code)


def test_an_answer_is_handed_out_and_noted(terminal: Terminal, file: Path, tmp_path: Path) -> None:
    to = tmp_path / "leads.xlsx"
    answer = terminal("ask", file, "leads", "--to", to)
    assert (answer.code, answer.out) == (0, f"{to}\n")
    assert "leads.xlsx has 2 rows." in answer.err
    assert by_calamine(to)[0][0] == "Who leads each group today"
    assert terminal.json("history", file, "--limit", "1")[0]["label"] == "Export answer: Who leads each group?"
    found = terminal.json("ask", file, "vacant", "--to", tmp_path / "vacant.xlsx", "--secretariat")
    assert (found["rows"], found["secretariat"]) == (1, True)


def test_asking_changes_nothing(terminal: Terminal, file: Path) -> None:
    before = terminal.json("history", file)
    for each in QUESTIONS.values():
        about = {"who": "--with", "about": "--about", "group": "--group"}
        given = [
            part
            for p in each.parameters
            if p.required
            for part in (about[p.name], "GD" if p.name == "group" else "Ann Example")
        ]
        terminal.says("ask", file, each.code, *given)
    assert terminal.json("history", file) == before
