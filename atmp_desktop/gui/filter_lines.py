"""The rows of a filter that is being built: a line of field, test and value, and the frame round a bracket of lines.

Knows one part of a draft each; where parts come and go is the builder's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.filter_bar import icon_button
from atmp_desktop.gui.filter_draft import Bracket, How, Line, kind_of
from atmp_desktop.gui.filter_places import PLAIN_ROLE, Place, place_words, places_of, plain
from atmp_desktop.gui.filter_tests import AS_TYPED, tests_of
from atmp_desktop.gui.filter_values import ValueEdit, value_edit
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.still_box import StillBox
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.filter_links import Relation, relations_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

NARROW, NARROWEST = 38.0, 19.0
"""Ems below which the value of a line stands under its field, and below which it has a line of its own."""

LEAST = 8.0
"""The ems of the narrowest line."""

TEST, VALUE_SHARE = 10.5, 0.48
"""How wide the test of a line is, in ems, and the share of the rest that its value has."""

LEAST_WORDS = 13
"""The letters of how many must hold that there is always room for."""

INDENT = 0.9
"""How far a bracket stands in from the one around it, in ems."""

WIDEST = 16_777_215
"""Qt's own: as wide as there is room."""

HERE: dict[How, str] = {
    "all": tr("all of these hold"),
    "any": tr("any of these holds"),
    "none": tr("none of these holds"),
    "not_all": tr("not all of these hold"),
}
THERE: dict[How, str] = {
    "all": tr("one with all of these"),
    "any": tr("one with any of these"),
    "none": tr("none with all of these"),
    "not_all": tr("none with any of these"),
}
"""How a bracket is asked for; of what is linked to, there may be many."""


