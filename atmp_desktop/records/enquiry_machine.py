"""The states of an enquiry and the steps between them, as data, and what each step notes for the clock. Knows no store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from atmp_desktop.records.status import Machine, Step

WORKING = ("triaged", "with_lead", "drafting", "clearance")
"""Where somebody is at work on it."""

OPEN = frozenset({"new", *WORKING, "awaiting"})
"""Where an answer is still owed."""

STATES = {
    "new": "New",
    "triaged": "Triaged",
    "with_lead": "With the lead",
    "drafting": "Drafting",
    "clearance": "In clearance",
    "awaiting": "Awaiting enquirer",
    "replied": "Replied",
    "closed": "Closed",
    "transferred": "Transferred",
    "merged": "Merged",
    "withdrawn": "Withdrawn",
    "spam": "Spam",
}

TONES = {
    "new": "purple",
    "triaged": "blue",
    "with_lead": "blue",
    "drafting": "blue",
    "clearance": "blue",
    "awaiting": "amber",
    "replied": "green",
    "closed": "grey",
    "transferred": "grey",
    "merged": "grey",
    "withdrawn": "grey",
    "spam": "grey",
}

LEAD_GUARD = "It needs a lead."
TRANSFER_GUARD = "Say to which organisation in “Transferred to”."
MERGE_GUARD = "Say into which enquiry in “Merged into”."


def _to_lead(start: str, words: str) -> Step:
    return Step(start, "with_lead", words, reason="lead", guard=LEAD_GUARD)


# What is offered first from each state is what is done most: the window shows the first steps as buttons.
_FORWARD = (
    Step("new", "triaged", "Triage"),
    Step("new", "replied", "Answer at once"),
    _to_lead("triaged", "Pass to the lead"),
    Step("triaged", "drafting", "Start drafting"),
    Step("with_lead", "drafting", "Start drafting"),
    Step("drafting", "clearance", "Send for clearance"),
    Step("clearance", "replied", "Send the reply"),
    Step("replied", "closed", "Close"),
)
_BACK = (
    Step("with_lead", "triaged", "Take back from the lead"),
    Step("drafting", "triaged", "Take back to triage"),
    _to_lead("drafting", "Give back to the lead"),
    Step("clearance", "drafting", "Take back to drafting"),
    Step("replied", "triaged", "Reopen", reason="status_reason"),
    Step("closed", "triaged", "Reopen", reason="status_reason"),
)
_WAITING = (
    *(Step(start, "awaiting", "Wait for the enquirer", reason="status_reason") for start in WORKING),
    Step("awaiting", "triaged", "Go on with triage"),
    _to_lead("awaiting", "Go on with the lead"),
    Step("awaiting", "drafting", "Go on drafting"),
    Step("awaiting", "clearance", "Go on with clearance"),
)
_ELSEWHERE = (
    *(
        Step(start, "transferred", "Transfer", reason="transferred_to", guard=TRANSFER_GUARD)
        for start in ("new", *WORKING)
    ),
    Step("transferred", "triaged", "Take back"),
    *(
        Step(start, "merged", "Merge", reason="merged_into", guard=MERGE_GUARD)
        for start in ("new", *WORKING, "awaiting")
    ),
    Step("merged", "triaged", "Take out of the merger"),
    *(Step(start, "withdrawn", "Withdraw") for start in ("new", *WORKING, "awaiting")),
    Step("withdrawn", "triaged", "Take up again"),
    Step("new", "spam", "Mark as spam"),
    Step("triaged", "spam", "Mark as spam"),
    Step("spam", "new", "Not spam"),
    *(
        Step(start, "closed", "Close without a reply", reason="outcome_note")
        for start in ("new", "triaged", "with_lead", "drafting", "awaiting", "transferred")
    ),
)

MACHINE = Machine(states=STATES, steps=(*_FORWARD, *_BACK, *_WAITING, *_ELSEWHERE), open=OPEN)


class Noted(NamedTuple):
    """An enquiry step that a change of status brings along."""

    kind: str
    note: str = ""


def noted(was: str, now: str) -> Iterator[Noted]:
    """What a change from one state to another notes: the end of what was, then the beginning of what is."""
    if was in ("replied", "closed") and now in OPEN:
        yield Noted("reopened")
    elif was == "awaiting" or (was in ("transferred", "withdrawn") and now in OPEN):
        yield Noted("resume")
    elif was in ("merged", "spam"):
        yield Noted("other", f"No longer {STATES[was].lower()}")
    if now == "awaiting":
        yield Noted("pause")
    elif now in ("replied", "closed", "transferred", "withdrawn", "spam", "merged"):
        yield Noted(now)
