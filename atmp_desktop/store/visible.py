"""Which records show in lists: those that are not in the bin, and do not belong to anything that is."""

from __future__ import annotations

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, inspect, or_, select
from sqlalchemy.orm import aliased

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record, links_of


def visible(record_type: Any) -> list[ColumnElement[bool]]:
    """What makes a record show: it is not in the bin, and neither is anything it belongs to."""
    conditions: list[ColumnElement[bool]] = [record_type.deleted.is_(None)]
    links = links_of(record_type)
    for name in record_type.about.belongs_to:
        kind = links[name].kind
        assert isinstance(kind, kinds.Link)
        owner = _stand_in(BY_NAME[kind.target], 0)
        hidden = select(owner.id).where(owner.id == getattr(record_type, name), _hidden(owner, BY_NAME[kind.target]))
        conditions.append(~hidden.correlate(record_type).exists())
    return conditions


def shows(connection: Connection, record_type: type[Record], id: UUID) -> bool:
    """Whether a record shows in lists; see `visible`."""
    return connection.scalar(select(record_type.id).where(record_type.id == id, *visible(record_type))) is not None


def _hidden(owner: Any, record_type: type[Record], above: int = 0) -> ColumnElement[bool]:
    """Whether an owner, so many steps above a record, is in the bin or belongs to something that is."""
    ways: list[ColumnElement[bool]] = [owner.deleted.is_not(None)]
    for name in record_type.about.belongs_to:
        kind = links_of(record_type)[name].kind
        assert isinstance(kind, kinds.Link)
        its = _stand_in(BY_NAME[kind.target], above + 1)
        hidden = select(its.id).where(its.id == getattr(owner, name), _hidden(its, BY_NAME[kind.target], above + 1))
        ways.append(hidden.correlate(owner).exists())
    return or_(*ways)


@cache
def _stand_in(record_type: type[Record], above: int) -> Any:
    """A type under another name, for an owner so many steps above a record. One for all questions: SQLAlchemy copies every
    column for each, and hundreds of questions are kept."""
    stand_in: Any = aliased(record_type)
    # Now, and not by two threads at once.
    inspect(stand_in).selectable.c.keys()
    return stand_in
