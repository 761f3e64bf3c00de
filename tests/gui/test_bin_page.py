"""The bin: everything that was put there, of every type, and the way back."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.acts import bin_records, restore_records
from atmp_desktop.gui.bin_page import BinPage
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import Affiliation, Organisation, Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store


class Opened:
    """The page over a register with two people, an organisation and an affiliation."""

    def __init__(self, qtbot: QtBot, store: Store) -> None:
        self.store = store
        self.qtbot = qtbot
        with store.write("Fill") as write:
            self.ann = Person(given_name="Ann", family_name="Example")
            self.bob = Person(given_name="Bob", family_name="Beispiel")
            self.college = Organisation(name="Example College", kind="university")
            for record in (self.ann, self.bob, self.college):
                write.add(record)
            write.flush()
            write.add(Affiliation(person=self.ann.id, organisation=self.college.id, job_title="Pharmacist"))
        self.events = StoreEvents(store)
        self.saver, self.jobs = Saver(store.now), Jobs()
        self.page = BinPage(store, self.events, self.saver, self.jobs)
        qtbot.addWidget(self.page)
        self.said: list[tuple[str, object]] = []
        self.page.said.connect(lambda words, operation: self.said.append((words, operation)))
        self.page.resize(700, 500)
        self.page.show()

    def names(self) -> list[str]:
        return [line.cells[0] for line in self.page.table.lines]

    def wait_for(self, *names: str) -> None:
        self.qtbot.waitUntil(lambda: self.names() == list(names))

    def people(self) -> int:
        with self.store.read() as session:
            return Listing(Person, self.store.today(), vocabulary=SHIPPED).count(session.connection())

    def affiliations(self) -> int:
        with self.store.read() as session:
            return Listing(Affiliation, self.store.today(), vocabulary=SHIPPED).count(session.connection())

    def close(self) -> None:
        self.events.stop()
        self.saver.wait(5000)
        self.saver.close()
        self.jobs.wait_all(5)


@pytest.fixture
def opened(qtbot: QtBot, register: Store) -> Iterator[Opened]:
    made = Opened(qtbot, register)
    yield made
    made.close()


def test_an_empty_bin_says_so(opened: Opened) -> None:
    opened.qtbot.waitUntil(lambda: opened.page.empty.sentence == "The bin is empty")
    assert not opened.page.restore.isEnabled()


def test_what_is_binned_appears_at_once_with_its_type_and_who_put_it_there(opened: Opened) -> None:
    bin_records(opened.store, "organisation", [opened.college.id])
    bin_records(opened.store, "person", [opened.bob.id])
    opened.wait_for("Bob Beispiel", "Example College")
    assert opened.page.table.lines[0].cells[1] == "Person"
    assert opened.page.table.lines[0].cells[3] == "JG"
    assert "2026" in opened.page.table.lines[0].cells[2]


def test_a_binned_person_comes_back_with_their_affiliations(opened: Opened) -> None:
    bin_records(opened.store, "person", [opened.ann.id])
    opened.wait_for("Ann Example")
    assert (opened.people(), opened.affiliations()) == (1, 0)
    opened.page.table.selectAll()
    opened.page.restore.click()
    opened.wait_for()
    assert (opened.people(), opened.affiliations()) == (2, 1)


def test_several_are_restored_in_one_step_that_can_be_taken_back(opened: Opened) -> None:
    bin_records(opened.store, "person", [opened.ann.id, opened.bob.id])
    opened.qtbot.waitUntil(lambda: len(opened.names()) == 2)
    opened.page.table.selectAll()
    opened.page.restore_chosen()
    opened.qtbot.waitUntil(lambda: bool(opened.said))
    words, operation = opened.said[0]
    assert words == "2 records are back in the register."
    assert isinstance(operation, UUID)
    opened.store.undo(operation)
    opened.qtbot.waitUntil(lambda: len(opened.names()) == 2)
    assert opened.people() == 0


def test_the_bin_is_narrowed_down_by_words_and_says_how_many_of_how_many(opened: Opened) -> None:
    bin_records(opened.store, "person", [opened.ann.id, opened.bob.id])
    opened.qtbot.waitUntil(lambda: len(opened.names()) == 2)
    opened.page.field.setText("beis per")
    assert opened.names() == ["Bob Beispiel"]
    assert opened.page.count.text() == "1 of 2"
    opened.page.field.setText("nobody")
    assert "nobody" in opened.page.empty.sentence
    opened.page.empty.buttons[0].click()
    assert len(opened.names()) == 2


def test_a_step_is_named_after_the_record_or_how_many(opened: Opened) -> None:
    what, _ = bin_records(opened.store, "person", [opened.ann.id])
    assert (what, opened.store.can_undo()) == ("Ann Example", "Move Ann Example to the bin")
    restore_records(opened.store, [("person", opened.ann.id)])
    assert opened.store.can_undo() == "Restore Ann Example"
    what, _ = bin_records(opened.store, "person", [opened.ann.id, opened.bob.id])
    assert (what, opened.store.can_undo()) == ("2 people", "Move 2 people to the bin")
