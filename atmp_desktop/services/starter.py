"""A new register's first records from the files in db/starter: one CSV a record type, its columns the type's fields.
Must not know any single record type: a new file for a new type needs no code here."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import uuid_utils.compat as uuids

from atmp_desktop import shipped
from atmp_desktop.errors import Invalid, UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.kinds import Link, Status
from atmp_desktop.records.record import Record
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

KEY = "key"
"""The column that names a row inside the files; links are such names."""

LABEL = tr("Start from the NIHR's public page")


@dataclass(frozen=True)
class Line:
    """One row of a file.

    Attributes:
        file: the file's name, that of the record type with ".csv".
        number: its row as a spreadsheet numbers it, the header being row 1.
        record_type: what it is a record of.
        id: the id its record gets.
        cells: what stands in it by column, the key left out.
    """

    file: str
    number: int
    record_type: type[Record]
    id: UUID
    cells: Mapping[str, str]

    def fault(self, column: str, message: str) -> UserError:
        """An error that says where it is."""
        return UserError(
            tr(
                "{file}, row {number}, column {column}: {message}",
                file=self.file,
                number=self.number,
                column=column,
                message=message,
            ),
            tr("Correct the file, then start again."),
        )


Lines = dict[str, dict[str, Line]]
"""The rows of every file, by type name and key."""


def fill_starter(store: Store, progress: Progress | None = None, folder: Path | None = None) -> int:
    """Put the starter records into a register in one operation; returns how many.

    Values are read as if typed, by the fields' kinds; a link is the key of the other row. `folder` is db/starter unless
    given. Raises UserError naming file, row and column when a file is not right; then nothing is written.
    """
    progress = progress or Progress()
    lines = read_lines(folder or shipped.database_folder() / "starter")
    count = sum(len(rows) for rows in lines.values())
    with store.write(LABEL, kind="creation") as write:
        filling = _Filling(write, lines, store.today())
        for line in progress.each([line for rows in lines.values() for line in rows.values()], tr("Adding the facts")):
            filling.put(line)
    return count


def read_lines(folder: Path) -> Lines:
    """The rows of every CSV file in a folder. Raises UserError naming the file, and where it can the row."""
    lines: Lines = {name: {} for name in BY_NAME}
    for path in sorted(folder.glob("*.csv")):
        record_type = BY_NAME.get(path.stem)
        if record_type is None:
            raise UserError(
                tr("{name}: there is no type of record called “{stem}”.", name=path.name, stem=path.stem),
                tr("Rename the file."),
            )
        for key, line in _read(path, record_type):
            if key in lines[path.stem]:
                raise line.fault(
                    KEY, tr("“{key}” stands in row {number} already.", key=key, number=lines[path.stem][key].number)
                )
            lines[path.stem][key] = line
    return lines


def _read(path: Path, record_type: type[Record]) -> Iterator[tuple[str, Line]]:
    fields = fields_of(record_type)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise UserError(
            tr("{name} is not a CSV file in UTF-8: {error}.", name=path.name, error=error), tr("Save it as one.")
        ) from error
    header = rows[0] if rows else []
    if KEY not in header:
        raise UserError(
            tr("{name}, row 1: there is no column “{key}”.", name=path.name, key=KEY), tr("Add it; it names each row.")
        )
    for column in header:
        if column != KEY and (column not in fields or _set_by_the_register(fields[column])):
            raise UserError(
                tr("{name}, row 1, column {column}: it cannot be given here.", name=path.name, column=column),
                tr("Take the column out."),
            )
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(header):
            raise UserError(
                tr(
                    "{name}, row {number}: it has {row} cells where the header has {header}.",
                    name=path.name,
                    number=number,
                    row=len(row),
                    header=len(header),
                ),
                tr("Look for a comma or a quotation mark that is missing or too many."),
            )
        cells = dict(zip(header, row, strict=True))
        key = cells.pop(KEY).strip()
        line = Line(path.name, number, record_type, uuids.uuid7(), cells)
        if not key:
            raise line.fault(KEY, tr("it is empty."))
        yield key, line


def _set_by_the_register(field: Field) -> bool:
    """References are allocated, and a status starts where its machine does."""
    return field.fixed or isinstance(field.kind, Status)


class _Filling:
    """Puts lines into a write, each after those it links to."""

    def __init__(self, write: Write, lines: Lines, today: date) -> None:
        self._write = write
        self._lines = lines
        self._today = today
        self._begun: set[UUID] = set()

    def put(self, line: Line) -> None:
        """Add a line's record, unless it was added already because another links to it."""
        if line.id in self._begun:
            return
        self._begun.add(line.id)
        values = {name: self._value(line, name, text) for name, text in line.cells.items() if text.strip()}
        self._write.add(line.record_type(id=line.id, **values))
        try:
            self._write.flush()
        except Invalid as error:
            first = error.errors[0]
            raise line.fault(first.field, " ".join(str(each) for each in error.errors)) from error

    def _value(self, line: Line, name: str, text: str) -> Any:
        kind = fields_of(line.record_type)[name].kind
        if isinstance(kind, Link):
            other = self._lines[kind.target].get(text.strip())
            if other is None:
                raise line.fault(
                    name, tr("{target}.csv has no row with the key “{text}”.", target=kind.target, text=text.strip())
                )
            self.put(other)
            return other.id
        try:
            return kind.parse(text, self._today)
        except ValueError as error:
            raise line.fault(name, str(error)) from error
