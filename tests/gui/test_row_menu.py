"""The menu of the rows of a list and of a linked list: what it offers, by which key, and that it does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.record_window import RecordWindow
from atmp_desktop.records import Action, Affiliation, ContactPoint, Group, Membership, Organisation, Person
from tests.gui.desk import Desk
from tests.make import make


def people(desk: Desk, *names: str) -> RecordList:
    """The list of people with some of them chosen, the last being the current one."""
    desk.work.go("person")
    desk.settle()
    shown: RecordList = desk.work.current_list()
    shown.view.setFocus()
    model = shown.view.model()
    found = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    shown.view.selectRow(found[names[0]])
    for name in names[1:]:
        shown.view.selectionModel().setCurrentIndex(
            model.index(found[name], 0),
            shown.view.selectionModel().SelectionFlag.Select | shown.view.selectionModel().SelectionFlag.Rows,
        )
    desk.settle()
    return shown


def menu_of(desk: Desk, view: QAbstractItemView, by_key: bool = True) -> QMenu:
    """The menu that comes up by the Menu key, or by the right button on the current row."""
    place = view.visualRect(view.currentIndex()).center()
    if by_key:
        middle = view.viewport().rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.viewport().mapToGlobal(middle))
        QApplication.sendEvent(view.viewport(), event)
    else:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    desk.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    row = view.visualRect(view.currentIndex())
    at = view.viewport().mapFromGlobal(menu.pos())
    assert row.top() - 2 <= at.y() <= row.bottom() + 2, "it comes up at the row"
    return menu


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(desk: Desk, menu: QMenu, words: str) -> None:
    """Take a line of a menu by the keyboard."""
    while menu.activeAction() is None or menu.activeAction().text() != words:
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.settle()


def test_a_row_has_a_menu_by_key_and_by_button_with_the_words_of_the_commands(desk: Desk) -> None:
    shown = people(desk, "Ann Example")
    for by_key in (True, False):
        menu = menu_of(desk, shown.view, by_key)
        assert words_of(menu) == [
            "Open",
            desk.window.commands.command("record.window").words,
            "Edit this cell",
            "Copy as table",
            "Copy email addresses",
            desk.window.commands.action("record.bin").text(),
        ]
        menu.close()
        desk.settle()


def test_its_lines_open_copy_and_bin_what_is_chosen(desk: Desk) -> None:
    make(
        desk.store,
        ContactPoint,
        person=desk.id_of(Person, "Ann Example"),
        kind="email",
        value="ann@example.org",
    )
    shown = people(desk, "Ann Example")
    choose(desk, menu_of(desk, shown.view), "Copy as table")
    desk.until(lambda: "Ann Example" in QGuiApplication.clipboard().text())
    shown.view.setFocus()
    choose(desk, menu_of(desk, shown.view), "Copy email addresses")
    desk.until(lambda: QGuiApplication.clipboard().text() == "Ann Example <ann@example.org>")
    choose(desk, menu_of(desk, shown.view), "Open in its own window")
    (window,) = desk.window.findChildren(RecordWindow) or [
        each for each in QApplication.topLevelWidgets() if isinstance(each, RecordWindow)
    ]
    desk.until(lambda: window.page.header.title.text() == "Ann Example")
    window.close()
    desk.settle()
    shown = people(desk, "Bob Beispiel", "Ann Example")
    choose(desk, menu_of(desk, shown.view), desk.window.commands.action("record.bin").text())
    desk.until(lambda: shown.count() == 0)
    assert desk.store.undo()


def test_a_type_without_addresses_offers_none_to_copy(desk: Desk) -> None:
    make(desk.store, Action, text="Send it")
    desk.work.go("action")
    desk.settle()
    shown = desk.work.current_list()
    shown.view.selectRow(0)
    menu = menu_of(desk, shown.view)
    assert "Copy email addresses" not in words_of(menu)
    menu.close()


def test_a_linked_row_has_the_menu_of_its_buttons_by_the_menu_key(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    make(desk.store, Membership, person=ann, group=desk.id_of(Group, "Guidance"))
    make(desk.store, Affiliation, person=ann, organisation=desk.id_of(Organisation, "Example College"))
    desk.work.go_to("person", ann)
    desk.settle()
    page = desk.work.pane.page()
    page.set_tab("related")
    desk.settle()
    groups = page.related["person"].list_of("Groups")
    groups.rows.choose(groups.rows.rows[0].id)
    menu = menu_of(desk, groups.rows)
    assert words_of(menu) == ["Edit", "End on…", "Open", "Move to the bin"]
    choose(desk, menu, "Open")
    desk.until(lambda: page.header.title.text() == "Guidance")


def test_open_opens_the_record_the_menu_came_up_for_although_its_row_moved_meanwhile(desk: Desk) -> None:
    shown = people(desk, "Ann Example")
    menu = menu_of(desk, shown.view)
    with desk.store.write("Another adds people that come first") as write:
        write.bulk_add(Person, [{"given_name": "Aa", "family_name": f"Aaa {place}"} for place in range(3)])
    desk.until(lambda: shown.count() == 5)
    desk.settle()
    assert shown.view.cell_of(desk.id_of(Person, "Ann Example"), "name").row() > 1
    with desk.qtbot.waitSignal(shown.opened) as opened:
        choose(desk, menu, "Open")
    assert opened.args == ["person", desk.id_of(Person, "Ann Example")]
