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
from atmp_desktop.translation import tr


class SavedView(Record):
    """A list as it was set up once: what it lists, the filter, the colours of rows, the columns, the order, the groups."""

    __tablename__ = "saved_view"

    name: Mapped[str] = text(tr("Name"), required=True, search=True, longest=120, width=28)
    type: Mapped[str] = text(tr("Type of record"), required=True, longest=60, width=16)
    filter: Mapped[str | None] = long_text(
        tr("Filter"),
        help="The conditions; below them a line for each colour of rows, such as “colour red: overdue:yes”, and “shown as: "
        "board” for a board.",
    )
    columns: Mapped[str | None] = text(tr("Columns"), longest=2000, help=tr("Their names, with a comma between."))
    order: Mapped[str | None] = text(
        tr("Order"), longest=2000, help=tr("Names of columns, a “-” before one for the other way.")
    )
    group_by: Mapped[str | None] = text(tr("Grouped by"), longest=120)
    pinned: Mapped[bool] = yes_no(tr("Pinned"), help=tr("It stands on the side bar."))
    position: Mapped[int | None] = whole(tr("Position"))

    about: ClassVar[About] = About(
        one=tr("Saved view"),
        many=tr("Saved views"),
        icon="saved_view",
        meaning=tr(
            "A list as it was set up once: what it lists, the filter, the colours of rows, the columns, the order, the groups."
        ),
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
            yield FieldError(
                "type",
                tr("There is no type of record “{type}”.", type=values["type"]),
                tr("Give one of: {known}.", known=known),
            )
