"""Numbers with decimals as people type and read them: 1,234.5. Knows no field."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from atmp_desktop.translation import tr

DIGITS = 15
"""So many digits of a number a computer keeps as they are typed, wherever its point is."""

TYPED = re.compile(r"[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)?(\.[0-9]+)?")


def parse_number(text: str) -> Decimal | None:
    """The number that somebody typed, with or without commas between thousands. Raises ValueError with a sentence."""
    typed = text.replace("\N{MINUS SIGN}", "-").strip()
    if not typed:
        return None
    if not TYPED.fullmatch(typed) or not typed[-1].isdigit():
        raise ValueError(tr("“{text}” is not a number. Type one such as 1,234.5.", text=text))
    return Decimal(typed.replace(",", ""))


def tidy_number(value: Any) -> int | float | None:
    """A number as it is kept: whole where it is whole. Raises ValueError with a sentence where digits would be lost."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError(tr("“{value}” is not a number. Type one such as 1,234.5.", value=value))
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or len(exact.normalize().as_tuple().digits) > DIGITS or abs(exact.adjusted()) > DIGITS:
        raise ValueError(
            tr("This number has more digits than can be kept. Type one of at most {digits} digits.", digits=DIGITS)
        )
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def number_words(value: int | float) -> str:
    """A number with commas between thousands and never with an exponent."""
    return f"{Decimal(repr(value)):,f}"
