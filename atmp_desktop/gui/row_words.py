"""How a record reads in one row of a linked list: what it leads to, a second line, dates, and pills.

The same for every record type, from its columns; plain values, no widgets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui.choice_edit import tone_of
from atmp_desktop.gui.lookup import owner_links
from atmp_desktop.gui.reading import LinkedRecord, ListKind
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Choice, Date, Link, LongText, PartialDate, Text, Whole, YesNo
from atmp_desktop.records.record import type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.translation import tr

SILENT = {"from_date", "to_date", "current", "position"}
"""Columns that are told another way: the dates at the right, the place by the order."""

SHORT = 4
"""Letters from which words that stand in the lead already are not said again."""


@dataclass(frozen=True)
class RowWords:
    """One row in words.

    Attributes:
        lead: what it is about.
        target: the type name and id of the record the lead leads to, or None where the row itself is all there is.
        words: the second line, or "".
        dates: at the right, or "".
        pills: words with their tones, at the right.
    """

    id: UUID
    lead: str
    target: tuple[str, UUID] | None
    words: str
    dates: str
    pills: tuple[tuple[str, Tone], ...]
    former: bool

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return ", ".join(
            part for part in (self.lead, self.words, self.dates, *(pill for pill, _ in self.pills)) if part
        )


def row_words(kind: ListKind, record: LinkedRecord, today: date, vocabulary: Vocabulary, owner: str = "") -> RowWords:
    """A record of a linked list as a row; `owner` is the name of the record on whose page it stands."""
    known = columns_of(kind.record_type, vocabulary)
    about = kind.record_type.about
    shown = [known[name] for name in about.columns if name != kind.link and name not in SILENT]
    lead_column = _lead(
        vocabulary.fields_of(kind.record_type), shown, record, is_part=about.part or bool(about.belongs_to)
    )
    lead, target = record.name, None
    if lead_column is not None:
        lead = record.shown[lead_column.name]
        value = record.values[lead_column.name]
        if isinstance(lead_column.kind, Link) and value is not None:
            target = (lead_column.kind.target, value)
    if target is None and not about.part and not about.belongs_to:
        target = (type_name(kind.record_type), record.id)
    rest = [column for column in shown if lead_column is None or column.name != lead_column.name]
    if record.values.get("number") is not None and record.name == f"{record.values['number']}. {lead}":
        lead = record.name
        rest = [column for column in rest if column.name != "number"]
    pills = list(_pills(kind, rest, record))
    if record.extra:
        # Whose it is stands there already.
        rest = [column for column in rest if column.name not in owner_links(kind.record_type)]
    second = [*_second_line(rest, record, lead, owner), *([record.extra] if record.extra else [])]
    return RowWords(
        record.id,
        " ".join(lead.split()),
        target,
        " · ".join(second),
        _dates(kind, record, today),
        tuple(pills),
        record.former,
    )


def _lead(fields: Mapping[str, Field], shown: list[Column], record: LinkedRecord, *, is_part: bool) -> Column | None:
    """The column a row is about: the first needed text or link, else the first filled link; None for the name. Only a part
    or a place is about what it links to: a meeting is opened from its row, not the group it is of."""
    kinds = (Text, LongText, Link) if is_part else (Text, LongText)
    for column in shown:
        field = fields.get(column.name)
        if field is not None and field.required and isinstance(field.kind, kinds):
            return column
    if "name" in {column.name for column in shown}:
        return next(column for column in shown if column.name == "name")
    if not is_part:
        return None
    return next(
        (column for column in shown if isinstance(column.kind, Link) and record.values[column.name] is not None), None
    )


def _pills(kind: ListKind, columns: list[Column], record: LinkedRecord) -> Iterator[tuple[str, Tone]]:
    for column in columns:
        value = record.values[column.name]
        if column.name == "vacant" and value:
            yield tr("Vacant"), "amber"
        elif isinstance(column.kind, Choice) and (tone := tone_of(column.kind, value)) and not _is_usual(column, value):
            yield record.shown[column.name], tone


def _is_usual(column: Column, value: Any) -> bool:
    """Whether a value is what is expected, so that a pill would only be noise: a good address that may circulate."""
    return (column.name, value) in {("audience", "circulate"), ("status", "good")}


def _second_line(columns: list[Column], record: LinkedRecord, lead: str, owner: str) -> Iterator[str]:
    for column in columns:
        value = record.values[column.name]
        words = record.shown[column.name]
        if value is None or value is False or words == lead or (isinstance(column.kind, Whole) and not value):
            continue
        if isinstance(column.kind, Choice):
            if tone_of(column.kind, value) is None:
                yield tr("Joint lead") if value == "lead" and record.values.get("joint") else words
        elif isinstance(column.kind, YesNo):
            if column.name not in ("vacant", "joint"):
                yield column.label
        elif isinstance(column.kind, Date | PartialDate | Whole):
            yield f"{column.label} {words}"
        elif words and (len(words) < SHORT or words not in lead):
            there = " ".join(words.split())
            yield (
                tr("At {there}", there=there.removeprefix(f"{owner} at "))
                if there.startswith(f"{owner} at ")
                else there
            )


def _dates(kind: ListKind, record: LinkedRecord, today: date) -> str:
    values: Mapping[str, Any] = record.values
    first, last = values.get("from_date"), values.get("to_date")
    if record.on is not None:
        return format_date(record.on)
    if not isinstance(first, date) and not isinstance(last, date):
        return ""
    if last is None:
        assert first is not None
        return (
            tr("since {first}", first=format_date(first))
            if first <= today
            else tr("from {first}", first=format_date(first))
        )
    if first is None:
        return tr("until {last}", last=format_date(last))
    return f"{format_date(first)} – {format_date(last)}"
