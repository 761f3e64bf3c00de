"""How each group numbers what it keeps: the pattern of each kind of reference, and the reference that comes next.

Knows the store, no window.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.errors import UserError
from atmp_desktop.records import RECORD_TYPES, Group
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Record
from atmp_desktop.records.references import number_in, pattern_fault, stem_of, written
from atmp_desktop.store.numbering import NO_GROUP
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import site
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Pattern:
    """One kind of reference of a group.

    Attributes:
        field: the field of the group that keeps it.
        words: what is numbered by it ("Actions").
        pattern: what the group has; "" where it has none of its own.
        usual: what holds then.
        next: the reference that the next record gets.
    """

    field: str
    words: str
    pattern: str
    usual: str
    next: str


@dataclass(frozen=True)
class Numbered:
    """A group with its patterns; `code` is what stands for {code}."""

    id: UUID
    name: str
    code: str
    patterns: tuple[Pattern, ...]


def numbered_groups(store: Store) -> list[tuple[UUID, str]]:
    """The groups by name, those that are closed at the end."""
    with store.read() as session:
        query = select(Group.id, Group.name).where(*visible(Group))
        found = session.execute(query.order_by(Group.closed.is_not(None), func.lower(Group.name), Group.id))
        return [(row.id, row.name) for row in found]


def read_numbering(store: Store, group: UUID) -> Numbered:
    """The patterns of a group. Raises UserError where there is no such group."""
    with store.read() as session:
        record = session.get(Group, group)
        if record is None or record.deleted is not None:
            raise UserError(tr("This group is not in the register any more."), tr("Choose another."))
        connection = session.connection()
        code = record.code or NO_GROUP
        patterns = []
        for record_type, field in _kinds():
            pattern = getattr(record, field) or ""
            usual = str(fields_of(Group)[field].default)
            next = _next(connection, store, record_type, pattern or usual, code)
            patterns.append(Pattern(field, fields_of(Group)[field].label, pattern, usual, next))
        return Numbered(group, record.name, code, tuple(patterns))


def next_reference(store: Store, field: str, pattern: str, code: str) -> str:
    """The reference that a pattern would give next to what a field of groups numbers, in this year. Raises UserError with
    what is wrong with the pattern."""
    if fault := pattern_fault(pattern):
        raise UserError(fault, tr("A pattern looks like {code}{yy}-A{seq:03}."))
    record_type = next(each for each, name in _kinds() if name == field)
    with store.read() as session:
        return _next(session.connection(), store, record_type, pattern, code)


def _kinds() -> list[tuple[type[Record], str]]:
    """The types that have references, each with the field of groups that keeps its pattern, in the order of that form."""
    by_field = {f"{each.about.stem}_pattern": each for each in RECORD_TYPES if each.about.stem}
    return [(by_field[name], name) for name in fields_of(Group) if name in by_field]


def _next(connection: Connection, store: Store, record_type: type[Record], pattern: str, code: str) -> str:
    stem = stem_of(pattern, code, store.today().year)
    column = record_type.__table__.c.reference
    like = column.startswith(stem[0], autoescape=True)
    given = (number_in(stem, reference) for reference in connection.scalars(select(column).where(like)))
    highest = max((number for number in given if number is not None), default=0)
    letter = connection.scalar(select(site.c.letter).where(site.c.home == store.home)) or ""
    return written(stem, highest + 1, letter)
