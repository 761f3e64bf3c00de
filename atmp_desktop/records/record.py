"""What every record has: id, who and when, the bin, and what its type says about itself. Knows no single type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, MetaData, Select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from atmp_desktop.counting import with_article
from atmp_desktop.errors import FieldError
from atmp_desktop.records.column_types import IdColumn, MomentColumn, OwnColumn
from atmp_desktop.records.fields import Derived, Field, fields_of
from atmp_desktop.records.kinds import Link
from atmp_desktop.translation import tr

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Values = Mapping[str, Any]
"""A record's values by attribute name."""

Draft = dict[str, Any]
"""Values that are about to be saved and may still be put into their usual form."""


class Base(DeclarativeBase):
    """The metadata of every table of a register."""

    metadata = MetaData(naming_convention=NAMES)


class Numbered(NamedTuple):
    """What a reference goes by: the group whose pattern it has (None for none), and the day of the event, whose year it
    carries (None for today)."""

    group: UUID | None
    day: date | None


class Offer(NamedTuple):
    """How a step asks for one of the record's links.

    Attributes:
        asked: whether it is asked for at all.
        needed: whether the step cannot be taken without.
        value: what it may well be, or None.
        instead: a yes-or-no field which, ticked, takes its place, or "".
    """

    asked: bool = True
    needed: bool = True
    value: UUID | None = None
    instead: str = ""


@dataclass(frozen=True)
class About:
    """What a record type says about itself.

    Attributes:
        one, many: its words, in sentence case.
        icon: the name of its icon.
        meaning: what it is, in sentences for officers: those the class has for its readers.
        columns: the fields and derived values a list shows at first.
        part: it only makes sense on another record's page (a former name, an aim).
        belongs_to: link fields whose record, when binned, hides this one; the first filled one is the owner, whose
            search words include this record's.
        order: the fields a list is sorted by at first; empty means by name.
        stem: which of a group's patterns its references go by (the group's field `{stem}_pattern`), or "" for none.
        quick: fields the quick-add form asks for besides the required ones.
        name_begins: the field that its sort key begins with, if it has one: sorting by it is sorting by name.
    """

    one: str
    many: str
    icon: str
    meaning: str
    columns: tuple[str, ...]
    part: bool = False
    belongs_to: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    stem: str = ""
    quick: tuple[str, ...] = ()
    name_begins: str = ""


class Record(Base):
    """One thing the secretariat keeps; the base of every record type.

    Attributes:
        about: what its type says about itself.
        derived: what is worked out about it and never stored.
        own: the values of its custom fields as JSON has them, by the names they have in a Vocabulary.
    """

    __abstract__ = True
    about: ClassVar[About]
    derived: ClassVar[tuple[Derived, ...]] = ()

    id: Mapped[UUID] = mapped_column(IdColumn(), primary_key=True)
    created_at: Mapped[datetime] = mapped_column(MomentColumn())
    created_by: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(MomentColumn())
    updated_by: Mapped[str]
    deleted: Mapped[datetime | None] = mapped_column(MomentColumn())
    own: Mapped[dict[str, Any] | None] = mapped_column(OwnColumn())

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        """The record's name in one line. `words` has the names of the records it links to, by id."""
        raise NotImplementedError(f"{cls.__name__} is abstract here: it has no name")

    @classmethod
    def sort_key(cls, values: Values, words: Mapping[UUID, str]) -> str:
        """What lists are sorted by when sorted by name."""
        return cls.name_of(values, words)

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        """Fill in what follows from the other values, just before a record is saved; yields records to add with it.

        `values` has the id too; `before` has the saved values, None when the record is new.
        """
        yield from ()

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """Fill in what follows from other records, before `settle`; yields what they forbid. Like it, but with a look at
        the register as it is before this record is saved."""
        yield from ()

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered | None:
        """Whose pattern and which year its reference goes by, for a type with a `stem`; None while it has none yet."""
        return Numbered(values.get("group"), None)

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        """Sentences for whoever saves a record, which forbid nothing: what is still open when a meeting closes."""
        yield from ()

    @classmethod
    def step_offer(cls, connection: Connection, values: Values, field: str, today: date) -> Offer:
        """How a link that a step of its status needs (`Step.reason`, `Step.asks`) is asked for, while it is empty."""
        return Offer()

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        """What is wrong with a record's own values, each as a FieldError; may put a value into its usual form."""
        yield from ()

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        """The records among `ids` (None for all) that break a rule beside other records, and how. The rows are looked
        at as they would be saved."""
        yield from ()


def type_name(record_type: type[Record]) -> str:
    """The name of a record type in the history, on the command line and in the database."""
    return str(record_type.__tablename__)


def values_of(record: Record) -> dict[str, Any]:
    """The values of a record's declared fields."""
    return {name: getattr(record, name) for name in fields_of(type(record))}


@cache
def links_of(record_type: type[Record]) -> dict[str, Field]:
    """The fields of a record type that link to other records."""
    return {name: field for name, field in fields_of(record_type).items() if isinstance(field.kind, Link)}


def check_span(values: Values, start: str, end: str, label: str = tr("The end")) -> Iterator[FieldError]:
    """An end before its start."""
    first, last = values[start], values[end]
    if first is not None and last is not None and last < first:
        yield FieldError(
            end,
            tr(
                "{label} ({last:%d/%m/%Y}) is before the start ({first:%d/%m/%Y}).", label=label, last=last, first=first
            ),
            tr("Correct one of the two dates."),
        )


def check_has_come(values: Values, name: str, today: date, advice: str) -> Iterator[FieldError]:
    """The day of something done that lies in the future. `advice` says which day is meant."""
    if values[name] is not None and values[name] > today:
        yield FieldError(name, tr("{values:%d/%m/%Y} has not come yet.", values=values[name]), advice)


def check_one_owner(
    record_type: type[Record], values: Values, owners: tuple[str, ...], thing: str
) -> Iterator[FieldError]:
    """Something that can belong to several kinds of record belongs to exactly one."""
    given = [name for name in owners if values[name] is not None]
    if len(given) != 1:
        fields = fields_of(record_type)
        choices = ", ".join(fields[owner].label.lower() for owner in owners)
        named = with_article(thing)
        yield FieldError(
            owners[0],
            tr("{thing} belongs to exactly one record.", thing=named[:1].upper() + named[1:]),
            tr("Give one of: {choices}.", choices=choices),
        )


def standing(record_type: type[Record], query: Select[Any], ids: Sequence[UUID] | None) -> Select[Any]:
    """A query over a type narrowed to records that are not in the bin, and to `ids` unless None."""
    return among(record_type, query.where(record_type.deleted.is_(None)), ids)


def among(record_type: type[Record], query: Select[Any], ids: Sequence[UUID] | None) -> Select[Any]:
    """A query over a type narrowed to `ids` unless None, those in the bin too: for rules that others, which are not in the
    bin, have with what they lead to."""
    return query if ids is None else query.where(record_type.id.in_(ids))
