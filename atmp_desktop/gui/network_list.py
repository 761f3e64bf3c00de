"""A network as a list: its organisation, then its people, groups and other organisations under headings, each with what ties
it to the others. What the picture shows, for those who would rather read."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.questions.network import Network, Node
from atmp_desktop.translation import tr

HEADINGS = {"person": tr("People"), "group": tr("Groups"), "organisation": tr("Other organisations")}

_ID = int(Qt.ItemDataRole.UserRole)


class _Rows(QStyledItemDelegate):
    """Rows as high as those of tables, whatever the text size."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.row_height(option.widget, dense=True))


class NetworkList(QTreeWidget):
    """The list; one line is current.

    Signals:
        current_changed: another node is current; its id.
        opened: the record of a node is wanted; its type and id.
        centred: the network around a node is wanted; its id.
    """

    current_changed = Signal(object)
    opened = Signal(str, object)
    centred = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[UUID, QTreeWidgetItem] = {}
        self._types: dict[UUID, str] = {}
        self.setAccessibleName(tr("Network as a list"))
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformRowHeights(True)
        self.setItemDelegate(_Rows(self))
        self.currentItemChanged.connect(self._tell)
        self.itemDoubleClicked.connect(self._open)

    def show_network(self, network: Network) -> None:
        """Show another network."""
        was_blocked = self.blockSignals(True)
        self._items.clear()
        self._types.clear()
        self.clear()
        self._add(self.invisibleRootItem(), network.centre, network)
        for type, words in HEADINGS.items():
            nodes = [each for each in network.nodes if each.type == type]
            if not nodes:
                continue
            heading = QTreeWidgetItem(self.invisibleRootItem(), [f"{words} ({len(nodes):,})"])
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for node in nodes:
                self._add(heading, node, network)
        self.expandAll()
        self.blockSignals(was_blocked)

    def _add(self, under: QTreeWidgetItem, node: Node, network: Network) -> None:
        item = QTreeWidgetItem(under, [f"{node.name}, {node.words}" if node.words else node.name])
        item.setIcon(0, icon(BY_NAME[node.type].about.icon, "muted"))
        item.setData(0, _ID, node.id)
        told = network.told(node.id)
        item.setToolTip(0, plain_tip(told))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        self._items[node.id] = item
        self._types[node.id] = node.type

    def choose(self, id: UUID) -> None:
        """Make a node current, without saying so."""
        item = self._items.get(id)
        if item is not None and item is not self.currentItem():
            was_blocked = self.blockSignals(True)
            self.setCurrentItem(item)
            self.blockSignals(was_blocked)

    def current(self) -> UUID | None:
        """The id of the current node; None on a heading."""
        item = self.currentItem()
        id = item.data(0, _ID) if item is not None else None
        return id if isinstance(id, UUID) else None

    @Slot()
    def _tell(self) -> None:
        id = self.current()
        if id is not None:
            self.current_changed.emit(id)

    @Slot()
    def _open(self) -> None:
        id = self.current()
        if id is not None:
            self.opened.emit(self._types[id], id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        id = self.current()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or id is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.centred.emit(id)
        else:
            self._open()
