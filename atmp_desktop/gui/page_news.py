"""Which parts of a record's page a change somewhere in the register may show in. Knows types and links, no widgets."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from atmp_desktop.gui.reading import ListKind, Reading, list_kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.sources import names_shown, worked_from
from atmp_desktop.store.vocabulary import MADE_OF

if TYPE_CHECKING:
    from atmp_desktop.store.store import Changes


def may_show_in_list(kind: ListKind, changes: Iterable[Changes], before: Reading, now: Reading) -> bool:
    """Whether a linked list of a record has to be read again after some changes, before which the record was read as
    `before` and after which as `now`.

    That the record on the page itself changed shows in its lists only by its name, or where their values are worked out
    from it.
    """
    record_type, vocabulary = kind.record_type, now.vocabulary
    worked = {type_name(record_type)} | worked_from(record_type)
    named = names_shown(record_type, vocabulary)
    is_same = (before.name, before.binned) == (now.name, now.binned)
    for each in changes:
        for name, ids in each.records.items():
            if name in worked or name in MADE_OF:
                return True
            is_itself = name == type_name(now.record_type) and ids <= {now.id}
            if name in named and not (is_same and is_itself):
                return True
    return False


def may_show_on_page(record_type: type[Record], id: UUID, changes: Changes, vocabulary: Vocabulary) -> bool:
    """Whether a change may show anywhere on the page of a record."""
    if id in changes.records.get(type_name(record_type), ()):
        return True
    return not _drawn_on(record_type, vocabulary).isdisjoint(changes.records)


@lru_cache(maxsize=128)
def _drawn_on(record_type: type[Record], vocabulary: Vocabulary) -> frozenset[str]:
    """The types that what is on the page of a type is read or worked out from, apart from the record itself."""
    found = set(MADE_OF)
    for each in (record_type, *(kind.record_type for kind in list_kinds(record_type))):
        found |= names_shown(each, vocabulary) | worked_from(each)
    return frozenset(found | {type_name(kind.record_type) for kind in list_kinds(record_type)})


def is_in(reading: Reading, changes: Changes) -> bool:
    """Whether a reading is surely later than a change: a write of this program, whose ids rise, and no newer than the
    newest that was read."""
    newest, told = reading.operation, changes.operation
    return told is not None and newest is not None and told <= newest
