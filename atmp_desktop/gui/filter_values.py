"""The values of a condition that is being built: choices to tick, a day with its echo, a record found by its name.

Knows kinds of value and what a test takes; nothing of filters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QWidget
from shiboken6 import isValid

from atmp_desktop.gui import theme
from atmp_desktop.gui.filter_tests import Takes
from atmp_desktop.gui.filter_words import day_words
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_picker import LinkPicker
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.still_box import StillBox
from atmp_desktop.records import kinds
from atmp_desktop.records.kinds import Kind
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.search import found_by
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HINTS = {
    kinds.Date: tr("today, fri, 7d, -1m, 28/11 …"),
    kinds.Moment: tr("today, fri, 7d, -1m, 28/11 …"),
    kinds.PartialDate: tr("2018, May 2018 or 1 May 2018"),
}


class ValueEdit(QWidget):
    """Edits the values of one condition.

    Signals:
        changed: they are others.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.em(self, 0.35))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def values(self) -> tuple[str, ...]:
        """The values as they are typed in a filter."""
        return ()

    def stops(self) -> list[QWidget]:
        """What of it takes the keyboard."""
        return []

    def describe(self, fault: str) -> None:
        """Show whether something is wrong with it; a screen reader says what."""
        for stop in self.stops():
            stop.setAccessibleDescription(fault or self.echo())
            if bool(stop.property("invalid")) != bool(fault):
                stop.setProperty("invalid", bool(fault))
                theme.restyle(stop)

    def echo(self) -> str:
        """How its values are read back, or ""."""
        return ""


class LineValues(ValueEdit):
    """One value that is typed, or two with "and" between; a day is read back beside them."""

    def __init__(self, kind: Kind | None, takes: Takes, values: Sequence[str], today: Callable[[], date]) -> None:
        super().__init__()
        self._is_day = isinstance(kind, kinds.Date | kinds.Moment)
        self._today = today
        self.lines = [QLineEdit() for _ in range(2 if takes == "two" else 1)]
        self._echo = QLabel()
        theme.set_kind(self._echo, "muted")
        self._echo.setTextFormat(Qt.TextFormat.PlainText)
        for place, line in enumerate(self.lines):
            line.setText(values[place] if place < len(values) else "")
            line.setPlaceholderText(HINTS.get(type(kind), "") if len(self.lines) == 1 and kind is not None else "")
            line.setAccessibleName(tr("Value") if len(self.lines) == 1 else (tr("From"), tr("To"))[place])
            line.textEdited.connect(self._edited)
            if place:
                self._row.addWidget(QLabel(tr("and")))
            self._row.addWidget(line, 1)
        self._row.addWidget(self._echo)
        self._tell()

    def values(self) -> tuple[str, ...]:
        return tuple(line.text().strip() for line in self.lines)

    def stops(self) -> list[QWidget]:
        return [*self.lines]

    @Slot()
    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        typed = self.values()
        days = [day_words(each, self._today()) for each in typed] if self._is_day else [*typed]
        echo = tr(" and ").join(filter(None, days)) if days != [*typed] else ""
        self._echo.setText(echo)
        self._echo.setVisible(bool(echo))

    def echo(self) -> str:
        return self._echo.text()


class TickMenu(QMenu):
    """Choices with ticks; it stays open while they are ticked.

    Signals:
        ticked: the values that have a tick.
    """

    ticked = Signal(list)

    def __init__(self, offered: Mapping[str, str], chosen: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        for value, words in offered.items():
            action = self.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.setData(value)

    def chosen(self) -> list[str]:
        """The values that have a tick."""
        return [action.data() for action in self.actions() if action.isChecked()]

    def _toggle(self, action: QAction | None) -> bool:
        if action is None:
            return False
        action.setChecked(not action.isChecked())
        self.ticked.emit(self.chosen())
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._toggle(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif event.key() != Qt.Key.Key_Space or not self._toggle(self.activeAction()):
            super().keyPressEvent(event)


class TickBox(StillBox):
    """Looks as every box to choose from, and opens a menu of ticks."""

    def __init__(self, menu: TickMenu) -> None:
        super().__init__(tr("Choices"))
        self.menu = menu
        self._words = ""
        self.addItem("")

    def say(self, words: str) -> None:
        """Name what has a tick, as far as there is room."""
        self._words = words
        self.setToolTip(plain_tip(words))
        self.setAccessibleDescription(words)
        room = self.width() - theme.em(self, 3.2)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, theme.em(self, 3)))
        self.setItemText(0, shown or tr("Choose…"))

    def showPopup(self) -> None:
        """Let the choices be ticked."""
        self.menu.setMinimumWidth(self.width())
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.say(self._words)


