"""Restricted people and secretariat-only contact points leave the register only when ticked in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.action import Action
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.records.attachment import Attachment
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.file import File
from atmp_desktop.records.group import Group
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.message import Message
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.paper import Paper
from atmp_desktop.records.participant import Participant
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.action_log import action_log
from atmp_desktop.services.attendance_record import attendance_record
from atmp_desktop.services.contact_sheet import contact_sheet
from atmp_desktop.services.decisions_register import decisions_register
from atmp_desktop.services.enquiry_log import enquiry_log
from atmp_desktop.services.export_list import export_list
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.meeting_list import meeting_list
from atmp_desktop.services.organisation_sheet import organisation_sheet
from atmp_desktop.services.register_workbook import register_workbook
from atmp_desktop.services.scope import Scope
from atmp_desktop.services.study_portfolio import study_portfolio
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from atmp_desktop.store.write import Write
from tests.conftest import Clock, stand_in
from tests.read_back import by_calamine, everything_in, part

SECRETS = (b"Hidden", b"Canary", b"canary", b"07700 900999", b"0303 999", b"Secret post")


@dataclass(frozen=True)
class Guarded:
    store: Store
    group: UUID
    meeting: UUID


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID, UUID]:
    """A group led by Ada Open and Hidden Canary, who is restricted; each with details for the secretariat only. Made once."""
    path = tmp_path_factory.mktemp("guarded") / "register.atmp"
    with Store.create(path, who="JG", clock=Clock()) as register:
        return path, *fill(register)


@pytest.fixture
def guarded(made: tuple[Path, UUID, UUID], tmp_path: Path, clock: Clock) -> Iterator[Guarded]:
    """The same, open, for one test."""
    path, group, meeting = made
    with Store.open(stand_in(path, tmp_path / "guarded.atmp"), who="JG", clock=clock) as store:
        yield Guarded(store, group, meeting)


def fill(register: Store) -> tuple[UUID, UUID]:
    """Returns the group and its meeting."""
    with register.write("Fill") as write:
        group = Group(name="Guarded group", code="GG")
        trust = Organisation(name="Royal Example Hospital")
        ada = Person(given_name="Ada", family_name="Open")
        hidden = Person(given_name="Hidden", family_name="Canary", restricted=True)
        write.add_all([group, trust, ada, hidden])
        write.flush()
        post = Affiliation(person=hidden.id, organisation=trust.id, job_title="Secret post", main=True)
        adas_post = Affiliation(person=ada.id, organisation=trust.id, job_title="Matron", main=True)
        action = Action(text="Write to the trust", owner=hidden.id, group=group.id)
        shared = Action(text="Count the beds", owner=ada.id, group=group.id)
        meeting = Interaction(on=register.today(), subject="Visit")
        write.add_all([post, adas_post, action, shared, meeting])
        write.flush()
        write.add_all(
            [
                Membership(person=ada.id, group=group.id, role="lead", represents=trust.id),
                Membership(person=hidden.id, group=group.id, role="lead", represents=trust.id),
                ContactPoint(person=ada.id, kind="email", value="ada@example.org"),
                ContactPoint(
                    person=ada.id, kind="mobile", value="07700 900999", audience="secretariat", preferred=True
                ),
                ContactPoint(
                    affiliation=adas_post.id, kind="email", value="canary.post@example.org", audience="secretariat"
                ),
                ContactPoint(organisation=trust.id, kind="phone", value="0303 999 0999", audience="secretariat"),
                ContactPoint(organisation=trust.id, kind="email", value="trust@example.org"),
                ContactPoint(person=hidden.id, kind="email", value="canary@example.org"),
                ContactPoint(affiliation=post.id, kind="phone", value="020 7946 0999", label="canary"),
                CoOwner(action=shared.id, person=hidden.id),
                Participant(interaction=meeting.id, person=hidden.id, affiliation=post.id),
            ]
        )
        asked = add_enquiry(write, group.id, hidden.id)
        met = add_meeting(write, group.id, ada.id, hidden.id)
        study = Study(title="Beds for hearts", group=group.id)
        file = File(name="Canary CV.pdf")
        write.add_all([study, file])
        write.flush()
        write.add_all(
            [
                StudySite(study=study.id, organisation=trust.id, investigator=hidden.id),
                Attachment(file=file.id, person=hidden.id),
                Assessment(person=hidden.id, influence=5, interest=5, why="Canary knows the minister"),
                Message(
                    enquiry=asked,
                    at=write.operation.clock,
                    sender="Hidden Canary <canary@example.org>",
                    text="Yours, Canary",
                ),
            ]
        )
    return group.id, met


def add_enquiry(write: Write, group: UUID, hidden: UUID) -> UUID:
    """An enquiry by somebody restricted, who also leads and handles it."""
    names = {"enquirer_name": "Miss H. Canary", "enquirer_address": "canary@example.org"}
    enquiry = Enquiry(subject="A place", person=hidden, group=group, lead=hidden, handler=hidden, **names)
    write.add(enquiry)
    write.flush()
    return enquiry.id


def add_meeting(write: Write, group: UUID, ada: UUID, hidden: UUID) -> UUID:
    """A held meeting that somebody restricted chaired; they presented an item, wrote a paper, and have a deputy."""
    meeting = Meeting(group=group, starts=write.operation.clock, status="held", chair=hidden, secretary=hidden)
    write.add(meeting)
    write.flush()
    item = AgendaItem(meeting=meeting.id, title="Beds", presenter=hidden, minute_text="Agreed.")
    theirs = Attendance(meeting=meeting.id, person=hidden, record="apologies")
    write.add_all([item, theirs])
    write.flush()
    write.add_all(
        [
            Attendance(meeting=meeting.id, person=ada, capacity="deputy", deputy_for=hidden, record="present"),
            Declaration(attendance=theirs.id, interest="Canary owns a bed"),
            Paper(meeting=meeting.id, title="Beds", author=hidden, author_name="H. Canary"),
            Decision(text="Count the beds", meeting=meeting.id, agenda_item=item.id),
        ]
    )
    return meeting.id


def lists(record_type: type[Record], store: Store) -> Listing:
    return Listing(record_type, store.today(), columns=tuple(columns_of(record_type, SHIPPED)), vocabulary=SHIPPED)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)
def test_no_unticked_list_holds_a_withheld_value_anywhere_in_its_bytes(
    guarded: Guarded, tmp_path: Path, record_type: type[Record], ending: str
) -> None:
    path = tmp_path / f"list.{ending}"
    export_list(guarded.store, lists(record_type, guarded.store), path)
    assert [secret for secret in SECRETS if secret in everything_in(path)] == []


def unticked(guarded: Guarded, tmp_path: Path, *, secretariat: bool = False) -> dict[str, Exported]:
    store = guarded.store
    return {
        "contacts": contact_sheet(store, [guarded.group], tmp_path / "contacts.xlsx", secretariat=secretariat),
        "organisations": organisation_sheet(store, tmp_path / "organisations.xlsx", secretariat=secretariat),
        "log": action_log(store, tmp_path / "log.xlsx", secretariat=secretariat),
        "enquiries": enquiry_log(store, tmp_path / "enquiries.xlsx", secretariat=secretariat),
        "meetings": meeting_list(store, tmp_path / "meetings.xlsx", secretariat=secretariat),
        "decisions": decisions_register(store, tmp_path / "decisions.xlsx", secretariat=secretariat),
        "attendance": attendance_record(
            store, tmp_path / "attendance.xlsx", scope=Scope((guarded.group,)), secretariat=secretariat
        ),
        "meeting": attendance_record(
            store, tmp_path / "meeting.xlsx", meeting=guarded.meeting, secretariat=secretariat
        ),
        "studies": study_portfolio(store, tmp_path / "studies.xlsx", secretariat=secretariat),
        "register": register_workbook(store, tmp_path / "register.xlsx", secretariat=secretariat),
    }


def test_no_unticked_sheet_holds_a_withheld_value_anywhere_in_its_bytes(guarded: Guarded, tmp_path: Path) -> None:
    done = unticked(guarded, tmp_path)
    for exported in done.values():
        assert [secret for secret in SECRETS if secret in everything_in(exported.path)] == []
    counted = {name: (exported.left_out, exported.hidden) for name, exported in done.items()}
    register = counted.pop("register")
    assert counted == {
        "contacts": (1, 2),
        "organisations": (1, 3),
        "log": (0, 2),
        "enquiries": (0, 2),
        "meetings": (0, 2),
        "decisions": (0, 0),
        "attendance": (1, 0),
        "meeting": (1, 1),
        "studies": (0, 1),
    }
    assert min(register) > 0
    assert "1 row" in done["contacts"].words
    assert "2 details" in done["contacts"].words


def test_ticked_sheets_hold_all_of_it(guarded: Guarded, tmp_path: Path) -> None:
    done = unticked(guarded, tmp_path, secretariat=True)
    contacts, organisations = (everything_in(done[name].path) for name in ("contacts", "organisations"))
    assert b"Hidden Canary" in contacts
    assert b"Mobile: 07700 900999" in contacts
    assert b"canary.post@example.org" in contacts
    assert b"Restricted" in contacts
    assert b"0303 999 0999" in organisations
    for name in ("log", "enquiries", "meetings", "attendance", "meeting", "studies", "register"):
        assert b"Hidden Canary" in everything_in(done[name].path), name
    assert all((exported.left_out, exported.hidden) == (0, 0) for exported in done.values())


def test_what_is_left_out_of_a_list_is_counted(guarded: Guarded, tmp_path: Path) -> None:
    counts = {}
    for record_type in (Person, Membership, Affiliation, ContactPoint, Participant, CoOwner, Action, Group):
        exported = export_list(guarded.store, lists(record_type, guarded.store), tmp_path / "list.xlsx")
        counts[record_type] = (exported.rows, exported.left_out, exported.hidden)
    assert counts == {
        Person: (1, 1, 0),
        Membership: (1, 1, 0),
        Affiliation: (1, 1, 0),
        ContactPoint: (2, 5, 0),
        Participant: (0, 1, 0),
        CoOwner: (0, 1, 0),
        Action: (2, 0, 1),
        Group: (1, 0, 1),
    }


def test_an_action_stays_without_the_name_of_its_owner_and_a_group_without_its_lead(
    guarded: Guarded, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    today = guarded.store.today()
    export_list(
        guarded.store, Listing(Action, today, columns=("text", "owner"), order=("text",), vocabulary=SHIPPED), path
    )
    assert by_calamine(path)[1:] == [["Count the beds", "Ada Open"], ["Write to the trust", "(restricted)"]]
    export_list(guarded.store, Listing(Group, today, columns=("name", "leads"), vocabulary=SHIPPED), path)
    assert by_calamine(path)[1][1].replace("(restricted)", "x") in ("Ada Open, x", "x, Ada Open")


def test_a_filter_by_somebody_restricted_does_not_name_them_on_the_printed_pages_of_a_list(
    guarded: Guarded, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    for typed in ('owner:"hidden canary"', "owner:canary", "owner.family_name:canar"):
        where = parse(Action, typed, SHIPPED)
        listing = Listing(Action, guarded.store.today(), columns=("text",), where=where, vocabulary=SHIPPED)
        for ticked in (False, True):
            export_list(guarded.store, listing, path, secretariat=ticked)
            assert ("canar" in part(path, "xl/worksheets/sheet1.xml").lower()) == ticked, typed


def test_ticked_lists_leave_nothing_out(guarded: Guarded, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    exported = export_list(guarded.store, lists(ContactPoint, guarded.store), path, secretariat=True)
    assert (exported.rows, exported.left_out, exported.hidden) == (7, 0, 0)
    assert b"07700 900999" in everything_in(path)


def test_what_is_the_groups_stays_without_the_name_of_whoever_did_it(guarded: Guarded, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    today = guarded.store.today()
    for record_type, columns, row in (
        (Enquiry, ("subject", "person", "enquirer", "enquirer_name", "enquirer_address", "lead"), ["A place"]),
        (AgendaItem, ("title", "presenter"), ["Beds"]),
        (Paper, ("title", "author", "author_name"), ["Beds"]),
        (StudySite, ("organisation", "investigator"), ["Royal Example Hospital"]),
        (Attendance, ("person", "deputy_for"), ["Ada Open"]),
    ):
        exported = export_list(guarded.store, Listing(record_type, today, columns=columns, vocabulary=SHIPPED), path)
        hidden = len(columns) - 1
        assert by_calamine(path)[1:] == [[*row, *["(restricted)"] * hidden]], record_type
        assert exported.hidden == hidden
    theirs: tuple[type[Record], ...] = (Message, File, Assessment, Declaration, Attachment)
    for each in theirs:
        exported = export_list(guarded.store, lists(each, guarded.store), path)
        assert (exported.rows, exported.left_out) == (0, 1), each
