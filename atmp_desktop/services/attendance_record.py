"""The attendance record: who was at a group's meetings, with counts, percentages and quorum; or all that is known of one
meeting's attendance. Must not know how a workbook is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.attendance import CAPACITIES, RECORDS, Attendance
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.quorum import quorum
from atmp_desktop.records.record import type_name
from atmp_desktop.services.attendances import Attendee, Held, attendees_of, meetings_of
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, named_rows, part_of, sheet_moment
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import Scope, names_in, titled
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import RECORD_LOOKS, Cell, Heading
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import condition
from atmp_desktop.translation import tr

MOST_MEETINGS = 1000
"""The most meetings beside each other on one sheet: Excel has room for 16,384 columns, and nobody reads as many."""

BEFORE = (Heading(tr("Name"), 28), Heading(tr("Capacity"), 14))
TOLD = ("present", "apologies", "absent", "not_recorded")
"""What is recorded, in the order in which it is counted."""

AFTER = (
    *(Heading(RECORDS[code], 10, "whole") for code in TOLD),
    Heading(tr("Of"), 7, "whole"),
    Heading(tr("Share present"), 9, "share"),
)

ONE_MEETING = (
    Heading(tr("Name"), 30),
    Heading(tr("Capacity"), 14),
    Heading(tr("Deputy for"), 26),
    Heading(tr("Reply"), 12),
    Heading(tr("Record"), 14, "record"),
    Heading(tr("How"), 12),
    Heading(tr("Arrived"), 18, "moment"),
    Heading(tr("Left"), 18, "moment"),
)
COLUMNS = (
    "person",
    "guest",
    "guest_organisation",
    "capacity",
    "deputy_for",
    "reply",
    "record",
    "mode",
    "arrived",
    "left",
)

SHAPES = "  ".join(f"{shape} {words}" for words, (shape, _, _) in RECORD_LOOKS.items())
LEGEND = tr(
    "{shapes}.  Of: the meetings to which somebody was asked, or on whose day they were a member. A member of whom a meeting says nothing is not recorded there. The share present is of all of these.",
    shapes=SHAPES,
)
EVERYBODY = tr("The counts are of everybody, also of those who are left out.")


def attendance_record(
    store: Store,
    to: Path,
    *,
    meeting: UUID | None = None,
    scope: Scope | None = None,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write who was at one `meeting`, or at the meetings of some groups up to today, a column each, to `to`, an .xlsx
    file, and note it in the history. Meetings that were cancelled are no meetings.

    Restricted people are left out and counted unless `secretariat`; they are in the counts and the quorum. Raises
    UserError where neither a meeting nor a group is given, for one that is not there, for more meetings than a sheet can
    show, and where the file cannot be written.
    """
    scope = scope or Scope()
    names = names_in(store, scope)
    if meeting is None and not scope.groups:
        raise UserError(
            tr("An attendance record is of one meeting, or of a group’s meetings."), tr("Choose a meeting or group.")
        )
    facts = scope.facts(names)
    if meeting is not None:
        with store.read() as session:
            words = names_of(session.connection(), {type_name(Meeting): [meeting]})
        if meeting not in words:
            raise UserError(tr("This meeting is not in the register."), tr("Choose another meeting."))
        facts["meeting"] = words[meeting]

    def read(connection: Connection, withheld: Withheld) -> Content:
        if meeting is not None:
            return _one(connection, store, meeting, words[meeting], withheld)
        return _several(connection, store, scope, titled(tr("Attendance"), names), withheld)

    return hand_out_sheet(
        store, to, tr("Attendance"), read, secretariat=secretariat, marking=marking, facts=facts, progress=progress
    )


# --- Several meetings ------------------------------------------------------------------------------------------------


def _several(connection: Connection, store: Store, scope: Scope, title: str, withheld: Withheld) -> Content:
    today = store.today()
    past = replace(scope, until=min(scope.until or today, today))
    chosen = condition(Meeting, past.terms("group", "starts"), today, store.vocabulary)
    meetings = meetings_of(connection, [chosen, Meeting.status != "cancelled"])
    if len(meetings) > MOST_MEETINGS:
        raise UserError(
            tr(
                "{meetings:,} meetings do not fit beside each other on a sheet; {most_meetings:,} do.",
                meetings=len(meetings),
                most_meetings=MOST_MEETINGS,
            ),
            tr("Choose fewer groups, or a shorter time."),
        )
    everybody = attendees_of(connection, meetings, withheld)
    shown = [each for each in everybody if not each.is_withheld]
    rows = [_person_row(each, meetings) for each in shown]
    rows += _foot(connection, everybody, meetings, withheld)
    line = tr("{n} meeting {days}", "{n} meetings {days}", len(meetings), days=scope.days()).rstrip()
    line += tr(", as at {today} · {n} person", ", as at {today} · {n} people", len(everybody), today=format_date(today))
    return Content(
        title=title,
        headings=(*BEFORE, *_columns_of(meetings), *AFTER),
        block=[line, LEGEND, EVERYBODY if len(shown) < len(everybody) else ""],
        rows=rows,
        date_words=format_date(today),
        left_out=len(everybody) - len(shown),
        has_filters=False,
    )


