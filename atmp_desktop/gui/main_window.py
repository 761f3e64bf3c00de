"""The main window as a frame: menus, tool bar, side bar, the place for lists, the record pane, notices and status bar.

Knows no record and no store; a Workspace fills it when a register is open. It imports little, so that it is on the screen
before the rest of the program is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from atmp_desktop.gui.ask import Ask
    from atmp_desktop.gui.first_start import FirstStart
    from atmp_desktop.gui.help_window import HelpWindow
    from atmp_desktop.gui.jobs import Jobs
    from atmp_desktop.gui.notices import Button
    from atmp_desktop.gui.palette import Palette
    from atmp_desktop.gui.sidebar import Section
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.settings import Settings

PROGRAM = tr("ATMP register")
CLOSING_MILLISECONDS = 10_000


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        workspace: the open register, or None.
        commands: everything it can be told to do.
        notice, toast, status: where it speaks.
        side_bar, centre, pane: the three panes; a Workspace puts its widgets into the last two.

    Signals:
        painted: it is on the screen for the first time.
        register_wanted: a register is to be opened; its Path.
        register_made: a new one is to be made; its Path and how it starts ("starter", "empty", "training").
        restore_wanted: the open register is to go back to a backup; its Path.
        restyled: theme or text size were changed in the settings.
        left: it is closing, and everything is saved.
    """

    painted = Signal()
    register_wanted = Signal(object)
    register_made = Signal(object, str)
    restore_wanted = Signal(object)
    restyled = Signal()
    left = Signal()

    def __init__(self, settings: Settings, jobs: Jobs | None = None, ask: Ask | None = None) -> None:
        """With `jobs` and `ask` the window is whole at once; without, `complete` makes it so."""
        super().__init__()
        self.settings = settings
        self.workspace: Workspace | None = None
        self._palette: Palette | None = None
        self._first_start: FirstStart | None = None
        self._help: HelpWindow | None = None
        self._focus_before: QWidget | None = None
        self._is_whole = False
        self._was_painted = False
        self.setWindowTitle(PROGRAM)
        if jobs is not None and ask is not None:
            self.complete(jobs, ask)

    def complete(self, jobs: Jobs, ask: Ask) -> None:
        """Put everything into the frame; whoever shows it first and then calls this has it on the screen sooner."""
        from atmp_desktop.gui.pane_widths import PaneWidths
        from atmp_desktop.gui.sidebar import remembered
        from atmp_desktop.gui.window_commands import MENUS, MENUS_INSIDE
        from atmp_desktop.gui.window_parts import make_parts

        self.jobs, self.ask = jobs, ask
        parts = make_parts(self, jobs)
        self.commands, self.toolbar, self.status = parts.commands, parts.toolbar, parts.status
        self.notice, self.toast = parts.notice, parts.toast
        self.side_bar, self.centre, self.pane = parts.side_bar, parts.centre, parts.pane
        self.widths, self.pages, self.as_at = PaneWidths(parts.splitter), parts.pages, parts.as_at
        self.toolbar.search_wanted.connect(self.open_palette)
        self.commands.fill(self.menuBar(), MENUS, MENUS_INSIDE)
        self.commands.refresh()
        self.side_bar.show_sections(remembered(self.settings.sections))
        self._is_whole = True
        self.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._was_painted and not self._is_whole:
            # Not the first time: the first words of all are dear, as Qt looks through the computer's fonts for them.
            from atmp_desktop.gui.opening import paint_frame

            paint_frame(self, self.settings)
        if not self._was_painted:
            self._was_painted = True
            self.startTimer(0)

    def timerEvent(self, event: QEvent) -> None:
        """The first turn of the event loop after the window was painted."""
        self.killTimer(event.timerId())  # type: ignore[attr-defined]
        self.painted.emit()

    # Speaking --------------------------------------------------------------------------------------------------------

    def say(self, words: str, *actions: Button) -> None:
        """Say what was done, with a button to take it back, or what can be done next, if given."""
        self.toast.show_message(words, *actions)

    def show_error(self, error: BaseException, buttons: Sequence[Button] = ()) -> None:
        """Say a known error in the page; anything else is raised on, for the one place that reports such things."""
        from atmp_desktop.errors import AtmpError

        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error, buttons)

    # What is in it ---------------------------------------------------------------------------------------------------

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Fill the frame with an open register, or empty it."""
        self.workspace = workspace
        self.pages.setCurrentIndex(0)
        if workspace is None:
            self.setWindowTitle(PROGRAM)
            self.status.show_register("", "")
        else:
            store = workspace.store
            self.setWindowTitle(f"{store.path.stem} – {PROGRAM}")
            self.status.show_register(store.path.name, str(store.path), store.read_only)
        self.commands.refresh()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections in the side bar, and remember them for the next start."""
        from atmp_desktop.gui.sidebar import to_remember

        self.side_bar.show_sections(sections)
        rows = to_remember(sections)
        if rows != self.settings.sections:
            self.settings.sections = rows

    def fill_menus(self, new_ids: list[str]) -> None:
        """Make the menus anew, after commands were added; `new_ids` are those that add a record."""
        from atmp_desktop.gui.window_commands import MENUS, MENUS_INSIDE

        self.commands.fill(self.menuBar(), MENUS, MENUS_INSIDE)
        self.toolbar.offer_kinds(new_ids)

    def show_first_start(self) -> FirstStart:
        """Show the page that makes or opens a register."""
        from atmp_desktop.gui.first_start import FirstStart

        if self._first_start is None:
            page = FirstStart(self.settings, self.ask)
            page.open_wanted.connect(self.register_wanted)
            page.new_wanted.connect(self.register_made)
            page.left.connect(self._leave_first_start)
            self.pages.addWidget(page)
            self._first_start = page
        self._first_start.show_recent(self.settings.recent_registers, can_leave=self.workspace is not None)
        self.pages.setCurrentWidget(self._first_start)
        self._first_start.focus_first()
        self.commands.refresh()
        return self._first_start

    def _leave_first_start(self) -> None:
        self.pages.setCurrentIndex(0)
        self.commands.refresh()

    def choose_register(self) -> None:
        """Ask for a register's file and have it opened."""
        path = self.ask.open_file(self, tr("Open a register"), tr("Registers (*.atmp);;All files (*)"))
        if path is not None:
            self.register_wanted.emit(path)

    # The palette -----------------------------------------------------------------------------------------------------

    def open_palette(self) -> None:
        """Open the palette."""
        if self._palette is None:
            from atmp_desktop.gui.palette import Palette

            self._palette = Palette(self, self.commands, self.jobs)
            self._palette.command_chosen.connect(self._run_chosen)
            self._palette.record_chosen.connect(self._go_to_chosen)
            self._palette.closed.connect(self._focus_again)
        focused = QApplication.focusWidget()
        self._focus_before = focused if focused is not None and self.isAncestorOf(focused) else None
        if self.workspace is not None:
            self._palette.search_in(self.workspace.find, self.workspace.recent)
        else:
            self._palette.search_in(None, None)
        self.commands.refresh()
        self._palette.pop_up()

    @property
    def palette_shown(self) -> Palette | None:
        """The palette, when it is on show."""
        return self._palette if self._palette is not None and self._palette.isVisible() else None

    def _focus_again(self) -> None:
        if self._focus_before is not None:
            self._focus_before.setFocus()
            self._focus_before = None

    def _run_chosen(self, id: str) -> None:
        self.commands.run(id)

    def _go_to_chosen(self, type: str, id: object) -> None:
        if self.workspace is not None:
            self.workspace.go_to(type, id)

    # Panes -----------------------------------------------------------------------------------------------------------

    @property
    def is_side_bar_shown(self) -> bool:
        return not self.side_bar.isHidden()

    @property
    def is_pane_shown(self) -> bool:
        return not self.pane.isHidden()

    def toggle_side_bar(self) -> None:
        """Show or hide the side bar."""
        self.side_bar.setHidden(self.is_side_bar_shown)

    def want_pane(self, is_wanted: bool) -> None:
        """Show or hide the record pane, where there are records."""
        self._wants_pane = is_wanted
        self.pane.setHidden(not is_wanted)

    def peek_into_pane(self) -> None:
        """Show the record pane for now: it goes with the next section, and does not come back at the next start."""
        self.pane.show()

    def allow_pane(self, is_allowed: bool) -> None:
        """Say whether what is in the centre goes with a record pane; it is shown if it is wanted too."""
        self.pane.setVisible(is_allowed and self._wants_pane)

    def focus_pane(self, step: int) -> None:
        """Move the keyboard to the next pane that is shown, or the one before."""
        panes = [pane for pane in (self.side_bar, self.centre, self.pane) if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next(
            (place for place, pane in enumerate(panes) if focused and _holds(pane, focused)), 0 if step < 0 else -1
        )
        if self.workspace is not None:
            self.workspace.focus(panes[(at + step) % len(panes)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody inside wanted: from the record back to the list, from the list closes the pane."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and self.workspace is not None:
            if self.toast.isVisible():
                self.toast.dismiss()
            else:
                self.workspace.step_out()
        else:
            super().keyPressEvent(event)

    def pop_up_kinds(self) -> None:
        """Offer every type of record there is to add."""
        self.toolbar.pop_up_kinds()

    # Dialogs ---------------------------------------------------------------------------------------------------------

    def show_settings(self) -> None:
        """Open the settings; they hold at once."""
        from atmp_desktop.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self.ask, self)
        dialog.restyled.connect(self.restyled)
        dialog.open()

    def show_help(self, page: str = "") -> None:
        """Open the guide at a page, that for what is on show where none is named."""
        from atmp_desktop.gui.help_pages import FIRST_HOUR, page_for_section
        from atmp_desktop.gui.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow()
            self.left.connect(self._help.close)
        work = self.workspace if self.pages.currentIndex() == 0 else None
        here = page_for_section(work.current_section()) if work is not None else FIRST_HOUR
        self._help.open_at(page or here, self)

    def show_keys(self) -> None:
        """Open the sheet of all keys."""
        from atmp_desktop.gui.dialogs.keys import KeysDialog

        KeysDialog(self.commands, self).open()

    def show_about(self) -> None:
        """Say which version this is."""
        from atmp_desktop.gui.dialogs.about import AboutDialog

        AboutDialog(self).open()

    def change_text_size(self, step: int) -> None:
        """Make text larger or smaller by so many per cent; 0 makes it the usual size."""
        from atmp_desktop.settings import LEAST_TEXT, MOST_TEXT

        size = self.settings.text_size + step if step else 100
        self.settings.text_size = min(max(size, LEAST_TEXT), MOST_TEXT)
        self.restyled.emit()
        self.say(tr("Text size {text_size} %.", text_size=self.settings.text_size))

    # Leaving and coming back -----------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Come back as it was left."""
        from atmp_desktop.gui import state

        kept = self.settings.window
        if not self._was_painted:
            # One that is on the screen already is where it belongs.
            state.place_window(self, kept)
        self.widths.take(kept.get("panes"))
        self.side_bar.setHidden(kept.get("side_bar") is False)
        if isinstance(kept.get("folded"), list):
            self.side_bar.fold([each for each in kept["folded"] if isinstance(each, str)])
        self._wants_pane = kept.get("pane") is not False
        self.allow_pane(True)

    def state(self) -> dict[str, Any]:
        """How it is now, for `restore`."""
        from atmp_desktop.gui import state

        return {
            **state.placed(self),
            "panes": self.widths.kept(),
            "side_bar": self.is_side_bar_shown,
            "folded": self.side_bar.folded,
            "pane": self._wants_pane,
        }

    def quit(self) -> None:
        """Close every window of the program."""
        QApplication.closeAllWindows()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, wait for what is being written, and remember how everything was left."""
        if not self._is_whole:
            event.accept()
            return
        if self.workspace is not None and not self.workspace.prepare_to_leave():
            event.ignore()
            return
        if not self._jobs_may_end():
            event.ignore()
            return
        self.settings.window = self.state()
        self.left.emit()
        event.accept()

    def _jobs_may_end(self) -> bool:
        """Have long work ended, asking first where somebody waits for its outcome."""
        waited_for = next((job for job in self.jobs.running if job.is_waited_for), None)
        if waited_for is not None:
            question = tr("{words} is not finished.", words=waited_for.words)
            answer = self.ask.choose(
                self, question, [("wait", tr("Keep the window open")), ("stop", tr("Stop it and close"))]
            )
            if answer != "stop":
                return False
        self.jobs.stop_all()
        if self.jobs.wait_all(CLOSING_MILLISECONDS / 1000):
            return True
        self.notice.show_notice(
            "warning", tr("Something is still being written."), tr("Try to close the window again.")
        )
        return False


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return focused is pane or pane.isAncestorOf(focused)
