"""The history of a record: who changed what when, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.history_panel import HistoryPanel
from atmp_desktop.records import Action, Group, Membership, Organisation, Person
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.gui.record_parts import Parts


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def panel(parts: Parts, id: object) -> HistoryPanel:
    from uuid import UUID

    assert isinstance(id, UUID)
    made = HistoryPanel(parts.store, parts.saver, parts.jobs)
    parts.show(made)
    made.show_record(id)
    parts.until(lambda: shown(made))
    return made


def shown(made: HistoryPanel) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel) if label.isVisibleTo(made)]


def edit(parts: Parts, id: object, **values: object) -> None:
    with parts.store.write("Edit person") as write:
        record = write.get(Person, id)
        for name, value in values.items():
            setattr(record, name, value)


def again(parts: Parts, made: HistoryPanel) -> None:
    parts.settled()
    made.refresh()
    parts.settled()


def test_each_change_says_who_when_and_both_values(parts: Parts) -> None:
    edit(parts, parts.people.uta, pronouns="she")
    edit(parts, parts.people.uta, pronouns="she/her")
    words = shown(panel(parts, parts.people.uta))
    assert "JG · 12:00" in words
    assert "Pronouns: she → she/her" in words
    assert "Pronouns: (empty) → she" in words
    assert words.index("Pronouns: she → she/her") < words.index("Pronouns: (empty) → she")


def test_changes_are_grouped_by_day(parts: Parts, clock: Clock) -> None:
    edit(parts, parts.people.uta, pronouns="she")
    clock.now += timedelta(days=1)
    edit(parts, parts.people.uta, pronouns="she/her")
    words = shown(panel(parts, parts.people.uta))
    assert "Today" in words
    assert "Mon 23 Nov 2026" in words


def test_what_belongs_to_the_record_is_in_its_history(parts: Parts) -> None:
    with parts.store.write("End the former lead earlier") as write:
        record = write.get(Membership, parts.people.former)
        assert record is not None
        record.to_date = date(2020, 12, 31)
    words = shown(panel(parts, parts.people.group))
    assert "End the former lead earlier" in words
    assert "To: 30 Apr 2021 → 31 Dec 2020" in words


def test_an_earlier_value_is_put_back_as_a_new_edit(parts: Parts) -> None:
    edit(parts, parts.people.uta, pronouns="she")
    edit(parts, parts.people.uta, pronouns="they")
    edit(parts, parts.people.uta, notes="Something else since")
    made = panel(parts, parts.people.uta)
    change = made.entries[1].changes[0]
    with parts.qtbot.waitSignal(made.said) as said:
        made.buttons["put back", change.id, "pronouns"].click()
    assert said.args == ["“Pronouns” of Uta Griesenbach was put back.", None]
    values = parts.values(Person, parts.people.uta)
    assert (values["pronouns"], values["notes"]) == ("she", "Something else since")
    assert parts.labels()[0] == "Put back “Pronouns” of Uta Griesenbach"
    again(parts, made)
    assert made.entries[0].label == "Put back “Pronouns” of Uta Griesenbach"


def test_what_is_put_back_in_a_membership_is_called_by_whose_it_is(parts: Parts) -> None:
    with parts.store.write("End the former lead earlier") as write:
        record = write.get(Membership, parts.people.former)
        assert record is not None
        record.to_date = date(2020, 12, 31)
    made = panel(parts, parts.people.group)
    change = made.entries[0].changes[0]
    with parts.qtbot.waitSignal(made.said) as said:
        made.buttons["put back", change.id, "to_date"].click()
    assert said.args is not None
    assert said.args[0].startswith("“To” of Eric Alton")
    assert parts.labels()[0].startswith("Put back “To” of Eric Alton")
    assert parts.values(Membership, parts.people.former)["to_date"] == date(2021, 4, 30)


def test_fields_that_belong_together_are_put_back_together(parts: Parts) -> None:
    with parts.store.write("Move it") as write:
        record = write.get(Organisation, parts.people.college)
        assert record is not None
        record.address, record.postcode = "1 High Street", "AB1 2CD"
    with parts.store.write("Move it again") as write:
        record = write.get(Organisation, parts.people.college)
        assert record is not None
        record.address, record.postcode = "2 Low Street", "XY1 2ZZ"
    made = panel(parts, parts.people.college)
    made.buttons["put back", made.entries[0].changes[0].id, "postcode"].click()
    parts.settled()
    values = parts.values(Organisation, parts.people.college)
    assert (values["address"], values["postcode"]) == ("1 High Street", "AB1 2CD")


def test_putting_back_what_is_there_already_says_so(parts: Parts) -> None:
    edit(parts, parts.people.uta, pronouns="she")
    edit(parts, parts.people.uta, pronouns=None)
    made = panel(parts, parts.people.uta)
    made.buttons["put back", made.entries[1].changes[0].id, "pronouns"].click()
    parts.settled()
    assert made.notice.sentence == "Pronouns has that value already."


def test_a_change_is_taken_back_and_then_says_so(parts: Parts) -> None:
    edit(parts, parts.people.uta, pronouns="she")
    made = panel(parts, parts.people.uta)
    with parts.qtbot.waitSignal(made.said) as said:
        made.buttons["take back", made.entries[0].id, ""].click()
    assert said.args == ["Taken back: Edit person", None]
    assert parts.values(Person, parts.people.uta)["pronouns"] is None
    again(parts, made)
    assert made.entries[1].taken_back
    # What a layout was just given is shown a moment later.
    parts.until(lambda: any(word.startswith("taken back") for word in shown(made)))
    assert ("take back", made.entries[1].id, "") not in made.buttons


def test_what_cannot_be_taken_back_says_why_and_changes_nothing(parts: Parts) -> None:
    edit(parts, parts.people.uta, pronouns="she")
    edit(parts, parts.people.uta, pronouns="she/her")
    made = panel(parts, parts.people.uta)
    made.buttons["take back", made.entries[1].id, ""].click()
    parts.settled()
    assert "cannot be taken back" in made.notice.sentence
    assert "Uta Griesenbach" in made.notice.sentence
    assert parts.values(Person, parts.people.uta)["pronouns"] == "she/her"


def test_a_step_that_is_not_allowed_any_more_is_refused_with_a_sentence(parts: Parts) -> None:
    with parts.store.write("Close outside meetings") as write:
        write.get_one(Group, parts.people.group).closes_at_meetings = False
    for status in ("proposed", "closed"):
        with parts.store.write("Step") as write:
            write.get_one(Action, parts.people.action).status = status
    made = panel(parts, parts.people.action)
    made.buttons["put back", made.entries[1].changes[0].id, "status"].click()
    parts.settled()
    assert "cannot become" in made.notice.sentence
    assert parts.values(Action, parts.people.action)["status"] == "closed"


def test_long_histories_are_shown_a_part_at_a_time(parts: Parts) -> None:
    for number in range(45):
        edit(parts, parts.people.uta, pronouns=f"version {number}")
    made = panel(parts, parts.people.uta)
    assert len(made.entries) == 40
    assert made.earlier_button.isVisibleTo(made)
    made.earlier_button.click()
    parts.until(lambda: len(made.entries) == 46)
    assert not made.earlier_button.isVisibleTo(made)
