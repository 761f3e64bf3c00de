"""What stands in the centre of the window for each section of the side bar: a list, the questions, the bin, the register.

Each is made when it is first gone to, and is told apart from the others by its section's name alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.row_menu import pop_up_row_menu
from atmp_desktop.gui.sections import BIN, CUSTOM_FIELDS, LISTS, QUESTIONS, REGISTER, REPORTS, TODAY
from atmp_desktop.records import BY_NAME

if TYPE_CHECKING:
    from atmp_desktop.gui.custom_fields_page import CustomFieldsPage
    from atmp_desktop.gui.lists_page import ListsPage
    from atmp_desktop.gui.questions_page import QuestionsPage
    from atmp_desktop.gui.register_page import RegisterPage
    from atmp_desktop.gui.report_page import ReportPage
    from atmp_desktop.gui.today_page import TodayPage
    from atmp_desktop.gui.workspace import Workspace


class Centre:
    """The widgets of one workspace's sections."""

    def __init__(self, workspace: Workspace, kept: Mapping[str, Any]) -> None:
        """`kept` is how the lists were left, by type name."""
        self._work = workspace
        self._kept = dict(kept)
        self._lists: dict[str, RecordList] = {}
        self._bin: QWidget | None = None
        self._register: RegisterPage | None = None
        self._questions: QuestionsPage | None = None
        self._reports: ReportPage | None = None
        self._lists_page: ListsPage | None = None
        self._custom_fields: CustomFieldsPage | None = None
        self._today: TodayPage | None = None

    def widget(self, section: str) -> QWidget:
        """What belongs to a section."""
        if section in BY_NAME:
            return self.list_of(section)
        if section == QUESTIONS:
            return self.questions_page()
        if section == REPORTS:
            return self.reports_page()
        if section == TODAY:
            return self._today_page()
        if section == LISTS:
            return self.lists_page()
        if section == CUSTOM_FIELDS:
            return self._custom_fields_page()
        return self._bin_page() if section == BIN else self.register_page()

    def list_on_show(self, section: str) -> RecordList | None:
        """The list of a section, when it has one and was gone to."""
        return self._lists.get(section)

    def lists(self) -> list[RecordList]:
        """The lists that were gone to."""
        return list(self._lists.values())

    def list_of(self, type: str) -> RecordList:
        """The list of a type of record."""
        if type not in self._lists:
            work = self._work
            buttons, parent = work.boards.buttons(type), work.window.centre
            made = RecordList(work.store, work.events, work.jobs, BY_NAME[type], parent=parent, beside=buttons)
            made.opened.connect(work.open_record)
            made.current_changed.connect(work.row_changed)
            made.selection_changed.connect(lambda _: work.window.commands.refresh())
            made.selection_changed.connect(work.acts.bulk.follow)
            made.view.edit_wanted.connect(partial(work.acts.cells.edit, made))
            made.view.peek_wanted.connect(work.acts.peek.turn)
            made.add_wanted.connect(work.acts.new_here)
            made.export_wanted.connect(work.sheets.export)
            made.bin_wanted.connect(partial(work.acts.bin, type))
            made.said.connect(work.window.say)
            made.view.customContextMenuRequested.connect(partial(pop_up_row_menu, made, work.window))
            kept = self._kept.get(type)
            kept = kept if isinstance(kept, dict) else {}
            if kept:
                made.restore_state(kept)
            if work.as_at.day is not None:
                made.show_as_at(work.as_at.day)
            work.views.join(type, made, kept)
            work.boards.join(type, made, buttons, kept)
            work.window.centre.addWidget(made)
            self._lists[type] = made
        return self._lists[type]

    def _bin_page(self) -> QWidget:
        if self._bin is None:
            from atmp_desktop.gui.bin_page import BinPage

            work = self._work
            page = BinPage(work.store, work.events, work.saver, work.jobs)
            page.said.connect(work.acts.say_done)
            work.window.centre.addWidget(page)
            self._bin = page
        return self._bin

    def questions_page(self) -> QuestionsPage:
        """The page of questions."""
        if self._questions is None:
            from atmp_desktop.gui.questions_page import QuestionsPage

            work, kept = self._work, self._kept.get(QUESTIONS)
            page = QuestionsPage(work.store, work.events, work.jobs, kept if isinstance(kept, dict) else None)
            page.opened.connect(work.follow)
            page.said.connect(work.window.say)
            page.export_wanted.connect(work.sheets.export_answer)
            work.window.centre.addWidget(page)
            self._questions = page
        return self._questions

    def reports_page(self) -> ReportPage:
        """The page of reports."""
        if self._reports is None:
            from atmp_desktop.gui.report_out import export_report, go_from_report, print_report
            from atmp_desktop.gui.report_page import ReportPage

            work, kept = self._work, self._kept.get(REPORTS)
            page = ReportPage(work.store, work.events, work.saver, work.jobs, kept if isinstance(kept, dict) else None)
            page.wanted.connect(partial(go_from_report, work, self))
            page.said.connect(work.acts.say_done)
            page.export_wanted.connect(partial(export_report, work))
            page.print_wanted.connect(partial(print_report, work))
            work.window.centre.addWidget(page)
            self._reports = page
        return self._reports

    def lists_page(self) -> ListsPage:
        """The page of the lists that fields choose from."""
        if self._lists_page is None:
            from atmp_desktop.gui.lists_page import ListsPage

            work = self._work
            page = ListsPage(work.store, work.events, work.saver, work.jobs)
            page.said.connect(work.acts.say_done)
            work.window.centre.addWidget(page)
            self._lists_page = page
        return self._lists_page

    def _custom_fields_page(self) -> CustomFieldsPage:
        if self._custom_fields is None:
            from atmp_desktop.gui.custom_fields_page import CustomFieldsPage

            work = self._work
            page = CustomFieldsPage(work.store, work.events, work.saver, work.jobs)
            page.said.connect(work.acts.say_done)
            page.list_wanted.connect(self._show_values)
            work.window.centre.addWidget(page)
            self._custom_fields = page
        return self._custom_fields

    def _show_values(self, key: str) -> None:
        self.lists_page().show_list(key)
        self._work.go(LISTS)

    def _today_page(self) -> TodayPage:
        if self._today is None:
            from atmp_desktop.gui.today_page import TodayPage
            from atmp_desktop.gui.today_ways import go_way, open_from_today

            work = self._work
            page = TodayPage(work.store, work.events)
            page.opened.connect(partial(open_from_today, work))
            page.way_wanted.connect(partial(go_way, work, self))
            page.add_wanted.connect(work.acts.new)
            work.window.centre.addWidget(page)
            self._today = page
        return self._today

    def register_page(self) -> RegisterPage:
        """The page of backups, checks and history."""
        if self._register is None:
            from atmp_desktop.gui.register_page import RegisterPage
            from atmp_desktop.gui.today_ways import go_way

            work = self._work
            kept = self._kept.get(REGISTER)
            kept = kept if isinstance(kept, dict) else None
            page = RegisterPage(work.store, work.events, work.saver, work.jobs, work.ask, work.settings, kept)
            page.said.connect(work.acts.say_done)
            page.backed_up.connect(work.show_backup)
            page.restore_wanted.connect(work.window.restore_wanted)
            page.way_wanted.connect(partial(go_way, work, self))
            page.opened.connect(work.follow)
            page.section_wanted.connect(work.go)
            work.window.centre.addWidget(page)
            self._register = page
        return self._register

    def state(self) -> dict[str, Any]:
        """How every list is now, those that were not gone to as they were left before."""
        views = self._work.views
        lists = {type: each.state() | views.state(type) for type, each in self._lists.items()}
        asked = {} if self._questions is None else {QUESTIONS: self._questions.state()}
        asked |= {} if self._reports is None else {REPORTS: self._reports.state()}
        asked |= {} if self._register is None else {REGISTER: self._register.state()}
        return {**self._kept, **lists, **asked}

    def close(self) -> None:
        """Take everything out of the window; nothing reads the register afterwards."""
        for each in self._lists.values():
            each.stop()
        if self._questions is not None:
            self._questions.stop()
        if self._reports is not None:
            self._reports.stop()
        if self._today is not None:
            self._today.stop()
        if self._register is not None:
            self._register.stop()
        widgets: list[QWidget | None] = [*self._lists.values(), self._bin, self._register, self._questions]
        widgets += [self._lists_page, self._custom_fields, self._today, self._reports]
        for widget in widgets:
            if widget is not None:
                self._work.window.centre.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._lists.clear()
        self._bin = self._register = self._questions = self._lists_page = self._custom_fields = self._today = None
        self._reports = None
