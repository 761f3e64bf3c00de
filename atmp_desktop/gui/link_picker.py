"""A field that finds a record by any word of any of its names, and can offer to make one that is not there yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from atmp_desktop.counting import with_article
from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.lookup import Found, look_up
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.saving import NewRecord, drafted
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

WAIT = 60
"""Milliseconds after a key before looking."""

DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
OFFER_ROLE = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True)
class Offer:
    """One line of the list: a record that is there, or one to be made."""

    value: UUID | NewRecord
    name: str


class LinkPicker(QLineEdit):
    """Type a few letters, choose with the arrows and Enter.

    Signals:
        picked: the chosen record's id, or a NewRecord, and its name.
        abandoned: Esc was pressed.
        emptied: the field was left after what stood in it was taken out.
        unresolved: the field was left with words that were not chosen from the list.
    """

    picked = Signal(object, str)
    abandoned = Signal()
    emptied = Signal()
    unresolved = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        target: str,
        beside: Callable[[], Mapping[str, Any]] = dict,
        can_create: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`beside` gives the values of the form it stands in (see `look_up`)."""
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._target = target
        self._beside = beside
        self._can_create = can_create and not store.read_only
        self._asked = 0
        self._wants_first = False
        one = BY_NAME[target].about.one.lower()
        self.setPlaceholderText(tr("Find {one}", one=with_article(one)))
        self.list = _OfferList(self)
        self.list.itemClicked.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.look)
        self.textEdited.connect(self._edited)

    @property
    def offers(self) -> list[Offer]:
        """What is offered now, in order."""
        if not self.list.isVisible():
            return []
        return [self.list.item(row).data(OFFER_ROLE) for row in range(self.list.count())]

    @Slot()
    def _edited(self) -> None:
        self._wants_first = False
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Look for what is typed; the list shows when it is found."""
        self._timer.stop()
        self._asked += 1
        asked, words, beside = self._asked, self.text(), dict(self._beside())
        store, target = self._store, self._target

        def work(progress: Progress) -> list[Found]:
            return look_up(store, target, words, beside)

        self._jobs.start(
            tr("Looking for {words}", words=words),
            work,
            lambda found: self._show(asked, words, found),
            _raise,
            quiet=True,
        )

    def _show(self, asked: int, words: str, found: list[Found]) -> None:
        if not isValid(self) or asked != self._asked or not (self.hasFocus() or self._wants_first):
            return
        self.list.clear()
        symbol = icon(BY_NAME[self._target].about.icon, "side_bar")
        for each in found:
            self.list.offer(Offer(each.id, each.name), each.name, each.detail, symbol)
        draft = drafted(BY_NAME[self._target], words) if self._can_create else None
        if draft is not None:
            self.list.offer(
                Offer(draft, draft.name), tr("Create “{name}”", name=draft.name), "", icon("new", "side_bar")
            )
        if self._wants_first:
            self._wants_first = False
            if self.list.count():
                self._take(self.list.item(0))
                return
        if not self.list.count():
            self.list.say(_nothing(self._target, words))
        self.list.show_below(self)
        announce(self, tr("{found} found", found=len(found)) if found else tr("Nothing found"))

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        offer = item.data(OFFER_ROLE)
        if offer is None:
            return
        self.list.hide()
        self.setText(offer.name)
        self.picked.emit(offer.value, offer.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            if self.list.isVisible():
                self.list.move_by(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.look()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.list.isVisible() and self.list.currentItem() is not None and not self._timer.isActive():
                self._take(self.list.currentItem())
            elif not self.isModified():
                # What stands here was chosen: the first of that name may be somebody else.
                event.ignore()
            elif self.text().strip():
                # The list may still be on its way: its first line is taken when it comes.
                self._wants_first = True
                self.look()
        elif key == Qt.Key.Key_Escape:
            is_shown = self.list.isVisible()
            self.list.hide()
            if not is_shown:
                self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.list.hide()
            return
        self._timer.stop()
        self._asked += 1
        self.list.hide()
        if self.text().strip():
            self.unresolved.emit()
        elif self.isModified():
            self.emptied.emit()


def _nothing(target: str, words: str) -> str:
    about = BY_NAME[target].about
    if not words.strip():
        return tr("There are no {many} to choose from.", many=about.many.lower())
    if target == "person" and len(words.split()) == 1:
        return tr(
            "No {one} is called “{words}”. Type given and family name to create one.",
            one=about.one.lower(),
            words=words.strip(),
        )
    return tr("No {one} is called “{words}”.", one=about.one.lower(), words=words.strip())


def _raise(error: BaseException) -> None:
    raise error


class _OfferList(QListWidget):
    """The list under the field. The field keeps the keyboard."""

    # Of the class, because Qt asks the filter below before __init__ is through.
    _watched: QWidget | None = None

    def __init__(self, field: LinkPicker) -> None:
        super().__init__(field)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Found"))
        self.setItemDelegate(_OfferDelegate(self))
        theme.set_kind(self, "choices")
        self.setFrameShape(QListWidget.Shape.Box)
        self.hide()

    def offer(self, offer: Offer, words: str, detail: str, symbol: QIcon) -> None:
        """Add a line that can be chosen."""
        item = QListWidgetItem(symbol, words)
        item.setData(DETAIL_ROLE, detail)
        item.setData(OFFER_ROLE, offer)
        item.setToolTip(plain_tip(f"{words}, {detail}" if detail else words))
        self.addItem(item)

    def say(self, sentence: str) -> None:
        """Show a sentence in place of lines."""
        item = QListWidgetItem(sentence)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def show_below(self, field: QWidget) -> None:
        """Show it under (or, where there is no room, above) the field, as wide as that or wider."""
        if self._watched is not field.window():
            self._watched = field.window()
            self._watched.installEventFilter(self)
        self.setCurrentRow(0)
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + theme.em(self, 0.4)
        width = max(field.width(), theme.em(self, 24))
        top_left = field.mapToGlobal(QPoint(0, field.height() + 1))
        screen = field.screen().availableGeometry()
        if top_left.y() + height > screen.bottom():
            top_left = field.mapToGlobal(QPoint(0, -height - 1))
        width = min(width, screen.width())
        top_left.setX(max(screen.left(), min(top_left.x(), screen.right() - width)))
        self.setGeometry(QRect(top_left, QSize(width, height)))
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Choose the next or the previous line."""
        self.setCurrentRow((self.currentRow() + step) % max(1, self.count()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # It is a window of its own and would stay where the field was.
        if watched is self._watched and event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide):
            self.hide()
        return super().eventFilter(watched, event)


class _OfferDelegate(QStyledItemDelegate):
    """Draws the name, and beside it in muted letters what tells it from another."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        detail = index.data(DETAIL_ROLE)
        if not detail:
            return
        self.initStyleOption(option, index)
        style = option.widget.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        metrics = option.fontMetrics
        place.setLeft(place.left() + metrics.horizontalAdvance(option.text) + theme.em(option.font, 1))
        painter.save()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        words = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width(), max(wanted.height(), theme.row_height(option.font)))
