"""Pictures of every screen, drawn without a screen, of a training register that is made for them and thrown away."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QRect,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from atmp_desktop.errors import UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.board_pictures import take_boards_and_print
from atmp_desktop.gui.choice_edit import StatusEdit
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.list_pictures import take_lists
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.questions_page import QuestionsPage
from atmp_desktop.gui.registers import make_register
from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.gui.sections import BIN, CUSTOM_FIELDS, LISTS, QUESTIONS, REPORTS, TODAY
from atmp_desktop.gui.theme import ThemeChoice
from atmp_desktop.gui.today_page import TodayPage
from atmp_desktop.gui.upkeep_pictures import take_upkeep
from atmp_desktop.gui.workspace import Workspace
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.sheet_kinds import SHEET_KINDS
from atmp_desktop.settings import THEMES, InMemory, Settings
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Term
from atmp_desktop.translation import tr

SIZE = QSize(1280, 800)
PATIENCE_MILLISECONDS = 10_000
WHO = "Jo Gray"
SIZE_HINTS = "This plugin does not support propagateSizeHints()"


def take_screenshots(folder: Path, theme_name: str = "light", scale: float = 1.0) -> list[Path]:
    """Put a picture of each screen into a folder; returns the files in the order one would meet them.

    `scale` is points to a pixel each way. Raises UserError for an unknown theme or scale, or a folder that cannot be made.
    """
    if theme_name not in THEMES:
        raise UserError(f"There is no theme “{theme_name}”.", f"Choose one of: {', '.join(THEMES)}.")
    if not 0.5 <= scale <= 4:
        raise UserError(f"A scale of {scale:g} is not possible.", "Choose one from 0.5 to 4.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be used: {error.strerror or error}.", "Choose another folder.") from error
    with without_size_hints():
        return _take(folder, theme_name, scale)


def _take(folder: Path, theme_name: str, scale: float) -> list[Path]:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.apply_theme(app, cast(ThemeChoice, theme_name))
    with tempfile.TemporaryDirectory(prefix="atmp-pictures-") as place, _data_home(Path(place)):
        path = Path(place) / "ATMP training.atmp"
        make_register(path, "training", WHO, _now, Progress())
        with Store.open(path, who=WHO, clock=_now) as store:
            return _Camera(folder, scale, store).take_all()


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def without_size_hints() -> Iterator[None]:
    """Without what Qt says of every window that is drawn without a screen; whatever else it says is passed on."""

    def pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message.startswith(SIZE_HINTS):
            return
        if before is not None:
            before(kind, context, message)
        else:
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class _data_home:  # noqa: N801 - read as a word after `with`
    """Keeps the program's data of this time out of the user's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = os.environ.get("ATMP_DATA_HOME")

    def __enter__(self) -> None:
        os.environ["ATMP_DATA_HOME"] = str(self._folder / "data")

    def __exit__(self, *exception: object) -> None:
        if self._before is None:
            del os.environ["ATMP_DATA_HOME"]
        else:
            os.environ["ATMP_DATA_HOME"] = self._before


