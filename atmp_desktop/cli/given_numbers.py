"""Numbers as commands are given them. Each raises what argparse understands for text that is none."""

from __future__ import annotations

import argparse
import re


def whole_number(text: str) -> int:
    """A whole number from 0, of at most nine digits."""
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def number_of_days(text: str) -> int:
    """A whole number, below 0 for days before."""
    match = re.fullmatch(r"\s*([+-]?[0-9]{1,5})\s*", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"“{text.strip()}” is not a whole number from -99999 to 99999")
    return int(match[1])


def scale(text: str) -> float:
    """How many picture points a point of the screen has, 1 to 4."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 1 <= found <= 4:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 to 4")
    return found
