"""The commands over the history: history, undo, redo."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.finding import as_id, find_record
from atmp_desktop.cli.output import one_line, print_json, print_json_array
from atmp_desktop.cli.registers import register
from atmp_desktop.days.dates import LONDON
from atmp_desktop.days.moments import moment_text
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import ChangeWords, Entry, entries

LINES = 12
"""Up to how many records of one operation are named in the text form."""

DONE = {"add": "added", "edit": "changed", "bin": "binned", "restore": "restored"}


def run(call: Call) -> int:
    """Show the history, or take a step back or forward in it."""
    with register(call) as store:
        match call.command:
            case "history":
                _history(call, store)
            case "undo":
                label = store.undo(_operation(call.options.operation))
                _answer(call, "undone", f"Taken back: {label}.", label)
            case _:
                label = store.redo()
                _answer(call, "redone", f"Done again: {label}.", label)
    return 0


def _operation(text: str | None) -> UUID | None:
    if text is None:
        return None
    id = as_id(text)
    if id is None:
        raise UsageError(f"“{text}” is not the id of an operation.", "See the ids in brackets in “history”.")
    return id


def _answer(call: Call, key: str, sentence: str, label: str) -> None:
    if call.json:
        print_json({key: label})
    else:
        print(sentence)


def _history(call: Call, store: Store) -> None:
    record = None if call.options.record is None else find_record(store, call.options.record).id
    with store.read() as session:
        found = entries(session.connection(), record, limit=call.options.limit)
    if call.json:
        print_json_array(_object(entry) for entry in found)
        return
    for entry in found:
        print("\n".join(_lines(entry)))
    if not found:
        print("Nothing was changed yet.")


def _lines(entry: Entry) -> list[str]:
    when = entry.when.astimezone(LONDON)
    head = f"{when:%Y-%m-%d %H:%M} {entry.who} {entry.label}"
    tail = f"{' (taken back)' if entry.taken_back else ''}  [{entry.id}]"
    if entry.total == 1:
        change = entry.changes[0]
        return [f"{head}: {one_line(change.name)}{_values(change)}{tail}"]
    lines = [f"{head}{f': {entry.total:,} records' if entry.total else ''}{tail}"]
    lines += [
        f"    {DONE[change.kind]} {change.type} {one_line(change.name)}{_values(change)}"
        for change in entry.changes[:LINES]
    ]
    if entry.total > LINES:
        lines.append(f"    and {entry.total - LINES:,} more")
    return lines


def _values(change: ChangeWords) -> str:
    if change.kind != "edit":
        return ""
    lines = (f"{line.label}: {_short(line.before)} → {_short(line.after)}" for line in change.lines)
    words = "; ".join(lines)
    return f" — {words}" if words else ""


def _short(text: str) -> str:
    line = one_line(text)
    return (line if len(line) <= 100 else f"{line[:99]}…") or "(empty)"


def _object(entry: Entry) -> dict[str, Any]:
    return {
        "id": str(entry.id),
        "when": moment_text(entry.when),
        "who": entry.who,
        "label": entry.label,
        "kind": entry.kind,
        "taken_back": entry.taken_back,
        "can_take_back": entry.can_take_back,
        "total": entry.total,
        "detail": json.loads(entry.detail) if entry.detail else None,
        "changes": [_change(change) for change in entry.changes],
    }


def _change(change: ChangeWords) -> dict[str, Any]:
    return {
        "id": str(change.id),
        "type": change.type,
        "record": str(change.record),
        "name": change.name,
        "kind": change.kind,
        "lines": [
            {"field": line.field, "label": line.label, "before": line.before, "after": line.after}
            for line in change.lines
        ],
    }
