"""Lists and own fields from the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

LIST = "organisation_kind"


def test_the_lists_are_named_with_what_chooses_from_them(terminal: Terminal, register_path: Path) -> None:
    assert {"list": "role", "used_by": "Memberships: Role; Seats: Role"} in terminal.json("lookup", register_path)
    assert "organisation_kind" in terminal.says("lookup", register_path)


def test_a_list_is_changed_in_words_and_read_back(terminal: Terminal, register_path: Path) -> None:
    assert (
        terminal.says("lookup", register_path, LIST, "add", "Blood bank") == "“Blood bank” has the code blood_bank.\n"
    )
    last = len(terminal.json("lookup", register_path, LIST))
    said = terminal.says("lookup", register_path, LIST, "move", "blood_bank", "99")
    assert said == f"blood_bank stands at place {last}.\n"
    terminal.says("lookup", register_path, LIST, "move", "blood_bank", "1")
    terminal.says("lookup", register_path, LIST, "rename", "university", "Higher education")
    terminal.adds(register_path, "organisation", "name=A", "kind=higher education")
    said = terminal.says("lookup", register_path, LIST, "retire", "university")
    assert said == "“Higher education” is retired. 1 organisation still has it.\n"
    values = terminal.json("lookup", register_path, LIST)
    assert values[0] == {"code": "blood_bank", "words": "Blood bank", "retired": False, "uses": 0, "shipped": False}
    assert [each for each in values if each["retired"]] == [
        {"code": "university", "words": "Higher education", "retired": True, "uses": 1, "shipped": True}
    ]
    assert "retired" in terminal.says("lookup", register_path, LIST)
    refused = terminal.refuses("add", register_path, "organisation", "name=B", "kind=university")
    assert refused.startswith("Kind: “Higher education” is retired. Choose another: Blood bank,")
    terminal.says("edit", register_path, "A", "short_name=AA", "kind=university")
    said = terminal.says("lookup", register_path, LIST, "replace", "university", "charity")
    assert said == "“Higher education” is retired. 1 record has “Charity” instead.\n"
    assert terminal.json("list", register_path, "organisation")[0]["kind"] == "charity"
    terminal.says("lookup", register_path, LIST, "bring-back", "university")
    done = terminal.json("lookup", register_path, LIST, "add", "Gene bank")
    assert done == {"list": LIST, "done": "“Gene bank” has the code gene_bank."}
    assert terminal.says("undo", register_path) == "Taken back: Add “Gene bank” to the list “Organisations: Kind”.\n"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("kinds",), 1, "There is no list “kinds”"),
        ((LIST, "burn"), 2, "cannot be asked to “burn”"),
        ((LIST, "add"), 2, "is given WORDS"),
        ((LIST, "add", "Blood", "bank"), 2, "Put words with blanks into quotes"),
        ((LIST, "move", "charity", "up"), 2, "“up” is not a place"),
        ((LIST, "move", "charity", "0"), 2, "“0” is not a place in a list. Give a number; the first place is 1."),
        ((LIST, "retire", "bank"), 1, "has no value “bank”"),
        ((LIST, "add", "University"), 1, "has a value “University” already"),
        ((LIST, "add", "  "), 1, "Words is missing"),
        (("role", "retire", "member"), 1, "A new membership begins as “Member”"),
    ],
)
def test_what_cannot_be_done_to_a_list_gets_a_sentence(
    terminal: Terminal, register_path: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    assert sentence in terminal.refuses("lookup", register_path, *words, code=code)


@pytest.fixture
def with_fields(terminal: Terminal, register_path: Path) -> Path:
    """A register with own fields of organisations."""
    for label, kind in (("Funding route", "choice"), ("Sites", "number"), ("Visited", "date"), ("Patron", "link")):
        target = ["target=person"] if kind == "link" else []
        terminal.adds(register_path, "custom_field", "type=organisation", f"label={label}", f"kind={kind}", *target)
    terminal.says("lookup", register_path, "organisation.funding_route", "add", "Core grant")
    return register_path


def test_own_fields_are_given_by_code_or_label_and_read_back(terminal: Terminal, with_fields: Path) -> None:
    ada = terminal.adds(with_fields, "person", "given_name=Ada", "family_name=Byron")
    terminal.adds(
        with_fields, "organisation", "name=A", "Funding route=core grant", "sites=1,234.5", "own.visited=22/5/26"
    )
    terminal.says("edit", with_fields, "A", "patron=Ada Byron")
    (found,) = terminal.json("list", with_fields, "organisation")
    own = {name: value for name, value in found.items() if name.startswith("own.")}
    assert own == {
        "own.funding_route": "core_grant",
        "own.sites": 1234.5,
        "own.visited": "2026-05-22",
        "own.patron": ada,
    }
    shown = terminal.says("show", with_fields, "A")
    for words in ("Funding route", "Core grant", "1,234.5", "22 May 2026", "Ada Byron"):
        assert words in shown
    assert "Patron: (empty) → Ada Byron" in terminal.says("history", with_fields)
    assert "Sites: 1,234.5 → 3" in terminal.says("edit", with_fields, "A", "sites=3")
    terminal.says("edit", with_fields, "A", "sites=", "patron=")
    (found,) = terminal.json("list", with_fields, "organisation")
    assert (found["own.sites"], found["own.patron"]) == (None, None)


def test_own_fields_filter_and_sort_a_list_and_are_in_its_export(
    terminal: Terminal, with_fields: Path, tmp_path: Path
) -> None:
    for name, sites in (("A", "10"), ("B", "9.5"), ("C", "")):
        terminal.adds(with_fields, "organisation", f"name={name}", f"sites={sites}")

    def names(*asked: str) -> list[str]:
        return [each["name"] for each in terminal.json("list", with_fields, "organisation", *asked)]

    assert names("--order", "sites") == ["B", "A", "C"]
    assert names("--order", "-own.sites") == ["A", "B", "C"]
    assert names("--where", "sites:>9.7") == ["A"]
    assert names("--where", "sites:none") == ["C"]
    assert "no column “size”" in terminal.refuses("list", with_fields, "organisation", "--order", "size")
    to = tmp_path / "list.csv"
    terminal("export", "list", with_fields, "organisation", "--order", "-sites", "--to", to)
    with to.open(encoding="utf-8-sig", newline="") as file:
        assert [row["Name"] for row in csv.DictReader(file)] == ["A", "B", "C"]


def test_a_value_that_is_none_is_refused_by_its_label(terminal: Terminal, with_fields: Path) -> None:
    refused = terminal.refuses("add", with_fields, "organisation", "name=A", "sites=five", "funding_route=none such")
    assert "Sites: “five” is not a number. Type one such as 1,234.5." in refused
    assert "Funding route: “none such” is not one of the choices: Core grant." in refused


def test_the_types_of_a_register_have_its_own_fields_and_words(terminal: Terminal, with_fields: Path) -> None:
    terminal.says("lookup", with_fields, LIST, "rename", "university", "Higher education")
    described = terminal.json("types", "organisation", "--file", with_fields)
    fields = {field["name"]: field for field in described["fields"]}
    assert fields["own.sites"]["label"] == "Sites"
    assert fields["own.funding_route"]["choices"] == {"core_grant": "Core grant"}
    assert fields["kind"]["choices"]["university"] == "Higher education"
    assert "own.sites" in terminal.says("types", "organisation", "--file", with_fields)
    assert "own.sites" not in terminal.says("types", "organisation")
