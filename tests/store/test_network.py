"""Who an organisation is connected with, and the tree it is in."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from atmp_desktop.errors import UserError
from atmp_desktop.records import (
    Affiliation,
    Aim,
    Challenge,
    Group,
    Membership,
    Organisation,
    Person,
    Project,
    ProjectChallenge,
    Seat,
)
from atmp_desktop.store.questions.group_projects import group_projects
from atmp_desktop.store.questions.network import Network, network_of
from atmp_desktop.store.questions.organisation_tree import Part, Tree, organisation_tree
from atmp_desktop.store.store import Store
from tests.make import make, make_in

TODAY = date(2026, 11, 23)


def network(store: Store, organisation: UUID, day: date = TODAY, most: int = 60) -> Network:
    with store.read() as session:
        return network_of(session.connection(), organisation, day, most=most)


def ties(found: Network) -> set[tuple[str, str, str]]:
    names = {each.id: each.name for each in (found.centre, *found.nodes)}
    return {(names[each.near], names[each.far], each.words) for each in found.ties}


class College:
    """An organisation with somebody who sits in a group, in which somebody of another sits too."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.id = make(store, Organisation, name="College", kind="university")
        self.trust = make(store, Organisation, name="Trust", kind="nhs")
        self.ann = make(store, Person, given_name="Ann", family_name="Ash")
        self.bob = make(store, Person, given_name="Bob", family_name="Birch")
        make(
            store, Affiliation, person=self.ann, organisation=self.id, job_title="Professor", from_date=date(2020, 1, 1)
        )
        make(store, Affiliation, person=self.bob, organisation=self.trust, main=True)
        self.group = make(store, Group, name="Guidance", code="GD")
        self.lead = make(store, Membership, group=self.group, person=self.ann, role="lead", from_date=date(2021, 1, 1))
        make(store, Membership, group=self.group, person=self.bob, role="member")


def test_a_network_has_the_people_their_groups_and_who_else_is_there(register: Store) -> None:
    college = College(register)
    found = network(register, college.id)
    assert [(each.type, each.name, each.words) for each in found.nodes] == [
        ("person", "Ann Ash", "Professor"),
        ("group", "Guidance", "GD"),
        ("organisation", "Trust", "NHS organisation"),
    ]
    assert ties(found) == {
        ("College", "Ann Ash", "Professor"),
        ("Ann Ash", "Guidance", "Lead"),
        ("Guidance", "Trust", "1 member"),
    }
    assert found.total == 4
    assert found.summary == "1 person, 1 group and 1 other organisation."
    assert found.told(college.ann) == "Ann Ash, Professor: College (Professor), Guidance (Lead)."


def test_a_network_is_of_its_day(register: Store) -> None:
    college = College(register)
    assert network(register, college.id, date(2019, 12, 31)).nodes == ()
    # Ann is there before she sits in the group.
    assert [each.name for each in network(register, college.id, date(2020, 6, 1)).nodes] == ["Ann Ash"]


def test_whoever_sits_for_an_organisation_belongs_to_it_without_an_affiliation(register: Store) -> None:
    college = College(register)
    zoe = make(register, Person, given_name="Zoe", family_name="Zinn")
    make(register, Membership, group=college.group, person=zoe, role="member", represents=college.id)
    assert ("College", "Zoe Zinn", "Sits for it") in ties(network(register, college.id))


def test_a_vacant_seat_that_is_kept_for_it_ties_an_organisation_to_a_group(register: Store) -> None:
    college = College(register)
    other = make(register, Group, name="Trials")
    seat = make(register, Seat, group=other, name="Its seat", organisation=college.id)
    assert ("College", "Trials", "1 vacant seat") in ties(network(register, college.id))
    make(register, Membership, group=other, person=college.bob, seat=seat)
    assert "Trials" not in {each.name for each in network(register, college.id).nodes}


def test_what_is_in_the_bin_is_not_in_the_network(register: Store) -> None:
    college = College(register)
    with register.write("Bin") as write:
        write.bin(write.get_one(Group, college.group))
    assert [each.name for each in network(register, college.id).nodes] == ["Ann Ash"]
    with register.write("Bin") as write:
        write.bin(write.get_one(Person, college.ann))
    assert network(register, college.id).nodes == ()
    with register.write("Bin") as write:
        write.bin(write.get_one(Organisation, college.id))
    with pytest.raises(UserError, match="not in the register any more"):
        network(register, college.id)


def test_there_is_no_network_of_what_is_not_there(register: Store) -> None:
    with pytest.raises(UserError):
        network(register, uuid4())


