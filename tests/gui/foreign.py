"""A training register whose own words are in Greek letters: what is in Latin ones on a screen is the program's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import LongText, Text
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store.write import Write

GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβψδεφγηιξκλμνοπθρστθωςχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΘΩΣΧΥΖ",
)
NOT_WORDS = {"saved_view", "lookup_value", "identifier", "file", "contact_point"}
"""Types whose texts are read by the program, or have a form of their own."""

AS_THEY_ARE = {"type", "links_to", "target", "code", "name_pattern", "message_id", "html"}


@contextmanager
def greek_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """While it lasts, the words of records that are added are written with Greek letters."""
    bulk_add, add = Write.bulk_add, Write.add

    def greek(record_type: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
        name = type_name(record_type)
        fields = fields_of(record_type)
        return {
            field: value.translate(GREEK)
            if isinstance(value, str)
            and name not in NOT_WORDS
            and field in fields
            and type(fields[field].kind) in (Text, LongText)
            and not field.endswith("_pattern")
            and field not in AS_THEY_ARE
            else value
            for field, value in values.items()
        }

    def bulk_add_greek(self: Write, record_type: type[Record], rows: Sequence[Mapping[str, Any]]) -> Any:
        return bulk_add(self, record_type, [greek(record_type, row) for row in rows])

    def add_greek(self: Write, record: Record) -> None:
        for field, value in greek(type(record), {k: v for k, v in vars(record).items() if k[0] != "_"}).items():
            if getattr(record, field) != value:
                setattr(record, field, value)
        add(self, record)

    with monkeypatch.context() as patch:
        patch.setattr(Write, "bulk_add", bulk_add_greek)
        patch.setattr(Write, "add", add_greek)
        yield
