"""What a record's page shows, read from the store in one look: the record itself, and the lists of what leads to it.

Plain functions and values, run on a worker thread; no widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.file import size_words
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.services.explaining import Told, told_of
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.history import newest_operation
from atmp_desktop.store.names import has_own_name, names_linked, names_of
from atmp_desktop.store.rows import Listing, Row
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Term, unparse
from atmp_desktop.translation import tr

MOST_ROWS = 200
"""How many rows of a linked list are read; a longer one is looked through in a list of its own."""

FIRST: Mapping[str, tuple[str, ...]] = {
    "action": (tr("Updates"), tr("Other owners"), tr("Files")),
    "enquiry": (
        tr("Messages"),
        tr("Steps"),
        tr("Files"),
        tr("Actions"),
        tr("Resources used"),
        tr("Challenges"),
        tr("Agenda items"),
    ),
    "meeting": (
        tr("Agenda"),
        tr("Attendance"),
        tr("Papers"),
        tr("Actions"),
        tr("Decisions"),
        tr("Minutes"),
        tr("Files"),
    ),
    "agenda_item": (tr("Papers"), tr("Decisions"), tr("Actions"), tr("Declared interests"), tr("Files")),
    "group": (
        tr("Members"),
        tr("Seats"),
        tr("Meetings"),
        tr("Meeting series"),
        tr("Actions"),
        tr("Enquiries"),
        tr("Decisions"),
        tr("Projects"),
    ),
    "person": (
        tr("Contact points"),
        tr("Affiliations"),
        tr("Groups"),
        tr("Actions"),
        tr("Enquiries"),
        tr("Attendance"),
        tr("Assessments"),
    ),
    "organisation": (
        tr("Contact points"),
        tr("People"),
        tr("Sits in groups"),
        tr("Seats"),
        tr("Enquiries"),
        tr("Interactions"),
        tr("Assessments"),
    ),
    "study": (tr("Sites"), tr("Files")),
}
"""The lists that come first on a type's page, by their titles; the others follow by what they are."""

NOT_BEGUN = frozenset(
    {"closed_at", "confirmed_at", "transferred_to", "merged_into", "superseded_by", "supersedes", "deferred_from"}
)
"""Links that come of a step of the other record, or are given there: nothing is added by them from here."""


@dataclass(frozen=True)
class Reading:
    """A record as it was when it was read.

    Attributes:
        values, derived: by name, as the kinds have them.
        words: the names of the records it links to, by id.
        shown: the derived values in words, by name.
        binned: since when it is in the bin, or None.
        told: what is said of it beside its fields, with the reasons.
        vocabulary: the register's, as it was then.
        operation: the newest in the history then, which tells what it is later than.
        as_at: the day on which all of that was worked out, where it is not the day of the reading. The fields are as they
            stand now: a register keeps one value of them.
    """

    record_type: type[Record]
    id: UUID
    name: str
    values: Mapping[str, Any]
    derived: Mapping[str, Any]
    words: Mapping[UUID, str]
    shown: Mapping[str, str]
    binned: datetime | None
    created_at: datetime
    created_by: str
    updated_at: datetime
    updated_by: str
    told: tuple[Told, ...] = ()
    vocabulary: Vocabulary = field(kw_only=True)
    operation: UUID | None = None
    as_at: date | None = None

    @property
    def is_locked(self) -> bool:
        """Whether it can only be looked at: it is in the bin, or shown as it was on another day."""
        return self.binned is not None or self.as_at is not None

    def word(self, name: str) -> str:
        """A field's value in words; of a link the other record's name."""
        value = self.values[name]
        if isinstance(value, UUID):
            return self.words.get(value, "")
        return self.vocabulary.fields_of(self.record_type)[name].kind.show(value)


@dataclass(frozen=True)
class ListKind:
    """One kind of list on a page: records of a type that lead here by one of their links.

    Attributes:
        link: the field that leads here.
        title: what the list is called here.
    """

    record_type: type[Record]
    link: str
    title: str

    @property
    def is_begun_here(self) -> bool:
        """Whether a record can be added to it from the page."""
        belongs_to_many = type_name(self.record_type) == "attachment" and self.link == "file"
        return self.link not in NOT_BEGUN and not belongs_to_many


@dataclass(frozen=True)
class LinkedRecord:
    """One record of a linked list.

    Attributes:
        values, shown: of every column, by name.
        name: the record's own.
        former: it has ended, or is no longer open.
        extra: what is worked out for it besides: who holds a seat, whose address it is.
        on: the day of what it leads to, where that is what it is about: of a contact somebody took part in.
    """

    id: UUID
    values: Mapping[str, Any]
    shown: Mapping[str, str]
    name: str
    former: bool
    extra: str = ""
    on: date | None = None


