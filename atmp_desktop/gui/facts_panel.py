"""What is worked out about the record on a page: labels in a column, values beside them, the reasons unfolding below.

Knows facts, not records.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import Pill
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.page_facts import Fact, Piece
from atmp_desktop.gui.why_panel import WhyPanel
from atmp_desktop.services.explaining import Told
from atmp_desktop.translation import tr


class FactsPanel(QWidget):
    """The facts.

    Attributes:
        facts: those on show.
        whys: by the label of a fact, the link that unfolds its reasons.

    Signals:
        followed: a value that leads to a record was pressed; type name and id.
    """

    followed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: Sequence[Fact] = ()
        self.whys: dict[str, LinkLabel] = {}
        self._of: object = None
        self._open: dict[str, WhyPanel] = {}
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        # Not a fixed height: words that break into lines need more than Qt's hint, which does not know the width.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_facts(self, facts: Sequence[Fact], of: object = None) -> None:
        """Show other facts; what is unfolded stays so while they are `of` the same record."""
        was_open = list(self._open) if of == self._of else []
        if facts == self.facts and of == self._of:
            return
        self.facts, self._of = facts, of
        focused = next((label for label, link in self.whys.items() if link.hasFocus()), "")
        for old in (*self._widgets, *self._open.values()):
            old.hide()
            old.deleteLater()
        self._widgets.clear()
        self._open.clear()
        self.whys.clear()
        self._grid.setHorizontalSpacing(theme.em(self, 0.9))
        self._grid.setVerticalSpacing(theme.em(self, 0.15))
        for place, fact in enumerate(facts):
            self._add(2 * place, fact)
        for label in was_open:
            if label in self.whys:
                self.whys[label].click()
        if focused in self.whys:
            self.whys[focused].setFocus()
        self.setVisible(bool(facts))

    def _add(self, row: int, fact: Fact) -> None:
        label = QLabel(fact.label)
        label.setProperty("kind", "muted")
        label.setMinimumHeight(theme.row_height(self, dense=True))
        values = FlowRow(theme.em(self, 0.5))
        for piece in fact.pieces:
            values.add(self._piece(fact.label, piece))
        if fact.why is not None:
            why = LinkLabel(tr("Why?"))
            why.setCheckable(True)
            why.setAccessibleName(tr("Why: {label}", label=fact.label))
            why.setAccessibleDescription(tr("Shows how it was worked out."))
            why.clicked.connect(partial(self._turn, row + 1, fact.why))
            self.whys[fact.label] = why
            values.add(why)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(values, row, 1)
        self._widgets += [label, values]

    def _turn(self, row: int, told: Told, _checked: bool = False) -> None:
        """Unfold the reasons, or fold them away."""
        why, shown = self.whys[told.label], self._open.pop(told.label, None)
        why.setChecked(shown is None)
        why.setText(tr("Why?") if shown is not None else tr("Hide why"))
        if shown is not None:
            shown.hide()
            shown.deleteLater()
            return
        panel = WhyPanel(told)
        panel.closed.connect(partial(self._close, told.label))
        self._open[told.label] = panel
        self._grid.addWidget(panel, row, 0, 1, 2)
        self.setTabOrder(why, panel.sentences)
        if panel.table is not None:
            self.setTabOrder(panel.sentences, panel.table)
        self.setTabOrder(panel.table or panel.sentences, panel.copy_button)
        panel.show()

    def reasons(self, label: str) -> WhyPanel | None:
        """The unfolded reasons of a fact."""
        return self._open.get(label)

    def _close(self, label: str) -> None:
        self.whys[label].click()
        self.whys[label].setFocus()

    @Slot(int)
    def set_label_width(self, width: int) -> None:
        """Give the column of the labels at least a width in pixels, so that it stands over that of a form."""
        self._grid.setColumnMinimumWidth(0, width)

    def _piece(self, label: str, piece: Piece) -> QWidget:
        if piece.tone is not None:
            pill = Pill()
            pill.show_pill(piece.words, piece.tone)
            return pill
        if piece.target is not None or piece.address:
            link = LinkLabel(piece.words)
            link.setAccessibleDescription(label)
            link.clicked.connect(partial(self._go, piece))
            return link
        return _Plain(piece.words)

    def _go(self, piece: Piece, _checked: bool = False) -> None:
        if piece.target is not None:
            self.followed.emit(*piece.target)
        else:
            QDesktopServices.openUrl(QUrl(piece.address))


class _Plain(QLabel):
    """Words on one line where there is room for it, else on several."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(theme.row_height(self, dense=True))
        self.setContentsMargins(theme.em(self, 0.2), 0, 0, 0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 2
        return QSize(width, theme.row_height(self, dense=True))
