"""Numbers with what they count, in words. Knows no record."""

from __future__ import annotations

from atmp_desktop.translation import tr


def counted(number: int, one: str, many: str = "") -> str:
    """A number with what it counts: "1 person", "1,204 people"; `many` is `one` with an s unless given."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def have(number: int) -> str:
    """The verb after so many: "has" or "have"."""
    return tr("has") if number == 1 else tr("have")


def with_article(words: str) -> str:
    """Some words with the article before them: "a person", "an enquiry"."""
    return tr("an {words}", words=words) if words[:1].lower() in "aeiou" else tr("a {words}", words=words)
