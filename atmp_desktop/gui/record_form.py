"""The fields of a record, one editor each, grouped under headings in a calm grid.

Knows what was read and what was touched since; saving is its owner's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atmp_desktop.errors import FieldError
from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import StatusEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.editors import Surroundings, editor_for
from atmp_desktop.gui.form_section import FormSection
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.lookup_edit import LookupEdit
from atmp_desktop.gui.step_asking import StepAsking
from atmp_desktop.gui.step_question import Answer
from atmp_desktop.gui.text_edits import Shown
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Choice
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store

WIDEST, NARROW = 46, 25
"""In em: no field grid gets wider than the first; labels stand above their fields in one narrower than the second."""


class RecordForm(QWidget):
    """Edits the fields of one record.

    Attributes:
        record_type: what it is a form of.
        editors: by field name, in order.
        seen: the values it was filled from, by field name; empty for a new record.

    Signals:
        left: the user is done with a field for now; its name. It may or may not differ from what was read.
        changed: the user changed what stands in a field; its name.
        followed: a link was pressed; type name and id.
        arranged: the width of the column of labels in pixels, 0 where they stand above their fields.
    """

    left = Signal(str)
    changed = Signal(str)
    followed = Signal(str, object)
    arranged = Signal(int)

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        record_type: type[Record],
        *,
        names: Sequence[str] | None = None,
        fixed: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`names` are the fields to show, all of them if None; `fixed` values that stand beside them unshown."""
        super().__init__(parent)
        self.record_type = record_type
        self._store, self._jobs, self._names = store, jobs, names
        self.seen: dict[str, Any] = {}
        self.editors: dict[str, Editor] = {}
        self._fixed = dict(fixed or {})
        self._touched: set[str] = set()
        self._coupled: dict[str, set[str]] = {}
        self._answered: set[str] = set()
        self._sections: dict[str, FormSection] = {}
        self._inside = QWidget()
        # In a row, which knows how wide they are in the end: a column would reckon the height of fields with a greatest
        # width as if they had all the room there is, and cut their sentences off.
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._inside, 1)
        row.addStretch(0)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.9))
        self._column.addStretch(1)
        self._in_header: set[str] = set()
        self._vocabulary = store.vocabulary
        self._fields = self._vocabulary.fields_of(record_type)
        self._lay()

    # Fields ----------------------------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Have the fields and words the register has now; what is typed stays typed."""
        vocabulary = self._store.vocabulary
        if vocabulary is self._vocabulary:
            return
        before, self._vocabulary = self._fields, vocabulary
        self._fields = vocabulary.fields_of(self.record_type)
        for name, editor in self.editors.items():
            kind = self._fields[name].kind
            if isinstance(editor, LookupEdit) and isinstance(kind, Choice):
                editor.follow(kind)
        if list(before.values()) != list(self._fields.values()):
            self._lay()
            self._fit()

    def _lay(self) -> None:
        """Put every field into its section. A field keeps its editor, with whatever stands in it."""
        names = list(self._fields if self._names is None else self._names)
        known, self.editors = self.editors, {}
        by_section: dict[str, list[tuple[Field, Editor]]] = {}
        for name in names:
            field = self._fields[name]
            editor = self.editors[name] = known.get(name) or self._editor(field)
            if name not in self._in_header:
                by_section.setdefault(field.section, []).append((field, editor))
        for title in [*self._sections.keys() - by_section.keys()]:
            gone = self._sections.pop(title)
            gone.fill([])
            gone.hide()
            gone.deleteLater()
        for place, (title, fields) in enumerate(by_section.items()):
            if title not in self._sections:
                self._sections[title] = FormSection(title)
                self._column.insertWidget(place, self._sections[title])
            self._sections[title].fill(fields)
        self._sections = {title: self._sections[title] for title in by_section}
        if known:
            self._order_tabs()
            self._leave_out_retired()

    def _order_tabs(self) -> None:
        """Have Tab come to the fields in their order: those that were added later are last otherwise."""
        stops: list[QWidget] = []
        for title, section in self._sections.items():
            stops += [section.heading] if title else []
            for name, editor in self.editors.items():
                if self._fields[name].section == title and name not in self._in_header:
                    stops += _stops_in(editor)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _leave_out_retired(self) -> None:
        """A field that takes no new values is shown where it has one."""
        for name, field in self._fields.items():
            if field.retired and name in self.editors:
                is_empty = self.seen.get(name) in (None, False) and name not in self._touched
                self._sections[field.section].leave_out(self.editors[name], is_empty)

    def _editor(self, field: Field) -> Editor:
        store, jobs = self._store, self._jobs
        surroundings = Surroundings(store, jobs, self.values, field.required)
        editor = Shown(field.kind) if field.fixed else editor_for(field.kind, surroundings)
        editor.changed.connect(partial(self._touch, field.name))
        editor.left.connect(partial(self._leave, field.name))
        if isinstance(editor, LinkEdit):
            editor.followed.connect(self.followed)
        if isinstance(editor, StatusEdit):
            editor.answered.connect(partial(self._take_answers, field.name))
            editor.ask_with(StepAsking(store, jobs, self.record_type, lambda: self.seen, self._typed_link, self.values))
        return editor

    def status_name(self) -> str:
        """The field of the record's state, or ""."""
        return next((name for name, editor in self.editors.items() if isinstance(editor, StatusEdit)), "")

    def status_edit(self) -> StatusEdit | None:
        """The editor of the record's state, taken out of the grid so that a page can show it in its header."""
        for name, editor in self.editors.items():
            if isinstance(editor, StatusEdit):
                self._sections[self._fields[name].section].take_out(editor)
                self._in_header.add(name)
                return editor
        return None

    def start(self, values: Mapping[str, Any], words: Mapping[UUID, str], *, fold: bool = False) -> None:
        """Show a record, forgetting whatever stood here; `fold` closes the headings with nothing of interest below."""
        self._touched.clear()
        self._coupled.clear()
        self._answered = set()
        for editor in self.editors.values():
            editor.show_error("")
            if isinstance(editor, StatusEdit):
                editor.put_away()
        self.fill(values, words)
        for title, section in self._sections.items():
            if fold and title:
                section.set_open(self._is_told(title))

    def _is_told(self, section: str) -> bool:
        fields = [field for field in self._fields.values() if field.section == section and not field.fixed]
        return any(self.seen.get(each.name) not in (None, False, each.default) for each in fields)

    def fill(self, values: Mapping[str, Any], words: Mapping[UUID, str]) -> None:
        """Show newer values in the fields that are not touched. Touched ones stay, with what they were filled from."""
        self.follow()
        for name in values:
            if name in self._touched:
                continue
            self.seen[name] = values[name]
            if name in self.editors:
                self.editors[name].set_value(values[name], _words(values[name], words))
        self._leave_out_retired()
        self._fit()

    def values(self) -> dict[str, Any]:
        """What the record would be with everything that stands here and is right."""
        found = {**self.seen, **self._fixed}
        for name in self._touched:
            try:
                found[name] = self.editors[name].value()
            except ValueError:
                continue  # the sentence is shown when the field is left
        return found

    # Touching --------------------------------------------------------------------------------------------------------

    def touched(self) -> set[str]:
        """The fields whose content the user changed and that are not saved."""
        return set(self._touched)

    def touch(self, name: str) -> None:
        """Count a field as changed by the user."""
        self._touched.add(name)

    def _touch(self, name: str) -> None:
        self._touched.add(name)
        # What is wrong is said again when the field is left, not while it is being put right.
        if self.editors[name].error():
            self.editors[name].show_error("")
        self.changed.emit(name)

    def _leave(self, name: str) -> None:
        self.left.emit(name)

    def _typed_link(self, name: str) -> tuple[Any, str] | None:
        """The link that stands unsaved in a field, with its name."""
        editor = self.editors.get(name)
        if name not in self._touched or not isinstance(editor, LinkEdit):
            return None
        value, words, _ = editor.draft()
        return value, words

    def _take_answers(self, status: str, answers: list[Answer]) -> None:
        """What a step asked for is saved together with the step."""
        for answer in answers:
            self.editors[answer.field].set_value(answer.value, answer.words)
            self._touched.add(answer.field)
        self._coupled[status] = self._answered = {answer.field for answer in answers}

    def refuse_step(self, status: str, sentence: str) -> None:
        """Show the state as it was, with why it stays so. What the step asked for is not kept in its fields, where it
        would be saved without the step, but in the question."""
        self.reset(status)
        for name in self._answered:
            self.reset(name, "")
        self._answered = set()
        editor = self.editors[status]
        assert isinstance(editor, StatusEdit)
        editor.refuse(sentence)

    def unit_of(self, name: str) -> set[str]:
        """The touched fields that are saved together with one: its group, and what was given or refused with it."""
        fields = self._fields
        names = {name, *self._coupled.get(name, ())}
        units = {fields[each].unit for each in names}
        return {each for each in self._touched if fields[each].unit in units or each in names}

    def edits(self, names: Iterable[str]) -> dict[str, Any]:
        """The new values of some touched fields. One whose content is no value says so and is left out; one that is
        as it was read is touched no longer."""
        found = {}
        for name in sorted(names, key=list(self.editors).index):
            editor = self.editors[name]
            try:
                value = editor.value()
            except ValueError as error:
                editor.show_error(str(error))
                continue
            editor.show_error("")
            if name in self.seen and value == self.seen[name]:
                self._touched.discard(name)
                continue
            found[name] = value
        return found

    def settle(self, edits: Mapping[str, Any]) -> None:
        """Count some edits as saved, where nothing else was typed since."""
        for name, value in edits.items():
            self._coupled.pop(name, None)
            try:
                is_same = self.editors[name].value() == value
            except ValueError:
                is_same = False
            if is_same:
                self._touched.discard(name)
            self.seen[name] = value
        self._answered -= set(edits)
        if (status := self.status_name()) in self.editors:
            self.editors[status].show_error("")

    def reset(self, name: str, words: str = "") -> None:
        """Show again what was read."""
        self._touched.discard(name)
        self.editors[name].show_error("")
        self.editors[name].set_value(self.seen.get(name), words)

    def take(self, name: str, value: Any, words: str) -> None:
        """Show a value that is saved already, in place of what was typed."""
        self.seen[name] = value
        if name in self.editors:
            self.reset(name, words)

    def rebase(self, name: str, seen: Any, mine: Any, words: str) -> None:
        """Keep the user's value although another was saved since: the next save has seen that one."""
        self.seen[name] = seen
        if name in self.editors and name not in self._touched:
            self.editors[name].set_value(mine, words)
        self._touched.add(name)

    def show_errors(self, errors: Iterable[FieldError], sent: Iterable[str]) -> list[FieldError]:
        """Show what is wrong below the fields it is about; what was sent together stays together. Returns the errors
        about fields that are not here."""
        elsewhere = []
        together = set(sent)
        for error in errors:
            editor = self.editors.get(error.field)
            if editor is None:
                elsewhere.append(error)
                continue
            section = self._sections.get(self._fields[error.field].section)
            if section is not None:
                section.set_open(True)
            editor.show_error(str(error))
            together.add(error.field)
        for name in together:
            self._coupled[name] = together - {name}
        return elsewhere

    def drafts(self) -> dict[str, Any]:
        """What stands in the touched fields as it stands, for `bring_back`."""
        return {name: self.editors[name].draft() for name in self._touched}

    def bring_back(self, drafts: Mapping[str, Any]) -> None:
        """Put back what `drafts` gave."""
        for name, draft in drafts.items():
            self.editors[name].set_draft(draft)
            self._touched.add(name)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, or let it again."""
        for editor in self.editors.values():
            editor.set_read_only(read_only)

    def focus_first(self) -> None:
        """Put the keyboard into the first field that can be changed."""
        for editor in self.editors.values():
            if not isinstance(editor, Shown | StatusEdit):
                editor.field().setFocus(Qt.FocusReason.TabFocusReason)
                return

    # Looks -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        beside = self.width() >= theme.em(self, NARROW)
        widest = max((section.label_width() for section in self._sections.values()), default=0)
        width = min(widest, theme.em(self, 10))
        self._inside.setMaximumWidth(theme.em(self, WIDEST))
        for section in self._sections.values():
            section.arrange(beside, width)
        self.arranged.emit(width if beside else 0)


def _words(value: Any, words: Mapping[UUID, str]) -> str:
    return words.get(value, "?") if isinstance(value, UUID) else ""


def _stops_in(editor: Editor) -> Iterator[QWidget]:
    """What Tab comes to in an editor, in order."""
    each = editor.nextInFocusChain()
    while each is not None and editor.isAncestorOf(each):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield each
        each = each.nextInFocusChain()
