"""One column of a board: its state with a count, its cards, and where cards of other columns are dropped.

Knows cards and whether one may be dropped here; not which step that is, nor how it is taken.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.counting import counted
from atmp_desktop.gui import theme
from atmp_desktop.gui.board_cards import BETWEEN, CardDelegate, CardModel, Index, tone_named
from atmp_desktop.gui.choice_edit import Pill
from atmp_desktop.gui.typed_word import TypedWord
from atmp_desktop.records.record import About
from atmp_desktop.services.board import BoardColumn, Card
from atmp_desktop.translation import tr

CARD = "application/x-atmp-card"
"""What is being dragged: the record's id, as bytes."""

WIDTH, MOST_WIDTH = 16.5, 24.0
"""The least and the greatest width of a column, in ems."""


class CardList(QListView):
    """The cards of a column.

    Signals:
        chosen: the keyboard or the mouse went to a card; its id.
        opened: Enter or a double click on one; its id.
        side_wanted: Left (-1) or Right (1).
        bin_wanted, copy_wanted: Delete, Ctrl+C.
        peek_wanted: Space, which belongs to no title that is being typed.
        menu_wanted: where a menu of the card belongs, on the screen.
        drag_began, drag_ended: a card is being dragged; its id.
        dropped: a card was dropped here; its id.
        hovered: something that may be dropped is over it.
    """

    chosen = Signal(object)
    opened = Signal(object)
    side_wanted = Signal(int)
    bin_wanted = Signal()
    copy_wanted = Signal()
    peek_wanted = Signal()
    menu_wanted = Signal(QPoint)
    drag_began = Signal(object)
    drag_ended = Signal()
    dropped = Signal(object)
    hovered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.takes_cards = False
        self.nothing = ""
        self._typed = TypedWord()
        self.cards = CardModel(self)
        self.looks = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self.looks)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        theme.set_kind(self, "cards")
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.cards.cards[index.row()].id))

    def card(self) -> Card | None:
        """The chosen card."""
        rows = self.selectionModel().selectedRows()
        return self.cards.cards[rows[0].row()] if rows else None

    def choose(self, row: int) -> None:
        """Choose a card and bring it into view; -1 for none."""
        if row < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        index = self.cards.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def place_of_card(self) -> QPoint:
        """Where a menu of the chosen card belongs, on the screen."""
        there = self.visualRect(self.currentIndex())
        inset = theme.em(self, 1)
        return self.viewport().mapToGlobal(QPoint(there.left() + inset, there.bottom() - inset))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() < len(self.cards.cards):
            self.chosen.emit(self.cards.cards[current.row()].id)

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        under = self.indexAt(place)
        if under.isValid() and under == self.currentIndex():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        elif self.card() is not None:
            self.menu_wanted.emit(self.place_of_card())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # A list lays itself out anew only where its height changes; the words of a card need other lines now.
            self.scheduleDelayedItemsLayout()

    # Keys ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        card = self.card()
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if card is not None:
                self.opened.emit(card.id)
        elif plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.side_wanted.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.bin_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Space and not self._typed.is_going_on:
            self.peek_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self._typed.add(search)
        super().keyboardSearch(search)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A list's own way makes the first card the current one, as if somebody had gone to it."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    # Dragging --------------------------------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        card = self.card()
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(dragged(card.id))
        there = self.visualRect(self.currentIndex()).adjusted(0, 0, 0, -theme.em(self, BETWEEN))
        picture = QPixmap(there.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.looks.paint_card(painter, QRect(QPoint(0, 0), there.size()), card, is_chosen=True)
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(theme.em(self, 2), theme.em(self, 1)))
        self.drag_began.emit(card.id)
        drag.exec(Qt.DropAction.CopyAction)
        self.drag_ended.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._judge(event)

    def _judge(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD) and self.takes_cards:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.hovered.emit()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData().data(CARD)
        if not self.takes_cards or data.size() != len(UUID(int=0).bytes):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(UUID(bytes=bytes(data.data())))

    # Looks -----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.cards.cards or not self.nothing:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(theme.tokens().muted))
        area = self.viewport().rect().adjusted(theme.em(self, 0.3), theme.em(self, 0.3), 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.nothing)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.looks.forget()
            self.scheduleDelayedItemsLayout()


class ColumnView(QWidget):
    """A column.

    Attributes:
        code: of its state.
        list: its cards.

    Signals:
        all_wanted: the button that shows all of them in the table.
    """

    all_wanted = Signal()

    def __init__(self, column: BoardColumn, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = column.code
        self.column = column
        self._about = about
        self._is_lit = False
        self.list = CardList(self)
        self.list.nothing = tr("No {many} here.", many=about.many.lower())
        self._pill = Pill()
        self.count = QLabel()
        font = QFont(self.count.font())
        font.setBold(True)
        self.count.setFont(font)
        theme.set_kind(self.count, "muted")
        self.all = QPushButton()
        theme.set_kind(self.all, "quiet")
        self.all.clicked.connect(self.all_wanted)
        head = QHBoxLayout()
        head.addWidget(self._pill)
        head.addStretch(1)
        head.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.all)
        self._fit()
        self.show_column(column)

    def show_column(self, column: BoardColumn) -> None:
        """Show other cards; the place it is scrolled to stays."""
        place = self.list.verticalScrollBar().value()
        self.column = column
        about, many = self._about, counted(column.count, self._about.one.lower(), self._about.many.lower())
        self._pill.show_pill(column.words, tone_named(column.tone) or "grey")
        self.count.setText(f"{column.count:,}")
        self.count.setAccessibleName(many)
        self.setAccessibleName(column.words)
        self.list.setAccessibleName(f"{column.words}, {many}")
        if column.cards != self.list.cards.cards:
            self.list.cards.show_cards(column.cards)
            self.list.verticalScrollBar().setValue(place)
        is_more = column.count > len(column.cards)
        self.all.setText(tr("Show all {count:,} in the table", count=column.count))
        self.all.setToolTip(tr("The table of all {many} in this state", many=about.many.lower()))
        self.all.setVisible(is_more)

    def light(self, *, takes: bool, is_dragging: bool) -> None:
        """Show that what is being dragged can be dropped here, or not; both False when nothing is."""
        self._is_lit = self.list.takes_cards = takes
        self.list.looks.is_faint = is_dragging and not takes
        self.list.viewport().update()
        self.update()

    @property
    def is_lit(self) -> bool:
        """Whether what is being dragged can be dropped here."""
        return self._is_lit

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_lit:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent), max(1.0, theme.em(self, 0.12)), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.tint))
        corner = theme.em(self, 0.5)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 0.45)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme.em(self, 0.5))
        self.setMinimumWidth(theme.em(self, WIDTH))
        self.setMaximumWidth(theme.em(self, MOST_WIDTH))


def dragged(id: UUID) -> QMimeData:
    """What stands for a card while it is dragged."""
    data = QMimeData()
    data.setData(CARD, id.bytes)
    return data
