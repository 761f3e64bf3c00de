"""The main job done without a window: a starter register and the contact sheet of its groups, in a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.contact_sheet import contact_sheet
from atmp_desktop.services.starter import fill_starter
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

REGISTER, SHEET = "ATMP register.atmp", tr("Contact sheet.xlsx")


@dataclass(frozen=True)
class Made:
    """What was made, and where it is."""

    register: Path
    sheet: Path


def make_demo(to: Path, *, who: str, clock: Callable[[], datetime]) -> Made:
    """Make both in a folder, in place of those of an earlier time. Raises UserError where the folder cannot be made."""
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name in (REGISTER, f"{REGISTER}-wal", f"{REGISTER}-shm", SHEET):
            (to / name).unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            tr("{to} cannot be used: {strerror}.", to=to, strerror=error.strerror or error),
            tr("Choose another folder."),
        ) from error
    made = Made(to / REGISTER, to / SHEET)
    with Store.create(made.register, who=who, clock=clock) as store:
        fill_starter(store)
        with store.read() as session:
            listing = store.listing(BY_NAME["group"], columns=("name",))
            groups = [row.id for rows in listing.rows(session.connection()) for row in rows]
        contact_sheet(store, groups, made.sheet, day=store.today(), as_at=False)
    return made
