"""The page of reports: which there are, what each is asked with, its picture and its table. Knows how they look; what they are
is in store/questions/reports.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.counting import counted
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.low_page import LowPage
from atmp_desktop.gui.notices import NoticeBar, announce
from atmp_desktop.gui.report_fields import ReportFields
from atmp_desktop.gui.report_pictures import ReportPictures
from atmp_desktop.gui.report_table import ReportTable
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.tab_order import lead_through
from atmp_desktop.store.questions.report import Report
from atmp_desktop.store.questions.reports import AskedReport, ReportKind, read_report
from atmp_desktop.store.store import Store

PATIENCE = 400
"""Milliseconds after a change of the register before the report is read anew."""

LEAST_FOR_LIST, LIST_WIDTH, BESIDE_WORDS = 76.0, 15.0, 3.0
"""Ems of width from which on the reports stand beside the one on show, the width of their list, and what its edges take."""

LEAST_FOR_LINE = 42.0
"""Ems of width from which on the buttons stand beside the sentence; below, under it."""

LEAST_BESIDE, PICTURE_SHARE = 50.0, 0.57
"""Ems of width from which on a picture stands beside its table, and what it takes of it; below, it stands above it."""

LEAST_HEIGHT = 17.0
"""Ems of height that a table keeps, and a picture above it."""


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
        self._lane = Lane(1, self)
        self._is_stale = True
        self.is_asking = False
        self._asked: AskedReport | None = None
        self.fields = ReportFields(store, jobs, (kept or {}).get("values"))
        self.kind: ReportKind = next(iter(self.kinds.values()))
        self.report: Report | None = None
        self.notice = NoticeBar()
        self.list, self.box = QListWidget(), QComboBox()
        self.title, self.help, self.summary, self.notes = QLabel(), QLabel(), QLabel(), QLabel()
        self.export, self.print = QPushButton(icon("export"), "Export…"), QPushButton(icon("print"), "Print…")
        self.table, self.empty = ReportTable(), EmptyState("reports", "")
        self.pictures = ReportPictures(store, saver, self.table)
        self._split, self._stack = QSplitter(), QStackedWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.hand_focus_to(self.list)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(PATIENCE)
        self._news.timeout.connect(self.look_again)
        self._connect(events)
        code = (kept or {}).get("report")
        self.choose(code if isinstance(code, str) and code in self.kinds else self.kind.code)

    @property
    def kinds(self) -> Mapping[str, ReportKind]:
        """The reports there are."""
        return self.fields.kinds

    # Looks -----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = theme.em(self, 0.8)
        self._lay_out_choosers()
        for label, kind in (
            (self.title, "title"),
            (self.help, "muted"),
            (self.summary, "section"),
            (self.notes, "muted"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            theme.set_kind(label, kind)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.export.setToolTip("Write this report to Excel or PDF (Ctrl+Shift+E)")
        self.print.setToolTip("Print this report, with a preview (Ctrl+P)")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.pictures)
        self._split.addWidget(self.table)
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        row = QHBoxLayout()
        row.setSpacing(0)
        outer.addLayout(row, 1)
        row.addWidget(self.list)
        # Where the window is low for its text, all of it scrolls, rather than the table keeping a line.
        beside, scroll = QWidget(), LowPage()
        for ground in (beside, scroll):
            theme.set_kind(ground, "panel")
        right = QVBoxLayout(beside)
        right.setContentsMargins(space, space, 0, 0)
        right.setSpacing(theme.em(self, 0.5))
        row.addWidget(scroll, 1)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, space, 0)
        head.setSpacing(theme.em(self, 0.3))
        for widget in (self.box, self.title, self.help):
            head.addWidget(widget)
        right.addLayout(head)
        self.fields.setContentsMargins(0, 0, space, 0)
        right.addWidget(self.fields)
        self._line.setContentsMargins(0, 0, space, 0)
        self._line.addWidget(self.summary, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.print, self.export):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._line.addLayout(buttons)
        right.addLayout(self._line)
        right.addWidget(self._stack, 1)
        self.notes.setContentsMargins(0, 0, space, theme.em(self, 0.4))
        self.notes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        right.addWidget(self.notes)
        scroll.show_page(beside)
        self._arrange()

    def _lay_out_choosers(self) -> None:
        self.list.setAccessibleName("Reports")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        theme.set_kind(self.list, "sidebar")
        self.box.setAccessibleName("Report")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for each in self.kinds.values():
            item = QListWidgetItem(each.words)
            item.setToolTip(each.help)
            self.list.addItem(item)
            self.box.addItem(each.words)

    def _arrange(self) -> None:
        """The reports beside the one on show, or above it where there is little room; the same for a picture and its table."""
        is_wide = self.width() >= theme.em(self, LEAST_FOR_LIST)
        self.list.setFixedWidth(theme.em(self, LIST_WIDTH))
        self.list.setVisible(is_wide)
        self.box.setVisible(not is_wide)
        for label in (self.title, self.help):
            label.setVisible(is_wide)
        metrics, room = self.list.fontMetrics(), theme.em(self, LIST_WIDTH - BESIDE_WORDS)
        for item in (self.list.item(row) for row in range(self.list.count())):
            words = metrics.boundingRect(0, 0, room, 0, int(Qt.TextFlag.TextWordWrap), item.text())
            item.setSizeHint(QSize(room, words.height() + theme.em(self, 0.9)))
        self.hand_focus_to(self.list if is_wide else self.box)
        has_room = self.width() >= theme.em(self, LEAST_FOR_LINE)
        direction = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if direction != self._line.direction():
            self._line.setDirection(direction)
        self._arrange_picture(is_new=False)

    def _arrange_picture(self, *, is_new: bool) -> None:
        """A picture beside its table where there is room; what was given to each by hand stays while the same is shown."""
        room = self.width() - (self.list.width() if not self.list.isHidden() else 0)
        is_beside = room >= theme.em(self, LEAST_BESIDE) and not self.pictures.stands_above
        orientation = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        has_two = not self.pictures.isHidden() and not is_beside
        self._stack.setMinimumHeight(theme.em(self, LEAST_HEIGHT * (2 if has_two else 1)))
        if not is_new and orientation == self._split.orientation():
            return
        self._split.setOrientation(orientation)
        # A picture above its table keeps its height; the table has the rest.
        self._split.setStretchFactor(0, 1 if is_beside else 0)
        self._split.setStretchFactor(1, 1)
        if is_beside:
            self._split.setSizes([round(room * PICTURE_SHARE), round(room * (1 - PICTURE_SHARE))])
        else:
            height = max(self._stack.height(), self._stack.minimumHeight())
            above = min(self.pictures.height_above(room), height // 2)
            self._split.setSizes([above, height - above])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
            self.table.fit()

    # Reading ---------------------------------------------------------------------------------------------------------

    def _connect(self, events: StoreEvents) -> None:
        self.list.currentRowChanged.connect(self._choose_row)
        self.box.activated.connect(self._choose_row)
        self.table.wanted.connect(self.wanted)
        self.table.said.connect(lambda words: self.said.emit(words, None))
        self.pictures.wanted.connect(self.wanted)
        self.pictures.said.connect(self.said)
        self.pictures.failed.connect(self.notice.show_error)
        # What is on show, not what is being typed.
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._asked))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._asked))
        self.fields.wanted.connect(self.look_again)
        events.changed.connect(self._hear)

    def choose(self, code: str) -> None:
        """Show another report, with what it was asked with last."""
        if self.fields.isAncestorOf(self.focusWidget()):
            self.setFocus()
        self.fields.choose(code)
        self.kind = self.kinds[code]
        self._mark_kind()
        self.title.setText(self.kind.words)
        self.help.setText(self.kind.help)
        self._show_nothing("Reading the register …")
        self.look_again()

    @Slot()
    def _mark_kind(self) -> None:
        """Mark the report on show as the one that is chosen."""
        place = list(self.kinds).index(self.kind.code)
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.setCurrentRow(place)
            self.box.setCurrentIndex(place)

    def show_report(self, code: str, values: Mapping[str, Any] | None = None) -> None:
        """Show a report, with other values than last time where they are given."""
        self.choose(code)
        if values:
            self.fields.take(values)
            self.look_again()

    @Slot(int)
    def _choose_row(self, row: int) -> None:
        codes = list(self.kinds)
        if not 0 <= row < len(codes) or codes[row] == self.kind.code:
            return
        if self.pictures.influence.has_reason:
            # Once the press is over, which puts mark and keyboard where it was.
            for stay in (self._mark_kind, self.pictures.influence.keep_reason):
                QTimer.singleShot(0, self, stay)
        else:
            self.choose(codes[row])

    def asked(self) -> AskedReport:
        """The report with what stands in its fields."""
        return AskedReport(self.kind, self.fields.values())

    @Slot()
    def look_again(self) -> None:
        """Read the report, on a worker; when the page is out of sight, once it comes into sight."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self._asked = asked = self.asked()
        self.is_asking = True
        store = self._store

        def work() -> Iterator[Report]:
            vocabulary = store.vocabulary
            with store.read() as session:
                found = read_report(session.connection(), store.today(), asked, vocabulary)
            yield found

        def if_current(then: Callable[[Any], None]) -> Callable[[Any], None]:
            # What was asked before may still be on its way.
            return lambda what: then(what) if self._asked is asked else None

        self._lane.ask(work, if_current(self._show), if_current(self._failed))

    def _show(self, report: Report) -> None:
        self.is_asking = False
        self.notice.clear()
        is_new = self.report is None
        self.report = report
        self.summary.setText(report.summary)
        rows = [row for row in report.rows if not row.is_total]
        for button in (self.export, self.print):
            button.setEnabled(bool(rows))
        if not rows and not self.pictures.influence.has_reason:
            self._show_nothing(report.summary)
            return
        legend = "  ·  ".join(report.legend)
        self.notes.setText("\n".join(filter(None, (legend, "  ".join(report.notes)))))
        self.notes.setVisible(bool(self.notes.text()))
        # The picture first: the table then chooses in it whoever is in its row.
        self.pictures.show_report(report)
        self.table.show_report(report)
        self._stack.setCurrentWidget(self._split)
        self._arrange_picture(is_new=is_new)
        announce(self.table, f"{report.summary} {counted(len(rows), 'row')}.")

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

    @Slot(object)
    def _hear(self, changes: object) -> None:
        self._news.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.fields.renew():
            self.kind = self.kinds[self.kind.code]
            lead_through([self.box, self.fields, self.print])
            self._is_stale = True
        if self._is_stale:
            self.look_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a report leads into it; Esc leads back to the reports."""
        focused = self.focusWidget()
        chooser = self.list if self.list.isVisible() else self.box
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is self.list:
            (self.pictures.first() or self.table).setFocus()
        elif event.key() == Qt.Key.Key_Escape and focused is not chooser:
            chooser.setFocus()
        else:
            super().keyPressEvent(event)

    # Leaving ---------------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """The report on show and what each was asked with, for the next start."""
        return {"report": self.kind.code, "values": self.fields.kept()}

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._news.stop()
        self._lane.close(10)
