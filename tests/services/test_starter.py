"""The starter register: what the NIHR's public page says and nothing else; and its files, right or wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import Cancelled, UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.aim import Aim
from atmp_desktop.records.challenge import Challenge
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.group import Group, leads, vacant_seats
from atmp_desktop.records.membership import Membership, joint
from atmp_desktop.records.organisation import Organisation, key_partner
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.project import Project
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.resource import Resource
from atmp_desktop.records.tag import Tag
from atmp_desktop.records.tagging import Tagging
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.starter import fill_starter
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import operation

TODAY = date(2026, 11, 20)


def new_store(folder: Path) -> Store:
    return Store.create(folder / "starter.atmp", who="JG", clock=lambda: datetime(2026, 11, 20, 9, 30, tzinfo=UTC))


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The starter register, to be looked at only."""
    with new_store(tmp_path_factory.mktemp("starter")) as store:
        fill_starter(store, Progress())
        yield store


def all_of(store: Store, query: Any) -> list[Any]:
    with store.read() as session:
        return [tuple(row) for row in session.execute(query)]


def led_by(store: Store, code: str) -> list[tuple[str, bool]]:
    """The leads of a group today, each with whether they lead jointly."""
    query = (
        select(full_name(), joint(TODAY))
        .select_from(Membership)
        .join(Person, Person.id == Membership.person)
        .join(Group, Group.id == Membership.group)
        .where(Group.code == code, Membership.role == "lead")
        .order_by(Person.family_name)
    )
    return [(name, bool(jointly)) for name, jointly in all_of(store, query)]


def test_finn_willingham_and_nick_meade_lead_patient_and_public_engagement_jointly(register: Store) -> None:
    assert led_by(register, "PPE") == [("Nick Meade", True), ("Finn Willingham", True)]


@pytest.mark.parametrize(("code", "lead"), [("EWD", "Uta Griesenbach"), ("GD", "Anne Black"), ("TI", "Joanna Gray")])
def test_the_other_working_groups_have_one_lead_each(register: Store, code: str, lead: str) -> None:
    assert led_by(register, code) == [(lead, False)]


def test_professor_eric_alton_chairs_the_coordinating_group_set_up_in_2018(register: Store) -> None:
    query = (
        select(Person.title, full_name(), Group.mailbox, Group.established)
        .select_from(Membership)
        .join(Person, Person.id == Membership.person)
        .join(Group, Group.id == Membership.group)
        .where(Membership.role == "chair")
    )
    assert all_of(register, query) == [("Professor", "Eric Alton", "atmp@nihr.ac.uk", PartialDate(2018))]


def test_the_working_groups_stand_under_the_coordinating_group_and_no_seat_is_vacant(register: Store) -> None:
    above = Group.__table__.alias()
    query = select(Group.code, Group.kind, above.c.code, vacant_seats(TODAY)).outerjoin(
        above, above.c.id == Group.parent
    )
    assert sorted(all_of(register, query)) == [
        ("CG", "coordinating_group", None, 0),
        ("EWD", "working_group", "CG", 0),
        ("GD", "working_group", "CG", 0),
        ("PPE", "working_group", "CG", 0),
        ("TI", "working_group", "CG", 0),
    ]


def test_the_organisations_are_those_the_page_names(register: Store) -> None:
    assert {name for (name,) in all_of(register, select(Organisation.name))} == {
        "National Institute for Health and Care Research",
        "NIHR Biomedical Research Centres",
        "NIHR Clinical Research Facilities",
        "NIHR Clinical Research Network",
        "Human Tissue Authority",
        "Cell and Gene Therapy Catapult",
        "Alliance for Regenerative Medicine",
        "UK BioIndustry Association",
        "Specialist Pharmacy Service",
        "Advanced Therapy Treatment Centres",
        "Pan UK ATMP Pharmacy Working Group",
        "NHS Learn",
        "Great Ormond Street Hospital",
    }


def test_the_nihr_has_its_infrastructure_under_it(register: Store) -> None:
    above = Organisation.__table__.alias()
    query = select(Organisation.short_name).join(above, above.c.id == Organisation.parent)
    found = all_of(register, query.where(above.c.short_name == "NIHR"))
    assert sorted(name for (name,) in found) == ["BRCs", "CRFs", "CRN"]


def test_nobody_is_a_key_partner(register: Store) -> None:
    assert all_of(register, select(func.count()).where(key_partner(TODAY))) == [(0,)]
    dates = select(func.count()).where(Organisation.key_partner_from.is_not(None))
    assert all_of(register, dates) == [(0,)]


def test_the_figures_are_a_dated_note_with_their_source(register: Store) -> None:
    [(notes,)] = all_of(register, select(Group.notes).where(Group.code == "CG"))
    for words in ("2019", "127", "Cell and Gene Therapy Catapult", "93", "ARM", "BIA", "REALIST", "Source:"):
        assert words in notes


def test_each_resource_is_published_by_whom_the_page_names(register: Store) -> None:
    query = select(Resource.title, Organisation.name).join(Organisation, Organisation.id == Resource.publisher)
    assert sorted({publisher for _, publisher in all_of(register, query)}) == [
        "Advanced Therapy Treatment Centres",
        "NHS Learn",
        "National Institute for Health and Care Research",
        "Specialist Pharmacy Service",
    ]
    assert len(all_of(register, query)) == 6


def test_there_are_four_challenges_and_the_aims_the_page_gives(register: Store) -> None:
    assert len(all_of(register, select(Challenge.id))) == 4
    query = select(Project.title, func.count(Aim.id)).outerjoin(Aim, Aim.project == Project.id).group_by(Project.id)
    assert sorted(all_of(register, query)) == [
        ("Education and workforce development for ATMP studies", 2),
        ("Guidance on ATMPs, with the Pan UK ATMP Pharmacy Working Group", 0),
        ("Patient and public engagement in ATMP studies", 1),
        ("Trial infrastructure for ATMP clinical studies", 0),
    ]


