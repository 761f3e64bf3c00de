"""Rows as other programs paste them: a table as text and HTML, people as the addresses of a mail. Knows no widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from atmp_desktop.errors import UserError
from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.records import kinds
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.rows import Listing, Row
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

AT_ONCE = 1000
SPECIAL = re.compile(r"[^\w .\'’-]|^\s*$")

# Excel reads a cell so marked as text: leading noughts stay, and what begins with = is not worked out.
AS_TEXT = "mso-number-format:'\\@'"


@dataclass(frozen=True)
class Copied:
    """What is put on the clipboard, and a sentence about it. `html` is "" where there is none."""

    text: str
    html: str
    said: str


def copied_rows(store: Store, listing: Listing, ids: bytes, progress: Progress) -> Copied:
    """Some rows of a list with its columns, and their names above them."""
    rows = _read(store, listing, ids, progress)
    labels = [column.label for column in listing.shown_columns()]
    lines = [labels, *([" ".join(cell.split()) for cell in row.shown] for row in rows)]
    text = "\n".join("\t".join(line) for line in lines)
    head = "".join(f"<th>{escape(label)}</th>" for label in labels)
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row.shown)}</tr>\n" for row in rows)
    html = f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>'
    return Copied(text, html, tr("{n} row copied.", "{n} rows copied.", len(rows)))


def address_column(listing: Listing) -> str | None:
    """The column of a list that has email addresses, if one has."""
    columns = listing.known_columns().items()
    return next((name for name, column in columns if isinstance(column.kind, kinds.Email)), None)


def copied_addresses(store: Store, listing: Listing, ids: bytes, progress: Progress) -> Copied:
    """The email addresses of some records as a mail program takes them: `Name <a@b>; …`, each once.

    Those who are not to be contacted are left out, and the sentence says so. Raises UserError where a type has no
    addresses, or none of the records has one.
    """
    columns, address = listing.known_columns(), address_column(listing)
    many = listing.record_type.about.many
    if address is None or not has_own_name(listing.record_type):
        raise UserError(tr("{many} have no email addresses.", many=many), tr("Choose people, and copy theirs."))
    closed = tuple(name for name in ("do_not_contact",) if name in columns)
    found: dict[str, str] = {}
    without = left_out = 0
    for row in _read(store, listing.only(columns=("name", address, *closed)), ids, progress):
        name, value = row.shown[:2]
        if any(row.values[2:]):
            left_out += 1
        elif value:
            found.setdefault(value.casefold(), f"{_quoted(name)} <{value}>")
        else:
            without += 1
    notes = [
        tr("{without:,} without one", without=without) if without else "",
        tr("{left_out:,} not to be contacted", left_out=left_out) if left_out else "",
    ]
    note = tr(" Left out: {filter}.", filter=", ".join(filter(None, notes))) if any(notes) else ""
    if not found:
        raise UserError(tr("There is no email address to copy.{note}", note=note), tr("Add one that may circulate."))
    count = tr("{n} email address copied.", "{n} email addresses copied.", len(found))
    return Copied("; ".join(found.values()), "", f"{count}{note}")


def _read(store: Store, listing: Listing, ids: bytes, progress: Progress) -> list[Row]:
    total = len(ids) // ID
    rows: list[Row] = []
    with store.read() as session:
        connection = session.connection()
        for first in range(0, total, AT_ONCE):
            progress.step(tr("Copying"), first, total)
            places = range(first, min(first + AT_ONCE, total))
            rows += listing.page(connection, _split(ids, places))
    return rows


def _split(ids: bytes, places: Sequence[int]) -> list[bytes]:
    return [ids[place * ID : place * ID + ID] for place in places]


def _cell(text: str) -> str:
    return f'<td style="{AS_TEXT}">{escape(text).replace(chr(10), "<br>")}</td>'


def _quoted(name: str) -> str:
    if not SPECIAL.search(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
