"""Status machines: which steps a record may take and the words on their buttons, as data. Knows no record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Step:
    """One allowed step.

    Attributes:
        start, end: codes of the states.
        words: what the button says, an imperative.
        reason: the field that must be filled for this step, or "".
        asks: the field that may have to be filled for this step, or ""; whether it must is for the record's rules, and
            `Record.step_offer` says whether it is asked for.
        guard: what else must be so, in words for whoever looks at the button, or "". The record's rules see to it.
    """

    start: str
    end: str
    words: str
    reason: str = ""
    asks: str = ""
    guard: str = ""


@dataclass(frozen=True)
class Machine:
    """States and steps.

    Attributes:
        states: words by code, in order; the first is where a new record begins.
        steps: every allowed step.
        open: the codes that count as not finished.
    """

    states: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    open: frozenset[str] = frozenset()

    @property
    def initial(self) -> str:
        """The state of a new record."""
        return next(iter(self.states))

    def steps_from(self, code: str) -> list[Step]:
        """The steps that can be taken from a state."""
        return [step for step in self.steps if step.start == code]

    def step(self, start: str, end: str) -> Step | None:
        """The step between two states, or None where there is none."""
        return next((step for step in self.steps if (step.start, step.end) == (start, end)), None)

    def refusal(self, start: str, end: str) -> str:
        """Why there is no step between two states, and which there are."""
        ways = [self.states[step.end] for step in self.steps_from(start)]
        onward = tr("From there it can become: {ways}.", ways=", ".join(ways)) if ways else tr("That is where it ends.")
        return tr(
            "“{states}” cannot become “{get}”. {onward}",
            states=self.states[start],
            get=self.states.get(end, end),
            onward=onward,
        )
