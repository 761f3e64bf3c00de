"""The figures of the reports, compared with what was worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median as median_of
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.errors import UserError
from atmp_desktop.records import (
    Action,
    Affiliation,
    Assessment,
    Attendance,
    ContactPoint,
    Enquiry,
    EnquiryStep,
    Group,
    Meeting,
    Membership,
    Organisation,
    Person,
)
from atmp_desktop.store.questions.enquiry_months import Outcome, figures_of, months_until
from atmp_desktop.store.questions.influence import InfluenceMap, Spot
from atmp_desktop.store.questions.report import centile, median
from atmp_desktop.store.questions.reports import report_meant, reports
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.make import make
from tests.store.reporting import entry, shown, words

MAY = date(2021, 5, 1)


def listed(store: Store, way: Any) -> int:
    """How many rows the list has that a place leads to."""
    assert isinstance(way, Way)
    from atmp_desktop.records import BY_NAME
    from atmp_desktop.store.where import parse

    record_type = BY_NAME[way.to]
    where = parse(record_type, way.filter, store.vocabulary)
    with store.read() as session:
        listing: Listing = store.listing(record_type, where=where)
        return sum(len(rows) for rows in listing.rows(session.connection()))


# --- Influence and interest -------------------------------------------------------------------------------------------


@pytest.fixture
def assessed(register: Store) -> dict[str, UUID]:
    """A regulator that gained influence in 2022, and a person who was assessed once."""
    agency = make(register, Organisation, name="Agency")
    ann = make(register, Person, given_name="Ann", family_name="Example")
    for on, influence in ((date(2020, 1, 1), 3), (date(2022, 1, 1), 5)):
        make(register, Assessment, organisation=agency, on=on, influence=influence, interest=4, stance="neutral")
    make(register, Assessment, person=ann, on=date(2021, 1, 1), influence=2, interest=2)
    return {"agency": agency, "ann": ann}


def test_everybody_stands_where_the_latest_assessment_put_them(register: Store, assessed: dict[str, UUID]) -> None:
    report = shown(register, "influence")
    assert words(report) == {
        "Agency": ["5", "4", "Manage closely", "Organisation", "Neutral", "1 Jan 2022"],
        "Ann Example": ["2", "2", "Monitor", "Person", "", "1 Jan 2021"],
    }
    assert report.summary == "2 stakeholders on 23 Nov 2026: 1 manage closely, 1 monitor."
    then = shown(register, "influence", as_at=date(2021, 6, 1))
    assert words(then)["Agency"][:3] == ["3", "4", "Keep informed"]
    assert shown(register, "influence", as_at=date(2019, 1, 1)).summary == "Nobody was assessed by 1 Jan 2019."


def test_a_movement_is_from_the_place_of_the_earlier_day_to_that_of_the_later(
    register: Store, assessed: dict[str, UUID]
) -> None:
    report = shown(register, "influence", since=date(2020, 6, 1))
    assert [row[3] for row in words(report).values()] == ["Moved from influence 3, interest 4", "Not assessed then"]
    assert report.summary.endswith("1 moved since 1 Jun 2020.")
    assert isinstance(report.picture, InfluenceMap)
    assert report.picture.moves() == {(Spot(3, 4), Spot(5, 4)): 1}
    with pytest.raises(UserError, match="is after"):
        shown(register, "influence", as_at=date(2020, 1, 1), since=date(2020, 6, 1))


def test_only_people_or_only_organisations_are_shown_where_that_is_asked(
    register: Store, assessed: dict[str, UUID]
) -> None:
    assert list(words(shown(register, "influence", whom="person"))) == ["Ann Example"]
    assert list(words(shown(register, "influence", whom="organisation"))) == ["Agency"]
    left = shown(register, "influence", without=[assessed["ann"]])
    assert (list(words(left)), left.left_out) == (["Agency"], 1)


@pytest.mark.parametrize(
    ("influence", "interest", "quadrant"),
    [(4, 4, "Manage closely"), (5, 3, "Keep satisfied"), (3, 5, "Keep informed"), (3, 3, "Monitor")],
)
def test_high_is_four_or_five(influence: int, interest: int, quadrant: str) -> None:
    assert Spot(influence, interest).quadrant == quadrant


@given(st.integers(1, 5), st.integers(1, 5), st.integers(-6, 6), st.integers(-6, 6))
def test_no_step_leads_off_the_map(influence: int, interest: int, up: int, right: int) -> None:
    there = Spot(influence, interest).stepped(up, right)
    assert 1 <= there.influence <= 5
    assert 1 <= there.interest <= 5


# --- Partners with a current contact ----------------------------------------------------------------------------------


@pytest.fixture
def partners(register: Store) -> None:
    """Three active charities in two nations, one of them reached; a former key partner; a dormant key partner."""
    reached = make(register, Organisation, name="Reached", kind="charity", nation="wales", key_partner_from=MAY)
    make(register, Organisation, name="Silent", kind="charity", nation="wales")
    make(register, Organisation, name="Unplaced", kind="charity")
    make(register, Organisation, name="Asleep", kind="regulator", nation="uk", status="dormant", key_partner_from=MAY)
    make(
        register, Organisation, name="Was", kind="regulator", status="former", key_partner_from=MAY, key_partner_to=MAY
    )
    ann = make(register, Person, given_name="Ann", family_name="Example")
    make(register, Affiliation, person=ann, organisation=reached, from_date=date(2022, 1, 1))
    make(register, ContactPoint, person=ann, kind="email", value="ann@example.org", status="good")


@pytest.mark.usefixtures("partners")
def test_coverage_has_how_many_have_a_current_contact_of_how_many(register: Store) -> None:
    report = shown(register, "coverage")
    assert [each.label for each in report.columns] == ["Wales", "Not recorded", "Everywhere"]
    assert words(report) == {
        "Charity": ["▲ 1 of 2", "■ 0 of 1", "■ 1 of 3"],
        "All kinds": ["▲ 1 of 2", "■ 0 of 1", "■ 1 of 3"],
    }
    assert [each.tone for each in report.rows[0].entries] == ["amber", "red", "red"]
    assert report.summary == "1 of 3 (33%) active organisations has a current contact on 23 Nov 2026."


@pytest.mark.usefixtures("partners")
def test_coverage_of_key_partners_has_those_of_the_day(register: Store) -> None:
    assert words(shown(register, "coverage", partners="key")) == {
        "Charity": ["", "● 1 of 1", "● 1 of 1"],
        "Regulator": ["■ 0 of 1", "", "■ 0 of 1"],
        "All kinds": ["■ 0 of 1", "● 1 of 1", "▲ 1 of 2"],
    }
    then = shown(register, "coverage", partners="key", as_at=MAY)
    assert entry(then, "All kinds", "Everywhere").words == "■ 0 of 3"
    assert shown(register, "coverage", partners="key", as_at=date(2020, 1, 1)).rows == ()


# --- Actions and enquiries --------------------------------------------------------------------------------------------


def test_actions_are_counted_by_group_and_colour_and_altogether(register: Store) -> None:
    guidance = make(register, Group, name="Guidance")
    ann = make(register, Person, given_name="Ann", family_name="Example")
    for days in (-1, 1, 100):
        make(register, Action, group=guidance, owner=ann, due=register.today() + timedelta(days=days))
    make(register, Action, text="Nobody's")
    report = shown(register, "actions")
    assert words(report) == {
        "Guidance": ["1", "1", "1", "3"],
        "No group": ["1", "0", "0", "1"],
        "All groups": ["2", "1", "1", "4"],
    }
    assert report.summary == "4 open actions on 23 Nov 2026, 2 of them red, 1 amber."


def test_enquiries_are_told_by_the_month_in_which_they_came(register: Store) -> None:
    answered_in_time = make(register, Enquiry, received_on=date(2026, 9, 1))
    answered_late = make(register, Enquiry, received_on=date(2026, 9, 2))
    make(register, Enquiry, received_on=date(2026, 9, 30))
    make(register, Enquiry, received_on=date(2026, 11, 20))
    make(register, Enquiry, received_on=date(2026, 11, 20), status="spam")
    for enquiry, on in ((answered_in_time, date(2026, 9, 3)), (answered_late, date(2026, 10, 30))):
        make(register, EnquiryStep, enquiry=enquiry, on=on, kind="replied")
    report = shown(register, "enquiries", months=3)
    assert [row.name for row in report.rows] == ["September 2026", "October 2026", "November 2026", "All months"]
    # What was answered was not closed, so all three are open; only the one without an answer is late.
    assert words(report)["September 2026"][:5] == ["3", "2", "1 of 2 (50%)", "3", "1"]
    assert words(report)["October 2026"] == ["0", "0", "", "0", "0", "", ""]
    assert words(report)["All months"][:3] == ["4", "2", "1 of 2 (50%)"]
    assert report.summary == "4 enquiries received in 3 months; answered in target: 1 of 2 (50%)."


def test_the_working_days_are_those_of_the_answers_alone() -> None:
    day = date(2026, 9, 1)
    outcomes = [Outcome(day, day, None, days, is_open=False, is_overdue=False) for days in (1, 2, 3, 4, 20)]
    waiting = Outcome(day, None, day, None, is_open=True, is_overdue=True)
    month = figures_of("September 2026", day, date(2026, 9, 30), [*outcomes, waiting])
    assert (month.received, month.answered, month.in_target, month.open, month.overdue) == (6, 5, 5, 1, 1)
    assert (month.median, month.ninetieth) == (3, 20)


@given(st.lists(st.integers(0, 500), min_size=1))
def test_no_more_than_one_in_ten_took_longer_than_the_ninetieth_centile(days: list[int]) -> None:
    ninetieth = centile(days, 90)
    assert ninetieth in days
    assert sum(each > ninetieth for each in days) <= len(days) / 10
    assert sum(each >= ninetieth for each in days) > 0
    assert median(days) == median_of(days)


def test_of_no_answers_there_is_neither_median_nor_centile() -> None:
    assert (median([]), centile([], 90)) == (None, None)


@given(st.dates(min_value=date(1, 1, 1)), st.integers(1, 120))
def test_months_follow_each_other_without_a_gap_up_to_the_one_of_the_day(day: date, count: int) -> None:
    spans = months_until(day, count)
    assert spans[-1][1] <= day <= spans[-1][2]
    assert len(spans) <= count
    for (_, _, last), (_, first, _) in pairwise(spans):
        assert first == last + timedelta(days=1)


def test_meetings_are_told_with_who_came_and_whether_there_was_a_quorum(register: Store) -> None:
    guidance = make(register, Group, name="Guidance", code="GD", quorum_least=2)
    other = make(register, Group, name="Training", code="TR")
    people = [make(register, Person, family_name=name) for name in ("Ann", "Bob", "Zoe")]
    for person in people:
        make(register, Membership, group=guidance, person=person, from_date=date(2020, 1, 1))
    for day, came in ((3, 2), (10, 1)):
        meeting = make(register, Meeting, group=guidance, starts=datetime(2026, 11, day, 10, tzinfo=UTC), status="held")
        for place, person in enumerate(people):
            record = "present" if place < came else "apologies"
            make(register, Attendance, meeting=meeting, person=person, record=record)
    make(register, Meeting, group=other, starts=datetime(2026, 11, 4, 10, tzinfo=UTC), status="held")
    make(register, Meeting, group=other, starts=datetime(2026, 11, 5, 10, tzinfo=UTC), status="cancelled")
    report = shown(register, "attendance", months=1)
    assert [(row.name, [entry.words for entry in row.entries]) for row in report.rows] == [
        ("GD26-02, 10 Nov 2026", ["Guidance", "1", "2", "0", "1 of 3", "■ Not quorate"]),
        ("TR26-01, 4 Nov 2026", ["Training", "0", "0", "0", "0 of 0", "No rule"]),
        ("GD26-01, 3 Nov 2026", ["Guidance", "2", "1", "0", "2 of 3", "● Quorate"]),
        ("All meetings", ["", "3", "3", "0", "", "1 of 2"]),
    ]
    assert report.summary == "3 meetings from 23 Oct 2026 to 23 Nov 2026; 1 of 2 meetings with a rule quorate."
    one = shown(register, "attendance", months=1, group=("group", other))
    assert one.title.startswith("Attendance and quorum of Training from")
    assert len(one.rows) == 2


def test_that_nothing_is_recorded_of_somebody_has_a_column_where_there_is_somebody(register: Store) -> None:
    group = make(register, Group, name="Guidance", code="GD")
    meeting = make(register, Meeting, group=group, starts=datetime(2026, 11, 3, 10, tzinfo=UTC), status="held")
    told = "Not recorded"
    assert told not in [each.label for each in shown(register, "attendance", months=1).columns]
    make(register, Attendance, meeting=meeting, person=make(register, Person, family_name="Ann"))
    report = shown(register, "attendance", months=1)
    place = [each.label for each in report.columns].index(told)
    assert [row.entries[place].words for row in report.rows] == ["1", "1"]


def test_a_meeting_counts_by_its_day_in_london(register: Store) -> None:
    group = make(register, Group, name="Guidance", code="GD")
    for day, hour in ((22, 22), (22, 23)):
        starts = datetime(2026, 5, day, hour, 30, tzinfo=UTC)
        make(register, Meeting, group=group, starts=starts, status="held")
    report = shown(register, "attendance", months=6)
    assert [row.name for row in report.rows] == ["GD26-02, 23 May 2026", "All meetings"]


# --- All of them ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["matrix", "influence", "coverage", "actions", "enquiries", "attendance"])
def test_a_report_of_an_empty_register_says_that_there_is_nothing(register: Store, code: str) -> None:
    report = shown(register, code)
    assert [row for row in report.rows if not row.is_total] == []
    assert report.summary.endswith(".")


@pytest.mark.parametrize("code", ["coverage", "actions", "enquiries"])
def test_every_number_that_leads_to_a_list_is_the_number_of_its_rows(training: Store, code: str) -> None:
    report = shown(training, code)
    led = 0
    for row in report.rows:
        for each in row.entries:
            for goal in each.goals:
                assert each.number == listed(training, goal), (row.name, each)
                led += 1
    assert led > 10


def test_key_partners_of_another_day_are_listed_as_they_were(training: Store) -> None:
    for day in (date(2024, 1, 1), training.today()):
        report = shown(training, "coverage", partners="key", as_at=day)
        for row in report.rows:
            for each in row.entries:
                assert all(each.number == listed(training, goal) for goal in each.goals)


@pytest.mark.parametrize("code", ["matrix", "influence", "coverage", "actions", "enquiries", "attendance"])
def test_every_row_of_a_report_has_a_place_in_each_column(training: Store, code: str) -> None:
    report = shown(training, code)
    assert report.rows
    assert {len(row.entries) for row in report.rows} == {len(report.columns)}


def test_a_report_that_is_none_is_told_which_there_are(register: Store) -> None:
    with pytest.raises(UserError, match="There is no report “membership”") as raised:
        report_meant("membership", register.vocabulary)
    assert all(code in raised.value.advice for code in reports(register.vocabulary))
