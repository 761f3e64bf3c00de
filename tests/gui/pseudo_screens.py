"""Every screen in a language that nobody speaks. Run by test_translation.py in a process of its own, because words that are
declared where a module begins are said once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.help_window import HelpWindow
from atmp_desktop.gui.list_pictures import BUILT
from atmp_desktop.records.assessment import STANCES
from atmp_desktop.services.training import fill_training
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.store.store import Store
from atmp_desktop.translation import language
from tests.conftest import Clock
from tests.gui.desk import Desk
from tests.gui.foreign import greek_words
from tests.gui.screens import cut_off, screens, shown, told

ROWS = 12
"""So many rows of a table are read."""

NOT_WORDS = re.compile(
    r"""<[^>]+>|&\w+;|\{[^{}]*\}|\b[0-9a-f]{32}\b            # marks of formatted text, parts of patterns, check sums
    |[\w.+-]+@[\w.-]+|https?://\S+|www\.\S+|\S*/\S*/\S*       # addresses and paths
    |\b[\w.-]+\.(?:atmp|xlsx|csv|pdf|docx|txt|png|eml|md)\b   # files
    |\b(?:Ctrl|Shift|Alt|Esc|Del|Return|Enter|Space|Tab|Home|End|Left|Right|Up|Down|PgUp|PgDown|F[0-9]+)\b
    |\b[A-Z]{2,}[0-9/-]*\b|\b[A-Z][a-z]?[0-9][\w/-]*|\b[0-9]+(?:st|nd|rd|th)?\b   # codes and references
    """,
    re.VERBOSE,
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def desk(
    qtbot: QtBot,
    blank_register: Path,
    tmp_path: Path,
    data_home: Any,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """A desk with a training register in Greek letters."""
    assert language() == "en_XA"
    theme.apply_theme(qapp, "light", 100)
    path = tmp_path / "ωμεγα.atmp"
    path.write_bytes(blank_register.read_bytes())
    with greek_words(monkeypatch), Store.open(path, who="Ωμέγα", clock=Clock()) as store:
        fill_training(store)
    settings = Settings(InMemory())
    settings.name = "Ωμέγα"
    made = Desk(qtbot, settings, data_home)
    made.open(path)
    made.window.resize(1280, 800)
    yield made
    made.close()


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text on a screen, and those told or shown as tips, each with what it is."""
    for widget in shown(root):
        if isinstance(widget, HelpWindow) or isinstance(widget.window(), HelpWindow):
            continue
        made = type(widget).__name__
        for name in (
            "text",
            "placeholderText",
            "toolTip",
            "accessibleName",
            "accessibleDescription",
            "windowTitle",
            "title",
            "suffix",
            "statusTip",
        ):
            value = getattr(widget, name, None)
            if callable(value):
                try:
                    said = value()
                except TypeError:
                    continue
                if isinstance(said, str):
                    yield f"{made}.{name}", said
        if isinstance(widget, QComboBox):
            yield from ((f"{made}.item", widget.itemText(at)) for at in range(min(widget.count(), 60)))
        if isinstance(widget, QTabBar):
            yield from ((f"{made}.tab", widget.tabText(at)) for at in range(widget.count()))
        if isinstance(widget, QTextEdit):
            yield f"{made}.plain", widget.toPlainText()
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
            yield from ((f"{made}.cell", said) for said in cells(widget.model()))
        yield from ((f"{made}.action", said) for each in widget.actions() for said in action_texts(each))


def action_texts(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip())
    menu = action.menu()
    if menu is not None:
        for each in menu.actions():  # type: ignore[attr-defined]
            yield from action_texts(each)


def cells(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> Iterator[str]:  # noqa: B008 - Qt's signature
    # Qt lets nobody ask a plain list for its columns.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = model.headerData(column, Qt.Orientation.Horizontal, role)
            if isinstance(said, str):
                yield said
    for row in range(min(model.rowCount(parent), ROWS if not parent.isValid() else 30)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                said = index.data(role)
                if isinstance(said, str):
                    yield said
            if column == 0 and not isinstance(model, QAbstractTableModel | QAbstractListModel):
                yield from cells(model, index)


OWN = """
SELECT label FROM operation UNION SELECT who FROM operation UNION SELECT name FROM document
UNION SELECT name FROM saved_view UNION SELECT filter FROM saved_view
UNION SELECT words FROM lookup_value UNION SELECT code FROM lookup_value
UNION SELECT label FROM contact_point UNION SELECT media_type FROM file UNION SELECT hash FROM file
"""


def own_words(store: Store) -> re.Pattern[str]:
    """What officers wrote in the register, in English because it is a code, a filter, a file's name, or was made so."""
    with store.read() as session:
        found = {str(row[0]) for row in session.connection().exec_driver_sql(OWN) if row[0]} | {
            BUILT,
            getuser(),
            *STANCES,
        }
    longest_first = sorted((each for each in found if ENGLISH.search(each)), key=len, reverse=True)
    return re.compile("|".join(rf"(?<![A-Za-z]){re.escape(each)}(?![A-Za-z])" for each in longest_first))


def untranslated(root: QWidget, own: re.Pattern[str]) -> list[str]:
    """The texts on a screen that have English words."""
    return [
        f"{what}: {said[:160]!r}"
        for what, said in texts(root)
        if ENGLISH.search(NOT_WORDS.sub(" ", own.sub(" ", said)))
    ]


def test_nothing_is_left_in_english_and_nothing_is_cut_off(desk: Desk) -> None:
    english: dict[str, list[str]] = {}
    cut: dict[str, list[str]] = {}
    own = own_words(desk.store)
    for screen, root in screens(desk):
        # Names of libraries and of their licences are the same everywhere.
        english[screen] = untranslated(root, own) if screen != "dialog about" else []
        cut[screen] = cut_off(root)
    assert len(english) > 60
    assert (told(english), told(cut)) == ("", "")
