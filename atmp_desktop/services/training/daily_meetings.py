"""Some work on made-up meetings: papers chased, replies noted, minutes sent round and confirmed."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select

from atmp_desktop.days.dates import LONDON
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.paper import Paper
from atmp_desktop.services.training.day import Day, first
from atmp_desktop.store.write import Write

LONG_PAST = timedelta(days=20)


def chase_paper(day: Day, write: Write) -> None:
    """A paper that is late is asked for."""
    for paper in first(write, select(Paper).where(Paper.status == "expected", Paper.due < day.world.today)):
        paper.status = "chased"


def receive_paper(day: Day, write: Write) -> None:
    """A paper that was asked for has come."""
    for paper in first(write, select(Paper).where(Paper.status == "chased")):
        paper.status = "received"


def note_replies(day: Day, write: Write) -> None:
    """Three people will come to a meeting."""
    issued = select(Meeting.id).where(Meeting.status == "issued")
    waiting = select(Attendance).where(Attendance.reply == "none", Attendance.meeting.in_(issued))
    for attendance in first(write, waiting, 3):
        attendance.reply = "accepted"


def add_item(day: Day, write: Write) -> None:
    """Something more is to be talked of."""
    for meeting in first(write, select(Meeting).where(Meeting.status == "drafting")):
        item = AgendaItem(
            id=day.chance.id(), meeting=meeting.id, title="Dates of the meetings next year", purpose="decide"
        )
        item.minutes_planned = 5
        write.add(item)


def send_minutes(day: Day, write: Write) -> None:
    """Minutes go to the chair."""
    for version in first(write, select(MinutesVersion).where(MinutesVersion.status == "drafted")):
        version.status = "with_chair"


def confirm_minutes(day: Day, write: Write) -> None:
    """Nobody asked for a change, and the minutes are confirmed without a meeting."""
    for version in first(write, select(MinutesVersion).where(MinutesVersion.status == "circulated")):
        version.status, version.by_correspondence = "confirmed", True


def close_meeting(day: Day, write: Write) -> None:
    """All is done that followed from a meeting."""
    midnight = datetime.combine(day.world.today - LONG_PAST, time(), LONDON).astimezone(UTC)
    for meeting in first(write, select(Meeting).where(Meeting.status == "held", Meeting.starts < midnight)):
        meeting.status = "closed"
