"""The commands for files: attach some to a record, save a copy of one. Files are taken in in one named write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from atmp_desktop.cli.call import Call
from atmp_desktop.cli.finding import as_id, find_record
from atmp_desktop.cli.output import print_json
from atmp_desktop.cli.registers import register
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.attachment import OWNERS, Attachment
from atmp_desktop.records.file import File
from atmp_desktop.services.attach_files import attach_files, takes_files
from atmp_desktop.store.contents import save_copy
from atmp_desktop.store.store import Store


def run(call: Call) -> int:
    """Attach files to a record, or save a copy of one."""
    with register(call) as store:
        match call.command:
            case "attach":
                _attach(call, store)
            case _:
                _save_file(call, store)
    return 0


def _attach(call: Call, store: Store) -> None:
    text = call.options.record
    # By its id anything is found, so that a record that takes no files can be told from one that is not there.
    found = find_record(store, text, RECORD_TYPES if as_id(text) else [BY_NAME[name] for name in OWNERS])
    if not takes_files(found.record_type):
        what = " or ".join(BY_NAME[name].about.one.lower() for name in OWNERS)
        raise UserError(f"{found.words} takes no files.", f"Attach them to a record of another type: {what}.")
    if found.binned:
        raise UserError(f"{found.words} is in the bin.", "Take it out of the bin first, or choose another record.")
    paths = [Path(each) for each in call.options.paths]
    attached: list[dict[str, Any]] = [
        {
            "id": str(each.file),
            "attachment": str(each.attachment),
            "name": each.name,
            "media_type": each.media_type,
            "size": each.size,
        }
        for each in attach_files(store, found.record_type, found.id, paths).files
    ]
    if call.json:
        print_json(attached)
    else:
        print("\n".join(f"{each['id']} {each['name']}" for each in attached))


def _save_file(call: Call, store: Store) -> None:
    # An attachment is called as its file is, so that a name means the file.
    types = [File, Attachment] if as_id(call.options.record) is not None else [File]
    found = find_record(store, call.options.record, types)
    id = found.id
    if found.record_type is Attachment:
        with store.read() as session:
            id = session.get_one(Attachment, found.id).file
    path = save_copy(store, id, Path(call.options.to), replace=call.options.replace)
    if call.json:
        print_json({"path": str(path), "id": str(id), "name": found.name, "size": path.stat().st_size})
    else:
        print(path)
