"""Somebody moves on the command line, by the same rules and with the same refusals as in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def uta(terminal: Terminal, register_path: Path) -> str:
    """Uta leads Guidance for Imperial, with an address there."""
    uta = terminal.adds(register_path, "person", "given_name=Uta", "family_name=Griesenbach")
    imperial = terminal.adds(register_path, "organisation", "name=Imperial")
    terminal.adds(register_path, "organisation", "name=Oxford")
    group = terminal.adds(register_path, "group", "name=Guidance", "code=GD")
    post = terminal.adds(
        register_path, "affiliation", f"person={uta}", f"organisation={imperial}", "job_title=Professor", "main=yes"
    )
    terminal.adds(register_path, "contact_point", f"affiliation={post}", "kind=email", "value=uta@imperial.example.org")
    terminal.adds(
        register_path,
        "membership",
        f"group={group}",
        f"person={uta}",
        "role=lead",
        f"represents={imperial}",
        "from_date=2021-05-01",
    )
    return uta


def posts(terminal: Terminal, file: Path) -> list[tuple[str, str | None]]:
    names = {each["id"]: each["name"] for each in terminal.json("list", file, "organisation")}
    listed = terminal.json("list", file, "affiliation")
    return sorted((names[each["organisation"]], each["to_date"]) for each in listed)


def test_a_move_ends_one_place_and_begins_the_next_in_one_step(
    terminal: Terminal, register_path: Path, uta: str
) -> None:
    said = terminal.says(
        "moved", register_path, "Uta Griesenbach", "Oxford", "--last", "30/11/2026", "--email", "uta@oxford.example.org"
    )
    assert "At Imperial until 30 Nov 2026." in said
    assert "At Oxford from 1 Dec 2026." in said
    assert "Good until 30 Nov 2026: uta@imperial.example.org." in said
    assert "Lead of Guidance: goes on for Oxford." in said
    assert posts(terminal, register_path) == [("Imperial", "2026-11-30"), ("Oxford", None)]
    addresses = terminal.json("list", register_path, "contact_point")
    assert {(each["value"], each["status"]) for each in addresses} == {
        ("uta@imperial.example.org", "good"),
        ("uta@oxford.example.org", "good"),
    }

    terminal.says("undo", register_path)
    assert posts(terminal, register_path) == [("Imperial", None)]


def test_what_becomes_of_places_and_addresses_is_as_asked(terminal: Terminal, register_path: Path, uta: str) -> None:
    moved = terminal.json(
        "moved", register_path, uta, "Oxford", "--last", "2026-11-30", "--place", "GD=end", "--retire-none"
    )
    assert "Lead of Guidance: ends on 30 Nov 2026." in moved["done"]
    assert moved["operation"]
    assert [each["to_date"] for each in terminal.json("list", register_path, "membership")] == ["2026-11-30"]
    assert [each["status"] for each in terminal.json("list", register_path, "contact_point")] == ["good"]


def test_an_organisation_that_is_new_is_added_on_the_way(terminal: Terminal, register_path: Path, uta: str) -> None:
    refused = terminal("moved", register_path, uta, "Cambridge")
    assert refused.code == 1
    assert "There is no organisation called “Cambridge”." in refused.err
    terminal.says("moved", register_path, uta, "Cambridge", "--new")
    assert ("Cambridge", None) in posts(terminal, register_path)


def test_a_move_can_be_tried_without_doing_it(terminal: Terminal, register_path: Path, uta: str) -> None:
    tried = terminal.json("moved", register_path, uta, "Oxford", "--try")
    assert tried["operation"] is None
    assert posts(terminal, register_path) == [("Imperial", None)]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["Oxford", "--last", "soon"], 2, "soon"),
        (["Oxford", "--email", "nobody"], 2, "nobody"),
        (["Oxford", "--leaves", "Oxford"], 1, "is not at Oxford now"),
        (["Oxford", "--retire", "x@example.org"], 1, "has no address “x@example.org” there"),
        (["Oxford", "--retire", "uta@imperial.example.org", "--retire-none"], 2, "opposite things"),
        (["Oxford", "--place", "GD=sold"], 2, "keep, carry or end"),
        (["Oxford", "--place", "Nowhere=end"], 1, "There is no group"),
        (["Oxford", "--last", "2020-01-01"], 1, ""),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    terminal: Terminal, register_path: Path, uta: str, words: list[str], code: int, sentence: str
) -> None:
    terminal.says("edit", register_path, _affiliation(terminal, register_path), "from_date=2021-01-01")
    refused = terminal("moved", register_path, uta, *words)
    assert (refused.code, sentence in refused.err) == (code, True), refused.err
    assert posts(terminal, register_path) == [("Imperial", None)]


def _affiliation(terminal: Terminal, file: Path) -> str:
    return str(terminal.json("list", file, "affiliation")[0]["id"])


def test_somebody_who_is_nowhere_has_nothing_to_move_from(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.adds(register_path, "person", "given_name=Eric", "family_name=Alton")
    refused = terminal("moved", register_path, "Eric Alton", "Oxford")
    assert refused.code == 1
    assert "is at no organisation now" in refused.err


def test_of_several_places_it_must_be_said_which_ends(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.adds(register_path, "organisation", "name=Brompton")
    terminal.adds(register_path, "affiliation", f"person={uta}", "organisation=Brompton")
    refused = terminal("moved", register_path, uta, "Oxford", "--last", "2026-11-30")
    assert refused.code == 1
    assert "several organisations: Imperial, Brompton" in refused.err
    terminal.says("moved", register_path, uta, "Oxford", "--last", "2026-11-30", "--leaves", "Brompton")
    assert posts(terminal, register_path) == [("Brompton", "2026-11-30"), ("Imperial", None), ("Oxford", None)]
