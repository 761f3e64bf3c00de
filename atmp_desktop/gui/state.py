"""How the window was left: its place on the screen, the records seen last; made into plain data and back again.

What comes back may be from another computer, another set of screens or another version: what does not fit is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontInfo, QGuiApplication

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QMainWindow

LEAST = QSize(480, 320)
"""The smallest window in pixels that still can be grabbed and enlarged."""


def clamped(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """The rectangle moved and shrunk until it lies wholly on the screen that shows most of it, or on the first one."""
    if not screens:
        return wanted

    def shown(screen: QRect) -> int:
        common = screen.intersected(wanted)
        return common.width() * common.height() if common.isValid() else 0

    screen = max(screens, key=shown)
    if shown(screen) == 0:
        screen = screens[0]
    width = min(max(wanted.width(), LEAST.width()), screen.width())
    height = min(max(wanted.height(), LEAST.height()), screen.height())
    left = min(max(wanted.left(), screen.left()), screen.right() + 1 - width)
    top = min(max(wanted.top(), screen.top()), screen.bottom() + 1 - height)
    return QRect(left, top, width, height)


def screens() -> list[QRect]:
    """What each screen has free of task bars, the main one first."""
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [screen.availableGeometry() for screen in [main, *others]]


def usual_size(window: QMainWindow, screen: QRect) -> QRect:
    """Where a window goes that never was open: the middle of the screen, as large as is good to work in."""
    em = QFontInfo(window.font()).pixelSize()
    width = min(screen.width(), max(100 * em, LEAST.width()))
    height = min(screen.height(), max(62 * em, LEAST.height()))
    left = screen.left() + (screen.width() - width) // 2
    return QRect(left, screen.top() + (screen.height() - height) // 2, width, height)


def place_window(window: QMainWindow, state: Mapping[str, Any]) -> None:
    """Put the window where `state` (from `placed`) says, on the screens there are now."""
    there = screens()
    frame = state.get("frame")
    if is_numbers(frame, 4):
        assert isinstance(frame, list)
        window.setGeometry(clamped(QRect(*frame), there))
    else:
        window.setGeometry(usual_size(window, there[0]))
    if state.get("maximised") is True:
        window.setWindowState(window.windowState() | window.windowState().WindowMaximized)


def placed(window: QMainWindow) -> dict[str, Any]:
    """Where the window is; of one that fills the screen, where it was before."""
    geometry = window.normalGeometry() if window.isMaximized() else window.geometry()
    return {"frame": list(geometry.getRect()), "maximised": window.isMaximized()}  # type: ignore[call-overload]


def is_numbers(value: object, count: int) -> bool:
    """Whether something is a list of so many whole numbers, none absurd."""
    return (
        isinstance(value, list)
        and len(value) == count
        and all(type(each) is int and abs(each) < 10**6 for each in value)
    )


def records_from(value: object) -> list[tuple[str, UUID]]:
    """Type names and ids as `records_to` wrote them; what is not is left out."""
    # Not above: this stands between the start and the first thing on the screen.
    from uuid import UUID

    found: list[tuple[str, UUID]] = []
    for each in value if isinstance(value, list) else []:
        if isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) for part in each):
            try:
                found.append((each[0], UUID(each[1])))
            except ValueError:
                continue
    return found


def records_to(records: Sequence[tuple[str, UUID]]) -> list[list[str]]:
    """Type names and ids as plain data."""
    return [[type, str(id)] for type, id in records]
