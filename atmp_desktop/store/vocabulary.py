"""Reads what a register has of its own: the values of its lists and its fields. What is made of them, records/vocabulary.py
knows."""

from __future__ import annotations

from sqlalchemy import Connection

from atmp_desktop.records.vocabulary import SHIPPED, ListValue, OwnField, Vocabulary

MADE_OF = frozenset({"lookup_value", "custom_field"})
"""The types of record that a vocabulary is made of."""

VALUES = "SELECT list, code, words, position, retired, deleted IS NOT NULL FROM lookup_value ORDER BY id"

FIELDS = (
    "SELECT type, code, label, kind, ifnull(target, ''), ifnull(section, ''), ifnull(help, ''), position, search, "
    "retired OR deleted IS NOT NULL FROM custom_field ORDER BY id"
)


def read_vocabulary(connection: Connection, known: Vocabulary = SHIPPED) -> Vocabulary:
    """The vocabulary of a register; `known` itself where it says the same, so that what was worked out for it stays of
    use. What is in the bin is retired: records may have it."""
    # Plain SQL, as every write asks: it has to know what another program may have added a moment ago.
    values = tuple(ListValue(*row[:4], *map(bool, row[4:])) for row in connection.exec_driver_sql(VALUES))
    fields = tuple(OwnField(*row[:8], *map(bool, row[8:])) for row in connection.exec_driver_sql(FIELDS))
    for same in (SHIPPED, known):
        if (values, fields) == (same.values, same.own):
            return same
    return Vocabulary(values, fields)
