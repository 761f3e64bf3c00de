"""What one register adds to the types of record: the words, order and retired values of the lists that fields choose
from, and fields of its own. Knows no store; store/vocabulary.py reads it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from atmp_desktop.errors import FieldError, Invalid
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.kinds import Kind, Lookup
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.record import links_of as shipped_links_of
from atmp_desktop.records.record import values_of as shipped_values_of
from atmp_desktop.translation import tr

OWN = tr("own.")
"""What the name of a register's own field begins with, wherever values stand by name: own.funding_route."""

LONGEST_CODE = 40

LAST = float("inf")
"""The place of a value that was given none."""

Values = Mapping[str, Any]


class ListValue(NamedTuple):
    """One value of a list as the register has it; one that is in the bin counts as retired."""

    list: str
    code: str
    words: str
    position: int | None = None
    retired: bool = False
    binned: bool = False


class OwnField(NamedTuple):
    """One field of the register's own; see records/custom_field.py. `position` None comes last."""

    type: str
    code: str
    label: str
    kind: str
    target: str = ""
    section: str = ""
    help: str = ""
    position: int | None = None
    search: bool = False
    retired: bool = False


class Vocabulary:
    """What a register's lists and fields are at one moment; it never changes. Two are the same only if they are one, so
    that what is worked out for one can be remembered by it.

    Attributes:
        values, own: what it was made of.
    """

    def __init__(self, values: Iterable[ListValue] = (), own: Iterable[OwnField] = ()) -> None:
        self.values = tuple(values)
        self.own = tuple(own)
        self._rows: dict[str, dict[str, ListValue]] = {}
        for row in self.values:
            self._rows.setdefault(row.list, {})[row.code] = row
        self._fields: dict[type[Record], Mapping[str, Field]] = {}
        self._own_fields: dict[type[Record], Mapping[str, Field]] = {}

    # Lists -----------------------------------------------------------------------------------------------------------

    def options(self, list: str) -> Mapping[str, str]:
        """The words of every value of a list by code, retired ones too, in the order in which they are offered."""
        return self._kind(Lookup(options=shipped_lists().get(list, {}), list=list)).options

    def retired(self, list: str) -> frozenset[str]:
        """The codes of a list's values that are chosen no more."""
        return self._kind(Lookup(options=shipped_lists().get(list, {}), list=list)).retired

    def uses(self, list: str) -> list[tuple[type[Record], Field]]:
        """The fields that choose from a list, with the type of each."""
        return [
            (record_type, field)
            for record_type in _record_types()
            for field in self.fields_of(record_type).values()
            if isinstance(field.kind, Lookup) and field.kind.list == list
        ]

    def lists(self) -> list[str]:
        """The lists that fields choose from, in the order of the types of record."""
        found: dict[str, None] = {}
        for record_type in _record_types():
            for field in self.fields_of(record_type).values():
                if isinstance(field.kind, Lookup):
                    found[field.kind.list] = None
        return [*found]

    def kind(self, kind: Kind) -> Kind:
        """A kind as this register has it: a lookup with the register's values, any other as it is."""
        return self._kind(kind) if isinstance(kind, Lookup) else kind

    def _kind(self, kind: Lookup) -> Lookup:
        rows = dict(self._rows.get(kind.list, {}))
        if not rows:
            return kind
        found: list[tuple[float, int, str, str, bool]] = []
        for place, (code, words) in enumerate(kind.options.items()):
            row = rows.pop(code, None)
            if row is None or row.binned:
                found.append((place, place, words, code, False))
            else:
                found.append((_place(row, place), place, row.words, code, row.retired))
        for row in rows.values():
            place = len(kind.options)
            found.append((_place(row, LAST), place, row.words, row.code, row.retired or row.binned))
        found.sort()
        options = {code: words for _, _, words, code, _ in found}
        return replace(kind, options=options, retired=frozenset(code for *_, code, retired in found if retired))

    # Fields ----------------------------------------------------------------------------------------------------------

    def fields_of(self, record_type: type[Record]) -> Mapping[str, Field]:
        """The fields of a type by name: those it comes with, then the register's own, retired ones too."""
        if record_type not in self._fields:
            shipped = fields_of(record_type)
            own = self.own_fields(record_type)
            worded = {name: self._worded(field) for name, field in shipped.items()}
            unchanged = not own and all(worded[name] is shipped[name] for name in shipped)
            self._fields[record_type] = shipped if unchanged else MappingProxyType({**worded, **own})
        return self._fields[record_type]

    def own_fields(self, record_type: type[Record]) -> Mapping[str, Field]:
        """The register's own fields of a type by name, in the order in which they are shown."""
        if record_type not in self._own_fields:
            mine = [each for each in self.own if each.type == type_name(record_type)]
            mine.sort(key=lambda each: (each.position is None, each.position, each.label.casefold(), each.code))
            self._own_fields[record_type] = {each.name: each for each in map(self._own_field, mine)}
        return self._own_fields[record_type]

    def links_of(self, record_type: type[Record]) -> Mapping[str, Field]:
        """The fields of a type that link to other records, the register's own among them."""
        own = self.own_links(record_type)
        return {**shipped_links_of(record_type), **own} if own else shipped_links_of(record_type)

    def own_links(self, record_type: type[Record]) -> Mapping[str, Field]:
        """The register's own fields of a type that link to other records."""
        fields = self.own_fields(record_type).items()
        return {name: field for name, field in fields if isinstance(field.kind, kinds.Link)}

    def _worded(self, field: Field) -> Field:
        kind = self.kind(field.kind)
        return field if kind is field.kind else replace(field, kind=kind)

    def _own_field(self, each: OwnField) -> Field:
        kind = self.kind(own_kind(each))
        return Field(
            name=OWN + each.code,
            label=each.label,
            kind=kind,
            search=each.search and isinstance(kind, kinds.Text | kinds.LongText),
            section=each.section,
            help=each.help,
            default=False if isinstance(kind, kinds.YesNo) else None,
            retired=each.retired,
        )

    # Values ----------------------------------------------------------------------------------------------------------

    def values_of(self, record: Record) -> dict[str, Any]:
        """The values of a record by name, its own fields' among them."""
        return {**shipped_values_of(record), **self.spread(type(record), record.own)}

    def put(self, record: Record, values: Values) -> None:
        """Give a record values by name, its own fields' among them. Raises Invalid for one of these that is none; what
        else is wrong with them is found with all the rest, when the record is saved."""
        own = {name: value for name, value in values.items() if name.startswith(OWN)}
        for name, value in values.items():
            if name not in own:
                setattr(record, name, value)
        if own:
            kept = self.folded(type(record), self._tidied(record, own))
            if kept != record.own:
                record.own = kept

    def _tidied(self, record: Record, own: Values) -> dict[str, Any]:
        fields, found = self.own_fields(type(record)), self.spread(type(record), record.own)
        errors = []
        for name, value in own.items():
            if value == found.get(name):
                continue
            try:
                found[name] = fields[name].kind.tidy(value) if name in fields else value
            except ValueError as error:
                errors.append(FieldError(name, f"{fields[name].label}: {error}"))
        if errors:
            raise Invalid(errors)
        return found

    def spread(self, record_type: type[Record], own: Values | None) -> dict[str, Any]:
        """What a record's column `own` holds as values by name: each of the type's own fields, filled or not, and what
        stands there beside them, as it is."""
        fields = self.own_fields(record_type)
        found = {name: field.default for name, field in fields.items()}
        for name, value in (own or {}).items():
            found[name] = fields[name].kind.from_json(value) if name in fields else value
        return found

    def folded(self, record_type: type[Record], values: Values) -> dict[str, Any] | None:
        """What the column `own` is to hold, given values by name; the others are left aside. Empty ones are not kept,
        and neither is a "no"."""
        fields = self.own_fields(record_type)
        found = {}
        for name, value in values.items():
            if name.startswith(OWN) and not is_empty(value):
                found[name] = fields[name].kind.to_json(value) if name in fields else value
        return found or None


