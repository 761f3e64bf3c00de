"""How a moment is kept as text."""

from __future__ import annotations

from datetime import UTC, datetime

from atmp_desktop.translation import tr


class Unreadable(ValueError):
    """What stands in a column is no value it can hold, so the file is damaged."""


def moment_text(value: datetime) -> str:
    """An aware datetime as fixed-width UTC text (27 characters), which sorts as it ticks."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment_from(text: str) -> datetime:
    """The aware datetime that `moment_text` wrote. Raises Unreadable for anything else."""
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise Unreadable(tr("A moment in the file is none.")) from error
