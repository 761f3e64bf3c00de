"""The history of thousands of records written by SQL from their rows, without a turn through Python for each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Connection, text

from atmp_desktop.days.moments import moment_text
from atmp_desktop.errors import FieldError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.store import rules
from atmp_desktop.store.seals import SEALED

if TYPE_CHECKING:
    from atmp_desktop.store.write import Write


def last_row(connection: Connection, name: str) -> int:
    """The number of the last row of a type's table, 0 where there is none."""
    return connection.scalar(text(f'SELECT max(rowid) FROM "{name}"')) or 0


def missing_links(connection: Connection, record_type: type[Record], *, after: int) -> list[FieldError]:
    """Links to records that do not exist, in the rows of a type after a row number."""
    errors = []
    for name, field in links_of(record_type).items():
        assert isinstance(field.kind, kinds.Link)
        target = field.kind.target
        missing = text(
            f'SELECT count(*) FROM "{type_name(record_type)}" AS here WHERE rowid > :last AND "{name}" IS NOT NULL '
            f'AND NOT EXISTS (SELECT 1 FROM "{target}" AS there WHERE there.id = here."{name}")'
        )
        count = connection.scalar(missing, {"last": after}) or 0
        errors += [rules.no_such(name, field, BY_NAME[target]) for _ in range(count)]
    return errors


def record_added(write: Write, record_type: type[Record], *, after: int, count: int) -> None:
    """Put the rows of a type after a row number into the history as added."""
    name = type_name(record_type)
    statement = _sealed(
        "SELECT new_id() AS id, :site AS site, :seq + rowid - :last AS seq, :clock AS clock, :operation AS operation, "
        ":who AS who, :type AS type, id AS record, 'add' AS kind, '{}' AS before, "
        f"'{{' || substr({_after(record_type)}, 2) || '}}' AS after, '{{}}' AS bases "
        f'FROM "{name}" WHERE rowid > :last ORDER BY rowid'
    )
    entry = write.operation
    write.connection().execute(
        text(statement),
        {
            "site": entry.site.bytes,
            "seq": write.bulk_changes.take(count),
            "last": after,
            "clock": moment_text(entry.clock),
            "operation": entry.id.bytes,
            "who": entry.who,
            "type": name,
        },
    )


def _sealed(select: str) -> str:
    """SQL that puts selected changes into the history. They are materialised first, as their ids may be made only once."""
    names = ", ".join(f'"{name}"' for name in SEALED["change"])
    return (
        f"WITH fresh AS MATERIALIZED ({select}) "
        f"INSERT INTO change ({names}, seal) SELECT {names}, seal({names}) FROM fresh"
    )


@cache
def _after(record_type: type[Record]) -> str:
    """SQL for the filled fields of a row as JSON members, each with a comma before it; as `history.to_json` has them."""
    members = []
    for name, field in fields_of(record_type).items():
        value = f'json_quote("{name}")'
        if isinstance(field.kind, kinds.YesNo):
            value = f"""iif("{name}", 'true', 'false')"""
        elif isinstance(field.kind, kinds.Link):
            value = uuid_text(f'"{name}"')
        members.append(f"""iif("{name}" IS NULL, '', ',"{name}":' || {value})""")
    # The register's own fields stand in their column as one object, by the names they have in the history too.
    members.append("iif(own IS NULL, '', ',' || substr(own, 2, length(own) - 2))")
    return " || ".join(members)


def uuid_text(column: str) -> str:
    """SQL for an id as JSON has it: quoted standard text."""
    digits = f"lower(hex({column}))"
    parts = [f"substr({digits}, {start}, {length})" for start, length in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))]
    return "'\"' || " + " || '-' || ".join(parts) + " || '\"'"


def flip_untouched(write: Write, record_type: type[Record], operation: UUID) -> list[UUID]:
    """Take back the adds and bins of a type in an operation, where nothing changed the record since: what was added is
    binned, what was binned is restored. Returns the ids."""
    name, entry, connection = type_name(record_type), write.operation, write.connection()
    connection.execute(
        text("CREATE TEMP TABLE untouched (record BLOB PRIMARY KEY, last BLOB, added BOOLEAN) WITHOUT ROWID")
    )
    try:
        connection.execute(text(UNTOUCHED), {"taken": operation.bytes, "type": name})
        ids = [UUID(bytes=bytes(id)) for id in connection.scalars(text("SELECT record FROM untouched"))]
        if ids:
            given = {
                "clock": moment_text(entry.clock),
                "who": entry.who,
                "site": entry.site.bytes,
                "operation": entry.id.bytes,
                "type": name,
            }
            seq = write.bulk_changes.take(len(ids))
            for statement in _flipping(name):
                connection.execute(text(statement), {**given, "seq": seq})
    finally:
        connection.execute(text("DROP TABLE untouched"))
    return ids


UNTOUCHED = (
    "INSERT INTO untouched SELECT record, id, kind = 'add' FROM change AS taken "
    "WHERE operation = :taken AND type = :type "
    "AND (kind = 'add' OR (kind = 'bin' AND before = json_object('deleted', NULL))) AND NOT EXISTS "
    "(SELECT 1 FROM change AS later WHERE later.record = taken.record AND later.id > taken.id)"
)


def _flipping(name: str) -> tuple[str, ...]:
    last = uuid_text("last")
    return (
        _sealed(
            "SELECT new_id() AS id, :site AS site, :seq + row_number() OVER () AS seq, :clock AS clock, "
            ":operation AS operation, :who AS who, :type AS type, record, iif(added, 'bin', 'restore') AS kind, "
            f"""json_object('deleted', (SELECT deleted FROM "{name}" AS here WHERE here.id = untouched.record)) """
            "AS before, json_object('deleted', iif(added, :clock, NULL)) AS after, "
            f"""iif(added, '{{"deleted":[' || {last} || '],"*":[' || {last} || ']}}', """
            f"""'{{"deleted":[' || {last} || ']}}') AS bases FROM untouched"""
        ),
        f'UPDATE "{name}" SET deleted = iif(deleted IS NULL, :clock, NULL), updated_at = :clock, '
        "updated_by = :who WHERE id IN (SELECT record FROM untouched)",
        "UPDATE document SET binned = NOT binned WHERE id IN (SELECT record FROM untouched)",
    )
