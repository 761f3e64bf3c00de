"""Puts the program together: the only place that knows every layer.

Qt is read only when a window or a picture is wanted, and the rest of the program only once the window is on the screen.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from datetime import datetime

    from atmp_desktop.gui.first_page import FirstPage
    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.program import Program
    from atmp_desktop.gui.theme import ThemeChoice
    from atmp_desktop.log import Log
    from atmp_desktop.services.handing_out import Exported
    from atmp_desktop.services.progress import Progress
    from atmp_desktop.settings import Settings
    from atmp_desktop.store.questions.reports import AskedReport
    from atmp_desktop.store.rows import Listing
    from atmp_desktop.store.store import Store

WRONG = tr("Something went wrong. Your data is safe.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program with the arguments of a command line (None: the process's own); returns the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if os.environ.get("ATMP_LANGUAGE"):
        # Asked for by name, it is spoken by the command line too, and so before anything has a text.
        from atmp_desktop.gui.language import speak_language

        speak_language()
    if not given:
        # The usual start: straight to the window, without reading the command line's code first.
        return Window().open(None)
    from atmp_desktop import cli

    return cli.run(given, Window())


class Window:
    """What the command line may ask of the windowed part; see `cli.Window`."""

    def open(self, path: Path | None) -> int:
        """Open the window on a register, or on the last one; returns the exit code when it is closed."""
        from atmp_desktop.display import problem

        if found := problem():
            sys.stderr.write(f"{found}\n")
            return 2
        return run_window(path)

    def screenshots(self, folder: Path, theme: str, scale: float) -> list[Path]:
        """Pictures of every screen of a temporary training register; returns the files. Raises SetUpError where Qt
        misses something."""
        go_off_screen()
        from atmp_desktop.gui.screenshots import take_screenshots

        return take_screenshots(folder, theme, scale)

    def list_pdf(self, store: Store, listing: Listing, to: Path, *, secretariat: bool, progress: Progress) -> Exported:
        """A list as it is printed, in a PDF. Raises SetUpError where Qt misses something."""
        go_off_screen()
        from atmp_desktop.gui.print_output import list_as_pdf

        return list_as_pdf(store, listing, to, secretariat=secretariat, progress=progress)

    def report_pdf(
        self, store: Store, asked: AskedReport, to: Path, *, secretariat: bool, progress: Progress
    ) -> Exported:
        """A report as it is printed, in a PDF. Raises SetUpError where Qt misses something."""
        go_off_screen()
        from atmp_desktop.gui.print_output import report_as_pdf

        return report_as_pdf(store, asked, to, secretariat=secretariat, progress=progress)

    def demo(self, to: Path) -> int:
        """A starter register, its contact sheet and pictures of every screen in a folder; returns the exit code."""
        from atmp_desktop.services.demo import make_demo

        made = make_demo(to, who="Demonstration", clock=now)
        pictures = self.screenshots(to / "pictures", "light", 1.0)
        sys.stdout.write(
            f"A register with the facts of the NIHR's public page: {made.register}\n"
            f"The contact sheet of its groups: {made.sheet}\n"
            f"{len(pictures)} pictures of the window, with the training set in it: {to / 'pictures'}\n"
        )
        return 0


def go_off_screen() -> None:
    """Have Qt draw without a screen. Raises SetUpError where it misses something even for that."""
    from atmp_desktop.display import problem
    from atmp_desktop.errors import SetUpError

    if found := problem(off_screen=True):
        raise SetUpError(found)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def now() -> datetime:
    """The moment, in UTC."""
    from datetime import UTC, datetime

    return datetime.now(UTC)


def run_window(path: Path | None) -> int:
    """Show the window, then the first page of the list that was on show last, then read the rest of the program and open
    the register in it; returns the exit code."""
    # Nothing that is made at the start is let go of, so that looking for it would only take time.
    gc.disable()
    import_qt()
    from atmp_desktop.gui.language import have_qt_speak, speak_language

    speak_language()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.opening import ground_palette
    from atmp_desktop.gui.settings_file import SettingsFile
    from atmp_desktop.settings import Settings
    from atmp_desktop.store.folders import data_home

    app = QApplication(sys.argv[:1])
    app.setApplicationName("atmp_desktop")
    app.setApplicationDisplayName(tr("ATMP register"))
    app.setDesktopFileName("atmp_desktop")
    have_qt_speak(app)
    folder = data_home()
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(SettingsFile(folder / "settings.ini"))
    app.setPalette(ground_palette(settings.theme, is_dark=app.palette().window().color().lightness() < 128))
    window = MainWindow(settings)
    place_roughly(window, settings)
    programs: list[Program] = []

    def fill() -> None:
        page = first_page(window, settings, path)
        # The turn of the event loop between them shows the page.
        QTimer.singleShot(0, window, lambda: programs.append(begin_under(page, window, settings, folder, path)))

    window.painted.connect(fill)
    window.show()
    return app.exec()


def import_qt() -> None:
    """Import Qt without the import of PySide's own that comes with it: to find out who switches its optional features on,
    which nobody here does, that reads the source of every module imported from then on, a fifth of the start."""
    import builtins

    usual = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401 - imported for what it does

    builtins.__import__ = usual


def place_roughly(window: MainWindow, settings: Settings) -> None:
    """Put the window where it was left, as far as that is on a screen; `MainWindow.restore` sees to the rest."""
    from atmp_desktop.gui.state import place_window

    place_window(window, settings.window)


def first_page(window: MainWindow, settings: Settings, path: Path | None) -> FirstPage | None:
    """Dress the window and show the first rows of the list that was on show last, where they can be had at once."""
    dress(settings)
    # With the words of the side bar now.
    window.repaint()
    kept = settings.first_page
    if not kept or not (path or settings.last_register):
        return None
    from atmp_desktop.gui.first_page import london_day, show_first_page

    return show_first_page(window, kept, path or Path(settings.last_register), london_day(now()))


def begin_under(
    page: FirstPage | None, window: MainWindow, settings: Settings, folder: Path, path: Path | None
) -> Program:
    """Begin while a first page is on show, which goes when the list itself is there."""
    try:
        return begin(window, settings, folder, path)
    finally:
        if page is not None:
            shown = window.workspace.current_list() if window.workspace is not None else None
            page.stay_until_filled(shown.view if shown is not None else None)
        # What was made at the start stays to the end. Walking all of it again and again while lists stream in would hold
        # the window's thread up for tenths of a second at a time.
        gc.freeze()
        gc.enable()


def begin(window: MainWindow, settings: Settings, folder: Path, path: Path | None) -> Program:
    """Read the rest of the program, fill the window that is on the screen, and open a register in it."""
    from PySide6.QtWidgets import QApplication

    from atmp_desktop.gui.ask import Ask
    from atmp_desktop.gui.jobs import Jobs
    from atmp_desktop.gui.program import Program

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    ask = Ask(lambda: settings.last_folder, lambda chosen: setattr(settings, "export_folder", str(chosen)))
    window.complete(Jobs(window), ask)
    catch_errors(window, folder / "logs")
    window.restyled.connect(lambda: dress(settings))
    app.styleHints().colorSchemeChanged.connect(lambda _: _follow_system(settings))
    program = Program(window, settings, folder, now)
    # A second start on the same register has raised the first window, and has nothing to show itself.
    program.another_has_it.connect(lambda: window.close() if program.store is None and path is not None else None)
    program.begin(path)
    return program


def dress(settings: Settings) -> None:
    """Give the program the theme and text size of the settings."""
    from PySide6.QtWidgets import QApplication

    from atmp_desktop.gui import theme

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app, _theme(settings), settings.text_size)


def _theme(settings: Settings) -> ThemeChoice:
    from typing import cast

    return cast("ThemeChoice", settings.theme)


def _follow_system(settings: Settings) -> None:
    if settings.theme == "system":
        dress(settings)


def catch_errors(window: MainWindow, folder: Path) -> None:
    """Have every error that nobody foresaw reported once, with no personal data, and said in the window.

    Errors in slots, timers and painting reach `sys.excepthook` and the program goes on.
    """
    report = reporter(folder)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            window.close()
            return
        where, is_new = report(error)
        if is_new:
            advice = tr(
                "What you were doing may not be done: look, then try again. A report without any of your data is in {where}.",
                where=where,
            )
            window.notice.show_notice("error", WRONG, advice)

    def thread_hook(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            report(given.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def reporter(folder: Path) -> Callable[[BaseException], tuple[Path, bool]]:
    """A function that saves a report of an error, and says where and whether it is the first of its kind. The log is
    begun when it is first needed."""
    logs: list[Log] = []

    def report(error: BaseException) -> tuple[Path, bool]:
        from atmp_desktop.log import Log

        if not logs:
            try:
                logs.append(Log(folder))
            except OSError:
                # Nowhere to write: the error is still said in the window.
                sys.stderr.write(tr("{wrong} No report could be written to {folder}.\n", wrong=WRONG, folder=folder))
                return folder, True
        saved = logs[0].report(error)
        return (saved or folder), saved is not None

    return report
