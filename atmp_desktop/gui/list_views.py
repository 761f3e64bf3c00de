"""Joins a list with the saved views of its type: which is on show, whether the list still looks as it says, what is saved.

Knows one list and the shelf of views; where the list stands in the window it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.filter_builder import FilterBuilder
from atmp_desktop.gui.filter_lines import NARROWEST
from atmp_desktop.gui.group_menu import fill_group_menu
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.list_state import ListState, Look
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.tint_panel import TintPanel
from atmp_desktop.gui.view_picker import ViewNamePanel, ViewPicker
from atmp_desktop.gui.view_shelf import ViewShelf
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.saved_views import View, look_values
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.grouping import can_group
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter, parse, unparse

NO_VIEW = UUID(int=0)

BESIDE = 2.0
"""The ems at both sides of the builder."""


class ListViews(QObject):
    """The views of one list.

    Attributes:
        picker: the button above the list.
        panel: where a name is asked.
        builder: where the filter is built, once that was wanted.
        colours: where the colours of rows are, once that was wanted.

    Signals:
        turned: another view is on show, or none.
        failed: a write failed; the error.
    """

    turned = Signal()
    failed = Signal(object)

    def __init__(self, shown: RecordList, type: str, shelf: ViewShelf, store: Store, jobs: Jobs) -> None:
        """Puts the picker above the list."""
        super().__init__(shown)
        self._list, self._type, self._shelf, self._store, self._jobs = shown, type, shelf, store, jobs
        self.builder: FilterBuilder | None = None
        self.colours: TintPanel | None = None
        self._current: UUID | None = None
        self._coming: UUID | None = None
        self._own: Look | None = None
        self._as_saved: View | None = None
        self._renaming: View | None = None
        self.picker, self.panel = ViewPicker(), ViewNamePanel()
        shown.filter.put_first(self.picker)
        shown.filter.put_below(self.panel)
        shown.filter.builder_wanted.connect(self.build_filter)
        shown.view.group_wanted.connect(self.group_by)
        self.picker.menu().aboutToShow.connect(self._fill_menu)
        self.panel.named.connect(self._named)
        self.panel.closed.connect(shown.setFocus)
        self.panel.closed.connect(shelf.let_go)
        # Columns come and go one by one; what the button says follows once all have.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)
        table, header = shown.view.model(), shown.view.horizontalHeader()
        for heard in (
            table.columnsInserted,
            table.columnsRemoved,
            table.modelReset,
            header.sectionMoved,
            shown.filter.changed,
            shelf.changed,
        ):
            heard.connect(self._tell_soon)
        shelf.changed.connect(self._follow)
        self._tell()

    # Which is on show ------------------------------------------------------------------------------------------------

    @property
    def current(self) -> View | None:
        """The view on show."""
        return self._shelf.view(self._current)

    @property
    def is_changed(self) -> bool:
        """Whether the list looks other than its view says."""
        view = self.current
        return view is not None and self._list.look() != self._look_of(view)

    def show_view(self, id: UUID) -> None:
        """Have the list look as a view says; one that is gone leaves it as it is."""
        view = self._shelf.view(id)
        if view is None or view.type != self._type:
            return
        if self._current is None:
            self._own = self._list.look()
        self._turn(view, self._look_of(view))

    @Slot()
    def show_all(self) -> None:
        """All records, with the columns and the order the list had before any view was chosen."""
        own = self._own or Look()
        self._turn(None, replace(own if self.current is not None else self._list.look(), filter=""))

    def leave(self) -> None:
        """Look as the list did before a view was chosen, its filter included."""
        if self.current is not None:
            self._turn(None, self._own or Look())

    def _turn(self, view: View | None, look: Look) -> None:
        self._current, self._as_saved = (view.id if view is not None else None), view
        if view is None:
            self._own = None
        self._leave_colours()
        self._list.show_look(look)
        self._tell()
        self.turned.emit()

    def _look_of(self, view: View) -> Look:
        """How a list of a view looks, as far as the register has its columns."""
        known = columns_of(BY_NAME[self._type], self._store.vocabulary)
        columns = tuple(name for name in view.columns if name in known)
        try:
            filter = unparse(parse(BY_NAME[self._type], view.filter, self._store.vocabulary))
        except UserError:
            # The list says what is wrong with it.
            filter = view.filter
        order = tuple(name for name in view.order if name.removeprefix("-") in known)
        group = view.group if view.group in known and can_group(known[view.group]) else ""
        return Look(columns or BY_NAME[self._type].about.columns, order, filter, group, view.tints)

    @Slot()
    def _follow(self) -> None:
        """Follow what became of the view on show: another's change, an undo. What was changed here is kept."""
        if self._coming is not None and self._shelf.view(self._coming) is not None:
            self._current, self._as_saved, self._coming = self._coming, self._shelf.view(self._coming), None
            self.turned.emit()
        view, before = self.current, self._as_saved
        if view is None and self._current is not None:
            self._current = self._as_saved = None
            self.turned.emit()
        elif view is not None and view != before:
            self._as_saved = view
            if before is not None and self._list.look() == self._look_of(before):
                self._leave_colours()
                self._list.show_look(self._look_of(view))
            self.turned.emit()
        self._tell_soon()

    # What the button says --------------------------------------------------------------------------------------------

    @Slot()
    def _tell_soon(self) -> None:
        self._telling.start()

    @Slot()
    def _tell(self) -> None:
        view = self.current
        if view is None:
            self.picker.say(self._words_of_all())
        else:
            self.picker.say(view.name, ", changed" if self.is_changed else "")

    def _words_of_all(self) -> str:
        return f"All {BY_NAME[self._type].about.many.lower()}"

    @Slot()
    def _fill_menu(self) -> None:
        menu, current = self.picker.menu(), self.current
        for below in menu.findChildren(QMenu):
            below.deleteLater()
        menu.clear()
        self._offer(self._words_of_all(), self.show_all, current is None)
        views = self._shelf.of_type(self._type)
        if views:
            menu.addSeparator()
        for view in views:
            self._offer(view.name, partial(self.show_view, view.id), view.id == self._current)
        menu.addSeparator()
        self._fill_groups(menu.addMenu("Group by"))
        self._offer("Colours…", self.ask_colours)
        if self._shelf.is_read_only:
            return
        menu.addSeparator()
        if current is not None and self.is_changed:
            self._offer(f"Save changes to “{current.name}”", self.save_changes)
        self._offer("Save as view…", self.save_as)
        if current is not None:
            menu.addSeparator()
            self._offer(f"Rename “{current.name}”…", self.rename)
            self._offer("Pin to the side bar", self.pin, current.pinned)
            self._offer(f"Put “{current.name}” into the bin", self.bin)

    def _offer(self, words: str, do: Callable[[], object], is_on: bool | None = None) -> QAction:
        action = self.picker.menu().addAction(words.replace("&", "&&"))
        if is_on is not None:
            action.setCheckable(True)
            action.setChecked(is_on)
        action.triggered.connect(lambda _checked=False: do())
        return action

    # Writing ---------------------------------------------------------------------------------------------------------

    @Slot()
    def save_as(self) -> None:
        """Ask for the name of a new view that looks as the list does."""
        self._renaming = None
        self.panel.ask("", "Save view", with_pin=True)

    @Slot()
    def rename(self) -> None:
        """Ask for another name of the view on show."""
        self._renaming = self.current
        if self._renaming is not None:
            self.panel.ask(self._renaming.name, "Rename", with_pin=False)

    @Slot()
    def save_changes(self) -> None:
        """Keep the list as it looks now in the view on show."""
        view = self.current
        if view is not None:
            edits = look_values(self._as_view(view))
            self._shelf.change(view, edits, f"The view “{view.name}” is saved.", self._fail)

    def pin(self) -> None:
        """Put the view on show on the side bar, or take it off."""
        view = self.current
        if view is not None:
            where = "is no longer on the side bar" if view.pinned else "is on the side bar"
            self._shelf.change(view, {"pinned": not view.pinned}, f"“{view.name}” {where}.", self._fail)

    def bin(self) -> None:
        """Put the view on show into the bin; the list stays as it looks."""
        view = self.current
        if view is not None:
            self._shelf.bin(view, self._fail)

    def _as_view(self, view: View) -> View:
        look = self._list.look()
        return replace(
            view, filter=look.filter, columns=look.columns, order=look.order, group=look.group, tints=look.tints
        )

    def _named(self, name: str, pinned: bool) -> None:
        if self._renaming is not None:
            words = f"The view is called “{name}” now."
            self._shelf.change(self._renaming, {"name": name}, words, self._refuse, self.panel.close_panel)
        else:
            new = self._as_view(View(NO_VIEW, name, self._type, pinned=pinned))
            self._shelf.add(new, self._saved, self._refuse)

    def _saved(self, id: UUID) -> None:
        if self._current is None:
            self._own = replace(self._list.look(), filter="")
        self.panel.close_panel()
        self._coming = id
        self._follow()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, AtmpError):
            self.panel.refuse(str(error))
        else:
            self.panel.set_saving(False)
            raise error

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    # Building the filter ---------------------------------------------------------------------------------------------

    @Slot()
    def build_filter(self) -> None:
        """Open the builder on the filter that the list has, or go back to it."""
        shown = self._list
        if self.builder is None:
            record_type = BY_NAME[self._type]
            self.builder = FilterBuilder(record_type, self._store, self._jobs, shown.listing, shown.filter)
            self.builder.hide()
            shown.filter.put_below(self.builder)
            self.builder.applied.connect(self._apply_built)
            self.builder.save_wanted.connect(self.save_as)
            self.builder.closed.connect(self.close_builder)
            shown.filter.changed.connect(self._follow_filter)
        if self.builder.isHidden():
            self.builder.show_filter(shown.filter.terms)
            self.builder.show()
            shown.filter.set_chips_shown(False)
            # In very large letters there is no room for both.
            shown.face.setVisible(shown.filter.width() >= theme.em(shown, NARROWEST + BESIDE))
        self.builder.begin()

    @Slot(object)
    def _apply_built(self, where: Filter) -> None:
        self._list.filter.set_terms(where)
        self.close_builder()

    @Slot()
    def close_builder(self) -> None:
        """Put the builder away; the list stays as it is."""
        if self.builder is not None:
            self.builder.hide()
        self._list.filter.set_chips_shown(True)
        self._list.face.show()
        self._list.setFocus()

    @Slot()
    def _follow_filter(self) -> None:
        if self.builder is not None and not self.builder.isHidden():
            self.builder.follow(self._list.filter.terms)

    # Groups and colours ----------------------------------------------------------------------------------------------

    @Slot()
    def pick_group(self) -> None:
        """Open the menu of the columns that the list can be grouped by."""
        menu = QMenu(self.picker)
        self._fill_groups(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.picker.mapToGlobal(QPoint(0, self.picker.height())))

    def _fill_groups(self, menu: QMenu) -> None:
        columns = columns_of(BY_NAME[self._type], self._store.vocabulary)
        fill_group_menu(menu, columns, self._list.look().group, self.group_by)

    @Slot(str)
    def group_by(self, column: str) -> None:
        """Have the rows stand together by a column; "" for none."""
        self._list.show_look(replace(self._list.look(), group=column))
        self._tell_soon()

    @Slot()
    def ask_colours(self) -> None:
        """Ask which rows have a colour."""
        if self.colours is None:
            self.colours = TintPanel(BY_NAME[self._type], self._store, self._list.filter)
            self._list.filter.put_below(self.colours)
            self.colours.changed.connect(self._take_colours)
            self.colours.closed.connect(self._list.setFocus)
        self.colours.ask(self._list.look().tints)

    def close_colours(self) -> None:
        """Put the colours away; the list stays as it is."""
        if self.colours is not None:
            self.colours.close_panel()

    def _leave_colours(self) -> None:
        """Put the colours away with the look they are of: what is typed there is not for another view's."""
        if self.colours is not None:
            self.colours.leave()

    @Slot()
    def _take_colours(self) -> None:
        assert self.colours is not None
        self._list.show_look(replace(self._list.look(), tints=self.colours.tints))
        self._tell_soon()

    def stop(self, seconds: float) -> bool:
        """Count nothing more, before the store is closed; says whether what was being counted is over."""
        return self.builder is None or self.builder.stop(seconds)

    # State -----------------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Which view is on show, as JSON can keep it, and how the list looked before."""
        if self._current is None:
            return {}
        own = self._own or Look()
        kept = ListState.of_look(own, {}, None).to_json()
        return {"view": str(self._current), "own": kept}

    def restore_state(self, kept: Mapping[str, Any]) -> None:
        """Take the view that was on show as the one of the list, which looks as it was left; one that is gone is none."""
        view = next((each for each in self._shelf.of_type(self._type) if str(each.id) == kept.get("view")), None)
        if view is not None:
            own = kept.get("own")
            state = ListState.from_json(
                BY_NAME[self._type], own if isinstance(own, dict) else {}, self._store.vocabulary
            )
            self._own = state.look
            self._current, self._as_saved = view.id, view
            self._tell()
