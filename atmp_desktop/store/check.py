"""Whether a register is whole: the file, the links, the rules across rows, the search index, the history replayed against
the tables, and the contents of files. Reads only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError

from atmp_desktop.errors import Busy, DiskFull, StoreError
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import Base, Record, links_of, type_name
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store import history
from atmp_desktop.store.contents import spoiled_contents
from atmp_desktop.store.documents import facts_of, gather
from atmp_desktop.store.driver import is_corrupt
from atmp_desktop.store.history import DELETED, read_changes
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.seals import broken_seals
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import change, document, operation
from atmp_desktop.store.vocabulary import read_vocabulary
from atmp_desktop.translation import tr

Report = Callable[[str, int, int | None], None]
"""Told what is being checked, how much is done, and of how much."""

CHUNK = 2000


def check(store: Store, report: Report = lambda words, done, total: None) -> list[str]:
    """What is wrong with a register, a sentence each; empty when it is whole. Raises Busy while another program writes."""
    found: list[str] = []
    try:
        with store.read() as session:
            connection = session.connection()
            found += _integrity(connection, report)
            # The steps below would only stumble over pages that cannot be read.
            for step in () if found else (_layout, _seals, _links, _rules, _documents, _replay, spoiled_contents):
                found += _guarded(step(connection, report))
    except (Busy, DiskFull):
        # No verdict on the register.
        raise
    except StoreError as error:
        found.append(str(error))
    return found


def _guarded(step: Iterator[str]) -> Iterator[str]:
    """What a step finds; a value that cannot be read at all is a finding too."""
    try:
        yield from step
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        yield tr("A value in the file cannot be read ({name}): the file is damaged.", name=type(error).__name__)


def _layout(connection: Connection, report: Report) -> Iterator[str]:
    report(tr("Comparing the layout of the tables with what this program writes"), 0, None)
    columns = text("SELECT name FROM pragma_table_info(:table)")
    links = text('SELECT "from", "table" FROM pragma_foreign_key_list(:table)')
    for table in Base.metadata.tables.values():
        about = {"table": table.name}
        expected = {(key.parent.name, key.column.table.name) for key in table.foreign_keys}
        there = {(row[0], row[1]) for row in connection.execute(links, about)}
        if not expected <= there or not set(table.columns.keys()) <= set(connection.scalars(columns, about)):
            yield tr(
                "The table “{name}” is not laid out as this program writes it: the file is damaged.", name=table.name
            )


def _seals(connection: Connection, report: Report) -> Iterator[str]:
    report(tr("Checking the seals of the history"), 0, None)
    yield from broken_seals(connection)


def _integrity(connection: Connection, report: Report) -> Iterator[str]:
    report(tr("Reading every page of the file"), 0, None)
    _forget_cached_index(connection)
    for line in connection.scalars(text("PRAGMA integrity_check(20)")):
        if line != "ok":
            yield tr("The file is damaged: {line}.", line=line)
    try:
        connection.execute(text("INSERT INTO search(search, rank) VALUES('integrity-check', 0)"))
    except Exception as error:
        if "malformed" not in str(error) and "readonly" not in str(error):
            raise
        if "malformed" in str(error):
            yield tr("The search index is damaged. Rebuild it by restoring a backup.")


def _forget_cached_index(connection: Connection) -> None:
    """FTS5 keeps the layout of the index with the connection and looks whether another one has changed it whenever a row
    is asked for, but not in PRAGMA integrity_check, which then finds fault with an index that is whole."""
    try:
        connection.execute(text("SELECT rowid FROM search LIMIT 1")).all()
    except DatabaseError as error:
        # Which page it is, the check says itself.
        if error.orig is None or not is_corrupt(error.orig):
            raise


def _links(connection: Connection, report: Report) -> Iterator[str]:
    for record_type in RECORD_TYPES:
        report(tr("Following the links of {many}", many=record_type.about.many.lower()), 0, None)
        for name, field in links_of(record_type).items():
            assert isinstance(field.kind, Link)
            # As text: a query for every link there is would take longer to put together than to answer.
            table, target = type_name(record_type), field.kind.target
            loose = text(
                f'SELECT id FROM "{table}" WHERE "{name}" IS NOT NULL '
                f'AND NOT EXISTS (SELECT 1 FROM "{target}" AS there WHERE there.id = "{table}"."{name}")'
            )
            for id in connection.scalars(loose.columns(record_type.__table__.c.id)):
                yield tr("{one} {id}: {label} leads to nothing.", one=record_type.about.one, id=id, label=field.label)


def _rules(connection: Connection, report: Report) -> Iterator[str]:
    for record_type in RECORD_TYPES:
        report(tr("Checking the rules of {many}", many=record_type.about.many.lower()), 0, None)
        found = list(record_type.breaches(connection, None))
        names = names_of(connection, {type_name(record_type): [id for id, _ in found]})
        for id, error in found:
            yield f"{record_type.about.one} {names.get(id, id)}: {error}"
        if record_type.about.stem:
            column: Any = record_type.__table__.c.reference
            twice = text(
                f'SELECT reference FROM "{type_name(record_type)}" WHERE reference IS NOT NULL '
                "GROUP BY reference HAVING count(*) > 1"
            )
            for reference in connection.scalars(twice.columns(column)):
                yield tr(
                    "Two {many} have the reference {reference}.",
                    many=record_type.about.many.lower(),
                    reference=reference,
                )


def _documents(connection: Connection, report: Report) -> Iterator[str]:
    known = {row.id: row for row in connection.execute(select(document))}
    vocabulary = read_vocabulary(connection)
    for record_type in filter(has_own_name, RECORD_TYPES):
        ids = list(connection.scalars(select(record_type.id)))
        for start in range(0, len(ids), CHUNK):
            report(tr("Comparing the search index of {many}", many=record_type.about.many.lower()), start, len(ids))
            chunk = ids[start : start + CHUNK]
            fresh = {words.id: words for words in gather(connection, record_type, chunk, vocabulary)}
            for id in chunk:
                row = known.pop(id, None)
                if row is None:
                    yield tr("{one} {id} is missing from the search index.", one=record_type.about.one, id=id)
                elif row.hash != fresh[id].hash or facts_of(row) != facts_of(fresh[id]):
                    yield tr("{one} {id} is out of date in the search index.", one=record_type.about.one, id=id)
    for id in known:
        yield tr("The search index has a record {id} that does not exist.", id=id)


def _replay(connection: Connection, report: Report) -> Iterator[str]:
    vocabulary = read_vocabulary(connection)
    for record_type in RECORD_TYPES:
        table = record_type.__table__
        ids = list(connection.scalars(select(table.c.id)))
        for start in range(0, len(ids), CHUNK):
            report(tr("Replaying the history of {many}", many=record_type.about.many.lower()), start, len(ids))
            yield from _replay_chunk(connection, record_type, ids[start : start + CHUNK], vocabulary)
        ghosts = select(change.c.record).where(
            change.c.type == type_name(record_type), change.c.record.not_in(select(table.c.id))
        )
        for id in islice(connection.scalars(ghosts.distinct()), 20):
            yield tr("{one} {id} is in the history and not in the register.", one=record_type.about.one, id=id)
    orphans = select(change.c.id).where(change.c.operation.not_in(select(operation.c.id)))
    for id in islice(connection.scalars(orphans), 20):
        yield tr("The change {id} belongs to no operation.", id=id)


def _replay_chunk(
    connection: Connection, record_type: type[Record], ids: Sequence[UUID], vocabulary: Vocabulary
) -> Iterator[str]:
    table, fields = record_type.__table__, vocabulary.fields_of(record_type)
    changes = read_changes(connection, ids)
    for row in connection.execute(select(table).where(table.c.id.in_(ids))).mappings():
        state = history.state_of(record_type, changes[row["id"]])
        name = f"{record_type.about.one} {row['id']}"
        if state is None:
            yield tr("{name} is in the register and not in the history.", name=name)
            continue
        values = history.from_json(fields, {**state.values, DELETED: state.deleted})
        kept = {**row, **vocabulary.spread(record_type, row["own"])}
        expected = {**vocabulary.spread(record_type, None), **values}
        for field in {*fields_of(record_type), *(each for each in (*kept, *expected) if each.startswith(OWN))}:
            if kept.get(field) != expected.get(field):
                label = fields[field].label if field in fields else field
                yield tr("{name}: {label} is not what the history says.", name=name, label=label)
        stamps = (state.created, state.updated)
        if values[DELETED] != row[DELETED]:
            yield tr("{name}: the history says otherwise about the bin.", name=name)
        elif _differ(stamps, (row["created_at"], row["created_by"]), (row["updated_at"], row["updated_by"])):
            yield tr("{name}: who added or changed it, or when, is not what the history says.", name=name)


def _differ(expected: tuple[tuple[datetime, str], ...], *found: tuple[datetime, str]) -> bool:
    return expected != found
