"""The sheets that the window offers besides lists and contact sheets: what each is called, says and asks. Knows no Qt and
no service."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SheetKind:
    """A sheet.

    Attributes:
        name: its name in the program.
        title: what it is called.
        does: what its command does, a sentence.
        sentence: what is on it.
        icon: the name of its icon.
        asks_groups: it can be of some groups alone, and of some days.
        needs_group: it is of one group, or of the meeting that is open.
    """

    name: str
    title: str
    does: str
    sentence: str
    icon: str
    asks_groups: bool = False
    needs_group: bool = False


SHEET_KINDS = (
    SheetKind(
        "organisation_sheet",
        "Organisation sheet",
        "Write the organisations and their people to Excel",
        "Every organisation with its people of today and the details that may circulate.",
        "organisation",
    ),
    SheetKind(
        "action_log",
        "Action log",
        "Write the action log to Excel, overdue first",
        "The actions of every group, overdue first, with the legend of red, amber and green.",
        "action",
    ),
    SheetKind(
        "enquiry_log",
        "Enquiry log",
        "Write the enquiries to Excel, with how many were answered in target",
        "Every enquiry with its reply day, its working days, and how many were answered in target.",
        "enquiry",
        asks_groups=True,
    ),
    SheetKind(
        "meetings",
        "Meeting list",
        "Write the list of meetings to Excel",
        "Every meeting with when and where it is, what is due when, and how far its minutes are.",
        "meeting",
        asks_groups=True,
    ),
    SheetKind(
        "decisions",
        "Decisions register",
        "Write the register of decisions to Excel",
        "Every decision with where it was made, whether it still holds, and the actions that came of it.",
        "decision",
        asks_groups=True,
    ),
    SheetKind(
        "attendance",
        "Attendance record",
        "Write who was at the meetings of a group, or at this meeting, to Excel",
        "Who was at the meetings of a group up to today, with counts, percentages and quorum.",
        "attendance",
        asks_groups=True,
        needs_group=True,
    ),
    SheetKind(
        "studies",
        "Study portfolio",
        "Write the studies and their sites to Excel",
        "Every study with its sponsor, where it stands, its sites and how it was helped.",
        "study",
    ),
    SheetKind(
        "register",
        "Whole register",
        "Write everything in the register to Excel, a sheet a record type",
        "Every record that is not in the bin, a sheet a record type, with ids, for checking. It may take minutes.",
        "register",
    ),
)
