"""What the window shows in its first moment, before the rest of the program is read: its ground, and the side bar's words.

Imports next to nothing, because it stands between the start and the first thing on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from atmp_desktop.settings import Settings

BARS_EMS, STATUS_EMS, SIDE_EMS, LINE_EMS = 5.1, 2.3, 15.0, 2.3
"""Where the real things will stand: menus and tools, the status bar, the side bar and its lines."""

GROUNDS = {
    "light": ("#f5f6f8", "#ffffff", "#1b1f24"),
    "dark": ("#1f2329", "#181b20", "#e8eaed"),
    "contrast": ("#000000",) * 2 + ("#ffffff",),
}
"""The ground of the window and of lists, and the text, of each theme; a test holds them against the themes."""


def ground_palette(theme: str, is_dark: bool) -> QPalette:
    """A palette with the grounds alone; `is_dark` is what the computer's own theme is."""
    name = theme if theme in GROUNDS else ("dark" if is_dark else "light")
    window, base, text = GROUNDS[name]
    palette = QPalette(QColor(window))
    palette.setColor(QPalette.ColorRole.Window, QColor(window))
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    return palette


def paint_frame(window: QMainWindow, settings: Settings) -> None:
    """Draw the ground of the lists, and the words of the side bar as they were at the last start."""
    painter = QPainter(window)
    metrics = painter.fontMetrics()
    em = metrics.height() * 0.74
    top, bottom, side = round(BARS_EMS * em), window.height() - round(STATUS_EMS * em), round(SIDE_EMS * em)
    shown = settings.sections if settings.window.get("side_bar") is not False else []
    left = side if shown else 0
    painter.fillRect(QRect(left, top, window.width() - left, bottom - top), window.palette().base())
    painter.setPen(window.palette().windowText().color())
    line, heading = 0, ""
    for _, words, _, under in (row for row in shown if len(row) == 4):
        if under != heading:
            # The heading itself is left out, not its line.
            line, heading = line + 1, under
        painter.drawText(round(3 * em), top + round((1.65 + line * LINE_EMS) * em), words)
        line += 1
    painter.end()
