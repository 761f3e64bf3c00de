"""Typed dates: what officers type is understood or refused with a sentence, and what is shown can be typed back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import (
    PartialDate,
    format_date,
    long_date,
    parse_date,
    parse_datetime,
)
from atmp_desktop.days.echo import echo
from atmp_desktop.days.working_days import Calendar, add_working_days

TODAY = date(2026, 11, 24)  # a Tuesday

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
todays = st.dates(date(1990, 1, 1), date(2100, 12, 31))
# Text made of the pieces that dates are made of gets further into the reading than any text does.
pieces = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "3",
        "9",
        "28",
        "31",
        "2026",
        "0000",
        "/",
        ".",
        "-",
        "+",
        ":",
        ",",
        "'",
        "fri",
        "next",
        "last",
        "jun",
        "february",
        "wd",
        "w",
        "y",
        "in",
        "ago",
        "am",
        "pm",
        "z",
        "+14:59",
        "bst",
        "t",
        "of",
        "th",
        "at",
        "on",
        "today",
        "٢",
        "२",
        "²",
        "７",
        "½",
        "\x00",
    ]
)
typed_pieces = st.tuples(st.sampled_from(["", " "]), st.lists(pieces, max_size=9)).map(
    lambda drawn: drawn[0].join(drawn[1])
)
nearly_dates = st.from_regex(
    r"([a-z]{3} )?[0-9]{1,2}[/. -]([0-3]?[0-9]|may|feb)([/. -][0-9]{2,4})?( [0-9]{1,2}[:.][0-9]{2} ?([ap]m|z|[+-][0-9]{4})?)?"
    r"|(in |[+-])?[0-9]{1,4} ?(d|w|m|y|wd)( ago)?( 2pm)?|([0-9]{1,2}[/-])?[0-9]{4}(-[0-9]{2}){0,2}(t[0-9]{2}:[0-9]{2})?",
    fullmatch=True,
)
typed_texts = st.one_of(nearly_dates, st.text(), typed_pieces, st.text("٠١٢٣०१२３４/.- ", max_size=12))


# --- What officers type ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", "2026-11-24"),
        ("  Tomorrow ", "2026-11-25"),
        ("yesterday", "2026-11-23"),
        ("fri", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("tues", "2026-12-01"),
        ("weds", "2026-11-25"),
        ("mon", "2026-11-30"),
        ("this fri", "2026-11-27"),
        ("this mon", "2026-11-23"),
        ("next fri", "2026-12-04"),
        ("next mon", "2026-11-30"),
        ("last mon", "2026-11-23"),
        ("last tue", "2026-11-17"),
        ("last fri", "2026-11-20"),
        ("+2w", "2026-12-08"),
        ("2w", "2026-12-08"),
        ("in 2 weeks", "2026-12-08"),
        ("-3d", "2026-11-21"),
        ("\N{MINUS SIGN}3d", "2026-11-21"),
        ("3 days ago", "2026-11-21"),
        ("+1m", "2026-12-24"),
        ("-1y", "2025-11-24"),
        ("0d", "2026-11-24"),
        ("8wd", "2026-12-04"),
        ("10wd", "2026-12-08"),
        ("10 working days", "2026-12-08"),
        ("-1wd", "2026-11-23"),
        ("28/11", "2026-11-28"),
        ("28/11/26", "2026-11-28"),
        ("28/11/2026", "2026-11-28"),
        ("28.11.2026", "2026-11-28"),
        ("28-11-2026", "2026-11-28"),
        ("28\N{EN DASH}11\N{EN DASH}2026", "2026-11-28"),
        ("3/4/2026", "2026-04-03"),
        ("5 Jun 2026", "2026-06-05"),
        ("5 june", "2027-06-05"),
        ("5th of June", "2027-06-05"),
        ("Jun 5", "2027-06-05"),
        ("June 5th, 2026", "2026-06-05"),
        ("5-Jun-26", "2026-06-05"),
        ("5 Jun '26", "2026-06-05"),
        ("1 Sept. 2026", "2026-09-01"),
        ("2026-11-28", "2026-11-28"),
        ("2026/11/28", "2026-11-28"),
        ("Fri 4 Dec 2026", "2026-12-04"),
        ("Friday, 4 December 2026", "2026-12-04"),
        ("fri 4/12", "2026-12-04"),
        ("29/02/2028", "2028-02-29"),
        ("1 May 1123", "1123-05-01"),
    ],
)
def test_a_date_is_read_as_an_officer_types_it(typed: str, meant: str) -> None:
    assert parse_date(typed, TODAY).isoformat() == meant


@pytest.mark.parametrize(
    ("typed", "today", "meant"),
    [
        ("24/11", "2026-11-24", "2026-11-24"),
        ("23/11", "2026-11-24", "2026-11-23"),
        ("24/8", "2026-11-24", "2027-08-24"),
        ("25/8", "2026-11-24", "2026-08-25"),
        ("1/1", "2026-11-24", "2027-01-01"),
        ("31/12", "2026-01-02", "2025-12-31"),
        ("30/9", "2026-01-02", "2026-09-30"),
        ("29/2", "2027-06-01", "2028-02-29"),
        ("29/2", "2028-03-01", "2028-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_next_one_within_nine_months_else_the_last_one(
    typed: str, today: str, meant: str
) -> None:
    assert parse_date(typed, date.fromisoformat(today)).isoformat() == meant


@pytest.mark.parametrize(
    ("typed", "year"), [("1/1/46", 2046), ("1/1/47", 1947), ("1/1/99", 1999), ("1/1/00", 2000), ("1/1/26", 2026)]
)
def test_a_year_of_two_digits_is_at_most_twenty_years_ahead(typed: str, year: int) -> None:
    assert parse_date(typed, TODAY).year == year


def test_a_month_on_from_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert parse_date("+1m", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_date("-1m", date(2028, 3, 31)) == date(2028, 2, 29)
    assert parse_date("+1y", date(2028, 2, 29)) == date(2029, 2, 28)


# --- What is refused, and how ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "31/02/2026",
            "31/02/2026 is not a date: February 2026 has 28 days. Type a day such as 28/02/2026 or +2w.",
        ),
        ("31/02", "31/02 is not a date: February 2027 has 28 days. Type a day such as 28/02/2027 or +2w."),
        (
            "29/02/2025",
            "29/02/2025 is not a date: February 2025 has 28 days. Type a day such as 28/02/2025 or +2w.",
        ),
        ("0/5/2026", "0/5/2026 is not a date: days count from 1. Type a day such as 01/05/2026 or +2w."),
        ("11/28/2026", "11/28/2026 is not a date: there is no month 28. The day comes first: 28/11/2026."),
        ("2/30", "2/30 is not a date: there is no month 30. Type a day such as 28/11/2026 or +2w."),
        ("45/13", "45/13 is not a date: there is no month 13. Type a day such as 28/11/2026 or +2w."),
        ("28/11/0226", "28/11/0226 is not a date: no year before 1000 or after 9999 is kept."),
        (
            "Wed 4 Dec 2026",
            "4 Dec 2026 is a Friday, not a Wednesday. Correct the day or leave the weekday out.",
        ),
        ("May 2018", "May 2018 is a month, not a day. Type a day of it, such as 01/05/2018."),
        ("2018", "2018 is a year, not a day. Type a day of it, such as 01/04/2018."),
        ("+9999y", "+9999y is too far from today to be a date. Type a smaller number."),
        ("-2000y", "-2000y is too far from today to be a date. Type a smaller number."),
    ],
)
def test_an_impossible_date_is_refused_with_what_is_wrong_and_what_to_type(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole sentence is compared
        parse_date(typed, TODAY)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "soon",
        "fri 4",
        "28",
        "28/11/",
        "28/11-2026",
        "28/11/026",
        "next",
        "next 28/11",
        "++2w",
        "-3d ago",
        "2x",
        "5 juno",
        "ma 5",
        "٢٨/١١/٢٠٢٦",
        "２８/１１",
        "28/11/2026 14:30",
        "2026-W48",
        "0999",
        "13/2018",
        "5/0018",
    ],
)
def test_a_text_that_is_no_date_is_refused_with_examples(typed: str) -> None:
    with pytest.raises(ValueError, match="Type a day such as 28/11, 28/11/2026, 5 Jun 2026, today, fri"):
        parse_date(typed, TODAY)


def test_a_whole_document_typed_as_a_date_is_refused_at_once_and_in_short() -> None:
    for document in ("9" * 1_000_000, "a 1 " * 250_000, "1:" * 500_000):
        for read in (parse_date, parse_datetime):
            with pytest.raises(ValueError, match="not a date") as refused:
                read(document, TODAY)
            assert len(str(refused.value)) < 250


@given(text=typed_texts, today=todays)
def test_any_text_is_either_understood_or_refused_with_a_sentence(text: str, today: date) -> None:
    readers: tuple[Callable[[str, date], date | PartialDate], ...] = (
        parse_date,
        parse_datetime,
        lambda typed, _: PartialDate.parse(typed),
    )
    for read in readers:
        answer = _year_or_sentence(read, text, today)
        assert answer.endswith(".") if isinstance(answer, str) else 1000 <= answer <= 9999


def _year_or_sentence(read: Callable[[str, date], date | PartialDate], text: str, today: date) -> int | str:
    try:
        return read(text, today).year
    except ValueError as refused:
        return str(refused)


# --- What is shown can be typed back --------------------------------------------------------------------------------


@given(day=days, today=todays)
def test_a_date_shown_can_be_typed_back(day: date, today: date) -> None:
    for shown in (format_date(day), long_date(day), day.isoformat(), f"{day:%d/%m/%Y}"):
        assert parse_date(shown, today) == day


def test_every_day_from_1900_to_2200_can_be_typed_back() -> None:
    day, last = date(1900, 1, 1), date(2200, 12, 31)
    while day <= last:
        assert parse_date(format_date(day), TODAY) == day
        day += timedelta(days=1)


@given(today=todays, ahead=st.integers(-88, 270))
def test_a_day_near_today_can_be_typed_without_its_year(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert parse_date(f"{day.day}/{day.month}", today) == day


@given(today=todays, weekday=st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_within_a_week_of_today_and_never_today(today: date, weekday: str) -> None:
    coming, past = parse_date(weekday, today), parse_date(f"last {weekday}", today)
    assert timedelta(0) < coming - today <= timedelta(7)
    assert coming - past == timedelta(7 if coming - today < timedelta(7) else 14)
    assert parse_date(f"next {weekday}", today) - parse_date(f"this {weekday}", today) == timedelta(7)
    assert long_date(coming)[:3].casefold() == weekday


@given(today=todays, n=st.integers(0, 400))
def test_working_days_typed_are_those_of_england_and_wales(today: date, n: int) -> None:
    assert parse_date(f"{n}wd", today) == add_working_days(today, n, Calendar.ENGLAND_AND_WALES)


def test_a_date_is_shown_in_english_with_its_weekday_where_asked() -> None:
    assert format_date(date(2026, 12, 4)) == "4 Dec 2026"
    assert long_date(date(2026, 12, 4)) == "Fri 4 Dec 2026"


@pytest.mark.parametrize(
    ("day", "echoed"),
    [
        ("2026-12-04", "Fri 4 Dec 2026, 8 working days"),
        ("2026-11-24", "Tue 24 Nov 2026, today"),
        ("2026-11-25", "Wed 25 Nov 2026, tomorrow"),
        ("2026-11-23", "Mon 23 Nov 2026, yesterday"),
        ("2026-11-20", "Fri 20 Nov 2026, 2 working days ago"),
        ("2026-12-25", "Fri 25 Dec 2026, 22 working days, bank holiday: Christmas Day"),
        ("2026-12-28", "Mon 28 Dec 2026, 22 working days, bank holiday: substitute day for Boxing Day"),
        ("2027-11-24", "Wed 24 Nov 2027, in 1 year"),
        ("2028-12-31", "Sun 31 Dec 2028, in 2 years 1 month"),
        ("2018-05-01", "Tue 1 May 2018, 8 years 6 months ago"),
    ],
)
def test_a_typed_date_is_echoed_with_its_distance_from_today(day: str, echoed: str) -> None:
    assert echo(date.fromisoformat(day), TODAY) == echoed


def test_a_day_with_no_working_day_between_is_told_in_days() -> None:
    friday, sunday = date(2026, 12, 4), date(2026, 12, 6)
    assert echo(sunday, friday) == "Sun 6 Dec 2026, in 2 days"
    assert echo(date(2026, 12, 26), date(2026, 12, 28)) == "Sat 26 Dec 2026, 2 days ago"


def test_one_working_day_is_not_called_days() -> None:
    assert echo(date(2026, 12, 7), date(2026, 12, 4)) == "Mon 7 Dec 2026, 1 working day"


def test_a_count_into_a_year_without_published_holidays_is_called_provisional() -> None:
    assert echo(date(2029, 1, 5), date(2028, 12, 20)) == "Fri 5 Jan 2029, 9 working days (provisional)"
