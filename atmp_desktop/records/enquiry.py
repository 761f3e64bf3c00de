"""Enquiries: what people ask the secretariat, who answers, by when, and how it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Boolean, ColumnElement, Connection, Integer, case, func, select
from sqlalchemy.orm import Mapped

from atmp_desktop.days.clock import CALENDAR_OF, Clock, Event, Targets, clock
from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.action import OPEN as OPEN_ACTIONS
from atmp_desktop.records.action import PRIORITIES, Action
from atmp_desktop.records.column_types import DateColumn
from atmp_desktop.records.enquiry_choices import CATEGORIES, CHANNELS, ENQUIRER_KINDS, OUTCOMES
from atmp_desktop.records.enquiry_machine import MACHINE, OPEN, TONES, noted
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.fields import (
    Derived,
    choice,
    day,
    link,
    long_text,
    lookup,
    status,
    text,
    whole,
    yes_no,
)
from atmp_desktop.records.leads import leads_of
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.record import About, Draft, Numbered, Offer, Record, Values, check_has_come, standing
from atmp_desktop.records.service_target import CALENDARS, in_force
from atmp_desktop.records.trees import loops
from atmp_desktop.translation import tr

SENDERS = ("person", "organisation", "enquirer_name", "enquirer_address")

RETENTION_YEARS = 3
"""Years after receipt in which it is asked whether an enquiry is still to be kept: a beginning, for the secretariat to set
by its own retention schedule. It is only what a new enquiry is given; each can have another day."""

REOPEN_DAYS = 30
"""Days after the reply in which an enquiry is reopened; later a linked one is begun."""


class Enquiry(Record):
    """Something somebody asked, with what became of it. Day 0 of its clock is the day it was received."""

    __tablename__ = "enquiry"

    reference: Mapped[str | None] = text(tr("Reference"), longest=60, width=15, search=True, fixed=True)
    subject: Mapped[str] = text(tr("Subject"), required=True, search=True, width=40)
    received_on: Mapped[date] = day(tr("Received on"), required=True, default="today")
    channel: Mapped[str | None] = lookup(tr("Channel"), "enquiry_channel", CHANNELS, width=12)
    person: Mapped[UUID | None] = link(tr("Enquirer"), "person", link_name=tr("Enquiries"))
    organisation: Mapped[UUID | None] = link(tr("Organisation"), "organisation", link_name=tr("Enquiries"))
    enquirer_name: Mapped[str | None] = text(tr("Enquirer’s name"), search=True, help=tr("As given."))
    enquirer_address: Mapped[str | None] = text(
        tr("Enquirer’s address"), search=True, longest=1000, help=tr("As given.")
    )
    enquirer_kind: Mapped[str | None] = lookup(tr("Kind of enquirer"), "enquirer_kind", ENQUIRER_KINDS)
    summary: Mapped[str | None] = long_text(tr("Summary"), search=True)
    category: Mapped[str | None] = lookup(tr("Category"), "enquiry_category", CATEGORIES, width=22)
    group: Mapped[UUID | None] = link(tr("Group"), "group", link_name=tr("Enquiries"))
    lead: Mapped[UUID | None] = link(tr("Lead"), "person", link_name=tr("Enquiries led"))
    handler: Mapped[UUID | None] = link(tr("Handler"), "person", link_name=tr("Enquiries handled"))
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, together="status")
    priority: Mapped[str | None] = choice(tr("Priority"), PRIORITIES, default="normal", width=9)
    foi: Mapped[bool] = yes_no(tr("Freedom of information"), together="targets")
    raise_at_meeting: Mapped[bool] = yes_no(tr("Raise at the next meeting"))
    follows: Mapped[UUID | None] = link(tr("Follows"), "enquiry", link_name=tr("Followed by"))
    outcome: Mapped[str | None] = lookup(tr("Outcome"), "enquiry_outcome", OUTCOMES, section=tr("Outcome"), width=22)
    outcome_note: Mapped[str | None] = long_text(tr("Outcome note"), section=tr("Outcome"), search=True)
    status_reason: Mapped[str | None] = long_text(
        tr("Why"), section=tr("Outcome"), help=tr("Of the last change of status.")
    )
    transferred_to: Mapped[UUID | None] = link(
        tr("Transferred to"), "organisation", section=tr("Outcome"), link_name=tr("Transferred enquiries")
    )
    merged_into: Mapped[UUID | None] = link(
        tr("Merged into"), "enquiry", section=tr("Outcome"), together="status", link_name=tr("Merged enquiries")
    )
    retention_review: Mapped[date | None] = day(
        tr("Retention review"),
        section=tr("Outcome"),
        help=tr("{retention_years} years after receipt unless set otherwise.", retention_years=RETENTION_YEARS),
    )
    acknowledge_days: Mapped[int | None] = whole(
        tr("Acknowledge in"), section=tr("Targets"), together="targets", fixed=True, help=tr("Working days.")
    )
    reply_days: Mapped[int | None] = whole(
        tr("Reply in"), section=tr("Targets"), together="targets", fixed=True, help=tr("Working days.")
    )
    calendar: Mapped[str | None] = choice(
        tr("Calendar"),
        CALENDARS,
        section=tr("Targets"),
        together="targets",
        fixed=True,
        help=tr("Whose bank holidays do not count."),
    )

    about: ClassVar[About] = About(
        one=tr("Enquiry"),
        many=tr("Enquiries"),
        icon="enquiry",
        meaning=tr("Something somebody asked, with what became of it. Day 0 of its clock is the day it was received."),
        columns=("reference", "subject", "status", "due", "enquirer", "lead", "group", "received_on"),
        order=("-is_open", "-received_on"),
        stem="enquiry",
        quick=("channel", "person", "enquirer_name", "category", "group"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['reference']}: {values['subject']}" if values["reference"] else str(values["subject"])

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered:
        return Numbered(values["group"], values["received_on"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """What it is held to: the targets in force when it was received, as they were then, chosen anew only when freedom of
        information is ticked or unticked. Who wants to become involved goes to the lead of the group it is about."""
        targets = ("acknowledge_days", "reply_days", "calendar")
        if before is not None and values["foi"] != before["foi"]:
            values.update(in_force(connection, values["foi"], values["received_on"]))
        elif any(values[name] is None for name in targets) and values["received_on"] is not None:
            usual = in_force(connection, bool(values["foi"]), values["received_on"])
            values.update({name: usual[name] for name in targets if values[name] is None})
        if values["lead"] is None and _may_be_routed(values, before):
            leads = leads_of(connection, values["group"], today)
            values["lead"] = leads[0].person if leads else None
        yield from ()

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        """When to ask whether it is still kept, and the steps that its change of status makes, on the day of the change."""
        if before is None:
            if values["retention_review"] is None and values["received_on"] is not None:
                values["retention_review"] = retention_review(values["received_on"])
            return
        was, now = before["status"], values["status"]
        step = MACHINE.step(was, now)
        if step is None:
            return
        if was == "merged":
            values["merged_into"] = None
        if was == "transferred" and now in OPEN:
            values["transferred_to"] = None
        if step.reason != "status_reason" and values["status_reason"] == before["status_reason"]:
            values["status_reason"] = None  # it was said of an earlier step, whose note has it
        for kind, note in noted(was, now):
            why = values[step.reason] if step.reason and kind != "resume" else None
            words = note or (why if isinstance(why, str) else None)
            made = {"enquiry": values["id"], "on": today, "kind": kind}
            yield EnquiryStep, {**made, "note": words} if words else made

    @classmethod
    def step_offer(cls, connection: Connection, values: Values, field: str, today: date) -> Offer:
        """The lead of the group it is about."""
        leads = leads_of(connection, values["group"], today) if field == "lead" and values["group"] is not None else []
        return Offer(value=leads[0].person if leads else None)

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        if all(values[name] is None for name in SENDERS):
            yield FieldError(
                "enquirer_name",
                tr("An enquiry has a sender, and this one names none."),
                tr("Choose the enquirer, or type “anonymous” if it came without one."),
            )
        yield from check_has_come(values, "received_on", today, tr("Type the day on which it came."))
        for state, name, message, advice in (
            ("with_lead", "lead", tr("It cannot be with the lead while it has none."), tr("Choose the lead.")),
            ("transferred", "transferred_to", tr("A transferred enquiry is with somebody else."), tr("Say with whom.")),
            ("merged", "merged_into", tr("A merged enquiry is part of another."), tr("Choose the other.")),
        ):
            if values["status"] == state and values[name] is None:
                yield FieldError(name, message, advice)

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        first: Any = func.min(EnquiryStep.on, type_=DateColumn()).label("first")
        early = select(Enquiry.id, first).join(EnquiryStep, EnquiryStep.enquiry == Enquiry.id)
        early = early.where(EnquiryStep.deleted.is_(None), EnquiryStep.on < Enquiry.received_on).group_by(Enquiry.id)
        for row in connection.execute(standing(Enquiry, early, ids)):
            message = tr("A step of it was noted for {first}, which is earlier.", first=format_date(row.first))
            yield row.id, FieldError("received_on", message, tr("Correct the day of that step first."))
        yield from loops(connection, Enquiry, "merged_into", ids, tr("An enquiry cannot be merged into"))
        yield from loops(connection, Enquiry, "follows", ids, tr("An enquiry cannot follow"))

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        was = before["status"] if before is not None else None
        if was is not None and was != "closed" and values["status"] == "closed":
            yield from _open_actions(connection, values["id"])
        if was in ("replied", "closed") and values["status"] in OPEN:
            yield from _reopening(connection, values["id"], today)
        routing = ("category", "group", "lead")
        if values["category"] == "get_involved" and (before is None or any(values[n] != before[n] for n in routing)):
            yield from _routing(connection, values, today)


def retention_review(received: date) -> date | None:
    """When to ask whether an enquiry received on a day is still to be kept; None beyond the year 9999."""
    year = received.year + RETENTION_YEARS
    if year > date.max.year:
        return None
    # There is no 29 February three years on.
    return received.replace(year=year, day=min(received.day, 28) if received.month == 2 else received.day)


def _may_be_routed(values: Values, before: Values | None) -> bool:
    """Whether somebody wants to become involved in a group, and no lead was just taken off the enquiry by hand."""
    if values["category"] != "get_involved" or values["group"] is None:
        return False
    same = before is not None and all(values[name] == before[name] for name in ("category", "group"))
    return not same or before is None or before["lead"] is None


def _routing(connection: Connection, values: Values, today: date) -> Iterator[str]:
    """Whom it goes to besides the lead it has, or why it goes to nobody."""
    if values["group"] is None:
        if values["lead"] is None:
            yield tr("Give the working group it is about, and it goes to that group’s lead.")
        return
    if values["lead"] is None:
        yield tr("The group has no lead today. Choose who takes it on in “Lead”.")
        return
    leads = leads_of(connection, values["group"], today)
    if len(leads) > 1 and values["lead"] == leads[0].person:
        others = tr(" and ").join(each.name for each in leads[1:])
        yield tr(
            "It goes to {name}, the longest in office, who leads jointly with {others}. Let both know.",
            name=leads[0].name,
            others=others,
        )


def _open_actions(connection: Connection, enquiry: UUID) -> Iterator[str]:
    query = select(Action.reference).where(Action.enquiry == enquiry, Action.deleted.is_(None))
    found = connection.scalars(query.where(Action.status.in_(sorted(OPEN_ACTIONS))).order_by(Action.reference))
    if open_actions := [reference or tr("one without a reference") for reference in found]:
        yield tr("Actions that came from it are still open: {open_actions}.", open_actions=", ".join(open_actions))


def _reopening(connection: Connection, enquiry: UUID, today: date) -> Iterator[str]:
    query = select(func.max(EnquiryStep.on, type_=DateColumn())).where(EnquiryStep.enquiry == enquiry)
    replied = connection.scalar(query.where(EnquiryStep.kind == "replied", EnquiryStep.deleted.is_(None)))
    if replied is not None and (today - replied).days > REOPEN_DAYS:
        yield tr(
            "It was replied to on {replied}, more than {days} days ago. Start a linked enquiry instead, with this one under “Follows”.",
            replied=format_date(replied),
            days=REOPEN_DAYS,
        )


# --- What is worked out ---------------------------------------------------------------------------------------------


def read_clock(connection: Connection, id: UUID, today: date) -> Clock:
    """The clock of a saved enquiry as it stands on a day, to be shown and explained."""
    enquiry = Enquiry.__table__.c
    received, acknowledge, reply, calendar = connection.execute(
        select(enquiry.received_on, enquiry.acknowledge_days, enquiry.reply_days, enquiry.calendar).where(
            enquiry.id == id
        )
    ).one()
    step = EnquiryStep.__table__.c
    steps = connection.execute(select(step.on, step.kind, step.days).where(step.enquiry == id, step.deleted.is_(None)))
    events = [Event(on, kind, days or 0) for on, kind, days in steps]
    return clock(received, Targets(acknowledge, reply, CALENDAR_OF[calendar]), events, today)


def _clock(what: str, kind: Any, on: date) -> ColumnElement[Any]:
    """One attribute of an enquiry's clock on a day, in SQL; see store/functions.py."""
    steps = (
        select(func.json_group_array(func.json_array(EnquiryStep.on, EnquiryStep.kind, EnquiryStep.days)))
        .where(EnquiryStep.enquiry == Enquiry.id, EnquiryStep.deleted.is_(None))
        .correlate(Enquiry)
        .scalar_subquery()
    )
    policy = (Enquiry.calendar, Enquiry.acknowledge_days, Enquiry.reply_days)
    return func.enquiry_clock(Enquiry.received_on, *policy, steps, on.isoformat(), what, type_=kind)


