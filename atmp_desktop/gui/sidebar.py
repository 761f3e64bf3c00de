"""The side bar: the sections of the window under their headings. Knows nothing about what is in a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon

_ID = Qt.ItemDataRole.UserRole + 1
_LEAST_EMS, _USUAL_EMS = 6, 13


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


class SideBar(QListView):
    """The list of sections; one is chosen.

    Signals:
        chosen: somebody chose the section of this id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_kind(self, "sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Sections")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._sections: list[Section] = []
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
        """The id of the chosen section, or ""."""
        return str(self.currentIndex().data(_ID) or "")

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the chosen one stays chosen. Does nothing when they are shown already."""
        if list(sections) == self._sections:
            return
        chosen = self.current
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
            self._model.appendRow(item)
        self.choose(chosen)
        self.blockSignals(was_blocked)

    def choose(self, id: str) -> bool:
        """Mark a section as the one on show, without saying so; whether there is one of that id."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if index.data(_ID) == id and id:
                was_blocked = self.blockSignals(True)
                self.setCurrentIndex(index)
                self.blockSignals(was_blocked)
                return True
        return False

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, _USUAL_EMS), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self.signalsBlocked() and current.data(_ID):
            self.chosen.emit(current.data(_ID))

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
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._heading_font())
        item.setForeground(self.palette().placeholderText())
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        return item

    def _heading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setWeight(QFont.Weight.DemiBold)
        return font
