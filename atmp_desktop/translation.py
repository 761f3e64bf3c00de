"""Where every text passes on its way to the screen, a sheet or paper. Knows no text and no Qt.

The code has its texts in British English. A window in another language sets a catalogue before the rest of the program is
read, so that words declared where a module begins are in that language too. Qt's `lupdate` finds the texts by the name `tr`.
"""

from __future__ import annotations

from collections.abc import Callable

Catalogue = Callable[[str, str, int], str]
"""The words for a text, given it, its plural or "", and how many or -1; "" where it has none."""


class _Spoken:
    """What the program speaks. One for all threads: a text must read the same wherever it is made."""

    language = "en_GB"
    catalogue: Catalogue | None = None


def speak(language: str, catalogue: Catalogue) -> None:
    """Say every text from now on in a language, as far as its catalogue has it."""
    _Spoken.language, _Spoken.catalogue = language, catalogue


def language() -> str:
    """The language that is spoken, such as "cy" or "en_GB"."""
    return _Spoken.language


def tr(text: str, many: str = "", number: int | None = None, /, **parts: object) -> str:
    """A text in the language that is spoken, its `parts` put where it names them in braces.

    With a `number`, `text` is for one and `many` for any other; `{n}` in them is the number: tr("{n} day", "{n} days", 3).
    """
    said = _Spoken.catalogue(text, many, -1 if number is None else number) if _Spoken.catalogue else ""
    if not said:
        said = text if number is None or number == 1 else many
    if number is not None:
        parts["n"] = f"{number:,}"
    return said.format_map(parts) if parts else said
