"""Filters as others may read them above what is handed out: what was typed to find somebody restricted is not told.

Knows filters and what is withheld, not how a filter is put into words.
"""

from __future__ import annotations

from dataclasses import replace

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.services.withheld import AS_GIVEN, HIDDEN, Withheld, withheld
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.filter_links import relations_of, target_of
from atmp_desktop.store.filter_terms import Condition, Filter, Group, Linked, Term, unescaped
from atmp_desktop.store.fold import fold

PLAIN = (kinds.Choice, kinds.YesNo, kinds.Date, kinds.Moment, kinds.PartialDate, kinds.Whole, kinds.Number)
"""Kinds of which a value is no name, and no part of one."""

ASKS = ("none", "any", "me")
"""Values that are no words to look for."""


def told_to_others(record_type: type[Record], where: Filter, without: Withheld, vocabulary: Vocabulary) -> Filter:
    """A filter on records of a type with "(restricted)" in place of whatever finds a restricted person by their name or a part
    of it, or is a detail that is left out. What else is looked for stays.

    Source: product.md, "Privacy (UK GDPR)": restricted people never leave in an export unless ticked.
    """
    return tuple(_told(record_type, each, without, vocabulary) for each in where)


def _told(record_type: type[Record], each: Condition, without: Withheld, vocabulary: Vocabulary) -> Condition:
    match each:
        case Term():
            column = columns_of(record_type, vocabulary).get(each.column)
            if not _is_of_people(record_type, column):
                return each
            shown = (
                HIDDEN if fold(value) not in ASKS and without.finds(unescaped(value)) else value
                for value in each.values
            )
            return replace(each, values=tuple(shown))
        case Group():
            return replace(each, parts=told_to_others(record_type, each.parts, without, vocabulary))
        case Linked():
            relation = relations_of(record_type, vocabulary).get(each.link)
            if relation is None:
                return each
            return replace(each, where=told_to_others(target_of(relation), each.where, without, vocabulary))


def _is_of_people(record_type: type[Record], column: Column | None) -> bool:
    """Whether a column has names of people, or what is known of them; None is of words that are looked for anywhere."""
    if column is None:
        return True
    if isinstance(column.kind, PLAIN):
        return False
    if isinstance(column.kind, kinds.Link):
        return withheld(BY_NAME[column.kind.target]) is not None
    is_given = column.name in AS_GIVEN.get(type_name(record_type), ())
    return is_given or column.derived or withheld(record_type) is not None
