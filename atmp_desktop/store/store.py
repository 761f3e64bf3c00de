"""The store: reading, the one door for writing, undo and redo, and the news of what changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.orm import Session

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.days.moments import moment_text
from atmp_desktop.errors import Busy, ReadOnly, UserError
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import SHIPPED, Vocabulary
from atmp_desktop.store import undo
from atmp_desktop.store.clashes import refuse_clashes
from atmp_desktop.store.driver import BUSY_SECONDS, followed, sentences
from atmp_desktop.store.opening import IMMEDIATE, Probe, engine_for, probe
from atmp_desktop.store.reading import Access, access_to, may_write
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.schema import make_file, upgrade_file
from atmp_desktop.store.seals import insert_sealed
from atmp_desktop.store.tables import change, site
from atmp_desktop.store.vocabulary import MADE_OF, read_vocabulary
from atmp_desktop.store.write import Operation, Write
from atmp_desktop.translation import tr

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Changes:
    """The news of one write, told after it is safe on the disk.

    Attributes:
        records: ids of the records that changed, by type name.
        label: what was done.
        kind: edit, undo, redo, note or creation.
        operation: its id, or None for what another process wrote.
        cautions: sentences for whoever did it, which forbade nothing.
    """

    records: Mapping[str, frozenset[UUID]] = field(default_factory=dict)
    label: str = ""
    kind: str = "edit"
    operation: UUID | None = None
    cautions: tuple[str, ...] = ()


Listener = Callable[[Changes], None]


class Store:
    """An open register.

    Attributes:
        path: the file.
        who: whose changes these are.
        register_id: which register it is, whatever the file is called.
        read_only: nothing can be written.
        notice: a sentence for whoever opens it, or "".
    """

    def __init__(self, path: Path, engine: Engine, found: Probe, *, who: str, clock: Clock, read_only: bool) -> None:
        self.path = path
        self.who = who
        self.register_id = found.register_id
        self.read_only = read_only
        self.notice = ""
        self._access = Access(path)
        self._clock = clock
        self._engine = engine
        self._site: tuple[UUID, str] | None = None
        self._writing = threading.Lock()
        self._listeners: list[Listener] = []
        self._hearing = threading.Lock()
        with engine.connect() as connection:
            self._heard = _last_change(connection)
        self._vocabulary = SHIPPED
        self._is_worded = False
        self._wording = threading.Lock()

    @classmethod
    def create(cls, path: Path, *, who: str, clock: Clock, vfs: str | None = None) -> Self:
        """A new register with nothing in it. Raises UserError where a file of that name exists."""
        make_file(path, clock(), vfs=vfs)
        return cls.open(path, who=who, clock=clock, vfs=vfs)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: str,
        clock: Clock,
        vfs: str | None = None,
        read_only: bool = False,
        migrations: Path | None = None,
        may_write: Callable[[Path], bool] = may_write,
    ) -> Self:
        """Open a register that is there; one of an older version is upgraded first, after a backup.

        Where it cannot be written to, by `may_write`, it opens for reading and `notice` says so. Raises StoreError's
        kinds, each with what to do; a file that is not a register is not changed by a byte. `migrations` is another
        folder than the shipped one, for tests.
        """
        path = followed(path)
        found = probe(path, vfs=vfs, migrations=migrations)
        access = access_to(
            path, writable=may_write(path), wanted_read_only=read_only, outdated=found.needs_upgrade, vfs=vfs
        )
        try:
            if found.needs_upgrade:
                upgrade_file(access.file, clock(), vfs=vfs, migrations=migrations, keep_backup=access.temporary is None)
            with sentences(path):
                engine = engine_for(access.file, vfs=vfs, read_only=access.read_only, immutable=access.immutable)
                try:
                    store = cls(path, engine, found, who=who, clock=clock, read_only=access.read_only)
                except BaseException:
                    engine.dispose()
                    raise
        except BaseException:
            access.let_go()
            raise
        store.notice = access.notice
        store._access = access
        return store

    def close(self) -> None:
        """Let go of the file; what was saved is all in it."""
        self._engine.dispose()
        self._access.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def now(self) -> datetime:
        """The moment by the clock this store was opened with."""
        return self._clock()

    def today(self) -> date:
        """The day in London by that clock."""
        return today_in_london(self._clock())

    # Reading ---------------------------------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A short look: one snapshot of the whole register, nothing can be changed."""
        with (
            sentences(self.path),
            self._engine.connect() as connection,
            connection.begin(),
            Session(bind=connection, autoflush=False) as session,
        ):
            yield session

    @property
    def vocabulary(self) -> Vocabulary:
        """The register's own fields and the words of its lists, as they were when last heard of. It is read when first
        asked for, and again after it changed, and stays the same object until then."""
        with self._wording:
            if not self._is_worded:
                with self.read() as session:
                    self._vocabulary = read_vocabulary(session.connection(), self._vocabulary)
                self._is_worded = True
            return self._vocabulary

    def listing(self, record_type: type[Record], **asked: Any) -> Listing:
        """A list of a type with the register's vocabulary, on today unless a `day` is given; see Listing."""
        return Listing(record_type, **{"day": self.today(), "vocabulary": self.vocabulary, **asked})

    # Writing ---------------------------------------------------------------------------------------------------------

    @contextmanager
    def write(
        self, label: str, *, kind: str = "edit", reverses: UUID | None = None, who: str | None = None
    ) -> Iterator[Write]:
        """The only way to change anything: one transaction, one operation in the history, one step of undo.

        Raises Invalid when a record's values are not right, StoreError when the file cannot be written; an error of any
        kind inside leaves no trace. Listeners hear of it after it is on the disk.
        """
        if self.read_only:
            raise ReadOnly(
                tr("{name} is open for reading only.", name=self.path.name), tr("Open a copy in a folder of your own.")
            )
        if not self._writing.acquire(timeout=BUSY_SECONDS):
            raise Busy(tr("Another job is writing to the register."), tr("Wait until it has finished, or stop it."))
        try:
            with sentences(self.path), self._engine.connect() as pooled:
                connection = pooled.execution_options(**{IMMEDIATE: True})
                with connection.begin() as transaction:
                    found = _last_change(connection)
                    writing = self._begin(connection, label, kind, reverses, who or self.who)
                    try:
                        yield writing
                        done = writing.finish()
                        left = _last_change(connection)
                    finally:
                        writing.close()
                    if not done:
                        transaction.rollback()
            news = _news(writing)
        finally:
            self._writing.release()
        if done:
            self._tell(news, found, left)

    def _begin(self, connection: Connection, label: str, kind: str, reverses: UUID | None, who: str) -> Write:
        site_id, letter = self._site_for(connection)
        newest = connection.exec_driver_sql("SELECT max(seq) FROM operation WHERE site = ?", (site_id.bytes,))
        last = newest.scalar() or 0
        entry = Operation(
            id=uuids.uuid7(),
            site=site_id,
            seq=last + 1,
            clock=self._clock(),
            who=who,
            label=label,
            kind=kind,
            reverses=reverses,
        )
        return Write(connection, entry, letter, self._vocabulary)

    def _site_for(self, connection: Connection) -> tuple[UUID, str]:
        """This file's site. A copied or restored file is another file than the one its sites wrote to, and gets a new
        one, so that no two copies ever number their operations or references alike."""
        home = str(self.path.stat().st_ino)
        if self._site is None:
            known = connection.execute(select(site).where(site.c.home == home)).first()
            if known is None:
                count = connection.scalar(select(func.count()).select_from(site)) or 0
                made = (uuids.uuid7(), _letter(count))
                row = (made[0].bytes, made[1], moment_text(self._clock()), home)
                insert_sealed(connection, "site", [row], "home")
                # Not remembered yet: the write that makes it may still fail.
                return made
            self._site = (known.id, known.letter)
        return self._site

    def save(
        self,
        record_type: type[Record],
        id: UUID,
        seen: Mapping[str, Any],
        edits: Mapping[str, Any],
        label: str | None = None,
    ) -> tuple[str, ...]:
        """Save a form: `edits` are new values by field, `seen` the values the form was filled from. Returns cautions:
        sentences for whoever saved it.

        Raises Conflict when a field to be saved, or one that makes sense only together with it, is no longer as seen;
        changes to other fields are kept. Raises Invalid when a value is not right. Nothing is saved then.
        """
        with self.write(label or tr("Edit {one}", one=record_type.about.one.lower())) as write:
            record = write.get(record_type, id)
            if record is None:
                raise UserError(tr("This {one} is no longer in the register.", one=record_type.about.one.lower()))
            refuse_clashes(write, record, seen, edits)
            write.vocabulary.put(record, edits)
            write.flush()
        return tuple(write.cautions)

    # Undo ------------------------------------------------------------------------------------------------------------

    def can_undo(self) -> str | None:
        """The label of what `undo` would take back, or None."""
        return self._next_label(undo.next_to_undo)

    def can_redo(self) -> str | None:
        """The label of what `redo` would do again, or None."""
        return self._next_label(undo.next_to_redo)

    def _next_label(self, find: Callable[[Connection, str], undo.Reversible | None]) -> str | None:
        with self.read() as session:
            found = find(session.connection(), str(self.path.stat().st_ino))
            return None if found is None else found.words

    def undo(self, operation_id: UUID | None = None) -> str:
        """Take back this site's newest operation, or a named one; returns its label.

        Raises CannotUndo, naming the records, when something it touched changed since; then nothing is changed.
        """
        return undo.undo(self, operation_id)

    def redo(self) -> str:
        """Do again what was taken back last; returns its label. Raises CannotUndo like `undo`."""
        return undo.redo(self)

    @property
    def home(self) -> str:
        """What tells this file from its copies."""
        return str(self.path.stat().st_ino)

    # News ------------------------------------------------------------------------------------------------------------

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have a function called after each write, in the thread that wrote. Returns a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def poll(self) -> None:
        """Tell the listeners what other processes wrote since the last write or poll."""
        self._tell_of_others(None)

    def _tell(self, news: Changes, found: int, left: int) -> None:
        """Tell of a write, before which the last change had the number `found`, and after it `left`."""
        with self._hearing:
            is_alone = self._heard == found
            if is_alone:
                self._heard = left
        if not is_alone:
            self._tell_of_others(news.operation)
        self._announce(news)

    def _tell_of_others(self, own: UUID | None) -> None:
        """Tell what was written since last heard, other than by one's own operation."""
        with self._hearing:
            with self._engine.connect() as connection:
                heard, last = self._heard, _last_change(connection)
            if last == heard:
                return
            query = select(change.c.type, change.c.record).where(text("change.rowid > :heard")).params(heard=heard)
            if own is not None:
                query = query.where(change.c.operation != own)
            found: dict[str, set[UUID]] = {}
            with self.read() as session:
                for row in session.execute(query):
                    found.setdefault(row.type, set()).add(row.record)
            self._heard = last
        if found:
            self._announce(Changes({name: frozenset(ids) for name, ids in found.items()}, tr("Changed elsewhere")))

    def _announce(self, news: Changes) -> None:
        if not MADE_OF.isdisjoint(news.records):
            with self._wording:
                self._is_worded = False
        for listener in list(self._listeners):
            listener(news)


def _last_change(connection: Connection) -> int:
    """The number of the newest row of the history, by whichever process; 0 where there is none."""
    return connection.exec_driver_sql("SELECT max(rowid) FROM change").scalar() or 0


def _letter(count: int) -> str:
    """The letter of a site's references: none for the first, then b, c … z, ba, bb …"""
    if count == 0:
        return ""
    letters = ""
    while count:
        count, digit = divmod(count, 26)
        letters = chr(ord("a") + digit) + letters
    return letters


def _news(writing: Write) -> Changes:
    found: dict[str, set[UUID]] = {name: set(ids) for name, ids in writing.bulk_changes.touched.items()}
    for id, capture in writing.captures.items():
        found.setdefault(capture.type, set()).add(id)
    entry = writing.operation
    records = {name: frozenset(ids) for name, ids in found.items()}
    return Changes(records, entry.label, entry.kind, entry.id, tuple(writing.cautions))
