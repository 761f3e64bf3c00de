"""How coloured rows look: what is behind them, and a mark at their left whose shape is different for each tone, so that
colour never speaks alone."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import SHAPES, paint_shape
from atmp_desktop.gui.tokens import THEMES, TONES, ThemeName, Tone

MARK_SIZES = (16, 24, 32, 48, 64)
"""In pixels: a table takes the one that fits its text."""


def tint_colour(tone: str) -> QColor:
    """What is behind a row of a tone, in the theme of the moment."""
    return QColor(theme.tokens().pill(tone_called(tone))[1])


def mark_of(tone: str) -> QIcon:
    """The mark of a row of a tone, in the theme of the moment."""
    return _mark(theme.theme_name(), tone)


@lru_cache(maxsize=64)
def _mark(name: ThemeName, tone: str) -> QIcon:
    made, colours = QIcon(), THEMES[name]
    for side in MARK_SIZES:
        made.addPixmap(_picture(side, tone_called(tone), colours.pill(tone_called(tone))[0]))
        # A chosen row has another colour behind it, which has its own for what stands on it.
        made.addPixmap(_picture(side, tone_called(tone), colours.on_highlight), QIcon.Mode.Selected)
    return made


def _picture(side: int, tone: Tone, colour: str) -> QPixmap:
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_shape(painter, QPointF(side / 2, side / 2), side * 0.5, SHAPES[tone], QColor(colour))
    painter.end()
    return picture


def tone_called(tone: str) -> Tone:
    """A tone by its name; what is none is grey."""
    return next((each for each in TONES if each == tone), "grey")
