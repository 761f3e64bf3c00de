"""Doing things as an account that may not write everywhere, also where the tests run as root."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """Inside it this process may do only what everybody may. Modules must be imported before: nobody may not read all."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@contextmanager
def folder_for_everybody() -> Iterator[Path]:
    """A new folder that everybody may write in; what it is made into inside is undone at the end."""
    if sys.platform == "win32":
        pytest.skip("Windows keeps no such permissions")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        try:
            yield folder
        finally:
            folder.chmod(0o777)
