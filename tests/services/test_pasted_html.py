"""A table that was copied as HTML alone, from a web page or a sheet, becomes rows as text with tabs does."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.services.pasted import rows_in
from atmp_desktop.services.pasted_html import LARGEST, WIDEST, table_in

WORDS = st.text(alphabet="abc é&<>\"'", max_size=12).map(lambda text: " ".join(text.split()))
PAGE = (
    "<html><head><title>Staff</title><style>td {color: red}</style></head><body><p>Our staff<table><thead><tr>"
    "<th>Family\n name</th><th>Given name</th></tr></thead><tbody><tr><td>Doe</td><td>Cy</td></tr>"
    "<tr><td>O&#39;Roe &amp; Co</td><td><b>Di</b><br>Ann</td></tr></tbody></table><p>after it"
)


def written(rows: list[list[str]]) -> str:
    """Rows as a table of HTML."""
    cells = ["".join(f"<td>{cell.replace('&', '&amp;').replace('<', '&lt;')}</td>" for cell in row) for row in rows]
    return f"<table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>"


def test_the_words_of_each_cell_stand_in_their_row_and_column() -> None:
    assert table_in(PAGE) == [["Family name", "Given name"], ["Doe", "Cy"], ["O'Roe & Co", "Di\nAnn"]]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=5))
def test_any_table_comes_back_as_it_was_written(rows: list[list[str]]) -> None:
    assert table_in(written(rows)) == rows


def test_a_cell_over_several_columns_or_rows_leaves_the_others_empty() -> None:
    html = "<table><tr><td rowspan=2>Doe<td colspan=2>Cy<td>9<tr><td>x<td>y<td>z</table>"
    assert table_in(html) == [["Doe", "Cy", "", "9"], ["", "x", "y", "z"]]


def test_a_table_within_a_cell_is_words_and_a_second_one_is_left_alone() -> None:
    html = "<table><tr><td>a <table><tr><td>b</td><td>c</td></tr></table> d</td><td>e</td></tr></table><table><tr><td>f"
    assert table_in(html) == [["a b c d", "e"]]


@pytest.mark.parametrize("html", ["", "<p>no table", "<table>" + "x" * LARGEST])
def test_where_there_is_no_table_or_far_too_much_there_are_no_rows(html: str) -> None:
    assert table_in(html) == []


@pytest.mark.parametrize(
    "piece", ["<tr><td rowspan=9999 colspan=9999>", "<a ", '<td x="', "<!--", "<table>", "</", "<"]
)
def test_html_that_is_made_to_take_long_is_soon_read(piece: str) -> None:
    began = time.perf_counter()
    rows = table_in("<table>" + piece * (200_000 // len(piece)))
    assert time.perf_counter() - began < 5
    assert all(len(row) <= WIDEST for row in rows)


def test_text_with_tabs_counts_and_the_table_only_where_there_are_none() -> None:
    assert rows_in("Family name\tGiven name\nRoe\tDi\n", PAGE) == [["Family name", "Given name"], ["Roe", "Di"]]
    assert rows_in("Family name\nGiven name\nDoe\nCy\n", PAGE)[1] == ["Doe", "Cy"]
    assert rows_in("Doe\nRoe\n", "<p>Doe<p>Roe") == [["Doe"], ["Roe"]]
