"""Tips that show what people typed as they typed it. Knows words alone."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Words for a tip: what looks like markup in them is shown, not followed."""
    if not Qt.mightBeRichText(words):
        return words
    lines = escape(words).replace("\n", "<br>")
    return f"<p>{lines}</p>"
