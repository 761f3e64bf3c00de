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
from atmp_desktop.store.filter_links import relations_of, target_of
from atmp_desktop.store.filter_terms import unescaped
from atmp_desktop.store.where import Condition, Filter, Group, Linked, Term, is_words, parse
from atmp_desktop.translation import tr

COMPARED = re.compile(r"(<=|>=|<|>|=)(.*)", re.DOTALL)
DAYS = {"<": tr("before"), "<=": tr("up to"), ">": tr("after"), ">=": tr("from"), "=": ""}
NUMBERS = {"<": tr("less than"), "<=": tr("at most"), ">": tr("more than"), ">=": tr("at least"), "=": ""}
MOST_TRIES = 20
"""At so many blanks from its end a filter is tried: words pasted by the page would take seconds."""

EMPTY = {"none": tr("empty"), "any": tr("not empty")}


def readable_part(record_type: type[Record], text: str, vocabulary: Vocabulary) -> Filter:
    """The conditions of a filter that is being typed, up to the first that cannot be read; none of one with much after it."""
    for _ in range(MOST_TRIES):
        text = text.rpartition(" ")[0]
        try:
            return parse(record_type, text, vocabulary, so_far=True)
        except UserError:
            continue
    return ()


def words_of_all(record_type: type[Record], where: Filter, today: date, vocabulary: Vocabulary) -> str:
    """A whole filter in words, for a sentence: "Status: open and (Due: empty or Overdue: yes)"."""
    return tr(" and ").join(words_of(record_type, each, today, vocabulary) for each in where)


def words_of(record_type: type[Record], condition: Condition, today: date, vocabulary: Vocabulary) -> str:
    """A condition in words, for its chip; what stands inside another has brackets where it needs them."""
    match condition:
        case Term():
            return _words_of_term(record_type, condition, today, vocabulary)
        case Group():
            parts = [_inside(record_type, part, today, vocabulary) for part in condition.parts]
            joined = (tr(" or ") if condition.any else tr(" and ")).join(parts)
            if not condition.negated:
                return joined
            return tr("not {joined}", joined=joined) if len(parts) == 1 else tr("not ({joined})", joined=joined)
        case Linked():
            return _words_of_linked(record_type, condition, today, vocabulary)


def _inside(record_type: type[Record], part: Condition, today: date, vocabulary: Vocabulary) -> str:
    words = words_of(record_type, part, today, vocabulary)
    is_joined = isinstance(part, Group) and len(part.parts) > 1 and not part.negated
    return f"({words})" if is_joined else words


def _words_of_linked(record_type: type[Record], linked: Linked, today: date, vocabulary: Vocabulary) -> str:
    relation = relations_of(record_type, vocabulary).get(linked.link)
    if relation is None:
        return linked.text
    target = target_of(relation)
    inside = [_inside(target, part, today, vocabulary) for part in linked.where]
    one = linked.where[0]
    is_short = len(inside) == 1 and not one.negated and not is_words(one) and not isinstance(one, Group)
    if is_short and not linked.negated:
        return f"{relation.label} › {inside[0]}"
    joined = tr(" and ").join(inside).removeprefix(tr("with "))
    return (
        tr("No {label} with {joined}", label=relation.label.lower(), joined=joined)
        if linked.negated
        else tr("{label} with {joined}", label=relation.label, joined=joined)
    )


def _words_of_term(record_type: type[Record], term: Term, today: date, vocabulary: Vocabulary) -> str:
    if not term.column:
        words = " ".join(term.values)
        return tr("without “{words}”", words=words) if term.negated else tr("with “{words}”", words=words)
    column = columns_of(record_type, vocabulary).get(term.column)
    if column is None:
        return term.text
    words = tr(" or ").join(_value(column, value, today) for value in term.values)
    return f"{column.label}: " + (tr("not {words}", words=words) if term.negated else words)


def _value(column: Column, value: str, today: date) -> str:
    if value.casefold() in EMPTY:
        return EMPTY[value.casefold()]
    value, kind = unescaped(value), column.kind
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
        ends = [
            tr("from {day_words}", day_words=day_words(first, today)) if first else "",
            tr("to {day_words}", day_words=day_words(last, today)) if last else "",
        ]
        return " ".join(filter(None, ends))
    compared = COMPARED.fullmatch(value)
    if compared is None:
        return day_words(value, today) if is_day else value
    sign = (DAYS if is_day else NUMBERS)[compared[1]]
    return f"{sign} {day_words(compared[2], today) if is_day else compared[2]}".strip()


def day_words(text: str, today: date) -> str:
    """A day as it is written out; a year, a month or what is no day stays as typed."""
    if re.fullmatch(r"\d{4}(-\d\d)?", text):
        return text
    try:
        return format_date(parse_date(f"+{text}" if re.fullmatch(r"\d+(d|w|m|y|wd)", text) else text, today))
    except (ValueError, UserError):
        return text
