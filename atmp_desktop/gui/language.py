"""Gives the program its language: that of the computer, or one that is asked for, where there is a catalogue of it.

Must be called before the rest of the program is read, and so reads nothing else of it.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from atmp_desktop.shipped import resources
from atmp_desktop.translation import language, speak

ASKED = "ATMP_LANGUAGE"
"""The environment variable that asks for a language by its name (cy, de_AT), or for a catalogue by its file (.qm)."""


def speak_language() -> bool:
    """Say every text in the language that is asked for, else in that of the computer; says whether there is a catalogue of
    it. Without one the program speaks English."""
    asked = os.environ.get(ASKED, "")
    catalogue = QTranslator()
    if asked.endswith(".qm"):
        is_there = catalogue.load(asked)
    else:
        wanted = QLocale(asked) if asked else QLocale.system()
        is_there = catalogue.load(wanted, "atmp_desktop", "_", str(resources() / "i18n"))
    if not is_there:
        return False

    def words(text: str, many: str, number: int) -> str:
        return catalogue.translate("", text, many or None, number) or ""

    speak(catalogue.language() or asked, words)
    return True


def have_qt_speak(app: QCoreApplication) -> None:
    """Have Qt say its own words (those of its menus in fields, of its questions about printers) in the language spoken."""
    words = QTranslator(app)
    if words.load(QLocale(language()), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
