from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from atmp_desktop.days.dates import LONDON
from atmp_desktop.errors import UserError
from atmp_desktop.records.attendance import RECORDS, Attendance
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person
from atmp_desktop.services.attendance_record import attendance_record
from atmp_desktop.services.scope import Scope
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from tests.read_back import by_calamine, by_libreoffice, by_openpyxl, everything_in, table

MARCH, MAY = datetime(2026, 3, 5, 10, tzinfo=LONDON), datetime(2026, 5, 7, 10, tzinfo=LONDON)


@pytest.fixture
def ids(register: Store) -> dict[str, UUID]:
    """A group of three members, one of them restricted and one only from April, that met in March and in May, was to
    meet in April, and will meet in December. Half of them make a quorum."""
    with register.write("Fill") as write:
        ada, ben = Person(given_name="Ada", family_name="Open"), Person(given_name="Ben", family_name="Also")
        deputy = Person(given_name="Dee", family_name="Stand-in")
        hidden = Person(given_name="Hidden", family_name="Canary", restricted=True)
        group = Group(name="A better group", code="AB", quorum_share="half")
        write.add_all([ada, ben, deputy, hidden, group])
        write.flush()
        write.add_all(
            [
                Membership(person=ada.id, group=group.id, role="chair"),
                Membership(person=hidden.id, group=group.id, role="member"),
                Membership(person=ben.id, group=group.id, role="member", from_date=date(2026, 4, 1)),
            ]
        )
        march = Meeting(group=group.id, starts=MARCH, status="held")
        april = Meeting(group=group.id, starts=MARCH + timedelta(days=30), status="cancelled")
        may = Meeting(group=group.id, starts=MAY, ends=MAY + timedelta(hours=2), status="held", place="Room 1")
        december = Meeting(group=group.id, starts=datetime(2026, 12, 3, 10, tzinfo=LONDON))
        write.add_all([march, april, may, december])
        write.flush()
        write.add_all(
            [
                Attendance(meeting=march.id, person=ada.id, record="present"),
                Attendance(meeting=march.id, guest="Guy Visitor", guest_organisation="Elsewhere", record="present"),
                Attendance(meeting=april.id, person=ada.id, record="absent"),
                Attendance(meeting=may.id, person=ada.id, record="apologies", reply="declined"),
                Attendance(
                    meeting=may.id,
                    person=deputy.id,
                    capacity="deputy",
                    deputy_for=hidden.id,
                    arrived=MAY + timedelta(minutes=15),
                ),
                Attendance(meeting=may.id, person=hidden.id, record="apologies"),
            ]
        )
    return {"group": group.id, "march": march.id, "may": may.id}


def read(path: Path) -> tuple[list[str], dict[str, list[object]]]:
    header, rows = table(by_calamine(path), "Name")
    return header, {row[0]: row[1:] for row in rows}


