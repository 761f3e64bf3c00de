"""What the law asks us to know of a person whose details we hold, on one card: why, from where, since when they know, and when
that is to be looked at again. What they asked us not to do is marked plainly, above everything else on the page.

Knows values, and what is wanted when a button is pressed.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import Pill
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.records.person import BASES
from atmp_desktop.store.questions.privacy import Privacy
from atmp_desktop.translation import tr

SOON = 90
"""Days before the review in which it is marked."""

DO_NOT_CONTACT, RESTRICTED = tr("Do not contact"), tr("Restricted: left out of everything handed out")


def marks_of(privacy: Privacy) -> list[tuple[str, Tone]]:
    """What somebody asked for, as pills."""
    found: list[tuple[str, Tone]] = []
    if privacy.do_not_contact:
        found.append((DO_NOT_CONTACT, "red"))
    if privacy.restricted:
        found.append((RESTRICTED, "amber"))
    return found


def review_of(review_by: date | None, today: date) -> tuple[str, str, Tone | None]:
    """When a person's details are to be looked at again: the day in words, how soon that is, and the tone of the latter."""
    if review_by is None:
        return tr("Not set"), "", None
    days = (review_by - today).days
    if days < 0:
        return format_date(review_by), tr("{n} day overdue", "{n} days overdue", -days), "red"
    if days == 0:
        return format_date(review_by), tr("today"), "amber"
    soon = tr("in {n} day", "in {n} days", days) if days <= SOON else ""
    return format_date(review_by), soon, "amber" if soon else None


class PrivacyBody(QWidget):
    """The lines of the card, and its buttons.

    Signals:
        edit_wanted: the fields are to be edited.
        everything_wanted: all that is held on the person is wanted.
    """

    edit_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit_button = QPushButton(tr("Edit privacy"))
        self.edit_button.clicked.connect(self.edit_wanted)
        self.everything_button = QPushButton(tr("Everything held…"))
        self.everything_button.setToolTip(
            tr("All that the register holds on this person, to read and to hand out as a file")
        )
        self.everything_button.clicked.connect(self.everything_wanted)
        self.values: dict[str, QLabel] = {}
        self.review = Pill()
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.em(self, 0.9))
        grid.setVerticalSpacing(theme.em(self, 0.15))
        for row, words in enumerate((tr("Lawful basis"), tr("Source"), tr("Informed on"), tr("Review by"))):
            label = QLabel(words)
            label.setProperty("kind", "muted")
            value = QLabel()
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for each in (label, value):
                each.setMinimumHeight(theme.row_height(self, dense=True))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self.values[words] = value
        grid.addWidget(self.review, 3, 2)
        self._buttons = FlowRow(theme.em(self, 0.5))
        for button in (self.edit_button, self.everything_button):
            theme.set_kind(button, "quiet")
            self._buttons.add(button)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.55)
        column.setContentsMargins(side, 0, side, theme.em(self, 0.3))
        column.setSpacing(theme.em(self, 0.4))
        column.addLayout(grid)
        column.addWidget(self._buttons)

    def show_privacy(self, privacy: Privacy, today: date, read_only: bool) -> None:
        """Show what is known."""
        review, soon, tone = review_of(privacy.review_by, today)
        told = {
            tr("Lawful basis"): BASES.get(privacy.lawful_basis or "", tr("None")),
            tr("Source"): privacy.source or tr("Not recorded"),
            tr("Informed on"): format_date(privacy.informed_on) if privacy.informed_on else tr("Not informed"),
            tr("Review by"): review,
        }
        for words, value in told.items():
            self.values[words].setText(value)
        self.review.setVisible(tone is not None)
        if tone is not None:
            self.review.show_pill(soon, tone)
        self.edit_button.setEnabled(not read_only)


class PrivacyMarks(FlowRow):
    """What somebody asked for, above everything else on their page; nothing where that is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, parent)
        self.pills = [Pill() for _ in range(2)]
        for pill in self.pills:
            self.add(pill)
        self.hide()

    def show_marks(self, marks: list[tuple[str, Tone]]) -> None:
        """Show these."""
        for place, pill in enumerate(self.pills):
            pill.setVisible(place < len(marks))
            if place < len(marks):
                pill.show_pill(*marks[place])
        self.setVisible(bool(marks))
        self.arrange()
