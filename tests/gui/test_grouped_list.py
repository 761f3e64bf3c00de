"""Lists whose rows stand together below headers, and rows that have a colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import SHAPES
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.row_groups import MARK, band_id, with_bands
from atmp_desktop.gui.tokens import TONES
from atmp_desktop.gui.typed_word import TypedWord
from atmp_desktop.records import Organisation
from atmp_desktop.store.grouping import RowGroup
from atmp_desktop.store.saved_views import Tint
from atmp_desktop.store.store import Store
from tests.gui.list_parts import KEY, Lists, footer
from tests.make import make


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot, register: Store) -> Iterator[Lists]:
    made = Lists(qtbot, register)
    yield made
    made.close()


@pytest.fixture
def made(register: Store) -> dict[str, UUID]:
    kinds = {"Alpha": "company", "Beta": "charity", "Gamma": "company", "Delta": None}
    return {name: make(register, Organisation, name=name, kind=kind) for name, kind in kinds.items()}


@pytest.fixture
def grouped(show: Lists, made: dict[str, UUID], qtbot: QtBot) -> RecordList:
    shown = show(Organisation)
    shown.show_look(replace(shown.look(), group="kind"))
    qtbot.waitUntil(lambda: shown._table.is_complete and bool(shown._table.bands.rows))
    return shown


def rows(shown: RecordList) -> list[str]:
    """What stands in the rows: the words of a header, or a record's name."""
    table = shown._table
    table.prepare(0, table.rowCount() - 1)
    bands = [table.band_at(row) for row in range(table.rowCount())]
    return [
        f"[{band.words} {band.count}{' shut' if band.is_shut else ''}]"
        if band is not None
        else table.index(row, 0).data()
        for row, band in enumerate(bands)
    ]


ALL = ["[Charity 1]", "Beta", "[Company 2]", "Alpha", "Gamma", "[Kind: empty 1]", "Delta"]


def test_rows_stand_below_the_header_of_their_group(grouped: RecordList) -> None:
    assert rows(grouped) == ALL
    assert grouped.count() == 4
    assert footer(grouped) == "4 organisations"


def test_a_group_is_shut_and_opened_by_a_click_and_by_keys(grouped: RecordList, qtbot: QtBot) -> None:
    view = grouped.view
    place = QPoint(40, view.rowViewportPosition(2) + 4)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shut = ["[Charity 1]", "Beta", "[Company 2 shut]", "[Kind: empty 1]", "Delta"]
    qtbot.waitUntil(lambda: rows(grouped) == shut)
    assert grouped.count() == 4
    assert footer(grouped) == "4 organisations"
    assert view.currentIndex().row() == 2
    QTest.keyClick(view, KEY.Key_Right)
    qtbot.waitUntil(lambda: rows(grouped) == ALL)
    QTest.keyClick(view, KEY.Key_Left)
    qtbot.waitUntil(lambda: rows(grouped) == shut)
    QTest.keyClick(view, KEY.Key_Return)
    qtbot.waitUntil(lambda: rows(grouped) == ALL)
    assert view.currentIndex().row() == 2


def test_left_in_the_first_cell_of_a_row_goes_to_the_header_of_its_group(grouped: RecordList) -> None:
    grouped.view.setCurrentIndex(grouped._table.index(4, 0))
    QTest.keyClick(grouped.view, KEY.Key_Left)
    assert grouped.view.currentIndex().row() == 2


