"""What of other records a filter can look at across a link: those a record links to, and those that link to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.filter_terms import Filter, Group, Linked


@dataclass(frozen=True)
class Relation:
    """A way from the records of one type to those of another.

    Attributes:
        name: the name it is asked by: that of the link, or of the type that links here.
        label: its words.
        target: the name of the type it leads to.
        column: the name of the link.
        leads_here: it is the target's link, and leads from there to here, so that there may be many.
    """

    name: str
    label: str
    target: str
    column: str
    leads_here: bool = False


@lru_cache(maxsize=512)
def relations_of(record_type: type[Record], vocabulary: Vocabulary) -> Mapping[str, Relation]:
    """The ways from the records of a type by name: first its own links, then those of other types."""
    found = {
        column.name: Relation(column.name, column.label, column.kind.target, column.name)
        for column in columns_of(record_type, vocabulary).values()
        if isinstance(column.kind, kinds.Link)
    }
    for other in RECORD_TYPES:
        links = vocabulary.links_of(other)
        here = {name: field for name, field in links.items() if _target(field.kind) == type_name(record_type)}
        target = type_name(other)
        for link, field in here.items():
            # A type that links here in one way alone is called by its own name, and so is the link that is called as we are.
            is_main = len(here) == 1 or link == type_name(record_type)
            name = target if is_main else f"{target}_{link.removeprefix(OWN)}"
            label = other.about.many if is_main else f"{other.about.many} ({field.label.lower()})"
            found.setdefault(name, Relation(name, label, target, link, leads_here=True))
    return MappingProxyType(found)


def _target(kind: kinds.Kind) -> str:
    return kind.target if isinstance(kind, kinds.Link) else ""


def types_across(record_type: type[Record], where: Filter, vocabulary: Vocabulary) -> set[type[Record]]:
    """The types of record that a filter looks at across links."""
    found: set[type[Record]] = set()
    for each in where:
        match each:
            case Group():
                found |= types_across(record_type, each.parts, vocabulary)
            case Linked():
                relation = relations_of(record_type, vocabulary).get(each.link)
                if relation is not None:
                    target = target_of(relation)
                    found |= {target} | types_across(target, each.where, vocabulary)
    return found


def target_of(relation: Relation) -> type[Record]:
    """The type of record that a relation leads to."""
    return BY_NAME[relation.target]