def is_open(on: date) -> ColumnElement[bool]:
    """Whether an answer is still owed."""
    return Enquiry.status.in_(sorted(OPEN))


def due(on: date) -> ColumnElement[date]:
    """By when it is to be answered; nothing while paused."""
    return _own_clock("due", DateColumn(), on)


def acknowledge_by(on: date) -> ColumnElement[date]:
    """By when it is to be acknowledged; nothing while paused."""
    return _own_clock("acknowledge_by", DateColumn(), on)


def replied_on(on: date) -> ColumnElement[date]:
    """When it was answered, since it was last reopened."""
    return _own_clock("replied_on", DateColumn(), on)


def taken(on: date) -> ColumnElement[int]:
    """The working days it took to answer, or has taken so far."""
    return _own_clock("taken", Integer(), on)


def days_left(on: date) -> ColumnElement[int]:
    """Working days until an answer that is still owed is due; negative when that is past."""
    return case((is_open(on), _clock("days_left", Integer(), on)), else_=None)


def overdue(on: date) -> ColumnElement[bool]:
    """Whether an answer is owed and its due day has passed; due today is not overdue."""
    return func.coalesce(days_left(on) < 0, False)


def paused(on: date) -> ColumnElement[bool]:
    """Whether an answer is owed and its clock stands still."""
    return case((is_open(on), _clock("paused", Boolean(), on)), else_=False)


