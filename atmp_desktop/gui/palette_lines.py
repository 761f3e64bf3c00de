"""The lines of the palette: what each says of a record or command, and how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.translation import tr

_CHOICE = Qt.ItemDataRole.UserRole + 1

PLAIN = tr("Command")
"""What a command of the menus is, which goes without saying but to a screen reader."""


@dataclass(frozen=True)
class Choice:
    """One line of the palette.

    Attributes:
        words: its name.
        more: what tells it from others of the name, or what it is.
        icon: the name of its icon.
        key: a command's shortcut.
        record: type and id, for a record.
        command: its id, for a command.
    """

    words: str
    more: str = ""
    icon: str = ""
    key: str = ""
    record: tuple[str, UUID] | None = None
    command: str = ""


class Choices(QAbstractListModel):
    """The lines on show, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these in place of what was on show."""
        self.beginResetModel()
        self.choices = list(choices)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == _CHOICE:
            return choice
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.words, choice.more, choice.key) if part)
        return None


class ChoicePainter(QStyledItemDelegate):
    """Draws a line: icon, name, what it is in a quieter colour, the key at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(_CHOICE)
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        metrics = QFontMetrics(option.font)
        side, gap = round(metrics.height() * 1.05), metrics.height() // 2
        area = option.rect.adjusted(gap, 0, -gap, 0)
        colours = theme.tokens()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        plain, quiet = QColor(colours.on_tint if is_chosen else colours.text), QColor(colours.muted)
        painter.save()
        painter.setFont(option.font)
        if choice.icon:
            place = QRect(area.left(), area.center().y() - side // 2, side, side)
            icon(choice.icon, "accent" if choice.record is not None else "muted").paint(painter, place)
        area.setLeft(area.left() + side + gap)
        if choice.key:
            painter.setPen(quiet if not is_chosen else plain)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, choice.key)
            area.setRight(area.right() - metrics.horizontalAdvance(choice.key) - gap)
        words = metrics.elidedText(choice.words, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(plain)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        area.setLeft(area.left() + metrics.horizontalAdvance(words) + gap)
        if choice.more and choice.more != PLAIN and area.width() > gap:
            painter.setPen(quiet if not is_chosen else plain)
            more = metrics.elidedText(choice.more, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, more)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.initStyleOption(option, index)
        return QSize(0, theme.row_height(option.font))