class _Camera:
    def __init__(self, folder: Path, scale: float, store: Store) -> None:
        self._folder, self._scale, self._store = folder, scale, store
        settings = Settings(InMemory())
        settings.name = WHO
        self._window = MainWindow(settings, Jobs(), Ask())
        self._window.setGeometry(QRect(0, 0, SIZE.width(), SIZE.height()))
        self._taken: list[Path] = []
        self._work: Workspace | None = None

    def take_all(self) -> list[Path]:
        window = self._window
        window.show()
        beginning = window.show_first_start()
        # As on the first day, and not as on the computer where the pictures are taken.
        beginning.asks_name.show()
        beginning.path.setText(r"C:\Users\Jo\Documents\ATMP register.atmp")
        self._settle()
        self._take("first-start", window)
        self._work = work = Workspace(window, self._store)
        window.show_workspace(work)
        work.begin()
        self._settle()
        for section in window.side_bar.sections:
            if section.id in BY_NAME:
                self._take_section(section.id)
        self._take_record_tabs()
        self._take_enquiry()
        take_boards_and_print(work, self._settle, self._take)
        take_lists(work, self._settle, self._take)
        self._take_meeting()
        self._take_adding()
        self._take_palette()
        self._take_questions()
        self._take_reports()
        self._take_today()
        for page in (LISTS, CUSTOM_FIELDS):
            work.go(page)
            self._settle()
            self._take(page.replace("_", "-"), window)
        self._take_bin()
        self._take_register()
        take_upkeep(work, self._settle, self._until, self._take)
        self._take_conflict()
        self._take_dialogs()
        # Nobody is there to be asked about what was typed for a picture.
        work.saver.wait(PATIENCE_MILLISECONDS)
        window.jobs.wait_all(10)
        work.close()
        window.show_workspace(None)
        window.close()
        window.deleteLater()
        self._settle()
        return self._taken

    # Screens ---------------------------------------------------------------------------------------------------------

    def _take_section(self, type: str) -> None:
        work = self._at_work()
        work.go(type)
        ids = self._ids(type)
        if ids:
            work.go_to(type, ids[min(2, len(ids) - 1)])
        self._settle()
        self._take(f"list-{type}", self._window)
        if type == "action":
            self._take("centre-action", self._window.centre)

    def _take_record_tabs(self) -> None:
        work = self._at_work()
        work.go_to("group", self._ids("group")[0])
        for tab in ("related", "timeline", "history"):
            work.pane.page().set_tab(tab)
            self._settle()
            self._take(f"group-{tab}", self._window)
        work.pane.page().set_tab("overview")

    def _take_enquiry(self) -> None:
        """Why it is due when it is, day by day, and a step that asks for what it needs."""
        work = self._at_work()
        work.go_to("enquiry", self._ids("enquiry")[0])
        self._settle()
        page = work.pane.page()
        editor = cast(StatusEdit, page.findChild(StatusEdit))
        page.facts.whys[tr("Reply by")].click()
        self._settle()
        self._take("enquiry-why", self._window)
        self._take("pane-enquiry", self._window.pane)
        page.facts.whys[tr("Reply by")].click()
        editor.take(next(step for step in editor.steps() if step.reason or step.asks))
        self._settle()
        self._take("enquiry-step", self._window)
        editor.put_away()

    def _take_meeting(self) -> None:
        """One that is over, with its quorum, and what belongs to it."""
        work = self._at_work()
        today = self._store.today()
        with self._store.read() as session:
            over = self._store.listing(BY_NAME["meeting"], where=(Term("starts", (f"<{today.isoformat()}",)),))
            (last,) = over.first(session.connection(), 1)
        work.go_to("meeting", UUID(bytes=last))
        for name, tab in (("meeting", "overview"), ("meeting-related", "related")):
            work.pane.page().set_tab(tab)
            self._settle()
            self._take(name, self._window)
            self._take(f"pane-{name}", self._window.pane)
        work.pane.page().set_tab("overview")

    def _take_adding(self) -> None:
        """A person who is there already, so that this is said."""
        work = self._at_work()
        with self._store.read() as session:
            name = names_of(session.connection(), {"person": self._ids("person")[3:4]})
        given, _, family = next(iter(name.values())).partition(" ")
        work.acts.new("person")
        self._settle()
        self._type("Dr\t" + given + "\t" + family)
        self._wait(400)
        self._settle()
        self._take("quick-add", self._window)
        work.pane.close_form()

    def _take_conflict(self) -> None:
        """Somebody else changes a field while it is being typed in."""
        work, id = self._at_work(), self._ids("project")[0]
        work.go_to("project", id)
        self._settle()
        project, page = BY_NAME["project"], work.pane.page()
        page.focus_first()
        self._settle()
        self._type(" (mine)")
        with self._store.read() as session:
            seen = {"title": session.get_one(project, id).title}  # type: ignore[attr-defined]
        self._store.save(project, id, seen, {"title": f"{seen['title']} (theirs)"}, "Edit project: Title")
        page.flush()
        work.saver.wait(PATIENCE_MILLISECONDS)
        self._settle()
        self._take("conflict", self._window)

    def _take_palette(self) -> None:
        work = self._at_work()
        work.go("organisation")
        self._window.open_palette()
        palette = self._window.palette_shown
        assert palette is not None
        palette.field.setText("co")
        self._until(lambda: not palette.is_searching)
        self._settle()
        self._take("palette", self._window)
        palette.dismiss()

    def _take_questions(self) -> None:
        """Who leads, whose actions are overdue, and every contact with somebody."""
        self._at_work().go(QUESTIONS)
        page = cast(QuestionsPage, self._window.centre.currentWidget())
        page.show_question("leads")
        self._until(lambda: not page.is_asking)
        self._settle()
        self._take("questions", self._window)
        for code, values in (("overdue", {}), ("contacts", {"who": self._ids("organisation")[1]})):
            page.show_question(code, {name: ("organisation", id) for name, id in values.items()})
            self._until(lambda: not page.is_asking)
            self._settle()
            self._take(f"question-{code}", self._window)

    def _take_reports(self) -> None:
        self._at_work().go(REPORTS)
        page = cast(ReportPage, self._window.centre.currentWidget())
        for code in page.kinds:
            page.show_report(code)
            self._until(lambda: not page.is_asking)
            self._settle()
            self._take(f"report-{code}", self._window)

    def _take_today(self) -> None:
        self._at_work().go(TODAY)
        page = cast(TodayPage, self._window.centre.currentWidget())
        self._until(lambda: not page.is_asking)
        self._settle()
        self._take("today", self._window)

    def _take_bin(self) -> None:
        work = self._at_work()
        work.acts.bin("person", self._ids("person")[:1])
        work.saver.wait(PATIENCE_MILLISECONDS)
        work.go(BIN)
        self._settle()
        self._take("bin", self._window)

    def _take_register(self) -> None:
        page = self._at_work().register_page()
        page.back_up()
        self._settle()
        self._take("backups", self._window)
        page.show_history()
        self._settle()
        page.history.table.selectRow(0)
        self._settle()
        self._take("history", self._window)
        page.check()
        self._settle()
        self._take("check", self._window)

    def _take_dialogs(self) -> None:
        work, window = self._at_work(), self._window
        work.go("group")
        self._settle()
        shown: list[tuple[str, Callable[[], None]]] = [
            ("contact-sheet", lambda: work.sheets.contact_sheet(self._ids("group")[:2])),
            ("export", work.sheets.export_current),
            ("attendance", lambda: work.sheets.write(next(each for each in SHEET_KINDS if each.needs_group))),
            ("settings", window.show_settings),
            ("keys", window.show_keys),
            ("about", window.show_about),
        ]
        for name, open_dialog in shown:
            open_dialog()
            # One that reads the register first comes when it has.
            self._until(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
            self._settle()
            dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
            self._take(f"dialog-{name}", dialog)
            dialog.reject()
            self._settle()

    # Helping ---------------------------------------------------------------------------------------------------------

    def _at_work(self) -> Workspace:
        assert self._work is not None
        return self._work

    def _ids(self, type: str) -> list[UUID]:
        with self._store.read() as session:
            found = self._store.listing(BY_NAME[type]).first(session.connection(), 5)
        return [UUID(bytes=each) for each in found]

    def _type(self, text: str) -> None:
        """Type at the end of the field that has the keyboard; a tab goes to the next one."""
        keys = [(Qt.Key.Key_Tab if letter == "\t" else Qt.Key.Key_unknown, letter) for letter in text]
        for key, letters in [(Qt.Key.Key_End, ""), *keys]:
            field = self._window.focusWidget()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letters))

    def _settle(self) -> None:
        """Go on until nothing is being read or written, and what was is on the picture."""
        self._wait(60)  # a record beside a list is read once the keyboard stays on it for a moment
        work = self._work
        self._until(lambda: not self._window.jobs.running and (work is None or not work.saver.pending()))
        self._wait(30)

    def _until(self, is_so: Callable[[], bool]) -> None:
        for _ in range(PATIENCE_MILLISECONDS // 20):
            if is_so():
                return
            self._wait(20)
        raise TimeoutError("A screen did not come to rest.")

    @staticmethod
    def _wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _take(self, name: str, widget: QWidget) -> None:
        picture = QPixmap(widget.size() * self._scale)
        picture.setDevicePixelRatio(self._scale)
        widget.render(picture)
        path = self._folder / f"{len(self._taken) + 1:02} {name}.png"
        if not picture.save(str(path)):
            raise UserError(f"{path} could not be written.", "Choose another folder, or free some space.")
        self._taken.append(path)
