"""Every question the program puts to the user in a box of its own goes through an `Ask`, so that tests can answer.

Knows nothing about what is asked. The folder used last is kept by whoever made it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.translation import tr


class Ask:
    """Puts questions to the person at the screen and waits for the answer. Closing or Esc means no."""

    def __init__(
        self,
        last_folder: Callable[[], Path | None] = lambda: None,
        remember_folder: Callable[[Path], object] = lambda folder: None,
    ) -> None:
        """`last_folder` says where files were chosen last; `remember_folder` hears where they were chosen now."""
        self._last_folder = last_folder
        self._remember_folder = remember_folder

    def confirm(self, parent: QWidget | None, question: str, detail: str, do: str, dangerous: bool = False) -> bool:
        """Ask before something that cannot be taken back; `do` is the verb on the button ("Erase for good").

        Return presses the button, or Cancel when it is `dangerous`.
        """
        dialog = _dialog(parent, question, detail)
        box = QDialogButtonBox()
        go_on = box.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on.setProperty("kind", "danger" if dangerous else "primary")
        box.accepted.connect(dialog.accept)
        box.rejected.connect(dialog.reject)
        _finish(dialog, box, cancel if dangerous else go_on)
        return dialog.exec() == QDialog.DialogCode.Accepted

    def choose(
        self, parent: QWidget | None, question: str, options: Sequence[tuple[str, str]], detail: str = ""
    ) -> str | None:
        """Offer several ways to go on, each a code and the words of its button; the chosen code, or None."""
        dialog = _dialog(parent, question, detail)
        layout = dialog.layout()
        assert isinstance(layout, QVBoxLayout)
        chosen: list[str] = []

        def choose(code: str) -> None:
            chosen.append(code)
            dialog.accept()

        buttons: list[QPushButton] = []
        for code, words in options:
            button = QPushButton(words)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, code=code: choose(code))
            layout.addWidget(button)
            buttons.append(button)
        box = QDialogButtonBox()
        cancel = box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setProperty("kind", "quiet")
        box.rejected.connect(dialog.reject)
        _finish(dialog, box, buttons[0] if buttons else cancel)
        dialog.exec()
        return chosen[0] if chosen else None

    def save_file(self, parent: QWidget | None, title: str, suggested: Path, filter: str) -> Path | None:
        """Ask where to write a file; a missing ending is that of `suggested`, and replacing a file is confirmed.

        `filter` is in Qt's form: "Excel workbook (*.xlsx)". A `suggested` without a folder goes where files went last.
        """
        dialog = self._file_dialog(parent, title, filter, suggested)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        return self._chosen(dialog)

    def open_file(self, parent: QWidget | None, title: str, filter: str) -> Path | None:
        """Ask for a file that exists."""
        dialog = self._file_dialog(parent, title, filter)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def open_files(self, parent: QWidget | None, title: str, filter: str = "") -> list[Path]:
        """Ask for files that exist, one or several; none where nobody chose any."""
        dialog = self._file_dialog(parent, title, filter)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        paths = [Path(each) for each in dialog.selectedFiles()] if accepted else []
        dialog.deleteLater()
        if paths:
            self._remember_folder(paths[0].parent)
        return paths

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """Ask for a folder."""
        dialog = self._file_dialog(parent, title, "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def _file_dialog(
        self, parent: QWidget | None, title: str, filter: str, suggested: Path | None = None
    ) -> QFileDialog:
        has_folder = suggested is not None and suggested.is_absolute()
        start = suggested.parent if suggested is not None and has_folder else self._last_folder()
        return QFileDialog(parent, title, str(start) if start is not None else "", filter)

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        files = dialog.selectedFiles() if accepted else []
        is_folder = dialog.fileMode() == QFileDialog.FileMode.Directory
        dialog.deleteLater()
        if not files:
            return None
        path = Path(files[0])
        self._remember_folder(path if is_folder else path.parent)
        return path


def _dialog(parent: QWidget | None, question: str, detail: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(question)
    dialog.setMinimumWidth(theme.em(dialog, 30))
    layout = QVBoxLayout(dialog)
    space = theme.em(dialog, 1.4)
    layout.setContentsMargins(space, space, space, space)
    layout.setSpacing(theme.em(dialog, 0.7))
    for words, kind in ((question, "section"), (detail, "plain")):
        if words:
            label = QLabel(words)
            label.setProperty("kind", kind)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            layout.addWidget(label)
    dialog.setAccessibleDescription(detail)
    return dialog


def _finish(dialog: QDialog, box: QDialogButtonBox, default: QPushButton) -> None:
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addSpacing(theme.em(dialog, 0.4))
    layout.addWidget(box)
    default.setDefault(True)
    default.setFocus()
    dialog.finished.connect(dialog.deleteLater)
