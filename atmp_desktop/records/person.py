"""People, with what the law asks us to note about holding their details."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records import codes, kinds
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.fields import Derived, checked, choice, day, long_text, text, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values, check_has_come
from atmp_desktop.records.spans import current_on
from atmp_desktop.translation import tr

BASES = {
    "public_task": tr("Public task"),
    "legitimate_interests": tr("Legitimate interests"),
    "consent": tr("Consent"),
    "contract": tr("Contract"),
    "legal_obligation": tr("Legal obligation"),
    "vital_interests": tr("Vital interests"),
}
"""The lawful bases of UK GDPR, Article 6(1)."""


class Person(Record):
    """Somebody the secretariat deals with."""

    __tablename__ = "person"

    title: Mapped[str | None] = text(tr("Title"), longest=40, width=10, together="name")
    given_name: Mapped[str] = text(tr("Given name"), required=True, search=True, width=16, together="name")
    family_name: Mapped[str] = text(tr("Family name"), required=True, search=True, width=20, together="name")
    known_as: Mapped[str | None] = text(tr("Known as"), search=True, width=14, together="name")
    post_nominals: Mapped[str | None] = text(tr("Post-nominals"), longest=80, width=14, together="name")
    pronouns: Mapped[str | None] = text(tr("Pronouns"), longest=40, width=12)
    orcid: Mapped[str | None] = checked(tr("ORCID iD"), codes.orcid, search=True)
    notes: Mapped[str | None] = long_text(tr("Notes"), search=True)
    lawful_basis: Mapped[str | None] = choice(tr("Lawful basis"), BASES, default="public_task", section=tr("Privacy"))
    source: Mapped[str | None] = text(tr("Source of details"), section=tr("Privacy"), search=True)
    informed_on: Mapped[date | None] = day(tr("Informed on"), section=tr("Privacy"))
    review_by: Mapped[date | None] = day(tr("Review by"), section=tr("Privacy"))
    do_not_contact: Mapped[bool] = yes_no(tr("Do not contact"), section=tr("Privacy"))
    restricted: Mapped[bool] = yes_no(
        tr("Restricted"), section=tr("Privacy"), help=tr("Left out of everything handed out, unless you tick them in.")
    )

    about: ClassVar[About] = About(
        one=tr("Person"),
        many=tr("People"),
        icon="person",
        meaning=tr("Somebody the secretariat deals with."),
        columns=("name", "organisation", "job_title", "email", "phone", "groups"),
        quick=("title",),
        name_begins="family_name",
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['given_name']} {values['family_name']}"

    @classmethod
    def sort_key(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['family_name']} {values['given_name']}"

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "informed_on", today, tr("Type the day on which they were told."))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        """A chair who comes out of the bin after another took over. In all the register, memberships say so themselves."""
        from atmp_desktop.records.membership import Membership

        if ids is None:
            return
        chairs = select(Membership.id, Membership.person).where(Membership.person.in_(ids), Membership.role == "chair")
        people = {row.id: row.person for row in connection.execute(chairs)}
        for membership, error in Membership.breaches(connection, list(people)) if people else ():
            if error.field == "role":
                yield (
                    people[membership],
                    FieldError("", error.message, tr("End one of the two memberships first.")),
                )


def formal_name(values: Values) -> str:
    """The name with title and post-nominals: "Professor Uta Griesenbach OBE"."""
    parts = (values["title"], values["given_name"], values["family_name"], values["post_nominals"])
    return " ".join(part for part in parts if part)


def full_name() -> ColumnElement[str]:
    """The name in SQL as `Person.name_of` has it."""
    return Person.given_name + " " + Person.family_name


def _first_affiliation(wanted: ColumnElement[Any], on: date) -> ColumnElement[Any]:
    """A column of the affiliation that stands for a person on a day: the main one, else the latest begun."""
    return (
        select(wanted)
        .where(Affiliation.person == Person.id, Affiliation.deleted.is_(None), current_on(Affiliation, on))
        .order_by(Affiliation.main.desc(), Affiliation.from_date.desc(), Affiliation.id)
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )


def organisation(on: date) -> ColumnElement[UUID]:
    """The organisation of the person's main current affiliation."""
    return _first_affiliation(Affiliation.organisation, on)  # type: ignore[arg-type]


def job_title(on: date) -> ColumnElement[str]:
    """The job title in the person's main current affiliation."""
    return _first_affiliation(Affiliation.job_title, on)  # type: ignore[arg-type]


def _circulating(on: date, wanted: Any, *of_kinds: str) -> ColumnElement[Any]:
    """A column of the contact point of some kinds to show for a person: good and may circulate; that of a current
    affiliation (the main one first) before their own, preferred ones first. A contact sheet asks the affiliation sat for
    instead. The column must be one that every contact point has."""
    good = (
        ContactPoint.kind.in_(of_kinds),
        ContactPoint.deleted.is_(None),
        ContactPoint.status == "good",
        ContactPoint.audience == "circulate",
    )
    of_affiliation = (
        select(wanted)
        .join(Affiliation, Affiliation.id == ContactPoint.affiliation)
        .where(Affiliation.person == Person.id, Affiliation.deleted.is_(None), current_on(Affiliation, on), *good)
        .order_by(Affiliation.main.desc(), ContactPoint.preferred.desc(), ContactPoint.id)
    )
    own = (
        select(wanted)
        .where(ContactPoint.person == Person.id, *good)
        .order_by(ContactPoint.preferred.desc(), ContactPoint.id)
    )
    ways = (query.limit(1).correlate(Person).scalar_subquery() for query in (of_affiliation, own))
    return func.coalesce(*ways)


def email(on: date) -> ColumnElement[str]:
    """The email address that may circulate."""
    return _circulating(on, ContactPoint.value, "email")


def email_confirmed(on: date) -> ColumnElement[date]:
    """When the email address that may circulate was last confirmed."""
    shown = aliased(ContactPoint)
    its_id = _circulating(on, ContactPoint.id, "email")
    return select(shown.confirmed_on).where(shown.id == its_id).correlate(Person).scalar_subquery()  # type: ignore[return-value]


def phone(on: date) -> ColumnElement[str]:
    """The telephone number that may circulate."""
    return _circulating(on, ContactPoint.value, "phone", "mobile")


def groups(on: date) -> ColumnElement[str]:
    """The codes (or names) of the groups the person sits in on a day."""
    from atmp_desktop.records.group import Group
    from atmp_desktop.records.membership import Membership

    return (
        select(func.group_concat(func.coalesce(Group.code, Group.name), ", "))
        .select_from(Membership)
        .join(Group, and_(Group.id == Membership.group, Group.deleted.is_(None)))
        .where(Membership.person == Person.id, Membership.deleted.is_(None), current_on(Membership, on))
        .correlate(Person)
        .scalar_subquery()
    )


Person.derived = (
    Derived(
        "organisation",
        tr("Organisation"),
        kinds.Link(target="organisation", width=30),
        organisation,
        through=("affiliation", "person", "organisation"),
    ),
    Derived("job_title", tr("Job title"), kinds.Text(width=26), job_title),
    Derived("email", tr("Email"), kinds.Email(), email, tr("Good, may circulate, preferred first.")),
    Derived(
        "email_confirmed",
        tr("Email confirmed"),
        kinds.Date(),
        email_confirmed,
        tr("When it was last said to be right."),
    ),
    Derived("phone", tr("Telephone"), kinds.Phone(), phone, tr("Good, may circulate, preferred first.")),
    Derived("groups", tr("Groups"), kinds.Text(width=14), groups, tr("Where they sit today.")),
)
