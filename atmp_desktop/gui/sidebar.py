"""The side bar: the sections of the window under headings that fold. Knows nothing about what is in a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.translation import tr

_ID = Qt.ItemDataRole.UserRole + 1
_HEADING = Qt.ItemDataRole.UserRole + 2
_COUNT = Qt.ItemDataRole.UserRole + 3
_LEAST_EMS, _USUAL_EMS = 6, 14

FOLDED = (tr("Details"),)
"""The headings that are folded until somebody opens them: what is below is met on the pages of other records."""


@dataclass(frozen=True)
class Section:
    """One line of the side bar.

    Attributes:
        id: the record type's name, or the name of a page.
        words: what it says.
        icon: the name of its icon.
        heading: the heading it stands under; "" for those at the top.
    """

    id: str
    words: str
    icon: str
    heading: str = ""


def remembered(rows: Sequence[Sequence[str]]) -> list[Section]:
    """Sections as `to_remember` wrote them; anything else is left out."""
    return [Section(*row) for row in rows if len(row) == 4]


def to_remember(sections: Sequence[Section]) -> list[list[str]]:
    """Sections as plain lists of texts."""
    return [list(astuple(section)) for section in sections]


class _Counted(QStyledItemDelegate):
    """Draws a line with its count at the right, in a quieter colour; long words give way to it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = index.data(_COUNT)
        if not count:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        metrics, gap = QFontMetrics(option.font), theme.em(option.font, 0.6)
        taken = metrics.horizontalAdvance(count) + 2 * gap
        room = option.rect.width() - option.decorationSize.width() - theme.em(option.font, 1.2) - taken
        option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = theme.tokens()
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(colours.on_tint if is_chosen else colours.muted))
        place = option.rect.adjusted(0, 0, -gap, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.restore()


class SideBar(QListView):
    """The list of sections; one is chosen. A press, Enter, Left or Right on a heading folds what is below it.

    Signals:
        chosen: somebody chose the section of this id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_kind(self, "sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Sections"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # By whole rows Qt counts the folded ones too, and does not scroll down to the last.
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._sections: list[Section] = []
        self._chosen = ""
        self._folded: set[str] = set(FOLDED)
        self.setItemDelegate(_Counted(self))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.selectionModel().currentChanged.connect(self._choose)
        self._fit()

    @property
    def sections(self) -> list[Section]:
        """What is in it, in order."""
        return list(self._sections)

    @property
    def current(self) -> str:
        """The id of the section on show, or ""; the keyboard may be on a heading meanwhile."""
        return self._chosen

    @property
    def folded(self) -> list[str]:
        """The headings that are folded."""
        return sorted(self._folded)

    def fold(self, headings: Sequence[str]) -> None:
        """Fold these headings and no others; the one above the section on show stays open."""
        open_one = next((section.heading for section in self._sections if section.id == self._chosen), None)
        self._folded = {heading for heading in headings if heading != open_one}
        self._show_folds()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the chosen one stays chosen. Does nothing when they are shown already."""
        if list(sections) == self._sections:
            return
        chosen = self._chosen
        self._sections = list(sections)
        was_blocked = self.blockSignals(True)
        self._model.clear()
        heading = ""
        for section in sections:
            if section.heading != heading:
                heading = section.heading
                self._model.appendRow(self._heading(heading))
            item = QStandardItem(icon(section.icon, "side_bar"), section.words)
            item.setData(section.id, _ID)
            item.setData(section.heading, _HEADING)
            self._model.appendRow(item)
        self._show_folds()
        self.choose(chosen)
        self.blockSignals(was_blocked)

    def choose(self, id: str) -> bool:
        """Mark a section as the one on show, without saying so; whether there is one of that id."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if index.data(_ID) == id and id:
                if index.data(_HEADING) in self._folded:
                    self._toggle(index.data(_HEADING))
                was_blocked = self.blockSignals(True)
                self._chosen = id
                self.setCurrentIndex(index)
                self.blockSignals(was_blocked)
                return True
        return False

    def show_count(self, id: str, words: str) -> None:
        """Say at the right of a section's line how many records it has; "" takes that away."""
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            if item.data(_ID) == id:
                item.setData(words, _COUNT)
                item.setData(f"{item.text()}, {words}" if words else None, Qt.ItemDataRole.AccessibleTextRole)
                item.setToolTip(item.text())

    def count_of(self, id: str) -> str:
        """What is said at the right of a section's line."""
        rows = (self._model.item(row) for row in range(self._model.rowCount()))
        return next((str(item.data(_COUNT) or "") for item in rows if item.data(_ID) == id), "")

    # Folding ---------------------------------------------------------------------------------------------------------

    def _toggle(self, heading: str) -> None:
        self._folded ^= {heading}
        self._show_folds()

    def _show_folds(self) -> None:
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            is_folded = item.data(_HEADING) in self._folded
            if item.data(_ID) is None:
                item.setIcon(icon("chevron_right" if is_folded else "chevron_down", "muted"))
                state = tr("folded") if is_folded else tr("shown")
                item.setData(f"{item.data(_HEADING)}, {state}", Qt.ItemDataRole.AccessibleTextRole)
            else:
                self.setRowHidden(row, is_folded)

    def _heading_at(self, index: QModelIndex) -> str:
        """The heading a line is, or ""."""
        return str(index.data(_HEADING) or "") if index.isValid() and index.data(_ID) is None else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        heading = self._heading_at(self.indexAt(event.position().toPoint()))
        if heading and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(heading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heading, key = self._heading_at(self.currentIndex()), event.key()
        is_folded = heading in self._folded
        turns = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if heading and (turns or key == (Qt.Key.Key_Right if is_folded else Qt.Key.Key_Left)):
            self._toggle(heading)
        else:
            super().keyPressEvent(event)

    # Looks -----------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, _USUAL_EMS), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self.signalsBlocked() and current.data(_ID):
            self._chosen = current.data(_ID)
            self.chosen.emit(self._chosen)

    def _fit(self) -> None:
        self.setMinimumWidth(theme.em(self, _LEAST_EMS))
        font = self._heading_font()
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            if item.data(_ID) is None:
                item.setFont(font)
                item.setForeground(self.palette().placeholderText())

    def _heading(self, words: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(words, _HEADING)
        # Not for choosing, but the keyboard comes to it, to fold it.
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setFont(self._heading_font())
        item.setForeground(self.palette().placeholderText())
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _heading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setWeight(QFont.Weight.DemiBold)
        return font
