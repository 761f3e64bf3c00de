"""The head of a record's page: what it is, its key facts, its state with the next steps, and a menu.

Knows what was read, not how anything is saved.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import Pill, StatusEdit
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import IconLabel, icon
from atmp_desktop.gui.page_facts import key_line, pill_of, title_of
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.saving import is_ended
from atmp_desktop.records.record import type_name
from atmp_desktop.services.attach_files import takes_files
from atmp_desktop.translation import tr


class PageHeader(QWidget):
    """Title, key facts, state and menu of the record on the page.

    Signals:
        bin_wanted, end_wanted, history_wanted, contact_sheet_wanted: chosen from the menu or by button.
        attach_wanted, plan_wanted, open_file_wanted, save_file_wanted: the same, where there are files, or a series.
        move_wanted: a person has moved to another organisation.
    """

    bin_wanted = Signal()
    end_wanted = Signal()
    history_wanted = Signal()
    contact_sheet_wanted = Signal()
    attach_wanted = Signal()
    plan_wanted = Signal()
    move_wanted = Signal()
    open_file_wanted = Signal()
    save_file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._read_only = True
        self._status: StatusEdit | None = None
        self.symbol = IconLabel("person", "accent", ems=1.9)
        self.title = QLabel()
        self.title.setProperty("kind", "title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.key_line = QLabel()
        self.key_line.setProperty("kind", "muted")
        self.key_line.setWordWrap(True)
        self.key_line.setTextFormat(Qt.TextFormat.PlainText)
        self.pill = Pill()
        self.sheet_button = QToolButton()
        self.sheet_button.setIcon(icon("sheet"))
        self.sheet_button.setToolTip(tr("Contact sheet of this group"))
        self.sheet_button.setAccessibleName(tr("Contact sheet"))
        self.sheet_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sheet_button.clicked.connect(self.contact_sheet_wanted)
        self.menu_button = QToolButton()
        self.menu_button.setIcon(icon("more"))
        self.menu_button.setToolTip(tr("More"))
        self.menu_button.setAccessibleName(tr("More about this record"))
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button.clicked.connect(self.open_menu)
        words = QVBoxLayout()
        words.setSpacing(theme.em(self, 0.15))
        words.addWidget(self.title)
        words.addWidget(self.key_line)
        top = QHBoxLayout()
        top.setSpacing(theme.em(self, 0.6))
        upper = Qt.AlignmentFlag.AlignTop
        top.addWidget(self.symbol, 0, upper)
        top.addLayout(words, 1)
        top.addWidget(self.pill, 0, upper)
        top.addWidget(self.sheet_button, 0, upper)
        top.addWidget(self.menu_button, 0, upper)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.6))
        self._column.addLayout(top)
        self.acts = FlowRow(theme.em(self, 0.45))
        self._act_buttons: list[QPushButton] = []
        self._column.addWidget(self.acts)

    def show_reading(self, reading: Reading, read_only: bool) -> None:
        """Show a record as it was read."""
        self._reading = reading
        self._read_only = read_only
        name = type_name(reading.record_type)
        self.symbol.show_icon(reading.record_type.about.icon, "accent")
        self.title.setText(title_of(reading))
        line = key_line(reading)
        self.key_line.setText(line)
        self.key_line.setVisible(bool(line))
        pill = pill_of(reading)
        self.pill.setVisible(pill is not None)
        if pill is not None:
            self.pill.show_pill(*pill)
        self.sheet_button.setVisible(name == "group")
        self._show_acts()

    def _show_acts(self) -> None:
        """The buttons of what is done most with a record of its type."""
        for old in self._act_buttons:
            self.acts.remove(old)
            old.deleteLater()
        self._act_buttons = []
        for symbol, words, run in self._own_doings():
            button = QPushButton(icon(symbol), words)
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._act_buttons.append(button)
            self.acts.add(button)
        self.acts.setVisible(bool(self._act_buttons))

    def _own_doings(self) -> list[tuple[str, str, Callable[[], object]]]:
        reading = self._reading
        if reading is None:
            return []
        name = type_name(reading.record_type)
        if name == "file" and reading.values["hash"] is not None:
            return [
                ("open_outside", tr("Open"), self.open_file_wanted.emit),
                ("save", tr("Save a copy…"), self.save_file_wanted.emit),
            ]
        if name == "meeting_series" and not self._read_only:
            return [("meeting_series", tr("Plan meetings…"), self.plan_wanted.emit)]
        return []

    def show_status(self, editor: StatusEdit | None) -> None:
        """Show the state's editor below the title, in place of another."""
        if editor is self._status:
            return
        if self._status is not None:
            self._column.removeWidget(self._status)
            self._status.hide()
        self._status = editor
        if editor is not None:
            self._column.addWidget(editor)
            editor.come_after(self.menu_button)
            editor.show()

    def doings(self) -> list[tuple[str, str, Callable[[], object]]]:
        """The icon, the words and the function of each line of the menu."""
        reading = self._reading
        if reading is None:
            return []
        found = self._own_doings()
        if not self._read_only and can_move(reading):
            found.append(("organisation", tr("Has moved…"), self.move_wanted.emit))
        if not self._read_only and is_ended(reading.record_type) and reading.values["to_date"] is None:
            found.append(("clock", tr("End on…"), self.end_wanted.emit))
        if reading.values.get("reference"):
            found.append(("copy", tr("Copy reference"), self._copy_reference))
        found.append(("copy", tr("Copy name"), self._copy_name))
        found.append(("link", tr("Copy id"), self._copy_id))
        found.append(("history", tr("History"), self.history_wanted.emit))
        if type_name(reading.record_type) == "group":
            found.append(("sheet", tr("Contact sheet…"), self.contact_sheet_wanted.emit))
        if not self._read_only and takes_files(reading.record_type):
            found.append(("attachment", tr("Attach files…"), self.attach_wanted.emit))
        if not self._read_only:
            found.append(("bin", tr("Move to the bin"), self.bin_wanted.emit))
        return found

    @Slot()
    def open_menu(self) -> None:
        """Show the menu under its button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for symbol, words, run in self.doings():
            action = menu.addAction(icon(symbol), words)
            action.triggered.connect(lambda _checked=False, run=run: run())
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _copy_reference(self) -> None:
        if self._reading is not None:
            QGuiApplication.clipboard().setText(str(self._reading.values["reference"]))

    def _copy_name(self) -> None:
        if self._reading is not None:
            QGuiApplication.clipboard().setText(title_of(self._reading))

    def _copy_id(self) -> None:
        if self._reading is not None:
            QGuiApplication.clipboard().setText(str(self._reading.id))


def can_move(reading: Reading) -> bool:
    """Whether the record is somebody who may have moved to another organisation."""
    return type_name(reading.record_type) == "person" and not reading.is_locked
