"""What a list or page shows when there is nothing in it: a sentence, why, and the button to begin with."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import IconLabel
from atmp_desktop.translation import tr

Button = tuple[str, Callable[[], object]]
MOST_BUTTONS = 3

NO_RECORD = ("record_pane", tr("No record chosen"), tr("Choose a row to read and change it here."))
"""What stands where a record is read while none is chosen: the icon, the sentence, the detail."""


class EmptyState(QWidget):
    """A quiet drawing, a sentence, perhaps a detail, and up to three buttons of which the first is the main one."""

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        detail: str = "",
        buttons: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Raises LookupError for an unknown icon, ValueError for more than three buttons."""
        super().__init__(parent)
        self._icon = IconLabel(icon_name, "muted", ems=3.5)
        self._sentence = _words("section")
        self._detail = _words("muted")
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        # Made with it, so that Tab comes to them in their order, whenever they are shown.
        self._buttons = [QPushButton() for _ in range(MOST_BUTTONS)]
        self._runs: list[Callable[[], object]] = []
        self._buttons[0].setProperty("kind", "primary")
        for place, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._run, place))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._sentence, self._detail):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label, 8)
            line.addStretch(1)
            self._column.addLayout(line)
        self._column.addLayout(self._row)
        self._column.addStretch(3)
        self.show_state(icon_name, sentence, detail, buttons)

    @property
    def sentence(self) -> str:
        """The sentence on show."""
        return self._sentence.text()

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons on show, the main one first."""
        return self._buttons[: len(self._runs)]

    def show_state(self, icon_name: str, sentence: str, detail: str = "", buttons: Sequence[Button] = ()) -> None:
        """Say something else; the same arguments and errors as at first."""
        if len(buttons) > MOST_BUTTONS:
            raise ValueError(tr("An empty page offers three buttons at most, not {buttons}.", buttons=len(buttons)))
        self._icon.show_icon(icon_name, "muted")
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._set_buttons(buttons)
        self._column.setSpacing(theme.em(self, 0.8))
        self._row.setSpacing(theme.em(self, 0.6))

    def follow(self, widget: QWidget) -> None:
        """Have Tab come to its buttons after a widget, where it is made later than what stands around it."""
        for before, button in pairwise([widget, *self._buttons]):
            QWidget.setTabOrder(before, button)

    def _set_buttons(self, buttons: Sequence[Button]) -> None:
        self._runs = [run for _, run in buttons]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(buttons))
            if place < len(buttons):
                button.setText(buttons[place][0])

    def _run(self, place: int, _checked: bool = False) -> None:
        self._runs[place]()


def _words(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
