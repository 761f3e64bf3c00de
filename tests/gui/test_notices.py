from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.errors import UserError
from atmp_desktop.gui import notices, theme
from atmp_desktop.gui.notices import NoticeBar, Toast


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was given."""
    words: list[str] = []
    monkeypatch.setattr(notices, "announce", lambda widget, text, at_once=False: words.append(text))
    return words


class Window(QWidget):
    """A window with a field, and under it a toast."""

    def __init__(self, seconds: float = 8.0) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        self.toast = Toast(seconds=seconds)
        column.addWidget(self.field, 1)
        column.addWidget(self.toast)

    def undo_button(self) -> QPushButton:
        return self.toast.findChildren(QPushButton)[0]


def opened(qtbot: QtBot, seconds: float = 8.0) -> Window:
    window = Window(seconds)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    return window


def is_counting(window: Window) -> bool:
    return window.toast.is_counting


def enter(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_a_toast_says_what_was_done_and_goes_by_itself(qtbot: QtBot, said: list[str]) -> None:
    window = opened(qtbot, seconds=0.05)
    with qtbot.waitSignal(window.toast.dismissed, timeout=2000):
        window.toast.show_message("“Jane Gray” was put in the bin.")
        assert window.toast.isVisible()
        assert window.toast.message == "“Jane Gray” was put in the bin."
    assert window.toast.isHidden()
    assert said == ["“Jane Gray” was put in the bin."]


def test_a_toast_stays_eight_seconds_unless_told_otherwise(qtbot: QtBot) -> None:
    toast = Toast()
    qtbot.addWidget(toast)
    toast.show_message("Saved.")
    assert 7500 <= toast._timer.remainingTime() <= 8000


def test_its_button_takes_the_thing_back_and_closes_it(qtbot: QtBot, said: list[str]) -> None:
    window = opened(qtbot)
    undone: list[bool] = []
    window.toast.show_message("Put in the bin.", ("Undo", lambda: undone.append(True)))
    assert said == ["Put in the bin. Undo is available."]
    QTest.mouseClick(window.undo_button(), Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert window.toast.isHidden()


def test_a_toast_with_nothing_to_take_back_has_no_button(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.toast.show_message("Put in the bin.", ("Undo", lambda: None))
    window.toast.show_message("Nothing to undo.")
    assert not window.undo_button().isVisible()


def test_a_toast_may_offer_two_things(qtbot: QtBot, said: list[str]) -> None:
    window = opened(qtbot)
    done: list[str] = []
    window.toast.show_message("Written.", ("Open", lambda: done.append("open")), ("Show", lambda: done.append("show")))
    assert said == ["Written. Open and Show are available."]
    first, second = window.toast.findChildren(QPushButton)
    assert first.isVisible()
    assert second.isVisible()
    second.click()
    assert done == ["show"]
    window.toast.show_message("Put in the bin.", ("Undo", lambda: None))
    assert first.isVisible()
    assert not second.isVisible()


def test_a_toast_waits_while_the_pointer_is_on_it(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.toast.show_message("Put in the bin.", ("Undo", lambda: None))
    assert is_counting(window)
    enter(window.toast)
    assert not is_counting(window)
    leave(window.toast)
    assert is_counting(window)


def test_a_toast_waits_while_the_keyboard_is_on_it(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.toast.show_message("Put in the bin.", ("Undo", lambda: None))
    QTest.keyClick(window.field, Qt.Key.Key_Tab)
    assert window.undo_button().hasFocus(), "Tab reaches the toast's button"
    qtbot.waitUntil(lambda: not is_counting(window))
    window.field.setFocus()
    qtbot.waitUntil(lambda: is_counting(window))


def test_escape_closes_a_toast(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.toast.show_message("Put in the bin.", ("Undo", lambda: None))
    window.undo_button().setFocus()
    with qtbot.waitSignal(window.toast.dismissed):
        QTest.keyClick(window.undo_button(), Qt.Key.Key_Escape)
    assert window.toast.isHidden()


def test_a_toast_takes_its_own_room_and_hides_nothing(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.toast.show_message("Put in the bin.", ("Undo", lambda: None))
    qtbot.waitUntil(lambda: window.toast.geometry().top() > window.field.geometry().bottom())
    assert not window.toast.geometry().intersects(window.field.geometry())


def test_a_screen_reader_can_be_told(qtbot: QtBot) -> None:
    window = opened(qtbot)
    notices.announce(window, "Saved.")
    notices.announce(window, "Not saved.", at_once=True)
    assert window.isVisible()


def test_a_notice_says_what_happened_and_what_to_do(qtbot: QtBot, said: list[str]) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_notice("warning", "The folder is copied while you work.", "Move the register.")
    assert bar.isVisible()
    assert (bar.sentence, bar.advice) == ("The folder is copied while you work.", "Move the register.")
    assert bar.accessibleName() == "The folder is copied while you work."
    assert said == ["The folder is copied while you work. Move the register."]


def test_a_known_error_is_shown_in_its_own_words(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_error(UserError("The file is in use.", "Close it in Excel, then export again."))
    assert bar.property("tone") == "error"
    assert (bar.sentence, bar.advice) == ("The file is in use.", "Close it in Excel, then export again.")


def test_the_buttons_of_a_notice_do_what_they_say(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    pressed: list[str] = []
    bar.show_notice(
        "info", "Two values.", buttons=[("a", lambda: pressed.append("a")), ("b", lambda: pressed.append("b"))]
    )
    assert [button.text() for button in bar.buttons] == ["a", "b"]
    for button in bar.buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["a", "b"]
    bar.show_notice("info", "One value.", buttons=[("c", lambda: None)])
    assert [button.text() for button in bar.buttons] == ["c"]


def test_a_closed_notice_says_nothing(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_notice("error", "Not saved.", "Try again.")
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(bar.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert (bar.sentence, bar.advice) == ("", "")


def test_a_notice_that_must_stay_cannot_be_closed(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_notice("info", "This register is read-only.", closable=False)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.findChildren(QToolButton)[0].isVisible()
    assert bar.isVisible()


def test_a_long_notice_wraps_and_nothing_of_it_is_cut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    bar = NoticeBar()
    column.addWidget(bar)
    column.addStretch(1)
    window.resize(320, 500)
    bar.show_notice("warning", "A sentence that is far too long for one line. " * 4, "What to do about it. " * 6)
    window.show()

    def is_whole() -> bool:
        return all(label.height() >= label.heightForWidth(label.width()) for label in (bar._sentence, bar._advice))

    qtbot.waitUntil(is_whole)


def test_a_long_message_goes_on_in_new_lines_and_the_window_stays_as_wide(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.resize(600, 300)
    low = window.toast.sizeHint().height()
    window.toast.show_message("Actions that came from it are still open. " * 12, ("Undo", lambda: None))
    qtbot.waitUntil(lambda: window.toast.height() > 2 * low)
    assert window.width() == 600
    assert window.minimumSizeHint().width() <= 600
    window.toast.show_message("Saved.")
    qtbot.waitUntil(lambda: window.toast.height() <= 2 * low)
