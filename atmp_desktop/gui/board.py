"""A board: the columns of a list's states side by side, the card the keyboard is on, and cards that go from one to another.

Knows what it is given to show; neither reads it nor writes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.board_column import ColumnView
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.notices import announce
from atmp_desktop.records.record import About
from atmp_desktop.records.status import Machine
from atmp_desktop.services.board import BoardColumn, Card, step_along
from atmp_desktop.translation import tr


class Board(InnerFocus):
    """The board.

    Attributes:
        asking: where a step asks for what it needs, above the columns.
        current: the record the keyboard is on, or None.

    Signals:
        chosen: the user went to a card; its id.
        opened: Enter or a double click on one; its id.
        step_wanted: a card is to take a step; the Card and the Step.
        all_wanted: all of a column in the table; the code of its state.
        bin_wanted, copy_wanted: the chosen card into the bin, onto the clipboard.
        peek_wanted: the record of the chosen card beside the board, or away again.
        menu_wanted: where a menu of the chosen card belongs, on the screen.
        seen: it comes on the screen.
    """

    chosen = Signal(object)
    opened = Signal(object)
    step_wanted = Signal(object, object)
    all_wanted = Signal(str)
    bin_wanted = Signal()
    copy_wanted = Signal()
    peek_wanted = Signal()
    menu_wanted = Signal(QPoint)
    seen = Signal()

    def __init__(
        self, about: About, machine: Machine, asking: QWidget, is_read_only: Callable[[], bool], parent: QWidget
    ) -> None:
        """`is_read_only` says whether cards can only be looked at now."""
        super().__init__(parent)
        self._about, self._machine = about, machine
        self.current: UUID | None = None
        self._is_read_only = is_read_only
        self._is_showing = False
        self._here = 0
        self.columns: list[ColumnView] = []
        self._strip = QWidget()
        self._row = QHBoxLayout(self._strip)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._strip)
        # The board's own colour shows through.
        self._strip.setAutoFillBackground(False)
        self.asking = asking
        self._column = QVBoxLayout(self)
        self._column.addWidget(asking)
        self._column.addWidget(self._area, 1)
        self.setAccessibleName(tr("{many} by status", many=about.many))
        theme.set_kind(self, "board")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fit()

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show other columns; the card the keyboard is on stays so wherever it is now, else what stands in its place."""
        self._is_showing = True
        had_focus = self._has_focus()
        row = self._current_row()
        if [each.code for each in self.columns] != [each.code for each in columns]:
            self._make(columns)
        for view, column in zip(self.columns, columns, strict=True):
            view.show_column(column)
        found = self._find(self.current)
        if found is None and self.current is not None:
            found = self._beside(row)
        self._go_to(found, has_focus=had_focus)
        self._is_showing = False
        if had_focus and self.current is None:
            # The board had the keyboard before there was a column to hand it to.
            self.columns[self._here].list.setFocus()

    def _make(self, columns: Sequence[BoardColumn]) -> None:
        for old in self.columns:
            self._row.removeWidget(old)
            old.deleteLater()
        self.columns = [ColumnView(each, self._about) for each in columns]
        for place, view in enumerate(self.columns):
            self._row.insertWidget(place, view)
            cards = view.list
            cards.chosen.connect(partial(self._hear_chosen, view))
            cards.opened.connect(self.opened)
            cards.side_wanted.connect(partial(self._go_aside, view))
            cards.bin_wanted.connect(self.bin_wanted)
            cards.copy_wanted.connect(self.copy_wanted)
            cards.peek_wanted.connect(self.peek_wanted)
            cards.menu_wanted.connect(self.menu_wanted)
            cards.drag_began.connect(self.begin_drag)
            cards.drag_ended.connect(self.end_drag)
            cards.dropped.connect(partial(self._drop, view.code))
            cards.hovered.connect(partial(self._area.ensureWidgetVisible, view, 0, 0))
            view.all_wanted.connect(partial(self.all_wanted.emit, view.code))
        self._lead_focus()

    def card(self) -> Card | None:
        """The card the keyboard is on."""
        return self._card_of(self.current)

    def column(self, code: str) -> ColumnView:
        """The column of a state."""
        return next(each for each in self.columns if each.code == code)

    def _card_of(self, id: UUID | None) -> Card | None:
        return next((card for view in self.columns for card in view.column.cards if card.id == id), None)

    # The keyboard ----------------------------------------------------------------------------------------------------

    def choose(self, id: UUID | None) -> None:
        """Put the keyboard on a card, and bring it into view; one that is not on the board leaves none."""
        if id != self.current:
            self._is_showing = True
            self._go_to(self._find(id), has_focus=self._has_focus())
            self._is_showing = False

    def _find(self, id: UUID | None) -> tuple[int, int] | None:
        """The column and the row of a record."""
        if id is None:
            return None
        for place, view in enumerate(self.columns):
            row = view.list.cards.row_of(id)
            if row >= 0:
                return place, row
        return None

    def _beside(self, row: int) -> tuple[int, int] | None:
        """Where to go when the card the keyboard was on has gone: the next one in its column."""
        if self._here >= len(self.columns):
            return None
        there = len(self.columns[self._here].column.cards)
        return (self._here, min(row, there - 1)) if there else None

    def _current_row(self) -> int:
        if self._here >= len(self.columns):
            return 0
        return max(0, self.columns[self._here].list.currentIndex().row())

    def _go_to(self, place: tuple[int, int] | None, *, has_focus: bool) -> None:
        for number, view in enumerate(self.columns):
            view.list.choose(place[1] if place is not None and number == place[0] else -1)
        if place is None:
            self._tell(None)
            return
        view = self.columns[place[0]]
        self._here = place[0]
        self._lead_focus()
        self._area.ensureWidgetVisible(view, 0, 0)
        self._tell(view.column.cards[place[1]].id)
        if has_focus:
            view.list.setFocus()

    def _hear_chosen(self, view: ColumnView, id: UUID) -> None:
        """Somebody went to a card by mouse or by key."""
        if self._is_showing:
            return
        self._here = self.columns.index(view)
        for other in self.columns:
            if other is not view:
                other.list.choose(-1)
        self._lead_focus()
        self._area.ensureWidgetVisible(view, 0, 0)
        self._tell(id)

    def _tell(self, id: UUID | None) -> None:
        if id != self.current:
            self.current = id
            if id is not None:
                self.chosen.emit(id)

    def _go_aside(self, view: ColumnView, way: int) -> None:
        """Left or Right: to the next column with cards, at about the same height."""
        here = self.columns.index(view)
        row = max(0, view.list.currentIndex().row())
        onward = range(here + way, len(self.columns) if way > 0 else -1, way)
        if self.card() is None and view.column.cards:
            self._go_to((here, 0), has_focus=True)
            return
        for place in onward:
            there = len(self.columns[place].column.cards)
            if there:
                self._go_to((place, min(row, there - 1)), has_focus=True)
                return

    def _lead_focus(self) -> None:
        """Have Tab come to the board once, to the column the keyboard was in last, or the first with cards."""
        if not self.columns:
            return
        if not self.columns[min(self._here, len(self.columns) - 1)].column.cards:
            self._here = next((place for place, view in enumerate(self.columns) if view.column.cards), 0)
        for place, view in enumerate(self.columns):
            policy = Qt.FocusPolicy.StrongFocus if place == self._here else Qt.FocusPolicy.ClickFocus
            view.list.setFocusPolicy(policy)
        self.hand_focus_to(self.columns[self._here].list)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self._strip.isAncestorOf(focused))

    # Steps -----------------------------------------------------------------------------------------------------------

    def move_along(self, way: int) -> None:
        """Have the chosen card take the step to the nearest state further on (1), or back (-1)."""
        card = self.card()
        if card is None or self._is_read_only():
            return
        step = step_along(self._machine, card.state, way)
        if step is None:
            announce(self, tr("There is no step that way."), at_once=True)
            return
        self.step_wanted.emit(card, step)

    def offer_steps(self) -> None:
        """A menu of the steps that the chosen card can take."""
        card = self.card()
        if card is None or self._is_read_only():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for step in self._machine.steps_from(card.state):
            action = menu.addAction(step.words)
            action.setToolTip(
                tr("Makes it “{states}”. {guard}", states=self._machine.states[step.end], guard=step.guard).strip()
            )
            action.triggered.connect(partial(self.step_wanted.emit, card, step))
        if menu.isEmpty():
            menu.addAction(tr("There is no step from here")).setEnabled(False)
        menu.popup(self.columns[self._here].list.place_of_card())
        menu.setActiveAction(menu.actions()[0])

    @Slot(object)
    def begin_drag(self, id: UUID) -> None:
        """Light up the columns that a card can be dropped in, those that a step of its state leads to."""
        card = self._card_of(id)
        ends = {step.end for step in self._machine.steps_from(card.state)} if card is not None else set()
        for view in self.columns:
            is_home = card is not None and view.code == card.state
            view.light(takes=view.code in ends and not self._is_read_only(), is_dragging=not is_home)

    @Slot()
    def end_drag(self) -> None:
        """Nothing is being dragged any more."""
        for view in self.columns:
            view.light(takes=False, is_dragging=False)

    def _drop(self, code: str, id: UUID) -> None:
        card = self._card_of(id)
        step = self._machine.step(card.state, code) if card is not None else None
        if step is not None:
            self.step_wanted.emit(card, step)

    # Looks -----------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 0.5)
        self._row.setContentsMargins(side, theme.em(self, 0.3), side, 0)
        self._row.setSpacing(theme.em(self, 0.2))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
