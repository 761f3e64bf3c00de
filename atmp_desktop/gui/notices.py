"""What the program says without asking: a toast after something was done, a bar in the page when something is the matter.

Neither is a box over the work. Both are read out by screen readers.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import IconLabel, IconTone, icon
from atmp_desktop.translation import tr

NoticeTone = Literal["info", "success", "warning", "error"]
Button = tuple[str, Callable[[], object]]
MOST_ACTIONS = 2
"""How many buttons a toast has at most."""

_ICONS: dict[NoticeTone, tuple[str, IconTone]] = {
    "info": ("info", "accent"),
    "success": ("success", "success"),
    "warning": ("warning", "warning"),
    "error": ("error", "danger"),
}

AROUND, LEAST = 4.0, 16.0
"""The ems of the window's width that are around the words of a message and its buttons, and those the words have at least."""

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own: no widget is larger."""


def announce(widget: QWidget, words: str, at_once: bool = False) -> None:
    """Have a screen reader say `words`; `at_once` interrupts what it is saying."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Toast(QFrame):
    """A line above the status bar that says what was done and offers to take it back, and goes by itself.

    It stands in the window's layout and takes its own room, so no row is hidden behind it. It stays while the pointer or
    the keyboard is on it; Esc closes it.

    Signals:
        dismissed: it went, by itself or because it was closed or used.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, seconds: float = 8.0) -> None:
        """`seconds` it stays when nobody touches it."""
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self.setAccessibleName(tr("Message"))
        self._milliseconds = round(seconds * 1000)
        self._left = self._milliseconds
        self._runs: list[Callable[[], object]] = []
        self._is_hovered = False
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._actions = [QPushButton() for _ in range(MOST_ACTIONS)]
        self._close = QToolButton()
        self._close.setIcon(icon("close", "on_tip"))
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close message"))
        for button in (*self._actions, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.addWidget(self._words)
        for place, button in enumerate(self._actions):
            row.addWidget(button)
            button.clicked.connect(partial(self._act, place))
        row.addWidget(self._close)
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # The coarse kind may come a twentieth too early.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.dismiss)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def message(self) -> str:
        """The words on show, or the last ones."""
        return self._words.text()

    @property
    def is_counting(self) -> bool:
        """Whether its time is running; it is not while somebody is on it."""
        return self._timer.isActive()

    def show_message(self, words: str, *actions: Button) -> None:
        """Say `words`, with a button or two (its words, what it does) if given; replaces what was said before."""
        self._words.setText(words)
        self._runs = [run for _, run in actions]
        for place, button in enumerate(self._actions):
            button.setVisible(place < len(actions))
            if place < len(actions):
                button.setText(actions[place][0])
                button.setAccessibleDescription(words)
        self._fit()
        self._left = self._milliseconds
        self.show()
        self._timer.start(self._left)
        self._hold_or_go_on()
        offered = tr(" and ").join(name for name, _ in actions)
        be = tr("are") if len(actions) > 1 else tr("is")
        announce(
            self, tr("{words} {offered} {be} available.", words=words, offered=offered, be=be) if offered else words
        )

    @Slot()
    def dismiss(self) -> None:
        """Take it away."""
        if self.isHidden():
            return
        self._timer.stop()
        self._runs = []
        self._is_hovered = False
        self.hide()
        self.dismissed.emit()

    def _act(self, place: int, _checked: bool = False) -> None:
        run = self._runs[place]
        self.dismiss()
        run()

    def _fit(self) -> None:
        side = theme.em(self, 0.4)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(theme.em(self, 1), side, side, side)
        layout.setSpacing(theme.em(self, 0.8))
        beside = [each for each in (*self._actions, self._close) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + layout.spacing() for each in beside)
        self._break_words(max(self.window().width() - taken - theme.em(self, AROUND), theme.em(self, LEAST)))

    def _break_words(self, room: int) -> None:
        """Have the words go on in a new line where there is no room for them: the window must not grow for a message."""
        words, needed = self._words, self._words.fontMetrics().horizontalAdvance(self._words.text())
        words.setWordWrap(needed > room)
        words.setMinimumSize(0, 0)
        words.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX)
        if needed > room:
            words.setFixedSize(room, words.heightForWidth(room))

    def _hold_or_go_on(self) -> None:
        if self.isHidden():
            return
        is_held = self._is_hovered or any(each.hasFocus() for each in (*self._actions, self._close))
        if is_held and self._timer.isActive():
            # Some time is always left after letting go, so that it never goes from under the pointer.
            self._left = max(self._timer.remainingTime(), self._milliseconds // 4)
            self._timer.stop()
        elif not is_held and not self._timer.isActive():
            self._timer.start(self._left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            # The focus has not moved yet while the event is being filtered.
            QTimer.singleShot(0, self, self._hold_or_go_on)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self._hold_or_go_on()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self._hold_or_go_on()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class NoticeBar(QFrame):
    """A bar at the top of a page: what happened, what to do, and the buttons to do it. Hidden when there is nothing to say.

    Signals:
        closed: the user closed it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._icon = IconLabel("info", "accent")
        self._sentence = QLabel()
        self._sentence.setProperty("kind", "sentence")
        self._advice = QLabel()
        for label in (self._sentence, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close notice"))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self._closed)
        words = QVBoxLayout()
        words.addWidget(self._sentence)
        words.addWidget(self._advice)
        self._buttons = QHBoxLayout()
        words.addLayout(self._buttons)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says happened; "" when it says nothing."""
        return "" if self.isHidden() else self._sentence.text()

    @property
    def advice(self) -> str:
        """What it says to do."""
        return "" if self.isHidden() else self._advice.text()

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons on show, in order."""
        return [
            widget
            for at in range(self._buttons.count())
            if isinstance(widget := _item_widget(self._buttons, at), QPushButton)
        ]

    def show_notice(
        self,
        tone: NoticeTone,
        sentence: str,
        advice: str = "",
        buttons: Sequence[Button] = (),
        closable: bool = True,
    ) -> None:
        """Say what happened and what to do; each button is its words and what it does. Replaces what was there."""
        self.setProperty("tone", tone)
        self._icon.show_icon(*_ICONS[tone])
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._close.setVisible(closable)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(advice)
        self._set_buttons(buttons)
        self._fit()
        theme.restyle(self)
        self.show()
        announce(self, f"{sentence} {advice}".strip(), at_once=tone == "error")

    def show_error(self, error: AtmpError, buttons: Sequence[Button] = ()) -> None:
        """Say a known error in its own words."""
        self.show_notice("error", error.message, error.advice, buttons)

    @Slot()
    def clear(self) -> None:
        """Say nothing, take no room."""
        self.hide()
        self._set_buttons(())

    @Slot()
    def _closed(self) -> None:
        self.clear()
        self.closed.emit()

    def _set_buttons(self, buttons: Sequence[Button]) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, run in buttons:
            button = QPushButton(words, self)
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._buttons.addWidget(button)
        # Also with no button: an empty layout claims no width, and would squeeze the words into it.
        self._buttons.addStretch(1)

    def _fit(self) -> None:
        space = theme.em(self, 0.6)
        self._row.setContentsMargins(theme.em(self, 0.9), space, space, space)
        self._row.setSpacing(theme.em(self, 0.7))
        self._words.setSpacing(theme.em(self, 0.35))
        self._buttons.setSpacing(theme.em(self, 0.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._close.isHidden():
            self._closed()
        else:
            super().keyPressEvent(event)


def _item_widget(row: QHBoxLayout, at: int) -> QWidget | None:
    item = row.itemAt(at)
    return item.widget() if item is not None else None
