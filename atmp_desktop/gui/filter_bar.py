"""The quick filter over a list: a box to type in, a menu for those who do not know what to type, a chip a condition.

Knows the text form of filters; nothing of what is filtered.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.errors import UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import FilterChip
from atmp_desktop.gui.filter_words import readable_part, words_of
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.tab_order import lead_into
from atmp_desktop.records import kinds
from atmp_desktop.records.record import Record
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Condition, Filter, Term, is_words, parse, unparse
from atmp_desktop.translation import tr

CALM = 500
"""Milliseconds without a key before something wrong is said: half a word is often wrong."""


NARROW = 30.0
"""Ems below which the box has a line of its own."""


class FilterBar(InnerFocus):
    """The filter of one list.

    Attributes:
        terms: the conditions that hold now.
        box: what is typed into.

    Signals:
        changed: the conditions changed; they are in `terms`.
        builder_wanted: the user wants to build the filter rather than type it.
        left: the user is done here and wants the list.
    """

    changed = Signal()
    builder_wanted = Signal()
    left = Signal()

    def __init__(self, record_type: type[Record], store: Store, extra: Sequence[QWidget], parent: QWidget) -> None:
        """`extra` are shown beside the box; `store` knows the day, and the register's own columns and words."""
        super().__init__(parent)
        self._record_type = record_type
        self._store = store
        self.terms: Filter = ()
        self._kept: Filter = ()
        self._day: date | None = None
        many = record_type.about.many.lower()
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Filter {many}", many=many))
        self.box.setClearButtonEnabled(False)
        self.box.addAction(icon("filter", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.box.setToolTip(tr("Words, or conditions such as status:open due:<7d -kind:company"))
        label = QLabel(tr("Filter {many}", many=many))
        label.setBuddy(self.box)
        label.hide()
        self._add = icon_button("new", tr("Add a condition"))
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._add)
        menu.aboutToShow.connect(self._fill_menu)
        self._add.setMenu(menu)
        self._chips = FlowRow(0)
        self._wrong = QLabel()
        self._wrong.setProperty("kind", "error")
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(label)
        self._row.addWidget(self.box, 1)
        self._row.addWidget(self._add)
        for widget in extra:
            self._row.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self._wrong)
        self._column.addWidget(self._chips)
        self._first: QWidget | None = None
        self._below: list[QWidget] = []
        self._has_chips = True
        self._complaint = ""
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._complain)
        self.box.textEdited.connect(self._typed)
        self.box.installEventFilter(self)
        self.hand_focus_to(self.box)
        self._show_chips()
        self._fit()

    def put_first(self, widget: QWidget) -> None:
        """Have a widget at the left of the box, above it where there is little room, and Tab come to it first."""
        self._first = widget
        self._row.insertWidget(0, widget)
        self._place_first()
        self._lead()

    def put_below(self, widget: QWidget) -> None:
        """Have a widget between the box and the chips, and Tab come to it after those beside the box and above it."""
        self._column.insertWidget(self._column.indexOf(self._wrong), widget)
        self._below.append(widget)
        self._lead()

    def _lead(self) -> None:
        """Have Tab lead from left to right, then down."""
        beside = [item.widget() for place in range(self._row.count()) if (item := self._row.itemAt(place)) is not None]
        own = [each for each in beside if each is not None and each is not self._first]
        lead_into(self, [each for each in (self._first, *own, *self._below) if each is not None])

    def _place_first(self) -> None:
        """Put the first widget beside the box where both have room."""
        if self._first is None:
            return
        is_narrow = self.width() < theme.em(self, NARROW)
        if is_narrow and self._column.indexOf(self._first) < 0:
            self._row.removeWidget(self._first)
            self._column.insertWidget(0, self._first)
        elif not is_narrow and self._row.indexOf(self._first) < 0:
            self._column.removeWidget(self._first)
            self._row.insertWidget(0, self._first)

    # The filter ------------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """The filter as it is typed."""
        return unparse(self.terms)

    def set_text(self, text: str) -> None:
        """Take another filter: conditions become chips, words stand in the box. One that cannot be read stays in the
        box with a sentence."""
        try:
            terms = parse(self._record_type, text, self._store.vocabulary)
        except UserError as error:
            # What held before has nothing to do with it.
            self._kept = ()
            self.box.setText(text)
            self._show_chips()
            self._apply(readable_part(self._record_type, text, self._store.vocabulary))
            self.complain(error)
            return
        self.set_terms(terms)

    def set_terms(self, terms: Filter) -> None:
        """Take another filter that has been read."""
        self._set(*_parted(terms))

    @Slot()
    def clear(self) -> None:
        """Take all conditions off."""
        self._set((), ())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed and no condition holds."""
        return not self._kept and not self.box.text().strip()

    @property
    def sentence(self) -> str:
        """What it says is wrong; "" when nothing is."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def complain(self, error: UserError) -> None:
        """Say what is wrong with the filter, once nobody types."""
        self._complaint = str(error)
        self._calm.start(CALM if self.box.hasFocus() else 0)

    def content(self) -> None:
        """Nothing is wrong any more."""
        self._calm.stop()
        self._complaint = ""
        self._wrong.hide()

    @Slot()
    def _complain(self) -> None:
        self._wrong.setText(self._complaint)
        self._wrong.show()
        announce(self.box, self._complaint)

    def _set(self, kept: Filter, words: Filter) -> None:
        self._kept = kept
        self.box.setText(unparse(words))
        self._show_chips()
        self._tell(kept + words)

    def _tell(self, terms: Filter) -> None:
        self.content()
        self._apply(terms)

    def _apply(self, terms: Filter) -> None:
        if terms != self.terms:
            self.terms = terms
            self.changed.emit()

    @Slot(str)
    def _typed(self, text: str) -> None:
        try:
            terms = parse(self._record_type, text, self._store.vocabulary, so_far=True)
        except UserError as error:
            self._apply(self._kept + readable_part(self._record_type, text, self._store.vocabulary))
            self.complain(error)
        else:
            self._tell(self._kept + terms)

    def _settle(self) -> bool:
        """Make chips of the conditions in the box; says whether there were any."""
        try:
            terms = parse(self._record_type, self.box.text(), self._store.vocabulary)
        except UserError as error:
            self.complain(error)
            return True
        named, words = _parted(terms)
        if named and not self._complaint:
            self._set(self._kept + named, words)
        return bool(named)

    def _take_off(self, term: Condition) -> None:
        self._kept = tuple(each for each in self._kept if each is not term)
        self._show_chips()
        self._typed(self.box.text())
        self.box.setFocus()

    def reword(self) -> None:
        """Say the conditions in the words the register has now."""
        self._show_chips()

    def show_as_at(self, day: date | None) -> None:
        """Say what is meant by days such as "in a week" as they are counted from a day; None for today."""
        self._day = day
        self._show_chips()

    def set_chips_shown(self, are_shown: bool) -> None:
        """Show a chip for each condition, or not while the same conditions stand elsewhere."""
        self._has_chips = are_shown
        self._show_chips()

    def _show_chips(self) -> None:
        before, self._chips = self._chips, FlowRow(theme.em(self, 0.45), self)
        self._column.replaceWidget(before, self._chips)
        day = self._day or self._store.today()
        for term in self._kept:
            chip = FilterChip(words_of(self._record_type, term, day, self._store.vocabulary))
            chip.removed.connect(partial(self._take_off, term))
            self._chips.add(chip)
        if len(self._kept) > 1:
            clear = QPushButton(tr("Clear all"))
            theme.set_kind(clear, "quiet")
            clear.clicked.connect(self.clear)
            self._chips.add(clear)
        self._chips.setVisible(bool(self._kept) and self._has_chips)
        # The chip that was pressed is still at work.
        before.hide()
        before.deleteLater()

    # The menu --------------------------------------------------------------------------------------------------------

    @Slot()
    def _fill_menu(self) -> None:
        menu = self._add.menu()
        for below in menu.findChildren(QMenu):
            below.deleteLater()
        menu.clear()
        menu.addAction(icon("filter"), tr("Build a filter…")).triggered.connect(self.builder_wanted)
        menu.addSeparator()
        for column in columns_of(self._record_type, self._store.vocabulary).values():
            if column.retired:
                continue
            label = column.label.replace("&", "&&")
            if isinstance(column.kind, kinds.Choice | kinds.YesNo):
                below = menu.addMenu(label)
                for value, words in _offered(column.kind):
                    add = partial(self._add_term, Term(column.name, (value,)))
                    below.addAction(words.replace("&", "&&")).triggered.connect(add)
            else:
                menu.addAction(f"{label}…").triggered.connect(partial(self._begin_term, column.name))

    def _add_term(self, term: Term) -> None:
        typed = readable_part(self._record_type, f"{self.box.text()} ", self._store.vocabulary)
        self._set((*self._kept, term), _parted(typed)[1])

    def _begin_term(self, name: str) -> None:
        self.box.setText(f"{self.box.text().rstrip()} {name}:".lstrip())
        self.box.setFocus()

    # Keys ------------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _pressed(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            if self.is_empty:
                self.left.emit()
            else:
                self.box.clear()
                self.clear()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._settle():
                self.left.emit()
            return True
        if key == Qt.Key.Key_Down:
            self.left.emit()
            return True
        if key == Qt.Key.Key_Backspace and not self.box.text() and self._kept:
            # The last chip becomes text again, to be corrected.
            last = self._kept[-1]
            self._kept = self._kept[:-1]
            self.box.setText(last.text)
            self._show_chips()
            return True
        return False

    # Looks -----------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_first()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._place_first()
        side = theme.em(self, 0.75)
        self._column.setContentsMargins(side, theme.em(self, 0.6), side, theme.em(self, 0.5))
        self._column.setSpacing(theme.em(self, 0.45))
        self._row.setSpacing(theme.em(self, 0.35))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 14), super().minimumSizeHint().height())


def icon_button(name: str, words: str) -> QToolButton:
    """A button that shows an icon alone and is called by words."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _offered(kind: kinds.Choice | kinds.YesNo) -> list[tuple[str, str]]:
    """What the menu offers for a column: values as they are typed, and their words."""
    if isinstance(kind, kinds.YesNo):
        return [("yes", tr("Yes")), ("no", tr("No"))]
    return [*kind.options.items(), ("none", tr("Empty"))]


def _parted(terms: Filter) -> tuple[Filter, Filter]:
    """The conditions that become chips, and the words that stay in the box."""
    return tuple(each for each in terms if not is_words(each)), tuple(each for each in terms if is_words(each))
