"""Decisions: what was decided, by which group, where, and whether it still holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.days.dates import long_date
from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.agenda_item import items_elsewhere, meeting_of_item
from atmp_desktop.records.fields import Derived, day, link, long_text, lookup, status, text
from atmp_desktop.records.meeting_facts import MeetingFacts, forget_reason, meeting_facts
from atmp_desktop.records.record import About, Draft, Numbered, Record, Values
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.trees import loops
from atmp_desktop.translation import tr

MACHINE = Machine(
    states={"in_force": tr("In force"), "superseded": tr("Superseded"), "rescinded": tr("Rescinded")},
    steps=(
        Step("in_force", "superseded", tr("Supersede"), reason="status_reason"),
        Step("in_force", "rescinded", tr("Rescind"), reason="status_reason"),
        Step("superseded", "in_force", tr("Put back in force")),
        Step("rescinded", "in_force", tr("Put back in force")),
    ),
    open=frozenset({"in_force"}),
)
TONES = {"in_force": "green", "superseded": "grey", "rescinded": "grey"}
KINDS = {
    "approved": tr("Approved"),
    "endorsed": tr("Endorsed"),
    "noted": tr("Noted"),
    "recommended": tr("Recommended"),
    "rejected": tr("Rejected"),
    "deferred": tr("Deferred"),
}


class Decision(Record):
    """Something a group decided, at a meeting or otherwise."""

    __tablename__ = "decision"

    reference: Mapped[str | None] = text(tr("Reference"), longest=60, width=12, search=True, fixed=True)
    text: Mapped[str] = text(tr("Decision"), required=True, search=True, longest=2000, width=48)
    kind: Mapped[str | None] = lookup(tr("Kind"), "decision_kind", KINDS, default="approved", width=14)
    group: Mapped[UUID | None] = link(tr("Group"), "group", link_name=tr("Decisions"))
    meeting: Mapped[UUID | None] = link(tr("Meeting"), "meeting", link_name=tr("Decisions"))
    agenda_item: Mapped[UUID | None] = link(tr("Agenda item"), "agenda_item", link_name=tr("Decisions"))
    on: Mapped[date | None] = day(tr("On"), help=tr("Empty: the day of the meeting, or today."))
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, width=12, together="status")
    status_reason: Mapped[str | None] = long_text(tr("Why"), together="status")
    supersedes: Mapped[UUID | None] = link(tr("Supersedes"), "decision", link_name=tr("Superseded by"))
    notes: Mapped[str | None] = long_text(tr("Notes"), section=tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Decision"),
        many=tr("Decisions"),
        icon="decision",
        meaning=tr("Something a group decided, at a meeting or otherwise."),
        columns=("reference", "text", "kind", "group", "on", "status"),
        order=("-on", "-reference"),
        stem="decision",
        quick=("kind", "group", "meeting", "agenda_item"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['reference']}: {values['text']}" if values["reference"] else str(values["text"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """Its meeting by the agenda item, and its group and day by the meeting."""
        if values["meeting"] is None:
            values["meeting"] = meeting_of_item(connection, values["agenda_item"])
        changed = before is None or any(values[name] != before[name] for name in ("meeting", "group", "on"))
        facts = meeting_facts(connection, values["meeting"]) if changed or values["on"] is None else None
        if facts is not None:
            if values["group"] is None:
                values["group"] = facts.group
            elif values["group"] != facts.group:
                yield FieldError(
                    "group",
                    tr("The meeting is one of {code}, not of this group.", code=facts.code),
                    tr("Empty one of the two."),
                )
            values["on"] = values["on"] or facts.day
        values["on"] = values["on"] or today
        if changed:
            yield from _day_faults(values["on"], facts, today)

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        forget_reason(MACHINE, "status_reason", values, before)
        yield from ()

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered:
        """By its meeting's group and year; without a meeting by its own group and day."""
        facts = meeting_facts(connection, values["meeting"])
        return Numbered(values["group"], values["on"]) if facts is None else Numbered(facts.group, facts.day)

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        """An earlier decision that this one supersedes and that is still in force: its status is a step of its own."""
        if values["supersedes"] is None or (before is not None and before["supersedes"] == values["supersedes"]):
            return
        still = select(Decision.reference).where(Decision.id == values["supersedes"], Decision.status == "in_force")
        for reference in connection.scalars(still):
            yield tr("{reference} is still marked as in force. Take its step “Supersede” too.", reference=reference)

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from items_elsewhere(connection, Decision, Decision.meeting, ids)
        yield from loops(connection, Decision, "supersedes", ids, tr("A decision cannot supersede"))


def _day_faults(on: date, facts: MeetingFacts | None, today: date) -> Iterator[FieldError]:
    """A day before the meeting, and one to come; a decision may be written down before the meeting that is to make it."""
    if facts is not None and on < facts.day:
        yield FieldError(
            "on",
            tr("{on:%d/%m/%Y} is before the meeting, which is on {day}.", on=on, day=long_date(facts.day)),
            tr("Type the day of the meeting, or empty “Meeting” if it was decided without one."),
        )
    elif on > today and (facts is None or on > facts.last_day):
        yield FieldError(
            "on", tr("{on:%d/%m/%Y} has not come yet.", on=on), tr("Type the day on which it was decided.")
        )


def is_superseded(on: date) -> ColumnElement[bool]:
    """Whether another decision says that it supersedes this one, whatever this one's status."""
    later = aliased(Decision)
    return select(later.id).where(later.supersedes == Decision.id, later.deleted.is_(None)).correlate(Decision).exists()


Decision.derived = (
    Derived(
        "is_superseded",
        tr("Has a successor"),
        kinds.YesNo(width=14),
        is_superseded,
        tr("Another decision supersedes it."),
    ),
)
