"""Reads one message so that it can be shown: its addresses, a piece of its text, and its HTML made safe with the pictures
that came in it. However large a message is, no more of it is read than is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.records.message import Message
from atmp_desktop.services.inline_pictures import inline_pictures
from atmp_desktop.services.mail_html import LARGEST, safe_html
from atmp_desktop.store.questions.thread import read_html, read_text
from atmp_desktop.store.store import Store

LONGEST_LINE = 400
"""Characters of a line of addresses that are shown."""


@dataclass(frozen=True)
class Letter:
    """A message to be shown.

    Attributes:
        addresses: who wrote to whom, a line each.
        text: the first piece of its plain text.
        html: its formatted text, safe to show, or "".
        pictures: those its HTML shows, by their Content-ID.
    """

    addresses: tuple[str, ...] = ()
    text: str = ""
    html: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def read_letter(store: Store, message: UUID) -> Letter:
    """A message by its id; an empty letter where it is gone."""
    with store.read() as session:
        connection = session.connection()
        addresses = tuple(_addresses(connection, message))
        text = read_text(connection, message)
        html = safe_html(read_html(connection, message, LARGEST))
    return Letter(addresses, text, html, inline_pictures(store, message, html))


def read_on(store: Store, message: UUID, start: int) -> str:
    """The next piece of a message's plain text, from a place on; "" at its end."""
    with store.read() as session:
        return read_text(session.connection(), message, start)


def _addresses(connection: Connection, message: UUID) -> Iterator[str]:
    columns = (("From", Message.sender), ("To", Message.to), ("Copied to", Message.cc))
    query = select(*(func.substr(column, 1, LONGEST_LINE + 1) for _, column in columns)).where(Message.id == message)
    row = connection.execute(query).one_or_none()
    for (label, _), value in zip(columns, row or (), strict=False):
        words = " ".join((value or "").split())
        if words:
            yield f"{label}: {words if len(words) <= LONGEST_LINE else f'{words[:LONGEST_LINE]}…'}"
