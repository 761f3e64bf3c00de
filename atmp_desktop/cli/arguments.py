"""Which commands there are, and what each is asked with. Knows nothing of what they do."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from atmp_desktop import __version__
from atmp_desktop.cli import ask_options, export_arguments, moved_options, report_options
from atmp_desktop.cli.call import UsageError
from atmp_desktop.cli.given_numbers import number_of_days, scale, whole_number
from atmp_desktop.services.sheet_kinds import SHEET_KINDS, SheetKind

PROGRAM = "atmp-desktop"

PAIRS = ("export",)
"""First words of commands that have two."""


DASHED = ("--last", "--order", "--where", "--as-at", "--since", "--until")
"""Options whose value may begin with a dash: -due, -kind:company, -3d."""

COUNTED = ("due",)
"""Commands whose own arguments may begin with a dash and a digit: -5, -3d."""

COUNTED_BACK = re.compile(r"-\d.*")

PATHS = ("file", "to", "folder", "backup", "paths")
"""Arguments that name files and folders, whose bytes may be no letters."""

SURROGATE = re.compile("[\ud800-\udfff]")
"""What stands for such bytes, and cannot be kept as text."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are sentences, and which takes options in any place."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"See: {self.prog} --help")


@dataclass(frozen=True)
class Command:
    """One command.

    Attributes:
        does: what it does, a sentence.
        declare: adds its arguments to a parser.
    """

    does: str
    declare: Callable[[Parser], None]


def read(arguments: Sequence[str]) -> tuple[str, argparse.Namespace]:
    """The command's words and its arguments. Without a command, or with a file in its place, it is "open".

    Raises UsageError with a sentence; SystemExit after --help and --version, which are printed.
    """
    words = list(arguments)
    if words[:1] in (["--help"], ["-h"], ["help"]):
        print(overview())
        raise SystemExit(0)
    if words[:1] == ["--version"]:
        print(f"{PROGRAM} {__version__}")
        raise SystemExit(0)
    name = _command_in(words)
    parser = Parser(prog=f"{PROGRAM} {name}", description=COMMANDS[name].does, allow_abbrev=False)
    COMMANDS[name].declare(parser)
    parser.add_argument("--json", action="store_true", help="one JSON value on standard output, and nothing else")
    parser.add_argument("--who", help="whose work it is (default: you, as this computer knows you)")
    joined = _joined(words)
    if name in COUNTED:
        # argparse takes -3d for an option; what begins with a blank it does not.
        joined = [f" {word}" if COUNTED_BACK.fullmatch(word) else word for word in joined]
    return name, _readable(parser.parse_intermixed_args(joined))


def _joined(words: Sequence[str]) -> list[str]:
    """`--order -due` as `--order=-due`: a value may begin with a dash where options that have such values say so."""
    found: list[str] = []
    for word in words:
        if word.startswith("--") and word.endswith("=--"):
            # argparse takes the value for the mark after which no more options come, and leaves none.
            raise UsageError(f"{word.removesuffix('=--')} cannot be “--”.", "Give it a value, or leave it out.")
        if found and found[-1] in DASHED and word.startswith("-") and not word.startswith("--"):
            found[-1] += f"={word}"
        else:
            found.append(word)
    return found


def _readable(options: argparse.Namespace) -> argparse.Namespace:
    """The arguments with a mark in place of what is no letter, but for names of files, which are what they are. Raises
    UsageError for a name that no file can have."""
    for name, value in vars(options).items():
        for path in value if isinstance(value, list) else [value]:
            if name in PATHS and isinstance(path, str) and (not path or "\0" in path):
                what = "has a character in it that no name can have" if path else "is empty"
                raise UsageError(f"The name of a file or folder {what}.", "Check what is given for it.")
        if name not in PATHS and isinstance(value, str):
            setattr(options, name, without_surrogates(value))
        elif name not in PATHS and isinstance(value, list):
            setattr(options, name, [without_surrogates(each) for each in value])
    return options


def without_surrogates(text: str) -> str:
    """Text that can be kept and sent, with the mark � for each byte that was no letter."""
    return SURROGATE.sub("�", text)


def overview() -> str:
    """Every command with what it does."""
    width = max(map(len, COMMANDS)) + 2
    lines = [f"usage: {PROGRAM} COMMAND …", "", "commands:"]
    lines += [f"  {name:<{width}}{command.does}" for name, command in COMMANDS.items()]
    return "\n".join([*lines, "", f"Each says more with --help, such as: {PROGRAM} list --help"])


