"""The command "due": the agreed days in both calendars, how they are explained, and what is not understood."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

VECTORS = [
    ("2026-05-22", 2, "Wed 27 May 2026", "Wed 27 May 2026"),
    ("2026-05-22", 10, "Mon 8 Jun 2026", "Mon 8 Jun 2026"),
    ("2026-05-22", 20, "Mon 22 Jun 2026", "Tue 23 Jun 2026"),
    ("2026-05-23", 2, "Wed 27 May 2026", "Wed 27 May 2026"),
    ("2026-05-23", 10, "Mon 8 Jun 2026", "Mon 8 Jun 2026"),
    ("2026-05-23", 20, "Mon 22 Jun 2026", "Tue 23 Jun 2026"),
    ("2026-12-18", 10, "Wed 6 Jan 2027", "Thu 7 Jan 2027"),
    ("2026-12-18", 20, "Wed 20 Jan 2027", "Thu 21 Jan 2027"),
    ("2027-12-24", 2, "Thu 30 Dec 2027", "Thu 30 Dec 2027"),
    ("2027-12-24", 20, "Wed 26 Jan 2028", "Thu 27 Jan 2028"),
    ("2026-03-16", 2, "Wed 18 Mar 2026", "Thu 19 Mar 2026"),
    ("2026-03-16", 20, "Wed 15 Apr 2026", "Thu 16 Apr 2026"),
    ("2022-09-01", 20, "Fri 30 Sep 2022", "Fri 30 Sep 2022"),
]
EXPLAINED = """\
Tue 29 Dec 2026

Day              Number  Not counted
───────────────  ──────  ─────────────────────────────
Thu 24 Dec 2026  1
Fri 25 Dec 2026          Christmas Day
Sat 26 Dec 2026          Saturday
Sun 27 Dec 2026          Sunday
Mon 28 Dec 2026          substitute day for Boxing Day
Tue 29 Dec 2026  2

