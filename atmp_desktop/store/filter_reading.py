"""Reads the text of a filter: `status:open (due:<7d or overdue:yes) -organisation.kind:company`. Knows no SQL."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from atmp_desktop.errors import UserError
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.filter_links import Relation, relations_of, target_of
from atmp_desktop.store.filter_terms import Condition, Filter, Group, Linked, Term
from atmp_desktop.store.fold import fold
from atmp_desktop.translation import tr


class Called(Protocol):
    """What can be named in a filter: a column, a link."""

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> str: ...


Named = TypeVar("Named", bound=Called)

QUOTED, PLAIN = r'"(?:[^"]|"")*"', r'(?:\([^\s",()]*\)|[^\s",()])+'
"""A value in quotes; one without, in which brackets may stand in pairs, as in NHS(Leeds)."""

NAME = r'"[^"]+"|[^\s":,()]+'
TERM = re.compile(rf"(-?)(?:({NAME}):)?((?:{QUOTED}|{PLAIN})(?:,(?:{QUOTED}|{PLAIN}))*,?)(?=\s|\)|$)")
VALUE = re.compile(rf"{QUOTED}|{PLAIN}")
OPENING = re.compile(rf"(-?)(?:({NAME}):)?\(")
OR = re.compile(r"or(?=[\s()]|$)", re.IGNORECASE)
BEGUN = re.compile(rf"-?({NAME}):$")
BLANK = re.compile(r"\s*")

LONGEST = 4_000
"""So many characters may be in a filter: a page that was pasted by mistake is none."""

DEEPEST = 24
"""So many brackets may stand in one another."""


def parse(record_type: type[Record], text: str, vocabulary: Vocabulary, *, so_far: bool = False) -> Filter:
    """The conditions of a typed filter; of one that is being typed (`so_far`) what is not finished is left out: a bracket
    not closed yet, a column whose value is still to come, an `or` with nothing after it.

    Raises UserError for what cannot be read, and for a column or a link the type does not have.
    """
    if len(text) > LONGEST:
        raise UserError(tr("The filter is too long."), tr("Shorten it."))
    return _Reader(text, vocabulary, so_far).whole(record_type)


class _Reader:
    """Goes through one text from left to right."""

    def __init__(self, text: str, vocabulary: Vocabulary, so_far: bool) -> None:
        self._text = text.rstrip()
        self._vocabulary = vocabulary
        self._so_far = so_far
        self._place = 0
        self._depth = 0

    def whole(self, record_type: type[Record]) -> Filter:
        """All of it."""
        found = self._ways(record_type)
        if self._place < len(self._text):
            raise UserError(
                tr("The filter has a “)” too many: “{rest}”.", rest=self._rest()),
                tr("Take it out, or put it into quotes to look for it."),
            )
        return found

    def _ways(self, record_type: type[Record]) -> Filter:
        """Up to the end of the text or of the bracket: conditions with `or` between them, or without."""
        ways = [self._together(record_type)]
        while either := OR.match(self._text, self._place):
            self._place = either.end()
            ways.append(self._together(record_type))
        if len(ways) > 1 and not self._so_far and not all(ways):
            raise UserError(
                tr("There is nothing on one side of “or”."),
                tr('Type a condition on either side, or "or" in quotes to look for the word.'),
            )
        ways = [way for way in ways if way]
        if len(ways) < 2:
            return ways[0] if ways else ()
        return (Group(True, tuple(way[0] if len(way) == 1 else Group(False, way) for way in ways)),)

    def _together(self, record_type: type[Record]) -> Filter:
        """Conditions that must all hold."""
        found: list[Condition] = []
        while True:
            self._place = _end(BLANK, self._text, self._place)
            if self._place >= len(self._text) or self._text[self._place] == ")" or OR.match(self._text, self._place):
                return tuple(found)
            found += self._item(record_type)

    def _item(self, record_type: type[Record]) -> Filter:
        """The next condition, a bracket among them; nothing where it is only begun."""
        opening = OPENING.match(self._text, self._place)
        if opening is not None and not opening[2]:
            return self._bracket(record_type, opening)
        if opening is not None and (links := self._links(record_type, _unquoted(opening[2]))) is not None:
            return self._across(links, opening)
        if self._so_far and (begun := BEGUN.match(self._text, self._place)):
            # Looked for all the same, so that a name nobody knows is told at once.
            self._place = begun.end()
            self._column(record_type, begun[1].strip('"'))
            return ()
        found = TERM.match(self._text, self._place)
        if found is None:
            raise UserError(
                tr("The filter cannot be read from “{rest}” on.", rest=self._rest()),
                tr('A value in quotes needs both of them, as in status:"in progress".'),
            )
        self._place = found.end()
        return (self._term(record_type, *found.groups()),)

    def _term(self, record_type: type[Record], minus: str, name: str | None, rest: str) -> Condition:
        values = tuple(_unquoted(each) for each in VALUE.findall(rest))
        is_negated = minus == "-"
        if not name:
            return Term("", (values[0] if len(values) == 1 else rest,), is_negated)
        links, column = self._column(record_type, name.strip('"'))
        return _behind(links, (Term(column.name, values, is_negated and not links),), is_negated)

    def _bracket(self, record_type: type[Record], opening: re.Match[str]) -> Filter:
        inside = self._inside(record_type, opening)
        if not inside:
            return ()
        if opening[1] != "-":
            return (inside[0],) if len(inside) == 1 else (Group(False, inside),)
        one = inside[0]
        if len(inside) == 1 and isinstance(one, Group) and not one.negated:
            return (Group(one.any, one.parts, True),)
        return (Group(False, inside, True),)

    def _across(self, links: list[Relation], opening: re.Match[str]) -> Filter:
        inside = self._inside(target_of(links[-1]), opening)
        return (_behind(links, inside, opening[1] == "-"),) if inside else ()

    def _inside(self, record_type: type[Record], opening: re.Match[str]) -> Filter:
        """What stands in a bracket, up to its end and past it."""
        self._place = opening.end()
        self._depth += 1
        if self._depth > DEEPEST:
            raise UserError(
                tr("More than {deepest} brackets stand in one another.", deepest=DEEPEST), tr("Take some of them out.")
            )
        found = self._ways(record_type)
        self._depth -= 1
        if self._text.startswith(")", self._place):
            self._place += 1
        elif not self._so_far:
            raise UserError(
                tr("The bracket before “{text}” is not closed.", text=self._text[opening.end() :].strip()[:40]),
                tr("Type a “)” where it ends."),
            )
        if not found and not self._so_far:
            raise UserError(
                tr("There is nothing between two brackets."), tr("Type a condition there, or take them out.")
            )
        return found

    # Names -----------------------------------------------------------------------------------------------------------

    def _column(self, record_type: type[Record], typed: str) -> tuple[list[Relation], Column]:
        """The column a name leads to, and the links on the way there."""
        first, rest = _parted(typed)
        if not rest or _fitting(columns_of(record_type, self._vocabulary).values(), typed):
            return [], column_called(record_type, typed, self._vocabulary)
        link = relation_called(record_type, first, self._vocabulary)
        links, column = self._column(target_of(link), rest)
        return [link, *links], column

    def _links(self, record_type: type[Record], typed: str) -> list[Relation] | None:
        """The links that a name before a bracket leads along; None where it is none of a link."""
        first, rest = _parted(typed)
        found = _fitting(relations_of(record_type, self._vocabulary).values(), first)
        if not found and not rest:
            return None
        link = relation_called(record_type, first, self._vocabulary)
        if not rest:
            return [link]
        further = self._links(target_of(link), rest)
        return None if further is None else [link, *further]

    def _rest(self) -> str:
        return self._text[self._place :].strip()[:40]


def _behind(links: list[Relation], where: Filter, is_negated: bool) -> Condition:
    """Conditions as seen from this end of a row of links; a minus stands before the first of them."""
    if not links:
        return where[0]
    for link in reversed(links[1:]):
        where = (Linked(link.name, where),)
    return Linked(links[0].name, where, is_negated)


def _parted(typed: str) -> tuple[str, str]:
    """The first step of a name with dots, and the rest; the name of an own field has a dot of its own."""
    before, _, after = typed.partition(".")
    if f"{before}." == OWN:
        first, _, rest = after.partition(".")
        return f"{before}.{first}", rest
    return before, after


def column_called(record_type: type[Record], typed: str, vocabulary: Vocabulary) -> Column:
    """The column of a type that a text names, by name or label or how they begin. Raises UserError with those there are."""
    columns = columns_of(record_type, vocabulary)
    found = _fitting(columns.values(), typed)
    if len(found) == 1:
        return found[0]
    raise UserError(
        tr("{many} have no column “{typed}”.", many=record_type.about.many, typed=typed),
        tr("They have: {values}.", values=", ".join(each.name for each in columns.values())),
    )


def relation_called(record_type: type[Record], typed: str, vocabulary: Vocabulary) -> Relation:
    """The link of a type that a text names, as `column_called`. Raises UserError with those there are."""
    relations = relations_of(record_type, vocabulary)
    found = _fitting(relations.values(), typed)
    if len(found) == 1:
        return found[0]
    raise UserError(
        tr("{many} have no link “{typed}”.", many=record_type.about.many, typed=typed),
        tr("They have: {relations}.", relations=", ".join(relations)),
    )


def _fitting(offered: Iterable[Named], typed: str) -> list[Named]:
    """What a text may name: what is called so, the first of these alone, else all whose name begins so."""
    wanted = fold(typed).replace("_", " ")
    same: list[Named] = []
    begin: list[Named] = []
    for each in offered:
        names = (*_names(each.name), fold(each.label))
        if wanted in names:
            same.append(each)
        if any(name.startswith(wanted) for name in names):
            begin.append(each)
    return same[:1] or begin


def _names(name: str) -> tuple[str, str]:
    """A name as it may be typed; that of an own field also without what all of them begin with."""
    spaced = name.replace("_", " ")
    return spaced, spaced.removeprefix(OWN)


def _unquoted(typed: str) -> str:
    return typed[1:-1].replace('""', '"') if typed.startswith('"') else typed


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return place if found is None else found.end()
