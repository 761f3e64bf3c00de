import json
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from atmp_desktop.days.working_days import Calendar, add_working_days
from atmp_desktop.errors import UserError
from atmp_desktop.records.enquiry import Enquiry, read_clock
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.group import Group
from atmp_desktop.records.person import Person
from atmp_desktop.services.enquiry_log import HEADINGS, enquiry_log
from atmp_desktop.services.scope import Scope
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import operation
from tests.read_back import Grid, by_calamine, by_libreoffice, by_openpyxl, part, table

HEADER = [heading.label for heading in HEADINGS]


@pytest.fixture
def groups(register: Store) -> dict[str, UUID]:
    """Enquiries of a group AB, one of each way to stand, and one of no group; all of the usual ten working days."""
    today = register.today()
    with register.write("Fill") as write:
        ada, group = Person(given_name="Ada", family_name="Open"), Group(name="A better group", code="AB")
        write.add_all([ada, group])
        write.flush()

        def ask(subject: str, ago: int, **values: object) -> Enquiry:
            found = Enquiry(subject=subject, received_on=today - timedelta(days=ago), **{"person": ada.id, **values})
            write.add(found)
            write.flush()
            return found

        asked = {
            "soon": ask("soon", 40, group=group.id, lead=ada.id, channel="email", category="general"),
            "late": ask("late", 39, group=group.id),
            "open": ask("open", 2, group=group.id),
            "past": ask("past", 20, group=group.id),
            "waiting": ask("waiting", 30, group=group.id),
            "loose": ask("loose", 0, person=None, enquirer_name="Somebody", enquirer_kind="press"),
        }
        in_time = add_working_days(asked["soon"].received_on, 10, Calendar.ENGLAND_AND_WALES)
        write.add_all(
            [
                EnquiryStep(enquiry=asked["soon"].id, on=in_time, kind="replied"),
                EnquiryStep(enquiry=asked["late"].id, on=today, kind="replied"),
                EnquiryStep(enquiry=asked["waiting"].id, on=today - timedelta(days=29), kind="pause"),
            ]
        )
    return {"AB": group.id}


def read(path: Path) -> Grid:
    header, rows = table(by_calamine(path), "Reference")
    assert header == HEADER
    return rows


def test_an_enquiry_says_whether_it_was_answered_in_target(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    assert enquiry_log(register, path).rows == 6
    rows = {row[5]: row for row in read(path)}
    assert list(rows) == ["soon", "late", "waiting", "past", "open", "loose"], "in the order in which they came"
    answers = {subject: row[13] for subject, row in rows.items()}
    assert answers == {
        "soon": "In target",
        "late": "Late",
        "waiting": "Paused",
        "past": "Overdue",
        "open": "Not yet",
        "loose": "Not yet",
    }
    assert rows["soon"][1:5] == [register.today() - timedelta(days=40), "Email", "Ada Open", ""]
    assert rows["soon"][6:9] == ["General", "AB", "Ada Open"]
    assert (rows["soon"][12], rows["open"][11]) == (10, 9), "received on a Saturday, which is day 0"
    assert rows["past"][11] < 0
    assert rows["waiting"][10:12] == ["Paused", ""]
    assert rows["loose"][3:5] == ["Somebody", "Press"]


def test_the_figures_say_how_many_of_how_many_were_answered_in_target(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    enquiry_log(register, path)
    assert [row[0] for row in by_calamine(path)[:3]] == [
        "Enquiry log",
        "6 enquiries as at 23 Nov 2026 · 4 open, 1 of them overdue and 1 paused",
        "Answered in target: 1 of 2 (50%) answered",
    ]


def test_a_log_is_of_a_group_and_of_some_days(register: Store, groups: dict[str, UUID], tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    today = register.today()
    scope = Scope((groups["AB"],), today - timedelta(days=30), today - timedelta(days=20))
    enquiry_log(register, path, scope=scope)
    assert [row[5] for row in read(path)] == ["waiting", "past"]
    grid = by_calamine(path)
    assert grid[0][0] == "Enquiry log: A better group"
    assert grid[1][0].startswith("2 enquiries received from 24 Oct 2026 to 3 Nov 2026 ·")
    assert grid[2][0] == "Answered in target: 0 of 0 answered"


def test_the_colours_have_shapes_and_words_and_a_legend(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    enquiry_log(register, path)
    legend = by_calamine(path)[3][0]
    for words in ("● In target", "▲ Late", "■ Overdue"):
        assert words in legend
    rules = [rule for ranges in by_openpyxl(path).conditional_formatting for rule in ranges.rules]
    assert sorted(rule.text for rule in rules if rule.type == "beginsWith") == ["In target", "Late", "Overdue"]
    assert all(f'formatCode="&quot;{shape} &quot;@"' in part(path, "xl/styles.xml") for shape in "■▲●")


def test_a_group_that_is_not_there_and_an_end_before_its_beginning_get_a_sentence(
    register: Store, tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    with pytest.raises(UserError, match="not in the register"):
        enquiry_log(register, path, scope=Scope((uuid4(),)))
    with pytest.raises(UserError, match="before the first"):
        enquiry_log(register, path, scope=Scope((), date(2026, 5, 2), date(2026, 5, 1)))
    assert not path.exists()


def test_the_history_says_which_groups_and_days_were_asked_for(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    enquiry_log(register, tmp_path / "log.xlsx", scope=Scope((groups["AB"],), date(2026, 4, 1)))
    with register.read() as session:
        query = select(operation.c.label, operation.c.detail).where(operation.c.kind == "note")
        label, detail = session.execute(query).one()
    assert label == "Export enquiry log"
    noted = {name: json.loads(detail)[name] for name in ("what", "groups", "since", "rows", "secretariat")}
    assert noted == {
        "what": "Enquiry log",
        "groups": ["A better group"],
        "since": "2026-04-01",
        "rows": 5,
        "secretariat": False,
    }


def test_every_enquiry_is_there_with_the_days_of_its_clock(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    enquiry_log(training, path)
    found = table(by_calamine(path), "Reference")
    today = training.today()
    with training.read() as session:
        kept = session.execute(select(Enquiry.reference, Enquiry.id, Enquiry.status).where(*visible(Enquiry))).all()
        clocks = {row.reference: read_clock(session.connection(), row.id, today) for row in kept}
    assert sorted(row[0] for row in found[1]) == sorted(clocks)
    without_clock = {row.reference for row in kept if row.status in ("merged", "spam")}
    for row in found[1]:
        clock = clocks[row[0]]
        if row[0] not in without_clock:
            assert (row[10], row[12]) == (clock.due or row[10], clock.taken)
            assert (row[13] in ("In target", "Late")) == (clock.replied_on is not None)
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Reference") == found
