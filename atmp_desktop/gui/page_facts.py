"""What the head of a record's page says about it: its title, a line of key facts, and what is worked out about it.

Plain values from what was read; no widgets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from atmp_desktop.gui.choice_edit import tone_of
from atmp_desktop.gui.reading import LinkedRecord, LinkedRecords, Reading
from atmp_desktop.gui.tokens import TONES, Tone
from atmp_desktop.records.kinds import Choice, Date, Email, Link, LongText, Status, Text, Whole, YesNo
from atmp_desktop.records.membership import IN_THE_CHAIR
from atmp_desktop.records.record import type_name
from atmp_desktop.services.explaining import Told
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Piece:
    """One value of a fact.

    Attributes:
        target: the type name and id of the record it leads to, or None.
        address: a web or mail address it leads to, or "".
        tone: the tone of the pill it is shown as, or None for plain words.
    """

    words: str
    target: tuple[str, UUID] | None = None
    address: str = ""
    tone: Tone | None = None


@dataclass(frozen=True)
class Fact:
    """Something worked out about the record: its label, one or more values, and what says why, if anything does."""

    label: str
    pieces: tuple[Piece, ...]
    why: Told | None = None


def title_of(reading: Reading) -> str:
    """The name; without the reference, which stands in the line below."""
    reference = reading.values.get("reference")
    name = reading.name
    return name.removeprefix(f"{reference}: ").removeprefix(f"{reference}, ") if reference else name


def key_line(reading: Reading) -> str:
    """The line below the title: reference, and the two things that say most about it."""
    parts = [str(reading.values["reference"])] if reading.values.get("reference") else []
    for column in _key_columns(reading):
        words = _shown(reading, column)
        # A day alone does not say what was on it.
        parts.append(f"{column.label} {words}" if isinstance(column.kind, Date) else words)
    return " · ".join(parts)


def _key_columns(reading: Reading) -> list[Column]:
    """The first two telling columns of the type that are filled and not in the name, texts before links."""
    known = columns_of(reading.record_type, reading.vocabulary)
    told = []
    for name in reading.record_type.about.columns:
        column = known[name]
        is_telling = isinstance(column.kind, Text | Link | Date | Choice) and not isinstance(
            column.kind, Status | Email | LongText
        )
        is_pill = isinstance(column.kind, Choice) and bool(column.kind.tones)
        if name == "reference" or not is_telling or is_pill or name in _NOT_KEY:
            continue
        words = _shown(reading, column)
        if words and words not in title_of(reading):
            told.append(column)
    first = told[:2]
    return sorted(first, key=lambda column: isinstance(column.kind, Link))


_NOT_KEY = {"email", "phone", "leads", "groups", "due", "papers_due", "media_type", "from_date", "to_date", "term_ends"}
"""Told elsewhere on the page."""


def _shown(reading: Reading, column: Column) -> str:
    if column.name in reading.derived:
        return reading.shown[column.name]
    return reading.word(column.name) if column.name in reading.values else ""


def pill_of(reading: Reading) -> tuple[str, Tone] | None:
    """The state of a record that has no steps (an organisation that is active) as a pill."""
    column = columns_of(reading.record_type, reading.vocabulary).get("status")
    if column is None or not isinstance(column.kind, Choice) or isinstance(column.kind, Status):
        return None
    tone = tone_of(column.kind, reading.values["status"])
    return None if tone is None else (column.kind.show(reading.values["status"]), tone)


def facts_of(reading: Reading, lists: Sequence[LinkedRecords]) -> list[Fact]:
    """What is worked out about a record and does not stand in its key line; for a group who leads it, with links."""
    in_line = {column.name for column in _key_columns(reading)}
    in_line |= {name for told in reading.told for name in (told.name, *told.covers)}
    found = list(_leaders(lists)) if type_name(reading.record_type) == "group" else []
    is_led = bool(found)
    if type_name(reading.record_type) == "enquiry":
        found.append(_enquirer(reading))
        in_line.add("enquirer")
    found += [fact for told in reading.told if (fact := _told(told)).pieces]
    for each in reading.record_type.derived:
        value = reading.derived[each.name]
        words = reading.shown[each.name]
        if each.name in in_line or value is None or value is False or (each.name == "leads" and is_led):
            continue
        if isinstance(each.kind, Whole) and not value:
            continue
        if isinstance(each.kind, YesNo):
            if each.name not in ("is_open", "current"):
                _add_pill(found, Piece(each.label, tone="red" if each.name == "overdue" else "blue"))
        elif isinstance(each.kind, Choice):
            found.append(Fact(each.label, (Piece(words, tone=tone_of(each.kind, value)),)))
        elif isinstance(each.kind, Link):
            found.append(Fact(each.label, (Piece(words, target=(each.kind.target, value)),)))
        elif isinstance(each.kind, Email):
            found.append(Fact(each.label, (Piece(words, address=f"mailto:{value}"),)))
        elif each.name == "vacant_seats":
            found.append(Fact(tr("Vacant"), tuple(_vacancies(lists, words))))
        elif words:
            found.append(Fact(each.label, (Piece(words),)))
    return found


def _told(told: Told) -> Fact:
    """What is said, its colours after the words."""
    words = (Piece(told.words),) if told.words else ()
    pills = tuple(Piece(pill.words, tone=_tone(pill.tone)) for pill in told.pills)
    pieces = (*pills, *words) if told.pills_first else (*words, *pills)
    return Fact(told.label, pieces, told if told.sentences else None)


def _tone(name: str) -> Tone:
    return next((each for each in TONES if each == name), "grey")


def _enquirer(reading: Reading) -> Fact:
    """Who asked: the person and the organisation as links, else the name and the address as given."""
    values = reading.values
    links = tuple(
        Piece(reading.word(name), target=(name, values[name]))
        for name in ("person", "organisation")
        if values[name] is not None
    )
    given = [
        Piece(words, address=f"mailto:{words}" if "@" in words and " " not in words else "")
        for name in ("enquirer_name", "enquirer_address")
        if (words := " ".join(str(values[name] or "").split()))
    ]
    kind = reading.word("enquirer_kind")
    named = links or tuple(given)
    return Fact(tr("Who asked"), (*named, *((Piece(kind, tone="grey"),) if kind else ())))


def _add_pill(found: list[Fact], piece: Piece) -> None:
    """Beside the pill before it, or on its own."""
    if found and found[-1].pieces[-1].tone is not None:
        found[-1] = Fact(found[-1].label, (*found[-1].pieces, piece))
    else:
        found.append(Fact("", (piece,)))


def _leaders(lists: Sequence[LinkedRecords]) -> Iterator[Fact]:
    members = [each for read in lists if type_name(read.kind.record_type) == "membership" for each in read.rows]
    current = [each for each in members if each.values["current"]]
    for role in IN_THE_CHAIR:
        holders = [each for each in current if each.values["role"] == role]
        if holders:
            label = tr("Joint leads") if role == "lead" and len(holders) > 1 else holders[0].shown["role"]
            yield Fact(label, tuple(_person(each) for each in holders))


def _person(membership: LinkedRecord) -> Piece:
    return Piece(membership.shown["person"], target=("person", membership.values["person"]))


def _vacancies(lists: Sequence[LinkedRecords], count: str) -> Iterator[Piece]:
    seats = [each for read in lists if type_name(read.kind.record_type) == "seat" for each in read.rows]
    vacant = [each for each in seats if each.values["vacant"]]
    if not vacant:
        yield Piece(tr("{count} vacant", count=count), tone="amber")
    for seat in vacant:
        yield Piece(seat.shown["name"], tone="amber")
