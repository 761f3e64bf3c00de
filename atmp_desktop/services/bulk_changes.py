"""Changing many records at once: what they have in common, the same values for all of them, the same step for those that
can take it. One operation each, or nothing. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from atmp_desktop.counting import counted
from atmp_desktop.errors import FieldError, Invalid, UserError
from atmp_desktop.records.action import Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Status
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.services.bulk_cautions import BulkCautions, listed
from atmp_desktop.services.progress import Progress
from atmp_desktop.store import rules
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.many import saved_values
from atmp_desktop.store.names import names_linked, names_of
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

AT_ONCE = 1000
"""Records changed between two looks at Stop."""

NAMED = 3
"""So many of the records that are refused are named."""

Settle = Callable[[Write, Mapping[str, Any]], Mapping[str, Any]]
"""Makes the records that new values lead to and gives the values with their ids."""


@dataclass(frozen=True)
class Common:
    """What some records have in common.

    Attributes:
        count: how many they are, those in the bin left aside.
        values: by field, what all of them have.
        mixed: the fields in which they differ.
        words: the names of the records that the values link to.
        states: how many are in each state, by code; empty for a type that has none.
    """

    count: int
    values: Mapping[str, Any] = field(default_factory=dict)
    mixed: frozenset[str] = frozenset()
    words: Mapping[UUID, str] = field(default_factory=dict)
    states: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """A step that some of the chosen records can take.

    Attributes:
        words: what the button says.
        end: the code of the state it leads to.
        starts: the codes of the states it leads from.
        count: how many can take it.
        needs: the fields that it asks for.
    """

    words: str
    end: str
    starts: frozenset[str]
    count: int
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Changed:
    """What was done, in a sentence, and the operation to take it back by; None where there was nothing to do."""

    words: str
    operation: UUID | None


def status_of(record_type: type[Record], vocabulary: Vocabulary) -> Field | None:
    """The field of a type's state, or None."""
    return next((each for each in vocabulary.fields_of(record_type).values() if isinstance(each.kind, Status)), None)


def common_values(
    store: Store, record_type: type[Record], ids: Sequence[UUID], progress: Progress | None = None
) -> Common:
    """What records have in common, worked out by SQL however many they are."""
    progress = progress or Progress()
    vocabulary = store.vocabulary
    names = list(vocabulary.fields_of(record_type))
    columns = columns_of(record_type, vocabulary)
    expressions = [columns[name].expression(date.min) for name in names]
    asked = [ask(each) for each in expressions for ask in (func.count, func.min, func.max)]
    status = status_of(record_type, vocabulary)
    count, found, states = 0, [_Spread() for _ in names], dict[str, int]()
    first: UUID | None = None
    with store.read() as session:
        connection = session.connection()
        for start, chunk in enumerate(chunks(ids)):
            progress.step(tr("Reading what they have in common"), start, None)
            shown = (record_type.id.in_(chunk), *visible(record_type))
            total, least, *spreads = connection.execute(
                select(func.count(), func.min(record_type.id), *asked).where(*shown)
            ).one()
            count += total
            first = first or least
            for place, each in enumerate(found):
                each.take(total, *spreads[3 * place : 3 * place + 3])
            if status is not None:
                column = getattr(record_type, status.name)
                for code, number in connection.execute(select(column, func.count()).where(*shown).group_by(column)):
                    states[code] = states.get(code, 0) + number
        if first is None:
            return Common(0)
        mixed = frozenset(name for name, each in zip(names, found, strict=True) if each.is_mixed)
        saved = saved_values(connection, record_type, [first], vocabulary)[first]
        values = {name: saved[name] for name in names if name not in mixed}
        linked = {**dict.fromkeys(names), **values}
        return Common(count, values, mixed, names_linked(connection, record_type, [linked], vocabulary), states)


@dataclass
class _Spread:
    """How far the values of one field are apart, as far as they were looked at."""

    rows: int = 0
    filled: int = 0
    least: Any = None
    most: Any = None

    def take(self, rows: int, filled: int, least: Any, most: Any) -> None:
        self.rows += rows
        self.filled += filled
        if filled:
            self.least = least if self.least is None else min(self.least, least)
            self.most = most if self.most is None else max(self.most, most)

    @property
    def is_mixed(self) -> bool:
        return bool(self.filled) and (self.filled < self.rows or self.least != self.most)


