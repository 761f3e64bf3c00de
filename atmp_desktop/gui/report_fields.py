"""What the reports are asked with, typed in place, each report with its own fields. Knows no figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.question_fields import WIDTHS, QuestionFields
from atmp_desktop.records import kinds
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.questions.reports import ReportKind, reports
from atmp_desktop.store.store import Store

NARROW = {**WIDTHS, kinds.Choice: 14.0}
"""The widths of the fields in ems: many reports are narrowed down by several choices."""


class ReportFields(QWidget):
    """The fields of every report, those of one on show.

    Attributes:
        kinds: the reports by code, with the choices as the register has them.

    Signals:
        wanted: a value is another one, and the report is to be read anew.
    """

    wanted = Signal()

    def __init__(self, store: Store, jobs: Jobs, kept: Any, parent: QWidget | None = None) -> None:
        """`kept` is what `kept` gave when the register was open last, as far as it fits."""
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._vocabulary: Vocabulary | None = None
        self._fields: dict[str, QuestionFields] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.kinds: dict[str, ReportKind] = {}
        self._make(kept if isinstance(kept, dict) else {})
        self._code = next(iter(self.kinds))

    def _make(self, kept: Mapping[str, Any]) -> None:
        self._vocabulary = self._store.vocabulary
        self.kinds = reports(self._vocabulary)
        for code, kind in self.kinds.items():
            fields = QuestionFields(self._store, self._jobs, kind, widths=NARROW)
            own = kept.get(code)
            fields.fill(own if isinstance(own, dict) else {})
            fields.wanted.connect(self.wanted)
            self._column.addWidget(fields)
            fields.hide()
            self._fields[code] = fields

    def renew(self) -> bool:
        """Make the fields anew where the register's lists of values have changed; says whether they had."""
        if self._vocabulary is self._store.vocabulary:
            return False
        before, kept = self._fields, self.kept()
        self._fields = {}
        for fields in before.values():
            self._column.removeWidget(fields)
            fields.hide()
            fields.deleteLater()
        self._make(kept)
        self.choose(self._code)
        return True

    @property
    def editors(self) -> dict[str, Editor]:
        """The fields on show, by parameter."""
        return self._fields[self._code].editors

    def choose(self, code: str) -> None:
        """Show the fields of another report."""
        self._fields[self._code].hide()
        self._code = code
        has_any = bool(self.kinds[code].all_parameters)
        self._fields[code].setVisible(has_any)
        self.setVisible(has_any)

    def values(self) -> dict[str, Any]:
        """What stands in the fields on show, by parameter."""
        return self._fields[self._code].values()

    def take(self, values: Mapping[str, Any]) -> None:
        """Put values into the fields on show."""
        self._fields[self._code].take(values)

    def kept(self) -> dict[str, Any]:
        """What stands in all of them, for the next start."""
        return {code: each.kept() for code, each in self._fields.items()}