def _place(row: ListValue, otherwise: float) -> float:
    return otherwise if row.position is None else row.position


def is_empty(value: Any) -> bool:
    """Whether the value of an own field is not kept: there is none, or it is "no"."""
    return value is None or value is False


def own_kind(each: OwnField) -> Kind:
    """How the values of an own field behave, the values of its list left aside."""
    if each.kind == "choice":
        return Lookup(list=list_of(each.type, each.code))
    if each.kind == "link":
        return kinds.Link(target=each.target)
    return PLAIN_KINDS.get(each.kind, kinds.Text())


PLAIN_KINDS: Mapping[str, Kind] = {
    "text": kinds.Text(),
    "long_text": kinds.LongText(),
    "number": kinds.Number(),
    "date": kinds.Date(),
    "yes_no": kinds.YesNo(),
}


def list_of(type: str, code: str) -> str:
    """The list that an own field of choices chooses from."""
    return f"{type}.{code}"


def slug(words: str) -> str:
    """Words as a code: small letters, digits and _; "value" where there are none."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST_CODE].rstrip("_") or "value"


def fresh_code(words: str, taken: Iterable[str]) -> str:
    """A code for words that is none of those taken: the words' own, else with the first number that is free."""
    known = set(taken)
    code, number = slug(words), 1
    while code in known:
        number += 1
        code = f"{slug(words)[: LONGEST_CODE - 5]}_{number}"
    return code


@cache
def shipped_lists() -> Mapping[str, Mapping[str, str]]:
    """The values that every register's lists come with: words by code, by list."""
    found: dict[str, Mapping[str, str]] = {}
    for record_type in _record_types():
        for field in fields_of(record_type).values():
            if isinstance(field.kind, Lookup):
                found[field.kind.list] = field.kind.options
    return found


def _record_types() -> tuple[type[Record], ...]:
    # Here, as the record types know their vocabulary's module.
    from atmp_desktop.records import RECORD_TYPES

    return RECORD_TYPES


SHIPPED = Vocabulary()
"""What every register comes with, and nothing else."""
