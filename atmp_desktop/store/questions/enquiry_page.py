"""What the page of an enquiry shows beside its fields: how its clock runs, its thread, and what else is known of who asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.days.clock import Clock
from atmp_desktop.records.enquiry import Enquiry, read_clock
from atmp_desktop.records.enquiry_machine import OPEN
from atmp_desktop.records.enquiry_resource import EnquiryResource
from atmp_desktop.store.questions.answer import words_of_choices
from atmp_desktop.store.questions.thread import Thread, read_thread
from atmp_desktop.store.visible import visible
from atmp_desktop.translation import tr

OTHERS = 6
"""Other enquiries that are named."""


@dataclass(frozen=True)
class Other:
    """Another enquiry.

    Attributes:
        name: its reference and subject.
        status: the code of its state; status_words: what that is called.
        why: in which way it belongs here, or "".
    """

    id: UUID
    name: str
    received_on: date
    status: str
    status_words: str
    why: str = ""


@dataclass(frozen=True)
class EnquiryPage:
    """The page of an enquiry.

    Attributes:
        clock: None for spam and for what was merged into another, which have none of their own.
        is_open: an answer is still owed.
        theirs: other enquiries of who asked, the latest first; there are `theirs_more` besides.
        are_listed: the list by that person, organisation or address has these, and no others.
        related: enquiries that belong to it otherwise.
    """

    clock: Clock | None
    is_open: bool
    thread: Thread
    theirs: tuple[Other, ...]
    theirs_more: int
    are_listed: bool
    related: tuple[Other, ...]


def enquiry_page(connection: Connection, id: UUID, today: date, limit: int) -> EnquiryPage | None:
    """What the page of an enquiry shows on a day, with at most `limit` entries of its thread; None for one that is gone."""
    row = connection.execute(
        select(
            Enquiry.status,
            Enquiry.person,
            Enquiry.organisation,
            Enquiry.enquirer_address,
            Enquiry.follows,
            Enquiry.merged_into,
        ).where(Enquiry.id == id)
    ).one_or_none()
    if row is None:
        return None
    theirs, more = _theirs(connection, id, row)
    told = {id, *(each.id for each in theirs)}
    return EnquiryPage(
        clock=None if row.status in ("merged", "spam") else read_clock(connection, id, today),
        is_open=row.status in OPEN,
        thread=read_thread(connection, id, today, limit),
        theirs=tuple(theirs),
        theirs_more=more,
        are_listed=more == 0 or _are_listed(connection, row),
        related=tuple(_related(connection, id, row, told)),
    )


def _others(connection: Connection, query: Any, why: str = "") -> list[Other]:
    in_words = words_of_choices(connection)
    return [
        Other(
            row.id,
            f"{row.reference}: {row.subject}" if row.reference else row.subject,
            row.received_on,
            row.status,
            in_words(Enquiry, "status", row.status),
            why,
        )
        for row in connection.execute(query)
    ]


def _found(*conditions: Any) -> Any:
    return (
        select(Enquiry.id, Enquiry.reference, Enquiry.subject, Enquiry.received_on, Enquiry.status)
        .where(*conditions, Enquiry.deleted.is_(None))
        .order_by(Enquiry.received_on.desc(), Enquiry.id.desc())
    )


def _theirs(connection: Connection, id: UUID, row: Any) -> tuple[list[Other], int]:
    """Those of the same person, else of the same organisation, else from the same address."""
    if row.person is not None:
        same = Enquiry.person == row.person
    elif row.organisation is not None:
        same = Enquiry.organisation == row.organisation
    elif row.enquirer_address:
        same = func.lower(Enquiry.enquirer_address) == row.enquirer_address.lower()
    else:
        return [], 0
    conditions = (same, Enquiry.id != id)
    found = _others(connection, _found(*conditions).limit(OTHERS))
    if len(found) < OTHERS:
        return found, 0
    count = select(func.count()).select_from(Enquiry).where(*conditions, Enquiry.deleted.is_(None))
    return found, (connection.scalar(count) or 0) - len(found)


def _are_listed(connection: Connection, row: Any) -> bool:
    """Whether a list finds the same: by a piece of an address it finds longer ones too."""
    if row.person is not None or row.organisation is not None or not row.enquirer_address:
        return True
    given, address = func.lower(Enquiry.enquirer_address), row.enquirer_address.lower()
    query = select(func.count()).select_from(Enquiry)
    query = query.where(given.contains(address, autoescape=True), given != address, Enquiry.deleted.is_(None))
    return connection.scalar(query) == 0


def _related(connection: Connection, id: UUID, row: Any, told: set[UUID]) -> Iterator[Other]:
    """What it follows or was merged with, then the latest that were answered with the same resources."""
    resources = select(EnquiryResource.resource).where(EnquiryResource.enquiry == id, *visible(EnquiryResource))
    alike = select(EnquiryResource.enquiry).where(EnquiryResource.resource.in_(resources), *visible(EnquiryResource))
    asked: Sequence[tuple[str, Any]] = (
        (tr("This one follows it"), Enquiry.id == row.follows),
        (tr("This one was merged into it"), Enquiry.id == row.merged_into),
        (tr("Follows this one"), Enquiry.follows == id),
        (tr("Merged into this one"), Enquiry.merged_into == id),
        (tr("Answered with the same resources"), Enquiry.id.in_(alike)),
    )
    count = 0
    for why, condition in asked:
        for other in _others(connection, _found(condition, Enquiry.id != id).limit(OTHERS + len(told)), why):
            if other.id not in told and count < OTHERS:
                told.add(other.id)
                count += 1
                yield other
