"""Asks questions for tests, and reads their answers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from atmp_desktop.store.questions.answer import Answer, Row
from atmp_desktop.store.questions.catalogue import QUESTIONS, Asked, ask
from atmp_desktop.store.store import Store


def answered(store: Store, code: str, **values: Any) -> Answer:
    with store.read() as session:
        return ask(session.connection(), store.today(), Asked(QUESTIONS[code], values))


def cells(answer: Answer, name: str) -> list[Any]:
    place = [heading.name for heading in answer.headings].index(name)
    return [row.cells[place] for row in answer.rows]


def cell(answer: Answer, row: Row, name: str) -> Any:
    return row.cells[[heading.name for heading in answer.headings].index(name)]


def ids(answer: Answer) -> set[UUID]:
    return {row.id for row in answer.rows}
