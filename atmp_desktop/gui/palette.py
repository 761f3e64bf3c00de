"""The palette (Ctrl+K): any record or command by a few letters of it. Knows how to find, not what happens then.

Records are looked for on a thread of their own; while somebody types on, only the newest words are looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.commands import Commands, shown_key
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import announce
from atmp_desktop.services.progress import Progress
from atmp_desktop.translation import tr

_CHOICE = Qt.ItemDataRole.UserRole + 1
MOST_COMMANDS = 8
ONLY_COMMANDS = ">"
"""Typed first, it leaves the records out."""


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


Find = Callable[[str], list[Choice]]
"""Finds records by words; called on a worker's thread."""


def matching(commands: Commands, words: str) -> list[Choice]:
    """The commands that have, for every typed word, a word beginning with it; those beginning with the first one first."""
    typed = words.casefold().replace("…", "").split()
    found: list[tuple[bool, str, Choice]] = []
    for command in commands:
        said = command.words_now() if command.words_now is not None else command.words
        own = [part.strip("…:’“”") for part in f"{said} {command.menu.replace('/', ' ')}".casefold().split()]
        if not command.in_palette or not all(any(part.startswith(word) for part in own) for word in typed):
            continue
        if not command.is_enabled():
            continue
        key = shown_key(command.keys[0]) if command.keys else ""
        choice = Choice(said, tr("Command"), command.icon or "command", key, command=command.id)
        found.append((not (typed and own and own[0].startswith(typed[0])), said.casefold(), choice))
    return [choice for _, _, choice in sorted(found, key=lambda each: each[:2])]


