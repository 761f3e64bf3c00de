"""The boards of the window: the button that turns a list into its board and back, and what keeps the two together.

Knows the list through what it shows and chooses; where it stands in the window it does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QToolButton

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui.filter_bar import icon_button
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.board import BoardColumn, has_board, read_board, state_field
from atmp_desktop.store.where import Term, unparse
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.board import Board
    from atmp_desktop.gui.workspace import Workspace

CALM = 60
"""Milliseconds in which several changes are read at once."""


class ListBoard(QObject):
    """The board of one list, made when it is first turned to."""

    def __init__(self, workspace: Workspace, type: str, shown: RecordList, toggle: QToolButton) -> None:
        super().__init__(shown)
        self._work, self._type, self._list, self._toggle = workspace, type, shown, toggle
        self._board: Board | None = None
        self._reader: PageReader[tuple[BoardColumn, ...]] | None = None
        self._is_on = self._is_behind = False
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self.read)
        toggle.toggled.connect(self.show)
        shown.board_wanted.connect(self.show)

    @property
    def is_on(self) -> bool:
        """Whether the list shows its board."""
        return self._is_on

    @property
    def board(self) -> Board:
        """The board."""
        if self._board is None:
            self._board = self._make()
        return self._board

    def _make(self) -> Board:
        from atmp_desktop.gui.board import Board
        from atmp_desktop.gui.board_steps import CardSteps

        work, shown, record_type = self._work, self._list, BY_NAME[self._type]
        steps = CardSteps(work.store, work.saver, work.jobs, record_type, lambda: shown.is_read_only)
        _, kind = state_field(record_type, work.store.vocabulary)
        board = Board(record_type.about, kind.machine, steps, lambda: shown.is_read_only, shown)
        board.hide()
        self._reader = PageReader(work.jobs, tr("Reading the board"), board, self._have_read, self._failed)
        board.chosen.connect(self._go_along)
        board.opened.connect(partial(shown.opened.emit, self._type))
        board.bin_wanted.connect(self._bin)
        board.copy_wanted.connect(self._copy)
        board.peek_wanted.connect(work.acts.peek.turn)
        board.menu_wanted.connect(self._pop_up_menu)
        board.step_wanted.connect(steps.take)
        board.all_wanted.connect(self._show_all)
        steps.taken.connect(work.acts.say_done)
        steps.failed.connect(work.window.show_error)
        steps.ended.connect(board.setFocus)
        board.seen.connect(self._catch_up)
        shown.current_changed.connect(self._follow)
        shown.view.model().modelReset.connect(self._read_soon)
        work.events.changed.connect(self._read_soon)
        return board

    @Slot(bool)
    def show(self, is_on: bool) -> None:
        """Show the board, or the table."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        self._toggle.setChecked(is_on)
        self._list.face.put_in_front(self.board if is_on else None)
        if is_on:
            self._be_where_the_list_is()
            self.read()
        self._work.window.commands.refresh()

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot()
    def _read_soon(self) -> None:
        if self._is_on and self.board.isVisible():
            self._calm.start()
        elif self._is_on:
            self._is_behind = True

    @Slot()
    def _catch_up(self) -> None:
        if self._is_behind:
            self.read()

    @Slot()
    def read(self) -> None:
        """Read the columns again, on a worker."""
        assert self._reader is not None
        self._is_behind = False
        self._reader.read(partial(read_board, self._work.store, self._list.listing()))

    def _have_read(self, columns: tuple[BoardColumn, ...]) -> None:
        self.board.show_columns(columns)
        chosen = self._list.selected_ids() if self._list.selected_count() == 1 else []
        if self.board.current is None and chosen:
            self.board.choose(chosen[0])
        self._work.window.commands.refresh()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        # What is wrong with a filter is said by the list below it.
        if not isinstance(error, UserError):
            self._work.window.show_error(error)

    # Together with the list ------------------------------------------------------------------------------------------

    def _be_where_the_list_is(self) -> None:
        """Go to the one row that is chosen. Several cannot be on a board: none is left chosen that is not seen."""
        chosen = self._list.selected_count()
        if chosen > 1:
            self._list.view.clearSelection()
            self.board.choose(None)
        elif chosen == 1:
            self.board.choose(self._list.selected_ids()[0])

    @Slot(object)
    def _go_along(self, id: UUID) -> None:
        """Choose the row of a card, and show its record though its row is in a group that is shut."""
        self._list.select(id)
        self._work.row_changed(self._type, id)

    @Slot()
    def _bin(self) -> None:
        """The card alone into the bin, whatever is chosen in the table behind it."""
        card = self.board.card()
        if card is not None and not self._list.is_read_only:
            self._list.bin_wanted.emit([card.id])

    @Slot()
    def _copy(self) -> None:
        card = self.board.card()
        if card is not None:
            self._list.copy_records(card.id.bytes)

    @Slot(str, object)
    def _follow(self, type: str, id: UUID | None) -> None:
        if self._is_on and id is not None:
            self.board.choose(id)

    @Slot(str)
    def _show_all(self, code: str) -> None:
        """The table of everything in a state, beside what the list is filtered by."""
        name, _ = state_field(BY_NAME[self._type], self._work.store.vocabulary)
        kept = (
            each
            for each in self._list.filter.terms
            if not isinstance(each, Term) or each.negated or each.column != name
        )
        self.show(False)
        self._list.set_filter(unparse((*kept, Term(name, (code,)))))
        self._list.view.setFocus()

    @Slot(QPoint)
    def _pop_up_menu(self, place: QPoint) -> None:
        from atmp_desktop.gui.row_menu import row_menu

        if self._list.selected_count():
            row_menu(self._list, self._work.window, has_cells=False).popup(place)


class WindowBoards(QObject):
    """The boards of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self._boards: dict[str, ListBoard] = {}

    def buttons(self, type: str) -> list[QToolButton]:
        """What stands beside the filter of a type's list: the button of its board, where it has one."""
        if not has_board(BY_NAME[type]):
            return []
        button = icon_button("board", tr("As a board, a column a status"))
        button.setCheckable(True)
        return [button]

    def join(self, type: str, shown: RecordList, buttons: list[QToolButton], kept: Mapping[str, Any]) -> None:
        """Give a list its board; `kept` is how the list was left."""
        if buttons:
            self._boards[type] = made = ListBoard(self._work, type, shown, buttons[0])
            made.show(kept.get("board") is True)

    def here(self) -> ListBoard | None:
        """The board of the list on show, whether it is seen or not."""
        return self._boards.get(self._work.current_section())

    @property
    def is_on(self) -> bool:
        """Whether a board is on show."""
        here = self.here()
        return here is not None and here.is_on

    def turn(self) -> None:
        """Turn the list on show into its board, or back into its table."""
        here = self.here()
        if here is not None:
            here.show(not here.is_on)

    def can_move(self) -> bool:
        """Whether a card is chosen that can take a step."""
        here = self.here()
        if here is None or not here.is_on or here.board.card() is None:
            return False
        shown = self._work.current_list()
        return shown is not None and not shown.is_read_only

    def move_along(self, way: int) -> None:
        """Have the chosen card take the step further on, or back."""
        here = self.here()
        if here is not None and here.is_on:
            here.board.move_along(way)

    def offer_steps(self) -> None:
        """The steps of the chosen card, or of the chosen rows where a table is on show."""
        here = self.here()
        if here is not None and here.is_on:
            here.board.offer_steps()
        else:
            self._work.acts.bulk.steps()

    def can_step(self) -> bool:
        """Whether there is anything chosen that could take a step."""
        return self.can_move() if self.is_on else self._work.acts.bulk.can_step()
