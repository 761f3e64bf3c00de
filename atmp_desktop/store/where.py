"""Filters (status:open due:<7d -kind:company alton) as SQL. What they are made of is in filter_terms.py, how their text is
read in filter_reading.py; both can be had from here."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, String, and_, func, not_, or_, select, true, type_coerce

from atmp_desktop.days.dates import LONDON, parse_date
from atmp_desktop.days.moments import moment_text
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.filter_links import relations_of, target_of
from atmp_desktop.store.filter_reading import column_called, parse
from atmp_desktop.store.filter_terms import Condition, Filter, Group, Linked, Term, is_words, unescaped, unparse
from atmp_desktop.store.fold import fold, words_of
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.search import found_by, match_text
from atmp_desktop.store.visible import visible
from atmp_desktop.translation import tr

__all__ = [
    "Condition",
    "Filter",
    "Group",
    "Linked",
    "Term",
    "column_called",
    "condition",
    "is_words",
    "parse",
    "unparse",
    "words_anywhere",
]

COMPARED = re.compile(r"(<=|>=|<|>|=)?(.*)", re.DOTALL)
SPAN = re.compile(r"(\d+)([dwmy])|(\d+)wd")


def condition(
    record_type: type[Record], terms: Filter, day: date, vocabulary: Vocabulary, me: str = ""
) -> ColumnElement[bool]:
    """The terms as SQL over the type's table, on a day. Raises UserError with a sentence for a value that fits no way."""
    return and_(true(), *(_condition(record_type, each, day, vocabulary, me) for each in terms))


def _condition(
    record_type: type[Record], each: Condition, day: date, vocabulary: Vocabulary, me: str
) -> ColumnElement[bool]:
    holds: ColumnElement[bool]
    match each:
        case Term():
            if each.column:
                column = _column(record_type, each.column, vocabulary)
                holds = or_(*(_holds(column, value, day, me) for value in each.values))
            else:
                holds = words_anywhere(record_type, each.values[0], vocabulary)
        case Group():
            parts = [_condition(record_type, part, day, vocabulary, me) for part in each.parts]
            holds = or_(*parts) if each.any else and_(*parts)
        case Linked():
            holds = _across(record_type, each, day, vocabulary, me)
    return not_(func.coalesce(holds, False)) if each.negated else holds


def _across(record_type: type[Record], each: Linked, day: date, vocabulary: Vocabulary, me: str) -> ColumnElement[bool]:
    """Whether there is a record that is linked to, shows in lists and is as wanted."""
    relation = relations_of(record_type, vocabulary).get(each.link)
    if relation is None:
        raise UserError(
            tr("{many} have no link “{link}”.", many=record_type.about.many, link=each.link),
            tr("Take the condition off."),
        )
    target = target_of(relation)
    wanted = (*visible(target), condition(target, each.where, day, vocabulary, me))
    # Asked once, and not for every row anew: what is inside has nothing to do with the row outside, of whatever type that is.
    if relation.leads_here:
        link = columns_of(target, vocabulary)[relation.column].expression(day)
        return record_type.id.in_(select(link).select_from(target).where(link.is_not(None), *wanted).correlate(None))
    column = columns_of(record_type, vocabulary)[relation.column]
    found = select(target.id).where(*wanted).correlate(None)
    holds: ColumnElement[bool] = column.expression(day).in_(found)
    if column.through is None:
        return holds
    # The link is worked out only for the few that can have it.
    between, here, there = column.through
    part: Any = BY_NAME[between].__table__.alias()
    return and_(record_type.id.in_(select(part.c[here]).where(part.c[there].in_(found)).correlate(None)), holds)


def _column(record_type: type[Record], name: str, vocabulary: Vocabulary) -> Column:
    columns = columns_of(record_type, vocabulary)
    if name not in columns:
        raise UserError(
            tr("{many} have no column “{name}”.", many=record_type.about.many, name=name), tr("Take the condition off.")
        )
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
        ways = [func.folded(column).contains(word, autoescape=True) for column in own]
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
        return _links_to(column, expression, me if wanted == "me" and me else unescaped(value))
    if isinstance(kind, kinds.YesNo | kinds.Choice):
        equal: ColumnElement[bool] = expression == _typed(column, value, day)
        return equal
    if isinstance(kind, kinds.Date | kinds.Whole | kinds.Number | kinds.Moment | kinds.PartialDate):
        return _compared(column, expression, value, day)
    return func.folded(expression).contains(fold(unescaped(value)), autoescape=True)


def _links_to(column: Column, expression: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    kind = column.kind
    assert isinstance(kind, kinds.Link)
    try:
        same: ColumnElement[bool] = expression == kind.parse(value, date.min)
        return same
    except ValueError:
        if match_text(value):
            return expression.in_(found_by(value, kind.target))
        raise UserError(tr("{label}: type a name or part of one.", label=column.label)) from None


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
        raise UserError(
            tr("{label}: type what to compare it with.", label=column.label), tr("Such as <7d, >=2026-01-01 or 3..5.")
        )
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
        return moment_text(datetime.combine(there, time.max if last else time.min, LONDON))
    return there if isinstance(kind, kinds.Date) else there.isoformat()


def _typed(column: Column, text: str, day: date) -> Any:
    try:
        return column.kind.parse(text, day)
    except ValueError as error:
        raise UserError(f"{column.label}: {error}") from None
