"""Actions: who owes what, by when, and how it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select
from sqlalchemy.orm import Mapped

from atmp_desktop.days.working_days import Calendar, add_working_days
from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.agenda_item import items_elsewhere, meeting_of_item
from atmp_desktop.records.fields import Derived, choice, day, link, long_text, status, text
from atmp_desktop.records.meeting_facts import group_facts, last_begun, meeting_facts
from atmp_desktop.records.record import About, Draft, Numbered, Offer, Record, Values, check_has_come
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.trees import loops
from atmp_desktop.translation import tr

OPEN = frozenset({"open", "in_progress", "proposed", "on_hold"})

MACHINE = Machine(
    states={
        "open": tr("Open"),
        "in_progress": tr("In progress"),
        "proposed": tr("Proposed for closure"),
        "closed": tr("Closed"),
        "on_hold": tr("On hold"),
        "cancelled": tr("Cancelled"),
        "superseded": tr("Superseded"),
    },
    steps=(
        Step("open", "in_progress", tr("Start")),
        Step("open", "proposed", tr("Propose closure")),
        Step("in_progress", "proposed", tr("Propose closure")),
        Step(
            "proposed",
            "closed",
            tr("Close"),
            asks="closed_at",
            guard=tr("Where the group closes actions only at its meetings: at which."),
        ),
        Step("proposed", "in_progress", tr("Not yet done")),
        Step("open", "on_hold", tr("Put on hold")),
        Step("in_progress", "on_hold", tr("Put on hold")),
        Step("on_hold", "in_progress", tr("Take off hold")),
        Step("on_hold", "open", tr("Take off hold, not begun")),
        Step("open", "cancelled", tr("Cancel"), reason="closure_note"),
        Step("in_progress", "cancelled", tr("Cancel"), reason="closure_note"),
        Step("proposed", "cancelled", tr("Cancel"), reason="closure_note"),
        Step("on_hold", "cancelled", tr("Cancel"), reason="closure_note"),
        Step("open", "superseded", tr("Supersede"), asks="superseded_by"),
        Step("in_progress", "superseded", tr("Supersede"), asks="superseded_by"),
        Step("on_hold", "superseded", tr("Supersede"), asks="superseded_by"),
        Step("proposed", "superseded", tr("Supersede"), asks="superseded_by"),
        Step("closed", "in_progress", tr("Reopen")),
        Step("cancelled", "open", tr("Reopen")),
        Step("superseded", "open", tr("Reopen")),
    ),
    open=OPEN,
)

TONES = {
    "open": "blue",
    "in_progress": "blue",
    "proposed": "purple",
    "closed": "grey",
    "on_hold": "amber",
    "cancelled": "grey",
    "superseded": "grey",
}
DUE_KINDS = {"date": tr("By a date"), "next_meeting": tr("Next meeting"), "ongoing": tr("Ongoing")}
PRIORITIES = {"high": tr("High"), "normal": tr("Normal"), "low": tr("Low")}
RAG = {"red": tr("Red"), "amber": tr("Amber"), "green": tr("Green")}
RAG_TONES = {"red": "red", "amber": "amber", "green": "green"}
NOT_YET_HELD = frozenset({"planned", "drafting", "issued", "cancelled"})
"""The states of a meeting at which nothing can have been closed yet."""

DUE_SOON = 5
"""Working days before the due date from which an action is amber."""

RAG_RULE = tr(
    "Red: past due, slipped twice, or no owner. Amber: due within {due_soon} working days, or slipped once.",
    due_soon=DUE_SOON,
)
"""The rule in words; a slip is a due date moved later."""


class Action(Record):
    """Something somebody agreed to do."""

    __tablename__ = "action"

    reference: Mapped[str | None] = text(tr("Reference"), longest=60, width=12, search=True, fixed=True)
    text: Mapped[str] = text(tr("Action"), required=True, search=True, longest=1000, width=48)
    owner: Mapped[UUID | None] = link(tr("Owner"), "person", link_name=tr("Actions"))
    group: Mapped[UUID | None] = link(tr("Group"), "group", link_name=tr("Actions"))
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, together="status")
    priority: Mapped[str | None] = choice(tr("Priority"), PRIORITIES, default="normal", width=9)
    due: Mapped[date | None] = day(tr("Due"), together="due")
    due_kind: Mapped[str | None] = choice(tr("Due kind"), DUE_KINDS, default="date", width=13, together="due")
    due_first: Mapped[date | None] = day(tr("First due"), fixed=True, help=tr("As first set; it never changes."))
    raised_on: Mapped[date | None] = day(tr("Raised on"), default="today")
    meeting: Mapped[UUID | None] = link(tr("Meeting"), "meeting", link_name=tr("Actions"), section=tr("Origin"))
    agenda_item: Mapped[UUID | None] = link(
        tr("Agenda item"), "agenda_item", link_name=tr("Actions"), section=tr("Origin")
    )
    decision: Mapped[UUID | None] = link(tr("Decision"), "decision", link_name=tr("Actions"), section=tr("Origin"))
    enquiry: Mapped[UUID | None] = link(tr("Enquiry"), "enquiry", link_name=tr("Actions"), section=tr("Origin"))
    closed_on: Mapped[date | None] = day(tr("Closed on"), section=tr("Closure"), together="status")
    closed_at: Mapped[UUID | None] = link(
        tr("Closed at"), "meeting", link_name=tr("Actions closed"), section=tr("Closure"), together="status"
    )
    superseded_by: Mapped[UUID | None] = link(
        tr("Superseded by"), "action", link_name=tr("Supersedes"), section=tr("Closure")
    )
    closure_note: Mapped[str | None] = long_text(tr("Closure note"), section=tr("Closure"), search=True)

    about: ClassVar[About] = About(
        one=tr("Action"),
        many=tr("Actions"),
        icon="action",
        meaning=tr("Something somebody agreed to do."),
        columns=("reference", "text", "owner", "due", "rag", "status"),
        order=("-is_open", "due"),
        stem="action",
        quick=("owner", "group", "due"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['reference']}: {values['text']}" if values["reference"] else str(values["text"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """The meeting of its agenda item, and that meeting's group, by whose pattern it is numbered. Where its group closes actions only at its meetings, closing says at which, which
        gives the day too. One that comes in closed, from an older log, may have been closed otherwise."""
        if values["meeting"] is None and values["agenda_item"] is not None:
            values["meeting"] = meeting_of_item(connection, values["agenda_item"])
        raised_at = meeting_facts(connection, values["meeting"]) if before is None else None
        if raised_at is not None and values["group"] is None:
            values["group"] = raised_at.group
        if values["status"] != "closed":
            return
        closing = before is not None and before["status"] != "closed"
        if before is not None and not closing and values["closed_at"] == before["closed_at"]:
            return
        group = group_facts(connection, values["group"])
        meeting = meeting_facts(connection, values["closed_at"])
        if group is not None and group.closes_at_meetings:
            missing = values["closed_at"] is None and before is not None
            elsewhere = meeting is not None and meeting.group != values["group"]
            if missing or elsewhere:
                yield FieldError(
                    "closed_at",
                    tr("Actions of {code} close at its meetings.", code=group.code),
                    tr("Choose one of its meetings in “Closed at”.")
                    if elsewhere
                    else tr("Say at which meeting in “Closed at”."),
                )
        if meeting is not None and values["closed_on"] is None:
            values["closed_on"] = min(meeting.day, today)

    @classmethod
    def step_offer(cls, connection: Connection, values: Values, field: str, today: date) -> Offer:
        """The group's last meeting since the action was raised, where it closes actions only there; a successor, which may
        be named later."""
        if field != "closed_at":
            return Offer(needed=False)
        group = group_facts(connection, values["group"])
        if group is None or not group.closes_at_meetings:
            return Offer(asked=False)
        last = last_begun(connection, values["group"])
        facts, raised = meeting_facts(connection, last), values["raised_on"]
        is_since = facts is not None and (raised is None or facts.day >= raised)
        return Offer(value=last if is_since else None)

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        """The first due date, the day of closing, and an update where the due date moved, which is how slips are
        counted."""
        if values["due_first"] is None:
            values["due_first"] = values["due"]
        if values["status"] == "closed":
            values["closed_on"] = values["closed_on"] or today
        elif before is not None and before["status"] == "closed":
            values["closed_on"] = values["closed_at"] = None
        if before is not None and before["due"] is not None and values["due"] != before["due"]:
            moved = {"action": values["id"], "on": today, "due_was": before["due"], "due_now": values["due"]}
            yield ActionUpdate, moved

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered:
        return Numbered(values["group"], values["raised_on"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "raised_on", today, tr("Type the day on which it was agreed."))
        yield from check_has_come(values, "closed_on", today, tr("Type the day on which it was closed."))
        raised, closed = values["raised_on"], values["closed_on"]
        if raised is not None and closed is not None and closed < raised:
            yield FieldError(
                "closed_on", tr("It cannot be closed before it was raised."), tr("Correct one of the two dates.")
            )

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        """A meeting that has not taken place, and a successor that is not named."""
        if before is None or values["status"] == before["status"]:
            return
        meeting = meeting_facts(connection, values["closed_at"])
        if values["status"] == "closed" and meeting is not None and meeting.status in NOT_YET_HELD:
            yield tr("{reference} is not marked as held, and this action is closed at it.", reference=meeting.reference)
        if values["status"] == "superseded" and values["superseded_by"] is None:
            yield tr("Say by which action in “Superseded by”.")

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from loops(connection, Action, "superseded_by", ids, tr("An action cannot supersede"))
        yield from items_elsewhere(connection, Action, Action.meeting, ids)


def slips(on: date) -> ColumnElement[int]:
    """How often its due date was moved later."""
    later = or_(ActionUpdate.due_now > ActionUpdate.due_was, ActionUpdate.due_now.is_(None))
    return (
        select(func.count(ActionUpdate.id))
        .where(
            ActionUpdate.action == Action.id,
            ActionUpdate.deleted.is_(None),
            ActionUpdate.due_was.is_not(None),
            later,
        )
        .correlate(Action)
        .scalar_subquery()
    )


def is_open(on: date) -> ColumnElement[bool]:
    """Whether it is still to be done."""
    return Action.status.in_(sorted(OPEN))


def overdue(on: date) -> ColumnElement[bool]:
    """Whether it is open and its due date has passed; due today is not overdue."""
    return and_(Action.status.in_(sorted(OPEN)), func.coalesce(Action.due < on, False))


def rag(on: date) -> ColumnElement[str]:
    """Red: past due, slipped twice, or no owner. Amber: due within five working days, or slipped once. Else green.
    Nothing once it is no longer open."""
    soon = add_working_days(on, DUE_SOON, Calendar.ENGLAND_AND_WALES)
    slipped = slips(on)
    return case(
        (~Action.status.in_(sorted(OPEN)), None),
        (or_(Action.owner.is_(None), Action.due < on, slipped >= 2), "red"),
        (or_(Action.due <= soon, slipped == 1), "amber"),
        else_="green",
    )


Action.derived = (
    Derived(
        "rag",
        "RAG",
        kinds.Choice(options=RAG, tones=RAG_TONES, width=9),
        rag,
        RAG_RULE,
    ),
    Derived(
        "overdue", tr("Overdue"), kinds.YesNo(width=9), overdue, tr("Open and past its due date; due today is not.")
    ),
    Derived(
        "is_open", tr("Still open"), kinds.YesNo(width=10), is_open, tr("Neither closed, cancelled nor superseded.")
    ),
    Derived("slips", tr("Slips"), kinds.Whole(width=7), slips, tr("How often its due date was moved later.")),
)
