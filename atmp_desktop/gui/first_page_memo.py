"""What is kept of the list on show when a register is closed, so that first_page.py can show its first rows at once when
the program starts next. A list that would not read the same then is not kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.first_page import SECONDS, PageColumn, PageMemo, cells_of_page
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.row_reading import cells_of
from atmp_desktop.records import kinds
from atmp_desktop.store.columns import Column
from atmp_desktop.store.first_page import RawRow
from atmp_desktop.store.page_questions import ROOM, answered, questions_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store

FORM_OF: dict[type[kinds.Kind], str] = {
    kinds.Text: "text",
    kinds.LongText: "text",
    kinds.Email: "text",
    kinds.Phone: "text",
    kinds.Url: "text",
    kinds.Checked: "text",
    kinds.Whole: "text",
    kinds.Number: "number",
    kinds.Link: "text",
    kinds.Choice: "choice",
    kinds.Lookup: "choice",
    kinds.Status: "choice",
    kinds.YesNo: "yes_no",
    kinds.Date: "date",
    kinds.PartialDate: "partial_date",
    kinds.Moment: "moment",
}
"""The forms of first_page.FORMS by kind; a list with a column of another kind is not kept."""


def memo_of(store: Store, shown: RecordList, window: QWidget) -> dict[str, Any]:
    """What to keep of a list that is on show in a window, as JSON can; empty where it would not read the same. Raises
    StoreError."""
    listing = shown.listing()
    if listing.group or listing.tints:
        # Its page has neither headers nor colours.
        return {}
    columns = listing.shown_columns()
    if any(type(column.kind) not in FORM_OF for column in columns):
        return {}
    questions = questions_of(store, listing)
    if questions is None:
        return {}
    rows = answered(store, questions, listing.day, SECONDS)
    if not rows:
        return {}
    view = shown.view
    header = view.horizontalHeader()
    places = sorted(range(len(columns)), key=header.visualIndex)
    pages = tuple(
        _page_column(column, str(view.model().headerData(at, Qt.Orientation.Horizontal)), header.sectionSize(at))
        for column, at in zip(columns, places, strict=True)
    )
    if not _reads_the_same(store, listing, pages, rows):
        return {}
    top_left = view.mapTo(window, QPoint(0, 0))
    order = listing.order[0] if len(listing.order) == 1 else ""
    names = [column.name for column in columns]
    return PageMemo(
        path=str(store.path),
        name=view.accessibleName(),
        questions=questions.to_json(),
        columns=pages,
        order=(names.index(order.removeprefix("-")) if order.removeprefix("-") in names else -1, order.startswith("-")),
        selected=str(shown.state()["selected"]).replace("-", ""),
        margins=(
            top_left.x(),
            top_left.y(),
            window.width() - top_left.x() - view.width(),
            window.height() - top_left.y() - view.height(),
        ),
        em=theme.em(window),
    ).to_json()


def _page_column(column: Column, label: str, width: int) -> PageColumn:
    kind = column.kind
    return PageColumn(
        label=label,
        form=FORM_OF[type(kind)],
        width=width,
        right=isinstance(kind, kinds.Whole | kinds.Number),
        words=dict(kind.options) if isinstance(kind, kinds.Choice) else {},
        tones=dict(kind.tones) if isinstance(kind, kinds.Choice) else {},
    )


def _reads_the_same(store: Store, listing: Listing, columns: tuple[PageColumn, ...], rows: list[RawRow]) -> bool:
    """Whether the page says of every row what the list says."""
    with store.read() as session:
        connection = session.connection()
        wanted = cells_of(listing.shown_columns(), listing.page(connection, listing.first(connection, ROOM)))
    try:
        found = cells_of_page(columns, rows)
    except (KeyError, ValueError):
        return False
    return [row.id for row in rows] == list(wanted) and all(
        [list(pair) for pair in cells] == [list(pair) for pair in zip(there.words, there.tones, strict=True)]
        for cells, there in zip(found, wanted.values(), strict=True)
    )
