"""Working days: the agreed vectors, the published bank holidays, and the laws of counting."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.working_days import (
    FIRST_PUBLISHED_YEAR,
    LAST_PUBLISHED_YEAR,
    Calendar,
    Nation,
    add_working_days,
    bank_holidays,
    bank_holidays_by_nation,
    bank_holidays_by_rule,
    days_before_clear,
    easter_sunday,
    explain,
    is_working_day,
    reason_off,
    working_days_between,
)
from tests.days.vectors import AGREED

# A folder of published material to try things on, where there is one.
GOV_UK = Path(os.environ.get("ATMP_CORPORA", "no such folder")) / "holidays" / "bank-holidays.json"
GOV_UK_DIVISIONS = {
    "common.nations.england-and-wales_slug": Nation.ENGLAND_AND_WALES,
    "common.nations.scotland_slug": Nation.SCOTLAND,
    "common.nations.northern-ireland_slug": Nation.NORTHERN_IRELAND,
}
ENGLAND, UK = Calendar.ENGLAND_AND_WALES, Calendar.ANY_UK
ONE_DAY = timedelta(days=1)

days = st.dates(date(1990, 1, 1), date(2150, 12, 31))
counts = st.integers(0, 300)
calendars = st.sampled_from(Calendar)


# --- Vectors --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("received", "n", "in_england", "anywhere"), AGREED)
def test_a_due_date_falls_on_the_agreed_day(received: str, n: int, in_england: str, anywhere: str | None) -> None:
    start = date.fromisoformat(received)
    assert add_working_days(start, n, ENGLAND).isoformat() == in_england
    if anywhere is not None:
        assert add_working_days(start, n, UK).isoformat() == anywhere


def test_no_working_days_after_a_saturday_is_that_saturday() -> None:
    assert add_working_days(date(2026, 5, 23), 0, ENGLAND) == date(2026, 5, 23)


def test_five_clear_working_days_leave_out_the_day_of_issue_and_the_day_of_the_meeting() -> None:
    # Clear before Friday the 11th: the 10th, 9th, 8th, 7th and 4th.
    assert days_before_clear(date(2026, 12, 11), 5, ENGLAND) == date(2026, 12, 3)


def test_clear_working_days_step_over_easter() -> None:
    # Clear before Thursday 9 April: the 8th, 7th, 2nd, 1st and 31 March.
    assert days_before_clear(date(2026, 4, 9), 5, ENGLAND) == date(2026, 3, 30)


def test_fewer_than_no_clear_days_are_refused() -> None:
    with pytest.raises(ValueError, match="Give 0 or more"):
        days_before_clear(date(2026, 12, 11), -1, ENGLAND)


def test_a_due_date_beyond_the_calendar_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="Give fewer days"):
        add_working_days(date(9999, 12, 1), 30, ENGLAND)
    with pytest.raises(ValueError, match="Give fewer days"):
        add_working_days(date(1, 1, 5), -30, ENGLAND)


# --- Bank holidays --------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not GOV_UK.exists(), reason="the GOV.UK bank holidays are not on this computer")
@pytest.mark.parametrize("division", GOV_UK_DIVISIONS)
def test_the_published_table_is_gov_uks(division: str) -> None:
    published = json.loads(GOV_UK.read_text(encoding="utf-8"))["divisions"][division]
    theirs = {
        (f"{entry['date'][6:]}-{entry['date'][3:5]}-{entry['date'][:2]}", "substitute" in entry["notes"])
        for year, entries in published.items()
        if year.isdigit()
        for entry in entries
    }
    ours = {
        (holiday.day.isoformat(), holiday.name.startswith("substitute"))
        for year in range(FIRST_PUBLISHED_YEAR, LAST_PUBLISHED_YEAR + 1)
        for holiday in bank_holidays_by_nation(year)
        if GOV_UK_DIVISIONS[division] in holiday.nations
    }
    assert len(theirs) > 80
    assert ours == theirs


@pytest.mark.parametrize("year", range(FIRST_PUBLISHED_YEAR, LAST_PUBLISHED_YEAR + 1))
def test_the_rules_give_the_published_days_but_for_moves_and_single_occasions(year: int) -> None:
    by_decree = {
        2020: {date(2020, 5, 4), date(2020, 5, 8)},
        2022: {date(2022, 5, 30), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)},
        2023: {date(2023, 5, 8)},
        2026: {date(2026, 6, 15)},
    }
    differing = set(bank_holidays_by_nation(year)) ^ set(bank_holidays_by_rule(year))
    assert {holiday.day for holiday in differing} == by_decree.get(year, set())


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1818, date(1818, 3, 22)),  # the earliest it can be
        (1943, date(1943, 4, 25)),  # the latest it can be
        (1954, date(1954, 4, 18)),  # the tables move a full moon back from 18 April
        (1981, date(1981, 4, 19)),  # and from 20 April
        (2038, date(2038, 4, 25)),
        (2076, date(2076, 4, 19)),
        (2100, date(2100, 3, 28)),
    ],
)
def test_easter_is_found_in_the_awkward_years(year: int, easter: date) -> None:
    assert easter_sunday(year) == easter


def test_a_year_not_yet_published_has_its_substitutes_worked_out() -> None:
    off = bank_holidays(2033, UK)  # New Year's Day and 2 January on a weekend, Christmas and Boxing Day too
    assert off[date(2033, 1, 3)] == "substitute day for New Year's Day"
    assert off[date(2033, 1, 4)] == "substitute day for 2 January, Scotland"
    assert off[date(2033, 12, 26)] == "Boxing Day"
    assert off[date(2033, 12, 27)] == "substitute day for Christmas Day"


def test_a_holiday_of_one_nation_is_off_for_any_part_of_the_uk_only() -> None:
    boyne = date(2027, 7, 12)
    assert is_working_day(boyne, ENGLAND)
    assert reason_off(boyne, UK) == "Battle of the Boyne, Northern Ireland"
    assert reason_off(date(2026, 4, 6), UK) == "Easter Monday, England and Wales and Northern Ireland"
    assert reason_off(date(2026, 4, 6), ENGLAND) == "Easter Monday"


@given(year=st.integers(1600, 9998), calendar=calendars)
def test_no_bank_holiday_is_lost_on_a_weekend(year: int, calendar: Calendar) -> None:
    off = bank_holidays(year, calendar)
    assert all(day.weekday() <= 4 and day.year == year for day in off)
    assert len(off) >= (8 if calendar is ENGLAND else 13)


# --- Explanations ---------------------------------------------------------------------------------------------------


def test_a_due_date_explains_which_days_it_counted_and_why_it_skipped_the_others() -> None:
    told = explain(date(2026, 12, 23), 2, ENGLAND)
    assert told.due == date(2026, 12, 29)
    assert told.counted == (date(2026, 12, 24), date(2026, 12, 29))
    assert told.skipped == (
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 26), "Saturday"),
        (date(2026, 12, 27), "Sunday"),
        (date(2026, 12, 28), "substitute day for Boxing Day"),
    )
    assert told.sentences() == (
        "2 working days after Wed 23 Dec 2026 is Tue 29 Dec 2026 (England and Wales).",
        "Not counted: 2 weekend days, Fri 25 Dec 2026 (Christmas Day), Mon 28 Dec 2026 (substitute day for Boxing Day).",
    )


def test_a_count_backwards_explains_itself_too() -> None:
    assert explain(date(2026, 11, 24), -1, UK).sentences() == (
        "1 working day before Tue 24 Nov 2026 is Mon 23 Nov 2026 (any part of the UK).",
    )


def test_a_due_date_that_rests_on_worked_out_holidays_is_provisional() -> None:
    assert not explain(date(2028, 12, 1), 18, ENGLAND).provisional
    crossing = explain(date(2028, 12, 20), 20, ENGLAND)
    assert crossing.provisional
    assert crossing.sentences()[-1] == (
        "Provisional: the bank holidays of 2029 are worked out by rule; "
        "the published ones held here are those of 2019 to 2028."
    )


@given(start=days, n=st.integers(-300, 300), calendar=calendars)
def test_an_explanation_agrees_with_the_due_date_and_passes_over_every_day(
    start: date, n: int, calendar: Calendar
) -> None:
    told = explain(start, n, calendar)
    one = ONE_DAY if n > 0 else -ONE_DAY
    assert told.due == add_working_days(start, n, calendar)
    assert [step.day for step in told.steps] == [start + one * k for k in range(1, len(told.steps) + 1)]
    assert [step.number for step in told.steps if step.number is not None] == list(range(1, abs(n) + 1))
    assert all((step.number is None) == (reason_off(step.day, calendar) is not None) for step in told.steps)
    assert all(is_working_day(day, calendar) for day in told.counted)


# --- Laws -----------------------------------------------------------------------------------------------------------


@given(start=days, n=st.integers(-300, 300), calendar=calendars)
def test_the_days_added_are_the_days_between(start: date, n: int, calendar: Calendar) -> None:
    assert working_days_between(start, add_working_days(start, n, calendar), calendar) == n


@given(a=days, b=days, calendar=calendars)
def test_the_days_between_lead_to_the_last_working_day_reached(a: date, b: date, calendar: Calendar) -> None:
    reached = add_working_days(a, working_days_between(a, b, calendar), calendar)
    if is_working_day(b, calendar):
        assert reached == b
    else:
        assert min(a, b) <= reached <= max(a, b)


@given(a=days, ahead=st.integers(-400, 400), calendar=calendars)
def test_counting_by_weeks_and_years_gives_what_counting_day_by_day_gives(
    a: date, ahead: int, calendar: Calendar
) -> None:
    one = ONE_DAY if ahead > 0 else -ONE_DAY
    passed = [a + one * k for k in range(1, abs(ahead) + 1)]
    working = sum(is_working_day(day, calendar) for day in passed)
    assert working_days_between(a, a + timedelta(days=ahead), calendar) == (working if ahead > 0 else -working)


@given(start=days, n=st.integers(1, 300), calendar=calendars)
def test_a_due_date_is_always_a_working_day_after_the_start(start: date, n: int, calendar: Calendar) -> None:
    due = add_working_days(start, n, calendar)
    assert due > start
    assert is_working_day(due, calendar)


@given(start=days, later=st.integers(0, 60), n=counts, more=counts, calendar=calendars)
def test_starting_later_or_adding_more_never_falls_earlier(
    start: date, later: int, n: int, more: int, calendar: Calendar
) -> None:
    due = add_working_days(start, n, calendar)
    assert add_working_days(start + timedelta(days=later), n, calendar) >= due
    assert add_working_days(start, n + more, calendar) >= due


@given(start=days, n=counts, more=counts, calendar=calendars)
def test_adding_in_two_goes_is_adding_at_once(start: date, n: int, more: int, calendar: Calendar) -> None:
    in_two = add_working_days(add_working_days(start, n, calendar), more, calendar)
    assert in_two == add_working_days(start, n + more, calendar)


@given(start=days, n=counts)
def test_more_holidays_never_make_a_due_date_earlier(start: date, n: int) -> None:
    assert add_working_days(start, n, UK) >= add_working_days(start, n, ENGLAND)


@given(meeting=days, n=st.integers(0, 60), calendar=calendars)
def test_the_issue_day_is_the_last_with_enough_clear_working_days(meeting: date, n: int, calendar: Calendar) -> None:
    issue = days_before_clear(meeting, n, calendar)

    def clear(day: date) -> int:
        strictly_between = ((day + ONE_DAY * k) for k in range(1, (meeting - day).days))
        return sum(is_working_day(each, calendar) for each in strictly_between)

    assert is_working_day(issue, calendar)
    assert clear(issue) == n
    later = [issue + ONE_DAY * k for k in range(1, (meeting - issue).days)]
    assert all(clear(day) < n for day in later if is_working_day(day, calendar))


@pytest.mark.parametrize("calendar", Calendar)
def test_the_ends_of_the_calendar_can_be_counted_to(calendar: Calendar) -> None:
    # The year 1 begins on a Monday, New Year's Day; the year 9999 ends on a Friday.
    assert working_days_between(date(1, 1, 7), date.min, calendar) == (-3 if calendar is UK else -4)
    assert working_days_between(date(9999, 12, 28), date.max, calendar) == 3


@pytest.mark.parametrize(
    ("start", "n", "years"),
    [
        (date(2028, 12, 20), 10, "2029"),
        (date(2028, 12, 20), 300, "2029 and 2030"),
        (date(2028, 12, 20), 2000, "2029 to 2036"),
        (date(2018, 12, 20), -300, "2017 and 2018"),
        (date(2017, 6, 1), 3100, "2017 and 2018 and 2029"),
    ],
)
def test_years_whose_bank_holidays_are_worked_out_are_named_in_few_words(start: date, n: int, years: str) -> None:
    told = explain(start, n, ENGLAND).sentences()[-1]
    assert told.startswith(f"Provisional: the bank holidays of {years} are worked out by rule")
