"""The records and the migrations say the same, and db/schema.sql shows it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.record import Base
from atmp_desktop.shipped import database_folder
from atmp_desktop.store.opening import engine_for
from tests.store.steps import begin

SCHEMA = database_folder() / "schema.sql"
HEADING = "-- The whole schema as it is now. A test writes this file: ATMP_WRITE_SCHEMA=1 make test\n"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A look into a register that the real migrations made."""
    path = tmp_path / "register.atmp"
    begin(path)
    engine = engine_for(path, read_only=True)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def of_the_search_index(name: str | None) -> bool:
    """Whether a table is the full-text index or one of those it keeps its words in."""
    return name is not None and (name == "search" or name.startswith("search_"))


# An action comes from an agenda item or a decision, an item from an action: no order of tables suits all three.
@pytest.mark.filterwarnings("ignore:Cannot correctly sort tables")
def test_the_migrations_make_what_the_records_say(connection: Connection) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def include(thing: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
        return not (kind == "table" and of_the_search_index(name))

    context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": include})
    assert RECORD_TYPES
    differences = compare_metadata(context, Base.metadata)
    assert differences == [], "A migration is missing: " + "; ".join(map(str, differences))


def schema_of(connection: Connection) -> str:
    """Every table by name, its indexes after it."""
    rows = connection.execute(
        text(
            "SELECT tbl_name, type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' "
            "ORDER BY tbl_name, type = 'index', name"
        )
    ).all()
    parts = [HEADING]
    for row in rows:
        if row.name != "search" and of_the_search_index(row.tbl_name):
            continue
        lines = [line.strip() for line in str(row.sql).splitlines() if line.strip()]
        lines = in_order(lines)
        inner = [f"    {line}" if 0 < number < len(lines) - 1 else line for number, line in enumerate(lines)]
        parts.append(("" if row.type == "index" else "\n") + "\n".join(line.rstrip() for line in inner) + ";\n")
    return "".join(parts)


def in_order(lines: list[str]) -> list[str]:
    """The lines of a table with its constraints by name: a table that is made anew has them in another order each time."""
    named = [line.rstrip(",") for line in lines if line.startswith("CONSTRAINT ")]
    if not named:
        return lines
    rest = [line for line in lines if not line.startswith("CONSTRAINT ")]
    *earlier, last = sorted(named)
    return [*rest[:-1], *(f"{line}," for line in earlier), last, rest[-1]]


def test_the_schema_that_people_read_is_the_real_one(connection: Connection) -> None:
    schema = schema_of(connection)
    if os.environ.get("ATMP_WRITE_SCHEMA") or not SCHEMA.exists():
        SCHEMA.write_text(schema, encoding="utf-8", newline="\n")
    assert SCHEMA.read_text(encoding="utf-8") == schema, "Write it anew: ATMP_WRITE_SCHEMA=1 make test"
