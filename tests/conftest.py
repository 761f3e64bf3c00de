"""What every test may use: a clock that stands still, an empty register, a small training register, no network."""

from __future__ import annotations

import gc
import os
import socket
import sys
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlcipher3.dbapi2 as driver
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, create_engine

from atmp_desktop.store import opening, schema
from atmp_desktop.store.seals import insert_sealed
from atmp_desktop.store.store import Store

# The tests need no screen, however they are started.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Dozens of processes are started; each would compile the whole program anew if none were let keep what it compiled.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""A Monday; the day of every test that does not say otherwise."""


LET_BE = 30_000
"""So many Python objects may be looked through after each window test."""

PAUSE = 1000
"""So many milliseconds at most a window pauses that is waited for in a test, which then goes on at once."""

LOOKS = 16
"""After so many looks in vain it may be a pause that is waited for."""


class Clock:
    """A clock that is set by hand and ticks a millisecond whenever it is read, so that no two writes look alike."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now = self.now.replace(microsecond=(self.now.microsecond + 1000) % 1_000_000)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def stand_in(made: Path, path: Path) -> Path:
    """Put a register that was made once for all tests at a path, where it is the file it was made as, and no copy of it."""
    path.write_bytes(made.read_bytes())
    connection = driver.connect(str(path))
    connection.execute("UPDATE site SET home = ?", (str(path.stat().st_ino),))
    connection.commit()
    connection.close()
    return path


@pytest.fixture(scope="session")
def blank_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register made once by the real migrations; tests get copies of it."""
    path = tmp_path_factory.mktemp("blank") / "blank.atmp"
    Store.create(path, who="Test", clock=Clock()).close()
    return path


@pytest.fixture
def register_path(blank_register: Path, tmp_path: Path) -> Path:
    path = tmp_path / "register.atmp"
    path.write_bytes(blank_register.read_bytes())
    return path


@pytest.fixture
def register(register_path: Path, clock: Clock) -> Iterator[Store]:
    """An empty register, open."""
    with Store.open(register_path, who="JG", clock=clock) as store:
        yield store


@pytest.fixture(scope="session")
def training_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training register of the usual size, made once; tests get copies of it."""
    from atmp_desktop.services.training import fill_training

    path = tmp_path_factory.mktemp("training") / "training.atmp"
    with Store.create(path, who="Test", clock=Clock()) as store:
        fill_training(store)
    return path


@pytest.fixture
def training(training_register: Path, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """A training register, open."""
    path = tmp_path / "training.atmp"
    path.write_bytes(training_register.read_bytes())
    with Store.open(path, who="JG", clock=clock) as store:
        yield store


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """The statements of all stores of a run are compiled once, as those of one store are: it was half of the time."""
    first = create_engine("sqlite://", module=driver, query_cache_size=2000)
    first.connect().close()

    def engine_like_first(*arguments: Any, **more: Any) -> Engine:
        made = create_engine(*arguments, **more)
        made.dialect = first.dialect
        made._compiled_cache = first._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "create_engine", engine_like_first)
        yield
    first.dispose()


@pytest.fixture(scope="session", autouse=True)
def migrated_once(tmp_path_factory: pytest.TempPathFactory, compiled_once: None) -> Iterator[pytest.MonkeyPatch]:
    """A register is made by the real migrations once in a run; others made in this process begin as a copy of that file,
    with an id of their own. On another file layer (one that fails, say) they run each time."""
    fill, empty = schema._fill, tmp_path_factory.mktemp("migrated") / "empty.atmp"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "insert_sealed", lambda *register: None)
        fill(empty, uuid4(), NOON, None)
        schema.put_in_one_file(empty)
    migrated = empty.read_bytes()

    def fill_like_first(path: Path, register_id: UUID, now: datetime, vfs: str | None) -> None:
        if vfs is not None:
            fill(path, register_id, now, vfs)
            return
        path.write_bytes(migrated)
        engine = opening.engine_for(path)
        with engine.connect() as plain:
            connection = plain.execution_options(**{opening.IMMEDIATE: True})
            with connection.begin():
                insert_sealed(connection, "register", [("id", str(register_id)), ("created", now.isoformat())])
        engine.dispose()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "_fill", fill_like_first)
        yield patch


@pytest.fixture
def migrated_each_time(migrated_once: pytest.MonkeyPatch) -> Iterator[None]:
    """For tests of the making itself: each register is made by the migrations."""
    quick = schema._fill
    migrated_once.undo()
    yield
    migrated_once.setattr(schema, "_fill", quick)


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Backups, settings and logs of a test go into its own folder."""
    home = tmp_path / "data home"
    monkeypatch.setenv("ATMP_DATA_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to reach the network fails the test: content never leaves the computer."""
    connect: Callable[..., Any] = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> Any:
        if self.family == getattr(socket, "AF_UNIX", None):
            return connect(self, address)
        raise AssertionError(f"The network was reached for: {address}")

    def refuse_names(*arguments: Any, **more: Any) -> Any:
        raise AssertionError(f"A host name was looked up: {arguments[0]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse_names)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    """As ever, but it looks every millisecond whether what is waited for is so, not every ten, and pauses are short."""
    return _QuickBot(request)


def let_pass(milliseconds: int, *windows: Any) -> bool:
    """Let the pauses in windows pass at once that are no longer than that; whether there was any."""
    from PySide6.QtCore import QCoreApplication, QTimer, QTimerEvent
    from shiboken6 import isValid

    paused = [each for window in windows if isValid(window) for each in window.findChildren(QTimer)]
    paused = [each for each in paused if each.isActive() and each.isSingleShot() and each.interval() <= milliseconds]
    for timer in paused:
        if isValid(timer) and timer.isActive():
            QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
    return bool(paused)


class _QuickBot(QtBot):
    def wait(self, ms: int) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None:
        from PySide6.QtWidgets import QApplication

        end, failed, looks = monotonic() + timeout / 1000, None, 0
        while monotonic() < end:
            try:
                is_so = callback()
            except AssertionError as error:
                is_so, failed = False, error
            if is_so is None or is_so:
                return
            looks += 1
            if looks % LOOKS == 0:
                let_pass(PAUSE, *QApplication.topLevelWidgets())
            # Most of what is waited for is only behind what Qt has to do by now.
            self.wait(0 if looks < 3 else 1)
        raise TimeoutError(f"waitUntil timed out in {timeout} milliseconds") from failed


@pytest.fixture(autouse=True)
def left_as_found(request: pytest.FixtureRequest) -> Iterator[None]:
    """The clipboard is empty after each test, as data left there crashes Qt at exit, and no key is held down: after a click
    of Ctrl+A Qt takes Ctrl for held until the next key, and a row that is made current then is not chosen."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent, Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication, QWidget

        # What is to go would stay until a test waits for something, and be dressed anew with each change of the theme.
        for each in QApplication.topLevelWidgets():
            if each.parent() is None:
                each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.clipboard().clear()
        if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
            QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


def pytest_collection_finish() -> None:
    """What was imported for the tests stays to the end; it is not looked through again and again for what may go. Nor is
    all that is new looked through each time that seven hundred objects are, as it is without being told."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What is left of a window goes here, in Qt's own thread. Now and then what outlives the tests (compiled statements above
    all) is let be: looking through it was most of the time of a late test. Not each time: what is only on its way out would
    stay for good."""
    result = yield
    if "qapp" in getattr(item, "fixturenames", ()) or gc.get_count()[2] > 0:
        gc.collect()
        if len(gc.get_objects(generation=2)) > LET_BE:
            gc.freeze()
    return result