class _Completer(QCompleter):
    """Offers the places that have what is typed anywhere in them; the › between two words need not be typed."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionRole(PLAIN_ROLE)
        self.setMaxVisibleItems(12)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())

    def splitPath(self, path: str) -> list[str]:
        return [plain(path)]


class PlaceBox(StillBox):
    """Chooses what a line is about, by any letters of it.

    Attributes:
        line: what is typed into.

    Signals:
        taken: another place was chosen.
    """

    taken = Signal(object)

    def __init__(self, places: Sequence[Place], model: QStandardItemModel, words: str) -> None:
        super().__init__(tr("Field"))
        self._places = places
        self._words = words
        self.setModel(model)
        # One of our own: of one that Qt makes Python forgets that it is there as soon as another widget in the order of Tab goes.
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._completer = _Completer(model, self)
        self.setCompleter(self._completer)
        self._completer.activated.connect(self._take)
        self.textActivated.connect(self._take)
        self.line.editingFinished.connect(self._leave)
        self.line.textEdited.connect(self._name_offered)
        self.setCurrentIndex(self.findText(words))
        self.setEditText(words)
        self.line.setCursorPosition(0)

    @property
    def offered(self) -> QAbstractItemView:
        """The list of what has the typed letters; it is made when it is first wanted."""
        offered = self._completer.popup()
        assert offered is not None
        return offered

    @Slot()
    def _name_offered(self) -> None:
        self.offered.setAccessibleName(tr("Fields"))
        theme.set_kind(self.offered, "offered")

    @Slot(str)
    def _take(self, words: str) -> None:
        wanted = plain(words)
        named = [each for each in self._places if wanted in plain(each.label)]
        found = next((each for each in named if plain(each.label) == wanted), named[0] if len(named) == 1 else None)
        if found is None or found.label == self._words:
            return
        self._words = found.label
        # Or the letters it was found by would be taken as the keyboard leaves.
        self.setEditText(found.label)
        self.taken.emit(found)

    @Slot()
    def _leave(self) -> None:
        """Take what was typed if there is one so called, else stay with what there was."""
        self._take(self.currentText())
        self.setEditText(self._words)


class LineRow(QWidget):
    """One condition: field, test, value, and a button that takes it out.

    Signals:
        changed: its values are others.
        rebuilt: it asks something else now, with other editors.
        removed: it is to be taken out.
    """

    changed = Signal()
    rebuilt = Signal()
    removed = Signal()

    def __init__(
        self,
        line: Line,
        record_type: type[Record],
        model: QStandardItemModel,
        store: Store,
        jobs: Jobs,
        today: Callable[[], date],
        depth: int,
    ) -> None:
        """`today` gives the day its days count from, `depth` is in how many brackets with a line at their left it stands."""
        super().__init__()
        self.line, self._depth, self._record_type = line, depth, record_type
        self._vocabulary = vocabulary = store.vocabulary
        self._places = places_of(record_type, vocabulary)
        kind = kind_of(record_type, line.links, line.column, vocabulary)
        words = place_words(record_type, line, vocabulary)
        self.field = PlaceBox(self._places, model, words)
        self.test = StillBox(tr("Test"))
        self._tests = tests_of(kind)
        if line.test not in self._tests:
            self._tests = (*self._tests, line.test)
        for each in self._tests:
            self.test.addItem(each.words)
        self.test.setCurrentIndex(self._tests.index(line.test))
        self.value: ValueEdit = value_edit(kind, line.test.takes, line.values, store, jobs, today)
        self.cross = icon_button("close", tr("Take out the condition on {words} (Delete)", words=words))
        self.wrong = QLabel()
        theme.set_kind(self.wrong, "error")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.field.taken.connect(self._take_place)
        self.test.activated.connect(self._take_test)
        self.value.changed.connect(self._take_values)
        self.cross.clicked.connect(self.removed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.test.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = 0
        self._arrange()

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, from left to right."""
        return [self.field, self.test, *self.value.stops(), self.cross]

    def say(self, sentence: str) -> None:
        """Say below it what is wrong with its value; "" takes that away."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.value.describe(sentence)

    @Slot(object)
    def _take_place(self, place: Place) -> None:
        # A test of the same words is kept where the other field has it, so that "is before" stays.
        self.line.links, self.line.column, self.line.values = place.links, place.column, ()
        tests = tests_of(kind_of(self._record_type, place.links, place.column, self._vocabulary))
        self.line.test = next((each for each in tests if each.words == self.line.test.words), AS_TYPED)
        self.rebuilt.emit()

    @Slot(int)
    def _take_test(self, place: int) -> None:
        if self._tests[place] is not self.line.test:
            self.line.test = self._tests[place]
            self.rebuilt.emit()

    @Slot()
    def _take_values(self) -> None:
        self.line.values = self.value.values()
        self.changed.emit()

    def _arrange(self) -> None:
        """Have the value beside the test, or below the field where there is little room, or in a line of its own."""
        width = self.width() / theme.em(self)
        lines = 1 if width >= NARROW else 2 if width >= NARROWEST else 3
        if lines != self._lines:
            self._lines = lines
            self._place()
        self._align()

    def _place(self) -> None:
        grid = self._grid
        for each in (self.field, self.test, self.value, self.cross, self.wrong):
            grid.removeWidget(each)
        for column in range(4):
            grid.setColumnStretch(column, 0)
        if self._lines == 1:
            for column, widget in enumerate((self.field, self.test, self.value, self.cross)):
                grid.addWidget(widget, 0, column)
            grid.setColumnStretch(0, 1)
        else:
            grid.addWidget(self.field, 0, 0, 1, 3)
            grid.addWidget(self.cross, 0, 3)
            grid.addWidget(self.test, 1, 0, 1, 1 if self._lines == 2 else 4)
            grid.addWidget(self.value, self._lines - 1, 0 if self._lines == 3 else 1, 1, 4 if self._lines == 3 else 3)
            grid.setColumnStretch(1, 1)
        grid.addWidget(self.wrong, 3, 0, 1, 4)
        grid.setHorizontalSpacing(theme.em(self, 0.45))
        grid.setVerticalSpacing(theme.em(self, 0.25))

    def _align(self) -> None:
        """Have test and value as wide, and as far from the right, in whatever bracket they stand."""
        if self._lines == 1:
            self.test.setFixedWidth(theme.em(self, TEST))
            whole = self.width() + self._depth * theme.em(self, INDENT)
            self.value.setFixedWidth(round((whole - theme.em(self, TEST)) * VALUE_SHARE))
            return
        least = theme.em(self, TEST) if self._lines == 2 else 0
        self.test.setMinimumWidth(least)
        self.test.setMaximumWidth(least or WIDEST)
        self.value.setMinimumWidth(0)
        self.value.setMaximumWidth(WIDEST)

    def minimumSizeHint(self) -> QSize:
        # However it is laid out now: with less room it is laid out otherwise.
        return QSize(theme.em(self, LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()


class BracketBox(QWidget):
    """The frame of a bracket: how many of its lines must hold, the lines, and buttons that add some.

    Signals:
        changed: another number must hold.
        line_wanted, bracket_wanted: something is to be added to it; of a bracket, the name of the link it is about, or "".
        removed: it is to be taken out.
    """

    changed = Signal()
    line_wanted = Signal()
    bracket_wanted = Signal(str)
    removed = Signal()

    def __init__(
        self, bracket: Bracket, record_type: type[Record], inside: type[Record], vocabulary: Vocabulary
    ) -> None:
        """`record_type` is what it stands in, `inside` what its lines are about. One without a holder has no frame."""
        super().__init__()
        self.bracket, self._inside = bracket, inside
        self.is_whole = False
        relation = relations_of(record_type, vocabulary).get(bracket.link)
        self._vocabulary = vocabulary
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.how = StillBox(tr("How many must hold"))
        self._hows = THERE if bracket.link else HERE
        self.how.addItems(list(self._hows.values()))
        self.how.setCurrentIndex(list(self._hows).index(bracket.how))
        self.how.setMinimumContentsLength(LEAST_WORDS)
        self.how.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.how.activated.connect(self._take_how)
        self.title.setText(f"{relation.label}:" if relation is not None else bracket.link or tr("Where"))
        self.cross: QToolButton = icon_button("close", tr("Take out this bracket"))
        self.cross.clicked.connect(self.removed)
        acts = FlowRow(theme.em(self, 0.35))
        acts.add(self.title)
        acts.add(self.how)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.em(self, 0.45))
        self.add_line, self.add_bracket = QPushButton(tr("+ Condition")), QPushButton(tr("+ Bracket\u2003"))
        self.add_line.setToolTip(tr("Add a condition (Insert)"))
        self.add_bracket.setToolTip(tr("Add conditions of which all, any or none must hold (Alt+Insert)"))
        self._links = QMenu(self.add_bracket)
        self._links.aboutToShow.connect(self._fill_links)
        self.add_bracket.setMenu(self._links)
        self.add_line.clicked.connect(self.line_wanted)
        for button in (self.add_line, self.add_bracket):
            theme.set_kind(button, "quiet")
            acts.add(button)
        self.add_line.setAccessibleName(tr("Add a condition"))
        self.add_bracket.setAccessibleName(tr("Add a bracket"))
        head = QHBoxLayout()
        head.setSpacing(theme.em(self, 0.45))
        head.addWidget(acts, 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.45))
        column.addLayout(head)
        column.addLayout(self.body)

    def set_whole(self, many: str) -> None:
        """Be the outermost one, of a list of `many`: it cannot be taken out, and has no line at its left."""
        self.is_whole = True
        self.title.setText(tr("{many} where", many=many))
        self.cross.hide()

    def stops(self) -> list[QWidget]:
        """What takes the keyboard in its first row."""
        stops: list[QWidget] = [self.how, self.add_line, self.add_bracket]
        return stops if self.is_whole else [*stops, self.cross]

    @Slot(int)
    def _take_how(self, place: int) -> None:
        self.bracket.how = list(self._hows)[place]
        self.changed.emit()

    @Slot()
    def _fill_links(self) -> None:
        menu = self._links
        menu.clear()
        menu.addAction(tr("Of the same record")).triggered.connect(lambda: self.bracket_wanted.emit(""))
        menu.addSeparator()
        for relation in relations_of(self._inside, self._vocabulary).values():
            self._offer(menu, relation)

    def _offer(self, menu: QMenu, relation: Relation) -> None:
        words = tr("On {label}", label=relation.label.lower())
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda: self.bracket_wanted.emit(relation.name))

    def indent(self) -> None:
        """Leave room for the line at its left."""
        layout = self.layout()
        if layout is not None and not self.is_whole:
            layout.setContentsMargins(theme.em(self, INDENT), theme.em(self, 0.1), 0, theme.em(self, 0.1))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_whole:
            return
        painter = QPainter(self)
        painter.fillRect(0, 0, max(2, theme.em(self, 0.16)), self.height(), QColor(theme.tokens().edge))
        painter.end()
