"""How wide the panes of the window are: kept in ems, so that side bar and record grow with the text and come back as wide.

Knows the splitter and the order of its panes; nothing of what is in them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.window_parts import LEAST_CENTRE_EMS, LEAST_PANE_EMS

SIDE, CENTRE, PANE = 0, 1, 2

USUAL_SIDE_EMS, USUAL_PANE_EMS = 14.0, 34.0

MOST_EMS = 1000.0

FITTED_ANEW = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
)
"""What happens to a splitter or a pane that calls for other widths in pixels."""


class PaneWidths(QObject):
    """The widths of side bar and record pane somebody wants; the centre has the rest."""

    def __init__(self, splitter: QSplitter) -> None:
        """`splitter` has the side bar, the centre and the record pane in it."""
        super().__init__(splitter)
        self._splitter = splitter
        self._side, self._pane = USUAL_SIDE_EMS, USUAL_PANE_EMS
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

    @Slot()
    def fit(self) -> None:
        """Give the panes their widths at the text size of now. Where there is too little room the record pane is narrowed
        first, then the centre, the side bar last."""
        splitter, em = self._splitter, theme.em(self._splitter)
        least_centre, least_pane = LEAST_CENTRE_EMS * em, LEAST_PANE_EMS * em
        self._widget(CENTRE).setMinimumWidth(least_centre)
        self._widget(PANE).setMinimumWidth(least_pane)
        shown = [not self._widget(place).isHidden() for place in (SIDE, CENTRE, PANE)]
        room = splitter.width() - splitter.handleWidth() * (sum(shown) - 1)
        side = max(round(self._side * em), self._widget(SIDE).minimumWidth())
        beside = room - (side if shown[SIDE] else 0)
        pane = max(min(round(self._pane * em), beside - least_centre), least_pane)
        centre = max(beside - (pane if shown[PANE] else 0), least_centre)
        wanted = [side, centre, pane]
        if splitter.sizes() != [width if is_shown else 0 for width, is_shown in zip(wanted, shown, strict=True)]:
            splitter.setSizes(wanted)

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
        """Only the pane beside the handle: the other one may be narrower than wanted for want of room."""
        sizes, em = self._splitter.sizes(), theme.em(self._splitter)
        if handle == CENTRE:
            self._side = sizes[SIDE] / em
        else:
            self._pane = sizes[PANE] / em


def _is_width(value: object) -> bool:
    return type(value) in (int, float) and 0 < float(value) <= MOST_EMS  # type: ignore[arg-type]
