"""What is to be looked at after many records were changed at once: the cautions of each, told together in few words.

Knows a write that is going on; not what is changed in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from atmp_desktop.records.record import Draft, Record, type_name
from atmp_desktop.store.many import saved_values
from atmp_desktop.store.names import names_of
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr

ASKED = 1000
"""So many records are asked for their cautions, each of which is a question to the register or two."""

NAMED, LONGEST = 3, 40
"""So many of the records that have one are named, in so many letters at most."""


class BulkCautions:
    """The cautions of some records of a type. Made before they are changed, asked for the words after."""

    def __init__(self, write: Write, record_type: type[Record], ids: Sequence[UUID]) -> None:
        self._write, self._type, self._many = write, record_type, len(ids)
        self._before = self._saved(ids[:ASKED]) if _has_cautions(record_type) else {}

    def words(self) -> str:
        """How many of them have one, and which the first few are; "" where none has."""
        self._write.flush()
        connection, today = self._write.connection(), self._write.today
        found: dict[UUID, str] = {}
        for id, after in self._saved(list(self._before)).items():
            told = " ".join(self._type.cautions(connection, after, self._before[id], today))
            if told:
                found[id] = told
        if not found:
            return ""
        first = [id for id in self._before if id in found][:NAMED]
        names = names_of(connection, {type_name(self._type): first})
        called = [_short(names.get(id, self._type.about.one)) for id in first]
        more = len(found) - len(first)
        asked = tr("the first {asked:,}", asked=ASKED) if self._many > ASKED else "them"
        head = tr("{n} of {asked} is to be looked at.", "{n} of {asked} are to be looked at.", len(found), asked=asked)
        if len(set(found.values())) == 1:
            return tr(
                "{head} {found} It is so with {listed}.",
                head=head,
                found=found[first[0]],
                listed=listed([*called, *([tr("{more:,} more", more=more)] if more else [])]),
            )
        told_of = [f"{name}: {found[id]}" for id, name in zip(first, called, strict=True)]
        return " ".join([head, *told_of, *([tr("And {more:,} more.", more=more)] if more else [])])

    def _saved(self, ids: Sequence[UUID]) -> dict[UUID, Draft]:
        """What is saved of records, in their order."""
        found = saved_values(self._write.connection(), self._type, ids, self._write.vocabulary)
        return {id: found[id] for id in ids if id in found}


def _has_cautions(record_type: type[Record]) -> bool:
    """Whether a type ever has any: most never do."""
    return any("cautions" in vars(each) for each in record_type.mro()[: record_type.mro().index(Record)])


def _short(name: str) -> str:
    """A name in few letters: its reference is at its beginning."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def listed(words: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return words[0] if len(words) == 1 else tr("{words} and {words_2}", words=", ".join(words[:-1]), words_2=words[-1])
