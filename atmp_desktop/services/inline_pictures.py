"""The pictures that came inside a message and that its HTML refers to, read from the message as it was received.

Knows no window.
"""

from __future__ import annotations

import re
from uuid import UUID

from atmp_desktop.errors import AtmpError
from atmp_desktop.records.file import File
from atmp_desktop.records.message import Message
from atmp_desktop.store.contents import read_file
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

LARGEST_MESSAGE = 40 * 1024 * 1024
LARGEST_PICTURES = 12 * 1024 * 1024
"""Bytes: a message that is larger is not taken apart to be shown, and pictures beyond these together are left out."""

PICTURES = frozenset(("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"))

_WANTED = re.compile(r'src="cid:')


def inline_pictures(store: Store, message: UUID, html: str) -> dict[str, bytes]:
    """The pictures of a message by their Content-ID, as far as its HTML asks for any; none where the message was not kept
    as it was received, or cannot be read any more."""
    if _WANTED.search(html) is None:
        return {}
    # Few messages need it, and a start should not wait for it.
    from email import message_from_bytes
    from email.policy import compat32

    with store.read() as session:
        record = session.get(Message, message)
        file = session.get(File, record.original) if record is not None and record.original is not None else None
        if file is None or (file.size or 0) > LARGEST_MESSAGE:
            return {}
        try:
            original = read_file(session.connection(), file)
        except AtmpError:
            # What is damaged is told by the check of the register; the words of the message are still there to be read.
            return {}
    found: dict[str, bytes] = {}
    left = LARGEST_PICTURES
    for part in message_from_bytes(original, policy=compat32).walk():
        name = str(part.get(tr("Content-ID")) or "").strip().strip("<>")
        if not name or part.get_content_type() not in PICTURES:
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and len(content) <= left:
            found[name] = content
            left -= len(content)
    return found
