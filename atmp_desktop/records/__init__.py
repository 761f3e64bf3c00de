"""What we keep: one module a record type. Knows no Qt, no files and no store.

RECORD_TYPES has every record type, the main ones first.
"""

from __future__ import annotations

from atmp_desktop.records.action import Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.aim import Aim
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.records.attachment import Attachment
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.challenge import Challenge
from atmp_desktop.records.challenge_resource import ChallengeResource
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.enquiry_challenge import EnquiryChallenge
from atmp_desktop.records.enquiry_resource import EnquiryResource
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.file import File
from atmp_desktop.records.former_name import FormerName
from atmp_desktop.records.group import Group
from atmp_desktop.records.identifier import Identifier
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.lookup_value import LookupValue
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_series import MeetingSeries
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.message import Message
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.paper import Paper
from atmp_desktop.records.participant import Participant
from atmp_desktop.records.person import Person
from atmp_desktop.records.project import Project
from atmp_desktop.records.project_challenge import ProjectChallenge
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.resource import Resource
from atmp_desktop.records.saved_view import SavedView
from atmp_desktop.records.seat import Seat
from atmp_desktop.records.service_target import ServiceTarget
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.records.succession import Succession
from atmp_desktop.records.tag import Tag
from atmp_desktop.records.tagging import Tagging

RECORD_TYPES: tuple[type[Record], ...] = (
    Action,
    Enquiry,
    Meeting,
    Group,
    Person,
    Organisation,
    Membership,
    Affiliation,
    ContactPoint,
    Project,
    Challenge,
    Resource,
    Decision,
    Paper,
    MinutesVersion,
    MeetingSeries,
    Study,
    Interaction,
    Assessment,
    File,
    Tag,
    ServiceTarget,
    Seat,
    FormerName,
    Identifier,
    Succession,
    Aim,
    ProjectChallenge,
    ChallengeResource,
    Participant,
    CoOwner,
    ActionUpdate,
    AgendaItem,
    Attendance,
    Declaration,
    Tagging,
    Attachment,
    EnquiryStep,
    Message,
    EnquiryResource,
    EnquiryChallenge,
    StudySite,
    SavedView,
    LookupValue,
    CustomField,
)

BY_NAME: dict[str, type[Record]] = {type_name(record_type): record_type for record_type in RECORD_TYPES}
"""Record types by the name the history, the command line and the database use."""