def test_no_contact_details_are_made_up(register: Store) -> None:
    assert all_of(register, select(ContactPoint.id)) == []


@pytest.mark.parametrize("record_type", [Organisation, Group, Person, Project, Challenge, Resource], ids=type_name)
def test_every_main_record_is_to_be_checked(register: Store, record_type: type[Record]) -> None:
    link = getattr(Tagging, type_name(record_type))
    tagged = select(link).join(Tag, Tag.id == Tagging.tag).where(Tag.name == "Check these details", link.is_not(None))
    everyone = {id for (id,) in all_of(register, select(record_type.id))}
    assert {id for (id,) in all_of(register, tagged)} == everyone
    assert everyone


def test_it_is_one_operation_that_undo_leaves_alone(register: Store) -> None:
    query = select(operation.c.label, operation.c.kind)
    assert all_of(register, query) == [("Start from the NIHR's public page", "creation")]
    assert register.can_undo() is None


def test_it_says_how_many_records_it_added(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        added = fill_starter(store, Progress())
        with store.read() as session:
            kept = [session.scalar(select(func.count()).select_from(each)) or 0 for each in BY_NAME.values()]
    assert added == sum(kept) > 90


def test_leads_are_named_in_the_list_of_groups(register: Store) -> None:
    [(named,)] = all_of(register, select(leads(TODAY)).where(Group.code == "PPE"))
    assert sorted(named.split(", ")) == ["Finn Willingham", "Nick Meade"]


def test_integrity_is_whole(register: Store) -> None:
    assert check(register) == []


# Files -----------------------------------------------------------------------------------------------------------------


def filled(tmp_path: Path, **files: str) -> Store:
    """A register filled from files of our own."""
    folder = tmp_path / "files"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    store = new_store(tmp_path)
    fill_starter(store, Progress(), folder)
    return store


def test_a_file_for_any_type_is_taken_and_its_values_are_read_as_if_typed(tmp_path: Path) -> None:
    files = {
        "action": "key,text,due,owner,priority\na1,Write to the trusts,1 May 2021,p1,high\n",
        "person": "key,given_name,family_name,restricted\np1,Ada,Okoye,yes\n",
    }
    with filled(tmp_path, **files) as store, store.read() as session:
        row = session.execute(select(BY_NAME["action"])).scalar_one()
        ada = session.execute(select(Person)).scalar_one()
    assert (row.due, row.owner, row.priority, row.status) == (date(2021, 5, 1), ada.id, "high", "open")  # type: ignore[attr-defined]
    assert ada.restricted is True


def test_a_link_may_point_further_down_the_same_file(tmp_path: Path) -> None:
    with filled(tmp_path, organisation="key,name,parent\npart,The part,whole\nwhole,The whole,\n") as store:
        parents = dict(all_of(store, select(Organisation.name, Organisation.parent.is_not(None))))
    assert parents == {"The part": True, "The whole": False}


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({"person": "key,given_name,family_name\np1,Ada,\n"}, "person.csv, row 2, column family_name"),
        ({"person": "key,given_name,family_name,orcid\np1,A,B,\np2,C,D,123\n"}, "person.csv, row 3, column orcid"),
        ({"person": "key,given_name,family_name,informed_on\np1,A,B,31/02/2026\n"}, "row 2, column informed_on"),
        ({"person": "key,given_name,surname\np1,A,B\n"}, "person.csv, row 1, column surname"),
        ({"person": "key,given_name,family_name\np1,A,B\np1,C,D\n"}, "person.csv, row 3, column key"),
        ({"person": "key,given_name,family_name\n,A,B\n"}, "person.csv, row 2, column key"),
        ({"person": "given_name,family_name\nA,B\n"}, "person.csv, row 1: there is no column “key”"),
        ({"person": ""}, "person.csv, row 1: there is no column “key”"),
        ({"person": "key,given_name,family_name\np1,A\n"}, "person.csv, row 2: it has 2 cells"),
        ({"person": 'key,given_name,family_name\np1,"A,B\n'}, "person.csv is not a CSV file"),
        ({"persons": "key,given_name\np1,A\n"}, "persons.csv: there is no type of record"),
        ({"action": "key,text,owner\na1,Write,p9\n"}, "action.csv, row 2, column owner"),
        ({"action": "key,text,status\na1,Write,closed\n"}, "action.csv, row 1, column status"),
        ({"action": "key,text,reference\na1,Write,CG26-A001\n"}, "action.csv, row 1, column reference"),
        ({"contact_point": "key,value\nc1,a@example.org\n"}, "contact_point.csv, row 2, column person"),
    ],
)
def test_a_file_that_is_not_right_is_refused_by_file_row_and_column(
    tmp_path: Path, files: dict[str, str], where: str
) -> None:
    with pytest.raises(UserError) as error:
        filled(tmp_path, **files)
    assert where in str(error.value)


def test_a_bad_row_leaves_nothing_of_the_good_ones(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        filled(tmp_path, person="key,given_name,family_name\np1,Ada,Okoye\np2,,\n")
    with Store.open(tmp_path / "starter.atmp", who="JG", clock=lambda: datetime(2026, 11, 20, tzinfo=UTC)) as store:
        assert all_of(store, select(Person.id)) == []


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    steps = iter([False] * 20 + [True])
    with new_store(tmp_path) as store:
        with pytest.raises(Cancelled):
            fill_starter(store, Progress(is_stopped=lambda: next(steps)))
        assert all_of(store, select(Person.id)) == []
