"""What stands above a record that can only be looked at, and why: it is in the bin, or shown as at another day.

Knows what was read of the record, and where on its page that is said.
"""

from __future__ import annotations

from collections.abc import Callable

from atmp_desktop.days.dates import format_date, today_in_london
from atmp_desktop.gui.page_frame import PageFrame
from atmp_desktop.gui.reading import Reading


def tell_state(
    frame: PageFrame, reading: Reading, restore: Callable[[], object] | None, go_back: Callable[[], object]
) -> None:
    """Say so, or nothing where the record can be changed. `restore` takes it out of the bin, where that can be done;
    `go_back` shows it as it is today."""
    if reading.binned is not None:
        one, since = reading.record_type.about.one.lower(), format_date(today_in_london(reading.binned))
        frame.tell_binned(one, since, restore)
    elif reading.as_at is not None:
        frame.tell_day(format_date(reading.as_at), go_back)
    else:
        frame.bin_notice.clear()
