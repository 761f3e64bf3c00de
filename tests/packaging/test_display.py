from collections.abc import Mapping

import pytest

from atmp_desktop import display

NO_SCREEN = "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY leads to one). Start it on a desktop."


def problem_without(*missing: str, environment: Mapping[str, str], off_screen: bool = False) -> str | None:
    return display.problem(
        environment, off_screen=off_screen, platform="linux", loadable=lambda library: library not in missing
    )


def test_no_screen_is_said_in_a_sentence() -> None:
    assert problem_without(environment={}) == NO_SCREEN
    assert problem_without(environment={"DISPLAY": ""}) == NO_SCREEN
    assert problem_without(environment={"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"}) == NO_SCREEN
    assert problem_without(environment={"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}) == NO_SCREEN


def test_a_screen_that_does_not_answer_is_named() -> None:
    if not display.is_loadable("libX11.so.6"):
        pytest.skip("no X11 library here")
    assert problem_without(environment={"DISPLAY": ":987"}) == (
        "The screen that DISPLAY names (:987) does not answer. Check DISPLAY, or start it on a desktop."
    )


def test_missing_libraries_are_named_with_the_packages_that_have_them() -> None:
    assert problem_without("libxcb-cursor.so.0", environment={"DISPLAY": ":0"}) == (
        "The window needs libxcb-cursor.so.0, which is not on this computer. On Debian or Ubuntu: apt install libxcb-cursor0."
    )
    assert problem_without("libglib-2.0.so.0", "libgthread-2.0.so.0", environment={"DISPLAY": ":0"}) == (
        "The window needs libglib-2.0.so.0 and libgthread-2.0.so.0, which are not on this computer. "
        "On Debian or Ubuntu: apt install libglib2.0-0."
    )


def test_pictures_need_qts_libraries_but_no_screen() -> None:
    assert problem_without(environment={}, off_screen=True) is None
    assert problem_without("libxcb-cursor.so.0", environment={}, off_screen=True) is None
    assert "apt install libegl1." in (problem_without("libEGL.so.1", environment={}, off_screen=True) or "")


@pytest.mark.parametrize("platform", ["offscreen", "offscreen:configfile=x.json", "minimal", "vnc"])
def test_a_qt_platform_that_needs_no_screen_is_believed(platform: str) -> None:
    assert problem_without("libxcb-cursor.so.0", environment={"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_screen(platform: str) -> None:
    assert display.problem({}, platform=platform, loadable=lambda _: False) is None


def test_a_library_that_is_nowhere_is_not_loadable() -> None:
    assert not display.is_loadable("libno-such-thing.so.9")
