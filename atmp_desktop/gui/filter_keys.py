"""The keys of the filter builder, which go before those of the fields in it: up and down the rows, add, take out.

Knows the builder and its rows; nothing of filters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from atmp_desktop.gui.filter_lines import BracketBox, LineRow
from atmp_desktop.gui.link_picker import LinkPicker

if TYPE_CHECKING:
    from atmp_desktop.gui.filter_builder import FilterBuilder

PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


class BuilderKeys(QObject):
    """Page up and Page down go through the rows in one column; Insert adds a condition and Alt+Insert a bracket; Delete takes
    out what the keyboard is on, unless that is text; Esc closes the builder from a field that would keep it for itself."""

    def __init__(self, builder: FilterBuilder) -> None:
        super().__init__(builder)
        self._builder = builder

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._pressed(watched, event)
        return False

    def _pressed(self, widget: QWidget, event: QKeyEvent) -> bool:
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Insert and modifiers in (PLAIN, ALT):
            self._add_at(widget, with_bracket=modifiers == ALT)
        elif key == Qt.Key.Key_Delete and modifiers == PLAIN and not isinstance(widget, QLineEdit):
            self._delete_at(widget)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and modifiers == PLAIN:
            self._step(widget, 1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape and isinstance(widget, LinkPicker) and not widget.list.isVisible():
            self._builder.closed.emit()
        else:
            return False
        return True

    def _add_at(self, widget: QWidget, *, with_bracket: bool) -> None:
        part, builder = _part_of(widget), self._builder
        if part is None:
            return
        if isinstance(part, LineRow):
            holder, after = builder.draft.holder_of(part.line), part.line
        else:
            holder, after = part.bracket, None
        if holder is not None and with_bracket:
            builder.add_bracket(holder, "", after)
        elif holder is not None:
            builder.add_line(holder, after)

    def _delete_at(self, widget: QWidget) -> None:
        part = _part_of(widget)
        if isinstance(part, LineRow):
            self._builder.take_out(part.line)
        elif isinstance(part, BracketBox) and not part.is_whole:
            self._builder.take_out(part.bracket)

    def _step(self, widget: QWidget, step: int) -> None:
        """Go to the row above or below, in the same column."""
        part, rows = _part_of(widget), self._builder.rows
        if not isinstance(part, LineRow):
            rows[0 if step > 0 else -1].field.setFocus()
            return
        stops = part.stops()
        column = next((at for at, stop in enumerate(stops) if stop is widget or stop.isAncestorOf(widget)), 0)
        place = rows.index(part) + step
        if 0 <= place < len(rows):
            there = rows[place].stops()
            there[min(column, len(there) - 1)].setFocus()
            self._builder.show_row(rows[place])


def _part_of(widget: QWidget) -> LineRow | BracketBox | None:
    at: QWidget | None = widget
    while at is not None and not isinstance(at, LineRow | BracketBox):
        at = at.parentWidget()
    return at
