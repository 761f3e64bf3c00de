"""The one door for changes: whole or not at all, with history, references and news."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text, update

from atmp_desktop.errors import Invalid
from atmp_desktop.records import Action, ActionUpdate, Affiliation, ContactPoint, Group, Organisation, Person, Tag
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Changes, Store
from tests.conftest import Clock
from tests.make import make


def count(store: Store, table: str) -> int:
    with store.read() as session:
        return int(session.scalar(text(f'SELECT count(*) FROM "{table}"')) or 0)


def test_an_error_inside_a_write_leaves_no_trace(register: Store) -> None:
    def fail() -> None:
        with register.write("Add person") as write:
            write.add(Person(given_name="Uta", family_name="Griesenbach"))
            write.flush()
            raise RuntimeError("the lights went out")

    with pytest.raises(RuntimeError):
        fail()
    assert [count(register, table) for table in ("person", "operation", "change", "document", "search")] == [0] * 5


def test_a_write_that_changes_nothing_is_not_an_operation(register: Store) -> None:
    id = make(register, Person)
    before = count(register, "operation")
    with register.write("Edit person") as write:
        person = write.get_one(Person, id)
        person.notes = person.notes
    assert count(register, "operation") == before


def test_a_value_given_after_the_record_was_flushed_is_in_the_history_too(register: Store) -> None:
    with register.write("Add person") as write:
        person = Person(given_name="Uta", family_name="Griesenbach")
        write.add(person)
        write.flush()
        person.notes = "Came later"
    assert check(register) == []
    register.undo()
    register.redo()
    assert check(register) == []


def test_deleting_and_bulk_statements_are_refused(register: Store) -> None:
    id = make(register, Person)
    with pytest.raises(TypeError, match=r"Write\.bin"), register.write("Delete") as write:
        write.delete(write.get_one(Person, id))
    with pytest.raises(TypeError, match="bulk_edit"), register.write("Change all") as write:
        write.execute(update(Person).values(notes="x"))
    assert count(register, "person") == 1


def test_listeners_hear_of_a_write_after_it_is_saved_and_not_of_one_that_failed(register: Store) -> None:
    heard: list[tuple[Changes, int]] = []
    stop = register.listen(lambda news: heard.append((news, count(register, "person"))))
    id = make(register, Person)
    with pytest.raises(Invalid), register.write("Add nobody") as write:
        write.add(Person())
    stop()
    make(register, Person)
    ((news, people),) = heard
    assert people == 1
    assert news.records == {"person": frozenset([id])}
    assert (news.label, news.kind) == ("Add person", "edit")


def test_what_another_process_wrote_is_told_when_polled(register: Store) -> None:
    heard: list[Changes] = []
    register.listen(heard.append)
    with Store.open(register.path, who="AB", clock=register.now) as other:
        id = make(other, Person)
    register.poll()
    register.poll()
    assert [news.records for news in heard] == [{"person": frozenset([id])}]


def test_what_another_process_wrote_just_before_is_told_with_ones_own_write(register: Store) -> None:
    heard: list[Changes] = []
    register.listen(heard.append)
    with Store.open(register.path, who="AB", clock=register.now) as other:
        theirs = make(other, Person)
    mine = make(register, Person)
    assert [news.records for news in heard] == [{"person": frozenset([theirs])}, {"person": frozenset([mine])}]


def test_a_second_open_main_affiliation_is_refused_until_the_first_ends(register: Store) -> None:
    person, first = make(register, Person), make(register, Organisation)
    main = make(register, Affiliation, person=person, organisation=first, main=True)
    with pytest.raises(Invalid, match="open main affiliation"):
        make(register, Affiliation, person=person, organisation=first, main=True)
    make(register, Affiliation, person=person, organisation=first, main=False)
    register.save(Affiliation, main, {"to_date": None}, {"to_date": date(2026, 1, 31)})
    make(register, Affiliation, person=person, organisation=first, main=True)
    assert check(register) == []


def test_a_group_cannot_stand_under_itself_however_far(register: Store) -> None:
    top = make(register, Group, name="Top")
    middle = make(register, Group, name="Middle", parent=top)
    low = make(register, Group, name="Low", parent=middle)
    for parent in (top, middle, low):
        with pytest.raises(Invalid, match="cannot stand under itself"):
            register.save(Group, top, {"parent": None}, {"parent": parent})
    assert check(register) == []


def test_a_group_in_the_bin_is_not_put_under_itself_by_taking_something_back(register: Store) -> None:
    top, low = make(register, Group, name="Top"), make(register, Group, name="Low")
    register.save(Group, low, {"parent": None}, {"parent": top})
    with register.write("Take out") as write:
        taken_out = write.operation.id
        write.get_one(Group, low).parent = None
    register.save(Group, top, {"parent": None}, {"parent": low})
    with register.write("Bin") as write:
        write.bin(write.get_one(Group, low))
    with pytest.raises(Invalid, match="Low cannot stand under itself"):
        register.undo(taken_out)
    assert check(register) == []
    register.save(Group, top, {"parent": low}, {"parent": None})
    register.undo(taken_out)
    assert check(register) == []


def test_an_end_before_its_start_is_refused(register: Store) -> None:
    with pytest.raises(Invalid, match="before the start"):
        make(register, Affiliation, from_date=date(2026, 2, 1), to_date=date(2026, 1, 31))


def test_two_tags_of_one_name_are_refused_whatever_the_case(register: Store) -> None:
    make(register, Tag, name="Priority")
    with pytest.raises(Invalid, match="already"):
        make(register, Tag, name="priority")


def test_a_contact_point_belongs_to_exactly_one(register: Store) -> None:
    person, organisation = make(register, Person), make(register, Organisation)
    with pytest.raises(Invalid, match="exactly one"):
        make(register, ContactPoint, person=person, organisation=organisation, value="a@example.org")


def test_a_contact_point_is_checked_by_its_kind(register: Store) -> None:
    with pytest.raises(Invalid, match="not an email address"):
        make(register, ContactPoint, kind="email", value="uta at imperial")
    id = make(register, ContactPoint, kind="phone", value="02079460123")
    with register.read() as session:
        assert session.get_one(ContactPoint, id).value == "020 7946 0123"


def test_a_link_to_nothing_is_refused_with_a_sentence(register: Store) -> None:
    person = make(register, Person)
    with pytest.raises(Invalid, match="there is no such organisation"):
        make(register, Affiliation, person=person, organisation=person)


def test_references_follow_the_groups_pattern_and_are_never_used_again(register: Store, clock: Clock) -> None:
    group = make(register, Group, code="CG", action_pattern="{code}{yy}-A{seq:03}")
    raised = date(2026, 5, 1)
    ids = [make(register, Action, group=group, text=f"Do {n}", raised_on=raised) for n in range(3)]
    with register.write("Bin") as write:
        write.bin(write.get_one(Action, ids[2]))
    ids.append(make(register, Action, group=group, text="Do more", raised_on=raised))
    ids.append(make(register, Action, text="No group", raised_on=raised))
    clock.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
    ids.append(make(register, Action, group=group, text="Next year", raised_on=date(2027, 1, 2)))
    with register.read() as session:
        references = [session.get_one(Action, id).reference for id in ids]
    assert references == ["CG26-A001", "CG26-A002", "CG26-A003", "CG26-A004", "ATMP26-A001", "CG27-A001"]


def test_redoing_an_add_brings_back_the_same_reference(register: Store) -> None:
    id = make(register, Action, text="Write up")
    register.undo()
    register.redo()
    with register.read() as session:
        action = session.get_one(Action, id)
        assert (action.reference, action.deleted) == ("ATMP26-A001", None)


def test_a_copied_register_numbers_with_a_letter_of_its_own(register: Store) -> None:
    make(register, Action, text="First")
    register.close()
    copy = register.path.with_name("copy.atmp")
    copy.write_bytes(register.path.read_bytes())
    with Store.open(copy, who="AB", clock=register.now) as other:
        id = make(other, Action, text="Second")
        with other.read() as session:
            assert session.get_one(Action, id).reference == "ATMP26-A002b"
        assert check(other) == []


def test_moving_a_due_date_leaves_an_update_that_counts_as_a_slip(register: Store) -> None:
    id = make(register, Action, text="Write up", due=date(2026, 12, 1))
    register.save(Action, id, {"due": date(2026, 12, 1)}, {"due": date(2026, 12, 8)})
    with register.read() as session:
        (moved,) = session.query(ActionUpdate).all()
        action = session.get_one(Action, id)
        assert (moved.due_was, moved.due_now) == (date(2026, 12, 1), date(2026, 12, 8))
        assert (action.due_first, action.due) == (date(2026, 12, 1), date(2026, 12, 8))
    register.undo()
    with register.read() as session:
        assert [update.deleted is None for update in session.query(ActionUpdate)] == [False]


def test_a_status_moves_only_along_its_steps(register: Store) -> None:
    id = make(register, Action, text="Write up")
    with pytest.raises(Invalid, match=r"“Open” cannot become “Closed”.*Proposed for closure"):
        register.save(Action, id, {"status": "open"}, {"status": "closed"})
    for was, now in (("open", "proposed"), ("proposed", "closed")):
        register.save(Action, id, {"status": was}, {"status": now})
    with register.read() as session:
        assert session.get_one(Action, id).closed_on == register.today()


def test_names_in_any_script_and_a_formula_for_a_name_come_through_whole(register: Store) -> None:
    names = ["علي", "O'Brien-Ó Murchú", '=HYPERLINK("http://example.org")', "陈", "Łukasz ß"]
    ids = [make(register, Person, given_name=name, family_name=name) for name in names]
    with register.read() as session:
        assert [session.get_one(Person, id).given_name for id in ids] == names
