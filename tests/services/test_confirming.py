"""Details are confirmed or retired many at once, and taken back as one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from atmp_desktop.errors import UserError
from atmp_desktop.records import ContactPoint, Person
from atmp_desktop.services.confirming import confirm, retire
from atmp_desktop.store.store import Store
from tests.make import make


@pytest.fixture
def two(register: Store) -> list[UUID]:
    person = make(register, Person)
    return [make(register, ContactPoint, person=person, value=f"{name}@example.org") for name in ("one", "two")]


def states(store: Store) -> list[tuple[date | None, str | None, str]]:
    with store.read() as session:
        points = session.query(ContactPoint).order_by(ContactPoint.id)
        return [(each.confirmed_on, each.confirmed_by, each.status) for each in points]


def test_two_details_are_confirmed_today_in_one_operation(register: Store, two: list[UUID]) -> None:
    done = confirm(register, two, "JG")
    assert done.words == "2 details confirmed today."
    assert states(register) == [(date(2026, 11, 23), "JG", "good")] * 2
    register.undo(done.operation)
    assert states(register) == [(None, None, "good")] * 2


def test_a_detail_that_is_not_used_any_more_is_retired_and_comes_back(register: Store, two: list[UUID]) -> None:
    done = retire(register, two[:1])
    assert done.words == "1 detail retired."
    assert [status for _, _, status in states(register)] == ["retired", "good"]
    register.undo(done.operation)
    assert [status for _, _, status in states(register)] == ["good", "good"]


def test_none_is_confirmed_where_one_is_in_the_bin(register: Store, two: list[UUID]) -> None:
    with register.write("Bin") as write:
        write.bin(write.get_one(ContactPoint, two[1]))
    with pytest.raises(UserError, match="in the bin"):
        confirm(register, two, "JG")
    assert states(register)[0] == (None, None, "good")
