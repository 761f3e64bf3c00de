"""Attaches files to a record: all of them or none, in one named write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from atmp_desktop.errors import UserError
from atmp_desktop.records.attachment import OWNERS, Attachment
from atmp_desktop.records.file import File
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.contents import add_file, last_part
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

MEGABYTE = 1_000_000
NAMED = 60


class Attached(NamedTuple):
    """One file that was attached.

    Attributes:
        attachment, file: the ids of the records.
    """

    attachment: UUID
    file: UUID
    name: str
    media_type: str
    size: int


class Attachments(NamedTuple):
    """The files that were attached, and the operation they can be taken back by."""

    files: list[Attached]
    operation: UUID


def takes_files(record_type: type[Record]) -> bool:
    """Whether files can be attached to records of a type."""
    return type_name(record_type) in OWNERS


def attach_files(
    store: Store, record_type: type[Record], id: UUID, paths: Sequence[Path], progress: Progress | None = None
) -> Attachments:
    """Take copies of files into the register and attach them to a record.

    Raises UserError where the record is gone or in the bin, its type takes no files, and what `add_file` raises for a
    file that cannot be taken; nothing is attached then. Stopping leaves nothing either.
    """
    progress = progress or Progress()
    one = record_type.about.one.lower()
    if not takes_files(record_type):
        raise UserError(
            tr("Files cannot be attached to this {one}.", one=one), tr("Attach them to what it belongs to.")
        )
    with store.write(tr("Attach files")) as write:
        record = write.get(record_type, id)
        if record is None or record.deleted is not None:
            raise UserError(tr("This {one} is in the bin, or gone.", one=one), tr("Take it out of the bin first."))
        whose = names_of(write.connection(), {type_name(record_type): [id]}).get(id, one)
        what = last_part(paths[0].name) if len(paths) == 1 else tr("{paths:,} files", paths=len(paths))
        write.operation.label = tr("Attach {short} to {short_2}", short=_short(what), short_2=_short(whose))
        attached = []
        for path in paths:
            words = tr("Attaching {short}, megabytes", short=_short(path.name))

            def watch(done: int, of: int, words: str = words) -> None:
                progress.step(words, done // MEGABYTE, -(-of // MEGABYTE))

            file = add_file(write, path, watch=watch)
            attachment = Attachment(file=file.id, **{type_name(record_type): id})
            write.add(attachment)
            write.flush()
            attached.append(_attached(attachment, file))
        return Attachments(attached, write.operation.id)


def _attached(attachment: Attachment, file: File) -> Attached:
    return Attached(attachment.id, file.id, file.name, file.media_type or "", file.size or 0)


def _short(name: str) -> str:
    return name if len(name) <= NAMED else f"{name[: NAMED - 1].rstrip()}…"
