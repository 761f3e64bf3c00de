"""Asks what is to be known when somebody has moved to another organisation, says what will be done, and does it at once.

Knows what the move touches as it was read, not how it is done.
"""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.asked_in_place import AskedInPlace, Fail, Say, plain_label
from atmp_desktop.gui.choice_edit import ChoiceEdit
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import NewRecord, shortened
from atmp_desktop.gui.tab_order import lead_through
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records.kinds import Choice, Date, Email, Link, Text
from atmp_desktop.services.has_moved import CARRY, END, KEEP, Move, Place, Post, Situation, has_moved, told
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

BECOMES = {CARRY: tr("Sits for the new organisation"), KEEP: tr("Keeps it personally"), END: tr("Ends that day")}


class MovedPanel(AskedInPlace):
    """What ends, when, where to, and what becomes of addresses and places. Nothing is written before the button is pressed.

    Attributes:
        post: which affiliation ends, where there are several.
        day, organisation, job_title, email: what is asked for.
        retired: by the id of a contact point, the box that says that it is no longer good.
        places: by the id of a membership held for the old organisation, what becomes of it.
        words: what will be done.
    """

    is_long = True

    def __init__(
        self,
        store: Store,
        saver: Saver,
        jobs: Jobs,
        situation: Situation,
        say: Say,
        fail: Fail,
        parent: QWidget | None = None,
    ) -> None:
        """`situation` has at least one post."""
        super().__init__(tr("Where has {name} moved to?", name=situation.name), tr("Save the move"), say, fail, parent)
        self.go_button.clicked.connect(self.go)
        self._store = store
        self._saver = saver
        self.closed.connect(saver.let_go)
        self._situation = situation
        self._places: dict[UUID, tuple[Place, QLabel]] = {}
        self._boxes: dict[UUID, QCheckBox] = {}
        self.places: dict[UUID, ChoiceEdit] = {}
        self.post = ChoiceEdit(Choice({str(each.id): _post_words(each) for each in situation.posts}), required=True)
        self.post.set_value(str(situation.posts[0].id))
        self.day = DateEdit(Date(), store.today)
        self.day.set_value(store.today())
        self.organisation = LinkEdit(Link(target="organisation"), store, jobs, required=True)
        self.job_title = LineEdit(Text(), store.today)
        self.email = LineEdit(Email(), store.today)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.em(self, 0.9))
        self._grid.setVerticalSpacing(theme.em(self, 0.45))
        self._grid.setColumnStretch(1, 1)
        self._stops: list[QWidget] = []
        self.words = plain_label("", "muted")
        self.words.setAccessibleName(tr("What will be done"))
        self.refusal = plain_label("", "error")
        self.refusal.hide()
        self._fill()
        self.place(self._body, self.words, self.refusal)
        lead_through([*self._stops, self.go_button])
        self._tell()

    def _fill(self) -> None:
        if len(self._situation.posts) > 1:
            self._ask(tr("Leaves"), self.post)
        else:
            self._ask(tr("Leaves"), plain_label(_post_words(self._situation.posts[0]), ""))
        self._ask(tr("Last day"), self.day)
        self._ask(tr("Moves to"), self.organisation)
        self._ask(tr("New job title"), self.job_title)
        self._ask(tr("New email"), self.email)
        for address in self._situation.addresses:
            box = _Tick(tr("{value} is no longer good", value=address.value))
            box.toggled.connect(self._tell)
            self._boxes[address.id] = box
            self._add(None, box)
        for place in self._situation.places:
            becomes = ChoiceEdit(Choice(BECOMES), required=True)
            # A seat that is kept for the old organisation does not go to another with a person.
            becomes.set_value(END if place.seat else CARRY)
            becomes.changed.connect(self._tell)
            label = self._ask(tr("{role} of {group}", role=place.role, group=place.group), becomes, beside=False)
            self.places[place.id] = becomes
            self._places[place.id] = (place, label)
        self.post.changed.connect(self._turn)
        for editor in (self.day, self.organisation, self.job_title, self.email):
            editor.changed.connect(self._tell)
            editor.left.connect(self._tell)
        self._turn()

    def _ask(self, words: str, widget: QWidget, beside: bool = True) -> QLabel:
        """Words `beside` what they ask for, or above it where they are long."""
        label = plain_label(words, "muted")
        if isinstance(widget, Editor):
            label.setBuddy(widget.field())
            widget.field().setAccessibleName(words)
            widget.setMaximumWidth(theme.em(self, 30))
        if beside:
            label.setWordWrap(False)
            self._add(label, widget)
        else:
            self._add(None, label)
            self._add(None, widget)
        return label

    def _add(self, label: QLabel | None, widget: QWidget) -> None:
        row = self._grid.rowCount()
        if label is None:
            self._grid.addWidget(widget, row, 0, 1, 2)
        else:
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(widget, row, 1)
        if not isinstance(widget, QLabel):
            self._stops.append(widget)

    def _post(self) -> Post:
        id = self.post.value()
        return next((each for each in self._situation.posts if str(each.id) == id), self._situation.posts[0])

    @property
    def retired(self) -> dict[UUID, QCheckBox]:
        """The boxes that are asked, by the id of the contact point."""
        return {id: box for id, box in self._boxes.items() if not box.isHidden()}

    @Slot()
    def _turn(self) -> None:
        """Ask about what belongs to the affiliation that ends."""
        post = self._post()
        for address in self._situation.addresses:
            box = self._boxes[address.id]
            box.setVisible(address.affiliation in (post.id, None))
            box.setChecked(address.affiliation == post.id)
        for id, (place, label) in self._places.items():
            for widget in (label, self.places[id]):
                widget.setVisible(place.organisation == post.organisation)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Say what will be done, as far as it is known."""
        try:
            move = self._move()
            said = told(self._situation, move, self.organisation.words())
        except (ValueError, AtmpError):
            said = []
        self.words.setText("\n".join(said))
        self.words.setVisible(bool(said))

    def _move(self) -> Move:
        """What is asked for. Raises ValueError with a sentence, which stands under its field."""
        last = self._value(self.day)
        if last is None:
            raise _Wrong(self.day, tr("The last day is missing. Type one, such as today or 31/03."))
        wanted = self._value(self.organisation)
        if wanted is None:
            raise _Wrong(self.organisation, tr("The new organisation is missing. Type some letters of its name."))
        post = self._post()
        asked = {place.id for place in self._situation.places_for(post)}
        return Move(
            post.id,
            last,
            wanted.name if isinstance(wanted, NewRecord) else wanted,
            self._value(self.job_title),
            self._value(self.email),
            frozenset(id for id, box in self.retired.items() if box.isChecked()),
            {id: becomes.value() or CARRY for id, becomes in self.places.items() if id in asked},
        )

    def _value(self, editor: Editor) -> Any:
        try:
            return editor.value()
        except ValueError as error:
            raise _Wrong(editor, str(error)) from error

    def is_begun(self) -> bool:
        return any((*self.organisation.draft(), self.job_title.line.text(), self.email.line.text()))

    @Slot()
    def go(self) -> None:
        for editor in (self.day, self.organisation, self.job_title, self.email):
            editor.show_error("")
        self.refusal.hide()
        try:
            move = self._move()
        except _Wrong as wrong:
            wrong.editor.show_error(str(wrong))
            wrong.editor.setFocus()
            return
        name = shortened(self._situation.name)
        moved = tr(
            "{name} is at {shortened} after {last}.",
            name=name,
            shortened=shortened(self.organisation.words()),
            last=format_date(move.last),
        )
        work = partial(has_moved, self._store, self._situation.person, move)
        self.hand_over(
            lambda operation: (moved, operation), partial(self._saver.submit, tr("Move {name}", name=name), work)
        )

    def refuse(self, words: str) -> None:
        self.refusal.setText(words)
        self.refusal.show()
        self.go_button.setFocus()


class _Tick(QCheckBox):
    """A box to tick whose words are cut where they are too long, and then stand in the tip."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - theme.em(self, 2.2)
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        self.setText(words)
        self.setToolTip("" if words == self._words else self._words)


class _Wrong(ValueError):
    """A value that is none, and the editor it stands in."""

    def __init__(self, editor: Editor, sentence: str) -> None:
        super().__init__(sentence)
        self.editor = editor


def _post_words(post: Post) -> str:
    return f"{post.name} ({post.job_title})" if post.job_title else post.name
