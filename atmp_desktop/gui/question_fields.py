"""What a question is asked with, typed in place: days, numbers, choices, and the record it is about. Knows no answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.editors import Surroundings, editor_for
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_picker import LinkPicker
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.store.questions.catalogue import Parameter
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

Record = tuple[str, UUID]
WIDTHS: Mapping[type[kinds.Kind], float] = {kinds.Date: 15.0, kinds.Whole: 6.0, kinds.Choice: 25.0}
WIDTH_OF_RECORD, WIDTH_OF_TYPE = 20.0, 11.5
"""Widths of the fields in ems."""


class AskedWith(Protocol):
    """A question or a report, as far as what it is asked with goes: see catalogue.Question."""

    @property
    def parameters(self) -> tuple[Parameter, ...]: ...
    @property
    def all_parameters(self) -> tuple[Parameter, ...]: ...


class RecordField(Editor):
    """A record of one of some types, found by any word of its names. Its value is type and id, or None."""

    def __init__(self, store: Store, jobs: Jobs, targets: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Record | None = None
        self._words = ""
        self.types = QComboBox()
        self.types.setAccessibleName(tr("Type of record"))
        self.pickers: dict[str, LinkPicker] = {}
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(self, 0.4))
        row.addWidget(self.types)
        # Not before it has a place: it would be a window of its own.
        self.types.setVisible(len(targets) > 1)
        for target in targets:
            self.types.addItem(BY_NAME[target].about.one, target)
            picker = LinkPicker(store, jobs, target, can_create=False)
            picker.setAccessibleName(BY_NAME[target].about.one)
            picker.picked.connect(self._picked)
            picker.emptied.connect(self._emptied)
            picker.abandoned.connect(self._put_back)
            picker.unresolved.connect(self._put_back)
            self.pickers[target] = picker
            row.addWidget(picker, 1)
        self.types.setFixedWidth(theme.em(self, WIDTH_OF_TYPE))
        self.types.currentIndexChanged.connect(self._change_type)
        self.place(holder)
        self._arrange()

    @property
    def words(self) -> str:
        """The name of what is chosen, or ""."""
        return self._words

    def field(self) -> QWidget:
        return self.pickers[self.types.currentData()]

    def value(self) -> Record | None:
        return self._value

    def set_value(self, value: Any, words: str = "") -> None:
        self._value, self._words = value, words
        if value is not None:
            with QSignalBlocker(self.types):
                self.types.setCurrentIndex(self.types.findData(value[0]))
        self._arrange()

    def draft(self) -> tuple[Record | None, str]:
        return self._value, self._words

    def set_draft(self, draft: Any) -> None:
        self.set_value(*draft)

    def set_read_only(self, read_only: bool) -> None:
        for picker in self.pickers.values():
            picker.setReadOnly(read_only)

    def _arrange(self) -> None:
        for target, picker in self.pickers.items():
            picker.setVisible(target == self.types.currentData())
            picker.setText(self._words if self._value is not None and self._value[0] == target else "")
            picker.setCursorPosition(0)

    @Slot()
    def _change_type(self) -> None:
        self.set_value(None)
        self.changed.emit()
        self.left.emit()

    @Slot(object, str)
    def _picked(self, id: UUID, words: str) -> None:
        self.set_value((self.types.currentData(), id), words)
        self.changed.emit()
        self.left.emit()

    @Slot()
    def _emptied(self) -> None:
        if self._value is not None:
            self.set_value(None)
            self.changed.emit()
            self.left.emit()

    @Slot()
    def _put_back(self) -> None:
        self._arrange()


class QuestionFields(FlowRow):
    """The fields of one question.

    Signals:
        wanted: a value is another one, and the question is to be asked anew.
    """

    wanted = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        question: AskedWith,
        parent: QWidget | None = None,
        widths: Mapping[type[kinds.Kind], float] = WIDTHS,
    ) -> None:
        super().__init__(theme.em(QGuiApplication.font(), 0.8), parent)
        self._question = question
        self._widths = widths
        self.editors: dict[str, Editor] = {}
        self._last: dict[str, Any] = {}
        for parameter in question.all_parameters:
            editor = _editor(store, jobs, parameter)
            editor.set_value(parameter.default)
            editor.left.connect(self._left)
            self.editors[parameter.name] = editor
            self.add(self._labelled(parameter, editor))
        self._last = self.values()

    def values(self) -> dict[str, Any]:
        """What stands in the fields, by parameter; of what is no value, and says so, what was asked with last."""
        found: dict[str, Any] = {}
        for name, editor in self.editors.items():
            try:
                found[name] = editor.value()
            except ValueError:
                if name in self._last:
                    found[name] = self._last[name]
        return found

    def fill(self, kept: Mapping[str, Any]) -> None:
        """Put back what `kept` gave, as far as it fits."""
        for parameter in self._question.all_parameters:
            value, words = _from_kept(parameter, kept.get(parameter.name))
            if value is not None:
                self.editors[parameter.name].set_value(value, words)
        self._last = self.values()

    def take(self, values: Mapping[str, Any]) -> None:
        """Put values into the fields, by parameter."""
        for name, value in values.items():
            self.editors[name].set_value(value)
        self._last = self.values()

    def kept(self) -> dict[str, Any]:
        """What stands in the fields as plain data, for the next start."""
        found: dict[str, Any] = {}
        for name, value in self.values().items():
            editor = self.editors[name]
            if isinstance(editor, RecordField) and value is not None:
                found[name] = [value[0], str(value[1]), editor.words]
            elif value is not None:
                found[name] = value.isoformat() if isinstance(value, date) else value
        return found

    def first_empty(self) -> Editor | None:
        """The field that must be filled and is not, or the first one; None where there is none."""
        needed = (each.name for each in self._question.parameters if each.required)
        name = next((each for each in needed if self.values().get(each) is None), None)
        return self.editors[name] if name is not None else next(iter(self.editors.values()), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A column that is short of room would cut off the lower line.
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def _labelled(self, parameter: Parameter, editor: Editor) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.15))
        words = f"{parameter.label} ({parameter.placeholder})" if parameter.placeholder else parameter.label
        label = QLabel(words)
        theme.set_kind(label, "muted")
        label.setBuddy(editor.field())
        column.addWidget(label)
        column.addWidget(editor)
        ems = self._widths.get(type(parameter.kind), 12.0) if parameter.kind is not None else WIDTH_OF_RECORD
        if len(parameter.targets) > 1:
            ems += WIDTH_OF_TYPE
        block.setMaximumWidth(theme.em(self, ems))
        editor.setFixedWidth(theme.em(self, ems))
        return block

    @Slot()
    def _left(self) -> None:
        now = self.values()
        for editor in self.editors.values():
            try:
                editor.value()
            except ValueError as error:
                editor.show_error(str(error))
                self.arrange()
                return
            editor.show_error("")
        self.arrange()
        if now != self._last:
            self._last = now
            self.wanted.emit()


def _editor(store: Store, jobs: Jobs, parameter: Parameter) -> Editor:
    if parameter.kind is None:
        return RecordField(store, jobs, parameter.targets)
    editor = editor_for(parameter.kind, Surroundings(store, jobs, required=True))
    editor.field().setAccessibleName(parameter.label)
    return editor


def _from_kept(parameter: Parameter, kept: Any) -> tuple[Any, str]:
    """A value that was kept, with its words; None where it fits no more."""
    try:
        if parameter.kind is None and isinstance(kept, list):
            type, id, words = kept
            return ((type, UUID(id)), str(words)) if type in parameter.targets else (None, "")
        if parameter.kind is not None and kept is not None:
            return parameter.kind.tidy(parameter.kind.from_json(kept)), ""
    except (TypeError, ValueError, AttributeError):
        # From another version, or by another hand.
        return None, ""
    return None, ""
