"""Runs one write for a page and says by which operation it can be taken back. Knows neither what is written nor widgets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from atmp_desktop.store.store import Changes, Store

T = TypeVar("T")


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
