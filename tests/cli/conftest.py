from pathlib import Path

import pytest

from atmp_desktop.services.starter import fill_starter
from atmp_desktop.store.store import Store
from tests.cli.terminal import NOW, Terminal


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture(scope="session")
def starter_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with the facts of the public page, made once; tests get copies of it."""
    path = tmp_path_factory.mktemp("starter") / "starter.atmp"
    with Store.create(path, who="Test", clock=lambda: NOW) as store:
        fill_starter(store)
    return path


@pytest.fixture
def starter(starter_register: Path, tmp_path: Path) -> Path:
    """A starter register; being a copy, its references carry a letter."""
    path = tmp_path / "starter.atmp"
    path.write_bytes(starter_register.read_bytes())
    return path
