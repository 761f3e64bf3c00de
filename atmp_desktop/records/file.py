"""Files kept inside the register. A record here says what a file is called and which contents it has; where the contents
are, only the store knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import text, whole
from atmp_desktop.records.record import About, Draft, Record, Values
from atmp_desktop.records.texts import clean
from atmp_desktop.translation import tr

NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
"""What Windows does not take in names, with what parts them there and elsewhere."""

UNSEEN = re.compile("[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Marks that take no room or turn the writing round, so that a name would look like another."""

RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows, with any ending. Source: Microsoft, "Naming Files, Paths, and Namespaces"."""

LONGEST_NAME = 200
"""Bytes of UTF-8: file systems take 255, and a name in a folder of copies may get a number more."""

LONGEST_ENDING = 20


def safe_name(name: str) -> str:
    """A name that every system takes for a file, and that leads out of no folder; "unnamed" when nothing is left."""
    kept = clean(UNSEEN.sub("", re.sub("[\ud800-\udfff]", "_", name))) or ""
    kept = NOT_IN_NAMES.sub("_", kept).rstrip(". ")
    return _shortened(f"_{kept}" if RESERVED.fullmatch(kept) else kept) or "unnamed"


def _shortened(name: str) -> str:
    """A name cut to what file systems take, with its ending."""
    if len(name.encode()) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = LONGEST_NAME - len((dot + ending).encode())
    return (stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ") + dot + ending).rstrip(". ")


def size_words(size: int) -> str:
    """A number of bytes as people read it: "340 bytes", "12 kB", "1.2 MB"; a thousand to the next, as systems show it."""
    if size < 1000:
        return tr("{n} byte", "{n} bytes", size)
    amount, unit = size / 1000, "kB"
    for larger in ("MB", "GB"):
        # 999.95 would be written as 1,000.0.
        if amount < 999.5:
            break
        amount, unit = amount / 1000, larger
    return f"{amount:.1f} {unit}" if amount < 9.95 else f"{amount:,.0f} {unit}"


class File(Record):
    """A file that is kept inside the register, so that the register is all there is to keep."""

    __tablename__ = "file"

    name: Mapped[str] = text(tr("Name"), required=True, search=True, width=36)
    media_type: Mapped[str | None] = text(tr("Media type"), longest=120, width=20)
    size: Mapped[int | None] = whole(tr("Size in bytes"), fixed=True)
    hash: Mapped[str | None] = text(
        tr("Checksum"), fixed=True, longest=64, width=20, help=tr("SHA-256 of the contents, which are kept by it.")
    )

    about: ClassVar[About] = About(
        one=tr("File"),
        many=tr("Files"),
        icon="file",
        meaning=tr("A file that is kept inside the register, so that the register is all there is to keep."),
        columns=("name", "media_type", "size", "created_at", "created_by"),
        order=("-created_at",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        values["name"] = safe_name(values["name"])
        yield from ()
