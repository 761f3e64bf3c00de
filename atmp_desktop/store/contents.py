"""The contents of files: taken into the register, read, copied out again, and proved to be as they were. It knows nothing
of what files are attached to.

Bytes go in and out a block at a time, so that a file of any size takes a few megabytes of memory; only `read_file`, and
who gives or wants bytes, has them all at once.
"""

from __future__ import annotations

import errno
import hashlib
import io
import mimetypes
import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from sqlalchemy import Connection, Select, delete, func, literal_column, select, text

from atmp_desktop.errors import Damaged, UserError
from atmp_desktop.records.file import File, safe_name
from atmp_desktop.store.driver import COMPANIONS, file_sentences
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import content
from atmp_desktop.store.unfinished import sweep, unfinished_in
from atmp_desktop.store.whole import put_on_disk
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

LARGEST = 100_000_000
"""Bytes of the largest file that is taken in. A register is copied whole with every backup, and SQLite itself takes no more
than ten times as much in one piece."""

BLOCK = 1 << 20

WHAT = "file"

REGISTER = ".atmp"

OFFICE_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".rtf": "application/rtf",
    ".msg": "application/vnd.ms-outlook",
    ".eml": "message/rfc822",
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
    ".md": "text/markdown",
    ".webp": "image/webp",
}
"""What Python's own table lacks or calls otherwise from one version to the next. Source: IANA, "Media Types"."""

UNKNOWN = "application/octet-stream"

Watch = Callable[[int, int], None]
"""Called with how many bytes of a file are done, and of how many, hashing and keeping counted as one half each; it may
raise, and nothing is kept then."""


