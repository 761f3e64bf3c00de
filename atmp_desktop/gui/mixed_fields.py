"""Shows in an editor that the chosen records differ in its field, until something is typed into it. Knows editors alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from atmp_desktop.gui.choice_edit import ChoiceEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.text_edits import YesNoEdit
from atmp_desktop.translation import tr

MIXED = tr("(mixed)")


def show_mixed(editor: Editor) -> None:
    """Empty an editor and have it say that the records differ."""
    editor.set_value(None)
    if isinstance(editor, YesNoEdit):
        editor.box.setTristate(True)
        editor.box.setCheckState(Qt.CheckState.PartiallyChecked)
    elif isinstance(editor, ChoiceEdit):
        # Not even the line for nothing, which is a value.
        editor.box.setCurrentIndex(-1)
    say_mixed(editor, is_mixed=True)


def say_mixed(editor: Editor, *, is_mixed: bool) -> None:
    """Say that the records differ, or take that back."""
    field = editor.picker if isinstance(editor, LinkEdit) else editor.field()
    if isinstance(field, QLineEdit | QPlainTextEdit | QComboBox):
        usual = field.property("usual")
        if usual is None:
            usual = field.placeholderText()
            field.setProperty("usual", usual)
        field.setPlaceholderText(MIXED if is_mixed else usual)
    elif isinstance(field, QCheckBox) and not is_mixed:
        field.setTristate(False)
    field.setAccessibleDescription(MIXED if is_mixed else "")
