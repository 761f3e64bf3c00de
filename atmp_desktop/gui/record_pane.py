"""The record pane of the main window: shows the record of the current row, once somebody stays on it for a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.leaving import unsaved_on
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.record_page import RecordPage

PATIENCE_MILLISECONDS = 40
"""How long a row must be current before its record is read: going through rows with the arrow keys stays quick."""

NOTED = frozenset(("enquiry", "action"))
"""The types on whose page something can be noted in a line."""


def _always() -> bool:
    return True


class RecordPane:
    """The record page in its pane, made when it is first needed, and what stands there when no record does."""

    def __init__(
        self, pane: QStackedWidget, make_page: Callable[[QWidget], RecordPage], is_taken: Callable[[], bool]
    ) -> None:
        """`make_page` makes a record page for a parent; `is_taken` is asked whether something else takes the pane before a
        record is shown that was only come to."""
        self._pane = pane
        self._is_taken = is_taken
        self._make_page = make_page
        self._page: RecordPage | None = None
        self._nothing: EmptyState | None = None
        self._form: QScrollArea | None = None
        self._leaving: Callable[[], object] | None = None
        self._stays: Callable[[], bool] = _always
        self._tab = ""
        self._as_at: date | None = None
        self._left_out: tuple[str, ...] = ()
        self._awaited: tuple[str, UUID | None] = ("", None)
        self._patience = QTimer(pane)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._show_awaited)

    @property
    def record(self) -> tuple[str, UUID] | None:
        """The record that is shown."""
        if self._page is None or self._pane.isHidden() or self._pane.currentWidget() is not self._page:
            return None
        return self._page.record()

    @property
    def tab(self) -> str:
        """The tab that is on show."""
        return self._page.tab() if self._page is not None else self._tab

    def page(self) -> RecordPage:
        """The record page."""
        if self._page is None:
            self._page = self._make_page(self._pane)
            self._pane.addWidget(self._page)
            self._page.timeline.set_hidden(self._left_out)
            self._page.show_as_at(self._as_at)
            if self._tab:
                self._page.set_tab(self._tab)
        return self._page

    def recall(self, kept: Mapping[str, Any]) -> None:
        """Show the first record in the tab, and its timeline narrowed to the kinds, that `state` gave."""
        self._tab = str(kept.get("tab") or "")
        left_out = kept.get("timeline_without")
        self._left_out = tuple(map(str, left_out)) if isinstance(left_out, list) else ()

    def state(self) -> dict[str, Any]:
        """The tab, and what the timeline leaves out, for the next start."""
        left_out = self._left_out if self._page is None else sorted(self._page.timeline.hidden)
        return {"tab": self.tab, "timeline_without": list(left_out)}

    def show_as_at(self, day: date | None) -> None:
        """Show records as they were on a day; None for today."""
        self._as_at = day
        if self._page is not None:
            self._page.show_as_at(day)

    @property
    def has_form(self) -> bool:
        """Whether a form for a new record is on show."""
        return self._form is not None

    def show_form(
        self,
        form: QWidget,
        leaving: Callable[[], object] | None = None,
        stays: Callable[[], bool] | None = None,
    ) -> None:
        """Show a form until it is closed, or a record is opened; `leaving` is called before it goes. `stays` is asked
        whether it keeps its place when another row is current, which it does if there is nobody to ask."""
        self._patience.stop()
        self.close_form()
        self._leaving, self._stays = leaving, stays or _always
        self._form = QScrollArea(self._pane)
        self._form.setWidgetResizable(True)
        self._form.setFrameShape(QFrame.Shape.NoFrame)
        self._form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        theme.set_kind(page, "panel")
        column = QVBoxLayout(page)
        side = theme.em(form, 0.8)
        column.setContentsMargins(side, side, side, side)
        column.addWidget(form)
        column.addStretch(1)
        self._form.setWidget(page)
        self._pane.addWidget(self._form)
        self._pane.setCurrentWidget(self._form)

    def close_form(self) -> None:
        """Take the form away; the record that was shown before comes back."""
        if self._form is None:
            return
        leaving, self._leaving = self._leaving, None
        if leaving is not None:
            leaving()
        self._pane.removeWidget(self._form)
        self._form.deleteLater()
        self._form = None
        self._pane.setCurrentWidget(self._page or self._empty())

    def await_record(self, type: str, id: UUID | None) -> None:
        """Show a record (or, with no id, none) if nothing else is awaited within a moment."""
        self._awaited = (type, id)
        self._patience.start()

    def await_choice(self) -> None:
        """See whether the chosen rows want the pane, within a moment."""
        self._patience.start()

    def show_record(self, type: str, id: UUID | None) -> None:
        """Show a record at once; none when there is no id."""
        self._patience.stop()
        self.close_form()
        if id is None:
            if self._page is not None:
                self._page.clear()
            self._pane.setCurrentWidget(self._page or self._empty())
            return
        page = self.page()
        if page.record() != (type, id):
            page.show_record(type, id)
        self._pane.setCurrentWidget(page)

    def begin_note(self, type: str, id: UUID) -> None:
        """Show a record with the keyboard where something is noted on it."""
        self.show_record(type, id)
        page = self.page()
        page.set_tab("overview")
        page.own.begin_note(id)

    def flush(self) -> None:
        """Save the field that is being edited."""
        if self._page is not None:
            self._page.flush()

    def leave(self) -> None:
        """Nobody comes back to the page: what was begun to be noted is saved as it is."""
        if self._page is not None:
            self._page.own.leave()

    def unsaved(self) -> list[str]:
        """What stands on the page and is not saved, a sentence each."""
        return [] if self._page is None else unsaved_on(self._page)

    def close(self) -> None:
        """Take everything out of the pane."""
        self._patience.stop()
        self.close_form()
        for widget in (self._page, self._nothing):
            if widget is not None:
                self._pane.removeWidget(widget)
                widget.deleteLater()
        self._page = self._nothing = None

    def _show_awaited(self) -> None:
        if self._pane.isHidden() or (self.has_form and self._stays()) or self._is_taken():
            return
        self.show_record(*self._awaited)

    def _empty(self) -> EmptyState:
        if self._nothing is None:
            self._nothing = EmptyState(
                "record_pane", tr("No record chosen"), tr("Choose a row to read and change it here.")
            )
            self._pane.addWidget(self._nothing)
        return self._nothing
