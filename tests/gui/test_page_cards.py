"""What stands above the form of a record's page: which cards, in which order, and the timeline of a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.page_cards import Card, Span, cards_of, freshness, spans_of
from atmp_desktop.gui.reading import list_kinds, read_list, read_record
from atmp_desktop.gui.timeline import scale_of
from atmp_desktop.records import (
    BY_NAME,
    Action,
    Affiliation,
    ContactPoint,
    FormerName,
    Meeting,
    Membership,
    Organisation,
    Succession,
)
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

TODAY = date(2026, 11, 23)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def cards(parts: Parts, type: str, id: UUID) -> dict[str, Card]:
    record_type = BY_NAME[type]
    reading = read_record(parts.store, record_type, id)
    assert reading is not None
    lists = [read_list(parts.store, kind, id) for kind in list_kinds(record_type)]
    return {card.title: card for card in cards_of(reading, lists, TODAY)}


def spans(parts: Parts, id: UUID) -> list[Span]:
    reading = read_record(parts.store, BY_NAME["person"], id)
    assert reading is not None
    return spans_of(reading, [read_list(parts.store, kind, id) for kind in list_kinds(BY_NAME["person"])], TODAY)


def told(card: Card) -> list[tuple[str, str]]:
    return [(row.lead, ", ".join(words for words, _ in row.pills)) for row in card.rows]


def test_a_group_says_who_leads_it_and_who_did_before(parts: Parts) -> None:
    led = cards(parts, "group", parts.people.group)["Led by, today and before"]
    assert told(led) == [("Uta Griesenbach", ""), ("Eric Alton", "Before")]
    assert [row.dates for row in led.rows] == ["since 1 May 2021", "1 Jan 2018 – 30 Apr 2021"]


def test_two_leads_at_once_are_joint_leads_and_one_who_leads_again_is_told_once(parts: Parts) -> None:
    make(
        parts.store,
        Membership,
        group=parts.people.group,
        person=parts.people.eric,
        role="lead",
        from_date=date(2026, 1, 1),
    )
    led = cards(parts, "group", parts.people.group)["Led by, today and before"]
    assert sorted(told(led)) == [("Eric Alton", "Joint lead"), ("Uta Griesenbach", "Joint lead")]


def test_who_will_lead_comes_after_who_leads(parts: Parts) -> None:
    group, eric = parts.people.group, parts.people.eric
    make(parts.store, Membership, group=group, person=eric, role="lead", from_date=date(2027, 1, 1))
    led = cards(parts, "group", group)["Led by, today and before"]
    assert told(led) == [("Uta Griesenbach", ""), ("Eric Alton", "To come")]


def test_a_group_shows_its_vacant_seats_members_actions_and_next_meeting(parts: Parts) -> None:
    group = parts.people.group
    make(
        parts.store,
        Membership,
        group=group,
        person=parts.people.eric,
        role="secretary",
        represents=parts.people.trust,
        term_ends=date(2026, 12, 31),
    )
    for year in (2026, 2027, 2028):
        make(parts.store, Meeting, group=group, title=f"In {year}", starts=datetime(year, 3, 1, 10, tzinfo=UTC))
    found = cards(parts, "group", group)
    assert list(found) == ["Led by, today and before", "Vacant seats", "Other members", "Open actions", "Next meeting"]
    assert told(found["Vacant seats"]) == [("Patient representative", "Vacant")]
    assert told(found["Other members"]) == [("Eric Alton", "Ends 31 Dec 2026")]
    assert found["Other members"].rows[0].words == "Secretary · Royal Brompton Hospital"
    assert found["Open actions"].rows[0].dates == "due 4 Dec 2026"
    (meeting,) = found["Next meeting"].rows
    assert "In 2027" in meeting.lead
    assert found["Next meeting"].hidden == 1


def test_a_person_has_their_addresses_with_how_fresh_they_are(parts: Parts) -> None:
    uta = parts.people.uta
    make(parts.store, ContactPoint, person=uta, value="old@example.org", confirmed_on=date(2024, 1, 1))
    make(parts.store, ContactPoint, person=uta, value="gone@example.org", status="bounced")
    found = cards(parts, "person", uta)
    assert told(found["How to reach them"]) == [
        ("old@example.org", "Confirmed 2 years ago"),
        ("020 7946 0123", "Not confirmed"),
    ]
    assert found["How to reach them"].rows[0].pills[-1][1] == "amber"
    assert found["In groups"].rows[0].target == ("group", parts.people.group)


def test_what_a_person_owes_begins_with_what_is_due_first(parts: Parts) -> None:
    make(parts.store, Action, text="Overdue", owner=parts.people.uta, due=date(2026, 11, 1))
    make(parts.store, Action, text="Some time", owner=parts.people.uta)
    owes = cards(parts, "person", parts.people.uta)["Owes"]
    assert [row.lead for row in owes.rows] == ["Overdue", "Send the site list", "Some time"]


def test_an_organisation_shows_people_now_and_before_former_names_and_its_successor(parts: Parts) -> None:
    college = parts.people.college
    make(parts.store, Affiliation, person=parts.people.eric, organisation=college, to_date=date(2020, 1, 1))
    make(parts.store, FormerName, organisation=college, name="Imperial College of Science")
    make(
        parts.store,
        Succession,
        organisation=college,
        successor=make(parts.store, Organisation, name="New"),
        way="merged",
    )
    found = cards(parts, "organisation", college)
    assert [row.lead for row in found["People today"].rows] == ["Uta Griesenbach"]
    assert [row.lead for row in found["People before"].rows] == ["Eric Alton"]
    assert [row.lead for row in found["Former names"].rows] == ["Imperial College of Science"]
    assert [row.lead for row in found["Succeeded by"].rows] == ["New"]
    assert "Sits in groups" in found


def test_of_a_list_too_long_to_be_read_whole_no_number_is_claimed(parts: Parts) -> None:
    with parts.store.write("Add") as write:
        write.bulk_add(Action, [{"text": f"Action {place}", "owner": parts.people.uta} for place in range(210)])
    owes = cards(parts, "person", parts.people.uta)["Owes"]
    assert len(owes.rows) == 6
    assert owes.hidden is None


def test_other_records_have_no_cards_and_none_are_there_before_the_lists_are_read(parts: Parts) -> None:
    assert cards(parts, "action", parts.people.action) == {}
    reading = read_record(parts.store, BY_NAME["group"], parts.people.group)
    assert reading is not None
    assert cards_of(reading, [], TODAY) == []


@pytest.mark.parametrize(
    ("confirmed", "words", "tone"),
    [
        (None, "Not confirmed", "grey"),
        (TODAY, "Confirmed today", "green"),
        (date(2026, 11, 22), "Confirmed 1 day ago", "green"),
        (date(2026, 8, 23), "Confirmed 3 months ago", "green"),
        (date(2025, 11, 23), "Confirmed 12 months ago", "green"),
        (date(2025, 11, 22), "Confirmed 12 months ago", "amber"),
        (date(2021, 1, 1), "Confirmed 5 years ago", "amber"),
    ],
)
def test_an_address_confirmed_more_than_a_year_ago_is_amber(confirmed: date | None, words: str, tone: str) -> None:
    assert freshness(confirmed, TODAY) == (words, tone)


def test_a_timeline_has_the_current_and_the_latest_first(parts: Parts) -> None:
    make(
        parts.store,
        Affiliation,
        person=parts.people.uta,
        organisation=parts.people.trust,
        from_date=date(2010, 1, 1),
        to_date=date(2015, 1, 1),
    )
    to_come = date(2026, 11, 24)
    make(parts.store, Affiliation, person=parts.people.uta, organisation=parts.people.trust, from_date=to_come)
    found = spans(parts, parts.people.uta)
    assert [(span.name, span.dates(TODAY)) for span in found] == [
        ("Royal Brompton Hospital", "from 24 Nov 2026"),
        ("Imperial College London", "start not recorded"),
        ("Royal Brompton Hospital", "1 Jan 2010 – 1 Jan 2015"),
    ]
    assert [span.is_current(TODAY) for span in found] == [False, True, False]


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=5), DAYS, st.integers(1, 12))
def test_every_day_of_a_timeline_is_on_its_scale_and_its_years_fit(
    dates: list[tuple[date | None, date | None]], today: date, most: int
) -> None:
    found = scale_of([Span("", "", first, last, ("organisation", UUID(int=1))) for first, last in dates], today)
    for day in (today, *(day for pair in dates for day in pair if day is not None)):
        assert found.first <= day <= found.last
        assert 0 <= found.part(day) <= 1
    assert found.last.year > found.first.year
    assert len(found.years(most)) <= most + 1


def test_the_page_shows_its_cards_and_the_timeline_is_told_in_words(parts: Parts) -> None:
    with parts.store.write("Begin") as write:
        write.get_one(Affiliation, parts.people.affiliation).from_date = date(2015, 9, 1)
    page = parts.page()
    parts.until(page.cards.isVisible)
    bars = page.cards.timeline.bars
    assert bars.accessibleDescription() == (
        "Imperial College London, Professor, since 1 Sep 2015. The years 2015 to 2026."
    )
    assert list(page.cards.rows) == ["How to reach them", "In groups", "Owes"]
    followed: list[tuple[str, UUID]] = []
    page.link_followed.connect(lambda type, id: followed.append((type, id)))
    bars.setFocus()
    bars.setCurrentIndex(bars.model().index(0, 0))
    QTest.keyClick(bars, Qt.Key.Key_Return)
    assert followed == [("organisation", parts.people.college)]


def test_show_more_leads_to_the_whole_list_under_related(parts: Parts) -> None:
    for place in range(8):
        make(parts.store, Action, text=f"Action {place}", owner=parts.people.uta)
    page = parts.page()
    parts.until(lambda: "Owes" in page.cards.rows)
    assert len(page.cards.rows["Owes"].rows) == 6
    button = next(each for each in page.cards.buttons() if each.accessibleName() == "Show all: Owes")
    assert button.text() == "Show 3 more"
    button.click()
    assert page.tab() == "related"
    parts.until(page.related["person"].lists["Actions"].rows.hasFocus)


def test_the_cards_follow_what_is_written(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    parts.until(lambda: "Other members" not in page.cards.rows and page.cards.isVisible())
    make(parts.store, Membership, group=parts.people.group, person=parts.people.eric)
    parts.until(lambda: "Other members" in page.cards.rows)
    assert len(page.cards.rows["Other members"].rows) == 1


def test_cards_of_another_type_do_not_stay(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    parts.until(page.cards.isVisible)
    parts.turn_to(page, "action", parts.people.action)
    parts.until(lambda: not page.cards.isVisible())
    assert page.reading is not None
    assert page.reading.id == parts.people.action
