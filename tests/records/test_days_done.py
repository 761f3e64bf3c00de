"""Days of what was done: none lies in the future, and none before what it follows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.days.dates import LONDON
from atmp_desktop.errors import Invalid
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.message import Message
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.conftest import NOON
from tests.make import make
from tests.records.keeping import change, of, refusal, walk

TODAY = NOON.date()
TOMORROW = TODAY + timedelta(days=1)
OCTOBER = datetime(2026, 10, 9, 14, 0, tzinfo=LONDON)


@pytest.fixture
def group(register: Store) -> UUID:
    return make(register, Group, name="Coordinating Group", code="CG")


@pytest.fixture
def met(register: Store, group: UUID) -> UUID:
    """A meeting of the group on 9 October."""
    return make(register, Meeting, group=group, starts=OCTOBER, status="held")


@pytest.mark.parametrize(
    ("type", "field", "more"),
    [
        ("interaction", "on", {}),
        ("assessment", "on", {}),
        ("enquiry", "received_on", {}),
        ("enquiry_step", "on", {"kind": "acknowledged"}),
        ("contact_point", "confirmed_on", {}),
        ("person", "informed_on", {}),
        ("action_update", "on", {}),
        ("action", "raised_on", {}),
        ("action", "closed_on", {"status": "closed"}),
        ("decision", "on", {}),
        ("minutes_version", "confirmed_on", {"status": "confirmed", "by_correspondence": True}),
    ],
)
def test_what_was_done_was_done_by_today(register: Store, type: str, field: str, more: dict[str, Any]) -> None:
    record_type = BY_NAME[type]
    if type == "minutes_version":
        more = {**more, "meeting": make(register, Meeting, starts=OCTOBER)}
    with pytest.raises(Invalid) as told:
        make(register, record_type, **more, **{field: TOMORROW})
    assert [error.field for error in told.value.errors] == [field]
    assert str(told.value).startswith("24/11/2026 has not come yet. Type ")
    made = make(register, record_type, **more, **{field: TODAY})
    assert of(register, record_type, made, field) == TODAY
    with pytest.raises(Invalid, match="has not come yet"), register.write("Add many") as write:
        write.bulk_edit(record_type, {made: {field: date(9999, 12, 31)}})


# --- Minutes ----------------------------------------------------------------------------------------------------------


def test_minutes_are_confirmed_after_the_meeting(register: Store, met: UUID) -> None:
    minutes = make(register, MinutesVersion, meeting=met)
    walk(register, MinutesVersion, minutes, "with_chair", "circulated")
    confirmed = {"status": "confirmed", "by_correspondence": True}
    said = "The meeting was on 9 Oct 2026 only, and minutes are confirmed after it. Type a later day"
    assert refusal(register, MinutesVersion, minutes, **confirmed, confirmed_on=date(2026, 10, 8)).startswith(said)
    change(register, MinutesVersion, minutes, **confirmed, confirmed_on=date(2026, 10, 9))
    assert check(register) == []


def test_a_meeting_does_not_move_behind_the_day_its_minutes_were_confirmed(register: Store, met: UUID) -> None:
    minutes = make(register, MinutesVersion, meeting=met)
    walk(register, MinutesVersion, minutes, "with_chair", "circulated")
    change(
        register, MinutesVersion, minutes, status="confirmed", by_correspondence=True, confirmed_on=date(2026, 11, 2)
    )
    change(register, Meeting, met, starts=datetime(2026, 11, 2, 9, tzinfo=UTC))
    assert refusal(register, Meeting, met, starts=datetime(2026, 11, 3, 9, tzinfo=UTC)) == (
        "Its minutes were confirmed on 2 Nov 2026, which is earlier. Correct that day first."
    )


# --- Decisions --------------------------------------------------------------------------------------------------------


def test_a_decision_is_not_older_than_the_meeting_that_made_it(register: Store, group: UUID, met: UUID) -> None:
    decision = make(register, Decision, meeting=met)
    assert refusal(register, Decision, decision, on=date(2026, 10, 8)) == (
        "08/10/2026 is before the meeting, which is on Fri 9 Oct 2026. "
        "Type the day of the meeting, or empty “Meeting” if it was decided without one."
    )
    change(register, Decision, decision, on=date(2026, 10, 12))
    change(register, Decision, decision, on=date(2026, 10, 8), meeting=None)
    old = make(register, Decision, group=group, on=date(1998, 3, 2))
    assert of(register, Decision, old, "on") == date(1998, 3, 2)


def test_a_decision_may_be_written_down_before_the_meeting_that_is_to_make_it(register: Store, group: UUID) -> None:
    meeting = make(register, Meeting, group=group, starts=datetime(2026, 12, 4, 14, tzinfo=UTC))
    decision = make(register, Decision, meeting=meeting)
    assert of(register, Decision, decision, "on") == date(2026, 12, 4)
    assert "05/12/2026 has not come yet." in refusal(register, Decision, decision, on=date(2026, 12, 5))


# --- Messages ---------------------------------------------------------------------------------------------------------


def test_a_message_may_be_a_day_ahead_by_its_senders_clock_and_no_more(register: Store) -> None:
    message = make(register, Message, at=NOON + timedelta(hours=30))
    make(register, Message, at=datetime(1994, 5, 1, tzinfo=UTC))
    for at in (NOON + timedelta(days=2), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)):
        assert "has not come yet. Type when it was sent or came in." in refusal(register, Message, message, at=at)
