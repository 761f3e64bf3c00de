"""Enter in a form: it presses the button that has the keyboard, as everywhere else, and only otherwise saves.

Qt lets Enter on such a button go on to the form. Knows widgets alone.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget

from atmp_desktop.gui.link_edit import LinkEdit


def button_in_hand(form: QWidget) -> QAbstractButton | None:
    """The button in a form that Enter presses, or None. A box to tick is a field; so is the name of a record that was just
    chosen for a link, after which Enter goes on."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, QAbstractButton) or isinstance(focused, QCheckBox) or not form.isAncestorOf(focused):
        return None
    return None if _is_name_of_link(focused, form) else focused


def _is_name_of_link(button: QAbstractButton, form: QWidget) -> bool:
    holder = button.parentWidget()
    while holder is not None and holder is not form:
        if isinstance(holder, LinkEdit):
            return button is holder.link
        holder = holder.parentWidget()
    return False
