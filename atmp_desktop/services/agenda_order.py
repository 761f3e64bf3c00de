"""Moves an item of an agenda up or down, while the agenda is not issued: the numbers of the items are its order."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records.agenda_item import NUMBERS_MAY_CHANGE, AgendaItem
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


def move_item(store: Store, item: UUID, by: int) -> tuple[int, UUID] | None:
    """Move an item down by so many places (up, where the number is negative), as far as there are any, and number the
    agenda anew from 1; returns its number and the operation, or None where it stays where it is.

    Raises UserError where the item is gone, or the agenda was issued, after which numbers stay.
    """
    with store.write(tr("Move an agenda item")) as write:
        moved = write.get(AgendaItem, item)
        if moved is None or moved.deleted is not None:
            raise UserError(tr("This item is no longer on the agenda."), tr("Choose another."))
        meeting = write.get_one(Meeting, moved.meeting)
        if meeting.status not in NUMBERS_MAY_CHANGE:
            raise UserError(
                tr("The agenda was issued; item numbers stay."),
                tr("Take the meeting back to drafting first, then move the item."),
            )
        query = select(AgendaItem).where(AgendaItem.meeting == moved.meeting, AgendaItem.deleted.is_(None))
        items = list(write.scalars(query.order_by(AgendaItem.number.is_(None), AgendaItem.number, AgendaItem.id)))
        before = items.index(moved)
        after = min(max(before + by, 0), len(items) - 1)
        if after == before:
            return None
        items.insert(after, items.pop(before))
        for number, each in enumerate(items, 1):
            if each.number != number:
                each.number = number
        return after + 1, write.operation.id
