from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from atmp_desktop.errors import UserError
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.group import Group
from atmp_desktop.records.membership import ROLES, Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record
from atmp_desktop.records.seat import Seat
from atmp_desktop.services.contact_sheet import contact_sheet
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from tests.read_back import by_calamine, by_libreoffice, by_openpyxl, part, table

HEADER = ["Role", "Name", "Organisation", "Job title", "Email", "Telephone"]
DAY = date(2026, 11, 23)


@dataclass
class Desk:
    """A register with two groups, and how tests put people into them."""

    store: Store
    path: Path
    ids: dict[str, UUID] = field(default_factory=dict)

    def add(self, record: Record) -> UUID:
        with self.store.write("Add") as write:
            write.add(record)
        return record.id

    def person(self, given: str, family: str, **values: Any) -> UUID:
        return self.add(Person(given_name=given, family_name=family, **values))

    def seat(self, person: UUID, group: str = "CG", **values: Any) -> UUID:
        return self.add(Membership(person=person, group=self.ids[group], **values))

    def rows(self, *groups: str, **options: Any) -> list[list[Any]]:
        contact_sheet(self.store, [self.ids[name] for name in groups or ("CG",)], self.path, **options)
        header, rows = table(by_calamine(self.path), "Role")
        assert header[:6] == HEADER
        return rows

    def top(self) -> list[str]:
        grid = by_calamine(self.path)
        return [row[0] for row in grid[: [row[0] for row in grid].index("Role")]]


@pytest.fixture
def desk(register: Store, tmp_path: Path) -> Desk:
    made = Desk(register, tmp_path / "contacts.xlsx")
    for code, name in (("CG", "Coordinating Group"), ("EWD", "Education and Workforce Development")):
        made.ids[code] = made.add(Group(name=name, code=code, mailbox=f"{code.lower()}@example.org"))
    made.ids["trust"] = made.add(Organisation(name="Royal Example Hospital"))
    made.ids["college"] = made.add(Organisation(name="Example College"))
    return made


def test_those_who_lead_come_first_and_the_rest_by_family_name(desk: Desk) -> None:
    for role, family in (
        ("member", "Young"),
        ("observer", "Abel"),
        ("lead", "Zed"),
        ("member", "Öberg"),
        ("chair", "Moss"),
    ):
        desk.seat(desk.person("Ada", family), role=role)
    assert [row[:2] for row in desk.rows()] == [
        ["Chair", "Ada Moss"],
        ["Lead", "Ada Zed"],
        ["Member", "Ada Öberg"],
        ["Member", "Ada Young"],
        ["Observer", "Ada Abel"],
    ]


def test_a_person_has_title_post_nominals_organisation_job_email_and_telephone(desk: Desk) -> None:
    uta = desk.person("Uta", "Griesenbach", title="Professor", post_nominals="OBE")
    post = desk.add(Affiliation(person=uta, organisation=desk.ids["college"], job_title="Professor of Gene Therapy"))
    desk.add(ContactPoint(affiliation=post, kind="email", value="uta@college.example"))
    desk.add(ContactPoint(person=uta, kind="phone", value="020 7946 0123"))
    desk.seat(uta, role="lead", represents=desk.ids["college"])
    who = ["Lead", "Professor Uta Griesenbach OBE", "Example College", "Professor of Gene Therapy"]
    assert desk.rows() == [[*who, "uta@college.example", "020 7946 0123"]]


def test_two_leads_are_joint_leads(desk: Desk) -> None:
    for family in ("Meade", "Willingham"):
        desk.seat(desk.person("Nick", family), role="lead")
    assert [row[0] for row in desk.rows()] == ["Joint lead", "Joint lead"]


def test_somebody_in_two_groups_is_one_row_with_their_roles_joined(desk: Desk) -> None:
    both = desk.person("Ada", "Both")
    desk.seat(both, "CG", role="member", represents=desk.ids["trust"])
    desk.seat(both, "EWD", role="lead", represents=desk.ids["college"])
    desk.seat(desk.person("Ben", "One"), "CG", role="chair")
    assert [row[:3] for row in desk.rows("CG", "EWD")] == [
        ["Chair, CG", "Ben One", ""],
        ["Lead, EWD; Member, CG", "Ada Both", "Example College; Royal Example Hospital"],
    ]


def test_the_email_is_that_of_the_organisation_sat_for_then_the_persons_own(desk: Desk) -> None:
    ada = desk.person("Ada", "Open")
    desk.seat(ada, represents=desk.ids["trust"])
    elsewhere = desk.add(Affiliation(person=ada, organisation=desk.ids["college"], main=True))
    desk.add(ContactPoint(affiliation=elsewhere, kind="email", value="ada@college.example"))
    assert desk.rows()[0][4] == ""
    assert "1 with no email that may be passed on" in desk.top()[1]
    desk.add(ContactPoint(person=ada, kind="email", value="ada@home.example"))
    assert desk.rows()[0][4] == "ada@home.example"
    post = desk.add(Affiliation(person=ada, organisation=desk.ids["trust"], job_title="Matron"))
    desk.add(ContactPoint(affiliation=post, kind="email", value="ada.first@trust.example"))
    desk.add(
        ContactPoint(affiliation=post, kind="email", value="bounced@trust.example", status="bounced", preferred=True)
    )
    private = ContactPoint(
        affiliation=post, kind="email", value="own@trust.example", audience="secretariat", preferred=True
    )
    desk.add(private)
    assert desk.rows()[0][3:5] == ["Matron", "ada.first@trust.example"]
    desk.add(ContactPoint(affiliation=post, kind="email", value="ada.preferred@trust.example", preferred=True))
    assert desk.rows()[0][4] == "ada.preferred@trust.example"


