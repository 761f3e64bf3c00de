"""What is asked before a sheet is written: of which group, of which days, and whether it is for the secretariat alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.dialogs.contact_sheet import GroupLine
from atmp_desktop.gui.dialogs.export import secretariat_box
from atmp_desktop.gui.dialogs.frame import Frame
from atmp_desktop.records import kinds
from atmp_desktop.services.scope import Scope
from atmp_desktop.translation import tr

EVERY_GROUP = tr("All groups")


class SheetDialog(Frame):
    """The dialog.

    Signals:
        wanted: the Scope, and whether secretariat-only details are ticked.
    """

    wanted = Signal(object, bool)

    help_page = "sheets"

    def __init__(
        self,
        title: str,
        sentence: str,
        today: date,
        groups: Sequence[GroupLine] = (),
        chosen: UUID | None = None,
        *,
        needs_group: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`groups` to choose from, none where it is not asked; `chosen` is the one offered at first."""
        super().__init__(parent, title, sentence, tr("Export…"))
        self._asks = bool(groups)
        self.group = QComboBox()
        self.since, self.until = (DateEdit(kinds.Date(), lambda: today, self) for _ in range(2))
        if self._asks:
            if not needs_group:
                self.group.addItem(EVERY_GROUP, None)
            for each in groups:
                self.group.addItem(f"{each.name} ({each.code})" if each.code else each.name, each.id)
                if each.id == chosen:
                    self.group.setCurrentIndex(self.group.count() - 1)
            self._add_rows()
        self.secretariat = secretariat_box(self.column)
        self.accepted.connect(self._want)

    def _add_rows(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.em(self, 0.5))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.group.setAccessibleName(tr("Group"))
        self.group.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.since.line.setAccessibleName(tr("First day"))
        self.until.line.setAccessibleName(tr("Last day"))
        form.addRow(tr("&Group"), self.group)
        for words, editor in ((tr("&From"), self.since), (tr("&To"), self.until)):
            form.addRow(words, editor)
            editor.changed.connect(self._tell)
            editor.left.connect(self._tell)
        self.column.addLayout(form)

    def scope(self) -> Scope:
        """What is asked for. Raises ValueError for a day that is none."""
        group = self.group.currentData()
        return Scope(() if group is None else (group,), self.since.value(), self.until.value())

    def _tell(self) -> None:
        try:
            self.scope()
        except ValueError:
            readable = False
        else:
            readable = True
        if self.do is not None:
            self.do.setEnabled(readable)

    def _want(self) -> None:
        self.wanted.emit(self.scope(), self.secretariat.isChecked())
