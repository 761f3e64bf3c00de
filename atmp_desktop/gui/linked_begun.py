"""The forms for new records of a linked list that were begun and left: each is kept until its record is shown again.

Knows for which record a form is, not where it stands.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.reading import ListKind
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import Link


class LinkedBegun(QObject):
    """The forms of one list.

    Signals:
        left: a form is kept and is not added; the type name, id and name of its record, and what is called that it adds.
        taken_up: it stands in the list again; the id of its record, and the form.
    """

    left = Signal(str, object, str, str)
    taken_up = Signal(object, object)

    def __init__(self, kind: ListKind, parent: QObject) -> None:
        super().__init__(parent)
        link = fields_of(kind.record_type)[kind.link].kind
        assert isinstance(link, Link)
        self._target = link.target
        self._forms: dict[UUID, QuickAdd] = {}
        self._names: dict[UUID, str] = {}

    def forms(self) -> list[QuickAdd]:
        """Those that are kept, for whichever record."""
        return list(self._forms.values())

    def keep(self, owner: UUID, name: str, form: QuickAdd) -> None:
        """Keep a form for its record, given its id and name."""
        self._forms[owner], self._names[owner] = form, name
        self.tell(owner, form)

    def tell(self, owner: UUID, form: QuickAdd) -> None:
        """Say that a form is kept, unless it is just being added."""
        if self._forms.get(owner) is form and form.begun():
            self.left.emit(self._target, owner, self._names[owner], form.one)

    def take(self, owner: UUID) -> QuickAdd | None:
        """The form that is kept for a record, which is kept here no longer; none where it was added meanwhile."""
        form = self._forms.pop(owner, None)
        if form is not None and not form.form.touched():
            form.deleteLater()
            return None
        return form

    def end(self, form: QuickAdd) -> None:
        """Its record was added, after all."""
        self._forms = {owner: each for owner, each in self._forms.items() if each is not form}
        form.deleteLater()
