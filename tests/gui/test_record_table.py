from __future__ import annotations

import threading
from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.packed_ids import ID, PackedIds
from atmp_desktop.gui.record_table import ALIGNMENT, TONE_ROLE, RecordTable
from atmp_desktop.gui.row_difference import steps_between
from atmp_desktop.gui.row_reading import LONGEST
from atmp_desktop.gui.table_cells import RIGHT
from atmp_desktop.records import Action, Affiliation, Organisation, Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from atmp_desktop.store.write import Write

LONG = 6000
"""More people than are read in one piece."""


@pytest.fixture
def events(register: Store) -> Iterator[StoreEvents]:
    made = StoreEvents(register)
    yield made
    made.stop()


def add_people(store: Store, count: int) -> None:
    rows = [{"given_name": f"Given{place:05}", "family_name": f"Family{place:05}"} for place in range(count)]
    with store.write("Add people") as write:
        write.bulk_add(Person, rows)


def add_person(store: Store, given: str, family: str) -> UUID:
    with store.write("Add person") as write:
        person = Person(given_name=given, family_name=family)
        write.add(person)
        write.flush()
        return person.id


def edited(write: Write, id: UUID | None) -> Person:
    person = write.get(Person, id)
    assert isinstance(person, Person)
    return person


class Shown:
    """A table with its whole listing loaded, and what it said while it changed."""

    def __init__(self, qtbot: QtBot, store: Store, events: StoreEvents, listing: Listing) -> None:
        self.parent = QObject()
        self.table = RecordTable(store, events, listing.record_type, self.parent)
        self.tester = QAbstractItemModelTester(self.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.resets = 0
        self.table.modelReset.connect(self._count_reset)
        with qtbot.waitSignals([self.table.completed, self.table.counted], timeout=10_000):
            self.table.load(listing)
        self.resets = 0

    def _count_reset(self) -> None:
        self.resets += 1

    def column(self, place: int = 0) -> list[str]:
        self.table.prepare(0, self.table.rowCount() - 1)
        return [str(self.table.index(row, place).data()) for row in range(self.table.rowCount())]

    def names(self, store: Store) -> list[str]:
        with store.read() as session:
            connection = session.connection()
            ids = [bytes(id) for chunk in self.table.listing.chunks(connection) for id in chunk]
            assert [self.table.ids[row] for row in range(self.table.rowCount())] == ids
            return [row.shown[0] for row in self.table.listing.page(connection, ids)]

    def close(self) -> None:
        assert self.table.close(5)


@pytest.fixture
def show(qtbot: QtBot, register: Store, events: StoreEvents) -> Iterator[type[Shown]]:
    opened: list[Shown] = []

    class Here(Shown):
        def __init__(self, listing: Listing) -> None:
            super().__init__(qtbot, register, events, listing)
            opened.append(self)

    yield Here
    for each in opened:
        each.close()


def people(store: Store, **more: object) -> Listing:
    return store.listing(Person, columns=("name", "organisation"), **more)


def test_a_long_list_is_in_the_order_of_the_store(register: Store, show: type) -> None:
    add_people(register, LONG)
    shown = show(people(register))
    assert shown.table.rowCount() == shown.table.total == LONG
    assert shown.names(register)[:2] == ["Given00000 Family00000", "Given00001 Family00001"]
    shown.table.prepare(LONG - 20, LONG - 1)
    assert shown.table.index(LONG - 1, 0).data() == "Given05999 Family05999"


def test_the_first_rows_and_the_number_of_all_are_there_before_the_rest(
    qtbot: QtBot, register: Store, events: StoreEvents
) -> None:
    add_people(register, LONG)
    table = RecordTable(register, events, Person, parent := QObject())
    first: list[tuple[bool, str]] = []

    def look() -> None:
        table.prepare(0, 20)
        first.append((len(table.ids) > 0, str(table.index(3, 0).data())))

    table.loaded.connect(look)
    with qtbot.waitSignals([table.loaded, table.completed]):
        table.load(people(register))
    assert first == [(True, "Given00003 Family00003")]
    assert len(table.ids) == table.rowCount() == LONG
    assert table.close(5)
    assert parent is not None


def test_a_row_that_was_not_read_yet_says_so_and_is_read_when_it_is_to_be_painted(register: Store, show: type) -> None:
    add_people(register, LONG)
    shown = show(people(register))
    far = shown.table.index(4000, 0)
    assert far.data() == "…"
    shown.table.prepare(3990, 4010)
    assert far.data() == "Given04000 Family04000"


def test_an_edit_touches_its_row_and_nothing_is_reset(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 50)
    shown = show(people(register))
    shown.column()
    id = shown.table.id_at(7)
    with qtbot.waitSignal(shown.table.dataChanged), register.write("Edit person") as write:
        edited(write, id).given_name = "Uta"
    assert shown.column()[7] == "Uta Family00007"
    assert shown.resets == 0


@pytest.mark.parametrize("family", ["Aardvark", "Family00020b", "Zz"])
def test_a_new_record_comes_where_it_belongs(qtbot: QtBot, register: Store, show: type, family: str) -> None:
    add_people(register, 50)
    shown = show(people(register))
    held = QPersistentModelIndex(shown.table.index(30, 0))
    record = shown.table.id_at(30)
    with qtbot.waitSignal(shown.table.refreshed):
        add_person(register, "New", family)
    assert f"New {family}" in shown.names(register)
    assert shown.table.rowCount() == shown.table.total == 51
    assert shown.table.id_at(held.row()) == record
    assert shown.resets == 0


def test_a_binned_record_goes_and_comes_back_with_undo(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 20)
    shown = show(people(register))
    before = shown.names(register)
    with qtbot.waitSignal(shown.table.refreshed), register.write("Bin person") as write:
        write.bin(edited(write, shown.table.id_at(4)))
    assert shown.names(register) == before[:4] + before[5:]
    with qtbot.waitSignal(shown.table.refreshed):
        register.undo()
    assert shown.names(register) == before


def test_a_renamed_record_moves(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 20)
    shown = show(people(register))
    id = shown.table.id_at(2)
    with qtbot.waitSignal(shown.table.refreshed), register.write("Edit person") as write:
        edited(write, id).family_name = "Zz"
    assert shown.table.row_of(id) == 19
    assert shown.names(register)[19] == "Given00002 Zz"


def test_many_changes_at_once_lay_the_rows_anew_and_whoever_holds_one_keeps_it(
    qtbot: QtBot, register: Store, show: type
) -> None:
    add_people(register, 300)
    shown = show(people(register))
    held = QPersistentModelIndex(shown.table.index(100, 0))
    id = shown.table.id_at(100)
    edits = {
        shown.table.id_at(row): {"family_name": f"Family{(row * 7) % 300:05}b"} for row in range(300) if row % 3 == 0
    }
    with qtbot.waitSignal(shown.table.refreshed), register.write("Rename many") as write:
        write.bulk_edit(Person, edits)
    assert len(shown.names(register)) == 300
    assert shown.table.id_at(held.row()) == id
    assert shown.resets == 0


def test_many_records_binned_and_added_at_once(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 400)
    shown = show(people(register))
    ids = [shown.table.id_at(row) for row in range(0, 400, 3)]
    with qtbot.waitSignal(shown.table.refreshed), register.write("Bin many") as write:
        for id in ids:
            write.bin(edited(write, id))
    assert len(shown.names(register)) == shown.table.rowCount() == 400 - len(ids)
    with qtbot.waitSignal(shown.table.refreshed):
        register.undo()
    assert len(shown.names(register)) == shown.table.rowCount() == 400


def test_what_another_program_writes_is_shown(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 10)
    shown = show(people(register))
    with Store.open(register.path, who="AB", clock=register.now) as other:
        add_person(other, "From", "Elsewhere")
    with qtbot.waitSignal(shown.table.refreshed):
        register.poll()
    assert "From Elsewhere" in shown.names(register)


def test_a_change_heard_while_the_list_is_read_is_not_lost(qtbot: QtBot, register: Store, events: StoreEvents) -> None:
    add_people(register, LONG)
    table = RecordTable(register, events, Person, parent := QObject())
    with qtbot.waitSignal(table.loaded):
        table.load(people(register))
    id = add_person(register, "In", "Between")
    qtbot.waitUntil(lambda: table.row_of(id) == 0, timeout=10_000)
    assert table.rowCount() == LONG + 1
    assert table.close(5)
    assert parent is not None


def test_writes_from_many_threads_leave_the_table_as_the_store_has_it(
    qtbot: QtBot, register: Store, show: type
) -> None:
    add_people(register, 100)
    shown = show(people(register))

    def write(place: int) -> None:
        for number in range(5):
            add_person(register, f"Thread{place}", f"Family000{place}{number}")

    threads = [threading.Thread(target=write, args=(place,)) for place in range(3)]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: shown.table.total == 115 and shown.table.is_complete, timeout=10_000)
    for thread in threads:
        thread.join()
    assert len(shown.names(register)) == 115


