"""Puts the chosen rows of a list on the clipboard: read on a worker, said when done. Knows neither filters nor the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from atmp_desktop.gui.clipboard import put_on_clipboard
from atmp_desktop.gui.copying import Copied
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

QUIET = 500
"""Copying fewer rows than this is not shown as a job."""


def copy_chosen(
    store: Store,
    jobs: Jobs,
    listing: Listing,
    ids: bytes,
    make: Callable[[Store, Listing, bytes, Progress], Copied],
    said: Callable[[str], object],
    failed: Callable[[BaseException], None],
) -> None:
    """Put the records of some ids (one after the other) on the clipboard as `make` has them; nothing for none."""

    def done(copied: Copied) -> None:
        put_on_clipboard(copied)
        said(copied.said)

    if ids:
        work = partial(make, store, listing, ids)
        jobs.start(tr("Copying"), work, done, failed, quiet=len(ids) < QUIET * ID)
