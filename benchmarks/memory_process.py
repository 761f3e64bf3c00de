"""One process whose memory is told: `empty` for a bare window, `visited REGISTER` for every screen of the program."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.sheet_process import peak


def main(what: str, register: Path | None) -> None:
    """Show the window, and say the most memory that was used, in megabytes."""
    if register is None or what == "empty":
        _empty()
    else:
        _visit(register)
    print(peak())


def _empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    app.processEvents()


def _visit(register: Path) -> None:
    """Open every section with a record of it and all its tabs, the palette, the bin and what is said of the register."""
    from atmp_desktop.app import import_qt

    # As the program does; otherwise the source of every module is kept.
    import_qt()
    from uuid import UUID

    from atmp_desktop.gui.sections import BIN
    from atmp_desktop.records import BY_NAME
    from atmp_desktop.records.vocabulary import SHIPPED
    from atmp_desktop.store.rows import Listing
    from atmp_desktop.store.store import Store
    from benchmarks.registers import WHO, now
    from benchmarks.stage import settle, wait_until
    from benchmarks.window import OpenWindow

    with Store.open(register, who=WHO, clock=now) as store:
        shown = OpenWindow(store)
        window, work = shown.window, shown.workspace

        def rest() -> None:
            settle(30)
            wait_until(lambda: not window.jobs.running and not work.saver.pending())

        for section in window.side_bar.sections:
            if section.id not in BY_NAME:
                continue
            work.go(section.id)
            rest()
            with store.read() as session:
                first = Listing(BY_NAME[section.id], store.today(), vocabulary=SHIPPED).first(session.connection(), 1)
            for id in first:
                work.go_to(section.id, UUID(bytes=bytes(id)))
                rest()
                for tab in ("related", "history", "overview"):
                    work.pane.page().set_tab(tab)
                    rest()
        window.open_palette()
        palette = window.palette_shown
        assert palette is not None
        palette.field.setText("a")
        wait_until(lambda: not palette.is_searching)
        palette.dismiss()
        work.go(BIN)
        rest()
        work.register_page().show_history()
        rest()
        shown.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else None)
