"""Some days of work on a made-up register by its officers, an operation each, so that its history is worth reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from atmp_desktop.records.action import Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.affiliation import Affiliation, open_main
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.former_name import FormerName
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.participant import Participant
from atmp_desktop.records.person import Person
from atmp_desktop.records.resource import Resource
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.training import daily_enquiries, daily_meetings
from atmp_desktop.services.training.day import Day, first
from atmp_desktop.services.training.world import OFFICERS, World
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write

ENTERED_TWICE = "List of attendance at a study day"
"""Where the second entry of a person came from; nobody else has this source."""

LOOKED_AT = 200
"""How many actions are looked at for one that a meeting can have closed."""

Task = Callable[["_Day", Write], None]


def daily_work(store: Store, world: World, progress: Progress) -> None:
    """Do each piece of work in an operation of its own, the officers taking turns."""
    day = _Day(world)
    for number, (label, task) in enumerate(progress.each(TASKS, "Adding some history")):
        with store.write(label, kind="creation", who=OFFICERS[number * 2 % len(OFFICERS)]) as write:
            task(day, write)


class _Day(Day):
    """Does the work that has no module of its own."""

    def start_action(self, write: Write) -> None:
        """An open action is begun."""
        for action in first(write, select(Action).where(Action.status == "open", Action.due > self.world.today)):
            action.status = "in_progress"
            write.add(self._said(action, "Started; first replies are in."))

    def propose_closure(self, write: Write) -> None:
        """The owner of an action says that it is done."""
        action, _ = self._met(write, "in_progress")
        if action is not None:
            action.status = "proposed"

    def close_action(self, write: Write) -> None:
        """An action proposed for closure is closed, at the last meeting of its group."""
        action, meeting = self._met(write, "proposed")
        if action is not None:
            action.status, action.closed_at = "closed", meeting
            action.closure_note = "Done and reported to the group."

    def _met(self, write: Write, status: str) -> tuple[Action, UUID] | tuple[None, None]:
        """An action in a state that was raised before its group last met, and that meeting."""
        for action in first(write, select(Action).where(Action.status == status), LOOKED_AT):
            meeting = self.last_meeting(action.group)
            if meeting is not None and action.raised_on is not None and action.raised_on <= meeting.day:
                return action, meeting.id
        return None, None

    def move_action(self, write: Write) -> None:
        """A due date is moved, with the reason."""
        due = self.world.today + timedelta(days=2)
        for action in first(write, select(Action).where(Action.status == "open", Action.due > due)):
            was, now = action.due, self.chance.ahead(30, 60)
            update = self._said(action, "Key contact is on leave; new date agreed with the lead.")
            update.due_was, update.due_now = was, now
            write.add(update)
            action.due = now

    def note_call(self, write: Write) -> None:
        """Today's call is written down."""
        call = Interaction(
            id=self.chance.id(), on=self.world.today, kind="call", subject="Checked the contact sheet by telephone"
        )
        write.add(call)
        write.flush()
        for person in self.chance.some(self.world.people, 2):
            write.add(
                Participant(id=self.chance.id(), interaction=call.id, person=person.id, affiliation=person.affiliation)
            )

    def confirm_details(self, write: Write) -> None:
        """Some addresses are confirmed."""
        for point in first(write, select(ContactPoint).where(ContactPoint.confirmed_on.is_(None)), 4):
            point.confirmed_on, point.confirmed_by = self.world.today, write.operation.who

    def mark_bounced(self, write: Write) -> None:
        """An address that mail came back from."""
        found = select(ContactPoint).where(ContactPoint.kind == "email", ContactPoint.status == "good")
        for point in first(write, found.where(ContactPoint.affiliation.is_not(None)).offset(3)):
            point.status = "bounced"

    def change_job(self, write: Write) -> None:
        """Somebody was promoted."""
        for affiliation in first(write, select(Affiliation).where(*open_main(Affiliation)).offset(2)):
            affiliation.job_title = f"Acting {affiliation.job_title}"

    def rename_organisation(self, write: Write) -> None:
        """An organisation has a new name and is still found by the old one."""
        found = select(Organisation).where(Organisation.status == "active").offset(2)
        for organisation in first(write, found):
            former = FormerName(
                id=self.chance.id(),
                organisation=organisation.id,
                name=organisation.name,
                to_date=self.world.today - timedelta(days=1),
            )
            write.add(former)
            organisation.name = f"{organisation.name} with {self.world.words.made_up['uk']()['place']}"

    def end_membership(self, write: Write) -> None:
        """Somebody leaves a group at the end of the week."""
        found = select(Membership).where(
            Membership.role == "member", Membership.to_date.is_(None), Membership.seat.is_(None)
        )
        for membership in first(write, found.offset(1)):
            membership.to_date = self.chance.ahead(1, 7)

    def enter_twice(self, write: Write) -> None:
        """Somebody who is there already is entered once more."""
        for person in first(write, select(Person)):
            again = Person(
                id=self.chance.id(),
                title=person.title,
                given_name=person.given_name,
                family_name=person.family_name,
                source=ENTERED_TWICE,
            )
            write.add(again)

    def bin_person(self, write: Write) -> None:
        """The second entry goes to the bin."""
        for person in first(write, select(Person).where(Person.source == ENTERED_TWICE)):
            write.bin(person)

    def bin_resource(self, write: Write) -> None:
        """A resource that is no longer offered anywhere."""
        for resource in first(write, select(Resource).where(Resource.status == "superseded")):
            write.bin(resource)

    def note_review(self, write: Write) -> None:
        """Somebody's details were looked at with them."""
        for person in first(write, select(Person).where(Person.review_by < self.world.today)):
            person.informed_on = self.world.today
            person.review_by = self.world.today + timedelta(days=731)

    def _said(self, action: Action, text: str) -> ActionUpdate:
        return ActionUpdate(id=self.chance.id(), action=action.id, on=self.world.today, text=text)


TASKS: tuple[tuple[str, Task], ...] = (
    ("Acknowledge an enquiry", daily_enquiries.acknowledge),
    ("Chase a paper", daily_meetings.chase_paper),
    ("Start an action", _Day.start_action),
    ("Check the contact sheet by telephone", _Day.note_call),
    ("Confirm 4 contact points", _Day.confirm_details),
    ("Mark an address as bounced", _Day.mark_bounced),
    ("Pass an enquiry to the lead", daily_enquiries.pass_to_lead),
    ("Note replies to an invitation", daily_meetings.note_replies),
    ("Propose an action for closure", _Day.propose_closure),
    ("Close an action", _Day.close_action),
    ("Go on with an enquiry", daily_enquiries.go_on),
    ("Send minutes to the chair", daily_meetings.send_minutes),
    ("Change a job title", _Day.change_job),
    ("Move the due date of an action", _Day.move_action),
    ("Rename an organisation", _Day.rename_organisation),
    ("Wait for an enquirer", daily_enquiries.ask_enquirer),
    ("Receive a paper", daily_meetings.receive_paper),
    ("End a membership", _Day.end_membership),
    ("Reply to an enquiry", daily_enquiries.send_reply),
    ("Add an agenda item", daily_meetings.add_item),
    ("Note a review of somebody's details", _Day.note_review),
    ("Confirm minutes", daily_meetings.confirm_minutes),
    ("Close an enquiry", daily_enquiries.close),
    ("Close a meeting", daily_meetings.close_meeting),
    ("Retire “In person” from the list of channels", daily_enquiries.retire_channel),
    ("Add a person", _Day.enter_twice),
    ("Bin a person entered twice", _Day.bin_person),
    ("Bin a resource", _Day.bin_resource),
)
