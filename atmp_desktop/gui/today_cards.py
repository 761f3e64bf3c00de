"""What the page of today is put together from: figures to press, and cards with a line a record. Knows no store."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.tokens import TONES
from atmp_desktop.store.questions.today import MOST, Card, Figure, Line
from atmp_desktop.translation import tr

BOLD = QFont.Weight.DemiBold
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
WORDS_WRAP = Qt.TextFlag.TextWordWrap


class Press(QAbstractButton):
    """Something painted that can be pressed, by mouse, Space or Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = theme.em(self, 12)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 6), 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _paint_ground(self, painter: QPainter, ground: str, edge: str = "") -> None:
        colours = theme.tokens()
        round_ = theme.em(self, 0.45)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.hover if self.underMouse() else ground))
        painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), round_, round_)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), round_, round_)


class FigureButton(Press):
    """A number in large digits with what it counts below."""

    def __init__(self) -> None:
        super().__init__()
        self.figure: Figure | None = None

    def show_figure(self, figure: Figure) -> None:
        """Show another number."""
        self.figure = figure
        self.setText(figure.words)
        self.setAccessibleName(f"{figure.number:,}: {figure.words}")
        self.setToolTip(tr("Show these in their list: {words}", words=figure.words.lower()))
        self.updateGeometry()
        self.update()

    def _large(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setWeight(BOLD)
        return font

    def _words_rect(self, width: int) -> QRect:
        pad = theme.em(self, 0.9)
        top = theme.em(self, 0.7) + QFontMetrics(self._large()).height()
        room = QRect(pad, top, width - 2 * pad, 10_000)
        return self.fontMetrics().boundingRect(room, int(LEFT | WORDS_WRAP), self.text())

    def heightForWidth(self, width: int) -> int:
        return self._words_rect(width).bottom() + theme.em(self, 0.8)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.figure is None:
            return
        painter = QPainter(self)
        colours, pad = theme.tokens(), theme.em(self, 0.9)
        self._paint_ground(painter, colours.base, colours.line)
        tone = self.figure.tone
        painter.setFont(self._large())
        painter.setPen(QColor(colours.by_name()[tone] if tone else colours.muted))
        top = theme.em(self, 0.6)
        digits = QRect(pad, top, self.width() - 2 * pad, QFontMetrics(self._large()).height())
        painter.drawText(digits, LEFT | MIDDLE, f"{self.figure.number:,}")
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text if self.figure.number else colours.muted))
        words = self._words_rect(self.width())
        painter.drawText(words.adjusted(0, 0, theme.em(self, 0.5), 0), int(LEFT | WORDS_WRAP), self.text())
        painter.end()


