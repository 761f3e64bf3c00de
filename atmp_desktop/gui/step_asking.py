"""How the steps of one form's record ask for what they need: read on a worker, with what the form holds already.

Knows the record type through its fields; the question itself is put by step_question.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.step_question import Question
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import Offer, Record
from atmp_desktop.records.status import Step
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


class StepAsking:
    """Answers a StatusEdit what a step asks."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        record_type: type[Record],
        seen: Callable[[], Mapping[str, Any]],
        typed: Callable[[str], tuple[Any, str] | None],
        beside: Callable[[], Mapping[str, Any]],
    ) -> None:
        """`seen` gives the saved values, `typed` what stands unsaved in a field, with its name, `beside` both together."""
        self._store = store
        self._jobs = jobs
        self._type = record_type
        self._seen = seen
        self._typed = typed
        self._beside = beside

    def editor(self, name: str) -> LinkEdit:
        """A fresh editor of one of the record's links."""
        kind = self._store.vocabulary.fields_of(self._type)[name].kind
        assert isinstance(kind, Link)
        return LinkEdit(kind, self._store, self._jobs, self._beside)

    def ask(self, owner: Editor, step: Step, answer: Callable[[Question | None], None]) -> None:
        """Find out what a step asks, and call `answer` with it while `owner` is there; with None where there is nothing to ask.

        A text is always asked for; a link only while it is empty.
        """
        name = step.reason or step.asks
        fields = self._store.vocabulary.fields_of(self._type)
        field = fields[name]
        if not isinstance(field.kind, Link):
            answer(Question(name, field.label))
            return
        seen = dict(self._seen())
        if seen.get(name) is not None:
            answer(None)
            return
        one = BY_NAME[field.kind.target].about.one.lower()
        target, store, record_type, typed = field.kind.target, self._store, self._type, self._typed(name)

        def work(progress: Progress) -> tuple[Offer, str]:
            with store.read() as session:
                connection = session.connection()
                offer = record_type.step_offer(connection, seen, name, store.today())
                words = {} if offer.value is None else names_of(connection, {target: [offer.value]})
                return offer, words.get(offer.value, "") if isinstance(offer.value, UUID) else ""

        def done(found: tuple[Offer, str]) -> None:
            offer, words = found
            if typed is not None and typed[0] is not None:
                offer, words = offer._replace(value=typed[0]), typed[1]
            if isValid(owner):
                instead = fields[offer.instead].label if offer.instead else ""
                answer(Question(name, field.label, one, offer, words, instead) if offer.asked else None)

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            # What can be suggested is not known; what is needed is.
            done((Offer(), ""))

        self._jobs.start(tr("Looking what to suggest"), work, done, failed, quiet=True)