def _command_in(words: list[str]) -> str:
    """The command's words, taken off the front."""
    if not words or words[0].startswith("-") or _is_file(words[0]):
        return "open"
    first = words.pop(0)
    if first in PAIRS:
        ways = [name.split()[1] for name in COMMANDS if name.startswith(f"{first} ")]
        if not words or words[0] not in ways:
            if words[:1] in (["--help"], ["-h"]):
                print("\n".join(f"{PROGRAM} {first} {way}: {COMMANDS[f'{first} {way}'].does}" for way in ways))
                raise SystemExit(0)
            raise UsageError(f"“{first}” is followed by one of: {', '.join(ways)}.", f"See: {PROGRAM} {first} --help")
        return f"{first} {words.pop(0)}"
    if first not in COMMANDS:
        near = difflib.get_close_matches(first, COMMANDS, n=1)
        hint = f"Did you mean “{near[0]}”? " if near else ""
        raise UsageError(f"There is no command “{first}”.", f"{hint}See: {PROGRAM} --help")
    return first


def _is_file(word: str) -> bool:
    return word not in COMMANDS and word not in PAIRS and word.endswith(".atmp")


def _open(parser: Parser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help="the register; without one, the last one opened")


def _new(parser: Parser) -> None:
    _file(parser)
    parser.add_argument(
        "--start",
        choices=("starter", "empty", "training"),
        default="starter",
        help="what is in it: the facts of the NIHR's public page (the default), nothing, or made-up people",
    )
    parser.add_argument("--people", type=whole_number, metavar="N", help="how many made-up people (training; 60)")
    parser.add_argument("--seed", type=whole_number, metavar="S", help="the same seed, the same register (training; 1)")


def _types(parser: Parser) -> None:
    parser.add_argument("type", nargs="?", metavar="TYPE", help="only this type, with its fields")
    parser.add_argument("--file", metavar="FILE", help="with the fields and words that this register has of its own")


def _list(parser: Parser) -> None:
    _file(parser)
    _type(parser)
    _listing(parser)
    parser.add_argument("--binned", action="store_true", help="what is in the bin instead")
    parser.add_argument("--ids", action="store_true", help="the records' ids too")


def _show(parser: Parser) -> None:
    _file(parser)
    _record(parser)
    _as_at(parser)
    parser.add_argument("--explain", action="store_true", help="how its dates were worked out, day by day")


def _add(parser: Parser) -> None:
    _file(parser)
    _type(parser)
    _values(parser, "*")


def _edit(parser: Parser) -> None:
    _file(parser)
    _record(parser)
    _values(parser, "+")


def _bin(parser: Parser) -> None:
    _file(parser)
    _record(parser)


def _moved(parser: Parser) -> None:
    _file(parser)
    moved_options.declare(parser)


def _lookup(parser: Parser) -> None:
    _file(parser)
    parser.add_argument(
        "list", nargs="?", metavar="LIST", help="such as organisation_kind; without one, which there are"
    )
    parser.add_argument(
        "act",
        nargs="*",
        metavar="ACT",
        help="add WORDS, rename CODE WORDS, retire CODE, bring-back CODE, move CODE PLACE, or replace CODE BY",
    )


def _attach(parser: Parser) -> None:
    _file(parser)
    _record(parser)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file of up to 100 MB, which is copied into the register"
    )


def _save_file(parser: Parser) -> None:
    _file(parser)
    parser.add_argument("record", metavar="ID", help="the file's id or whole name, or the id of an attachment")
    parser.add_argument("--to", required=True, metavar="PATH", help="the copy, or the folder it is to be in")
    parser.add_argument("--replace", action="store_true", help="in place of a file of that name")


def _search(parser: Parser) -> None:
    _file(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS", help="words in any order, each the beginning of a word")
    parser.add_argument("--limit", type=whole_number, default=50, metavar="N")


def _ask(parser: Parser) -> None:
    _file(parser)
    ask_options.declare(parser)


def _report(parser: Parser) -> None:
    _file(parser)
    report_options.declare(parser)


def _contact_sheet(parser: Parser) -> None:
    _file(parser)
    parser.add_argument(
        "--group", action="append", required=True, metavar="NAME-OR-CODE", help="a group; may be given several times"
    )
    _as_at(parser)
    export_arguments.to(parser)


def _export_list(parser: Parser) -> None:
    _file(parser)
    _type(parser)
    _listing(parser)
    export_arguments.to(parser, "X.xlsx|X.csv|X.pdf")


def _export_sheet(kind: SheetKind, parser: Parser) -> None:
    _file(parser)
    export_arguments.to(parser)
    if kind.needs_group:
        export_arguments.attendance(parser)
    elif kind.asks_groups:
        export_arguments.scope(parser)


def _history(parser: Parser) -> None:
    _file(parser)
    parser.add_argument("--record", metavar="ID", help="only what concerns this record; an id, reference or name")
    parser.add_argument("--limit", type=whole_number, default=200, metavar="N", help="the newest so many (200)")


def _undo(parser: Parser) -> None:
    _file(parser)
    parser.add_argument("--operation", metavar="ID", help="this operation instead of the newest; see history")


def _backup(parser: Parser) -> None:
    _file(parser)
    parser.add_argument("--to", metavar="DIR", help="the folder (default: where the register's backups are kept)")


def _restore(parser: Parser) -> None:
    parser.add_argument("backup", metavar="BACKUP")
    parser.add_argument("--to", required=True, metavar="FILE", help="where the register is to be")


def _screenshots(parser: Parser) -> None:
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=scale, default=1.0, help="picture points per point of the screen, 1 to 4")


