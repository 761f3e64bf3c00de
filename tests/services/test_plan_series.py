"""The meetings of a series, put into the register up to a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import LONDON, today_in_london
from atmp_desktop.days.working_days import Calendar, is_working_day
from atmp_desktop.errors import Cancelled, UserError
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_series import RHYTHMS, MeetingSeries
from atmp_desktop.records.membership import Membership
from atmp_desktop.services.plan_series import occurrences, plan_series
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from tests.make import make

THIRD_THURSDAY = datetime(2027, 1, 21, 14, 0, tzinfo=LONDON)


def series(store: Store, **values: Any) -> UUID:
    if "group" not in values:
        values["group"] = make(store, Group, name="Group", code="CG")
    return make(store, MeetingSeries, **{"first": THIRD_THURSDAY, "title": "Monthly meeting", **values})


def meetings(store: Store, series: UUID) -> list[Meeting]:
    with store.read() as session:
        found = session.query(Meeting).filter(Meeting.series == series, Meeting.deleted.is_(None))
        return sorted(found, key=lambda meeting: meeting.starts)


def days(store: Store, series: UUID) -> list[date]:
    return [today_in_london(meeting.starts) for meeting in meetings(store, series)]


def test_a_monthly_series_meets_on_the_same_weekday_of_the_month_at_the_same_time_by_the_clock(register: Store) -> None:
    id = series(register, place="Room 1", length=90)
    planned = plan_series(register, id, date(2027, 6, 30)).ids
    made = meetings(register, id)
    assert [meeting.id for meeting in made] == planned
    assert days(register, id) == [date(2027, month, day) for month, day in enumerate((21, 18, 18, 15, 20, 17), 1)]
    assert {meeting.starts.astimezone(LONDON).hour for meeting in made} == {14}
    assert [meeting.starts.astimezone(UTC).hour for meeting in made] == [14, 14, 14, 13, 13, 13]
    assert {(meeting.status, meeting.place, meeting.title) for meeting in made} == {
        ("planned", "Room 1", "Monthly meeting")
    }
    assert {(meeting.ends or meeting.starts) - meeting.starts for meeting in made} == {timedelta(minutes=90)}
    assert [meeting.number for meeting in made] == [1, 2, 3, 4, 5, 6]
    assert [meeting.reference for meeting in made] == [f"CG27-{number:02}" for number in range(1, 7)]


def test_it_is_one_write_that_can_be_taken_back_and_done_again(register: Store) -> None:
    id = series(register)
    plan_series(register, id, date(2027, 6, 30))
    assert register.undo() == "Plan 6 meetings of CG"
    assert days(register, id) == []
    assert register.redo() == "Plan 6 meetings of CG"
    assert len(days(register, id)) == 6
    register.undo()
    assert len(plan_series(register, id, date(2027, 2, 28)).ids) == 2


def test_those_already_there_are_skipped_wherever_they_were_moved_to(register: Store) -> None:
    id = series(register)
    first = plan_series(register, id, date(2027, 3, 31)).ids
    moved = THIRD_THURSDAY + timedelta(weeks=5)
    register.save(Meeting, first[1], {}, {"starts": moved})
    register.save(Meeting, first[2], {}, {"status": "cancelled", "status_reason": "Nothing to say"})
    later = plan_series(register, id, date(2027, 5, 31)).ids
    assert len(later) == 2
    assert plan_series(register, id, date(2027, 5, 31)).ids == []
    assert plan_series(register, id, date(2027, 2, 28)).ids == []
    assert today_in_london(moved) in days(register, id)
    assert len(days(register, id)) == 5


def test_nothing_is_written_where_there_is_nothing_to_plan(register: Store) -> None:
    id = series(register)
    before = register.can_undo()
    assert plan_series(register, id, date(2026, 12, 31)).ids == []
    assert register.can_undo() == before


def test_a_meeting_on_a_bank_holiday_is_on_the_next_working_day(register: Store) -> None:
    christmas = series(register, rhythm="year", first=datetime(2025, 12, 25, 9, 30, tzinfo=LONDON))
    plan_series(register, christmas, date(2026, 12, 31))
    # Christmas and Boxing Day of 2025 are followed by a weekend; the fourth Thursday of December 2026 is the 24th.
    assert days(register, christmas) == [date(2025, 12, 29), date(2026, 12, 24)]
    another = make(register, Group, name="Another")
    saturday = series(register, rhythm="week", first=datetime(2027, 4, 24, 10, 0, tzinfo=LONDON), group=another)
    plan_series(register, saturday, date(2027, 5, 8))
    assert days(register, saturday) == [date(2027, 4, 26), date(2027, 5, 4)]


def test_the_series_own_last_day_holds(register: Store) -> None:
    id = series(register, until=date(2027, 2, 28))
    assert len(plan_series(register, id, date(2030, 1, 1)).ids) == 2


def test_each_meeting_is_chaired_by_whoever_chairs_the_group_that_day(register: Store) -> None:
    group = make(register, Group, name="Group")
    for dates in ({"to_date": date(2027, 2, 1)}, {"from_date": date(2027, 2, 2)}):
        make(register, Membership, group=group, role="chair", **dates)
    id = series(register, group=group)
    plan_series(register, id, date(2027, 3, 31))
    first, second, third = (meeting.chair for meeting in meetings(register, id))
    assert None not in (first, second)
    assert first != second == third


@pytest.mark.parametrize("rhythm", RHYTHMS)
@given(first=st.dates(date(2019, 1, 1), date(2028, 12, 31)))
def test_occurrences_are_working_days_in_order_a_rhythm_apart(rhythm: str, first: date) -> None:
    found = list(occurrences(first, rhythm, first + timedelta(days=800)))
    assert all(is_working_day(day, Calendar.ENGLAND_AND_WALES) for day in found)
    apart = {"week": 7, "fortnight": 14, "month": 30.4, "two_months": 61, "quarter": 91, "half_year": 183, "year": 365}
    for earlier, later in pairwise(found):
        assert abs((later - earlier).days - apart[rhythm]) <= 12
    if is_working_day(first, Calendar.ENGLAND_AND_WALES):
        assert found[0] == first


def test_a_fifth_thursday_is_the_last_one_of_a_month_that_has_four() -> None:
    found = list(occurrences(date(2027, 4, 29), "month", date(2027, 8, 1)))
    assert found == [date(2027, 4, 29), date(2027, 5, 27), date(2027, 6, 24), date(2027, 7, 29)]


def test_far_too_many_meetings_are_refused_with_a_sentence(register: Store) -> None:
    id = series(register, rhythm="week")
    with pytest.raises(UserError, match="Up to 31 Dec 9999 that would be more than 1,000 meetings"):
        plan_series(register, id, date.max)
    yearly = series(register, rhythm="year", group=make(register, Group, name="Yearly"))
    assert occurrences(date(9998, 1, 7), "year", date.max) is not None
    assert [day.year for day in occurrences(date(9998, 1, 7), "year", date.max)] == [9998, 9999]
    with pytest.raises(UserError, match="more than 1,000"):
        plan_series(register, yearly, date.max)


def test_a_series_that_is_not_there_is_said_to_be_so(register: Store) -> None:
    id = series(register)
    with register.write("Bin") as write:
        write.bin(write.get_one(MeetingSeries, id))
    for wrong in (id, UUID(int=1)):
        with pytest.raises(UserError, match="There is no such series of meetings"):
            plan_series(register, wrong, date(2027, 6, 30))


def test_stopping_leaves_nothing_behind(register: Store) -> None:
    id = series(register)
    with pytest.raises(Cancelled):
        plan_series(register, id, date(2027, 6, 30), Progress(is_stopped=lambda: True))
    assert days(register, id) == []
