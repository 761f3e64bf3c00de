"""Every command of the main window, declared once: its words, key, menu, and what of the window it calls.

A type of record has a command to add one and a command to go to its list; those are made from the types themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from atmp_desktop.gui.commands import Command
from atmp_desktop.gui.sidebar import Section
from atmp_desktop.services.sheet_kinds import SHEET_KINDS, SheetKind

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.workspace import Workspace

MENUS = ("&File", "&Edit", "&View", "&Go", "&Record", "&Tools", "&Help")

KEYS_OF_LISTS: tuple[tuple[str, str], ...] = (
    ("Return", "Open the record in the pane"),
    ("Delete", "Put the chosen records into the bin; Undo brings them back"),
    ("Ctrl+A", "Choose every row"),
    ("Ctrl+C", "Copy the chosen rows, for a sheet or a letter"),
    ("Esc", "Clear the filter, then go back to the list, then close the record pane"),
)
"""Keys that the lists answer to themselves, for the key sheet."""


def window_commands(window: MainWindow) -> list[Command]:
    """The commands of a window that do not depend on what types of record there are."""

    def work(do: Callable[[Workspace], object]) -> Callable[[], object]:
        return lambda: do(window.workspace) if window.workspace is not None else None

    def if_work(claim: Callable[[Workspace], bool]) -> Callable[[], bool]:
        return lambda: window.workspace is not None and claim(window.workspace)

    def can_write(claim: Callable[[Workspace], bool] = lambda work: True) -> Callable[[], bool]:
        return if_work(lambda work: not work.store.read_only and claim(work))

    def words(verb: str, what: Callable[[Workspace], str | None]) -> Callable[[], str]:
        def now() -> str:
            label = what(window.workspace) if window.workspace is not None else None
            return f"{verb}: {label}" if label else verb

        return now

    def write_sheet(kind: SheetKind, work: Workspace) -> None:
        work.sheets.write(kind)

    is_open = if_work(lambda work: True)
    return [
        # File
        Command("file.new_here", "New", "Add a record to this list", work(lambda it: it.acts.new_here()),
                "File", 0, "new", ("Ctrl+N",), can_write(lambda it: it.current_type() is not None),
                words_now=lambda: window.workspace.acts.words_of_new() if window.workspace else "New"),
        Command("file.new_kind", "New of another type…", "Choose what to add to the register", window.pop_up_kinds, "File", 0, "",
                ("Ctrl+Shift+N",), can_write()),
        Command("file.new_register", "New register…", "Begin another register, or open the training set",
                window.show_first_start, "File", 2, "register"),
        Command("file.open", "Open register…", "Open a register that is on this computer", window.choose_register,
                "File", 2, "open_folder", ("Ctrl+O",)),
        Command("file.export", "Export this list…", "Write this list to Excel or CSV as it is seen",
                work(lambda it: it.sheets.export_current()), "File", 3, "export", ("Ctrl+Shift+E",),
                if_work(lambda it: it.current_list() is not None), short="Export"),
        Command("file.contact_sheet", "Contact sheet…", "Write who is in one or more groups to Excel",
                work(lambda it: it.sheets.contact_sheet()), "File", 3, "sheet", ("Ctrl+Shift+C",), is_open),
        *(
            Command(f"file.{kind.word}", f"{kind.title}…", kind.does, work(partial(write_sheet, kind)),
                    "File/More sheets", 3, kind.icon, (), is_open)
            for kind in SHEET_KINDS
        ),
        Command("file.close", "Close window", "Close this window; everything is saved", window.close, "File", 5, "close",
                ("Ctrl+W",)),
        Command("file.quit", "Quit", "Leave the program; everything is saved", window.quit, "File", 5, "quit",
                ("Ctrl+Q",)),
        # Edit
        Command("edit.undo", "Undo", "Take back what was done last", work(lambda it: it.acts.undo()), "Edit", 0, "undo",
                ("Ctrl+Z",), can_write(lambda it: it.can_undo is not None),
                words_now=words("Undo", lambda it: it.can_undo)),
        Command("edit.redo", "Redo", "Do again what was taken back", work(lambda it: it.acts.redo()), "Edit", 0, "redo",
                ("Ctrl+Shift+Z", "Ctrl+Y"), can_write(lambda it: it.can_redo is not None),
                words_now=words("Redo", lambda it: it.can_redo)),
        Command("edit.filter", "Filter this list", "Type to narrow this list down",
                work(lambda it: it.focus_filter()), "Edit", 1, "filter", ("Ctrl+F",),
                if_work(lambda it: it.current_list() is not None)),
        Command("edit.clear_filter", "Clear the filter", "Show the whole list again",
                work(lambda it: it.clear_filter()), "Edit", 1, "", ("Ctrl+Alt+F",),
                if_work(lambda it: it.current_list() is not None)),
        # View
        Command("view.sidebar", "Side bar", "Show or hide the side bar", window.toggle_side_bar, "View", 0, "side_bar",
                ("Ctrl+B",), is_open, lambda: window.is_side_bar_shown),
        Command("view.pane", "Record pane", "Show or hide the record beside the list", work(lambda it: it.toggle_pane()),
                "View", 0, "record_pane", ("Ctrl+I", "F9"), is_open, lambda: window.is_pane_shown),
        Command("view.next_pane", "Next pane", "Move the keyboard to the next pane", lambda: window.focus_pane(1),
                "View", 1, "", ("F6",), is_open),
        Command("view.previous_pane", "Previous pane", "Move the keyboard to the pane before",
                lambda: window.focus_pane(-1), "View", 1, "", ("Shift+F6",), is_open),
        Command("view.larger", "Larger text", "Make everything larger", lambda: window.change_text_size(10),
                "View/Text size", 2, "", ("Ctrl++", "Ctrl+=")),
        Command("view.smaller", "Smaller text", "Make everything smaller", lambda: window.change_text_size(-10),
                "View/Text size", 2, "", ("Ctrl+-",)),
        Command("view.usual_size", "Usual text size", "Make everything as large as elsewhere on this computer",
                lambda: window.change_text_size(0), "View/Text size", 2, "", ("Ctrl+0",)),
        Command("view.refresh", "Refresh", "Look for what others have written", work(lambda it: it.refresh()), "View", 3,
                "refresh", ("F5",), is_open),
        # Go
        Command("go.find", "Find anything…", "Find any record or command by a few letters of it", window.open_palette, "Go", 0,
                "search", ("Ctrl+K",), in_palette=False),
        Command("go.recent", "Recent records", "The records you looked at last", window.open_palette, "Go", 0, "clock",
                ("Ctrl+L",), is_open, in_palette=False),
        Command("go.back", "Back", "Go to where you were before", work(lambda it: it.go_steps(-1)), "Go", 1, "back",
                ("Alt+Left",), if_work(lambda it: it.visited.can_go(-1))),
        Command("go.forward", "Forward", "Go to where you were after that", work(lambda it: it.go_steps(1)), "Go", 1,
                "forward", ("Alt+Right",), if_work(lambda it: it.visited.can_go(1))),
        # Record
        Command("record.next", "Next record", "The next record of the list, in the same tab",
                work(lambda it: it.step_record(1)), "Record", 0, "chevron_down", ("Ctrl+Down",),
                if_work(lambda it: it.current_list() is not None)),
        Command("record.previous", "Previous record", "The record before in the list, in the same tab",
                work(lambda it: it.step_record(-1)), "Record", 0, "chevron_up", ("Ctrl+Up",),
                if_work(lambda it: it.current_list() is not None)),
        Command("record.window", "Open in its own window", "Show this record in a window of its own",
                work(lambda it: it.open_window()), "Record", 1, "open_outside", ("Shift+Return",),
                if_work(lambda it: it.current_record() is not None)),
        Command("record.bin", "Put into the bin", "Put the chosen records into the bin; Undo brings them back",
                work(lambda it: it.acts.bin_chosen()), "Record", 2, "bin", ("Ctrl+Delete",),
                can_write(lambda it: it.has_chosen())),
        # Tools
        Command("tools.back_up", "Back up now", "Make a checked copy of the register",
                work(lambda it: it.register_page().back_up()), "Tools", 0, "drive", (), is_open),
        Command("tools.check", "Check the register", "Look through the whole register for damage",
                work(lambda it: it.register_page().check()), "Tools", 0, "safe", (), is_open),
        Command("tools.settings", "Settings…", "Your name, the theme, the text size, where backups go",
                window.show_settings, "Tools", 1, "settings", ("Ctrl+,",)),
        # Help
        Command("help.keys", "All keys", "Every command with its key", window.show_keys, "Help", 0, "keys",
                ("F1", "Ctrl+?")),
        Command("help.about", "About", "Which version this is, and under which licences", window.show_about, "Help", 0,
                "info"),
    ]  # fmt: skip


def section_commands(go: Callable[[str], object], sections: Sequence[Section]) -> list[Command]:
    """A command for each section of the side bar; the first nine have Ctrl+1 to Ctrl+9."""
    return [
        Command(
            f"go.{section.id}",
            section.words,
            f"Go to the section {section.words}",
            partial(go, section.id),
            "Go",
            2 if place < 9 else 3,
            section.icon,
            (f"Ctrl+{place + 1}",) if place < 9 else (),
        )
        for place, section in enumerate(sections)
    ]


def new_commands(
    add: Callable[[str], object], kinds: Sequence[tuple[str, str, str]], is_enabled: Callable[[], bool]
) -> list[Command]:
    """A command to add a record of each kind, given as type name, words and icon."""
    return [
        Command(
            f"new.{name}",
            f"New {words.lower()}",
            f"Add {_article(words)} {words.lower()} to the register",
            partial(add, name),
            "File/New record",
            1,
            icon_name,
            (),
            is_enabled,
        )
        for name, words, icon_name in kinds
    ]


def _article(words: str) -> str:
    return "an" if words[:1].lower() in "aeiou" else "a"
