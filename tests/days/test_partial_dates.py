"""Dates known in part: a year, a month or a day, kept and shown with what is known and no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import PartialDate


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
    known = draw(st.integers(1, 3))
    return PartialDate(*(day.year, day.month, day.day)[:known])


@pytest.mark.parametrize(
    ("typed", "iso", "words"),
    [
        ("2018", "2018", "2018"),
        ("May 2018", "2018-05", "May 2018"),
        ("september 2018", "2018-09", "Sep 2018"),
        ("5/2018", "2018-05", "May 2018"),
        ("05/2018", "2018-05", "May 2018"),
        ("2018-05", "2018-05", "May 2018"),
        ("1 May 2018", "2018-05-01", "1 May 2018"),
        ("01/05/2018", "2018-05-01", "1 May 2018"),
        ("Tue 1 May 2018", "2018-05-01", "1 May 2018"),
        (" 2018-05-01 ", "2018-05-01", "1 May 2018"),
        ("1123", "1123", "1123"),
    ],
)
def test_a_date_known_in_part_keeps_what_is_known_and_no_more(typed: str, iso: str, words: str) -> None:
    known = PartialDate.parse(typed)
    assert known.iso == str(known) == iso
    assert known.words == words


def test_a_date_known_in_part_runs_from_its_first_day_to_its_last() -> None:
    assert (PartialDate(2024).first(), PartialDate(2024).last()) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (PartialDate(2024, 2).first(), PartialDate(2024, 2).last()) == (date(2024, 2, 1), date(2024, 2, 29))
    assert PartialDate(2024, 2, 3).first() == PartialDate(2024, 2, 3).last() == date(2024, 2, 3)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "“” is not a date. Type a year, a month or a day: 2018, May 2018, 01/05/2018."),
        ("may", "“may” is not a date. Type a year, a month or a day: 2018, May 2018, 01/05/2018."),
        ("today", "“today” is not a date. Type a year, a month or a day: 2018, May 2018, 01/05/2018."),
        ("13/2018", "There is no month 13. Type one such as May 2018 or 05/2018."),
        ("5/18", "5/18 needs its year in full. Type a date such as 01/05/2018, May 2018 or 2018."),
        ("0226", "0226 is not a year that is kept. Type one such as 2018."),
        (
            "2018-02-30",
            "There is no day 30 in February 2018, which has 28 days. Type a date such as 28/02/2018.",
        ),
        ("30/02/2018", "30/02/2018 is not a date: February 2018 has 28 days. Type a day such as 28/02/2018 or +2w."),
    ],
)
def test_a_date_that_is_known_to_be_wrong_is_refused_with_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole sentence is compared
        PartialDate.parse(typed)
    assert str(refused.value) == sentence


def test_a_day_without_its_month_is_not_a_date_known_in_part() -> None:
    with pytest.raises(ValueError, match="needs its month"):
        PartialDate(2018, None, 5)


@given(known=partial_dates())
def test_a_date_known_in_part_can_be_kept_and_typed_back(known: PartialDate) -> None:
    assert PartialDate.parse(known.iso) == known
    assert PartialDate.parse(known.words) == known


@given(a=partial_dates(), b=partial_dates())
def test_dates_known_in_part_sort_alike_as_values_as_text_and_by_their_first_day(
    a: PartialDate, b: PartialDate
) -> None:
    assert (a < b) == (a.iso < b.iso)
    assert (a == b) == (a.iso == b.iso)
    assert (a <= b) == (not b < a)
    if a.first() < b.first():
        assert a < b
