"""Names that are a typing slip away from what somebody typed.

A slip is a letter that is wrong, left out or too many, or two that changed places. All that can be meant by a word is some
hundreds of words, and the index says which of them there are: that takes as long among a million names as among ten. Only
what is further from any name is compared with all of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice, product

from sqlalchemy import Connection

from atmp_desktop.store.fold import fold, words_of
from atmp_desktop.store.matching import as_typed

MOST_WORDS = 8
"""Of how many words each is looked for with a slip; it is names that are typed, not sentences."""

MOST_WAYS = 100
"""In how many ways words are read at once."""

EACH = 100
"""How many names are looked at of one way to read the words."""

UNFINISHED = 4
"""From how many letters on a word with a slip may be the beginning of another."""

BATCH = 1000
"""How many names are compared at a time."""

AGAIN = 10
"""How many times as many names as are shown are looked at again."""

CLOSE = 80
"""How alike two names must be, of 100, for one to be meant by the other."""

KNOWN = """SELECT value FROM json_each(?)
WHERE EXISTS (SELECT 1 FROM search WHERE search MATCH 'name: "' || value || '"' || ?)"""

BEARERS = """SELECT document.number, document.sort_key FROM json_each(?) AS way, document WHERE document.number IN (
    SELECT document.number FROM search CROSS JOIN document ON document.number = search.rowid
    WHERE search MATCH way.value AND document.binned = 0 AND document.type IN (SELECT value FROM json_each(?)) LIMIT ?)"""

KEYS = "SELECT DISTINCT sort_key FROM document WHERE type = ? AND binned = 0"

CALLED = """SELECT number, sort_key FROM document
WHERE type = ? AND binned = 0 AND sort_key IN (SELECT value FROM json_each(?))"""


def near_names(connection: Connection, typed: str, types: Sequence[str], limit: int, *, far: bool = True) -> list[int]:
    """The numbers of documents whose names have all of some words, one of which was typed with a slip; closest first, each
    name once before any comes again. `far` looks, where there are none, for names that the word with the slip begins, and
    for those with a slip in two words."""
    words = words_of(typed)
    if len(words) > MOST_WORDS:
        return []
    known = _known(connection, words, "*")
    strange = {place for place, word in enumerate(words) if word not in known}
    for slipped, ending in ((1, ""), (1, "*"), (2, ""))[: None if far else 1]:
        ways = list(islice(_ways(connection, words, strange, slipped, ending), MOST_WAYS))
        asked = (json.dumps(ways), json.dumps(list(types)), EACH)
        if ways and (rows := connection.exec_driver_sql(BEARERS, asked).all()):
            return _closest_first(typed, {row.number: row.sort_key for row in rows})[:limit]
    return []


def spellings(word: str) -> set[str]:
    """What may have been meant by a folded word with one slip in it, of two letters or more."""
    letters = [letter for page in {ord(letter) // PAGE for letter in word} for letter in _letters(page)]
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    meant = {before + letter + after for before, after in parts for letter in letters}
    meant |= {before + letter + after[1:] for before, after in parts if after for letter in letters}
    meant |= {before + after[1:] for before, after in parts if after}
    meant |= {before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1}
    return {each for each in meant if len(each) > 1} - {word}


PAGE = 128
"""An alphabet is within so many characters of Unicode."""


@lru_cache
def _letters(page: int) -> str:
    """The letters and digits of a page as they stand in the index."""
    return "".join(each for each in map(chr, range(page * PAGE, (page + 1) * PAGE)) if words_of(each) == [each])


def _known(connection: Connection, words: Iterable[str], ending: str) -> set[str]:
    """Those of some words that are in any name, with `ending` * those that begin a word of one."""
    return set(connection.exec_driver_sql(KNOWN, (json.dumps(list(words)), ending)).scalars())


def _ways(connection: Connection, words: Sequence[str], strange: set[int], slipped: int, ending: str) -> Iterator[str]:
    """The ways to read some words with so many of them meaning others, as match texts. Words that are in no name, whose
    places are `strange`, always do."""
    meant: dict[int, list[str]] = {}
    for places in combinations(range(len(words)), slipped):
        if not strange <= set(places) or any(ending and len(words[place]) < UNFINISHED for place in places):
            continue
        for place in places:
            if place not in meant:
                meant[place] = sorted(_known(connection, spellings(words[place]), ending))
        for others in product(*(meant[place] for place in places)):
            instead = dict(zip(places, others, strict=True))
            yield " AND ".join(
                f'name: "{instead[place]}"{ending}' if place in instead else as_typed(word, "name")
                for place, word in enumerate(words)
            )


def alike_names(connection: Connection, typed: str, types: Sequence[str], limit: int) -> list[int]:
    """The numbers of documents whose names, compared with what was typed one by one, are like it; closest first, each name
    once before any comes again."""
    from rapidfuzz import fuzz, process

    # The sort key is folded already and has the same words as the name, so it stands in for it; hyphens are in both.
    folded = _folded(typed)
    # As the keys of people are. A slip in the first letter of a name would have its words sorted in another order.
    turned = " ".join(folded.split(" ")[-1:] + folded.split(" ")[:-1])
    alike: dict[tuple[str, str], float] = {}
    for type in types:
        # In batches, as rapidfuzz keeps every other thread waiting while it compares: the window's among them.
        for keys in _keys(connection, type):
            best = process.extract(folded, keys, scorer=fuzz.token_sort_ratio, limit=limit, score_cutoff=CLOSE)
            best += process.extract(turned, keys, scorer=fuzz.ratio, limit=limit, score_cutoff=CLOSE)
            for key, score, _ in best:
                alike[type, key] = min(alike.get((type, key), 0.0), -score)
    closest = sorted(alike, key=lambda each: (alike[each], each))[: limit * AGAIN]
    bearers: dict[int, str] = {}
    for type in {type for type, _ in closest}:
        wanted = json.dumps([key for other, key in closest if other == type])
        called = connection.exec_driver_sql(CALLED, (type, wanted))
        bearers.update((row.number, row.sort_key) for row in called)
    return _closest_first(typed, bearers)[:limit]


def _keys(connection: Connection, type: str) -> Iterator[list[str]]:
    # Of the driver itself: SQLAlchemy's handling of each row would cost as much as comparing it.
    cursor = connection.connection.cursor()
    try:
        cursor.execute(KEYS, (type,))
        while rows := cursor.fetchmany(BATCH):
            yield [key for (key,) in rows]
    finally:
        cursor.close()


def _closest_first(typed: str, bearers: Mapping[int, str]) -> list[int]:
    """The numbers of documents, given their sort keys, in the order of how few slips are between those and what was typed,
    whichever word of it they begin with."""
    from rapidfuzz.distance import OSA

    words = _folded(typed).split(" ")
    turns = [" ".join(words[at:] + words[:at]) for at in range(len(words))]
    # A letter for another, and two that changed places, are one slip each to whoever typed them.
    slips = {key: min(OSA.distance(turn, key) for turn in turns) for key in set(bearers.values())}
    # Many may be called the same.
    again: Counter[str] = Counter()
    ranked = []
    for number, key in sorted(bearers.items()):
        ranked.append((slips[key], again[key], key, number))
        again[key] += 1
    return [number for *_, number in sorted(ranked)]


def _folded(typed: str) -> str:
    return fold(" ".join(typed.split()))