2 working days after Wed 23 Dec 2026 is Tue 29 Dec 2026 (England and Wales).
Not counted: 2 weekend days, Fri 25 Dec 2026 (Christmas Day), Mon 28 Dec 2026 (substitute day for Boxing Day).
"""


@pytest.mark.parametrize(("received", "days", "in_england", "anywhere"), VECTORS)
def test_the_agreed_days_are_given_in_both_calendars(
    terminal: Terminal, received: str, days: int, in_england: str, anywhere: str
) -> None:
    assert terminal.says("due", received, str(days)) == f"{in_england}\n"
    assert terminal.says("due", received, str(days), "--calendar", "ew") == f"{in_england}\n"
    assert terminal.says("due", received, str(days), "--calendar", "uk") == f"{anywhere}\n"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("22/5/2026", "Wed 27 May 2026"),
        ("22 May 2026", "Wed 27 May 2026"),
        ("today", "Wed 25 Nov 2026"),
        ("last fri", "Tue 24 Nov 2026"),
        ("+2w", "Wed 9 Dec 2026"),
        ("-3d", "Tue 24 Nov 2026"),
        ("3 days ago", "Tue 24 Nov 2026"),
    ],
)
def test_the_date_is_typed_as_anywhere_else(terminal: Terminal, typed: str, due: str) -> None:
    assert terminal.says("due", typed, "2") == f"{due}\n"


def test_a_number_below_nothing_counts_back_and_says_so(terminal: Terminal) -> None:
    assert terminal.says("due", "2026-12-29", "-2") == "Wed 23 Dec 2026\n"
    assert terminal.says("due", "--calendar", "uk", "2026-12-29", "-2") == "Wed 23 Dec 2026\n"
    explained = terminal.says("due", "2026-12-29", "-2", "--explain")
    assert "2 working days before Tue 29 Dec 2026 is Wed 23 Dec 2026 (England and Wales)." in explained
    assert "-5 is five before it" in terminal.says("due", "--help")


def test_no_days_after_a_saturday_is_that_saturday(terminal: Terminal) -> None:
    explained = terminal.says("due", "2026-05-23", "0", "--explain")
    assert explained.startswith("Sat 23 May 2026\n")
    assert "Not counted" not in explained
    assert terminal.json("due", "2026-05-23", "0") == {"due": "2026-05-23", "days": [], "provisional": False}


def test_each_day_is_explained_with_its_number_or_why_it_was_skipped(terminal: Terminal) -> None:
    assert terminal.says("due", "2026-12-23", "2", "--explain") == EXPLAINED


@pytest.mark.parametrize("extra", [[], ["--explain"]])
def test_the_answer_for_scripts_has_the_day_and_each_day_passed(terminal: Terminal, extra: list[str]) -> None:
    assert terminal.json("due", "2026-05-22", "2", "--calendar", "uk", *extra) == {
        "due": "2026-05-27",
        "days": [
            {"day": "2026-05-23", "number": None, "reason": "Saturday"},
            {"day": "2026-05-24", "number": None, "reason": "Sunday"},
            {"day": "2026-05-25", "number": None, "reason": "Spring bank holiday"},
            {"day": "2026-05-26", "number": 1, "reason": None},
            {"day": "2026-05-27", "number": 2, "reason": None},
        ],
        "provisional": False,
    }


@pytest.mark.parametrize(
    ("start", "days", "due", "year"),
    [
        ("2028-12-20", "20", "Mon 22 Jan 2029", "2029"),
        ("2019-01-10", "-20", "Mon 10 Dec 2018", "2018"),
        ("2018-12-20", "5", "Mon 31 Dec 2018", "2018"),
        ("2033-12-20", "5", "Thu 29 Dec 2033", "2033"),
    ],
)
def test_a_day_that_rests_on_holidays_not_published_is_given_and_said_to_be_provisional(
    terminal: Terminal, start: str, days: str, due: str, year: str
) -> None:
    sentence = f"Provisional: the bank holidays of {year} are worked out by rule; "
    answer = terminal("due", start, days)
    assert (answer.code, answer.out) == (0, f"{due}\n")
    assert answer.err.startswith(sentence)
    assert terminal.says("due", start, days, "--explain").splitlines()[-1].startswith(sentence)
    assert terminal.json("due", start, days)["provisional"] is True


@pytest.mark.parametrize(("start", "days"), [("2018-12-31", "-1"), ("2019-01-02", "5"), ("2028-12-01", "18")])
def test_only_what_touches_a_year_not_published_is_provisional(terminal: Terminal, start: str, days: str) -> None:
    assert terminal.json("due", start, days)["provisional"] is (start < "2019")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["someday", "3"], "“someday” is not a date. Type a day such as"),
        (["31/2/2026", "3"], "February 2026 has"),
        (["May 2026", "3"], "is a month, not a day"),
        (["", "3"], "There is no date."),
        (["2026-05-22", "ten"], "“ten” is not a whole number"),
        (["2026-05-22", "2.5"], "“2.5” is not a whole number"),
        (["2026-05-22", "-5x"], "“-5x” is not a whole number"),
        (["2026-05-22", "1000000"], "“1000000” is not a whole number from -99999 to 99999"),
        (["9999-12-20", "30"], "30 working days from Mon 20 Dec 9999 is too far away. Give fewer days."),
        (["2026-05-22"], "The following arguments are required: DAYS."),
        (["2026-05-22", "3", "--calendar", "fr"], "invalid choice: 'fr'"),
        (["2026-05-22", "3", "4"], "Unrecognized arguments: 4."),
    ],
)
def test_what_is_not_understood_gets_a_sentence_and_exits_2(
    terminal: Terminal, words: list[str], sentence: str
) -> None:
    assert sentence in terminal.refuses("due", *words, code=2)


def test_no_register_is_asked_for_and_none_is_made(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    terminal.says("due", "today", "5")
    assert list(tmp_path.iterdir()) == []
