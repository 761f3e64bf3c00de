"""The pages of the guide: which there are, what they say, which of them belongs to what is on show. Knows no widget."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from atmp_desktop.errors import UserError
from atmp_desktop.shipped import guide_folder
from atmp_desktop.store.fold import fold
from atmp_desktop.translation import tr

ORDER = (
    "index",
    "first-hour",
    "today",
    "people-and-organisations",
    "groups-and-seats",
    "enquiries",
    "meetings",
    "actions",
    "other-records",
    "lists-and-filters",
    "board",
    "questions",
    "reports",
    "sheets",
    "printing",
    "files",
    "lists-of-values-and-custom-fields",
    "history-and-undo",
    "backups",
    "upkeep",
    "settings",
    "keyboard",
    "command-line",
)
"""The pages by their file's name, in the order in which one would read them."""

START, FIRST_HOUR = "index", "first-hour"

PAGE_OF_SECTION: Mapping[str, str] = MappingProxyType(
    {
        "enquiry": "enquiries",
        "service_target": "enquiries",
        "action": "actions",
        "meeting": "meetings",
        "meeting_series": "meetings",
        "decision": "meetings",
        "paper": "meetings",
        "minutes_version": "meetings",
        "group": "groups-and-seats",
        "membership": "groups-and-seats",
        "person": "people-and-organisations",
        "organisation": "people-and-organisations",
        "affiliation": "people-and-organisations",
        "contact_point": "people-and-organisations",
        "resource": "other-records",
        "study": "other-records",
        "project": "other-records",
        "challenge": "other-records",
        "interaction": "other-records",
        "assessment": "other-records",
        "tag": "other-records",
        "file": "files",
        "questions": "questions",
        "reports": "reports",
        "lists": "lists-of-values-and-custom-fields",
        "custom_fields": "lists-of-values-and-custom-fields",
        "bin": "history-and-undo",
        "register": "backups",
        "today": "today",
    }
)
"""The page for each section of the side bar."""

PAGE_OF_MENU: Mapping[str, str] = MappingProxyType(
    {
        "File": "sheets",
        "Edit": "history-and-undo",
        "View": "lists-and-filters",
        "Go": "index",
        "Record": "lists-and-filters",
        "Tools": "backups",
        "Help": "index",
    }
)
"""The page that says more of the commands of each menu."""

_HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`|#>]|^\s*[-:| ]+$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        name: its file's name without the ending.
        title: its heading.
        text: its Markdown.
        folded: its words as they are compared.
    """

    name: str
    title: str
    text: str
    folded: str


@cache
def page(name: str) -> Page:
    """The page of that name. Raises UserError when it is not there, which is so in a copy that is not whole."""
    path = guide_folder() / f"{name}.md"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UserError(
            tr("This page of the guide is missing."), tr("Install the program again to have it back.")
        ) from error
    heading = _HEADING.search(text)
    return Page(name, heading[1].strip() if heading else name, text, fold(_MARKS.sub(" ", _LINK.sub(r"\1", text))))


def pages_with(typed: str) -> list[Page]:
    """The pages in which every typed word is found, those with one in the heading first; all of them for no words."""
    words = fold(typed).split()
    found = [each for each in map(page, ORDER) if all(word in each.folded for word in words)]
    if not words:
        return found
    return sorted(found, key=lambda each: not any(word in fold(each.title) for word in words))


def page_for_section(section: str) -> str:
    """The name of the page for a section of the side bar; the first page for one that is not known here."""
    return PAGE_OF_SECTION.get(section, START)
