"""Which version this is, what it stands on, and under which licences."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtWidgets import QWidget

from atmp_desktop import __version__
from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.frame import Frame, words
from atmp_desktop.gui.row_table import Heading, Line, RowTable
from atmp_desktop.translation import tr

MADE_WITH = {
    "PySide6-Essentials": tr("the window"),
    "SQLAlchemy": tr("the register"),
    "alembic": tr("upgrades of older registers"),
    "sqlcipher3": tr("the register's file"),
    "uuid-utils": tr("ids"),
    "rustpy-xlsxwriter": tr("Excel workbooks"),
    "phonenumberslite": tr("telephone numbers"),
    "email-validator": tr("email addresses"),
    "rapidfuzz": tr("finding in spite of slips"),
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
        stated = (
            _said(about, tr("License-Expression")) or _said(about, "License").partition("\n")[0] or _classified(about)
        )
        licence = stated or UNSTATED.get(name, "")
        lines.append(Line(name, (f"{name} {about['Version']}", use, licence)))
    lines.append(Line("Lucide", (tr("Lucide icons"), tr("the drawings"), "ISC")))
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
            tr("ATMP register"),
            tr("The register of the secretariat of the NIHR ATMP Coordinating Group."),
            ems=(52, 38),
        )
        python = platform.python_version()
        self.column.addWidget(
            words(
                tr(
                    "Version {version}, under the MIT licence, on Python {python}. Nothing leaves this computer.",
                    version=__version__,
                    python=python,
                )
            )
        )
        self.column.addWidget(words(tr("Made with"), "section"))
        headings = [Heading(tr("Library"), 16), Heading(tr("What for"), 15), Heading(tr("Licence"), 8)]
        table: RowTable[str] = RowTable(tr("Libraries"), headings, many=False)
        table.show_lines(libraries())
        table.setMinimumHeight(theme.em(self, 9))
        self.column.addWidget(table, 1)
