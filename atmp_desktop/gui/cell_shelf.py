"""The cells of the rows a table shows or has shown lately, read on a worker when they are about to be seen.

Knows ids and listings; neither the order of rows nor the table.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.row_reading import Cells, read_cells
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store

MOST_ROWS = 3000
"""How many rows' cells are kept; the oldest go first."""

PATIENCE = 0.02
"""Seconds a repaint waits for its rows: about what painting twice takes."""

LEISURE = 40
"""Milliseconds without a repaint after which the rows around are read too; painting and reading slow each other down."""


class CellShelf(QObject):
    """Cells by id.

    Signals:
        arrived: cells that were missing on the screen are here.
        failed: they could not be read; the error.
    """

    arrived = Signal()
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._lane = Lane(1, self)
        self._fresh: dict[bytes, Cells] = {}
        self._earlier: dict[bytes, Cells] = {}
        self._edition = 0
        self._asked: set[bytes] = set()
        self._missed: set[bytes] = set()
        self._is_preparing = False
        self._around: tuple[Listing, list[bytes]] | None = None
        self._leisure = QTimer(self, singleShot=True, interval=LEISURE)
        self._leisure.timeout.connect(self._read_around)

    def get(self, id: bytes) -> Cells | None:
        """The cells of a record, or what they were while they are being read again; None where there are none yet."""
        return self._fresh.get(id) or self._earlier.get(id)

    def prepare(self, listing: Listing, visible: list[bytes], around: list[bytes]) -> None:
        """Have the cells of rows about to be painted read, waiting a moment for them, then those around them."""
        missing = [id for id in visible if id not in self._fresh]
        if missing and not self._asked.issuperset(missing):
            self._is_preparing = True
            self._ask(listing, missing, PATIENCE)
            self._is_preparing = False
        self._missed = {id for id in missing if id not in self._fresh}
        self._around = (listing, around)
        self._leisure.start()

    @Slot()
    def _read_around(self) -> None:
        if self._around is None or self._asked:
            return
        listing, around = self._around
        missing = [id for id in around if id not in self._fresh]
        # A few rows at the edge are not worth a look at the register each time a line is scrolled.
        if len(missing) > len(around) // 5:
            self._ask(listing, missing, 0)

    def _ask(self, listing: Listing, ids: list[bytes], patience: float) -> None:
        self._asked = set(ids)
        work = partial(read_cells, self._store, listing, ids)
        # After a failure what was asked stays asked, or each repaint would fail again; `forget` tries anew.
        question = self._lane.ask(work, partial(self._take, self._edition), self.failed.emit)
        if patience:
            question.wait(patience)

    def _take(self, edition: int, cells: dict[bytes, Cells]) -> None:
        if edition != self._edition:
            return
        if not self._asked.isdisjoint(cells):
            self._asked = set()
        self.put(cells)
        if not self._is_preparing and not self._missed.isdisjoint(cells):
            self.arrived.emit()

    def put(self, cells: dict[bytes, Cells]) -> None:
        """Keep cells that were just read."""
        self._fresh.update(cells)
        for id in cells:
            self._earlier.pop(id, None)
        for id in list(self._fresh)[: max(0, len(self._fresh) - MOST_ROWS)]:
            del self._fresh[id]

    def forget(self, ids: frozenset[bytes] | None = None) -> None:
        """Have cells (None: all) read again when next seen, showing what they were until then."""
        self._edition += 1
        self._asked = set()
        self._around = None
        if ids is None:
            self._earlier = {**self._earlier, **self._fresh} if len(self._earlier) < MOST_ROWS else self._fresh
            self._fresh = {}
        else:
            for id in ids.intersection(self._fresh):
                self._earlier[id] = self._fresh.pop(id)

    def clear(self) -> None:
        """Have all cells read again, showing none until then: they had other columns."""
        self.forget()
        self._earlier = {}

    def add_column(self) -> None:
        """Make room for one more column, the last, and have all cells read again."""
        self.forget()
        for cells in self._earlier.values():
            cells.words.append("")
            cells.tones.append(None)

    def remove_column(self, place: int) -> None:
        """Take a column out, and have all cells read again."""
        self.forget()
        for cells in self._earlier.values():
            del cells.words[place : place + 1]
            del cells.tones[place : place + 1]

    def close(self, seconds: float) -> bool:
        """Read nothing more; wait so long for what is being read, and say whether it is over."""
        self._leisure.stop()
        self._around = None
        return self._lane.close(seconds)
