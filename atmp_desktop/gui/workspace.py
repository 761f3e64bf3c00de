"""One open register in the window: its lists, the record beside them, where one has been, and the news of changes.

Knows the frame it fills and the widgets it puts there. What is done to records is in acts.py, what is written to sheets in
sheets.py.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import state
from atmp_desktop.gui.acts import Acts
from atmp_desktop.gui.as_at_day import AsAtDay
from atmp_desktop.gui.board_window import WindowBoards
from atmp_desktop.gui.centre import Centre
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.finding import find_records, recent_records
from atmp_desktop.gui.leaving import SAVING_MILLISECONDS, STILL_SAVING
from atmp_desktop.gui.palette_lines import Choice
from atmp_desktop.gui.places import Place, Visited
from atmp_desktop.gui.record_pane import RecordPane
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.sections import FIRST, REGISTER, VIEW, sections
from atmp_desktop.gui.sheets import Sheets
from atmp_desktop.gui.today_start import Reminder, first_section
from atmp_desktop.gui.type_commands import offer_type_commands
from atmp_desktop.gui.window_views import WindowViews
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.store import Changes, Store

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.record_list import RecordList
    from atmp_desktop.gui.record_page import RecordPage
    from atmp_desktop.gui.record_window import RecordWindow
    from atmp_desktop.gui.register_page import RegisterPage


class Workspace(QObject):
    """A register at work.

    Attributes:
        store: the register.
        events, saver, jobs, ask, settings: what its widgets are given.
        acts, sheets: what can be done to its records, and written from them.
        visited: where one has been.
        views, boards, as_at: the saved views, the boards, and the day that lists show.
        can_undo, can_redo: the words of the step, or None.

    Signals:
        closed: it has let go of everything; the store can be closed.
    """

    closed = Signal()

    def __init__(self, window: MainWindow, store: Store) -> None:
        super().__init__(window)
        self.window = window
        self.store = store
        self.settings, self.jobs, self.ask = window.settings, window.jobs, window.ask
        self.events = StoreEvents(store, self)
        self.saver = Saver(store.now, self)
        self.acts = Acts(self)
        self.sheets = Sheets(self)
        self.visited = Visited()
        self.can_undo: str | None = None
        self.can_redo: str | None = None
        self._section = ""
        self._windows: list[RecordWindow] = []
        self._kept = self.settings.lists_of(str(store.register_id))
        kept_lists = self._kept.get("lists")
        self._centre = Centre(self, kept_lists if isinstance(kept_lists, dict) else {})
        self.pane = RecordPane(window.pane, self._page_for_pane, self.acts.bulk.take_pane, window.commands.refresh)
        self.pane.recall(self._kept)
        self.views, self.boards = WindowViews(self, self._centre.list_of, self._kept.get("views")), WindowBoards(self)
        self.as_at = AsAtDay(self, self._centre.lists)
        self._sections = sections()
        self._reminder = Reminder(self)
        offer_type_commands(window)
        window.show_sections(self.views.lines())
        window.side_bar.chosen.connect(self.go)
        self.events.changed.connect(self._refresh_steps)
        self.events.lost.connect(window.show_error)
        self.saver.saving.connect(lambda _: window.status.show_saving())
        self.saver.saved.connect(lambda moment: window.status.show_saved(moment.astimezone()))
        self.saver.failed.connect(lambda _: window.status.show_unsaved())
        self.saver.righted.connect(window.status.show_nothing_unsaved)
        self.visited.recall(state.records_from(self._kept.get("recent")))

    def begin(self) -> None:
        """Show the section and the record that were on show when the register was last closed; of one that is opened for
        the first time, today, or a section that has something in it."""
        kept = self._kept.get("section")
        known = {section.id for section in self._sections} | BY_NAME.keys()
        self._arrive(kept if isinstance(kept, str) and kept in known else first_section(self))
        self._refresh_steps()

    # Sections --------------------------------------------------------------------------------------------------------

    def go(self, line: str) -> None:
        """Go to a line of the side bar: a section, or a view of one's list."""
        self.flush()
        self._arrive(self.views.section_for(line))

    def _arrive(self, section: str) -> None:
        self._show_section(section)
        self.note_place()

    def note_place(self) -> None:
        """Note where one has come to."""
        self.window.side_bar.choose(self.views.line_of(self._section))
        self._visit(*self._chosen())

    def _visit(self, type: str, id: UUID | None) -> None:
        self.visited.visit(self._place(type, id))
        self.window.commands.refresh()

    def _place(self, type: str, id: UUID | None) -> Place:
        return Place(self._section, type, id, view=self.views.on_show(self._section))

    def _show_section(self, section: str) -> None:
        window = self.window
        widget = self._centre.widget(section)
        self._section = section
        window.side_bar.choose(self.views.line_of(section))
        window.centre.setCurrentWidget(widget)
        self.as_at.arrive(section)
        window.allow_pane(section in BY_NAME)
        self._focus_centre()
        self.pane.await_record(*self._chosen())

    def current_section(self) -> str:
        """The section on show."""
        return self._section

    def current_type(self) -> str | None:
        """The type of the list on show."""
        return self._section if self._section in BY_NAME else None

    def current_list(self) -> RecordList | None:
        """The list on show."""
        return self._centre.list_on_show(self._section)

    def register_page(self) -> RegisterPage:
        """The page of backups, checks and history, shown."""
        self.go(REGISTER)
        return self._centre.register_page()

    # The record ------------------------------------------------------------------------------------------------------

    def make_page(self, parent: QWidget) -> RecordPage:
        """A record page for the pane or a window of its own."""
        from atmp_desktop.gui.record_page import RecordPage

        page = RecordPage(self.store, self.events, self.saver, self.jobs, self.ask, parent=parent)
        self.acts.serve(page)
        return page

    def _page_for_pane(self, parent: QWidget) -> RecordPage:
        page = self.make_page(parent)
        page.link_followed.connect(self.follow)
        page.today_wanted.connect(lambda: self.as_at.show_day(None))
        return page

    def current_record(self) -> tuple[str, UUID] | None:
        """The record in the pane, or the current row."""
        if self.pane.record is not None:
            return self.pane.record
        type, id = self._chosen()
        return None if id is None else (type, id)

    def has_chosen(self) -> bool:
        """Whether there is anything the bin could take."""
        shown = self.current_list()
        return shown is not None and not shown.is_read_only and shown.selected_count() > 0

    def _chosen(self) -> tuple[str, UUID | None]:
        shown = self.current_list()
        if shown is None or shown.selected_count() != 1:
            return ("", None)
        return (self._section, shown.selected_ids()[0])

    def row_changed(self, type: str, id: UUID | None) -> None:
        """Another row is current: its record is shown, if it stays so for a moment."""
        if type == self._section:
            self.visited.settle(self._place(type if id is not None else "", id))
            self.pane.await_record(type, id)

    def open_record(self, type: str, id: UUID) -> None:
        """Enter on a row: the record in the pane, with the keyboard in it."""
        self.show_pane(True)
        self.pane.show_record(type, id)
        self.pane.page().focus_first()

    def follow(self, type: str, id: UUID) -> None:
        """Follow a link: the record in the pane, the list staying what it is."""
        self.flush()
        shown = self.current_list()
        if shown is not None and type == self._section:
            shown.select(id)
        self.show_pane(True)
        self.pane.show_record(type, id)
        self._visit(type, id)

    def go_to(self, type: str, id: Any) -> None:
        """Go to a record wherever it is: chosen in its own list where it has one, open in the pane; to a view as a list."""
        if type == "saved_view" and self.views.shelf.view(id) is not None:
            self.go(f"{VIEW}{id}")
            return
        self.flush()
        if any(section.id == type for section in self._sections):
            self._show_section(type)
            self._centre.list_of(type).select(id)
        elif self.current_list() is None:
            self._show_section(FIRST[0])
        self.show_pane(True)
        self.pane.show_record(type, id)
        self._visit(type, id)

    def go_steps(self, steps: int) -> None:
        """Go back or forward to where one has been."""
        self.flush()
        place = self.visited.go(steps)
        if place is None:
            return
        if place.section != self._section or place.view != self.views.on_show(place.section):
            self.views.come_back(place.section, place.view)
            self._show_section(place.section)
        if place.record is not None:
            shown = self.current_list()
            if shown is not None and place.type == self._section:
                shown.select(place.record[1])
            if place.type != self._section:
                self.show_pane(True)
            self.pane.show_record(*place.record)
        else:
            self.window.allow_pane(self._section in BY_NAME)
        self.window.commands.refresh()

    def step_record(self, step: int) -> None:
        """The next record of the list, or the one before, in the tab that is on show."""
        shown = self.current_list()
        id = shown.next_record(step) if shown is not None else None
        if shown is not None and id is not None:
            self.flush()
            shown.select(id)

    def open_window(self) -> None:
        """The record in a window of its own."""
        record = self.current_record()
        if record is None:
            return
        from atmp_desktop.gui.record_window import RecordWindow

        window = RecordWindow(self, *record)
        self._windows.append(window)
        window.closed.connect(lambda: self._windows.remove(window))
        window.show()

    # Panes -----------------------------------------------------------------------------------------------------------

    def toggle_pane(self) -> None:
        """Show the record pane if it is hidden, else hide it."""
        self.show_pane(not self.window.is_pane_shown)
        if self.window.is_pane_shown:
            self.pane.await_record(*self._chosen())

    def show_pane(self, is_shown: bool) -> None:
        """Show or hide the record pane."""
        self.window.want_pane(is_shown)
        self.window.commands.refresh()

    def focus(self, pane: QWidget) -> None:
        """Put the keyboard into one of the three panes."""
        if pane is self.window.pane and self.pane.record is not None:
            self.pane.page().focus_first()
        elif pane is self.window.centre:
            self._focus_centre()
        else:
            pane.setFocus()

    def _focus_centre(self) -> None:
        shown = self.window.centre.currentWidget()
        if shown is not None:
            shown.setFocus()
            listed = self.current_list()
            # An empty list has no rows to go to, but its filter.
            if listed is not None and not shown.isAncestorOf(self.window.focusWidget()):
                listed.focus_filter()

    def step_out(self) -> None:
        """Esc: from the record to the list; from the list, the pane closes."""
        focused = QApplication.focusWidget()
        if focused is not None and self.window.pane.isAncestorOf(focused):
            self._focus_centre()
        elif self.window.is_pane_shown and self.current_list() is not None:
            self.show_pane(False)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of the list."""
        shown = self.current_list()
        if shown is not None:
            shown.focus_filter()

    def clear_filter(self) -> None:
        """Show the whole list."""
        shown = self.current_list()
        if shown is not None:
            shown.clear_filter()

    # Finding ---------------------------------------------------------------------------------------------------------

    def find(self, words: str) -> list[Choice]:
        """Records by words, for the palette; called on a worker's thread."""
        return self.views.before(words, find_records(self.store, words))

    def recent(self) -> list[Choice]:
        """The records seen last, for the palette; called on a worker's thread."""
        return recent_records(self.store, self.visited.recent)

    # News ------------------------------------------------------------------------------------------------------------

    def _refresh_steps(self, changes: Changes | None = None) -> None:
        try:
            if changes is not None and changes.kind == "edit" and changes.operation is not None:
                # One's own newest step, after which nothing can be done again: no need to ask on the window's thread.
                self.can_undo, self.can_redo = changes.label, None
            else:
                self.can_undo, self.can_redo = self.store.can_undo(), self.store.can_redo()
        except AtmpError as error:
            self.window.show_error(error)
        self.window.commands.refresh()

    def show_backup(self, made_at: datetime | None) -> None:
        """Say in the status bar when the last backup was made."""
        at = None if made_at is None else made_at.astimezone()
        self.window.status.show_backup(at, self.store.now().astimezone().date())

    def refresh(self) -> None:
        """Look for what others wrote, now."""
        try:
            self.store.poll()
        except AtmpError as error:
            self.window.show_error(error)

    # Leaving ---------------------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Save the field or the cell that is being edited."""
        self.pane.flush()
        self.acts.cells.flush()

    def prepare_to_leave(self) -> bool:
        """Save what is being typed and wait until it is on the disk; False when it is not, and why is on show."""
        self.flush()
        self.pane.leave()
        for window in list(self._windows):
            window.leave()
        if not self.saver.wait(SAVING_MILLISECONDS):
            self.window.notice.show_notice("warning", *STILL_SAVING)
            return False
        if not self.acts.may_leave([self.pane, *self._windows]):
            return False
        self.settings.remember_lists(str(self.store.register_id), self.state())
        return True

    def state(self) -> dict[str, Any]:
        """How everything is now, for the next start."""
        return {
            "section": self._section,
            "lists": self._centre.state(),
            **self.pane.state(),
            "recent": state.records_to(self.visited.recent),
            "views": self.views.shelf.to_json(),
        }

    def close(self) -> None:
        """Take everything out of the frame; the store is closed by whoever opened it."""
        self.events.stop()
        self._reminder.stop()
        for window in list(self._windows):
            window.close_unasked()
        self.acts.cells.close()
        self.saver.wait(SAVING_MILLISECONDS)
        self.saver.close()
        self.pane.close()
        self.as_at.close()
        self.views.close()
        self._centre.close()
        self.window.side_bar.chosen.disconnect(self.go)
        self.closed.emit()
        self.deleteLater()
