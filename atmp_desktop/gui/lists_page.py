"""The page of the lists that fields choose from: their values, how often each is used, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.ordered_table import OrderedRow, OrderedTable
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.replace_panel import ReplacePanel
from atmp_desktop.gui.row_table import Heading
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.side_list import SideList
from atmp_desktop.gui.side_page import Act, act_buttons, lay_out, wrap
from atmp_desktop.gui.store_acts import with_operation
from atmp_desktop.services import lookups
from atmp_desktop.services.lookups import Listed
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HEADINGS = (Heading(tr("Value"), 14), Heading(tr("Code"), 12), Heading(tr("Used by"), 6, right=True), Heading("", 7))


@dataclass(frozen=True)
class Contents:
    """What the page shows: the lists there are with their words, the one turned to, and its values; `asked` is the key that
    was asked for."""

    asked: str
    lists: list[tuple[str, str]]
    key: str
    values: list[Listed]


def contents(store: Store, key: str) -> Contents:
    """Read the lists, and the values of one of them (the first where there is none of that key); for a worker."""
    vocabulary = store.vocabulary
    lists = sorted(
        ((each, lookups.list_words(vocabulary, each)) for each in vocabulary.lists()), key=lambda each: each[1]
    )
    asked, key = key, key if key in dict(lists) else lists[0][0]
    # What was added and taken back again is not worth a line, unless a record has it.
    gone = {each.code for each in vocabulary.values if each.list == key and each.binned}
    values = lookups.list_values(store, key)
    return Contents(asked, lists, key, [each for each in values if each.code not in gone or each.uses or each.shipped])


class ListsPage(InnerFocus):
    """The page.

    Signals:
        said: words for the toast, and the operation they are about.
    """

    said = Signal(str, object)

    def __init__(
        self, store: Store, events: StoreEvents, saver: Saver, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._saver, self._jobs = store, saver, jobs
        self._wanted = ""
        self._choose_next = ""
        self._contents: Contents | None = None
        self._reader = PageReader(jobs, tr("Reading the lists"), self, self._have_read, self._failed)
        self.notice = NoticeBar()
        self.side = SideList(tr("Lists"), self)
        self.title, self.help, self.count = QLabel(), QLabel(), QLabel()
        self.field = QLineEdit()
        self.table = OrderedTable(tr("Values"), HEADINGS)
        self.replace = ReplacePanel()
        self.buttons: dict[str, QPushButton] = {}
        self._empty = EmptyState("lookup_value", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.side.say_beside(self.title, self.help)
        self.hand_focus_to(self.table)
        self.side.chosen.connect(self.show_list)
        self.field.returnPressed.connect(self.add)
        self.table.renamed.connect(self.rename)
        self.table.moved.connect(self.move_value)
        self.table.chosen.connect(self._tell)
        self.table.entered.connect(self.table.edit_chosen)
        self.replace.wanted.connect(self._replace)
        self.replace.closed.connect(self._end_replace)
        self.table.set_read_only(store.read_only)
        events.changed.connect(self.read)
        self.read()

    def _lay_out(self) -> None:
        for label, kind in ((self.title, "title"), (self.help, "muted"), (self.count, "muted")):
            wrap(label, kind)
        self.field.setPlaceholderText(tr("New value"))
        self.field.setAccessibleName(tr("New value"))
        self.field.setReadOnly(self._store.read_only)
        add_row = QHBoxLayout()
        add_row.addWidget(self.field, 1)
        self._acts = FlowRow(theme.em(self, 0.45))
        acts: tuple[Act, ...] = (
            (tr("Add"), tr("Add this value at the end of the list (Enter)"), self.add),
            (tr("Rename"), tr("Type other words for it (F2)"), self.table.edit_chosen),
            (tr("Move up"), tr("Offer it earlier (Alt+Up)"), partial(self.move_value, -1)),
            (tr("Move down"), tr("Offer it later (Alt+Down)"), partial(self.move_value, 1)),
            (tr("Retire"), tr("Records keep it, and it is chosen no more"), self.retire),
            (tr("Replace by…"), tr("Give every record that has it another value"), self.begin_replace),
            (tr("Bring back"), tr("Let it be chosen again"), self.bring_back),
        )
        self.buttons = act_buttons(acts)
        for words, button in self.buttons.items():
            add_row.addWidget(button) if words == tr("Add") else self._acts.add(button)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.count.setContentsMargins(0, 0, theme.em(self, 0.8), theme.em(self, 0.4))
        head = (self.title, self.help, add_row, self._acts, self.replace)
        lay_out(self, self.notice, self.side, head, (self._stack, self.count))

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot(str)
    def show_list(self, key: str) -> None:
        """Turn to another list."""
        self._wanted = key
        self.notice.clear()
        self.replace.hide()
        self._acts.show()
        self.read()

    @property
    def key(self) -> str:
        """The list on show, or "" before it is read."""
        return "" if self._contents is None else self._contents.key

    @Slot()
    def read(self) -> None:
        """Read the lists again, on a worker."""
        self._reader.read(partial(contents, self._store, self._wanted))

    def _have_read(self, found: Contents) -> None:
        if self._wanted not in (found.asked, found.key):
            # Another list was turned to meanwhile, and is being read.
            return
        self._contents = found
        self._wanted = found.key
        self.side.show_entries(found.lists)
        self.side.turn_to(found.key)
        words = dict(found.lists)[found.key]
        self.title.setText(words)
        self.help.setText(tr("What this field offers. Retired values stay on the records that have them."))
        self.table.setAccessibleName(tr("Values of {words}", words=words))
        rows = [
            OrderedRow(each.code, (each.words, each.code, f"{each.uses:,}", tr("Retired") if each.retired else ""),
                       each.retired)
            for each in found.values
        ]  # fmt: skip
        self.table.show_rows(rows)
        if self._choose_next:
            self.table.choose(self._choose_next)
            self._choose_next = ""
        if rows:
            self._stack.setCurrentWidget(self.table)
        else:
            self._empty.show_state(
                "lookup_value", tr("Nothing to choose yet"), tr("Type the first value above, and press Enter.")
            )
            self._stack.setCurrentWidget(self._empty)
        self._tell()

    def chosen(self) -> Listed | None:
        """The value in the chosen row."""
        values = () if self._contents is None else self._contents.values
        return next((each for each in values if each.code == self.table.key), None)

    @Slot()
    def _tell(self) -> None:
        value, can_write = self.chosen(), not self._store.read_only
        values = [] if self._contents is None else self._contents.values
        place = values.index(value) if value is not None else -1
        is_retired = value is not None and value.retired
        others = [each for each in values if not each.retired and each is not value]
        can = {
            tr("Add"): True,
            tr("Rename"): value is not None,
            tr("Move up"): place > 0,
            tr("Move down"): 0 <= place < len(values) - 1,
            tr("Retire"): value is not None and not is_retired,
            tr("Replace by…"): value is not None and bool(others),
            tr("Bring back"): is_retired,
        }
        for words, is_possible in can.items():
            self.buttons[words].setEnabled(can_write and is_possible)
        self.buttons[tr("Retire")].setVisible(not is_retired)
        self.buttons[tr("Bring back")].setVisible(is_retired)
        self._acts.arrange()
        retired = sum(each.retired for each in values)
        said = tr("{n} value", "{n} values", len(values))
        self.count.setText(tr("{said} · {retired:,} retired", said=said, retired=retired) if retired else said)

    # Doing -----------------------------------------------------------------------------------------------------------

    def _do(self, words: str, work: Callable[[], Any], done: Callable[[Any, UUID | None], None]) -> None:
        store = self._store
        self.notice.clear()
        self._saver.submit(words, lambda: with_operation(store, work), partial(self._done, done), self._failed)

    def _done(self, then: Callable[[Any, UUID | None], None], outcome: tuple[Any, UUID | None]) -> None:
        then(*outcome)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        for row in self.table.rows:
            self.table.put_back(row.key)
        self.notice.show_error(error)

    @Slot()
    def add(self) -> None:
        """Add the value that is typed, at the end of the list."""
        words = " ".join(self.field.text().split())
        if not words or self._store.read_only:
            self.field.setFocus()
            return
        self._do(tr("Add a value"), partial(lookups.add, self._store, self.key, words), partial(self._added, words))

    def _added(self, words: str, code: str, operation: UUID | None) -> None:
        self.field.clear()
        self._choose_next = code
        self.read()
        self.said.emit(tr("“{words}” was added.", words=words), operation)

    @Slot(str, str)
    def rename(self, code: str, words: str) -> None:
        """Give a value other words."""
        self._do(
            tr("Rename a value"),
            partial(lookups.rename, self._store, self.key, code, words),
            lambda _, operation: self.said.emit(
                tr("It is called “{words}” now, wherever it stands.", words=words), operation
            ),
        )

    @Slot(int)
    def move_value(self, step: int) -> None:
        """Offer the chosen value so many places later, or earlier."""
        value = self.chosen()
        if value is None or self._contents is None or self._store.read_only:
            return
        place = self._contents.values.index(value) + step
        if 0 <= place < len(self._contents.values):
            codes = list(self._store.vocabulary.options(self.key))
            target = codes.index(self._contents.values[place].code) + 1
            work = partial(lookups.move, self._store, self.key, value.code, target)
            self._do(tr("Move a value"), work, lambda _, operation: None)

    @Slot()
    def retire(self) -> None:
        """Have the chosen value chosen no more."""
        value = self.chosen()
        if value is not None:
            self._do(tr("Retire a value"), partial(lookups.retire, self._store, self.key, value.code), self._retired)

    def _retired(self, sentence: str, operation: UUID | None) -> None:
        value = self.chosen()
        if value is not None and value.uses:
            self.notice.show_notice("info", sentence, "", [(tr("Replace by…"), self.begin_replace)])
        self.said.emit(sentence, operation)

    @Slot()
    def bring_back(self) -> None:
        """Let the chosen value be chosen again."""
        value = self.chosen()
        if value is not None:
            words = tr("“{words}” can be chosen again.", words=value.words)
            work = partial(lookups.bring_back, self._store, self.key, value.code)
            self._do(tr("Bring back a value"), work, lambda _, operation: self.said.emit(words, operation))

    @Slot()
    def begin_replace(self) -> None:
        """Ask what is to stand in place of the chosen value."""
        value = self.chosen()
        if value is not None and self._contents is not None:
            self.notice.clear()
            self._acts.hide()
            self.replace.ask(value, [each for each in self._contents.values if not each.retired and each is not value])

    @Slot()
    def _end_replace(self) -> None:
        self._acts.show()
        self.table.setFocus()

    @Slot(str, str)
    def _replace(self, code: str, by: str) -> None:
        store, key = self._store, self.key

        def work(progress: Progress) -> tuple[str, UUID | None]:
            return with_operation(store, partial(lookups.replace, store, key, code, by, progress))

        def done(outcome: tuple[str, UUID | None]) -> None:
            self.said.emit(*outcome)

        self.notice.clear()
        self._jobs.start(tr("Replacing a value"), work, done, self._failed)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 20), theme.em(self, 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.replace.isHidden():
            self.replace.close_panel()
        elif event.key() == Qt.Key.Key_Escape and self.field.hasFocus():
            self.field.clear()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
