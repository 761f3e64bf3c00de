"""Whether what is about to be saved was changed since it was seen. Knows one record at a time, and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from atmp_desktop.errors import Clash, Conflict
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.history import units_of
from atmp_desktop.store.names import names_linked
from atmp_desktop.store.write import Write


def refuse_clashes(write: Write, record: Record, seen: Mapping[str, Any], edits: Mapping[str, Any]) -> None:
    """Raises Conflict where a field to be saved, or one that makes sense only together with it, is no longer as it was seen
    and not as it is to become either. `edits` are new values by field, `seen` those they were made from."""
    record_type = type(record)
    values = write.vocabulary.values_of(record)
    units = units_of(record_type, {name for name, value in edits.items() if name in seen and value != seen[name]})
    clashes = []
    for name, field in write.vocabulary.fields_of(record_type).items():
        if field.unit not in units or name not in seen:
            continue
        theirs, yours = values[name], edits.get(name, seen[name])
        if theirs not in (seen[name], yours):
            clashes.append(Clash(name, field.label, yours, theirs, seen[name]))
    if clashes:
        words = names_linked(write.connection(), record_type, [values], SHIPPED)
        raise Conflict(record_type.name_of(values, words), clashes)
