"""A plugin for pytest: the program speaks the language that is asked for before anything of it is read."""

from atmp_desktop.gui.language import speak_language

speak_language()
