"""What this computer remembers, and what it makes of what makes no sense."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from atmp_desktop.gui.settings_file import SettingsFile
from atmp_desktop.settings import RECENT, InMemory, Settings, user_of_this_computer


def test_a_new_computer_has_the_defaults() -> None:
    settings = Settings(InMemory())
    assert (settings.theme, settings.text_size, settings.recent_registers) == ("system", 100, [])
    assert settings.who == user_of_this_computer()


def test_what_is_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    first = Settings(SettingsFile(file))
    first.name = "Siân Łukasz, “JG”"
    first.text_size = 150
    first.window = {"frame": [1, 2, 3, 4], "pane": False}
    QSettings(str(file), QSettings.Format.IniFormat).sync()
    del first
    again = Settings(SettingsFile(file))
    assert again.who == "Siân Łukasz, “JG”"
    assert again.text_size == 150
    assert again.window == {"frame": [1, 2, 3, 4], "pane": False}


@pytest.mark.parametrize("nonsense", ["", "{", "null", '"large"', "1000", "true", "[100]"])
def test_a_value_that_makes_no_sense_counts_as_never_set(nonsense: str) -> None:
    backend = InMemory()
    backend.write("looks/text_size", nonsense)
    assert Settings(backend).text_size == 100


def test_a_value_that_is_not_allowed_is_refused() -> None:
    settings = Settings(InMemory())
    with pytest.raises(ValueError, match="Theme"):
        settings.theme = "pink"
    with pytest.raises(ValueError, match="Text size"):
        settings.text_size = 500


def test_the_register_opened_last_is_the_first_of_the_recent_ones_and_there_are_no_more_than_eight() -> None:
    settings = Settings(InMemory())
    for number in range(12):
        settings.remember_register(Path(f"/registers/{number}.atmp"))
    settings.remember_register(Path("/registers/9.atmp"))
    assert settings.recent_registers[:2] == ["/registers/9.atmp", "/registers/11.atmp"]
    assert len(settings.recent_registers) == RECENT
    assert settings.last_register == "/registers/9.atmp"


def test_each_register_has_its_own_lists() -> None:
    settings = Settings(InMemory())
    settings.remember_lists("one", {"section": "group"})
    assert settings.lists_of("one") == {"section": "group"}
    assert settings.lists_of("two") == {}
