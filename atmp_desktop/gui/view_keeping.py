"""Saves how a list looks into its view, from what was seen of that view, and asks which to keep where another saved it since.

Knows views, not lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from atmp_desktop.errors import Clash, Conflict
from atmp_desktop.gui import theme
from atmp_desktop.gui.conflict_panel import ConflictPanel, Keep
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.gui.view_shelf import ViewShelf
from atmp_desktop.records import BY_NAME, SavedView
from atmp_desktop.records.fields import fields_of
from atmp_desktop.services.saved_views import View, changed_look, with_values
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

LOOKS: Mapping[str, tuple[str, ...]] = {
    "filter": ("filter", "tints", "board"),
    "columns": ("columns",),
    "order": ("order",),
    "group_by": ("group",),
}
"""What of a look stands in each field of a view."""

HIGHEST, LOWEST = 0.5, 8.0
"""The share of the window that the question may take before it scrolls, and the ems that it has in the lowest window."""

SIGN = re.compile(r"[:._,]")

USUAL = {
    "filter": tr("No filter"),
    "columns": tr("The usual columns"),
    "order": tr("The usual order"),
    "group_by": tr("No groups"),
}
"""What a list looks like where a field of its view is empty."""


class _Place(ScrollPage):
    """As high as what stands in it, which scrolls where the window is low, so that the list can still be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), min(self._needed(), round(self.window().height() * HIGHEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 10), min(self._needed(), theme.em(self, LOWEST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self._needed())

    def _needed(self) -> int:
        return max(1, self.needed_height(max(1, self.viewport().width())))


class ViewKeeping(QObject):
    """The saving of the views of one list.

    Attributes:
        panel: asks which to keep, where both were changed.
        place: what it stands in, above the list.

    Signals:
        kept: a view is on the disk; as it was seen before, and as it is now.
        decided: it was decided what to keep; the view as it was seen now, as it is to be, and the fields that are another's.
        asking: it is asked which to keep, or no longer.
        failed: a write failed; the error.
    """

    kept = Signal(object, object)
    decided = Signal(object, object, object)
    asking = Signal(bool)
    failed = Signal(object)

    def __init__(self, shelf: ViewShelf, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._store = shelf, store
        self._asked: tuple[View, View, Conflict] | None = None
        # What of a view waits for the save that is on its way.
        self._saving: dict[UUID, View | None] = {}
        self.panel, self.place = ConflictPanel(), _Place()
        self.place.show_page(self.panel)
        self.panel.decided.connect(self._decide)

    def save(self, seen: View, wanted: View) -> bool:
        """Save what of a view is to look otherwise than it was seen; says whether that is anything."""
        if wanted.id in self._saving:
            # It follows what is on its way, of which it is the newer.
            self._saving[wanted.id] = wanted
            return True
        edits = changed_look(seen, wanted)
        if edits:
            self._saving[wanted.id] = None
            words = tr("The view “{name}” is saved.", name=wanted.name)
            done = partial(self._have_kept, seen, wanted)
            self._shelf.change(seen, edits, words, partial(self._refuse, seen, wanted), done)
        return bool(edits)

    def _have_kept(self, seen: View, kept: View) -> None:
        newer = self._saving.pop(kept.id)
        self.kept.emit(seen, kept)
        if newer is not None:
            self.save(kept, newer)

    def drop(self) -> None:
        """Ask no more: what was to be saved is not wanted any longer."""
        if self._asked is not None:
            self._put_away()
            self._shelf.let_go()

    def _put_away(self) -> None:
        self._asked = None
        self.panel.clear()
        self.place.hide()
        self.asking.emit(False)

    def _refuse(self, seen: View, wanted: View, error: BaseException) -> None:
        wanted = self._saving.pop(wanted.id) or wanted
        if not isinstance(error, Conflict):
            self.failed.emit(error)
            return
        self._asked = (seen, wanted, error)
        told = Conflict(wanted.name, [self._in_words(wanted.type, clash) for clash in error.clashes])
        self.panel.show_conflict(fields_of(SavedView), told, {})
        for label in self.panel.findChildren(QLabel):
            # With the breaks that are put into it, a filter is not to be copied.
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.asking.emit(True)
        self.place.show()
        self.panel.buttons[told.clashes[0].field, "mine"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_words(self, type: str, clash: Clash) -> Clash:
        labels = {name: column.label for name, column in columns_of(BY_NAME[type], self._store.vocabulary).items()}

        def words(value: Any) -> str:
            if not value:
                return USUAL[clash.field]
            if clash.field == "filter":
                # A condition may go on in a new line after a sign in it, where there is little room.
                return SIGN.sub("\\g<0>\u200b", str(value))
            return ", ".join(_column_words(labels, each) for each in str(value).split(","))

        return replace(clash, yours=words(clash.yours), theirs=words(clash.theirs), original=words(clash.original))

    @Slot(object)
    def _decide(self, choices: Mapping[str, Keep]) -> None:
        if self._asked is None:
            return
        seen, wanted, conflict = self._asked
        self._put_away()
        theirs = {clash.field: clash.theirs for clash in conflict.clashes}
        taken = {name: value for name, value in theirs.items() if choices[name] == "theirs"}
        self.decided.emit(with_values(seen, theirs), with_values(wanted, taken), frozenset(taken))


def _column_words(labels: Mapping[str, str], name: str) -> str:
    label = labels.get(name.removeprefix("-"), name)
    return tr("{label} (the other way round)", label=label) if name.startswith("-") else label
