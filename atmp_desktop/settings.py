"""What this computer remembers between two starts, each thing declared once with its default and its words.

Knows no Qt and no file: where the values are kept is handed in. Nothing from a register is remembered here but
ids, and the words of filters and columns.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar, overload

T = TypeVar("T")

RECENT = 8
"""How many registers are remembered as recent."""


class Backend(Protocol):
    """Where settings are kept: texts by name, such as Qt's settings file."""

    def read(self, name: str) -> str | None:
        """The text kept under a name, or None."""

    def write(self, name: str, text: str) -> None:
        """Keep a text under a name."""


class InMemory:
    """A backend that forgets: for pictures and tests."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self._texts.get(name)

    def write(self, name: str, text: str) -> None:
        self._texts[name] = text


class Setting(Generic[T]):
    """One thing that is remembered; reading one that was never set, or that makes no sense, gives its default.

    Attributes:
        words: what it is called on the settings page.
        default: its value on a new computer; also says its type.
        name: where it is kept, "section/name".
    """

    def __init__(self, name: str, words: str, default: T, allowed: Callable[[T], bool] = lambda value: True) -> None:
        self.name = name
        self.words = words
        self.default = default
        self.allowed = allowed

    @overload
    def __get__(self, settings: None, owner: type[object]) -> Setting[T]: ...

    @overload
    def __get__(self, settings: Settings, owner: type[object]) -> T: ...

    def __get__(self, settings: Settings | None, owner: type[object]) -> Setting[T] | T:
        return self if settings is None else self._read(settings.backend)

    def __set__(self, settings: Settings, value: T) -> None:
        if not self._fits(value):
            raise ValueError(f"{value!r} is no value for the setting “{self.words}”.")
        settings.backend.write(self.name, json.dumps(value, ensure_ascii=False))

    def _read(self, backend: Backend) -> T:
        text = backend.read(self.name)
        if text is None:
            return self.default
        try:
            value = json.loads(text)
        except ValueError:
            return self.default
        return value if self._fits(value) else self.default

    def _fits(self, value: Any) -> bool:
        return type(value) is type(self.default) and self.allowed(value)


THEMES: Mapping[str, str] = {
    "system": "As the computer",
    "light": "Light",
    "dark": "Dark",
    "contrast": "High contrast",
}
"""The themes to choose from, by code."""

LEAST_TEXT, MOST_TEXT = 90, 200
"""The text sizes that can be chosen, in per cent of the system's."""


class Settings:
    """Everything this computer remembers."""

    name = Setting("you/name", "Your name", "")
    initials = Setting("you/initials", "Your initials", "")
    theme = Setting("looks/theme", "Theme", "system", lambda value: value in THEMES)
    text_size = Setting("looks/text_size", "Text size", 100, lambda value: LEAST_TEXT <= value <= MOST_TEXT)
    marking = Setting("sheets/marking", "Handling marking of sheets", "")
    export_folder = Setting("sheets/folder", "Folder of the last export", "")
    backup_folder = Setting("backups/second_folder", "Second folder for backups", "")
    last_register = Setting("registers/last", "Register to open at the start", "")
    recent_registers = Setting[list[str]](
        "registers/recent", "Recent registers", [], lambda value: all(isinstance(each, str) for each in value)
    )
    accepted_places = Setting[list[str]](
        "registers/accepted",
        "Registers in places that were warned of",
        [],
        lambda value: all(type(each) is str for each in value),
    )
    opened = Setting[dict[str, str]](
        "registers/opened",
        "The day on which each register was last open",
        {},
        lambda value: all(isinstance(each, str) for each in value.values()),
    )
    window = Setting[dict[str, Any]]("window/state", "The window as it was left", {})
    sections = Setting[list[list[str]]]("window/sections", "The side bar as it was left", [])
    first_page = Setting[dict[str, Any]](
        "window/first_page", "How to show the list on show when the program starts", {}
    )

    def __init__(self, backend: Backend) -> None:
        self.backend = backend

    @property
    def who(self) -> str:
        """Whose changes this computer's are: the name given, or the one the computer has for the user."""
        return self.name or user_of_this_computer()

    @property
    def last_folder(self) -> Path | None:
        """Where files were written last, if that is still there."""
        folder = Path(self.export_folder) if self.export_folder else None
        return folder if folder is not None and folder.is_dir() else None

    def remember_register(self, path: Path) -> None:
        """Put a register at the top of the recent ones."""
        self.last_register = str(path)
        others = [each for each in self.recent_registers if each != str(path)]
        self.recent_registers = [str(path), *others][:RECENT]

    def lists_of(self, register_id: str) -> dict[str, Any]:
        """How a register's lists were left."""
        return self._lists(register_id).__get__(self, Settings)

    def remember_lists(self, register_id: str, state: dict[str, Any]) -> None:
        """Keep how a register's lists were left."""
        self._lists(register_id).__set__(self, state)

    @staticmethod
    def _lists(register_id: str) -> Setting[dict[str, Any]]:
        return Setting[dict[str, Any]](f"lists/{register_id}", "The lists as they were left", {})


def user_of_this_computer() -> str:
    """The full name that the operating system has for the user, else the name they sign in with."""
    if os.name == "posix":
        import pwd

        try:
            full_name = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
        except KeyError:
            full_name = ""
        if full_name and full_name != "root":
            return full_name
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "Unknown"
