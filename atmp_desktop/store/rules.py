"""What happens to a record's values before they are saved: defaults, tidying, what follows from the rest, checks. The
same for one record and for thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select

from atmp_desktop.errors import FieldError, UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.column_types import IdColumn
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.kinds import Link, Status
from atmp_desktop.records.record import Draft, Record, Values, links_of, type_name
from atmp_desktop.records.saved_view import SavedView
from atmp_desktop.records.status import Step
from atmp_desktop.records.vocabulary import OWN, Vocabulary, is_empty
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.history import DELETED
from atmp_desktop.store.names import names_of
from atmp_desktop.store.numbering import Numbering
from atmp_desktop.store.rows import visible
from atmp_desktop.store.saved_views import view_faults
from atmp_desktop.translation import tr

Companions = list[tuple[type[Record], Draft]]


@cache
def _defaults(record_type: type[Record]) -> list[tuple[str, Any]]:
    return [(name, each.default) for name, each in fields_of(record_type).items() if each.default is not None]


@cache
def _required(record_type: type[Record]) -> list[tuple[str, Field]]:
    return [(name, each) for name, each in fields_of(record_type).items() if each.required]


@cache
def _statuses(record_type: type[Record]) -> list[tuple[str, Status]]:
    fields = fields_of(record_type).items()
    return [(name, each.kind) for name, each in fields if isinstance(each.kind, Status)]


def settle(
    connection: Connection,
    record_type: type[Record],
    values: Draft,
    before: Values | None,
    today: date,
    numbering: Numbering,
    vocabulary: Vocabulary,
) -> tuple[Companions, list[FieldError]]:
    """Put the values of one record, id included, into the form in which they are saved.

    `before` has the saved values, None for a new record, which gets its defaults and reference. Returns records to
    add with it, and what is wrong with it; with errors the values are not to be used.
    """
    if before is None:
        for name, default in _defaults(record_type):
            if values[name] is None:
                values[name] = today if default == "today" else default
    errors = _tidy(record_type, values, before, vocabulary)
    if len(values) != len(fields_of(record_type)) + 1 + (DELETED in values):
        errors += _own_faults(record_type, values, before, vocabulary)
    if errors:
        return [], errors
    errors += record_type.settle_beside(connection, values, before, today)
    companions = list(record_type.settle(values, before, today))
    if before is not None:
        errors += _step_faults(record_type, values, before)
    for name, field in _required(record_type):
        if values[name] is None:
            errors.append(FieldError(name, tr("{label} is missing.", label=field.label), tr("Fill it in.")))
    if not errors:
        errors += record_type.check(values, today)
    if not errors and record_type is SavedView:
        errors += view_faults(values, before, vocabulary, today)
    if not errors and record_type.about.stem and not values["reference"]:
        values["reference"] = numbering.reference(record_type, values)
    return companions, errors


def _step_faults(record_type: type[Record], values: Values, before: Values) -> Iterator[FieldError]:
    """Steps that a status cannot take, and steps without the reason they need."""
    fields = fields_of(record_type)
    for name, kind in _statuses(record_type):
        was, now = before[name], values[name]
        if was == now or now is None:
            continue
        step = kind.machine.step(was, now)
        if step is None:
            yield FieldError(name, kind.machine.refusal(was, now))
        elif step.reason and values[step.reason] is None:
            yield _unfilled(step, fields[step.reason])


def _unfilled(step: Step, needed: Field) -> FieldError:
    """That a step needs a field, which is empty."""
    if isinstance(needed.kind, Link):
        one = BY_NAME[needed.kind.target].about.one.lower()
        return FieldError(
            needed.name,
            tr("“{words}” needs “{label}”.", words=step.words, label=needed.label),
            tr("Choose the {one}.", one=one),
        )
    return FieldError(
        needed.name,
        tr("“{words}” needs a word of why.", words=step.words),
        tr("Write it into “{label}”.", label=needed.label),
    )


def _own_faults(
    record_type: type[Record], values: Values, before: Values | None, vocabulary: Vocabulary
) -> Iterator[FieldError]:
    """New values of own fields that there are none of, or that are retired."""
    fields = vocabulary.own_fields(record_type)
    for name, value in values.items():
        if not name.startswith(OWN) or is_empty(value) or (before is not None and value == before.get(name)):
            continue
        field = fields.get(name)
        if field is None:
            many = record_type.about.many
            yield FieldError(
                name,
                tr("{many} have no field “{name}”.", many=many, name=name.removeprefix(OWN)),
                tr("Add it to the custom fields."),
            )
        elif field.retired:
            what = tr("{label} is retired, and takes no new values.", label=field.label)
            yield FieldError(name, what, tr("Leave it out, or bring the field back."))


@lru_cache(maxsize=512)
def _tidiers(record_type: type[Record], vocabulary: Vocabulary) -> list[tuple[str, str, Callable[[Any], Any]]]:
    fields = vocabulary.fields_of(record_type)
    return [(name, field.label, field.kind.tidy) for name, field in fields.items()]


def _tidy(record_type: type[Record], values: Draft, before: Values | None, vocabulary: Vocabulary) -> list[FieldError]:
    errors = []
    for name, label, tidy in _tidiers(record_type, vocabulary):
        value = values[name]
        if value is None or (before is not None and value == before[name]):
            continue
        try:
            values[name] = tidy(value)
        except ValueError as error:
            errors.append(FieldError(name, f"{label}: {error}"))
    return errors


def refuse_in_bin(connection: Connection, record_type: type[Record], id: UUID, *, binned: bool) -> None:
    """Raise UserError for a record that cannot be edited, as it is in the bin itself (`binned`), or something it belongs to
    is. Taking it out of the bin is no edit."""
    belongs = bool(record_type.about.belongs_to)
    if not binned and (not belongs or _shown(connection, record_type, [id])):
        return
    name = names_of(connection, {type_name(record_type): [id]}).get(id, "")
    what = f"{name} ({record_type.about.one.lower()})" if name else tr("This {one}", one=record_type.about.one.lower())
    if binned:
        raise UserError(tr("{what} is in the bin.", what=what), tr("Take it out of the bin first."))
    raise UserError(
        tr("{what} is in the bin with what it belongs to.", what=what), tr("Take that out of the bin first.")
    )


def _shown(connection: Connection, record_type: type[Record], ids: Sequence[UUID]) -> set[UUID]:
    """Those of some records of a type that show in lists."""
    query = _showing(record_type)
    return {id for chunk in chunks(ids) for id in connection.scalars(query, {"wanted": list(chunk)})}


@cache
def _showing(record_type: type[Record]) -> Select[Any]:
    """Some records of a type, if they show in lists. To put this together costs more than to ask it."""
    some = record_type.id.in_(bindparam("wanted", type_=IdColumn(), expanding=True))
    return select(record_type.id).where(some, *visible(record_type))


def missing_links(
    connection: Connection,
    links: Mapping[str, Field],
    drafts: Sequence[Values],
    befores: Sequence[Values | None],
    new: set[tuple[type[Record], UUID]],
) -> list[FieldError]:
    """Those of some links that lead to records that do not exist. `new` names records that this write adds and has not
    flushed yet."""
    errors = []
    for name, field in links.items():
        assert isinstance(field.kind, Link)
        target = BY_NAME[field.kind.target]
        wanted = _newly_linked(name, target, drafts, befores, new)
        if wanted and (missing := wanted - _existing(connection, target, list(wanted))):
            errors += [no_such(name, field, target) for _ in missing]
    return errors


def hidden_owners(
    connection: Connection,
    record_type: type[Record],
    drafts: Sequence[Values],
    befores: Sequence[Values | None],
    new: set[tuple[type[Record], UUID]],
) -> list[FieldError]:
    """Those of the links to what records of a type belong to that lead into the bin: what is put there would be hidden at
    once."""
    errors = []
    links = links_of(record_type)
    for name in record_type.about.belongs_to:
        kind = links[name].kind
        assert isinstance(kind, Link)
        owner = BY_NAME[kind.target]
        wanted = _newly_linked(name, owner, drafts, befores, new)
        hidden = wanted - _shown(connection, owner, list(wanted))
        names = names_of(connection, {kind.target: hidden}) if hidden else {}
        for id in hidden:
            what = names.get(id, "") or tr("This {one}", one=owner.about.one.lower())
            errors.append(FieldError(name, tr("{what} is in the bin.", what=what), tr("Take it out of the bin first.")))
    return errors


def _newly_linked(
    name: str,
    target: type[Record],
    drafts: Sequence[Values],
    befores: Sequence[Values | None],
    new: set[tuple[type[Record], UUID]],
) -> set[UUID]:
    """What a link leads to that it did not lead to before, but for records that this write adds itself."""
    wanted = {
        draft[name]
        for draft, before in zip(drafts, befores, strict=True)
        if draft[name] is not None and (before is None or before[name] != draft[name])
    }
    return {id for id in wanted if (target, id) not in new}


def no_such(name: str, field: Field, target: type[Record]) -> FieldError:
    """A link to a record that does not exist."""
    what = tr("{label}: there is no such {one}.", label=field.label, one=target.about.one.lower())
    return FieldError(name, what, tr("Choose another."))


def _existing(connection: Connection, target: type[Record], ids: list[UUID]) -> set[UUID]:
    found: set[UUID] = set()
    for chunk in chunks(ids):
        found.update(connection.scalars(select(target.id).where(target.id.in_(chunk))))
    return found


def initial_faults(record_type: type[Record], values: Mapping[str, Any]) -> list[FieldError]:
    """What keeps a form from being saved before it is tried: required fields that are empty."""
    return [
        FieldError(name, tr("{label} is missing.", label=field.label), tr("Fill it in."))
        for name, field in _required(record_type)
        if values.get(name) is None and field.default is None
    ]
