"""The first page of the list that was on show last, put over the window while the rest of the program is imported.

Imports neither the records nor a Workspace; what it needs to know of them was kept by first_page_memo.py. It goes as soon
as the list itself is there, which looks the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from atmp_desktop.days.date_words import SHORT_MONTHS
from atmp_desktop.gui import theme
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.store.first_page import Questions, RawRow, read_first_page

Index = QModelIndex | QPersistentModelIndex
Cells = list[list[tuple[str, str | None]]]

SECONDS = 0.15
"""How long the first rows may take: what is slower is left to the list itself."""

PATIENCE = 3000
"""Milliseconds after which the list itself is shown, whatever there is of it."""

LONGEST = 240
"""How many characters of a cell are shown, as in row_reading.py, which is not imported here."""

LONDON = ZoneInfo("Europe/London")
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def london_day(moment: datetime) -> date:
    """The day it is in London, as the store has it."""
    return moment.astimezone(LONDON).date()


def _text(raw: Any) -> str:
    words = str(raw)
    words = words[:LONGEST] + "…" if len(words) > LONGEST else words
    return " ".join(words.split()) if "\n" in words else words


def _date(raw: Any) -> str:
    # Not strftime: the words are the same whatever the computer's language.
    year, month, day = str(raw).split("-")
    return f"{int(day)} {SHORT_MONTHS[int(month) - 1]} {year}"


def _partial_date(raw: Any) -> str:
    year, *month = str(raw).split("-")
    return _date(raw) if len(month) > 1 else " ".join([*(SHORT_MONTHS[int(each) - 1] for each in month), year])


def _moment(raw: Any) -> str:
    local = datetime.fromisoformat(raw).astimezone(LONDON)
    zone = f" {local.tzname()}" if local.fold else ""
    return f"{_date(local.date())}, {local:%H:%M}{zone}"


def _number(raw: Any) -> str:
    # As records/numbers.py has it, which is not imported here.
    return f"{Decimal(repr(raw)):,f}"


FORMS: Mapping[str, Callable[[Any], str]] = {
    "text": _text,
    "date": _date,
    "partial_date": _partial_date,
    "moment": _moment,
    "yes_no": lambda raw: "✓" if raw else "",
    "choice": _text,
    "number": _number,
}
"""How what SQLite keeps reads in a cell, by the name of a form; a test holds them against the kinds of fields."""


@dataclass(frozen=True)
class PageColumn:
    """A column of the page.

    Attributes:
        label: its heading.
        form: one of FORMS.
        width: in pixels.
        right: its words stand at the right.
        words, tones: of a choice, by code.
    """

    label: str
    form: str
    width: int
    right: bool
    words: Mapping[str, str]
    tones: Mapping[str, str]

    def cell(self, raw: Any) -> tuple[str, str | None]:
        """What a cell says, and the tone of its pill. Raises ValueError for what this form cannot be."""
        if raw is None:
            return "", None
        return FORMS[self.form](self.words.get(raw, raw)), self.tones.get(raw)


@dataclass(frozen=True)
class PageMemo:
    """What is kept of the list on show, to show its first page at the next start. No record's words are in it.

    Attributes:
        path: of the register.
        name: what a screen reader calls the list.
        questions: Questions as plain data.
        columns: from left to right.
        order: the place of the column it is sorted by, -1 for none, and whether the other way round.
        selected: the id of the chosen record in hex digits, or "".
        margins: how far the table is from the left, top, right and bottom of the window, in pixels.
        em: the height of the text it was laid out for.
    """

    path: str
    name: str
    questions: Mapping[str, Any]
    columns: tuple[PageColumn, ...]
    order: tuple[int, bool]
    selected: str
    margins: tuple[int, int, int, int]
    em: int

    def to_json(self) -> dict[str, Any]:
        """What `from_json` reads."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The memo as it was kept. Raises KeyError, TypeError or ValueError for what is none."""
        place, is_down = kept["order"]
        left, top, right, bottom = (int(each) for each in kept["margins"])
        return cls(
            path=str(kept["path"]),
            name=str(kept["name"]),
            questions=dict(kept["questions"]),
            columns=tuple(PageColumn(**column) for column in kept["columns"]),
            order=(int(place), bool(is_down)),
            selected=str(kept["selected"]),
            margins=(left, top, right, bottom),
            em=int(kept["em"]),
        )


