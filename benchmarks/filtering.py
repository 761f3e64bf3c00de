"""S5: words typed into the box over a list of people, beside the bare full-text query and one repaint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from atmp_desktop.store.driver import open_live
from atmp_desktop.store.search import match_text
from benchmarks.lists import is_filled, table_of, wait_until_complete
from benchmarks.measure import Figure, Pair, Timing, timed
from benchmarks.registers import Registers
from benchmarks.stage import Took, act, settle
from benchmarks.window import OpenWindow, press

BARE = (
    "SELECT document.id FROM search JOIN document ON document.number = search.rowid "
    "WHERE search MATCH ? AND document.type = 'person' AND document.binned = 0"
)
CALM = 100
"""Milliseconds that the window's thread is watched after the rows are on show."""


@dataclass(frozen=True)
class Filtering:
    """What quick filters took in one register.

    Attributes:
        pair: the bare query and a repaint, and from the key press to the rows painted.
        blocked: the longest that the window's thread did not answer, in each.
        repaint: one repaint of the table of constants.
    """

    pair: Pair
    blocked: Timing
    repaint: Timing


def measure(registers: Registers, people: int, goes: int) -> Filtering:
    """Type words into the filter of a register of so many people, each once, a letter, three letters or a whole name."""
    with registers.open_copy(people, "filtering") as store:
        bare = open_live(store.path, read_only=True)
        shown = OpenWindow(store)
        try:
            floors, repaints, found = [], [], []
            for word in _words(bare, people, goes * 4):
                repaints.append(shown.repainted.repaint())
                floors.append(timed(lambda: _fetch(bare, word)) + repaints[-1])  # noqa: B023 - called at once
                found.append(_type(shown, word))
        finally:
            shown.close()
            bare.close()
    pair = Pair(Timing(tuple(floors)), Timing(tuple(each.seconds for each in found)))
    return Filtering(pair, Timing(tuple(each.blocked for each in found)), Timing(tuple(repaints)))


def _words(bare: Any, people: int, count: int) -> list[str]:
    """Beginnings of family names that are there, from everywhere in the register; none ends in a space, which asks for
    nothing new."""
    names = [
        bare.execute("SELECT family_name FROM person LIMIT 1 OFFSET ?", (place * people // count,)).fetchone()[0]
        for place in range(count)
    ]
    return [name.lower()[: (1, 3, 4, 40)[place % 4]].rstrip() for place, name in enumerate(names)]


def _fetch(bare: Any, word: str) -> None:
    bare.execute(BARE, (match_text(word),)).fetchall()


def _type(shown: OpenWindow, word: str) -> Took:
    """Press the last letter of a word, which is what the list is then narrowed to."""
    people, table = shown.people, table_of(shown.people.view)
    box = people.filter.box
    box.setText(word[:-1])

    def type_last() -> QWidget:
        press(box, word[-1])
        return people.view.viewport()

    def is_narrowed() -> bool:
        return bool(people.filter.terms) and table.listing.where == people.filter.terms and is_filled(people.view)

    took = act(type_last, is_narrowed, CALM)
    people.clear_filter()
    settle(CALM)
    wait_until_complete(people)
    return took


def figures(found: Filtering, people: int) -> list[Figure]:
    """S5."""
    repaint, blocked = found.repaint, found.blocked
    what = f"Quick filter over {people:,} people, key press to painted · the bare full-text query and one repaint"
    return [
        Figure.of("S5", what, found.pair, 2.0),
        Figure(
            "S5",
            "The longest the window's thread was blocked by a quick filter · one repaint of constants",
            max(blocked.goes) / repaint.median,
            2.0,
            spread=(min(blocked.goes) / repaint.median, max(blocked.goes) / repaint.median),
            floor=repaint.words,
            product=blocked.words,
        ),
    ]
