"""What must not be there twice: links between the same records, codes, versions and numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import Invalid
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.group import Group
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.participant import Participant
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.records.tag import Tag
from atmp_desktop.records.tagging import OWNERS, Tagging
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.make import make
from tests.records.keeping import change, of, refusal

LINKS = {
    "participant": ("interaction", "person"),
    "co_owner": ("action", "person"),
    "project_challenge": ("project", "challenge"),
    "challenge_resource": ("challenge", "resource"),
    "enquiry_resource": ("enquiry", "resource"),
    "enquiry_challenge": ("enquiry", "challenge"),
    "study_site": ("study", "organisation"),
    "tagging": ("study", "tag"),
}
"""Types that link two records, and the two links."""


def refused(store: Store, record_type: type[Record], **values: Any) -> str:
    with pytest.raises(Invalid) as told:
        make(store, record_type, **values)
    return str(told.value)


@pytest.mark.parametrize("type", LINKS)
def test_two_records_are_linked_once(register: Store, type: str) -> None:
    record_type, (one, two) = BY_NAME[type], LINKS[type]
    links = {name: make(register, BY_NAME[name]) for name in (one, two)}
    first = make(register, record_type, **links)
    assert " already" in refused(register, record_type, **links)
    other = {**links, one: make(register, BY_NAME[one])}
    with pytest.raises(Invalid, match=" already"), register.write("Add two") as write:
        write.bulk_add(record_type, [other, other])
    assert check(register) == []
    with register.write("Bin it") as write:
        write.bin(write.get_one(record_type, first))
        binned = write.operation.id
    make(register, record_type, **links)
    with pytest.raises(Invalid, match=" already"):
        register.undo(binned)


def test_a_person_takes_part_in_an_interaction_once_and_so_does_an_organisation(register: Store) -> None:
    interaction, person = make(register, Interaction), make(register, Person)
    organisation = make(register, Organisation)
    make(register, Participant, interaction=interaction, person=person)
    make(register, Participant, interaction=interaction, organisation=organisation)
    make(register, Participant, interaction=make(register, Interaction), person=person)
    again = make(register, Participant, interaction=interaction)
    assert refusal(register, Participant, again, person=person) == (
        "This person is among the participants of this interaction already. Change that entry instead. Where both are on record already, move one of them to the bin."
    )
    assert refused(register, Participant, interaction=interaction, organisation=organisation).startswith(
        "This organisation is among the participants of this interaction already."
    )


def test_thousands_of_participants_are_added_at_once(register: Store) -> None:
    interaction = make(register, Interaction)
    with register.write("Add people") as write:
        people = write.bulk_add(Person, [{"given_name": f"P{n}", "family_name": "Ng"} for n in range(5000)])
    with register.write("Add participants") as write:
        write.bulk_add(Participant, [{"interaction": interaction, "person": person} for person in people])
    with pytest.raises(Invalid, match="This person is among"):
        make(register, Participant, interaction=interaction, person=people[4321])


@pytest.mark.parametrize("owner", OWNERS)
def test_a_record_has_a_tag_once(register: Store, owner: str) -> None:
    tag, record = make(register, Tag), make(register, BY_NAME[owner])
    make(register, Tagging, tag=tag, **{owner: record})
    make(register, Tagging, tag=make(register, Tag, name="Another"), **{owner: record})
    assert refused(register, Tagging, tag=tag, **{owner: record}) == (
        "This record has the tag already. Change that entry instead. Where both are on record already, move one of them to the bin."
    )


def test_a_site_that_was_closed_may_open_again_later(register: Store) -> None:
    site = {"study": make(register, Study), "organisation": make(register, Organisation)}
    first = make(register, StudySite, **site, from_date=date(2020, 1, 1), to_date=date(2021, 12, 31))
    make(register, StudySite, **site, from_date=date(2022, 1, 1))
    assert refusal(register, StudySite, first, to_date=date(2022, 1, 1)) == (
        "This organisation is a site of the study already, on some of the same days. "
        "Change that entry instead, or end it the day before this one begins; move one to the bin where both are on "
        "record already."
    )
    assert "on some of the same days" in refused(register, StudySite, **site)


def test_a_code_is_that_of_one_group(register: Store) -> None:
    first = make(register, Group, name="Coordinating Group", code="CG")
    assert refused(register, Group, name="Consent Group", code="cg") == (
        "“Coordinating Group” has the code CG, and references begin with it. "
        "Choose another code, or change that group's first."
    )
    make(register, Group, name="Without a code")
    make(register, Group, name="Without one either")
    with register.write("Bin it") as write:
        write.bin(write.get_one(Group, first))
    make(register, Meeting, group=first)
    make(register, Group, name="Old Consent Group", code="CG", closed=PartialDate(2019))
    second = make(register, Group, name="Consent Group", code="CG")
    assert of(register, Meeting, make(register, Meeting, group=second), "reference") == "CG26-02"
    with pytest.raises(Invalid, match="“Consent Group” has the code CG"), register.write("Restore") as write:
        write.restore(write.get_one(Group, first))
    assert check(register) == []


def test_a_version_of_the_minutes_is_there_once(register: Store) -> None:
    meeting = make(register, Meeting)
    make(register, MinutesVersion, meeting=meeting, version=1)
    second = make(register, MinutesVersion, meeting=meeting)
    assert refusal(register, MinutesVersion, second, version=1) == (
        "There is a version 1 of the minutes of this meeting already. "
        "Leave “Version” empty, and it gets the next number."
    )
    make(register, MinutesVersion, version=1)


def test_an_item_added_to_an_issued_agenda_does_not_take_anothers_number(register: Store) -> None:
    meeting = make(register, Meeting, status="issued")
    item = make(register, AgendaItem, meeting=meeting, number=4)
    assert "Another item of this agenda has the number 4." in refused(register, AgendaItem, meeting=meeting, number=4)
    with register.write("Bin it") as write:
        write.bin(write.get_one(AgendaItem, item))
        binned = write.operation.id
    make(register, AgendaItem, meeting=meeting, number=4)
    with pytest.raises(Invalid, match="has the number 4"):
        register.undo(binned)


def test_a_number_that_an_older_register_gave_twice_can_still_be_mended(register: Store) -> None:
    meeting = make(register, Meeting, status="drafting")
    first, second = (make(register, AgendaItem, meeting=meeting) for _ in range(2))
    with register.write("As it was allowed once", kind="note") as write:
        write.connection().exec_driver_sql("UPDATE agenda_item SET number = 1 WHERE id = ?", (second.bytes,))
    assert not any("has the number" in each for each in check(register)), "a drafted agenda may be in disorder"
    assert refusal(register, Meeting, meeting, status="issued") == (
        "Two items of the agenda have the number 1. Give each a number of its own; they stay once the agenda is issued."
    )
    with register.write("As it was allowed once too", kind="note") as write:
        write.connection().exec_driver_sql("UPDATE meeting SET status = 'issued'")
    told = [each for each in check(register) if "has the number 1" in each]
    assert len(told) == 2
    assert all(each.startswith("Agenda item 1. ") and each.endswith("it gets the next.") for each in told)
    change(register, AgendaItem, second, number=2)
    assert "item numbers stay" in refusal(register, AgendaItem, first, number=3)


def test_a_meeting_has_a_number_of_its_own_in_its_group(register: Store) -> None:
    group = make(register, Group, code="CG")
    first = make(register, Meeting, group=group, number=25)
    assert refused(register, Meeting, group=group, number=25) == (
        "Another meeting of this group has the number 25. Give one of the two another."
    )
    make(register, Meeting, number=25)
    change(register, Meeting, first, status="cancelled", status_reason="Strike")
    make(register, Meeting, group=group, number=25)
    assert "has the number 25" in refusal(register, Meeting, first, status="planned")
