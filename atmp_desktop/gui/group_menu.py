"""The menu that says by which column the rows of a list stand together. Knows columns; nothing of the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from atmp_desktop.store.columns import Column
from atmp_desktop.store.grouping import can_group
from atmp_desktop.translation import tr


def fill_group_menu(menu: QMenu, columns: Mapping[str, Column], current: str, wanted: Callable[[str], object]) -> None:
    """Offer the columns a list can be grouped by, and not to group it; `wanted` is called with the name, or ""."""
    group = QActionGroup(menu)
    offered = {"": tr("Not grouped")}
    for each in columns.values():
        if can_group(each) and (not each.retired or each.name == current):
            offered[each.name] = each.label
    for name, words in offered.items():
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(name == current)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, name=name: wanted(name))
        if not name:
            menu.addSeparator()
