"""Lines that text is broken into fit, and together they are the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.gui.broken_lines import GOES_ON, broken

TEXTS = st.text(alphabet="ab cdé-–\n", max_size=120)


def advance(text: str) -> float:
    return float(len(text))


@given(TEXTS, st.integers(2, 40), st.integers(1, 6))
def test_no_line_is_wider_than_its_room_and_there_are_no_more_than_asked_for(text: str, width: int, most: int) -> None:
    lines = broken(text, width, advance, most)
    assert 1 <= len(lines) <= most
    assert all(len(line) <= width for line in lines)


@given(TEXTS, st.integers(2, 40))
def test_nothing_but_blanks_is_lost_where_there_are_lines_enough(text: str, width: int) -> None:
    lines = broken(text, width, advance, 1000)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXTS, st.integers(2, 40), st.integers(1, 3))
def test_text_that_goes_on_says_so(text: str, width: int, most: int) -> None:
    lines = broken(text, width, advance, most)
    whole = broken(text, width, advance, 1000)
    assert lines[-1].endswith(GOES_ON) == (len(whole) > most)


def test_lines_break_at_blanks_and_long_words_within() -> None:
    assert broken("one two three", 7, advance, 9) == ["one two", "three"]
    assert broken("abcdefghij kl", 4, advance, 9) == ["abcd", "efgh", "ij", "kl"]
    assert broken("one\n\ntwo", 9, advance, 9) == ["one", "", "two"]
