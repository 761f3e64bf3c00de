"""The commands that need the windowed part of the program: they only pass the arguments on."""

from __future__ import annotations

from pathlib import Path

from atmp_desktop.cli.call import Call
from atmp_desktop.cli.output import print_json


def run(call: Call) -> int:
    """Open the window, take pictures of it, or make the demonstration."""
    match call.command:
        case "open":
            return call.window.open(None if call.options.file is None else call.file)
        case "demo":
            return call.window.demo(Path(call.options.to))
        case _:
            pictures = call.window.screenshots(Path(call.options.folder), call.options.theme, call.options.scale)
            if call.json:
                print_json([str(path) for path in pictures])
            else:
                for path in pictures:
                    print(path)
            return 0
