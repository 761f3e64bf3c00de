"""The clock of an enquiry: the agreed vectors, what each event does to it, and its laws."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from atmp_desktop.days.clock import PAUSED, Clock, Event, Targets, clock
from atmp_desktop.days.working_days import Calendar, add_working_days, is_working_day, working_days_between
from tests.days.vectors import AGREED

ENGLAND, UK = Calendar.ENGLAND_AND_WALES, Calendar.ANY_UK
SERVICE, FOI = Targets(2, 10, ENGLAND), Targets(2, 20, UK)
LATER = date(2200, 1, 1)
"""A day after everything that happens here."""

ONE_DAY = timedelta(days=1)


def on(day: str, kind: str, days: int = 0) -> Event:
    return Event(date.fromisoformat(day), kind, days)


def at(day: str, *events: Event, received: str = "2026-06-01", targets: Targets = SERVICE) -> Clock:
    """The clock on a day of an enquiry received, if not said otherwise, on Monday 1 June 2026."""
    return clock(date.fromisoformat(received), targets, events, date.fromisoformat(day))


# --- Vectors --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("received", "n", "in_england", "anywhere"), AGREED)
def test_a_reply_is_due_on_the_agreed_day(received: str, n: int, in_england: str, anywhere: str | None) -> None:
    start = date.fromisoformat(received)
    assert clock(start, Targets(1, n, ENGLAND), (), start).due == date.fromisoformat(in_england)
    assert clock(start, Targets(n, n, ENGLAND), (), start).acknowledge_by == date.fromisoformat(in_england)
    if anywhere is not None:
        assert clock(start, Targets(1, n, UK), (), start).due == date.fromisoformat(anywhere)


# --- What each event does -------------------------------------------------------------------------------------------


def test_days_left_count_down_to_none_on_the_due_day_and_below_it_after() -> None:
    assert at("2026-06-01").due == date(2026, 6, 15)
    assert [at(day).days_left for day in ("2026-06-12", "2026-06-15", "2026-06-16", "2026-06-17")] == [1, 0, -1, -2]


def test_the_clock_is_paused_until_it_is_resumed() -> None:
    asked = on("2026-06-03", "pause")
    waiting = at("2026-06-09", asked)
    assert (waiting.paused, waiting.due, waiting.days_left) == (True, None, None)
    # Eight working days were left after 3 June: from the 9th they end on the 19th.
    assert waiting.due_if_resumed == date(2026, 6, 19)
    answered = at("2026-06-09", asked, on("2026-06-09", "resume"))
    assert (answered.paused, answered.due, answered.due_if_resumed) == (False, date(2026, 6, 19), None)


def test_a_pause_after_the_due_day_does_not_move_it() -> None:
    late = at("2026-06-30", on("2026-06-16", "pause"))
    assert (late.paused, late.due, late.days_left) == (True, date(2026, 6, 15), -11)


@pytest.mark.parametrize("kinds", [("pause", "resume"), ("resume", "pause")])
def test_a_pause_and_a_resumption_on_one_day_leave_the_clock_as_it_was(kinds: tuple[str, str]) -> None:
    both = [on("2026-06-04", kind) for kind in kinds]
    assert at("2026-06-10", *both) == at("2026-06-10")
    paused = on("2026-06-02", "pause")
    assert at("2026-06-10", paused, *both) == at("2026-06-10", paused)


def test_pausing_resuming_and_pausing_on_one_day_is_pausing() -> None:
    day = [on("2026-06-04", kind) for kind in ("pause", "resume", "pause")]
    assert at("2026-06-10", *day) == at("2026-06-10", on("2026-06-04", "pause"))


def test_a_pause_noted_twice_is_one_and_a_resumption_without_one_is_nothing() -> None:
    twice = at("2026-06-30", on("2026-06-03", "pause"), on("2026-06-05", "pause"), on("2026-06-09", "resume"))
    assert twice == at("2026-06-30", on("2026-06-03", "pause"), on("2026-06-09", "resume"))
    assert at("2026-06-30", on("2026-06-03", "resume")) == at("2026-06-30")


@pytest.mark.parametrize("kind", ["transferred", "withdrawn"])
def test_what_is_out_of_our_hands_is_not_counted_until_it_is_back(kind: str) -> None:
    back = at("2026-06-30", on("2026-06-03", kind), on("2026-06-09", "resume"))
    assert back.due == date(2026, 6, 19)


@pytest.mark.parametrize("kind", ["spam", "merged", "other"])
def test_a_step_that_was_our_own_mistake_costs_the_enquirer_nothing(kind: str) -> None:
    assert at("2026-06-30", on("2026-06-03", kind)) == at("2026-06-30")


def test_an_extension_puts_off_the_reply_and_not_the_acknowledgement() -> None:
    extended = at("2026-06-02", on("2026-06-02", "extend", 5), on("2026-06-02", "extend", 1))
    assert (extended.due, extended.acknowledge_by) == (date(2026, 6, 23), date(2026, 6, 3))
    assert extended.extended == 6


def test_an_acknowledgement_or_a_reply_acknowledges() -> None:
    assert at("2026-06-30", on("2026-06-02", "acknowledged")).acknowledged_on == date(2026, 6, 2)
    assert at("2026-06-30", on("2026-06-02", "replied")).acknowledged_on == date(2026, 6, 2)
    first = at("2026-06-30", on("2026-06-05", "replied"), on("2026-06-02", "acknowledged"))
    assert (first.acknowledged_on, first.replied_on) == (date(2026, 6, 2), date(2026, 6, 5))


def test_a_reply_stops_the_clock() -> None:
    answered = at("2026-06-30", on("2026-06-05", "replied"))
    assert (answered.replied_on, answered.taken, answered.days_left) == (date(2026, 6, 5), 4, None)
    assert answered.due == date(2026, 6, 15)


def test_a_reply_ends_a_pause_whose_days_it_did_not_take() -> None:
    answered = at("2026-06-30", on("2026-06-03", "pause"), on("2026-06-09", "replied"))
    assert (answered.paused, answered.taken, answered.due) == (False, 2, date(2026, 6, 19))


def test_closing_without_a_reply_stops_the_clock_too() -> None:
    closed = at("2026-06-30", on("2026-06-05", "closed"))
    assert (closed.replied_on, closed.stopped_on, closed.taken) == (None, date(2026, 6, 5), 4)
    after_the_reply = at("2026-06-30", on("2026-06-05", "replied"), on("2026-06-12", "closed"))
    assert (after_the_reply.replied_on, after_the_reply.taken) == (date(2026, 6, 5), 4)


def test_what_is_reopened_is_counted_anew_from_that_day() -> None:
    again = at("2026-06-30", on("2026-06-05", "replied"), on("2026-06-22", "reopened"))
    assert (again.day_0, again.due, again.replied_on) == (date(2026, 6, 22), date(2026, 7, 6), None)
    assert (again.acknowledged_on, again.taken, again.days_left) == (None, 6, 4)
    answered = at("2026-06-30", *again_events(), on("2026-06-24", "replied"))
    assert (answered.replied_on, answered.taken) == (date(2026, 6, 24), 2)


def again_events() -> list[Event]:
    return [on("2026-06-05", "replied"), on("2026-06-22", "reopened")]


def test_a_reply_taken_back_on_its_day_is_none_and_one_given_after_reopening_is_one() -> None:
    taken_back = at("2026-06-30", on("2026-06-05", "replied"), on("2026-06-05", "reopened"))
    assert (taken_back.replied_on, taken_back.day_0) == (None, date(2026, 6, 5))
    again = at("2026-06-30", on("2026-06-05", "replied"), on("2026-06-22", "reopened"), on("2026-06-22", "replied"))
    assert (again.replied_on, again.day_0, again.taken) == (date(2026, 6, 22), date(2026, 6, 22), 0)
    closed_too = [on("2026-06-05", kind) for kind in ("replied", "closed", "reopened")]
    assert at("2026-06-30", *closed_too).stopped_on is None


def test_a_restart_ends_a_pause_and_counts_anew() -> None:
    clarified = at("2026-06-30", on("2026-06-03", "pause"), on("2026-06-09", "restart"), on("2026-06-12", "resume"))
    assert (clarified.due, clarified.pauses) == (date(2026, 6, 23), ())


def test_events_before_receipt_and_after_the_day_it_is_looked_at_do_not_count() -> None:
    early, late = on("2026-05-29", "replied"), on("2026-06-20", "replied")
    assert at("2026-06-19", early, late) == at("2026-06-19")
    assert at("2026-06-20", late).replied_on == date(2026, 6, 20)


def test_a_due_day_beyond_the_calendar_is_a_sentence() -> None:
    far = at("9999-12-31", received="9999-12-28")
    assert (far.due, far.days_left, far.explain()) == (None, None, None)
    assert far.sentences()[-1] == "It is due after the year 9999, which no calendar reaches. Correct the dates."
    paused = at("9999-12-31", on("9999-12-29", "pause"), received="9999-12-28")
    assert paused.sentences()[-1].startswith("It is due after the year 9999")


# --- Explanations ---------------------------------------------------------------------------------------------------


def test_a_clock_explains_itself_day_by_day() -> None:
    told = at("2026-06-01", on("2026-05-22", "pause"), on("2026-05-27", "resume"), received="2026-05-21").explain()
    assert told is not None
    assert told.due == date(2026, 6, 9)
    assert [(f"{step.day:%d/%m}", step.number, step.reason) for step in told.steps[:8]] == [
        ("22/05", 1, None),
        ("23/05", None, "Saturday"),
        ("24/05", None, "Sunday"),
        ("25/05", None, "Spring bank holiday"),
        ("26/05", None, PAUSED),
        ("27/05", None, PAUSED),
        ("28/05", 2, None),
        ("29/05", 3, None),
    ]
    assert told.steps[-1].number == 10


def test_a_clock_tells_itself_in_sentences() -> None:
    events = (on("2026-06-02", "acknowledged"), on("2026-06-03", "pause"), on("2026-06-09", "resume"))
    assert at("2026-06-10", *events).sentences() == (
        "Received on Mon 1 Jun 2026.",
        "Acknowledged on Tue 2 Jun 2026.",
        "Reply by Fri 19 Jun 2026: 10 working days (England and Wales).",
        "Not counted: 4 weekend days, the pause from Wed 3 Jun 2026 to Tue 9 Jun 2026 (4 working days).",
    )


def test_a_paused_clock_says_what_resuming_today_would_mean() -> None:
    assert at("2026-06-09", on("2026-06-01", "pause")).sentences()[1:3] == (
        "Acknowledge it once the clock runs again.",
        "Paused since Mon 1 Jun 2026; if it were resumed today, the reply would be due on Tue 23 Jun 2026: "
        "10 working days (England and Wales).",
    )


def test_a_late_reply_to_a_reopened_enquiry_is_told_as_such() -> None:
    events = (*again_events(), on("2026-06-25", "extend", 1), on("2026-07-08", "replied"))
    told = at("2026-07-10", *events, targets=FOI._replace(reply=10)).sentences()
    assert told == (
        "Received on Mon 1 Jun 2026; reopened on Mon 22 Jun 2026, from where it is counted anew.",
        "Acknowledged on Wed 8 Jul 2026, late: it was due by Wed 24 Jun 2026.",
        "Reply by Tue 7 Jul 2026: 10 working days and 1 more (any part of the UK).",
        "Not counted: 4 weekend days.",
        "Replied on Wed 8 Jul 2026, after 12 working days: late.",
    )
    assert at("2026-07-10", on("2026-06-03", "closed")).sentences()[-1] == (
        "Closed without a reply on Wed 3 Jun 2026, after 2 working days."
    )


def test_a_due_day_that_rests_on_worked_out_holidays_is_marked_provisional() -> None:
    assert not at("2028-12-01", received="2028-12-01").provisional
    crossing = at("2028-12-20", received="2028-12-20")
    assert crossing.provisional
    assert crossing.sentences()[-1].startswith("Provisional: the bank holidays of 2029 are worked out by rule")
    assert at("2018-12-03", received="2018-12-03").provisional


# --- Laws -----------------------------------------------------------------------------------------------------------

days = st.dates(date(2015, 1, 1), date(2040, 12, 31))
targets_of_any_kind = st.builds(Targets, st.integers(1, 10), st.integers(1, 60), st.sampled_from(Calendar))
KINDS = ("acknowledged", "pause", "resume", "restart", "extend", "replied", "reopened", "closed", "transferred", "spam")
PAUSES_ALONE = ("acknowledged", "pause", "resume", "extend", "replied", "other")


@st.composite
def histories(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS) -> tuple[date, list[Event]]:
    """A day of receipt and events on and after it, several on one day among them."""
    received = draw(days)
    happened = draw(st.lists(st.tuples(st.integers(0, 25), st.sampled_from(kinds), st.integers(1, 9)), max_size=10))
    return received, [Event(received + ahead * ONE_DAY, kind, n) for ahead, kind, n in happened]


@given(history=histories(), targets=targets_of_any_kind, today=st.integers(0, 60), data=st.data())
def test_the_order_of_storage_is_irrelevant(
    history: tuple[date, list[Event]], targets: Targets, today: int, data: st.DataObject
) -> None:
    received, events = history
    shuffled = data.draw(st.permutations(events))
    day = received + today * ONE_DAY
    assert clock(received, targets, shuffled, day) == clock(received, targets, events, day)


@given(history=histories(PAUSES_ALONE), targets=targets_of_any_kind, earlier=st.integers(0, 40))
def test_what_is_received_later_is_never_due_earlier(
    history: tuple[date, list[Event]], targets: Targets, earlier: int
) -> None:
    received, events = history
    before = clock(received - earlier * ONE_DAY, targets, events, LATER)
    after = clock(received, targets, events, LATER)
    for one, other in ((before.due, after.due), (before.acknowledge_by, after.acknowledge_by)):
        assert other is None or (one is not None and one <= other)


@given(received=days, targets=targets_of_any_kind, into=st.integers(0, 80), lasting=st.integers(0, 60))
def test_pausing_k_working_days_moves_the_due_day_by_k(
    received: date, targets: Targets, into: int, lasting: int
) -> None:
    since = received + into * ONE_DAY
    until = since + lasting * ONE_DAY
    due = clock(received, targets, (), LATER).due
    paused = clock(received, targets, [Event(since, "pause"), Event(until, "resume")], LATER).due
    assert due is not None
    k = working_days_between(since, until, targets.calendar) if since < due else 0
    assert paused == add_working_days(due, k, targets.calendar)


@given(received=days, targets=targets_of_any_kind, gaps=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_several_pauses_move_the_due_day_by_what_they_have_together(
    received: date, targets: Targets, gaps: list[tuple[int, int]]
) -> None:
    events, day, together = [], received, 0
    for before, lasting in gaps:
        since = day + before * ONE_DAY
        day = since + lasting * ONE_DAY
        events += [Event(since, "pause"), Event(day, "resume")]
        together += working_days_between(since, day, targets.calendar)
    due = clock(received, targets, (), LATER).due
    assume(due is not None and due > day)
    assert due is not None
    assert clock(received, targets, events, LATER).due == add_working_days(due, together, targets.calendar)


@given(history=histories(PAUSES_ALONE), targets=targets_of_any_kind, n=st.integers(1, 30), ahead=st.integers(0, 25))
def test_extending_by_n_counts_n_working_days_more(
    history: tuple[date, list[Event]], targets: Targets, n: int, ahead: int
) -> None:
    received, events = history
    extended = [*events, Event(received + ahead * ONE_DAY, "extend", n)]
    more = targets._replace(reply=targets.reply + n)
    assert clock(received, targets, extended, LATER).due == clock(received, more, events, LATER).due
    running = [event for event in events if event.kind not in ("pause", "resume")]
    due = clock(received, targets, running, LATER).due
    assert due is not None
    moved = clock(received, targets, [*running, extended[-1]], LATER).due
    assert moved == add_working_days(due, n, targets.calendar)


@given(history=histories(), targets=targets_of_any_kind, ahead=st.integers(0, 25), looked=st.integers(0, 60))
def test_restarting_on_a_day_is_receiving_on_that_day(
    history: tuple[date, list[Event]], targets: Targets, ahead: int, looked: int
) -> None:
    received, events = history
    day = received + ahead * ONE_DAY
    today = day + looked * ONE_DAY
    restarted = clock(received, targets, [*events, Event(day, "restart")], today)
    anew = clock(day, targets, [*events, Event(day, "restart")], today)
    simply = clock(day, targets, events, today)
    for one in (anew, simply):
        assert numbers(restarted) == numbers(one)


def numbers(told: Clock) -> tuple[object, ...]:
    """All that a clock says but for how its count came to begin."""
    marks = (told.acknowledged_on, told.replied_on, told.stopped_on)
    return (told.day_0, told.acknowledge_by, told.due, told.due_if_resumed, told.days_left, told.taken, *marks)


@given(history=histories(), targets=targets_of_any_kind, looked=st.integers(0, 60))
def test_an_explanation_agrees_with_its_clock(history: tuple[date, list[Event]], targets: Targets, looked: int) -> None:
    received, events = history
    told = clock(received, targets, events, received + looked * ONE_DAY)
    explanation = told.explain()
    assert explanation is not None
    assert explanation.due == (told.due or told.due_if_resumed)
    assert explanation.n == len(explanation.counted) == targets.reply + told.extended
    assert all(is_working_day(day, targets.calendar) for day in explanation.counted)
    assert [step.day for step in explanation.steps] == [
        told.day_0 + ahead * ONE_DAY for ahead in range(1, (explanation.due - told.day_0).days + 1)
    ]
    assert told.sentences()


@given(history=histories(), targets=targets_of_any_kind, looked=st.integers(0, 60))
def test_the_days_taken_are_those_between_that_were_not_paused(
    history: tuple[date, list[Event]], targets: Targets, looked: int
) -> None:
    received, events = history
    told = clock(received, targets, events, received + looked * ONE_DAY)
    last = told.stopped_on or told.today
    counted = 0
    day = told.day_0 + ONE_DAY
    while day <= last:
        paused = any(since < day <= (until or told.today) for since, until in told.pauses)
        counted += is_working_day(day, targets.calendar) and not paused
        day += ONE_DAY
    assert told.taken == counted
