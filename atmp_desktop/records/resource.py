"""What the secretariat points people to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlalchemy.orm import Mapped

from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, choice, day, link, long_text, lookup, text, url
from atmp_desktop.records.record import About, Record, Values

KINDS = {
    "guidance": "Guidance",
    "webinars": "Webinar series",
    "elearning": "E-learning",
    "hub": "Knowledge hub",
    "funding": "Funding",
    "policy": "Policy",
}
STATUSES = {"current": "Current", "under_review": "Under review", "superseded": "Superseded", "withdrawn": "Withdrawn"}


class Resource(Record):
    """Guidance, e-learning, a webinar series, a hub, funding or a policy that helps people who ask."""

    __tablename__ = "resource"

    title: Mapped[str] = text("Title", required=True, search=True, width=40)
    url: Mapped[str | None] = url("Web address", search=True)
    kind: Mapped[str | None] = lookup("Kind", "resource_kind", KINDS)
    publisher: Mapped[UUID | None] = link("Publisher", "organisation", link_name="Resources")
    group: Mapped[UUID | None] = link("Group", "group", link_name="Resources")
    area: Mapped[str | None] = text("Area", search=True)
    review_on: Mapped[date | None] = day("Review on")
    status: Mapped[str | None] = choice(
        "Status",
        STATUSES,
        default="current",
        width=14,
        tones={"current": "green", "under_review": "amber", "superseded": "grey", "withdrawn": "grey"},
    )
    notes: Mapped[str | None] = long_text("Notes", search=True)

    about: ClassVar[About] = About(
        one="Resource",
        many="Resources",
        icon="resource",
        columns=("title", "kind", "publisher", "area", "review_on", "status"),
        quick=("url", "kind", "publisher"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["title"])


def review_due(on: date) -> ColumnElement[bool]:
    """Whether its review date has come, while it is still offered."""
    return and_(Resource.review_on <= on, Resource.status.in_(("current", "under_review")))


Resource.derived = (
    Derived("review_due", "Review due", kinds.YesNo(width=11), review_due, "Its review date has come."),
)
