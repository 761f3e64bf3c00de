"""What the side bar has: the types of record in their order, those that belong to others under a heading, the register."""

from __future__ import annotations

from atmp_desktop.gui.sidebar import Section
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.record import type_name

BIN, REGISTER = "bin", "register"

DETAILS = "Details"


def sections() -> list[Section]:
    """The sections, in order."""
    main: list[Section] = []
    details: list[Section] = []
    for record_type in RECORD_TYPES:
        about = record_type.about
        if about.part:
            continue
        into, heading = (details, DETAILS) if about.belongs_to else (main, "")
        into.append(Section(type_name(record_type), about.many, about.icon, heading))
    register = [
        Section(BIN, "Bin", "bin", "Register"),
        Section(REGISTER, "Backups & history", "register", "Register"),
    ]
    return [*main, *details, *register]


def kinds_to_add() -> list[tuple[str, str, str]]:
    """The types of record that can be added from anywhere: type name, word, icon."""
    return [
        (type_name(record_type), record_type.about.one, record_type.about.icon)
        for record_type in RECORD_TYPES
        if not record_type.about.part
    ]
