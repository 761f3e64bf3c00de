"""What of a message its writer says, and what is quoted from before."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.services.quoted_text import LEAST_LINES, parts_of

LINES = st.sampled_from(
    [
        "",
        "Dear all,",
        "> and so on",
        ">",
        "On Mon, 2 Nov 2026 at 10:00, Ann <a@example.org> wrote:",
        "-----Original Message-----",
        "From: Ann",
        "Sent: Monday",
        "Subject: Trial",
        "> > twice",
        "  ",
    ]
)


@given(st.lists(LINES, max_size=30))
def test_the_parts_put_together_are_the_message(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(part.text for part in parts_of(text)) == text


@given(st.lists(LINES, max_size=30))
def test_two_parts_side_by_side_are_never_of_one_sort_and_no_short_quote_is_folded(lines: list[str]) -> None:
    found = parts_of("\n".join(lines))
    assert all(one.quoted != other.quoted for one, other in pairwise(found))
    for part in found:
        assert not part.quoted or sum(bool(line.strip()) for line in part.text.splitlines()) >= LEAST_LINES


def test_an_answer_below_its_quote_is_told_apart_with_who_wrote_it() -> None:
    text = "On Mon, 2 Nov 2026 at 10:00, Ann wrote:\n\n> Can you help?\n>\n> Ann\n\nYes, we can.\n"
    quoted, said = parts_of(text)
    assert (quoted.quoted, quoted.text.splitlines()[0]) == (True, "On Mon, 2 Nov 2026 at 10:00, Ann wrote:")
    assert (said.quoted, said.text.strip()) == (False, "Yes, we can.")


@pytest.mark.parametrize(
    "divider",
    ["-----Original Message-----", "From: Ann Example <ann@example.org>\nSent: Monday\nTo: us\nSubject: Trial"],
)
def test_all_below_the_message_that_is_answered_is_quoted(divider: str) -> None:
    said, quoted = parts_of(f"Thank you.\n\n{divider}\nCan you help?\nWith a trial?\n")
    assert said.text.strip() == "Thank you."
    assert quoted.quoted
    assert quoted.text.rstrip().endswith("With a trial?")


def test_a_line_or_two_of_quote_stay_where_they_are() -> None:
    assert [part.quoted for part in parts_of("> one line\nanswered\n> another\nand again\n")] == [False]


def test_the_headers_of_a_message_that_was_sent_on_first_are_not_a_quote() -> None:
    text = "From: Ann\nSent: Monday\nSubject: Trial\n\nHello\n"
    assert [part.quoted for part in parts_of(text)] == [False]