def provisional(on: date) -> ColumnElement[bool]:
    """Whether the due day rests on bank holidays that are not published yet."""
    return case((is_open(on), _clock("provisional", Boolean(), on)), else_=False)


def _own_clock(what: str, kind: Any, on: date) -> ColumnElement[Any]:
    """An attribute of its clock, for an enquiry that has one of its own: spam has none, and what was merged goes by the
    clock of the other."""
    return case((Enquiry.status.in_(("merged", "spam")), None), else_=_clock(what, kind, on))


def enquirer(on: date) -> ColumnElement[str]:
    """Who asked, in words: the person, else the organisation, else the name or the address as given."""
    person = select(full_name()).where(Person.id == Enquiry.person).correlate(Enquiry).scalar_subquery()
    organisation = (
        select(Organisation.name).where(Organisation.id == Enquiry.organisation).correlate(Enquiry).scalar_subquery()
    )
    return func.coalesce(person, organisation, Enquiry.enquirer_name, Enquiry.enquirer_address)


LEAST_DAYS = -1_000_000
"""Days left are counted below nothing."""

Enquiry.derived = (
    Derived(
        "enquirer",
        tr("Who asked"),
        kinds.Text(width=24),
        enquirer,
        tr("The person, else the organisation, else as given."),
    ),
    Derived(
        "due", tr("Reply by"), kinds.Date(), due, tr("Worked out from its steps; empty while its clock is paused.")
    ),
    Derived(
        "acknowledge_by", tr("Acknowledge by"), kinds.Date(width=15), acknowledge_by, tr("Worked out from its steps.")
    ),
    Derived(
        "days_left",
        tr("Days left"),
        kinds.Whole(width=10, least=LEAST_DAYS),
        days_left,
        tr("Working days to the reply."),
    ),
    Derived("overdue", tr("Overdue"), kinds.YesNo(width=9), overdue, tr("Past its reply day; due today is not.")),
    Derived("paused", tr("Paused"), kinds.YesNo(), paused, tr("Its clock stands still.")),
    Derived("is_open", tr("Still open"), kinds.YesNo(width=10), is_open, tr("An answer is still owed.")),
    Derived("replied_on", tr("Replied on"), kinds.Date(), replied_on, tr("Since it was last reopened.")),
    Derived(
        "working_days_taken",
        tr("Days taken"),
        kinds.Whole(width=11),
        taken,
        tr("Working days to the reply, or so far."),
    ),
    Derived(
        "provisional",
        tr("Provisional"),
        kinds.YesNo(width=12),
        provisional,
        tr("Its reply day is beyond published years."),
    ),
)