def _demo(parser: Parser) -> None:
    parser.add_argument("--to", required=True, metavar="DIR")


def _due(parser: Parser) -> None:
    parser.add_argument(
        "date", metavar="DATE", help="the day that is not counted, such as 22/5/2026, 2026-05-22 or fri"
    )
    parser.add_argument(
        "days", type=number_of_days, metavar="DAYS", help="how many working days after it; -5 is five before it"
    )
    parser.add_argument(
        "--calendar",
        choices=("ew", "uk"),
        default="ew",
        help="whose bank holidays are days off: those of England and Wales (ew, the default) or of any part of the UK (uk)",
    )
    parser.add_argument("--explain", action="store_true", help="each day passed, with its number or why it was skipped")


def _file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="the register")


def _type(parser: Parser) -> None:
    parser.add_argument("type", metavar="TYPE", help=f"a type of record, such as person; see {PROGRAM} types")


def _record(parser: Parser) -> None:
    parser.add_argument("record", metavar="ID-OR-REFERENCE", help="an id, a reference, a group's code or a whole name")


def _values(parser: Parser, count: str) -> None:
    parser.add_argument(
        "values", nargs=count, metavar="field=value", help="a field by name or label; nothing after = empties it"
    )


def _listing(parser: Parser) -> None:
    parser.add_argument(
        "--where", action="append", default=[], metavar="FILTER", help="such as 'status:open due:<7d -group:CG words'"
    )
    parser.add_argument(
        "--order", action="append", default=[], metavar="COLUMN", help="-COLUMN for the other way round"
    )
    _as_at(parser)


def _as_at(parser: Parser) -> None:
    parser.add_argument("--as-at", metavar="DATE", help="as it was, or will be, on a day")


COMMANDS: dict[str, Command] = {
    "open": Command("Open the window on a register.", _open),
    "new": Command("Make a new register.", _new),
    "types": Command("The types of record, or the fields of one type.", _types),
    "list": Command("List the records of a type.", _list),
    "show": Command("Show one record with what is linked to it.", _show),
    "add": Command("Add a record.", _add),
    "edit": Command("Change fields of a record.", _edit),
    "bin": Command("Put a record into the bin.", _bin),
    "moved": Command("Somebody leaves one organisation for another, with addresses and places in groups.", _moved),
    "lookup": Command("The lists that fields choose from: show them, or change one.", _lookup),
    "attach": Command("Attach files to a record.", _attach),
    "save-file": Command("Save a copy of a file that is in the register.", _save_file),
    "search": Command("Find records by words.", _search),
    "ask": Command("Answer one of the questions that officers ask, or list them.", _ask),
    "report": Command("Show one of the reports, or list them.", _report),
    "export contact-sheet": Command("The contact sheet of one or more groups.", _contact_sheet),
    "export list": Command("A list as a workbook, as CSV or as a PDF.", _export_list),
    **{f"export {kind.word}": Command(f"{kind.does}.", partial(_export_sheet, kind)) for kind in SHEET_KINDS},
    "history": Command("What was changed, by whom and when.", _history),
    "undo": Command("Take back the newest change, or a named one.", _undo),
    "redo": Command("Do again what was taken back last.", _file),
    "backup": Command("Make a checked backup.", _backup),
    "backups": Command("The backups of a register.", _file),
    "restore": Command("Make a register out of a backup.", _restore),
    "check": Command("Find out whether a register is whole.", _file),
    "due": Command("The day that is so many working days after, or before, a day.", _due),
    "screenshots": Command("Pictures of every screen, of a made-up register.", _screenshots),
    "demo": Command("A starter register, its contact sheet and pictures, in a folder.", _demo),
}
"""Every command by its words, in the order in which they are explained."""
