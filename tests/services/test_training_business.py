"""The enquiries, meetings, studies and files of a training register: in every way an officer meets, by the records' own
rules, and with something due on the day it is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from atmp_desktop.days.working_days import Calendar, is_working_day
from atmp_desktop.records import BY_NAME, attachment, codes, study
from atmp_desktop.records.action import Action
from atmp_desktop.records.agenda_item import MACHINE as ITEM_MACHINE
from atmp_desktop.records.agenda_item import AgendaItem, slipped
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.records.attachment import Attachment
from atmp_desktop.records.attendance import CAPACITIES, Attendance
from atmp_desktop.records.decision import MACHINE as DECISION_MACHINE
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.enquiry import Enquiry, acknowledge_by, due, overdue, paused
from atmp_desktop.records.enquiry_machine import MACHINE as ENQUIRY_MACHINE
from atmp_desktop.records.enquiry_step import KINDS as STEPS
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.file import File
from atmp_desktop.records.meeting import MACHINE as MEETING_MACHINE
from atmp_desktop.records.meeting import Meeting, issue_due, minutes_due, on_day, papers_due
from atmp_desktop.records.meeting_series import MeetingSeries
from atmp_desktop.records.message import DIRECTIONS, Message
from atmp_desktop.records.minutes_version import MACHINE as MINUTES_MACHINE
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.paper import MACHINE as PAPER_MACHINE
from atmp_desktop.records.paper import Paper, late
from atmp_desktop.records.quorum import quorum
from atmp_desktop.records.saved_view import SavedView
from atmp_desktop.records.study import Study
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.plan_series import plan_series
from atmp_desktop.services.training import fill_training
from atmp_desktop.services.training.own import AGREEMENT, STUDY_DAYS, TARGET
from atmp_desktop.store.contents import read_file
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse

FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
DAYS = {
    "a working day": FRIDAY,
    "a Saturday": datetime(2026, 6, 13, 8, 0, tzinfo=UTC),
    "Christmas Day": datetime(2026, 12, 25, 12, 0, tzinfo=UTC),
    "a leap day in the evening": datetime(2028, 2, 29, 21, 0, tzinfo=UTC),
    "past midnight in London only": datetime(2026, 6, 30, 23, 30, tzinfo=UTC),
    "before the clocks go back": datetime(2026, 10, 24, 10, 0, tzinfo=UTC),
    "long ago": datetime(2019, 3, 5, 10, 0, tzinfo=UTC),
}
RESERVED = re.compile(r"@([a-z0-9-]+\.)*(example\.(org|com|net)|example|test)\b")


def new_store(folder: Path, *, now: datetime = FRIDAY) -> Store:
    return Store.create(folder / "training.atmp", who="JG", clock=lambda: now)


def count(store: Store, *conditions: Any) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).where(*conditions)) or 0


def values(store: Store, expression: Any, *conditions: Any) -> list[Any]:
    with store.read() as session:
        return list(session.scalars(select(expression).where(*conditions)))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A register of sixty people, to be looked at only."""
    with new_store(tmp_path_factory.mktemp("small")) as store:
        fill_training(store)
        yield store


def test_sixty_people_come_with_the_business_of_a_year(small: Store) -> None:
    counts = {name: count(small, record_type.id.is_not(None)) for name, record_type in BY_NAME.items()}
    assert 38 <= counts["enquiry"] <= 45
    assert 22 <= counts["meeting"] <= 30
    assert 10 <= counts["study"] <= 15
    assert 150 <= counts["agenda_item"] <= 300
    assert 100 <= counts["attendance"] <= 300


def test_enquiries_stand_in_every_status_with_every_kind_of_step(small: Store) -> None:
    assert set(values(small, Enquiry.status)) == set(ENQUIRY_MACHINE.states)
    assert set(values(small, EnquiryStep.kind)) == set(STEPS) - {"other"}
    assert set(values(small, Message.direction)) == set(DIRECTIONS)
    for field in (Enquiry.person, Enquiry.organisation, Enquiry.enquirer_address, Enquiry.merged_into, Enquiry.lead):
        assert count(small, field.is_not(None)) >= 1


def test_clocks_run_stand_still_and_have_run_out(small: Store) -> None:
    today = small.today()
    assert count(small, paused(today)) >= 1
    assert count(small, overdue(today)) >= 2
    assert count(small, Enquiry.foi.is_(True), Enquiry.reply_days == 20, Enquiry.calendar == "uk") >= 2
    assert count(small, Enquiry.foi.is_(False), Enquiry.reply_days == 10) >= 10


