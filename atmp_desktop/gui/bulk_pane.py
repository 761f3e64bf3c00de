"""Many chosen rows in the main window: the record pane becomes a form for all of them, and a menu takes a step with them.

Knows the workspace and when which form is shown; what is written is the form's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.packed_ids import ID, unpacked
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.bulk_changes import Changed, Common, Way, common_values, status_of, step_many, ways_on
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Changes, Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.bulk_edit import BulkEdit
    from atmp_desktop.gui.record_list import RecordList
    from atmp_desktop.gui.workspace import Workspace

QUIET = 200
"""Steps of fewer records than this are not shown as a job."""

SHARED, STEPS = "shared", "steps"
"""What is asked about the chosen rows: what they have in common, and which steps they can take."""


class BulkPane(QObject):
    """The chosen rows of the list on show."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self._form: BulkEdit | None = None
        self._type = ""
        self._asked = {SHARED: 0, STEPS: 0}
        # What was typed into forms that were left for something else, by type; until the register is closed.
        self._begun: dict[str, tuple[dict[str, Any], str]] = {}

    # What is chosen --------------------------------------------------------------------------------------------------

    def can_edit(self) -> bool:
        """Whether several rows of today's list are chosen."""
        return self._chosen_list(2) is not None

    def can_step(self) -> bool:
        """Whether rows are chosen of a type whose records have states."""
        type = self._work.current_type()
        if type is None or self._chosen_list(1) is None:
            return False
        return status_of(BY_NAME[type], self._work.store.vocabulary) is not None

    def _chosen_list(self, least: int) -> RecordList | None:
        """The list on show, where so many of its rows are chosen and can be written to."""
        shown = self._work.current_list()
        if shown is None or self._work.store.read_only or shown.selected_count() < least:
            return None
        return None if shown.listing().as_at else shown

    @Slot()
    def follow(self) -> None:
        """Other rows are chosen: the pane shows what belongs to them, if they stay so for a moment."""
        if self._form is not None or self.can_edit():
            self._work.pane.await_choice()

    def take_pane(self) -> bool:
        """Show the form for the chosen rows, or keep the one on show; False where a record has its place there."""
        shown, type = self._chosen_list(2), self._work.current_type()
        has_begun = self._form is not None and self._form.has_begun()
        if has_begun and (shown is None or type != self._type or self._form_way() is not None):
            return True
        if shown is None or type is None:
            self.close()
            return False
        if self._form is None or type != self._type:
            self._open(type, None)
        assert self._form is not None
        ids = shown.view.chosen()
        if self._form.chosen() != ids:
            self._form.choose(ids)
            self._read(SHARED, type, ids, self._show_common)
        return True

    def _form_way(self) -> Way | None:
        return None if self._form is None else self._form.way

    # The form --------------------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Put the keyboard into the form for the chosen rows."""
        if not self.can_edit():
            return
        self._work.show_pane(True)
        if self.take_pane() and self._form is not None:
            self._form.focus_first()

    def _open(self, type: str, way: Way | None) -> BulkEdit:
        from atmp_desktop.gui.bulk_edit import BulkEdit

        work = self._work
        say, fail = work.acts.say_done, work.window.show_error
        form = BulkEdit(work.store, work.saver, work.jobs, BY_NAME[type], say, fail, way)
        form.closed.connect(self._leave)
        form.steps_wanted.connect(self.steps)
        form.form.followed.connect(work.go_to)
        # First the form that is there goes, and hears no more.
        work.pane.show_form(form, self._forget, self._stays)
        work.events.changed.connect(self._hear)
        self._form, self._type = form, type
        if way is None and type in self._begun:
            form.resume(*self._begun.pop(type))
        return form

    def _stays(self) -> bool:
        """Whether the form keeps the pane although something else is chosen."""
        return self.take_pane()

    def _forget(self) -> None:
        if self._form is not None and self._form.way is None:
            drafts, reason = self._form.begun()
            if drafts:
                self._begun[self._type] = drafts, reason
        self._form = None
        self._work.events.changed.disconnect(self._hear)

    def close(self) -> None:
        """Give the pane back."""
        if self._form is not None:
            self._work.pane.close_form()

    @Slot()
    def _leave(self) -> None:
        if self._form is not None and self._form.way is None:
            # Cancelled: what stands in it is not wanted any more.
            self._form.start_afresh()
        self.close()
        self._work.focus(self._work.window.centre)
        self.follow()

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if self._form is not None and self._type in changes.records:
            self._read(SHARED, self._type, self._form.chosen(), self._show_common)

    def _show_common(self, common: Common) -> None:
        if self._form is not None:
            self._form.show_common(common)

    def _read(self, question: str, type: str, ids: bytes, done: Callable[[Common], None]) -> None:
        """What the chosen have in common, worked out on a worker; only the last asked for each question is told."""
        self._asked[question] += 1
        asked = self._asked[question]

        def take(common: Common) -> None:
            if asked == self._asked[question] and isValid(self):
                done(common)

        work = partial(_common, self._work.store, type, ids)
        self._work.jobs.start(tr("Reading what they have in common"), work, take, self._failed, quiet=True)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self._work.window.show_error(error)

    # Steps -----------------------------------------------------------------------------------------------------------

    @Slot()
    def steps(self) -> None:
        """Offer the steps that the chosen rows can take, each with how many of them can."""
        shown, type = self._chosen_list(1), self._work.current_type()
        if shown is not None and type is not None and self.can_step():
            ids = shown.view.chosen()
            self._read(STEPS, type, ids, partial(self._offer, shown, type, ids))

    def _offer(self, shown: RecordList, type: str, ids: bytes, common: Common) -> None:
        menu = QMenu(shown.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        store, view = self._work.store, shown.view
        for way in ways_on(BY_NAME[type], store.vocabulary, common.states):
            number = (
                tr("{count:,} of {count_2:,}", count=way.count, count_2=common.count)
                if way.count < common.count
                else tr("all {count:,}", count=common.count)
            )
            words = way.words if common.count == 1 else f"{way.words} ({number})"
            menu.addAction(words).triggered.connect(partial(self._take, type, ids, way))
        if menu.isEmpty():
            menu.addAction(tr("There is no step from here")).setEnabled(False)
        menu.addSeparator()
        edit = menu.addAction(icon("edit"), tr("Edit chosen…"))
        edit.setEnabled(self.can_edit())
        edit.triggered.connect(self.edit)
        place = view.visualRect(view.currentIndex()).bottomLeft()
        menu.popup(view.viewport().mapToGlobal(place))
        menu.setActiveAction(menu.actions()[0])

    def _take(self, type: str, ids: bytes, way: Way) -> None:
        work = self._work
        if way.needs:
            work.show_pane(True)
            form = self._open(type, way)
            form.choose(ids)
            self._read(SHARED, type, ids, self._show_common)
            form.focus_first()
            return
        step = partial(_step, work.store, type, ids, way)
        if len(ids) > QUIET * ID:
            work.jobs.start(f"{way.words}: {way.count:,}", step, self._stepped, self._failed)
        else:
            work.saver.submit(way.words, partial(step, Progress()), self._stepped, self._failed)

    def _stepped(self, changed: Changed) -> None:
        self._work.acts.say_done(changed.words, changed.operation)


def _common(store: Store, type: str, ids: bytes, progress: Progress) -> Common:
    return common_values(store, BY_NAME[type], unpacked(ids), progress)


def _step(store: Store, type: str, ids: bytes, way: Way, progress: Progress) -> Changed:
    return step_many(store, BY_NAME[type], unpacked(ids), way, {}, progress=progress)
