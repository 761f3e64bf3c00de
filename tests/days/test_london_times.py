"""Times in London: what is typed and shown on the clocks there, also in the nights when they change."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import LONDON, format_datetime, parse_datetime, today_in_london

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4 Dec 2026, 14:30", "2026-12-04T14:30:00+00:00"),
        ("4 dec 2pm", "2026-12-04T14:00:00+00:00"),
        ("4/12 10.30", "2026-12-04T10:30:00+00:00"),
        ("fri at 2.30 pm", "2026-11-27T14:30:00+00:00"),
        ("9 a.m. tomorrow", "2026-11-25T09:00:00+00:00"),
        ("14:30 on 4/12/26", "2026-12-04T14:30:00+00:00"),
        ("+2w 10:00", "2026-12-08T10:00:00+00:00"),
        ("noon fri", "2026-11-27T12:00:00+00:00"),
        ("12am fri", "2026-11-27T00:00:00+00:00"),
        ("12pm fri", "2026-11-27T12:00:00+00:00"),
        ("14:30", "2026-11-24T14:30:00+00:00"),
        ("4 Jun 2026, 14:30", "2026-06-04T14:30:00+01:00"),
        ("2026-06-04T14:30", "2026-06-04T14:30:00+01:00"),
        ("2026-06-04T14:30:15Z", "2026-06-04T15:30:15+01:00"),
        ("2026-12-04 14:30 +01:00", "2026-12-04T13:30:00+00:00"),
        ("2026-12-04 14:30 -0500", "2026-12-04T19:30:00+00:00"),
    ],
)
def test_a_time_is_read_in_london_time(typed: str, meant: str) -> None:
    moment = parse_datetime(typed, TODAY)
    assert moment.isoformat() == meant
    assert moment.tzinfo is LONDON


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("5 Jun", "5 Jun has no time. Add one, such as 5 Jun 14:30 or 5 Jun 2pm."),
        ("10.11", "10.11 has no time. Add one, such as 10.11 14:30 or 10.11 2pm."),
        ("fri 25:00", "fri 25:00 has no such time: the day goes from 00:00 to 23:59. Type a time such as 14:30."),
        ("13pm", "13pm has no such time: with am or pm the hour is 1 to 12. Type a time such as 2.30pm."),
        (
            "fri 10:00 +19:00",
            "There is no time zone +19:00. Type one such as +01:00, or leave it out for London time.",
        ),
        (
            "31/02/2026 10:00",
            "31/02/2026 is not a date: February 2026 has 28 days. Type a day such as 28/02/2026 or +2w.",
        ),
        (
            "29/03/2026 01:30",
            "There is no 01:30 on Sun 29 Mar 2026: the clocks go forward then. Type 00:30 or 02:30.",
        ),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole sentence is compared
        parse_datetime(typed, TODAY)
    assert str(refused.value) == sentence


def test_a_time_that_comes_twice_is_the_earlier_and_the_later_says_so() -> None:
    earlier = parse_datetime("25 Oct 2026, 01:30", TODAY)
    later = parse_datetime("25 Oct 2026, 01:30 GMT", TODAY)
    assert earlier.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert later.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert format_datetime(earlier) == "25 Oct 2026, 01:30"
    assert format_datetime(later) == "25 Oct 2026, 01:30 GMT"


@given(
    moment=st.datetimes(datetime(1972, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis wants them bare
    today=st.dates(date(1990, 1, 1), date(2100, 12, 31)),
)
def test_a_moment_shown_can_be_typed_back_to_the_minute(moment: datetime, today: date) -> None:
    typed_back = parse_datetime(format_datetime(moment), today)
    assert typed_back.astimezone(UTC) == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize("year", range(1972, 2101))
def test_every_moment_of_the_nights_when_the_clocks_change_can_be_typed_back(year: int) -> None:
    for month in (3, 10):
        for half_hour in range(48 * 8):
            moment = datetime(year, month, 24, tzinfo=UTC) + timedelta(minutes=30 * half_hour)
            assert parse_datetime(format_datetime(moment), TODAY).astimezone(UTC) == moment


def test_the_day_in_london_is_not_the_day_in_utc_on_a_summer_night() -> None:
    assert today_in_london(datetime(2026, 6, 4, 23, 30, tzinfo=UTC)) == date(2026, 6, 5)
    assert today_in_london(datetime(2026, 12, 4, 23, 30, tzinfo=UTC)) == date(2026, 12, 4)


def test_a_moment_without_its_zone_is_refused() -> None:
    bare = datetime(2026, 6, 4, 23, 30)  # noqa: DTZ001 - the fault being tested
    for use in (today_in_london, format_datetime):
        with pytest.raises(ValueError, match="does not say which time zone"):
            use(bare)