@pytest.mark.parametrize("now", DAYS.values(), ids=DAYS.keys())
def test_replies_papers_agendas_and_minutes_are_due_today_or_on_the_next_working_day(
    tmp_path: Path, now: datetime
) -> None:
    with new_store(tmp_path, now=now) as store:
        fill_training(store, 20)
        day = store.today()
        while not is_working_day(day, Calendar.ENGLAND_AND_WALES):
            day += timedelta(days=1)
        still_owed = Enquiry.status.in_(sorted(ENQUIRY_MACHINE.open))
        assert count(store, still_owed, due(day) == day) >= 1
        assert count(store, Enquiry.status == "new", acknowledge_by(day) == day) >= 1
        assert count(store, Paper.status == "expected", Paper.due == day) >= 1
        assert count(store, Meeting.status != "cancelled", papers_due(day) == day) >= 1
        assert count(store, Meeting.status == "drafting", issue_due(day) == day) >= 1
        assert count(store, Meeting.status == "held", minutes_due(day) == day) >= 1
        assert count(store, on_day(day) == day) >= 1


def test_a_moment_out_of_hours_has_no_meeting_in_session(tmp_path: Path) -> None:
    with new_store(tmp_path, now=datetime(2026, 11, 20, 20, 0, tzinfo=UTC)) as store:
        fill_training(store, 20)
        assert count(store, Meeting.status == "in_session") == 0
        assert count(store, on_day(store.today()) == store.today(), Meeting.status == "held") == 1


def test_meetings_items_papers_minutes_and_decisions_stand_in_every_way(small: Store) -> None:
    assert set(values(small, Meeting.status)) == set(MEETING_MACHINE.states)
    assert set(values(small, AgendaItem.status)) == set(ITEM_MACHINE.states)
    assert set(values(small, Paper.status)) == set(PAPER_MACHINE.states)
    assert set(values(small, MinutesVersion.status)) == set(MINUTES_MACHINE.states)
    assert set(values(small, Decision.status)) == set(DECISION_MACHINE.states)
    assert count(small, late(small.today())) >= 1
    assert max(values(small, slipped(small.today()), AgendaItem.id.is_not(None))) >= 2
    assert set(values(small, AgendaItem.origin)) == {"new", "standing", "deferred", "enquiry", "action"}


def test_a_decision_takes_the_place_of_another_one_of_its_group(small: Store) -> None:
    with small.read() as session:
        for later in session.scalars(select(Decision).where(Decision.supersedes.is_not(None))):
            earlier = session.get_one(Decision, later.supersedes)
            assert (earlier.group, earlier.status) == (later.group, "superseded")
            assert earlier.on is not None
            assert later.on is not None
            assert earlier.on < later.on
    assert count(small, Decision.supersedes.is_not(None)) >= 1
    assert count(small, Decision.meeting.is_(None)) == 1


