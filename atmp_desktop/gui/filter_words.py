"""The words on the chip of a filter: `due:<7d` is "Due: before 30 Nov 2026". Knows no widgets."""

from __future__ import annotations

import re
from datetime import date

from atmp_desktop.days.dates import format_date, parse_date
from atmp_desktop.errors import UserError
from atmp_desktop.records import kinds
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.where import Term, parse

UNFINISHED = re.compile(r'(?:^|\s)-?(?:"[^"]*"?|[^\s":]*):$')
COMPARED = re.compile(r"(<=|>=|<|>|=)(.*)", re.DOTALL)
DAYS = {"<": "before", "<=": "up to", ">": "after", ">=": "from", "=": ""}
NUMBERS = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least", "=": ""}
EMPTY = {"none": "empty", "any": "not empty"}


def typed_so_far(record_type: type[Record], text: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a filter that is being typed; a column whose value is still to come counts as not there.

    Raises UserError for a column the type does not have.
    """
    if UNFINISHED.search(text):
        # Read with some value, so that a name nobody knows is told at once.
        return parse(record_type, f"{text}any", vocabulary)[:-1]
    return parse(record_type, text, vocabulary)


def readable_part(record_type: type[Record], text: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a filter up to the first that cannot be read."""
    while text:
        text = text.rpartition(" ")[0]
        try:
            return typed_so_far(record_type, text, vocabulary)
        except UserError:
            continue
    return ()


def words_of_term(record_type: type[Record], term: Term, today: date, vocabulary: Vocabulary) -> str:
    """A term in words, for its chip."""
    if not term.column:
        return f"{'without' if term.negated else 'with'} “{' '.join(term.values)}”"
    column = columns_of(record_type, vocabulary).get(term.column)
    if column is None:
        return term.text
    words = " or ".join(_value(column, value, today) for value in term.values)
    return f"{column.label}: {'not ' if term.negated else ''}{words}"


def _value(column: Column, value: str, today: date) -> str:
    if value.casefold() in EMPTY:
        return EMPTY[value.casefold()]
    kind = column.kind
    if isinstance(kind, kinds.Choice | kinds.YesNo):
        try:
            return kind.show(kind.parse(value, today)).lower()
        except ValueError:
            return value
    is_day = isinstance(kind, kinds.Date | kinds.Moment | kinds.PartialDate)
    if not is_day and not isinstance(kind, kinds.Whole | kinds.Number):
        return value
    if ".." in value:
        first, last = value.split("..", 1)
        ends = [f"from {_day(first, today)}" if first else "", f"to {_day(last, today)}" if last else ""]
        return " ".join(filter(None, ends))
    compared = COMPARED.fullmatch(value)
    if compared is None:
        return _day(value, today) if is_day else value
    sign = (DAYS if is_day else NUMBERS)[compared[1]]
    return f"{sign} {_day(compared[2], today) if is_day else compared[2]}".strip()


def _day(text: str, today: date) -> str:
    """A day as it is written out; a year, a month or what is no day stays as typed."""
    if re.fullmatch(r"\d{4}(-\d\d)?", text):
        return text
    try:
        return format_date(parse_date(f"+{text}" if re.fullmatch(r"\d+(d|w|m|y|wd)", text) else text, today))
    except (ValueError, UserError):
        return text