def test_the_record_of_a_group_has_a_row_a_person_and_a_column_a_meeting(
    register: Store, ids: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "attendance.xlsx"
    exported = attendance_record(register, path, scope=Scope((ids["group"],)))
    header, rows = read(path)
    assert header[1:4] == ["Capacity", "AB26-01\n5 Mar 2026", "AB26-03\n7 May 2026"], "neither cancelled nor to come"
    assert header[4:] == ["Present", "Apologies", "Absent", "Not recorded", "Of", "Share present"]
    assert rows["Ada Open"] == ["Member", "Present", "Apologies", 1, 1, 0, 0, 2, 0.5]
    assert rows["Ben Also"] == ["Member", "", "Not recorded", 0, 0, 0, 1, 1, 0]
    assert rows["Dee Stand-in"][:3] == ["Deputy", "", "Present (deputy)"]
    assert rows["Guy Visitor (Elsewhere)"][:3] == ["Guest", "Present", ""]
    assert list(rows)[:4] == ["Ben Also", "Ada Open", "Dee Stand-in", "Guy Visitor (Elsewhere)"]
    assert (exported.left_out, exported.rows) == (1, 4 + 6)


def test_counts_and_quorum_are_of_everybody_and_name_nobody_who_is_restricted(
    register: Store, ids: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "attendance.xlsx"
    attendance_record(register, path, scope=Scope((ids["group"],)))
    _, rows = read(path)
    assert rows["Everybody"][1:] == [3, 4, 3, 2, 0, 2, 7, 0.4286]
    assert rows["Present"][1:3] == ["2 of 3 (67%)", "1 of 4 (25%)"]
    assert rows["Not recorded"][1:3] == ["1 of 3 (33%)", "1 of 4 (25%)"]
    assert rows["Quorum"][1] == "Quorate: 1 of 2 members counted, 1 needed."
    assert rows["Quorum"][2] == "Not quorate: 1 of 3 members counted, 2 needed."
    assert b"Canary" not in everything_in(path)
    assert "The counts are of everybody, also of those who are left out." in [row[0] for row in by_calamine(path)]
    attendance_record(register, path, scope=Scope((ids["group"],)), secretariat=True)
    assert read(path)[1]["Hidden Canary"][1:3] == ["Not recorded", "Apologies"]


def test_the_record_of_a_meeting_has_replies_arrivals_and_for_whom_somebody_came(
    register: Store, ids: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "attendance.xlsx"
    exported = attendance_record(register, path, meeting=ids["may"])
    header, rows = read(path)
    assert header[1:] == ["Capacity", "Deputy for", "Reply", "Record", "How", "Arrived", "Left"]
    assert rows["Ada Open"][:4] == ["Member", "", "Declined", "Apologies"]
    assert rows["Ben Also"][:4] == ["Member", "", "", "Not recorded"]
    stand_in = rows["Dee Stand-in"]
    assert (stand_in[1], stand_in[3], stand_in[5]) == ("(restricted)", "Present", MAY.replace(minute=15, tzinfo=None))
    assert (exported.left_out, exported.hidden) == (1, 2), "as who stands aside, and in the words of the quorum"
    block = [row[0] for row in by_calamine(path)[:6]]
    assert block[0].startswith("Attendance: AB26-03, Thu 7 May 2026")
    assert block[1] == "A better group · 7 May 2026, 10:00 to 7 May 2026, 12:00 · Room 1 · Held"
    assert block[2].startswith("4 people · present: 1 of 4 (25%) · apologies: 2 of 4 (50%)")
    assert block[3].startswith("Not quorate: 1 of 3 members counted, 2 needed. (restricted) is counted through Dee")
    assert b"Canary" not in everything_in(path)


def test_records_have_shapes_and_words_besides_their_colours(
    register: Store, ids: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "attendance.xlsx"
    attendance_record(register, path, scope=Scope((ids["group"],)))
    assert by_calamine(path)[2][0].startswith("● Present  ▲ Apologies  ■ Absent.")
    sheet = by_openpyxl(path)
    rules = [rule for ranges in sheet.conditional_formatting for rule in ranges.rules if rule.type == "beginsWith"]
    assert {rule.text for rule in rules} == {"Present", "Apologies", "Absent"}
    assert sheet.auto_filter.ref is None, "the last rows add up the others"


def test_what_cannot_be_written_gets_a_sentence(register: Store, ids: dict[str, UUID], tmp_path: Path) -> None:
    path = tmp_path / "attendance.xlsx"
    with pytest.raises(UserError, match="of one meeting, or of a group"):
        attendance_record(register, path)
    with pytest.raises(UserError, match="meeting is not in the register"):
        attendance_record(register, path, meeting=uuid4())
    assert not path.exists()


def test_a_group_that_has_not_met_has_a_record_without_meetings(
    register: Store, ids: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "attendance.xlsx"
    attendance_record(register, path, scope=Scope((ids["group"],), until=date(2020, 1, 1)))
    header, rows = read(path)
    assert header == ["Name", "Capacity", "Present", "Apologies", "Absent", "Not recorded", "Of", "Share present"]
    assert rows["Everybody"][1:6] == [0, 0, 0, 0, 0]
    assert by_calamine(path)[1][0].startswith("0 meetings to 1 Jan 2020")


def test_every_attendance_is_there_and_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "attendance.xlsx"
    with training.read() as session:
        group = session.scalars(select(Meeting.group).where(Meeting.status == "closed")).first()
        query = select(Attendance.record).join(Meeting, Meeting.id == Attendance.meeting)
        held = (Meeting.group == group, Meeting.status != "cancelled", Meeting.starts < training.now())
        kept = list(session.scalars(query.where(*held, *visible(Attendance))))
    assert group is not None
    attendance_record(training, path, scope=Scope((group,)), secretariat=True)
    header, rows = table(by_calamine(path), "Name")
    foot = next(place for place, row in enumerate(rows) if row[0] == "Everybody")
    cells = [str(cell).removesuffix(" (deputy)") for row in rows[:foot] for cell in row[2:-6]]
    for code in ("present", "apologies", "absent"):
        assert cells.count(RECORDS[code]) == kept.count(code)
    assert rows[foot][-6] == kept.count("present") > 0
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Name") == (header, rows)


def test_a_meeting_of_thousands_is_one_sheet(register: Store, ids: dict[str, UUID], tmp_path: Path) -> None:
    with register.write("Add guests") as write:
        write.add_all(
            Attendance(meeting=ids["march"], guest=f"Guest {number:05}", record="present") for number in range(3000)
        )
    path = tmp_path / "attendance.xlsx"
    attendance_record(register, path, meeting=ids["march"])
    grid = table(by_calamine(path), "Name")[1]
    assert len(grid) == 3002
    assert grid[-1][0] == "Guy Visitor (Elsewhere)"
