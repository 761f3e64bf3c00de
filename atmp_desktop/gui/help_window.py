"""The guide in a window of its own beside the program: contents at the left, the page at the right, one box to find words.

Knows no record.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMainWindow, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.gui import state, theme
from atmp_desktop.gui.commands import shown_key
from atmp_desktop.gui.help_pages import Page, page, pages_with
from atmp_desktop.gui.help_text import GuideText
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.side_list import SideList
from atmp_desktop.translation import tr

WIDTH, HEIGHT = 76.0, 52.0
"""The window's usual size in ems."""

LEAST_LETTERS = 14
"""How many letters of a page's name the box of contents has room for where it stands in for the list."""


class HelpWindow(QMainWindow):
    """The window.

    Attributes:
        box: the box that narrows the contents down to the pages with what is typed.
        contents: the pages.
        text: the page on show.
    """

    def __init__(self) -> None:
        super().__init__(None)
        self.setWindowTitle(tr("Guide"))
        self._found: list[Page] = pages_with("")
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Find in the guide ({shown_key})", shown_key=shown_key("Ctrl+F")))
        self.box.setAccessibleName(tr("Find in the guide"))
        self.box.setClearButtonEnabled(True)
        self.count = QLabel()
        theme.set_kind(self.count, "muted")
        self.text = GuideText()
        self.back = self._step("back", tr("Back"), "Alt+Left", -1)
        self.forward = self._step("forward", tr("Forward"), "Alt+Right", 1)
        self._lay_out()
        self._show_found()
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self.next_place)
        self.contents.chosen.connect(self._open)
        self.text.shown.connect(self._turned)
        for key, does in (("Ctrl+F", self._focus_find), ("F3", self.next_place), ("Ctrl+W", self.close)):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(does)
            self.addAction(action)

    def _step(self, drawing: str, words: str, key: str, steps: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({shown_key(key)})")
        button.setShortcut(QKeySequence(key))
        button.setEnabled(False)
        button.clicked.connect(lambda: self.text.go(steps))
        return button

    def _lay_out(self) -> None:
        whole = QWidget()
        self.contents = SideList(tr("Contents of the guide"), whole)
        bar = QWidget()
        theme.set_kind(bar, "bar")
        top = QHBoxLayout(bar)
        for each in (self.back, self.forward, self.contents.box):
            top.addWidget(each)
        self.contents.box.setMinimumContentsLength(LEAST_LETTERS)
        top.addStretch(1)
        top.addWidget(self.count)
        top.addWidget(self.box, 2)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.contents.list)
        below.addWidget(self.text, 1)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(bar)
        rows.addLayout(below, 1)
        self.setCentralWidget(whole)
        for one, other in ((self.box, self.contents.list), (self.contents.list, self.text)):
            QWidget.setTabOrder(one, other)

    # Opening ---------------------------------------------------------------------------------------------------------

    def open_at(self, name: str, beside: QWidget) -> None:
        """Show the page of that name, in front, where `beside` was last seen for the first time."""
        if not self.isVisible():
            there = beside.screen().availableGeometry()
            wanted = beside.geometry().translated(theme.em(self, 4), theme.em(self, 3))
            if self.text.name:
                wanted = self.geometry()
            else:
                wanted.setSize(there.size().boundedTo(QSize(theme.em(self, WIDTH), theme.em(self, HEIGHT))))
            self.setGeometry(state.clamped(wanted, [there]))
        self.box.clear()
        self._open(name)
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    @Slot(str)
    def _open(self, name: str) -> None:
        self.text.show_page(name)
        self._mark()

    @Slot(str)
    def _turned(self, name: str) -> None:
        title = page(name).title
        self.setWindowTitle(tr("{title} – Guide", title=title))
        self.contents.turn_to(name)
        self.back.setEnabled(self.text.can_go(-1))
        self.forward.setEnabled(self.text.can_go(1))
        self._mark()

    # Finding ---------------------------------------------------------------------------------------------------------

    def _focus_find(self) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self._found = pages_with(typed)
        self._show_found()
        names = [each.name for each in self._found]
        if names and self.text.name and self.text.name not in names:
            self.text.show_page(names[0])
        self._mark()

    def _show_found(self) -> None:
        on_show = self.text.name
        self.contents.show_entries([(each.name, each.title) for each in self._found])
        self.contents.turn_to(on_show)

    def _mark(self) -> None:
        words = self.box.text().split()
        here = self.text.mark(words)
        if not words:
            self.count.setText("")
        elif not self._found:
            self.count.setText(tr("Not found"))
        else:
            pages = tr("{n} page", "{n} pages", len(self._found))
            self.count.setText(tr("{here} on this page · {pages}", here=here, pages=pages))

    def next_place(self) -> None:
        """Go to the next place with what is typed: on this page, else on the next page that has it."""
        if not self.box.text().strip() or not self._found or self.text.next_mark():
            return
        names = [each.name for each in self._found]
        at = names.index(self.text.name) if self.text.name in names else -1
        following = names[(at + 1) % len(names)]
        if following == self.text.name:
            self._mark()
        else:
            self._open(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears what is typed to find, then closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            if self.box.text():
                self.box.clear()
                self.text.setFocus()
            else:
                self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: the page is made anew, as its colours were those of before."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "text"):
            self.text.show_again()
            self._mark()
