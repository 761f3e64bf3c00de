"""How the rows of one list stand: their order, the column they are grouped by, their colours. Knows no widgets."""

from __future__ import annotations

from atmp_desktop.errors import UserError
from atmp_desktop.records.record import Record
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.saved_views import Tint
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter, condition, parse
from atmp_desktop.translation import tr


class ListShape:
    """The shape of one list.

    Attributes:
        order: names of columns to sort by, "-" before one for the other way round; empty for the type's own order.
        group: the name of the column by which rows stand together, or "".
        tints: the colours of rows, in the order in which they are tried.
        faults: what is wrong with colours that cannot be shown, as sentences.
    """

    def __init__(self, record_type: type[Record], store: Store) -> None:
        self._record_type, self._store = record_type, store
        self.order: tuple[str, ...] = ()
        self.group = ""
        self.tints: tuple[Tint, ...] = ()
        self.faults: list[str] = []

    def of(self, listing: Listing) -> Listing:
        """A list in this shape. A colour whose filter cannot be read, as its column is gone, is left out."""
        return listing.only(order=self.order, group=self.group, tints=self._readable(listing))

    def _readable(self, listing: Listing) -> tuple[tuple[str, Filter], ...]:
        self.faults = []
        found = []
        for tint in self.tints:
            try:
                where = parse(self._record_type, tint.filter, listing.vocabulary)
                condition(self._record_type, where, listing.day, listing.vocabulary, listing.me)
            except UserError as error:
                self.faults.append(
                    tr("The rows marked {tone} are not shown as such: {message}", tone=tint.tone, message=error.message)
                )
            else:
                if where:
                    found.append((tint.tone, where))
        return tuple(found)
