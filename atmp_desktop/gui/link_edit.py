"""The editor of a link: the other record's name, to press; a button to change it; typing finds another or makes one."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.link_picker import LinkPicker
from atmp_desktop.gui.saving import NewRecord
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.kinds import Link
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


class LinkEdit(Editor):
    """A link to another record. Its value is an id, a NewRecord that is made with the save, or None.

    Signals:
        followed: the name was pressed; type name and id.
    """

    followed = Signal(str, object)

    def __init__(
        self,
        kind: Link,
        store: Store,
        jobs: Jobs,
        beside: Callable[[], Mapping[str, Any]] = dict,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._target = kind.target
        self._required = required
        self._is_read_only = False
        self._value: UUID | NewRecord | None = None
        self._words = ""
        self.link = LinkLabel()
        # It takes the room there is: the buttons beside it must keep their size.
        self.link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.link.clicked.connect(self._follow)
        self.change_button = _small_button("edit", tr("Change (F2)"))
        self.clear_button = _small_button("close", tr("Take out"))
        self.change_button.clicked.connect(self.begin)
        self.clear_button.clicked.connect(self._clear)
        self._shown = QFrame()
        self._shown.installEventFilter(self)
        self.link.installEventFilter(self)
        row = QHBoxLayout(self._shown)
        row.setContentsMargins(theme.em(self, 0.4), 0, 0, 0)
        row.setSpacing(theme.em(self, 0.1))
        row.addWidget(self.link, 1)
        row.addWidget(self.change_button)
        row.addWidget(self.clear_button)
        self._nothing = QLabel("–")
        self._nothing.setContentsMargins(theme.em(self, 0.55), 0, 0, 0)
        self._nothing.setMinimumHeight(theme.row_height(self, dense=True))
        self.picker = LinkPicker(store, jobs, kind.target, beside)
        self.picker.picked.connect(self._picked)
        self.picker.abandoned.connect(self._abandoned)
        self.picker.emptied.connect(self._emptied)
        self.picker.unresolved.connect(self._unresolved)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shown)
        column.addWidget(self._nothing)
        column.addWidget(self.picker)
        self.place(holder)
        self._arrange(picking=True)

    def field(self) -> QWidget:
        return self.picker if not self.picker.isHidden() else self.link

    def value(self) -> UUID | NewRecord | None:
        if not self.picker.isHidden() and self.picker.text().strip():
            one = BY_NAME[self._target].about.one.lower()
            raise ValueError(
                tr(
                    "“{text}” is not chosen yet. Choose the {one} from the list.",
                    text=self.picker.text().strip(),
                    one=one,
                )
            )
        return self._value

    def words(self) -> str:
        """The name on show."""
        return self._words

    def set_value(self, value: Any, words: str = "") -> None:
        self._value = value
        self._words = words
        # Not clear(): that counts as done by the user, and hiding the picker is leaving it.
        self.picker.setText("")
        self._arrange(picking=value is None)

    def draft(self) -> tuple[UUID | NewRecord | None, str, str]:
        return self._value, self._words, "" if self.picker.isHidden() else self.picker.text()

    def set_draft(self, draft: Any) -> None:
        value, words, typed = draft
        self.set_value(value, words)
        if typed:
            self.picker.setText(typed)
            # It was typed, and is still to be looked for.
            self.picker.setModified(True)
            self._arrange(picking=True)

    def set_read_only(self, read_only: bool) -> None:
        self._is_read_only = read_only
        self._arrange(picking=self._value is None)

    @Slot()
    def begin(self) -> None:
        """Let another record be chosen."""
        if self._is_read_only:
            return
        self.picker.setText(self._words)
        self._arrange(picking=True)
        self.picker.selectAll()
        self.picker.setFocus()

    def _arrange(self, picking: bool) -> None:
        self.link.setText(self._words)
        self.link.setToolTip(tr("Open {words}", words=self._words) if self._words else "")
        self.link.setAccessibleName(self._words)
        is_new = isinstance(self._value, NewRecord)
        self.link.setEnabled(not is_new)
        if is_new:
            self.link.setText(tr("{words} (new)", words=self._words))
        can_pick = picking and not self._is_read_only
        self.picker.setVisible(can_pick)
        self._shown.setVisible(not can_pick and self._value is not None)
        self._nothing.setVisible(not can_pick and self._value is None)
        self.change_button.setVisible(not self._is_read_only)
        self.clear_button.setVisible(not self._is_read_only and not self._required)

    @Slot()
    def _follow(self) -> None:
        if isinstance(self._value, UUID):
            self.followed.emit(self._target, self._value)

    @Slot()
    def _clear(self) -> None:
        self._take_out()
        self.picker.setFocus()

    def _take_out(self) -> None:
        self.set_value(None)
        self.show_error("")
        self.changed.emit()
        self.left.emit()

    @Slot(object, str)
    def _picked(self, value: object, words: str) -> None:
        self.set_value(value, words)
        self.show_error("")
        self.link.setFocus()
        self.changed.emit()
        self.left.emit()

    @Slot()
    def _abandoned(self) -> None:
        self.set_value(self._value, self._words)
        self.show_error("")
        self.field().setFocus()

    @Slot()
    def _emptied(self) -> None:
        if self._value is None or self._required:
            self.set_value(self._value, self._words)
            self.show_error("")
        else:
            self._take_out()

    @Slot()
    def _unresolved(self) -> None:
        if self.picker.text().strip() == self._words and self._value is not None:
            self.set_value(self._value, self._words)
            return
        self.changed.emit()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.link and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2:
                self.begin()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._required:
                if not self._is_read_only:
                    self._clear()
                return True
        return super().eventFilter(watched, event)


def _small_button(symbol: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(symbol, "muted"))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
