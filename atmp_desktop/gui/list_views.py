"""Joins a list with the saved views of its type: which is on show, whether the list still looks as it says, what is saved.

Knows one list and the shelf of views; where the list stands in the window it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from atmp_desktop.errors import AtmpError, Conflict, UserError
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.list_shaping import ListShaping
from atmp_desktop.gui.list_state import ListState, Look
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.view_keeping import LOOKS, ViewKeeping
from atmp_desktop.gui.view_picker import ViewNamePanel, ViewPicker
from atmp_desktop.gui.view_shelf import ViewShelf
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.board import has_board
from atmp_desktop.services.saved_views import View, changed_look, with_values
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.grouping import can_group
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse, unparse
from atmp_desktop.translation import tr

NO_VIEW = UUID(int=0)


class ListViews(QObject):
    """The views of one list.

    Attributes:
        picker: the button above the list.
        panel: where a name is asked.
        keeping: saves what was changed in a view, and asks where another changed it too.
        shaping: shapes the list beyond what its columns and its filter's box do.

    Signals:
        turned: another view is on show, or none.
        failed: a write failed; the error.
    """

    turned = Signal()
    failed = Signal(object)

    def __init__(self, shown: RecordList, type: str, shelf: ViewShelf, store: Store, jobs: Jobs) -> None:
        """Puts the picker above the list."""
        super().__init__(shown)
        self._list, self._type, self._shelf, self._store = shown, type, shelf, store
        self._current: UUID | None = None
        self._coming: UUID | None = None
        self._own: Look | None = None
        self._as_saved: View | None = None
        self._seen: View | None = None
        self._renaming: View | None = None
        self.keeping = ViewKeeping(shelf, store, self)
        self.keeping.kept.connect(self._have_kept)
        self.keeping.decided.connect(self._decide)
        self.keeping.failed.connect(self.failed)
        self.picker, self.panel = ViewPicker(), ViewNamePanel()
        shown.filter.put_first(self.picker)
        for asking in (self.panel, self.keeping.place):
            shown.filter.put_below(asking)
        self.shaping = ListShaping(shown, type, self.picker, store, jobs, self)
        self.shaping.shaped.connect(self._tell_soon)
        self.keeping.asking.connect(self.shaping.make_room)
        self.shaping.save_wanted.connect(self.save_as)
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
            shown.face.front_changed,
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
        self.keeping.drop()
        self._current, self._as_saved, self._seen = (view.id if view is not None else None), view, view
        if view is None:
            self._own = None
        self.shaping.leave_colours()
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
        board = view.board and has_board(BY_NAME[self._type])
        return Look(columns or BY_NAME[self._type].about.columns, order, filter, group, view.tints, board)

    @Slot()
    def _follow(self) -> None:
        """Follow what became of the view on show: another's change, an undo. What was changed here is kept."""
        if self._coming is not None and self._shelf.view(self._coming) is not None:
            self._current, self._as_saved, self._coming = self._coming, self._shelf.view(self._coming), None
            self._seen = self._as_saved
            self.turned.emit()
        view, before = self.current, self._as_saved
        if view is None and self._current is not None:
            self._current = self._as_saved = self._seen = None
            self.turned.emit()
        elif view is not None and view != before:
            self._as_saved, look = view, self._list.look()
            if self._seen is not None and look == self._look_of(self._seen):
                self._show_saved(view)
            elif look == self._look_of(view):
                self._seen = view
            self.turned.emit()
        self._tell_soon()

    def _show_saved(self, view: View) -> None:
        self._seen = view
        self.shaping.leave_colours()
        self._list.show_look(self._look_of(view))

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
            self.picker.say(view.name, tr(", changed") if self.is_changed else "")

    def _words_of_all(self) -> str:
        return tr("All {many}", many=BY_NAME[self._type].about.many.lower())

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
        self.shaping.fill_groups(menu.addMenu(tr("Group by")))
        self._offer(tr("Colours…"), self.shaping.ask_colours)
        if self._shelf.is_read_only:
            return
        menu.addSeparator()
        if current is not None and self.is_changed:
            self._offer(tr("Save changes to “{name}”", name=current.name), self.save_changes)
        self._offer(tr("Save as view…"), self.save_as)
        if current is not None:
            menu.addSeparator()
            self._offer(tr("Rename “{name}”…", name=current.name), self.rename)
            self._offer(tr("Pin to the side bar"), self.pin, current.pinned)
            self._offer(tr("Put “{name}” into the bin", name=current.name), self.bin)

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
        self.panel.ask("", tr("Save view"), with_pin=True)

    @Slot()
    def rename(self) -> None:
        """Ask for another name of the view on show."""
        self._renaming = self.current
        if self._renaming is not None:
            self.panel.ask(self._renaming.name, tr("Rename"), with_pin=False)

    @Slot()
    def save_changes(self) -> None:
        """Keep the list as it looks now in the view on show."""
        view, seen = self.current, self._seen
        if view is not None and seen is not None and not self.keeping.save(seen, self._as_view(seen)):
            # It looks as it was seen, and another made it look otherwise since.
            self._show_saved(view)

    @Slot(object, object)
    def _have_kept(self, seen: View, kept: View) -> None:
        if self._seen != seen:
            return
        self._seen, view = kept, self.current
        ours = changed_look(seen, kept).keys()
        theirs = {} if view is None else changed_look(kept, view)
        if view is not None and theirs and ours.isdisjoint(theirs) and self._list.look() == self._look_of(kept):
            # The save was heard of before this: what another had saved of it is to be seen too.
            self._show_saved(view)
            self._tell_soon()

    @Slot(object, object, object)
    def _decide(self, seen: View, wanted: View, taken: frozenset[str]) -> None:
        """Look as another had it in what was taken of theirs, and save the rest over what they saved."""
        if self._current == seen.id:
            self._seen, theirs = seen, self._look_of(seen)
            names = [name for field in taken for name in LOOKS[field]]
            self._list.show_look(replace(self._list.look(), **{name: getattr(theirs, name) for name in names}))
            wanted = self._as_view(seen)
        if not self.keeping.save(seen, wanted):
            self._shelf.let_go()
        self._tell_soon()
        self._list.setFocus()

    def pin(self) -> None:
        """Put the view on show on the side bar, or take it off."""
        view = self.current
        if view is not None:
            where = tr("is no longer on the side bar") if view.pinned else tr("is on the side bar")
            self._shelf.change(view, {"pinned": not view.pinned}, f"“{view.name}” {where}.", self._fail)

    def bin(self) -> None:
        """Put the view on show into the bin; the list stays as it looks."""
        view = self.current
        if view is not None:
            self._shelf.bin(view, self._fail)

    def _as_view(self, view: View) -> View:
        """A view that looks as the list does; what was not changed here stays as the view has it."""
        look, was = self._list.look(), self._look_of(view)
        return replace(view, **{name: part for name, part in _parts(look).items() if part != getattr(was, name)})

    def _named(self, name: str, pinned: bool) -> None:
        if self._renaming is not None:
            words = tr("The view is called “{name}” now.", name=name)
            self._shelf.change(self._renaming, {"name": name}, words, self._refuse, self.panel.close_panel)
        else:
            new = View(NO_VIEW, name, self._type, pinned=pinned, **_parts(self._list.look()))
            self._shelf.add(new, self._saved, self._refuse)

    def _saved(self, id: UUID) -> None:
        if self._current is None:
            self._own = replace(self._list.look(), filter="")
        self.panel.close_panel()
        self._coming = id
        self._follow()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, Conflict) and self._renaming is not None:
            self._renaming = with_values(self._renaming, {clash.field: clash.theirs for clash in error.clashes})
            self.panel.refuse(
                tr("It was renamed “{name}” meanwhile. Press Rename to have your name.", name=self._renaming.name)
            )
        elif isinstance(error, AtmpError):
            self.panel.refuse(str(error))
        else:
            self.panel.set_saving(False)
            raise error

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    def stop(self, seconds: float) -> bool:
        """Count nothing more, before the store is closed; says whether what was being counted is over."""
        return self.shaping.stop(seconds)

    # State -----------------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Which view is on show, as JSON can keep it, and how the list looked before."""
        if self._current is None:
            return {}
        own = self._own or Look()
        seen = Look(**{each.name: getattr(self._seen, each.name) for each in fields(Look)}) if self._seen else own
        kept = {name: ListState.of_look(look, {}, None).to_json() for name, look in (("own", own), ("seen", seen))}
        return {"view": str(self._current), **kept}

    def restore_state(self, kept: Mapping[str, Any]) -> None:
        """Take the view that was on show as the one of the list, which looks as it was left; one that is gone is none."""
        view = next((each for each in self._shelf.of_type(self._type) if str(each.id) == kept.get("view")), None)
        if view is not None:
            self._own = self._kept_look(kept.get("own"))
            self._seen = replace(view, **_parts(self._kept_look(kept["seen"]))) if "seen" in kept else view
            self._current, self._as_saved = view.id, view
            self._tell()

    def _kept_look(self, kept: object) -> Look:
        about = kept if isinstance(kept, dict) else {}
        return ListState.from_json(BY_NAME[self._type], about, self._store.vocabulary).look


def _parts(look: Look) -> dict[str, Any]:
    return {each.name: getattr(look, each.name) for each in fields(look)}
