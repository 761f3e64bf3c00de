"""A list as it is printed: what the screen shows, without what others may not see, and any part of it at hand."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.records import RECORD_TYPES, Action, ContactPoint, Person
from atmp_desktop.records.action import RAG_RULE
from atmp_desktop.records.kinds import YesNo
from atmp_desktop.records.record import Record
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.printed_list import BLOCK, PackedRows, as_typed, chosen_rows, note_printed, read_printed
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import entries
from atmp_desktop.store.where import Filter, parse
from tests.make import make


def rows(printed: Any) -> list[list[str]]:
    return list(printed.rows.between(0, len(printed.rows)))


def as_chips(listing: Listing, where: Filter) -> str:
    """A filter told in other words than it is typed."""
    return f"chips of {as_typed(listing, where)}"


def seen(store: Store, listing: Listing) -> list[list[str]]:
    """What the list on the screen says."""
    columns = listing.shown_columns()
    with store.read() as session:
        found = [row for page in listing.rows(session.connection()) for row in page]
    return [
        [
            ("Yes" if value else "No") if isinstance(column.kind, YesNo) else words
            for column, value, words in zip(columns, row.values, row.shown, strict=True)
        ]
        for row in found
    ]


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__tablename__)
def test_what_is_printed_is_what_the_list_shows(training: Store, record_type: type[Record]) -> None:
    listing = training.listing(record_type)
    printed = read_printed(training, listing, secretariat=True)
    assert [each.label for each in printed.columns] == [each.label for each in listing.shown_columns()]
    assert rows(printed) == seen(training, listing)


def test_columns_filter_and_order_are_those_asked_for(register: Store) -> None:
    for name in ("Cole", "Abel", "Bird", "Dunn"):
        make(register, Person, given_name="Ann", family_name=name)
    where = parse(Person, "-name:dunn", register.vocabulary)
    listing = register.listing(Person, columns=("family_name", "given_name"), where=where, order=("-family_name",))
    printed = read_printed(register, listing, title="People: mine", tell=lambda _, where: "Name: not Dunn")
    assert rows(printed) == [["Cole", "Ann"], ["Bird", "Ann"], ["Abel", "Ann"]]
    assert printed.title == "People: mine"
    assert "Filter: Name: not Dunn" in printed.block
    assert "3 of 4 people." in printed.block


def test_the_title_block_says_who_printed_what_when_and_how_it_is_to_be_handled(register: Store) -> None:
    make(register, Person)
    printed = read_printed(register, register.listing(Person))
    assert printed.block[0] == "1 person."
    assert printed.block[-1].startswith(f"{register.path.name}. Printed by {register.who} on ")
    assert printed.marking == MARKING
    assert read_printed(register, register.listing(Person), marking="OFFICIAL").marking == "OFFICIAL"


def test_restricted_people_are_left_out_and_counted_unless_ticked(register: Store) -> None:
    make(register, Person, given_name="Ann", family_name="Open")
    hidden = make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    make(register, Action, text="Call", owner=hidden)
    people = register.listing(Person, columns=("family_name",))
    printed = read_printed(register, people)
    assert (rows(printed), printed.left_out) == ([["Open"]], 1)
    assert any("1 row about restricted people" in line for line in printed.block)
    actions = read_printed(register, register.listing(Action, columns=("text", "owner")))
    assert (rows(actions), actions.hidden) == ([["Call", "(restricted)"]], 1)
    assert len(rows(read_printed(register, people, secretariat=True))) == 2


def test_the_filter_and_the_title_do_not_name_somebody_who_is_restricted_unless_ticked(register: Store) -> None:
    hidden = make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    make(register, Action, text="Call", owner=hidden)
    listing = register.listing(
        Action, columns=("text",), where=parse(Action, 'owner:"bob hidden"', register.vocabulary)
    )
    for tell in (as_typed, as_chips):
        printed = read_printed(register, listing, title="Actions: Bob Hidden’s", tell=tell)
        assert printed.title == "Actions: (restricted)’s"
        assert not [line for line in printed.block if "hidden" in line.lower()]
        assert any(line.startswith("Filter: ") and "(restricted)" in line for line in printed.block)
    ticked = read_printed(register, listing, secretariat=True, title="Actions: Bob Hidden’s")
    assert ticked.title == "Actions: Bob Hidden’s"
    assert any("bob hidden" in line for line in ticked.block)


TELLING = (
    "owner:hidden",
    "owner:HID",
    "-owner:bob",
    'owner:"hidden bob"',
    "owner:open,hidd",
    "(owner:bob or status:open)",
    "owner.family_name:idde",
    "owner.known_as:zorro",
    "owner:(given_name:bob orcid:none)",
    "hidden",
    '"call hidden"',
)


@pytest.mark.parametrize("typed", TELLING)
def test_a_part_of_a_restricted_name_in_a_filter_is_not_told_unless_ticked(register: Store, typed: str) -> None:
    make(register, Person, given_name="Bob", family_name="Hidden", known_as="Zorro", restricted=True)
    where = parse(Action, typed, register.vocabulary)
    listing = register.listing(Action, columns=("text",), where=where, tints=(("red", where),))
    for tell in (as_typed, as_chips):
        printed = read_printed(register, listing, tell=tell)
        for line in (*printed.block, *printed.legend):
            assert not re.search("hid|bob|idde|zorro", line, re.IGNORECASE), line
        assert "(restricted)" in "".join(printed.block)
        assert "(restricted)" in printed.legend[0]
    ticked = read_printed(register, listing, secretariat=True)
    assert f"Filter: {as_typed(listing, where)}" in ticked.block


@pytest.mark.parametrize(
    "typed", ["owner:open", "status:open", "text:bob", "group:hid", "owner:none", "due:<7d", "owner.family_name:open"]
)
def test_what_tells_nothing_of_anybody_restricted_stays_in_the_words_of_a_filter(register: Store, typed: str) -> None:
    make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    make(register, Person, given_name="Ann", family_name="Open")
    where = parse(Action, typed, register.vocabulary)
    printed = read_printed(register, register.listing(Action, columns=("text",), where=where))
    assert f"Filter: {typed}" in printed.block


@pytest.mark.parametrize(
    ("typed", "is_told"),
    [("value:hush", False), ('value:"7946 0123"', False), ("value:nhs.net", True), ("value:circular", True)],
)
def test_a_detail_that_is_left_out_is_not_told_by_the_filter_that_finds_it(
    register: Store, typed: str, is_told: bool
) -> None:
    for kind, value, audience in (
        ("email", "hush@nhs.net", "secretariat"),
        ("phone", "020 7946 0123", "secretariat"),
        ("email", "circular@nhs.net", "circulate"),
    ):
        make(register, ContactPoint, kind=kind, value=value, audience=audience)
    where = parse(ContactPoint, typed, register.vocabulary)
    printed = read_printed(register, register.listing(ContactPoint, where=where))
    assert (f"Filter: {typed}" in printed.block) == is_told
    assert ("(restricted)" in "".join(printed.block)) != is_told


def test_contact_points_for_the_secretariat_alone_are_left_out(register: Store) -> None:
    for audience, value in (("circulate", "a@example.org"), ("secretariat", "b@example.org")):
        make(register, ContactPoint, kind="email", value=value, audience=audience)
    listing = register.listing(ContactPoint, columns=("value",))
    assert rows(read_printed(register, listing)) == [["a@example.org"]]


def test_of_a_selection_only_the_chosen_rows_that_are_still_there_are_printed_in_the_order_of_the_list(
    register: Store,
) -> None:
    ids = [make(register, Person, given_name="Ann", family_name=name) for name in ("Cole", "Abel", "Bird")]
    with register.write("Bin") as write:
        person = write.get(Person, ids[2])
        assert person is not None
        write.bin(person)
    listing = register.listing(Person, columns=("family_name",))
    chosen = chosen_rows(listing, b"".join(id.bytes for id in (ids[0], ids[2], ids[1], UUID(int=7))))
    printed = read_printed(register, chosen)
    assert rows(printed) == [["Abel"], ["Cole"]]


def test_rows_that_are_grouped_on_the_screen_are_grouped_on_paper(register: Store) -> None:
    today = register.today()
    ann = make(register, Person, given_name="Ann", family_name="Open")
    bob = make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    for owner, text in ((bob, "One"), (ann, "Two"), (None, "Three"), (ann, "Four")):
        make(register, Action, text=text, owner=owner, due=today)
    listing = register.listing(Action, columns=("text",), order=("text",), group="owner")
    printed = read_printed(register, listing)
    assert [(each.start, each.words) for each in printed.groups] == [
        (0, "(restricted)"),
        (1, "Ann Open"),
        (3, "Owner: empty"),
    ]
    assert rows(printed) == [["One"], ["Four"], ["Two"], ["Three"]]
    months = read_printed(register, listing.only(group="due")).groups
    assert [each.words for each in months] == [f"{today:%b %Y}"]


def test_the_legend_is_there_where_colours_are(register: Store) -> None:
    make(register, Action)
    assert read_printed(register, register.listing(Action, columns=("text", "rag"))).legend == (RAG_RULE,)
    assert read_printed(register, register.listing(Action, columns=("text",))).legend == ()


def test_coloured_rows_are_so_on_paper_and_the_head_says_in_words_what_each_colour_means(register: Store) -> None:
    for text, priority in (("Call", "high"), ("Mail", "normal"), ("Walk", "high")):
        make(register, Action, text=text, priority=priority)
    tints = tuple(
        (tone, parse(Action, text, register.vocabulary)) for tone, text in (("red", "priority:high"), ("blue", "mail"))
    )
    listing = register.listing(Action, columns=("text",), order=("text",), group="priority", tints=tints)
    printed = read_printed(register, listing, tell=as_chips)
    marked = {row[0]: printed.tints.get(place) for place, row in enumerate(rows(printed))}
    assert marked == {"Call": "red", "Mail": "blue", "Walk": "red"}
    assert [each.words for each in printed.groups] == ["High", "Normal"]
    assert printed.legend == (
        "Rows in red, with a square: chips of priority:high",
        "Rows in blue, with a ring: chips of mail",
    )
    assert read_printed(register, listing).legend[0] == "Rows in red, with a square: priority:high"
    assert read_printed(register, listing.only(tints=())).tints == {}


def test_what_a_colour_means_does_not_name_somebody_who_is_restricted_unless_ticked(register: Store) -> None:
    make(register, Person, given_name="Ann", family_name="Hidden", restricted=True)
    tints = (("red", parse(Action, 'owner:"Ann Hidden"', register.vocabulary)),)
    listing = register.listing(Action, columns=("text",), tints=tints)
    assert "hidden" not in read_printed(register, listing, tell=as_chips).legend[0].lower()
    assert "Ann Hidden" in read_printed(register, listing, secretariat=True, tell=as_chips).legend[0]


def test_printing_is_noted_in_the_history_with_what_was_ticked(register: Store) -> None:
    make(register, Person)
    printed = read_printed(register, register.listing(Person), secretariat=True)
    note_printed(register, printed, "Laser", [0, 1])
    with register.read() as session:
        newest = entries(session.connection(), limit=1)[0]
    assert (newest.label, newest.kind) == ("Print people with secretariat-only details", "note")
    assert newest.who == register.who


@given(st.integers(0, 3 * BLOCK), st.integers(0, 3 * BLOCK), st.integers(0, 3 * BLOCK))
def test_any_part_of_packed_rows_is_the_part_of_the_rows(many: int, first: int, count: int) -> None:
    plain = [[str(number), "ß – „x“"] for number in range(many)]
    packed = PackedRows()
    for row in plain:
        packed.add(row)
    assert len(packed) == many
    assert list(packed.between(first, count)) == plain[first : first + count]
