"""The page that says how to add a record type is true: followed to the letter in a copy, everything generic works."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-record-type.md"


def blocks() -> list[str]:
    return re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def named_path(pattern: str) -> str:
    found = re.search(pattern, PAGE.read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


def test_following_the_page_adds_a_type_that_lists_saves_searches_and_undoes(tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    copy.mkdir()
    for name in ("atmp_desktop", "db", "resources", "tests"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    module, migration = blocks()
    (copy / named_path(r"The module: `(.*?)`")).write_text(module, encoding="utf-8")
    (copy / named_path(r"The migration: `(.*?)`")).write_text(migration, encoding="utf-8")
    shutil.copy(ROOT / "resources" / "icons" / "calendar.svg", copy / named_path(r"The icon: `(.*?)`"))
    listing = copy / named_path(r"The line: `(.*?)`")
    text = listing.read_text(encoding="utf-8")
    text = text.replace("\nRECORD_TYPES:", "from atmp_desktop.records.visit import Visit\n\nRECORD_TYPES:", 1).replace(
        "    Tag,\n", "    Tag,\n    Visit,\n", 1
    )
    listing.write_text(text, encoding="utf-8")

    tests = ["tests/records/test_declarations.py", "tests/store/test_every_type.py", "tests/store/test_schema.py"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "visit or migrations", *tests],
        cwd=copy,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    assert re.search(r"\d\d passed", done.stdout), done.stdout[-400:]

    register = tmp_path / "register.atmp"
    command = [sys.executable, "-m", "atmp_desktop"]
    for arguments in (
        ["new", str(register), "--start", "empty"],
        ["add", str(register), "organisation", "name=Imperial College London"],
        ["add", str(register), "visit", "subject=Tour of the clean rooms", "organisation=Imperial College London"],
        ["search", str(register), "clean tour"],
        ["check", str(register)],
    ):
        ran = subprocess.run([*command, *arguments], cwd=copy, capture_output=True, text=True, timeout=120, check=False)
        assert ran.returncode == 0, (arguments, ran.stdout, ran.stderr)
    shown = subprocess.run(
        [*command, "show", str(register), "Imperial College London"],
        cwd=copy,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "Tour of the clean rooms" in shown.stdout
