"""How some fields would look in a form, for whoever describes them. Knows fields, not what is done with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.editors import Surroundings, editor_for
from atmp_desktop.gui.form_section import FormSection
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Choice, Kind
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

PREVIEW = 15.0
"""How high the preview is at most, in ems."""

LEAST = 5.0
"""How high it is at least, where there is so much to show."""


class FieldsPreview(QFrame):
    """How some fields look in a form. What is typed into it goes nowhere."""

    def __init__(self, store: Store, jobs: Jobs) -> None:
        super().__init__()
        self._store, self._jobs = store, jobs
        self._fields: list[Field] = []
        self._is_whole = True
        self.sections: list[FormSection] = []
        heading = QLabel(tr("In the form it looks like this"))
        theme.set_kind(heading, "muted")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.em(self, 0.8), 0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.em(self, 0.4), 0, theme.em(self, 0.4))
        column.addWidget(heading)
        column.addWidget(self._scroll)
        self.hide()

    def show_fields(self, fields: list[Field], is_whole: bool = True) -> None:
        """Show these fields; nothing at all where there are none. `is_whole` where there is room for more than a few."""
        if (fields, is_whole) == (self._fields, self._is_whole):
            return
        self._is_whole = is_whole
        self._fields = fields
        for old in self.sections:
            old.hide()
            old.deleteLater()
        self.sections = []
        for title in dict.fromkeys(field.section for field in fields):
            section = FormSection(title)
            self._column.insertWidget(len(self.sections), section)
            self.sections.append(section)
            for field in fields:
                if field.section == title:
                    section.add(field, editor_for(_tame(field), Surroundings(self._store, self._jobs)))
        self.setVisible(bool(fields))
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= theme.em(self, 25)
        width = min(max((each.label_width() for each in self.sections), default=0), theme.em(self, 10))
        self._inside.setMaximumWidth(theme.em(self, 46))
        for section in self.sections:
            section.arrange(beside, width)
        self._inside.adjustSize()
        height = min(self._inside.sizeHint().height() + 2, theme.em(self, PREVIEW))
        self._scroll.setMaximumHeight(height)
        self._scroll.setMinimumHeight(height if self._is_whole else min(height, theme.em(self, LEAST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def _tame(field: Field) -> Kind:
    """The kind of a field for trying out: nothing is added to its list from here."""
    return Choice(options=field.kind.offered) if isinstance(field.kind, Choice) else field.kind