class LineButton(Press):
    """One record: what it is called, how it stands in a pill at the right, and what else is said of it below.

    Signals:
        stepped: an arrow key is to lead to the line so many steps on.
        entered: the keyboard came to it.
    """

    stepped = Signal(int)
    entered = Signal()

    NARROW = 24.0
    """Ems of width below which the pill stands in a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.line: Line | None = None

    def show_line(self, line: Line) -> None:
        """Show another record."""
        self.line = line
        self.setText(line.lead)
        words = ", ".join(filter(None, (line.lead, line.state, line.details)))
        self.setAccessibleName(words)
        self.setToolTip("\n".join(filter(None, (line.lead, line.details, line.state))))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def _is_narrow(self, width: int) -> bool:
        return width < theme.em(self, self.NARROW)

    def heightForWidth(self, width: int) -> int:
        has_pill_line = self.line is not None and bool(self.line.state) and self._is_narrow(width)
        text = self.fontMetrics().height() * (3 if has_pill_line else 2)
        return max(theme.LEAST_TARGET, text + theme.em(self, 1.1 if has_pill_line else 0.7))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.line is None:
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        colours, metrics = theme.tokens(), self.fontMetrics()
        self._paint_ground(painter, colours.base)
        pad, high = theme.em(self, 0.6), metrics.height()
        top = theme.em(self, 0.35)
        room = self.width() - 2 * pad
        upper = QRect(pad, top, room, high)
        lower = QRect(pad, top + high, room, high)
        if self.line.state:
            if self._is_narrow(self.width()):
                beside = QRect(pad, lower.bottom() + theme.em(self, 0.3), room, high)
                self._paint_state(painter, beside, LEFT)
            else:
                taken = self._paint_state(painter, upper, RIGHT)
                upper.setWidth(room - taken - theme.em(self, 0.8))
        for area, words, colour in ((upper, self.line.lead, colours.text), (lower, self.line.details, colours.muted)):
            painter.setPen(QColor(colour))
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, LEFT | MIDDLE, elided)
        painter.end()

    def _paint_state(self, painter: QPainter, room: QRect, side: Qt.AlignmentFlag) -> int:
        """The state, in a pill where it has a tone; returns the width it takes."""
        assert self.line is not None
        colours, metrics = theme.tokens(), self.fontMetrics()
        pad = theme.em(self, 0.5)
        is_pill = self.line.tone in TONES
        width = min(room.width(), metrics.horizontalAdvance(self.line.state) + (2 * pad if is_pill else 1))
        area = QRect(room.right() - width + 1 if side == RIGHT else room.left(), room.top(), width, room.height())
        colour = colours.muted
        if is_pill:
            colour, back = colours.pill(self.line.tone)  # type: ignore[arg-type]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(back))
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(QColor(colour))
        within = area.adjusted(pad, 0, -pad, 0) if is_pill else area
        words = metrics.elidedText(self.line.state, Qt.TextElideMode.ElideRight, within.width() + 1)
        painter.drawText(within, LEFT | MIDDLE, words)
        return width


class Frame(QWidget):
    """A card: a title and what stands below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = QLabel(title)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_kind(self.title, "section")
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.title)
        self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 0.9)
        self.column.setContentsMargins(side, theme.em(self, 0.8), side, theme.em(self, 0.8))
        self.column.setSpacing(theme.em(self, 0.25))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.tokens().base))
        painter.setPen(QPen(QColor(theme.tokens().line), 1))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.em(self, 0.5), theme.em(self, 0.5))
        painter.end()


class CardView(Frame):
    """A card with a line a record and, below, the ways to whole lists. Tab comes to one line; Up and Down go on from there.

    Signals:
        opened: a record is wanted; its type and id.
        way_wanted: a list is wanted; its Way.
    """

    opened = Signal(str, object)
    way_wanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.card: Card | None = None
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_kind(self.nothing, "muted")
        self.column.addWidget(self.nothing)
        self.lines = [LineButton() for _ in range(MOST)]
        for place, each in enumerate(self.lines):
            each.clicked.connect(partial(self._open, place))
            each.stepped.connect(partial(self._step, place))
            each.entered.connect(partial(self._let_tab_come_to, place))
            each.hide()
            self.column.addWidget(each)
        self.ways = [QPushButton() for _ in range(2)]
        foot = FlowRow(theme.em(self, 0.3))
        for place, way in enumerate(self.ways):
            theme.set_kind(way, "quiet")
            way.clicked.connect(partial(self._go, place))
            foot.add(way)
            way.hide()
        self.column.addWidget(foot)
        self._foot = foot

    def show_card(self, card: Card) -> None:
        """Show other records; the keyboard stays in its place."""
        self.card = card
        self.title.setText(card.title)
        self.nothing.setText(card.nothing)
        self.nothing.setVisible(not card.lines)
        focused = next((place for place, each in enumerate(self.lines) if each.hasFocus()), 0)
        for each, line in zip(self.lines, card.lines, strict=False):
            each.show_line(line)
            each.show()
        for each in self.lines[len(card.lines) :]:
            each.hide()
        self._let_tab_come_to(min(focused, max(0, len(card.lines) - 1)))
        for way, (words, _) in zip(self.ways, card.ways, strict=False):
            way.setText(words)
            way.setAccessibleDescription(card.title)
            way.show()
        for way in self.ways[len(card.ways) :]:
            way.hide()
        self._foot.setVisible(bool(card.ways))
        self._foot.arrange()

    def shown_lines(self) -> Sequence[Line]:
        """The lines it shows."""
        return self.card.lines if self.card is not None else ()

    def _open(self, place: int, _checked: bool = False) -> None:
        line = self.lines[place].line
        if line is not None:
            self.opened.emit(line.type, line.id)

    def _go(self, place: int, _checked: bool = False) -> None:
        if self.card is not None:
            self.way_wanted.emit(self.card.ways[place][1])

    def _step(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self.shown_lines()):
            self.lines[place + step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_come_to(self, place: int) -> None:
        for at, each in enumerate(self.lines):
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)
