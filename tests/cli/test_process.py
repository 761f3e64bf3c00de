"""The command line as a process of its own: encodings, pipes, what it loads, errors nobody foresaw."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from atmp_desktop.cli import run
from tests.cli.terminal import PaperWindow, Terminal

COMMAND = """
import sys
from atmp_desktop.app import main
code = main(sys.argv[1:])
unwanted = {"PySide6", "openpyxl", "rustpy_xlsxwriter", "alembic", "phonenumbers"} & set(sys.modules)
if unwanted:
    sys.stderr.write(f"LOADED {sorted(unwanted)}")
sys.exit(code)
"""


def start(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *map(str, words)],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("words", [("types",), ("--help",), ("types", "person", "--json")])
def test_what_needs_no_register_loads_no_window_workbook_or_migrations(words: tuple[str, ...]) -> None:
    done = start(*words)

    assert (done.returncode, done.stderr) == (0, b"")


def test_the_package_itself_is_the_same_command(terminal: Terminal, register_path: Path) -> None:
    tag = terminal.adds(register_path, "tag", "name=Gene therapy")

    done = subprocess.run(
        [sys.executable, "-m", "atmp_desktop", "show", str(register_path), "gene therapy", "--json"],
        capture_output=True,
        check=False,
        timeout=120,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["id"] == tag


def test_output_is_utf8_whatever_the_locale(terminal: Terminal, register_path: Path) -> None:
    terminal.adds(register_path, "person", "given_name=عبد", "family_name=Østergård")

    done = start("list", register_path, "person", "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (done.returncode, done.stderr) == (0, b"")
    assert "عبد Østergård" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(terminal: Terminal, starter: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", COMMAND, "list", str(starter), "organisation", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()

    _, err = process.communicate(timeout=120)

    assert (process.returncode, err) == (0, b"")


def test_an_error_nobody_foresaw_is_one_sentence_and_a_report_without_data(
    capsys: pytest.CaptureFixture[str], register_path: Path, data_home: Path
) -> None:
    def broken_clock() -> None:
        raise RuntimeError("the notes of Ada Okafor")

    code = run(["add", str(register_path), "tag", "name=x"], PaperWindow(), clock=broken_clock)  # type: ignore[arg-type]

    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert "did not foresee" in err
    assert "Traceback" not in err
    report = next((data_home / "logs").glob("report-*.txt"))
    assert str(report) in err
    assert "RuntimeError" in report.read_text(encoding="utf-8")
    assert "Okafor" not in report.read_text(encoding="utf-8") + err


def test_a_report_that_cannot_be_written_is_said_too(
    capsys: pytest.CaptureFixture[str], register_path: Path, data_home: Path
) -> None:
    data_home.parent.mkdir(exist_ok=True)
    data_home.write_text("a file where the folder should be", encoding="utf-8")

    code = run(["history", str(register_path)], PaperWindow(), clock=lambda: 1 / 0)  # type: ignore[arg-type,return-value]
    code = run(["undo", str(register_path)], PaperWindow(), clock=lambda: 1 / 0)  # type: ignore[arg-type,return-value]

    assert code == 1
    assert "A report could not be written" in capsys.readouterr().err
