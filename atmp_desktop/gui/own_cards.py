"""Cards on a record's page that read for themselves what the linked lists do not have: a person's privacy and contacts, the
projects of a group, the tree that an organisation is in.

Knows which type has which cards, and what each leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.cards import CardView
from atmp_desktop.gui.choice_edit import tone_of
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.privacy_card import PrivacyBody, PrivacyMarks, marks_of
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.tab_order import lead_into
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.gui.tree_rows import Branch, TreeRows
from atmp_desktop.records import Project
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import Choice
from atmp_desktop.store.questions.answer import Answer
from atmp_desktop.store.questions.contacts import contacts
from atmp_desktop.store.questions.group_projects import GroupProject, group_projects
from atmp_desktop.store.questions.organisation_tree import Part, Tree, organisation_tree
from atmp_desktop.store.questions.privacy import Privacy, privacy_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

SHOWN = 6
"""How many contacts a card has; the rest is a question."""

PATIENCE = 300
"""Milliseconds after news before the cards are read again."""

PRIVACY, CONTACTS, PROJECTS, TREE = tr("Privacy"), tr("Every contact"), tr("Projects"), tr("Where it belongs")


def _privacy(connection: Any, id: UUID, day: date) -> Privacy | None:
    return privacy_of(connection, id)


def _contacts(connection: Any, id: UUID, day: date) -> Answer:
    return contacts(connection, day, who=("person", id))


def _projects(connection: Any, id: UUID, day: date) -> list[GroupProject]:
    return group_projects(connection, id)


Ask = Callable[[Any, UUID, date], Any]
"""Reads a card through a connection to the register: for a record, on a day."""

CARDS: Mapping[str, tuple[tuple[str, Ask], ...]] = {
    "person": ((CONTACTS, _contacts), (PRIVACY, _privacy)),
    "group": ((PROJECTS, _projects),),
    "organisation": ((TREE, organisation_tree),),
}
"""The cards of each type by their titles, with what reads them on a worker."""


class OwnCards(QWidget):
    """The cards of the record that is on a page.

    Attributes:
        marks: what a person asked for; the page puts it above everything else.
        cards: by title, those that were made.

    Signals:
        followed: a row was pressed; type name and id of what it leads to.
        question_wanted: a question is wanted; its code, and what it is asked with.
        network_wanted: the network of an organisation is wanted; its id.
        list_wanted: the linked list of a title is wanted.
        field_wanted: a field of the record is to be edited; its name.
    """

    followed = Signal(str, object)
    question_wanted = Signal(str, object)
    network_wanted = Signal(object)
    list_wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, store: Store, events: StoreEvents, as_at: Callable[[], date | None] = lambda: None) -> None:
        """`as_at` gives the day that records are shown on, or None for today."""
        super().__init__()
        self._store, self._as_at = store, as_at
        self._lane = Lane(1, self)
        self._of: tuple[str, UUID] | None = None
        self.is_reading = False
        self.marks = PrivacyMarks()
        self.cards: dict[str, CardView] = {}
        self.privacy = PrivacyBody()
        self.contacts = LinkedRows()
        self.projects = TreeRows(PROJECTS)
        self.tree = TreeRows(TREE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.7))
        self.setMaximumWidth(theme.em(self, 64))
        bodies = {CONTACTS: self.contacts, PRIVACY: self.privacy, PROJECTS: self.projects, TREE: self.tree}
        for title, body in bodies.items():
            self._add(title, body)
        self.contacts.setAccessibleName(CONTACTS)
        for rows in (self.contacts, self.projects, self.tree):
            rows.followed.connect(self.followed)
        self.privacy.edit_wanted.connect(partial(self.field_wanted.emit, "lawful_basis"))
        self.privacy.everything_wanted.connect(self._ask_everything)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.read)
        events.changed.connect(self._hear)
        self.hide()

    def _add(self, title: str, body: QWidget) -> None:
        card = CardView(title, title, body)
        card.list_wanted.connect(self._show_all)
        card.all_button.hide()
        card.hide()
        self.cards[title] = card
        self._column.addWidget(card)

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot(str, object)
    def show_record(self, type: str, id: UUID) -> None:
        """Show the cards of a record as soon as they are read; until then those of another of its type stand there faded."""
        is_alike = self._of is not None and self._of[0] == type
        self._of = (type, id)
        self.marks.show_marks([])
        self.setEnabled(False)
        self.setVisible(is_alike and type in CARDS and not self.isHidden())
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the cards anew, on a worker."""
        if self._of is None or self._of[0] not in CARDS:
            return
        store, of, day = self._store, self._of, self._as_at() or self._store.today()
        asks = CARDS[of[0]]
        self.is_reading = True

        def work() -> Iterator[tuple[tuple[str, UUID], dict[str, Any]]]:
            with store.read() as session:
                yield of, {title: ask(session.connection(), of[1], day) for title, ask in asks}

        self._lane.ask(work, self._show, self._failed)

    @Slot(object)
    def _hear(self, changes: object) -> None:
        if self._of is not None and self._of[0] in CARDS:
            self._timer.start()

    def _failed(self, error: BaseException) -> None:
        self.is_reading = False
        if not isinstance(error, AtmpError):
            raise error
        # The page itself says that the register cannot be read.
        self.hide()

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._timer.stop()
        self._lane.close(10)

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show(self, found: tuple[tuple[str, UUID], dict[str, Any]]) -> None:
        of, told = found
        if of != self._of:
            return
        self.is_reading = False
        shown = {title: self._fill(title, what) for title, what in told.items()}
        for title, card in self.cards.items():
            card.setVisible(shown.get(title, False))
        self.setEnabled(True)
        self.setVisible(any(shown.values()))
        lead_into(self, [card for title, card in self.cards.items() if shown.get(title)])

    def _fill(self, title: str, told: Any) -> bool:
        """Put what was read onto a card; whether it is worth showing."""
        if told is None:
            return False
        fill: dict[str, Callable[[Any], bool]] = {
            PRIVACY: self._fill_privacy,
            CONTACTS: self._fill_contacts,
            PROJECTS: self._fill_projects,
            TREE: self._fill_tree,
        }
        return fill[title](told)

    def _fill_privacy(self, privacy: Privacy) -> bool:
        self.privacy.show_privacy(privacy, self._store.today(), self._store.read_only or self._as_at() is not None)
        self.marks.show_marks(marks_of(privacy))
        return True

    def _fill_contacts(self, answer: Answer) -> bool:
        latest = list(reversed(answer.rows))[:SHOWN]
        rows = []
        for place, row in enumerate(latest):
            day, clock, how, what, _, _ = row.cells
            assert isinstance(day, date)
            words = f"{how}, {clock}" if clock else str(how)
            rows.append(
                RowWords(UUID(int=place + 1), str(what), (row.type, row.id), words, format_date(day), (), False)
            )
        self.contacts.show_rows(rows)
        card = self.cards[CONTACTS]
        card.all_button.setVisible(bool(rows))
        card.all_button.setText(tr("Show all {rows:,}", rows=len(answer.rows)))
        return bool(rows)

    def _fill_projects(self, projects: list[GroupProject]) -> bool:
        day = self._as_at()
        if day is not None:
            # Which state they had then is not kept.
            projects = [replace(each, status="") for each in projects if each.held_on(day)]
        self.projects.show_branches([_branch_of_project(each) for each in projects])
        self.cards[PROJECTS].all_button.setVisible(bool(projects))
        return bool(projects)

    def _fill_tree(self, tree: Tree) -> bool:
        self.tree.show_branches([_branch_of_tree(tree)])
        button = self.cards[TREE].all_button
        button.setText(tr("Network…"))
        button.setAccessibleName(tr("Network of this organisation"))
        button.setToolTip(tr("Its people, their groups, and who else is there, as a picture"))
        button.show()
        return True

    # Going there -----------------------------------------------------------------------------------------------------

    @Slot(str)
    def _show_all(self, title: str) -> None:
        if self._of is None:
            return
        if title == CONTACTS:
            self.question_wanted.emit("contacts", {"who": self._of})
        elif title == TREE:
            self.network_wanted.emit(self._of[1])
        else:
            self.list_wanted.emit(title)

    @Slot()
    def _ask_everything(self) -> None:
        if self._of is not None:
            self.question_wanted.emit("everything", {"about": self._of})


