"""One start in a process of its own: says "painted" when a window is on the screen, and "filled" when the list is.

`python -m benchmarks.start_process empty` shows a bare window; `program` starts the program as its user does. Imports
nothing by itself that either would not.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget


def empty() -> int:
    """An empty window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)

    def close() -> None:
        say("painted")
        window.close()

    watching = when_painted(window, close)
    window.show()
    code = app.exec()
    del watching
    return code


def program() -> int:
    """The program, on the register that was open last, until its list is on the screen and answers."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QTableView

    from atmp_desktop.app import main

    run = QApplication.exec
    watching: list[QObject] = []

    def run_watched() -> int:
        from atmp_desktop.gui.main_window import MainWindow

        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))

        said: list[str] = []

        def look() -> None:
            """Say what is on the screen: rows of a table, and whether they are the list's own."""
            shown = window.workspace.current_list() if window.workspace is not None else None
            table = shown.view if shown is not None else window.findChild(QTableView)
            if table is None or not table.isVisible() or not table.model().rowCount():
                QTimer.singleShot(0, look)
                return
            # To be sure that they have been painted.
            table.viewport().repaint()
            if table.model().index(0, 0).data() in (None, "", "…"):
                QTimer.singleShot(0, look)
                return
            if not said:
                said.append("filled")
                say("filled")
            if shown is None:
                QTimer.singleShot(0, look)
            else:
                say("ready")
                window.close()

        watching.append(when_painted(window, lambda: say("painted")))
        # The program shows its first page on the same signal, and heard it first.
        window.painted.connect(look)
        return run()

    QApplication.exec = staticmethod(run_watched)  # type: ignore[method-assign]
    return main([])


def when_painted(widget: QWidget, do: Callable[[], object]) -> QObject:
    """Have something done once after a widget is next painted; ends when what it returns is let go of."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                widget.removeEventFilter(self)
                QTimer.singleShot(0, do)
            return False

    watch = Watch()
    widget.installEventFilter(watch)
    return watch


def say(word: str) -> None:
    """Tell the process that holds the clock."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(empty() if sys.argv[1] == "empty" else program())
