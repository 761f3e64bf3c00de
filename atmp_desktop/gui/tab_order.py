"""Where Tab leads among widgets that come and go: Qt puts what is made later last, wherever it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(widget: QWidget) -> list[QWidget]:
    """What Tab comes to in a widget, the widget itself included, in the order in which it does."""
    found = [widget] if _is_stop(widget) else []
    each = widget.nextInFocusChain()
    while each is not None and each is not widget:
        if widget.isAncestorOf(each) and _is_stop(each):
            found.append(each)
        each = each.nextInFocusChain()
    return found


def lead_through(parts: Sequence[QWidget]) -> None:
    """Have Tab lead through parts of a window in this order, from where the first of them is."""
    for one, other in pairwise([stop for part in parts for stop in stops_in(part)]):
        QWidget.setTabOrder(one, other)


def lead_into(container: QWidget, parts: Sequence[QWidget]) -> None:
    """Have Tab lead through parts of a container in this order, after whatever comes before the container."""
    before = container.previousInFocusChain()
    while before is not None and before is not container and (container.isAncestorOf(before) or not _is_stop(before)):
        before = before.previousInFocusChain()
    lead_through(parts if before is None or before is container else [before, *parts])


def _is_stop(widget: QWidget) -> bool:
    # One that hands the keyboard on to a part of it is none itself; Qt would move the part twice.
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
