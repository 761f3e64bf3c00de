"""What the page of an enquiry reads: its thread in time, however large, and the other enquiries that belong to it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atmp_desktop.errors import UserError
from atmp_desktop.records import (
    Action,
    Attachment,
    CoOwner,
    Enquiry,
    EnquiryResource,
    EnquiryStep,
    Interaction,
    Message,
    Participant,
    Person,
    Resource,
)
from atmp_desktop.services.thread_notes import NOTE_KINDS, add_to_thread, add_update
from atmp_desktop.store.contents import add_file
from atmp_desktop.store.questions.action_page import action_page
from atmp_desktop.store.questions.enquiry_page import EnquiryPage, enquiry_page
from atmp_desktop.store.questions.thread import PIECE, Thread, read_html, read_text, read_thread
from atmp_desktop.store.store import Store
from tests.make import make

NOTE, CALL_IN, CALL_OUT = NOTE_KINDS


def at(day: int, hour: int = 9) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def thread_of(store: Store, enquiry: UUID, limit: int = 50) -> Thread:
    with store.read() as session:
        return read_thread(session.connection(), enquiry, store.today(), limit)


def page_of(store: Store, enquiry: UUID) -> EnquiryPage:
    with store.read() as session:
        found = enquiry_page(session.connection(), enquiry, store.today(), 10)
    assert found is not None
    return found


def test_a_thread_has_messages_steps_and_contacts_the_newest_first(register: Store) -> None:
    ann = make(register, Person, given_name="Ann", family_name="Example")
    enquiry = make(register, Enquiry, person=ann, enquirer_name=None, received_on=date(2026, 11, 2))
    make(
        register,
        Message,
        enquiry=enquiry,
        at=at(2),
        direction="in",
        sender="Ann",
        subject="Trial",
        text="Can you\nhelp?",
    )
    make(register, Message, enquiry=enquiry, at=at(4), direction="out", to="ann@example.org", text="Yes")
    make(register, EnquiryStep, enquiry=enquiry, on=date(2026, 11, 4), kind="acknowledged")
    call = make(register, Interaction, on=date(2026, 11, 3), kind="call", subject="Rang back")
    make(register, Participant, interaction=call, person=ann)
    before = make(register, Interaction, on=date(2026, 10, 3), kind="call", subject="Long before")
    make(register, Participant, interaction=before, person=ann)
    found = thread_of(register, enquiry)
    assert [(entry.kind, entry.way, entry.who) for entry in found.entries] == [
        ("step", "", "Acknowledged"),
        ("message", "out", "ann@example.org"),
        ("interaction", "", "Call"),
        ("message", "in", "Ann"),
    ]
    assert (found.entries[-1].opening, found.messages, found.earlier) == ("Can you help?", 2, 0)


@pytest.mark.parametrize(("status", "subjects"), [("triaged", ["After", "Meanwhile"]), ("closed", ["Meanwhile"])])
def test_contacts_after_the_reply_belong_to_an_enquiry_that_was_reopened(
    register: Store, status: str, subjects: list[str]
) -> None:
    ann = make(register, Person)
    enquiry = make(register, Enquiry, person=ann, enquirer_name=None, received_on=date(2026, 11, 2), status=status)
    make(register, EnquiryStep, enquiry=enquiry, on=date(2026, 11, 5), kind="replied")
    for day, subject in ((3, "Meanwhile"), (12, "After")):
        contact = make(register, Interaction, on=date(2026, 11, day), subject=subject)
        make(register, Participant, interaction=contact, person=ann)
    found = thread_of(register, enquiry).entries
    assert [entry.subject for entry in found if entry.kind == "interaction"] == subjects


def test_a_contact_that_an_action_followed_from_belongs_to_the_enquiry_of_that_action(register: Store) -> None:
    enquiry = make(register, Enquiry)
    action = make(register, Action, enquiry=enquiry, text="Ring them")
    make(register, Interaction, on=date(2026, 11, 1), subject="At the conference", follow_up=action)
    assert [entry.subject for entry in thread_of(register, enquiry).entries] == ["At the conference"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=12), st.integers(1, 8))
def test_a_thread_is_in_order_and_none_is_lost(register: Store, hours: list[int], limit: int) -> None:
    enquiry = make(register, Enquiry)
    with register.write("Add") as write:
        for hour in hours:
            write.add(Message(enquiry=enquiry, at=at(1) + timedelta(hours=hour), direction="in"))
    found = thread_of(register, enquiry, limit)
    moments = [entry.at for entry in found.entries if entry.at is not None]
    assert moments == sorted(moments, reverse=True)
    assert (len(found.entries), found.earlier) == (min(limit, len(hours)), max(0, len(hours) - limit))
    assert found.messages == len(hours)


def test_of_a_huge_message_no_more_is_read_than_is_shown(register: Store) -> None:
    enquiry = make(register, Enquiry)
    text = "0123456789" * (3 * PIECE // 10)
    id = make(register, Message, enquiry=enquiry, at=at(1), text=text, html="<p>" + "x" * 500)
    (entry,) = thread_of(register, enquiry).entries
    assert (len(entry.opening), entry.length, entry.html_length) == (200, 3 * PIECE, 503)
    with register.read() as session:
        connection = session.connection()
        assert "".join(read_text(connection, id, start) for start in range(0, 4 * PIECE, PIECE)) == text
        assert (read_html(connection, id, 503)[:4], read_html(connection, id, 502)) == ("<p>x", "")


def test_the_files_of_a_message_stand_with_it_and_what_is_in_the_bin_does_not(register: Store) -> None:
    enquiry = make(register, Enquiry)
    id = make(register, Message, enquiry=enquiry, at=at(1))
    gone = make(register, Message, enquiry=enquiry, at=at(2))
    with register.write("Attach") as write:
        kept, old = (
            Attachment(file=add_file(write, name.encode(), name).id, message=id) for name in ("Form.pdf", "Old.pdf")
        )
        for attachment in (kept, old):
            write.add(attachment)
        write.flush()
        write.bin(old)
        write.bin(write.get_one(Message, gone))
    (entry,) = thread_of(register, enquiry).entries
    assert [(each.name, each.size) for each in entry.files] == [("Form.pdf", 8)]


def test_the_other_enquiries_of_who_asked_are_named_and_the_rest_are_counted(register: Store) -> None:
    ann = make(register, Person)
    ids = [make(register, Enquiry, person=ann, enquirer_name=None, subject=f"No {n}") for n in range(9)]
    make(register, Enquiry, subject="Somebody else’s")
    found = page_of(register, ids[0])
    assert [each.name.partition(": ")[2] for each in found.theirs] == [f"No {n}" for n in range(8, 2, -1)]
    assert found.theirs_more == 2
    assert found.related == ()


def test_an_address_is_the_same_in_small_letters_and_a_list_with_others_in_it_is_not_offered(register: Store) -> None:
    addresses = ["ann@example.org", "Ann@Example.org", *["ANN@example.org"] * 6]
    ids = [make(register, Enquiry, enquirer_address=address) for address in addresses]
    found = page_of(register, ids[0])
    assert (len(found.theirs), found.theirs_more, found.are_listed) == (6, 1, True)
    make(register, Enquiry, enquirer_address="joann@example.org")
    found = page_of(register, ids[0])
    assert (len(found.theirs), found.theirs_more, found.are_listed) == (6, 1, False)


def test_what_is_hidden_with_the_bin_relates_and_owes_nothing(register: Store) -> None:
    enquiry, alike = make(register, Enquiry), make(register, Enquiry)
    resource = make(register, Resource)
    for each in (enquiry, alike):
        make(register, EnquiryResource, enquiry=each, resource=resource)
    ann, bob = make(register, Person), make(register, Person)
    action = make(register, Action, text="Send it", owner=ann)
    make(register, CoOwner, action=action, person=bob)
    assert [each.id for each in page_of(register, enquiry).related] == [alike]
    with register.write("Bin") as write:
        write.bin(write.get_one(Resource, resource))
        write.bin(write.get_one(Person, bob))
    assert page_of(register, enquiry).related == ()
    with register.read() as session:
        found = action_page(session.connection(), action)
    assert found is not None
    assert [each.id for each in found.owners] == [ann]


def test_enquiries_that_follow_were_merged_or_answered_alike_are_related(register: Store) -> None:
    first = make(register, Enquiry, subject="First")
    enquiry = make(register, Enquiry, subject="This one", follows=first)
    make(register, Enquiry, subject="Merged", status="merged", merged_into=enquiry)
    one = make(register, EnquiryResource, enquiry=enquiry)
    with register.read() as session:
        resource = session.get_one(EnquiryResource, one).resource
    alike = make(register, Enquiry, subject="Alike")
    make(register, EnquiryResource, enquiry=alike, resource=resource)
    assert {each.name.partition(": ")[2]: each.why for each in page_of(register, enquiry).related} == {
        "First": "This one follows it",
        "Merged": "Merged into this one",
        "Alike": "Answered with the same resources",
    }


def test_spam_has_no_clock_and_an_enquiry_that_is_gone_no_page(register: Store) -> None:
    assert page_of(register, make(register, Enquiry, status="spam")).clock is None
    with register.read() as session:
        assert enquiry_page(session.connection(), UUID(int=1), register.today(), 5) is None


@pytest.mark.parametrize(
    ("kind", "way", "sender", "to", "subject"),
    [
        (NOTE, "internal", "JG", None, None),
        (CALL_IN, "in", "Mrs Patel", None, "Telephone call"),
        (CALL_OUT, "out", "JG", "Mrs Patel", "Telephone call"),
    ],
)
def test_a_note_or_a_call_is_a_message_that_one_step_takes_back(
    register: Store, kind: object, way: str, sender: str, to: str | None, subject: str | None
) -> None:
    enquiry = make(register, Enquiry, enquirer_name="Mrs Patel")
    operation = add_to_thread(register, enquiry, kind, "  She can come on Mondays.\n")  # type: ignore[arg-type]
    with register.read() as session:
        (message,) = session.query(Message).filter(Message.enquiry == enquiry)
        made = (message.direction, message.sender, message.to, message.subject, message.text)
    assert made == (way, sender, to, subject, "She can come on Mondays.")
    register.undo(operation)
    assert thread_of(register, enquiry).entries == ()


def test_without_words_or_for_an_enquiry_in_the_bin_nothing_is_added(register: Store) -> None:
    enquiry = make(register, Enquiry)
    with pytest.raises(UserError, match="no words"):
        add_to_thread(register, enquiry, NOTE, "  \n")
    with register.write("Bin") as write:
        write.bin(write.get_one(Enquiry, enquiry))
    with pytest.raises(UserError, match="no longer in the register"):
        add_to_thread(register, enquiry, NOTE, "Too late")
    with pytest.raises(UserError, match="no longer in the register"):
        add_update(register, enquiry, "Of no action")


def test_the_due_dates_of_an_action_are_told_with_who_moved_them_and_which_were_slips(register: Store) -> None:
    id = make(register, Action, text="Send it", due=date(2026, 12, 1))
    for day in (date(2026, 12, 8), date(2026, 12, 4), None):
        with register.read() as session:
            due = session.get_one(Action, id).due
        register.save(Action, id, {"due": due}, {"due": day})
    add_update(register, id, "The list is nearly whole.")
    with register.read() as session:
        found = action_page(session.connection(), id)
    assert found is not None
    assert [(slip.due, slip.is_later) for slip in found.slips] == [
        (date(2026, 12, 1), False),
        (date(2026, 12, 8), True),
        (date(2026, 12, 4), False),
        (None, True),
    ]
    assert [(slip.on, slip.who) for slip in found.slips] == [(date(2026, 11, 23), "JG")] * 4
    assert [(news.text, news.who) for news in found.news] == [("The list is nearly whole.", "JG")]


def test_where_an_action_came_from_and_who_owes_it(register: Store) -> None:
    ann = make(register, Person, given_name="Ann", family_name="Example")
    enquiry = make(register, Enquiry, subject="Trial")
    id = make(register, Action, text="Send it", owner=ann, enquiry=enquiry)
    with register.read() as session:
        found = action_page(session.connection(), id)
    assert found is not None
    assert [each.name for each in found.owners] == ["Ann Example"]
    assert [(words, each.type, each.id) for words, each in found.origins] == [("Enquiry", "enquiry", enquiry)]
    assert found.slips == ()
