"""The running job in the status bar: what it does, how far it is, how long it will take, and Stop."""

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.jobs import Job, Jobs
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.translation import tr

#: A job shorter than this (milliseconds) is not worth a flicker.
_PATIENCE = 400
#: Seconds before a guess at the time left means anything.
_GUESS_AFTER = 2.0
#: The room for words that there is always, in ems.
_LEAST_WORDS = 6.0


class JobWords(QLabel):
    """Words that are cut where there is too little room for them, rather than making the window wider; the tip has them all,
    and a screen reader says them all."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, words: str) -> None:
        """Say other words."""
        self.setText(words)
        self.setToolTip(plain_tip(words))

    def shown(self) -> str:
        """The words as far as there is room for them."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), theme.em(self, _LEAST_WORDS)), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )
        painter.end()


class JobBar(QWidget):
    """Shows the oldest running job, and how many more there are; takes no room when there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._words = JobWords()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._left = QLabel()
        self._stop = QPushButton(tr("Stop"))
        self._stop.setProperty("kind", "quiet")
        self._stop.clicked.connect(self._stop_shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._words, self._bar, self._left, self._stop):
            row.addWidget(widget)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE)
        self._wait.timeout.connect(self._appear)
        jobs.job_started.connect(self._add)
        self.hide()

    @property
    def shown_job(self) -> Job | None:
        """The job on show: the oldest that runs."""
        return self._jobs[0] if self._jobs else None

    @Slot(Job)
    def _add(self, job: Job) -> None:
        self._jobs.append(job)
        job.progressed.connect(self._progress)
        job.finished.connect(self._remove)
        self._show_job()
        if not self._wait.isActive() and not self.isVisible():
            self._wait.start()

    @Slot()
    def _remove(self) -> None:
        self._jobs = [job for job in self._jobs if not job.is_over]
        if self._jobs:
            self._show_job()
        else:
            self._wait.stop()
            self.hide()

    @Slot()
    def _appear(self) -> None:
        self.setVisible(bool(self._jobs))

    def _show_job(self) -> None:
        job = self.shown_job
        if job is not None:
            self._bar.setFixedSize(theme.em(self, 9), theme.em(self, 0.7))
            self._bar.setRange(0, 0)
            self._left.clear()
            self._set_words(job.words)
            self._stop.setEnabled(not job.is_stopping)
            self._stop.setAccessibleName(tr("Stop: {words}", words=job.words))

    @Slot(str, int, object)
    def _progress(self, words: str, done: int, total: int | None) -> None:
        job = self.shown_job
        if job is None or job is not self.sender():
            return
        self._set_words(tr("{words} {done:,} of {total:,}", words=words, done=done, total=total) if total else words)
        # Qt counts in 32 bits, and a bar has no more than a thousand places to stand anyway.
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        self._left.setText(tr("Stopping…") if job.is_stopping else time_left(job.seconds, done, total))

    def _set_words(self, words: str) -> None:
        others = len(self._jobs) - 1
        self._words.say(tr("{words} (and {others} more)", words=words, others=others) if others else words)

    @Slot()
    def _stop_shown(self) -> None:
        job = self.shown_job
        if job is not None:
            job.stop()
            self._stop.setEnabled(False)
            self._left.setText(tr("Stopping…"))


def time_left(seconds: float, done: int, total: int | None) -> str:
    """How long the rest takes if it goes on as it did for `seconds`, in words; "" while that cannot be known."""
    if not total or done <= 0 or seconds < _GUESS_AFTER:
        return ""
    rest = seconds / done * max(0, total - done)
    if rest < 5:
        return tr("a few seconds left")
    if rest < 55:
        return tr("about {rest} seconds left", rest=round(rest / 5) * 5)
    minutes = round(rest / 60)
    return tr("about a minute left") if minutes <= 1 else tr("about {minutes} minutes left", minutes=minutes)