@dataclass(frozen=True)
class LinkedRecords:
    """A linked list as read.

    Attributes:
        count: how many there are, with those that were not read.
        filter: the filter of a list of the type that shows them all, where not all were read.
        lent: the rows at the end that belong to another record and are only shown here (the contact points of a
            person's affiliations).
        as_at: the day it is of, where it is not the day of the reading.
    """

    kind: ListKind
    rows: tuple[LinkedRecord, ...]
    count: int = 0
    filter: str = ""
    lent: tuple[LinkedRecord, ...] = field(default=())
    as_at: date | None = None

    @property
    def unread(self) -> int:
        """How many were not read."""
        return max(0, self.count - len(self.rows))


def read_record(store: Store, record_type: type[Record], id: UUID, as_at: date | None = None) -> Reading | None:
    """A record with what is worked out about it, today or as at another day; None where there is no such record."""
    with store.read() as session:
        record = session.get(record_type, id)
        if record is None:
            return None
        connection, day = session.connection(), as_at or store.today()
        vocabulary = store.vocabulary
        values = vocabulary.values_of(record)
        words = names_linked(connection, record_type, [values], vocabulary)
        names = tuple(each.name for each in record_type.derived)
        row = store.listing(record_type, day=day, columns=names).page(connection, [id.bytes])[0] if names else None
        derived = dict(zip(names, row.values, strict=True)) if row else {}
        return Reading(
            record_type=record_type,
            id=id,
            name=record_type.name_of(values, words),
            values=values,
            derived=derived,
            words=words,
            shown=dict(zip(names, row.shown, strict=True)) if row else {},
            binned=record.deleted,
            created_at=record.created_at,
            created_by=record.created_by,
            updated_at=record.updated_at,
            updated_by=record.updated_by,
            told=tuple(told_of(connection, record_type, id, values, derived, day)),
            vocabulary=vocabulary,
            operation=newest_operation(connection),
            as_at=as_at,
        )


@cache
def list_kinds(record_type: type[Record]) -> tuple[ListKind, ...]:
    """The linked lists of a type's page: first what exists only with it, then what refers to it, then small parts."""
    found: list[tuple[tuple[int, int], ListKind]] = []
    for place, other in enumerate(RECORD_TYPES):
        for name, link in links_of(other).items():
            if isinstance(link.kind, Link) and link.kind.target == type_name(record_type) and link.link_name:
                owned = name in other.about.belongs_to
                rank = 0 if owned and not other.about.part else 1 if other.about.belongs_to == (name,) else 2
                # Among what exists only with it the small comes first: addresses, affiliations, memberships.
                rank = 3 if rank == 2 and other.about.part else rank
                found.append(((rank, -place if rank == 0 else place), ListKind(other, name, link.link_name)))
    first = FIRST.get(type_name(record_type), ())
    ordered = [kind for _, kind in sorted(found, key=lambda each: each[0])]
    return tuple(sorted(ordered, key=lambda kind: first.index(kind.title) if kind.title in first else len(first)))


def read_list(store: Store, kind: ListKind, id: UUID, as_at: date | None = None) -> LinkedRecords:
    """One linked list of a record; as at another day without what had not begun by then."""
    with store.read() as session:
        connection = session.connection()
        day = as_at or store.today()
        columns = tuple(columns_of(kind.record_type, store.vocabulary))
        within = (kind.link, id)
        listing = store.listing(kind.record_type, day=day, columns=columns, within=within, order=_order(kind))
        ids = listing.first(connection, MOST_ROWS + 1)
        rows = listing.page(connection, ids[:MOST_ROWS])
        found = _linked(connection, kind.record_type, rows, day, store.vocabulary)
        count, filter = len(ids), ""
        if count > MOST_ROWS:
            count = listing.count(connection)
            filter = _filter(connection, listing, kind, id, count)
        if as_at is not None:
            begun = [each for each in found if not _begins_after(each, as_at)]
            count, found = count - len(found) + len(begun), begun
        if type_name(kind.record_type) == "seat":
            found = [_with_holders(connection, each, listing) for each in found]
        if type_name(kind.record_type) == "attachment" and kind.link != "file":
            found = _with_sizes(connection, found, listing)
        if type_name(kind.record_type) == "participant" and kind.link != "interaction":
            found = _with_days(connection, found, listing)
        lent: list[LinkedRecord] = []
        if type_name(kind.record_type) == "contact_point" and kind.link == "person":
            lent = _lent_addresses(connection, listing, id, day)
        return LinkedRecords(kind, tuple(found), count, filter, tuple(lent), as_at)


