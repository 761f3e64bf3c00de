"""The saved views of the open register, kept as the register has them, with live counts of those on the side bar.

Reads on worker threads, one question at a time; writes through the saver. Knows no list and draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from atmp_desktop.errors import UserError
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.list_news import owners_of
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.store_acts import with_operation
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import type_name
from atmp_desktop.services import saved_views
from atmp_desktop.services.saved_views import View
from atmp_desktop.store.filter_links import types_across
from atmp_desktop.store.saved_views import Tint
from atmp_desktop.store.sources import names_shown, worked_from
from atmp_desktop.store.store import Changes, Store
from atmp_desktop.store.vocabulary import MADE_OF
from atmp_desktop.store.where import parse
from atmp_desktop.translation import tr

CALM = 1000
"""Milliseconds between the news and the counting: an import must not be counted after every row."""

DAY_LOOK = 60_000
"""Milliseconds between looks at the day: what is overdue at midnight is counted then."""

UNREADABLE = "?"
"""Stands for the count of a view whose filter cannot be read any more."""


class ViewShelf(QObject):
    """The views of one register.

    Attributes:
        views: in their order; those of the last session until they are read.
        counts: how many records the pinned ones list, in words, by id, as far as they are known.

    Signals:
        changed: the views are others.
        counted: the count of a view is another; its id.
        said: a view was written; words for the toast and the operation.
        failed: the views cannot be read; the error.
    """

    changed = Signal()
    counted = Signal(object)
    said = Signal(str, object)
    failed = Signal(object)

    def __init__(self, store: Store, events: StoreEvents, saver: Saver, kept: object, parent: QObject) -> None:
        """`kept` is what `to_json` gave when the register was open last."""
        super().__init__(parent)
        self._store, self._saver = store, saver
        self.views = _recalled(kept)
        self.counts: dict[UUID, str] = {}
        self._stale: set[UUID] = set()
        self._is_counting = False
        self._is_closed = False
        self._day = store.today()
        self._reading, self._counting = Lane(1, self), Lane(1, self)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._count)
        self._midnight = QTimer(self, interval=DAY_LOOK)
        self._midnight.timeout.connect(self._look_at_day)
        self._midnight.start()
        events.changed.connect(self._hear)
        self._read()

    # What there is ---------------------------------------------------------------------------------------------------

    def of_type(self, type: str) -> list[View]:
        """The views of a type."""
        return [each for each in self.views if each.type == type]

    def view(self, id: UUID | None) -> View | None:
        """The view of an id, if there is one."""
        return next((each for each in self.views if each.id == id), None)

    def pinned(self) -> list[View]:
        """Those on the side bar."""
        return [each for each in self.views if each.pinned]

    def named(self, words: str) -> list[View]:
        """The views that have, for every one of the words, a word beginning with it; thread-safe."""
        typed = words.casefold().split()
        return [
            each
            for each in self.views
            if typed and all(any(part.startswith(word) for part in each.name.casefold().split()) for word in typed)
        ]

    @property
    def is_read_only(self) -> bool:
        """Whether views can only be looked at."""
        return self._store.read_only

    def to_json(self) -> list[dict[str, Any]]:
        """The views for the next start, which shows them before it has read them."""
        return [{**asdict(each), "id": str(each.id)} for each in self.views]

    # Reading ---------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        store = self._store

        def work() -> Iterator[list[View]]:
            yield saved_views.read_views(store)

        self._reading.ask(work, self._take, self.failed.emit)

    def _take(self, views: list[View]) -> None:
        before = {each.id: each for each in self.views}
        is_changed = views != self.views
        self.views = views
        pinned = {each.id for each in views if each.pinned}
        self.counts = {id: words for id, words in self.counts.items() if id in pinned}
        other = {each.id for each in views if each.pinned and each != before.get(each.id)}
        self._stale = (self._stale | other | (pinned - self.counts.keys())) & pinned
        if is_changed:
            self.changed.emit()
        if self._stale and not self._calm.isActive():
            # The first time, the list itself is still being read.
            self._calm.start(0 if self.counts else CALM)

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if "saved_view" in changes.records:
            self._read()
        touched = changes.records.keys()
        self._stale |= {each.id for each in self.pinned() if not self._draws_on(each).isdisjoint(touched)}
        if self._stale and not self._calm.isActive():
            self._calm.start(CALM)

    def _draws_on(self, view: View) -> frozenset[str]:
        """The types of record of which a change can change how many records a view lists."""
        record_type, vocabulary = BY_NAME[view.type], self._store.vocabulary
        found = frozenset((view.type, *MADE_OF)) | names_shown(record_type, vocabulary)
        try:
            across = types_across(record_type, parse(record_type, view.filter, vocabulary), vocabulary)
        except UserError:
            # Its count says that it cannot be read.
            across = set()
        for each in (record_type, *across):
            found |= {type_name(each)} | owners_of(each) | worked_from(each)
        return found

    @Slot()
    def _look_at_day(self) -> None:
        today = self._store.today()
        if today != self._day:
            self._day = today
            self._stale |= {each.id for each in self.pinned()}
            self._count()

    # Counting --------------------------------------------------------------------------------------------------------

    @Slot()
    def _count(self) -> None:
        wanted = [each for each in self.pinned() if each.id in self._stale]
        if self._is_counting or self._is_closed or not wanted:
            return
        self._is_counting, self._stale = True, set()
        self._counting.ask(partial(_counts, self._store, wanted), self._take_count, self._give_up_count)

    def _take_count(self, piece: tuple[UUID, str] | None) -> None:
        if piece is None:
            self._end_count()
            return
        id, words = piece
        if self.view(id) is not None and self.counts.get(id) != words:
            self.counts[id] = words
            self.counted.emit(id)

    def _give_up_count(self, error: Exception) -> None:
        self._end_count()
        self.failed.emit(error)

    def _end_count(self) -> None:
        self._is_counting = False
        if self._stale:
            self._calm.start(CALM)

    # Writing ---------------------------------------------------------------------------------------------------------

    def add(self, view: View, done: Callable[[UUID], object], failed: Callable[[BaseException], object]) -> None:
        """Keep a view; `done` hears the id of its record."""

        def say(result: tuple[UUID, UUID | None]) -> None:
            done(result[0])
            self.said.emit(tr("The view “{name}” is saved.", name=view.name), result[1])

        work = partial(with_operation, self._store, partial(saved_views.add_view, self._store, view))
        self._saver.submit(tr("Save the view"), work, say, failed)

    def change(
        self,
        view: View,
        edits: Mapping[str, Any],
        words: str,
        failed: Callable[[BaseException], object],
        done: Callable[[], object] | None = None,
    ) -> None:
        """Change fields of a view, given as it was seen; `words` say what was done ("The view “Overdue” is saved."). `failed`
        hears a Conflict where another changed one of them since."""

        def say(result: tuple[None, UUID | None]) -> None:
            if done is not None:
                done()
            if result[1] is not None:
                self.said.emit(words, result[1])

        label = tr("Change the view {name}", name=view.name)
        change = partial(saved_views.change_view, self._store, view, dict(edits), label)
        self._saver.submit(tr("Change the view"), partial(with_operation, self._store, change), say, failed)

    def bin(self, view: View, failed: Callable[[BaseException], object]) -> None:
        """Put a view into the bin."""

        def say(result: tuple[None, UUID | None]) -> None:
            self.said.emit(tr("The view “{name}” is in the bin.", name=view.name), result[1])

        work = partial(with_operation, self._store, partial(saved_views.bin_view, self._store, view))
        self._saver.submit(tr("Put the view into the bin"), work, say, failed)

    @Slot()
    def let_go(self) -> None:
        """What was refused is wanted no longer."""
        self._saver.let_go()

    def close(self, seconds: float = 10.0) -> bool:
        """Read and count nothing more, before the store is closed; says whether what was being read is over."""
        self._is_closed = True
        self._calm.stop()
        self._midnight.stop()
        ends = [each.close(seconds) for each in (self._reading, self._counting)]
        return all(ends)


def _counts(store: Store, views: list[View]) -> Iterator[tuple[UUID, str] | None]:
    """The counts of views one by one, then None; for a worker."""
    for view in views:
        try:
            yield view.id, f"{saved_views.count_view(store, view):,}"
        except UserError:
            yield view.id, UNREADABLE
    yield None


def _recalled(kept: object) -> list[View]:
    """The views as `to_json` wrote them; what cannot be read is left out."""
    found = []
    for each in kept if isinstance(kept, list) else []:
        try:
            view = View(
                id=UUID(each["id"]),
                name=str(each["name"]),
                type=str(each["type"]),
                filter=str(each["filter"]),
                columns=tuple(map(str, each["columns"])),
                order=tuple(map(str, each["order"])),
                pinned=each["pinned"] is True,
                group=str(each["group"]),
                tints=tuple(Tint(str(tint["tone"]), str(tint["filter"])) for tint in each["tints"]),
                board=each.get("board") is True,
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
        if view.type in BY_NAME:
            found.append(view)
    return found
