"""The first page: begin a register or open one, all on one page, with a warning before anything is written in a bad place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.settings import Settings
from atmp_desktop.translation import tr

SUFFIX = ".atmp"
STARTS = {
    "starter": (
        tr("From the NIHR’s public page"),
        tr("The organisations, groups and leads named there, to check and go on from."),
    ),
    "empty": (tr("Empty"), tr("Nothing in it; you add everything yourself.")),
    "training": (tr("Training set"), tr("Made-up people to try things out with. Always something due today.")),
}
NAMES = {"starter": tr("ATMP register"), "empty": tr("ATMP register"), "training": tr("ATMP training")}
"""What the file is called at first, by how it starts."""


def places_warnings(path: Path) -> list[str]:
    """What is dangerous about a place, sentence by sentence."""
    from atmp_desktop.store.places import warnings_for

    return warnings_for(path)


class FirstStart(ScrollPage):
    """The page.

    Signals:
        new_wanted: a register is to be made; its Path and how it starts.
        open_wanted: a register is to be opened; its Path.
        left: back to the register that is open.
    """

    new_wanted = Signal(object, str)
    open_wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        settings: Settings,
        ask: Ask,
        warnings: Callable[[Path], list[str]] = places_warnings,
        parent: QWidget | None = None,
    ) -> None:
        """`warnings` says what is dangerous about a path."""
        super().__init__(parent)
        self._settings, self._ask, self._warnings = settings, ask, warnings
        self._is_edited = False
        page, holder = QWidget(), QWidget()
        theme.set_kind(page, "panel")
        # No wider than is good to read, in the middle of the window.
        holder.setMaximumWidth(theme.em(self, 56))
        outer = QHBoxLayout(page)
        outer.addStretch(1)
        outer.addWidget(holder, 30)
        outer.addStretch(1)
        self._column = QVBoxLayout(holder)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, theme.em(self, 3.5), 0, theme.em(self, 2))
        self.notice = NoticeBar()
        self._build()
        self._column.addStretch(1)
        self.show_page(page)
        self._suggest()

    def _build(self) -> None:
        self._column.addWidget(_label(tr("Welcome to the ATMP register"), "title"))
        self._column.addSpacing(theme.em(self, 0.3))
        self._column.addWidget(
            _label(tr("One file on this computer holds everything: organisations, people, groups, actions."), "muted")
        )
        self._column.addSpacing(theme.em(self, 0.8))
        self._column.addWidget(self.notice)
        self._column.addSpacing(theme.em(self, 1.2))
        self._ask_name()
        self._column.addWidget(_label(tr("Begin a new register"), "section"))
        self.starts = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for code, (words, more) in STARTS.items():
            button = QRadioButton(words)
            button.setAccessibleDescription(more)
            detail = _label(more, "muted")
            detail.setContentsMargins(theme.em(self, 1.75), 0, 0, theme.em(self, 0.2))
            self.starts.addButton(button)
            self.buttons[code] = button
            self._column.addWidget(button)
            self._column.addWidget(detail)
        self.buttons["starter"].setChecked(True)
        self.starts.buttonToggled.connect(self._suggest)
        self._column.addSpacing(theme.em(self, 0.9))
        said = QLabel(tr("Keep it in"))
        self.path = QLineEdit()
        said.setBuddy(self.path)
        self.path.textEdited.connect(self._edited)
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose_place)
        row = QHBoxLayout()
        row.setSpacing(theme.em(self, 0.6))
        row.addWidget(said)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        self._column.addLayout(row)
        self._column.addSpacing(theme.em(self, 0.9))
        self.warning = NoticeBar()
        self._column.addWidget(self.warning)
        self._column.addSpacing(theme.em(self, 0.2))
        self.begin = QPushButton(tr("Begin"))
        theme.set_kind(self.begin, "primary")
        self.begin.clicked.connect(self.make)
        last = QHBoxLayout()
        last.setSpacing(theme.em(self, 0.6))
        last.addWidget(self.begin)
        self.back = QPushButton(tr("Back to the open register"))
        theme.set_kind(self.back, "quiet")
        self.back.clicked.connect(self.left)
        last.addWidget(self.back)
        last.addStretch(1)
        self._column.addLayout(last)
        self._column.addSpacing(theme.em(self, 2.4))
        self._column.addWidget(_label(tr("Open a register"), "section"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(theme.em(self, 0.1))
        self._column.addSpacing(theme.em(self, 0.4))
        self._column.addLayout(self._recent)
        self._column.addSpacing(theme.em(self, 0.4))
        self.open = QPushButton(icon("open_folder"), tr("Open…"))
        self.open.clicked.connect(self._choose_register)
        line = QHBoxLayout()
        line.addWidget(self.open)
        line.addStretch(1)
        self._column.addLayout(line)

    def _ask_name(self) -> None:
        """Ask who is working, once; afterwards the settings are the place to change it."""
        self.asks_name = QWidget()
        self.name = QLineEdit(self._settings.who)
        self.name.setMaximumWidth(theme.em(self, 26))
        self.name.editingFinished.connect(self._keep_name)
        said = _label(tr("Your name, as colleagues will see it in the history"), "section")
        said.setBuddy(self.name)
        column = QVBoxLayout(self.asks_name)
        column.setContentsMargins(0, 0, 0, theme.em(self, 1.6))
        column.addWidget(said)
        column.addWidget(self.name)
        self.asks_name.setVisible(not self._settings.name)
        self._column.addWidget(self.asks_name)

    @Slot()
    def _keep_name(self) -> None:
        name = " ".join(self.name.text().split())
        if name and not self.asks_name.isHidden():
            self._settings.name = name

    # What it shows ---------------------------------------------------------------------------------------------------

    def show_recent(self, paths: Sequence[str], can_leave: bool = False) -> None:
        """Offer registers that were open before, and the way back to the one that is open, if there is one."""
        self.back.setVisible(can_leave)
        self.asks_name.setVisible(not self._settings.name)
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text in paths:
            path = Path(text)
            is_there = path.is_file()
            button = QPushButton(icon("register", "muted"), f"{path.stem}  –  {_short(path.parent)}")
            theme.set_kind(button, "quiet")
            button.setStyleSheet("text-align: left;")
            button.setToolTip(str(path) if is_there else tr("{path} is not there any more.", path=path))
            button.setEnabled(is_there)
            button.clicked.connect(lambda _checked=False, path=path: self.open_wanted.emit(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def recent_buttons(self) -> list[QPushButton]:
        """The buttons of the registers that were open before."""
        items = (self._recent.itemAt(at) for at in range(self._recent.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def show_error(self, error: AtmpError) -> None:
        """Say why a register could not be made or opened."""
        self.notice.show_error(error)
        self.set_busy(False)

    def set_busy(self, is_busy: bool) -> None:
        """Take no more orders while a register is being made."""
        self.begin.setEnabled(not is_busy)
        self.open.setEnabled(not is_busy)

    def focus_first(self) -> None:
        """Put the keyboard where one begins."""
        self.begin.setFocus()

    # What one does ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the keyboard, or else begins."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.make()
        else:
            super().keyPressEvent(event)

    @property
    def start(self) -> str:
        """How the new register starts."""
        return next((code for code, button in self.buttons.items() if button.isChecked()), "starter")

    def make(self) -> None:
        """Have the register made; where the place is dangerous, say so and leave it to the button that accepts it."""
        path = self._typed()
        if path is None or not self.begin.isEnabled():
            return
        found = self._warnings(path)
        if found:
            self._warn(path, found)
        else:
            self._begin(path)

    def _begin(self, path: Path) -> None:
        self.notice.clear()
        self.warning.clear()
        self._keep_name()
        self.new_wanted.emit(path, self.start)

    def _warn(self, path: Path, found: list[str]) -> None:
        first, *others = found
        sentence, _, advice = first.partition(". ")
        self.warning.show_notice(
            "warning",
            f"{sentence.rstrip('.')}.",
            " ".join([advice, *others]).strip(),
            [
                (tr("Choose another place…"), self._choose_place),
                (tr("Keep it there all the same"), lambda: self._begin(path)),
            ],
            closable=False,
        )

    def _typed(self) -> Path | None:
        text = self.path.text().strip()
        if not text:
            self._suggest()
            return None
        path = Path(text).expanduser()
        if not path.is_absolute():
            path = documents() / path
        return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)

    def _edited(self) -> None:
        self._is_edited = True
        self.warning.clear()

    def _suggest(self) -> None:
        """A free name in the documents folder, unless somebody chose one."""
        if self._is_edited:
            return
        folder, stem = documents(), NAMES[self.start]
        path, number = folder / f"{stem}{SUFFIX}", 2
        while path.exists():
            path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
        self.path.setText(str(path))
        # What was said was about another place.
        self.warning.clear()

    def _choose_place(self) -> None:
        suggested = self._typed() or documents() / f"{NAMES[self.start]}{SUFFIX}"
        path = self._ask.save_file(self, tr("Where to keep the register"), suggested, tr("Registers (*.atmp)"))
        if path is not None:
            self.path.setText(str(path))
            self._edited()

    def _choose_register(self) -> None:
        path = self._ask.open_file(self, tr("Open a register"), tr("Registers (*.atmp);;All files (*)"))
        if path is not None:
            self.open_wanted.emit(path)


def documents() -> Path:
    """The folder of the user's documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _short(folder: Path) -> str:
    """A folder as people say it, from their own folder on."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_kind(label, kind)
    return label