@pytest.mark.parametrize("most", [2, 5, 12, 60])
def test_of_a_large_network_the_most_connected_are_shown_and_all_hang_together(register: Store, most: int) -> None:
    with register.write("Many") as write:
        college = make_in(write, Organisation, name="College").id
        others = [make_in(write, Organisation, name=f"Other {n:02}").id for n in range(40)]
        groups = [make_in(write, Group, name=f"Group {n:02}").id for n in range(20)]
        for n in range(50):
            person = make_in(write, Person, given_name="P", family_name=f"{n:02}").id
            make_in(write, Affiliation, person=person, organisation=college)
            for group in groups[n % 20 : n % 20 + n % 4]:
                make_in(write, Membership, person=person, group=group)
        for n, other in enumerate(others):
            person = make_in(write, Person, given_name="Q", family_name=f"{n:02}").id
            make_in(write, Affiliation, person=person, organisation=other, main=True)
            make_in(write, Membership, person=person, group=groups[n % 20])
    found = network(register, college, most=most)
    assert found.total == 108
    assert len(found.nodes) + 1 <= most
    assert found.summary.endswith(f"The {len(found.nodes) + 1} most connected of 108 are shown.")
    reached, way = {college}, [college]
    while way:
        at = way.pop()
        for tie in found.ties:
            for one, other in ((tie.near, tie.far), (tie.far, tie.near)):
                if one == at and other not in reached:
                    reached.add(other)
                    way.append(other)
    assert {each.id for each in found.nodes} <= reached
    if most == 60:
        assert len(found.nodes) + 1 == 60


# --- The tree -------------------------------------------------------------------------------------------------------


def tree(store: Store, id: UUID, most: int = 300) -> Tree:
    with store.read() as session:
        found = organisation_tree(session.connection(), id, TODAY, most=most)
    assert found is not None
    return found


def names(part: Part) -> object:
    return (part.name, [names(each) for each in part.parts]) if part.parts else part.name


def test_a_tree_goes_up_to_the_top_and_down_to_the_last_part_with_people(register: Store) -> None:
    top = make(register, Organisation, name="NIHR")
    middle = make(register, Organisation, name="CRN", parent=top)
    own = make(register, Organisation, name="North", parent=middle, kind="nihr_infrastructure")
    leeds = make(register, Organisation, name="Leeds", parent=own)
    make(register, Organisation, name="York", parent=own, status="former")
    make(register, Organisation, name="Headingley", parent=leeds)
    make(register, Affiliation, organisation=leeds)
    make(register, Affiliation, organisation=leeds, to_date=date(2026, 1, 1))
    found = tree(register, own)
    assert [each.name for each in found.above] == ["NIHR", "CRN"]
    assert names(found.own) == ("North", [("Leeds", ["Headingley"]), "York"])
    assert found.own.kind == "NIHR infrastructure"
    assert [(each.people, each.former) for each in found.own.parts] == [(1, False), (0, True)]
    assert found.is_telling
    assert not tree(register, make(register, Organisation, name="Alone")).is_telling


def test_a_tree_of_very_many_parts_says_how_many_it_leaves_out(register: Store) -> None:
    with register.write("Many") as write:
        top = make_in(write, Organisation, name="Top").id
        for n in range(12):
            make_in(write, Organisation, name=f"Part {n:02}", parent=top)
    found = tree(register, top, most=10)
    assert len(found.own.parts) == 10
    assert found.own.more == 2


def test_a_part_in_the_bin_is_not_in_the_tree(register: Store) -> None:
    top = make(register, Organisation, name="Top")
    part = make(register, Organisation, name="Part", parent=top)
    with register.write("Bin") as write:
        write.bin(write.get_one(Organisation, part))
    assert tree(register, top).own.parts == ()


def test_what_it_is_part_of_is_not_in_the_tree_once_it_is_in_the_bin(register: Store) -> None:
    top = make(register, Organisation, name="Top")
    part = make(register, Organisation, name="Part", parent=top)
    with register.write("Bin") as write:
        write.get_one(Organisation, top).deleted = write.operation.clock
    assert tree(register, part).above == ()


# --- Projects -------------------------------------------------------------------------------------------------------


def test_projects_come_with_their_aims_in_order_and_those_that_are_over_last(register: Store) -> None:
    group = make(register, Group)
    over = make(register, Project, group=group, title="Aardvark", status="completed", to_date=date(2025, 1, 1))
    going = make(register, Project, group=group, title="Maps", status="active")
    make(register, Project, title="Elsewhere")
    make(register, Aim, project=going, position=2, text="Second\nwith more")
    make(register, Aim, project=going, position=1, text="First")
    challenge = make(register, Challenge, title="Capacity")
    make(register, ProjectChallenge, project=going, challenge=challenge, note="By training")
    with register.read() as session:
        found = group_projects(session.connection(), group)
    assert [(each.id, each.over) for each in found] == [(going, False), (over, True)]
    assert found[0].aims == ("First", "Second")
    assert found[0].challenges == ((challenge, "Capacity", "By training"),)
