"""A language that nobody speaks, to find words that no translator would ever see and boxes that only English fits into.

Every letter of a text becomes a look-alike that no English text has, and vowels stand twice, as other languages are longer.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from atmp_desktop import shipped

CATALOGUE = shipped.resources() / "i18n" / "atmp_desktop.ts"
KEPT = re.compile(r"(\{[^{}]*\}|\(\*\.\w+\)|\*\.\w+|<[^<>]+>|&nbsp;|\]\([^)]*\))")
"""What a translator leaves as it is: parts to be filled in, endings of files, marks of formatted text."""

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOOK_ALIKE = "áƀçđéƒğĥíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ"
AS_OTHER = str.maketrans(PLAIN, LOOK_ALIKE)


def pseudo(text: str) -> str:
    """A text as the language has it."""
    pieces = KEPT.split(text)
    return "".join(piece if place % 2 else _other(piece) for place, piece in enumerate(pieces))


def _other(words: str) -> str:
    return re.sub(r"(?<!&)[aeiou]", lambda found: found[0] * 2, words).translate(AS_OTHER)


def write_catalogue(folder: Path) -> Path:
    """Put the language into a folder as Qt reads it; returns the file."""
    tree = ET.parse(CATALOGUE)
    tree.getroot().set("language", "en_XA")
    for message in tree.iter("message"):
        source, many = message.findtext("source", ""), message.findtext("comment", "")
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        if message.get("numerus") == "yes":
            translation.clear()
            for text in (source, many):
                ET.SubElement(translation, "numerusform").text = pseudo(text)
        else:
            translation.text = pseudo(source)
    plain = folder / "atmp_desktop_en_XA.ts"
    tree.write(plain, encoding="utf-8", xml_declaration=True)
    released = plain.with_suffix(".qm")
    told = subprocess.run(
        [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", plain, "-qm", released],
        capture_output=True,
        text=True,
        check=False,
    )
    assert released.is_file(), told.stderr
    return released
