"""Every linked list of one record, those with something in them first, the empty ones as buttons to begin with.

Knows lists, not what is in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.file_doings import FileDoings
from atmp_desktop.gui.file_list import FileList, is_file_list
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.linked_list import LinkedList
from atmp_desktop.gui.reading import LinkedRecords, list_kinds
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.tab_order import lead_into
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


class RelatedPanel(QScrollArea):
    """The linked lists of records of one type.

    Attributes:
        lists: by title; one is made when there is something to show in it or something is begun.

    Signals:
        followed, said, all_wanted, unsaved: those of the lists.
    """

    followed = Signal(str, object)
    said = Signal(str, object)
    all_wanted = Signal(str, str)
    unsaved = Signal(str, object, str, str, object)

    def __init__(
        self,
        store: Store,
        saver: Saver,
        jobs: Jobs,
        files: FileDoings,
        record_type: type[Record],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lists: dict[str, LinkedList] = {}
        self.begin_buttons: dict[str, QPushButton] = {}
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self._files = files
        self._kinds = {kind.title: kind for kind in list_kinds(record_type)}
        self._read: dict[str, LinkedRecords] = {}
        self._owner: tuple[UUID, str] | None = None
        self._read_only = store.read_only
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        side = theme.em(self, 1.0)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 1.3))
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(0, 0, 0, 0)
        self._empty_words = QLabel(tr("Nothing yet:"))
        self._empty_words.setProperty("kind", "muted")
        empty.addWidget(self._empty_words)
        self._begin_row = FlowRow(theme.em(self, 0.45))
        empty.addWidget(self._begin_row)
        for title, kind in self._kinds.items():
            if not kind.is_begun_here:
                continue
            button = QPushButton(title)
            button.setIcon(icon("new", "muted"))
            button.setAccessibleName(tr("Attach files") if is_file_list(kind) else tr("Add to {title}", title=title))
            button.clicked.connect(partial(self._begin, title))
            self.begin_buttons[title] = button
            self._begin_row.add(button)
        column.addWidget(self._empty)
        column.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_lists(self, id: UUID, name: str, read: Sequence[LinkedRecords], read_only: bool) -> None:
        """Show the lists of a record as they were read."""
        self._read_only = read_only
        self._owner = (id, name)
        self._read = {each.kind.title: each for each in read}
        for title, each in self._read.items():
            if title in self.lists or each.rows or each.lent:
                self.list_of(title).show_list(id, name, each, read_only)
        self._arrange()

    def list_of(self, title: str) -> LinkedList:
        """The list of a title, made if it is not there yet."""
        if title not in self.lists:
            kind = self._kinds[title]
            if is_file_list(kind):
                each: LinkedList = FileList(self._store, self._saver, self._jobs, kind, self._files)
            else:
                each = LinkedList(self._store, self._saver, self._jobs, kind)
            each.setMaximumWidth(theme.em(self, 64))
            each.followed.connect(self.followed)
            each.said.connect(self.said)
            each.all_wanted.connect(self.all_wanted)
            each.unsaved.connect(self.unsaved)
            order = list(self._kinds)
            before = [other for other in self.lists if order.index(other) < order.index(title)]
            self.lists[title] = each
            self._column.insertWidget(len(before), each)
        return self.lists[title]

    def _arrange(self) -> None:
        empties = {title for title in self._kinds if title not in self.lists or self.lists[title].is_empty()}
        self._empty.setVisible(not empties.isdisjoint(self.begin_buttons))
        focused = QApplication.focusWidget()
        for title, button in self.begin_buttons.items():
            button.setEnabled(not self._read_only)
            self._swap(button, self.lists.get(title), title in empties, focused)
        for title, each in self.lists.items():
            if title not in self.begin_buttons:
                each.setVisible(title not in empties)
        is_all = len(empties) == len(self._kinds)
        self._empty_words.setText(tr("Nothing leads here yet. Begin with:") if is_all else tr("Nothing yet:"))
        self._begin_row.arrange()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab comes to the lists as they stand, and then to the buttons below them."""
        order = list(self._kinds)
        shown = sorted(self.lists, key=order.index)
        lead_into(self, [*(self.lists[title] for title in shown), *self.begin_buttons.values()])

    def _swap(self, button: QPushButton, each: LinkedList | None, is_empty: bool, focused: QWidget | None) -> None:
        """Show a list, or the button that begins it; the keyboard goes from what is hidden to what is shown."""
        if is_empty:
            button.show()
            if each is not None:
                if focused is not None and each.isAncestorOf(focused):
                    button.setFocus()
                each.hide()
        else:
            if each is not None:
                each.show()
                if focused is button:
                    each.focus_rows()
            button.hide()

    def _begin(self, title: str, _checked: bool = False) -> None:
        if self._owner is None:
            return
        if is_file_list(self._kinds[title]):
            self._files.choose(self._kinds[title].link, self._owner[0])
            return
        self.begin_buttons[title].hide()
        each = self.list_of(title)
        each.show_list(*self._owner, self._read[title], self._read_only)
        each.show()
        self._order_tabs()
        each.begin_add()
        panel = each.panel()
        if panel is not None:
            panel.destroyed.connect(self._arrange_later)
            self.ensureWidgetVisible(panel)

    @Slot()
    def _arrange_later(self) -> None:
        self._arrange()

    def reveal(self, title: str) -> None:
        """Scroll to the list of a title and put the keyboard into its rows."""
        shown = self.list_of(title)
        if not shown.isVisible():
            return
        # What was just shown is not laid out yet, and would be looked for where it is not.
        self._column.activate()
        shown.focus_rows()
        self.ensureWidgetVisible(shown, 0, theme.em(self, 1))

    @Slot()
    def flush(self) -> None:
        """Save the field being edited in any of the lists."""
        for each in self.lists.values():
            each.flush()

    def put_away(self) -> None:
        """Close whatever is being done, saving what can be."""
        for each in self.lists.values():
            each.close_panel()
