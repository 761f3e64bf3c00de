"""The commands that read: list, show, search."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from atmp_desktop.cli.call import Call
from atmp_desktop.cli.explaining import as_json, explained, print_explained
from atmp_desktop.cli.finding import Found, find_record
from atmp_desktop.cli.objects import cells, flat, whole
from atmp_desktop.cli.output import one_line, print_json, print_json_array, print_table
from atmp_desktop.cli.record_types import type_called
from atmp_desktop.cli.registers import register
from atmp_desktop.counting import counted
from atmp_desktop.days.dates import format_date
from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store import where
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.rows import Listing, Row
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store


def run(call: Call) -> int:
    """List records, show one, or find some."""
    with register(call) as store:
        match call.command:
            case "list":
                _list(call, store)
            case "show":
                _show(call, store)
            case _:
                _search(call, store)
    return 0


def listing_of(call: Call, store: Store) -> Listing:
    """The list that TYPE, --where, --order and --as-at ask for."""
    record_type = type_called(call.options.type)
    vocabulary = store.vocabulary
    return store.listing(
        record_type,
        day=call.day(store.today()),
        where=where.parse(record_type, " ".join(call.options.where), vocabulary),
        order=tuple(_ordered(record_type, each, vocabulary) for each in call.options.order),
        as_at=call.options.as_at is not None,
        me=call.who,
    )


def _ordered(record_type: type[Record], typed: str, vocabulary: Vocabulary) -> str:
    """A column to sort by as a list knows it, the dash for the other way round before it."""
    name = typed.removeprefix("-")
    known = columns_of(record_type, vocabulary)
    column = name if name in known else where.column_called(record_type, name, vocabulary).name
    return typed[: len(typed) - len(name)] + column


def _list(call: Call, store: Store) -> None:
    listing = listing_of(call, store).only(binned=call.options.binned)
    record_type = listing.record_type
    if call.json:
        print_json_array(flat(listing, row) for row in _rows(store, whole(listing)))
        return
    columns = listing.shown_columns()
    headings = [column.label for column in columns]
    rows = (cells(columns, row, as_at=listing.as_at) for row in _rows(store, listing))
    if call.options.ids:
        headings.insert(0, "Id")
        rows = ([str(row.id), *cells(columns, row, as_at=listing.as_at)] for row in _rows(store, listing))
    count = print_table(headings, rows)
    about = record_type.about
    if count:
        print()
    print(f"{counted(count, about.one.lower(), about.many.lower())}{_as_at_words(listing)}")


def _rows(store: Store, listing: Listing) -> Iterator[Row]:
    with store.read() as session:
        for page in listing.rows(session.connection()):
            yield from page


def _as_at_words(listing: Listing) -> str:
    return f" as at {format_date(listing.day)}." if listing.as_at else "."


def _show(call: Call, store: Store) -> None:
    found = find_record(store, call.options.record)
    day = call.day(store.today())
    as_at = call.options.as_at is not None
    listing = whole(store.listing(found.record_type, day=day, as_at=as_at))
    with store.read() as session:
        row = listing.page(session.connection(), [found.id.bytes])[0]
        linked = [(label, each, list(_page(each, session.connection()))) for label, each in _linked(found, listing)]
        told = explained(session.connection(), listing, row) if call.options.explain else []
    if call.json:
        print_json(
            {
                "type": type_name(found.record_type),
                **flat(listing, row),
                "binned": found.binned,
                **({"explained": as_json(told)} if call.options.explain else {}),
                "linked": {
                    label.lower().replace(" ", "_"): [flat(each, row) for row in rows] for label, each, rows in linked
                },
            }
        )
        return
    _show_fields(found, row, listing)
    print_explained(told)
    for label, each, rows in linked:
        if rows:
            _show_linked(label, each, rows, found)


def _page(listing: Listing, connection: Any) -> Iterator[Row]:
    for page in whole(listing).rows(connection):
        yield from page


def _linked(found: Found, listing: Listing) -> Iterator[tuple[str, Listing]]:
    """The lists of what links to a record, each with what the record calls it."""
    for record_type in RECORD_TYPES:
        for name, field in links_of(record_type).items():
            assert isinstance(field.kind, kinds.Link)
            if field.link_name and BY_NAME[field.kind.target] is found.record_type:
                about = {"record_type": record_type, "columns": (), "within": (name, found.id)}
                yield field.link_name, listing.only(**about)


def _show_fields(found: Found, row: Row, listing: Listing) -> None:
    print(f"{one_line(found.name)} · {found.record_type.about.one}")
    print(f"{found.id}{' · in the bin' if found.binned else ''}")
    if listing.as_at:
        print(f"as at {format_date(listing.day)}")
    fields = listing.vocabulary.fields_of(found.record_type)
    columns = listing.known_columns()
    width = max(len(column.label) for column in columns.values())
    sections: dict[str, list[str]] = {}
    for column, shown in zip(columns.values(), row.shown, strict=True):
        if shown and column.name != "name":
            section = fields[column.name].section if column.name in fields else "Worked out"
            lines = shown.splitlines()
            hanging = textwrap.indent("\n".join(map(one_line, lines)), " " * (width + 2)).strip()
            sections.setdefault(section, []).append(f"{column.label:<{width}}  {hanging}")
    for section, lines in sections.items():
        print(f"\n{section}" if section else "")
        print("\n".join(lines))


def _show_linked(label: str, listing: Listing, rows: list[Row], found: Found) -> None:
    link = listing.within[0] if listing.within else ""
    every = list(listing.known_columns())
    columns = [column for column in listing.shown_columns() if column.name != link]
    places = [every.index(column.name) for column in columns]
    shown = [
        cells(columns, Row(row.id, (), tuple(row.shown[place] for place in places)), as_at=listing.as_at)
        for row in rows
    ]
    filled = [place for place in range(len(columns)) if any(row[place] for row in shown)] or [0]
    print(f"\n{label} ({len(rows):,})")
    print_table([columns[place].label for place in filled], ([row[place] for place in filled] for row in shown))


def _search(call: Call, store: Store) -> None:
    with store.read() as session:
        hits = find(session.connection(), " ".join(call.options.words), limit=call.options.limit)
    if call.json:
        print_json_array({"type": hit.type, "id": str(hit.id), "name": hit.name, "slip": hit.slip} for hit in hits)
        return
    if hits and all(hit.slip for hit in hits):
        print("Nothing has all of these words. Called something like them:\n")
    elif any(hit.slip for hit in hits):
        print("No name has all of these words. Called something like them, or having them elsewhere:\n")
    count = print_table(("Type", "Name", "Id"), ((hit.type, hit.name, str(hit.id)) for hit in hits))
    print(f"\n{counted(count, 'record', 'records')}." if count else "Nothing found.")
