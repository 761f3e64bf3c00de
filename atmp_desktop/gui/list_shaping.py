"""Shapes one list beyond its columns and the box of its filter: the builder of that filter, groups, the colours of rows.

Knows nothing of saved views.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.filter_builder import FilterBuilder
from atmp_desktop.gui.filter_lines import NARROWEST
from atmp_desktop.gui.group_menu import fill_group_menu
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.tint_panel import TintPanel
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter

BESIDE = 2.0
"""The ems at both sides of the builder."""


class ListShaping(QObject):
    """What is opened above one list to shape it.

    Attributes:
        builder: where the filter is built, once that was wanted.
        colours: where the colours of rows are, once that was wanted.

    Signals:
        shaped: the list has other groups or colours.
        save_wanted: what was built is to be saved.
    """

    shaped = Signal()
    save_wanted = Signal()

    def __init__(
        self, shown: RecordList, type: str, picker: QWidget, store: Store, jobs: Jobs, parent: QObject
    ) -> None:
        """The menu of groups opens below `picker`."""
        super().__init__(parent)
        self._list, self._type, self._picker, self._store, self._jobs = shown, type, picker, store, jobs
        self.builder: FilterBuilder | None = None
        self.colours: TintPanel | None = None
        shown.filter.builder_wanted.connect(self.build_filter)
        shown.view.group_wanted.connect(self.group_by)

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
            self.builder.save_wanted.connect(self.save_wanted)
            self.builder.closed.connect(self.close_builder)
            shown.filter.changed.connect(self._follow_filter)
        if self.builder.isHidden():
            self.builder.show_filter(shown.filter.terms)
            self.builder.show()
            self.make_room(True)
        self.builder.begin()

    @Slot(bool)
    def make_room(self, is_wanted: bool) -> None:
        """Make room above the list for what is asked there, or give it back."""
        shown = self._list
        shown.filter.set_chips_shown(not is_wanted)
        # In very large letters there is no room for both.
        shown.face.setVisible(not is_wanted or shown.filter.width() >= theme.em(shown, NARROWEST + BESIDE))

    @Slot(object)
    def _apply_built(self, where: Filter) -> None:
        self._list.filter.set_terms(where)
        self.close_builder()

    @Slot()
    def close_builder(self) -> None:
        """Put the builder away; the list stays as it is."""
        if self.builder is not None:
            self.builder.hide()
        self.make_room(False)
        self._list.setFocus()

    @Slot()
    def _follow_filter(self) -> None:
        if self.builder is not None and not self.builder.isHidden():
            self.builder.follow(self._list.filter.terms)

    # Groups and colours ----------------------------------------------------------------------------------------------

    @Slot()
    def pick_group(self) -> None:
        """Open the menu of the columns that the list can be grouped by."""
        menu = QMenu(self._picker)
        self.fill_groups(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._picker.mapToGlobal(QPoint(0, self._picker.height())))

    def fill_groups(self, menu: QMenu) -> None:
        """Put the columns that the list can be grouped by into a menu."""
        columns = columns_of(BY_NAME[self._type], self._store.vocabulary)
        fill_group_menu(menu, columns, self._list.look().group, self.group_by)

    @Slot(str)
    def group_by(self, column: str) -> None:
        """Have the rows stand together by a column; "" for none."""
        self._list.show_look(replace(self._list.look(), group=column))
        self.shaped.emit()

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

    def leave_colours(self) -> None:
        """Put the colours away with the look they are of: what is typed there is not for another view's."""
        if self.colours is not None:
            self.colours.leave()

    @Slot()
    def _take_colours(self) -> None:
        assert self.colours is not None
        self._list.show_look(replace(self._list.look(), tints=self.colours.tints))
        self.shaped.emit()

    def stop(self, seconds: float) -> bool:
        """Count nothing more, before the store is closed; says whether what was being counted is over."""
        return self.builder is None or self.builder.stop(seconds)
