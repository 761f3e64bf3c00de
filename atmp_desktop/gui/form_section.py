"""One heading of a form with the fields below it, labels beside or above; it can be folded.

Knows labels and editors, not what is saved.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import StatusEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.text_edits import YesNoEdit
from atmp_desktop.records.fields import Field
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class _Line:
    label: QLabel
    editor: Editor
    help: QLabel | None


class FormSection(QWidget):
    """A heading (none for the first part of a form) and its fields."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._lines: list[_Line] = []
        self._left_out: set[Editor] = set()
        self._arranged: tuple[bool, int] | None = None
        self._heading = QToolButton()
        self._heading.setText(title)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setProperty("kind", "section")
        font = self._heading.font()
        font.setWeight(font.Weight.DemiBold)
        self._heading.setFont(font)
        # So that it begins where the labels below it begin.
        self._heading.setStyleSheet("padding-left: 0; border-left: none")
        self._heading.clicked.connect(self._toggle)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.4))
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        # Only now, when it is inside: a widget shown before that would be a window of its own for a moment.
        self._heading.setVisible(bool(title))
        self._is_open = True
        self.set_open(True)

    @property
    def is_open(self) -> bool:
        """Whether its fields can be seen."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Show or fold the fields."""
        self._is_open = is_open
        self._body.setVisible(is_open)
        self._heading.setIcon(icon("chevron_down" if is_open else "chevron_right", "muted"))
        self._heading.setAccessibleName(
            tr("{title}, shown", title=self.title) if is_open else tr("{title}, folded", title=self.title)
        )

    @Slot()
    def _toggle(self) -> None:
        self.set_open(not self._is_open)

    @property
    def heading(self) -> QWidget:
        """What the keyboard comes to before the fields."""
        return self._heading

    def fill(self, fields: Sequence[tuple[Field, Editor]]) -> None:
        """Have these fields and no others, in their order; their editors stay what they are."""
        for line in self._lines:
            for label in (line.label, line.help):
                if label is not None:
                    label.hide()
                    label.deleteLater()
        self._lines.clear()
        for field, editor in fields:
            self.add(field, editor)

    def leave_out(self, editor: Editor, is_left_out: bool) -> None:
        """Show a field no more, or again."""
        if (editor in self._left_out) != is_left_out:
            self._left_out ^= {editor}
            self._arranged = None

    def add(self, field: Field, editor: Editor) -> None:
        """Add a field at the end."""
        words = tr("{label} (retired)", label=field.label) if field.retired else field.label
        label = QLabel("" if isinstance(editor, YesNoEdit) else words + (" *" if field.required else ""))
        label.setProperty("kind", "muted")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if isinstance(editor, YesNoEdit):
            editor.box.setText(words)
        else:
            label.setBuddy(editor.field())
            editor.field().setAccessibleName(field.label)
            if field.required:
                label.setToolTip(tr("This is needed."))
        help_label = None
        if field.help:
            help_label = QLabel(field.help)
            help_label.setProperty("kind", "muted")
            help_label.setWordWrap(True)
            small = help_label.font()
            small.setPointSizeF(small.pointSizeF() * 0.9)
            help_label.setFont(small)
        # Inside from now on, so that Tab comes to the fields in their order, before whatever is made after them.
        for each in (label, editor, help_label):
            if each is not None:
                each.setParent(self._body)
        self._lines.append(_Line(label, editor, help_label))
        self._arranged = None

    def take_out(self, editor: StatusEdit) -> None:
        """Let an editor be shown elsewhere."""
        for line in self._lines:
            if line.editor is editor:
                line.label.hide()
                self._grid.removeWidget(line.editor)
        self._lines = [line for line in self._lines if line.editor is not editor]
        self._arranged = None

    def label_width(self) -> int:
        """The room the longest label takes in one line, in pixels."""
        shown = [line for line in self._lines if line.editor not in self._left_out]
        widths = (line.label.fontMetrics().horizontalAdvance(line.label.text()) for line in shown)
        return max(widths, default=0) + theme.em(self, 0.3)

    def arrange(self, beside: bool, label_width: int) -> None:
        """Set the labels beside (in a column of a width) or above their fields."""
        if self._arranged == (beside, label_width):
            return
        self._arranged = (beside, label_width)
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        grid.setHorizontalSpacing(theme.em(self, 0.9) if beside else 0)
        grid.setVerticalSpacing(theme.em(self, 0.45 if beside else 0.2))
        grid.setColumnMinimumWidth(0, label_width if beside else 0)
        grid.setColumnStretch(1, 1)
        height = theme.em(self, 1.95) + 2
        row = 0
        top = Qt.AlignmentFlag.AlignTop
        self.setVisible(any(line.editor not in self._left_out for line in self._lines))
        for line in self._lines:
            if line.editor in self._left_out:
                for each in (line.label, line.editor, line.help):
                    if each is not None:
                        each.hide()
                continue
            line.label.setMinimumHeight(height if beside else 0)
            line.label.setMaximumWidth(label_width if beside else 16_777_215)
            has_label = beside or bool(line.label.text())
            if beside:
                grid.addWidget(line.label, row, 0, top)
                grid.addWidget(line.editor, row, 1)
            else:
                grid.addWidget(line.label, row, 0, 1, 2)
                row += has_label
                grid.addWidget(line.editor, row, 0, 1, 2)
            line.label.setVisible(has_label)
            line.editor.show()
            row += 1
            if line.help is not None:
                grid.addWidget(line.help, row, 1 if beside else 0, 1, 1 if beside else 2)
                line.help.show()
                row += 1
            if not beside:
                grid.setRowMinimumHeight(row, theme.em(self, 0.4))
                row += 1
