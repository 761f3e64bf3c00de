"""Codes of a fixed form: ORCID iD, ROR id, ODS code, company and charity number, and those of studies. Each rule returns
the code tidied or raises ValueError with a sentence."""

from __future__ import annotations

import re

from atmp_desktop.translation import tr

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def orcid(text: str) -> str:
    """An ORCID iD as four groups of four. Source: ISO/IEC 7064 MOD 11-2, as ORCID's "Structure of the ORCID iD"."""
    code = re.sub(r"^(https?://)?(www\.)?orcid\.org/", "", text.strip(), flags=re.IGNORECASE)
    digits = re.sub(r"[\s-]", "", code).upper()
    if not re.fullmatch(r"[0-9]{15}[0-9X]", digits):
        raise ValueError(
            tr("“{text}” is not an ORCID iD. It has sixteen digits, such as 0000-0002-1825-0097.", text=text)
        )
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    if digits[15] != ("X" if check == 10 else str(check)):
        raise ValueError(
            tr("“{text}” is not an ORCID iD: its last digit does not match. Check it for a slip.", text=text)
        )
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))


def ror(text: str) -> str:
    """A ROR id as its web address. Source: ROR's "ROR identifier pattern", checksum ISO/IEC 7064 MOD 97-10."""
    code = re.sub(r"^(https?://)?(www\.)?ror\.org/", "", text.strip(), flags=re.IGNORECASE).lower()
    if not re.fullmatch(rf"0[{CROCKFORD}]{{6}}[0-9]{{2}}", code):
        raise ValueError(tr("“{text}” is not a ROR id. It looks like https://ror.org/0187kwz08.", text=text))
    number = 0
    for character in code[1:7]:
        number = number * 32 + CROCKFORD.index(character)
    if int(code[7:]) != 98 - number * 100 % 97:
        raise ValueError(
            tr("“{text}” is not a ROR id: its last two digits do not match. Check it for a slip.", text=text)
        )
    return f"https://ror.org/{code}"


def ods(text: str) -> str:
    """An ODS code: three to ten letters and digits. Source: NHS Digital, Organisation Data Service codes."""
    code = re.sub(r"\s", "", text).upper()
    if not re.fullmatch(r"[A-Z0-9]{3,10}", code):
        raise ValueError(
            tr("“{text}” is not an ODS code. It has three to ten letters and digits, such as RP4.", text=text)
        )
    return code


def company_number(text: str) -> str:
    """A Companies House number, eight characters, zeros put back where a spreadsheet took them off."""
    code = re.sub(r"\s", "", text).upper()
    if re.fullmatch(r"[0-9]{1,8}", code):
        return code.zfill(8)
    if re.fullmatch(r"[A-Z]{2}[0-9]{1,6}", code):
        return code[:2] + code[2:].zfill(6)
    raise ValueError(
        tr("“{text}” is not a company number. It has eight digits, or two letters and six digits.", text=text)
    )


def charity_number(text: str) -> str:
    """A registered charity number: England and Wales, Scotland (SC…) or Northern Ireland (NIC…)."""
    code = re.sub(r"\s", "", text).upper()
    if re.fullmatch(r"[0-9]{6,7}(-[0-9]{1,3})?|SC0?[0-9]{5,6}|NIC[0-9]{6}", code):
        return code
    raise ValueError(tr("“{text}” is not a charity number. It looks like 1089464, SC038731 or NIC100244.", text=text))


def isrctn(text: str) -> str:
    """An ISRCTN: the letters and eight digits. Source: the ISRCTN registry's own numbers; they have no check digit."""
    return _study_number(
        text, "ISRCTN", r"(https?://)?(www\.)?(isrctn\.com/|(dx\.)?doi\.org/10\.1186/)", tr("an ISRCTN")
    )


def nct(text: str) -> str:
    """An NCT number: the letters and eight digits. Source: ClinicalTrials.gov, "Protocol Registration Data Element
    Definitions"; they have no check digit."""
    address = r"(https?://)?(www\.)?(classic\.)?clinicaltrials\.gov/(study/|ct2/show/(study/)?)"
    return _study_number(text, "NCT", address, tr("an NCT number"))


def _study_number(text: str, letters: str, address: str, what: str) -> str:
    """The letters and eight digits, also where it was copied as an address, with blanks, or without its letters."""
    code = re.sub(rf"^{address}", "", text.strip(), flags=re.IGNORECASE)
    code = re.sub(r"[\s-]", "", code).upper().removeprefix(letters).removeprefix(":")
    if not re.fullmatch(r"[0-9]{8}", code):
        raise ValueError(
            tr("“{text}” is not {what}. It looks like {letters}12345678.", text=text, what=what, letters=letters)
        )
    return letters + code
