"""Filters: the text an officer types (status:open due:<7d -kind:company alton) as terms, and the terms as SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_, func, not_, or_, true, type_coerce

from atmp_desktop.days.dates import LONDON, parse_date
from atmp_desktop.days.moments import moment_text
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.fold import fold, words_of
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.search import found_by, match_text

QUOTED, PLAIN = r'"(?:[^"]|"")*"', r'[^\s",]+'
TERM = re.compile(rf'\s*(-?)(?:("[^"]+"|[^\s":,]+):)?((?:{QUOTED}|{PLAIN})(?:,(?:{QUOTED}|{PLAIN}))*,?)(?=\s|$)')
VALUE = re.compile(rf"{QUOTED}|{PLAIN}")
COMPARED = re.compile(r"(<=|>=|<|>|=)?(.*)", re.DOTALL)
SPAN = re.compile(r"(\d+)([dwmy])|(\d+)wd")


@dataclass(frozen=True)
class Term:
    """One condition. `column` is "" for words anywhere in the record; several `values` mean any of them."""

    column: str
    values: tuple[str, ...]
    negated: bool = False

    @property
    def text(self) -> str:
        """The term as it is typed."""
        column = f"{self.column}:" if self.column else ""
        return f"{'-' if self.negated else ''}{column}{','.join(_quoted(value) for value in self.values)}"


def _quoted(value: str) -> str:
    """A value as it is typed: in quotes where it would be read otherwise, quotes in it doubled."""
    doubled = value.replace('"', '""')
    return f'"{doubled}"' if not value or re.search(r'[\s,:"]', value) or value.startswith("-") else value


def _unquoted(typed: str) -> str:
    return typed[1:-1].replace('""', '"') if typed.startswith('"') else typed


Filter = tuple[Term, ...]
"""Conditions that must all hold."""


def parse(record_type: type[Record], text: str, vocabulary: Vocabulary) -> Filter:
    """The terms of a typed filter. Raises UserError for a column the type does not have."""
    terms = []
    place, text = 0, text.rstrip()
    while place < len(text):
        found = TERM.match(text, place)
        if found is None:
            raise UserError(
                f"The filter cannot be read from “{text[place:].strip()[:40]}” on.",
                'A value in quotes needs both of them, as in status:"in progress".',
            )
        place = found.end()
        minus, name, rest = found.groups()
        values = tuple(_unquoted(each) for each in VALUE.findall(rest))
        if name:
            terms.append(Term(column_called(record_type, name.strip('"'), vocabulary).name, values, minus == "-"))
        else:
            words = values[0] if len(values) == 1 else rest
            terms.append(Term("", (words,), minus == "-"))
    return tuple(terms)


def unparse(terms: Filter) -> str:
    """The text that `parse` reads back as the same terms."""
    return " ".join(term.text for term in terms)


def column_called(record_type: type[Record], typed: str, vocabulary: Vocabulary) -> Column:
    """The column of a type that a text names, by name or label or how they begin. Raises UserError with those there are."""
    columns = columns_of(record_type, vocabulary)
    wanted = fold(typed).replace("_", " ")
    for fits in (str.__eq__, str.startswith):
        found = {
            each.name: each
            for each in columns.values()
            if any(fits(name, wanted) for name in (*_names(each), fold(each.label)))
        }
        if len(found) == 1 or (found and fits is str.__eq__):
            return next(iter(found.values()))
    raise UserError(
        f"{record_type.about.many} have no column “{typed}”.",
        f"They have: {', '.join(each.name for each in columns.values())}.",
    )


def _names(column: Column) -> tuple[str, str]:
    """A column's name as it may be typed; that of an own field also without what all of them begin with."""
    name = column.name.replace("_", " ")
    return name, name.removeprefix(OWN)


def condition(
    record_type: type[Record], terms: Filter, day: date, vocabulary: Vocabulary, me: str = ""
) -> ColumnElement[bool]:
    """The terms as SQL over the type's table, on a day. Raises UserError with a sentence for a value that fits no way."""
    found: list[ColumnElement[bool]] = []
    for term in terms:
        if term.column:
            column = _column(record_type, term.column, vocabulary)
            holds = or_(*(_holds(column, value, day, me) for value in term.values))
        else:
            holds = words_anywhere(record_type, term.values[0], vocabulary)
        found.append(not_(func.coalesce(holds, False)) if term.negated else holds)
    return and_(true(), *found)


def _column(record_type: type[Record], name: str, vocabulary: Vocabulary) -> Column:
    columns = columns_of(record_type, vocabulary)
    if name not in columns:
        raise UserError(f"{record_type.about.many} have no column “{name}”.", "Take the condition off.")
    return columns[name]


