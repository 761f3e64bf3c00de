from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

HARD_NAMES = ["O'Brien-Østergård", "عبد الله", '=HYPERLINK("http://example.org";"x")', "-1+2", "Nguyễn", "👩🏽‍🔬 Lab"]


@pytest.fixture
def uta(terminal: Terminal, register_path: Path) -> str:
    return terminal.adds(register_path, "person", "given_name=Uta", "family_name=Griesenbach", "title=Professor")


def test_adding_prints_the_new_id_and_the_reference(terminal: Terminal, register_path: Path) -> None:
    terminal.says("add", register_path, "group", "name=Coordinating Group", "code=CG", "kind=Coordinating Group")

    id, reference = terminal.says("add", register_path, "action", "text=Find a venue", "group=CG", "due=+2w").split()

    action = terminal.json("show", register_path, reference)
    assert (action["id"], reference) == (id, "CG26-A001")
    assert (action["due"], action["status"]) == ("2026-12-07", "open")


def test_adding_in_json_gives_the_record_as_it_is_listed(terminal: Terminal, register_path: Path) -> None:
    added = terminal.json("add", register_path, "organisation", "name=Anthony Nolan", "kind=Charity")

    assert added.pop("type") == "organisation"
    assert terminal.json("list", register_path, "organisation") == [added]


@pytest.mark.parametrize("name", HARD_NAMES)
def test_any_name_comes_through_whole(terminal: Terminal, register_path: Path, name: str) -> None:
    id = terminal.adds(register_path, "person", "given_name=Sam", f"family_name={name}")

    assert terminal.json("list", register_path, "person")[0]["family_name"] == name
    assert terminal.json("show", register_path, f"Sam {name}")["id"] == id
    assert name in terminal.says("list", register_path, "person")


def test_a_value_may_hold_equals_signs_and_a_note_a_megabyte(terminal: Terminal, register_path: Path, uta: str) -> None:
    note = "a=b " * 262_144 + "end"
    terminal.says("edit", register_path, uta, f"notes={note}")

    assert terminal.json("show", register_path, uta)["notes"] == note


def test_a_telephone_number_keeps_its_leading_nought_and_plus(
    terminal: Terminal, register_path: Path, uta: str
) -> None:
    for number in ("020 7946 0123", "+44 20 7946 0124", "07700 900123"):
        terminal.adds(register_path, "contact_point", f"person={uta}", "kind=Telephone", f"value={number}")

    values = {each["value"] for each in terminal.json("list", register_path, "contact_point")}
    assert values == {"020 7946 0123", "+44 20 7946 0124", "07700 900123"}


def test_fields_go_by_attribute_name_or_by_label(terminal: Terminal, register_path: Path, uta: str) -> None:
    org = terminal.adds(register_path, "organisation", "name=Imperial College London")
    terminal.adds(
        register_path,
        "affiliation",
        f"Person={uta}",
        f"organisation={org}",
        "job title=Professor",
        "from=1/9/2019",
        "TO=",
    )

    affiliation = terminal.json("list", register_path, "affiliation")[0]
    assert (affiliation["job_title"], affiliation["from_date"]) == ("Professor", "2019-09-01")
    assert affiliation["to_date"] is None


def test_links_are_given_by_any_name_an_organisation_has_or_had(
    terminal: Terminal, register_path: Path, uta: str
) -> None:
    org = terminal.adds(register_path, "organisation", "name=Cell and Gene Therapy Catapult", "short_name=CGTC")
    terminal.adds(register_path, "former_name", "organisation=CGTC", "name=Cell Therapy Catapult", "to=2016-04-01")
    other = terminal.adds(register_path, "organisation", "name=Cell Therapy Catapult Limited Partners")

    for name in ("CGTC", "cell and gene therapy catapult", "Cell Therapy Catapult", org):
        terminal.adds(register_path, "affiliation", f"person={uta}", f"organisation={name}")

    linked = {each["organisation"] for each in terminal.json("list", register_path, "affiliation")}
    assert linked == {org}
    assert other not in linked


