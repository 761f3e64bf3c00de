"""The commands about whole files: new, backup, backups, restore, check."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.output import print_json, print_json_array, print_table, say, showing_progress
from atmp_desktop.cli.registers import register
from atmp_desktop.days.dates import format_datetime
from atmp_desktop.days.moments import moment_text
from atmp_desktop.errors import DiskFull, StoreError, UserError
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.backup import Backup, back_up, list_backups
from atmp_desktop.store.driver import file_sentences, refuse_long_path, remove_database
from atmp_desktop.store.schema import put_in_one_file
from atmp_desktop.store.store import Store
from atmp_desktop.store.unfinished import sweep, unfinished_in
from atmp_desktop.store.whole import card_path, put_on_disk

PEOPLE, SEED = 60, 1
WHOLE = {True: "yes", False: "no", None: "looks whole"}
WHAT = "new"


def run(call: Call) -> int:
    """Make a register, back one up, list backups, restore one, or check a register; 1 when a check finds something."""
    match call.command:
        case "new":
            _new(call)
        case "backup":
            _backup(call)
        case "backups":
            _backups(call)
        case "restore":
            _restore(call)
        case _:
            return _check(call)
    return 0


def _new(call: Call) -> None:
    options = call.options
    if options.start != "training" and (options.people is not None or options.seed is not None):
        raise UsageError("--people and --seed are for training registers.", "Add --start training, or leave them out.")
    path = call.file
    refuse_long_path(path)
    _refuse_existing(path)
    for sentence in _warnings(path):
        say(sentence)
    with file_sentences(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent, WHAT)
        # Made under another name, so that neither an error nor Ctrl-C leaves half a register under this one.
        unfinished = unfinished_in(path.parent, WHAT)
        try:
            with _under_its_name(unfinished, path):
                with (
                    showing_progress() as progress,
                    Store.create(unfinished, who=call.who, clock=call.clock) as store,
                ):
                    _fill(call, store, progress)
                    id = store.register_id
                put_in_one_file(unfinished)
            _refuse_existing(path)
            unfinished.rename(path)
            put_on_disk(path.parent)
        finally:
            remove_database(unfinished)
    if call.json:
        print_json({"path": str(path), "register": str(id)})
    else:
        print(path)


@contextmanager
def _under_its_name(unfinished: Path, path: Path) -> Iterator[None]:
    """Has errors speak of the register that was asked for, not of the file it is made in."""
    try:
        yield
    except DiskFull as error:
        raise DiskFull(f"The disk is full; {path.name} was not made.", "Free some space, then try again.") from error
    except StoreError as error:
        message = error.message.replace(str(unfinished), str(path)).replace(unfinished.name, path.name)
        raise StoreError(f"{path.name} was not made. {message}", error.advice) from error


def _refuse_existing(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise UserError(f"There is a file {path} already; it was not touched.", "Choose another name.")


def _fill(call: Call, store: Store, progress: Progress) -> None:
    match call.options.start:
        case "starter":
            from atmp_desktop.services.starter import fill_starter

            fill_starter(store, progress)
        case "training":
            from atmp_desktop.services.training import fill_training

            people = PEOPLE if call.options.people is None else call.options.people
            seed = SEED if call.options.seed is None else call.options.seed
            fill_training(store, people, seed, progress)


def _warnings(path: Path) -> list[str]:
    from atmp_desktop.store.places import warnings_for

    return warnings_for(path)


def _backup(call: Call) -> None:
    folder = None if call.options.to is None else Path(call.options.to)
    with register(call) as store, showing_progress() as progress:
        made = back_up(store, folder, progress=progress)
    if call.json:
        print_json(_object(made))
    else:
        print(made.path)
    if made.reason:
        say(made.reason)


def _backups(call: Call) -> None:
    with register(call) as store:
        found = list_backups(store.register_id)
    if call.json:
        print_json_array(map(_object, found))
        return
    rows = (
        (format_datetime(each.made_at), size_words(each.size), WHOLE[each.whole], each.made_for, str(each.path))
        for each in found
    )
    if not print_table(("Made", "Size", "Whole", "For", "File"), rows):
        print("There are no backups yet. Make one with “backup”.")
    for each in found:
        if each.reason:
            say(f"{each.path.name}: {each.reason}")


def size_words(size: int) -> str:
    """Bytes as people read them: "48 KB", "3.2 MB"."""
    amount = size / 1024
    for unit in ("KB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if amount >= 10 or unit == "KB" else f"{amount:.1f} {unit}"
        amount /= 1024
    return f"{amount:.1f} GB"


def _object(backup: Backup) -> dict[str, Any]:
    return {
        "path": str(backup.path),
        "made_at": moment_text(backup.made_at),
        "size": backup.size,
        "whole": backup.whole,
        "reason": backup.reason,
        "made_for": backup.made_for,
    }


def _restore(call: Call) -> None:
    from atmp_desktop.store.restore import restore

    to = Path(call.options.to)
    with showing_progress() as progress:
        kept = restore(Path(call.options.backup), to, progress=progress, now=call.clock())
    if call.json:
        print_json({"path": str(to), "kept": None if kept is None else str(kept)})
        return
    print(to)
    if kept is not None:
        say(f"The file that was there is kept as {kept.name}.")


def _check(call: Call) -> int:
    from atmp_desktop.store.check import check
    from atmp_desktop.store.restore import verify

    refuse_long_path(call.file)
    with showing_progress() as progress:
        # A backup is held against the sum that was counted when it was made.
        findings = verify(call.file, progress=progress) if card_path(call.file).exists() else []
        if not findings:
            with register(call) as store:
                findings = check(store, progress.step)
    if call.json:
        print_json({"whole": not findings, "findings": findings})
    else:
        print("\n".join(findings) if findings else f"{call.file.name} is whole: nothing was found.")
    return 1 if findings else 0
