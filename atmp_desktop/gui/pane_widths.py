"""How wide the panes of the window are: kept in ems, so that side bar and record grow with the text and come back as wide.
Where there is no room for all, the record and then the side bar give way to what is in the middle.

Knows the splitter and the order of its panes; nothing of what is in them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.window_parts import LEAST_CENTRE_EMS, LEAST_PANE_EMS

SIDE, CENTRE, PANE = 0, 1, 2

USUAL_SIDE_EMS, USUAL_PANE_EMS = 16.0, 34.0

READABLE_EMS = 28.0
"""What the middle needs for a list to be read and a filter to be built; the other panes have what is left."""

MOST_EMS = 1000.0

FITTED_ANEW = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
)
"""What happens to a splitter or a pane that calls for other widths in pixels."""


class PaneWidths(QObject):
    """The widths of side bar and record pane somebody wants; the centre has the rest.

    Signals:
        changed: side bar or record pane gave way, or came back; True for a record pane that came back.
    """

    changed = Signal(bool)

    def __init__(self, splitter: QSplitter) -> None:
        """`splitter` has the side bar, the centre and the record pane in it."""
        super().__init__(splitter)
        self._splitter = splitter
        self._side, self._pane, self._centre = USUAL_SIDE_EMS, USUAL_PANE_EMS, READABLE_EMS
        self._wanted, self._called, self._given_way = {SIDE, PANE}, set[int](), set[int]()
        # The style sheet of a new text size comes after its font, and the room after what asks for it.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.fit)
        splitter.splitterMoved.connect(self._take_moved)
        for watched in (splitter, *(self._widget(place) for place in (SIDE, CENTRE, PANE))):
            watched.installEventFilter(self)

    def kept(self) -> list[float]:
        """The widths in ems of side bar and record pane, shown or not, as plain data."""
        return [self._side, self._pane]

    def take(self, kept: object) -> None:
        """Take widths as `kept` gave them; the usual ones where they make no sense."""
        if isinstance(kept, list) and len(kept) == 2 and all(_is_width(each) for each in kept):
            self._side, self._pane = float(kept[0]), float(kept[1])
        else:
            self._side, self._pane = USUAL_SIDE_EMS, USUAL_PANE_EMS
        self.fit()

    def want(self, pane: QWidget, is_wanted: bool, is_called: bool = False) -> None:
        """Show or hide the side bar or the record pane. One that is called for is shown although there is no room for it;
        another is shown once there is."""
        place = self._splitter.indexOf(pane)
        self._wanted = self._wanted | {place} if is_wanted else self._wanted - {place}
        self._called = self._called | {place} if is_wanted and is_called else self._called - {place}
        self._show()

    def is_wanted(self, pane: QWidget) -> bool:
        """Whether the side bar or the record pane is shown where there is room."""
        return self._splitter.indexOf(pane) in self._wanted

    def lacks_room(self, pane: QWidget) -> bool:
        """Whether there is no room for the side bar or the record pane, shown or not."""
        return self._splitter.indexOf(pane) in self._tight()

    @Slot()
    def fit(self) -> None:
        """Give the panes their widths at the text size of now. Where there is too little room the record pane is narrowed
        first, then it gives way, then the side bar; of those that were called for, the centre is narrowed."""
        splitter, em = self._splitter, theme.em(self._splitter)
        if splitter.isVisible():
            # Not while somebody is at work in it.
            self._called |= {place for place in (SIDE, PANE) if self._has_keyboard(place)}
            self._called &= self._tight()
            was_hidden = self._widget(PANE).isHidden()
            if self._show():
                self.changed.emit(was_hidden and not self._widget(PANE).isHidden())
        least_centre, least_pane = LEAST_CENTRE_EMS * em, LEAST_PANE_EMS * em
        self._widget(CENTRE).setMinimumWidth(least_centre)
        self._widget(PANE).setMinimumWidth(least_pane)
        shown = [not self._widget(place).isHidden() for place in (SIDE, CENTRE, PANE)]
        room = splitter.width() - splitter.handleWidth() * (sum(shown) - 1)
        side = self._side_pixels()
        beside = room - (side if shown[SIDE] else 0)
        pane = max(min(round(self._pane * em), beside - round(self._centre * em)), least_pane)
        centre = max(beside - (pane if shown[PANE] else 0), least_centre)
        wanted = [side, centre, pane]
        if splitter.sizes() != [width if is_shown else 0 for width, is_shown in zip(wanted, shown, strict=True)]:
            splitter.setSizes(wanted)

    def _tight(self) -> set[int]:
        """The places of the panes for which there is no room, as far as can be known: none before the window is shown."""
        splitter, em = self._splitter, theme.em(self._splitter)
        if not splitter.isVisible():
            return set()
        left = splitter.width() - splitter.handleWidth() * len(self._wanted) - round(self._centre * em)
        side = self._side_pixels() if SIDE in self._wanted else 0
        pane = LEAST_PANE_EMS * em if PANE in self._wanted else 0
        tight = {PANE} if pane and side + pane > left else set()
        if PANE in tight - self._called:
            pane = 0
        return tight | ({SIDE} if side and side + pane > left else set())

    def _show(self) -> bool:
        """Show what is wanted and has room, or is called for; says whether anything changed."""
        if self._splitter.isVisible():
            self._given_way = self._tight() - self._called
        changed = False
        for place in (SIDE, PANE):
            is_hidden = place not in self._wanted or place in self._given_way - self._called
            if self._widget(place).isHidden() != is_hidden:
                self._widget(place).setHidden(is_hidden)
                changed = True
        return changed

    def _has_keyboard(self, place: int) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._widget(place).isAncestorOf(focused)

    def _side_pixels(self) -> int:
        return max(round(self._side * theme.em(self._splitter)), self._widget(SIDE).minimumWidth())

    def _widget(self, place: int) -> QWidget:
        widget = self._splitter.widget(place)
        assert widget is not None, "side bar, centre and record pane are there before this"
        return widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_size_of_pane = event.type() == QEvent.Type.Resize and watched is not self._splitter
        if event.type() in FITTED_ANEW and not is_size_of_pane:
            self._soon.start()
        return False

    @Slot(int, int)
    def _take_moved(self, place: int, handle: int) -> None:
        """Only the pane beside the handle: the other one may be narrower than wanted for want of room. Who makes the middle
        narrow wants it so."""
        sizes, em = self._splitter.sizes(), theme.em(self._splitter)
        self._centre = min(max(sizes[CENTRE] / em, LEAST_CENTRE_EMS), READABLE_EMS)
        if handle == CENTRE:
            self._side = sizes[SIDE] / em
        else:
            self._pane = sizes[PANE] / em


def _is_width(value: object) -> bool:
    return type(value) in (int, float) and 0 < float(value) <= MOST_EMS  # type: ignore[arg-type]