def _begins_after(record: LinkedRecord, day: date) -> bool:
    """Whether it has a first day that comes after another."""
    begins = record.values.get("from_date")
    return isinstance(begins, date) and begins > day


def _beside(listing: Listing, name: str, **asked: Any) -> Listing:
    """A list of another type, on the same day and with the same vocabulary."""
    return Listing(BY_NAME[name], listing.day, vocabulary=listing.vocabulary, **asked)


def _filter(connection: Any, listing: Listing, kind: ListKind, id: UUID, count: int) -> str:
    """The filter that shows what leads to a record: by its reference or name where they are its own, else by its id."""
    link = fields_of(kind.record_type)[kind.link].kind
    assert isinstance(link, Link)
    target = BY_NAME[link.target]
    words = names_of(connection, {link.target: [id]}).get(id, "")
    if target.about.stem:
        (row,) = _beside(listing, link.target, columns=("reference",)).page(connection, [id.bytes])
        words = row.shown[0] or words
    named = (Term(kind.link, (words,)),)
    is_enough = bool(words) and listing.only(within=None, where=named).count(connection) == count
    return unparse(named if is_enough else (Term(kind.link, (str(id),)),))


def _order(kind: ListKind) -> tuple[str, ...]:
    about = kind.record_type.about
    order = [name for name in about.order if name.removeprefix("-") != kind.link]
    if not order and has_own_name(kind.record_type):
        return ("name",)
    named = next((name for name in about.belongs_to if name != kind.link and name in about.columns), None)
    return (*order, named) if named is not None and named not in order else tuple(order)


def _linked(
    connection: Any, record_type: type[Record], rows: list[Row], day: date, vocabulary: Vocabulary
) -> list[LinkedRecord]:
    columns = tuple(columns_of(record_type, vocabulary))
    derived = {each.name for each in record_type.derived}
    fields = vocabulary.fields_of(record_type)
    told = [dict(zip(columns, row.values, strict=True)) for row in rows]
    words = names_linked(connection, record_type, told, vocabulary)
    found = []
    for row, values in zip(rows, told, strict=True):
        former = "is_open" in derived and not values["is_open"]
        if "to_date" in fields and "current" in derived:
            former = values["to_date"] is not None and values["to_date"] < day
        name = record_type.name_of(values, words)
        found.append(LinkedRecord(row.id, values, dict(zip(columns, row.shown, strict=True)), name, former))
    return found


def _with_holders(connection: Any, seat: LinkedRecord, listing: Listing) -> LinkedRecord:
    held = _beside(listing, "membership", columns=("person",), within=("seat", seat.id), as_at=True)
    names = [row.shown[0] for row in held.page(connection, held.first(connection, 5))]
    return replace(seat, extra=tr("Held by {names}", names=", ".join(names)) if names else "")


def _with_sizes(connection: Any, attached: list[LinkedRecord], listing: Listing) -> list[LinkedRecord]:
    """With how large each file is."""
    ids = [each.values["file"].bytes for each in attached]
    rows = _beside(listing, "file", columns=("size",)).page(connection, ids)
    sizes = {row.id: size_words(row.values[0]) for row in rows if row.values[0] is not None}
    return [replace(each, extra=sizes.get(each.values["file"], "")) for each in attached]


def _with_days(connection: Any, taken_part: list[LinkedRecord], listing: Listing) -> list[LinkedRecord]:
    """With the day and the kind of each contact, the latest first."""
    contacts = _beside(listing, "interaction", columns=("on", "kind"))
    ids = [each.values["interaction"].bytes for each in taken_part]
    told = {row.id: row for row in contacts.page(connection, ids)}
    found = []
    for each in taken_part:
        row = told.get(each.values["interaction"])
        found.append(each if row is None else replace(each, on=row.values[0], extra=row.shown[1]))
    return sorted(found, key=lambda each: each.on or date.min, reverse=True)


def _lent_addresses(connection: Any, listing: Listing, person: UUID, day: date) -> list[LinkedRecord]:
    """The contact points of a person's affiliations that hold today."""
    held = _beside(listing, "affiliation", columns=("organisation",), within=("person", person), as_at=True)
    found: list[LinkedRecord] = []
    for row in held.page(connection, held.first(connection, 20)):
        theirs = listing.only(within=("affiliation", row.id))
        rows = theirs.page(connection, theirs.first(connection, 20))
        where = tr("At {shown}", shown=row.shown[0])
        found += [
            replace(each, extra=where)
            for each in _linked(connection, theirs.record_type, rows, day, listing.vocabulary)
        ]
    return found