def words_anywhere(record_type: type[Record], words: str, vocabulary: Vocabulary) -> ColumnElement[bool]:
    """Whether every word begins a word of the record, or of a record it links to where it has no name of its own."""
    if not words_of(words):
        return true()
    if has_own_name(record_type):
        return record_type.id.in_(found_by(words, type_name(record_type)))
    columns = columns_of(record_type, vocabulary)
    own = [each.expression(date.min) for each in columns.values() if each.stored_text]
    links = [
        (columns[name].expression(date.min), field.kind.target)
        for name, field in vocabulary.links_of(record_type).items()
        if isinstance(field.kind, kinds.Link) and has_own_name(BY_NAME[field.kind.target])
    ]
    each_word = []
    for word in words_of(words):
        ways = [func.lower(column).contains(word, autoescape=True) for column in own]
        ways += [link.in_(found_by(word, target)) for link, target in links]
        each_word.append(or_(*ways))
    return and_(*each_word)


def _holds(column: Column, value: str, day: date, me: str) -> ColumnElement[bool]:
    expression = column.expression(day)
    wanted = fold(value)
    if wanted == "none":
        return expression.is_(None)
    if wanted == "any":
        return expression.is_not(None)
    kind = column.kind
    if isinstance(kind, kinds.Link):
        return _links_to(column, expression, me if wanted == "me" and me else value)
    if isinstance(kind, kinds.YesNo | kinds.Choice):
        equal: ColumnElement[bool] = expression == _typed(column, value, day)
        return equal
    if isinstance(kind, kinds.Date | kinds.Whole | kinds.Number | kinds.Moment | kinds.PartialDate):
        return _compared(column, expression, value, day)
    return func.lower(expression).contains(value.lower(), autoescape=True)


def _links_to(column: Column, expression: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    kind = column.kind
    assert isinstance(kind, kinds.Link)
    try:
        same: ColumnElement[bool] = expression == kind.parse(value, date.min)
        return same
    except ValueError:
        if match_text(value):
            return expression.in_(found_by(value, kind.target))
        raise UserError(f"{column.label}: type a name or part of one.") from None


def _compared(column: Column, expression: ColumnElement[Any], value: str, day: date) -> ColumnElement[bool]:
    if isinstance(column.kind, kinds.PartialDate | kinds.Moment):
        expression = type_coerce(expression, String)
    if ".." in value:
        first, last = value.split("..", 1)
        ends = []
        if first:
            ends.append(expression >= _bound(column, first, day, last=False))
        if last:
            ends.append(expression <= _bound(column, last, day, last=True))
        return and_(true(), *ends)
    found = COMPARED.fullmatch(value)
    assert found is not None
    sign, rest = found[1] or "=", found[2]
    low, high = _bound(column, rest, day, last=False), _bound(column, rest, day, last=True)
    compare: dict[str, ColumnElement[bool]] = {
        "<": expression < low,
        "<=": expression <= high,
        ">": expression > high,
        ">=": expression >= low,
        "=": and_(expression >= low, expression <= high),
    }
    return compare[sign]


def _bound(column: Column, text: str, day: date, *, last: bool) -> Any:
    """Where a date or number begins, or ends. Partial dates and moments are compared as the text they are kept as."""
    kind, text = column.kind, text.strip()
    if not text:
        raise UserError(f"{column.label}: type what to compare it with.", "Such as <7d, >=2026-01-01 or 3..5.")
    if isinstance(kind, kinds.Whole | kinds.Number):
        return _typed(column, text, day)
    if isinstance(kind, kinds.PartialDate) and re.match(r"\d{4}$|\D+ \d{4}$|\d{4}-\d\d$|\d{1,2}/\d{4}$", text):
        # "~" comes after every digit: 2018~ is the end of 2018.
        return _typed(column, text, day).iso + ("~" if last else "")
    try:
        there = parse_date(f"+{text}" if SPAN.fullmatch(text) else text, day)
    except ValueError as error:
        raise UserError(f"{column.label}: {error}") from None
    if isinstance(kind, kinds.Moment):
        midnight = datetime.combine(there + timedelta(days=1) if last else there, time(), LONDON)
        return moment_text(midnight - timedelta(microseconds=1) if last else midnight)
    return there if isinstance(kind, kinds.Date) else there.isoformat()


def _typed(column: Column, text: str, day: date) -> Any:
    try:
        return column.kind.parse(text, day)
    except ValueError as error:
        raise UserError(f"{column.label}: {error}") from None
