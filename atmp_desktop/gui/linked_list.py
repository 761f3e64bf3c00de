"""One list on a record's page of what leads to it: read, added to, edited, ended and binned in place.

Knows every record type through its fields alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.edit_inset import EditInset
from atmp_desktop.gui.end_panel import EndPanel
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.reading import LinkedRecord, LinkedRecords, ListKind, list_kinds, read_record
from atmp_desktop.gui.record_editor import RecordEditor
from atmp_desktop.gui.row_words import RowWords, row_words
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import bin_record, is_ended, shortened
from atmp_desktop.gui.tab_order import lead_through
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import type_name
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

SHOWN = 8
"""How many rows are shown before "Show all"."""


class LinkedList(QWidget):
    """A heading with a count and Add, the rows, and below them whatever is being done with one of them.

    Signals:
        followed: a link was pressed; type name and id.
        said: what was done, for the toast, and the operation.
        all_wanted: a list of all of them is wanted, as there are more than are read here; type name and filter.
        unsaved: an edit could not be saved before it was put away; type name, id, name, why, and what stood there.
    """

    followed = Signal(str, object)
    said = Signal(str, object)
    all_wanted = Signal(str, str)
    unsaved = Signal(str, object, str, str, object)

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, kind: ListKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self._owner: UUID | None = None
        self._owner_name = ""
        self._records: dict[UUID, LinkedRecord] = {}
        self._read = LinkedRecords(kind, ())
        self._shows_all = False
        self._panel: QWidget | None = None
        self._editor: RecordEditor | None = None
        self._edited: UUID | None = None
        self._read_only = store.read_only
        self._build()

    def _build(self) -> None:
        self.heading = QLabel(self.kind.title)
        self.heading.setProperty("kind", "section")
        self.count_label = QLabel()
        self.count_label.setProperty("kind", "muted")
        self.former_button = QToolButton()
        self.former_button.setCheckable(True)
        self.former_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.former_button.toggled.connect(self._show)
        self.add_button = QToolButton()
        self.add_button.setText(tr("Add"))
        self.add_button.setIcon(icon("new", "accent"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_button.setAccessibleName(tr("Add to {title}", title=self.kind.title))
        self.add_button.clicked.connect(self.begin_add)
        top = QHBoxLayout()
        top.setSpacing(theme.em(self, 0.5))
        for widget in (self.heading, self.count_label):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.former_button)
        top.addWidget(self.add_button)
        self.notice = NoticeBar()
        self.rows = LinkedRows()
        self.rows.setAccessibleName(self.kind.title)
        self.rows.followed.connect(self.followed)
        self.rows.edit_wanted.connect(self.begin_edit)
        self.rows.bin_wanted.connect(self.bin)
        self.rows.chosen.connect(self._offer)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._menu)
        self.all_button = QPushButton()
        theme.set_kind(self.all_button, "quiet")
        self.all_button.clicked.connect(self._show_all)
        self.more_button = QPushButton()
        theme.set_kind(self.more_button, "quiet")
        self.more_button.clicked.connect(self._want_all)
        self.steps = QWidget()
        self._steps_row = QHBoxLayout(self.steps)
        self._steps_row.setContentsMargins(0, 0, 0, 0)
        self._steps_row.setSpacing(theme.em(self, 0.3))
        self.steps.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.3))
        self._column.addLayout(top)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.rows)
        for button in (self.all_button, self.more_button):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.steps)

    # Showing ---------------------------------------------------------------------------------------------------------

    def show_list(self, owner: UUID, owner_name: str, read: LinkedRecords, read_only: bool) -> None:
        """Show a list as it was read; of another owner, whatever was being done is put away."""
        if owner != self._owner:
            self.close_panel()
            self.notice.clear()
            self._shows_all = False
            self.former_button.setChecked(False)
            self.rows.clearSelection()
            self.rows.show_rows(())
            self.steps.hide()
        self._owner, self._owner_name = owner, owner_name
        self._read = read
        self._read_only = read_only or self._store.read_only
        self._records = {each.id: each for each in (*read.rows, *read.lent)}
        self._show()
        self._refresh_edited()

    def is_empty(self) -> bool:
        """Whether there is nothing to show and nothing being done."""
        return not self._records and self._panel is None

    @Slot()
    def _show(self) -> None:
        today = self._read.as_at or self._store.today()
        now = [each for each in self._read.rows if not each.former]
        former = [each for each in self._read.rows if each.former]
        shown = [*now, *self._read.lent]
        if self.former_button.isChecked():
            shown += former
        is_cut = len(shown) > SHOWN + 2 and not self._shows_all
        listed = shown[:SHOWN] if is_cut else shown
        known = self._store.vocabulary
        self.rows.show_rows([row_words(self.kind, each, today, known, self._owner_name) for each in listed])
        self.rows.setVisible(bool(shown))
        more = self._read.unread
        self.count_label.setText(f"{len(now) + len(self._read.lent) + more:,}" if shown or former else "")
        self.all_button.setText(
            tr("Show the first {shown:,}", shown=len(shown)) if more else tr("Show all {shown:,}", shown=len(shown))
        )
        self.all_button.setVisible(is_cut)
        self.more_button.setText(tr("and {more:,} more: show them in a list", more=more))
        self.more_button.setVisible(bool(more))
        word = tr("Former") if is_ended(self.kind.record_type) else tr("No longer open")
        self.former_button.setText(f"{word} ({len(former)})")
        self.former_button.setVisible(bool(former))
        self.add_button.setVisible(not self._read_only and self.kind.is_begun_here)
        self._offer()

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    @Slot()
    def _want_all(self) -> None:
        self.all_wanted.emit(type_name(self.kind.record_type), self._read.filter)

    # Doing -----------------------------------------------------------------------------------------------------------

    @Slot()
    def _offer(self) -> None:
        """The buttons for the marked row."""
        while self._steps_row.count():
            item = self._steps_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row = self.rows.current()
        if row is not None:
            for words, run in self._doings(row):
                button = QPushButton(words)
                theme.set_kind(button, "quiet")
                button.clicked.connect(run)
                self._steps_row.addWidget(button)
            self._steps_row.addStretch(1)
        self.steps.setVisible(row is not None and self._panel is None)

    def _doings(self, row: RowWords) -> list[tuple[str, Any]]:
        doings: list[tuple[str, Any]] = []
        record = self._records[row.id]
        if not self._read_only:
            if record.values.get("vacant"):
                doings.append((tr("Fill…"), partial(self._begin_fill, row.id)))
            doings.append((tr("Edit"), partial(self.begin_edit, row.id)))
            if is_ended(self.kind.record_type) and not row.former:
                doings.append((tr("End on…"), partial(self.begin_end, row.id)))
        if row.target is not None:
            doings.append((tr("Open"), partial(self.followed.emit, *row.target)))
        elif not self.kind.record_type.about.part or list_kinds(self.kind.record_type):
            # A part with lists of its own, an agenda item with its papers, has a page to reach them by.
            doings.append((tr("Open"), partial(self.followed.emit, type_name(self.kind.record_type), row.id)))
        if not self._read_only:
            doings.append((tr("Move to the bin"), partial(self.bin, row.id)))
        return doings

    @Slot(QPoint)
    def _menu(self, place: QPoint) -> None:
        row = self.rows.current()
        if row is None:
            return
        menu = QMenu(self)
        for words, run in self._doings(row):
            menu.addAction(words).triggered.connect(run)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # By the Menu key it is asked for in the middle of the list.
        at = self.rows.visualRect(self.rows.currentIndex())
        menu.popup(self.rows.viewport().mapToGlobal(place if at.contains(place) else at.bottomLeft()))

    @Slot()
    def begin_add(self) -> None:
        """Offer the fields of a new record of this list."""
        if self._owner is not None:
            self._add(self.kind.record_type.about.one, {self.kind.link: self._owner}, {}, {})

    def _begin_fill(self, seat: UUID, _checked: bool = False) -> None:
        """Offer a membership that fills a vacant seat."""
        values = self._records[seat].values
        given = {"group": values["group"], "seat": seat}
        preset = {"role": values["role"] or "member", "represents": values["organisation"]}
        words = {values["organisation"]: self._records[seat].shown["organisation"]} if values["organisation"] else {}
        self._add("membership", given, preset, words)

    def _add(self, one: str, given: dict[str, Any], preset: dict[str, Any], words: Mapping[UUID, str]) -> None:
        if self._is_adding():
            return
        record_type = BY_NAME["membership"] if one == "membership" else self.kind.record_type
        panel = QuickAdd(self._store, self._saver, record_type, given, jobs=self._jobs, preset=preset, words=words)
        panel.closed.connect(self.close_panel)
        panel.said.connect(self.said)
        panel.opened.connect(self.followed)
        self._open_panel(panel)
        panel.focus_first()

    def begin_edit(self, id: UUID, _checked: bool = False) -> None:
        """Offer all fields of one of the records."""
        if self._read_only or self._is_adding():
            return
        reading = read_record(self._store, self.kind.record_type, id)
        if reading is None:
            return
        fields = self._store.vocabulary.fields_of(self.kind.record_type)
        names = [name for name in fields if name != self.kind.link or id in self._lent()]
        editor = RecordEditor(self._store, self._saver, self._jobs, self.kind.record_type, names=names)
        editor.start(reading, fold=True)
        editor.followed.connect(self.followed)
        inset = EditInset(reading.name, editor)
        inset.done.connect(self._finish_edit)
        self._open_panel(inset)
        self._edited = id
        self._editor = editor
        editor.form.focus_first()

    def _lent(self) -> set[UUID]:
        return {each.id for each in self._read.lent}

    def begin_end(self, id: UUID, _checked: bool = False) -> None:
        """Ask for the last day of one of the records."""
        if self._is_adding():
            return
        record = self._records[id]
        of = (self.kind.record_type, id, record.name)
        panel = EndPanel(self._store, self._saver, *of, self._say, self._failed)
        panel.closed.connect(self.close_panel)
        self._open_panel(panel)
        panel.focus_first()

    def bin(self, id: UUID, _checked: bool = False) -> None:
        """Move one of the records to the bin; the toast takes it back."""
        if self._read_only:
            return
        name = self._records[id].name
        self._saver.submit(
            tr("Move {shortened} to the bin", shortened=shortened(name)),
            partial(bin_record, self._store, self.kind.record_type, id, name),
            partial(self._say, tr("“{shortened}” was moved to the bin.", shortened=shortened(name))),
            self._failed,
        )

    def _say(self, words: str, operation: UUID | None) -> None:
        self.said.emit(words, operation)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    # The panel -------------------------------------------------------------------------------------------------------

    def _open_panel(self, panel: QWidget) -> None:
        self.close_panel()
        self._panel = panel
        self._column.addWidget(panel)
        lead_through([self.former_button, self.add_button, self.rows, self.all_button, self.steps, panel])
        panel.show()
        self.setVisible(True)
        self.steps.hide()

    def _is_adding(self) -> bool:
        """Whether something was typed into the form of a new record; it gets the keyboard and must not be dropped."""
        panel = self._panel
        if not isinstance(panel, QuickAdd) or not panel.form.touched():
            return False
        panel.focus_first()
        return True

    def focus_rows(self) -> None:
        """Put the keyboard into the rows, or where there are none on the button that adds one."""
        (self.rows if self.rows.isVisible() else self.add_button).setFocus()

    def panel(self) -> QWidget | None:
        """What is being done with the list: an addition, an edit, an end."""
        return self._panel

    def editor(self) -> RecordEditor | None:
        """The editor of the record that is being edited in place."""
        return self._editor

    @Slot()
    def close_panel(self) -> None:
        """Put away whatever is being done; an edit is saved first."""
        panel, self._panel = self._panel, None
        editor, self._editor, self._edited = self._editor, None, None
        if panel is not None:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and panel.isAncestorOf(focus)
            panel.hide()
            if editor is not None and editor.form.touched():
                self._let_go(editor, panel)
            else:
                panel.deleteLater()
            if had_focus:
                self.focus_rows()
        self._offer()

    def _let_go(self, editor: RecordEditor, panel: QWidget) -> None:
        """Keep a closed editor until what is in it is saved, or handed on because it cannot be."""
        name = type_name(self.kind.record_type)

        def hand_on(id: UUID, record: str, why: str) -> None:
            self.unsaved.emit(name, id, record, why, editor.parked(id))
            panel.deleteLater()

        editor.unsaved.connect(hand_on)
        editor.settled.connect(panel.deleteLater)
        editor.park()

    @Slot()
    def _finish_edit(self) -> None:
        """Save, and close once that is done; what is refused stays open with its sentence."""
        editor = self._editor
        if editor is None or not editor.form.touched():
            self.close_panel()
            return
        editor.saved.connect(self._close_when_saved)
        editor.flush()

    @Slot()
    def _close_when_saved(self) -> None:
        if self._editor is not None and not self._editor.form.touched():
            self.close_panel()

    @Slot()
    def flush(self) -> None:
        """Save the field being edited."""
        if self._edited is not None and self._editor is not None:
            self._editor.flush()

    def _refresh_edited(self) -> None:
        if self._edited is None or self._editor is None:
            return
        reading = read_record(self._store, self.kind.record_type, self._edited)
        if reading is not None:
            self._editor.refresh(reading)
