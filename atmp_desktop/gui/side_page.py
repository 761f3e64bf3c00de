"""How a page with a list at its side is laid out: notice above, list on the left, title, help and acts over what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.side_list import SideList

Act = tuple[str, str, Callable[[], object]]
"""The words of a button, its tip, and what it does."""


def act_buttons(acts: Sequence[Act]) -> dict[str, QPushButton]:
    """A button for each act, by its words."""
    found: dict[str, QPushButton] = {}
    for words, tip, do in acts:
        found[words] = button = QPushButton(words)
        button.setToolTip(tip)
        # Not the act itself: it would be told whether the button is checked.
        button.clicked.connect(lambda _checked=False, do=do: do())
    return found


def wrap(label: QLabel, kind: str) -> None:
    """Have a label show plain words of a kind, over several lines."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_kind(label, kind)


def labels_around(page: QWidget) -> tuple[QLabel, QLabel, QLabel, QLabel]:
    """The labels around something that is answered: its title, its help, the sentence above it, the notes below it."""
    title, help, sentence, notes = (QLabel() for _ in range(4))
    for label, kind in ((title, "title"), (help, "muted"), (sentence, "section"), (notes, "muted")):
        wrap(label, kind)
    sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    notes.setContentsMargins(0, 0, theme.em(page, 0.8), theme.em(page, 0.4))
    notes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return title, help, sentence, notes


def lay_out(
    page: QWidget, notice: NoticeBar, side: SideList, head: Sequence[QWidget | QLayout], body: Sequence[QWidget]
) -> None:
    """Fill a page: `head` stands over `body`, of which the first takes the room there is."""
    put_beside(page, notice, side, column_of(page, (side.box, *head), body))


def column_of(page: QWidget, head: Sequence[QWidget | QLayout], body: Sequence[QWidget]) -> QVBoxLayout:
    """What stands beside the list: `head` over `body`, of which the first takes the room there is."""
    space, gap = theme.em(page, 0.8), theme.em(page, 0.5)
    top = QVBoxLayout()
    top.setContentsMargins(0, 0, space, 0)
    top.setSpacing(gap)
    for each in head:
        _add(top, each, 0)
    column = QVBoxLayout()
    column.setContentsMargins(space, space, 0, 0)
    column.setSpacing(gap)
    column.addLayout(top)
    for place, widget in enumerate(body):
        column.addWidget(widget, 0 if place else 1)
    return column


def put_beside(page: QWidget, notice: NoticeBar, side: SideList, shown: QWidget | QLayout) -> None:
    """Fill a page: the notice above, the list at its side, and beside it what is shown."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(side.list)
    _add(row, shown, 1)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(notice)
    column.addLayout(row, 1)


def _add(layout: QBoxLayout, each: QWidget | QLayout, stretch: int) -> None:
    layout.addWidget(each, stretch) if isinstance(each, QWidget) else layout.addLayout(each, stretch)
