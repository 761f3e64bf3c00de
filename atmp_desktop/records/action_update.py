"""How an action came along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import day, link, long_text
from atmp_desktop.records.record import About, Draft, Record, Values, check_has_come
from atmp_desktop.translation import tr


class ActionUpdate(Record):
    """A note of progress on an action, or of its due date having moved."""

    __tablename__ = "action_update"

    action: Mapped[UUID] = link(tr("Action"), "action", required=True, erasing="erase", link_name=tr("Updates"))
    on: Mapped[date] = day(tr("On"), required=True, default="today")
    text: Mapped[str | None] = long_text(tr("Update"), search=True)
    due_was: Mapped[date | None] = day(tr("Due was"), fixed=True, together="due")
    due_now: Mapped[date | None] = day(tr("Due now"), fixed=True, together="due")

    about: ClassVar[About] = About(
        one=tr("Update"),
        many=tr("Updates"),
        icon="action_update",
        meaning=tr("A note of progress on an action, or of its due date having moved."),
        columns=("action", "on", "text", "due_was", "due_now"),
        part=True,
        belongs_to=("action",),
        order=("action", "-on"),
        quick=("text",),
    )

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "on", today, tr("Type the day of the news."))

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        if values["text"]:
            return str(values["text"]).splitlines()[0][:120]
        if values["due_was"]:
            now = format_date(values["due_now"]) if values["due_now"] else tr("no date")
            return tr("Due date moved from {due_was} to {now}", due_was=format_date(values["due_was"]), now=now)
        return tr("Update")
