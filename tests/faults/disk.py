"""A file layer for SQLite that stands between the driver and the computer's own and lets a test see, or refuse, each write.

It is registered into the copy of SQLite inside sqlcipher3 (other drivers carry copies of their own, which would not see
it) and chosen when a file is opened: ``file:…?vfs=NAME``. It knows nothing of the Store.
"""

from __future__ import annotations

import ctypes
import itertools
import os
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import sqlcipher3._sqlite3

OK = 0
IOERR = 10
FULL = 13  # SQLITE_FULL: no room left
IOERR_WRITE = 778  # SQLITE_IOERR_WRITE: the disk refused the write
IOERR_FSYNC = 1034  # SQLITE_IOERR_FSYNC: the disk could not say that it kept the writes

OPEN_CREATE = 0x00000004
# Super-journal, journal and write-ahead log: the kinds whose folder SQLite syncs together with their first sync.
OPEN_JOURNALS = 0x00004000 | 0x00000800 | 0x00080000

_pointer = ctypes.c_void_p
_number = ctypes.c_int
_long = ctypes.c_int64

_Open = ctypes.CFUNCTYPE(_number, _pointer, _pointer, _pointer, _number, ctypes.POINTER(_number))
_Delete = ctypes.CFUNCTYPE(_number, _pointer, _pointer, _number)
_Close = ctypes.CFUNCTYPE(_number, _pointer)
_Write = ctypes.CFUNCTYPE(_number, _pointer, _pointer, _number, _long)
_Truncate = ctypes.CFUNCTYPE(_number, _pointer, _long)
_Sync = ctypes.CFUNCTYPE(_number, _pointer, _number)


class _Methods(ctypes.Structure):
    """``sqlite3_io_methods``, version 3: what can be done with an open file."""

    _fields_ = [
        ("version", _number),
        ("close", _Close),
        ("read", _pointer),
        ("write", _Write),
        ("truncate", _Truncate),
        ("sync", _Sync),
        *((f"other{n}", _pointer) for n in range(13)),  # size, locks, shared memory, mapped pages: left as they are
    ]


class _OpenFile(ctypes.Structure):
    """``sqlite3_file``: the beginning of every open file, whatever the layer keeps behind it."""

    _fields_ = [("methods", ctypes.POINTER(_Methods))]


class _Layer(ctypes.Structure):
    """``sqlite3_vfs``, version 3."""

    _fields_ = [
        ("version", _number),
        ("file_size", _number),
        ("longest_path", _number),
        ("next", _pointer),
        ("name", ctypes.c_char_p),
        ("data", _pointer),
        ("open", _Open),
        ("delete", _Delete),
        *((f"other{n}", _pointer) for n in range(13)),  # access, full path, libraries, time, system calls
    ]


_numbers = itertools.count(1)


def _sqlite() -> ctypes.CDLL:
    """The SQLite inside the driver, with the three functions used here described."""
    library = ctypes.CDLL(sqlcipher3._sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Layer)
    library.sqlite3_vfs_find.argtypes = [ctypes.c_char_p]
    library.sqlite3_vfs_register.argtypes = [ctypes.POINTER(_Layer), _number]
    library.sqlite3_vfs_unregister.argtypes = [ctypes.POINTER(_Layer)]
    return library


def is_available() -> bool:
    """Whether this driver lets a file layer be registered from outside (its Windows build does not)."""
    return hasattr(ctypes.CDLL(sqlcipher3._sqlite3.__file__), "sqlite3_vfs_register")


