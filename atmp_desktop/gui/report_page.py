"""The page of reports: which there are, what each is asked with, its picture and its table. Knows how they look; what they are
is in store/questions/reports.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.kept_fresh import KeptFresh
from atmp_desktop.gui.low_page import LowPage
from atmp_desktop.gui.notices import NoticeBar, announce
from atmp_desktop.gui.report_fields import ReportFields
from atmp_desktop.gui.report_pictures import ReportPictures
from atmp_desktop.gui.report_split import ReportSplit
from atmp_desktop.gui.report_table import MEASURED, ReportTable
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.side_list import SideList
from atmp_desktop.gui.side_page import column_of, labels_around, put_beside
from atmp_desktop.gui.tab_order import lead_through
from atmp_desktop.store.questions.report import Report
from atmp_desktop.store.questions.reports import AskedReport, ReportKind, read_report
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

PATIENCE = 400
"""Milliseconds after a change of the register before the report is read anew."""

LEAST_FOR_LIST, LIST_WIDTH = 76.0, 15.0
"""Ems of width from which on the reports stand beside the one on show, and the width of their list."""

LEAST_FOR_LINE = 42.0
"""Ems of width from which on the buttons stand beside the sentence; below, under it."""


class ReportPage(InnerFocus):
    """The page.

    Signals:
        wanted: a record or a list is wanted; its Goal.
        said: words for the toast, and the operation they are of, or None.
        export_wanted, print_wanted: the report on show is to be written, or printed; its AskedReport.
    """

    wanted = Signal(object)
    said = Signal(str, object)
    export_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        saver: Saver,
        jobs: Jobs,
        kept: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`kept` is what `state` gave when the register was open last."""
        super().__init__(parent)
        self._store = store
        self._fresh = KeptFresh(self, events, self.look_again, PATIENCE)
        self.is_asking = False
        self._asked: AskedReport | None = None
        self.fields = ReportFields(store, jobs, (kept or {}).get("values"))
        self.kind: ReportKind = next(iter(self.kinds.values()))
        self.report: Report | None = None
        self.notice = NoticeBar()
        self.side = SideList(tr("Reports"), self, width=LIST_WIDTH, least=LEAST_FOR_LIST)
        self.list, self.box = self.side.list, self.side.box
        self.title, self.help, self.summary, self.notes = labels_around(self)
        self.export, self.print = QPushButton(icon("export"), tr("Export…")), QPushButton(icon("print"), tr("Print…"))
        self.table, self.empty = ReportTable(), EmptyState("reports", "")
        self.pictures = ReportPictures(store, saver, self.table)
        self.split = ReportSplit(self.pictures, self.table, (kept or {}).get("shares"))
        self._stack = QStackedWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        code = (kept or {}).get("report")
        self.choose(code if isinstance(code, str) and code in self.kinds else self.kind.code)

    @property
    def kinds(self) -> Mapping[str, ReportKind]:
        """The reports there are."""
        return self.fields.kinds

    # Looks -----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        kinds = self.kinds.values()
        self.side.show_entries([(each.code, each.words) for each in kinds], [each.help for each in kinds])
        self.export.setToolTip(tr("Write this report to Excel or PDF (Ctrl+Shift+E)"))
        self.print.setToolTip(tr("Print this report, with a preview (Ctrl+P)"))
        self._stack.addWidget(self.split)
        self._stack.addWidget(self.empty)
        self._line.addWidget(self.summary, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.print, self.export):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._line.addLayout(buttons)
        # Where the window is low for its text, all of it scrolls, rather than the table keeping a line.
        beside, scroll = QWidget(), LowPage()
        for ground in (beside, scroll):
            theme.set_kind(ground, "panel")
        head = (self.box, self.title, self.help, self.fields, self._line)
        beside.setLayout(column_of(self, head, (self._stack, self.notes)))
        scroll.show_page(beside)
        put_beside(self, self.notice, self.side, scroll)
        self.side.say_beside(self.title, self.help)
        self.side.take_keyboard_of(self)
        self._arrange()

    def _arrange(self, *, is_new: bool = False) -> None:
        """The buttons beside the sentence, or under it where there is little room; a picture beside its table, or above it."""
        has_room = self.width() >= theme.em(self, LEAST_FOR_LINE)
        direction = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if direction != self._line.direction():
            self._line.setDirection(direction)
        room = self.width() - (self.list.width() if not self.list.isHidden() else 0)
        self.split.arrange(self.kind.code, room, is_new=is_new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
            self.table.fit()

    # Reading ---------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.side.chosen.connect(self._turn_to)
        self.table.wanted.connect(self.wanted)
        self.table.said.connect(lambda words: self.said.emit(words, None))
        self.pictures.wanted.connect(self.wanted)
        self.pictures.said.connect(self.said)
        self.pictures.failed.connect(self.notice.show_error)
        # What is on show, not what is being typed.
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._asked))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._asked))
        self.fields.wanted.connect(self.look_again)

    def choose(self, code: str) -> None:
        """Show another report, with what it was asked with last."""
        if self.fields.isAncestorOf(self.focusWidget()):
            self.setFocus()
        self.fields.choose(code)
        self.kind = self.kinds[code]
        self._mark_kind()
        self.title.setText(self.kind.words)
        self.help.setText(self.kind.help)
        self._show_nothing(tr("Reading the register …"))
        self.look_again()

    @Slot()
    def _mark_kind(self) -> None:
        """Mark the report on show as the one that is chosen."""
        with QSignalBlocker(self.side):
            self.side.turn_to(self.kind.code)

    def show_report(self, code: str, values: Mapping[str, Any] | None = None) -> None:
        """Show a report, with other values than last time where they are given."""
        self.choose(code)
        if values:
            self.fields.take(values)
            self.look_again()

    @Slot(str)
    def _turn_to(self, code: str) -> None:
        if code == self.kind.code:
            return
        if self.pictures.influence.has_reason:
            # Once the press is over, which puts mark and keyboard where it was.
            for stay in (self._mark_kind, self.pictures.influence.keep_reason):
                QTimer.singleShot(0, self, stay)
        else:
            self.choose(code)

    def asked(self) -> AskedReport:
        """The report with what stands in its fields."""
        return AskedReport(self.kind, self.fields.values())

    @Slot()
    def look_again(self) -> None:
        """Read the report, on a worker; when the page is out of sight, once it comes into sight."""
        if not self._fresh.is_time():
            return
        self._asked = asked = self.asked()
        self.is_asking = True
        store = self._store

        def work() -> Iterator[Report]:
            vocabulary = store.vocabulary
            with store.read() as session:
                found = read_report(session.connection(), store.today(), asked, vocabulary)
            found.make_first(MEASURED)
            yield found

        self._fresh.ask(work, self._show, self._failed)

    def _show(self, report: Report) -> None:
        self.is_asking = False
        self.notice.clear()
        is_new = self.report is None
        self.report = report
        self.summary.setText(report.summary)
        for button in (self.export, self.print):
            button.setEnabled(bool(report.length))
        if not report.length and not self.pictures.influence.has_reason:
            self._show_nothing(report.summary)
            return
        legend = "  ·  ".join(report.legend)
        self.notes.setText("\n".join(filter(None, (legend, "  ".join(report.notes)))))
        self.notes.setVisible(bool(self.notes.text()))
        # The picture first: the table then chooses in it whoever is in its row.
        self.pictures.show_report(report)
        self.table.show_report(report)
        self._stack.setCurrentWidget(self.split)
        self._arrange(is_new=is_new)
        announce(self.table, tr("{summary} {n} row.", "{summary} {n} rows.", report.length, summary=report.summary))

    def _show_nothing(self, sentence: str, detail: str = "") -> None:
        self.report = None
        self.table.show_report(None)
        self.pictures.show_report(None)
        self.summary.clear()
        self.notes.clear()
        self.notes.hide()
        for button in (self.export, self.print):
            button.setEnabled(False)
        self.empty.show_state("reports", sentence, detail)
        self._stack.setCurrentWidget(self.empty)

    def _failed(self, error: BaseException) -> None:
        self.is_asking = False
        if not isinstance(error, AtmpError):
            raise error
        if self.pictures.influence.has_reason:
            self.notice.show_error(error)
        else:
            self._show_nothing(error.message, error.advice)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.fields.renew():
            self.kind = self.kinds[self.kind.code]
            lead_through([self.box, self.fields, self.print])
            self.look_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a report leads into it; Esc leads back to the reports."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is self.list:
            (self.pictures.first() or self.table).setFocus()
        elif event.key() == Qt.Key.Key_Escape and focused is not self.side.shown:
            self.side.shown.setFocus()
        else:
            super().keyPressEvent(event)

    # Leaving ---------------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """The report on show, what each was asked with and the room its picture was given, for the next start."""
        return {"report": self.kind.code, "values": self.fields.kept(), "shares": self.split.kept()}

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._fresh.stop()