def test_a_seat_is_named_by_its_own_name_or_with_its_group(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.adds(register_path, "group", "name=Guidance Development", "code=GD")
    terminal.adds(register_path, "group", "name=Trial Infrastructure", "code=TI")
    seats = {code: terminal.adds(register_path, "seat", f"group={code}", "name=Lead") for code in ("GD", "TI")}
    deputy = terminal.adds(register_path, "seat", "group=GD", "name=Deputy")

    terminal.adds(register_path, "membership", "group=GD", f"person={uta}", "seat=Lead, Guidance Development")
    terminal.adds(register_path, "membership", "group=GD", f"person={uta}", "seat=Deputy")

    held = {each["seat"] for each in terminal.json("list", register_path, "membership")}
    assert held == {seats["GD"], deputy}
    assert "2 records are called “Lead”" in terminal.refuses(
        "add", register_path, "membership", "group=GD", f"person={uta}", "seat=Lead"
    )


def test_editing_says_what_changed_and_emptying_clears(terminal: Terminal, register_path: Path, uta: str) -> None:
    assert terminal.says("edit", register_path, uta, "known as=Uti", "title=") == (
        "Uta Griesenbach:\n  Title: Professor → (empty)\n  Known as: (empty) → Uti\n"
    )
    assert terminal.json("show", register_path, uta)["title"] is None
    assert "nothing to change" in terminal.says("edit", register_path, "Uta Griesenbach", "known_as=Uti")


def test_a_status_goes_only_along_its_steps(terminal: Terminal, register_path: Path) -> None:
    id = terminal.adds(register_path, "action", "text=Find a venue")

    assert "“Open” cannot become “Closed”. From there it can become: In progress" in terminal.refuses(
        "edit", register_path, id, "status=closed"
    )
    terminal.says("edit", register_path, id, "status=Proposed for closure")
    terminal.says("edit", register_path, id, "status=closed")
    assert terminal.json("show", register_path, id)["closed_on"] == "2026-11-23"
    assert "A new action begins as “Open”." in terminal.refuses(
        "add", register_path, "action", "text=Late", "status=closed"
    )


@pytest.mark.parametrize(
    ("type", "values", "sentence"),
    [
        ("person", ["given_name=Ada"], "Family name is missing."),
        ("person", ["given_name=Ada", "family_name=Ng", "age=30"], "People have no field “age”. They have: title,"),
        ("person", ["given_name=Ada", "family_name=Ng", "informed on=31/02/2026"], "Informed on: 31/02/2026 is not"),
        ("person", ["given_name=Ada", "family_name=Ng", "orcid=0000-0002-1825-0098"], "its last digit does not match"),
        ("action", ["text=x", "reference=CG26-A001"], "Reference is given by the register"),
        ("action", ["text=x", "owner=Nobody At All"], "Owner: There is no person called “Nobody At All”."),
        ("action", ["text=x", "priority=huge"], "“huge” is not one of the choices: High, Normal, Low."),
        ("organisation", ["name=A", "key_partner_from=2021-01-02", "key_partner_to=2021-01-01"], "is before the start"),
        ("contact_point", ["value=a@example.org"], "A contact point belongs to exactly one record."),
        ("contact_point", ["person=Uta Griesenbach", "value=nonsense"], "“nonsense” is not an email address"),
    ],
)
def test_a_value_that_is_not_right_is_refused_with_a_sentence(
    terminal: Terminal, register_path: Path, uta: str, type: str, values: list[str], sentence: str
) -> None:
    before = terminal.json("history", register_path)

    assert sentence in terminal.refuses("add", register_path, type, *values)
    assert terminal.json("history", register_path) == before


def test_every_wrong_value_is_named_at_once(terminal: Terminal, register_path: Path) -> None:
    sentences = terminal.refuses(
        "add", register_path, "action", "text=x", "due=soonish", "owner=Nobody", "priority=huge"
    )

    assert [line.split(":")[0] for line in sentences.splitlines()] == ["Due", "Owner", "Priority"]


def test_a_word_without_equals_and_a_field_given_twice_are_usage_errors(
    terminal: Terminal, register_path: Path
) -> None:
    assert "“Ada” has no = in it." in terminal.refuses("add", register_path, "person", "Ada", code=2)
    assert "Given name is given twice." in terminal.refuses(
        "add", register_path, "person", "given_name=Ada", "given name=Bea", code=2
    )


def test_a_group_cannot_stand_under_itself(terminal: Terminal, register_path: Path) -> None:
    terminal.adds(register_path, "group", "name=Upper", "code=U")
    terminal.adds(register_path, "group", "name=Lower", "code=L", "parent=U")

    assert "cannot stand under itself, not even by way of others" in terminal.refuses(
        "edit", register_path, "U", "under=Lower"
    )


def test_a_second_open_main_affiliation_is_refused(terminal: Terminal, register_path: Path, uta: str) -> None:
    for name in ("Imperial", "Oxford"):
        terminal.adds(register_path, "organisation", f"name={name}")
    first = terminal.adds(register_path, "affiliation", f"person={uta}", "organisation=Imperial", "main=yes")

    second = ("add", register_path, "affiliation", f"person={uta}", "organisation=Oxford", "main=yes")
    assert "already has an open main affiliation" in terminal.refuses(*second)
    terminal.says("edit", register_path, first, "to=yesterday")
    terminal.says(*second)


def test_binning_hides_a_record_and_undo_brings_it_back(terminal: Terminal, register_path: Path, uta: str) -> None:
    before = terminal.json("show", register_path, uta)
    assert "In the bin: Uta Griesenbach" in terminal.says("bin", register_path, "Uta Griesenbach")

    assert terminal.json("list", register_path, "person") == []
    assert [each["id"] for each in terminal.json("list", register_path, "person", "--binned")] == [uta]
    assert terminal.json("show", register_path, "Uta Griesenbach")["binned"] is True
    assert "is in the bin" in terminal.refuses("edit", register_path, uta, "title=Dr")
    assert "is in the bin" in terminal.refuses("add", register_path, "action", "text=x", "owner=Uta Griesenbach")
    assert terminal.json("undo", register_path) == {"undone": "Bin person"}
    after = terminal.json("show", register_path, uta)
    assert {key: value for key, value in after.items() if "updated" not in key} == {
        key: value for key, value in before.items() if "updated" not in key
    }


def test_what_belongs_to_a_binned_record_is_in_the_bin_with_it(terminal: Terminal, register_path: Path) -> None:
    terminal.adds(register_path, "group", "name=Coordinating Group", "code=CG")
    meeting = terminal.adds(register_path, "meeting", "group=CG", "starts=3/12/2026 10:00")
    item = terminal.adds(register_path, "agenda_item", f"meeting={meeting}", "title=Site readiness")
    terminal.says("bin", register_path, meeting)

    said = terminal.refuses("edit", register_path, item, "title=Another")
    assert "is in the bin, by itself or with what it belongs to. Take back what put it there" in said
    assert "is in the bin" in terminal.refuses("add", register_path, "paper", f"agenda_item={item}", "title=Report")
    assert "in the bin" in terminal.says("show", register_path, item)
    terminal.says("undo", register_path)
    terminal.says("edit", register_path, item, "title=Another")
    assert "in the bin" not in terminal.says("show", register_path, item)
