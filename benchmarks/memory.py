"""S11: the memory of the program with a register open and every screen visited, beside that of an empty window."""

from __future__ import annotations

from benchmarks.children import said_by
from benchmarks.measure import Figure
from benchmarks.registers import Registers


def figures(registers: Registers, people: int, goes: int) -> list[Figure]:
    """S11. The most that was used at any moment, each in processes of their own."""
    register = registers.copy(people, "memory")
    empty = sorted(_child("empty") for _ in range(goes))
    visited = sorted(_child("visited", str(register)) for _ in range(goes))
    floor, found = empty[goes // 2], visited[goes // 2]
    return [
        Figure(
            "S11",
            f"Memory with {people:,} people open and every screen visited, at its peak · an empty window",
            found / floor,
            3.0,
            spread=(visited[0] / floor, visited[-1] / floor),
            floor=f"{floor:,.0f} MB",
            product=f"{found:,.0f} MB",
        )
    ]


def _child(*about: str) -> float:
    """The megabytes that a process of its own says it used."""
    return float(said_by("memory_process", *about).splitlines()[-1])
