"""The footer adds up the column the keyboard is on, where it is one of numbers."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import AgendaItem, Meeting
from tests.gui.desk import Desk
from tests.make import make


def footer(shown: RecordList) -> str:
    return next(
        each.text() for each in shown.findChildren(QLabel) if "agenda items" in each.text() and each.text()[0].isdigit()
    )


def test_numbers_of_the_chosen_rows_or_of_all_are_added_up_and_follow_what_changes(desk: Desk) -> None:
    meeting = make(desk.store, Meeting)
    ids = [
        make(desk.store, AgendaItem, meeting=meeting, number=place, minutes_planned=minutes)
        for place, minutes in ((1, 600), (2, 700), (3, None))
    ]
    desk.work.go("agenda_item")
    shown = desk.work.current_list()
    desk.until(lambda: shown.count() == 3)
    shown.view.set_columns(["title", "minutes_planned"])
    desk.settle()
    shown.select(ids[0])
    shown.view.setFocus()
    desk.settle()
    assert footer(shown) == "3 agenda items · 1 selected", "words are not added up"
    QTest.keyClick(shown.view, Qt.Key.Key_Right)
    desk.until(lambda: footer(shown) == "3 agenda items · 1 selected · Minutes planned: sum 1,300")
    shown.view.selectAll()
    desk.until(lambda: footer(shown) == "3 agenda items · 3 selected · Minutes planned: sum 1,300")
    desk.store.save(AgendaItem, ids[2], {"minutes_planned": None}, {"minutes_planned": 5})
    desk.until(lambda: footer(shown).endswith("sum 1,305"))
    QTest.keyClick(shown.view, Qt.Key.Key_Left)
    desk.until(lambda: "sum" not in footer(shown))


def test_what_is_in_groups_that_are_shut_is_added_up_too(desk: Desk) -> None:
    meeting = make(desk.store, Meeting)
    for place, purpose, minutes in ((1, "note", 600), (2, "note", 700), (3, "decide", 5)):
        make(desk.store, AgendaItem, meeting=meeting, number=place, purpose=purpose, minutes_planned=minutes)
    desk.work.go("agenda_item")
    shown = desk.work.current_list()
    desk.until(lambda: shown.count() == 3)
    shown.show_look(replace(shown.look(), columns=("title", "minutes_planned"), group="purpose"))
    table = shown.view.model()
    desk.until(lambda: table.is_complete and len(table.bands.rows) == 2)
    shown.view.setCurrentIndex(table.index(0, 1))
    desk.until(lambda: footer(shown).endswith("Minutes planned: sum 1,305"))
    (note,) = (row for row in table.bands.rows if table.band_at(row).count == 2)
    table.toggle(note)
    desk.until(lambda: table.bands.hidden == 2)
    desk.settle()
    desk.work.current_list().filter.set_text("-purpose:none")
    desk.until(lambda: footer(shown).startswith("3 of 3"))
    desk.until(lambda: footer(shown).endswith("Minutes planned: sum 1,305"))
    assert table.bands.hidden == 2
