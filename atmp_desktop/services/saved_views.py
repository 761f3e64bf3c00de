"""Saved views as lists know them: read, made, changed, binned, and counted. Knows the store, and no window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, SavedView
from atmp_desktop.store.saved_views import Tint, kept_filter, parted_filter
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from atmp_desktop.store.write import Write


@dataclass(frozen=True)
class View:
    """A saved view.

    Attributes:
        id: the record's.
        name: what people call it.
        type: the name of the type it lists.
        filter: as it is typed.
        columns, order: names of columns, "-" before one to sort by for the other way; empty for the type's own.
        pinned: it stands on the side bar.
        group: the column by which its rows stand together, or "".
        tints: the colours of its rows, in the order in which they are tried.
    """

    id: UUID
    name: str
    type: str
    filter: str = ""
    columns: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    pinned: bool = False
    group: str = ""
    tints: tuple[Tint, ...] = ()


def read_views(store: Store) -> list[View]:
    """The views of the register, in their positions, then by name."""
    query = select(SavedView).where(SavedView.deleted.is_(None))
    with store.read() as session:
        found = [each for each in session.scalars(query) if each.type in BY_NAME]
        found.sort(key=lambda each: (each.position is None, each.position or 0, each.name.casefold()))
        return [_view(each) for each in found]


def _view(record: SavedView) -> View:
    filter, tints = parted_filter(record.filter)
    return View(
        id=record.id,
        name=record.name,
        type=record.type,
        filter=filter,
        columns=_names(record.columns),
        order=_names(record.order),
        pinned=bool(record.pinned),
        group=record.group_by or "",
        tints=tints,
    )


def _names(kept: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (kept or "").split(",") if name.strip())


def add_view(store: Store, view: View) -> UUID:
    """Keep a view as a new record, whatever its id; returns the record's. Raises UserError for a name that is taken, Invalid
    for what a view cannot be."""
    with store.write(f"Save the view {view.name}") as write:
        _refuse_taken(write, view.type, view.name, None)
        values = {"name": view.name, "type": view.type, "pinned": view.pinned, **look_values(view)}
        record = write.add_new(SavedView, values)
        write.flush()
        return record.id


def change_view(store: Store, id: UUID, edits: Mapping[str, Any], label: str) -> None:
    """Give fields of a view other values. Raises UserError for a view that is gone or a name that is taken, Invalid for what
    a view cannot be."""
    with store.write(label) as write:
        record = write.get(SavedView, id)
        if record is None or record.deleted is not None:
            raise UserError("This view is no longer in the register.", "Save the list as a new view.")
        if "name" in edits:
            _refuse_taken(write, record.type, edits["name"], id)
        write.vocabulary.put(record, edits)


def _refuse_taken(write: Write, type: str, name: str, own: UUID | None) -> None:
    """Two views of one list by one name could not be told apart."""
    wanted = name.strip().casefold()
    query = select(SavedView.id, SavedView.name).where(SavedView.type == type, SavedView.deleted.is_(None))
    if any(each.name.casefold() == wanted and each.id != own for each in write.execute(query)):
        many = BY_NAME[type].about.many.lower()
        raise UserError(f"There is a view of {many} called “{name.strip()}” already.", "Give this one another name.")


def look_values(view: View) -> dict[str, Any]:
    """What of a view is its look, by field."""
    return {
        "filter": kept_filter(view.filter, view.tints),
        "columns": ",".join(view.columns) or None,
        "order": ",".join(view.order) or None,
        "group_by": view.group or None,
    }


def bin_view(store: Store, view: View) -> None:
    """Put a view into the bin; the records it lists stay. Raises UserError for one that is gone."""
    with store.write(f"Move the view {view.name} to the bin") as write:
        record = write.get(SavedView, view.id)
        if record is None or record.deleted is not None:
            raise UserError("This view is in the bin already.")
        write.bin(record)


def count_view(store: Store, view: View) -> int:
    """How many records a view lists today. Raises UserError for a filter that cannot be read any more."""
    record_type = BY_NAME[view.type]
    where = parse(record_type, view.filter, store.vocabulary)
    with store.read() as session:
        return store.listing(record_type, where=where, me=store.who).count(session.connection())
