"""The preview of what will be printed, and what is asked beside it: rows, paper, pages, printer.

Knows what somebody chose and shows what it is given; neither lays out nor prints.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.frame import words as words_label
from atmp_desktop.gui.filter_bar import icon_button
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.print_layout import Pages, PageSetting, Paper
from atmp_desktop.gui.print_output import chosen_pages
from atmp_desktop.gui.print_view import PagesView
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.translation import tr

WIDTH, HEIGHT, SIDE = 82, 50, 21
"""Ems: the window, and what stands beside the preview."""

SECRETARIAT_HELP = tr(
    "With restricted people and details only the secretariat may see. That this was ticked is written in the history."
)


class PrintDialog(QDialog):
    """The dialog.

    Attributes:
        view: the preview.
        notice: where it says what went wrong.

    Signals:
        content_wanted: other rows are to be read.
        setting_changed: the pages are to be laid out otherwise.
        print_wanted, pdf_wanted: the chosen pages on paper, or in a file.
        stop_wanted: what is being read or laid out is not waited for any longer.
    """

    content_wanted = Signal()
    setting_changed = Signal()
    print_wanted = Signal()
    pdf_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self,
        title: str,
        setting: PageSetting,
        rows: tuple[str, str] | None,
        printers: list[str],
        usual: str,
        parent: QWidget,
    ) -> None:
        """`rows` are the words for all rows and for the chosen ones, where it is asked which; `usual` is the printer that is
        offered first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.view, self.notice = PagesView(), NoticeBar()
        self.every, self.chosen = (QRadioButton(words) for words in rows or ("", ""))
        self.every.setChecked(True)
        self.paper, self.way, self.printer = QComboBox(), QComboBox(), QComboBox()
        self.paper.addItems(["A4", "A3"])
        self.way.addItems([tr("Landscape"), tr("Portrait")])
        self.paper.setCurrentText(setting.paper)
        self.way.setCurrentIndex(0 if setting.landscape else 1)
        self.secretariat = QCheckBox(tr("For the secretariat alone"))
        self.fit_width = QCheckBox(tr("All columns on one page"))
        self.fit_width.setChecked(setting.fit_width)
        self.range, self.wrong = QLineEdit(), QLabel()
        self.range.setPlaceholderText(tr("All, or such as 2-5, 8"))
        self.copies = QSpinBox()
        self.copies.setRange(1, 99)
        self.copies.lineEdit().setTextMargins(theme.em(self, 0.5), 0, 0, 0)
        self.printer.addItems(printers)
        if usual in printers:
            self.printer.setCurrentText(usual)
        if not printers:
            self.printer.addItem(tr("No printer on this computer"))
            self.printer.setEnabled(False)
        self._has_printer = bool(printers)
        self.print_button, self.pdf_button = QPushButton(tr("Print")), QPushButton(tr("Save as PDF…"))
        self.stop_button = QPushButton(tr("Stop"))
        self._progress, self._doing = QProgressBar(), QLabel()
        self._where, self._spread = QLabel(), words_label("", "muted")
        self._lay(bool(rows))
        self._connect()
        self._tell()
        self.view.setFocus()

    # Layout ----------------------------------------------------------------------------------------------------------

    def _lay(self, asks_rows: bool) -> None:
        space = theme.em(self, 1.0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._waiting())
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.em(self, 0.5))
        if asks_rows:
            for each in (self.every, self.chosen):
                column.addWidget(each)
            column.addSpacing(theme.em(self, 0.4))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(theme.em(self, 0.35))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (tr("&Paper"), self.paper),
            (tr("&Orientation"), self.way),
            (tr("Pa&ges"), self.range),
            (tr("P&rinter"), self.printer),
            (tr("&Copies"), self.copies),
        ):
            field.setAccessibleName(words.replace("&", ""))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            if isinstance(field, QComboBox):
                field.setMinimumContentsLength(8)
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            form.addRow(words, field)
        self.wrong.setWordWrap(True)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_kind(self.wrong, "error")
        self.wrong.hide()
        column.addWidget(self.fit_width)
        column.addWidget(self._spread)
        column.addLayout(form)
        column.addWidget(self.wrong)
        column.addSpacing(theme.em(self, 0.4))
        column.addWidget(self.secretariat)
        told = words_label(SECRETARIAT_HELP, "muted")
        self.secretariat.setAccessibleDescription(SECRETARIAT_HELP)
        column.addWidget(told)
        column.addStretch(1)
        beside = ScrollPage()
        beside.show_page(side)
        beside.viewport().setAutoFillBackground(False)
        side.setAutoFillBackground(False)
        beside.setFixedWidth(theme.em(self, SIDE))
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._stack, 1)
        both.addWidget(beside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        outer.addLayout(both, 1)
        outer.addLayout(self._foot(space))

    def _foot(self, space: int) -> QHBoxLayout:
        self._before, self._after = (
            icon_button("chevron_up", tr("Page before")),
            icon_button("chevron_down", tr("Next page")),
        )
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        main = self.print_button if self._has_printer else self.pdf_button
        theme.set_kind(main, "primary")
        row = QHBoxLayout()
        row.setContentsMargins(space, theme.em(self, 0.7), space, theme.em(self, 0.7))
        row.setSpacing(theme.em(self, 0.5))
        for each in (self._before, self._after, self._where):
            row.addWidget(each)
        row.addStretch(1)
        for button in (self.print_button, self.pdf_button, close):
            button.setAutoDefault(button is main)
            row.addWidget(button)
        main.setDefault(True)
        return row

    def _waiting(self) -> QWidget:
        page = QWidget()
        self._doing.setWordWrap(True)
        self._doing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._progress.setTextVisible(False)
        column, row = QVBoxLayout(page), QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        side = theme.em(self, 5)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 0.7))
        column.addStretch(1)
        for each in (self._doing, self._progress):
            column.addWidget(each)
        column.addLayout(row)
        column.addStretch(2)
        return page

    def _connect(self) -> None:
        self.every.toggled.connect(self.content_wanted)
        self.secretariat.toggled.connect(self.content_wanted)
        for box in (self.paper, self.way):
            box.currentIndexChanged.connect(self.setting_changed)
        self.fit_width.toggled.connect(self.setting_changed)
        self.range.textChanged.connect(self._tell)
        self.view.page_changed.connect(self._tell)
        self._before.clicked.connect(partial(self._turn, -1))
        self._after.clicked.connect(partial(self._turn, 1))
        self.print_button.clicked.connect(self.print_wanted)
        self.pdf_button.clicked.connect(self.pdf_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)

    # What is chosen --------------------------------------------------------------------------------------------------

    def setting(self) -> PageSetting:
        """The page that is chosen."""
        paper: Paper = "A3" if self.paper.currentText() == "A3" else "A4"
        return PageSetting(paper, self.way.currentIndex() == 0, self.fit_width.isChecked())

    def wanted(self) -> list[int]:
        """The pages that are chosen, counted from 0; none while there is nothing to choose from.

        Raises ValueError with a sentence for what names no pages.
        """
        pages = self.view.pages
        return chosen_pages(self.range.text(), pages.count) if pages is not None else []

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_waiting(self, words: str) -> None:
        """Say that the pages are being made."""
        self.view.show_pages(None)
        self.show_progress(words, 0, None)
        self._stack.setCurrentIndex(1)
        self._tell()

    @Slot(str, int, object)
    def show_progress(self, words: str, done: int, total: int | None) -> None:
        """Say how far the pages are."""
        self._doing.setText(
            f"{words}…" if total is None else tr("{words}: {done:,} of {total:,}", words=words, done=done, total=total)
        )
        self._progress.setRange(0, total or 0)
        self._progress.setValue(done)

    def show_pages(self, pages: Pages) -> None:
        """Show the pages."""
        self.view.show_pages(pages)
        self._stack.setCurrentWidget(self.view)
        self._tell()

    def show_stopped(self) -> None:
        """Say that there are no pages because it was stopped."""
        self._doing.setText(tr("Stopped. Choose something else, or close the window."))
        self._progress.setRange(0, 1)
        self._progress.setValue(0)

    def _turn(self, way: int) -> None:
        self.view.go_to(self.view.page + way)

    @Slot()
    def _tell(self) -> None:
        pages = self.view.pages
        count, sentence = 0, ""
        try:
            count = len(self.wanted())
        except ValueError as error:
            sentence = str(error)
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.range.setProperty("invalid", bool(sentence))
        theme.restyle(self.range)
        self.print_button.setEnabled(self._has_printer and count > 0)
        self.pdf_button.setEnabled(count > 0)
        bands = len(pages.bands) if pages is not None else 1
        self._spread.setText(
            tr("The columns go on {bands:,} pages side by side: there are too many for one.", bands=bands)
        )
        self._spread.setVisible(bands > 1)
        self._where.setText(
            tr("Page {page:,} of {count:,}", page=self.view.page, count=pages.count) if pages is not None else ""
        )
        self._before.setEnabled(self.view.page > 1)
        self._after.setEnabled(pages is not None and self.view.page < pages.count)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            there = self.screen().availableGeometry()
            self.resize(min(theme.em(self, WIDTH), there.width()), min(theme.em(self, HEIGHT), there.height()))
        super().showEvent(event)
