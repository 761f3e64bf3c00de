"""People who are not on record: their names, and addresses at names reserved for examples."""

from __future__ import annotations

from dataclasses import dataclass

from atmp_desktop.services.training.contacts import Addresses
from atmp_desktop.services.training.names import Names
from atmp_desktop.services.training.people import PUBLIC


@dataclass(frozen=True)
class Stranger:
    """Somebody's name and where mail reaches them."""

    name: str
    address: str


class Strangers:
    """Draws people, each new."""

    def __init__(self, names: Names, addresses: Addresses) -> None:
        self._names, self._addresses = names, addresses

    def draw(self) -> Stranger:
        """Somebody."""
        named = self._names.draw(PUBLIC, "")
        name = f"{named.values['given_name']} {named.values['family_name']}"
        return Stranger(name, self._addresses.private(named.given, named.family))