def _columns_of(meetings: Sequence[Held]) -> list[Heading]:
    """A heading a meeting, no two the same."""
    seen: Counter[str] = Counter()
    found = []
    for each in meetings:
        seen[each.words] += 1
        number = seen[each.words]
        found.append(Heading(each.words if number == 1 else f"{each.words} ({number})", 18, "record"))
    return found


def _person_row(attendee: Attendee, meetings: Sequence[Held]) -> list[Cell]:
    number = len(attendee.records)
    return [
        attendee.name,
        CAPACITIES[attendee.capacity].removesuffix(tr(" for")),
        *(attendee.words(each.id) for each in meetings),
        *(attendee.count(code) for code in TOLD),
        number,
        _share(attendee.count("present"), number),
    ]


def _foot(
    connection: Connection, everybody: Sequence[Attendee], meetings: Sequence[Held], withheld: Withheld
) -> list[list[Cell]]:
    """Everybody added up: how many each meeting is about, what is recorded of how many of them, and the quorum."""
    counts = {each.id: Counter(code for who in everybody if (code := who.records.get(each.id))) for each in meetings}
    sums = sum(counts.values(), Counter[str]())
    added: list[Cell] = [*(sums[code] for code in TOLD), sums.total(), _share(sums["present"], sums.total())]
    empty: list[Cell] = [None] * len(AFTER)
    told = [withheld.in_words(quorum(connection, each.id).sentences()[0]) for each in meetings]
    return [
        [tr("Everybody"), None, *(counts[each.id].total() for each in meetings), *added],
        *([RECORDS[code], None, *(_counted(counts[each.id], code) for each in meetings), *empty] for code in TOLD),
        [tr("Quorum"), None, *told, *empty],
    ]


def _counted(counts: Mapping[str, int], code: str) -> str:
    return part_of(counts[code], sum(counts.values()))


def _share(part: int, whole: int) -> float | None:
    """To the hundredth of a percent, which every program that reads the sheet keeps."""
    return round(part / whole, 4) if whole else None


# --- One meeting -----------------------------------------------------------------------------------------------------


def _one(connection: Connection, store: Store, meeting: UUID, words: str, withheld: Withheld) -> Content:
    today = store.today()
    held = meetings_of(connection, [Meeting.id == meeting])
    everybody = attendees_of(connection, held, withheld)
    shown = [each for each in everybody if not each.is_withheld]
    listing = store.listing(Attendance, columns=COLUMNS, within=("meeting", meeting))
    details = {
        values["person"] or (values["guest"], values["guest_organisation"]): (values, told)
        for _, values, told in named_rows(connection, listing)
    }
    counts = Counter(each.records[meeting] for each in everybody)
    recorded = " · ".join(f"{RECORDS[code].lower()}: {_counted(counts, code)}" for code in TOLD)
    return Content(
        title=tr("Attendance: {words}", words=words),
        headings=ONE_MEETING,
        block=[
            _when(connection, store, meeting),
            tr("{n} person · {recorded}", "{n} people · {recorded}", len(everybody), recorded=recorded),
            withheld.in_words(" ".join(quorum(connection, meeting).sentences())),
            f"{SHAPES}.",
            EVERYBODY if len(shown) < len(everybody) else "",
        ],
        rows=[_detailed(each, details.get(each.who), withheld) for each in shown],
        date_words=format_date(today),
        left_out=len(everybody) - len(shown),
    )


def _when(connection: Connection, store: Store, meeting: UUID) -> str:
    """Whose meeting it is, from when to when, and where."""
    listing = store.listing(Meeting, columns=("group", "starts", "ends", "place", "status"))
    told = listing.page(connection, [meeting.bytes])[0].shown
    group, starts, ends, place, status = told
    return " · ".join(
        filter(None, (group, tr("{starts} to {ends}", starts=starts, ends=ends) if ends else starts, place, status))
    )


def _detailed(
    attendee: Attendee, details: tuple[Mapping[str, Any], Mapping[str, str]] | None, withheld: Withheld
) -> list[Cell]:
    """A row of the record of one meeting; a member of whom it says nothing has no details."""
    capacity = CAPACITIES[attendee.capacity].removesuffix(tr(" for"))
    if details is None:
        return [attendee.name, capacity, None, None, RECORDS["not_recorded"], None, None, None]
    values, shown = details
    return [
        attendee.name,
        capacity,
        withheld.person(values["deputy_for"], shown["deputy_for"]),
        shown["reply"],
        shown["record"] or RECORDS["not_recorded"],
        shown["mode"],
        sheet_moment(values["arrived"]),
        sheet_moment(values["left"]),
    ]
