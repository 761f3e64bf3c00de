"""S6: any record found with Ctrl+K, beside a scan of every document, and with a slip beside rapidfuzz over the names."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from rapidfuzz import fuzz, process

from atmp_desktop.gui.palette import Palette
from atmp_desktop.store.driver import open_live
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from benchmarks.measure import Figure, Pair, Timing, timed
from benchmarks.registers import SEED, Registers
from benchmarks.stage import act, settle, wait_until
from benchmarks.window import OpenWindow, press

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SLIPS = 300
"""How many names are typed with a slip to see whether they are found."""

SHOWN = 10
"""A record is found when it, or another of the same name, is among so many."""


@dataclass(frozen=True)
class Finding:
    """What finding records took in one register.

    Attributes:
        documents: how many records there are to find.
        word, letter: a scan of every document, and from the key press to what was found painted, by a word or one letter.
        slip, slips: rapidfuzz over the names, and the same by a name with a slip, and with two in a word, which is looked
            for in another way.
        missed: the share of names with a slip that were not found.
    """

    documents: int
    word: Pair
    letter: Pair
    slip: Pair
    slips: Pair
    missed: float


def measure(registers: Registers, people: int, goes: int) -> Finding:
    """Find people of a register of so many."""
    with registers.open_copy(people, "finding") as store:
        bare = open_live(store.path, read_only=True)
        shown = OpenWindow(store)
        try:
            names = _names(bare, people, SLIPS)
            palette = _open(shown)
            scan, compare = _scanning(bare), _comparing(bare)
            families = [name.split()[-1].lower() for name in names]
            chance = random.Random(SEED)
            slips = [slip(name, chance) for name in names]
            letters = [family[:1] for family in families]
            word = _by_turns(scan, palette, families[:goes])
            letter = _by_turns(scan, palette, letters[:goes])
            slipped = _by_turns(compare, palette, slips[:goes])
            twice = _by_turns(compare, palette, [slip(each, chance) for each in slips[:goes]])
            missed = _missed(store, names, slips)
            documents = bare.execute("SELECT count(*) FROM document").fetchone()[0]
        finally:
            shown.close()
            bare.close()
    return Finding(documents, word, letter, slipped, twice, missed)


def _names(bare: Any, people: int, count: int) -> list[str]:
    statement = "SELECT given_name || ' ' || family_name FROM person WHERE deleted IS NULL LIMIT 1 OFFSET ?"
    rows = [bare.execute(statement, (place * people // (2 * count),)).fetchone() for place in range(count)]
    return [row[0] for row in rows if row is not None]


def _open(shown: OpenWindow) -> Palette:
    shown.window.open_palette()
    palette = shown.window.palette_shown
    assert palette is not None
    return palette


def _scanning(bare: Any) -> Callable[[str], object]:
    statement = "SELECT rowid FROM search WHERE name LIKE ? OR body LIKE ? LIMIT 50"
    # Without the limit being reached early every document is looked at, as for words that are rare.
    whole = f"SELECT count(*) FROM ({statement.removesuffix(' LIMIT 50')})"
    return lambda words: bare.execute(whole, (f"%{words}%",) * 2).fetchall()


def _comparing(bare: Any) -> Callable[[str], object]:
    def compare(words: str) -> object:
        names = [row[0] for row in bare.execute("SELECT sort_key FROM document WHERE binned = 0")]
        return process.extract(words, names, scorer=fuzz.token_sort_ratio, limit=50, score_cutoff=80)

    return compare


def _by_turns(floor: Callable[[str], object], palette: Palette, words: Sequence[str]) -> Pair:
    floors, found = [], []
    for each in words:
        floors.append(timed(lambda: floor(each)))  # noqa: B023 - called at once
        found.append(_type(palette, each))
    return Pair(Timing(tuple(floors)), Timing(tuple(found)))


def _type(palette: Palette, words: str) -> float:
    """Seconds from pressing the last letter of some words until what was found is painted."""
    palette.field.setText(words[:-1])
    wait_until(lambda: not palette.is_searching)
    settle(50)

    def type_last() -> QWidget:
        press(palette.field, words[-1])
        return palette

    # What is found is painted with the list in the palette, or that there is nothing with its words.
    return act(type_last, lambda: not palette.is_searching, asks=True).seconds


def slip(name: str, chance: random.Random) -> str:
    """A name with a letter of its family name changed, left out, doubled, or changed places with the next."""
    given, _, family = name.lower().rpartition(" ")
    at = chance.randrange(len(family) - 1)
    wrong = (
        family[:at] + chance.choice(LETTERS.replace(family[at], "")) + family[at + 1 :],
        family[:at] + family[at + 1 :],
        family[:at] + family[at] + family[at:],
        family[:at] + family[at + 1] + family[at] + family[at + 2 :],
    )[chance.randrange(4)]
    return f"{given} {wrong}"


def _missed(store: Store, names: Sequence[str], slips: Sequence[str]) -> float:
    missed = 0
    for name, typed in zip(names, slips, strict=True):
        with store.read() as session:
            hits = find(session.connection(), typed, limit=SHOWN)
        missed += not any(all(part in hit.name.split() for part in name.split()) for hit in hits)
    return missed / len(names)


def figures(found: Finding, people: int) -> list[Figure]:
    """S6."""
    what = f"Find any of {found.documents:,} records with Ctrl+K, key press to painted"
    return [
        Figure.of("S6", f"{what}, by a name · a LIKE scan", found.word, 0.1),
        Figure.of("S6", f"{what}, by one letter · a LIKE scan", found.letter, 0.1),
        Figure.of("S6", f"{what}, by a name with a slip · rapidfuzz over the names", found.slip, 1.5),
        Figure.of("S6", f"{what}, by a name with two slips · rapidfuzz over the names", found.slips, 1.5),
        Figure(
            "S6",
            f"Names of {people:,} people typed with one slip and not found among the first {SHOWN}",
            100 * found.missed,
            2.0,
            "%",
            product=f"{100 * found.missed:.1f} % of {SLIPS}",
        ),
    ]
