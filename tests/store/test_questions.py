"""The questions officers ask, each compared with what plain Python makes of the same register."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.records import (
    BY_NAME,
    Assessment,
    Attendance,
    Enquiry,
    Meeting,
    Message,
)
from atmp_desktop.store.questions.answer import Named, Row, as_json, months_before, with_subtotals
from atmp_desktop.store.questions.catalogue import QUESTIONS
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.store.asking import answered, cell, cells, ids
from tests.store.oracle import Oracle

TODAY = date(2026, 11, 23)
BINNED = ("person", "membership", "affiliation", "contact_point", "participant", "interaction", "seat", "action")
"""Types of which some records are put into the bin before the questions are asked."""


@pytest.fixture(scope="module")
def shaken(training_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A training register with more contacts and assessments, in which much was binned and ended at random."""
    path = tmp_path_factory.mktemp("shaken") / "shaken.atmp"
    path.write_bytes(training_register.read_bytes())
    with Store.open(path, who="JG", clock=Clock()) as store:
        shake(store, random.Random(3))
        yield store


def shake(store: Store, chance: random.Random) -> None:
    known = Oracle(store, TODAY).all
    some = {type: [row.id for row in rows.values() if row.deleted is None] for type, rows in known.items()}

    def ago(days: int) -> date:
        return TODAY - timedelta(days=chance.randrange(days))

    def whom() -> dict[str, UUID]:
        type = chance.choice(("person", "organisation"))
        return {type: chance.choice(some[type])}

    with store.write("More of it") as write:
        write.bulk_add(
            Assessment,
            [{"on": ago(900), "influence": chance.randint(1, 5), "interest": 3, **whom()} for _ in range(80)],
        )
        enquiries = write.bulk_add(
            Enquiry, [{"subject": f"Question {n}", "received_on": ago(500), **whom()} for n in range(30)]
        )
        write.bulk_add(
            Message,
            [
                {
                    "enquiry": chance.choice(enquiries),
                    "direction": chance.choice(("in", "out", "internal")),
                    # Around midnight, when the day is another one in London in summer.
                    "at": datetime(2026, 1, 1, 23, 30, tzinfo=UTC) + timedelta(days=chance.randrange(320)),
                    "subject": "On it",
                }
                for _ in range(40)
            ],
        )
        meetings = write.bulk_add(
            Meeting,
            [
                {"group": chance.choice(some["group"]), "starts": datetime(2026, 6, 1, 23, 15, tzinfo=UTC)}
                for _ in range(6)
            ],
        )
    with store.write("Who was there") as write:
        pairs = sorted({(chance.choice(meetings), chance.choice(some["person"])) for _ in range(40)})
        records = ("present", "apologies", "absent", "not_recorded")
        write.bulk_add(
            Attendance,
            [{"meeting": meeting, "person": person, "record": chance.choice(records)} for meeting, person in pairs],
        )
    with store.write("End some") as write:
        for type in ("membership", "affiliation"):
            for id in chance.sample(some[type], len(some[type]) // 6):
                record: Any = write.get_one(BY_NAME[type], id)
                if record.from_date is None or record.from_date <= TODAY:
                    record.to_date = TODAY - timedelta(days=chance.choice((0, 0, 1)))
    with store.write("Put some into the bin") as write:
        for type in BINNED:
            for id in chance.sample(some[type], max(1, len(some[type]) // 12)):
                write.bin(write.get_one(BY_NAME[type], id))


@pytest.fixture(scope="module")
def oracle(shaken: Store) -> Oracle:
    return Oracle(shaken, TODAY)


# --- Against the oracle ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [date(2015, 1, 1), date(2021, 5, 1), date(2024, 2, 29), TODAY, date(2030, 1, 1)])
def test_who_leads_each_group_on_a_day(shaken: Store, oracle: Oracle, day: date) -> None:
    answer = answered(shaken, "leads", as_at=day)
    found: dict[UUID, set[UUID]] = {}
    for row in answer.rows:
        lead = cell(answer, row, "lead")
        found.setdefault(row.id, set()).update({lead.id} if isinstance(lead, Named) else set())
        joint = len(oracle.leads(day)[row.id]) > 1
        assert (cell(answer, row, "role") == "Joint lead") == joint
        assert (lead == "Vacant") == (not oracle.leads(day)[row.id])
    assert found == oracle.leads(day)


@pytest.mark.parametrize("days", [0, 1, 30, 90, 1000])
def test_which_memberships_end_within_some_days(shaken: Store, oracle: Oracle, days: int) -> None:
    answer = answered(shaken, "ending", days=days)
    found = dict(zip([row.id for row in answer.rows], cells(answer, "ends"), strict=True))
    assert found == oracle.ending(TODAY + timedelta(days=days))
    assert cells(answer, "ends") == sorted(cells(answer, "ends"))


def test_which_seats_are_vacant(shaken: Store, oracle: Oracle) -> None:
    assert ids(answered(shaken, "vacant")) == oracle.vacant()
    assert oracle.vacant()


@pytest.mark.parametrize("partners", ["all", "key"])
def test_which_partners_have_no_current_contact_and_why(shaken: Store, oracle: Oracle, partners: str) -> None:
    answer = answered(shaken, "no-current-contact", partners=partners)
    expected = oracle.no_current_contact(key_only=partners == "key")
    found = dict(zip([row.id for row in answer.rows], cells(answer, "why"), strict=True))
    assert {id: why != "Nobody is affiliated" for id, why in found.items()} == expected


@pytest.mark.parametrize("months", [1, 12, 30])
def test_which_details_are_not_confirmed(shaken: Store, oracle: Oracle, months: int) -> None:
    answer = answered(shaken, "unconfirmed", months=months)
    expected = oracle.unconfirmed(months_before(TODAY, months))
    assert ids(answer) == expected
    assert answer.total == len(expected)
    never = sum(oracle.all["contact_point"][id].confirmed_on is None for id in expected)
    assert f"{never:,} never." in answer.summary
    assert cells(answer, "confirmed_on").count("Never confirmed") == never


@pytest.mark.parametrize("by", ["owner", "lead", "group"])
def test_which_actions_are_overdue_with_subtotals(shaken: Store, oracle: Oracle, by: str) -> None:
    answer = answered(shaken, "overdue", by=by)
    assert ids(answer) == oracle.overdue()
    parts = Counter(cell.id if isinstance(cell, Named) else cell for cell in cells(answer, by))
    assert sorted(parts.values()) == sorted(each.count for each in answer.subtotals)
    assert sum(each.count for each in answer.subtotals) == len(answer.rows) == answer.subtotals[-1].end
    told = [each for each in with_subtotals(answer) if not isinstance(each, Row)]
    assert told == [each for each in answer.subtotals if each.count > 1]


@pytest.mark.parametrize("months", [1, 6, 24])
def test_who_is_influential_and_was_not_contacted(shaken: Store, oracle: Oracle, months: int) -> None:
    answer = answered(shaken, "quiet", months=months)
    found = {row.id: cell(answer, row, "last_contact") for row in answer.rows}
    expected = oracle.quiet(months_before(TODAY, months))
    assert {id: None if last == "Never contacted" else last for id, last in found.items()} == expected
    assert expected


@pytest.mark.parametrize("type", ["person", "organisation"])
def test_every_contact_with_somebody_between_two_days(shaken: Store, oracle: Oracle, type: str) -> None:
    since, until = date(2026, 1, 2), date(2026, 9, 30)
    seen = 0
    for id in list(oracle.all[type])[:40]:
        everything = oracle.contacts(type, id)
        whole = answered(shaken, "contacts", who=(type, id))
        assert {(row.type, row.id, row.cells[0]) for row in whole.rows} == {e for e in everything if e[2] <= TODAY}
        part = answered(shaken, "contacts", who=(type, id), since=since, until=until)
        expected = {each for each in everything if since <= each[2] <= until}
        assert {(row.type, row.id, row.cells[0]) for row in part.rows} == expected
        assert cells(part, "on") == sorted(cells(part, "on"))
        seen += len(expected)
    assert seen > 20


@pytest.mark.parametrize("type", ["person", "organisation"])
def test_everything_held_on_somebody_has_every_record_that_leads_there(
    shaken: Store, oracle: Oracle, type: str
) -> None:
    for id in list(oracle.all[type])[:25]:
        answer = answered(shaken, "everything", about=(type, id))
        found = {(row.type, row.id) for row in answer.rows}
        assert oracle.linked(id) | {(type, id)} <= found
        theirs = {row.id for row in oracle.all["enquiry"].values() if getattr(row, type) == id}
        messages = {("message", row.id) for row in oracle.all["message"].values() if row.enquiry in theirs}
        assert messages <= found
        binned = {row.id for row in answer.rows if cell(answer, row, "binned")}
        assert all(oracle.all[row.type][row.id].deleted is not None for row in answer.rows if row.id in binned)


def test_every_question_answers_with_rows_that_lead_to_records(shaken: Store, oracle: Oracle) -> None:
    some = {type: next(oracle.there(type)).id for type in ("person", "organisation", "group")}
    for question in QUESTIONS.values():
        given = {each.name: (each.targets[0], some[each.targets[0]]) for each in question.parameters if each.required}
        answer = answered(shaken, question.code, **given)
        assert answer.summary.endswith(".")
        assert answer.title[0].isupper()
        for row in answer.rows:
            assert row.id in oracle.all[row.type]
            assert len(row.cells) == len(answer.headings)
            assert set(as_json(answer, row)) >= {"type", "id", *(heading.name for heading in answer.headings)}
