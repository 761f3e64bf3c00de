"""References such as CG26-A017: patterns, and what a pattern makes of a group, a year and a number. Allocating the
number is the store's."""

from __future__ import annotations

import re

from atmp_desktop.translation import tr

PLACE = re.compile(r"\{(code|yy|yyyy|seq)(?::0?([1-9]))?\}")


def pattern_fault(pattern: str) -> str:
    """What is wrong with a pattern, as a sentence, or ""."""
    rest = PLACE.sub("", pattern)
    if "{" in rest or "}" in rest:
        return tr(
            "“{pattern}” has a part in braces that means nothing; {{code}}, {{yy}}, {{yyyy}} and {{seq:03}} do.",
            pattern=pattern,
        )
    if len(re.findall(r"\{seq(?::\d+)?\}", pattern)) != 1:
        return tr("“{pattern}” needs the number {{seq:03}} exactly once.", pattern=pattern)
    if re.search(r"[0-9}]\{seq|\{seq(?::\d+)?\}[0-9{]", pattern):
        return tr(
            "“{pattern}” runs the number into what stands beside it. Put a letter, a dash or a slash between.",
            pattern=pattern,
        )
    return ""


def stem_of(pattern: str, code: str, year: int) -> tuple[str, str, int]:
    """What stands before and after the number in a year, and how many digits it has at least.

    `stem_of("{code}{yy}-A{seq:03}", "CG", 2026)` is `("CG26-A", "", 3)`.
    """
    digits = 1

    def fill(place: re.Match[str]) -> str:
        nonlocal digits
        if place[1] == "seq":
            digits = int(place[2] or 1)
            return "\0"
        return {"code": code, "yy": f"{year % 100:02}", "yyyy": str(year)}[place[1]]

    before, after = PLACE.sub(fill, pattern).split("\0")
    return before, after, digits


def written(stem: tuple[str, str, int], number: int, letter: str) -> str:
    """The reference with a number; `letter` is the register's own after its first copy ("" for the first)."""
    before, after, digits = stem
    return f"{before}{number:0{digits}}{letter}{after}"


def number_in(stem: tuple[str, str, int], reference: str) -> int | None:
    """The number in a reference that the stem made, whatever the letter; None if the stem did not make it."""
    before, after, _ = stem
    found = re.fullmatch(re.escape(before) + r"(\d+)[a-z]*" + re.escape(after), reference)
    return int(found[1]) if found else None
