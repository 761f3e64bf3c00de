"""Made-up codes of the right form with right check digits, where real ones are not expected. Knows no record."""

from __future__ import annotations

from atmp_desktop.records.codes import CROCKFORD
from atmp_desktop.services.training.chance import Chance


def orcid(chance: Chance) -> str:
    """An ORCID iD from below the first block that ORCID hands out (0000-0001-5000-0007 and on)."""
    digits = f"00000000{chance.between(0, 9_999_999):07}"
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    code = digits + ("X" if check == 10 else str(check))
    return "-".join(code[start : start + 4] for start in range(0, 16, 4))


def ror(chance: Chance) -> str:
    """A ROR id beginning 0zz; ids are drawn at random from a thousand million, so that a clash is next to impossible."""
    letters = "zz" + "".join(chance.pick(CROCKFORD) for _ in range(4))
    number = 0
    for character in letters:
        number = number * 32 + CROCKFORD.index(character)
    return f"https://ror.org/0{letters}{98 - number * 100 % 97:02}"


def ods(chance: Chance) -> str:
    """An ODS code: seven characters, beginning ZZT."""
    return f"ZZT{chance.between(0, 9999):04}"


def company_number(chance: Chance) -> str:
    """A company number beginning 99, far above those in use."""
    return f"99{chance.between(0, 999_999):06}"


def charity_number(chance: Chance) -> str:
    """A charity number of England and Wales beginning 99, far above those in use."""
    return f"99{chance.between(0, 99_999):05}"


def isrctn(chance: Chance) -> str:
    """An ISRCTN beginning 99; they are drawn at random from a hundred million, so that a clash is next to impossible."""
    return f"ISRCTN99{chance.between(0, 999_999):06}"


def nct(chance: Chance) -> str:
    """An NCT number beginning 99, far above those in use."""
    return f"NCT99{chance.between(0, 999_999):06}"
