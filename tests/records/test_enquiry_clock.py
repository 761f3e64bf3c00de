"""The clock of an enquiry in lists, and the steps it goes by."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records import (
    Enquiry,
    EnquiryStep,
    ServiceTarget,
)
from atmp_desktop.records.enquiry import read_clock
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.make import make
from tests.records.asking import cells, change, found, in_state, move_to, refusals, steps_of, values_of

TODAY = date(2026, 11, 23)
"""The Monday on which the register of the tests stands."""


# --- The clock in lists ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "foi", "acknowledge_by", "due"),
    [
        ("2026-05-22", False, "2026-05-27", "2026-06-08"),
        ("2026-05-22", True, "2026-05-27", "2026-06-23"),
        ("2026-05-23", False, "2026-05-27", "2026-06-08"),
        ("2026-05-23", True, "2026-05-27", "2026-06-23"),
        ("2026-12-18", False, "2026-12-22", "2027-01-06"),
        ("2026-12-18", True, "2026-12-22", "2027-01-21"),
        ("2027-12-24", False, "2027-12-30", "2028-01-12"),
        ("2027-12-24", True, "2027-12-30", "2028-01-27"),
        ("2026-03-16", False, "2026-03-18", "2026-03-30"),
        ("2026-03-16", True, "2026-03-19", "2026-04-16"),
        ("2022-09-01", True, "2022-09-05", "2022-09-30"),
    ],
)
def test_the_agreed_days_stand_in_the_list(
    register: Store, clock: Clock, received: str, foi: bool, acknowledge_by: str, due: str
) -> None:
    move_to(clock, date.fromisoformat(received))
    id = make(register, Enquiry, foi=foi)
    expected = (date.fromisoformat(acknowledge_by), date.fromisoformat(due))
    assert cells(register, id, "acknowledge_by", "due") == expected


@pytest.mark.parametrize(
    ("received", "calendar", "due"),
    [
        ("2026-05-22", "ew", "2026-06-22"),
        ("2026-05-23", "ew", "2026-06-22"),
        ("2026-12-18", "ew", "2027-01-20"),
        ("2026-12-18", "uk", "2027-01-21"),
        ("2027-12-24", "ew", "2028-01-26"),
        ("2026-03-16", "ew", "2026-04-15"),
        ("2022-09-01", "ew", "2022-09-30"),
    ],
)
def test_twenty_days_by_a_target_of_ones_own_stand_in_the_list(
    register: Store, clock: Clock, received: str, calendar: str, due: str
) -> None:
    move_to(clock, date.fromisoformat(received))
    make(register, ServiceTarget, name="Slow", reply=20, calendar=calendar)
    assert cells(register, make(register, Enquiry), "due") == (date.fromisoformat(due),)


def test_the_list_the_page_and_the_filters_say_the_same(register: Store, clock: Clock) -> None:
    id = in_state(register, "triaged", received_on=date(2026, 11, 16))
    change(register, id, status="awaiting", status_reason="Which trial?")
    move_to(clock, date(2026, 11, 26))
    change(register, id, status="drafting")
    told = the_clock(register, id)
    # Five working days to the pause on Monday the 23rd, three paused, five more from Thursday the 26th.
    assert (told.due, told.days_left, told.taken) == (date(2026, 12, 3), 5, 5)
    columns = ("acknowledge_by", "due", "days_left", "overdue", "paused", "is_open", "replied_on", "working_days_taken")
    assert cells(register, id, *columns) == (date(2026, 11, 18), told.due, 5, False, False, True, None, 5)
    assert id in found(register, "due:<=3/12/2026 days_left:5 overdue:no")
    late = date(2026, 12, 7)
    assert cells(register, id, "days_left", "overdue", day=late) == (-2, True)
    assert found(register, "overdue:yes days_left:<0", day=late) == {id}
    # As it stood on Tuesday the 24th, before the answer came.
    assert cells(register, id, "due", "paused", day=date(2026, 11, 24)) == (None, True)


def the_clock(store: Store, id: UUID) -> Any:
    with store.read() as session:
        return read_clock(session.connection(), id, store.today())


def test_a_reply_by_telephone_on_friday_noted_on_monday_has_its_own_day(register: Store) -> None:
    friday = date(2026, 11, 20)
    id = in_state(register, "new", received_on=date(2026, 11, 16))
    with register.write("Note the call") as write:
        write.add(EnquiryStep(enquiry=id, kind="replied", on=friday, note="By telephone"))
    columns = ("replied_on", "working_days_taken", "days_left", "overdue")
    assert cells(register, id, *columns) == (friday, 4, None, False)
    change(register, id, status="replied")
    assert cells(register, id, *columns) == (friday, 4, None, False)


def test_a_reply_noted_with_the_change_of_status_is_noted_once(register: Store) -> None:
    id = make(register, Enquiry)
    with register.write("Reply") as write:
        enquiry = write.get_one(Enquiry, id)
        write.add(EnquiryStep(enquiry=id, kind="replied", note="By telephone"))
        enquiry.status = "replied"
    assert steps_of(register, id) == [("replied", TODAY, "By telephone")]


def test_a_binned_step_does_not_count(register: Store) -> None:
    id = make(register, Enquiry, received_on=date(2026, 11, 16))
    step = make(register, EnquiryStep, enquiry=id, kind="extend", days=5)
    assert cells(register, id, "due") == (date(2026, 12, 7),)
    with register.write("Bin it") as write:
        write.bin(write.get_one(EnquiryStep, step))
    assert cells(register, id, "due") == (date(2026, 11, 30),)


def test_a_due_day_beyond_the_calendar_is_empty_in_a_list_and_a_sentence_on_the_page(
    register: Store, clock: Clock
) -> None:
    move_to(clock, date(9999, 12, 28))
    id = make(register, Enquiry)
    assert cells(register, id, "due", "days_left", "overdue") == (None, None, False)
    assert the_clock(register, id).sentences()[-1].endswith("which no calendar reaches. Correct the dates.")
    assert values_of(register, id).retention_review is None


def test_a_due_day_that_rests_on_worked_out_holidays_is_marked(register: Store, clock: Clock) -> None:
    move_to(clock, date(2028, 12, 20))
    assert cells(register, make(register, Enquiry), "due", "provisional") == (date(2029, 1, 8), True)
    assert cells(register, make(register, Enquiry, received_on=date(2028, 12, 1)), "provisional") == (False,)


# --- Steps noted by hand --------------------------------------------------------------------------------------------


def test_a_step_before_receipt_is_refused_whichever_of_the_two_days_is_changed(register: Store) -> None:
    id = make(register, Enquiry, received_on=date(2026, 11, 16))
    with pytest.raises(Invalid, match="The enquiry was received on 16 Nov 2026 only"):
        make(register, EnquiryStep, enquiry=id, kind="acknowledged", on=date(2026, 11, 13))
    make(register, EnquiryStep, enquiry=id, kind="acknowledged", on=date(2026, 11, 17))
    ((field, message),) = refusals(register, id, received_on=date(2026, 11, 18))
    assert (field, message) == (
        "received_on",
        "A step of it was noted for 17 Nov 2026, which is earlier. Correct the day of that step first.",
    )
    change(register, id, received_on=date(2026, 11, 17))
    assert check(register) == []


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"kind": "replied", "on": TODAY + timedelta(days=1)}, "24/11/2026 has not come yet"),
        ({"kind": "extend"}, "An extension needs its working days"),
        ({"kind": "extend", "days": 251}, "251 is not between 1 and 250"),
        ({"kind": "pause", "days": 3}, "Only an extension has working days"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(register: Store, values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        make(register, EnquiryStep, **values)
