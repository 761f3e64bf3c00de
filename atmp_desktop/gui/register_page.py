"""The page about the register itself: its backups, the history of everything, the check of the whole, what is missing, what
is to be confirmed, and how it numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.backups_panel import BackupsPanel
from atmp_desktop.gui.confirm_panel import ConfirmPanel
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.missing_panel import MissingPanel
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.numbering_panel import NumberingPanel
from atmp_desktop.gui.register_history import RegisterHistory
from atmp_desktop.gui.saver import Saver
from atmp_desktop.services.progress import Progress
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

EXPLAINED = tr(
    "Reads every page of the file, follows every link, holds the rules and the search index against the records, and "
    "replays the whole history. Nothing is changed."
)


BROKEN = tr(
    "A rule that a newer version of the program brought is put right in the records named. If the file is damaged, or you "
    "cannot tell why, go back to a backup: see Backups."
)


class CheckPanel(InnerFocus):
    """The check of the whole register, and what it found."""

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        space = theme.em(self, 0.8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notice = NoticeBar()
        column.addWidget(self.notice)
        inner = QVBoxLayout()
        inner.setContentsMargins(space, space, space, space)
        inner.setSpacing(space)
        row = QHBoxLayout()
        self.run = QPushButton(icon("safe"), tr("Check the register"))
        self.run.clicked.connect(self.check)
        row.addWidget(self.run)
        row.addStretch(1)
        inner.addLayout(row)
        said = QLabel(EXPLAINED)
        said.setWordWrap(True)
        theme.set_kind(said, "muted")
        inner.addWidget(said)
        self.found = QPlainTextEdit()
        self.found.setReadOnly(True)
        self.found.setTabChangesFocus(True)
        self.found.setAccessibleName(tr("What the check found"))
        self.found.hide()
        inner.addWidget(self.found, 1)
        inner.addStretch(0)
        column.addLayout(inner, 1)
        column.addStretch(0)
        self.hand_focus_to(self.run)

    def check(self) -> None:
        """Check the register, on a worker."""
        store = self._store

        def work(progress: Progress) -> list[str]:
            from atmp_desktop.store.check import check

            return check(store, progress.step)

        self.run.setEnabled(False)
        job = self._jobs.start(tr("Checking the register"), work, self._checked, self._failed)
        job.finished.connect(lambda: self.run.setEnabled(True))

    def _checked(self, found: list[str]) -> None:
        self.found.setPlainText("\n".join(found))
        self.found.setVisible(bool(found))
        if found:
            sentence = tr(
                "The check found {n} thing that should not be.",
                "The check found {n} things that should not be.",
                len(found),
            )
            self.notice.show_notice("error", sentence, BROKEN)
        else:
            self.notice.show_notice(
                "success", tr("The register is whole: file, links, rules, search and history agree.")
            )

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)


class RegisterPage(InnerFocus):
    """The page, with a tab for each.

    Signals:
        said: words for the toast, and the operation they are about or None.
        backed_up: the moment of the newest backup, or None.
        restore_wanted: the register is to go back to the backup at this Path.
        way_wanted: a list with a filter is wanted; its Way.
        opened: a record is wanted; its type and id.
        section_wanted: a section of the side bar is wanted; its id.
    """

    said = Signal(str, object)
    backed_up = Signal(object)
    restore_wanted = Signal(object)
    way_wanted = Signal(object)
    opened = Signal(str, object)
    section_wanted = Signal(str)

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        saver: Saver,
        jobs: Jobs,
        ask: Ask,
        settings: Settings,
        kept: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`kept` is what `state` gave when the register was open last."""
        super().__init__(parent)
        self.backups = BackupsPanel(store, jobs, ask, settings)
        self.history = RegisterHistory(store, events, saver, jobs)
        self.check_panel = CheckPanel(store, jobs)
        self.missing = MissingPanel(store, events)
        self.to_confirm = ConfirmPanel(store, events, saver, jobs, settings)
        self.numbering = NumberingPanel(store, events, saver, jobs)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Parts of the register"))
        self.tabs.addTab(self.backups, tr("Backups"))
        self.tabs.addTab(self.history, tr("History"))
        self.tabs.addTab(self.check_panel, tr("Check"))
        self.tabs.addTab(self.missing, tr("Missing"))
        self.tabs.addTab(self.to_confirm, tr("To confirm"))
        self.tabs.addTab(self.numbering, tr("Numbering"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(self, 0.4), theme.em(self, 0.4), 0, 0)
        column.addWidget(self.tabs)
        self.hand_focus_to(self.tabs)
        for part in (self.history, self.backups, self.missing, self.to_confirm, self.numbering):
            part.said.connect(self.said)
        self.missing.way_wanted.connect(self.way_wanted)
        self.to_confirm.opened.connect(self.opened)
        self.numbering.section_wanted.connect(self.section_wanted)
        self.backups.listed.connect(self.backed_up)
        self.backups.restore_wanted.connect(self.restore_wanted)

        self._restore(kept or {})

    def _restore(self, kept: Mapping[str, Any]) -> None:
        tab, months = kept.get("tab"), kept.get("months")
        names = [self.tabs.tabText(place) for place in range(self.tabs.count())]
        if tab in names:
            self.tabs.setCurrentIndex(names.index(tab))
        if isinstance(months, int):
            self.to_confirm.choose_months(months)

    def state(self) -> dict[str, Any]:
        """How it is now, for the next start."""
        return {"tab": self.tabs.tabText(self.tabs.currentIndex()), "months": self.to_confirm.months_chosen}

    def back_up(self) -> None:
        """Make a backup now, in sight."""
        self.tabs.setCurrentWidget(self.backups)
        self.backups.back_up()

    def check(self) -> None:
        """Check the register now, in sight."""
        self.tabs.setCurrentWidget(self.check_panel)
        self.check_panel.check()

    def show_history(self) -> None:
        """Show the history of everything."""
        self.tabs.setCurrentWidget(self.history)

    def show_part(self, part: QWidget) -> None:
        """Show one of the tabs, with the keyboard in it."""
        self.tabs.setCurrentWidget(part)
        part.setFocus()

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        for part in (self.missing, self.to_confirm, self.numbering):
            part.stop()
