"""The command "types": what types of record there are, and the fields of each, those of a register's own too."""

from __future__ import annotations

from typing import Any

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.output import print_json, print_table
from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.fields import Field
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED, Vocabulary


def type_called(name: str) -> type[Record]:
    """The record type of a name such as "person". Raises UsageError with the names there are."""
    found = BY_NAME.get(name.strip().lower().replace(" ", "_").replace("-", "_"))
    if found is None:
        raise UsageError(f"There is no type of record “{name}”.", f"There are: {', '.join(BY_NAME)}.")
    return found


def run(call: Call) -> int:
    """List the types, or the fields of one."""
    vocabulary = _vocabulary(call)
    if call.options.type is not None:
        _one(call, type_called(call.options.type), vocabulary)
    elif call.json:
        print_json([_described(each, vocabulary) for each in RECORD_TYPES])
    else:
        rows = ((type_name(each), each.about.many, each.about.meaning) for each in RECORD_TYPES)
        print_table(("TYPE", "Records", "What they are"), rows)
    return 0


def _vocabulary(call: Call) -> Vocabulary:
    """That of the register named, or what every register comes with."""
    if call.options.file is None:
        return SHIPPED
    # Here, as the types alone need no store.
    from atmp_desktop.cli.registers import register

    with register(call) as store:
        return store.vocabulary


def _one(call: Call, record_type: type[Record], vocabulary: Vocabulary) -> None:
    if call.json:
        print_json(_described(record_type, vocabulary))
        return
    print(f"{record_type.about.one}: {record_type.about.meaning}\n")
    rows = [(each.name, each.label, _how(each)) for each in vocabulary.fields_of(record_type).values()]
    rows += [(each.name, each.label, f"worked out. {each.help}") for each in record_type.derived]
    print_table(("FIELD", "Label", "How it is given"), rows)


def _how(field: Field) -> str:
    """How a field is given on the command line, in words."""
    if field.fixed:
        return "given by the register"
    if field.retired:
        return "retired: it takes no new values"
    kind = field.kind
    words = type(kind).__name__.lower()
    if isinstance(kind, kinds.Link):
        words = f"{kind.target}, by id, reference or name"
    elif isinstance(kind, kinds.Choice):
        words = f"one of: {', '.join(kind.offered)}"
    else:
        words = SPELT.get(words, words)
    return f"{words} (required)" if field.required and field.default is None else words


SPELT = {
    "longtext": "text of any length",
    "url": "a web address",
    "email": "an email address",
    "phone": "a telephone number",
    "checked": "a code that is checked",
    "date": "a date, such as 28/11/2026, 2026-11-28 or +2w",
    "partialdate": "a year, a month or a day",
    "moment": "a day and a time",
    "yesno": "yes or no",
    "whole": "a whole number",
    "number": "a number, such as 1,234.5",
}


def _described(record_type: type[Record], vocabulary: Vocabulary) -> dict[str, Any]:
    about = record_type.about
    return {
        "type": type_name(record_type),
        "one": about.one,
        "many": about.many,
        "part": about.part,
        "description": record_type.about.meaning,
        "fields": [_field(each) for each in vocabulary.fields_of(record_type).values()],
        "derived": [{"name": each.name, "label": each.label, "help": each.help} for each in record_type.derived],
    }


def _field(field: Field) -> dict[str, Any]:
    kind = field.kind
    found: dict[str, Any] = {
        "name": field.name,
        "label": field.label,
        "kind": type(kind).__name__,
        "required": field.required and field.default is None,
        "fixed": field.fixed,
        "retired": field.retired,
    }
    if isinstance(kind, kinds.Choice):
        found["choices"] = dict(kind.offered)
    if isinstance(kind, kinds.Lookup):
        found["list"] = kind.list
    if isinstance(kind, kinds.Link):
        found["target"] = kind.target
    return found