def ways_on(record_type: type[Record], vocabulary: Vocabulary, states: Mapping[str, int]) -> list[Way]:
    """The steps that at least one of some records can take, given how many are in which state; those with the same words
    to the same state are one."""
    status = status_of(record_type, vocabulary)
    if status is None or not isinstance(status.kind, Status):
        return []
    found: dict[tuple[str, str], Way] = {}
    for step in status.kind.machine.steps:
        if not states.get(step.start):
            continue
        known = found.get((step.words, step.end))
        needs = tuple(dict.fromkeys([*(known.needs if known else ()), *filter(None, (step.reason, step.asks))]))
        starts = frozenset({step.start}) | (known.starts if known else frozenset())
        count = sum(states.get(each, 0) for each in starts)
        found[step.words, step.end] = Way(step.words, step.end, starts, count, needs)
    return list(found.values())


def edit_many(
    store: Store,
    record_type: type[Record],
    ids: Sequence[UUID],
    edits: Mapping[str, Any],
    *,
    reason: str = "",
    settle: Settle = lambda write, edits: edits,
    progress: Progress | None = None,
) -> Changed:
    """Give records new values by field, all in one operation. `reason` goes into the update that an action keeps of its
    due date having moved. Raises UserError that names the first of those that cannot be changed; then none is."""
    fields = store.vocabulary.fields_of(record_type)
    labels = [fields[name].label for name in edits]
    shown = ", ".join(labels[:NAMED]) + (
        tr(" and {labels} more", labels=len(labels) - NAMED) if len(labels) > NAMED else ""
    )
    with store.write(tr("Edit {how_many}: {shown}", how_many=_how_many(record_type, len(ids)), shown=shown)) as write:
        cautions = _change(write, record_type, ids, settle(write, edits), reason, progress or Progress())
        name = type_name(record_type)
        one_by_one = {id for id, each in write.captures.items() if each.type == name}
        changed = _how_many(record_type, len(write.bulk_changes.touched.get(name, set()) | one_by_one))
        if not write.bulk_changes.total and not write.captures:
            return Changed(tr("Nothing was changed: they are so already."), None)
        # Those that were so already have nothing to take back.
        write.operation.label = tr("Edit {changed}: {shown}", changed=changed, shown=shown)
        return Changed(
            tr(
                "{changed} changed: {shown}. {cautions}", changed=changed.capitalize(), shown=shown, cautions=cautions
            ).strip(),
            write.operation.id,
        )


def step_many(
    store: Store,
    record_type: type[Record],
    ids: Sequence[UUID],
    way: Way,
    edits: Mapping[str, Any],
    *,
    settle: Settle = lambda write, edits: edits,
    progress: Progress | None = None,
) -> Changed:
    """Have all records that can take a step take it, with what it asks for, in one operation; the others stay as they
    are. Raises UserError that names the first of those that are refused; then none takes it."""
    status = status_of(record_type, store.vocabulary)
    assert status is not None
    column = getattr(record_type, status.name)
    with store.write(way.words) as write:
        able: set[UUID] = set()
        for chunk in chunks(ids):
            able.update(
                write.connection().scalars(
                    select(record_type.id).where(
                        record_type.id.in_(chunk), column.in_(sorted(way.starts)), *visible(record_type)
                    )
                )
            )
        wanted = [id for id in ids if id in able]
        if not wanted:
            raise UserError(tr("None of them can take this step any more."), tr("Somebody may have taken it already."))
        write.operation.label = f"{way.words}: {_how_many(record_type, len(wanted))}"
        new = {**settle(write, edits), status.name: way.end}
        cautions = _change(write, record_type, wanted, new, "", progress or Progress())
        left = len(ids) - len(wanted)
        stay = (
            tr(
                " {n} cannot take this step and stays as it is.",
                " {n} cannot take this step and stay as they are.",
                left,
            )
            if left
            else ""
        )
        end = status.kind.show(way.end)
        words = f"{_how_many(record_type, len(wanted))}: {end}.{stay} {cautions}".strip()
        return Changed(words, write.operation.id)


def _how_many(record_type: type[Record], count: int) -> str:
    about = record_type.about
    return counted(count, about.one.lower(), about.many.lower())


