from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.records.action import Action
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.services.decisions_register import HEADINGS, decisions_register
from atmp_desktop.services.scope import Scope
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from tests.make import make
from tests.read_back import Grid, by_calamine, by_libreoffice, table


@pytest.fixture
def group(register: Store) -> UUID:
    """A group AB with a decision of March at a meeting, and one of May that supersedes it and has an action."""
    group = make(register, Group, name="A better group", code="AB")
    meeting = make(register, Meeting, group=group, starts=datetime(2026, 3, 2, 10, tzinfo=UTC))
    item = make(register, AgendaItem, meeting=meeting, title="Sites")
    first = make(register, Decision, text="Open three sites", agenda_item=item, on=date(2026, 3, 2))
    later = make(register, Decision, text="Open two sites", group=group, on=date(2026, 5, 1), supersedes=first)
    make(register, Action, text="Write to the sites", decision=later, group=group)
    make(register, Decision, text="Elsewhere", on=date(2026, 6, 1))
    with register.write("Supersede") as write:
        old = write.get_one(Decision, first)
        old.status, old.status_reason = "superseded", "Too many"
    return group


def read(path: Path) -> Grid:
    header, rows = table(by_calamine(path), "Reference")
    assert header == [heading.label for heading in HEADINGS]
    return rows


def test_a_decision_says_where_it_was_made_whether_it_holds_and_what_came_of_it(
    register: Store, group: UUID, tmp_path: Path
) -> None:
    path = tmp_path / "decisions.xlsx"
    assert decisions_register(register, path, scope=Scope((group,))).rows == 2
    first, later = read(path)
    year = f"{today_in_london(register.now()):%y}"
    assert first[1:8] == [
        *("Open three sites", "Approved", "AB", date(2026, 3, 2), f"AB{year}-01", "1. Sites", "Superseded")
    ]
    assert first[8:] == ["Too many", "", later[0], ""]
    assert later[5:] == ["", "", "In force", "", first[0], "", f"AB{year}-A001"]
    grid = by_calamine(path)
    assert (grid[0][0], grid[1][0]) == (
        "Decisions: A better group",
        "2 decisions · 1 of them in force, as at 23 Nov 2026",
    )


def test_every_decision_is_there_and_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "decisions.xlsx"
    decisions_register(training, path)
    found = table(by_calamine(path), "Reference")
    with training.read() as session:
        kept = session.execute(select(Decision.reference, Decision.text, Decision.on).where(*visible(Decision)))
        decisions = {row.reference: (row.text, row.on) for row in kept}
    assert {row[0]: (row[1], row[4]) for row in found[1]} == decisions
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Reference") == found
