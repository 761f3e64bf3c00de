"""What came of trying a backup out: whether it can be relied on, and what is in it beside what the register has now."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_datetime
from atmp_desktop.gui import theme
from atmp_desktop.gui.answer_table import AnswerTable
from atmp_desktop.gui.icons import IconLabel
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.side_page import wrap
from atmp_desktop.records import kinds
from atmp_desktop.services.trial_restore import Trial
from atmp_desktop.store.questions.answer import Answer, Heading, Row
from atmp_desktop.translation import tr

PROBLEMS_SHOWN = 5

HEADINGS = (
    Heading("records", tr("Records"), kinds.LongText(width=24)),
    Heading("backup", tr("In the backup"), kinds.Whole(width=14)),
    Heading("now", tr("In the register now"), kinds.Whole(width=18)),
    Heading("difference", "", kinds.Text(width=30)),
)


def words_of(trial: Trial, made_at: datetime) -> tuple[str, str]:
    """What came of it in a sentence, and what else there is to say."""
    made = format_datetime(made_at)
    if trial.problems:
        shown = list(trial.problems[:PROBLEMS_SHOWN])
        if len(trial.problems) > PROBLEMS_SHOWN:
            shown.append(tr("And {problems:,} more.", problems=len(trial.problems) - PROBLEMS_SHOWN))
        shown.append(tr("Try out another backup, and make a new one now."))
        return tr("The backup of {made} cannot be relied on.", made=made), " ".join(shown)
    told = tr("It was restored to a place of its own, opened, checked whole, and taken away again.")
    if trial.last is not None:
        moment, label = trial.last
        told += tr(" The last change in it is of {moment}: “{label}”.", moment=format_datetime(moment), label=label)
    return tr("The backup of {made} can be gone back to.", made=made), told


def as_answer(trial: Trial) -> Answer:
    """The counts as a table."""
    rows = []
    for place, each in enumerate(trial.counts):
        more = each.now - each.backup
        said = (
            "" if not more else tr("{more:,} more now", more=more) if more > 0 else tr("{part:,} fewer now", part=-more)
        )
        rows.append(Row("", UUID(int=place), (each.words, each.backup, each.now, said)))
    return Answer(tr("What is in the backup"), "", HEADINGS, rows, len(rows))


class TrialPanel(Inset):
    """The outcome, until it is closed.

    Signals:
        closed: somebody closed it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What came of trying the backup out"))
        self._mark = IconLabel("success", "success", ems=1.4)
        self.sentence, self.detail = QLabel(), QLabel()
        wrap(self.sentence, "section")
        wrap(self.detail, "muted")
        self.close_button = QPushButton(tr("Back to the list"))
        theme.set_kind(self.close_button, "quiet")
        self.close_button.clicked.connect(self.closed)
        self.table = AnswerTable()
        self.table.setAccessibleName(tr("What is in the backup"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = theme.em(self, 0.9)
        head = QHBoxLayout()
        head.setSpacing(theme.em(self, 0.6))
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 0.5))
        column.addLayout(head)
        column.addWidget(self.detail)
        column.addWidget(self.table)

    def show_trial(self, trial: Trial, made_at: datetime) -> None:
        """Show what came of trying out the backup made at a moment."""
        sentence, detail = words_of(trial, made_at)
        if trial.problems:
            self._mark.show_icon("error", "danger")
        else:
            self._mark.show_icon("success", "success")
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.table.show_answer(as_answer(trial))
        self.table.setVisible(bool(trial.counts))
        self._fit()
        announce(self, f"{sentence} {detail}")

    def _fit(self) -> None:
        """All rows of the table are shown: what is around it scrolls. Numbers do not stand far from what they count."""
        rows, header = self.table.rows.rowCount(), self.table.horizontalHeader().sizeHint().height()
        self.table.setMaximumWidth(theme.em(self, 52))
        self.table.setFixedHeight(header + rows * theme.row_height(self.table) + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
