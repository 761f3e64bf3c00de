"""How far a coming meeting is prepared: its agenda, its papers, who cannot come, and whether it will be quorate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.meeting import Meeting, papers_due
from atmp_desktop.records.paper import NOT_IN, Paper
from atmp_desktop.records.quorum import quorum
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

OUT_OF_USE = ("superseded", "withdrawn")


@dataclass(frozen=True)
class Readiness:
    """How a meeting stands.

    Attributes:
        items, papers, papers_in, papers_late, apologies: how many; superseded and withdrawn papers are none.
        quorate: whether it is expected to be; None where its group has no rule.
    """

    items: int
    papers: int
    papers_in: int
    papers_late: int
    apologies: int
    quorate: bool | None

    @property
    def words(self) -> tuple[str, ...]:
        """The figures in words, those of nothing left out but for the agenda."""
        told = [tr("{n} agenda item", "{n} agenda items", self.items) if self.items else tr("no agenda yet")]
        if self.papers:
            told.append(
                tr(
                    "{papers_in:,} of {n} paper in",
                    "{papers_in:,} of {n} papers in",
                    self.papers,
                    papers_in=self.papers_in,
                )
            )
        if self.apologies:
            told.append(tr("{n} apology", "{n} apologies", self.apologies))
        return tuple(told)

    @property
    def state(self) -> str:
        """What most needs to be seen to, in words."""
        if self.papers_late:
            return tr("{n} paper late", "{n} papers late", self.papers_late)
        if self.quorate is not None:
            return tr("Quorum expected") if self.quorate else tr("No quorum yet")
        return ""

    @property
    def tone(self) -> str:
        """The tone of `state`."""
        if self.papers_late:
            return "red"
        return {True: "green", False: "amber", None: ""}[self.quorate]


def readiness(connection: Connection, meeting: UUID, day: date) -> Readiness:
    """How a meeting stands on a day. A paper is late that has not come by its own day, else by that of its group's rule.

    Raises UserError where there is no such meeting.
    """
    items = select(func.count(AgendaItem.id)).where(AgendaItem.meeting == meeting, *visible(AgendaItem))
    apologies = select(func.count(Attendance.id)).where(Attendance.meeting == meeting, *visible(Attendance))
    sent = Attendance.record == "apologies"
    declined = func.coalesce(Attendance.record, "not_recorded") == "not_recorded"
    rule = connection.scalar(select(papers_due(day)).where(Meeting.id == meeting))
    papers = list(
        connection.execute(
            select(Paper.status, Paper.due).where(
                Paper.meeting == meeting, Paper.status.not_in(OUT_OF_USE), *visible(Paper)
            )
        )
    )
    missing = [paper.due or rule for paper in papers if paper.status in NOT_IN]
    return Readiness(
        items=connection.scalar(items) or 0,
        papers=len(papers),
        papers_in=len(papers) - len(missing),
        papers_late=sum(due is not None and due < day for due in missing),
        apologies=connection.scalar(apologies.where(sent | (declined & (Attendance.reply == "declined")))) or 0,
        quorate=quorum(connection, meeting).quorate,
    )
