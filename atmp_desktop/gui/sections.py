"""What the side bar has: the types of record people look for first, the others under headings, the register."""

from __future__ import annotations

from collections.abc import Sequence

from atmp_desktop.gui.sidebar import Section
from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.record import type_name
from atmp_desktop.translation import tr

BIN, REGISTER, QUESTIONS, LISTS, CUSTOM_FIELDS = "bin", "register", "questions", "lists", "custom_fields"
TODAY, REPORTS = "today", "reports"

FIRST = ("enquiry", "action", "meeting", "group", "person", "organisation", "resource", "study")
"""The types at the top, in the order of the day's work; with the questions they have Ctrl+1 to Ctrl+9."""

WORK = ("decision", "paper", "minutes_version", "project", "challenge", "interaction", "file")
"""The types below them, in their order. Any other comes under Details."""

VIEW = "view:"
"""What the id of a pinned view's line begins with, before the id of the view."""

VIEWS_HEADING = tr("Views")
WORK_HEADING, DETAILS, REGISTER_HEADING = tr("Work"), tr("Details"), tr("Register")


def sections() -> list[Section]:
    """The sections, in order."""
    others = [name for name in main_types() if name not in FIRST and name not in WORK]
    return [
        Section(TODAY, tr("Today"), "today"),
        *(_section(name) for name in FIRST),
        Section(QUESTIONS, tr("Questions"), "question"),
        Section(REPORTS, tr("Reports"), "reports"),
        *(_section(name, WORK_HEADING) for name in WORK),
        *(_section(name, DETAILS) for name in others),
        Section(LISTS, tr("Lists"), "lookup_value", REGISTER_HEADING),
        Section(CUSTOM_FIELDS, tr("Custom fields"), "custom_field", REGISTER_HEADING),
        Section(BIN, tr("Bin"), "bin", REGISTER_HEADING),
        Section(REGISTER, tr("Backups & history"), "register", REGISTER_HEADING),
    ]


def with_views(sections: Sequence[Section], views: Sequence[tuple[str, str, str]]) -> list[Section]:
    """The sections with pinned views, given as id, name and type, below those at the top."""
    lines = [Section(f"{VIEW}{id}", name, BY_NAME[type].about.icon, VIEWS_HEADING) for id, name, type in views]
    top = sum(1 for section in sections if not section.heading)
    return [*sections[:top], *lines, *sections[top:]]


def main_types() -> list[str]:
    """The types that have a list of their own, in the order of the side bar."""
    names = [type_name(each) for each in RECORD_TYPES if not each.about.part]
    return [*FIRST, *WORK, *(name for name in names if name not in FIRST and name not in WORK)]


def _section(name: str, heading: str = "") -> Section:
    about = BY_NAME[name].about
    return Section(name, about.many, about.icon, heading)


def kinds_to_add() -> list[tuple[str, str, str]]:
    """The types of record that can be added from anywhere: type name, word, icon."""
    return [
        (type_name(record_type), record_type.about.one, record_type.about.icon)
        for record_type in RECORD_TYPES
        if not record_type.about.part
    ]
