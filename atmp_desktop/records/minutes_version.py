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
from atmp_desktop.translation import tr

CONFIRMED = frozenset({"confirmed", "corrected"})

MACHINE = Machine(
    states={
        "drafted": tr("Drafted"),
        "with_chair": tr("With the chair"),
        "circulated": tr("Circulated (unconfirmed)"),
        "confirmed": tr("Confirmed"),
        "corrected": tr("Corrected"),
    },
    steps=(
        Step("drafted", "with_chair", tr("Send to the chair")),
        Step("with_chair", "circulated", tr("Circulate")),
        Step("with_chair", "drafted", tr("Take back to draft")),
        Step(
            "circulated",
            "confirmed",
            tr("Confirm"),
            asks="confirmed_at",
            guard=tr("A later meeting of the group confirms them, or they are confirmed by correspondence."),
        ),
        Step("circulated", "drafted", tr("Take back to draft")),
        Step("confirmed", "corrected", tr("Correct"), reason="correction"),
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

    meeting: Mapped[UUID] = link(tr("Meeting"), "meeting", required=True, erasing="erase", link_name=tr("Minutes"))
    version: Mapped[int | None] = whole(tr("Version"), least=1, most=10_000)
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, width=24, together="status")
    text: Mapped[str | None] = long_text(tr("Text"), search=True)
    file: Mapped[UUID | None] = link(tr("File"), "file", link_name=tr("Used as minutes"))
    confirmed_at: Mapped[UUID | None] = link(
        tr("Confirmed at"), "meeting", link_name=tr("Confirmed minutes"), together="status", section=tr("Confirmation")
    )
    by_correspondence: Mapped[bool] = yes_no(tr("By correspondence"), together="status", section=tr("Confirmation"))
    confirmed_on: Mapped[date | None] = day(tr("Confirmed on"), together="status", section=tr("Confirmation"))
    correction: Mapped[str | None] = long_text(
        tr("Correction"),
        search=True,
        section=tr("Confirmation"),
        help=tr("What was corrected after they were confirmed."),
    )

    about: ClassVar[About] = About(
        one=tr("Set of minutes"),
        many=tr("Minutes"),
        icon="minutes_version",
        meaning=tr(
            "One version of the minutes of a meeting. Minutes that are not confirmed never keep the next meeting waiting."
        ),
        columns=("meeting", "version", "status", "confirmed_at", "by_correspondence", "confirmed_on"),
        belongs_to=("meeting",),
        order=("-meeting", "-version"),
        quick=("file",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr(
            "Minutes of {meeting}, version {version}",
            meeting=words.get(values["meeting"], "?"),
            version=values["version"],
        )

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
                    tr("Minutes are confirmed at a later meeting of the same group."),
                    tr("Choose a meeting of {code} after this one, or tick “By correspondence”.", code=own.code),
                )
            elif later is not None and later.day > today:
                yield FieldError(
                    "confirmed_at",
                    tr(
                        "{reference} is on {day}, which has not come yet.",
                        reference=later.reference,
                        day=long_date(later.day),
                    ),
                    tr("Confirm them once it has met, or tick “By correspondence”."),
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
        yield from check_has_come(values, "confirmed_on", today, tr("Type the day on which they were confirmed."))
        at_meeting, by_correspondence = values["confirmed_at"] is not None, values["by_correspondence"]
        if values["status"] in CONFIRMED and not at_meeting and not by_correspondence:
            yield FieldError(
                "confirmed_at",
                tr("Minutes are confirmed at a later meeting of the group, or by correspondence."),
                tr("Say at which meeting in “Confirmed at”, or tick “By correspondence”."),
            )
        if at_meeting and by_correspondence:
            yield FieldError(
                "by_correspondence",
                tr("Minutes are confirmed either at a meeting or by correspondence."),
                tr("Empty “Confirmed at”, or leave “By correspondence” unticked."),
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        for row in said_twice(connection, MinutesVersion, ("meeting", "version"), ids):
            yield (
                row.id,
                FieldError(
                    "version",
                    tr("There is a version {version} of the minutes of this meeting already.", version=row.version),
                    tr("Leave “Version” empty, and it gets the next number."),
                ),
            )
        met = day_of_meeting(MinutesVersion.meeting)
        early: Any = select(MinutesVersion.id, met.label("met")).where(MinutesVersion.confirmed_on < met)
        for row in connection.execute(standing(MinutesVersion, early, ids)):
            yield (
                row.id,
                FieldError(
                    "confirmed_on",
                    tr("The meeting was on {met} only, and minutes are confirmed after it.", met=format_date(row.met)),
                    tr("Type a later day, or correct the meeting's."),
                ),
            )
