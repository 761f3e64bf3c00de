"""What the program runs on is sound: the SQLite inside the driver, and Qt's handling of None."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot
from sqlalchemy import text

from atmp_desktop.store.driver import sqlite_version
from atmp_desktop.store.store import Store


def test_the_driver_carries_an_sqlite_that_loses_no_commits() -> None:
    assert sqlite_version() >= (3, 51, 3)


def test_a_register_is_written_with_the_pragmas_that_keep_it_safe(register: Store) -> None:
    wanted = {
        "synchronous": 3,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    with register.read() as session:
        found = {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted}
    assert found == wanted


def test_deleted_words_do_not_stay_in_the_search_index(register: Store) -> None:
    with register.read() as session:
        assert session.scalar(text("SELECT v FROM search_config WHERE k = 'secure-delete'")) == 1


def test_none_is_counted_right_through_thousands_of_qt_calls(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(20_000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 1_000
