"""Builds a filter from fields, tests and values, in brackets of which all, any or none must hold; says how many it finds.

Knows a list's filter and what it lists; the list itself it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.filter_draft import Bracket, Line, draft_of, filter_of, kind_of, type_at
from atmp_desktop.gui.filter_keys import BuilderKeys
from atmp_desktop.gui.filter_lines import NARROWEST, BracketBox, LineRow
from atmp_desktop.gui.filter_page import LinesPage
from atmp_desktop.gui.filter_places import place_model, places_of
from atmp_desktop.gui.filter_tests import AS_TYPED, tests_of
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.tab_order import lead_into
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter, condition, unparse
from atmp_desktop.translation import tr

CALM = 250
"""Milliseconds without a change before what is built is counted."""


class FilterBuilder(Inset):
    """The builder of one list's filter.

    Signals:
        applied: the list is to be filtered so.
        save_wanted: the list is to be saved as a view; it has been filtered so before.
        closed: the user is done with it.
    """

    applied = Signal(object)
    save_wanted = Signal()
    closed = Signal()

    def __init__(
        self, record_type: type[Record], store: Store, jobs: Jobs, listing: Callable[[], Listing], parent: QWidget
    ) -> None:
        """`listing` gives the list as it is now, whose day and the like hold for what is counted."""
        super().__init__(parent)
        self._record_type, self._store, self._jobs, self._listing = record_type, store, jobs, listing
        self._many = record_type.about.many
        self._one = record_type.about.one
        self.draft = Bracket()
        self.rows: list[LineRow] = []
        self.brackets: list[BracketBox] = []
        self._keys = BuilderKeys(self)
        self._models: dict[tuple[type[Record], Vocabulary], QStandardItemModel] = {}
        self._lane = Lane(1, self)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._count)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        self._scroll = LinesPage()
        self.text = QLineEdit()
        self.text.setReadOnly(True)
        self.text.setPlaceholderText(tr("Choose a field, a test and a value"))
        self.text.setToolTip(tr("What is built, as it would be typed into the box above"))
        label = QLabel(tr("As text"))
        theme.set_kind(label, "muted")
        label.setBuddy(self.text)
        self.text.setAccessibleName(tr("As text"))
        self.show_button, self.save_button = QPushButton(), QPushButton(tr("Save as view…"))
        self.clear_button, self.close_button = QPushButton(tr("Start afresh")), QPushButton(tr("Close"))
        theme.set_kind(self.show_button, "primary")
        for button in (self.save_button, self.clear_button, self.close_button):
            theme.set_kind(button, "quiet")
        self.show_button.setToolTip(tr("Filter the list so (Enter)"))
        self.close_button.setToolTip(tr("Leave the list as it is (Esc)"))
        self.show_button.clicked.connect(self.apply)
        self.save_button.clicked.connect(self._save)
        self.clear_button.clicked.connect(self.clear)
        self.close_button.clicked.connect(self.closed)
        acts = FlowRow(theme.em(self, 0.45))
        for button in (self.show_button, self.save_button, self.clear_button, self.close_button):
            acts.add(button)
        self._acts = acts
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scroll)
        self._typed = QWidget()
        text = QHBoxLayout(self._typed)
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(theme.em(self, 0.5))
        text.addWidget(label)
        text.addWidget(self.text, 1)
        self._column.addWidget(self._typed)
        self._column.addWidget(acts)
        self._fit()
        self.show_filter(())

    # The filter ------------------------------------------------------------------------------------------------------

    def filter(self) -> Filter:
        """What is built, as far as it is finished."""
        return filter_of(self.draft)

    def show_filter(self, where: Filter) -> None:
        """Build on this filter."""
        self.draft = draft_of(self._record_type, where, self._store.vocabulary)
        if not self.draft.parts:
            self.draft.parts.append(self._new_line(self._record_type))
        self._lay_out()

    def follow(self, where: Filter) -> None:
        """Build on the filter that was typed meanwhile, if it is another one."""
        if where != self.filter():
            self.show_filter(where)

    @Slot()
    def clear(self) -> None:
        """Begin with nothing."""
        self.show_filter(())
        self.rows[0].field.setFocus()

    @Slot()
    def apply(self) -> bool:
        """Filter the list so, and say whether that could be done: with a value that fits no way it cannot."""
        wrong = next((row for row in self.rows if not row.wrong.isHidden()), None)
        if wrong is not None:
            announce(self, wrong.wrong.text())
            wrong.value.stops()[0].setFocus()
            return False
        self.applied.emit(self.filter())
        return True

    @Slot()
    def _save(self) -> None:
        if self.apply():
            self.save_wanted.emit()

    def begin(self) -> None:
        """Have the keyboard at the last line."""
        self.rows[-1].field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.rows[-1].field.line.selectAll()

    # Parts that come and go ------------------------------------------------------------------------------------------

    def _new_line(self, record_type: type[Record]) -> Line:
        """A line on the column that a list of a type has first after the name: what people most often ask for."""
        known = [each for each in places_of(record_type, self._store.vocabulary) if not each.links and each.column]
        usual = [name for name in record_type.about.columns if name != "name"]
        column = next((each.column for name in usual for each in known if each.column == name), known[0].column)
        return Line((), column, tests_of(kind_of(record_type, (), column, self._store.vocabulary))[0])

    def add_line(self, bracket: Bracket, after: Line | Bracket | None = None) -> None:
        """Add a condition to a bracket, after one of its parts or at its end, and go there."""
        line = self._new_line(self._inside_of(bracket))
        place = bracket.parts.index(after) + 1 if after in bracket.parts else len(bracket.parts)
        bracket.parts.insert(place, line)
        self._lay_out()
        self.row_of(line).field.setFocus()

    def add_bracket(self, bracket: Bracket, link: str, after: Line | Bracket | None = None) -> None:
        """Add a bracket to another, about the same records or what they are linked to, and go to its first line."""
        inner = Bracket("all" if link or bracket.how == "any" else "any", link)
        place = bracket.parts.index(after) + 1 if after in bracket.parts else len(bracket.parts)
        bracket.parts.insert(place, inner)
        self.add_line(inner)

    def take_out(self, part: Line | Bracket) -> None:
        """Take out a line or a bracket, and go to what stands next to it; a bracket that is left empty goes with it."""
        stops = list(self.draft.lines())
        gone = [part] if isinstance(part, Line) else list(part.lines())
        place = stops.index(gone[0]) if gone else 0
        while (holder := self.draft.holder_of(part)) is not None:
            holder.parts.remove(part)
            if holder.parts or holder is self.draft:
                break
            part = holder
        if not self.draft.parts:
            self.draft.parts.append(self._new_line(self._record_type))
        self._lay_out()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].field.setFocus()

    def show_row(self, row: LineRow) -> None:
        """Bring a row into view."""
        self._scroll.ensureWidgetVisible(row)

    def row_of(self, line: Line) -> LineRow:
        """The row of a line."""
        return next(row for row in self.rows if row.line is line)

    def _inside_of(self, bracket: Bracket) -> type[Record]:
        """What the lines of a bracket are about."""
        links: list[str] = []
        at: Bracket | None = bracket
        while at is not None:
            links += [at.link] if at.link else []
            at = self.draft.holder_of(at)
        return type_at(self._record_type, tuple(reversed(links)), self._store.vocabulary) or self._record_type

    # Layout ----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._scroll.put_away()
        self.rows, self.brackets = [], []
        whole = self._box(self.draft, self._record_type, 0)
        whole.set_whole(self._many)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.em(self, 0.6), 0)
        column.addWidget(whole)
        column.addStretch(1)
        self._scroll.show_page(page)
        acts = (self.show_button, self.save_button, self.clear_button, self.close_button)
        lead_into(self, [*self._stops_in(whole), self.text, *acts])
        self._tell()

    def _stops_in(self, box: BracketBox) -> list[QWidget]:
        """What takes the keyboard in a bracket, from the top."""
        inside: list[QWidget] = []
        for place in range(box.body.count()):
            item = box.body.itemAt(place)
            part = item.widget() if item is not None else None
            if isinstance(part, LineRow):
                inside += part.stops()
            elif isinstance(part, BracketBox):
                inside += self._stops_in(part)
        return [*box.stops(), *inside]

    def _box(self, bracket: Bracket, record_type: type[Record], depth: int) -> BracketBox:
        inside = self._inside_of(bracket)
        box = BracketBox(bracket, record_type, inside, self._store.vocabulary)
        self.brackets.append(box)
        box.changed.connect(self._tell)
        box.line_wanted.connect(partial(self.add_line, bracket))
        box.bracket_wanted.connect(partial(self.add_bracket, bracket))
        box.removed.connect(partial(self.take_out, bracket))
        for part in bracket.parts:
            if isinstance(part, Line):
                box.body.addWidget(self._row(part, inside, depth))
            else:
                box.body.addWidget(self._box(part, inside, depth + 1))
        if depth:
            box.indent()
        for stop in box.stops():
            stop.installEventFilter(self._keys)
        return box

    def _row(self, line: Line, record_type: type[Record], depth: int) -> LineRow:
        if line.test is AS_TYPED and not line.values:
            line.test = tests_of(kind_of(record_type, line.links, line.column, self._store.vocabulary))[0]
        key = (record_type, self._store.vocabulary)
        model = self._models.get(key)
        if model is None:
            model = self._models[key] = place_model(places_of(*key))
        row = LineRow(line, record_type, model, self._store, self._jobs, lambda: self._listing().day, depth)
        self.rows.append(row)
        row.changed.connect(self._tell)
        row.rebuilt.connect(partial(self._rebuild, line))
        row.removed.connect(partial(self.take_out, line))
        for stop in row.stops():
            stop.installEventFilter(self._keys)
        row.field.line.installEventFilter(self._keys)
        return row

    def _rebuild(self, line: Line) -> None:
        """Show a line with other editors; the keyboard stays in its column."""
        if self._scroll.is_putting_away:
            # All lines are about to be shown anew.
            return
        focused = QApplication.focusWidget()
        stops = self.row_of(line).stops()
        held = [
            at
            for at, stop in enumerate(stops)
            if focused is not None and (stop is focused or stop.isAncestorOf(focused))
        ]
        self._lay_out()
        stops = self.row_of(line).stops()
        stops[min(held[0] if held else 1, len(stops) - 1)].setFocus()

    # What it says ----------------------------------------------------------------------------------------------------

    @Slot()
    def _tell(self) -> None:
        self.text.setText(unparse(self.filter()))
        self.text.setCursorPosition(0)
        for row in self.rows:
            row.say(self._fault(row.line))
        self._say_show("")
        self._soon.start()
        self._calm.start()

    def _fault(self, line: Line) -> str:
        made = line.condition()
        if made is None:
            return ""
        holder = self.draft.holder_of(line)
        assert holder is not None
        try:
            condition(self._inside_of(holder), (made,), self._store.today(), self._store.vocabulary, self._store.who)
        except UserError as error:
            return error.message
        return ""

    @Slot()
    def _count(self) -> None:
        if self.isHidden() or any(not row.wrong.isHidden() for row in self.rows):
            return
        store, listing = self._store, self._listing().only(where=self.filter(), tints=(), group="")

        def work() -> Iterator[int]:
            with store.read() as session:
                yield listing.count(session.connection())

        self._lane.ask(work, self._take_count, self._give_up_count)

    def _take_count(self, count: int) -> None:
        if self._calm.isActive() or any(not row.wrong.isHidden() for row in self.rows):
            return
        self._say_show(f" {count:,} {(self._one if count == 1 else self._many).lower()}")
        announce(self.show_button, self.show_button.text())

    def _give_up_count(self, error: Exception) -> None:
        # The list itself says that the register cannot be read.
        if not isinstance(error, AtmpError):
            raise error

    def _say_show(self, ending: str) -> None:
        self.show_button.setText(
            tr("Show{ending}", ending=ending) if ending else tr("Show {many}", many=self._many.lower())
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()
        self._calm.start()

    def stop(self, seconds: float) -> bool:
        """Count nothing more; says whether what was being counted is over."""
        self._calm.stop()
        return self._lane.close(seconds)

    # Keys ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = QApplication.focusWidget()
            if isinstance(pressed, QAbstractButton):
                pressed.click()
            else:
                self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Looks -----------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 0.9)
        self._column.setContentsMargins(side, theme.em(self, 0.7), side, theme.em(self, 0.7))
        self._column.setSpacing(theme.em(self, 0.5))
        # In a narrow list the lines need the room more.
        is_wide = self.width() >= theme.em(self, NARROWEST)
        self._typed.setVisible(is_wide)
        self.clear_button.setVisible(is_wide)
        self.save_button.setVisible(is_wide and not self._store.read_only)
        self._acts.arrange()
        self._scroll.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 14), super().minimumSizeHint().height())
