"""Where the nodes of a network stand: the organisation in the middle, to both sides its people, their groups, and the other
organisations in those, in columns that never overlap. The same network always looks the same.

Plain sums in ems; knows no widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from atmp_desktop.store.fold import fold
from atmp_desktop.store.questions.network import Network, Node

COLUMNS = ("person", "group", "organisation")
"""What stands in the columns, from the middle outwards."""

WIDTH, CENTRE_WIDTH, HEIGHT = 10.5, 12.0, 3.3
"""The size of a node, and the width of the one in the middle."""

GAP, LINE = 2.6, 0.7
"""Between columns, and between the nodes of a column."""

EDGE = 1.2
"""Around all of it."""

SWEEPS = 4
"""How often the columns are put in the order of their neighbours."""

LOPSIDED = 0.7
"""No side has more than this part of a column while the other has room."""


@dataclass(frozen=True)
class Box:
    """The place of a node in ems, from the top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def overlaps(self, other: Box) -> bool:
        """Whether two share a place."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


@dataclass(frozen=True)
class Layout:
    """The places of all nodes by id, and how large all of it is, in ems."""

    boxes: Mapping[UUID, Box]
    width: float
    height: float

    def next(self, id: UUID, across: int, down: int) -> UUID | None:
        """The nearest node in a direction (one of `across`, `down` is -1 or 1), or None: of those further that way the one that
        is least far aside."""
        x, y = self.boxes[id].middle
        found: list[tuple[float, float, str]] = []
        for other, box in self.boxes.items():
            there_x, there_y = box.middle
            ahead = (there_x - x) * across + (there_y - y) * down
            aside = abs((there_x - x) * down) + abs((there_y - y) * across)
            # Down and up stay in a column; left and right may lead to any line.
            if other == id or ahead <= 0.01 or (down and aside > WIDTH / 2):
                continue
            found.append((round(ahead, 3) + aside * (2 if across else 1), aside, str(other)))
        return UUID(min(found)[2]) if found else None


def lay_out(network: Network) -> Layout:
    """The places of a network's nodes."""
    sides = _sides(network)
    neighbours: dict[UUID, set[UUID]] = {}
    for tie in network.ties:
        neighbours.setdefault(tie.near, set()).add(tie.far)
        neighbours.setdefault(tie.far, set()).add(tie.near)
    columns: dict[tuple[int, str], list[Node]] = {}
    for side in (-1, 1):
        theirs = {
            type: [each for each in network.nodes if each.type == type and sides[each.id] == side] for type in COLUMNS
        }
        for type, nodes in _in_order(theirs, neighbours).items():
            columns[side, type] = nodes
    most = max([1, *(len(nodes) for nodes in columns.values())])
    high = most * HEIGHT + (most - 1) * LINE
    # A side with nobody takes no room, so that the middle of a small network is the middle of the picture anyway.
    reach = max(
        (place for (_, type), nodes in columns.items() if nodes for place in [COLUMNS.index(type) + 1]), default=0
    )
    half = CENTRE_WIDTH / 2 + reach * (GAP + WIDTH)
    middle_x, middle_y = EDGE + half, EDGE + high / 2
    boxes = {
        network.centre.id: Box(middle_x - CENTRE_WIDTH / 2, middle_y - HEIGHT / 2, CENTRE_WIDTH, HEIGHT),
    }
    for (side, type), nodes in columns.items():
        place = COLUMNS.index(type)
        from_middle = CENTRE_WIDTH / 2 + GAP + place * (WIDTH + GAP)
        left = middle_x + from_middle if side > 0 else middle_x - from_middle - WIDTH
        tall = len(nodes) * HEIGHT + (len(nodes) - 1) * LINE
        for at, node in enumerate(nodes):
            boxes[node.id] = Box(left, middle_y - tall / 2 + at * (HEIGHT + LINE), WIDTH, HEIGHT)
    return Layout(boxes, 2 * (EDGE + half), 2 * EDGE + high)


def _sides(network: Network) -> dict[UUID, int]:
    """Left (-1) or right (1) for each node: groups first, near those that share people with them; then people and other
    organisations beside their groups, as far as the sides stay even."""
    people_of: dict[UUID, set[UUID]] = {}
    for tie in network.ties:
        people_of.setdefault(tie.far, set()).add(tie.near)
    kinds = {type: [each for each in network.nodes if each.type == type] for type in COLUMNS}
    sides: dict[UUID, int] = {}
    for group in sorted(kinds["group"], key=lambda node: (-len(people_of.get(node.id, ())), _key(node))):
        pull = sum(
            sides[other.id] * len(people_of.get(group.id, set()) & people_of.get(other.id, set()))
            for other in kinds["group"]
            if other.id in sides
        )
        sides[group.id] = _side(pull, kinds["group"], sides)
    for type in ("person", "organisation"):
        pulls = {
            node.id: sum(
                sides[end] for tie in network.ties for end in (tie.near, tie.far)
                if node.id in (tie.near, tie.far) and end != node.id and end in sides
            )
            for node in kinds[type]
        }  # fmt: skip
        for node in sorted(kinds[type], key=lambda node: (-abs(pulls[node.id]), _key(node))):
            sides[node.id] = _side(pulls[node.id], kinds[type], sides)
    return sides


def _side(pull: int, kind: Sequence[Node], sides: Mapping[UUID, int]) -> int:
    """The side a node is pulled to, unless that has more than its part already; without a pull the emptier one."""
    right = sum(sides.get(each.id) == 1 for each in kind)
    left = sum(sides.get(each.id) == -1 for each in kind)
    wanted = 1 if pull > 0 else -1 if pull < 0 else (1 if right <= left else -1)
    taken = right if wanted > 0 else left
    return wanted if taken + 1 <= max(1, round(len(kind) * LOPSIDED)) else -wanted


def _in_order(columns: Mapping[str, Sequence[Node]], neighbours: Mapping[UUID, set[UUID]]) -> dict[str, list[Node]]:
    """The columns of one side, each in the order of its neighbours in the others, so that few lines cross."""
    ordered = {type: sorted(nodes, key=_key) for type, nodes in columns.items()}
    for sweep in range(SWEEPS):
        for type in COLUMNS if sweep % 2 else tuple(reversed(COLUMNS)):
            places = {
                node.id: (at + 0.5) / len(nodes)
                for other, nodes in ordered.items()
                if other != type
                for at, node in enumerate(nodes)
            }

            def place(node: Node, places: Mapping[UUID, float] = places) -> tuple[float, tuple[str, str]]:
                near = [places[each] for each in neighbours.get(node.id, ()) if each in places]
                return (round(sum(near) / len(near), 6) if near else 0.5, _key(node))

            ordered[type].sort(key=place)
    return ordered


def _key(node: Node) -> tuple[str, str]:
    return fold(node.name), str(node.id)
