"""What can be asked of a column when a filter is built: "is", "is before", "is empty"; and how that is written as a
condition. Knows no widgets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from atmp_desktop.records import kinds
from atmp_desktop.records.kinds import Kind
from atmp_desktop.store.filter_terms import Term, escaped, unescaped
from atmp_desktop.translation import tr

Takes = Literal["nothing", "one", "two", "many"]

COMPARED = re.compile(r"(<=|>=|<|>|=)?(.*)", re.DOTALL)


@dataclass(frozen=True)
class Test:
    """One question to a column.

    Attributes:
        words: how it is offered, between the column's label and the value.
        takes: how many values it is asked with.
        sign: what stands before the value in the text of a filter.
        value: the value of one that is asked with none.
        negated: it asks for the opposite.
    """

    words: str
    takes: Takes = "one"
    sign: str = ""
    value: str = ""
    negated: bool = False

    def term(self, column: str, values: tuple[str, ...]) -> Term | None:
        """The condition; None while a value is still to come."""
        typed = tuple(value.strip() for value in values)
        match self.takes:
            case "nothing":
                return Term(column, (self.value,), self.negated)
            case "two":
                return Term(column, ("..".join(typed),), self.negated) if any(typed) else None
            case "one":
                # A value that reads as something else altogether would be another condition.
                if not typed or not typed[0]:
                    return None
                value = escaped(typed[0]) if column and not self.sign else self.sign + typed[0]
                return Term(column, (value,), self.negated)
            case "many":
                chosen = tuple(value for value in typed if value)
                return Term(column, chosen, self.negated) if chosen else None

    def values_of(self, term: Term) -> tuple[str, ...] | None:
        """The values with which this question makes a condition; None where it does not."""
        if term.negated != self.negated:
            return None
        one = term.values[0] if len(term.values) == 1 else None
        is_fixed = one is not None and one.casefold() in FIXED
        if self.takes == "nothing":
            return () if one is not None and one.casefold() == self.value else None
        if is_fixed or one is None:
            return term.values if self.takes == "many" and not is_fixed else None
        if self.takes == "many":
            return term.values
        if self.takes == "two":
            first, dots, last = one.partition("..")
            return (first, last) if dots else None
        compared = COMPARED.fullmatch(one)
        sign, rest = (compared[1] or "", compared[2]) if compared is not None else ("", one)
        if not self.is_compared:
            return (unescaped(one),)
        return (rest,) if sign.removeprefix("=") == self.sign and ".." not in one else None

    @property
    def is_compared(self) -> bool:
        """Whether it may be one of several that differ by their sign."""
        return self in DAYS or self in NUMBERS


FIXED = ("none", "any")
AS_TYPED = Test(tr("is"))
"""For a value that none of a column's own questions has; what is wrong with it is said below."""

EMPTY, FILLED = Test(tr("is empty"), "nothing", value="none"), Test(tr("is not empty"), "nothing", value="any")

WORDS = (Test(tr("has")), Test(tr("does not have"), negated=True))
TEXTS = (Test(tr("contains")), Test(tr("does not contain"), negated=True), EMPTY, FILLED)
CHOICES = (Test(tr("is"), "many"), Test(tr("is not"), "many", negated=True), EMPTY, FILLED)
ANSWERS = (Test(tr("is yes"), "nothing", value="yes"), Test(tr("is no"), "nothing", value="no"))
LINKS = (Test(tr("is")), Test(tr("is not"), negated=True), EMPTY, FILLED)
PEOPLE = (Test(tr("is")), Test(tr("is not"), negated=True), Test(tr("is me"), "nothing", value="me"), EMPTY, FILLED)
DAYS = (
    Test(tr("is before"), sign="<"),
    Test(tr("is up to"), sign="<="),
    Test(tr("is on")),
    Test(tr("is from"), sign=">="),
    Test(tr("is after"), sign=">"),
    Test(tr("is between"), "two"),
    Test(tr("is not on"), negated=True),
    EMPTY,
    FILLED,
)
NUMBERS = (
    Test(tr("is")),
    Test(tr("is not"), negated=True),
    Test(tr("is less than"), sign="<"),
    Test(tr("is at most"), sign="<="),
    Test(tr("is at least"), sign=">="),
    Test(tr("is more than"), sign=">"),
    Test(tr("is between"), "two"),
    EMPTY,
    FILLED,
)


def tests_of(kind: Kind | None) -> tuple[Test, ...]:
    """What can be asked of a column of a kind; of None, words anywhere in the record."""
    match kind:
        case None:
            return WORDS
        case kinds.YesNo():
            return ANSWERS
        case kinds.Choice():
            return CHOICES
        case kinds.Link():
            return PEOPLE if kind.target == "person" else LINKS
        case kinds.Date() | kinds.Moment() | kinds.PartialDate():
            return DAYS
        case kinds.Whole() | kinds.Number():
            return NUMBERS
    return TEXTS


def test_for(kind: Kind | None, term: Term) -> tuple[Test, tuple[str, ...]] | None:
    """The question that makes a condition, and its values; None where there is none."""
    # "Is me" before "is", which takes any words.
    for each in sorted(tests_of(kind), key=lambda test: test.takes != "nothing"):
        values = each.values_of(term)
        if values is not None:
            return each, values
    return None
