"""Which record somebody means: by id, reference, code or whole name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.former_name import FormerName
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.rows import Listing, shows
from atmp_desktop.store.search import Hit, find
from atmp_desktop.store.store import Store

ALSO_NAMES = ("reference", "code", "short_name")
"""Fields that name a record beside its name, in whatever type has them."""

LOOKED_AT = 5000
"""Up to how many records whose words begin alike are looked at for the one that is called exactly so."""

SHOWN = 8


@dataclass(frozen=True)
class Found:
    """A record that was meant.

    Attributes:
        binned: it is in the bin, or what it belongs to is.
    """

    record_type: type[Record]
    id: UUID
    name: str
    binned: bool = False

    @property
    def words(self) -> str:
        """What it is called and what tells it from others of that name."""
        return f"{self.name} ({self.record_type.about.one.lower()} {self.id})"


def find_record(store: Store, text: str, types: Sequence[type[Record]] = RECORD_TYPES) -> Found:
    """The record of one of some types that a text names: its id, reference, code, whole name or, of an organisation,
    any name it has or had. Case and accents do not matter unless they tell two apart.

    Raises UserError when there is none, with those that are like it, and when there are several, with their ids.
    """
    if (id := as_id(text)) is not None:
        return _by_id(store, id, types)
    found = _by_name(store, text, types)
    if len(found) > 1:
        exact = [each for each in found if each.name == _tidy(text)]
        found = exact if len(exact) == 1 else found
    if not found:
        raise UserError(f"There is no {_called(types)} “{_tidy(text)}”.", _near(store, text, types))
    if len(found) > 1:
        rest = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise UserError(
            f"{len(found)} records are called “{_tidy(text)}”: {'; '.join(each.words for each in found[:SHOWN])}{rest}.",
            "Give the id of the one you mean.",
        )
    return found[0]


def as_id(text: str) -> UUID | None:
    """The id a text is, or None."""
    try:
        return UUID(text.strip())
    except ValueError:
        return None


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _called(types: Sequence[type[Record]]) -> str:
    return f"{types[0].about.one.lower()} called" if len(types) == 1 else "record called"


def _by_id(store: Store, id: UUID, types: Sequence[type[Record]]) -> Found:
    with store.read() as session:
        for record_type in types:
            record = session.get(record_type, id)
            if record is not None:
                names = names_of(session.connection(), {type_name(record_type): [id]})
                return Found(record_type, id, names.get(id, ""), not shows(session.connection(), record_type, id))
    what = types[0].about.one.lower() if len(types) == 1 else "record"
    raise UserError(f"There is no {what} with the id {id}.", "Look for it with “search” or “list --ids”.")


def _by_name(store: Store, text: str, types: Sequence[type[Record]]) -> list[Found]:
    wanted = fold(_tidy(text))
    named = [each for each in types if has_own_name(each)]
    found: list[Found] = []
    with store.read() as session:
        hits = [hit for hit in find(session.connection(), text, _names(named), LOOKED_AT) if not hit.slip]
    for record_type in named:
        ids = [hit.id.bytes for hit in hits if hit.type == type_name(record_type)]
        found += _called_so(store, store.listing(record_type), ids, wanted)
    if not found and Organisation in types:
        found = _formerly(store, wanted)
    if not found:
        for record_type in types:
            found += _in_the_bin(store, record_type, wanted)
    if not found and len(types) == 1 and not named:
        found = _composed(store, types[0], wanted)
    return found


def _called_so(store: Store, listing: Listing, ids: Sequence[bytes], wanted: str) -> list[Found]:
    """Those among some records that are called just so."""
    record_type = listing.record_type
    also = tuple(name for name in ALSO_NAMES if name in fields_of(record_type))
    with store.read() as session:
        rows = listing.only(columns=("name", *also)).page(session.connection(), ids) if ids else []
    return [
        Found(record_type, row.id, row.shown[0], listing.binned)
        for row in rows
        if wanted in (fold(_tidy(shown)) for shown in row.shown)
    ]


def _formerly(store: Store, wanted: str) -> list[Found]:
    """The organisations that were called just so before."""
    listing = store.listing(FormerName, columns=("organisation", "name"))
    with store.read() as session:
        rows = [row for page in listing.rows(session.connection()) for row in page]
    found = {row.values[0]: row.shown[0] for row in rows if fold(_tidy(row.shown[1])) == wanted}
    return [Found(Organisation, id, name) for id, name in found.items()]


def _in_the_bin(store: Store, record_type: type[Record], wanted: str) -> list[Found]:
    if not has_own_name(record_type):
        return []
    listing = store.listing(record_type, binned=True)
    with store.read() as session:
        ids = [id for chunk in listing.chunks(session.connection()) for id in chunk]
    return _called_so(store, listing, ids, wanted)


def _composed(store: Store, record_type: type[Record], wanted: str) -> list[Found]:
    """Those of a type whose names are put together from others' (a seat: "Lead, Early-phase group"), by that or by the
    field `name` alone."""
    has_name = "name" in fields_of(record_type)
    listing = store.listing(record_type, columns=("name",) if has_name else ("created_by",))
    found: list[Found] = []
    with store.read() as session:
        connection = session.connection()
        for page in listing.rows(connection):
            names = names_of(connection, {type_name(record_type): [row.id for row in page]})
            found += [
                Found(record_type, row.id, names[row.id])
                for row in page
                if wanted in (fold(_tidy(names[row.id])), fold(_tidy(row.shown[0])) if has_name else None)
            ]
    return found


def _near(store: Store, text: str, types: Sequence[type[Record]]) -> str:
    """Advice: what is called something like it."""
    named = _names(each for each in types if has_own_name(each))
    hits: list[Hit] = []
    if named:
        with store.read() as session:
            hits = find(session.connection(), text, named, 3)
    if not hits:
        return "Look for it with “search” or “list”."
    near = (f"{hit.name} ({BY_NAME[hit.type].about.one.lower()} {hit.id})" for hit in hits)
    return f"Did you mean {' or '.join(near)}?"


def _names(types: Iterable[type[Record]]) -> list[str]:
    return [type_name(each) for each in types]
