"""The commands that hand out sheets. What is on them, and what is left out, is the services' business."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from atmp_desktop.cli.call import Call
from atmp_desktop.cli.finding import find_record
from atmp_desktop.cli.output import print_json, say, showing_progress
from atmp_desktop.cli.reading import listing_of
from atmp_desktop.cli.registers import register
from atmp_desktop.errors import UserError
from atmp_desktop.records.group import Group
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store


def run(call: Call) -> int:
    """Write the sheet asked for, and say what was left out."""
    with register(call) as store, showing_progress() as progress:
        exported = _export(call, store, progress)
    if call.json:
        print_json(
            {
                "path": str(exported.path),
                "rows": exported.rows,
                "left_out": exported.left_out,
                "hidden": exported.hidden,
                "cut": exported.cut,
                "secretariat": call.options.secretariat,
            }
        )
    else:
        print(exported.path)
        say(exported.words)
    return 0


def _export(call: Call, store: Store, progress: Progress) -> Exported:
    to, secretariat = Path(call.options.to), bool(call.options.secretariat)
    match call.command:
        case "export contact-sheet":
            from atmp_desktop.services.contact_sheet import contact_sheet

            day, as_at = call.day(store.today()), call.options.as_at is not None
            groups = [_group(store, text) for text in call.options.group]
            return contact_sheet(store, groups, to, day=day, as_at=as_at, secretariat=secretariat, progress=progress)
        case "export list":
            from atmp_desktop.services.export_list import export_list

            return export_list(store, listing_of(call, store), to, secretariat=secretariat, progress=progress)
        case "export action-log":
            from atmp_desktop.services.action_log import action_log

            return action_log(store, to, secretariat=secretariat, progress=progress)
        case _:
            from atmp_desktop.services.organisation_sheet import organisation_sheet

            return organisation_sheet(store, to, secretariat=secretariat, progress=progress)


def _group(store: Store, text: str) -> UUID:
    found = find_record(store, text, [Group])
    if found.binned:
        raise UserError(f"{found.words} is in the bin.", "Choose another group.")
    return found.id
