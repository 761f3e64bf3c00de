"""The rows of a large report: made when they are looked at, and otherwise rows like others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.records import Membership
from atmp_desktop.store.questions.report import MADE_ROWS_KEPT, Entry, MadeRows, TableRow
from atmp_desktop.store.questions.reports import report_meant
from atmp_desktop.store.store import Store
from tests.make import make
from tests.store.reporting import shown


def row(number: int) -> TableRow:
    return TableRow(f"{number}", (Entry(f"{number}"),))


TOTALS = (TableRow("All", (Entry("All"),), is_total=True), TableRow("Gaps", (Entry(),), is_total=True))


@given(st.integers(0, 2), st.integers(0, 40), st.slices(45), st.integers(-45, 45))
def test_they_are_what_all_of_them_would_be_in_a_tuple(added_up: int, length: int, part: slice, place: int) -> None:
    made = MadeRows(TOTALS[:added_up], length, row)
    whole = (*TOTALS[:added_up], *map(row, range(length)))
    assert tuple(made) == whole
    assert (len(made), tuple(made[part])) == (len(whole), whole[part])
    if -len(whole) <= place < len(whole):
        assert made[place] == whole[place]
    else:
        with pytest.raises(IndexError):
            made[place]


def test_only_those_looked_at_are_made_and_those_looked_at_last_are_kept() -> None:
    asked: list[int] = []

    def make_row(number: int) -> TableRow:
        asked.append(number)
        return row(number)

    rows = MadeRows(TOTALS, 50_000, make_row)
    assert (len(rows), rows[0].name, asked) == (50_002, "All", [])
    first = rows[2]
    assert rows[2] is first
    assert asked == [0]
    for each in range(3, MADE_ROWS_KEPT + 10):
        rows[each]
    rows[2]
    assert asked.count(0) == 2


def test_who_sits_in_which_group_counts_people_and_not_the_rows_that_add_up(register: Store) -> None:
    for _ in range(3):
        make(register, Membership)
    report = shown(register, "matrix")
    assert isinstance(report.rows, MadeRows)
    assert (report.length, len(report.rows)) == (3, 5)
    other = shown(register, "coverage")
    assert other.length == sum(not each.is_total for each in other.rows)
    assert report_meant("matrix", register.vocabulary).names_people
