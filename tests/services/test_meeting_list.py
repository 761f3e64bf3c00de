from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from atmp_desktop.days.dates import LONDON
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.person import Person
from atmp_desktop.services.meeting_list import HEADINGS, meeting_list
from atmp_desktop.services.scope import Scope
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from tests.read_back import Grid, by_calamine, by_libreoffice, table

MAY = datetime(2026, 5, 21, 14, 30, tzinfo=LONDON)
AUTUMN = datetime(2026, 11, 26, 10, tzinfo=LONDON)


@pytest.fixture
def group(register: Store) -> UUID:
    """A group AB with a meeting in May with minutes, and one to come; and a meeting of another group, cancelled."""
    with register.write("Fill") as write:
        ada = Person(given_name="Ada", family_name="Open")
        ours, theirs = Group(name="A better group", code="AB", papers_due=5), Group(name="Others")
        write.add_all([ada, ours, theirs])
        write.flush()
        past = Meeting(group=ours.id, starts=MAY, ends=MAY + timedelta(hours=2), chair=ada.id, place="Room 1")
        to_come = Meeting(group=ours.id, starts=AUTUMN, title="Autumn")
        other = Meeting(group=theirs.id, starts=datetime(2026, 12, 1, 10, tzinfo=LONDON), status="cancelled")
        write.add_all([past, to_come, other])
        write.flush()
        write.add_all(
            [
                Attendance(meeting=past.id, person=ada.id, record="present"),
                MinutesVersion(meeting=past.id, version=1, status="circulated"),
                MinutesVersion(meeting=past.id, version=2, status="with_chair"),
            ]
        )
    return ours.id


def read(path: Path) -> Grid:
    header, rows = table(by_calamine(path), "Reference")
    assert header == [heading.label for heading in HEADINGS]
    return rows


def test_meetings_stand_in_order_with_londons_times_and_what_is_due(
    register: Store, group: UUID, tmp_path: Path
) -> None:
    path = tmp_path / "meetings.xlsx"
    assert meeting_list(register, path).rows == 3
    past, to_come, other = read(path)
    assert past[:8] == [
        *("AB26-01", "AB", ""),
        *(MAY.replace(tzinfo=None), MAY.replace(hour=16, tzinfo=None)),
        *("Room 1", "Ada Open", ""),
    ]
    assert past[9].isoformat() == "2026-05-13", "five clear working days before, and no bank holiday between"
    assert (past[11], past[13]) == (1, "With the chair"), "how far the latest version is"
    assert (to_come[2], to_come[3]) == ("Autumn", AUTUMN.replace(tzinfo=None))
    assert (other[1], other[8]) == ("Others", "Cancelled")
    assert by_calamine(path)[1][0] == "3 meetings · 1 still to come, as at 23 Nov 2026"


def test_a_list_is_of_a_group_and_of_days_as_they_are_in_london(register: Store, group: UUID, tmp_path: Path) -> None:
    path = tmp_path / "meetings.xlsx"
    meeting_list(register, path, scope=Scope((group,), MAY.date(), MAY.date()))
    assert [row[0] for row in read(path)] == ["AB26-01"]
    assert by_calamine(path)[1][0].startswith("1 meeting from 21 May 2026 to 21 May 2026")


def test_every_meeting_is_there_and_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "meetings.xlsx"
    meeting_list(training, path)
    found = table(by_calamine(path), "Reference")
    with training.read() as session:
        kept = session.execute(select(Meeting.reference, Meeting.starts).where(*visible(Meeting)))
        starts = {row.reference: row.starts.astimezone(LONDON).replace(tzinfo=None) for row in kept}
    assert {row[0]: row[3] for row in found[1]} == starts
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Reference") == found
