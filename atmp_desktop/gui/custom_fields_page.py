"""The page of the custom fields of a register: those of each type of record, what can be done with them, and how they look."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from atmp_desktop.counting import with_article
from atmp_desktop.errors import AtmpError, Invalid
from atmp_desktop.gui import theme
from atmp_desktop.gui.custom_field_words import Contents, contents, draft_of, holds
from atmp_desktop.gui.define_panel import DefinePanel
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.fields_preview import FieldsPreview
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.ordered_table import OrderedRow, OrderedTable
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.row_table import Heading
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.sections import main_types
from atmp_desktop.gui.side_list import SideList
from atmp_desktop.gui.side_page import Act, act_buttons, lay_out, wrap
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.vocabulary import list_of
from atmp_desktop.services import custom_fields
from atmp_desktop.services.custom_fields import Defined
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HEADINGS = (
    Heading(tr("Field"), 14),
    Heading(tr("What it holds"), 15),
    Heading(tr("Section"), 10),
    Heading(tr("Used by"), 6, right=True),
    Heading("", 7),
)

HIGH = 36.0
"""How high the page has to be, in ems, for the preview to stand below the table."""


class CustomFieldsPage(InnerFocus):
    """The page.

    Signals:
        said: words for the toast, and the operation they are about.
        list_wanted: the values of a choice are wanted; the key of their list.
    """

    said = Signal(str, object)
    list_wanted = Signal(str)

    def __init__(
        self, store: Store, events: StoreEvents, saver: Saver, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._saver, self._jobs = store, saver, jobs
        self._type = "organisation"
        self._choose_next: UUID | None = None
        self._changing: UUID | None = None
        self._contents: Contents | None = None
        self._reader = PageReader(jobs, tr("Reading the custom fields"), self, self._have_read, self._failed)
        self.notice = NoticeBar()
        self.side = SideList(tr("Types of record"), self)
        self.title, self.help = QLabel(), QLabel()
        self.table = OrderedTable(tr("Custom fields"), HEADINGS)
        self.panel = DefinePanel([(name, BY_NAME[name].about.one) for name in main_types()])
        self.preview = FieldsPreview(store, jobs)
        self.buttons: dict[str, QPushButton] = {}
        self.empty = EmptyState("custom_field", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.side.say_beside(self.title, self.help)
        self.hand_focus_to(self.table)
        self.side.chosen.connect(self.show_type)
        self.table.renamed.connect(self.rename)
        self.table.moved.connect(self.move_field)
        self.table.chosen.connect(self._tell)
        self.table.entered.connect(self.begin_change)
        self.panel.changed.connect(self._show_preview)
        self.panel.wanted.connect(self.save)
        self.panel.closed.connect(self.close_panel)
        self.table.set_read_only(store.read_only)
        events.changed.connect(self.read)
        self.read()

    def _lay_out(self) -> None:
        for label, kind in ((self.title, "title"), (self.help, "muted")):
            wrap(label, kind)
        self._acts = FlowRow(theme.em(self, 0.45))
        acts: tuple[Act, ...] = (
            (tr("Add a field…"), tr("Describe a new field of this type"), self.begin_add),
            (tr("Rename"), tr("Type another label (F2)"), self.table.edit_chosen),
            (tr("Change…"), tr("Its section, its help, whether it finds records (Enter)"), self.begin_change),
            (tr("Values…"), tr("What can be chosen in it"), self.show_values),
            (tr("Move up"), tr("Show it earlier in the form (Alt+Up)"), partial(self.move_field, -1)),
            (tr("Move down"), tr("Show it later in the form (Alt+Down)"), partial(self.move_field, 1)),
            (tr("Retire"), tr("Records keep what is in it, and it takes nothing new"), self.retire),
            (tr("Bring back"), tr("Let it take values again"), self.bring_back),
        )
        self.buttons = act_buttons(acts)
        for button in self.buttons.values():
            self._acts.add(button)
        self._asking = QScrollArea()
        self._asking.setWidgetResizable(True)
        self._asking.setFrameShape(QFrame.Shape.NoFrame)
        self._asking.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._asking.setWidget(self.panel)
        self._asking.viewport().setAutoFillBackground(False)
        self.panel.setAutoFillBackground(False)
        for page in (self.table, self.empty, self._asking):
            self._stack.addWidget(page)
        lay_out(self, self.notice, self.side, (self.title, self.help, self._acts), (self._stack, self.preview))

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot(str)
    def show_type(self, type: str) -> None:
        """Turn to the fields of another type."""
        self._type = type
        self.notice.clear()
        self.close_panel()
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the fields again, on a worker."""
        self._reader.read(partial(contents, self._store, self._type))

    def _have_read(self, found: Contents) -> None:
        if found.type != self._type:
            # Another type was turned to meanwhile, and is being read.
            return
        self._contents = found
        self.side.show_entries(found.types)
        self.side.turn_to(found.type)
        many = BY_NAME[found.type].about.many
        self.title.setText(many)
        self.help.setText(
            tr("What this register keeps about {many} besides what every register has.", many=many.lower())
        )
        rows = [
            OrderedRow(
                str(each.id),
                (each.field.label, holds(each), each.field.section, f"{each.uses:,}",
                 tr("Retired") if each.field.retired else ""),
                each.field.retired,
            )
            for each in found.fields
        ]  # fmt: skip
        self.table.show_rows(rows)
        if self._choose_next is not None:
            self.table.choose(str(self._choose_next))
            self._choose_next = None
        add = [] if self._store.read_only else [(tr("Add a field…"), self.begin_add)]
        detail = tr("Add what you want to keep about {many} and find no place for.", many=many.lower())
        had_focus = any(each.hasFocus() for each in (self, self.table, *self.empty.buttons))
        if self.empty.sentence != (sentence := tr("{many} have no custom fields yet", many=many)):
            self.empty.show_state("custom_field", sentence, detail, add)
        self._turn(had_focus)

    def _turn(self, had_focus: bool) -> None:
        """Show the table, or why there is none, with the keyboard where one begins."""
        inner: QWidget = self.table if self.table.rows else next(iter(self.empty.buttons), self.side.shown)
        if self._stack.currentWidget() is not self._asking:
            self._stack.setCurrentWidget(self.table if self.table.rows else self.empty)
            if had_focus:
                inner.setFocus()
        QWidget.setTabOrder(self.side.list, inner)
        self.hand_focus_to(inner)
        self._tell()
        self._show_preview()

    def chosen(self) -> Defined | None:
        """The field in the chosen row."""
        fields = () if self._contents is None else self._contents.fields
        return next((each for each in fields if str(each.id) == self.table.key), None)

    @Slot()
    def _tell(self) -> None:
        each, can_write = self.chosen(), not self._store.read_only
        fields = [] if self._contents is None else self._contents.fields
        place = fields.index(each) if each is not None else -1
        is_retired = each is not None and each.field.retired
        is_asking = self._stack.currentWidget() is self._asking
        can = {
            tr("Add a field…"): True,
            tr("Rename"): each is not None,
            tr("Change…"): each is not None,
            tr("Values…"): each is not None and each.list,
            tr("Move up"): place > 0,
            tr("Move down"): 0 <= place < len(fields) - 1,
            tr("Retire"): each is not None and not is_retired,
            tr("Bring back"): is_retired,
        }
        for words, is_possible in can.items():
            self.buttons[words].setEnabled(can_write and is_possible and not is_asking)
        self.buttons[tr("Retire")].setVisible(not is_retired)
        self.buttons[tr("Bring back")].setVisible(is_retired)
        self._acts.setVisible(bool(fields) and not is_asking)
        self._acts.arrange()

    def _show_preview(self) -> None:
        fields = [] if self._contents is None else [each for each in self._contents.fields if not each.field.retired]
        is_high = self.height() >= theme.em(self, HIGH)
        if self._stack.currentWidget() is self._asking:
            self.preview.show_fields([self.panel.draft().field()], is_high)
        else:
            # Where there is little room, the table has it.
            self.preview.show_fields([each.field for each in fields] if is_high else [])

    # Asking ----------------------------------------------------------------------------------------------------------

    @Slot()
    def begin_add(self) -> None:
        """Ask what the new field is to be."""
        self._ask(None)

    @Slot()
    def begin_change(self) -> None:
        """Ask what is to be otherwise about the chosen field."""
        each = self.chosen()
        if each is not None:
            self._ask(each)

    def _ask(self, each: Defined | None) -> None:
        if self._store.read_only:
            return
        self.notice.clear()
        self._changing = None if each is None else each.id
        fields = self._store.vocabulary.fields_of(BY_NAME[self._type]).values()
        sections = list(dict.fromkeys(field.section for field in fields if field.section))
        one = BY_NAME[self._type].about.one.lower()
        known = None if each is None else draft_of(each)
        self._stack.setCurrentWidget(self._asking)
        self.panel.ask(
            tr("New field of {one}", one=with_article(one)) if each is None else f"“{each.field.label}”",
            sections,
            known,
        )
        self._tell()

    @Slot()
    def close_panel(self) -> None:
        """Ask no more."""
        if self._stack.currentWidget() is self._asking:
            self._changing = None
            self._stack.setCurrentWidget(self.table if self.table.rows else self.empty)
            self._tell()
            self._show_preview()
            self.table.setFocus()

    @Slot()
    def save(self) -> None:
        """Add the field that is described, or change the one that is there."""
        draft, store = self.panel.draft(), self._store
        if self._changing is not None:
            told = {name: draft.values[name] for name in ("label", "section", "help", "search")}
            self._do(tr("Change a field"), partial(custom_fields.change, store, self._changing, told), self._changed)
            return
        more = {name: value for name, value in draft.values.items() if name not in ("label", "kind")}
        label, kind = draft.values["label"], draft.values["kind"]
        work = partial(custom_fields.add, store, self._type, label, kind, choices=draft.choices, **more)
        self._do(tr("Add a field"), work, partial(self._added, label))

    def _added(self, label: str, made: tuple[UUID, UUID]) -> None:
        self._choose_next = made[0]
        self.close_panel()
        self.read()
        self.said.emit(tr("The field “{label}” was added.", label=label), made[1])

    def _changed(self, operation: UUID) -> None:
        self.close_panel()
        self.said.emit(tr("The field was changed."), operation)

    # Doing -----------------------------------------------------------------------------------------------------------

    def _do(self, words: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.notice.clear()
        self._saver.submit(words, work, partial(self._done, done), self._failed)

    def _done(self, then: Callable[[Any], None], outcome: Any) -> None:
        then(outcome)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        for row in self.table.rows:
            self.table.put_back(row.key)
        if isinstance(error, Invalid) and self._stack.currentWidget() is self._asking:
            self.panel.show_errors(error.errors)
        else:
            self.notice.show_error(error)

    @Slot(str, str)
    def rename(self, key: str, label: str) -> None:
        """Give a field another label."""
        work = partial(custom_fields.change, self._store, UUID(key), {"label": label})
        words = tr("The field is called “{label}” now.", label=label)
        self._do(tr("Rename a field"), work, lambda operation: self.said.emit(words, operation))

    @Slot(int)
    def move_field(self, step: int) -> None:
        """Show the chosen field so many places later in the form, or earlier."""
        each = self.chosen()
        if each is not None and not self._store.read_only:
            self._do(tr("Move a field"), partial(custom_fields.move, self._store, each.id, step), lambda _: None)

    @Slot()
    def retire(self) -> None:
        """Have the chosen field take no new values."""
        each = self.chosen()
        if each is not None:
            self._do(
                tr("Retire a field"),
                partial(custom_fields.retire, self._store, each.id),
                lambda it: self.said.emit(*it),
            )

    @Slot()
    def bring_back(self) -> None:
        """Let the chosen field take values again."""
        each = self.chosen()
        if each is not None:
            words = tr("The field “{label}” is back.", label=each.field.label)
            work = partial(custom_fields.bring_back, self._store, each.id)
            self._do(tr("Bring back a field"), work, lambda operation: self.said.emit(words, operation))

    @Slot()
    def show_values(self) -> None:
        """Turn to the list that the chosen field chooses from."""
        each = self.chosen()
        if each is not None and each.list:
            self.list_wanted.emit(list_of(self._type, each.code))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_preview()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 20), theme.em(self, 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._asking:
            self.close_panel()
        else:
            super().keyPressEvent(event)