def _change(
    write: Write,
    record_type: type[Record],
    ids: Sequence[UUID],
    edits: Mapping[str, Any],
    reason: str,
    progress: Progress,
) -> str:
    """Change records; returns what is to be looked at after that, or ""."""
    is_told_why = bool(reason) and record_type is Action and "due" in edits
    _refuse(record_type, write, ids, _binned(write, record_type, ids))
    cautions = BulkCautions(write, record_type, ids)
    try:
        for start in range(0, len(ids), AT_ONCE):
            progress.step(tr("Changing {many}", many=record_type.about.many.lower()), start, len(ids))
            chunk = ids[start : start + AT_ONCE]
            if is_told_why:
                _move(write, chunk, edits, reason)
            else:
                write.bulk_edit(record_type, dict.fromkeys(chunk, edits))
    except Invalid as error:
        _refuse(record_type, write, ids, _faults(write, record_type, ids, edits))
        raise error
    for chunk in chunks(ids):
        _refuse(record_type, write, ids, record_type.breaches(write.connection(), chunk))
    return cautions.words()


def _move(write: Write, ids: Sequence[UUID], edits: Mapping[str, Any], reason: str) -> None:
    """Change actions one by one, each with an update of its own that says why its date moved."""
    for id in ids:
        action = write.get(Action, id)
        if action is None:
            raise UserError(tr("One of these actions is no longer in the register."), tr("Nothing was saved."))
        if action.due is not None and action.due != edits["due"]:
            moved = {"due_was": action.due, "due_now": edits["due"]}
            write.add(ActionUpdate(action=id, on=write.today, text=reason, **moved))
        write.vocabulary.put(action, edits)
    write.flush()


def _binned(write: Write, record_type: type[Record], ids: Sequence[UUID]) -> Iterator[tuple[UUID, FieldError]]:
    for chunk in chunks(ids):
        shown = set(
            write.connection().scalars(select(record_type.id).where(record_type.id.in_(chunk), *visible(record_type)))
        )
        yield from ((id, FieldError("", tr("It is in the bin."))) for id in chunk if id not in shown)


def _faults(
    write: Write, record_type: type[Record], ids: Sequence[UUID], edits: Mapping[str, Any]
) -> Iterator[tuple[UUID, FieldError]]:
    """What is wrong with each of the records as it would be; asked only when one of them was refused."""
    judge = partial(rules.settle, today=write.today, numbering=write.numbering, vocabulary=write.vocabulary)
    for chunk in chunks(ids):
        with write.no_autoflush:
            saved = saved_values(write.connection(), record_type, chunk, write.vocabulary)
        for id in chunk:
            before = saved[id]
            _, errors = judge(write.connection(), record_type, {**before, **edits}, before)
            yield from ((id, error) for error in errors[:1])


def _refuse(
    record_type: type[Record], write: Write, ids: Sequence[UUID], faults: Iterable[tuple[UUID, FieldError]]
) -> None:
    """Raise UserError where there are faults: what is wrong with the first few records, and how many there are."""
    by_record = dict(reversed(list(faults)))
    if not by_record:
        return
    wrong = [id for id in ids if id in by_record] or list(by_record)
    with write.no_autoflush:
        names = names_of(write.connection(), {type_name(record_type): wrong[:NAMED]})
    more = len(wrong) - NAMED
    told = [(names.get(id, record_type.about.one), by_record[id]) for id in wrong[:NAMED]]
    if len({str(by_record[id]) for id in wrong}) == 1:
        _, error = told[0]
        shown = [name for name, _ in told] + ([tr("{more:,} more", more=more)] if more > 0 else [])
        what = tr("{message} It is so with {listed}.", message=error.message, listed=listed(shown))
    else:
        shown = [f"{name}: {error.message}" for name, error in told] + (
            [tr("And {more:,} more.", more=more)] if more > 0 else []
        )
        what = " ".join(shown)
    head = tr(
        "{wrong:,} of {how_many} cannot be changed so, and nothing was saved.",
        wrong=len(wrong),
        how_many=_how_many(record_type, len(ids)),
    )
    raise UserError(f"{head} {what}", told[0][1].advice or tr("Change what you typed, or choose other rows."))
