"""The settings' file: Qt's own, in the folder of the program's data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


class SettingsFile:
    """A backend of `settings.Settings`."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self, name: str) -> str | None:
        """The text kept under a name, or None."""
        value = self._file.value(name)
        return value if isinstance(value, str) else None

    def write(self, name: str, text: str) -> None:
        """Keep a text under a name; it is on the disk soon, and at the latest when the program ends."""
        self._file.setValue(name, text)
