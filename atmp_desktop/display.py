"""Finds out, before Qt is loaded, whether a window can be shown, and says in a sentence what is missing.

Qt ends the process where there is no screen or a library is missing. Standard library only; knows nothing of Qt.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

# What Qt's own files ask for and do not bring along, with the Debian package that has it.
ALWAYS_NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
NEEDED_FOR_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
NEEDED_FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def is_loadable(library: str) -> bool:
    """Tell whether the dynamic linker finds a library and everything that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def problem(
    environment: Mapping[str, str] = os.environ,
    *,
    off_screen: bool = False,
    platform: str = sys.platform,
    loadable: Callable[[str], bool] = is_loadable,
) -> str | None:
    """Say why no window can be shown and what to do, or None when one can.

    Args:
        environment: the variables that tell where the screen is.
        off_screen: True when only pictures are to be drawn: then no screen is needed, only Qt's libraries.
        platform: as in `sys.platform`; only Linux has something to miss.
        loadable: tells whether a library can be loaded.
    """
    if platform != "linux":
        return None
    qt_platform = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if off_screen or qt_platform not in ("", "xcb", "wayland"):
        return _missing(ALWAYS_NEEDED, loadable)
    wayland = qt_platform != "xcb" and _wayland_answers(environment)
    x11 = qt_platform != "wayland" and bool(environment.get("DISPLAY"))
    if not (wayland or x11):
        return "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY leads to one). Start it on a desktop."
    missing = _missing(ALWAYS_NEEDED, loadable)
    if missing or (wayland and _missing(NEEDED_FOR_WAYLAND, loadable) is None):
        return missing
    if not x11:
        return _missing(NEEDED_FOR_WAYLAND, loadable)
    return _missing(NEEDED_FOR_X11, loadable) or _x11_refusal(environment["DISPLAY"])


def _missing(needed: Mapping[str, str], loadable: Callable[[str], bool]) -> str | None:
    libraries = [library for library in needed if not loadable(library)]
    if not libraries:
        return None
    return (
        f"The window needs {_listed(libraries)}, which {'is' if len(libraries) == 1 else 'are'} not on this computer. "
        f"On Debian or Ubuntu: apt install {' '.join(dict.fromkeys(needed[library] for library in libraries))}."
    )


def _listed(words: Iterable[str]) -> str:
    *front, last = words
    return f"{', '.join(front)} and {last}" if front else last


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/run"), name or "").is_socket()


def _x11_refusal(display: str) -> str | None:
    """Ask the X server for a connection, as Qt will."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = x11.XOpenDisplay(os.fsencode(display))
    if not connection:
        return f"The screen that DISPLAY names ({display}) does not answer. Check DISPLAY, or start it on a desktop."
    x11.XCloseDisplay(ctypes.c_void_p(connection))
    return None


if __name__ == "__main__":
    found = problem()
    if found:
        sys.stderr.write(f"{found}\n")
    sys.exit(2 if found else 0)
