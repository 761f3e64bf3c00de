"""Every error a person can see. Each carries sentences: what happened, then what to do. Knows no other module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from atmp_desktop.translation import tr


class AtmpError(Exception):
    """A known error.

    Attributes:
        message: what happened, one sentence.
        advice: what to do about it, or "".
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class UserError(AtmpError):
    """Something the user asked for cannot be done as asked."""


class FieldError(UserError):
    """A value a field cannot take.

    Attributes:
        field: the field's attribute name, or "" when it is about the whole record.
    """

    def __init__(self, field: str, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.field = field


class Invalid(UserError):
    """A record was not saved because some of its fields are not right.

    Attributes:
        errors: one FieldError a problem, in the order of the form.
    """

    def __init__(self, errors: Sequence[FieldError]) -> None:
        super().__init__(" ".join(str(error) for error in errors))
        self.errors = list(errors)


@dataclass(frozen=True)
class Clash:
    """One field that two people changed: `original` was seen, `theirs` is saved, `yours` is not."""

    field: str
    label: str
    yours: Any
    theirs: Any
    original: Any


class Conflict(UserError):
    """A field changed since it was seen; nothing was saved.

    Attributes:
        clashes: one Clash a field.
    """

    def __init__(self, name: str, clashes: Sequence[Clash]) -> None:
        labels = ", ".join(clash.label for clash in clashes)
        super().__init__(
            tr("{name} was changed elsewhere while you were editing it ({labels}).", name=name, labels=labels),
            tr("Choose for each field which value to keep."),
        )
        self.clashes = list(clashes)


class CannotUndo(UserError):
    """An undo or redo was refused whole, because something it touches changed since."""


class StoreError(AtmpError):
    """The register's file cannot be read or written."""


class DiskFull(StoreError):
    """No room on the disk."""


class Busy(StoreError):
    """Another program holds the register for longer than we wait."""


class ReadOnly(StoreError):
    """The register can be read and not written."""


class Damaged(StoreError):
    """The file is a register, and part of it cannot be read as one."""


class NotARegister(StoreError):
    """The file is something else; it was not touched."""


class Newer(StoreError):
    """The register was written by a newer version of the program."""


class OpenElsewhere(StoreError):
    """Another computer's window has the register open."""


class SetUpError(AtmpError):
    """This computer lacks something the program needs; the command line exits 2."""


class Cancelled(Exception):
    """The user pressed Stop."""
