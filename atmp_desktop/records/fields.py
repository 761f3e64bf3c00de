"""How a record type declares its fields: one line a field, read by every generic part (column, form, table, filter,
export, history, search). Knows no record type and no screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey
from sqlalchemy.orm import MappedColumn, mapped_column

from atmp_desktop.records import kinds
from atmp_desktop.records.kinds import Kind
from atmp_desktop.records.status import Machine


@dataclass(frozen=True)
class Field:
    """What one field of a record is.

    Attributes:
        name: the attribute's name.
        label: its words on screen and in Excel, in sentence case.
        kind: how its values behave.
        required: a record cannot be saved without it.
        search: its words find the record.
        section: the heading it stands under in the form, or "" for the first part.
        together: fields with the same word here make sense only together: a conflict in one is a conflict in all.
        help: a sentence shown beside it, or "".
        default: what a new record has when nothing is said.
        fixed: set once by the store and never edited (a reference).
        link_name: what the linked record calls this list from its side ("Members"), or "" for no list there.
        retired: it takes no new values, and is shown where it has one.
    """

    name: str
    label: str
    kind: Kind
    required: bool = False
    search: bool = False
    section: str = ""
    together: str = ""
    help: str = ""
    default: Any = None
    fixed: bool = False
    link_name: str = ""
    retired: bool = False

    @property
    def unit(self) -> str:
        """The name under which the history and conflicts know it: its group, or itself."""
        return self.together or self.name


@dataclass(frozen=True)
class Derived:
    """Something worked out about a record and never stored (current, overdue, whom they sit for).

    Attributes:
        name: the name it is asked by.
        label: its words on screen.
        kind: how its values behave.
        expression: given a day, the SQL that works it out for each row of the record's table.
        help: a sentence about the rule.
        through: for a link, the record type that stands between, and its fields that lead to the row and to what it
            links to: no row has such a link without one.
    """

    name: str
    label: str
    kind: Kind
    expression: Callable[[date], ColumnElement[Any]]
    help: str = ""
    through: tuple[str, str, str] | None = None


def _column(kind: Kind, label: str, options: Mapping[str, Any], *constraints: Any) -> MappedColumn[Any]:
    field = Field(name="", label=label, kind=kind, **options)
    return mapped_column(
        kind.column_type(),
        *constraints,
        nullable=not field.required,
        index=isinstance(kind, kinds.Link),
        info={"field": field},
    )


def text(label: str, *, longest: int = 300, width: int = 24, **options: Any) -> MappedColumn[Any]:
    """One line of text. `options` are Field's attributes, here and below."""
    return _column(kinds.Text(longest=longest, width=width), label, options)


def long_text(label: str, **options: Any) -> MappedColumn[Any]:
    """Text with line breaks, of any length."""
    return _column(kinds.LongText(), label, options)


def email(label: str, **options: Any) -> MappedColumn[Any]:
    """An email address."""
    return _column(kinds.Email(), label, options)


def phone(label: str, **options: Any) -> MappedColumn[Any]:
    """A telephone number."""
    return _column(kinds.Phone(), label, options)


def url(label: str, **options: Any) -> MappedColumn[Any]:
    """A web address."""
    return _column(kinds.Url(), label, options)


def checked(label: str, rule: Callable[[str], str], *, width: int = 20, **options: Any) -> MappedColumn[Any]:
    """A code of fixed form; `rule` returns it tidied or raises ValueError with a sentence."""
    return _column(kinds.Checked(rule=rule, width=width), label, options)


def day(label: str, **options: Any) -> MappedColumn[Any]:
    """A date."""
    return _column(kinds.Date(), label, options)


def partial_date(label: str, **options: Any) -> MappedColumn[Any]:
    """A year, a month or a day."""
    return _column(kinds.PartialDate(), label, options)


def moment(label: str, **options: Any) -> MappedColumn[Any]:
    """An instant."""
    return _column(kinds.Moment(), label, options)


def choice(
    label: str, options: Mapping[str, str], *, tones: Mapping[str, str] | None = None, width: int = 18, **more: Any
) -> MappedColumn[Any]:
    """One of a list of values: words by code, and the tone of the pill by code where it is shown as one."""
    return _column(kinds.Choice(options=options, tones=tones or {}, width=width), label, more)


def lookup(
    label: str,
    list: str,
    options: Mapping[str, str],
    *,
    tones: Mapping[str, str] | None = None,
    width: int = 18,
    **more: Any,
) -> MappedColumn[Any]:
    """One of a list of values that each register can add to; `options` are those it comes with."""
    return _column(kinds.Lookup(options=options, tones=tones or {}, width=width, list=list), label, more)


def status(
    label: str, machine: Machine, *, tones: Mapping[str, str] | None = None, width: int = 20, **more: Any
) -> MappedColumn[Any]:
    """The state of a machine; a new record begins in its first state."""
    kind = kinds.Status(options=machine.states, tones=tones or {}, machine=machine, width=width)
    return _column(kind, label, {"required": True, "default": machine.initial, **more})


def yes_no(label: str, **options: Any) -> MappedColumn[Any]:
    """Yes or no, no unless said otherwise."""
    return _column(kinds.YesNo(), label, {"required": True, "default": False, **options})


def whole(label: str, *, least: int = 0, most: int = 1_000_000_000, **options: Any) -> MappedColumn[Any]:
    """A whole number from `least` to `most`."""
    return _column(kinds.Whole(least=least, most=most), label, options)


def link(
    label: str, target: str, *, merging: str = "repoint", erasing: str = "keep", width: int = 26, **options: Any
) -> MappedColumn[Any]:
    """Another record of type `target`; see kinds.Link for what happens when that one is merged or erased."""
    kind = kinds.Link(target=target, merging=merging, erasing=erasing, width=width)
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return _column(kind, label, options, key)


@cache
def fields_of(record_type: Any) -> dict[str, Field]:
    """The declared fields of a record type by attribute name, in the order of its module."""
    found = {}
    for column in record_type.__table__.columns:
        if "field" in column.info:
            found[column.key] = replace(column.info["field"], name=column.key)
    return found
