"""The map of influence and interest on the screen: arrow keys go from place to place, Space through those who are there, and
somebody is carried to another place by mouse or with Ctrl and the arrow keys. Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolTip, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.influence_paint import Layout, paint_arrow, paint_map, spots
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.store.questions.influence import InfluenceMap, Spot, Standing
from atmp_desktop.translation import tr

STEPS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
"""Where the arrow keys lead: so much more influence, so much more interest."""

ONLY_TODAY = tr("Only the places of today can be changed. Take the day away first.")
READ_ONLY = tr("This register is open for reading only. Open a copy in a folder of your own to change it.")


class MapView(QWidget):
    """The map.

    Attributes:
        found: who is where.
        spot: the place the keyboard is on.
        current: who is chosen there, or None where nobody is.
        target: where `current` is being carried, or None.
        refusal: why nobody can be carried to another place, or "".

    Signals:
        opened: somebody's record is wanted; who.
        chosen: somebody else is chosen; their Standing.
        placed: somebody was put down in another place; the Standing and the Spot.
        refused: somebody was to be carried, and cannot be; why.
    """

    opened = Signal(object)
    chosen = Signal(object)
    placed = Signal(object, object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: InfluenceMap | None = None
        self.spot = Spot(5, 5)
        self.current: Standing | None = None
        self.target: Spot | None = None
        self.refusal = ""
        self.menu: QMenu | None = None
        self._pressed: QPoint | None = None
        self.setAccessibleName(tr("Map of influence and interest"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_map(self, found: InfluenceMap | None) -> None:
        """Show other places; who was chosen stays so if they are still there."""
        who = None if self.current is None else self.current.who.id
        self.found, self.target, self._pressed = found, None, None
        self.current = next((each for each in self._standings() if each.who.id == who), None)
        if self.current is not None:
            self.spot = self.current.spot
        elif self._there():
            self.current = self._there()[0]
        self.setAccessibleDescription(self.description)
        self.update()

    def _standings(self) -> tuple[Standing, ...]:
        return () if self.found is None else self.found.standings

    def _there(self) -> tuple[Standing, ...]:
        return () if self.found is None else self.found.at(self.spot)

    @property
    def description(self) -> str:
        """Who is where, in words."""
        told = []
        for spot in spots():
            there = () if self.found is None else self.found.at(spot)
            if there:
                names = ", ".join(each.who.name for each in there)
                told.append(f"{spot.words[:1].upper()}{spot.words[1:]}: {len(there):,}, {names}.")
        return " ".join(told)

    def words(self, spot: Spot) -> str:
        """A place and who is there."""
        there = () if self.found is None else self.found.at(spot)
        names = ", ".join(each.who.name for each in there) or tr("nobody")
        return f"{spot.quadrant}, {spot.words}: {names}"

    def choose(self, standing: Standing | None) -> None:
        """Mark somebody as the one that is chosen."""
        if standing is None or standing == self.current:
            return
        self._drop_target()
        self.current, self.spot = standing, standing.spot
        self.chosen.emit(standing)
        self.update()

    # Carrying --------------------------------------------------------------------------------------------------------

    def carry(self, influence: int, interest: int) -> None:
        """Carry who is chosen so many steps on; they are put down with `put_down`."""
        if self.current is None:
            return
        if self.refusal:
            self.refused.emit(self.refusal)
            return
        self.target = (self.target or self.current.spot).stepped(influence, interest)
        to = tr(
            "{name} to {words}: {quadrant}.",
            name=self.current.who.name,
            words=self.target.words,
            quadrant=self.target.quadrant,
        )
        announce(self, tr("{to} Enter gives the reason, Esc leaves it.", to=to))
        self.update()

    def carry_to(self, spot: Spot) -> None:
        """Show who is chosen on the way to a place."""
        self.target = spot
        self.update()

    def put_down(self) -> None:
        """Put down who is carried, where that is another place."""
        if self.current is not None and self.target is not None and self.target != self.current.spot:
            self.placed.emit(self.current, self.target)
        else:
            self.leave()

    def leave(self) -> None:
        """Leave who is carried where they are."""
        if self.target is not None:
            self._drop_target()
            announce(self, tr("Left where it was."))

    def _drop_target(self) -> None:
        self.target = None
        self.update()

    # Use -------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in STEPS and is_ctrl:
            self.carry(*STEPS[key])
        elif key in STEPS:
            self._go(self.spot.stepped(*STEPS[key]))
        elif key == Qt.Key.Key_Space:
            self._next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.target is not None:
            self.put_down()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current.who)
        elif key == Qt.Key.Key_Escape and self.target is not None:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _go(self, spot: Spot) -> None:
        self._drop_target()
        self.spot = spot
        there = self._there()
        self.current = there[0] if there else None
        if self.current is not None:
            self.chosen.emit(self.current)
        announce(self, self.words(spot))
        self.update()

    def _next(self, step: int) -> None:
        """The next of those who are at the place of the keyboard."""
        there = self._there()
        if not there:
            return
        place = (there.index(self.current) + step) % len(there) if self.current in there else 0
        self.choose(there[place])
        announce(
            self,
            tr("{name}, {place:,} of {there:,} here", name=there[place].who.name, place=place + 1, there=len(there)),
        )

    def _layout(self) -> Layout:
        return Layout(self.rect(), self.font(), self.found)

    def _at(self, point: QPoint) -> tuple[Spot | None, Standing | None, bool]:
        """The place at a point, who is there, and whether it says how many more there are."""
        layout = self._layout()
        spot = layout.spot_at(point)
        line = next((each for each in layout.lines(spot) if each.area.contains(point)), None) if spot else None
        return spot, line.standing if line else None, line is not None and line.standing is None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        spot, standing, is_more = self._at(event.position().toPoint())
        self._drop_target()
        if standing is not None:
            self.choose(standing)
            self.spot = standing.spot
            self._pressed = event.position().toPoint()
        elif spot is not None:
            self._go(spot)
            if is_more:
                self._offer_all(event.globalPosition().toPoint())
        self.update()

    def _offer_all(self, at: QPoint) -> None:
        """Everybody at a place where not all have room, to choose one."""
        self.menu = QMenu(self)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        for each in self._there():
            self.menu.addAction(each.who.name.replace("&", "&&")).triggered.connect(partial(self._take, each))
        self.menu.popup(at)

    def _take(self, standing: Standing, _checked: bool = False) -> None:
        self.choose(standing)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None or self.current is None:
            on_somebody = self._at(point)[1] is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if on_somebody else Qt.CursorShape.ArrowCursor)
            return
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.target is None and not far:
            return
        if self.refusal:
            self._pressed = None
            self.refused.emit(self.refusal)
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.target = self._layout().spot_at(point) or self.current.spot
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if self.target is not None:
            self.put_down()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        _, standing, _ = self._at(event.position().toPoint())
        if standing is not None:
            self._pressed = None
            self.opened.emit(standing.who)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot, standing, _ = self._at(event.pos())
            words = "" if spot is None else self.words(spot)
            if standing is not None:
                words = tr(
                    "{name}: {words}. Drag, or Ctrl with the arrow keys, to move.",
                    name=standing.who.name,
                    words=standing.spot.words,
                )
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    # Looks -----------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, 46), theme.em(self, 32))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 24), theme.em(self, 20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout, colours = self._layout(), theme.tokens()
        paint_map(painter, layout, colours, self.current)
        if self.current is not None and self.target is not None:
            style = Qt.PenStyle.DashLine
            paint_arrow(painter, layout, self.current.spot, self.target, colours.accent, style=style)
            self._frame(painter, layout, self.target, colours.accent)
        elif self.hasFocus():
            self._frame(painter, layout, self.spot, colours.text)
        painter.end()

    @staticmethod
    def _frame(painter: QPainter, layout: Layout, spot: Spot, colour: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawRect(layout.cell(spot).adjusted(1, 1, -1, -1))
