"""Lists that somebody looks at again and again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import long_text, text, whole, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values


class SavedView(Record):
    """A list as it was set up once: what it lists, the filter, the colours of rows, the columns, the order, the groups."""

    __tablename__ = "saved_view"

    name: Mapped[str] = text("Name", required=True, search=True, longest=120, width=28)
    type: Mapped[str] = text("Type of record", required=True, longest=60, width=16)
    filter: Mapped[str | None] = long_text(
        "Filter",
        help="The conditions; below them a line for each colour of rows, such as “colour red: overdue:yes”, and “shown as: "
        "board” for a board.",
    )
    columns: Mapped[str | None] = text("Columns", longest=2000, help="Their names, with a comma between.")
    order: Mapped[str | None] = text(
        "Order", longest=2000, help="Names of columns, a “-” before one for the other way."
    )
    group_by: Mapped[str | None] = text("Grouped by", longest=120)
    pinned: Mapped[bool] = yes_no("Pinned", help="It stands on the side bar.")
    position: Mapped[int | None] = whole("Position")

    about: ClassVar[About] = About(
        one="Saved view",
        many="Saved views",
        icon="saved_view",
        columns=("name", "type", "filter", "pinned"),
        part=True,
        order=("type", "position", "name"),
        quick=("filter",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        # The list of all types knows this one, so it is asked when it is there.
        from atmp_desktop.records import BY_NAME

        if values["type"] not in BY_NAME:
            known = ", ".join(sorted(BY_NAME))
            yield FieldError("type", f"There is no type of record “{values['type']}”.", f"Give one of: {known}.")
