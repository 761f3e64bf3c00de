"""What a condition of a filter can be about, as the builder offers it: columns here, and behind a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from atmp_desktop.gui.filter_draft import Line
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import STAMPS, columns_of
from atmp_desktop.store.filter_links import relations_of, target_of
from atmp_desktop.translation import tr

WORDS = tr("Any words")

PLAIN_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class Place:
    """What a line may be about: a column here, or behind a link."""

    links: tuple[str, ...]
    column: str
    label: str


@lru_cache(maxsize=64)
def places_of(record_type: type[Record], vocabulary: Vocabulary) -> Sequence[Place]:
    """What the lines of a type may be about: words, its columns, then those of what it is linked to."""
    found = [Place((), "", WORDS)]
    found += [
        Place((), each.name, each.label) for each in columns_of(record_type, vocabulary).values() if not each.retired
    ]
    stamps = {name for name, _, _ in STAMPS}
    for relation in relations_of(record_type, vocabulary).values():
        found += [
            Place((relation.name,), each.name, f"{relation.label} › {each.label}")
            for each in columns_of(target_of(relation), vocabulary).values()
            if not each.retired and each.name not in stamps
        ]
    return tuple(found)


def place_words(record_type: type[Record], line: Line, vocabulary: Vocabulary) -> str:
    """What a line is about, in words; what is no longer there by its name."""
    labels, at = [], record_type
    for link in line.links:
        relation = relations_of(at, vocabulary).get(link)
        if relation is None:
            return ".".join((*line.links, line.column))
        labels.append(relation.label)
        at = target_of(relation)
    column = columns_of(at, vocabulary).get(line.column)
    return " › ".join([*labels, column.label if column is not None else line.column or WORDS])


def plain(words: str) -> str:
    """Words as they are looked for: small, and without the sign between a link and what is behind it."""
    return " ".join(words.replace("›", " ").casefold().split())


def place_model(places: Sequence[Place]) -> QStandardItemModel:
    """The places as a box shows and looks for them. It belongs to whoever asked: boxes must be gone before it is."""
    model = QStandardItemModel()
    for each in places:
        item = QStandardItem(each.label)
        item.setData(plain(each.label), PLAIN_ROLE)
        model.appendRow(item)
    return model