def add_file(write: Write, source: Path | bytes, name: str | None = None, watch: Watch = lambda done, of: None) -> File:
    """Take a file into the register, in the write that is under way: its bytes, unless they are there already, and a
    record of it, flushed, which is returned.

    A path is read twice, a block at a time: once for the hash, once for the bytes. `name` is what it is to be called (by
    default as the path is); names are made safe by `safe_name`. Raises UserError with what to do where there is no such
    file, it cannot be read, is larger than LARGEST, is a register, or changes while it is read; nothing is kept then.
    `watch` hears how far it is.
    """
    connection = write.connection()
    called = last_part(name or (source.name if isinstance(source, Path) else ""))
    with _opened(connection, source) as stream:
        length = stream.seek(0, io.SEEK_END)
        stream.seek(0)
        hash, size = _measured(stream, called, lambda done: watch(done // 2, length))
        if _hash_kept(connection, hash) != hash:
            _keep(connection, stream, hash, size, called, lambda done: watch((size + done) // 2, size))
    file = File(name=called, media_type=media_type(called), size=size, hash=hash)
    write.add(file)
    write.flush()
    return file


def last_part(name: str) -> str:
    """A file's safe name, given a name that may have the folders of this or another system before it."""
    return safe_name(re.split(r"[/\\]", name)[-1])


def media_type(name: str) -> str:
    """What a file is, going by the ending of its name; the same on every computer."""
    if (known := OFFICE_TYPES.get(Path(name).suffix.lower())) is not None:
        return known
    found, packed = mimetypes.MimeTypes().guess_type(name)
    if packed is not None:
        return "application/gzip" if packed == "gzip" else UNKNOWN
    return found or UNKNOWN


def read_file(connection: Connection, file: File) -> bytes:
    """The bytes of a file, all in memory, for a moment twice. Raises UserError where it has none, and Damaged where they are not as they were
    when they were kept."""
    found = b"".join(_blocks(connection, _hash_of(file)))
    if hashlib.sha256(found).hexdigest() != file.hash:
        raise _spoiled(file)
    return found


def save_copy(store: Store, file_id: UUID, to: Path, *, replace: bool = False) -> Path:
    """Write a copy of a file to `to`, or under its own name into `to` where that is a folder; returns where it is.

    It is there whole or not at all. Raises UserError where something of that name is there (unless it is to be replaced),
    where it would take the place of a register, or where there is no such file; Damaged where its bytes are not as they
    were; StoreError where it cannot be written.
    """
    with store.read() as session:
        file = session.get(File, file_id)
        if file is None:
            raise UserError(tr("This file is no longer in the register."), tr("Look for it in the list of files."))
        hash = _hash_of(file)
        with file_sentences(to):
            to = to / safe_name(file.name) if to.is_dir() else to
        with file_sentences(to):
            _refuse_register(to, store.path)
            _check_place(to, replace)
            sweep(to.parent, WHAT)
            unfinished = unfinished_in(to.parent, WHAT)
            try:
                _write_out(session.connection(), file, hash, unfinished)
                _give_name(unfinished, to, replace)
            finally:
                unfinished.unlink(missing_ok=True)
            put_on_disk(to.parent)
    return to


def spoiled_contents(connection: Connection, report: Callable[[str, int, int | None], None]) -> Iterator[str]:
    """What is wrong with the contents of files, a sentence each: bytes that are not as they were kept, or not there.
    Contents that no file has are in order. `report` is told what is looked at, how many are done, and of how many."""
    names: dict[str, list[str]] = {}
    for file in connection.execute(select(File.name, File.hash, File.id).where(File.hash.is_not(None))):
        names.setdefault(str(file.hash), []).append(f"“{file.name}” ({file.id})")
    query = select(content.c.hash, content.c.size, _length(), func.typeof(content.c.bytes).label("kind"))
    kept = connection.execute(query).all()
    for done, row in enumerate(kept):
        report(tr("Comparing the contents of files"), done, len(kept))
        whose = tr(" and ").join(names.pop(row.hash, [])) or tr("that no record names ({hash})", hash=row.hash)
        if row.kind != "blob" or row.size != row.length or _hash_kept(connection, row.hash) != row.hash:
            yield tr(
                "The contents of the file {whose} are not as they were kept: the register is damaged.", whose=whose
            )
    for files in names.values():
        yield tr("The contents of the file {files} are missing.", files=tr(" and ").join(files))


def _hash_of(file: File) -> str:
    if file.hash is None:
        raise UserError(
            tr("Of {name} only the name is kept; it has no contents.", name=file.name), tr("Add the file itself again.")
        )
    return file.hash


def _spoiled(file: File) -> Damaged:
    return Damaged(
        tr("The contents of {name} are damaged: they are not as they were when they were kept.", name=file.name),
        tr("Restore a backup that is whole (see Backups), or add the file again from where it came."),
    )


# Taking in ---------------------------------------------------------------------------------------------------------


@contextmanager
def _opened(connection: Connection, source: Path | bytes) -> Iterator[BinaryIO]:
    """What is to be taken in, open."""
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    own = connection.exec_driver_sql("PRAGMA database_list").first()
    assert own is not None
    try:
        # Closing any file that leads to an open register would drop the locks on it.
        _refuse_register(source, Path(own.file))
        if source.is_dir():
            raise UserError(
                tr("{name} is a folder.", name=source.name or source), tr("Choose the files that are in it.")
            )
        # A pipe or a device would be read for ever.
        if source.exists() and not source.is_file():
            raise UserError(
                tr("{name} is not a file whose contents can be kept.", name=source.name), tr("Choose another.")
            )
        with source.open("rb") as stream:
            yield stream
    except OSError as error:
        raise _unreadable(error, source) from error


def _unreadable(error: OSError, path: Path) -> UserError:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError(
            tr("There is no file {path}.", path=path), tr("Check its name, and whether its disk is connected.")
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return UserError(
            tr("{name} cannot be read: you may not.", name=path.name),
            tr("Ask whoever it belongs to, or copy it first."),
        )
    return UserError(
        tr("{name} cannot be read: {strerror}.", name=path.name, strerror=error.strerror or error),
        tr("Check the disk, then try again."),
    )


def _measured(stream: BinaryIO, name: str, watch: Callable[[int], None]) -> tuple[str, int]:
    """The hash and the size of what is to be taken in."""
    found, size = hashlib.sha256(), 0
    while block := stream.read(BLOCK):
        found.update(block)
        size += len(block)
        watch(size)
        if size > LARGEST:
            most = tr("{largest} MB", largest=LARGEST // 1000000)
            raise UserError(
                tr("{name} is too large: a file in a register may have {most}.", name=name, most=most),
                tr("Keep it elsewhere, and note where."),
            )
    stream.seek(0)
    return found.hexdigest(), size


def _keep(
    connection: Connection, stream: BinaryIO, hash: str, size: int, name: str, watch: Callable[[int], None]
) -> None:
    """Put bytes into the register under their hash, also in place of damaged ones."""
    connection.execute(delete(content).where(content.c.hash == hash))
    row = connection.execute(
        text("INSERT INTO content (hash, size, bytes) VALUES (:hash, :size, zeroblob(:size))"),
        {"hash": hash, "size": size},
    ).lastrowid
    copied, left = hashlib.sha256(), size
    with closing(_blob(connection, row, read_only=False)) as blob:
        while left and (block := stream.read(min(BLOCK, left))):
            copied.update(block)
            blob.write(block)
            left -= len(block)
            watch(size - left)
    if copied.hexdigest() != hash:
        # Whoever catches the error may go on writing.
        connection.execute(delete(content).where(content.c.hash == hash))
        raise UserError(
            tr("{name} changed while it was read.", name=name), tr("Close it in other programs, then try again.")
        )


# Reading -----------------------------------------------------------------------------------------------------------


def _blob(connection: Connection, row: int, *, read_only: bool = True) -> Any:
    """The driver's handle on the bytes of one row of `content`."""
    pooled: Any = connection.connection
    return pooled.driver_connection.open_blob("content", "bytes", row, read_only)


def _length() -> Any:
    return func.length(content.c.bytes).label("length")


def _blocks(connection: Connection, hash: str) -> Iterator[bytes]:
    """The bytes kept under a hash; none where there are none, or something else than bytes is there."""
    query: Select[Any] = select(literal_column("rowid")).select_from(content).where(content.c.hash == hash)
    row = connection.scalar(query.where(func.typeof(content.c.bytes) == "blob"))
    if row is None:
        return
    with closing(_blob(connection, row)) as blob:
        while block := blob.read(BLOCK):
            yield block


def _hash_kept(connection: Connection, hash: str) -> str | None:
    """The hash that the bytes kept under a hash have, None where there are none."""
    if connection.scalar(select(content.c.size).where(content.c.hash == hash)) is None:
        return None
    found = hashlib.sha256()
    for block in _blocks(connection, hash):
        found.update(block)
    return found.hexdigest()


# Copying out -------------------------------------------------------------------------------------------------------


def _refuse_register(path: Path, own: Path) -> None:
    """Raises UserError for a register, or what SQLite keeps beside one: nothing but its driver may open, or replace, it."""
    is_one = any(path.name.lower().endswith(REGISTER + ending) for ending in ("", *COMPANIONS))
    for each in (own, *(own.with_name(own.name + ending) for ending in COMPANIONS)):
        is_one = is_one or (path.exists() and each.exists() and path.samefile(each))
    if is_one:
        raise UserError(
            tr("{name} is a register, or part of one.", name=path.name),
            tr("Choose another file; see Backups for copies."),
        )


def _check_place(to: Path, replace: bool) -> None:
    if not to.parent.is_dir():
        raise UserError(
            tr("There is no folder {parent}.", parent=to.parent), tr("Choose another folder, or make this one first.")
        )
    if not replace and os.path.lexists(to):
        raise _taken(to)


def _taken(to: Path) -> UserError:
    return UserError(
        tr("There is a file {name} already; it was left as it is.", name=to.name), tr("Choose another name.")
    )


def _write_out(connection: Connection, file: File, hash: str, to: Path) -> None:
    copied = hashlib.sha256()
    with to.open("xb") as stream:
        for block in _blocks(connection, hash):
            copied.update(block)
            stream.write(block)
        stream.flush()
        os.fsync(stream.fileno())
    if copied.hexdigest() != hash:
        raise _spoiled(file)


def _give_name(unfinished: Path, to: Path, replace: bool) -> None:
    """Raises UserError when another program has just made a file of that name."""
    if replace:
        os.replace(unfinished, to)
        return
    try:
        os.link(unfinished, to)
    except FileExistsError as error:
        raise _taken(to) from error
    except OSError:
        # A file system with no second names (FAT).
        unfinished.rename(to)
