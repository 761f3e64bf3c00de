from pathlib import Path

from tests.cli.terminal import Terminal

EVERY_STAMP = {"created_at", "created_by", "updated_at", "updated_by"}


def test_a_list_in_json_is_flat_objects_with_every_field_by_its_name(terminal: Terminal, register_path: Path) -> None:
    org = terminal.adds(register_path, "organisation", "name=Imperial College London", "kind=university")
    terminal.adds(register_path, "organisation", "name=Library", f"parent={org}", "key_partner_from=1/5/2021")

    imperial, library = terminal.json("list", register_path, "organisation")

    types = {each["type"]: each for each in terminal.json("types")}
    names = {each["name"] for part in ("fields", "derived") for each in types["organisation"][part]}
    assert set(library) == names | EVERY_STAMP | {"id"}
    assert (imperial["id"], imperial["name"], imperial["kind"]) == (org, "Imperial College London", "university")
    assert imperial["parent"] is None
    assert library["parent"] == org
    assert library["key_partner_from"] == "2021-05-01"
    assert library["key_partner"] is True
    assert library["created_by"] == "JG"
    assert library["created_at"] == "2026-11-23T14:32:00.000000Z"


def test_a_type_whose_name_is_put_together_has_one_and_a_link_type_has_none(terminal: Terminal, starter: Path) -> None:
    assert "Uta Griesenbach" in {each["name"] for each in terminal.json("list", starter, "person")}
    assert "name" not in terminal.json("list", starter, "membership")[0]


def test_a_list_is_filtered_ordered_and_counted(terminal: Terminal, starter: Path) -> None:
    groups = terminal.json("list", starter, "group", "--where", "kind:working_group", "--order", "-name")
    assert [each["code"] for each in groups] == ["TI", "PPE", "GD", "EWD"]

    said = terminal.says("list", starter, "group", "--where", "kind:working_group", "--where", "-guidance")
    assert "Trial Infrastructure" in said
    assert "Guidance Development" not in said
    assert said.endswith("\n3 groups.\n")


def test_a_table_is_aligned_even_with_accents_and_wide_characters(terminal: Terminal, register_path: Path) -> None:
    terminal.adds(register_path, "organisation", "name=東京大学", "short_name=UT")
    terminal.adds(register_path, "organisation", "name=Łódź", "short_name=UL")

    lines = terminal.says("list", register_path, "organisation").splitlines()

    assert [line.split() for line in lines[2:4]] == [
        ["Łódź", "UL", "0", "No", "Active"],
        ["東京大学", "UT", "0", "No", "Active"],
    ]
    assert lines[2].index("UL") - lines[3].index("UT") == len("東京大学")


def test_a_list_as_at_a_day_has_what_held_then(terminal: Terminal, register_path: Path) -> None:
    group = terminal.adds(register_path, "group", "name=Working group")
    ada = terminal.adds(register_path, "person", "given_name=Ada", "family_name=Okafor")
    bea = terminal.adds(register_path, "person", "given_name=Bea", "family_name=Nowak")
    terminal.adds(register_path, "membership", f"group={group}", f"person={ada}", "from=2019-01-01", "to=2021-06-30")
    terminal.adds(register_path, "membership", f"group={group}", f"person={bea}", "from=2021-07-01")

    then = terminal.json("list", register_path, "membership", "--as-at", "1 May 2021")
    today = terminal.json("list", register_path, "membership", "--as-at", "today")

    assert [each["person"] for each in then] == [ada]
    assert [each["person"] for each in today] == [bea]
    assert "Ada Okafor" in terminal.says("show", register_path, "Working group", "--as-at", "2021-05-01")
    assert "Ada Okafor" not in terminal.says("show", register_path, "Working group", "--as-at", "today")


def test_as_at_says_where_a_start_is_not_recorded(terminal: Terminal, starter: Path) -> None:
    assert "not recorded" in terminal.says("list", starter, "membership", "--as-at", "2021-05-01")
    assert "not recorded" not in terminal.says("list", starter, "membership")


def test_a_record_is_shown_by_id_reference_code_and_name(terminal: Terminal, starter: Path) -> None:
    terminal.says("add", starter, "action", "text=Write up the survey", "group=EWD", "owner=Uta Griesenbach")

    action = terminal.json("show", starter, "EWD26-A001b")
    assert action["text"] == "Write up the survey"
    assert terminal.json("show", starter, action["id"]) == action
    assert terminal.json("show", starter, "ewd")["name"] == "Education and Workforce Development"
    assert terminal.json("show", starter, "uta griesenbach")["id"] == action["owner"]


def test_a_shown_record_comes_with_what_links_to_it(terminal: Terminal, starter: Path) -> None:
    group = terminal.json("show", starter, "PPE")

    assert (group["type"], group["code"], group["binned"]) == ("group", "PPE", False)
    assert len(group["linked"]["members"]) == 2
    assert {each["role"] for each in group["linked"]["members"]} == {"lead"}
    said = terminal.says("show", starter, "PPE")
    assert "Members (2)" in said
    assert "Finn Willingham" in said


def test_two_records_of_one_name_are_told_apart_by_id(terminal: Terminal, register_path: Path) -> None:
    ids = [terminal.adds(register_path, "person", "given_name=Ann", "family_name=Lee") for _ in range(2)]

    sentence = terminal.refuses("show", register_path, "Ann Lee")

    assert "2 records are called “Ann Lee”" in sentence
    assert all(f"Ann Lee (person {id})" in sentence for id in ids)
    assert terminal.json("show", register_path, ids[0])["id"] == ids[0]


def test_a_name_that_is_not_there_gets_those_like_it(terminal: Terminal, starter: Path) -> None:
    assert "Did you mean Uta Griesenbach (person" in terminal.refuses("show", starter, "Uta Greisenbach")
    assert "There is no record called “zzzz”." in terminal.refuses("show", starter, "zzzz")
    assert "with the id" in terminal.refuses("show", starter, "01a206f5-d241-7309-9a7c-68314552f339")


def test_search_joins_its_words_and_finds_by_the_beginnings_of_words(terminal: Terminal, starter: Path) -> None:
    found = terminal.json("search", starter, "gries", "uta")

    assert [(each["type"], each["name"], each["slip"]) for each in found] == [("person", "Uta Griesenbach", False)]
    assert "Uta Griesenbach" in terminal.says("search", starter, "uta", "griesenbach")
    assert "something like them" in terminal.says("search", starter, "Uta", "Greisenbach")


def test_finding_nothing_is_no_error(terminal: Terminal, starter: Path) -> None:
    assert terminal.json("search", starter, "zzzzqqq") == []
    assert terminal.says("search", starter, "zzzzqqq") == "Nothing found.\n"
    assert terminal.says("list", starter, "action") == "0 actions.\n"


def test_a_filter_that_means_nothing_gets_a_sentence(terminal: Terminal, starter: Path) -> None:
    assert "People have no column “age”" in terminal.refuses("list", starter, "person", "--where", "age:<30")
    assert "People have no column “age”" in terminal.refuses("list", starter, "person", "--order", "age")
    assert "31/02" in terminal.refuses("list", starter, "membership", "--as-at", "31/02/2026", code=2)
