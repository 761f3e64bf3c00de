"""The lists that fields choose from can be added to, renamed, retired, ordered and replaced, and lose nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from sqlalchemy import select

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import Cancelled, Invalid, UserError
from atmp_desktop.records.group import Group
from atmp_desktop.records.lookup_value import LookupValue, shipped_id
from atmp_desktop.records.membership import ROLES, Membership
from atmp_desktop.records.organisation import KINDS, Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.seat import Seat
from atmp_desktop.services import lookups
from atmp_desktop.services.contact_sheet import contact_sheet, joint_words
from atmp_desktop.services.export_list import export_list
from atmp_desktop.services.progress import Progress
from atmp_desktop.store import where
from atmp_desktop.store.check import check
from atmp_desktop.store.rows import Row
from atmp_desktop.store.store import Store
from tests.make import make
from tests.store.own import add_field

LIST = "organisation_kind"


def words(store: Store, list: str = LIST) -> list[str]:
    return [each.words for each in lookups.list_values(store, list)]


def value(store: Store, code: str, list: str = LIST) -> lookups.Listed:
    (found,) = (each for each in lookups.list_values(store, list) if each.code == code)
    return found


def kinds_of(store: Store, **asked: Any) -> list[str]:
    listing = store.listing(Organisation, columns=("kind",), **asked)
    with store.read() as session:
        return [row.shown[0] for page in listing.rows(session.connection()) for row in page]


def save(store: Store, id: UUID, **edits: Any) -> None:
    store.save(Organisation, id, {}, edits)


def test_a_list_begins_with_what_every_register_comes_with(register: Store) -> None:
    assert words(register) == list(KINDS.values())
    assert all(each.shipped and not each.retired and each.uses == 0 for each in lookups.list_values(register, LIST))
    assert lookups.lists(register)["role"] == "Memberships: Role; Seats: Role"


def test_a_value_that_is_added_can_be_chosen_and_is_listed_filtered_and_sorted_by_its_words(register: Store) -> None:
    assert lookups.add(register, LIST, "Blood & tissue bank") == "blood_tissue_bank"
    assert words(register) == [*KINDS.values(), "Blood & tissue bank"]
    bank = make(register, Organisation, kind="blood_tissue_bank")
    make(register, Organisation, kind="university")
    make(register, Organisation)
    assert kinds_of(register, order=("kind",)) == ["University", "Blood & tissue bank", ""]
    terms = where.parse(Organisation, 'kind:"Blood & tissue bank"', register.vocabulary)
    assert kinds_of(register, where=terms) == ["Blood & tissue bank"]
    assert value(register, "blood_tissue_bank").uses == 1
    save(register, bank, name="The bank")
    assert check(register) == []


@pytest.mark.parametrize("again", ["Blood bank", "BLOOD BANK", "university"])
def test_two_values_of_a_list_never_have_the_same_words(register: Store, again: str) -> None:
    lookups.add(register, LIST, "Blood bank")
    with pytest.raises(Invalid, match=r"has a value “.*” already"):
        lookups.add(register, LIST, again)
    with pytest.raises(Invalid, match=r"has a value “.*” already"):
        lookups.rename(register, LIST, "funder", again)
    assert len(words(register)) == len(KINDS) + 1


def test_words_that_a_value_gave_up_are_free_again(register: Store) -> None:
    lookups.rename(register, LIST, "university", "Higher education")
    assert lookups.add(register, LIST, "University") == "university_2"
    assert check(register) == []


def test_a_rename_changes_the_words_wherever_they_stand_and_is_taken_back(register: Store) -> None:
    make(register, Organisation, kind="university")
    lookups.rename(register, LIST, "university", "Higher education")
    assert kinds_of(register) == ["Higher education"]
    assert register.can_undo() == "Rename “University” to “Higher education”"
    register.undo()
    assert kinds_of(register) == ["University"]
    register.redo()
    assert kinds_of(register) == ["Higher education"]
    assert check(register) == []


def test_a_retired_value_stays_where_it_is_and_is_chosen_no_more_until_it_is_brought_back(register: Store) -> None:
    has_it, other = make(register, Organisation, kind="university"), make(register, Organisation)
    assert lookups.retire(register, LIST, "university") == "“University” is retired. 1 organisation still has it."
    assert kinds_of(register, order=("-kind",)) == ["University", ""]
    save(register, has_it, short_name="U")
    save(register, has_it, kind="university")
    with pytest.raises(Invalid, match=r"Kind: “University” is retired. Choose another: NIHR infrastructure, .*Other\."):
        save(register, other, kind="university")
    with pytest.raises(Invalid, match="is retired"), register.write("Add many") as write:
        write.bulk_add(Organisation, [{"name": "X", "kind": "university"}])
    lookups.bring_back(register, LIST, "university")
    save(register, other, kind="university")
    assert value(register, "university").uses == 2
    assert check(register) == []


def test_retiring_says_who_still_has_it(register: Store) -> None:
    assert lookups.retire(register, LIST, "funder").endswith("No record has it.")
    group = make(register, Group)
    for _ in range(2):
        make(register, Membership, group=group, role="observer")
    make(register, Seat, group=group, role="observer")
    said = lookups.retire(register, "role", "observer")
    assert said == "“Observer” is retired. 2 memberships and 1 seat still have it."


def test_what_new_records_begin_with_cannot_be_retired_or_replaced(register: Store) -> None:
    said = "A new membership begins as “Member”, so it cannot be retired"
    with pytest.raises(UserError, match=said):
        lookups.retire(register, "role", "member")
    with pytest.raises(UserError, match=said):
        lookups.replace(register, "role", "member", "observer")


@pytest.mark.parametrize("place", [1, 3, 99])
def test_a_value_moves_to_another_place(register: Store, place: int) -> None:
    lookups.add(register, LIST, "Blood bank")
    lookups.move(register, LIST, "blood_bank", place)
    expected = list(KINDS.values())
    expected.insert(place - 1, "Blood bank")
    assert words(register) == expected
    lookups.move(register, LIST, "blood_bank", 99)
    assert words(register) == [*KINDS.values(), "Blood bank"]
    assert check(register) == []


def test_a_value_is_replaced_by_another_on_every_record_at_once_and_that_is_taken_back_at_once(register: Store) -> None:
    group = make(register, Group)
    people = [make(register, Membership, group=group, role="observer") for _ in range(3)]
    seat = make(register, Seat, group=group, role="observer")
    lookups.add(register, "role", "Guest")
    steps: list[str] = []
    progress = Progress(lambda said, done, total: steps.append(said))
    said = lookups.replace(register, "role", "observer", "guest", progress)
    assert said == "“Observer” is retired. 4 records have “Guest” instead."
    assert "Changing memberships" in steps

    def roles() -> list[str | None]:
        with register.read() as session:
            found = [session.get_one(Membership, id).role for id in people]
            return [*found, session.get_one(Seat, seat).role]

    assert roles() == ["guest"] * 4
    assert value(register, "observer", "role").retired
    with register.read() as session:
        row = session.get_one(LookupValue, shipped_id("role", "observer"))
        assert row.replaced_by == session.scalars(select(LookupValue.id).where(LookupValue.code == "guest")).one()
    register.undo()
    assert roles() == ["observer"] * 4
    assert not value(register, "observer", "role").retired
    assert check(register) == []


def test_a_replacement_that_is_stopped_changes_nothing(register: Store) -> None:
    make(register, Organisation, kind="university")

    class Stopped(Progress):
        def step(self, words: str, done: int = 0, total: int | None = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        lookups.replace(register, LIST, "university", "charity", Stopped())
    assert kinds_of(register) == ["University"]
    assert not value(register, "university").retired


def test_what_cannot_be_replaced_says_why(register: Store) -> None:
    lookups.retire(register, LIST, "funder")
    for code, by, sentence in (
        ("charity", "charity", "cannot stand for itself"),
        ("charity", "funder", "“Funder” is retired"),
        ("charity", "bank", "has no value “bank”"),
        ("bank", "charity", "has no value “bank”"),
    ):
        with pytest.raises(UserError, match=sentence):
            lookups.replace(register, LIST, code, by)
    with pytest.raises(UserError, match="There is no list “kinds”"):
        lookups.add(register, "kinds", "X")


def test_two_laptops_that_change_a_shipped_value_mean_one_record(register: Store, tmp_path: Path) -> None:
    with Store.create(tmp_path / "other.atmp", who="AB", clock=register.now) as other:
        ids = []
        for store, renamed in ((register, "Uni"), (other, "Academia")):
            lookups.rename(store, LIST, "university", renamed)
            with store.read() as session:
                ids.append(session.scalars(select(LookupValue.id)).one())
    assert ids == [shipped_id(LIST, "university")] * 2


def test_a_list_of_ones_own_is_filled_and_replaced_like_any_other(register: Store) -> None:
    route = add_field(register, "Route", "choice")
    with pytest.raises(Invalid, match="not one of the choices"), register.write("Add") as write:
        write.add_new(Organisation, {"name": "A", route: "core"})
    lookups.add(register, "organisation.route", "Core")
    lookups.add(register, "organisation.route", "Project")
    with register.write("Add") as write:
        write.add_new(Organisation, {"name": "A", route: "core"})
    assert [each.uses for each in lookups.list_values(register, "organisation.route")] == [1, 0]
    lookups.replace(register, "organisation.route", "core", "project")
    assert [each.uses for each in lookups.list_values(register, "organisation.route")] == [0, 1]
    assert check(register) == []


def test_a_contact_sheet_has_the_words_and_the_order_of_the_roles(register: Store, tmp_path: Path) -> None:
    group = make(register, Group, name="Guidance")
    lookups.add(register, "role", "Patron")
    lookups.move(register, "role", "patron", 1)
    lookups.rename(register, "role", "lead", "Project lead")
    for role, name in (("member", "Zed"), ("lead", "Lee"), ("lead", "Moe"), ("patron", "Pat")):
        person = make(register, Person, given_name="A", family_name=name)
        make(register, Membership, group=group, person=person, role=role)
    path = tmp_path / "sheet.xlsx"
    contact_sheet(register, [group], path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [[cell.value for cell in row[:2]] for row in sheet.iter_rows()]
    roles = rows[rows.index(["Role", "Name"]) + 1 :]
    assert [role for role, _ in roles] == ["Patron", "Joint project lead", "Joint project lead", "Member"]
    assert format_date(register.today()) in str(rows)


@pytest.mark.parametrize(
    ("role", "joint"), [("Lead", "Joint lead"), ("NIHR lead", "Joint NIHR lead"), ("Co-lead", "Joint co-lead")]
)
def test_a_joint_role_keeps_its_abbreviations(role: str, joint: str) -> None:
    assert joint_words(role) == joint


def test_an_exported_list_has_the_words_and_the_own_fields(register: Store, tmp_path: Path) -> None:
    sites, visited = add_field(register, "Sites", "number"), add_field(register, "Visited", "date")
    lookups.rename(register, LIST, "university", "Higher education")
    with register.write("Add") as write:
        write.add_new(Organisation, {"name": "A", "kind": "university", sites: 1234.5, visited: register.today()})
        write.add_new(Organisation, {"name": "B", sites: 3})
    listing = register.listing(Organisation, columns=("name", "kind", sites, visited))
    for name in ("list.xlsx", "list.csv"):
        export_list(register, listing, tmp_path / name)
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["Name", "Kind", "Sites", "Visited"]
    assert rows[1][:3] == ["A", "Higher education", 1234.5]
    day = rows[1][3]
    assert isinstance(day, datetime)
    assert day.date() == register.today()
    assert rows[2] == ["B", None, 3, None]
    lines = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines == [
        "Name,Kind,Sites,Visited",
        f"A,Higher education,1234.5,{register.today().isoformat()}",
        "B,,3,",
    ]


def test_roles_that_rules_read_keep_their_codes(register: Store) -> None:
    group = make(register, Group, name="Guidance")
    person = make(register, Person, given_name="Uta", family_name="Lead")
    lookups.rename(register, "role", "lead", "Head")
    make(register, Membership, group=group, person=person, role="lead")
    with register.read() as session:
        listing = register.listing(Group, columns=("leads",))
        rows: list[Row] = [row for page in listing.rows(session.connection()) for row in page]
    assert [row.shown[0] for row in rows] == ["Uta Lead"]
    assert set(ROLES) == set(register.vocabulary.options("role"))