class TickValues(ValueEdit):
    """Any of some choices, ticked in a menu below a box that names them."""

    def __init__(self, kind: kinds.Choice, values: Sequence[str], today: Callable[[], date]) -> None:
        super().__init__()
        self._offered = dict(kind.options)
        self._chosen = [self._code(kind, value, today()) for value in values]
        for each in self._chosen:
            # What is no choice any more stays as typed, to be taken off.
            self._offered.setdefault(each, each)
        self.menu = TickMenu(self._offered, self._chosen, self)
        self.menu.ticked.connect(self._ticked)
        self.box = TickBox(self.menu)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self.box, 1)
        self._tell()

    @staticmethod
    def _code(kind: kinds.Choice, value: str, today: date) -> str:
        try:
            return kind.parse(value, today) or value
        except ValueError:
            return value

    def values(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def stops(self) -> list[QWidget]:
        return [self.box]

    def echo(self) -> str:
        return tr(" or ").join(self._offered[each] for each in self._chosen)

    @Slot(list)
    def _ticked(self, chosen: list[str]) -> None:
        self._chosen = chosen
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self.box.say(self.echo())


class LinkValues(ValueEdit):
    """A record: found by any of its names as they are typed, or whatever has the words that stand there."""

    def __init__(self, target: str, values: Sequence[str], store: Store, jobs: Jobs) -> None:
        super().__init__()
        self._store, self._jobs, self._target = store, jobs, target
        self._value = values[0] if values else ""
        self.picker = LinkPicker(store, jobs, target, can_create=False)
        self.picker.setText(self._value)
        self.picker.setAccessibleName(tr("Value"))
        self.picker.textEdited.connect(self._edited)
        self.picker.picked.connect(self._picked)
        self._row.addWidget(self.picker, 1)

    def values(self) -> tuple[str, ...]:
        return (self._value,)

    def stops(self) -> list[QWidget]:
        return [self.picker]

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._value = text.strip()
        self.changed.emit()

    @Slot(object, str)
    def _picked(self, id: object, name: str) -> None:
        """Its id, which reads badly but is right; its name once it is known that no other record has all its words."""
        self.picker.setText(name)
        self._value = str(id)
        self.changed.emit()
        store, target = self._store, self._target

        def work(progress: Progress) -> bool:
            with store.read() as session:
                return len(session.execute(found_by(name, target).limit(2)).all()) == 1

        def done(is_enough: bool) -> None:
            if is_enough and isValid(self) and self._value == str(id):
                self._value = name
                self.changed.emit()

        self._jobs.start(tr("Looking for others of that name"), work, done, _raise, quiet=True)


def _raise(error: BaseException) -> None:
    raise error


def value_edit(
    kind: Kind | None, takes: Takes, values: Sequence[str], store: Store, jobs: Jobs, today: Callable[[], date]
) -> ValueEdit:
    """The editor of what a test of a column of a kind takes. `today` gives the day that days such as 7d count from."""
    if takes == "nothing":
        return ValueEdit()
    if isinstance(kind, kinds.Choice) and takes == "many":
        return TickValues(kind, values, today)
    if isinstance(kind, kinds.Link):
        return LinkValues(kind.target, values, store, jobs)
    return LineValues(kind, takes, values, today)
