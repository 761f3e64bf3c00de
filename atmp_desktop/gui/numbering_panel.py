"""How each group numbers its meetings, papers, minutes, decisions, actions and enquiries: the patterns, each with the
reference that comes next, changed in place.

Knows how it is typed; what a pattern gives is in services/numbering_patterns.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError, Conflict, Invalid
from atmp_desktop.gui import theme
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.kept_fresh import KeptFresh
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import label_of_edit, save_edits
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.gui.sections import CUSTOM_FIELDS, LISTS
from atmp_desktop.gui.side_list import SideList
from atmp_desktop.gui.side_page import lay_out, wrap
from atmp_desktop.gui.store_acts import with_operation
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records import Group, kinds
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.references import pattern_fault
from atmp_desktop.services.numbering_patterns import (
    Numbered,
    Pattern,
    next_reference,
    numbered_groups,
    read_numbering,
)
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

EXPLAINED = tr(
    "{code} is the group's code, {yy} and {yyyy} the year, {seq:03} the number with at least three digits. What was "
    "numbered keeps its reference; a new pattern holds for what comes next."
)


@dataclass(frozen=True)
class Contents:
    """The groups there are with their names, and one of them with its patterns; `asked` is the one that was asked for."""

    asked: str
    groups: list[tuple[str, str]]
    numbered: Numbered | None


def contents(store: Store, key: str) -> Contents:
    """Read the groups, and the patterns of one of them, the first where there is none of that id; for a worker."""
    groups = [(str(id), name) for id, name in numbered_groups(store)]
    wanted = key if key in dict(groups) else next(iter(dict(groups)), "")
    return Contents(key, groups, read_numbering(store, UUID(wanted)) if wanted else None)


class PatternEdit(LineEdit):
    """One pattern, with what it gives beside it.

    Attributes:
        pattern: what it was when what is being typed was begun.
        next: says what reference comes next.
    """

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(kinds.Text(longest=60), store.today, parent)
        self.pattern: Pattern | None = None
        self._newest: Pattern | None = None
        self.next = QLabel()
        self.next.setTextFormat(Qt.TextFormat.PlainText)

    def show_pattern(self, pattern: Pattern) -> None:
        """Show a pattern as it was read; what is being typed stays."""
        self._newest = pattern
        if not self.is_changed() or self.typed() == pattern.pattern:
            self.put_back()

    def put_back(self) -> None:
        """Show what the group has."""
        self.pattern = self._newest
        if self.pattern is not None:
            self.line.setPlaceholderText(self.pattern.usual)
            self.set_value(self.pattern.pattern or None)
            self.show_error("")
            self.show_next(self.pattern.next)

    def show_next(self, reference: str) -> None:
        """Say what comes next; "" says nothing."""
        self.next.setText(tr("next {reference}", reference=reference) if reference else "")

    def is_changed(self) -> bool:
        """Whether something else stands in it than the group has."""
        return self.pattern is not None and self.typed() != self.pattern.pattern

    def typed(self) -> str:
        """What stands in it, without blanks around."""
        return self.line.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_changed():
            self.put_back()
        else:
            super().keyPressEvent(event)


class NumberingPanel(InnerFocus):
    """A group at the side, its patterns beside it, and the ways to the other things that a register sets up.

    Signals:
        said: words for the toast, and the operation they are about.
        section_wanted: a section of the side bar is wanted; its id.
    """

    said = Signal(str, object)
    section_wanted = Signal(str)

    def __init__(
        self, store: Store, events: StoreEvents, saver: Saver, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._saver = store, saver
        self._wanted = ""
        self._numbered: Numbered | None = None
        self._saving: set[tuple[UUID, str]] = set()
        self._later: dict[tuple[UUID, str], str] = {}
        self._fresh = KeptFresh(self, events, self.read, 0)
        self._lane = Lane(1, self)
        self._reader = PageReader(jobs, tr("Reading the numbering"), self, self._have_read, self._failed)
        self.notice = NoticeBar()
        self.side = SideList(tr("Groups"), self)
        self.title, self.help, self.nothing = QLabel(), QLabel(EXPLAINED), QLabel(tr("There is no group yet."))
        self.edits = {name: PatternEdit(store) for name in fields_of(Group) if name.endswith("_pattern")}
        self.lists_button = QPushButton(icon("lookup_value"), tr("Lists of values"))
        self.fields_button = QPushButton(icon("custom_field"), tr("Custom fields"))
        self._form = QWidget()
        self._lay_out()
        self.side.say_beside(self.title)
        self.side.take_keyboard_of(self)
        self.side.chosen.connect(self.show_group)
        self.lists_button.clicked.connect(partial(self.section_wanted.emit, LISTS))
        self.fields_button.clicked.connect(partial(self.section_wanted.emit, CUSTOM_FIELDS))
        for name, edit in self.edits.items():
            edit.line.setReadOnly(store.read_only)
            edit.changed.connect(partial(self._try, name))
            edit.left.connect(partial(self._save, name))

    def _lay_out(self) -> None:
        for label, kind in ((self.title, "title"), (self.help, "muted"), (self.nothing, "muted")):
            wrap(label, kind)
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, theme.em(self, 0.4), theme.em(self, 0.8), 0)
        grid.setVerticalSpacing(theme.em(self, 0.6))
        grid.setHorizontalSpacing(theme.em(self, 1.0))
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(2, theme.em(self, 10))
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, edit) in enumerate(self.edits.items()):
            label = QLabel(fields_of(Group)[name].label)
            label.setBuddy(edit.line)
            edit.line.setAccessibleName(tr("Pattern of {label}", label=fields_of(Group)[name].label.lower()))
            theme.set_kind(edit.next, "muted")
            for part in (label, edit.next):
                # In line with the words in the field.
                part.setMinimumHeight(edit.line.sizeHint().height())
            grid.addWidget(label, row, 0, top)
            grid.addWidget(edit, row, 1, top)
            grid.addWidget(edit.next, row, 2, top)
        grid.setRowStretch(len(self.edits), 1)
        self._form.setMaximumWidth(theme.em(self, 52))
        also = QLabel(tr("What fields offer to choose from, and fields of your own:"))
        wrap(also, "muted")
        ways = FlowRow(theme.em(self, 0.5))
        for button in (self.lists_button, self.fields_button):
            ways.add(button)
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.nothing)
        inner.addWidget(self._form)
        inner.addSpacing(theme.em(self, 1.2))
        inner.addWidget(also)
        inner.addWidget(ways)
        inner.addStretch(1)
        scroll = ScrollPage()
        scroll.show_page(page)
        scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        lay_out(self, self.notice, self.side, (self.title, self.help), (scroll,))

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot(str)
    def show_group(self, key: str) -> None:
        """Turn to another group."""
        self._wanted = key
        self.notice.clear()
        self._put_back()
        self.read()

    def _put_back(self) -> None:
        for edit in self.edits.values():
            edit.put_back()

    @Slot()
    def read(self) -> None:
        """Read the groups and the patterns again, on a worker; out of sight, once they come into sight."""
        if self._fresh.is_time():
            self._reader.read(partial(contents, self._store, self._wanted))

    def _have_read(self, found: Contents) -> None:
        self.side.show_entries(found.groups)
        if self._numbered is not None and (found.numbered is None or found.numbered.id != self._numbered.id):
            self._put_back()
        self._numbered = found.numbered
        self.nothing.setVisible(found.numbered is None)
        self._form.setVisible(found.numbered is not None)
        self.help.setVisible(found.numbered is not None)
        if found.numbered is None:
            self.title.setText(tr("Numbering"))
            return
        self._wanted = str(found.numbered.id)
        self.side.turn_to(self._wanted)
        self.title.setText(tr("Numbering of {name}", name=found.numbered.name))
        for pattern in found.numbered.patterns:
            self.edits[pattern.field].show_pattern(pattern)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    # Typing ----------------------------------------------------------------------------------------------------------

    def _try(self, name: str) -> None:
        """Say what the pattern that is being typed would give, or what is wrong with it."""
        edit, numbered = self.edits[name], self._numbered
        if numbered is None or edit.pattern is None:
            return
        pattern = edit.typed() or edit.pattern.usual
        fault = pattern_fault(pattern)
        edit.show_error(fault)
        if fault:
            edit.show_next("")
            return
        store, code = self._store, numbered.code

        def work() -> Iterator[str]:
            yield next_reference(store, name, pattern, code)

        def heard(reference: str) -> None:
            if edit.typed() == pattern or not edit.typed():
                edit.show_next(reference)

        self._lane.ask(work, heard, self._failed)

    def _save(self, name: str) -> None:
        """Save the pattern that was typed, where it can be one."""
        edit, numbered = self.edits[name], self._numbered
        if numbered is None or edit.pattern is None or self._store.read_only:
            return
        before, typed = edit.pattern, edit.typed()
        if not edit.is_changed() and (numbered.id, name) not in self._saving:
            return
        if typed and (fault := pattern_fault(typed)):
            edit.show_error(tr("{fault} It is not saved; Esc brings back what was there.", fault=fault))
            return
        self._submit(numbered, before, typed)

    def _submit(self, numbered: Numbered, before: Pattern, typed: str) -> None:
        name = before.field
        if (numbered.id, name) in self._saving:
            # It follows what is on its way, of which it is the newer.
            self._later[numbered.id, name] = typed
            return
        self._saving.add((numbered.id, name))
        label = label_of_edit(fields_of(Group), numbered.name, {name: typed})
        seen, edits = {name: before.pattern or None}, {name: typed or None}
        work = partial(save_edits, self._store, Group, numbered.id, seen, edits, label)
        saved, refused = partial(self._saved, numbered, label, before, typed), partial(self._refused, numbered, before)
        self._saver.submit(label, partial(with_operation, self._store, work), saved, refused)

    def _saved(
        self, numbered: Numbered, label: str, before: Pattern, typed: str, outcome: tuple[None, UUID | None]
    ) -> None:
        edit, key, now = self.edits[before.field], (numbered.id, before.field), replace(before, pattern=typed)
        self._saving.discard(key)
        if edit.pattern is before:
            # What is typed next follows what was saved, though it was not read yet.
            edit.pattern = now
        self.said.emit(f"{label}.", outcome[1])
        later = self._later.pop(key, typed)
        if later != typed:
            self._submit(numbered, now, later)

    def _refused(self, numbered: Numbered, before: Pattern, error: BaseException) -> None:
        edit, key = self.edits[before.field], (numbered.id, before.field)
        self._saving.discard(key)
        later = self._later.pop(key, "")
        if isinstance(error, Conflict):
            self._tell_clash(numbered, before, error, later)
        elif isinstance(error, Invalid) and edit.pattern is before:
            edit.show_error(str(error))
        else:
            self._failed(error)
            self.read()

    def _tell_clash(self, numbered: Numbered, before: Pattern, conflict: Conflict, later: str) -> None:
        """Show what another saved meanwhile, and offer what was typed here."""
        edit, clash = self.edits[before.field], conflict.clashes[0]
        is_here = edit.pattern is before
        mine, theirs = later or (edit.typed() if is_here else clash.yours or ""), clash.theirs or ""
        if is_here:
            edit.put_back()

        def keep_mine() -> None:
            self.notice.clear()
            self._submit(numbered, replace(before, pattern=theirs), mine)

        label, typed, now = clash.label, mine or before.usual, theirs or before.usual
        happened = tr(
            "{label} of {name} was changed elsewhere to “{now}” while you typed “{typed}”.",
            label=label,
            name=numbered.name,
            now=now,
            typed=typed,
        )
        self.notice.show_notice("warning", happened, tr("Theirs is kept."), [(tr("Keep mine"), keep_mine)])
        # What stands in the field is what the register has.
        self._saver.let_go()
        self.read()

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._fresh.stop()
        self._lane.close(10)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 20), theme.em(self, 18))
