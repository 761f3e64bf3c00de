"""The page of an enquiry: its clock as a bar, its correspondence as a thread, notes written into it, links that ask first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from threading import Event
from time import perf_counter
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.enquiry_part import EnquiryPart
from atmp_desktop.gui.letter_view import MOST_PARTS, LetterView
from atmp_desktop.gui.mail_text import MailText
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.gui.thread_panel import FIRST, MORE
from atmp_desktop.records import Enquiry, EnquiryStep, Message, Person
from atmp_desktop.store.contents import add_file
from atmp_desktop.store.questions.thread import PIECE
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now
from tests.gui.record_parts import Parts
from tests.make import make

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 9, tzinfo=UTC)


def shown(parts: Parts, enquiry: UUID) -> tuple[RecordPage, EnquiryPart]:
    page = parts.page("enquiry", enquiry)
    part = page.own.parts["enquiry"]
    assert isinstance(part, EnquiryPart)
    parts.until(lambda: part.isEnabled() and part.isVisible())
    parts.settled()
    return page, part


def opened(parts: Parts, part: EnquiryPart, message: UUID) -> LetterView:
    entry = part.correspondence.entries[message]
    entry.open()
    parts.until(lambda: entry.view is not None)
    view = entry.view
    assert view is not None
    return view


def test_the_newest_message_is_open_and_the_others_are_a_line_each(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    old = make(parts.store, Message, enquiry=enquiry, at=at(2), sender="Ann", text="First words\nof the first")
    new = make(parts.store, Message, enquiry=enquiry, at=at(4), direction="out", to="Ann", text="An answer")
    _, part = shown(parts, enquiry)
    parts.until(lambda: part.correspondence.entries[new].view is not None)
    assert [part.correspondence.entries[id].is_open for id in (new, old)] == [True, False]
    view = part.correspondence.entries[new].view
    assert view is not None
    assert [each.toPlainText() for each in view.parts()] == ["An answer"]
    assert (
        part.correspondence.entries[old].header.accessibleName() == "From Ann, 2 Nov, 09:00, First words of the first"
    )
    assert part.correspondence.entries[new].header.accessibleName().startswith("To Ann, 4 Nov, 09:00")


def test_quotes_are_folded_and_shown_on_wish(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    text = "Yes.\n\nOn Mon, 2 Nov 2026 at 10:00, Ann wrote:\n> one\n> two\n> three\n"
    id = make(parts.store, Message, enquiry=enquiry, at=at(2), text=text)
    _, part = shown(parts, enquiry)
    view = opened(parts, part, id)
    (fold,) = view.folds()
    said, quoted = view.parts()
    assert (said.toPlainText(), said.isVisible(), quoted.isVisible()) == ("Yes.", True, False)
    assert fold.text() == "4 quoted lines · Show"
    fold.click()
    assert (fold.text(), quoted.isVisible()) == ("4 quoted lines · Hide", True)


def test_a_note_goes_into_the_thread_with_ctrl_enter_and_comes_out_with_undo(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    _, part = shown(parts, enquiry)
    box = part.correspondence.box
    assert part.correspondence.empty.isVisible()
    parts.type_into(box.words.text, "She rang; Monday suits her.")
    QTest.keyClick(box.words.text, Qt.Key.Key_Return, CTRL)
    parts.until(lambda: len(part.correspondence.entries) == 1)
    (entry,) = part.correspondence.entries.values()
    assert (entry.entry.way, entry.entry.who) == ("internal", "JG")
    assert box.words.text.toPlainText() == ""
    words, operation = parts.said[-1]
    assert words == "The note was added."
    assert operation is not None
    parts.store.undo(operation)
    parts.until(lambda: not part.correspondence.entries)
    assert part.correspondence.empty.isVisible()


def test_a_call_is_a_message_that_came_in(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry, enquirer_name="Mrs Patel")
    _, part = shown(parts, enquiry)
    part.correspondence.box.kind.setCurrentIndex(1)
    parts.type_into(part.correspondence.box.words.text, "She asks again.")
    part.correspondence.box.add_button.click()
    parts.until(lambda: len(part.correspondence.entries) == 1)
    (entry,) = part.correspondence.entries.values()
    assert (entry.entry.way, entry.entry.who, entry.entry.subject) == ("in", "Mrs Patel", "Telephone call")


def test_what_was_begun_for_an_enquiry_stands_there_again_when_one_comes_back(parts: Parts) -> None:
    one, other = make(parts.store, Enquiry), make(parts.store, Enquiry)
    page, part = shown(parts, one)
    parts.type_into(part.correspondence.box.words.text, "Half a sen")
    parts.turn_to(page, "enquiry", other)
    parts.until(part.isEnabled)
    assert part.correspondence.box.words.text.toPlainText() == ""
    parts.turn_to(page, "person", parts.people.uta)
    assert part.isHidden()
    parts.turn_to(page, "enquiry", one)
    parts.until(lambda: part.correspondence.box.words.text.toPlainText() == "Half a sen")


def test_a_note_for_an_enquiry_that_was_binned_meanwhile_is_refused_and_kept(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    _, part = shown(parts, enquiry)
    box = part.correspondence.box
    parts.type_into(box.words.text, "Not lost")
    with parts.store.write("Bin") as write:
        write.bin(write.get_one(Enquiry, enquiry))
    box.add()
    parts.until(lambda: not box.error.isHidden())
    assert box.words.text.toPlainText() == "Not lost"
    assert box.add_button.isEnabled()


def test_a_note_that_is_on_its_way_is_not_added_again(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    _, part = shown(parts, enquiry)
    box, disk = part.correspondence.box, Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    parts.type_into(box.words.text, "Once")
    for _ in range(2):
        QTest.keyClick(box.words.text, Qt.Key.Key_Return, CTRL)
    assert not box.add_button.isEnabled()
    box.leave()
    disk.set()
    parts.settled()
    assert parts.labels().count("Add an internal note to an enquiry") == 1
    assert box.words.text.toPlainText() == ""


def test_what_is_typed_on_while_a_note_is_added_stays_whatever_is_on_the_page(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    page, part = shown(parts, enquiry)
    box, disk = part.correspondence.box, Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    parts.type_into(box.words.text, "She rang")
    box.add()
    QTest.keyClicks(box.words.text, " twice")
    parts.turn_to(page, "person", parts.people.uta)
    disk.set()
    parts.settled()
    parts.turn_to(page, "enquiry", enquiry)
    parts.until(lambda: box.words.text.toPlainText() == "She rang twice")
    assert box.words.text.isVisible()


def test_a_message_that_was_changed_far_down_is_read_again_and_stays_open(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    id = make(parts.store, Message, enquiry=enquiry, at=at(2), text="x" * 300 + "old")
    _, part = shown(parts, enquiry)
    opened(parts, part, id)
    parts.store.save(Message, id, {"text": "x" * 300 + "old"}, {"text": "x" * 300 + "new"})

    def is_new() -> bool:
        view = part.correspondence.entries[id].view
        return view is not None and view.parts()[0].toPlainText().endswith("new")

    parts.until(is_new)
    assert part.correspondence.entries[id].is_open


def test_a_message_of_hundreds_of_quotes_is_shown_in_few_parts(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    text = "".join(f"Said {number}\n> one\n> two\n> three\n" for number in range(200))
    id = make(parts.store, Message, enquiry=enquiry, at=at(2), text=text)
    _, part = shown(parts, enquiry)
    view = opened(parts, part, id)
    assert len(view.parts()) == MOST_PARTS
    assert view.parts()[-1].toPlainText().endswith("Said 199\n> one\n> two\n> three")


def test_a_long_thread_begins_with_its_newest_and_shows_more_on_wish(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    with parts.store.write("Fill") as write:
        write.bulk_add(
            Message,
            [
                {"enquiry": enquiry, "direction": "in", "at": at(1) + timedelta(minutes=n), "text": f"No {n}"}
                for n in range(500)
            ],
        )
    _, part = shown(parts, enquiry)
    assert len(part.correspondence.entries) == FIRST
    assert part.correspondence.earlier_button.text() == "Show 40 earlier of 492"
    part.correspondence.earlier_button.click()
    parts.until(lambda: len(part.correspondence.entries) == FIRST + MORE)
    assert sum(entry.is_open for entry in part.correspondence.entries.values()) == 1


def test_a_huge_message_is_shown_in_pieces(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    id = make(parts.store, Message, enquiry=enquiry, at=at(1), text="word " * 2_000_000 + "end")
    _, part = shown(parts, enquiry)
    view = opened(parts, part, id)
    assert sum(len(each.toPlainText()) for each in view.parts()) <= PIECE
    assert view.more_button.isVisible()
    for _ in range(2):
        view.more_button.click()
    parts.until(lambda: sum(len(each.toPlainText()) for each in view.parts()) > PIECE)
    parts.settled()
    assert sum(len(each.toPlainText()) for each in view.parts()) <= 2 * PIECE


def test_the_arrows_go_from_message_to_message_and_enter_opens(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    ids = [make(parts.store, Message, enquiry=enquiry, at=at(day), text=f"On {day}") for day in (2, 3, 4)]
    _, part = shown(parts, enquiry)
    newest, middle, oldest = (part.correspondence.entries[id].header for id in reversed(ids))
    stops = [each for each in (newest, middle, oldest) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [newest]
    newest.setFocus()
    QTest.keyClick(newest, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is middle
    QTest.keyClick(middle, Qt.Key.Key_Return)
    parts.until(lambda: part.correspondence.entries[ids[1]].view is not None)
    QTest.keyClick(middle, Qt.Key.Key_Down)
    QTest.keyClick(oldest, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is oldest


def test_formatted_mail_shows_its_own_pictures_and_fetches_nothing(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    received = EmailMessage()
    received.set_content("Hello")
    received.add_related(_png(), "image", "png", cid="<logo@example.org>")
    html = "<p>Hello <b>there</b></p><img src='cid:logo@example.org'><img src='https://x.example/t.gif' alt='Track'>"
    with parts.store.write("Add") as write:
        original = add_file(write, bytes(received), "message.eml").id
    id = make(parts.store, Message, enquiry=enquiry, at=at(1), text="Hello there", html=html, original=original)
    _, part = shown(parts, enquiry)
    view = opened(parts, part, id)
    view.format_button.click()
    formatted = view.formatted
    assert formatted is not None
    assert formatted.isVisible()
    assert "[Track]" in formatted.toPlainText()
    picture = formatted.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("cid:logo@example.org"))
    assert isinstance(picture, QImage)
    assert picture.width() == 3
    view.format_button.click()
    assert not formatted.isVisible()


@pytest.mark.parametrize(
    "address", ["https://x.example/p.png", "file:///etc/passwd", "cid:other", "//server/p.png", "p"]
)
def test_nothing_but_the_messages_own_pictures_is_loaded(qtbot: QtBot, address: str) -> None:
    text = MailText("Words")
    qtbot.addWidget(text)
    text.show_formatted("<p>x</p>", {"own": _png()})
    found = text.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(address))
    assert not isinstance(found, QImage)
    assert bytes(found) == b""


def test_a_message_without_plain_text_is_shown_formatted(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry)
    id = make(parts.store, Message, enquiry=enquiry, at=at(1), html="<p>Only <i>this</i></p>")
    _, part = shown(parts, enquiry)
    view = opened(parts, part, id)
    assert view.formatted is not None
    assert view.formatted.toPlainText() == "Only this"


def test_a_link_is_opened_only_after_its_address_was_shown(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_addresses: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_addresses.append(url.toString()))
    enquiry = make(parts.store, Enquiry)
    id = make(parts.store, Message, enquiry=enquiry, at=at(1), text="See https://example.org/guide.")
    _, part = shown(parts, enquiry)
    view = opened(parts, part, id)
    (words,) = view.parts()
    words.anchorClicked.emit(QUrl("https://example.org/guide"))
    assert opened_addresses == []
    assert view.links.isVisible()
    assert view.links.address == "https://example.org/guide"
    QTest.keyClick(view.links, Qt.Key.Key_Escape)
    assert not view.links.isVisible()
    words.anchorClicked.emit(QUrl("https://example.org/guide"))
    view.links.open_button.click()
    assert opened_addresses == ["https://example.org/guide"]
    words.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert not view.links.isVisible()


def test_an_address_is_told_as_it_is_sent(qtbot: QtBot) -> None:
    text = MailText("Words")
    qtbot.addWidget(text)
    told: list[str] = []
    text.pressed_link.connect(told.append)
    for address in ("https://example.org/a%20guide", "https://exämple.org/"):
        text.anchorClicked.emit(QUrl(address))
    assert told == ["https://example.org/a%20guide", "https://xn--exmple-cua.org/"]


def test_addresses_are_found_in_words_without_end(qtbot: QtBot) -> None:
    text = MailText("Words")
    qtbot.addWidget(text)
    text.show_plain("Write to ann.example@example.org, or ring.")
    assert "mailto:ann.example@example.org" in text.toHtml()
    began = perf_counter()
    text.show_plain("a" * 100_000)
    assert perf_counter() - began < 5


def test_the_clock_is_told_as_a_bar_with_its_words(parts: Parts) -> None:
    enquiry = make(parts.store, Enquiry, received_on=date(2026, 11, 2))
    make(parts.store, EnquiryStep, enquiry=enquiry, on=date(2026, 11, 5), kind="pause")
    make(parts.store, EnquiryStep, enquiry=enquiry, on=date(2026, 11, 9), kind="resume")
    _, part = shown(parts, enquiry)
    strip = part.strip.strip
    assert strip is not None
    assert [mark.words for mark in strip.marks] == ["Received 2 Nov", "Due 18 Nov", "Today"]
    assert [(each.tone, each.hatched) for each in strip.stretches] == [("blue", False), ("red", False), ("amber", True)]
    assert "Reply by Wed 18 Nov 2026" in part.strip.accessibleDescription()


def test_other_enquiries_of_who_asked_lead_on_and_all_of_them_are_a_list(parts: Parts) -> None:
    ann = make(parts.store, Person)
    ids = [make(parts.store, Enquiry, person=ann, enquirer_name=None, subject=f"No {n}") for n in range(9)]
    page, part = shown(parts, ids[0])
    assert len(part.theirs.body.rows) == 6
    assert part.theirs.all_button.text() == "Show 2 more"
    with parts.qtbot.waitSignal(page.list_wanted) as wanted:
        part.theirs.all_button.click()
    assert wanted.args == ["enquiry", f"person:{ann}"]
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        part.theirs.body.setCurrentIndex(part.theirs.body.model().index(0, 0))
        QTest.keyClick(part.theirs.body, Qt.Key.Key_Return)
    assert followed.args == ["enquiry", ids[8]]
    assert not part.related.isVisible()


def _png() -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray

    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(0)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # Qt takes a str
    return bytes(kept.data())


def test_what_was_begun_is_added_as_it_is_when_the_window_is_closed(desk: Desk) -> None:
    one, other = make(desk.store, Enquiry, subject="One"), make(desk.store, Enquiry, subject="Other")
    for id, typed in ((one, "Begun"), (other, "Begun too")):
        desk.work.go_to("enquiry", id)
        desk.settle()
        desk.window.commands.run("record.note")
        desk.until(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, typed)
    path = desk.store.path
    assert desk.window.close()
    with Store.open(path, who="JG", clock=now) as store, store.read() as session:
        kept = session.query(Message.enquiry, Message.text).all()
    assert sorted((text or "", id) for id, text in kept) == [("Begun", one), ("Begun too", other)]
