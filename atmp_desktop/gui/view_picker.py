"""The button above a list that says which saved view is on show, its menu, and the place where a view's name is asked.

Knows words and keys; nothing of lists or the register.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.translation import tr

WIDEST, NARROWEST, AIR = 20.0, 7.0, 4.2
"""Ems: how wide the button grows and shrinks, and what it has beside its words."""


class ViewPicker(QToolButton):
    """The button; whoever made it fills its menu when it is about to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._ending = ""
        self.setIcon(icon("saved_view", "muted"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # A press opens the menu by `pop_up`: the button's own way waits in an event loop until the menu is closed.
        self.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.clicked.connect(self.pop_up)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMenu(QMenu(self))
        self.menu().setToolTipsVisible(True)

    @property
    def words(self) -> str:
        """What it says, all of it."""
        return self._name + self._ending

    def say(self, name: str, ending: str = "") -> None:
        """Say which view is on show; the ending is not cut where there is little room."""
        self._name, self._ending = name, ending
        words = self.words
        self.setAccessibleName(tr("View: {words}", words=words))
        self.setToolTip(plain_tip(tr("{words}: choose or save a view of this list", words=words)))
        self.updateGeometry()
        self._elide()

    @Slot()
    def pop_up(self) -> None:
        """Open the menu below the button."""
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.words) + theme.em(self, AIR)
        return QSize(min(words, theme.em(self, WIDEST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.em(self, NARROWEST)), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._elide()

    def _elide(self) -> None:
        room = max(self.width(), self.minimumSizeHint().width()) - theme.em(self, AIR) + 1
        room -= self.fontMetrics().horizontalAdvance(self._ending)
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room) + self._ending)


class ViewNamePanel(Inset):
    """Asks, below the filter, what a view is to be called; once only, until the answer is refused.

    Signals:
        named: the name, and whether it goes to the side bar.
        closed: no view is to be named, or it was.
    """

    named = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = QLabel(tr("Name of the view"))
        self.line = QLineEdit()
        self.question.setBuddy(self.line)
        self.line.setAccessibleName(self.question.text())
        self.pin = QCheckBox(tr("Pin to the side bar"))
        self.wrong = QLabel()
        theme.set_kind(self.wrong, "error")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        self.go_on, self.cancel = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        theme.set_kind(self.go_on, "primary")
        theme.set_kind(self.cancel, "quiet")
        self.line.returnPressed.connect(self._decide)
        self.line.textEdited.connect(self.wrong.hide)
        self.go_on.clicked.connect(self._decide)
        self.cancel.clicked.connect(self.close_panel)
        space = theme.em(self, 0.9)
        column = QVBoxLayout(self)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.em(self, 0.5))
        for widget in (self.question, self.line, self.wrong, self.pin):
            column.addWidget(widget)
        buttons = FlowRow(theme.em(self, 0.45))
        buttons.add(self.go_on)
        buttons.add(self.cancel)
        column.addWidget(buttons)
        self.hide()

    def ask(self, name: str, do: str, *, with_pin: bool) -> None:
        """Ask for a name, beginning with one that is there; `do` is what the button says."""
        self.go_on.setText(do)
        self.line.setText(name)
        self.pin.setChecked(False)
        self.pin.setVisible(with_pin)
        self.wrong.hide()
        self.set_saving(False)
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def refuse(self, words: str) -> None:
        """Say what is wrong with the name; it stays as typed."""
        self.set_saving(False)
        self.wrong.setText(words)
        self.wrong.show()
        self.line.setFocus()

    def set_saving(self, is_saving: bool) -> None:
        """While a name is being saved it is not given again, and the panel stays, to say so if it is refused."""
        if is_saving:
            # A button that is switched off would hand the keyboard on, out of the panel.
            self.line.setFocus()
        self.go_on.setEnabled(not is_saving)
        self.cancel.setEnabled(not is_saving)

    @Slot()
    def _decide(self) -> None:
        if not self.go_on.isEnabled():
            return
        name = " ".join(self.line.text().split())
        if name:
            self.set_saving(True)
            self.named.emit(name, self.pin.isChecked())
        else:
            self.refuse(tr("A view needs a name. Type a few words that say what it lists."))

    @Slot()
    def close_panel(self) -> None:
        """Ask no more."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.cancel.isEnabled():
                self.close_panel()
        else:
            super().keyPressEvent(event)
