"""Gives the program its language: that of the computer, or one that is asked for, where there is a catalogue of it.

Must be called before the rest of the program is read, and so reads nothing else of it.
"""

from __future__ import annotations

import os
from itertools import takewhile

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
        is_there = any(_load(catalogue, name) for name in ([asked] if asked else _wanted()))
    if not is_there:
        return False

    def words(text: str, many: str, number: int) -> str:
        return catalogue.translate("", text, many or None, number) or ""

    speak(catalogue.language() or asked, words)
    return True


def _load(catalogue: QTranslator, name: str) -> bool:
    return catalogue.load(QLocale(name), "atmp_desktop", "_", str(resources() / "i18n"))


def _wanted() -> list[str]:
    """The languages of the computer, the best liked first, down to English, which needs no catalogue."""
    names = QLocale.system().uiLanguages()
    return list(takewhile(lambda name: QLocale(name).language() != QLocale.Language.English, names))


def have_qt_speak(app: QCoreApplication) -> None:
    """Have Qt say its own words (those of its menus in fields, of its questions about printers) in the language spoken."""
    words = QTranslator(app)
    if words.load(QLocale(language()), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
