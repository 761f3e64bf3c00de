"""The contact sheet of organisations: how each is reached, and who is reached there. Must not know how a workbook is
written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person, formal_name
from atmp_desktop.records.spans import current_on
from atmp_desktop.services.contact_details import (
    CIRCULATE,
    EMAILS,
    PHONES,
    ContactDetails,
    Point,
    as_bytes,
    first_value,
    read_points,
)
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.told_filter import told_to_others
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import Cell, Heading
from atmp_desktop.store.fold import fold
from atmp_desktop.store.rows import Listing, Row, visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter, unparse
from atmp_desktop.translation import tr

HEADINGS = (
    Heading(tr("Organisation"), 34),
    Heading(tr("Kind"), 20),
    Heading(tr("Key partner"), 12),
    Heading(tr("Email"), 28, "email"),
    Heading(tr("Telephone"), 17, "phone"),
    Heading(tr("Website"), 28, "web"),
    Heading(tr("Person"), 28),
    Heading(tr("Job title"), 26),
    Heading(tr("Person's email"), 30, "email"),
    Heading(tr("Person's telephone"), 17, "phone"),
)
TICKED = (Heading(tr("Secretariat only"), 34),)

LEGEND = tr(
    "A row a person: those who work there first and foremost, else all who work there. "
    "Email and telephone: those that may be passed on."
)


def organisation_sheet(
    store: Store,
    to: Path,
    *,
    where: Filter = (),
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write the contact sheet of every organisation, or of those that a filter lets through, to `to`, an .xlsx file, and
    note it in the history.

    An organisation has a row for each person whose main current affiliation is there (for each current one where it is
    nobody's main), or one row where there is nobody. Restricted people and secretariat-only details are left out and
    counted unless `secretariat`, which adds a column. Raises UserError where the file cannot be written.
    """
    today = store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        columns = ("name", "kind", "key_partner", "website")
        listing = store.listing(Organisation, day=today, columns=columns, where=where)
        found = _Found(connection, listing, withheld, secretariat=secretariat)
        rows = [row for each in found.organisations for row in found.rows(each)]
        told = withheld.in_words(unparse(told_to_others(Organisation, where, withheld, store.vocabulary)), typed=True)
        line = tr(
            "As at {today} · {n} organisation",
            "As at {today} · {n} organisations",
            len(found.organisations),
            today=format_date(today),
        )
        return Content(
            title=tr("Contact sheet: organisations"),
            headings=(*HEADINGS, *TICKED) if secretariat else HEADINGS,
            block=[line, tr("Those with {told}", told=told) if where else "", LEGEND],
            rows=rows,
            date_words=tr("As at {today}", today=format_date(today)),
            left_out=len(found.left_out),
        )

    facts = {"where": unparse(where)}
    label = tr("Export contact sheet of organisations")
    return hand_out_sheet(
        store,
        to,
        tr("Organisations"),
        read,
        secretariat=secretariat,
        marking=marking,
        facts=facts,
        progress=progress,
        label=label,
    )


class _Found:
    """What the register holds for the sheet.

    Attributes:
        organisations: their rows, in order.
        left_out: the restricted people left out so far.
    """

    def __init__(self, connection: Connection, listing: Listing, withheld: Withheld, *, secretariat: bool) -> None:
        day = listing.day
        self.organisations = [row for rows in listing.rows(connection) for row in rows]
        self.left_out: set[bytes] = set()
        self._withheld = withheld
        self._secretariat = secretariat
        self._out = withheld.ids(Person)
        held = (*visible(Affiliation), current_on(Affiliation, day))
        self._details = ContactDetails(connection, select(Affiliation.person).where(*held), day)
        self._points = read_points(connection, ContactPoint.organisation.is_not(None))
        self._people: dict[bytes, list[Any]] = defaultdict(list)
        names = (Person.title, Person.given_name, Person.family_name, Person.post_nominals)
        query = select(as_bytes(Affiliation.organisation), Affiliation.main, as_bytes(Person.id).label("id"), *names)
        for row in connection.execute(query.join(Person, Person.id == Affiliation.person).where(*held)):
            self._people[row[0]].append(row)

    def rows(self, organisation: Row) -> Iterator[list[Cell]]:
        """The rows of one organisation."""
        id = organisation.id.bytes
        points = self._points.get(id, [])
        name, kind, key_partner, website = organisation.shown
        own: list[Cell] = [name, kind, key_partner, first_value(points, EMAILS), first_value(points, PHONES)]
        own.append(website or first_value(points, ("web",)))
        private = self._private(points)
        people = self._shown_people(id)
        for person in people:
            row = [
                *own,
                formal_name(person._mapping),
                self._details.job_title(person.id, id),
                *self._details.reach(person.id, [id]),
            ]
            theirs = self._private(self._details.secretariat_only(person.id))
            yield [*row, "\n".join([*private, *theirs])] if self._secretariat else row
            private = []
        if not people:
            empty: list[Cell] = [*own, None, None, None, None]
            yield [*empty, "\n".join(private)] if self._secretariat else empty

    def _shown_people(self, organisation: bytes) -> Sequence[Any]:
        people = {row.id: row for row in sorted(self._people.get(organisation, []), key=lambda each: each.main)}
        shown = [each for each in people.values() if each.main] or list(people.values())
        restricted = {each.id for each in shown if each.id in self._out}
        self.left_out |= restricted
        kept = [each for each in shown if each.id not in restricted]
        return sorted(kept, key=lambda each: (fold(each.family_name), fold(each.given_name), each.id))

    def _private(self, points: Sequence[Point]) -> list[str]:
        """The words of those that only the secretariat may see; counted where they are left out."""
        private = [each.words for each in points if each.audience != CIRCULATE]
        if self._secretariat:
            return private
        self._withheld.hidden += len(private)
        return []
