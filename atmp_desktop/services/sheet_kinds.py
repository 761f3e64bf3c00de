"""The sheets that are handed out besides lists and contact sheets: what each is called, says and asks, and what writes it.

Imports no service before it is needed: together they take long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.services.handing_out import Exported


@dataclass(frozen=True)
class SheetKind:
    """A sheet.

    Attributes:
        word: the word of its command, after "export".
        title: what it is called.
        does: what its command does, a sentence without its stop.
        sentence: what is on it.
        icon: the name of its icon.
        asks_groups: it can be of some groups alone, and of some days.
        needs_group: it is of one group, or of the meeting that is open.
    """

    word: str
    title: str
    does: str
    sentence: str
    icon: str
    asks_groups: bool = False
    needs_group: bool = False


SHEET_KINDS = (
    SheetKind(
        "action-log",
        tr("Action log"),
        tr("Write the action log to Excel, overdue first"),
        tr("Every open action, overdue first, with the legend of red, amber and green. The days are those of raising."),
        "action",
        asks_groups=True,
    ),
    SheetKind(
        "organisations",
        tr("Organisation sheet"),
        tr("Write the organisations and their people to Excel"),
        tr("Every organisation with its people of today and the details that may circulate."),
        "organisation",
    ),
    SheetKind(
        "enquiry-log",
        tr("Enquiry log"),
        tr("Write the enquiries to Excel, with how many were answered in target"),
        tr("Every enquiry with its reply day, its working days, and how many were answered in target."),
        "enquiry",
        asks_groups=True,
    ),
    SheetKind(
        "meetings",
        tr("Meeting list"),
        tr("Write the list of meetings to Excel"),
        tr("Every meeting with when and where it is, what is due when, and how far its minutes are."),
        "meeting",
        asks_groups=True,
    ),
    SheetKind(
        "decisions",
        tr("Decisions register"),
        tr("Write the register of decisions to Excel"),
        tr("Every decision with where it was made, whether it still holds, and the actions that came of it."),
        "decision",
        asks_groups=True,
    ),
    SheetKind(
        "attendance",
        tr("Attendance record"),
        tr("Write who was at the meetings of a group, or at one of them, to Excel"),
        tr("Who was at the meetings of a group up to today, with counts, percentages and quorum."),
        "attendance",
        asks_groups=True,
        needs_group=True,
    ),
    SheetKind(
        "studies",
        tr("Study portfolio"),
        tr("Write the studies and their sites to Excel"),
        tr("Every study with its sponsor, where it stands, its sites and how it was helped."),
        "study",
    ),
    SheetKind(
        "register",
        tr("Whole register"),
        tr("Write everything in the register to Excel, a sheet a record type"),
        tr("Every record that is not in the bin, a sheet a record type, with ids, for checking. It may take minutes."),
        "register",
    ),
)


def writer_of(kind: SheetKind) -> Callable[..., Exported]:
    """The service that writes a sheet."""
    match kind.word:
        case "organisations":
            from atmp_desktop.services.organisation_sheet import organisation_sheet

            return organisation_sheet
        case "action-log":
            from atmp_desktop.services.action_log import action_log

            return action_log
        case "enquiry-log":
            from atmp_desktop.services.enquiry_log import enquiry_log

            return enquiry_log
        case "meetings":
            from atmp_desktop.services.meeting_list import meeting_list

            return meeting_list
        case "decisions":
            from atmp_desktop.services.decisions_register import decisions_register

            return decisions_register
        case "attendance":
            from atmp_desktop.services.attendance_record import attendance_record

            return attendance_record
        case "studies":
            from atmp_desktop.services.study_portfolio import study_portfolio

            return study_portfolio
        case _:
            from atmp_desktop.services.register_workbook import register_workbook

            return register_workbook
