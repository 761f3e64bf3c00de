"""The commands that hand out sheets. What is on them, and what is left out, is the services' business."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.finding import find_record
from atmp_desktop.cli.output import print_json, say, showing_progress
from atmp_desktop.cli.reading import listing_of
from atmp_desktop.cli.registers import register
from atmp_desktop.days.dates import parse_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.record import Record
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import Scope
from atmp_desktop.services.sheet_kinds import SHEET_KINDS, writer_of
from atmp_desktop.store.store import Store


def run(call: Call) -> int:
    """Write the sheet asked for, and say what was left out."""
    with register(call) as store, showing_progress() as progress:
        exported = _export(call, store, progress)
    print_exported(call, exported)
    return 0


def print_exported(call: Call, exported: Exported, **besides: Any) -> None:
    """What an export came to; `besides` goes first where it is told to a program."""
    if call.json:
        print_json(
            {
                **besides,
                "path": str(exported.path),
                "rows": exported.rows,
                "left_out": exported.left_out,
                "hidden": exported.hidden,
                "cut": exported.cut,
                "secretariat": bool(call.options.secretariat),
            }
        )
    else:
        print(exported.path)
        say(exported.words)


def _export(call: Call, store: Store, progress: Progress) -> Exported:
    to = Path(call.options.to)
    shared: dict[str, Any] = {"secretariat": bool(call.options.secretariat), "progress": progress}
    match call.command:
        case "export contact-sheet":
            from atmp_desktop.services.contact_sheet import contact_sheet

            day, as_at = call.day(store.today()), call.options.as_at is not None
            groups = [_group(store, text) for text in call.options.group]
            return contact_sheet(store, groups, to, day=day, as_at=as_at, **shared)
        case "export list" if to.suffix.lower() == ".pdf":
            return call.window.list_pdf(store, listing_of(call, store), to, **shared)
        case "export list":
            from atmp_desktop.services.export_list import export_list

            return export_list(store, listing_of(call, store), to, **shared)
        case _:
            return _export_sheet(call, store, to, shared)


def _export_sheet(call: Call, store: Store, to: Path, shared: Mapping[str, Any]) -> Exported:
    kind = next(each for each in SHEET_KINDS if call.command == f"export {each.word}")
    asked = dict(shared)
    if kind.asks_groups:
        asked["scope"] = _scope(call, store)
    if kind.needs_group:
        asked["meeting"] = _meeting(call, store)
    return writer_of(kind)(store, to, **asked)


def _scope(call: Call, store: Store) -> Scope:
    """The groups and days that --group, --since and --until ask for."""
    today = store.today()
    groups = tuple(_group(store, text) for text in call.options.group)
    return Scope(groups, _day(call, "since", today), _day(call, "until", today))


def _day(call: Call, option: str, today: date) -> date | None:
    typed = getattr(call.options, option)
    try:
        return None if typed is None else parse_date(typed, today)
    except ValueError as error:
        raise UsageError(f"--{option}: {error}") from None


def _meeting(call: Call, store: Store) -> UUID | None:
    if call.options.meeting is None:
        return None
    if call.options.since is not None or call.options.until is not None:
        raise UsageError("--since and --until go with --group, not with --meeting.", "Leave them out.")
    return _standing(store, call.options.meeting, Meeting)


def _group(store: Store, text: str) -> UUID:
    return _standing(store, text, Group)


def _standing(store: Store, text: str, record_type: type[Record]) -> UUID:
    """The record that a text names, which must not be in the bin."""
    found = find_record(store, text, [record_type])
    if found.binned:
        raise UserError(f"{found.words} is in the bin.", f"Choose another {record_type.about.one.lower()}.")
    return found.id