def test_people_attend_as_members_deputies_and_guests_with_interests_and_come_late_or_leave(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        fill_training(store, 400, 7)
        assert set(values(store, Attendance.capacity)) == set(CAPACITIES)
        assert set(values(store, Attendance.record)) == {"present", "apologies", "absent", "not_recorded"}
        assert set(values(store, Attendance.reply)) == {"none", "accepted", "tentative", "declined"}
        assert count(store, Attendance.arrived.is_not(None)) >= 1
        assert count(store, Attendance.left.is_not(None)) >= 1
        assert set(values(store, Declaration.handling)) == {"stays", "silent", "leaves"}


def test_the_quorum_of_main_groups_can_be_counted(small: Store) -> None:
    with small.read() as session:
        held = select(Meeting.id).where(Meeting.status.in_(("held", "closed")), Meeting.reference.like("CG26-%"))
        found = [quorum(session.connection(), id) for id in session.scalars(held)]
    assert len(found) >= 3
    assert all(each.needed and each.quorate is not None for each in found)
    assert any(each.quorate for each in found)


def test_actions_come_from_meetings_decisions_and_enquiries_and_close_at_meetings(small: Store) -> None:
    for field in (Action.meeting, Action.agenda_item, Action.closed_at, Action.superseded_by):
        assert count(small, field.is_not(None)) >= 1
    with small.read() as session:
        pairs = session.execute(select(Action, Meeting).join(Meeting, Meeting.id == Action.closed_at)).all()
        assert all(action.group == meeting.group and action.closed_on is not None for action, meeting in pairs)


@pytest.mark.parametrize("record_type", [Enquiry, Meeting, Paper, Decision, AgendaItem, Action])
def test_references_are_given_in_the_order_of_time_in_each_year(small: Store, record_type: Any) -> None:
    when: dict[Any, Any] = {
        Enquiry: Enquiry.received_on,
        Action: Action.raised_on,
        Meeting: Meeting.starts,
    }
    days = when.get(record_type, Meeting.starts)
    query = select(record_type.reference, days).where(record_type.reference.is_not(None))
    if record_type not in when:
        query = query.join(Meeting, Meeting.id == record_type.meeting)
    made = query.where(record_type.created_at == record_type.updated_at, ~record_type.reference.like("CG26-D%"))
    with small.read() as session:
        rows = [(reference, day) for reference, day in session.execute(made) if day]
    by_stem: dict[str, list[tuple[int, Any]]] = {}
    for reference, day in rows:
        stem, number = re.fullmatch(r"(.*?)(\d+)", reference).groups()  # type: ignore[union-attr]
        by_stem.setdefault(stem, []).append((int(number), day))
        assert str(day.year % 100) in stem
    assert len(rows) > 10
    for found in by_stem.values():
        found.sort()
        assert [day for _, day in found] == sorted(day for _, day in found)


def test_a_series_is_planned_on_without_doubling_the_meetings_there_are(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        fill_training(store, 20)
        with store.read() as session:
            series = session.scalars(select(MeetingSeries).where(MeetingSeries.rhythm == "two_months")).one()
        before = sorted(values(store, Meeting.starts, Meeting.series == series.id))
        plan_series(store, series.id, date(2027, 12, 31))
        after = sorted(values(store, Meeting.starts, Meeting.series == series.id))
    assert after[: len(before)] == before
    assert 4 <= len(after) - len(before) <= 6


def test_studies_stand_in_every_way_have_sites_and_numbers_of_the_right_form(small: Store) -> None:
    assert set(values(small, Study.status)) == set(study.STATUSES)
    isrctns, ncts = values(small, Study.isrctn), values(small, Study.nct)
    assert all(each is None or codes.isrctn(each) == each for each in isrctns)
    assert all(each is None or codes.nct(each) == each for each in ncts)
    assert len(set(values(small, Study.short_name))) == count(small, Study.id.is_not(None))


def test_partners_are_assessed_more_than_once_and_move(small: Store) -> None:
    with small.read() as session:
        rows = session.scalars(select(Assessment).order_by(Assessment.on)).all()
    by_owner: dict[Any, list[Assessment]] = {}
    for row in rows:
        by_owner.setdefault(row.organisation or row.person, []).append(row)
    moved = [
        each for each in by_owner.values() if (each[0].interest, each[0].stance) != (each[-1].interest, each[-1].stance)
    ]
    assert len(moved) >= 2
    assert any(row.person is not None for row in rows)


def test_files_can_be_read_and_are_attached_to_every_type_that_may_have_some(small: Store) -> None:
    with small.read() as session:
        for file in session.scalars(select(File)):
            kept = read_file(session.connection(), file)
            assert len(kept) == file.size
            assert kept.startswith(b"%PDF-") == file.name.endswith(".pdf")
    for owner in attachment.OWNERS:
        assert count(small, getattr(Attachment, owner).is_not(None)) >= 1
    for field in (Paper.file, MinutesVersion.file, Message.original):
        assert count(small, field.is_not(None)) >= 1


def test_the_register_has_fields_and_list_values_of_its_own_and_records_that_use_them(small: Store) -> None:
    vocabulary = small.vocabulary
    assert vocabulary.options("enquiry_channel")["social_media"] == "Social media"
    assert vocabulary.options("enquiry_category")["signposting"] == "Who to speak to"
    assert "in_person" in vocabulary.retired("enquiry_channel")
    for record_type, names in ((Organisation, {AGREEMENT, STUDY_DAYS}), (Study, {TARGET})):
        found = {name for own in values(small, record_type.own) for name in own or {}}
        assert found == names == set(vocabulary.own_fields(record_type))


def test_saved_views_list_something(small: Store) -> None:
    with small.read() as session:
        views = session.scalars(select(SavedView)).all()
        for view in views:
            record_type = BY_NAME[view.type]
            columns = tuple((view.columns or "").split(","))
            order = tuple((view.order or "").split(","))
            where = parse(record_type, view.filter or "", SHIPPED)
            listing = Listing(record_type, small.today(), columns, where, order, vocabulary=SHIPPED)
            assert list(listing.rows(session.connection())), view.name
    assert any(view.pinned for view in views)


def test_what_was_written_has_no_braces_left_and_reaches_nobody(small: Store) -> None:
    with small.read() as session:
        texts = [*session.scalars(select(Message.text)), *session.scalars(select(Enquiry.subject))]
        texts += [*session.scalars(select(AgendaItem.title)), *session.scalars(select(AgendaItem.minute_text))]
        texts += [*session.scalars(select(Decision.text)), *session.scalars(select(Study.title))]
        addresses = [*session.scalars(select(Enquiry.enquirer_address)), *session.scalars(select(Message.sender))]
    assert [text for text in texts if text and re.search(r"[{}]", text)] == []
    assert [each for each in addresses if each and "@" in each and not RESERVED.search(each)] == []
