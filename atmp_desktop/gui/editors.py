"""Which editor each kind of value has: one `singledispatch` function; a new kind registers one line here.

Knows kinds of value, no record type.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import singledispatch
from typing import Any

from atmp_desktop.gui.choice_edit import ChoiceEdit, StatusEdit
from atmp_desktop.gui.date_edit import DateEdit, MomentEdit, PartialDateEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.lookup_edit import LookupEdit
from atmp_desktop.gui.text_edits import LineEdit, LongTextEdit, UrlEdit, YesNoEdit
from atmp_desktop.records import kinds
from atmp_desktop.store.store import Store

WIDE = 40
"""A line of text that is usually wider than this, in characters, wraps."""


@dataclass(frozen=True)
class Surroundings:
    """What an editor may ask for.

    Attributes:
        store, jobs: where links are looked up, and on whose thread.
        beside: gives the values of the form the editor stands in.
        required: the value cannot be empty.
    """

    store: Store
    jobs: Jobs
    beside: Callable[[], Mapping[str, Any]] = field(default=dict)
    required: bool = False


@singledispatch
def editor_for(kind: kinds.Kind, surroundings: Surroundings) -> Editor:
    """A new editor for values of a kind; a line of text where none is registered."""
    return LineEdit(kind, surroundings.store.today)


@editor_for.register
def _(kind: kinds.Text, surroundings: Surroundings) -> Editor:
    if type(kind) is kinds.Text and kind.width >= WIDE:
        return LongTextEdit(kind, one_line=True)
    return LineEdit(kind, surroundings.store.today)


@editor_for.register
def _(kind: kinds.LongText, surroundings: Surroundings) -> Editor:
    return LongTextEdit(kind)


@editor_for.register
def _(kind: kinds.Url, surroundings: Surroundings) -> Editor:
    return UrlEdit(kind, surroundings.store.today)


@editor_for.register
def _(kind: kinds.Date, surroundings: Surroundings) -> Editor:
    return DateEdit(kind, surroundings.store.today)


@editor_for.register
def _(kind: kinds.PartialDate, surroundings: Surroundings) -> Editor:
    return PartialDateEdit(kind, surroundings.store.today)


@editor_for.register
def _(kind: kinds.Moment, surroundings: Surroundings) -> Editor:
    return MomentEdit(kind, surroundings.store.today)


@editor_for.register
def _(kind: kinds.Choice, surroundings: Surroundings) -> Editor:
    return ChoiceEdit(kind, surroundings.required)


@editor_for.register
def _(kind: kinds.Lookup, surroundings: Surroundings) -> Editor:
    return LookupEdit(kind, surroundings.store, surroundings.jobs, surroundings.required)


@editor_for.register
def _(kind: kinds.Status, surroundings: Surroundings) -> Editor:
    return StatusEdit(kind)


@editor_for.register
def _(kind: kinds.YesNo, surroundings: Surroundings) -> Editor:
    return YesNoEdit()


@editor_for.register
def _(kind: kinds.Link, surroundings: Surroundings) -> Editor:
    return LinkEdit(kind, surroundings.store, surroundings.jobs, surroundings.beside, surroundings.required)