class Disk:
    """A disk that works. Its subclasses override the ``on_…`` methods to watch or to fail.

    Used as a context manager; everything opened through it must be closed before the end of the block. Each ``on_…`` method
    is called *before* the thing is done and answers ``OK`` to let it be done or an SQLite error code to refuse it.
    Paths are absolute; SQLite's unnamed temporary files have an empty path.

    Attributes:
        name: what to write after ``vfs=``.
        surprises: exceptions raised inside ``on_…`` methods (SQLite was told "input/output error" instead).
    """

    def __init__(self) -> None:
        self.name = f"disk{os.getpid()}x{next(_numbers)}"
        self.surprises: list[Exception] = []
        self._sqlite = _sqlite()
        self._own = self._sqlite.sqlite3_vfs_find(None).contents
        self._layer = _Layer.from_buffer_copy(self._own)
        self._layer.name = self.name.encode()
        self._layer.open = _Open(self._open)
        self._layer.delete = _Delete(self._delete)
        self._files: dict[int, tuple[str, _Methods]] = {}
        self._methods: dict[int, _Methods] = {}
        self._folder_unsynced: set[int] = set()

    def __enter__(self) -> Self:
        # SQLite keeps pointers into this object for as long as a file is open, so it is never freed: a test that
        # forgets a connection should fail, not take the interpreter down.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(self))
        self._sqlite.sqlite3_vfs_register(ctypes.byref(self._layer), 0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sqlite.sqlite3_vfs_unregister(ctypes.byref(self._layer))
        if error is not None:
            return
        if self.surprises:
            raise self.surprises[0]
        if self._files:
            raise AssertionError(f"still open: {sorted(path for path, _ in self._files.values())}")

    def on_open(self, path: str, created: bool) -> int:
        """A file is about to be opened; *created* when it was not there before."""
        return OK

    def on_write(self, path: str, offset: int, data: bytes) -> int:
        """*data* is about to be written at *offset* bytes."""
        return OK

    def on_truncate(self, path: str, size: int) -> int:
        """The file is about to be cut to *size* bytes."""
        return OK

    def on_sync(self, path: str, folder_too: bool) -> int:
        """The file's writes, and with *folder_too* the names in its folder, are about to be made lasting."""
        return OK

    def on_delete(self, path: str, folder_too: bool) -> int:
        """The file is about to be deleted; with *folder_too* the deletion is made lasting at once."""
        return OK

    def _ask(self, hook: Callable[..., int], *about: Any) -> int:
        # An exception cannot pass through C; it is kept for the end of the block and becomes a failed operation.
        try:
            return hook(*about)
        except Exception as surprise:  # noqa: BLE001 - raised again by __exit__
            self.surprises.append(surprise)
            return IOERR

    def _open(self, layer: int, name: int | None, file: int, flags: int, flags_out: Any) -> int:
        path = os.fsdecode(ctypes.string_at(name)) if name else ""
        created = bool(path) and bool(flags & OPEN_CREATE) and not os.path.exists(path)
        answer = self._ask(self.on_open, path, created)
        if answer == OK:
            answer = self._own.open(ctypes.addressof(self._own), name, file, flags, flags_out)
        opened = _OpenFile.from_address(file)
        if answer != OK:
            opened.methods = None
            return answer
        # Only the pointer to the methods is exchanged, for a copy with four of them replaced: locks, shared memory and
        # reads go straight to the computer's own layer.
        own = opened.methods.contents
        self._files[file] = (path, own)
        opened.methods = ctypes.pointer(self._methods_over(own))
        if flags & OPEN_CREATE and flags & OPEN_JOURNALS:
            self._folder_unsynced.add(file)
        return OK

    def _methods_over(self, own: _Methods) -> _Methods:
        address = ctypes.addressof(own)
        if address not in self._methods:
            methods = _Methods.from_buffer_copy(own)
            methods.close = _Close(self._close)
            methods.write = _Write(self._write)
            methods.truncate = _Truncate(self._truncate)
            methods.sync = _Sync(self._sync)
            self._methods[address] = methods
        return self._methods[address]

    def _close(self, file: int) -> int:
        _, own = self._files.pop(file)
        self._folder_unsynced.discard(file)
        return int(own.close(file))

    def _write(self, file: int, data: int, size: int, offset: int) -> int:
        path, own = self._files[file]
        answer = self._ask(self.on_write, path, offset, ctypes.string_at(data, size))
        return answer or int(own.write(file, data, size, offset))

    def _truncate(self, file: int, size: int) -> int:
        path, own = self._files[file]
        return self._ask(self.on_truncate, path, size) or int(own.truncate(file, size))

    def _sync(self, file: int, flags: int) -> int:
        path, own = self._files[file]
        answer = self._ask(self.on_sync, path, file in self._folder_unsynced) or int(own.sync(file, flags))
        if answer == OK:
            self._folder_unsynced.discard(file)
        return answer

    def _delete(self, layer: int, name: int, folder_too: int) -> int:
        path = os.fsdecode(ctypes.string_at(name))
        answer = self._ask(self.on_delete, path, bool(folder_too)) if os.path.exists(path) else OK
        return answer or int(self._own.delete(ctypes.addressof(self._own), name, folder_too))


class FullDisk(Disk):
    """A disk that runs out of room (or breaks) at a chosen write and stays so until it is healed.

    Attributes:
        writes: how many writes it was asked for since it was last healthy or newly told to fail.
        refused: how many writes it refused since then.
    """

    def __init__(self, after_writes: int | None = None, error: int = FULL) -> None:
        super().__init__()
        self.fail(after_writes, error)

    def fail(self, after_writes: int | None, error: int = FULL) -> None:
        """Do *after_writes* more writes, then refuse each with *error* (``FULL`` or ``IOERR_WRITE``); ``None``: never."""
        self._after, self._error = after_writes, error
        self.writes = self.refused = 0

    def heal(self) -> None:
        """There is room again."""
        self.fail(None)

    def on_write(self, path: str, offset: int, data: bytes) -> int:
        self.writes += 1
        if self._after is None or self.writes <= self._after:
            return OK
        self.refused += 1
        return self._error