def _branch_of_project(project: GroupProject) -> Branch:
    kind = fields_of(Project)["status"].kind
    assert isinstance(kind, Choice)
    tone: Tone | None = tone_of(kind, project.status)
    pills: list[tuple[str, Tone]] = [(kind.show(project.status), tone)] if tone is not None else []
    if project.to_date is not None:
        pills.insert(0, (tr("until {to_date}", to_date=format_date(project.to_date)), "grey"))
    row = RowWords(project.id, project.title, ("project", project.id), "", "", tuple(pills), project.over)
    aims = [Branch(_plain(project.id, place, f"{place}. {aim}")) for place, aim in enumerate(project.aims, 1)]
    challenges = [
        Branch(
            RowWords(
                UUID(int=project.id.int ^ id.int),
                tr("Addresses: {title}", title=title),
                ("challenge", id),
                "",
                "",
                ((note, "grey"),) if note else (),
                False,
            )
        )
        for id, title, note in project.challenges
    ]
    return Branch(row, (*aims, *challenges), is_open=not project.over)


def _plain(of: UUID, place: int, words: str) -> RowWords:
    """A row that leads nowhere; it has no id of its own, only a place under another."""
    return RowWords(UUID(int=of.int ^ place), words, None, "", "", (), False)


def _branch_of_tree(tree: Tree) -> Branch:
    found = _branch_of_part(tree.own, depth=0, is_own=True)
    for part in reversed(tree.above):
        found = Branch(_part_row(part), (found,))
    return found


def _branch_of_part(part: Part, depth: int, is_own: bool = False) -> Branch:
    below = tuple(_branch_of_part(each, depth + 1) for each in part.parts)
    if part.more:
        below += (Branch(_plain(part.id, 1, tr("and {more:,} more", more=part.more))),)
    return Branch(_part_row(part, is_own, is_folded=depth > 0), below, is_open=depth < 1)


def _part_row(part: Part, is_own: bool = False, is_folded: bool = False) -> RowWords:
    """An organisation of the tree; that of the page itself leads nowhere."""
    pills: list[tuple[str, Tone]] = []
    if is_folded and part.parts:
        pills.append((tr("{n} part", "{n} parts", len(part.parts) + part.more), "grey"))
    if part.people:
        pills.append((tr("{n} person", "{n} people", part.people), "grey"))
    target = None if is_own else ("organisation", part.id)
    return RowWords(part.id, part.name, target, "", "", tuple(pills), part.former)
