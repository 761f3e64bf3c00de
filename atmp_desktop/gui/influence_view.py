"""The map of influence and interest with what belongs to it: the question why somebody is moved, and the table beside it, whose
rows are the same people. Knows no report."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.asked_in_place import AskedInPlace, Fail, Say, plain_label
from atmp_desktop.gui.influence_map import ONLY_TODAY, READ_ONLY, STEPS, MapView
from atmp_desktop.gui.report_table import ReportTable
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import shortened
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.kinds import Text
from atmp_desktop.services.reassess import reassess
from atmp_desktop.store.questions.influence import InfluenceMap, Spot, Standing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

NOTE = tr("This adds an assessment of today; the earlier ones stay on record.")
MISSING = tr("The reason is missing. Say in a few words why the place is another.")
BEGUN = tr("A reason is begun. Press Enter to note it or Esc to leave it, then go on.")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MovePanel(AskedInPlace):
    """Asks why somebody is in another place, and notes it."""

    def __init__(
        self,
        store: Store,
        saver: Saver,
        standing: Standing,
        spot: Spot,
        say: Say,
        fail: Fail,
        parent: QWidget | None = None,
    ) -> None:
        name = shortened(standing.who.name)
        question = tr(
            "Why does {name} move to {words} ({quadrant})?", name=name, words=spot.words, quadrant=spot.quadrant.lower()
        )
        super().__init__(question, tr("Move"), say, fail, parent)
        self.go_button.clicked.connect(self.go)
        self._store, self._saver = store, saver
        self._standing, self._spot = standing, spot
        self.closed.connect(saver.let_go)
        self.reason = LineEdit(Text(), store.today)
        self.reason.line.setAccessibleName(tr("Reason"))
        self.reason.line.setPlaceholderText(tr("Such as: new chair, who asked to be kept informed"))
        # Of two who have one name, this says which is moved.
        kind, on = BY_NAME[standing.who.type].about.one, format_date(standing.on)
        who = plain_label(tr("{kind}, at {words} since {on}.", kind=kind, words=standing.spot.words, on=on), "muted")
        self.place(who, self.reason, plain_label(NOTE, "muted"))

    @property
    def has_reason(self) -> bool:
        """Whether a reason was begun, and is not on its way yet."""
        return bool(self.reason.line.text().strip()) and self.go_button.isEnabled()

    def show_on(self, shown: MapView) -> None:
        """Mark on the map who is to move, and where to."""
        shown.choose(self._standing)
        shown.carry_to(self._spot)

    def focus_first(self) -> None:
        """Put the keyboard into the reason."""
        self.reason.line.setFocus()

    def refuse(self, words: str) -> None:
        """Say why it was not noted; the reason stays."""
        self.reason.show_error(words)
        self.focus_first()

    @Slot()
    def go(self) -> None:
        """Note the place with the reason."""
        why = (self.reason.value() or "").strip()
        if not why:
            self.refuse(MISSING)
            return
        who, spot = self._standing.who, self._spot
        moved = tr(
            "{shortened} is at {words}: {quadrant}.",
            shortened=shortened(who.name),
            words=spot.words,
            quadrant=spot.quadrant.lower(),
        )
        submit = partial(
            self._saver.submit,
            tr("Assess {shortened}", shortened=shortened(who.name)),
            partial(reassess, self._store, who, spot, why),
        )
        self.hand_over(lambda operation: (moved, operation), submit)


class InfluenceView(QWidget):
    """The map, and below it the question why somebody is moved.

    Signals:
        opened: somebody's record is wanted; who.
        said: words for the toast, and the operation they are of, or None.
        failed: somebody could not be moved, and it is asked no more; why.
    """

    opened = Signal(object)
    said = Signal(str, object)
    failed = Signal(object)

    def __init__(self, store: Store, saver: Saver, table: ReportTable, parent: QWidget | None = None) -> None:
        """`table` has a row for each of those on the map, in the same order, while the map is on show."""
        super().__init__(parent)
        self._store, self._saver, self._table = store, saver, table
        self.map = MapView()
        self.panel: MovePanel | None = None
        self._found: InfluenceMap | None = None
        self._came_from: QWidget = self.map
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.5))
        self._column.addWidget(self.map, 1)
        self.map.opened.connect(self.opened)
        self.map.refused.connect(lambda words: self.said.emit(words, None))
        self.map.placed.connect(self._ask_why)
        self.map.chosen.connect(self._choose_row)
        table.chosen.connect(self._choose_standing)
        table.installEventFilter(self)

    def show_map(self, found: InfluenceMap | None) -> None:
        """Show other places, or none, when the table has no such rows; while a reason is asked, not before it was given."""
        self._found = found
        is_today = found is not None and found.day == self._store.today()
        self.map.refusal = READ_ONLY if self._store.read_only else "" if is_today else ONLY_TODAY
        if self.panel is None:
            self.map.show_map(found)

    @property
    def has_reason(self) -> bool:
        """Whether a reason was begun, which is not to be lost."""
        return self.panel is not None and self.panel.has_reason

    def keep_reason(self) -> bool:
        """Lead back to a reason that was begun, where there is one; says whether there is."""
        if self.panel is None or not self.panel.has_reason:
            return False
        self.said.emit(BEGUN, None)
        self.panel.show_on(self.map)
        self.panel.focus_first()
        return True

    def _standings(self) -> tuple[Standing, ...]:
        return () if self.map.found is None else self.map.found.standings

    def _choose_row(self, standing: Standing) -> None:
        standings = self._standings()
        if standing in standings:
            self._table.choose_row(standings.index(standing))

    @Slot(int)
    def _choose_standing(self, row: int) -> None:
        standings = self._standings()
        if self.panel is None and 0 <= row < len(standings):
            self.map.choose(standings[row])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the arrow keys in the table carry the row's stakeholder over the map."""
        if watched is self._table and event.type() == QEvent.Type.KeyPress and self._standings():
            assert isinstance(event, QKeyEvent)
            key, carried = event.key(), self.map.target is not None
            if key in STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if self.panel is not None:
                    # It is about whoever is asked for, who may be in another row.
                    self.panel.focus_first()
                    return True
                if not carried:
                    self._choose_standing(self._table.currentIndex().row())
                self.map.carry(*STEPS[key])
                return True
            if carried and key in ENTER:
                self.map.put_down()
                return True
            if carried and key == Qt.Key.Key_Escape:
                self.map.leave()
                return True
        return super().eventFilter(watched, event)

    def _ask_why(self, standing: Standing, spot: Spot) -> None:
        if self.keep_reason():
            return
        self.put_away()
        self._came_from = self._table if self._table.hasFocus() else self.map
        panel = MovePanel(self._store, self._saver, standing, spot, self.said.emit, self.failed.emit)
        panel.closed.connect(self.put_away)
        self.panel = panel
        self._column.addWidget(panel)
        panel.focus_first()

    @Slot()
    def put_away(self) -> None:
        """Ask no more, and leave whoever was carried."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is panel or (focused is not None and panel.isAncestorOf(focused))
        self.map.show_map(self._found)
        panel.hide()
        panel.deleteLater()
        if had_focus:
            self._came_from.setFocus()
