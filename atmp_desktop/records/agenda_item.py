"""Agenda items: what a meeting is to deal with, what became of each, and its minute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, literal, or_, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, choice, link, long_text, status, text, whole, yes_no
from atmp_desktop.records.meeting_facts import meeting_facts, next_number
from atmp_desktop.records.record import About, Draft, Numbered, Record, Values, among, standing
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.records.trees import loops
from atmp_desktop.records.twice import said_twice
from atmp_desktop.translation import tr

MACHINE = Machine(
    states={
        "to_take": tr("To be taken"),
        "concluded": tr("Concluded"),
        "deferred": tr("Deferred"),
        "not_reached": tr("Not reached"),
        "withdrawn": tr("Withdrawn"),
    },
    steps=(
        Step("to_take", "concluded", tr("Conclude")),
        Step("to_take", "deferred", tr("Defer")),
        Step("to_take", "not_reached", tr("Mark as not reached")),
        Step("to_take", "withdrawn", tr("Withdraw")),
        Step("concluded", "to_take", tr("Reopen")),
        Step("deferred", "to_take", tr("Reopen")),
        Step("not_reached", "to_take", tr("Reopen")),
        Step("withdrawn", "to_take", tr("Reopen")),
    ),
    open=frozenset({"to_take"}),
)
TONES = {"to_take": "blue", "concluded": "green", "deferred": "amber", "not_reached": "amber", "withdrawn": "grey"}
PURPOSES = {
    "approve": tr("To approve"),
    "decide": tr("To decide"),
    "discuss": tr("To discuss"),
    "advise": tr("To advise"),
    "note": tr("To note"),
}
ORIGINS = {
    "new": tr("New"),
    "standing": tr("Standing item"),
    "deferred": tr("Deferred from"),
    "enquiry": tr("Enquiry"),
    "action": tr("Action"),
}
NUMBERS_MAY_CHANGE = frozenset({"planned", "drafting"})
"""The states of a meeting before its agenda is issued."""

LONGEST_CHAIN = 200
"""How far a chain of deferred items is followed back. Loops are refused; two registers put together may still make one."""


class AgendaItem(Record):
    """One item of a meeting's agenda, with the chair's brief, what became of it, and its minute."""

    __tablename__ = "agenda_item"

    meeting: Mapped[UUID] = link(tr("Meeting"), "meeting", required=True, erasing="erase", link_name=tr("Agenda"))
    number: Mapped[int | None] = whole(
        tr("Number"), least=1, most=10_000, help=tr("It stays once the agenda is issued.")
    )
    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=40)
    purpose: Mapped[str | None] = choice(tr("Purpose"), PURPOSES, width=12)
    presenter: Mapped[UUID | None] = link(tr("Presenter"), "person", link_name=tr("Presents"))
    minutes_planned: Mapped[int | None] = whole(tr("Minutes planned"), most=1440)
    late: Mapped[bool] = yes_no(tr("Late or tabled"))
    reserved: Mapped[bool] = yes_no(tr("Reserved"), help=tr("Taken without observers and guests."))
    origin: Mapped[str | None] = choice(tr("Origin"), ORIGINS, default="new", section=tr("Origin"))
    deferred_from: Mapped[UUID | None] = link(
        tr("Deferred from"), "agenda_item", link_name=tr("Deferred to"), section=tr("Origin")
    )
    enquiry: Mapped[UUID | None] = link(tr("Enquiry"), "enquiry", link_name=tr("Agenda items"), section=tr("Origin"))
    action: Mapped[UUID | None] = link(tr("Action"), "action", link_name=tr("Agenda items"), section=tr("Origin"))
    status: Mapped[str] = status(tr("Status"), MACHINE, tones=TONES, width=14)
    brief: Mapped[str | None] = long_text(tr("Chair's brief"), search=True, section=tr("Brief"))
    reference: Mapped[str | None] = text(
        tr("Minute"),
        longest=60,
        width=12,
        search=True,
        fixed=True,
        section=tr("Minute"),
        help=tr("Given once there is its text."),
    )
    minute_text: Mapped[str | None] = long_text(tr("Minute text"), search=True, section=tr("Minute"))

    about: ClassVar[About] = About(
        one=tr("Agenda item"),
        many=tr("Agenda items"),
        icon="agenda_item",
        meaning=tr("One item of a meeting's agenda, with the chair's brief, what became of it, and its minute."),
        columns=("meeting", "number", "title", "purpose", "presenter", "status", "slipped"),
        part=True,
        belongs_to=("meeting",),
        order=("meeting", "number"),
        stem="minute",
        quick=("purpose", "presenter", "minutes_planned"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['number']}. {values['title']}" if values["number"] else str(values["title"])

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """The next number of its meeting where none is given; a number stays once the agenda is issued."""
        meeting = values["meeting"]
        stays = before is not None and before["meeting"] == meeting
        if stays and before is not None and before["number"] is not None and values["number"] != before["number"]:
            facts = meeting_facts(connection, meeting)
            issued = facts is not None and facts.status not in NUMBERS_MAY_CHANGE
            if issued and not _shares_its_number(connection, values["id"], before):
                yield FieldError(
                    "number",
                    tr("The agenda was issued; item numbers stay."),
                    tr("Take the meeting back to drafting first, or leave the number as it was."),
                )
        moved = before is not None and not stays and values["number"] == before["number"]
        if meeting is not None and (values["number"] is None or moved):
            values["number"] = next_number(connection, AgendaItem, "number", "meeting", meeting)

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        """Where it comes from, as far as its links say it."""
        if values["origin"] in (None, "new"):
            links = (("deferred", "deferred_from"), ("enquiry", "enquiry"), ("action", "action"))
            values["origin"] = next((code for code, name in links if values[name] is not None), "new")
        yield from ()

    @classmethod
    def numbered_by(cls, connection: Connection, values: Values) -> Numbered | None:
        """As its meeting; None until there is a minute."""
        if values["minute_text"] is None:
            return None
        facts = meeting_facts(connection, values["meeting"])
        return None if facts is None else Numbered(facts.group, facts.day)

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from loops(connection, AgendaItem, "deferred_from", ids, tr("An item cannot be deferred from"))
        # While an agenda is drafted, items change places one after the other; issuing it asks for a number each.
        for row in said_twice(connection, AgendaItem, ("meeting", "number"), ids, _numbers_stay()):
            yield (
                row.id,
                FieldError(
                    "number",
                    tr("Another item of this agenda has the number {number}.", number=row.number),
                    tr("Give one of the two another; left empty, it gets the next."),
                ),
            )
        for id in connection.scalars(among(AgendaItem, select(AgendaItem.id).where(_is_left_behind()), ids)):
            yield (
                id,
                FieldError(
                    "meeting",
                    tr("Papers, decisions, actions or declared interests of this item are those of another meeting."),
                    tr("Empty their “Agenda item” first, or leave this one where it is."),
                ),
            )


def _numbers_stay() -> ColumnElement[bool]:
    """Whether the agenda of an item was issued."""
    from atmp_desktop.records.meeting import Meeting

    return AgendaItem.meeting.in_(select(Meeting.id).where(Meeting.status.not_in(sorted(NUMBERS_MAY_CHANGE))))


def _shares_its_number(connection: Connection, id: UUID, saved: Values) -> bool:
    """Whether another item of the meeting has the same number, as older registers allowed: then it cannot stay."""
    other = select(AgendaItem.id).where(
        AgendaItem.meeting == saved["meeting"],
        AgendaItem.number == saved["number"],
        AgendaItem.id != id,
        AgendaItem.deleted.is_(None),
    )
    return connection.scalar(other.limit(1)) is not None


def _is_left_behind() -> ColumnElement[bool]:
    """Whether what leads to an item belongs to another meeting than the item does."""
    from atmp_desktop.records.action import Action
    from atmp_desktop.records.attendance import Attendance
    from atmp_desktop.records.decision import Decision
    from atmp_desktop.records.declaration import Declaration
    from atmp_desktop.records.paper import Paper

    interests = select(Declaration.id).join(Attendance, Attendance.id == Declaration.attendance)
    found = (
        (Paper, select(Paper.id).where(Paper.meeting != AgendaItem.meeting)),
        (Decision, select(Decision.id).where(Decision.meeting != AgendaItem.meeting)),
        (Action, select(Action.id).where(Action.meeting != AgendaItem.meeting)),
        (Declaration, interests.where(Attendance.meeting != AgendaItem.meeting)),
    )
    return or_(
        *(
            query.where(each.agenda_item == AgendaItem.id, each.deleted.is_(None)).correlate(AgendaItem).exists()
            for each, query in found
        )
    )


def meeting_of_item(connection: Connection, item: UUID | None) -> UUID | None:
    """The meeting on whose agenda an item stands; None for no item."""
    return None if item is None else connection.scalar(select(AgendaItem.meeting).where(AgendaItem.id == item))


def items_elsewhere(
    connection: Connection, record_type: Any, meeting: Any, ids: Sequence[UUID] | None
) -> Iterator[tuple[UUID, FieldError]]:
    """The records of a type among `ids` (None for all) whose `agenda_item` is not on the agenda of their meeting, given
    as SQL, each with its breach."""
    query = select(record_type.id).join(AgendaItem, AgendaItem.id == record_type.agenda_item)
    for id in connection.scalars(standing(record_type, query.where(AgendaItem.meeting != meeting), ids)):
        yield (
            id,
            FieldError(
                "agenda_item", tr("This item is on another meeting's agenda."), tr("Choose one of this meeting's.")
            ),
        )


def slipped(on: date) -> ColumnElement[int]:
    """How often it was deferred: the length of the chain of items before it."""
    earlier = aliased(AgendaItem)
    chain = (
        select(AgendaItem.deferred_from.label("before"), literal(0).label("length"))
        .correlate(AgendaItem)
        .cte("chain", recursive=True, nesting=True)
    )
    chain = chain.union_all(
        select(earlier.deferred_from, chain.c.length + 1)
        .select_from(chain)
        .join(earlier, earlier.id == chain.c.before)
        .where(chain.c.length < LONGEST_CHAIN)
    )
    return select(func.max(chain.c.length)).correlate(AgendaItem).scalar_subquery()


AgendaItem.derived = (
    Derived(
        "slipped", tr("Slipped"), kinds.Whole(width=8), slipped, tr("How often it was deferred to a later meeting.")
    ),
)
