"""The saved views in the window: lines of the side bar with counts, the views of each list, lines of the palette.

Knows which list stands in which section; what a view is, and how a list takes its looks, is elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.gui.palette_lines import Choice
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.sections import VIEW, sections, with_views
from atmp_desktop.gui.sidebar import Section
from atmp_desktop.gui.view_shelf import ViewShelf
from atmp_desktop.records import BY_NAME
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace


class WindowViews(QObject):
    """The views of one workspace.

    Attributes:
        shelf: the views of the register.
    """

    def __init__(self, workspace: Workspace, list_of: Callable[[str], RecordList], kept: object) -> None:
        """`list_of` gives the list of a type, joined here; `kept` is what the shelf gave when the register was open last."""
        super().__init__(workspace)
        self._work, self._list_of = workspace, list_of
        self._lists: dict[str, ListViews] = {}
        self._is_going = False
        self.shelf = ViewShelf(workspace.store, workspace.events, workspace.saver, kept, self)
        self.shelf.changed.connect(self._show_lines)
        self.shelf.counted.connect(self._show_count)
        self.shelf.said.connect(workspace.acts.say_done)
        self.shelf.failed.connect(workspace.window.show_error)

    # The side bar ----------------------------------------------------------------------------------------------------

    def lines(self) -> list[Section]:
        """The sections of the side bar, the pinned views among them."""
        return with_views(sections(), [(str(each.id), each.name, each.type) for each in self.shelf.pinned()])

    def line_of(self, section: str) -> str:
        """The line of the side bar that is on show with a section: that of its view where it has one."""
        current = self._lists[section].current if section in self._lists else None
        return f"{VIEW}{current.id}" if current is not None and current.pinned else section

    @Slot()
    def _show_lines(self) -> None:
        work = self._work
        work.window.show_sections(self.lines())
        for view in self.shelf.pinned():
            self._show_count(view.id)
        work.window.side_bar.choose(self.line_of(work.current_section()))

    @Slot(object)
    def _show_count(self, id: UUID) -> None:
        self._work.window.side_bar.show_count(f"{VIEW}{id}", self.shelf.counts.get(id, ""))

    # Going -----------------------------------------------------------------------------------------------------------

    def section_for(self, line: str) -> str:
        """The section of a line of the side bar, its list turned to the view that the line is of. The section's own line
        takes a list from a view with a line of its own back to how it looked before."""
        if not line.startswith(VIEW):
            if self.line_of(line) != line:
                self._turn(line, None)
            return line
        view = self.shelf.view(UUID(line.removeprefix(VIEW)))
        if view is None:
            return self._work.current_section()
        self._turn(view.type, view.id)
        return view.type

    def on_show(self, section: str) -> str:
        """The id of the view that a section's list shows, or ""."""
        current = self._lists[section].current if section in self._lists else None
        return str(current.id) if current is not None else ""

    def come_back(self, section: str, view: str) -> None:
        """Have a section's list show a view again, or none."""
        if section in BY_NAME and self.on_show(section) != view:
            self._turn(section, UUID(view) if view else None)

    def _turn(self, type: str, view: UUID | None) -> None:
        self._is_going = True
        try:
            self._list_of(type)
            if view is None:
                self._lists[type].leave()
            else:
                self._lists[type].show_view(view)
        finally:
            self._is_going = False

    def _turned(self, type: str) -> None:
        if not self._is_going and type == self._work.current_section():
            self._work.note_place()

    # The lists -------------------------------------------------------------------------------------------------------

    def join(self, type: str, shown: RecordList, kept: Mapping[str, Any]) -> None:
        """Give a list its views; `kept` is how the list was left."""
        made = ListViews(shown, type, self.shelf, self._work.store, self._work.jobs)
        made.restore_state(kept)
        made.turned.connect(lambda: self._turned(type))
        made.failed.connect(self._work.window.show_error)
        self._lists[type] = made

    def here(self) -> ListViews | None:
        """The views of the list on show."""
        return self._lists.get(self._work.current_section())

    def close(self) -> bool:
        """Read and count nothing more, before the store is closed; says whether what was being read is over."""
        ends = [self.shelf.close(), *(each.stop(2.0) for each in self._lists.values())]
        return all(ends)

    def state(self, type: str) -> dict[str, Any]:
        """What is kept of a list's views."""
        return self._lists[type].state()

    # The palette -----------------------------------------------------------------------------------------------------

    def before(self, words: str, found: Sequence[Choice]) -> list[Choice]:
        """The views that words find, as lines of the palette before what else they found; called on a worker's thread."""
        views = [
            Choice(
                each.name,
                tr("View of {many}", many=BY_NAME[each.type].about.many.lower()),
                "saved_view",
                record=("saved_view", each.id),
            )
            for each in self.shelf.named(words)
        ]
        there = {choice.record for choice in views}
        return [*views, *(each for each in found if each.record not in there)]
