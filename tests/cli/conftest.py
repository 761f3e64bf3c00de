from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture
def starter(terminal: Terminal, tmp_path: Path) -> Path:
    """A register with the facts of the public page."""
    path = tmp_path / "starter.atmp"
    terminal.says("new", path, "--start", "starter")
    return path