def test_somebody_who_sits_for_nobody_is_shown_where_they_work(desk: Desk) -> None:
    ada = desk.person("Ada", "Open")
    desk.seat(ada)
    desk.add(Affiliation(person=ada, organisation=desk.ids["trust"], job_title="Ended", to_date=date(2020, 1, 1)))
    post = desk.add(Affiliation(person=ada, organisation=desk.ids["college"], job_title="Reader", main=True))
    desk.add(ContactPoint(affiliation=post, kind="email", value="ada@college.example"))
    desk.add(ContactPoint(person=ada, kind="email", value="ada@home.example"))
    assert desk.rows()[0][2:5] == ["Example College", "Reader", "ada@college.example"]


def test_a_telephone_goes_before_a_mobile_and_keeps_its_zero_or_plus(desk: Desk) -> None:
    ada, ben = desk.person("Ada", "A"), desk.person("Ben", "B")
    for person in (ada, ben):
        desk.seat(person)
        desk.add(ContactPoint(person=person, kind="mobile", value="07700 900123"))
    desk.add(ContactPoint(person=ada, kind="phone", value="+33 1 99 00 12 34"))
    assert [row[5] for row in desk.rows()] == ["+33 1 99 00 12 34", "07700 900123"]
    sheet = by_openpyxl(desk.path)
    assert {cell.data_type for cell in sheet["F"] if cell.value} == {"s"}


def test_vacant_seats_are_listed_below_the_people(desk: Desk) -> None:
    group = desk.ids["CG"]
    filled = desk.add(Seat(group=group, name="Chair", role="chair"))
    desk.add(Seat(group=group, name="Patient representative", organisation=desk.ids["trust"]))
    desk.add(Seat(group=group, name="Deputy", role="deputy_chair"))
    desk.add(Seat(group=group, name="Old seat", to_date=date(2020, 1, 1)))
    desk.seat(desk.person("Ada", "Open"), role="chair", seat=filled)
    assert [row[:3] for row in desk.rows()] == [
        ["Chair", "Ada Open", ""],
        ["Deputy", "Vacant", ""],
        ["Patient representative", "Vacant", "Royal Example Hospital"],
    ]
    assert desk.top()[1] == "As at 23 Nov 2026 · 1 person · 2 vacant seats · 1 with no email that may be passed on"


def test_the_sheet_of_a_day_shows_who_sat_and_worked_where_that_day(desk: Desk) -> None:
    ada, ben = desk.person("Ada", "Then"), desk.person("Ben", "Now")
    desk.seat(ada, role="lead", from_date=date(2019, 1, 1), to_date=date(2021, 5, 1), represents=desk.ids["trust"])
    desk.seat(ben, role="lead", from_date=date(2021, 5, 2))
    post = Affiliation(person=ada, organisation=desk.ids["trust"], job_title="Matron", to_date=date(2021, 12, 31))
    desk.add(post)
    assert [row[:4] for row in desk.rows(day=date(2021, 5, 1), as_at=True)] == [
        ["Lead", "Ada Then", "Royal Example Hospital", "Matron"]
    ]
    assert desk.top()[1].startswith("As at 1 May 2021 · 1 person")
    assert [row[1] for row in desk.rows(day=date(2021, 5, 2))] == ["Ben Now"]
    assert [row[1] for row in desk.rows()] == ["Ben Now"]


def test_a_sheet_of_another_day_says_where_a_start_is_not_on_record(desk: Desk) -> None:
    desk.seat(desk.person("Ada", "Open"))
    desk.rows(day=date(2021, 5, 1), as_at=True)
    assert "1 of the memberships have no start on record and are taken to hold already." in desk.top()


def test_binned_people_and_memberships_are_not_shown(desk: Desk) -> None:
    ada, ben = desk.person("Ada", "Binned"), desk.person("Ben", "Out")
    desk.seat(ada)
    membership = desk.seat(ben)
    with desk.store.write("Bin") as write:
        write.bin(write.get_one(Person, ada))
        write.bin(write.get_one(Membership, membership))
    assert desk.rows() == []
    assert desk.top()[1] == "As at 23 Nov 2026 · 0 people"


def test_a_deputy_says_whose(desk: Desk) -> None:
    ada, ben = desk.person("Ada", "Open"), desk.person("Ben", "Deputy")
    desk.seat(ben, deputy_for=ada)
    assert desk.rows()[0][0] == "Member (deputy for Ada Open)"


