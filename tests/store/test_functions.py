"""What SQL may ask of the working days, the clock and London."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.clock import Event, Targets, clock
from atmp_desktop.days.moments import moment_text
from atmp_desktop.days.working_days import Calendar, days_before_clear
from atmp_desktop.store.driver import open_connection


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    connection = open_connection(tmp_path_factory.mktemp("functions") / "any.db", "rwc")
    yield connection
    connection.close()


def asked(connection: Any, function: str, *arguments: Any) -> Any:
    places = ", ".join("?" * len(arguments))
    return connection.execute(f"SELECT {function}({places})", arguments).fetchone()[0]


@pytest.mark.parametrize(
    ("function", "arguments", "answer"),
    [
        ("clear_days_before", ("2026-12-11", 5), "2026-12-03"),
        ("clear_days_before", ("2026-04-09", 5), "2026-03-30"),
        ("clear_days_before", ("0001-01-08", 60), None),
        ("working_days_after", ("2026-05-22", 10), "2026-06-08"),
        ("working_days_after", ("2026-03-16", 2), "2026-03-18"),
        ("working_days_after", ("9999-12-30", 5), None),
        ("working_days_between", ("2026-05-22", "2026-06-08"), 10),
        ("working_days_between", ("2026-06-08", "2026-05-21"), -11),
        ("london_day", ("2026-06-30T23:30:00.000000Z",), "2026-07-01"),
        ("london_day", ("2026-12-31T23:30:00.000000Z",), "2026-12-31"),
    ],
)
def test_sql_is_told_working_days_and_days_in_london(
    connection: Any, function: str, arguments: tuple[Any, ...], answer: Any
) -> None:
    assert asked(connection, function, *arguments) == answer


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        ("clear_days_before", (None, 5)),
        ("clear_days_before", ("2026-12-11", None)),
        ("working_days_after", (None, 5)),
        ("working_days_after", ("2026-12-11", None)),
        ("working_days_between", (None, "2026-12-11")),
        ("working_days_between", ("2026-12-11", None)),
        ("london_day", (None,)),
        ("enquiry_clock", (None, "ew", 2, 10, "[]", "2026-12-11", "due")),
        ("enquiry_clock", ("2026-12-11", None, 2, 10, "[]", "2026-12-11", "due")),
        ("enquiry_clock", ("2026-12-11", "ew", None, 10, "[]", "2026-12-11", "due")),
        ("enquiry_clock", ("2026-12-11", "ew", 2, None, "[]", "2026-12-11", "due")),
    ],
)
def test_nothing_in_gives_nothing_out(connection: Any, function: str, arguments: tuple[Any, ...]) -> None:
    assert asked(connection, function, *arguments) is None


@given(
    received=st.dates(date(2018, 1, 1), date(2030, 1, 1)),
    happened=st.lists(
        st.tuples(st.integers(0, 20), st.sampled_from(["pause", "resume", "extend", "replied", "reopened"])), max_size=6
    ),
    code=st.sampled_from(["ew", "uk"]),
    looked=st.integers(0, 40),
)
def test_sql_is_told_the_clock_as_the_records_have_it(
    connection: Any, received: date, happened: list[tuple[int, str]], code: str, looked: int
) -> None:
    events = [Event(received + timedelta(days=ahead), kind, kind == "extend") for ahead, kind in happened]
    calendar = Calendar.ENGLAND_AND_WALES if code == "ew" else Calendar.ANY_UK
    today = received + timedelta(days=looked)
    told = clock(received, Targets(2, 10, calendar), events, today)
    steps = json.dumps([[event.day.isoformat(), event.kind, event.days or None] for event in events])

    def one(what: str) -> Any:
        return asked(connection, "enquiry_clock", received.isoformat(), code, 2, 10, steps, today.isoformat(), what)

    for what in ("acknowledge_by", "acknowledged_on", "due", "due_if_resumed", "replied_on", "stopped_on"):
        day = getattr(told, what)
        assert one(what) == (day.isoformat() if day else None)
    for what in ("days_left", "taken", "paused", "provisional"):
        assert one(what) == getattr(told, what)


@given(meeting=st.dates(date(1900, 1, 1), date(2100, 1, 1)), n=st.integers(0, 60))
def test_clear_days_in_sql_are_those_of_the_records(connection: Any, meeting: date, n: int) -> None:
    expected = days_before_clear(meeting, n, Calendar.ENGLAND_AND_WALES)
    assert asked(connection, "clear_days_before", meeting.isoformat(), n) == expected.isoformat()


def test_the_functions_stand_in_an_index_or_a_condition(connection: Any) -> None:
    # SQLite allows only functions that always answer alike there, and keeps to it.
    connection.execute("CREATE TABLE day_of_meeting (on_day TEXT)")
    connection.execute("INSERT INTO day_of_meeting VALUES ('2026-12-11'), ('2026-04-09'), (NULL)")
    rows = connection.execute(
        "SELECT on_day FROM day_of_meeting WHERE clear_days_before(on_day, 5) < '2026-06-01' ORDER BY 1"
    ).fetchall()
    assert rows == [("2026-04-09",)]
    connection.execute("CREATE INDEX by_papers ON day_of_meeting (clear_days_before(on_day, 5))")


def test_the_day_in_london_is_that_of_the_moment_as_it_is_kept(connection: Any) -> None:
    moment = datetime(2026, 3, 28, 23, 59, 59, tzinfo=UTC)
    assert asked(connection, "london_day", moment_text(moment)) == "2026-03-28"
    assert asked(connection, "london_day", moment_text(moment + timedelta(days=1))) == "2026-03-30"


@pytest.mark.parametrize(
    ("text", "answer"), [("Éva O’Brien", "eva o’brien"), ("ŁÓDŹ", "lodz"), ("Straße", "strasse"), (None, None)]
)
def test_sql_is_told_text_as_it_is_compared(connection: Any, text: str | None, answer: str | None) -> None:
    assert asked(connection, "folded", text) == answer
