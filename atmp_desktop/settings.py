"""What this computer remembers between two starts, each thing declared once with its default and its words.

Knows no Qt and no file: where the values are kept is handed in. Nothing from a register is remembered here but
ids, and the words of filters and columns.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar, overload

from atmp_desktop.translation import tr

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


@dataclass(frozen=True)
class Shown:
    """How a setting stands among those that people change; one without is remembered and not shown.

    Attributes:
        section: the heading it stands under.
        help: a sentence on what it does, or "".
        also: other words by which it is found.
        hint: what an empty one means, in words.
        options: what can be chosen, words by code.
        span: the least, the most, and the step of a number in per cent.
        is_folder: its text names a folder.
        restyles: the window looks otherwise at once.
    """

    section: str
    help: str = ""
    also: str = ""
    hint: Callable[[], str] = lambda: ""
    options: Mapping[str, str] = field(default_factory=dict)
    span: tuple[int, int, int] | None = None
    is_folder: bool = False
    restyles: bool = False


class Setting(Generic[T]):
    """One thing that is remembered; reading one that was never set, or that makes no sense, gives its default.

    Attributes:
        words: what it is called where people change it.
        default: its value on a new computer; also says its type.
        name: where it is kept, "section/name".
        shown: how it is changed by people, or None.
        attribute: its name among the settings.
    """

    def __init__(
        self,
        name: str,
        words: str,
        default: T,
        allowed: Callable[[T], bool] = lambda value: True,
        shown: Shown | None = None,
    ) -> None:
        self.name = name
        self.words = words
        self.default = default
        self.allowed = allowed
        self.shown = shown
        self.attribute = ""

    def __set_name__(self, owner: type[object], attribute: str) -> None:
        self.attribute = attribute

    @overload
    def __get__(self, settings: None, owner: type[object]) -> Setting[T]: ...

    @overload
    def __get__(self, settings: Settings, owner: type[object]) -> T: ...

    def __get__(self, settings: Settings | None, owner: type[object]) -> Setting[T] | T:
        return self if settings is None else self._read(settings.backend)

    def __set__(self, settings: Settings, value: T) -> None:
        if not self._fits(value):
            raise ValueError(tr("{value!r} is no value for the setting “{words}”.", value=value, words=self.words))
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
    "system": tr("As the computer"),
    "light": tr("Light"),
    "dark": tr("Dark"),
    "contrast": tr("High contrast"),
}
"""The themes to choose from, by code."""

LEAST_TEXT, MOST_TEXT = 90, 200
"""The text sizes that can be chosen, in per cent of the system's."""

USUAL_MARKING = tr("OFFICIAL – contains personal data; do not forward")


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
        return tr("Unknown")


class Settings:
    """Everything this computer remembers."""

    name = Setting(
        "you/name",
        tr("Your name"),
        "",
        shown=Shown(
            tr("You"),
            tr("Stands beside each of your changes in the history, from the next start on."),
            also=tr("who me author"),
            hint=user_of_this_computer,
        ),
    )
    initials = Setting(
        "you/initials",
        tr("Your initials"),
        "",
        shown=Shown(tr("You"), tr("Stand beside each detail that you confirm."), also=tr("who me confirmed by")),
    )
    theme = Setting(
        "looks/theme",
        tr("Theme"),
        "system",
        lambda value: value in THEMES,
        Shown(tr("Looks"), also=tr("colours dark light high contrast night"), options=THEMES, restyles=True),
    )
    text_size = Setting(
        "looks/text_size",
        tr("Text size"),
        100,
        lambda value: LEAST_TEXT <= value <= MOST_TEXT,
        Shown(
            tr("Looks"),
            tr("Of the text elsewhere on this computer; Ctrl++ and Ctrl+- change it from anywhere."),
            also=tr("font larger smaller zoom letters"),
            span=(LEAST_TEXT, MOST_TEXT, 10),
            restyles=True,
        ),
    )
    marking = Setting(
        "sheets/marking",
        tr("Handling marking of sheets"),
        "",
        shown=Shown(
            tr("Sheets"),
            tr("Printed on every contact sheet and log."),
            also=tr("excel print official sensitive classification"),
            hint=lambda: USUAL_MARKING,
        ),
    )
    tray_reminder = Setting(
        "reminders/tray",
        tr("Remind me of actions that are due"),
        False,
        shown=Shown(
            tr("Reminders"),
            tr("Once a day, while a register is open, from the icon in the system tray. A click on it opens Today."),
            also=tr("tray notification bell today due"),
        ),
    )
    reminded = Setting[dict[str, str]](
        "reminders/reminded",
        tr("The day on which each register was last reminded of"),
        {},
        lambda value: all(isinstance(each, str) for each in value.values()),
    )
    export_folder = Setting("sheets/folder", tr("Folder of the last export"), "")
    backup_folder = Setting(
        "backups/second_folder",
        tr("Second folder for backups"),
        "",
        shown=Shown(
            tr("Backups"),
            tr("A second copy of each backup goes there, such as to a USB stick or a folder that the cloud copies."),
            also=tr("copy safe usb cloud restore"),
            hint=lambda: tr("None"),
            is_folder=True,
        ),
    )
    last_register = Setting("registers/last", tr("Register to open at the start"), "")
    recent_registers = Setting[list[str]](
        "registers/recent", tr("Recent registers"), [], lambda value: all(isinstance(each, str) for each in value)
    )
    accepted_places = Setting[list[str]](
        "registers/accepted",
        tr("Registers in places that were warned of"),
        [],
        lambda value: all(type(each) is str for each in value),
    )
    opened = Setting[dict[str, str]](
        "registers/opened",
        tr("The day on which each register was last open"),
        {},
        lambda value: all(isinstance(each, str) for each in value.values()),
    )
    window = Setting[dict[str, Any]]("window/state", tr("The window as it was left"), {})
    sections = Setting[list[list[str]]]("window/sections", tr("The side bar as it was left"), [])
    first_page = Setting[dict[str, Any]](
        "window/first_page", tr("How to show the list on show when the program starts"), {}
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
        return Setting[dict[str, Any]](f"lists/{register_id}", tr("The lists as they were left"), {})


def shown_settings() -> list[tuple[Setting[Any], Shown]]:
    """The settings that people change, in the order in which they stand, each with how it does."""
    declared = [
        (each, each.shown) for each in vars(Settings).values() if isinstance(each, Setting) and each.shown is not None
    ]
    sections = list(dict.fromkeys(shown.section for _, shown in declared))
    return sorted(declared, key=lambda each: sections.index(each[1].section))
