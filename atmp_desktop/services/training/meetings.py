"""Made-up series of meetings, and the meetings there were and will be, dated so that papers, agendas and minutes are always
due on the day the register is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from atmp_desktop.days.dates import LONDON
from atmp_desktop.services.plan_series import MONTHS, occurrences
from atmp_desktop.services.training.world import Panel, Row, Rows, Sitting, World

HALF_HOUR = 30
OFFICE_HOURS = range(9, 17)


@dataclass(frozen=True)
class Custom:
    """How a kind of group meets.

    Attributes:
        past, coming: how many meetings there were, in a register of sixty people, and are planned after the next.
    """

    rhythm: str
    title: str
    length: int
    past: int
    coming: int


CUSTOMS = {
    "coordinating_group": Custom("two_months", "Two-monthly meeting", 120, 5, 2),
    "working_group": Custom("quarter", "Quarterly meeting", 90, 2, 0),
    "subgroup": Custom("half_year", "Half-yearly meeting", 60, 1, 0),
}

NEXT = {"cg": 3, "gd": 6, "ewd": 11, "ppe": 30, "ti": 0}
"""In how many working days main groups meet next. By the groups' rules Guidance Development's agenda is to be issued today,
and the papers for Education and Workforce Development are due today."""

MINUTES_DUE = {"ppe": -10}
"""How many working days ago the last meeting was of a group whose minutes are due today."""

ISSUED_WITHIN, DRAFTED_WITHIN, RECENT = 5, 20, 100
TIMES = (time(10), time(13, 30), time(14))


def meetings(world: World) -> list[Rows]:
    """The series, then their meetings in the order of time; the world gets to know these."""
    maker = _Maker(world)
    for panel in world.groups:
        maker.make(panel)
    maker.rows.sort(key=lambda row: (row["starts"], row["id"]))
    world.tagged["meeting"] = [row["id"] for row in maker.rows]
    world.named["meeting"] = [
        (sitting.id, panel.name)
        for panel in world.groups[:5]
        for sitting in panel.sittings
        if sitting.status != "planned"
    ]
    return [{"meeting_series": maker.series}, {"meeting": maker.rows}]


class _Maker:
    """Makes the meetings of one group after the other."""

    def __init__(self, world: World) -> None:
        self.world, self.chance = world, world.chance
        self.place = world.words.chooser("meeting_places")
        self.cancelled = world.words.chooser("meeting_notes", lambda line: line["kind"] == "cancelled")
        self.issued_until = self.chance.workdays(ISSUED_WITHIN)
        self.drafted_until = self.chance.workdays(DRAFTED_WITHIN)
        self.series: list[Row] = []
        self.rows: list[Row] = []

    def make(self, panel: Panel) -> None:
        chance, custom = self.chance, CUSTOMS[panel.kind]
        at, place = chance.pick(TIMES), self.place()["place"]
        days = self._days(panel, custom)
        series: Row = {
            "id": chance.id(),
            "group": panel.id,
            "title": custom.title,
            "rhythm": custom.rhythm,
            "length": custom.length,
            "place": place,
            "joining_link": f"https://meet.example.org/{panel.key}" if "nline" in place else None,
        }
        now = chance.now.astimezone(LONDON)
        if chance.today in days and panel.key in NEXT and now.hour in OFFICE_HOURS:
            # It began within the half hour.
            at = time(now.hour, now.minute - now.minute % HALF_HOUR)
        series["first"] = datetime.combine(days[0], at, LONDON).astimezone(UTC)
        self.series.append(series)
        begun = 1 + (days[0] - panel.begun).days // (31 * MONTHS[custom.rhythm])
        gone = [day for day in days if day < chance.today]
        off = self._cancelled(panel, gone)
        for number, day in enumerate(days):
            starts = datetime.combine(day, at, LONDON).astimezone(UTC)
            status = "cancelled" if day in off else self._status(panel, day, starts, day == gone[-1] if gone else False)
            row: Row = {
                "id": chance.id(),
                **{name: series[name] for name in ("group", "title", "place", "joining_link")},
                "series": series["id"],
                "number": begun + number,
                "starts": starts,
                "ends": starts + timedelta(minutes=custom.length),
                "status": status,
                "status_reason": self.cancelled()["text"] if status == "cancelled" else None,
                "calendar_sequence": 1 if status == "cancelled" else 0,
            }
            self.rows.append(row)
            if status != "cancelled":
                sitting = Sitting(
                    row["id"], day, starts, row["ends"], status, row["joining_link"] is not None, len(panel.sittings)
                )
                panel.sittings.append(sitting)

    def _days(self, panel: Panel, custom: Custom) -> list[date]:
        """The days it met on and will: by its rhythm, but for the next meeting and perhaps the last, which were moved."""
        chance, months = self.chance, MONTHS[custom.rhythm]
        coming = chance.workdays(NEXT.get(panel.key, chance.between(4, 120)))
        room = max(0, (coming - panel.begun).days // (31 * months))
        past = min(round(custom.past * self.world.sizes.past), room)
        first = _same_weekday(coming, -past * months)
        days = list(islice(occurrences(first, custom.rhythm, date.max), past + 1 + custom.coming))
        days[past] = coming
        if panel.key in MINUTES_DUE and past:
            days[past - 1] = chance.workdays(MINUTES_DUE[panel.key])
        return sorted(set(days))

    def _cancelled(self, panel: Panel, gone: list[date]) -> set[date]:
        """Of the Coordinating Group's meetings one was cancelled, of the others' one in twenty, never the last."""
        if panel.kind == "coordinating_group":
            return set(gone[-2:-1])
        return {day for day in gone[:-1] if self.chance.happens(0.05)}

    def _status(self, panel: Panel, day: date, starts: datetime, last: bool) -> str:
        today, now = self.chance.today, self.chance.now
        if day < today:
            return "held" if last and (today - day).days <= RECENT else "closed"
        if day == today and panel.key in NEXT and starts <= now:
            return "in_session" if now - starts < timedelta(minutes=HALF_HOUR) else "held"
        if day <= self.issued_until:
            return "issued"
        return "drafting" if day <= self.drafted_until else "planned"


def _same_weekday(day: date, months: int) -> date:
    """The same weekday of its month (the third Thursday) so many months on; of a fifth one the fourth."""
    number = day.month - 1 + months
    first = date(day.year + number // 12, number % 12 + 1, 1)
    week = min((day.day - 1) // 7, 3)
    return first + timedelta(days=(day.weekday() - first.weekday()) % 7 + 7 * week)
