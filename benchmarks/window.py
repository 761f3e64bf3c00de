"""The whole window on a register, with the list of people on show, for measuring what an officer waits for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.workspace import Workspace
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.store.store import Store
from benchmarks.lists import Repainted, wait_until_complete
from benchmarks.stage import HEIGHT, WIDTH, application, settle


class OpenWindow:
    """A window that shows the people of a register, all of whose ids are there.

    Attributes:
        window, workspace: its parts.
        people: the list.
        repainted: the same table with constants, in a window of its own.
    """

    def __init__(self, store: Store, columns: list[str] | None = None) -> None:
        """`columns` are those of the list; its own where None are given."""
        application()
        self.window = MainWindow(Settings(InMemory()), Jobs(), Ask())
        self.window.resize(WIDTH, HEIGHT)
        self.workspace = Workspace(self.window, store)
        self.window.show_workspace(self.workspace)
        self.window.show()
        self.workspace.begin()
        self.workspace.go("person")
        shown = self.workspace.current_list()
        assert isinstance(shown, RecordList)
        self.people = shown
        if columns is not None:
            shown.view.set_columns(columns)
        wait_until_complete(shown)
        self.repainted = Repainted(store, shown.total(), shown.view)

    def close(self) -> None:
        """Leave the window."""
        self.repainted.close()
        self.workspace.close()
        self.window.show_workspace(None)
        self.window.close()
        settle(20)


def press(widget: QWidget, text: str, key: int = 0) -> None:
    """Press a key in a field. Letters need no number of a key: fields go by the text, and not every letter is a key."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
