"""S10: lists and a contact sheet as Excel files, beside openpyxl writing the same cells."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.contact_sheet import contact_sheet
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from benchmarks.children import said_by
from benchmarks.measure import Figure, Pair, Timing, by_turns, timed
from benchmarks.registers import Registers

LONG = 1_000_000
SITTING = 1000
"""How many people are on the contact sheet."""


def figures(registers: Registers, people: int, goes: int) -> list[Figure]:
    """S10."""
    found = []
    # openpyxl takes minutes for a million rows: so long a run says enough once.
    for size, times in ((people, 1),) if people >= LONG else ((people // 10, goes), (people, goes)):
        found += _list_figures(registers, size, times)
    return [*found, _contact_sheet_figure(registers, people, goes)]


def _list_figures(registers: Registers, people: int, goes: int) -> list[Figure]:
    register = registers.copy(people, "sheets")
    floors, products, peaks = [], [], []
    rows = columns = 0
    with registers.scratch("written") as folder:
        written = folder / "people.xlsx"
        for _ in range(goes):
            product = _child("list", register, written)
            rows, columns = int(product["rows"]), int(product["columns"])
            floor = _child("bare", written, folder / "bare.xlsx")
            products.append(product["seconds"])
            floors.append(floor["seconds"])
            peaks.append(product["megabytes"])
    what = f"A list of {rows:,} × {columns} to .xlsx"
    memory = Timing(tuple(peaks))
    return [
        Figure.of(
            "S10",
            f"{what} · openpyxl write-only, the same cells",
            Pair(Timing(tuple(floors)), Timing(tuple(products))),
            0.25,
        ),
        Figure(
            "S10",
            f"{what}: memory at its peak, above the idle process",
            memory.median,
            100.0,
            "MB",
            (min(peaks), max(peaks)),
            product=f"{memory.median:,.0f} MB",
        ),
    ]


def _child(what: str, source: Path, to: Path) -> dict[str, float]:
    """What a process of its own says about a sheet: seconds, megabytes above idle, rows."""
    found: dict[str, float] = json.loads(said_by("sheet_process", what, str(source), str(to)))
    return found


def _contact_sheet_figure(registers: Registers, people: int, goes: int) -> Figure:
    from openpyxl import Workbook
    from python_calamine import CalamineWorkbook

    with registers.open_copy(people, "sheets") as store, registers.scratch("written") as folder:
        group, sitting = _large_group(store)
        to, bare = folder / "contact sheet.xlsx", folder / "bare.xlsx"
        contact_sheet(store, [group], to)
        cells = CalamineWorkbook.from_path(str(to)).get_sheet_by_index(0).to_python(skip_empty_area=False)

        def write() -> None:
            book = Workbook()
            sheet = book.active
            assert sheet is not None
            for row in cells:
                sheet.append([None if cell == "" else cell for cell in row])
            book.save(bare)

        pair = by_turns(lambda: timed(write), lambda: timed(lambda: contact_sheet(store, [group], to)), goes)
    what = f"Contact sheet of {sitting:,} people, ready to print · openpyxl writing the same cells unstyled"
    return Figure.of("S10", what, pair, 1.5)


def _large_group(store: Store) -> tuple[UUID, int]:
    """A new group in which many of the register's people sit; its id and how many."""
    person = BY_NAME["person"]
    listing = Listing(person, store.today(), where=parse(person, "restricted:no", SHIPPED), vocabulary=SHIPPED)
    with store.read() as session:
        ids = listing.first(session.connection(), SITTING)
    with store.write("Add a large group") as write:
        (group,) = write.bulk_add(BY_NAME["group"], [{"name": "Everybody", "kind": "working_group"}])
        rows = [{"person": UUID(bytes=bytes(id)), "group": group, "role": "member"} for id in ids]
        write.bulk_add(BY_NAME["membership"], rows)
    return group, len(ids)
