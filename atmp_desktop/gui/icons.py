"""Turns the drawings in `resources/icons` into icons that take their colour from the theme.

Knows file names and colours, nothing about what an icon is used for. The theme is asked each time an icon is painted, so
icons made before a change of theme follow it.
"""

from functools import cache
from typing import Literal

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.tokens import Tokens
from atmp_desktop.shipped import resources

IconTone = Literal["plain", "muted", "side_bar", "accent", "on_accent", "on_tip", "danger", "warning", "success"]


def icon(name: str, tone: IconTone = "plain") -> QIcon:
    """The drawing `name` (a file of `resources/icons` without its ending) as an icon.

    `tone` says on what it stands: `plain` beside text (and on a chosen row), `muted` for what matters less, `side_bar`
    for the side bar (chosen there means tinted), `on_accent` on a main button, `on_tip` on a toast.
    Raises LookupError at once for a name there is no drawing of.
    """
    _drawing(name)
    return QIcon(_Engine(name, tone))


def icon_names() -> list[str]:
    """Every name `icon` takes, in order."""
    return sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@cache
def _drawing(name: str) -> bytes:
    path = resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        raise LookupError(f"There is no icon named {name!r} in {path.parent}.")
    return path.read_bytes()


def _colour(tone: IconTone, mode: QIcon.Mode, colours: Tokens) -> str:
    if mode == QIcon.Mode.Disabled:
        return colours.disabled
    if mode == QIcon.Mode.Selected and tone not in ("on_accent", "on_tip"):
        return colours.on_tint if tone == "side_bar" else colours.on_highlight
    plain = {"plain": colours.text, "muted": colours.muted, "side_bar": colours.muted, "on_tip": colours.on_tip}
    return plain[tone] if tone in plain else str(getattr(colours, tone))


class _Engine(QIconEngine):
    """Draws one icon in the colour of the moment, once for each size and colour."""

    def __init__(self, name: str, tone: IconTone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)

    def key(self) -> str:
        return "atmp"

    def iconName(self) -> str:
        return self._name

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """A picture `size` large on the screen, with `scale` points to a pixel each way."""
        if size.isEmpty():
            # A column too narrow for its icon asks for a picture of no size; there is none to draw on.
            return QPixmap()
        colour = _colour(self._tone, mode, theme.tokens())
        key = f"atmp-icon/{self._name}/{colour}/{size.width()}x{size.height()}@{scale}"
        found = QPixmap()
        if QPixmapCache.find(key, found):
            return found
        made = QPixmap(size * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        side = min(size.width(), size.height())
        painter = QPainter(made)
        _render(self._name, colour, painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side))
        painter.end()
        QPixmapCache.insert(key, made)
        return made

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        pixmap = self.scaledPixmap(rect.size(), mode, state, scale)
        painter.drawPixmap(QPoint(rect.x(), rect.y()), pixmap)


def _render(name: str, colour: str, painter: QPainter, area: QRectF) -> None:
    drawing = _drawing(name).replace(b"currentColor", colour.encode())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing)).render(painter, area)


class IconLabel(QWidget):
    """An icon on its own, as high as the text (times `ems`), that follows theme and text size. Not for clicking."""

    def __init__(self, name: str, tone: IconTone = "plain", ems: float = 1.35, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The name and not a QIcon: one held by a widget that is collected in a cycle may outlive its engine, which is Python.
        self._name, self._tone = name, tone
        self._ems = ems
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: IconTone) -> None:
        """Show another drawing."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.em(self, self._ems)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon(self._name, self._tone).paint(painter, self.rect(), Qt.AlignmentFlag.AlignCenter)
        painter.end()
