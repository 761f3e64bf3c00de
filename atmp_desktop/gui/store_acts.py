"""Runs one write for a page and says by which operation it can be taken back, or what came out of the bin by it. Knows
neither what is written nor widgets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from atmp_desktop.records import BY_NAME
from atmp_desktop.store.store import Changes, Store
from atmp_desktop.store.undo import brought_back

T = TypeVar("T")

MOST_BACK = 2000
"""Up to how many records that come back are told."""


def with_operation(store: Store, work: Callable[[], T]) -> tuple[T, UUID | None]:
    """What `work` gave, and the last operation it wrote; None where it wrote nothing."""
    mine, found = threading.get_ident(), list[UUID]()

    def hear(changes: Changes) -> None:
        # Told in the thread that wrote: what another writes meanwhile is another's.
        if threading.get_ident() == mine and changes.operation is not None:
            found.append(changes.operation)

    end = store.listen(hear)
    try:
        result = work()
    finally:
        end()
    return result, found[-1] if found else None


def with_returned(store: Store, work: Callable[[], T], type: str | None) -> tuple[T, list[UUID]]:
    """What `work` gave, and the records of a type that it took out of the bin; none where they are too many to choose."""
    result, operation = with_operation(store, work)
    if operation is None or type is None:
        return result, []
    with store.read() as session:
        found = brought_back(session.connection(), operation, BY_NAME[type], MOST_BACK + 1)
    return result, found if len(found) <= MOST_BACK else []
