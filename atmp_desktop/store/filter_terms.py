"""What a filter is made of: conditions, groups of them, and conditions on what a record is linked to; and how they are
written. Knows neither the types of record nor SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass

from atmp_desktop.store.fold import fold


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


@dataclass(frozen=True)
class Group:
    """Several conditions as one: all of them must hold, or (`any`) one of them. Only a negated one may have a single part,
    and then it is not one of `any`."""

    any: bool
    parts: tuple[Condition, ...]
    negated: bool = False

    @property
    def text(self) -> str:
        """The group as it is typed, with its brackets."""
        return f"{'-' if self.negated else ''}({self.inside})"

    @property
    def inside(self) -> str:
        """What stands in its brackets."""
        return (" or " if self.any else " ").join(part.text for part in self.parts)


@dataclass(frozen=True)
class Linked:
    """Conditions on what a record is linked to: there is one for which all of them hold.

    Attributes:
        link: the name of the link; see filter_links.py.
        where: what must hold there.
        negated: there is none.
    """

    link: str
    where: tuple[Condition, ...]
    negated: bool = False

    @property
    def text(self) -> str:
        """The conditions as they are typed: `organisation.kind:regulator`, or several in brackets."""
        minus = "-" if self.negated else ""
        one = self.where[0] if len(self.where) == 1 else None
        if (isinstance(one, Linked) or (isinstance(one, Term) and one.column)) and not one.negated:
            return f"{minus}{self.link}.{one.text}"
        return f"{minus}{self.link}:({unparse(self.where)})"


Condition = Term | Group | Linked

Filter = tuple[Condition, ...]
"""Conditions that must all hold."""

FIXED = re.compile(r"=*(none|any)")
"""Values that ask whether there is any, and how they are typed to be looked for as words."""


def unparse(terms: Filter) -> str:
    """The text that `parse` reads back as the same conditions."""
    one = terms[0] if len(terms) == 1 else None
    if isinstance(one, Group) and one.any and not one.negated:
        return one.inside
    return " ".join(term.text for term in terms)


def is_words(condition: Condition) -> bool:
    """Whether a condition is of words that are looked for anywhere in the record."""
    return isinstance(condition, Term) and not condition.column


def escaped(value: str) -> str:
    """A value that is looked for as it stands, as it is typed: `=none`, as `none` alone asks for what is empty."""
    return f"={value}" if FIXED.fullmatch(fold(value)) else value


def unescaped(value: str) -> str:
    """What a typed value looks for: of `=none` the word."""
    return value[1:] if value[:1] == "=" and FIXED.fullmatch(fold(value)) else value


def _quoted(value: str) -> str:
    """A value as it is typed: in quotes where it would be read otherwise, quotes in it doubled."""
    doubled = value.replace('"', '""')
    is_plain = value and not re.search(r'[\s,:"()]', value) and not value.startswith("-") and value.casefold() != "or"
    return value if is_plain else f'"{doubled}"'
