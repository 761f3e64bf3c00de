"""Opening a register for a command, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from atmp_desktop.cli.call import Call
from atmp_desktop.cli.output import say
from atmp_desktop.store.opening import probe
from atmp_desktop.store.store import Store


@contextmanager
def register(call: Call) -> Iterator[Store]:
    """The register a command is about, open. One of an older version is upgraded, after a backup, and that is said; so
    is that one can only be read. Raises StoreError's kinds, each with what to do."""
    is_older = probe(call.file).needs_upgrade
    with Store.open(call.file, who=call.who, clock=call.clock) as store:
        if store.notice:
            say(store.notice)
        elif is_older:
            say(f"{call.file.name} was written by an older version and is upgraded now; a backup was made first.")
        yield store
