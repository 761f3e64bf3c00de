"""The page of one record: its head, its fields, what leads to it, and its history. Serves every record type.

Reads on a worker, writes through the saver; where it stands (the pane, a window of its own) is its owner's.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.history_panel import HistoryPanel
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.own_parts import OwnParts
from atmp_desktop.gui.page_acts import PageActs
from atmp_desktop.gui.page_editors import PageEditors
from atmp_desktop.gui.page_facts import facts_of
from atmp_desktop.gui.page_frame import PageFrame
from atmp_desktop.gui.page_lists import PageLists
from atmp_desktop.gui.page_news import is_in, may_show_on_page
from atmp_desktop.gui.page_related import PageRelated
from atmp_desktop.gui.page_state import tell_state
from atmp_desktop.gui.reading import Reading, read_record
from atmp_desktop.gui.record_editor import RecordEditor
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import bin_record, restore_record, shortened
from atmp_desktop.gui.timeline_panel import TimelinePanel
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.timeline import KINDS_ON
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.events import StoreEvents
    from atmp_desktop.store.store import Changes

TABS = ("overview", "related", "timeline", "history")
SETTLE = 30
"""Milliseconds to wait after news before reading again: a write is often followed by another."""


class RecordPage(QWidget):
    """Shows and edits one record at a time.

    Attributes:
        as_at: the day it shows records on, or None for today.

    Signals:
        link_followed: a link was pressed; type name and id.
        contact_sheet_wanted: a contact sheet of these groups is wanted; their ids.
        list_wanted: a list of a type is wanted; type name and filter.
        said: what was done, for the toast, and the operation it can be taken back by, or None.
        shown: a record is on the page; type name and id.
        today_wanted: records are to be shown as they are today.
    """

    link_followed = Signal(str, object)
    contact_sheet_wanted = Signal(list)
    list_wanted = Signal(str, str)
    said = Signal(str, object)
    shown = Signal(str, object)
    today_wanted = Signal()

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        saver: Saver,
        jobs: Jobs,
        ask: Ask,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self._ask = ask
        self._wanted: tuple[str, UUID] | None = None
        self.as_at: date | None = None
        self._asked = 0
        self._focus_when_shown = False
        self._heard: list[Changes] = []
        self._lists = PageLists(store, jobs, self)
        self._lists.changed.connect(self._show_lists)
        self._lists.failed.connect(self._tell_unread)
        self.reading: Reading | None = None
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self._read_again)
        events.changed.connect(self._hear)
        self.clear()

    def _build(self) -> None:
        theme.set_kind(self, "panel")
        given = (self._store, self._saver, self._jobs)
        self.history = HistoryPanel(*given)
        self.timeline = TimelinePanel(self._store, self._jobs)
        self.timeline.history_wanted.connect(partial(self.set_tab, "history"))
        self._linked = PageRelated(*given)
        self._linked.all_wanted.connect(self.list_wanted)
        self._linked.unsaved.connect(self._adopt)
        self.related = self._linked.panels
        self.own = OwnParts(*given)
        self.own.list_wanted.connect(self.list_wanted)
        self.own.related_wanted.connect(self._reveal)
        self._forms = forms = PageEditors(*given, self, self._place_form)
        self.editors = forms.editors
        others = ((tr("Related"), self._linked), (tr("Timeline"), self.timeline), (tr("History"), self.history))
        self._frame = frame = PageFrame(self.own, others)
        self.notice, self.cautions, self.bin_notice = frame.notice, frame.cautions, frame.bin_notice
        self.head, self.header, self.facts, self.cards = frame.head, frame.header, frame.facts, frame.cards
        self.tabs, self.empty = frame.tabs, frame.empty
        self.header.bin_wanted.connect(self.bin)
        self.header.history_wanted.connect(partial(self.set_tab, "history"))
        self.header.contact_sheet_wanted.connect(self._want_sheet)
        self.acts = acts = PageActs(self._store, self._saver, self._jobs, self._ask, self, frame, lambda: self.reading)
        for doing in (acts, self.own, self._linked, self.history):
            doing.said.connect(self.said)
        for doing in (acts, self.own):
            doing.failed.connect(self._failed)
        forms.unsaved.connect(self._tell_unsaved)
        forms.settled.connect(self.notice.clear)
        forms.saved.connect(self._take_over)
        forms.arranged.connect(self.facts.set_label_width)
        for part in (forms, self.facts, self.own, self.cards, self._linked, self.timeline):
            part.followed.connect(self.link_followed)
        self.cards.list_wanted.connect(self._reveal)
        self.tabs.currentChanged.connect(self._turned)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    # What is on the page ---------------------------------------------------------------------------------------------

    def show_record(self, type_name: str, id: UUID) -> None:
        """Show a record as soon as it is read; what is being edited is saved first. The tab stays."""
        if self._wanted == (type_name, id):
            return
        self._leave()
        self._wanted = (type_name, id)
        self._read()

    def show_as_at(self, day: date | None) -> None:
        """Show records as they were on a day, to be looked at only; None for today."""
        if day != self.as_at:
            self._leave()
            self.as_at = day
            self._read()

    def clear(self) -> None:
        """Show that nothing is open."""
        self._leave()
        self._wanted = None
        self._asked += 1
        self._frame.show_nothing(
            "record_pane", tr("Nothing is open."), tr("Choose a record in the list to see it here.")
        )

    def record(self) -> tuple[str, UUID] | None:
        """The type name and id of the record the page is for."""
        return self._wanted

    def tab(self) -> str:
        """Which part is shown: overview, related or history."""
        return TABS[self.tabs.currentIndex()]

    def set_tab(self, name: str) -> None:
        """Show another part; a name that is none is the first."""
        self.tabs.setCurrentIndex(TABS.index(name) if name in TABS else 0)

    def focus_first(self) -> None:
        """Put the keyboard into the first field, or on the tabs of another part; when the record is read if not yet."""
        editor = self._editor()
        if self.reading is None or editor is None:
            self._focus_when_shown = True
            return
        if self.tab() == "overview":
            editor.form.focus_first()
        else:
            self.tabs.setFocus()

    @Slot()
    def flush(self) -> None:
        """Save the field being edited."""
        editor = self._editor()
        if editor is not None:
            editor.flush()
        self._linked.flush()

    def _editor(self) -> RecordEditor | None:
        return None if self._wanted is None else self.editors.get(self._wanted[0])

    def _leave(self) -> None:
        self.acts.close_panel()
        if self._wanted is not None:
            name = self._wanted[0]
            if name in self.editors:
                self.editors[name].park()
            self._linked.put_away(name)
        self.own.put_away()
        self.reading = None
        if self.notice.property("tone") == "error":
            # What went wrong with one record is not said of the next; what is still unsaved is.
            self.notice.clear()
        self.cautions.turn_to(None)
        self._heard = []
        self._lists.forget()

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        if self._wanted is None:
            return
        self._asked += 1
        asked, store, as_at = self._asked, self._store, self.as_at
        name, id = self._wanted
        record_type = BY_NAME[name]

        def work(progress: Progress) -> Reading | None:
            return read_record(store, record_type, id, as_at)

        def done(reading: Reading | None) -> None:
            if isValid(self) and asked == self._asked:
                self._show(record_type, reading)

        def failed(error: BaseException) -> None:
            if isValid(self) and asked == self._asked:
                self._tell_unread(error)

        self._jobs.start(tr("Reading a record"), work, done, failed, quiet=True)

    @Slot(object)
    def _tell_unread(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self._frame.show_page()
        self.notice.show_error(error, [(tr("Try again"), self._read)])

    @Slot()
    def _read_again(self) -> None:
        editor = self._editor()
        if editor is not None and editor.is_saving():
            # What is being saved is read with it.
            self._timer.start()
        else:
            self._read()

    @Slot(object)
    def _take_over(self, reading: Reading) -> None:
        """The form saved, and read what it had saved: that is what the page shows. What others wrote since is read."""
        if self.reading is None or reading.id != self.reading.id or reading.as_at != self.as_at:
            return
        self._asked += 1
        if all(is_in(reading, each) for each in self._heard):
            self._timer.stop()
        else:
            self._timer.start()
        self._show(reading.record_type, reading)

    def _show(self, record_type: type[Record], reading: Reading | None) -> None:
        if reading is None:
            gone = tr("This {one} is no longer in the register.", one=record_type.about.one.lower())
            self._frame.show_nothing("empty", gone, tr("Choose another in the list."))
            return
        name = type_name(record_type)
        before, self.reading = self.reading, reading
        is_new = before is None
        heard, self._heard = self._heard, []
        self.cautions.turn_to(reading.id)
        editor = self._forms.show(name)
        read_only = self._store.read_only or reading.is_locked
        self.header.show_reading(reading, read_only)
        self.header.show_status(editor.status)
        if is_new:
            editor.start(reading, fold=True)
        else:
            editor.refresh(reading)
        self._show_facts(reading)
        self.own.show_reading(reading, not read_only)
        tell_state(self._frame, reading, None if self._store.read_only else self.restore, self.today_wanted.emit)
        self._offer_timeline(name in KINDS_ON)
        self._frame.show_page()
        self._show_past()
        if is_new:
            self.shown.emit(name, reading.id)
            if self._focus_when_shown:
                self._focus_when_shown = False
                self.focus_first()
        self._lists.follow(before, reading, heard)

    def _show_facts(self, reading: Reading) -> None:
        lists = self._lists.read()
        self.facts.show_facts(facts_of(reading, lists), reading.id)
        self.cards.show_of(reading, lists, reading.as_at or self._store.today())
        self._frame.order_tabs()

    @Slot(list)
    def _show_lists(self, ids: list[UUID]) -> None:
        if self.reading is None:
            return
        self.cautions.tell(ids)
        self._show_facts(self.reading)
        count = sum(each.count + len(each.lent) for each in self._lists.read())
        self.tabs.setTabText(1, tr("Related {count:,}", count=count) if count else tr("Related"))
        if self.tab() == "related":
            self._fill_related()

    def _fill_related(self) -> None:
        lists = self._lists.read()
        if self.reading is not None and lists:
            self._linked.fill(self.reading, lists, self.acts.files)

    def _offer_timeline(self, has_one: bool) -> None:
        if not has_one and self.tab() == "timeline":
            self.set_tab("overview")
        self.tabs.setTabVisible(TABS.index("timeline"), has_one)

    def _show_past(self) -> None:
        """Show the timeline or the history of the record, whichever of the two is on show."""
        reading = self.reading
        if reading is not None and self.tab() == "timeline":
            self.timeline.show_record(type_name(reading.record_type), reading.id)
        elif reading is not None and self.tab() == "history":
            self.history.show_record(reading.id, self._store.read_only or reading.is_locked)

    @Slot(str)
    def _reveal(self, title: str) -> None:
        """Show one of the linked lists, with the keyboard in it."""
        self.set_tab("related")
        if self.reading is not None:
            self.related[type_name(self.reading.record_type)].reveal(title)

    def _place_form(self, form: QWidget) -> None:
        self._frame.add_to_overview(form)
        self.acts.drop.take_over(form)

    @Slot()
    def _turned(self) -> None:
        if self.tab() == "related":
            self._fill_related()
        self._show_past()

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        self.cautions.hear(changes)
        self.timeline.hear(changes)
        if self._wanted is None:
            return
        name, id = self._wanted
        if may_show_on_page(BY_NAME[name], id, changes, self._store.vocabulary) or self.own.draws_on(name, changes):
            self._heard.append(changes)
            self._timer.start()

    # Doing -----------------------------------------------------------------------------------------------------------

    @Slot()
    def bin(self) -> None:
        """Move the record to the bin; the toast takes it back."""
        self.flush()
        self.acts.move(bin_record, tr("was moved to the bin."))

    @Slot()
    def restore(self) -> None:
        """Take the record out of the bin."""
        self.flush()
        self.acts.move(restore_record, tr("is back."))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    @Slot()
    def _want_sheet(self) -> None:
        if self.reading is not None:
            self.contact_sheet_wanted.emit([self.reading.id])

    def _tell_unsaved(self, name: str, id: UUID, record: str, why: str) -> None:
        self._frame.tell_unsaved(shortened(record), why, partial(self.link_followed.emit, name, id))

    @Slot(str, object, str, str, object)
    def _adopt(self, name: str, id: UUID, record: str, why: str, drafts: Any) -> None:
        """What a linked list could not save is kept by the page of that record."""
        self._forms.editor(name).adopt(id, record, drafts)
        self._tell_unsaved(name, id, record, why)
