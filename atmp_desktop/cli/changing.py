"""The commands that change records: add, edit, bin. Each is one named write."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from atmp_desktop.cli.call import Call
from atmp_desktop.cli.finding import Found, find_record
from atmp_desktop.cli.objects import flat, whole
from atmp_desktop.cli.output import print_json, say
from atmp_desktop.cli.record_types import type_called
from atmp_desktop.cli.registers import register
from atmp_desktop.cli.values import read_values
from atmp_desktop.errors import UserError
from atmp_desktop.records.record import type_name
from atmp_desktop.store.rows import Listing, Row
from atmp_desktop.store.store import Store


def run(call: Call) -> int:
    """Add a record, change one, or put one into the bin."""
    with register(call) as store:
        match call.command:
            case "add":
                _add(call, store)
            case "edit":
                _edit(call, store)
            case _:
                _bin(call, store)
    return 0


def _add(call: Call, store: Store) -> None:
    record_type = type_called(call.options.type)
    values = read_values(store, record_type, call.options.values, new=True)
    with store.write(f"Add {record_type.about.one.lower()}") as write:
        record = write.add_new(record_type, values)
        write.flush()
        id = record.id
    _tell(write.cautions)
    listing = whole(store.listing(record_type))
    row = _row(store, listing, id)
    if call.json:
        _print_record(listing, row)
    else:
        reference = dict(zip(listing.columns, row.shown, strict=True)).get("reference")
        print(f"{id} {reference}" if reference else id)


def _edit(call: Call, store: Store) -> None:
    found = _there(store, call.options.record)
    record_type = found.record_type
    edits = read_values(store, record_type, call.options.values, new=False)
    with store.read() as session:
        record = session.get_one(record_type, found.id)
        seen = store.vocabulary.values_of(record)
    listing = whole(store.listing(record_type))
    before = _row(store, listing, found.id)
    _tell(store.save(record_type, found.id, seen, edits))
    after = _row(store, listing, found.id)
    if call.json:
        _print_record(listing, after)
        return
    changed = _changes(listing, before, after)
    print("\n".join([f"{found.name}:", *changed]) if changed else f"{found.name}: nothing to change, it is so already.")


def _bin(call: Call, store: Store) -> None:
    found = _there(store, call.options.record)
    one = found.record_type.about.one.lower()
    with store.write(f"Bin {one}") as write:
        write.bin(write.get_one(found.record_type, found.id))
    if call.json:
        print_json({"type": type_name(found.record_type), "id": str(found.id), "name": found.name, "binned": True})
    else:
        print(f"In the bin: {found.name} ({one}). “undo” takes it out again.")


def _tell(cautions: Iterable[str]) -> None:
    """What was saved all the same, on the error stream, so that what is read by a program stays as it is."""
    for caution in cautions:
        say(caution)


def _there(store: Store, text: str) -> Found:
    """A record that can be changed. Raises UserError for one in the bin, with the way out that there is here."""
    found = find_record(store, text)
    if found.binned:
        raise UserError(
            f"{found.words} is in the bin, by itself or with what it belongs to.",
            "Take back what put it there: see “history --record” and “undo”.",
        )
    return found


def _row(store: Store, listing: Listing, id: UUID) -> Row:
    with store.read() as session:
        return listing.page(session.connection(), [id.bytes])[0]


def _print_record(listing: Listing, row: Row) -> None:
    print_json({"type": type_name(listing.record_type), **flat(listing, row)})


def _changes(listing: Listing, before: Row, after: Row) -> list[str]:
    fields = listing.vocabulary.fields_of(listing.record_type)
    columns = listing.known_columns().values()
    return [
        f"  {column.label}: {was or '(empty)'} → {now or '(empty)'}"
        for column, was, now in zip(columns, before.shown, after.shown, strict=True)
        if column.name in fields and was != now
    ]
