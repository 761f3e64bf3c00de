"""Some work on made-up enquiries: acknowledged, passed on, answered, closed, each as an officer does it."""

from __future__ import annotations

from sqlalchemy import select

from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.lookup_value import LookupValue, shipped_id
from atmp_desktop.records.message import Message
from atmp_desktop.records.vocabulary import shipped_lists
from atmp_desktop.services.training.correspondence import MAILBOX, SECRETARIAT
from atmp_desktop.services.training.day import Day, first
from atmp_desktop.store.write import Write

RETIRED = ("enquiry_channel", "in_person")
WHICH_STAGE = "Asked at which stage the study is."


def acknowledge(day: Day, write: Write) -> None:
    """A new enquiry is acknowledged and triaged."""
    for enquiry in first(write, select(Enquiry).where(Enquiry.status == "new", Enquiry.channel == "email")):
        _step(day, write, enquiry, "acknowledged")
        _message(day, write, enquiry, "out", "Thank you. We aim to reply within our usual time.")
        enquiry.status = "triaged"
        enquiry.group = day.world.groups[0].id


def pass_to_lead(day: Day, write: Write) -> None:
    """A triaged enquiry goes to the lead."""
    for enquiry in first(write, select(Enquiry).where(Enquiry.status == "triaged", Enquiry.lead.is_not(None))):
        _message(day, write, enquiry, "internal", "Sent to the lead with the answer we gave in the spring.")
        enquiry.status = "with_lead"


def ask_enquirer(day: Day, write: Write) -> None:
    """Something has to be asked first, and the clock stands still."""
    recent = Enquiry.received_on > day.chance.workdays(-9)
    for enquiry in first(write, select(Enquiry).where(Enquiry.status == "drafting", recent)):
        _step(day, write, enquiry, "pause", WHICH_STAGE)
        _message(day, write, enquiry, "out", "Before we can answer: at which stage is the study?")
        enquiry.status, enquiry.status_reason = "awaiting", WHICH_STAGE


def go_on(day: Day, write: Write) -> None:
    """An answer came, and the clock runs again."""
    for enquiry in first(write, select(Enquiry).where(Enquiry.status == "awaiting")):
        _step(day, write, enquiry, "resume")
        _message(day, write, enquiry, "in", "It is the first of three parts; the protocol is nearly final.")
        enquiry.status = "drafting"


def send_reply(day: Day, write: Write) -> None:
    """A cleared reply is sent."""
    for enquiry in first(write, select(Enquiry).where(Enquiry.status == "clearance", Enquiry.foi.is_(False))):
        _step(day, write, enquiry, "replied")
        _message(day, write, enquiry, "out", "Here is what we know; the two pages that help most are linked below.")
        enquiry.status, enquiry.outcome = "replied", "answered"


def close(day: Day, write: Write) -> None:
    """Nothing more came after the reply."""
    settled = Enquiry.received_on < day.chance.workdays(-8)
    for enquiry in first(write, select(Enquiry).where(Enquiry.status == "replied", settled)):
        _step(day, write, enquiry, "closed")
        enquiry.status = "closed"


def retire_channel(day: Day, write: Write) -> None:
    """A value of a list is chosen no more; what has it keeps it."""
    channel = LookupValue(id=shipped_id(*RETIRED), words=shipped_lists()[RETIRED[0]][RETIRED[1]], retired=True)
    channel.list, channel.code = RETIRED
    write.add(channel)


def _step(day: Day, write: Write, enquiry: Enquiry, kind: str, note: str | None = None) -> None:
    """The step that a change of status brings along, made here so that its id repeats."""
    step = EnquiryStep(id=day.chance.id(), enquiry=enquiry.id, on=day.world.today, kind=kind, note=note)
    write.add(step)


def _message(day: Day, write: Write, enquiry: Enquiry, direction: str, text: str) -> None:
    outside = enquiry.enquirer_address or enquiry.enquirer_name
    sender, to = {"out": (SECRETARIAT, outside), "in": (outside, MAILBOX), "internal": (None, None)}[direction]
    write.add(
        Message(
            id=day.chance.id(),
            enquiry=enquiry.id,
            direction=direction,
            at=day.chance.now,
            sender=sender,
            to=to,
            subject=None if direction == "internal" else f"Re: {enquiry.subject}",
            text=text,
        )
    )
