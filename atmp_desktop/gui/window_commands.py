"""Every command of the main window, declared once: its words, key, menu, and what of the window it calls.

A type of record has a command to add one and a command to go to its list; those are made from the types themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from atmp_desktop.counting import with_article
from atmp_desktop.gui.commands import Command
from atmp_desktop.gui.paste_rows import can_paste, paste_rows
from atmp_desktop.gui.record_pane import NOTED
from atmp_desktop.gui.sidebar import Section
from atmp_desktop.services.sheet_kinds import SHEET_KINDS, SheetKind
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.workspace import Workspace

MENUS: Mapping[str, str] = MappingProxyType(
    {
        "File": tr("&File"),
        "Edit": tr("&Edit"),
        "View": tr("&View"),
        "Go": tr("&Go"),
        "Record": tr("&Record"),
        "Tools": tr("&Tools"),
        "Help": tr("&Help"),
    }
)
"""The words of the menus, by the name a command has for its menu."""

MENUS_INSIDE: Mapping[str, str] = MappingProxyType(
    {"More sheets": tr("More sheets"), "Text size": tr("Text size"), "New record": tr("New record")}
)
"""Those of menus inside one."""

OWN_KEYS = {"today": "Alt+Home", "reports": "Ctrl+Shift+R"}
"""The keys of sections that are not counted among those with numbers."""

KEYS_OF_LISTS: tuple[tuple[str, str], ...] = (
    ("Return", tr("Open the record in the pane")),
    (tr("Space"), tr("Look at the record beside the list, and put it away again; the keyboard stays in the list")),
    ("F2", tr("Edit the cell the keyboard is on; Left and Right go to another, Tab saves and edits the next")),
    (tr("Delete"), tr("Put the chosen records into the bin; Undo brings them back")),
    ("Ctrl+A", tr("Choose every row")),
    ("Ctrl+C", tr("Copy the chosen rows, for a sheet or a letter")),
    ("Esc", tr("Clear the filter, then go back to the list, then close the record pane")),
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

    def of_what(verb: str) -> Callable[[], str]:
        def now() -> str:
            what = window.workspace.sheets.what_is_here() if window.workspace is not None else ""
            return f"{verb} {what or this_list}…"

        this_list = tr("this list")
        return now

    def write_sheet(kind: SheetKind, work: Workspace) -> None:
        work.sheets.write(kind)

    def show_network_of_current(work: Workspace) -> None:
        from atmp_desktop.gui.own_cards_place import show_network

        record = work.current_record()
        if record is not None:
            show_network(work, record[1])

    def has_addresses(work: Workspace) -> bool:
        from atmp_desktop.gui.copying import address_column

        shown = work.current_list()
        return shown is not None and address_column(shown.listing()) is not None

    def ask_everything(work: Workspace) -> None:
        from atmp_desktop.gui.own_cards_place import ask_question

        ask_question(work, "everything", {"about": work.current_record()})

    def begin_note(work: Workspace) -> None:
        record = work.current_record()
        if record is not None:
            work.show_pane(True)
            work.pane.begin_note(*record)

    is_open = if_work(lambda work: True)
    return [
        # File
        Command("file.new_here", tr("New"), tr("Add a record to this list"), work(lambda it: it.acts.new_here()),
                "File", 0, "new", ("Ctrl+N",), can_write(lambda it: it.current_type() is not None and it.as_at.day is None),
                words_now=lambda: window.workspace.acts.words_of_new() if window.workspace else tr("New")),
        Command("file.new_kind", tr("New of another type…"), tr("Choose what to add to the register"), window.pop_up_kinds, "File", 0, "",
                ("Ctrl+Shift+N",), can_write()),
        Command("file.new_register", tr("New register…"), tr("Begin another register, or open the training set"),
                window.show_first_start, "File", 2, "register"),
        Command("file.open", tr("Open register…"), tr("Open a register that is on this computer"), window.choose_register,
                "File", 2, "open_folder", ("Ctrl+O",)),
        Command("file.export", tr("Export this list…"), tr("Write this list to Excel or CSV as it is seen"),
                work(lambda it: it.sheets.export_current()), "File", 3, "export", ("Ctrl+Shift+E",),
                if_work(lambda it: it.sheets.can_export()), short=tr("Export"), words_now=of_what(tr("Export"))),
        Command("file.print", tr("Print this list…"), tr("Show this list as it is printed, then print it or save it as a PDF"),
                work(lambda it: it.sheets.print_current()), "File", 3, "print", ("Ctrl+P",),
                if_work(lambda it: it.sheets.can_print()), short=tr("Print"), words_now=of_what(tr("Print"))),
        Command("file.print_record", tr("Print this record…"), tr("Show this record with its lists as it is printed"),
                work(lambda it: it.sheets.print_record()), "File", 3, "", ("Ctrl+Shift+P",),
                if_work(lambda it: it.current_record() is not None)),
        Command("file.contact_sheet", tr("Contact sheet…"), tr("Write who is in one or more groups to Excel"),
                work(lambda it: it.sheets.contact_sheet()), "File", 3, "sheet", ("Ctrl+Shift+C",), is_open),
        *(
            Command(f"file.{kind.word}", f"{kind.title}…", kind.does, work(partial(write_sheet, kind)),
                    "File/More sheets", 3, kind.icon, (), is_open)
            for kind in SHEET_KINDS
        ),
        Command("file.close", tr("Close window"), tr("Close this window; everything is saved"), window.close, "File", 5, "close",
                ("Ctrl+W",)),
        Command("file.quit", tr("Quit"), tr("Leave the program; everything is saved"), window.quit, "File", 5, "quit",
                ("Ctrl+Q",)),
        # Edit
        Command("edit.undo", tr("Undo"), tr("Take back what was done last"), work(lambda it: it.acts.undo()), "Edit", 0, "undo",
                ("Ctrl+Z",), can_write(lambda it: it.can_undo is not None),
                words_now=words(tr("Undo"), lambda it: it.can_undo)),
        Command("edit.redo", tr("Redo"), tr("Do again what was taken back"), work(lambda it: it.acts.redo()), "Edit", 0, "redo",
                ("Ctrl+Shift+Z", "Ctrl+Y"), can_write(lambda it: it.can_redo is not None),
                words_now=words(tr("Redo"), lambda it: it.can_redo)),
        Command("edit.paste", tr("Paste rows…"), tr("Add the rows that were copied in a sheet to this list"),
                work(paste_rows), "Edit", 1, "", ("Ctrl+V",), if_work(can_paste)),
        Command("edit.copy_addresses", tr("Copy email addresses"), tr("Copy the addresses of the chosen records, for a mail’s To field"),
                work(lambda it: (shown := it.current_list()) and shown.copy_addresses()), "Edit", 1, "", ("Ctrl+Alt+C",),
                if_work(has_addresses)),
        Command("edit.filter", tr("Filter this list"), tr("Type to narrow this list down"),
                work(lambda it: it.focus_filter()), "Edit", 1, "filter", ("Ctrl+F",),
                if_work(lambda it: it.current_list() is not None)),
        Command("edit.build_filter", tr("Build a filter…"), tr("Put a filter together from fields, tests and values"),
                work(lambda it: (views := it.views.here()) and views.shaping.build_filter()), "Edit", 1, "", ("Ctrl+Shift+F",),
                if_work(lambda it: it.views.here() is not None)),
        Command("edit.clear_filter", tr("Clear the filter"), tr("Show the whole list again"),
                work(lambda it: it.clear_filter()), "Edit", 1, "", ("Ctrl+Alt+F",),
                if_work(lambda it: it.current_list() is not None)),
        # View
        Command("view.sidebar", tr("Side bar"), tr("Show or hide the side bar"), window.toggle_side_bar, "View", 0, "side_bar",
                ("Ctrl+B",), is_open, lambda: window.is_side_bar_shown),
        Command("view.pane", tr("Record pane"), tr("Show or hide the record beside the list"), work(lambda it: it.toggle_pane()),
                "View", 0, "record_pane", ("Ctrl+I", "F9"), is_open, lambda: window.is_pane_shown),
        Command("view.pick", tr("Choose a view…"), tr("Show this list as one of its saved views"),
                work(lambda it: (views := it.views.here()) and views.picker.pop_up()), "View", 4, "saved_view",
                ("Ctrl+Alt+V",), if_work(lambda it: it.views.here() is not None)),
        Command("view.group", tr("Group by…"), tr("Have the rows of this list stand together by a column"),
                work(lambda it: (views := it.views.here()) and views.shaping.pick_group()), "View", 4, "", ("Ctrl+Alt+G",),
                if_work(lambda it: it.views.here() is not None)),
        Command("view.colours", tr("Colours of rows…"), tr("Mark the rows of this list that a filter fits"),
                work(lambda it: (views := it.views.here()) and views.shaping.ask_colours()), "View", 4, "", (),
                if_work(lambda it: it.views.here() is not None)),
        Command("view.save_as", tr("Save as view…"), tr("Keep the filter, columns and order of this list under a name"),
                work(lambda it: (views := it.views.here()) and views.save_as()), "View", 4, "save", (),
                can_write(lambda it: it.views.here() is not None)),
        Command("view.save_changes", tr("Save changes to this view"), tr("Keep the list as it looks now in its view"),
                work(lambda it: (views := it.views.here()) and views.save_changes()), "View", 4, "", (),
                can_write(lambda it: (views := it.views.here()) is not None and views.is_changed)),
        Command("view.board", tr("As a board"), tr("Show this list as a board, with a column for each status"),
                work(lambda it: it.boards.turn()), "View", 4, "board", ("Ctrl+Shift+B",),
                if_work(lambda it: it.boards.here() is not None), if_work(lambda it: it.boards.is_on)),
        Command("view.as_at", tr("As at another day…"), tr("Show lists as they were on a day, such as who led each group then"),
                work(lambda it: it.as_at.ask()), "View", 5, "calendar", ("Ctrl+Shift+T",),
                if_work(lambda it: it.current_list() is not None), short=tr("As at today")),
        Command("view.today", tr("Back to today"), tr("Show lists as they are now"), work(lambda it: it.as_at.show_day(None)),
                "View", 5, "", (), if_work(lambda it: it.as_at.day is not None)),
        Command("view.next_pane", tr("Next pane"), tr("Move the keyboard to the next pane"), lambda: window.focus_pane(1),
                "View", 1, "", ("F6",), is_open),
        Command("view.previous_pane", tr("Previous pane"), tr("Move the keyboard to the pane before"),
                lambda: window.focus_pane(-1), "View", 1, "", ("Shift+F6",), is_open),
        Command("view.larger", tr("Larger text"), tr("Make everything larger"), lambda: window.change_text_size(10),
                "View/Text size", 2, "", ("Ctrl++", "Ctrl+=")),
        Command("view.smaller", tr("Smaller text"), tr("Make everything smaller"), lambda: window.change_text_size(-10),
                "View/Text size", 2, "", ("Ctrl+-",)),
        Command("view.usual_size", tr("Usual text size"), tr("Make everything as large as elsewhere on this computer"),
                lambda: window.change_text_size(0), "View/Text size", 2, "", ("Ctrl+0",)),
        Command("view.refresh", tr("Refresh"), tr("Look for what others have written"), work(lambda it: it.refresh()), "View", 3,
                "refresh", ("F5",), is_open),
        # Go
        Command("go.find", tr("Find anything…"), tr("Find any record or command by a few letters of it"), window.open_palette, "Go", 0,
                "search", ("Ctrl+K",), in_palette=False),
        Command("go.recent", tr("Recent records"), tr("The records you looked at last"), window.open_palette, "Go", 0, "clock",
                ("Ctrl+L",), is_open, in_palette=False),
        Command("go.back", tr("Back"), tr("Go to where you were before"), work(lambda it: it.go_steps(-1)), "Go", 1, "back",
                ("Alt+Left",), if_work(lambda it: it.visited.can_go(-1))),
        Command("go.forward", tr("Forward"), tr("Go to where you were after that"), work(lambda it: it.go_steps(1)), "Go", 1,
                "forward", ("Alt+Right",), if_work(lambda it: it.visited.can_go(1))),
        # Record
        Command("record.next", tr("Next record"), tr("The next record of the list, in the same tab"),
                work(lambda it: it.step_record(1)), "Record", 0, "chevron_down", ("Ctrl+Down",),
                if_work(lambda it: it.current_list() is not None)),
        Command("record.previous", tr("Previous record"), tr("The record before in the list, in the same tab"),
                work(lambda it: it.step_record(-1)), "Record", 0, "chevron_up", ("Ctrl+Up",),
                if_work(lambda it: it.current_list() is not None)),
        Command("record.window", tr("Open in its own window"), tr("Show this record in a window of its own"),
                work(lambda it: it.open_window()), "Record", 1, "open_outside", ("Shift+Return",),
                if_work(lambda it: it.current_record() is not None)),
        Command("record.edit_chosen", tr("Edit chosen…"), tr("Give all the chosen records the same values"),
                work(lambda it: it.acts.bulk.edit()), "Record", 2, "edit", ("F4",),
                if_work(lambda it: it.acts.bulk.can_edit())),
        Command("record.steps", tr("Steps for the chosen…"), tr("Have the chosen records take a step, such as closing them"),
                work(lambda it: it.boards.offer_steps()), "Record", 2, "forward", ("Ctrl+.",),
                if_work(lambda it: it.boards.can_step())),
        Command("record.along", tr("Move the card on"), tr("Have the chosen card take the step to the next column on the board"),
                work(lambda it: it.boards.move_along(1)), "Record", 2, "", ("Ctrl+Shift+Right",),
                if_work(lambda it: it.boards.can_move())),
        Command("record.along_back", tr("Move the card back"), tr("Have the chosen card take the step to the column before"),
                work(lambda it: it.boards.move_along(-1)), "Record", 2, "", ("Ctrl+Shift+Left",),
                if_work(lambda it: it.boards.can_move())),
        Command("record.moved", tr("Has moved…"), tr("End a person's affiliation and begin the next, with addresses and groups"),
                work(lambda it: it.pane.page().acts.begin_move()), "Record", 1, "organisation", (),
                can_write(lambda it: it.pane.record is not None and it.pane.record[0] == "person")),
        Command("record.network", tr("Network…"), tr("The organisation with its people, their groups, and who else is there, as a picture"),
                work(show_network_of_current), "Record", 1, "succession", ("Ctrl+Alt+N",),
                if_work(lambda it: (record := it.current_record()) is not None and record[0] == "organisation")),
        Command("record.note", tr("Add a note"), tr("Note something on the enquiry or the action: a call, an update"),
                work(begin_note), "Record", 1, "message", ("Ctrl+M",),
                can_write(lambda it: (record := it.current_record()) is not None and record[0] in NOTED)),
        Command("record.everything", tr("Everything held…"), tr("All that is held on a person or organisation, to read and hand out"),
                work(ask_everything), "Record", 1, "question", (),
                if_work(lambda it: (record := it.current_record()) is not None and record[0] in ("person", "organisation"))),
        Command("record.bin", tr("Put into the bin"), tr("Put the chosen records into the bin; Undo brings them back"),
                work(lambda it: it.acts.bin_chosen()), "Record", 2, "bin", ("Ctrl+Delete",),
                can_write(lambda it: it.has_chosen())),
        # Tools
        Command("tools.back_up", tr("Back up now"), tr("Make a checked copy of the register"),
                work(lambda it: it.register_page().back_up()), "Tools", 0, "drive", (), is_open),
        Command("tools.check", tr("Check the register"), tr("Look through the whole register for damage"),
                work(lambda it: it.register_page().check()), "Tools", 0, "safe", (), is_open),
        Command("tools.missing", tr("Missing details"), tr("What records lack, each a click into the list that shows them"),
                work(lambda it: (page := it.register_page()).show_part(page.missing)), "Tools", 0, "filter", (), is_open),
        Command("tools.to_confirm", tr("Details to confirm"), tr("Addresses and numbers that nobody has confirmed for long"),
                work(lambda it: (page := it.register_page()).show_part(page.to_confirm)), "Tools", 0, "contact_point", (),
                is_open),
        Command("tools.numbering", tr("Numbering"), tr("The patterns by which each group numbers what it keeps"),
                work(lambda it: (page := it.register_page()).show_part(page.numbering)), "Tools", 0, "lookup_value", (),
                is_open),
        Command("tools.settings", tr("Settings…"), tr("Your name, the theme, the text size, where backups go"),
                window.show_settings, "Tools", 1, "settings", ("Ctrl+,",)),
        # Help
        Command("help.guide", tr("Guide"), tr("What can be done here, and how"), window.show_help, "Help", 0, "help", ("F1",)),
        Command("help.keys", tr("All keys"), tr("Every command with its key"), window.show_keys, "Help", 0, "keys", ("Ctrl+?",)),
        Command("help.about", tr("About"), tr("Which version this is, and under which licences"), window.show_about, "Help", 0,
                "info"),
    ]  # fmt: skip


def section_commands(go: Callable[[str], object], sections: Sequence[Section]) -> list[Command]:
    """A command for each section of the side bar; the first nine that have no key of their own have Ctrl+1 to Ctrl+9."""
    numbered = [section.id for section in sections if section.id not in OWN_KEYS][:9]
    keys = {**OWN_KEYS, **{id: f"Ctrl+{place}" for place, id in enumerate(numbered, 1)}}
    return [
        Command(
            f"go.{section.id}",
            section.words,
            tr("Go to the section {words}", words=section.words),
            partial(go, section.id),
            "Go",
            2 if section.id in keys else 3,
            section.icon,
            (keys[section.id],) if section.id in keys else (),
        )
        for section in sections
    ]


def new_commands(
    add: Callable[[str], object], kinds: Sequence[tuple[str, str, str]], is_enabled: Callable[[], bool]
) -> list[Command]:
    """A command to add a record of each kind, given as type name, words and icon."""
    return [
        Command(
            f"new.{name}",
            tr("New {words}", words=words.lower()),
            tr("Add {one} to the register", one=with_article(words.lower())),
            partial(add, name),
            "File/New record",
            1,
            icon_name,
            (),
            is_enabled,
        )
        for name, words, icon_name in kinds
    ]
