"""Says, below the filter of a list, which rows have a colour: a line for each, tried from the top.

Knows the words of filters; nothing of the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.errors import UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.filter_bar import icon_button
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.row_tints import mark_of
from atmp_desktop.gui.still_box import StillBox
from atmp_desktop.records.record import Record
from atmp_desktop.store.saved_views import TONE_WORDS, TONES, Tint
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import condition, parse
from atmp_desktop.translation import tr

NARROW = 26.0
"""Ems below which the colours are not explained."""

CALM = 500
"""Milliseconds without a key before the list follows."""


class TintLine(QWidget):
    """One colour and the filter of its rows.

    Signals:
        changed: either is another.
        removed: it is to be taken out.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, tint: Tint, many: str) -> None:
        super().__init__()
        self.tone: QComboBox = StillBox(tr("Colour"))
        for tone in TONES:
            self.tone.addItem(mark_of(tone), TONE_WORDS[tone].capitalize())
        self.tone.setCurrentIndex(TONES.index(tint.tone))
        self.filter = QLineEdit(tint.filter)
        self.filter.setAccessibleName(tr("{many} in this colour", many=many))
        self.filter.setPlaceholderText(tr("Conditions, such as overdue:yes"))
        self.cross = icon_button("close", tr("Take this colour out"))
        self.wrong = QLabel()
        theme.set_kind(self.wrong, "error")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.tone.activated.connect(self._tell)
        self.filter.textEdited.connect(self._tell)
        self.cross.clicked.connect(self.removed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.em(self, 0.45))
        grid.setVerticalSpacing(theme.em(self, 0.2))
        grid.addWidget(self.tone, 0, 0)
        grid.addWidget(self.filter, 0, 1)
        grid.addWidget(self.cross, 0, 2)
        grid.addWidget(self.wrong, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @property
    def tint(self) -> Tint:
        """What stands in it."""
        return Tint(TONES[self.tone.currentIndex()], " ".join(self.filter.text().split()))

    def say(self, sentence: str) -> None:
        """Say below it what is wrong with its filter; "" takes that away."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.filter.setProperty("invalid", bool(sentence))
        self.filter.setAccessibleDescription(sentence)
        theme.restyle(self.filter)


class TintPanel(Inset):
    """The colours of one list.

    Signals:
        changed: they are others; those whose filter can be read are in `tints`.
        closed: the user is done.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, record_type: type[Record], store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._record_type, self._store = record_type, store
        self._many = record_type.about.many
        self.tints: tuple[Tint, ...] = ()
        self.lines: list[TintLine] = []
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._take)
        title = QLabel(tr("Colours of {many}", many=self._many.lower()))
        theme.set_kind(title, "section")
        self._hint = hint = QLabel(tr("The first line that fits a row counts. Each colour has a mark of its own."))
        theme.set_kind(hint, "muted")
        hint.setWordWrap(True)
        self.add_button, self.close_button = QPushButton(tr("Add colour")), QPushButton(tr("Done"))
        theme.set_kind(self.add_button, "quiet")
        self.add_button.clicked.connect(self.add)
        self.close_button.clicked.connect(self.close_panel)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.em(self, 0.4))
        acts = FlowRow(theme.em(self, 0.45))
        for button in (self.close_button, self.add_button):
            acts.add(button)
        side = theme.em(self, 0.9)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.em(self, 0.7), side, theme.em(self, 0.7))
        column.setSpacing(theme.em(self, 0.5))
        for widget in (title, hint):
            column.addWidget(widget)
        column.addLayout(self._body)
        column.addWidget(acts)
        self.hide()

    def ask(self, tints: Sequence[Tint]) -> None:
        """Show the colours there are, with room for one."""
        for line in self.lines:
            line.deleteLater()
        self.lines, self.tints = [], tuple(tints)
        for tint in tints or (Tint("red", ""),):
            self._put(tint)
        self.show()
        self.lines[0].filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def add(self) -> None:
        """Make room for another colour, one that is not there yet where there is one."""
        taken = {line.tint.tone for line in self.lines}
        self._put(Tint(next((tone for tone in TONES if tone not in taken), TONES[0]), ""))
        self.lines[-1].filter.setFocus()

    def _put(self, tint: Tint) -> None:
        line = TintLine(tint, self._many)
        line.changed.connect(self._calm.start)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._body.addWidget(line)
        QWidget.setTabOrder(line.cross, self.close_button)

    def _remove(self, line: TintLine) -> None:
        place = self.lines.index(line)
        self.lines.remove(line)
        self._body.removeWidget(line)
        line.hide()
        line.deleteLater()
        after: QWidget = self.lines[min(place, len(self.lines) - 1)].filter if self.lines else self.add_button
        after.setFocus()
        self._take()

    @Slot()
    def _take(self) -> None:
        """Read the lines; one that cannot be read says so and colours nothing."""
        self._calm.stop()
        found = []
        for line in self.lines:
            fault = self._fault(line.tint)
            line.say(fault)
            if line.tint.filter and not fault:
                found.append(line.tint)
        if tuple(found) != self.tints:
            self.tints = tuple(found)
            self.changed.emit()

    def _fault(self, tint: Tint) -> str:
        store = self._store
        try:
            where = parse(self._record_type, tint.filter, store.vocabulary)
            condition(self._record_type, where, store.today(), store.vocabulary, store.who)
        except UserError as error:
            return error.message
        return ""

    @Slot()
    def close_panel(self) -> None:
        """Take what is typed, and ask no more; what cannot be read keeps the panel open."""
        self._take()
        wrong = next((line for line in self.lines if not line.wrong.isHidden()), None)
        if wrong is not None:
            wrong.filter.setFocus()
        else:
            self.hide()
            self.closed.emit()

    def leave(self) -> None:
        """Ask no more; what was typed last and is not taken yet is let go."""
        self._calm.stop()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow list the lines need the room more.
        self._hint.setVisible(self.width() >= theme.em(self, NARROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QAbstractButton):
                focused.click()
            else:
                self.close_panel()
        else:
            super().keyPressEvent(event)
