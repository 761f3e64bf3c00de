"""Which pictures are taken of what keeps a register in order: its page, a backup tried out, and the network of a partner."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.network_window import open_network
from atmp_desktop.gui.workspace import Workspace
from atmp_desktop.records import Organisation

NETWORK_SIZE = QSize(1280, 800)


def take_upkeep(
    work: Workspace,
    settle: Callable[[], object],
    until: Callable[[Callable[[], bool]], object],
    take: Callable[[str, QWidget], object],
) -> None:
    """Show each of them, wait until it is read, and have a picture taken of it."""
    page = work.register_page()
    page.show_part(page.missing)
    until(lambda: not page.missing.is_looking)
    settle()
    take("missing", work.window)
    page.show_part(page.to_confirm)
    until(lambda: not page.to_confirm.is_looking)
    settle()
    take("to-confirm", work.window)
    page.show_part(page.numbering)
    settle()
    take("numbering", work.window)
    page.show_part(page.backups)
    page.backups.table.selectRow(0)
    page.backups.try_chosen()
    until(page.backups.trial.isVisible)
    settle()
    take("backup-tried-out", work.window)
    with work.store.read() as session:
        most = work.store.listing(Organisation, order=("-people",)).first(session.connection(), 1)
    window = open_network(work, UUID(bytes=most[0]))
    window.resize(NETWORK_SIZE)
    until(lambda: window.network is not None)
    settle()
    take("network", window)
    window.close()
