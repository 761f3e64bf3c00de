"""One sheet written in a process of its own, so that its memory can be told; says what it took as JSON.

`python -m benchmarks.sheet_process list REGISTER TO`, or `bare SHEET TO` for the same cells by openpyxl alone.
"""

from __future__ import annotations

import json
import platform
import resource
import sys
from pathlib import Path

from benchmarks.measure import timed


def main(what: str, source: Path, to: Path) -> None:
    """Write the sheet and say what it took."""
    said = write_list(source, to) if what == "list" else write_bare(source, to)
    print(json.dumps(said))


def write_list(register: Path, to: Path) -> dict[str, float]:
    """All people of a register with twenty columns, as the program exports a list."""
    import rustpy_xlsxwriter  # noqa: F401 - part of the idle process

    from atmp_desktop.records import BY_NAME
    from atmp_desktop.records.vocabulary import SHIPPED
    from atmp_desktop.services.export_list import export_list
    from atmp_desktop.store.columns import columns_of
    from atmp_desktop.store.rows import Listing
    from atmp_desktop.store.store import Store
    from benchmarks.registers import WHO, now

    person = BY_NAME["person"]
    columns = tuple(name for name in columns_of(person, SHIPPED) if not name.startswith(("created_", "updated_")))
    with Store.open(register, who=WHO, clock=now) as store:
        listing = Listing(person, store.today(), columns, vocabulary=SHIPPED)
        written: list[int] = []
        idle = peak()
        took = timed(lambda: written.append(export_list(store, listing, to).rows))
    return {"seconds": took, "megabytes": peak() - idle, "rows": written[0], "columns": len(columns)}


def write_bare(sheet: Path, to: Path) -> dict[str, float]:
    """The cells of a sheet, by openpyxl in its write-only mode."""
    from openpyxl import Workbook
    from python_calamine import CalamineWorkbook

    cells = [
        [None if cell == "" else cell for cell in row]
        for row in CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).iter_rows()
    ]

    def write() -> None:
        book = Workbook(write_only=True)
        written = book.create_sheet("People")
        for row in cells:
            written.append(row)
        book.save(to)

    idle = peak()
    took = timed(write)
    return {"seconds": took, "megabytes": peak() - idle, "rows": len(cells) - 1}


def peak() -> float:
    """The most memory this process had so far, in megabytes."""
    if platform.system() == "Linux":
        # What getrusage tells here begins with the memory of the process that started this one.
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
