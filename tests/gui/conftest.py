"""A desk with a small register open on it, for the tests of the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop.records import Group, Organisation, Person
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.store.store import Store
from tests.conftest import stand_in
from tests.gui.desk import Desk, now


@pytest.fixture
def settings() -> Settings:
    made = Settings(InMemory())
    made.name = "Jo Gray"
    return made


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with two people, an organisation and two groups, made once."""
    path = tmp_path_factory.mktemp("file") / "register.atmp"
    with Store.create(path, who="JG", clock=now) as store, store.write("Fill", kind="creation") as write:
        for record in (
            Person(given_name="Ann", family_name="Example"),
            Person(given_name="Bob", family_name="Beispiel"),
            Organisation(name="Example College", kind="university"),
            Group(name="Coordinating Group", code="CG", kind="coordinating_group"),
            Group(name="Guidance", code="GD", kind="working_group"),
        ):
            write.add(record)
    return path


@pytest.fixture
def file(made_file: Path, tmp_path: Path) -> Path:
    """A register with two people, an organisation and two groups."""
    return stand_in(made_file, tmp_path / "register.atmp")


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, file: Path, data_home: Path) -> Iterator[Desk]:
    made = Desk(qtbot, settings, data_home)
    made.open(file)
    yield made
    made.close()
