"""The palette (Ctrl+K): any record or command by a few letters of it. Knows how to find, not what happens then.

Records are looked for on a thread of their own; while somebody types on, only the newest words are looked for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.commands import Commands, shown_key
from atmp_desktop.gui.field_icon import say_what_for
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.palette_lines import PLAIN, Choice, ChoicePainter, Choices
from atmp_desktop.services.progress import Progress
from atmp_desktop.translation import tr

MOST_COMMANDS = 8
ONLY_COMMANDS = ">"
"""Typed first, it leaves the records out."""

MOMENT = 50
"""Milliseconds that what was typed before may stay on show while records are looked for, so that it changes once a key."""


Find = Callable[[str], list[Choice]]
"""Finds records by words; called on a worker's thread."""


def matching(commands: Commands, words: str) -> list[Choice]:
    """The commands that have, for every typed word, a word beginning with it; those beginning with the first one first, and
    what leads to a report, a question or a setting after what is simply done."""
    typed = words.casefold().replace("…", "").split()
    found: list[tuple[bool, bool, str, Choice]] = []
    for command in commands:
        said = command.words_now() if command.words_now is not None else command.words
        told = f"{said} {command.menu.replace('/', ' ')} {command.kind} {command.also}"
        own = [part.strip("…:’“”?,") for part in told.casefold().split()]
        if not command.in_palette or not all(any(part.startswith(word) for part in own) for word in typed):
            continue
        if not command.is_enabled():
            continue
        key = shown_key(command.keys[0]) if command.keys else ""
        choice = Choice(said, command.kind or PLAIN, command.icon or "command", key, command=command.id)
        is_begun = bool(typed and own and own[0].startswith(typed[0]))
        found.append((not is_begun, bool(command.kind), said.casefold(), choice))
    return [choice for *_, choice in sorted(found, key=lambda each: each[:3])]


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
        self._is_to_take = False
        self._wanted = ""
        self._records: list[Choice] = []
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT)
        self._moment.timeout.connect(self._show)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Find any record or command"))
        self._field.setAccessibleName(tr("Find any record or command"))
        say_what_for(self._field, "search")
        self._field.textChanged.connect(self._look)
        self._field.installEventFilter(self)
        self._list = QListView()
        theme.set_kind(self._list, "choices")
        self._list.setAccessibleName(tr("Found"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._model = Choices(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChoicePainter(self._list))
        self._list.clicked.connect(self._take)
        self._none = QLabel(tr("Nothing has these words. Try fewer, or the beginning of each."))
        theme.set_kind(self._none, "muted")
        self._none.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)
        self._column = column
        # Else all that is beneath it would be painted with each letter.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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
        self._show()

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
        self._is_to_take = False
        self._moment.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        if watched is self.parent() and event.type() == QEvent.Type.WindowBlocked:
            # A dialog was opened by its key.
            self.dismiss()
        if watched is self._field:
            if isinstance(event, QFocusEvent) and event.lostFocus() and self._is_left(event.reason()):
                self.dismiss()
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event):
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.edge))
        corner = self._corner()
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A little less round than what is painted, whose edge is smooth.
        shape, corner = QPainterPath(), self._corner() - 1
        shape.addRoundedRect(QRectF(self.rect()), corner, corner)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def _corner(self) -> int:
        return theme.em(self, 0.6)

    def _is_left(self, reason: Qt.FocusReason) -> bool:
        """Whether the field lost the keyboard for good: not to another program, and not to a press on the list."""
        if reason == Qt.FocusReason.ActiveWindowFocusReason:
            return self.isVisible() and QApplication.activeWindow() not in (None, self._window)
        return self.isVisible() and not self._list.underMouse()

    def _pressed(self, event: QKeyEvent) -> bool:
        """Keys that go to the list although the field has them."""
        rows = len(self._model.choices)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps and rows:
            if self._moment.isActive():
                self._show()
                rows = max(1, len(self._model.choices))
            at = self._list.currentIndex().row()
            single = abs(steps[key]) == 1
            to = (at + steps[key]) % rows if single else min(max(at + steps[key], 0), rows - 1)
            self._list.setCurrentIndex(self._model.index(to, 0))
            announce(self._field, self._model.choices[to].words)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # What is on show may be what was found by fewer letters.
            self._is_to_take = self._is_searching and not self._is_of_commands() and self._list.currentIndex().row() < 1
            if not self._is_to_take:
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
        self._is_to_take = False
        if self._is_of_commands():
            self._records = []
        elif self._find is not None:
            self._wanted = self._field.text().strip()
            if not self._is_searching:
                self._search()
            self._show_in_a_moment()
            return
        self._show()

    def _show_in_a_moment(self) -> None:
        if not self._moment.isActive():
            self._moment.start()

    def _is_of_commands(self) -> bool:
        return self._field.text().strip().startswith(ONLY_COMMANDS)

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
        if self._is_of_commands():
            return
        self._records = found
        if words != self._wanted:
            self._search()
            self._show_in_a_moment()
            return
        self._show()
        if self._is_to_take:
            self._take(self._list.currentIndex())

    def _failed(self, error: BaseException) -> None:
        self._is_searching = self._is_to_take = False
        self._records = []
        self._show()
        if not isinstance(error, AtmpError):
            raise error
        self._none.setText(str(error))
        self._none.show()

    def _show(self) -> None:
        self._moment.stop()
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
