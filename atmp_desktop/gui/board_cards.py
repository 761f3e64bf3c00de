"""The cards of a board as Qt asks for them, and how each is drawn. Knows nothing of columns or of what is done with cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from atmp_desktop.gui import theme
from atmp_desktop.gui.broken_lines import broken
from atmp_desktop.gui.chips import paint_pill, pill_size
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.tokens import TONES, Tone
from atmp_desktop.services.board import Card

Index = QModelIndex | QPersistentModelIndex

CARD_ROLE = int(Qt.ItemDataRole.UserRole) + 1

TITLE_LINES = 3
SMALL = 0.88
"""How large the words around a title are, beside those of the title."""

PAD, GAP, BETWEEN = 0.65, 0.25, 0.5
"""Ems inside a card, between its lines, and between two cards."""

FAINT = 0.45
"""How much is left of cards that what is being dragged cannot be dropped among."""


class CardModel(QAbstractListModel):
    """The cards of one column."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()

    def row_of(self, id: UUID | None) -> int:
        """The row of a record, or -1."""
        return next((row for row, card in enumerate(self.cards) if card.id == id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(card.words)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren


class CardDelegate(QStyledItemDelegate):
    """Draws cards: the reference, the title on up to three lines, how it stands with its day, whom it names.

    Attributes:
        is_faint: the cards step back while something is dragged that does not go there.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.is_faint = False
        self._broken: dict[tuple[str, int], list[str]] = {}

    def forget(self) -> None:
        """Break titles anew, in letters of another size."""
        self._broken.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card, width = index.data(CARD_ROLE), self._view.viewport().width()
        if card is None:
            return QSize(width, 0)
        em = theme.em(self._view, 1)
        font, small = self._view.font(), self._small()
        lines = len(self._title(card, self._inside(width)))
        heights = [lines * QFontMetrics(font).lineSpacing()]
        if card.reference:
            heights.append(QFontMetrics(small).lineSpacing())
        if card.due.words:
            heights.append(pill_size(card.due.words, QFontMetrics(small)).height())
        if card.who or card.group:
            heights.append(QFontMetrics(small).lineSpacing())
        air = 2 * PAD * em + (len(heights) - 1) * GAP * em
        return QSize(width, round(sum(heights) + air + BETWEEN * em))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if card is None:
            return
        state = QStyle.StateFlag
        painter.save()
        painter.setOpacity(FAINT if self.is_faint else 1.0)
        area = option.rect.adjusted(0, 0, 0, -theme.em(self._view, BETWEEN))
        self.paint_card(
            painter,
            area,
            card,
            is_chosen=bool(option.state & state.State_Selected),
            is_under_pointer=bool(option.state & state.State_MouseOver),
        )
        painter.restore()

    def paint_card(
        self, painter: QPainter, area: QRect, card: Card, *, is_chosen: bool, is_under_pointer: bool = False
    ) -> None:
        """Draw one card."""
        colours, em = theme.tokens(), theme.em(self._view, 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_keyboard = is_chosen and self._view.hasFocus()
        edge = colours.accent if is_chosen else colours.edge if is_under_pointer else colours.line
        thick = max(2.0, em * 0.16) if has_keyboard else max(1.0, em * 0.1) if is_chosen else 1.0
        painter.setPen(QPen(QColor(edge), thick))
        painter.setBrush(QColor(colours.base))
        half = thick / 2
        painter.drawRoundedRect(QRectF(area).adjusted(half, half, -half, -half), em * 0.45, em * 0.45)
        inside = area.adjusted(round(PAD * em), round(PAD * em), -round(PAD * em), -round(PAD * em))
        top = inside.top()
        small, font = self._small(), self._view.font()
        if card.reference:
            top = self._line(painter, inside, top, card.reference, small, colours.muted)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        spacing = QFontMetrics(font).lineSpacing()
        for line in self._title(card, inside.width()):
            painter.drawText(QRect(inside.left(), top, inside.width(), spacing), Qt.AlignmentFlag.AlignVCenter, line)
            top += spacing
        top += round(GAP * em)
        if card.due.words:
            tone = tone_named(card.due.tone)
            painter.setFont(small)
            height = pill_size(card.due.words, painter.fontMetrics()).height()
            if tone is None:
                self._line(painter, inside, top, card.due.words, small, colours.muted)
            else:
                paint_pill(painter, QRect(inside.left(), top, inside.width(), height), card.due.words, tone, colours)
            top += height + round(GAP * em)
        named = " · ".join(filter(None, (card.who, card.group)))
        if named:
            self._line(painter, inside, top, named, small, colours.muted)

    def _line(self, painter: QPainter, inside: QRect, top: int, words: str, font: QFont, colour: str) -> int:
        """One line that is shortened where it has no room; returns where the next begins."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        height = metrics.lineSpacing()
        painter.drawText(QRect(inside.left(), top, inside.width(), height), Qt.AlignmentFlag.AlignVCenter, shown)
        return top + height + theme.em(self._view, GAP)

    def _inside(self, width: int) -> int:
        return width - 2 * round(PAD * theme.em(self._view, 1))

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font

    def _title(self, card: Card, width: int) -> list[str]:
        key = (card.title, width)
        if key not in self._broken:
            metrics = QFontMetrics(self._view.font())
            self._broken[key] = broken(card.title, width, metrics.horizontalAdvance, TITLE_LINES)
        return self._broken[key]


def tone_named(tone: str) -> Tone | None:
    """The tone of that name, or None for no pill."""
    return next((each for each in TONES if each == tone), None)