def test_a_hidden_list_reads_nothing_and_is_up_to_date_when_shown(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 10)
    shown = show(people(register))
    shown.table.set_awake(False)
    with qtbot.waitSignal(shown.table.dataChanged):
        add_person(register, "Late", "Comer")
    assert shown.table.rowCount() == 10
    with qtbot.waitSignal(shown.table.refreshed):
        shown.table.set_awake(True)
    assert shown.table.rowCount() == 11


def test_a_change_of_what_a_row_shows_of_others_is_seen(qtbot: QtBot, register: Store, show: type) -> None:
    person = add_person(register, "Uta", "Griesenbach")
    shown = show(people(register))
    assert shown.column(1) == [""]
    with qtbot.waitSignal(shown.table.dataChanged), register.write("Add affiliation") as write:
        organisation = Organisation(name="Imperial College London")
        write.add(organisation)
        write.flush()
        write.add(Affiliation(person=person, organisation=organisation.id, main=True))
    assert shown.column(1) == ["Imperial College London"]


def test_a_filter_leaves_the_total_and_follows_edits(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 30)
    shown = show(people(register, where=parse(Person, "family_name:family0001", SHIPPED)))
    assert (shown.table.rowCount(), shown.table.total) == (10, 30)
    with qtbot.waitSignal(shown.table.refreshed), register.write("Edit person") as write:
        edited(write, shown.table.id_at(0)).family_name = "Other"
    assert (shown.table.rowCount(), shown.table.total) == (9, 30)


