"""The question what we hold on somebody: every record that leads to them, what belongs to those, where else they are named,
and what the history says of them. What is in the bin is held too, and marked."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from atmp_desktop.counting import counted
from atmp_desktop.days.dates import PartialDate, today_in_london
from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.former_name import FormerName
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.documents import gather
from atmp_desktop.store.fold import words_of
from atmp_desktop.store.names import names_linked, names_of
from atmp_desktop.store.questions.answer import Answer, Cell, Heading, Named, Row, ids_by_type
from atmp_desktop.store.questions.differences import Difference, lines_of
from atmp_desktop.store.search import found_by
from atmp_desktop.store.tables import change, document, operation
from atmp_desktop.store.vocabulary import read_vocabulary
from atmp_desktop.translation import tr

LOOKED_THROUGH = 5000
"""Up to how many records that have all the words of a name are looked through for the name itself."""

THEIRS = {("enquiry", "person"), ("enquiry", "organisation"), ("action", "owner")}
"""Links by which a record is about somebody though it does not belong to them, so that what belongs to it is held on them
too: the messages of an enquiry they made."""

DAYS = ("on", "received_on", "starts", "at", "raised_on", "from_date", "established")
"""Fields that say when a record was, the first filled one."""

HEADINGS = (
    Heading("kind", tr("Kind"), kinds.Text(width=16)),
    Heading("as", tr("As"), kinds.Text(width=18)),
    Heading("on", tr("On"), kinds.Date()),
    Heading("name", tr("Record"), kinds.Text(width=36), has_names=True),
    Heading("details", tr("Details"), kinds.LongText(width=56), has_names=True),
    Heading("binned", tr("In the bin"), kinds.YesNo(width=10)),
)


@dataclass
class _Held:
    """The records found so far, each with how it came in, in the order in which they did."""

    found: dict[tuple[str, UUID], str] = field(default_factory=dict)

    def add(self, type: str, ids: Iterable[UUID], how: str) -> list[UUID]:
        """Take in records; returns those that were not there yet."""
        new = [id for id in ids if (type, id) not in self.found]
        self.found.update(((type, id), how) for id in new)
        return new


def everything(connection: Connection, day: date, *, about: tuple[str, UUID]) -> Answer:
    """All that the register holds on a person or an organisation, given as type and id: the record itself, every record
    that leads or led to it, what belongs to those, what names it in words, and its history."""
    type, id = about
    name = names_of(connection, {type: [id]}).get(id, "?")
    held = _Held()
    held.add(type, [id], tr("The record itself"))
    vocabulary = read_vocabulary(connection)
    _linked(connection, type, id, held, vocabulary)
    _once_linked(connection, type, id, held, vocabulary)
    _named(connection, type, id, name, held)
    rows = list(_rows(connection, held))
    told = list(_history(connection, type, id, held))
    rows += told
    parts = Counter(key[0] for key in held.found if key != about)
    said = [
        counted(number, BY_NAME[of].about.one.lower(), BY_NAME[of].about.many.lower())
        for of, number in parts.most_common()
    ]
    said.append(tr("{n} entry", "{n} entries", len(told)) + tr(" in the history"))
    summary = tr(
        "{n} record on {name}: the record itself, {said}.",
        "{n} records on {name}: the record itself, {said}.",
        len(held.found),
        name=name,
        said=", ".join(said),
    )
    notes = (
        tr("What is in the bin is held too, and marked."),
        tr("The history is told of the record itself, and of what was changed in the others after they were added."),
    )
    title = tr("Everything held on {name}", name=name)
    return Answer(title, summary, HEADINGS, rows, len(rows), notes, about=Named(type, id, name))


# --- What leads there -----------------------------------------------------------------------------------------------


def _linked(connection: Connection, type: str, id: UUID, held: _Held, vocabulary: Vocabulary) -> None:
    """Every record with a link to one; what belongs to those that are its own; what small parts belong to besides."""
    for record_type in RECORD_TYPES:
        of, owners = type_name(record_type), record_type.about.belongs_to
        for link, declared in links_of(record_type).items():
            if declared.kind.target != type:  # type: ignore[attr-defined]
                continue
            new = held.add(of, _ids(connection, record_type, link, [id]), declared.label)
            if link in owners or (of, link) in THEIRS:
                _belonging(connection, record_type, new, held)
            if record_type.about.part:
                _above(connection, record_type, new, held)
        for name, declared in vocabulary.own_links(record_type).items():
            if declared.kind.target == type:  # type: ignore[attr-defined]
                table = record_type.__table__
                leads = func.json_extract(table.c.own, f'$."{name}"') == str(id)
                held.add(of, connection.scalars(select(table.c.id).where(leads)), declared.label)


def _belonging(connection: Connection, owner: type[Record], ids: list[UUID], held: _Held) -> None:
    """What belongs to some records, and to that in turn; of attached files the files too."""
    if not ids:
        return
    for part in RECORD_TYPES:
        links = links_of(part)
        for link in part.about.belongs_to:
            if links[link].kind.target == type_name(owner):  # type: ignore[attr-defined]
                how = tr("Of the {one}", one=owner.about.one.lower())
                new = held.add(type_name(part), _ids(connection, part, link, ids), how)
                _belonging(connection, part, new, held)
                files = tuple(name for name, each in links.items() if each.kind.target == "file")  # type: ignore[attr-defined]
                if files:
                    _above(connection, part, new, held, files)


def _above(
    connection: Connection, part: type[Record], ids: list[UUID], held: _Held, links: tuple[str, ...] = ()
) -> None:
    """What small parts belong to (the contact of a participant), but not what else belongs to that."""
    for link in links or part.about.belongs_to:
        target = links_of(part)[link].kind.target  # type: ignore[attr-defined]
        column = part.__table__.c[link]
        for chunk in chunks(ids):
            query = select(column).where(part.__table__.c.id.in_(chunk), column.is_not(None)).distinct()
            held.add(target, list(connection.scalars(query)), tr("By the {one}", one=part.about.one.lower()))


def _ids(connection: Connection, record_type: type[Record], link: str, to: list[UUID]) -> list[UUID]:
    table = record_type.__table__
    return [
        each
        for chunk in chunks(to)
        for each in connection.scalars(select(table.c.id).where(table.c[link].in_(chunk)).order_by(table.c.id))
    ]


# --- What led there, and what names it ------------------------------------------------------------------------------


def _once_linked(connection: Connection, type: str, id: UUID, held: _Held, vocabulary: Vocabulary) -> None:
    """Records that led to one before, and do so no more: the history has it in the values they had."""
    targets = {
        type_name(record_type)
        for record_type in RECORD_TYPES
        if any(each.kind.target == type for each in vocabulary.links_of(record_type).values())  # type: ignore[attr-defined]
    }
    # Whatever a record leads to no more, an edit took away: there is no index on values, so only these are looked through.
    query = select(change.c.type, change.c.record).where(
        change.c.kind == "edit", change.c.type.in_(targets), func.instr(change.c.before, str(id)) > 0
    )
    for row in connection.execute(query.order_by(change.c.id)):
        held.add(row.type, [row.record], tr("Before"))


def _named(connection: Connection, type: str, id: UUID, name: str, held: _Held) -> None:
    """Records whose words have its name, a former one, or its email address."""
    phrases = {name}
    if type == "organisation":
        phrases.update(connection.scalars(select(FormerName.name).where(FormerName.organisation == id)))
    owner = getattr(ContactPoint, type)
    phrases.update(connection.scalars(select(ContactPoint.value).where(owner == id, ContactPoint.kind == "email")))
    vocabulary = read_vocabulary(connection)
    for phrase in sorted(phrases):
        wanted = " ".join(words_of(phrase))
        if not wanted:
            continue
        query = select(document.c.type, document.c.id).where(document.c.id.in_(found_by(phrase))).limit(LOOKED_THROUGH)
        by_type: dict[str, list[UUID]] = {}
        for row in connection.execute(query):
            if (row.type, row.id) not in held.found:
                by_type.setdefault(row.type, []).append(row.id)
        for of, ids in by_type.items():
            documents = gather(connection, BY_NAME[of], ids, vocabulary)
            words = {each.id: f"{each.name_words} {each.body}" for each in documents}
            said = [each for each in ids if f" {wanted} " in f" {' '.join(words_of(words[each]))} "]
            held.add(of, said, tr("Named in its words"))


# --- In words -------------------------------------------------------------------------------------------------------


def _rows(connection: Connection, held: _Held) -> Iterator[Row]:
    """A row a record, by type in the order of the side bar, what is its own type first."""
    by_type: dict[str, list[UUID]] = {}
    for of, id in held.found:
        by_type.setdefault(of, []).append(id)
    first = next(iter(held.found))[0]
    vocabulary = read_vocabulary(connection)
    for of in sorted(by_type, key=lambda each: (each != first, list(BY_NAME).index(each))):
        rows = [
            _record_row(BY_NAME[of], values, words, held.found[of, values["id"]], vocabulary)
            for chunk in chunks(by_type[of])
            for values, words in _read(connection, BY_NAME[of], chunk, vocabulary)
        ]
        yield from sorted(
            rows, key=lambda row: (row.cells[1] != tr("The record itself"), row.cells[2] or date.min, row.id)
        )


def _read(
    connection: Connection, record_type: type[Record], ids: Sequence[UUID], vocabulary: Vocabulary
) -> Iterator[tuple[Mapping[str, Any], Mapping[UUID, str]]]:
    table = record_type.__table__
    columns = [table.c[name] for name in ("id", "deleted", "created_at", "own", *fields_of(record_type))]
    rows = [dict(row) for row in connection.execute(select(*columns).where(table.c.id.in_(ids))).mappings()]
    for row in rows:
        row.update(vocabulary.spread(record_type, row.pop("own")))
    words = names_linked(connection, record_type, rows, vocabulary)
    for row in rows:
        yield row, words


def _record_row(
    record_type: type[Record],
    values: Mapping[str, Any],
    words: Mapping[UUID, str],
    how: str,
    vocabulary: Vocabulary,
) -> Row:
    lines = []
    for name, declared in vocabulary.fields_of(record_type).items():
        value = values[name]
        if value is None or value is False:
            continue
        shown = words.get(value, "?") if isinstance(declared.kind, kinds.Link) else declared.kind.show(value)
        lines.append(f"{declared.label}: {shown}")
    cells: tuple[Cell, ...] = (
        record_type.about.one,
        how,
        _day_of(values),
        record_type.name_of(values, words),
        "\n".join(lines),
        values["deleted"] is not None,
    )
    return Row(type_name(record_type), values["id"], cells)


def _day_of(values: Mapping[str, Any]) -> date:
    """When a record was: by the first of its fields that says so, else when it was added."""
    found = next((values[name] for name in DAYS if values.get(name) is not None), values["created_at"])
    if isinstance(found, datetime):
        return today_in_london(found)
    return found.first() if isinstance(found, PartialDate) else found


def _history(connection: Connection, type: str, id: UUID, held: _Held) -> Iterator[Row]:
    """A row a change: all of the record itself, of the others those that came after they were added."""
    found: list[Any] = []
    wanted = change.c.record == id
    for chunk in chunks([each for _, each in held.found]):
        query = (
            select(change, operation.c.label)
            .join(operation, operation.c.id == change.c.operation)
            .where(change.c.record.in_(chunk), or_(wanted, change.c.kind != "add"))
        )
        found += connection.execute(query).all()
    found.sort(key=lambda row: row.id)
    names = names_of(connection, ids_by_type((row.type, row.record) for row in found))
    changes = [
        Difference(row.type, row.record, json.loads(row.before), json.loads(row.after), row.kind == "add")
        for row in found
    ]
    for row, lines in zip(found, lines_of(connection, changes), strict=True):
        what = row.label if row.record == id else f"{row.label}: {names.get(row.record, '?')}"
        details = "\n".join(line.words for line in lines.values())
        cells: tuple[Cell, ...] = (
            tr("History"),
            tr("By {who}", who=row.who),
            today_in_london(row.clock),
            what,
            details,
            False,
        )
        yield Row(row.type, row.record, cells)