def test_the_sheet_is_ready_to_print(desk: Desk) -> None:
    desk.seat(desk.person("Ada", "Open"))
    desk.rows("CG", "EWD")
    assert desk.top() == [
        "Contact sheet: Coordinating Group (CG), Education and Workforce Development (EWD)",
        "As at 23 Nov 2026 · 1 person · 1 with no email that may be passed on",
        "Mailbox of CG: cg@example.org",
        "Mailbox of EWD: ewd@example.org",
        desk.top()[4],
        MARKING,
        "",
    ]
    assert desk.top()[4].startswith("Organisation: the one they sit for")
    sheet = by_openpyxl(desk.path)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$8:$8"
    assert sheet.freeze_panes == "A9"
    assert sheet.auto_filter.ref == "A8:F9"
    assert all(cell.font.b for cell in sheet[8])
    xml = part(desk.path, "xl/worksheets/sheet1.xml")
    assert f"&amp;R{MARKING}</oddHeader>" in xml
    assert "<oddFooter>&amp;LAs at 23 Nov 2026&amp;CPage &amp;P of &amp;N</oddFooter>" in xml


def test_the_marking_can_be_another(desk: Desk) -> None:
    desk.rows(marking="OFFICIAL-SENSITIVE")
    assert desk.top()[-2] == "OFFICIAL-SENSITIVE"


def test_a_sheet_of_no_group_or_of_one_that_is_gone_gets_a_sentence(desk: Desk) -> None:
    with pytest.raises(UserError, match="at least one group"):
        contact_sheet(desk.store, [], desk.path)
    with desk.store.write("Bin") as write:
        write.bin(write.get_one(Group, desk.ids["CG"]))
    with pytest.raises(UserError, match="not in the register"):
        contact_sheet(desk.store, [desk.ids["CG"]], desk.path)
    assert not desk.path.exists()


def works(row: Any, day: date) -> bool:
    return (row.from_date is None or row.from_date <= day) and (row.to_date is None or row.to_date >= day)


def reached(session: Session, membership: Membership, kinds: tuple[str, ...], day: date) -> str:
    """The rule of the email once more, one person at a time."""
    held = session.scalars(select(Affiliation).where(Affiliation.person == membership.person, *visible(Affiliation)))
    posts = [post for post in held if works(post, day)]
    posts.sort(key=lambda post: (not post.main, -(post.from_date or date.min).toordinal(), post.id))
    at = [post.id for post in posts if membership.represents in (None, post.organisation)]
    for owner in [*at, membership.person]:
        mine = (ContactPoint.person == owner) | (ContactPoint.affiliation == owner)
        points = [
            point
            for point in session.scalars(select(ContactPoint).where(mine))
            if not point.deleted and point.kind in kinds and point.status == "good" and point.audience == "circulate"
        ]
        if points:
            return min(points, key=lambda each: (not each.preferred, each.kind == "mobile", each.id)).value
    return ""


def sheet_by_hand(session: Session, group: UUID, day: date) -> Iterator[list[Any]]:
    memberships = session.scalars(select(Membership).where(Membership.group == group, *visible(Membership)))
    for membership in memberships:
        person = session.get_one(Person, membership.person)
        if works(membership, day) and not person.restricted:
            represents = session.get(Organisation, membership.represents) if membership.represents else None
            yield [
                person.id,
                person.family_name,
                ROLES[membership.role],
                represents.name if represents else "",
                reached(session, membership, ("email",), day),
                reached(session, membership, ("phone", "mobile"), day),
            ]


def test_every_groups_sheet_says_what_the_register_says(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "contacts.xlsx"
    with training.read() as session:
        groups = list(session.scalars(select(Group.id).where(*visible(Group))))
    assert groups
    for group in groups:
        contact_sheet(training, [group], path)
        found = [row for row in table(by_calamine(path), "Role")[1] if row[1] not in ("", "Vacant")]
        with training.read() as session:
            expected = list(sheet_by_hand(session, group, DAY))
        assert len(found) == len({row[0] for row in expected})
        for _, family, role, organisation, email, phone in expected:
            row = next(row for row in found if family in row[1] and row[4] == email and row[5] == phone)
            assert role.lower() in row[0].lower()
            assert organisation in row[2]


def test_libreoffice_reads_the_same_sheet(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "contacts.xlsx"
    with training.read() as session:
        groups = list(session.scalars(select(Group.id).where(*visible(Group)).limit(2)))
    contact_sheet(training, groups, path, secretariat=True)
    ours, theirs = by_calamine(path), by_calamine(by_libreoffice(path, tmp_path, "xlsx"))
    assert table(theirs, "Role") == table(ours, "Role")


def test_the_note_names_the_groups(desk: Desk) -> None:
    from atmp_desktop.store.tables import operation

    desk.rows("CG", secretariat=True)
    with desk.store.read() as session:
        row = session.execute(select(operation).where(operation.c.kind == "note")).one()
    assert row.label == "Export contact sheet with secretariat-only details"
    assert '"groups":["Coordinating Group"]' in row.detail.replace(": ", ":")
