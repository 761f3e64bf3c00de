"""A filter while it is being built: rows of conditions in brackets, finished or not. It is read from a filter and gives one
back. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from atmp_desktop.gui.filter_tests import AS_TYPED, Test, test_for
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.kinds import Kind, YesNo
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.filter_links import relations_of, target_of
from atmp_desktop.store.where import Condition, Filter, Group, Linked, Term

How = Literal["all", "any", "none", "not_all"]
"""How many of the conditions in a bracket must hold."""

NEGATED: dict[How, bool] = {"all": False, "any": False, "none": True, "not_all": True}


@dataclass(eq=False)
class Line:
    """One condition, which may lack its value yet.

    Attributes:
        links: the names of the links that lead to the record it is about; none for the one that is listed.
        column: the name of a column there, or "" for words anywhere.
        test: what is asked.
        values: as they are typed.
    """

    links: tuple[str, ...]
    column: str
    test: Test
    values: tuple[str, ...] = ()

    def condition(self) -> Condition | None:
        """The condition; None while it lacks something."""
        term = self.test.term(self.column, self.values)
        if term is None or not self.links:
            return term
        # The opposite is asked of the link: none of those linked to is so.
        found: Condition = Term(term.column, term.values)
        for link in reversed(self.links[1:]):
            found = Linked(link, (found,))
        return Linked(self.links[0], (found,), term.negated)


@dataclass(eq=False)
class Bracket:
    """Conditions in a bracket.

    Attributes:
        how: how many of them must hold.
        link: the name of the link to the records they are about, or "" for the record that the bracket stands in.
        parts: lines, and other brackets.
    """

    how: How = "all"
    link: str = ""
    parts: list[Line | Bracket] = field(default_factory=list)

    def condition(self) -> Condition | None:
        """The condition it makes; None where nothing in it is finished."""
        found = self.conditions()
        if not found:
            return None
        if self.link:
            where = (Group(True, found),) if self.how in ("any", "not_all") and len(found) > 1 else found
            return Linked(self.link, where, NEGATED[self.how])
        if len(found) == 1:
            return _opposite(found[0]) if NEGATED[self.how] else found[0]
        return Group(self.how in ("any", "none"), found, NEGATED[self.how])

    def conditions(self) -> Filter:
        """The conditions of its parts that are finished."""
        return tuple(found for part in self.parts if (found := part.condition()) is not None)

    def lines(self) -> Iterator[Line]:
        """Every line in it and in the brackets in it, from the top."""
        for part in self.parts:
            if isinstance(part, Line):
                yield part
            else:
                yield from part.lines()

    def holder_of(self, wanted: Line | Bracket) -> Bracket | None:
        """The bracket that a part stands in."""
        for part in self.parts:
            if part is wanted:
                return self
            found = part.holder_of(wanted) if isinstance(part, Bracket) else None
            if found is not None:
                return found
        return None


def _opposite(condition: Condition) -> Condition:
    match condition:
        case Term():
            return Term(condition.column, condition.values, not condition.negated)
        case Group():
            return Group(condition.any, condition.parts, not condition.negated)
        case Linked():
            return Linked(condition.link, condition.where, not condition.negated)


def filter_of(whole: Bracket) -> Filter:
    """The filter that a whole draft makes."""
    if whole.how == "all":
        return whole.conditions()
    found = whole.condition()
    if isinstance(found, Group) and not found.any and not found.negated:
        return found.parts
    return () if found is None else (found,)


def draft_of(record_type: type[Record], where: Filter, vocabulary: Vocabulary) -> Bracket:
    """A draft that makes a filter, or one that means the same."""
    one = where[0] if len(where) == 1 else None
    if isinstance(one, Group):
        return _of_group(record_type, one, vocabulary)
    return Bracket("all", "", [_of(record_type, each, vocabulary) for each in where])


def _of(record_type: type[Record], condition: Condition, vocabulary: Vocabulary) -> Line | Bracket:
    match condition:
        case Term():
            return _of_term(record_type, condition, vocabulary)
        case Group():
            return _of_group(record_type, condition, vocabulary)
        case Linked():
            return _of_linked(record_type, condition, vocabulary)


def _of_group(record_type: type[Record], group: Group, vocabulary: Vocabulary) -> Bracket:
    how: How = ("none" if group.negated else "any") if group.any else ("not_all" if group.negated else "all")
    return Bracket(how, "", [_of(record_type, part, vocabulary) for part in group.parts])


def _of_term(record_type: type[Record], term: Term, vocabulary: Vocabulary) -> Line | Bracket:
    kind = kind_of(record_type, (), term.column, vocabulary)
    if isinstance(kind, YesNo):
        term = _answer(kind, term)
    found = test_for(kind, term)
    if found is not None:
        return Line((), term.column, *found)
    if term.negated or len(term.values) > 1:
        # Asked for one by one: any of them, or none of them.
        each = [_of_term(record_type, Term(term.column, (value,)), vocabulary) for value in term.values]
        return Bracket("none" if term.negated else "any", "", [*each])
    # It says something that cannot be asked; it stays as it is, with its value.
    return Line((), term.column, AS_TYPED, term.values)


def _answer(kind: YesNo, term: Term) -> Term:
    """A condition of yes or no in these words."""
    try:
        return Term(
            term.column, tuple(kind.show(kind.parse(each, date.min)).lower() for each in term.values), term.negated
        )
    except ValueError:
        return term


def _of_linked(record_type: type[Record], linked: Linked, vocabulary: Vocabulary) -> Line | Bracket:
    relation = relations_of(record_type, vocabulary).get(linked.link)
    if relation is None:
        return Bracket("none" if linked.negated else "all", linked.link, [])
    target = target_of(relation)
    one = linked.where[0] if len(linked.where) == 1 else None
    if isinstance(one, Term | Linked) and not one.negated:
        # The minus before the link is the line's own.
        inner = _of(target, _opposite(one) if linked.negated else one, vocabulary)
        if isinstance(inner, Line):
            return Line((linked.link, *inner.links), inner.column, inner.test, inner.values)
    if isinstance(one, Group) and one.any and not one.negated:
        parts = [_of(target, part, vocabulary) for part in one.parts]
        return Bracket("not_all" if linked.negated else "any", linked.link, parts)
    parts = [_of(target, part, vocabulary) for part in linked.where]
    return Bracket("none" if linked.negated else "all", linked.link, parts)


def column_at(record_type: type[Record], links: tuple[str, ...], column: str, vocabulary: Vocabulary) -> Column | None:
    """The column that a line is about; None for words, and for one that is no longer there."""
    at = type_at(record_type, links, vocabulary)
    return None if at is None else columns_of(at, vocabulary).get(column)


def kind_of(record_type: type[Record], links: tuple[str, ...], column: str, vocabulary: Vocabulary) -> Kind | None:
    """The kind of the column that a line is about; None for words."""
    found = column_at(record_type, links, column, vocabulary)
    return None if found is None else found.kind


def type_at(record_type: type[Record], links: tuple[str, ...], vocabulary: Vocabulary) -> type[Record] | None:
    """The type of record that links lead to; None where one of them is no longer there."""
    at = record_type
    for link in links:
        relation = relations_of(at, vocabulary).get(link)
        if relation is None:
            return None
        at = BY_NAME[relation.target]
    return at
