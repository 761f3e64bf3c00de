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
from atmp_desktop.translation import tr


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
    Gap("person", "email:none", tr("No email that may circulate"), tr("Contact sheets leave the place empty.")),
    Gap("person", "organisation:none", tr("No organisation today"), tr("Nobody knows for whom they speak.")),
    Gap("person", "lawful_basis:none", tr("No lawful basis"), tr("UK GDPR asks for one for each person.")),
    Gap("person", "source:none", tr("No source of their details"), tr("People may ask where we had them from.")),
    Gap("person", "review_by:none", tr("No day to review their details"), tr("Nobody is reminded to look.")),
    Gap("person", "review_by:<today", tr("Past the day to review their details"), tr("The review is overdue.")),
    Gap("organisation", "kind:none", tr("No kind"), tr("Coverage and filters by kind leave them out.")),
    Gap("organisation", "nation:none", tr("No nation"), tr("Coverage by nation leaves them out.")),
    Gap(
        "organisation",
        "status:active people:0",
        tr("Active, with nobody affiliated"),
        tr("There is nobody to write to."),
        among="status:active",
    ),
    Gap("group", "leads:none closed:none", tr("No lead today"), tr("Nobody is asked first."), among="closed:none"),
    Gap("group", "code:none closed:none", tr("No code"), tr("Their references begin with ATMP."), among="closed:none"),
    Gap(
        "enquiry",
        "is_open:yes person:none organisation:none",
        tr("Open, with no person or organisation on record"),
        tr("What is held on somebody does not find them."),
        among="is_open:yes",
    ),
    Gap("enquiry", "is_open:yes group:none", tr("Open, in no group"), tr("No lead is asked."), among="is_open:yes"),
    Gap(
        "enquiry",
        "is_open:yes handler:none",
        tr("Open, with no handler"),
        tr("Nobody works on it."),
        among="is_open:yes",
    ),
    Gap("action", "is_open:yes owner:none", tr("Open, with no owner"), tr("It counts as red."), among="is_open:yes"),
    Gap(
        "action",
        "is_open:yes due:none due_kind:date",
        tr("Open, with no due day"),
        tr("It is never overdue."),
        among="is_open:yes due_kind:date",
    ),
    Gap(
        "meeting",
        "starts:>=today chair:none",
        tr("To come, with no chair"),
        tr("Nobody is asked to lead it."),
        among="starts:>=today",
    ),
    Gap(
        "membership",
        "current:yes from_date:none",
        tr("Start not recorded"),
        tr("On earlier days they count too."),
        "current:yes",
    ),
    Gap(
        "affiliation",
        "current:yes from_date:none",
        tr("Start not recorded"),
        tr("On earlier days they count too."),
        "current:yes",
    ),
    Gap("resource", "review_on:none", tr("No day to review it"), tr("Nobody is reminded that it may be out of date.")),
    Gap("study", "atmp_class:none", tr("No ATMP class"), tr("The portfolio by class leaves them out.")),
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
