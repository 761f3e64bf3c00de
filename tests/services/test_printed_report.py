"""A report as it is printed: its whole table in words, its totals and colours, its cover, without what others may not see."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import Cancelled, UserError
from atmp_desktop.records import Assessment, Group, Membership, Person
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.printed_list import Printed
from atmp_desktop.services.printed_report import read_printed_report
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.influence import InfluenceMap
from atmp_desktop.store.questions.report import SHAPES
from atmp_desktop.store.questions.reports import AskedReport, read_report, report_meant
from atmp_desktop.store.store import Store
from tests.make import make

CODES = ("matrix", "influence", "coverage", "actions", "enquiries", "attendance")


def asked(store: Store, code: str, **values: Any) -> AskedReport:
    return AskedReport(report_meant(code, store.vocabulary), values)


def rows(printed: Printed) -> list[list[str]]:
    return list(printed.rows.between(0, len(printed.rows)))


@pytest.fixture
def hidden(register: Store) -> UUID:
    """A group with a restricted member and one who is not, both assessed."""
    group = make(register, Group, name="Guidance Development", code="GD")
    for given, family, restricted in (("Ada", "Quiet", True), ("Ben", "Open", False)):
        person = make(register, Person, given_name=given, family_name=family, restricted=restricted)
        make(register, Membership, group=group, person=person, role="member", from_date=date(2020, 1, 1))
        make(register, Assessment, person=person, influence=5, interest=5)
    return group


@pytest.mark.parametrize("code", CODES)
def test_every_row_and_place_of_the_report_is_printed_with_its_total_and_its_colour(training: Store, code: str) -> None:
    wanted = asked(training, code)
    with training.read() as session:
        report = read_report(session.connection(), training.today(), wanted, training.vocabulary)
    printed = read_printed_report(training, wanted, secretariat=True)
    assert [each.label for each in printed.columns] == [report.first, *(each.label for each in report.columns)]
    assert rows(printed) == [[row.name, *(entry.words for entry in row.entries)] for row in report.rows]
    assert printed.totals == {number for number, row in enumerate(report.rows) if row.is_total}
    assert printed.tones == {
        (number, place): entry.tone
        for number, row in enumerate(report.rows)
        for place, entry in enumerate(row.entries, 1)
        if entry.tone
    }
    assert (printed.picture is not None) == (code == "influence")


@pytest.mark.parametrize("code", CODES)
def test_colour_alone_says_nothing(training: Store, code: str) -> None:
    printed = read_printed_report(training, asked(training, code))
    found = rows(printed)
    headings = [each.label for each in printed.columns]
    for (row, place), tone in printed.tones.items():
        assert SHAPES[tone] in found[row][place] + headings[place]


def test_its_cover_says_what_was_asked_what_came_of_it_who_printed_it_and_what_letters_mean(
    register: Store, hidden: UUID
) -> None:
    printed = read_printed_report(register, asked(register, "matrix", role="member"))
    assert printed.title == "Who sits in which group on 23 Nov 2026"
    assert printed.block[0] == "Rows: People · Groups: All groups · Role: Member · Organisations: All kinds"
    assert printed.block[1].startswith("1 person in 1 group on 23 Nov 2026")
    assert printed.block[-1].startswith(f"{register.path.name}. Printed by {register.who} on ")
    assert printed.legend[0].startswith("M Member")
    assert printed.marking == MARKING
    assert read_printed_report(register, asked(register, "matrix"), marking="OFFICIAL").marking == "OFFICIAL"


@pytest.mark.parametrize("code", ["matrix", "influence"])
def test_restricted_people_are_left_out_of_the_table_and_the_picture_and_counted_unless_ticked(
    register: Store, hidden: UUID, code: str
) -> None:
    printed = read_printed_report(register, asked(register, code))
    assert "Ada" not in repr((printed, rows(printed)))
    assert "Ben Open" in repr(rows(printed))
    assert "1 row about restricted people left out." in printed.block
    assert printed.left_out == 1
    every = read_printed_report(register, asked(register, code), secretariat=True)
    assert "Ada Quiet" in repr(rows(every))
    assert (every.left_out, every.secretariat) == (0, True)


def test_the_map_is_drawn_of_those_who_are_in_the_table(register: Store, hidden: UUID) -> None:
    picture = read_printed_report(register, asked(register, "influence")).picture
    assert isinstance(picture, InfluenceMap)
    assert [each.who.name for each in picture.standings] == ["Ben Open"]


def test_a_report_of_nobody_has_no_picture(register: Store) -> None:
    printed = read_printed_report(register, asked(register, "influence"))
    assert (printed.picture, len(printed.rows)) == (None, 0)


def test_days_in_the_wrong_order_are_refused_and_reading_ends_where_it_is_stopped(register: Store) -> None:
    with pytest.raises(UserError, match="nothing can have moved"):
        read_printed_report(register, asked(register, "influence", since=date(2027, 1, 1)))
    with pytest.raises(Cancelled):
        read_printed_report(register, asked(register, "matrix"), progress=Progress(is_stopped=lambda: True))
