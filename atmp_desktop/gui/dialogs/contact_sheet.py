"""What is asked before a contact sheet is written: which groups, as on which day, and what only the secretariat may see."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from atmp_desktop.days.dates import format_date, parse_date
from atmp_desktop.days.echo import echo
from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.export import secretariat_box
from atmp_desktop.gui.dialogs.frame import Frame
from atmp_desktop.translation import tr

_GROUP = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class GroupLine:
    """A group to choose.

    Attributes:
        members: how many sit in it today.
    """

    id: UUID
    name: str
    code: str = ""
    members: str = ""

    @property
    def words(self) -> str:
        """What the list says."""
        named = f"{self.name} ({self.code})" if self.code else self.name
        return f"{named} · {self.members}" if self.members else named


@dataclass(frozen=True)
class Wish:
    """What somebody asked for.

    Attributes:
        groups: the groups, in the order of the list.
        day: who sat in them on this day.
        as_at: that day was asked for, so that the sheet says so.
        secretariat: secretariat-only details too.
        name: what to call the file, without its ending.
    """

    groups: tuple[UUID, ...]
    day: date
    as_at: bool
    secretariat: bool
    name: str


class ContactSheetDialog(Frame):
    """The dialog.

    Signals:
        wanted: the Wish.
    """

    wanted = Signal(object)

    help_page = "sheets"

    def __init__(
        self, groups: Sequence[GroupLine], chosen: Collection[UUID], today: date, parent: QWidget | None = None
    ) -> None:
        """`groups` to choose from, `chosen` the ids of those that are ticked at first."""
        super().__init__(
            parent,
            tr("Contact sheet"),
            tr("A row a person, leads first; somebody in two of the groups is one row."),
            tr("Make the sheet…"),
            ems=(40, 42),
        )
        self._today = today
        self._day: date | None = today
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a group"))
        self.field.setAccessibleName(tr("Find a group"))
        self.field.textChanged.connect(self._narrow)
        self.column.addWidget(self.field)
        self.list = _TickList()
        self.list.setAccessibleName(tr("Groups"))
        theme.set_kind(self.list, "choices")
        self.list.setMinimumHeight(theme.em(self, 9))
        for group in sorted(groups, key=lambda each: each.id not in chosen):
            item = QListWidgetItem(group.words, self.list)
            item.setData(_GROUP, group)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if group.id in chosen else Qt.CheckState.Unchecked)
        if groups:
            self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._tell)
        self.column.addWidget(self.list, 1)
        self.said = QLabel()
        theme.set_kind(self.said, "muted")
        self.column.addWidget(self.said)
        self._day_row()
        self.secretariat = secretariat_box(self.column)
        self.accepted.connect(self._want)
        self._tell()

    def _day_row(self) -> None:
        row = QHBoxLayout()
        label = QLabel(tr("As at"))
        self.day = QLineEdit()
        self.day.setPlaceholderText(tr("today ({today})", today=format_date(self._today)))
        self.day.setMinimumWidth(theme.em(self, 15))
        label.setBuddy(self.day)
        self._echo = QLabel()
        self._echo.setWordWrap(True)
        self._echo.setAccessibleName(tr("The day that was read"))
        theme.set_kind(self._echo, "muted")
        row.addWidget(label)
        row.addWidget(self.day)
        row.addWidget(self._echo, 1)
        row.setSpacing(theme.em(self, 0.6))
        self.day.textChanged.connect(self._read_day)
        self.column.addLayout(row)

    def ticked(self) -> list[GroupLine]:
        """The groups that are ticked, in the order of the list."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_GROUP) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _read_day(self, typed: str) -> None:
        problem = ""
        try:
            self._day = parse_date(typed, self._today) if typed.strip() else self._today
        except ValueError as error:
            self._day, problem = None, str(error)
        self.day.setProperty("invalid", "true" if problem else "false")
        theme.restyle(self.day)
        theme.set_kind(self._echo, "error" if problem else "muted")
        self._echo.setText(problem or (echo(self._day, self._today) if self._day and typed.strip() else ""))
        self._tell()

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            said = item.text().casefold()
            item.setHidden(not all(word in said for word in wanted))
        self.list.come_to_shown()

    def _tell(self) -> None:
        count = len(self.ticked())
        self.said.setText(
            tr("Tick the groups to put on the sheet.")
            if not count
            else tr("{n} group ticked.", "{n} groups ticked.", count)
        )
        if self.do is not None:
            self.do.setEnabled(bool(count) and self._day is not None)

    def _want(self) -> None:
        groups = self.ticked()
        if not groups or self._day is None:
            return
        called = " ".join(group.code or group.name for group in groups[:4])
        name = tr("Contact sheet {called} {day}", called=called, day=self._day.isoformat())
        is_as_at = bool(self.day.text().strip())
        ids = tuple(group.id for group in groups)
        self.wanted.emit(Wish(ids, self._day, is_as_at, self.secretariat.isChecked(), name))


class _TickList(QListWidget):
    """Return ticks nothing and goes on to the main button; the space bar ticks. The keyboard is never on a row that is
    hidden."""

    def come_to_shown(self) -> None:
        """Be on a row that is shown: the first, where the one before is hidden."""
        if self.currentItem() is None or self.currentItem().isHidden():
            self.setCurrentRow(next(iter(self._shown()), -1))

    def _shown(self) -> list[int]:
        return [row for row in range(self.count()) if not self.item(row).isHidden()]

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        # Qt goes to the first and the last row even where they are hidden.
        shown, move = self._shown(), QAbstractItemView.CursorAction
        if shown and action in (move.MoveHome, move.MoveEnd):
            return self.model().index(shown[0 if action == move.MoveHome else -1], 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
