"""Why something is so, unfolded in place: the sentences, and the days one by one where they were counted.

Knows what is told, not of which record.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.services.explaining import Told
from atmp_desktop.translation import tr

HEADINGS = (tr("Day"), tr("Counted"), tr("Not counted"))
MOST_ROWS = 11
"""Rows shown before the table scrolls."""


class WhyPanel(Inset):
    """The reasons.

    Attributes:
        sentences: above.
        table: the days, or None where none were counted.

    Signals:
        closed: Esc was pressed.
    """

    closed = Signal()

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self._rows = told.table()
        self.setAccessibleName(tr("Why: {label}", label=told.label))
        self.sentences = QLabel("\n".join(told.sentences))
        self.sentences.setWordWrap(True)
        self.sentences.setTextFormat(Qt.TextFormat.PlainText)
        by_mouse, by_keyboard = (
            Qt.TextInteractionFlag.TextSelectableByMouse,
            Qt.TextInteractionFlag.TextSelectableByKeyboard,
        )
        self.sentences.setTextInteractionFlags(by_mouse | by_keyboard)
        # Of itself a label is only reached by the mouse.
        self.sentences.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table = _DayTable(self._rows, tr("{label}, day by day", label=told.label)) if self._rows else None
        self.copy_button = QPushButton(tr("Copy as text"))
        theme.set_kind(self.copy_button, "quiet")
        self.copy_button.setAccessibleDescription(tr("Why: {label}", label=told.label))
        self.copy_button.clicked.connect(self.copy)
        last = QHBoxLayout()
        last.addWidget(self.copy_button)
        last.addStretch(1)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.8)
        column.setContentsMargins(side, side, side, theme.em(self, 0.4))
        column.setSpacing(theme.em(self, 0.6))
        column.addWidget(self.sentences)
        if self.table is not None:
            column.addWidget(self.table)
        column.addLayout(last)

    def text(self) -> str:
        """All of it as text, the days as a table that other programs paste as one."""
        lines = [f"{self._told.label}: {self._told.words}".removesuffix(": "), *self._told.sentences]
        if self._rows:
            lines += ["", "\t".join(HEADINGS), *("\t".join(row) for row in self._rows)]
        return "\n".join(lines)

    @Slot()
    def copy(self) -> None:
        """Put it on the clipboard."""
        data = QMimeData()
        data.setText(self.text())
        QGuiApplication.clipboard().setMimeData(data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


class _DayTable(QTableWidget):
    """The days, to read."""

    def __init__(self, rows: list[tuple[str, str, str]], name: str) -> None:
        super().__init__(len(rows), len(HEADINGS))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(HEADINGS)
        dress_table(self, dense=True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                if column == 1:
                    item.setTextAlignment(right)
                if not row[1]:
                    item.setForeground(self.palette().placeholderText())
                self.setItem(place, column, item)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)
        heading = self.horizontalHeaderItem(1)
        if heading is not None:
            heading.setTextAlignment(right)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        side = theme.em(self, 1.6)
        for column in (0, 1):
            words = [HEADINGS[column], *(self._words(row, column) for row in range(self.rowCount()))]
            self.setColumnWidth(column, max(metrics.horizontalAdvance(each) for each in words) + side)
        row = theme.row_height(self, dense=True)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + row * min(self.rowCount(), MOST_ROWS) + 2)

    def _words(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else item.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is copied is all of it, by whoever it stands in.
        if event.matches(QKeySequence.StandardKey.Copy) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
