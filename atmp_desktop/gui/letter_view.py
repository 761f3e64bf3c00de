"""The words of one message: plain text with its quotes folded away, the formatted text on wish, and its files.

Knows one message as it was read.
"""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.link_bar import LinkBar
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.mail_text import MailText
from atmp_desktop.gui.thread_header import headline
from atmp_desktop.records.file import size_words
from atmp_desktop.services.letters import Letter
from atmp_desktop.services.mail_html import LARGEST
from atmp_desktop.services.quoted_text import Part, parts_of
from atmp_desktop.store.questions.thread import Entry
from atmp_desktop.translation import tr

MOST_PARTS = 50
"""Runs of said and quoted lines that are shown apart; the rest is shown in one, as each is a widget."""


class LetterView(QWidget):
    """A message as it was read; plain where there is plain text.

    Attributes:
        links: asks before a link is opened.
        format_button: turns between the formatted and the plain text; hidden where there is one of them only.
        more_button: asks for the next piece of a long text.
        formatted: the formatted text, once it was asked for.

    Signals:
        more_wanted: the next piece of its text is wanted; its id, and from where on.
        followed: a link to a record was pressed; type name and id.
    """

    more_wanted = Signal(object, int)
    followed = Signal(str, object)

    def __init__(self, entry: Entry, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry, self._letter = entry, letter
        self._text = letter.text
        self.formatted: MailText | None = None
        self.links = LinkBar()
        self._plain = QWidget()
        self._words = QVBoxLayout(self._plain)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(theme.em(self, 0.1))
        self.more_button = LinkLabel()
        self.more_button.clicked.connect(lambda: self.more_wanted.emit(entry.id, len(self._text)))
        self.format_button = LinkLabel(tr("Show formatted"))
        self.format_button.setCheckable(True)
        self.format_button.toggled.connect(self._format)
        self._buttons = FlowRow(theme.em(self, 0.3))
        self._column = column = QVBoxLayout(self)
        side = theme.em(self, 0.6)
        column.setContentsMargins(side, 0, side, theme.em(self, 0.3))
        column.setSpacing(theme.em(self, 0.2))
        # Who is in the line above is not said again.
        others = [line for line in letter.addresses if line.partition(": ")[2] != " ".join(entry.who.split())]
        if others:
            column.addWidget(_small("\n".join(others)))
        for each in (self._plain, self.links, self._buttons):
            column.addWidget(each)
        self._fill()
        self._add_buttons()
        if letter.html and not letter.text.strip():
            self.format_button.setChecked(True)

    def show_more(self, start: int, text: str) -> None:
        """Show the next piece of its text too, which begins at a place; one that is on show already is not shown again."""
        if start != len(self._text):
            return
        self._text += text
        self._fill()
        self._tell_rest()

    def parts(self) -> list[MailText]:
        """What shows its plain text, part by part."""
        return [each for each in self._plain.findChildren(MailText) if each.parent() is self._plain]

    def folds(self) -> list[QuoteFold]:
        """What shows and hides its quoted lines."""
        return [each for each in self._plain.findChildren(QuoteFold) if each.parent() is self._plain]

    def _fill(self) -> None:
        while (item := self._words.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for part in _bounded(parts_of(self._text)):
            shown = part.text.strip("\n")
            if not shown.strip():
                continue
            words = self._mail(tr("Quoted lines") if part.quoted else tr("Words of the message"))
            words.show_plain(shown, is_quoted=part.quoted)
            if part.quoted:
                self._words.addWidget(QuoteFold(words, part.lines), 0, Qt.AlignmentFlag.AlignLeft)
            self._words.addWidget(words)
        if not self._text.strip():
            self._words.addWidget(_small(tr("There are no words in plain text.")))

    def _mail(self, name: str) -> MailText:
        made = MailText(name)
        made.pressed_link.connect(self.links.ask)
        return made

    def _add_buttons(self) -> None:
        self._buttons.add(self.more_button)
        self._buttons.add(self.format_button)
        self.format_button.setVisible(bool(self._letter.html))
        self._tell_rest()
        if self._entry.html_length > LARGEST:
            self._buttons.add(_small(tr("The formatted text is too large to be shown here.")))
        for each in self._entry.files:
            words = f"{each.name} · {size_words(each.size)}" if each.size is not None else each.name
            self._add_link(words, tr("Attachment"), "file", each.file)
        if self._entry.received is not None:
            self._add_link(tr("As it was received"), tr("The message as a file"), "file", self._entry.received)
        self._add_link(tr("Open the message"), headline(self._entry), "message", self._entry.id)

    def _add_link(self, words: str, about: str, type: str, id: UUID) -> None:
        link = LinkLabel(words)
        link.setAccessibleDescription(about)
        link.clicked.connect(partial(self._follow, type, id))
        self._buttons.add(link)

    def _follow(self, type: str, id: UUID, _checked: bool = False) -> None:
        self.followed.emit(type, id)

    def _tell_rest(self) -> None:
        left = self._entry.length - len(self._text)
        self.more_button.setText(tr("Show more ({left:,} characters left)", left=left))
        self.more_button.setVisible(left > 0 and not self.format_button.isChecked())
        self._buttons.arrange()

    @Slot(bool)
    def _format(self, is_formatted: bool) -> None:
        if is_formatted and self.formatted is None:
            self.formatted = self._mail(tr("Formatted message"))
            self.formatted.show_formatted(self._letter.html, self._letter.pictures)
            self._column.insertWidget(self._column.indexOf(self._plain), self.formatted)
        if self.formatted is not None:
            self.formatted.setVisible(is_formatted)
        self._plain.setVisible(not is_formatted)
        self.format_button.setText(tr("Show as plain text") if is_formatted else tr("Show formatted"))
        self._tell_rest()


class QuoteFold(LinkLabel):
    """Shows and hides quoted lines."""

    def __init__(self, quoted: QWidget, lines: int) -> None:
        super().__init__()
        self._quoted, self._lines = quoted, lines
        self.setCheckable(True)
        self.toggled.connect(self._turn)
        self._turn(False)

    @Slot(bool)
    def _turn(self, is_open: bool) -> None:
        self._quoted.setVisible(is_open)
        lines = tr("{n} quoted line", "{n} quoted lines", self._lines)
        self.setText(" · ".join((lines, tr("Hide") if is_open else tr("Show"))))


def _bounded(parts: list[Part]) -> list[Part]:
    if len(parts) <= MOST_PARTS:
        return parts
    first = parts[: MOST_PARTS - 1]
    return [*first, Part("".join(part.text for part in parts[len(first) :]), False)]


def _small(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