class Palette(QFrame):
    """The field and the list under it, over the window that it belongs to.

    Signals:
        record_chosen: type and id.
        command_chosen: the command's id.
        closed: it went away, with or without a choice.
    """

    record_chosen = QtSignal(str, object)
    command_chosen = QtSignal(str)
    closed = QtSignal()

    def __init__(self, window: QWidget, commands: Commands, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._jobs = jobs
        self._find: Find | None = None
        self._recent: Callable[[], list[Choice]] | None = None
        self._is_searching = False
        self._wanted = ""
        self._records: list[Choice] = []
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Find any record or command"))
        self._field.setAccessibleName(tr("Find any record or command"))
        self._field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._field.textChanged.connect(self._look)
        self._field.installEventFilter(self)
        self._list = QListView()
        theme.set_kind(self._list, "choices")
        self._list.setAccessibleName(tr("Found"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._model = _Choices(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Painter(self._list))
        self._list.clicked.connect(self._take)
        self._none = QLabel(tr("Nothing has these words. Try fewer, or the beginning of each."))
        theme.set_kind(self._none, "muted")
        self._none.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)
        self._column = column
        window.installEventFilter(self)
        self.hide()

    def search_in(self, find: Find | None, recent: Callable[[], list[Choice]] | None) -> None:
        """Find records with `find`, and show what `recent` gives before anything is typed; None: there are none.

        Both are called on a worker's thread.
        """
        self._find, self._recent = find, recent
        self._records = []

    def pop_up(self, words: str = "") -> None:
        """Show it, with these words in it."""
        self._fit()
        self._records = []
        self._field.setText(words)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look()

    @property
    def choices(self) -> list[Choice]:
        """What is on show, best first."""
        return list(self._model.choices)

    @property
    def is_searching(self) -> bool:
        """Whether records are still being looked for."""
        return self._is_searching

    @property
    def field(self) -> QLineEdit:
        """Where the words are typed."""
        return self._field

    def dismiss(self) -> None:
        """Take it away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        if watched is self._field:
            if isinstance(event, QFocusEvent) and event.lostFocus() and self._is_left(event.reason()):
                self.dismiss()
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event):
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.edge))
        painter.setBrush(QColor(colours.base))
        corner = theme.em(self, 0.6)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()

    def _is_left(self, reason: Qt.FocusReason) -> bool:
        """Whether the field lost the keyboard for good: not to another window, and not to a press on the list."""
        return self.isVisible() and reason != Qt.FocusReason.ActiveWindowFocusReason and not self._list.underMouse()

    def _pressed(self, event: QKeyEvent) -> bool:
        """Keys that go to the list although the field has them."""
        rows = len(self._model.choices)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps and rows:
            at = self._list.currentIndex().row()
            single = abs(steps[key]) == 1
            to = (at + steps[key]) % rows if single else min(max(at + steps[key], 0), rows - 1)
            self._list.setCurrentIndex(self._model.index(to, 0))
            announce(self._field, self._model.choices[to].words)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentIndex())
            return True
        if key == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return False

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        choice = self._model.choices[index.row()]
        self.dismiss()
        if choice.record is not None:
            self.record_chosen.emit(choice.record[0], choice.record[1])
        else:
            self.command_chosen.emit(choice.command)

    def _look(self) -> None:
        words = self._field.text().strip()
        if words.startswith(ONLY_COMMANDS):
            self._records = []
        elif self._find is not None:
            self._wanted = words
            if not self._is_searching:
                self._search()
        self._show()

    def _search(self) -> None:
        words, find, recent = self._wanted, self._find, self._recent
        if find is None:
            return
        self._is_searching = True

        def work(progress: Progress) -> list[Choice]:
            return find(words) if words else recent() if recent is not None else []

        self._jobs.start(tr("Searching"), work, lambda found: self._found(words, found), self._failed, quiet=True)

    def _found(self, words: str, found: list[Choice]) -> None:
        self._is_searching = False
        if self._field.text().strip().startswith(ONLY_COMMANDS):
            return
        self._records = found
        if words != self._wanted:
            self._search()
        self._show()

    def _failed(self, error: BaseException) -> None:
        self._is_searching = False
        self._records = []
        self._show()
        if not isinstance(error, AtmpError):
            raise error
        self._none.setText(str(error))
        self._none.show()

    def _show(self) -> None:
        typed = self._field.text().strip()
        words = typed.removeprefix(ONLY_COMMANDS).strip()
        commands = matching(self._commands, words)
        if not typed:
            commands = [each for each in commands if each.key]
        elif not typed.startswith(ONLY_COMMANDS):
            commands = commands[:MOST_COMMANDS]
        first = commands[:1] if len(words) > 2 and commands and _begins(commands[0], words) else []
        self._model.show_choices([*first, *self._records, *commands[len(first) :]])
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setVisible(bool(self._model.choices))
        nothing = bool(typed) and not self._model.choices and not self._is_searching
        self._none.setText(tr("Nothing has these words. Try fewer, or the beginning of each."))
        self._none.setVisible(nothing)
        self._fit()

    def _fit(self) -> None:
        window = self._window
        space = theme.em(self, 0.7)
        self._column.setContentsMargins(space, space, space, space)
        self._column.setSpacing(theme.em(self, 0.5))
        width = min(theme.em(self, 46), window.width() - 2 * space)
        top = min(theme.em(self, 6), window.height() // 10)
        rows = min(len(self._model.choices), 12)
        row = self._list.sizeHintForRow(0) if rows else 0
        field = self._field.sizeHint().height()
        wanted = field + 2 * space + (rows * row + 3 * space if rows else 3 * field)
        self.setGeometry((window.width() - width) // 2, top, width, min(wanted, window.height() - 2 * top))


def _begins(choice: Choice, words: str) -> bool:
    return choice.words.casefold().startswith(words.casefold())


class _Choices(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def show_choices(self, choices: Sequence[Choice]) -> None:
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


class _Painter(QStyledItemDelegate):
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
        if choice.more and choice.record is not None and area.width() > gap:
            painter.setPen(quiet if not is_chosen else plain)
            more = metrics.elidedText(choice.more, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, more)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.initStyleOption(option, index)
        return QSize(0, theme.row_height(option.font))
