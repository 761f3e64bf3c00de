"""Puts copied rows where other programs take them from."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from atmp_desktop.gui.copying import Copied


def put_on_clipboard(copied: Copied) -> None:
    """Replace what is on the clipboard by text, with a table for programs that can take one."""
    data = QMimeData()
    data.setText(copied.text)
    if copied.html:
        data.setHtml(copied.html)
    QGuiApplication.clipboard().setMimeData(data)