class FirstPage(QTableView):
    """Rows that stand where the list will be. Nothing can be done with them; what is pressed meanwhile goes to the list."""

    def __init__(self, memo: PageMemo, rows: list[RawRow], cells: Cells, parent: QWidget) -> None:
        """`parent` is the window; the page is shown at once."""
        super().__init__(parent)
        self.setAccessibleName(memo.name)
        self.setModel(_Rows(memo.columns, cells, self))
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(theme.LEAST_TARGET)
        place, is_down = memo.order
        header.setSortIndicator(place, Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder)
        for at, column in enumerate(memo.columns):
            self.setColumnWidth(at, column.width)
            if column.tones:
                from atmp_desktop.gui.chips import PillDelegate

                self.setItemDelegateForColumn(at, PillDelegate(TONE_ROLE, self))
        left, top, right, bottom = memo.margins
        self.setGeometry(QRect(left, top, parent.width() - left - right, parent.height() - top - bottom))
        chosen = [at for at, row in enumerate(rows) if row.id.hex() == memo.selected]
        if chosen:
            self.selectRow(chosen[0])
        self.show()
        # As the list will have: a chosen row is subdued without it.
        self.setFocus()
        # At once: what comes next holds the window's thread for a while.
        self.repaint()

    def stay_until_filled(self, shown: QAbstractItemView | None) -> None:
        """Go when the list itself has rows, but not much later; at once where there is no list."""
        model = shown.model() if shown is not None else None
        if model is None or model.rowCount():
            self._go()
            return
        self.raise_()
        model.modelReset.connect(self._go)
        QTimer.singleShot(PATIENCE, self, self._go)

    def _go(self) -> None:
        self.hide()
        self.deleteLater()


def show_first_page(window: QWidget, kept: Mapping[str, Any], path: Path, today: date) -> FirstPage | None:
    """Show the first page of the list that was on show last, where what was `kept` is of this register, still fits it, and
    the text is as large as it was; else None."""
    if kept.get("path") != str(path):
        return None
    try:
        memo = PageMemo.from_json(kept)
        questions = Questions.from_json(memo.questions)
    except (KeyError, TypeError, ValueError, IndexError):
        # Written by another version, or by hand: the list itself comes a moment later.
        return None
    rows = read_first_page(path, questions, today, SECONDS) if memo.em == theme.em(window) else None
    try:
        return FirstPage(memo, rows, cells_of_page(memo.columns, rows), window) if rows else None
    except (KeyError, ValueError):
        # Not as it was when it was kept.
        return None


class _Rows(QAbstractTableModel):
    def __init__(self, columns: tuple[PageColumn, ...], cells: Cells, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._cells = cells

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role in (DISPLAY, TONE_ROLE):
            words, tone = self._cells[index.row()][index.column()]
            return words if role == DISPLAY else tone
        return self._alignment(index.column()) if role == ALIGNMENT else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY:
            return self._columns[section].label
        return self._alignment(section) if role == ALIGNMENT else None

    def _alignment(self, column: int) -> int:
        return RIGHT if self._columns[column].right else LEFT


def cells_of_page(columns: tuple[PageColumn, ...], rows: list[RawRow]) -> Cells:
    """The words and tones of every row. Raises KeyError or ValueError for cells that are not as the columns have them."""
    return [[column.cell(raw) for column, raw in zip(columns, row.cells, strict=True)] for row in rows]
