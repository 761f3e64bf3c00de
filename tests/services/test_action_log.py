from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records.action import OPEN, Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.records.group import Group
from atmp_desktop.records.person import Person
from atmp_desktop.services.action_log import action_log
from atmp_desktop.services.scope import Scope
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from tests.read_back import Grid, by_calamine, by_libreoffice, by_openpyxl, part, table

HEADER = ["Group", "Reference", "Action", "Owners", "Due", "RAG", "Status", "First due", "Slips", "Latest update"]


@pytest.fixture
def groups(register: Store) -> dict[str, UUID]:
    """A group AB with four open actions and a closed one, a group XY with one, and one action of no group."""
    today = register.today()
    with register.write("Fill") as write:
        ada, ben = Person(given_name="Ada", family_name="Open"), Person(given_name="Ben", family_name="Also")
        first, second = Group(name="A better group", code="AB"), Group(name="Extra group", code="XY")
        write.add_all([ada, ben, first, second])
        write.flush()
        due = {"late": -1, "today": 0, "far": 60}
        actions = {
            words: Action(text=words, owner=ada.id, group=first.id, due=today + timedelta(days=days))
            for words, days in due.items()
        }
        actions["someday"] = Action(text="someday", owner=ada.id, group=first.id, due_kind="ongoing")
        actions["done"] = Action(text="done", owner=ada.id, group=first.id, status="closed", due=today)
        actions["nobody"] = Action(text="nobody", group=second.id, due=today + timedelta(days=90))
        actions["loose"] = Action(text="loose", owner=ben.id)
        write.add_all(actions.values())
        write.flush()
        write.add(CoOwner(action=actions["far"].id, person=ben.id))
        write.add(ActionUpdate(action=actions["far"].id, on=today - timedelta(days=9), text="Older"))
        write.add(ActionUpdate(action=actions["far"].id, on=today, text="Letters sent"))
    with register.write("Move") as write:
        write.get_one(Action, actions["late"].id).due = today - timedelta(days=3)
    with register.write("Slip") as write:
        write.get_one(Action, actions["far"].id).due = today + timedelta(days=70)
    return {"AB": first.id, "XY": second.id}


def read(path: Path) -> Grid:
    header, rows = table(by_calamine(path), "Group")
    assert header == HEADER
    return rows


def test_open_actions_stand_by_group_and_due_date_the_overdue_first(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    assert action_log(register, path).rows == 6
    rows = read(path)
    assert [(row[0], row[2]) for row in rows] == [
        *(("AB", words) for words in ("late", "today", "far", "someday")),
        ("XY", "nobody"),
        ("", "loose"),
    ]
    assert [row[5] for row in rows] == ["Red", "Amber", "Amber", "Green", "Red", "Green"]
    assert by_calamine(path)[1][0] == "Open actions on 23 Nov 2026 · 6 · 1 overdue"


def test_a_row_says_who_owes_it_when_it_was_due_first_and_how_it_goes(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    action_log(register, path, scope=Scope((groups["AB"],)))
    rows = {row[2]: row for row in read(path)}
    today = register.today()
    assert rows["far"][3:5] == ["Ada Open, Ben Also", today + timedelta(days=70)]
    assert rows["far"][7:9] == [today + timedelta(days=60), 1]
    assert rows["far"][9].startswith("23 Nov 2026: ")
    assert rows["someday"][4] == "Ongoing"
    assert set(rows) == {"late", "today", "far", "someday"}
    assert by_calamine(path)[0][0] == "Action log: A better group"


def test_the_legend_is_printed_with_the_log_and_the_colours_have_shapes(
    register: Store, groups: dict[str, UUID], tmp_path: Path
) -> None:
    path = tmp_path / "log.xlsx"
    action_log(register, path)
    legend = by_calamine(path)[2][0]
    for words in ("■ Red: past due, slipped twice, or no owner", "▲ Amber: due within 5 working days", "● Green"):
        assert words in legend
    styles = part(path, "xl/styles.xml")
    assert all(f'formatCode="&quot;{shape} &quot;@"' in styles for shape in "■▲●")
    sheet = by_openpyxl(path)
    rules = [rule for ranges in sheet.conditional_formatting for rule in ranges.rules if rule.type == "beginsWith"]
    assert sorted(rule.text for rule in rules) == ["Amber", "Green", "Red"]
    assert len({rule.dxf.fill.bgColor.rgb for rule in rules}) == 3
    assert sheet.print_title_rows == "$6:$6"


def test_a_group_that_is_not_there_gets_a_sentence(register: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not in the register"):
        action_log(register, tmp_path / "log.xlsx", scope=Scope((uuid4(),)))


def test_every_open_action_is_there_and_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    action_log(training, path)
    found = table(by_calamine(path), "Group")
    with training.read() as session:
        wanted = select(Action.reference).where(Action.status.in_(OPEN), *visible(Action))
        references = set(session.scalars(wanted))
    assert {row[1] for row in found[1]} == references
    assert any(isinstance(row[4], date) for row in found[1])
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Group") == found
