"""The first page that stands where the list will be: the same words in the same place, and nothing of it when in doubt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.dialects import sqlite

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.gui import first_page
from atmp_desktop.gui.first_page import FORMS, FirstPage, PageColumn, london_day, show_first_page
from atmp_desktop.gui.first_page_memo import FORM_OF, memo_of
from atmp_desktop.gui.row_reading import LONGEST, cells_of
from atmp_desktop.records import kinds
from atmp_desktop.settings import Settings
from atmp_desktop.store.columns import Column
from atmp_desktop.store.page_questions import ROOM
from atmp_desktop.store.rows import Row
from atmp_desktop.store.store import Store
from tests.gui.desk import WAIT, Desk, now

TODAY = now().date()
LISTS = ("group", "person", "organisation", "action", "membership", "affiliation", "project", "tag")


def words_of(view: Any) -> list[list[str]]:
    model = view.model()
    header = view.horizontalHeader()
    places = sorted(range(model.columnCount()), key=header.visualIndex)
    return [
        [model.headerData(place, Qt.Orientation.Horizontal) for place in places],
        *([model.index(row, place).data() for place in places] for row in range(min(ROOM, model.rowCount()))),
    ]


def place_of(view: Any, window: QWidget) -> QRect:
    return QRect(view.mapTo(window, QPoint(0, 0)), view.size())


@pytest.fixture
def trained(qtbot: QtBot, settings: Settings, training: Store, data_home: Path) -> Any:
    """A desk with the training register on it."""
    training.close()
    made = Desk(qtbot, settings, data_home)
    made.open(training.path)
    yield made
    made.close()


def shown_again(desk: Desk) -> FirstPage | None:
    """What is shown first when the program starts again."""
    kept = json.loads(json.dumps(desk.settings.first_page))
    return show_first_page(desk.window, kept, Path(desk.settings.last_register), TODAY)


@pytest.mark.parametrize("type", LISTS)
def test_it_says_what_the_list_said_in_the_same_place(trained: Desk, type: str) -> None:
    trained.work.go(type)
    shown = trained.work.current_list()
    trained.until(lambda: shown.count() > 0 and shown.total() > 0)
    # The page has rows for a larger window too.
    shown._table.prepare(0, ROOM)
    trained.settle()
    wanted, place = words_of(shown.view), place_of(shown.view, trained.window)
    widths = [shown.view.columnWidth(at) for at in range(len(wanted[0]))]
    trained.program.close()
    page = shown_again(trained)
    assert page is not None
    assert words_of(page) == wanted
    assert page.geometry() == place
    assert [page.columnWidth(at) for at in range(len(wanted[0]))] == widths


def test_columns_order_and_the_chosen_row_are_as_they_were_left(trained: Desk) -> None:
    trained.work.go("organisation")
    shown = trained.work.current_list()
    shown.view.set_columns(["kind", "name"])
    shown.sort_by("-kind")
    trained.until(lambda: shown.total() > 0 and not shown.view.model().is_loading)
    shown.view.selectRow(3)
    trained.settle()
    wanted = words_of(shown.view)
    trained.program.close()
    page = shown_again(trained)
    assert page is not None
    assert words_of(page) == wanted
    assert page.horizontalHeader().sortIndicatorSection() == 0
    assert [index.row() for index in page.selectionModel().selectedRows()] == [3]


def test_it_goes_when_the_list_itself_has_rows(desk: Desk, qtbot: QtBot) -> None:
    desk.work.go("person")
    desk.settle()
    desk.program.close()
    page = shown_again(desk)
    assert page is not None
    assert page.isVisible()
    filled_later = QListView()
    qtbot.addWidget(filled_later)
    model = QStringListModel(filled_later)
    filled_later.setModel(model)
    page.stay_until_filled(filled_later)
    assert page.isVisible()
    with qtbot.waitSignal(page.destroyed, timeout=WAIT):
        model.setStringList(["Ann Example"])


def test_it_goes_at_once_where_the_register_did_not_open(desk: Desk, qtbot: QtBot) -> None:
    desk.work.go("person")
    desk.settle()
    desk.program.close()
    page = shown_again(desk)
    assert page is not None
    with qtbot.waitSignal(page.destroyed, timeout=WAIT):
        page.stay_until_filled(None)


def test_nothing_of_any_record_is_kept_on_this_computer(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    desk.program.close()
    assert desk.settings.first_page
    kept = json.dumps(desk.settings.first_page)
    assert "Example" not in kept
    assert "Beispiel" not in kept


@pytest.mark.parametrize("spoil", ["path", "em", "questions", "columns", "margins", "order"])
def test_what_was_kept_elsewhere_or_makes_no_sense_shows_nothing(desk: Desk, spoil: str) -> None:
    desk.work.go("person")
    desk.settle()
    desk.program.close()
    kept = desk.settings.first_page
    nonsense: Any
    for nonsense in (None, 7, "?", [], {}):
        desk.settings.first_page = {**kept, spoil: nonsense}
        assert shown_again(desk) is None
    desk.settings.first_page = {}
    assert shown_again(desk) is None


def test_a_filtered_list_an_empty_one_and_the_bin_are_not_kept(desk: Desk) -> None:
    path = desk.store.path
    for section, filter in (("person", "ann"), ("tag", ""), ("bin", "")):
        if desk.program.store is None:
            desk.open(path)
        desk.work.go(section)
        if filter:
            desk.work.current_list().set_filter(filter)
        desk.settle()
        desk.program.close()
        assert desk.settings.first_page == {}


def test_a_list_that_would_read_otherwise_is_not_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.work.go("person")
    desk.settle()
    shown = desk.work.current_list()
    assert memo_of(desk.store, shown, desk.window)
    monkeypatch.setattr(PageColumn, "cell", lambda self, raw: ("something else", None))
    assert memo_of(desk.store, shown, desk.window) == {}


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (kinds.Text(), "two\nlines"),
        (kinds.LongText(), "x" * 300),
        (kinds.Whole(), 1234),
        (kinds.Number(), 1234),
        (kinds.Number(), -1234567.5),
        (kinds.Number(), 1e-07),
        (kinds.YesNo(), 1),
        (kinds.YesNo(), 0),
        (kinds.Choice(options={"a": "Alpha"}), "a"),
        (kinds.Choice(options={"a": "Alpha"}), "gone"),
        (kinds.Date(), "2026-11-03"),
        (kinds.Date(), "0999-01-31"),
        (kinds.PartialDate(), "2018"),
        (kinds.PartialDate(), "2018-09"),
        (kinds.PartialDate(), "2018-05-01"),
        (kinds.Moment(), "2026-06-03T10:00:00.000000Z"),
        (kinds.Moment(), "2026-10-25T01:30:00.000000Z"),
    ],
)
def test_a_cell_reads_as_its_kind_does(kind: kinds.Kind, raw: Any) -> None:
    from_raw = kind.column_type().result_processor(sqlite.dialect(), None)
    value = from_raw(raw) if from_raw is not None else raw
    row = Row(UUID(int=1), (value,), (kind.show(value),))
    (wanted,) = cells_of([Column("it", "It", kind, lambda day: None)], [row]).values()  # type: ignore[arg-type, return-value]
    options = dict(kind.options) if isinstance(kind, kinds.Choice) else {}
    assert PageColumn("It", FORM_OF[type(kind)], 100, False, options, {}).cell(raw) == (wanted.words[0], None)


def test_every_kind_of_field_has_a_form_and_the_same_limits() -> None:
    def below(kind: type[kinds.Kind]) -> set[type[kinds.Kind]]:
        return {kind}.union(*map(below, kind.__subclasses__()))

    assert set(FORM_OF) <= below(kinds.Kind)
    assert set(FORM_OF.values()) == set(FORMS)
    assert first_page.LONGEST == LONGEST
    assert london_day(now()) == today_in_london(now())
