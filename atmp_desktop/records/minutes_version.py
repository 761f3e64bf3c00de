"""Minutes: the versions of a meeting's minutes, from the first draft to the confirmed ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_date, long_date
from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import day, link, long_text, status, whole, yes_no
from atmp_desktop.records.meeting_facts import day_of_meeting, last_begun, meeting_facts, next_number
from atmp_desktop.records.record import About, Draft, Offer, Record, Values, check_has_come, standing
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.twice import said_twice

CONFIRMED = frozenset({"confirmed", "corrected"})

MACHINE = Machine(
    states={
        "drafted": "Drafted",
        "with_chair": "With the chair",
        "circulated": "Circulated (unconfirmed)",
        "confirmed": "Confirmed",
        "corrected": "Corrected",
    },
    steps=(
        Step("drafted", "with_chair", "Send to the chair"),
        Step("with_chair", "circulated", "Circulate"),
        Step("with_chair", "drafted", "Take back to draft"),
        Step(
            "circulated",
            "confirmed",
            "Confirm",
            asks="confirmed_at",
            guard="A later meeting of the group confirms them, or they are confirmed by correspondence.",
        ),
        Step("circulated", "drafted", "Take back to draft"),
        Step("confirmed", "corrected", "Correct", reason="correction"),
    ),
    open=frozenset({"drafted", "with_chair", "circulated"}),
)
TONES = {
    "drafted": "blue",
    "with_chair": "purple",
    "circulated": "amber",
    "confirmed": "green",
    "corrected": "green",
}


class MinutesVersion(Record):
    """One version of the minutes of a meeting. Minutes that are not confirmed never keep the next meeting waiting."""

    __tablename__ = "minutes_version"

    meeting: Mapped[UUID] = link("Meeting", "meeting", required=True, erasing="erase", link_name="Minutes")
    version: Mapped[int | None] = whole("Version", least=1, most=10_000)
    status: Mapped[str] = status("Status", MACHINE, tones=TONES, width=24, together="status")
    text: Mapped[str | None] = long_text("Text", search=True)
    file: Mapped[UUID | None] = link("File", "file", link_name="Used as minutes")
    confirmed_at: Mapped[UUID | None] = link(
        "Confirmed at", "meeting", link_name="Confirmed minutes", together="status", section="Confirmation"
    )
    by_correspondence: Mapped[bool] = yes_no("By correspondence", together="status", section="Confirmation")
    confirmed_on: Mapped[date | None] = day("Confirmed on", together="status", section="Confirmation")
    correction: Mapped[str | None] = long_text(
        "Correction", search=True, section="Confirmation", help="What was corrected after they were confirmed."
    )

    about: ClassVar[About] = About(
        one="Set of minutes",
        many="Minutes",
        icon="minutes_version",
        columns=("meeting", "version", "status", "confirmed_at", "by_correspondence", "confirmed_on"),
        belongs_to=("meeting",),
        order=("-meeting", "-version"),
        quick=("file",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"Minutes of {words.get(values['meeting'], '?')}, version {values['version']}"

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """The next version of its meeting; confirmed by a later meeting of the same group, and on its day."""
        meeting, confirmed_at = values["meeting"], values["confirmed_at"]
        if values["version"] is None and meeting is not None:
            values["version"] = next_number(connection, MinutesVersion, "version", "meeting", meeting)
        if confirmed_at is not None and (before is None or before["confirmed_at"] != confirmed_at):
            own, later = meeting_facts(connection, meeting), meeting_facts(connection, confirmed_at)
            if own is not None and later is not None and (own.group != later.group or later.starts <= own.starts):
                yield FieldError(
                    "confirmed_at",
                    "Minutes are confirmed at a later meeting of the same group.",
                    f"Choose a meeting of {own.code} after this one, or tick “By correspondence”.",
                )
            elif later is not None and later.day > today:
                yield FieldError(
                    "confirmed_at",
                    f"{later.reference} is on {long_date(later.day)}, which has not come yet.",
                    "Confirm them once it has met, or tick “By correspondence”.",
                )
        if values["status"] not in CONFIRMED:
            values["confirmed_on"] = None
        elif values["confirmed_on"] is None:
            facts = meeting_facts(connection, confirmed_at)
            values["confirmed_on"] = today if facts is None else facts.day

    @classmethod
    def step_offer(cls, connection: Connection, values: Values, field: str, today: date) -> Offer:
        """The group's last meeting, where that is a later one; or by correspondence."""
        own = meeting_facts(connection, values["meeting"])
        later = None if own is None else last_begun(connection, own.group, after=own.starts)
        return Offer(asked=not values["by_correspondence"], value=later, instead="by_correspondence")

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "confirmed_on", today, "Type the day on which they were confirmed.")
        at_meeting, by_correspondence = values["confirmed_at"] is not None, values["by_correspondence"]
        if values["status"] in CONFIRMED and not at_meeting and not by_correspondence:
            yield FieldError(
                "confirmed_at",
                "Minutes are confirmed at a later meeting of the group, or by correspondence.",
                "Say at which meeting in “Confirmed at”, or tick “By correspondence”.",
            )
        if at_meeting and by_correspondence:
            yield FieldError(
                "by_correspondence",
                "Minutes are confirmed either at a meeting or by correspondence.",
                "Empty “Confirmed at”, or leave “By correspondence” unticked.",
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        for row in said_twice(connection, MinutesVersion, ("meeting", "version"), ids):
            yield (
                row.id,
                FieldError(
                    "version",
                    f"There is a version {row.version} of the minutes of this meeting already.",
                    "Leave “Version” empty, and it gets the next number.",
                ),
            )
        met = day_of_meeting(MinutesVersion.meeting)
        early: Any = select(MinutesVersion.id, met.label("met")).where(MinutesVersion.confirmed_on < met)
        for row in connection.execute(standing(MinutesVersion, early, ids)):
            yield (
                row.id,
                FieldError(
                    "confirmed_on",
                    f"The meeting was on {format_date(row.met)} only, and minutes are confirmed after it.",
                    "Type a later day, or correct the meeting's.",
                ),
            )
