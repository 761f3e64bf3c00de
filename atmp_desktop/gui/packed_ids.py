"""A long row of ids in little room: sixteen bytes each, a million in sixteen megabytes. Knows nothing else."""

from __future__ import annotations

from uuid import UUID

ID = 16
"""The bytes of an id."""


class PackedIds:
    """Ids in order, of which as many are known as have been put in."""

    def __init__(self, ids: bytes = b"") -> None:
        self._bytes = bytearray(ids)

    def __len__(self) -> int:
        return len(self._bytes) // ID

    def __getitem__(self, place: int) -> bytes:
        """The id in a place; b"" where none is known."""
        return bytes(self._bytes[place * ID : place * ID + ID]) if place >= 0 else b""

    def between(self, first: int, last: int) -> list[bytes]:
        """The ids of some places, both ends included, as far as they are known."""
        end = min(last + 1, len(self))
        return [bytes(self._bytes[at : at + ID]) for at in range(max(0, first) * ID, end * ID, ID)]

    def packed(self) -> bytes:
        """All of them, one after the other."""
        return bytes(self._bytes)

    def place_of(self, id: bytes) -> int | None:
        """Where an id is, or None."""
        at = self._bytes.find(id)
        while at >= 0 and at % ID:
            at = self._bytes.find(id, at + 1)
        return at // ID if at >= 0 else None

    def put_from(self, place: int, ids: bytes) -> None:
        """Have `ids` from a place on, instead of whatever was there."""
        self._bytes[place * ID :] = ids

    def insert(self, place: int, ids: bytes) -> None:
        """Put ids in before a place."""
        self._bytes[place * ID : place * ID] = ids

    def remove(self, place: int, count: int) -> None:
        """Take ids out."""
        del self._bytes[place * ID : (place + count) * ID]


def unpacked(ids: bytes) -> list[UUID]:
    """The ids that stand one after the other; of very many, for a worker's thread."""
    return [UUID(bytes=ids[at : at + ID]) for at in range(0, len(ids), ID)]
