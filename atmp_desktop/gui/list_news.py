"""Whether a change somewhere in the register can change which rows a list has, or their order. Knows no widgets."""

from __future__ import annotations

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Changes
from atmp_desktop.store.vocabulary import MADE_OF


def may_reorder(listing: Listing, changes: Changes) -> bool:
    """True for changes of the listed type itself, of what its records belong to (a binned group hides its seats), and
    of the register's own fields and lists, and of anything at all where the list is filtered, or sorted by what is
    worked out or linked."""
    record_type = listing.record_type
    if type_name(record_type) in changes.records or not owners_of(record_type).isdisjoint(changes.records):
        return True
    if not MADE_OF.isdisjoint(changes.records):
        return True
    fields = listing.vocabulary.fields_of(record_type)
    order = listing.order or record_type.about.order
    named = [name.removeprefix("-") for name in (*order, listing.group) if name]
    is_stored = all(name in fields and not isinstance(fields[name].kind, kinds.Link) for name in named)
    return bool(listing.where) or not is_stored


def owners_of(record_type: type[Record]) -> frozenset[str]:
    """The types whose going to the bin hides records of a type."""
    found: set[str] = set()
    for name in record_type.about.belongs_to:
        kind = links_of(record_type)[name].kind
        assert isinstance(kind, kinds.Link)
        if kind.target not in found:
            found |= {kind.target} | owners_of(BY_NAME[kind.target])
    return frozenset(found)
