"""What is missing in a register: one list after the other, each as a filter that an officer could have typed, with how many
records it shows. Knows no window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.where import parse


@dataclass(frozen=True)
class Gap:
    """Something that records of a type may lack.

    Attributes:
        type: the name of their type.
        filter: the filter of the list that shows those that lack it.
        among: the filter of the list of all that should have it; "" for all of the type.
        words: what is said of them.
        why: what it is needed for.
    """

    type: str
    filter: str
    words: str
    why: str
    among: str = ""


@dataclass(frozen=True)
class Found:
    """How many records lack something, of how many that should have it."""

    gap: Gap
    count: int
    of: int


GAPS: tuple[Gap, ...] = (
    Gap("person", "email:none", "No email that may circulate", "Contact sheets leave the place empty."),
    Gap("person", "organisation:none", "No organisation today", "Nobody knows for whom they speak."),
    Gap("person", "lawful_basis:none", "No lawful basis", "UK GDPR asks for one for each person."),
    Gap("person", "source:none", "No source of their details", "People may ask where we had them from."),
    Gap("person", "review_by:none", "No day to review their details", "Nobody is reminded to look."),
    Gap("person", "review_by:<today", "Past the day to review their details", "The review is overdue."),
    Gap("organisation", "kind:none", "No kind", "Coverage and filters by kind leave them out."),
    Gap("organisation", "nation:none", "No nation", "Coverage by nation leaves them out."),
    Gap(
        "organisation",
        "status:active people:0",
        "Active, with nobody affiliated",
        "There is nobody to write to.",
        among="status:active",
    ),
    Gap("group", "leads:none closed:none", "No lead today", "Nobody is asked first.", among="closed:none"),
    Gap("group", "code:none closed:none", "No code", "Their references begin with ATMP.", among="closed:none"),
    Gap(
        "enquiry",
        "is_open:yes person:none organisation:none",
        "Open, with no person or organisation on record",
        "What is held on somebody does not find them.",
        among="is_open:yes",
    ),
    Gap("enquiry", "is_open:yes group:none", "Open, in no group", "No lead is asked.", among="is_open:yes"),
    Gap("enquiry", "is_open:yes handler:none", "Open, with no handler", "Nobody works on it.", among="is_open:yes"),
    Gap("action", "is_open:yes owner:none", "Open, with no owner", "It counts as red.", among="is_open:yes"),
    Gap(
        "action",
        "is_open:yes due:none due_kind:date",
        "Open, with no due day",
        "It is never overdue.",
        among="is_open:yes due_kind:date",
    ),
    Gap(
        "meeting",
        "starts:>=today chair:none",
        "To come, with no chair",
        "Nobody is asked to lead it.",
        among="starts:>=today",
    ),
    Gap(
        "membership",
        "current:yes from_date:none",
        "Start not recorded",
        "On earlier days they count too.",
        "current:yes",
    ),
    Gap(
        "affiliation",
        "current:yes from_date:none",
        "Start not recorded",
        "On earlier days they count too.",
        "current:yes",
    ),
    Gap("resource", "review_on:none", "No day to review it", "Nobody is reminded that it may be out of date."),
    Gap("study", "atmp_class:none", "No ATMP class", "The portfolio by class leaves them out."),
)
"""What is looked for, in the order of the side bar."""


def find_gaps(connection: Connection, day: date, vocabulary: Vocabulary, me: str = "") -> Iterator[Found]:
    """How many records lack what, one after the other; those that nothing lacks too. Each number is that of the list that its
    filter shows."""
    counted: dict[tuple[str, str], int] = {}

    def count(type: str, filter: str) -> int:
        if (type, filter) not in counted:
            where = parse(BY_NAME[type], filter, vocabulary)
            listing = Listing(BY_NAME[type], day, where=where, me=me, vocabulary=vocabulary)
            counted[type, filter] = listing.count(connection)
        return counted[type, filter]

    for gap in GAPS:
        yield Found(gap, count(gap.type, gap.filter), count(gap.type, gap.among))