def test_headers_are_neither_chosen_nor_counted_nor_opened(
    grouped: RecordList, made: dict[str, UUID], qtbot: QtBot
) -> None:
    opened: list[object] = []
    grouped.opened.connect(lambda type, id: opened.append(id))
    grouped.view.selectAll()
    assert grouped.selected_count() == 4
    assert grouped.selected_ids() == [made[name] for name in ("Beta", "Alpha", "Gamma", "Delta")]
    assert footer(grouped) == "4 organisations · 4 selected"
    # As the keyboard comes to it: set by hand, the view would ask which keys are held down, and earlier tests held some.
    QTest.keyClick(grouped.view, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert grouped.view.currentIndex().row() == 0
    assert grouped.selected_count() == 0
    QTest.keyClick(grouped.view, KEY.Key_Return)
    qtbot.waitUntil(lambda: rows(grouped)[0] == "[Charity 1 shut]")
    assert opened == []


def test_the_record_beside_the_list_stays_while_the_keyboard_goes_over_a_header(
    grouped: RecordList, made: dict[str, UUID]
) -> None:
    told: list[object] = []
    grouped.current_changed.connect(lambda type, id: told.append(id))
    grouped.view.setFocus()
    grouped.view.setCurrentIndex(grouped._table.index(1, 0))
    for _ in range(2):
        QTest.keyClick(grouped.view, KEY.Key_Down)
    assert told == [made["Beta"], made["Alpha"]]
    assert grouped.next_record(-1) == made["Beta"]


def test_a_record_that_changes_its_group_moves_there_and_stays_chosen(
    grouped: RecordList, register: Store, made: dict[str, UUID], qtbot: QtBot
) -> None:
    grouped.select(made["Alpha"])
    register.save(Organisation, made["Alpha"], {"kind": "company"}, {"kind": "charity"})
    moved = ["[Charity 2]", "Alpha", "Beta", "[Company 1]", "Gamma", "[Kind: empty 1]", "Delta"]
    qtbot.waitUntil(lambda: rows(grouped) == moved)
    assert grouped.selected_ids() == [made["Alpha"]]


def test_the_list_comes_back_grouped_with_the_same_groups_shut(grouped: RecordList, show: Lists, qtbot: QtBot) -> None:
    grouped._table.toggle(0)
    qtbot.waitUntil(lambda: rows(grouped)[0] == "[Charity 1 shut]")
    again = show(Organisation, state=grouped.state())
    qtbot.waitUntil(lambda: again._table.is_complete)
    assert rows(again) == ["[Charity 1 shut]", "[Company 2]", "Alpha", "Gamma", "[Kind: empty 1]", "Delta"]
    assert again.look().group == "kind"


def test_a_header_says_what_it_is_to_a_screen_reader(grouped: RecordList) -> None:
    index = grouped._table.index(2, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Company, 2 rows, expanded"
    assert grouped._table.index(2, 1).data() is None


def test_letters_go_to_the_first_name_in_any_group_that_is_open(show: Lists, register: Store, qtbot: QtBot) -> None:
    names = ("Gamma Ltd", "Gamma Trust", "Łódź", "Alpha", "Zeta")
    kinds = ("company", "charity", "company", None, "charity")
    ids = [make(register, Organisation, name=name, kind=kind) for name, kind in zip(names, kinds, strict=True)]
    shown = show(Organisation)
    shown.show_look(replace(shown.look(), group="kind", order=("-name",)))
    qtbot.waitUntil(lambda: shown._table.is_complete and bool(shown._table.bands.rows))
    for typed, expected in (("gam", ids[1]), ("lodz", ids[2]), ("z", ids[4])):
        shown.view._typed = TypedWord()
        QTest.keyClicks(shown.view, typed)
        qtbot.waitUntil(lambda expected=expected: shown.selected_ids() == [expected])  # type: ignore[misc]
    shown._table.toggle(0)
    qtbot.waitUntil(lambda: shown._table.bands.hidden == 2)
    shown.view._typed = TypedWord()
    QTest.keyClicks(shown.view, "gamma")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[0]])


def test_a_filter_and_an_order_hold_within_the_groups(grouped: RecordList, qtbot: QtBot) -> None:
    grouped.sort_by("-name")
    qtbot.waitUntil(lambda: rows(grouped)[3:5] == ["Gamma", "Alpha"])
    grouped.set_filter("kind:company")
    qtbot.waitUntil(lambda: rows(grouped) == ["[Company 2]", "Gamma", "Alpha"])
    assert footer(grouped) == "2 of 4 organisations"


def test_every_row_of_a_long_grouped_list_is_found_where_it_belongs() -> None:
    ids = [number.to_bytes(16, "big") for number in range(1 << 120, (1 << 120) + 9)]
    groups = [
        RowGroup("a", "A", b"".join(ids[:4])),
        RowGroup("b", "B", b"".join(ids[4:6])),
        RowGroup(None, "None", b"".join(ids[6:])),
    ]
    shut = band_id("kind", groups[1])
    packed, bands = with_bands("kind", groups, {shut})
    found = [packed[at : at + 16] for at in range(0, len(packed), 16)]
    assert [id for id in found if not id.startswith(MARK)] == [*ids[:4], *ids[6:]]
    assert [found[row] for row in bands.rows] == list(bands.by_id)
    assert bands.hidden == 2
    assert [bands.among(first, last) for first, last in ((0, 0), (1, 4), (0, 9), (5, 6))] == [1, 0, 3, 2]


def test_a_coloured_row_has_a_mark_of_its_own_shape_and_says_so(
    show: Lists, made: dict[str, UUID], qtbot: QtBot
) -> None:
    shown = show(Organisation)
    tints = (Tint("red", "kind:company"), Tint("blue", "kind:none"))
    shown.show_look(replace(shown.look(), tints=tints))
    table = shown._table
    qtbot.waitUntil(lambda: bool(table.listing.tints) and table.is_complete)
    table.prepare(0, 3)
    red = next(row for row in range(4) if table.index(row, 0).data() == "Alpha")
    plain = next(row for row in range(4) if table.index(row, 0).data() == "Beta")
    assert [table.tint_at(row) for row in (red, plain)] == ["red", ""]
    assert isinstance(table.index(red, 0).data(Qt.ItemDataRole.DecorationRole), QIcon)
    assert table.index(red, 1).data(Qt.ItemDataRole.DecorationRole) is None
    assert table.index(red, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Alpha, marked red"
    assert table.index(plain, 0).data(Qt.ItemDataRole.DecorationRole) is None
    picture = shown.view.viewport().grab().toImage()
    edge = picture.width() - 3
    seen = [picture.pixelColor(edge, shown.view.rowViewportPosition(row) + 3).name() for row in (red, plain)]
    assert seen == [theme.tokens().red_fill, theme.tokens().base]
    assert len({SHAPES[tone] for tone in TONES}) == len(TONES)
    assert shown.count() == 4
    assert shown.listing().where == ()


def test_a_colour_whose_column_is_gone_is_said_and_the_list_shows_all_the_same(
    show: Lists, made: dict[str, UUID]
) -> None:
    shown = show(Organisation)
    shown.show_look(replace(shown.look(), tints=(Tint("red", "gone:yes"), Tint("blue", "kind:company"))))
    assert [tone for tone, _ in shown._wanted().tints] == ["blue"]
    assert "no column “gone”" in shown._notice._sentence.text()
