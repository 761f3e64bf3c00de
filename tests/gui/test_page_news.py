"""What a page reads again: its record once for each save of its own, and of its lists those a change may show in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from atmp_desktop.gui.page_news import may_show_in_list, may_show_on_page
from atmp_desktop.gui.reading import list_kinds, read_record
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Action, Affiliation, Enquiry, Group, Membership, Person, Tag
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.opening import IMMEDIATE
from atmp_desktop.store.sources import worked_from
from atmp_desktop.store.store import Changes, Store
from tests.gui.record_parts import Parts
from tests.scripted_ask import ScriptedAsk


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


@contextmanager
def looks(store: Store) -> Iterator[list[str]]:
    """Every question that is put to the register meanwhile, other than by writes themselves."""
    asked: list[str] = []

    def hear(connection: Any, cursor: Any, statement: str, *more: Any) -> None:
        if not connection.get_execution_options().get(IMMEDIATE):
            asked.append(" ".join(statement.split()))

    event.listen(store._engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(store._engine, "before_cursor_execute", hear)


def of_record(asked: list[str], table: str) -> list[str]:
    """The looks at one record by its id, with all of its values."""
    return [each for each in asked if each.startswith(f"SELECT {table}.") and f"WHERE {table}.id = ?" in each]


def of_list(asked: list[str], table: str) -> list[str]:
    """The looks for which records of a type are in a list."""
    return [each for each in asked if each.startswith(f"SELECT {table}.id") and "ORDER BY" in each]


def save(parts: Parts, page: RecordPage, name: str, words: str) -> None:
    record = page.record()
    assert record is not None
    parts.type_into(page.editors[record[0]].form.editors[name].field(), words)
    page.flush()
    parts.settled()
    # A second reading would come soon after the first.
    parts.qtbot.wait(80)
    parts.settled()


def test_a_save_of_its_own_is_read_once(parts: Parts) -> None:
    page = parts.page()
    with looks(parts.store) as asked:
        save(parts, page, "source", "Her letter")
    assert page.reading is not None
    assert page.reading.values["source"] == "Her letter"
    assert len(of_record(asked, "person")) == 1


def test_a_save_reads_no_list_it_cannot_show_in(parts: Parts) -> None:
    page = parts.page()
    with looks(parts.store) as asked:
        save(parts, page, "source", "Her letter")
    assert of_list(asked, "membership"), "whether they lead is worked out from the person"
    assert not of_list(asked, "action")
    assert not of_list(asked, "affiliation")
    with looks(parts.store) as asked:
        save(parts, page, "family_name", "Griesenbach-Smith")
    assert of_list(asked, "action"), "the name is in its rows"
    assert page.reading is not None
    assert page.header.title.text() == page.reading.name == "Uta Griesenbach-Smith"


def test_the_head_says_what_was_saved_as_soon_as_it_is(parts: Parts) -> None:
    page = parts.page("action", parts.people.action)
    status = page.editors["action"].status
    assert status is not None
    for words, code in (("Start", "in_progress"), ("Propose closure", "proposed")):
        status.take(next(step for step in status.steps() if step.words == words))
        parts.until(lambda: not parts.saver.pending())
        assert page.reading is not None
        assert page.reading.values["status"] == status.value() == code
        assert status.pill.text == page.reading.word("status")


def test_what_another_process_wrote_beside_a_save_arrives(parts: Parts) -> None:
    page = parts.page()
    with Store.open(parts.store.path, who="AB", clock=parts.store.now) as other:
        other.save(Person, parts.people.uta, {"title": "Professor"}, {"title": "Dame"})
        other.save(Affiliation, parts.people.affiliation, {"job_title": "Professor"}, {"job_title": "Head of Lab"})
    save(parts, page, "source", "Her letter")
    assert page.reading is not None
    assert page.reading.values["title"] == "Dame"
    assert page.reading.values["source"] == "Her letter"
    assert page.header.key_line.text() == "Head of Lab · Imperial College London"


def test_what_another_process_wrote_after_a_save_arrives(parts: Parts) -> None:
    page = parts.page("action", parts.people.action)
    save(parts, page, "text", "Send the list of sites")
    with Store.open(parts.store.path, who="AB", clock=parts.store.now) as other:
        other.save(Action, parts.people.action, {"status": "open"}, {"status": "in_progress"})
    parts.store.poll()
    status = page.editors["action"].status
    assert status is not None
    parts.until(lambda: status.pill.text == "In progress")
    assert page.reading is not None
    assert page.reading.values["status"] == "in_progress"
    assert page.reading.values["text"] == "Send the list of sites"


def test_the_name_of_somebody_in_a_list_is_kept_up_to_date(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    page.set_tab("related")
    parts.settled()
    parts.store.save(Person, parts.people.uta, {"family_name": "Griesenbach"}, {"family_name": "Smith"})
    members = page.related["group"].list_of("Members")
    parts.until(lambda: [row.lead for row in members.rows.rows] == ["Uta Smith"])
    assert [piece.words for fact in page.facts.facts if fact.label == "Lead" for piece in fact.pieces] == ["Uta Smith"]


def test_what_a_type_is_worked_out_from_is_read_off_its_sql() -> None:
    assert {"enquiry_step", "person", "organisation"} <= worked_from(Enquiry)
    assert {"membership", "person", "seat"} <= worked_from(Group)
    assert "person" in worked_from(Membership), "through another name of its table"
    assert worked_from(Tag) == frozenset()


def test_a_change_shows_in_the_lists_that_name_it_or_are_worked_out_from_it(parts: Parts) -> None:
    group = read_record(parts.store, Group, parts.people.group)
    assert group is not None

    def touched(**ids: Any) -> set[str]:
        changes = [Changes({name: frozenset({id}) for name, id in ids.items()})]
        return {kind.title for kind in list_kinds(Group) if may_show_in_list(kind, changes, group, group)}

    assert touched() == set()
    assert touched(enquiry_step=parts.people.action) == {"Enquiries"}
    assert touched(custom_field=parts.people.action) == {kind.title for kind in list_kinds(Group)}
    assert {"Members", "Seats", "Actions"} <= touched(person=parts.people.uta)
    assert "Projects" not in touched(group=parts.people.group)
    assert "Meetings" in touched(group=parts.people.group), "when papers are due is the group's rule"
    assert "Projects" in touched(group=parts.people.uta), "another group's name may stand in a row"
    news = Changes({"assessment": frozenset({parts.people.uta})})
    assert not may_show_on_page(Group, parts.people.group, news, SHIPPED)
    assert may_show_on_page(Person, parts.people.eric, news, SHIPPED)


def test_what_was_done_on_a_page_that_has_gone_meanwhile_troubles_nobody(parts: Parts) -> None:
    page = RecordPage(parts.store, parts.events, parts.saver, parts.jobs, ScriptedAsk())
    parts.turn_to(page, "person", parts.people.uta)
    disk = Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    page.bin()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    disk.set()
    parts.settled()
    found = read_record(parts.store, Person, parts.people.uta)
    assert found is not None
    assert found.binned is not None
