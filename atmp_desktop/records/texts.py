"""Text as it is kept, whatever it was pasted from. Knows no field."""

from __future__ import annotations

import re
import unicodedata

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str, *, lines: bool = False) -> str | None:
    """Text as we keep it: NFC, no control characters, trimmed, runs of blanks made one; None when nothing is left."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ") or None
    text = CONTROL.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = text.strip() if lines else " ".join(text.split())
    return text or None
