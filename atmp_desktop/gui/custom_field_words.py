"""What the page of the custom fields shows, read from the store, and its words. Plain values; no widgets are made."""

from __future__ import annotations

from dataclasses import dataclass

from atmp_desktop.counting import with_article
from atmp_desktop.gui.define_panel import Draft
from atmp_desktop.gui.sections import main_types
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.custom_field import KINDS
from atmp_desktop.records.kinds import Choice
from atmp_desktop.services import custom_fields
from atmp_desktop.services.custom_fields import Defined
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Contents:
    """What the page shows: the types with their words, the one turned to, and its custom fields."""

    types: list[tuple[str, str]]
    type: str
    fields: list[Defined]


def contents(store: Store, type: str) -> Contents:
    """Read how many fields each type has, and those of one; for a worker."""
    types = []
    for name in main_types():
        count = sum(not field.retired for field in store.vocabulary.own_fields(BY_NAME[name]).values())
        types.append((name, f"{BY_NAME[name].about.many} ({count})" if count else BY_NAME[name].about.many))
    return Contents(types, type, custom_fields.custom_fields(store, type))


def holds(each: Defined) -> str:
    """What a field holds, in words."""
    return tr("Link to {one}", one=with_article(_one(each))) if each.kind == "link" else KINDS[each.kind]


def _one(each: Defined) -> str:
    return BY_NAME[each.target].about.one.lower()


def draft_of(each: Defined) -> Draft:
    """A field that is there as it was described."""
    field = each.field
    values = {"label": field.label, "kind": each.kind, "target": each.target, "section": field.section,
              "help": field.help, "search": field.search}  # fmt: skip
    return Draft(values, tuple(field.kind.offered.values()) if isinstance(field.kind, Choice) else ())
