"""The program as it is started: in a process of its own, with nothing but its arguments and the screen there is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop import app
from atmp_desktop.errors import UserError
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.screenshots import take_screenshots
from atmp_desktop.records import Person
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.store.lock import WindowLock
from atmp_desktop.store.store import Store
from tests.make import make

ROOT = Path(app.__file__).parent.parent
SECONDS = 60

NOT_AT_START = ["alembic", "openpyxl", "rustpy_xlsxwriter", "rapidfuzz", "phonenumbers", "email_validator"]

# Starts the program as ever, and when the first list is filled says what was imported, then closes the window.
WATCHED = """
import json, sys
from atmp_desktop import app
from atmp_desktop.errors import UserError
begin = app.begin
def watched(window, settings, folder, path):
    from PySide6.QtCore import QTimer
    early = sorted(sys.modules)
    from PySide6.QtWidgets import QTableView
    page = window.findChild(QTableView)
    rows = [page.model().index(row, 0).data() for row in range(page.model().rowCount())] if page else []
    program = begin(window, settings, folder, path)
    timer = QTimer(window)
    def look():
        shown = window.workspace.current_list() if window.workspace else None
        if shown is None or shown.total() >= LEAST:
            timer.stop()
            print(json.dumps([early, sorted(sys.modules), window.windowTitle(), rows]), flush=True)
            window.close()
    timer.timeout.connect(look)
    timer.start(20)
    return program
app.begin = watched
sys.exit(app.main(sys.argv[1:]))
"""


def start(home: Path, code: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    environment |= {"ATMP_DATA_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **more}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        encoding="utf-8",
    )


MAIN = "import sys; from atmp_desktop.app import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def accepted(register_path: Path, data_home: Path) -> Path:
    """A register whose place, a temporary folder, was accepted before."""
    from PySide6.QtCore import QSettings

    from atmp_desktop.gui.settings_file import SettingsFile

    data_home.mkdir(parents=True)
    Settings(SettingsFile(data_home / "settings.ini")).accepted_places = [str(register_path)]
    QSettings(str(data_home / "settings.ini"), QSettings.Format.IniFormat).sync()
    return register_path


def test_with_no_screen_it_says_so_in_one_sentence_and_exits_2(tmp_path: Path) -> None:
    for arguments in ([], ["open"], ["open", str(tmp_path / "any.atmp")]):
        ended = start(tmp_path, MAIN, *arguments)
        assert ended.returncode == 2
        assert ended.stdout == ""
        assert len(ended.stderr.strip().splitlines()) == 1
        assert "screen" in ended.stderr


def test_the_window_is_there_before_the_store_is_read_and_heavy_libraries_are_not_read_at_all(
    accepted: Path, data_home: Path
) -> None:
    ended = start(data_home, WATCHED.replace("LEAST", "0"), "open", str(accepted), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    early, late, title, _ = json.loads(ended.stdout)
    assert title.startswith("register")
    assert "PySide6.QtWidgets" in early
    for name in ("sqlalchemy", "sqlcipher3", "atmp_desktop.records", "atmp_desktop.gui.record_list"):
        assert name not in early, f"{name} is imported before the window is on the screen"
        assert name in late
    assert [name for name in NOT_AT_START if name in late] == []


def test_started_again_it_opens_the_register_of_last_time(accepted: Path, data_home: Path) -> None:
    first = start(data_home, WATCHED.replace("LEAST", "0"), "open", str(accepted), QT_QPA_PLATFORM="offscreen")
    assert first.returncode == 0, first.stderr
    again = start(data_home, WATCHED.replace("LEAST", "0"), QT_QPA_PLATFORM="offscreen")
    assert json.loads(again.stdout)[2].startswith("register")
    WindowLock.acquire(accepted, who="AB", now=app.now()).release()


def test_started_again_the_first_rows_are_on_the_screen_before_the_records_are_read(
    accepted: Path, data_home: Path
) -> None:
    with Store.open(accepted, who="JG", clock=app.now) as store:
        for name in ("Ann", "Bob"):
            make(store, Person, given_name=name, family_name="Example")
    first = start(data_home, WATCHED.replace("LEAST", "1"), "open", str(accepted), QT_QPA_PLATFORM="offscreen")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)[3] == []
    again = start(data_home, WATCHED.replace("LEAST", "1"), QT_QPA_PLATFORM="offscreen")
    assert again.returncode == 0, again.stderr
    early, late, _, rows = json.loads(again.stdout)
    assert rows == ["Ann Example", "Bob Example"]
    for name in ("sqlalchemy", "atmp_desktop.records", "atmp_desktop.gui.record_list"):
        assert name not in early, f"{name} is imported before the first rows are on the screen"
        assert name in late


def test_a_second_start_on_an_open_register_rings_the_first_window_and_ends(accepted: Path, data_home: Path) -> None:
    from atmp_desktop.gui.doorbell import bell_of

    bell = bell_of(data_home, accepted)
    bell.parent.mkdir(parents=True)
    bell.write_text("", encoding="ascii")
    with WindowLock.acquire(accepted, who="JG", now=app.now()):
        ended = start(data_home, MAIN, "open", str(accepted), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    assert bell.read_text(encoding="ascii").strip().isdigit()


def test_the_demo_makes_a_register_its_contact_sheet_and_pictures_and_says_where(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "a demo é"
    assert app.Window().demo(made) == 0
    assert (made / "Contact sheet.xlsx").stat().st_size > 3000
    said = capsys.readouterr().out
    assert str(made / "ATMP register.atmp") in said
    with Store.open(made / "ATMP register.atmp", who="JG", clock=app.now) as store:
        assert store.can_undo() is None
    names = [path.name for path in sorted((made / "pictures").glob("*.png"))]
    for wanted in ("first-start", "list-person", "list-group", "palette", "quick-add", "conflict", "bin", "history"):
        assert any(wanted in name for name in names), wanted
    assert f"{len(names)} pictures" in said


@pytest.mark.parametrize(("theme", "scale", "words"), [("pink", 1.0, "no theme “pink”"), ("dark", 90.0, "scale of 90")])
def test_pictures_in_no_such_theme_or_size_are_refused_with_a_sentence(
    qtbot: QtBot, tmp_path: Path, theme: str, scale: float, words: str
) -> None:
    with pytest.raises(UserError, match=words):
        take_screenshots(tmp_path, theme, scale)


def test_an_error_nobody_foresaw_is_said_once_and_reported_without_its_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", sys.excepthook)
    window = MainWindow(Settings(InMemory()), Jobs(), Ask())
    qtbot.addWidget(window)
    window.show()
    app.catch_errors(window, tmp_path / "logs")
    for name in ("Ann Canary", "Bob Canary"):
        try:
            raise RuntimeError(f"{name} could not be shown")
        except RuntimeError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert window.notice.sentence == "Something went wrong. Your data is safe."
    reports = list((tmp_path / "logs").glob("report-*.txt"))
    assert len(reports) == 1
    for path in (tmp_path / "logs").iterdir():
        assert "Canary" not in path.read_text(encoding="utf-8")
    window.notice.clear()
    try:
        raise KeyError("elsewhere")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert window.notice.sentence == "Something went wrong. Your data is safe."
