"""How a page with a list at its side is laid out: notice above, list on the left, title, help and acts over what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

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


def lay_out(
    page: QWidget, notice: NoticeBar, side: SideList, head: Sequence[QWidget | QHBoxLayout], body: Sequence[QWidget]
) -> None:
    """Fill a page: `head` stands over `body`, of which the first takes the room there is."""
    space, gap = theme.em(page, 0.8), theme.em(page, 0.5)
    top = QVBoxLayout()
    top.setContentsMargins(0, 0, space, 0)
    top.setSpacing(gap)
    for each in (side.box, *head):
        top.addWidget(each) if isinstance(each, QWidget) else top.addLayout(each)
    right = QVBoxLayout()
    right.setContentsMargins(space, space, 0, 0)
    right.setSpacing(gap)
    right.addLayout(top)
    for place, widget in enumerate(body):
        right.addWidget(widget, 0 if place else 1)
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(side.list)
    row.addLayout(right, 1)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(notice)
    column.addLayout(row, 1)
