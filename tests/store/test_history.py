"""The laws of the history: a record's state is a function of the set of its changes, however they come."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.records import Person
from atmp_desktop.store.history import DELETED, Change, bases_for, bases_for_edit, dump, state_of

START = datetime(2026, 11, 1, tzinfo=UTC)
RECORD = UUID(int=1)


class Site:
    """An officer's copy of one record's history, to which it adds changes that have seen all that the copy has."""

    def __init__(self, name: str, changes: Sequence[Change] = ()) -> None:
        self.name = name
        self.changes = list(changes)

    def add(self, number: int, kind: str, **after: object) -> None:
        ordered = sorted(self.changes, key=lambda each: each.id)
        self.changes.append(
            Change(
                id=UUID(int=number),
                operation=UUID(int=number),
                type="person",
                record=RECORD,
                kind=kind,
                clock=START + timedelta(minutes=number),
                who=self.name,
                before={},
                after=after,
                bases=bases_for(Person, kind, after, ordered),
            )
        )

    def copy(self, name: str) -> Site:
        return Site(name, self.changes)


def born() -> Site:
    site = Site("A")
    site.add(1, "add", given_name="Uta", family_name="Griesenbach", notes="first")
    return site


def test_an_edit_seen_by_the_next_one_is_no_conflict() -> None:
    site = born()
    site.add(2, "edit", notes="second")
    site.add(3, "edit", notes="third")
    state = state_of(Person, site.changes)
    assert state is not None
    assert (state.values["notes"], state.contested) == ("third", [])


def test_two_edits_that_had_not_seen_each_other_are_a_conflict_and_the_greater_id_shows() -> None:
    one = born()
    two = one.copy("B")
    one.add(2, "edit", notes="mine")
    two.add(3, "edit", notes="theirs")
    state = state_of(Person, [*one.changes, *two.changes])
    assert state is not None
    assert (state.values["notes"], list(state.contested)) == ("theirs", ["notes"])


def test_edits_of_different_fields_are_both_kept() -> None:
    one = born()
    two = one.copy("B")
    one.add(2, "edit", notes="mine")
    two.add(3, "edit", pronouns="she/her")
    state = state_of(Person, [*one.changes, *two.changes])
    assert state is not None
    assert (state.values["notes"], state.values["pronouns"], list(state.contested)) == ("mine", "she/her", [])


def test_fields_that_make_sense_only_together_are_taken_from_one_change() -> None:
    one = born()
    two = one.copy("B")
    name = {"title": None, "family_name": "Griesenbach", "known_as": None, "post_nominals": None}
    one.add(2, "edit", given_name="Ute", **name)
    two.add(3, "edit", given_name="Uta", **{**name, "family_name": "Smith"})
    state = state_of(Person, [*one.changes, *two.changes])
    assert state is not None
    assert (state.values["given_name"], state.values["family_name"]) == ("Uta", "Smith")
    assert list(state.contested) == ["name"]


def test_an_edit_beats_a_bin_that_had_not_seen_it_and_not_one_that_had() -> None:
    one = born()
    two = one.copy("B")
    one.add(2, "bin", **{DELETED: "2026-11-01T00:02:00.000000Z"})
    two.add(3, "edit", notes="still needed")
    merged = state_of(Person, [*one.changes, *two.changes])
    assert merged is not None
    assert merged.deleted is None
    two.add(4, "bin", **{DELETED: "2026-11-01T00:04:00.000000Z"})
    merged = state_of(Person, [*one.changes, *two.changes])
    assert merged is not None
    assert merged.deleted is not None


def test_an_edit_in_the_bin_does_not_bring_a_record_back() -> None:
    site = born()
    site.add(2, "bin", **{DELETED: "2026-11-01T00:02:00.000000Z"})
    site.add(3, "edit", notes="seen in the bin")
    state = state_of(Person, site.changes)
    assert state is not None
    assert (state.deleted, state.values["notes"]) == ("2026-11-01T00:02:00.000000Z", "seen in the bin")


def test_without_its_add_there_is_no_record() -> None:
    site = born()
    site.add(2, "edit", notes="x")
    assert state_of(Person, site.changes[1:]) is None


@given(st.integers(0, 2**32), st.integers(2, 30))
def test_order_and_repeats_of_changes_cannot_matter(seed: int, length: int) -> None:
    chance = random.Random(seed)
    sites = [born()]
    sites += [sites[0].copy("B"), sites[0].copy("C")]
    for number in range(2, length + 2):
        site = chance.choice(sites)
        if chance.random() < 0.2:
            other = chance.choice(sites)
            known = {each.id for each in site.changes}
            site.changes += [each for each in other.changes if each.id not in known]
        what = chance.choice(["notes", "pronouns", DELETED])
        if what == DELETED:
            site.add(number, "bin", **{DELETED: f"2026-11-01T00:{number:02}:00.000000Z"})
        else:
            site.add(number, "edit", **{what: f"{what} {number}"})
    union = [each for site in sites for each in site.changes]
    expected = state_of(Person, union)
    for _ in range(3):
        chance.shuffle(union)
        assert state_of(Person, union + union[:5]) == expected


EDITS: list[dict[str, str | None]] = [
    {"notes": "pronouns"},
    {"notes": 'a "name" and a "deleted"'},
    {"pronouns": "notes"},
    {"given_name": "deleted", "family_name": None},
    {"own.motto": "notes", "notes": "bin seen"},
    {"own.motto": None},
    {"notes": None, DELETED: None},
]


@given(st.integers(0, 2**32), st.integers(2, 30))
def test_thousands_see_of_a_history_what_one_alone_does(seed: int, length: int) -> None:
    chance = random.Random(seed)
    sites = [born()]
    sites += [sites[0].copy("B"), sites[0].copy("C")]
    for number in range(2, length + 2):
        site = chance.choice(sites)
        if chance.random() < 0.3:
            known = {each.id for each in site.changes}
            site.changes += [each for each in chance.choice(sites).changes if each.id not in known]
        kind = chance.choice(["edit", "edit", "bin", "restore"])
        moment = f"2026-11-01T00:{number:02}:00.000000Z" if kind == "bin" else None
        site.add(number, kind, **(chance.choice(EDITS) if kind == "edit" else {DELETED: moment}))
    union = sorted({each.id: each for site in sites for each in site.changes}.values(), key=lambda each: each.id)
    kept = [(each.id.bytes, each.kind, dump(each.after), dump(each.bases)) for each in union]
    for edit in EDITS:
        chance.shuffle(kept)
        assert bases_for_edit(Person, edit, kept) == bases_for(Person, "edit", edit, union)
