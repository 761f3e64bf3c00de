"""Saved views as lists know them: read, made, changed, binned, and counted. Knows the store, and no window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, SavedView
from atmp_desktop.store.clashes import refuse_clashes
from atmp_desktop.store.saved_views import Tint, kept_filter, parted_filter
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr


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
        board: it opens as a board.
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
    board: bool = False


def read_views(store: Store) -> list[View]:
    """The views of the register, in their positions, then by name."""
    query = select(SavedView).where(SavedView.deleted.is_(None))
    with store.read() as session:
        found = [each for each in session.scalars(query) if each.type in BY_NAME]
        found.sort(key=lambda each: (each.position is None, each.position or 0, each.name.casefold()))
        return [_view(each) for each in found]


def _view(record: SavedView) -> View:
    filter, tints, board = parted_filter(record.filter)
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
        board=board,
    )


def _names(kept: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (kept or "").split(",") if name.strip())


def add_view(store: Store, view: View) -> UUID:
    """Keep a view as a new record, whatever its id; returns the record's. Raises UserError for a name that is taken, Invalid
    for what a view cannot be."""
    with store.write(tr("Save the view {name}", name=view.name)) as write:
        _refuse_taken(write, view.type, view.name, None)
        values = {"name": view.name, "type": view.type, "pinned": view.pinned, **look_values(view)}
        record = write.add_new(SavedView, values)
        write.flush()
        return record.id


def change_view(store: Store, view: View, edits: Mapping[str, Any], label: str) -> None:
    """Give fields of a view other values; `view` is what was seen of it. Raises Conflict where one of them was changed since,
    UserError for a view that is gone or a name that is taken, Invalid for what a view cannot be."""
    with store.write(label) as write:
        record = write.get(SavedView, view.id)
        if record is None or record.deleted is not None:
            raise UserError(tr("This view is no longer in the register."), tr("Save the list as a new view."))
        if "name" in edits:
            _refuse_taken(write, record.type, edits["name"], view.id)
        kept, now = write.vocabulary.values_of(record), values_of(_view(record))
        # What only stands there in another way, with a blank more, is as it was seen.
        seen = {name: kept[name] if value == now[name] else value for name, value in values_of(view).items()}
        refuse_clashes(write, record, seen, edits)
        write.vocabulary.put(record, edits)


def _refuse_taken(write: Write, type: str, name: str, own: UUID | None) -> None:
    """Two views of one list by one name could not be told apart."""
    wanted = name.strip().casefold()
    query = select(SavedView.id, SavedView.name).where(SavedView.type == type, SavedView.deleted.is_(None))
    if any(each.name.casefold() == wanted and each.id != own for each in write.execute(query)):
        many = BY_NAME[type].about.many.lower()
        raise UserError(
            tr("There is a view of {many} called “{name}” already.", many=many, name=name.strip()),
            tr("Give this one another name."),
        )


def look_values(view: View) -> dict[str, Any]:
    """What of a view is its look, by field."""
    return {
        "filter": kept_filter(view.filter, view.tints, board=view.board),
        "columns": ",".join(view.columns) or None,
        "order": ",".join(view.order) or None,
        "group_by": view.group or None,
    }


def values_of(view: View) -> dict[str, Any]:
    """What of a view can be changed in the window, by field."""
    return {"name": view.name, "pinned": view.pinned, **look_values(view)}


def changed_look(before: View, after: View) -> dict[str, Any]:
    """What has to be saved for a view to look otherwise, by field: what is the same is another's to change."""
    was = look_values(before)
    return {name: value for name, value in look_values(after).items() if value != was[name]}


def with_values(view: View, values: Mapping[str, Any]) -> View:
    """A view with other values in some fields."""
    every = {**values_of(view), **values}
    filter, tints, board = parted_filter(every["filter"])
    return replace(
        view,
        name=every["name"],
        pinned=bool(every["pinned"]),
        filter=filter,
        tints=tints,
        board=board,
        columns=_names(every["columns"]),
        order=_names(every["order"]),
        group=every["group_by"] or "",
    )


def bin_view(store: Store, view: View) -> None:
    """Put a view into the bin; the records it lists stay. Raises UserError for one that is gone."""
    with store.write(tr("Move the view {name} to the bin", name=view.name)) as write:
        record = write.get(SavedView, view.id)
        if record is None or record.deleted is not None:
            raise UserError(tr("This view is in the bin already."))
        write.bin(record)


def count_view(store: Store, view: View) -> int:
    """How many records a view lists today. Raises UserError for a filter that cannot be read any more."""
    record_type = BY_NAME[view.type]
    where = parse(record_type, view.filter, store.vocabulary)
    with store.read() as session:
        return store.listing(record_type, where=where, me=store.who).count(session.connection())
