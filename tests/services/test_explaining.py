"""What is told of a record beside its fields, read from a register: counts, reasons, and what is left out."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.working_days import Calendar, is_working_day
from atmp_desktop.records import (
    Action,
    Enquiry,
    EnquiryStep,
    File,
    Group,
    Meeting,
    MeetingSeries,
    Person,
    Record,
)
from atmp_desktop.records.file import size_words
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.explaining import Told, told_of
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from tests.make import make

STARTS = datetime(2026, 12, 10, 14, 0, tzinfo=UTC)


def told(store: Store, record_type: type[Record], id: UUID) -> dict[str, Told]:
    """By the names of what is told."""
    names = tuple(columns_of(record_type, SHIPPED))
    with store.read() as session:
        connection = session.connection()
        (row,) = store.listing(record_type, columns=names).page(connection, [id.bytes])
        values: dict[str, Any] = dict(zip(names, row.values, strict=True))
        return {each.name: each for each in told_of(connection, record_type, id, values, values, store.today())}


def test_the_days_that_are_numbered_are_the_working_days_to_the_due_day(register: Store) -> None:
    id = make(register, Enquiry, received_on=date(2026, 11, 14))
    due = told(register, Enquiry, id)["due"]
    counted = [step.day for step in due.days if step.number is not None]
    assert [step.number for step in due.days if step.number is not None] == list(range(1, 11))
    assert all(is_working_day(day, Calendar.ENGLAND_AND_WALES) for day in counted)
    assert due.days[0].day == date(2026, 11, 15)
    assert due.days[-1].day == date(2026, 11, 27)


@pytest.mark.parametrize("status", ["merged", "spam"])
def test_an_enquiry_without_a_clock_of_its_own_tells_none(register: Store, status: str) -> None:
    id = make(register, Enquiry, status=status, merged_into=make(register, Enquiry))
    assert told(register, Enquiry, id) == {}


def test_an_enquiry_acknowledged_late_says_so(register: Store) -> None:
    id = make(register, Enquiry, received_on=date(2026, 11, 9))
    make(register, EnquiryStep, enquiry=id, on=date(2026, 11, 13), kind="acknowledged")
    acknowledged = told(register, Enquiry, id)["acknowledge_by"]
    assert (acknowledged.label, acknowledged.words) == ("Acknowledged", "Fri 13 Nov 2026")
    assert [pill.words for pill in acknowledged.pills] == ["Late"]
    assert "late: it was due by Wed 11 Nov 2026." in acknowledged.sentences[1]


def test_an_enquiry_due_today_says_so(register: Store) -> None:
    id = make(register, Enquiry, received_on=date(2026, 11, 9))
    assert [pill.words for pill in told(register, Enquiry, id)["due"].pills] == ["Due today"]


def test_a_meeting_without_rules_explains_no_days(register: Store) -> None:
    group = make(register, Group, papers_due=None, issue_due=None, minutes_due=None)
    with register.write("No rules") as write:
        kept = write.get_one(Group, group)
        kept.papers_due = kept.issue_due = kept.minutes_due = None
    id = make(register, Meeting, group=group, starts=STARTS)
    names = set(told(register, Meeting, id))
    assert names == {"on", "quorum"}


def test_a_cancelled_meeting_has_no_quorum(register: Store) -> None:
    id = make(register, Meeting, starts=STARTS, status="cancelled", status_reason="Too few")
    assert "quorum" not in told(register, Meeting, id)


def test_a_meeting_over_midnight_tells_the_day_of_its_end(register: Store) -> None:
    id = make(register, Meeting, starts=STARTS, ends=STARTS + timedelta(hours=12))
    assert told(register, Meeting, id)["on"].words == "Thu 10 Dec 2026, 14:00 to 11 Dec 2026, 02:00 · in 17 days"


def test_a_meeting_in_the_hour_that_comes_twice_says_which_of_the_two_it_is(register: Store) -> None:
    first, second = (datetime(2027, 10, 31, hour, 30, tzinfo=UTC) for hour in (0, 1))
    id = make(register, Meeting, starts=first, ends=second)
    assert told(register, Meeting, id)["on"].words.startswith("Sun 31 Oct 2027, 01:30 BST to 01:30 GMT · ")
    id = make(register, Meeting, starts=first - timedelta(hours=1), ends=second + timedelta(hours=1))
    assert told(register, Meeting, id)["on"].words.startswith("Sun 31 Oct 2027, 00:30 to 02:30 · ")


def test_a_series_tells_how_far_it_is_planned(register: Store) -> None:
    id = make(register, MeetingSeries, first=STARTS)
    assert told(register, MeetingSeries, id)["planned"].words == "No meetings yet"
    with register.read() as session:
        group = session.get_one(MeetingSeries, id).group
    make(register, Meeting, group=group, series=id, starts=STARTS)
    assert told(register, MeetingSeries, id)["planned"].words == "1 meeting, on Thu 10 Dec 2026"


def test_an_action_says_what_its_colour_comes_from(register: Store) -> None:
    id = make(register, Action, text="Ring", due=date(2026, 11, 25))
    colour = told(register, Action, id)["rag"]
    assert colour.pills[0].words == "Red"
    assert colour.sentences[:2] == ("Nobody owns it.", "It is due within 5 working days.")
    owner = make(register, Person)
    register.save(Action, id, {}, {"owner": owner, "due": date(2027, 3, 1)})
    colour = told(register, Action, id)["rag"]
    assert colour.pills[0].words == "Amber"
    assert colour.sentences[:2] == ("Its due date was moved later once.", "It is due in more than 5 working days.")


def test_a_closed_action_has_neither_colour_nor_days_left(register: Store) -> None:
    id = make(register, Action, text="Ring", due=date(2026, 11, 25), status="closed")
    assert told(register, Action, id) == {}


def test_a_file_tells_its_size(register: Store) -> None:
    id = make(register, File, name="a.pdf", size=1_234_567)
    assert told(register, File, id)["size"].words == "1.2 MB"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (12_345, "12 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (30_000_000, "30 MB"),
        (2_500_000_000, "2.5 GB"),
    ],
)
def test_sizes_are_readable(size: int, words: str) -> None:
    assert size_words(size) == words


@given(st.integers(0, 10**12))
def test_a_size_is_told_to_within_a_twentieth(size: int) -> None:
    number, unit = size_words(size).split()
    factor = {"byte": 1, "bytes": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9}[unit]
    assert abs(float(number.replace(",", "")) * factor - size) <= size / 19
