"""What the questions should answer, worked out in plain Python over every row of a register: no SQL, no rule of the program
but the words of the questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.record import type_name
from atmp_desktop.store.store import Store

LONDON = ZoneInfo("Europe/London")


class Oracle:
    """Every record of a register, the binned too, by type and id."""

    def __init__(self, store: Store, day: date) -> None:
        self.day = day
        self.all: dict[str, dict[UUID, Any]] = {}
        with store.read() as session:
            for record_type in RECORD_TYPES:
                table = record_type.__table__
                rows = session.connection().execute(select(table)).mappings()
                self.all[type_name(record_type)] = {row["id"]: SimpleNamespace(**row) for row in rows}

    def there(self, type: str) -> Iterator[Any]:
        """The records of a type that are not in the bin."""
        return (row for row in self.all[type].values() if row.deleted is None)

    def is_there(self, type: str, id: UUID | None) -> bool:
        return id is not None and self.all[type][id].deleted is None

    @staticmethod
    def holds(row: Any, day: date) -> bool:
        return (row.from_date is None or row.from_date <= day) and (row.to_date is None or row.to_date >= day)

    def memberships(self) -> Iterator[Any]:
        return (
            row
            for row in self.there("membership")
            if self.is_there("person", row.person) and self.is_there("group", row.group)
        )

    def existed(self, group: Any, day: date) -> bool:
        begun = group.established is None or group.established.first() <= day
        return begun and (group.closed is None or group.closed.last() >= day)

    def leads(self, day: date) -> dict[UUID, set[UUID]]:
        found: dict[UUID, set[UUID]] = {}
        for group in self.there("group"):
            if self.existed(group, day):
                of = [row for row in self.memberships() if row.group == group.id and self.holds(row, day)]
                leads = {row.person for row in of if row.role == "lead"}
                chairs = {row.person for row in of if row.role == "chair"}
                found[group.id] = leads or (chairs if group.kind == "coordinating_group" else set())
        return found

    def ending(self, last: date) -> dict[UUID, date]:
        found = {}
        for row in self.memberships():
            if row.to_date is None or row.to_date >= self.day:
                ends = [each for each in (row.to_date, row.term_ends) if each is not None and self.day <= each <= last]
                if ends:
                    found[row.id] = min(ends)
        return found

    def vacant(self) -> set[UUID]:
        held = {row.seat for row in self.memberships() if self.holds(row, self.day)}
        return {
            seat.id
            for seat in self.there("seat")
            if self.is_there("group", seat.group)
            and self.existed(self.all["group"][seat.group], self.day)
            and self.holds(seat, self.day)
            and seat.id not in held
        }

    def is_reached(self, affiliation: Any) -> bool:
        return any(
            point.status == "good"
            and point.kind != "web"
            and (point.affiliation == affiliation.id or point.person == affiliation.person)
            for point in self.there("contact_point")
        )

    def no_current_contact(self, *, key_only: bool) -> dict[UUID, bool]:
        """The organisations, each with whether anybody is affiliated at all."""
        found = {}
        for row in self.there("organisation"):
            key = row.key_partner_from is not None and row.key_partner_from <= self.day
            key = key and (row.key_partner_to is None or row.key_partner_to >= self.day)
            if not (key or (row.status == "active" and not key_only)):
                continue
            people = [
                each
                for each in self.there("affiliation")
                if each.organisation == row.id and self.holds(each, self.day) and self.is_there("person", each.person)
            ]
            if not any(self.is_reached(each) for each in people):
                found[row.id] = bool(people)
        return found

    def unconfirmed(self, limit: date) -> set[UUID]:
        found = set()
        for row in self.there("contact_point"):
            if row.status != "good" or (row.confirmed_on is not None and row.confirmed_on > limit):
                continue
            if row.affiliation is not None:
                at = self.all["affiliation"][row.affiliation]
                there = self.is_there("person", at.person) and self.is_there("organisation", at.organisation)
                if at.deleted is None and self.holds(at, self.day) and there:
                    found.add(row.id)
            elif self.is_there("person", row.person) or self.is_there("organisation", row.organisation):
                found.add(row.id)
        return found

    def overdue(self) -> set[UUID]:
        done = ("closed", "cancelled", "superseded")
        late = (row for row in self.there("action") if row.due is not None and row.due < self.day)
        return {row.id for row in late if row.status not in done}

    # Contacts --------------------------------------------------------------------------------------------------------

    def contacts(self, type: str, id: UUID) -> set[tuple[str, UUID, date]]:
        """Every contact with a person or organisation: type, id and day."""
        if type == "person":
            return {(of, each, day) for of, each, day, person, _ in self._events() if person == id}
        spans = [row for row in self.there("affiliation") if row.organisation == id]
        found = set()
        for of, each, day, person, organisations in self._events():
            by_person = any(row.person == person and self.holds(row, day) for row in spans)
            if id in organisations or (person is not None and by_person):
                found.add((of, each, day))
        return found

    def _events(self) -> Iterator[tuple[str, UUID, date, UUID | None, set[UUID]]]:
        """Type, id, day, the person it was with, the organisations it was with by name."""
        for row in self.there("participant"):
            if self.is_there("interaction", row.interaction):
                at = self.all["affiliation"].get(row.affiliation)
                named = {row.organisation} if row.organisation else set()
                if at is not None and at.deleted is None:
                    named.add(at.organisation)
                yield "interaction", row.interaction, self.all["interaction"][row.interaction].on, row.person, named
        enquiries = {row.id: row for row in self.there("enquiry")}
        written = {row.enquiry for row in self.there("message") if row.direction == "in"}
        for row in self.there("message"):
            if row.direction != "internal" and row.enquiry in enquiries:
                of = enquiries[row.enquiry]
                yield "message", row.id, _london(row.at), of.person, {of.organisation} - {None}
        for row in enquiries.values():
            if row.id not in written:
                yield "enquiry", row.id, row.received_on, row.person, {row.organisation} - {None}
        for row in self.there("attendance"):
            if row.record == "present" and self.is_there("meeting", row.meeting):
                yield "meeting", row.meeting, _london(self.all["meeting"][row.meeting].starts), row.person, set()

    def quiet(self, limit: date) -> dict[UUID, date | None]:
        """The influential who were not contacted after a day, each with the last contact."""
        latest: dict[tuple[str, UUID], Any] = {}
        for row in sorted(self.there("assessment"), key=lambda each: (each.on, each.id)):
            key = ("person", row.person) if row.person else ("organisation", row.organisation)
            if self.is_there(*key) and row.on <= self.day:
                latest[key] = row
        found = {}
        for (type, id), row in latest.items():
            if row.influence >= 4:
                last = max((day for _, _, day in self.contacts(type, id) if day <= self.day), default=None)
                if last is None or last <= limit:
                    found[id] = last
        return found

    # Everything ------------------------------------------------------------------------------------------------------

    def linked(self, id: UUID) -> set[tuple[str, UUID]]:
        """Every record with a link to one, in the bin or not."""
        found = set()
        for type, rows in self.all.items():
            links = [column.name for column in BY_NAME[type].__table__.columns if column.foreign_keys]
            found |= {(type, row.id) for row in rows.values() if any(getattr(row, link) == id for link in links)}
        return found


def _london(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()
