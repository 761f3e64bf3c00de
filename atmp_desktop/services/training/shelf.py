"""Small made-up files: put together in memory, kept until they are written to the register. Knows no record they are
attached to."""

from __future__ import annotations

from hashlib import sha256
from textwrap import wrap
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert

from atmp_desktop.services.training.chance import Chance
from atmp_desktop.store.contents import last_part, media_type
from atmp_desktop.store.tables import content

FONT_SIZE, LEADING, TOP, LEFT = 11, 16, 780, 60
"""In points, on a page of A4."""

LINE, LINES = 85, 46
"""Characters and lines on a page."""


class Shelf:
    """Files that wait to be written."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._rows: list[dict[str, Any]] = []
        self._bytes: dict[str, bytes] = {}

    def put(self, name: str, text: str) -> UUID:
        """Put a file on the shelf, given its name and what it says; returns the id it will have."""
        name = last_part(name)
        kept = pdf(text) if name.endswith(".pdf") else text.encode()
        hash = sha256(kept).hexdigest()
        self._bytes[hash] = kept
        id = self._chance.id()
        row = {"id": id, "name": name, "media_type": media_type(name), "size": len(kept), "hash": hash}
        self._rows.append(row)
        return id

    def clear(self, connection: Connection) -> list[dict[str, Any]]:
        """Write the contents of what is on it, once each, and take it off; returns the files to be added."""
        rows, self._rows = self._rows, []
        kept, self._bytes = self._bytes, {}
        if kept:
            values = [{"hash": hash, "size": len(each), "bytes": each} for hash, each in kept.items()]
            connection.execute(insert(content).prefix_with("OR IGNORE"), values)
        return rows


def pdf(text: str) -> bytes:
    """One page with as much of a text as fits. Source: ISO 32000-1, section 7.5 (a file's header, objects and trailer)."""
    lines = [part for line in text.split("\n") for part in wrap(line, LINE) or [""]]
    written = [line.encode("cp1252", "replace") for line in lines[:LINES]]
    for mark in (b"\\", b"(", b")"):
        written = [line.replace(mark, b"\\" + mark) for line in written]
    shown = b"".join(b"(%s) Tj T*\n" % line for line in written)
    stream = b"BT /F1 %d Tf %d TL %d %d Td\n%sET" % (FONT_SIZE, LEADING, LEFT, TOP, shown)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    found, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(found))
        found += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(found))
    return found + b"xref\n0 %d\n" % size + table + trailer
