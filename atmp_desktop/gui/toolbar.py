"""The tool bar: New, Undo, Redo, the sheets, and the box that finds everything. Made of commands; does nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.commands import Commands, shown_key
from atmp_desktop.gui.icons import icon
from atmp_desktop.translation import tr

BUTTONS: tuple[str | None, ...] = (
    "edit.undo",
    "edit.redo",
    None,
    "file.export",
    "file.print",
    "file.contact_sheet",
    None,
    "view.as_at",
)


BUTTON_AIR = 4.0
"""What a button takes beside its words, in ems: its icon, its edges, the arrow of a menu."""


class SearchBox(QPushButton):
    """Looks like a field, and opens the palette, which is the field."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(icon("search", "muted"), "", parent)
        self._words = tr("Search everything  ({shown_key})", shown_key=shown_key(key))
        self.setText(self._words)
        self.setAccessibleName(tr("Search everything"))
        self.setToolTip(tr("Find any record or command"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QPushButton { text-align: left; color: palette(placeholder-text); }")

    def sizeHint(self) -> QSize:
        return QSize(max(theme.em(self, 19), super().sizeHint().width()), super().sizeHint().height())


class Toolbar(QToolBar):
    """The bar under the menus.

    Signals:
        search_wanted: the search box was pressed.
    """

    search_wanted = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(tr("Tool bar"), parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._commands = commands
        self._new = QToolButton(self)
        self._new.setDefaultAction(commands.action("file.new_here"))
        self._new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._new.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._kinds = QMenu(self._new)
        self._new.setMenu(self._kinds)
        self.addWidget(self._new)
        self.addSeparator()
        for id in BUTTONS:
            if id is None:
                self.addSeparator()
            else:
                self.addAction(commands.action(id))
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._search = SearchBox(commands.command("go.find").keys[0], self)
        self._search.clicked.connect(self.search_wanted)
        self.addWidget(self._search)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def offer_kinds(self, ids: list[str]) -> None:
        """Put these commands into the menu beside New."""
        self._kinds.clear()
        for id in ids:
            self._kinds.addAction(self._commands.action(id))

    def pop_up_kinds(self) -> None:
        """Open the menu beside New."""
        self._new.showMenu()

    def show_day(self, words: str) -> None:
        """Say which day lists show."""
        self._commands.action("view.as_at").setIconText(words)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._search.updateGeometry()
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the buttons' words where there is no room for all of them: half a word helps nobody."""
        metrics, air = self.fontMetrics(), theme.em(self, BUTTON_AIR)
        buttons = [button for button in self.findChildren(QToolButton) if button.defaultAction() is not None]
        words = sum(metrics.horizontalAdvance(button.defaultAction().iconText()) + air for button in buttons)
        roomy = words + self._search.sizeHint().width() <= self.width()
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if roomy else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self.toolButtonStyle():
            self.setToolButtonStyle(style)
            self._new.setToolButtonStyle(style)
