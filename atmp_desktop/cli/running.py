"""From the arguments to the exit code: finds the command, runs it, and turns every error into a sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from atmp_desktop.cli import arguments, output
from atmp_desktop.cli.call import Call, UsageError, Window
from atmp_desktop.errors import AtmpError, Cancelled, Invalid, SetUpError
from atmp_desktop.settings import user_of_this_computer

FINE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130

ONLY_READ = ("types", "list", "show", "search", "ask", "report", "history", "backups", "check", "due", "open", "help")
"""Commands that change and make nothing; the others have done so by the time they answer."""


def run(
    given: Sequence[str] | None,
    window: Window,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    who: str = "",
) -> int:
    """Carry out a command line (None: the process's own) and return its exit code.

    0 when all went well; 1 when something asked for cannot be done, or a check found something; 2 when the command line
    or the set-up is not right; 130 after Ctrl-C. `who` is whose changes these are unless --who says so; "" for the
    account's name on this computer. Nothing is raised.
    """
    output.use_utf8()
    given_words = sys.argv[1:] if given is None else list(given)
    try:
        with output.answering():
            code = _ended(given_words, window, clock, who)
    except BrokenPipeError:
        output.close_quietly()
        code = FINE
    except (KeyboardInterrupt, Cancelled):
        code = INTERRUPTED
    except Invalid as error:
        for each in error.errors:
            output.say(str(each))
        code = FAILED
    except AtmpError as error:
        output.say(str(error))
        code = MISUSED if isinstance(error, UsageError | SetUpError) else FAILED
    except output.AnswerLost as error:
        _say_that_it_is_lost(given_words, error)
        code = FAILED
    except Exception as error:  # noqa: BLE001 - the last door: the report says what it was
        _report(error)
        code = FAILED
    return code


def _ended(given: Sequence[str], window: Window, clock: Callable[[], datetime], who: str) -> int:
    """The exit code, also of --help and --version, which leave by SystemExit."""
    try:
        return _carry_out(given, window, clock, who)
    except SystemExit as exit:
        return exit.code if isinstance(exit.code, int) else FINE


def _say_that_it_is_lost(given: Sequence[str], error: output.AnswerLost) -> None:
    output.close_quietly()
    makes_file = any(word.partition("=")[0] == "--to" for word in given)
    reads = not given or given[0].startswith("-") or (given[0] in ONLY_READ and not makes_file)
    asks_only = reads or {"-h", "--help"} & set(given)
    if asks_only:
        output.say(f"The answer could not be written: {error}.")
    else:
        output.say(f"What was asked for was done and saved; the answer could not be written: {error}.")


def _report(error: Exception) -> None:
    from atmp_desktop.log import Log
    from atmp_desktop.store.folders import data_home

    output.say("Something went wrong that this program did not foresee. What was saved is safe; the rest was not done.")
    try:
        log = Log(data_home() / "logs")
    except OSError:
        output.say("A report could not be written either, because the folder for it cannot be.")
        return
    output.say(f"Please send this report, which has no data in it: {log.report(error)}")
    log.close()


def _carry_out(given: Sequence[str], window: Window, clock: Callable[[], datetime], who: str) -> int:
    command, options = arguments.read(given)
    whose = arguments.without_surrogates(options.who or who or user_of_this_computer())
    call = Call(command, options, window, clock, whose)
    # Imported late, each for itself: the types need no store, and the window none of all this.
    match command:
        case "open" | "screenshots" | "demo":
            from atmp_desktop.cli import windowed

            return windowed.run(call)
        case "types":
            from atmp_desktop.cli import record_types

            return record_types.run(call)
        case "list" | "show" | "search":
            from atmp_desktop.cli import reading

            return reading.run(call)
        case "ask":
            from atmp_desktop.cli import asking

            return asking.run(call)
        case "report":
            from atmp_desktop.cli import reporting

            return reporting.run(call)
        case "add" | "edit" | "bin":
            from atmp_desktop.cli import changing

            return changing.run(call)
        case "moved":
            from atmp_desktop.cli import moving

            return moving.run(call)
        case "lookup":
            from atmp_desktop.cli import lookups

            return lookups.run(call)
        case "attach" | "save-file":
            from atmp_desktop.cli import attaching

            return attaching.run(call)
        case "history" | "undo" | "redo":
            from atmp_desktop.cli import past

            return past.run(call)
        case command if command.startswith("export "):
            from atmp_desktop.cli import exports

            return exports.run(call)
        case "due":
            from atmp_desktop.cli import working_days

            return working_days.run(call)
        case _:
            from atmp_desktop.cli import files

            return files.run(call)
