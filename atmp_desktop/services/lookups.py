"""The lists that fields choose from: what is in each, and adding, renaming, retiring, ordering and replacing values. A value
is never lost: what records have stays on them, and a retired one is only chosen no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from atmp_desktop.counting import counted
from atmp_desktop.errors import UserError
from atmp_desktop.records.fields import Field
from atmp_desktop.records.lookup_value import LookupValue, shipped_id
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary, shipped_lists
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

AT_ONCE = 1000
"""Records edited between two looks at Stop."""


@dataclass(frozen=True)
class Listed:
    """One value of a list.

    Attributes:
        retired: it is chosen no more.
        uses: how many records have it, those in the bin left aside.
        shipped: every register comes with it.
    """

    code: str
    words: str
    retired: bool
    uses: int
    shipped: bool


def lists(store: Store) -> dict[str, str]:
    """The lists there are, each with the fields that choose from it: "Memberships: Role; Seats: Role"."""
    vocabulary = store.vocabulary
    return {
        each: "; ".join(f"{record_type.about.many}: {field.label}" for record_type, field in vocabulary.uses(each))
        for each in vocabulary.lists()
    }


def list_words(vocabulary: Vocabulary, list: str) -> str:
    """What a list is called: "Memberships, Seats: Role"."""
    by_label: dict[str, dict[str, None]] = {}
    for record_type, field in vocabulary.uses(list):
        by_label.setdefault(field.label, {})[record_type.about.many] = None
    return "; ".join(f"{', '.join(types)}: {label}" for label, types in by_label.items())


def list_values(store: Store, list: str) -> list[Listed]:
    """The values of a list in the order in which they are offered, retired ones too. Raises UserError where there is no
    such list."""
    vocabulary = _knowing(store, list)
    options, retired = vocabulary.options(list), vocabulary.retired(list)
    with store.read() as session:
        counts = _counts(session.connection(), vocabulary, list)
    shipped = shipped_lists().get(list, {})
    return [
        Listed(code, words, code in retired, sum(counts.get(code, {}).values()), code in shipped)
        for code, words in options.items()
    ]


def add(store: Store, list: str, words: str) -> str:
    """A value more, at the end of a list; returns its code. Raises UserError for a list that is not there, Invalid where
    the list has a value of these words."""
    called = list_words(_knowing(store, list), list)
    with store.write(tr("Add “{words}” to the list “{called}”", words=words, called=called)) as write:
        value = LookupValue(list=list, words=words)
        write.add(value)
        write.flush()
        return str(value.code)


def rename(store: Store, list: str, code: str, words: str) -> None:
    """Other words for a value, wherever it stands."""
    with store.write(tr("Rename “{words}” to “{words_2}”", words=_words(store, list, code), words_2=words)) as write:
        _row(write, list, code).words = words


def retire(store: Store, list: str, code: str) -> str:
    """Have a value chosen no more; returns a sentence that says what still has it. Raises UserError for one that new
    records begin with."""
    words = _words(store, list, code)
    _refuse_a_beginning(store.vocabulary, list, code)
    with store.write(tr("Retire “{words}”", words=words)) as write:
        _row(write, list, code).retired = True
        counts = _counts(write.connection(), store.vocabulary, list).get(code, {})
    return tr("“{words}” is retired. {who_has_it}", words=words, who_has_it=_who_has_it(counts))


def bring_back(store: Store, list: str, code: str) -> None:
    """Have a retired value chosen again."""
    with store.write(tr("Bring back “{words}”", words=_words(store, list, code))) as write:
        value = _row(write, list, code)
        value.retired, value.replaced_by = False, None


def move(store: Store, list: str, code: str, place: int) -> int:
    """Offer a value at another place of its list; the first is 1, and beyond the last is the last. Returns its place."""
    words = _words(store, list, code)
    codes = [each for each in store.vocabulary.options(list) if each != code]
    codes.insert(max(place - 1, 0), code)
    shipped = [*shipped_lists().get(list, {})]
    with store.write(
        tr("Move “{words}” in the list “{list_words}”", words=words, list_words=list_words(store.vocabulary, list))
    ) as write:
        rows = {row.code: row for row in write.scalars(select(LookupValue).where(LookupValue.list == list))}
        for position, each in enumerate(codes):
            stands_there = each not in rows and shipped.index(each) == position
            if not stands_there:
                _row(write, list, each).position = position
    return codes.index(code) + 1


def replace(store: Store, list: str, code: str, by: str, progress: Progress | None = None) -> str:
    """Give every record that has a value another one of the list instead, and retire it: one operation. Returns a
    sentence that says how many records changed. Raises UserError where one of them cannot be."""
    progress = progress or Progress()
    vocabulary = _knowing(store, list)
    old, new = _words(store, list, code), _words(store, list, by)
    if code == by:
        raise UserError(tr("“{old}” cannot stand for itself.", old=old), tr("Choose another value."))
    if by in vocabulary.retired(list):
        raise UserError(tr("“{new}” is retired, so nothing can be changed to it.", new=new), tr("Bring it back first."))
    _refuse_a_beginning(vocabulary, list, code)
    done = 0
    with store.write(tr("Replace “{old}” by “{new}”", old=old, new=new)) as write:
        for record_type, field in vocabulary.uses(list):
            column = columns_of(record_type, vocabulary)[field.name].expression(date.min)
            ids = write.connection().scalars(select(record_type.id).where(column == code)).all()
            for start in range(0, len(ids), AT_ONCE):
                progress.step(tr("Changing {many}", many=record_type.about.many.lower()), start, len(ids))
                write.bulk_edit(record_type, {id: {field.name: by} for id in ids[start : start + AT_ONCE]})
            done += len(ids)
        value, other = _row(write, list, code), _row(write, list, by)
        write.flush()
        value.retired, value.replaced_by = True, other.id
    return tr(
        "“{old}” is retired. {n} record has “{new}” instead.",
        "“{old}” is retired. {n} records have “{new}” instead.",
        done,
        old=old,
        new=new,
    )


def _knowing(store: Store, list: str) -> Vocabulary:
    vocabulary = store.vocabulary
    if list not in vocabulary.lists():
        raise UserError(
            tr("There is no list “{list}”.", list=list), tr("There are: {lists}.", lists=", ".join(vocabulary.lists()))
        )
    return vocabulary


def _words(store: Store, list: str, code: str) -> str:
    options = _knowing(store, list).options(list)
    if code not in options:
        raise UserError(
            tr(
                "The list “{list_words}” has no value “{code}”.",
                list_words=list_words(store.vocabulary, list),
                code=code,
            ),
            tr("It has: {options}.", options=", ".join(options)),
        )
    return options[code]


def _refuse_a_beginning(vocabulary: Vocabulary, list: str, code: str) -> None:
    for record_type, field in vocabulary.uses(list):
        if field.default == code:
            what = tr(
                "A new {one} begins as “{options}”",
                one=record_type.about.one.lower(),
                options=vocabulary.options(list)[code],
            )
            raise UserError(tr("{what}, so it cannot be retired.", what=what), tr("Rename it instead."))


def _row(write: Write, list: str, code: str) -> LookupValue:
    """The record of a value; one that the list came with gets its own when it is first changed, and again when it was put
    into the bin."""
    rows = write.scalars(
        select(LookupValue).where(LookupValue.list == list, LookupValue.code == code).order_by(LookupValue.id)
    ).all()
    row = next((each for each in rows if each.deleted is None), None)
    if row is None and rows:
        row = rows[0]
        write.restore(row)
    if row is None:
        words = shipped_lists()[list][code]
        row = LookupValue(id=shipped_id(list, code), list=list, code=code, words=words)
        write.add(row)
    return row


def _counts(connection: Connection, vocabulary: Vocabulary, list: str) -> dict[str, dict[type[Record], int]]:
    """How many records of each type have each value, by code."""
    found: dict[str, dict[type[Record], int]] = {}
    for record_type, field in vocabulary.uses(list):
        for code, number in _counted(connection, record_type, field, vocabulary):
            of_type = found.setdefault(code, {})
            of_type[record_type] = of_type.get(record_type, 0) + number
    return found


def _counted(
    connection: Connection, record_type: type[Record], field: Field, vocabulary: Vocabulary
) -> Sequence[tuple[str, int]]:
    # A field's column is the same on every day.
    value = columns_of(record_type, vocabulary)[field.name].expression(date.min)
    query = select(value, func.count()).where(value.is_not(None), record_type.deleted.is_(None)).group_by(value)
    return [(row[0], row[1]) for row in connection.execute(query)]


def _who_has_it(counts: Mapping[type[Record], int]) -> str:
    parts = [
        counted(number, record_type.about.one.lower(), record_type.about.many.lower())
        for record_type, number in counts.items()
    ]
    if not parts:
        return tr("No record has it.")
    return tr("{parts} still has it.", "{parts} still have it.", sum(counts.values()), parts=tr(" and ").join(parts))
