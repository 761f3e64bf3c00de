"""What is done with files from a record's page: attached, opened as a copy, saved. Long work runs as a job with Stop.

Knows files and the records they are attached to, no page.
"""

from __future__ import annotations

import re
import stat
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

import uuid_utils.compat as uuids
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.saving import shortened
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.file import File
from atmp_desktop.services.attach_files import Attachments, attach_files
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.contents import save_copy
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

PROGRAMS = re.compile(
    r"app|appimage|application|appref-ms|bat|cmd|com|command|cpl|desktop|exe|gadget|hta|inf|jar|jse?|lnk|ms[cip]|msix|pif"
    r"|psm?1|pyw?|reg|sc[fr]|sh|url|vb[es]?|workflow|ws[cfh]?",
    re.IGNORECASE,
)
"""Endings of what a desktop would not show but run. Correspondence brings such files in."""


def open_on_desktop(path: Path) -> bool:
    """Show a file in the program that the computer has for it; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OpenedCopies:
    """A folder for the copies that are opened, made with the first of them, private to the user, gone with `remove` and at
    the end of the program."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def place(self) -> Path:
        """A new empty folder for one copy, so that each keeps its name."""
        if self._folder is None:
            # What a program still holds open cannot be removed on Windows; it must not keep the window from closing.
            self._folder = tempfile.TemporaryDirectory(prefix="atmp-", ignore_cleanup_errors=True)
        place = Path(self._folder.name) / uuids.uuid7().hex
        place.mkdir()
        return place

    def remove(self) -> None:
        """Remove all of them."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


class FileDoings(QObject):
    """Does things with files, and tells; when the page it belongs to has gone meanwhile, there is nobody to tell.

    Attributes:
        open_path: shows a file on the desktop, and says whether it could.

    Signals:
        said: what was done, for the toast, and the operation it can be taken back by.
        failed: an AtmpError with what to do.
    """

    said = Signal(str, object)
    failed = Signal(object)

    def __init__(self, store: Store, jobs: Jobs, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._ask = ask
        self._window = parent
        self.open_path: Callable[[Path], bool] = open_on_desktop
        self._copies = copies = OpenedCopies()
        self.destroyed.connect(copies.remove)

    def choose(self, type: str, id: UUID) -> None:
        """Ask for files and attach them to a record."""
        paths = self._ask.open_files(self._window, tr("Attach files"))
        if paths:
            self.attach(type, id, paths)

    def attach(self, type: str, id: UUID, paths: Sequence[Path]) -> None:
        """Attach files to a record: copies of them, whatever becomes of the files themselves."""
        words = (
            tr("Attaching {shortened}", shortened=shortened(paths[0].name))
            if len(paths) == 1
            else tr("Attaching {paths:,} files", paths=len(paths))
        )

        def work(progress: Progress) -> Attachments:
            return attach_files(self._store, BY_NAME[type], id, paths, progress)

        self._jobs.start(words, work, self._attached, self._fail)

    def _attached(self, done: Attachments) -> None:
        if not isValid(self):
            return
        files = done.files
        words = (
            tr("“{shortened}” was attached.", shortened=shortened(files[0].name))
            if len(files) == 1
            else tr("{files:,} files were attached.", files=len(files))
        )
        self.said.emit(words, done.operation)

    def open(self, file: UUID) -> None:
        """Open a read-only copy in whatever program the computer has for it."""
        copies, store = self._copies, self._store

        def work(progress: Progress) -> Path:
            _refuse_program(store, file)
            path = save_copy(store, file, copies.place())
            # What is changed in a copy would be lost, so it cannot be.
            path.chmod(stat.S_IRUSR)
            return path

        self._jobs.start(tr("Opening a file"), work, self._open, self._fail)

    def _open(self, path: Path) -> None:
        if isValid(self) and not self.open_path(path):
            advice = tr("Save a copy of it, and open that from a program that can.")
            self.failed.emit(UserError(tr("This computer has no program that opens {name}.", name=path.name), advice))

    def save(self, file: UUID, name: str) -> None:
        """Ask where to, and save a copy there."""
        ending = Path(name).suffix
        title = tr("Save a copy of {shortened}", shortened=shortened(name))
        to = self._ask.save_file(self._window, title, Path(name), f"{ending[1:].upper()} (*{ending})" if ending else "")
        if to is None:
            return
        store = self._store
        # That a file which is there is to be replaced was asked by then.
        work = partial(_save, store, file, to)
        self._jobs.start(tr("Saving {shortened}", shortened=shortened(name)), work, self._saved, self._fail)

    def _saved(self, path: Path) -> None:
        if isValid(self):
            self.said.emit(tr("A copy was saved as {name} in {parent}.", name=path.name, parent=path.parent), None)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        if isValid(self):
            self.failed.emit(error)


def _save(store: Store, file: UUID, to: Path, progress: Progress) -> Path:
    return save_copy(store, file, to, replace=True)


def _refuse_program(store: Store, id: UUID) -> None:
    """Raises UserError for what would run if it were opened."""
    with store.read() as session:
        file = session.get(File, id)
        name = "" if file is None else file.name
    if PROGRAMS.fullmatch(name.rpartition(".")[2]):
        raise UserError(
            tr("{name} is a program, or runs as one, and is not opened from here.", name=name),
            tr("Save a copy only if you know where it comes from and what it does."),
        )
