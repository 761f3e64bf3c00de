"""The officer's surroundings: documents, settings, a register of a few people, and a desk to sit down at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import first_start
from atmp_desktop.services.starter import fill_starter
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.conftest import stand_in
from tests.gui import desk
from tests.gui.conftest import file, made_file, settings
from tests.journeys.officer import NewOfficer, Officer

__all__ = ["file", "made_file", "settings"]


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The officer's documents: a name with a space, an apostrophe and an accent."""
    folder = tmp_path / "Siân’s documents"
    folder.mkdir()
    monkeypatch.setattr(first_start, "documents", lambda: folder)
    return folder


@pytest.fixture
def new_officer(qtbot: QtBot, settings: Settings, data_home: Path) -> Iterator[NewOfficer]:
    """Sits somebody down at a desk; their answers to questions about files are given beforehand."""
    made: list[Officer] = []

    def sit_down(*answers: bool | str | Path | None) -> Officer:
        officer = Officer(qtbot, settings, data_home, *answers)
        officer.window.activateWindow()
        officer.until(officer.window.isActiveWindow)
        made.append(officer)
        return officer

    yield sit_down
    for officer in made:
        officer.close()


@pytest.fixture(scope="session")
def made_starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with the facts of the public page, made once."""
    path = tmp_path_factory.mktemp("starter") / "starter.atmp"
    with Store.create(path, who="JG", clock=desk.now) as store:
        fill_starter(store)
    return path


@pytest.fixture
def starter(made_starter: Path, tmp_path: Path) -> Path:
    """A register with the facts of the public page."""
    return stand_in(made_starter, tmp_path / "starter.atmp")


@pytest.fixture
def days_later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Moves the day of those who sit down from then on: so many days after that of the others."""

    def move(days: int) -> None:
        day = desk.now() + timedelta(days=days)
        monkeypatch.setattr(desk, "now", lambda: day)

    return move
