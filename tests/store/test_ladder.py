"""The ladder of backups: what it keeps, and the laws that make thinning safe to repeat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.store.ladder import to_keep

NOW = datetime(2026, 5, 22, 9, 0, tzinfo=UTC)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - the zone comes with `timezones`
near = st.integers(0, 60 * 24 * 400).map(lambda minutes: NOW - timedelta(minutes=minutes))


@given(st.sets(moments | near), moments | near)
def test_what_is_kept_was_there_and_the_newest_is_among_it(every: set[datetime], now: datetime) -> None:
    kept = to_keep(every, now)
    assert kept <= every
    assert not every or max(every) in kept


@given(st.sets(near))
def test_thinning_twice_takes_no_more_than_thinning_once(every: set[datetime]) -> None:
    once = to_keep(every, NOW)
    assert to_keep(once, NOW) == once


@given(st.sets(near), st.integers(0, 60 * 24 * 400))
def test_thinning_today_takes_nothing_that_thinning_later_alone_would_keep(every: set[datetime], minutes: int) -> None:
    later = NOW + timedelta(minutes=minutes)
    assert to_keep(to_keep(every, NOW), later) == to_keep(every, later)


@given(st.sets(near, min_size=1))
def test_every_recent_day_week_and_month_that_had_a_backup_still_has_one(every: set[datetime]) -> None:
    kept = to_keep(every, NOW)
    today = today_in_london(NOW)
    days = {today_in_london(moment) for moment in kept}
    for day in {today_in_london(moment) for moment in every}:
        if (today - day).days < 12:
            assert day in days
        if (today - day).days < 7 * 9:
            assert any(each.isocalendar()[:2] == day.isocalendar()[:2] for each in days)
        if (today - day).days < 30 * 8:
            assert any((each.year, each.month) == (day.year, day.month) for each in days)


@given(st.sets(near))
def test_of_long_ago_only_few_stay(every: set[datetime]) -> None:
    old = {moment for moment in to_keep(every, NOW) if moment <= NOW - timedelta(days=2)}
    assert len(old) <= 12 + 10 + 9 + 1


def test_all_of_the_last_two_days_stay() -> None:
    hourly = {NOW - timedelta(hours=hours) for hours in range(48)}
    assert to_keep(hourly, NOW) == hourly


def test_a_backup_an_hour_for_a_year_leaves_the_ladder() -> None:
    hourly = {NOW - timedelta(hours=hours) for hours in range(24 * 365)}
    kept = to_keep(hourly, NOW)
    days = sorted({today_in_london(moment) for moment in kept}, reverse=True)
    assert len([day for day in days if day > today_in_london(NOW) - timedelta(days=12)]) == 12
    assert min(days).isoformat() == "2025-09-30"
    assert len(kept) == 48 + 10 + 8 + 7


def test_a_backup_from_a_clock_that_was_ahead_stays() -> None:
    ahead = NOW + timedelta(days=400)
    assert to_keep({ahead, NOW}, NOW) == {ahead, NOW}


def test_the_only_backup_stays_however_old() -> None:
    assert to_keep({NOW - timedelta(days=4000)}, NOW) == {NOW - timedelta(days=4000)}


def test_days_are_those_of_london() -> None:
    # 23:30 in London on 10 May is 22:30 by UTC, half past midnight on the 11th is 23:30 on the 10th.
    late, early = datetime(2026, 5, 12, 22, 30, tzinfo=UTC), datetime(2026, 5, 12, 23, 30, tzinfo=UTC)
    assert to_keep({late, early}, NOW) == {late, early}
