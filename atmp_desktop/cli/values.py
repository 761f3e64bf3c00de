"""field=value on the command line, read by the fields' kinds as if typed into a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from atmp_desktop.cli.call import UsageError
from atmp_desktop.cli.finding import find_record
from atmp_desktop.errors import FieldError, Invalid, UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.fields import Field
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store.fold import fold
from atmp_desktop.store.store import Store


def read_values(store: Store, record_type: type[Record], texts: Sequence[str], *, new: bool) -> dict[str, Any]:
    """The values of some fields by attribute name, given "field=value" for each.

    Raises UsageError for what is not of that form, UserError for a field there is not, and Invalid with every value
    that is not right.
    """
    vocabulary = store.vocabulary
    fields = vocabulary.fields_of(record_type)
    typed = _split(record_type, texts, vocabulary)
    errors: list[FieldError] = []
    values: dict[str, Any] = {}
    for name, text in typed.items():
        field = fields[name]
        try:
            values[name] = _value(store, field, text)
        except ValueError as error:
            errors.append(FieldError(name, f"{field.label}: {error}"))
        except UserError as error:
            errors.append(FieldError(name, f"{field.label}: {error.message}", error.advice))
    if new:
        errors += _beginnings(record_type, fields, values)
    if errors:
        raise Invalid(errors)
    return values


def _split(record_type: type[Record], texts: Sequence[str], vocabulary: Vocabulary) -> dict[str, str]:
    typed: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            raise UsageError(
                f"“{text}” has no = in it.", "Give each value as field=value, in quotes where it has blanks."
            )
        field = field_called(record_type, name, vocabulary)
        if field.name in typed:
            raise UsageError(f"{field.label} is given twice.", "Give it once.")
        typed[field.name] = value
    return typed


def field_called(record_type: type[Record], name: str, vocabulary: Vocabulary) -> Field:
    """The field of a type that a text names, by attribute name, code or label. Raises UserError with the fields there
    are."""
    fields = vocabulary.fields_of(record_type)
    wanted = _plain(name)
    by_label = {_plain(field.label): field for field in reversed(list(fields.values()))}
    by_code = {_plain(field.name.removeprefix(OWN)): field for field in fields.values()}
    by_name = {_plain(field.name): field for field in fields.values()}
    found = by_name.get(wanted) or by_code.get(wanted) or by_label.get(wanted)
    if found is not None and found.fixed:
        raise UserError(f"{found.label} is given by the register and never changed.", "Leave it out.")
    if found is not None:
        return found
    known = ", ".join(each.name for each in fields.values() if not each.fixed and not each.retired)
    raise UserError(f"{record_type.about.many} have no field “{name}”.", f"They have: {known}.")


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").replace("-", " ").split())


def _value(store: Store, field: Field, text: str) -> Any:
    today: date = store.today()
    if not isinstance(field.kind, kinds.Link):
        return field.kind.parse(text, today)
    if not text.strip():
        return None
    found = find_record(store, text, [BY_NAME[field.kind.target]])
    if found.binned:
        raise UserError(f"{found.words} is in the bin.", "Choose another, or take it out of the bin first.")
    return found.id


def _beginnings(record_type: type[Record], fields: Mapping[str, Field], values: dict[str, Any]) -> list[FieldError]:
    """A status that a new record cannot begin with."""
    errors = []
    for name, value in values.items():
        kind = fields[name].kind
        if isinstance(kind, kinds.Status) and value not in (None, kind.machine.initial):
            errors.append(
                FieldError(
                    name,
                    f"A new {record_type.about.one.lower()} begins as “{kind.show(kind.machine.initial)}”.",
                    "Add it so, then take it on step by step with “edit”.",
                )
            )
    return errors
