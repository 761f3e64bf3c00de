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
from atmp_desktop.translation import tr

KINDS = {
    "guidance": tr("Guidance"),
    "webinars": tr("Webinar series"),
    "elearning": tr("E-learning"),
    "hub": tr("Knowledge hub"),
    "funding": tr("Funding"),
    "policy": tr("Policy"),
}
STATUSES = {
    "current": tr("Current"),
    "under_review": tr("Under review"),
    "superseded": tr("Superseded"),
    "withdrawn": tr("Withdrawn"),
}


class Resource(Record):
    """Guidance, e-learning, a webinar series, a hub, funding or a policy that helps people who ask."""

    __tablename__ = "resource"

    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=40)
    url: Mapped[str | None] = url(tr("Web address"), search=True)
    kind: Mapped[str | None] = lookup(tr("Kind"), "resource_kind", KINDS)
    publisher: Mapped[UUID | None] = link(tr("Publisher"), "organisation", link_name=tr("Resources"))
    group: Mapped[UUID | None] = link(tr("Group"), "group", link_name=tr("Resources"))
    area: Mapped[str | None] = text(tr("Area"), search=True)
    review_on: Mapped[date | None] = day(tr("Review on"))
    status: Mapped[str | None] = choice(
        tr("Status"),
        STATUSES,
        default="current",
        width=14,
        tones={"current": "green", "under_review": "amber", "superseded": "grey", "withdrawn": "grey"},
    )
    notes: Mapped[str | None] = long_text(tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Resource"),
        many=tr("Resources"),
        icon="resource",
        meaning=tr("Guidance, e-learning, a webinar series, a hub, funding or a policy that helps people who ask."),
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
    Derived("review_due", tr("Review due"), kinds.YesNo(width=11), review_due, tr("Its review date has come.")),
)
