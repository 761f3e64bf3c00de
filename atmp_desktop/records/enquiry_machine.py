"""The states of an enquiry and the steps between them, as data, and what each step notes for the clock. Knows no store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from atmp_desktop.records.status import Machine, Step
from atmp_desktop.translation import tr

WORKING = ("triaged", "with_lead", "drafting", "clearance")
"""Where somebody is at work on it."""

OPEN = frozenset({"new", *WORKING, "awaiting"})
"""Where an answer is still owed."""

STATES = {
    "new": tr("New"),
    "triaged": tr("Triaged"),
    "with_lead": tr("With the lead"),
    "drafting": tr("Drafting"),
    "clearance": tr("In clearance"),
    "awaiting": tr("Awaiting enquirer"),
    "replied": tr("Replied"),
    "closed": tr("Closed"),
    "transferred": tr("Transferred"),
    "merged": tr("Merged"),
    "withdrawn": tr("Withdrawn"),
    "spam": tr("Spam"),
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

LEAD_GUARD = tr("It needs a lead.")
TRANSFER_GUARD = tr("Say to which organisation in “Transferred to”.")
MERGE_GUARD = tr("Say into which enquiry in “Merged into”.")


def _to_lead(start: str, words: str) -> Step:
    return Step(start, "with_lead", words, reason="lead", guard=LEAD_GUARD)


# What is offered first from each state is what is done most: the window shows the first steps as buttons.
_FORWARD = (
    Step("new", "triaged", tr("Triage")),
    Step("new", "replied", tr("Answer at once")),
    _to_lead("triaged", tr("Pass to the lead")),
    Step("triaged", "drafting", tr("Start drafting")),
    Step("with_lead", "drafting", tr("Start drafting")),
    Step("drafting", "clearance", tr("Send for clearance")),
    Step("clearance", "replied", tr("Send the reply")),
    Step("replied", "closed", tr("Close")),
)
_BACK = (
    Step("with_lead", "triaged", tr("Take back from the lead")),
    Step("drafting", "triaged", tr("Take back to triage")),
    _to_lead("drafting", tr("Give back to the lead")),
    Step("clearance", "drafting", tr("Take back to drafting")),
    Step("replied", "triaged", tr("Reopen"), reason="status_reason"),
    Step("closed", "triaged", tr("Reopen"), reason="status_reason"),
)
_WAITING = (
    *(Step(start, "awaiting", tr("Wait for the enquirer"), reason="status_reason") for start in WORKING),
    Step("awaiting", "triaged", tr("Go on with triage")),
    _to_lead("awaiting", tr("Go on with the lead")),
    Step("awaiting", "drafting", tr("Go on drafting")),
    Step("awaiting", "clearance", tr("Go on with clearance")),
)
_ELSEWHERE = (
    *(
        Step(start, "transferred", tr("Transfer"), reason="transferred_to", guard=TRANSFER_GUARD)
        for start in ("new", *WORKING)
    ),
    Step("transferred", "triaged", tr("Take back")),
    *(
        Step(start, "merged", tr("Merge"), reason="merged_into", guard=MERGE_GUARD)
        for start in ("new", *WORKING, "awaiting")
    ),
    Step("merged", "triaged", tr("Take out of the merger")),
    *(Step(start, "withdrawn", tr("Withdraw")) for start in ("new", *WORKING, "awaiting")),
    Step("withdrawn", "triaged", tr("Take up again")),
    Step("new", "spam", tr("Mark as spam")),
    Step("triaged", "spam", tr("Mark as spam")),
    Step("spam", "new", tr("Not spam")),
    *(
        Step(start, "closed", tr("Close without a reply"), reason="outcome_note")
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
        yield Noted("other", tr("No longer {states}", states=STATES[was].lower()))
    if now == "awaiting":
        yield Noted("pause")
    elif now in ("replied", "closed", "transferred", "withdrawn", "spam", "merged"):
        yield Noted(now)
