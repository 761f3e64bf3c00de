"""The kinds of value a field can hold: each says how it is read from what people type, shown, kept, searched and laid
out. One class a kind; nothing here knows which field or record it serves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Float, Integer
from sqlalchemy import Text as SqlText
from sqlalchemy.types import TypeEngine

from atmp_desktop.days import dates
from atmp_desktop.days.moments import moment_from, moment_text
from atmp_desktop.records import addresses, numbers
from atmp_desktop.records.column_types import DateColumn, IdColumn, MomentColumn, PartialDateColumn
from atmp_desktop.records.status import Machine
from atmp_desktop.records.texts import clean
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Kind:
    """What the kinds share. A value is None when the field is empty, for every kind but YesNo.

    Attributes:
        width: the usual width of a column, in characters.
    """

    width: int = field(default=18, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        """The SQLAlchemy type that keeps it."""
        return SqlText()

    def parse(self, text: str, today: date) -> Any:
        """The value somebody typed. Raises ValueError with a sentence when it is none."""
        return self.tidy(text)

    def tidy(self, value: Any) -> Any:
        """The value as we keep it. Raises ValueError with a sentence when it cannot be kept."""
        return value

    def show(self, value: Any) -> str:
        """The value in words, "" when empty; `parse(show(value))` gives the value back."""
        return "" if value is None else str(value)

    def to_json(self, value: Any) -> Any:
        """The value as JSON keeps it in the history."""
        return value

    def from_json(self, value: Any) -> Any:
        """The value that `to_json` wrote."""
        return value

    def search_text(self, value: Any) -> str:
        """What of it can be searched for."""
        return self.show(value)


@dataclass(frozen=True)
class Text(Kind):
    """One line of text.

    Attributes:
        longest: the most characters it may have.
    """

    longest: int = 300

    def tidy(self, value: Any) -> str | None:
        text = clean(str(value)) if value is not None else None
        if text is not None and len(text) > self.longest:
            raise ValueError(
                tr(
                    "This is {text:,} characters long; {longest} fit here. Put the rest in the notes.",
                    text=len(text),
                    longest=self.longest,
                )
            )
        return text


@dataclass(frozen=True)
class LongText(Kind):
    """Text of any length with line breaks."""

    width: int = field(default=40, kw_only=True)

    def tidy(self, value: Any) -> str | None:
        return None if value is None else clean(str(value), lines=True)


@dataclass(frozen=True)
class Email(Text):
    """An email address; whether its domain exists is not asked (there may be no network)."""

    width: int = field(default=30, kw_only=True)

    def tidy(self, value: Any) -> str | None:
        text = super().tidy(value)
        return None if text is None else addresses.email(text)


@dataclass(frozen=True)
class Phone(Text):
    """A telephone number, kept as text: UK numbers in their usual spacing, others as + and country code.

    What no numbering plan knows (a bleep, an extension) is kept as typed.
    """

    width: int = field(default=14, kw_only=True)
    longest: int = 60

    def tidy(self, value: Any) -> str | None:
        text = super().tidy(value)
        return None if text is None else addresses.phone(text)

    def search_text(self, value: Any) -> str:
        return addresses.as_dialled(value) if value else ""


@dataclass(frozen=True)
class Url(Text):
    """A web address; one without http(s) gets https."""

    width: int = field(default=30, kw_only=True)
    longest: int = 2000

    def tidy(self, value: Any) -> str | None:
        text = super().tidy(value)
        return None if text is None else addresses.url(text)


@dataclass(frozen=True)
class Checked(Text):
    """A code of a fixed form, such as an ORCID iD, tested by `rule`, which returns it tidied or raises ValueError."""

    rule: Callable[[str], str] = str

    def tidy(self, value: Any) -> str | None:
        text = super().tidy(value)
        return None if text is None else self.rule(text)


@dataclass(frozen=True)
class Date(Kind):
    """A day."""

    width: int = field(default=13, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        return DateColumn()

    def parse(self, text: str, today: date) -> date | None:
        return dates.parse_date(text, today) if text.strip() else None

    def tidy(self, value: Any) -> date | None:
        if value is not None and (not isinstance(value, date) or value.year < 1000):
            raise ValueError(tr("“{value}” is not a date we can keep. Type a day such as 28/11/2026.", value=value))
        return value

    def show(self, value: Any) -> str:
        return "" if value is None else dates.format_date(value)

    def to_json(self, value: Any) -> Any:
        return None if value is None else value.isoformat()

    def from_json(self, value: Any) -> Any:
        return None if value is None else date.fromisoformat(value)


@dataclass(frozen=True)
class PartialDate(Kind):
    """A year, a month or a day: "established 2018"."""

    width: int = field(default=13, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        return PartialDateColumn()

    def parse(self, text: str, today: date) -> dates.PartialDate | None:
        return dates.PartialDate.parse(text) if text.strip() else None

    def show(self, value: Any) -> str:
        return "" if value is None else value.words

    def to_json(self, value: Any) -> Any:
        return None if value is None else value.iso

    def from_json(self, value: Any) -> Any:
        return None if value is None else dates.PartialDate.parse(value)


@dataclass(frozen=True)
class Moment(Kind):
    """An instant, shown in London time."""

    width: int = field(default=19, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        return MomentColumn()

    def parse(self, text: str, today: date) -> datetime | None:
        return dates.parse_datetime(text, today) if text.strip() else None

    def show(self, value: Any) -> str:
        return "" if value is None else dates.format_datetime(value)

    def to_json(self, value: Any) -> Any:
        return None if value is None else moment_text(value)

    def from_json(self, value: Any) -> Any:
        return None if value is None else moment_from(value)


@dataclass(frozen=True)
class Choice(Kind):
    """One of a list of values, kept by its code, which never changes, and shown by its words.

    Attributes:
        options: words by code, in the order they are offered.
        tones: the colour of the pill a code is shown in, by code; none means plain text.
    """

    options: Mapping[str, str] = field(default_factory=dict)
    tones: Mapping[str, str] = field(default_factory=dict)

    @property
    def offered(self) -> Mapping[str, str]:
        """The options that can be chosen anew."""
        return self.options

    def parse(self, text: str, today: date) -> str | None:
        wanted = " ".join(text.split()).casefold()
        if not wanted:
            return None
        for code, words in self.options.items():
            if wanted in (code.casefold(), words.casefold(), code.replace("_", " ").casefold()):
                return code
        raise self._is_none_of_them(text)

    def tidy(self, value: Any) -> str | None:
        if value in (None, ""):
            return None
        if value not in self.options:
            raise self._is_none_of_them(value)
        return str(value)

    def _is_none_of_them(self, value: Any) -> ValueError:
        choices = ", ".join(self.offered.values())
        return ValueError(tr("“{value}” is not one of the choices: {choices}.", value=value, choices=choices))

    def show(self, value: Any) -> str:
        return "" if value is None else self.options.get(value, str(value))


@dataclass(frozen=True)
class Lookup(Choice):
    """A choice whose list a register may add to, rename and retire values of; `options` are those it comes with, whose
    codes are fixed, so that rules can read them. What a register made of its lists, its Vocabulary knows.

    Attributes:
        list: the name of the list; fields may share one.
        retired: the codes among `options` that stay where they are and are chosen no more.
    """

    list: str = ""
    retired: frozenset[str] = frozenset()

    @property
    def offered(self) -> Mapping[str, str]:
        return {code: words for code, words in self.options.items() if code not in self.retired}

    def tidy(self, value: Any) -> str | None:
        code = super().tidy(value)
        if code in self.retired:
            words, choices = self.show(code), ", ".join(self.offered.values())
            raise ValueError(tr("“{words}” is retired. Choose another: {choices}.", words=words, choices=choices))
        return code


@dataclass(frozen=True)
class Status(Choice):
    """A choice that changes only along the steps of its machine.

    Attributes:
        machine: the states and the allowed steps.
    """

    machine: Machine = field(default_factory=Machine)


@dataclass(frozen=True)
class YesNo(Kind):
    """Yes or no; empty is no."""

    width: int = field(default=8, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        return Boolean()

    def parse(self, text: str, today: date) -> bool:
        wanted = text.strip().casefold()
        if wanted in ("yes", "y", "true", "1", "on", "✓"):
            return True
        if wanted in ("no", "n", "false", "0", "off", ""):
            return False
        raise ValueError(tr("“{text}” is neither yes nor no.", text=text))

    def tidy(self, value: Any) -> bool:
        return bool(value)

    def show(self, value: Any) -> str:
        return tr("Yes") if value else tr("No")


@dataclass(frozen=True)
class Whole(Kind):
    """A whole number from `least` to `most`."""

    width: int = field(default=8, kw_only=True)
    least: int = 0
    most: int = 1_000_000_000

    def column_type(self) -> TypeEngine[Any]:
        return Integer()

    def parse(self, text: str, today: date) -> int | None:
        digits = text.replace(",", "").strip()
        if not digits:
            return None
        if not re.fullmatch(r"[+-]?[0-9]{1,15}", digits):
            raise ValueError(tr("“{text}” is not a whole number.", text=text))
        return self.tidy(int(digits))

    def tidy(self, value: Any) -> int | None:
        least, most = self.least, self.most
        if value is not None and not least <= value <= most:
            raise ValueError(
                tr("{value:,} is not between {least:,} and {most:,}.", value=value, least=least, most=most)
            )
        return None if value is None else int(value)


@dataclass(frozen=True)
class Number(Kind):
    """A number with or without decimals, such as 1,234.5."""

    width: int = field(default=12, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        return Float()

    def parse(self, text: str, today: date) -> int | float | None:
        return self.tidy(numbers.parse_number(text))

    def tidy(self, value: Any) -> int | float | None:
        return numbers.tidy_number(value)

    def show(self, value: Any) -> str:
        return "" if value is None else numbers.number_words(value)


@dataclass(frozen=True)
class Link(Kind):
    """Another record, kept by its id. Its words are the other record's name, which only the store can look up.

    Attributes:
        target: the type name of the record linked to.
        merging: what happens to the link when the record linked to is merged into another: "repoint".
        erasing: what happens when the record linked to is erased: "keep" the link to its empty shell, or "erase"
            this record with it.
    """

    target: str = ""
    merging: str = "repoint"
    erasing: str = "keep"
    width: int = field(default=26, kw_only=True)

    def column_type(self) -> TypeEngine[Any]:
        return IdColumn()

    def parse(self, text: str, today: date) -> UUID | None:
        try:
            return UUID(text.strip()) if text.strip() else None
        except ValueError:
            raise ValueError(tr("“{text}” is not the id of a record.", text=text)) from None

    def to_json(self, value: Any) -> Any:
        return None if value is None else str(value)

    def from_json(self, value: Any) -> Any:
        return None if value is None else UUID(value)
