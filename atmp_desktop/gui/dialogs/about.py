"""Which version this is, what it stands on, and under which licences."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtWidgets import QWidget

from atmp_desktop import __version__
from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.frame import Frame, words
from atmp_desktop.gui.row_table import Heading, Line, RowTable

MADE_WITH = {
    "PySide6-Essentials": "the window",
    "SQLAlchemy": "the register",
    "alembic": "upgrades of older registers",
    "sqlcipher3": "the register's file",
    "uuid-utils": "ids",
    "rustpy-xlsxwriter": "Excel workbooks",
    "phonenumberslite": "telephone numbers",
    "email-validator": "email addresses",
    "rapidfuzz": "finding in spite of slips",
}
"""The libraries inside, and what each is for."""

UNSTATED = {"sqlcipher3": "zlib"}
"""The licences of those that have theirs in a file alone."""


def libraries() -> list[Line[str]]:
    """The libraries that are installed: name and version, what for, licence as each states it."""
    lines = []
    for name, use in MADE_WITH.items():
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        stated = _said(about, "License-Expression") or _said(about, "License").partition("\n")[0] or _classified(about)
        licence = stated or UNSTATED.get(name, "")
        lines.append(Line(name, (f"{name} {about['Version']}", use, licence)))
    lines.append(Line("Lucide", ("Lucide icons", "the drawings", "ISC")))
    return lines


def _said(about: metadata.PackageMetadata, key: str) -> str:
    # What the standard library promises of this object has no get().
    found: list[str] = about.get_all(key) or [""]
    return found[0]


def _classified(about: metadata.PackageMetadata) -> str:
    said = [
        each.rpartition("::")[2].strip() for each in about.get_all("Classifier") or [] if each.startswith("License")
    ]
    return ", ".join(said)


class AboutDialog(Frame):
    """The dialog."""

    help_page = "index"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            "ATMP register",
            "The register of the secretariat of the NIHR ATMP Coordinating Group.",
            ems=(52, 38),
        )
        python = platform.python_version()
        self.column.addWidget(
            words(f"Version {__version__}, under the MIT licence, on Python {python}. Nothing leaves this computer.")
        )
        self.column.addWidget(words("Made with", "section"))
        headings = [Heading("Library", 16), Heading("What for", 15), Heading("Licence", 8)]
        table: RowTable[str] = RowTable("Libraries", headings, many=False)
        table.show_lines(libraries())
        table.setMinimumHeight(theme.em(self, 9))
        self.column.addWidget(table, 1)
