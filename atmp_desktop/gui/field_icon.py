"""An icon inside a text field, as large as the text: Qt's own stays as small as it is, whatever the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import IconLabel

SIZE, BESIDE = 1.25, 0.5
"""How large it is, and the room beside it, in ems."""

FOLLOWED = frozenset({QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Show})


def say_what_for(line: QLineEdit, icon_name: str) -> None:
    """Have an icon at the left of a field that says what it is for."""
    shown = IconLabel(icon_name, "muted", SIZE, line)
    shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    _Place(line, shown, is_left=True)


def offer_in(line: QLineEdit, action: QAction) -> None:
    """Have a button at the right of a field that does an action; it comes and goes with it."""
    button = QToolButton(line)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setDefaultAction(action)
    line.addAction(action)
    place = _Place(line, button, is_left=False)
    action.changed.connect(place.follow)
    place.follow()


class _Place(QObject):
    """Keeps one widget in its place in a field."""

    def __init__(self, line: QLineEdit, shown: QWidget, *, is_left: bool) -> None:
        super().__init__(line)
        self._line, self._shown, self._is_left = line, shown, is_left
        line.installEventFilter(self)
        self._put()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in FOLLOWED:
            self._put()
        return False

    def follow(self) -> None:
        """Show the button while its action is there."""
        if isinstance(self._shown, QToolButton):
            self._shown.setVisible(self._shown.defaultAction().isVisible())
        self._put()

    def _put(self) -> None:
        line, side, beside = self._line, theme.em(self._line, SIZE), theme.em(self._line, BESIDE)
        width = side
        if isinstance(self._shown, QToolButton):
            self._shown.setIconSize(QSize(side, side))
            width = max(side, theme.LEAST_TARGET)
        left = beside if self._is_left else line.width() - width - beside // 2
        self._shown.setGeometry(left, 1, width, max(1, line.height() - 2))
        room = 0 if self._shown.isHidden() else side + beside // 2
        before = line.textMargins()
        wanted = (room, before.right()) if self._is_left else (before.left(), room)
        if (before.left(), before.right()) != wanted:
            line.setTextMargins(wanted[0], 0, wanted[1], 0)