def test_the_newest_listing_wins(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 200)
    shown = show(people(register))
    for text in ("family00010", "family00011", "family00012"):
        shown.table.load(people(register, where=parse(Person, text, SHIPPED)))
    qtbot.waitUntil(lambda: shown.table.rowCount() == 1 and not shown.table.is_loading)
    assert shown.column() == ["Given00012 Family00012"]


def test_a_filter_that_cannot_be_read_leaves_the_list_and_says_why(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 10)
    shown = show(people(register))
    with qtbot.waitSignal(shown.table.failed) as failed:
        shown.table.load(people(register, where=parse(Person, "review_by:sometime", SHIPPED)))
    assert "Review by" in str(failed.args[0])
    assert shown.table.rowCount() == 10
    with qtbot.waitSignal(shown.table.refreshed):
        add_person(register, "Still", "Alive")
    assert shown.table.rowCount() == 11


def test_columns_come_and_go(qtbot: QtBot, register: Store, show: type) -> None:
    add_people(register, 5)
    shown = show(people(register))
    shown.column()
    shown.table.add_column("family_name")
    assert shown.column(2)[0] == "Family00000"
    shown.table.remove_column("name")
    assert shown.column(1)[0] == "Family00000"
    assert [column.name for column in shown.table.listing.shown_columns()] == ["organisation", "family_name"]
    shown.table.remove_column("organisation")
    shown.table.remove_column("family_name")
    assert shown.table.columnCount() == 1


def test_cells_are_words_tones_ticks_and_numbers_to_the_right(register: Store, show: type) -> None:
    with register.write("Add") as write:
        write.add(Action(text="Send it\nsoon " + "x" * 900, due=register.today()))
    columns = ("text", "due", "rag", "overdue", "is_open", "slips")
    shown = show(Listing(Action, register.today(), columns=columns, vocabulary=SHIPPED))
    cells = [shown.column(place)[0] for place in range(6)]
    assert cells[0].startswith("Send it soon xxx")
    assert len(cells[0]) == LONGEST + 1
    assert cells[1:] == ["23 Nov 2026", "Red", "", "✓", "0"]
    assert shown.table.index(0, 2).data(TONE_ROLE) == "red"
    assert shown.table.index(0, 5).data(ALIGNMENT) == RIGHT
    assert shown.table.headerData(5, Qt.Orientation.Horizontal, ALIGNMENT) == RIGHT
    assert shown.table.index(0, 4).data(int(Qt.ItemDataRole.AccessibleTextRole)) == "Yes"


ids = st.lists(st.integers(0, 40), unique=True, max_size=30)


def packed(numbers: list[int]) -> bytes:
    return b"".join(number.to_bytes(ID, "big") for number in numbers)


@given(ids, ids, st.frozensets(st.integers(0, 40), max_size=5))
def test_the_steps_from_one_order_lead_to_the_other(old: list[int], new: list[int], moved: frozenset[int]) -> None:
    steps = steps_between(packed(old), packed(new), frozenset(packed([number]) for number in moved))
    common = [number for number in old if number in new and number not in moved]
    keeps_order = common == [number for number in new if number in old and number not in moved]
    assert (steps is not None) == keeps_order
    if steps is None:
        return
    rows = PackedIds(packed(old))
    for first, count in reversed(steps.gone):
        rows.remove(first, count)
    for first, count in steps.come:
        rows.insert(first, packed(new)[first * ID : (first + count) * ID])
    assert rows.packed() == packed(new)


@given(ids)
def test_an_id_is_found_where_it_is(numbers: list[int]) -> None:
    # Numbers of few bytes make runs of noughts that look like ids at places that are none.
    rows = PackedIds(packed(numbers))
    for place, number in enumerate(numbers):
        assert rows.place_of(packed([number])) == place
    assert rows.place_of(packed([999])) is None
