"""What one can turn to on a page, as a list at its side; where there is little room, as a box to pull down above it.

Knows words and keys; nothing of what is shown for them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.inner_focus import InnerFocus

LEAST_FOR_LIST = 56.0
"""Ems of a page's width from which on there is room for the list."""

WIDTH, BESIDE_WORDS = 17.0, 3.0
"""The width of the list, and what of it is taken by its edges, in ems."""


class SideList(QObject):
    """A list and a box that say the same; whichever there is room for is shown.

    Attributes:
        list, box: the two, for the page to place.

    Signals:
        chosen: somebody turned to another; its key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget, *, width: float = WIDTH, least: float = LEAST_FOR_LIST) -> None:
        """`name` is what a screen reader calls them; `width` that of the list, `least` that of the page from which on there is
        room for it, in ems."""
        super().__init__(parent)
        self._width, self._least = width, least
        self._keys: list[str] = []
        self._beside: tuple[QLabel, ...] = ()
        self._handing: InnerFocus | None = None
        self.list, self.box = QListWidget(parent), QComboBox(parent)
        for widget in (self.list, self.box):
            widget.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        theme.set_kind(self.list, "sidebar")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.currentRowChanged.connect(self._choose)
        self.box.activated.connect(self._choose)
        parent.installEventFilter(self)

    @property
    def key(self) -> str:
        """What is turned to, or ""."""
        row = self.list.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    @property
    def shown(self) -> QWidget:
        """The one of the two there is room for."""
        return self.box if self.list.isHidden() else self.list

    def show_entries(self, entries: Sequence[tuple[str, str]], tips: Sequence[str] = ()) -> None:
        """Show keys with their words, and their tips if they have some; what is turned to stays, else it is the first."""
        key = self.key
        self._keys = [each for each, _ in entries]
        for widget in (self.list, self.box):
            widget.blockSignals(True)
        if [self.list.item(row).text() for row in range(self.list.count())] != [words for _, words in entries]:
            self.list.clear()
            self.box.clear()
            for _, words in entries:
                self.list.addItem(QListWidgetItem(words))
                self.box.addItem(words)
        for row, tip in enumerate(tips):
            self.list.item(row).setToolTip(tip)
        self.turn_to(key if key in self._keys else next(iter(self._keys), ""))
        for widget in (self.list, self.box):
            widget.blockSignals(False)
        self.arrange()

    def turn_to(self, key: str) -> None:
        """Mark one as turned to."""
        if key in self._keys:
            self.list.setCurrentRow(self._keys.index(key))
            self.box.setCurrentIndex(self._keys.index(key))

    @Slot(int)
    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._keys):
            was_blocked = self.blockSignals(True)
            self.turn_to(self._keys[row])
            self.blockSignals(was_blocked)
            self.chosen.emit(self._keys[row])

    def say_beside(self, *labels: QLabel) -> None:
        """Show these only beside the list: the box says enough where there is little room."""
        self._beside = labels
        self.arrange()

    def take_keyboard_of(self, page: InnerFocus) -> None:
        """Have a page hand its keyboard to whichever of the two there is room for."""
        self._handing = page
        self.arrange()

    def arrange(self) -> None:
        """Show the list or the box, by the room there is."""
        page = self.parent()
        assert isinstance(page, QWidget)
        is_wide = page.width() >= theme.em(page, self._least)
        self.list.setFixedWidth(theme.em(page, self._width))
        self.list.setVisible(is_wide)
        self.box.setVisible(not is_wide)
        if self._handing is not None:
            self._handing.hand_focus_to(self.shown)
        for label in self._beside:
            label.setVisible(is_wide)
        metrics, room = self.list.fontMetrics(), theme.em(page, self._width - BESIDE_WORDS)
        for item in (self.list.item(row) for row in range(self.list.count())):
            words = metrics.boundingRect(0, 0, room, 0, int(Qt.TextFlag.TextWordWrap), item.text())
            item.setSizeHint(QSize(room, words.height() + theme.em(page, 0.8)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self.arrange()
        return super().eventFilter(watched, event)
