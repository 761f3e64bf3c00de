"""Tables and progress, as a terminal shows them."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.cli import output


class Screen(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


@given(st.lists(st.integers(0, 60), min_size=1, max_size=12), st.integers(30, 200))
def test_columns_fit_the_terminal_and_never_grow(widths: list[int], room: int) -> None:
    found = output.fitted(widths, room)

    assert sum(found) + len(output.GAP) * (len(found) - 1) <= room
    assert all(after <= before for after, before in zip(found, widths, strict=False))
    if sum(widths) + len(output.GAP) * (len(widths) - 1) <= room:
        assert found == widths


@given(st.text(), st.integers(1, 40))
def test_a_cell_that_is_cut_is_no_wider_than_its_column(text: str, width: int) -> None:
    line = output.one_line(text)

    assert output.width_of(output.cut(line, width)) <= width


@given(st.text())
def test_nothing_in_a_cell_can_steer_the_terminal_or_begin_a_line(text: str) -> None:
    line = output.one_line(text + "\x1b[2J\r\n\x07\x9b31m")

    assert line.splitlines() in ([line], [])
    assert not any(character in line for character in "\x1b\r\n\x07\x9b")


def test_a_narrow_terminal_cuts_cells_and_names_the_columns_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")

    output.print_table(["Name", "Kind", "Notes", "More"], [["N" * 30, "K" * 12, "x" * 50, "y" * 50]])

    lines = screen.getvalue().splitlines()
    assert lines[2] == "N" * 15 + "…  " + "K" * 9 + "…  " + "x" * 9 + "…"
    assert lines[-1] == "No room here for: More."
    assert all(len(line) <= 40 for line in lines)


def test_progress_is_shown_on_a_terminal_and_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)

    with output.showing_progress() as progress:
        progress.step("Adding people", 1200, 5000)

    shown = screen.getvalue()
    assert "Adding people: 1,200 of 5,000" in shown
    assert shown.split("\r")[-2].strip() == ""
    assert shown.endswith("\r")


def test_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with output.showing_progress() as progress:
        progress.step("Adding people", 1200, 5000)

    assert capsys.readouterr() == ("", "")


def test_sizes_are_in_words() -> None:
    from atmp_desktop.cli.files import size_words

    assert [size_words(size) for size in (0, 49_152, 3_400_000, 2_000_000_000)] == ["0 KB", "48 KB", "3.2 MB", "1.9 GB"]
