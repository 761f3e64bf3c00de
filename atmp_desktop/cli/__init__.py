"""The commands, for scripts and for machines with no screen. Knows no Qt: what needs a window is handed in by app.py."""

from atmp_desktop.cli.call import Window
from atmp_desktop.cli.running import run

__all__ = ["Window", "run"]
