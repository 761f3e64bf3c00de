"""Where somebody has been in the window, so that Alt+Left leads back. Plain data: knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

MOST = 200
RECENT = 30


@dataclass(frozen=True)
class Place:
    """A section of the side bar, the view its list shows, if any, and the record that is open in it, if any, with its tab."""

    section: str
    type: str = ""
    id: UUID | None = None
    tab: str = ""
    view: str = ""

    @property
    def record(self) -> tuple[str, UUID] | None:
        """The record's type and id."""
        return None if self.id is None else (self.type, self.id)


class Visited:
    """The places visited in order, one of them being where we are, and the records seen last."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._recent: list[tuple[str, UUID]] = []

    @property
    def here(self) -> Place | None:
        """Where we are."""
        return self._places[self._at] if self._places else None

    @property
    def recent(self) -> list[tuple[str, UUID]]:
        """The records seen last, newest first, each once."""
        return list(self._recent)

    def recall(self, recent: list[tuple[str, UUID]]) -> None:
        """Take over what was seen in an earlier session."""
        self._recent = recent[:RECENT]

    def visit(self, place: Place) -> None:
        """Go somewhere on purpose: a new step, and what lay ahead is forgotten."""
        if place == self.here:
            return
        self._places = [*self._places[: self._at + 1], place][-MOST:]
        self._at = len(self._places) - 1
        self._see(place)

    def settle(self, place: Place) -> None:
        """Move about in the same section (rows gone through with the arrow keys): no new step."""
        if self.here is None or self.here.section != place.section:
            self.visit(place)
            return
        self._places[self._at] = place
        self._see(place)

    def can_go(self, steps: int) -> bool:
        """Whether there is a place so many steps on (backwards when negative)."""
        return 0 <= self._at + steps < len(self._places)

    def go(self, steps: int) -> Place | None:
        """Go so many steps; where that leads, or None when it leads nowhere."""
        if not self.can_go(steps):
            return None
        self._at += steps
        return self.here

    def forget(self, type: str, ids: frozenset[UUID]) -> None:
        """Leave records out of the recent ones."""
        self._recent = [each for each in self._recent if each[0] != type or each[1] not in ids]

    def _see(self, place: Place) -> None:
        if place.record is not None:
            self._recent = [place.record, *(each for each in self._recent if each != place.record)][:RECENT]
