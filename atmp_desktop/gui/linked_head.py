"""The line above a linked list: its title, how many there are, and the buttons for former ones and for a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.translation import tr


class LinkedHead(QWidget):
    """The line.

    Attributes:
        heading, count_label, former_button, add_button: what stands in it, from left to right.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(title)
        self.heading.setProperty("kind", "section")
        self.count_label = QLabel()
        self.count_label.setProperty("kind", "muted")
        self.former_button = QToolButton()
        self.former_button.setCheckable(True)
        self.former_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_button = QToolButton()
        self.add_button.setText(tr("Add"))
        self.add_button.setIcon(icon("new", "accent"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_button.setAccessibleName(tr("Add to {title}", title=title))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(self, 0.5))
        for widget in (self.heading, self.count_label):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.former_button)
        row.addWidget(self.add_button)
