"""Rows that were copied in a sheet, to be added as records: read, put under fields, judged by the rules, added in one
operation. Knows no clipboard and no window."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import select

from atmp_desktop.counting import counted
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import Draft, Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.services.bulk_changes import Changed
from atmp_desktop.services.pasted_html import table_in
from atmp_desktop.services.progress import Progress
from atmp_desktop.store import rules
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import document
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

MOST = 2000
"""So many rows are pasted at once."""

Cells = Sequence[str]


@dataclass(frozen=True)
class Row:
    """One row of cells, with what it would be.

    Attributes:
        values: by field, as its kind has them.
        fault: why it cannot be added, or "".
    """

    values: Mapping[str, Any]
    fault: str


class _Looked(Exception):
    """Ends a write that was only to see what the rules say; nothing of it is kept."""


def rows_in(text: str, html: str = "") -> list[list[str]]:
    """The rows of a text as a sheet copies it: cells parted by tabs, those with line breaks in quotation marks; where
    nothing is parted so, those of a table in the `html` that was copied with it. Empty rows are left out, all are as wide
    as the widest. Raises UserError for too many, and for what is no rows."""
    try:
        every = [] if "\t" in text else table_in(html)
        every = every or list(csv.reader(io.StringIO(text), delimiter="\t"))
    except csv.Error as error:
        sentence = tr("What is on the clipboard cannot be read as rows.")
        raise UserError(sentence, tr("Copy the cells in the sheet again.")) from error
    found = [row for row in every if any(cell.strip() for cell in row)]
    if len(found) > MOST:
        raise UserError(
            tr("{found:,} rows are too many to paste.", found=len(found)),
            tr("Copy up to {most:,} at a time.", most=MOST),
        )
    width = max((len(row) for row in found), default=0)
    return [[cell.strip() for cell in row] + [""] * (width - len(row)) for row in found]


def fields_to_paste(record_type: type[Record], vocabulary: Vocabulary) -> dict[str, Field]:
    """The fields that a column can be put under, by name."""
    fields = vocabulary.fields_of(record_type)
    return {name: each for name, each in fields.items() if not (each.fixed or each.retired)}


def fields_for(headings: Cells, fields: Mapping[str, Field]) -> list[str]:
    """The field each heading names, by its label or its name; "" for none, and for one that is named already."""
    known = {fold(name.replace("_", " ")): name for name in fields}
    known |= {fold(field.label): name for name, field in fields.items()}
    found: list[str] = []
    for heading in headings:
        name = known.get(fold(heading.replace("_", " ").rstrip(" *:")), "")
        found.append("" if name in found else name)
    return found


def has_headings(rows: Sequence[Cells], fields: Mapping[str, Field]) -> bool:
    """Whether the first row names fields, at least half of its filled cells."""
    filled = [cell for cell in rows[0] if cell] if rows else []
    return bool(filled) and 2 * sum(map(bool, fields_for(filled, fields))) >= len(filled)


def judge(
    store: Store,
    record_type: type[Record],
    rows: Sequence[Cells],
    columns: Sequence[str],
    progress: Progress | None = None,
) -> list[Row]:
    """What each row would be, its cells under the fields that `columns` names, and what the rules say of it. Nothing is
    kept."""
    found: list[Row] = []
    try:
        with store.write(tr("See what would be added")) as write:
            drafts = _read(write, record_type, rows, columns, progress or Progress())
            good = {place: values for place, (values, fault) in enumerate(drafts) if not fault}
            faults = _try(write, record_type, good, progress or Progress())
            found += (Row(values, fault or faults.get(place, "")) for place, (values, fault) in enumerate(drafts))
            raise _Looked
    except _Looked:
        return found


def add_rows(store: Store, record_type: type[Record], rows: Sequence[Row], progress: Progress | None = None) -> Changed:
    """Add judged rows as records, in one operation. Raises Invalid where the rules say no meanwhile; then none is."""
    progress = progress or Progress()
    about = record_type.about
    many = counted(len(rows), about.one.lower(), about.many.lower())
    with store.write(tr("Paste {many}", many=many)) as write:
        progress.step(tr("Adding {many}", many=many), 0, len(rows))
        write.bulk_add(record_type, [dict(row.values) for row in rows])
        progress.step(tr("Adding {many}", many=many), len(rows), len(rows))
        return Changed(tr("{many} added.", many=many.capitalize()), write.operation.id)


def _read(
    write: Write, record_type: type[Record], rows: Sequence[Cells], columns: Sequence[str], progress: Progress
) -> list[tuple[Draft, str]]:
    """The values of each row, and what of it cannot be read."""
    fields = write.vocabulary.fields_of(record_type)
    links = {
        name: _by_name(write, field.kind, [row[place] for row in rows])
        for place, name in enumerate(columns)
        if name and isinstance((field := fields[name]).kind, Link)
    }
    found: list[tuple[Draft, str]] = []
    for row in progress.each(rows, tr("Reading what was pasted")):
        values: Draft = {}
        faults: list[str] = []
        for name, cell in zip(columns, row, strict=True):
            if not name or not cell:
                continue
            field = fields[name]
            try:
                values[name] = links[name](cell) if name in links else field.kind.parse(cell, write.today)
            except ValueError as error:
                faults.append(f"{field.label}: {error}")
        found.append((values, " ".join(faults)))
    return found


@dataclass(frozen=True)
class _ByName:
    """Finds records of one type by their whole names, however they are typed: "elodie" finds "Élodie" where nobody is
    called just that.

    Attributes:
        one: what a record of the type is called.
        named: by folded name, the names and the ids of the records.
    """

    one: str
    named: Mapping[str, Sequence[tuple[str, UUID]]]

    def __call__(self, name: str) -> UUID:
        alike = self.named.get(fold(name), ())
        found = [id for each, id in alike if each.casefold() == name.casefold()] or [id for _, id in alike]
        if len(found) != 1:
            what = tr("There is no") if not found else tr("There is more than one")
            raise ValueError(tr("{what} {one} called “{name}”.", what=what, one=self.one, name=name))
        return found[0]


def _by_name(write: Write, kind: Link, names: Sequence[str]) -> _ByName:
    wanted = {fold(name) for name in names if name}
    named: dict[str, list[tuple[str, UUID]]] = {}
    if wanted:
        # SQLite's lower() knows the letters of ASCII alone, so names are compared here.
        query = select(document.c.name, document.c.id).where(
            document.c.type == kind.target, document.c.binned.is_(False)
        )
        for name, id in write.connection().execute(query):
            if (folded := fold(name)) in wanted:
                named.setdefault(folded, []).append((name, id))
    return _ByName(BY_NAME[kind.target].about.one.lower(), named)


def _try(write: Write, record_type: type[Record], drafts: Mapping[int, Draft], progress: Progress) -> dict[int, str]:
    """What the rules say of drafts, by their place; those with nothing against them are added to the write."""
    connection, faults = write.connection(), dict[int, str]()
    blank = {**dict.fromkeys(write.vocabulary.fields_of(record_type)), "id": None}
    places: dict[UUID, int] = {}
    fit: list[Draft] = []
    for place in progress.each(list(drafts), tr("Looking for what is wrong")):
        draft = {**blank, **drafts[place], "id": uuids.uuid7()}
        _, errors = rules.settle(
            connection, record_type, dict(draft), None, write.today, write.numbering, write.vocabulary
        )
        if errors:
            faults[place] = " ".join(dict.fromkeys(f"{each.message} {each.advice}".strip() for each in errors))
        else:
            places[draft["id"]] = place
            fit.append(draft)
    if fit:
        write.bulk_add(record_type, fit)
    for chunk in chunks(list(places)):
        for id, error in record_type.breaches(connection, chunk):
            if id in places:
                faults.setdefault(places[id], f"{error.message} {error.advice}".strip())
    return faults
