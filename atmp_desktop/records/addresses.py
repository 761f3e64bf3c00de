"""Email addresses, telephone numbers and web addresses in the form we keep them. Each function takes one line of text and
raises ValueError with a sentence when it is none."""

from __future__ import annotations

import re
from functools import lru_cache

from atmp_desktop.translation import tr

PLAIN_LOCAL_PART = re.compile(r"[a-z0-9]+(?:[._+-][a-z0-9]+)*")
EXTENSION = re.compile(r"(?i)\s*(ext\.?|extension|x)\s*\d+$")


def email(text: str) -> str:
    """An email address; whether its domain exists is not asked, as there may be no network."""
    text = text.removeprefix("mailto:")
    local, _, domain = text.rpartition("@")
    try:
        # Nearly every address has a plain first part and a domain seen before: those need no second look.
        if len(local) <= 64 and PLAIN_LOCAL_PART.fullmatch(local):
            return local + _checked(f"a@{domain}")[1:]
        return _checked(text)
    except ValueError as error:
        raise ValueError(
            tr("“{text}” is not an email address: {error}.", text=text, error=str(error).rstrip("."))
        ) from None


@lru_cache(maxsize=4096)
def _checked(text: str) -> str:
    """An address as email-validator has it; its errors are ValueErrors."""
    from email_validator import validate_email

    return validate_email(text, check_deliverability=False, test_environment=True).normalized


@lru_cache(maxsize=4096)
def phone(text: str) -> str:
    """A telephone number: one typed the UK way in its usual spacing, another as + and country code. What no numbering
    plan knows (a bleep, an extension) stays as typed."""
    if sum(character.isdigit() for character in text) < 3:
        raise ValueError(tr("“{text}” is not a telephone number. Type at least three digits.", text=text))
    # Without a leading 0 or + nobody can tell which country's number it is, or whether one digit was lost.
    if not text.lstrip("( ").startswith(("0", "+")) or any(map(str.isalpha, EXTENSION.sub("", text))):
        return text
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        return text
    if not phonenumbers.is_possible_number(number):
        return text
    national = number.country_code == 44 and not text.startswith(("+", "00"))
    style = phonenumbers.PhoneNumberFormat.NATIONAL if national else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style)


def as_dialled(number: str) -> str:
    """A telephone number in every way somebody may look for it; one of the UK as it is dialled at home and from abroad."""
    digits = "".join(character for character in number if character.isdigit())
    if digits.startswith("0"):
        return f"{number} {digits} 44{digits[1:]} {number.lstrip('0')}"
    return f"{number} {digits} 0{digits[2:]}" if digits.startswith("44") else f"{number} {digits}"


def url(text: str) -> str:
    """A web address; one without http or https gets https. Nothing but the web is linked to."""
    address = text if re.match(r"(?i)https?://", text) else f"https://{text}"
    if not re.fullmatch(r"(?i)https?://[^\s/?#@:]+\.[^\s/?#@:]+(:\d+)?([/?#]\S*)?", address):
        raise ValueError(tr("“{text}” is not a web address. Type one such as www.nihr.ac.uk.", text=text))
    return address
