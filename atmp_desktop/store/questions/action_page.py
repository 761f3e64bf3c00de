"""What the page of an action shows beside its fields: its due dates as they were set and moved, its news, where it came
from, and who owes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.records.action import Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.tables import change
from atmp_desktop.store.visible import visible
from atmp_desktop.translation import tr

MOST_NEWS = 100
"""Updates that are shown; the rest is under Related."""

ORIGINS = ("meeting", "agenda_item", "decision", "enquiry")
ORIGIN_WORDS = {
    "meeting": tr("Meeting"),
    "agenda_item": tr("Agenda item"),
    "decision": tr("Decision"),
    "enquiry": tr("Enquiry"),
}


@dataclass(frozen=True)
class Slip:
    """A due date that was set or moved.

    Attributes:
        due: the day from then on; None for no day.
        was: the day before; None for the first, and for one that was set after there was none.
        on, who: when that was done, and by whom; None and "" where that is not known.
        why: what was said of it, or "".
    """

    due: date | None
    was: date | None
    on: date | None
    who: str
    why: str = ""

    @property
    def is_later(self) -> bool:
        """Whether it slipped: it was moved later, or to no day at all."""
        return self.was is not None and (self.due is None or self.due > self.was)


@dataclass(frozen=True)
class News:
    """An update in words."""

    id: UUID
    on: date
    who: str
    text: str


@dataclass(frozen=True)
class ActionPage:
    """The page of an action.

    Attributes:
        slips: the first due date, then each move in order, and each day set after there was none; empty where it never had
            one.
        news: the latest first; news_more: how many more there are.
        owners: the owner first.
        origins: the meeting, item, decision and enquiry it came from, as far as they are given, with what each is.
    """

    due: date | None
    raised_on: date | None
    slips: tuple[Slip, ...]
    news: tuple[News, ...]
    news_more: int
    owners: tuple[Named, ...]
    origins: tuple[tuple[str, Named], ...]


def action_page(connection: Connection, id: UUID) -> ActionPage | None:
    """What the page of an action shows; None for one that is gone."""
    query = select(
        Action.owner,
        Action.due,
        Action.due_first,
        Action.raised_on,
        *(getattr(Action, name) for name in ORIGINS),
    ).where(Action.id == id)
    action = connection.execute(query).one_or_none()
    if action is None:
        return None
    shared = select(CoOwner.person).where(CoOwner.action == id, *visible(CoOwner)).order_by(CoOwner.created_at)
    owners = [each for each in (action.owner, *connection.scalars(shared)) if each is not None]
    targets = {name: getattr(action, name) for name in ORIGINS if getattr(action, name) is not None}
    names = names_of(connection, {"person": owners, **{name: [target] for name, target in targets.items()}})
    news, count = _news(connection, id)
    return ActionPage(
        due=action.due,
        raised_on=action.raised_on,
        slips=tuple(_set_again(_slips(connection, id, action.due_first), action.due)),
        news=tuple(news),
        news_more=count - len(news),
        owners=tuple(Named("person", each, names.get(each, "?")) for each in dict.fromkeys(owners)),
        origins=tuple((ORIGIN_WORDS[name], Named(name, each, names.get(each, "?"))) for name, each in targets.items()),
    )


def _slips(connection: Connection, id: UUID, first: date | None) -> list[Slip]:
    """The first day with who set it, as the history has it, then each time it was moved."""
    query = (
        select(ActionUpdate.on, ActionUpdate.due_was, ActionUpdate.due_now, ActionUpdate.text, ActionUpdate.created_by)
        .where(ActionUpdate.action == id, ActionUpdate.deleted.is_(None), ActionUpdate.due_was.is_not(None))
        .order_by(ActionUpdate.on, ActionUpdate.created_at, ActionUpdate.id)
    )
    moves = connection.execute(query).all()
    if first is None and not moves:
        return []
    set_first = (
        select(change.c.clock, change.c.who)
        .where(change.c.record == id, func.json_extract(change.c.after, "$.due_first").is_not(None))
        .order_by(change.c.clock, change.c.id)
        .limit(1)
    )
    row = connection.execute(set_first).one_or_none()
    on, who = (None, "") if row is None else (today_in_london(row.clock), row.who)
    if on is not None and moves and moves[0].on < on:
        # It came in later with all its moves, and who had set it before is not known.
        on, who = None, ""
    found = [Slip(first if first is not None else moves[0].due_was, None, on, who)]
    found += [Slip(row.due_now, row.due_was, row.on, row.created_by, row.text or "") for row in moves]
    return found


def _set_again(slips: Sequence[Slip], now: date | None) -> Iterator[Slip]:
    """The same, and where the day was taken off and another set later, which no update tells, that day too."""
    for place, slip in enumerate(slips):
        yield slip
        then = slips[place + 1].was if place + 1 < len(slips) else now
        if slip.due is None and then is not None:
            yield Slip(then, None, None, "")


def _news(connection: Connection, id: UUID) -> tuple[list[News], int]:
    there = (ActionUpdate.action == id, ActionUpdate.deleted.is_(None), ActionUpdate.text.is_not(None))
    query = (
        select(ActionUpdate.id, ActionUpdate.on, ActionUpdate.text, ActionUpdate.created_by)
        .where(*there)
        .order_by(ActionUpdate.on.desc(), ActionUpdate.created_at.desc(), ActionUpdate.id.desc())
        .limit(MOST_NEWS)
    )
    found = [News(row.id, row.on, row.created_by, row.text) for row in connection.execute(query)]
    if len(found) < MOST_NEWS:
        return found, len(found)
    return found, connection.scalar(select(func.count()).select_from(ActionUpdate).where(*there)) or 0
