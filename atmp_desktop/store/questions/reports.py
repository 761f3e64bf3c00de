"""Every report there is: its words, what it is asked with, and how it is read. Knows neither window nor command line, which
both ask from here."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records import kinds
from atmp_desktop.records.group import KINDS as GROUP_KINDS
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.questions.action_colours import actions_by_colour
from atmp_desktop.store.questions.catalogue import ON, Parameter
from atmp_desktop.store.questions.coverage import ACTIVE, PARTNERS, coverage
from atmp_desktop.store.questions.enquiry_months import enquiries_by_month
from atmp_desktop.store.questions.influence import EVERYBODY, influence_map
from atmp_desktop.store.questions.meeting_attendance import attendance_and_quorum
from atmp_desktop.store.questions.membership_matrix import ALL, membership_matrix
from atmp_desktop.store.questions.report import Report
from atmp_desktop.translation import tr

ROWS = {"people": tr("People"), "organisations": tr("Organisations")}
WHOM = {EVERYBODY: tr("Everybody"), "organisation": tr("Organisations"), "person": tr("People")}
MONTHS = kinds.Whole(least=1, most=120)


@dataclass(frozen=True)
class ReportKind:
    """A report.

    Attributes:
        code: its one word on the command line.
        words: what it is called.
        help: a sentence on what it shows.
        figures: reads it; see `read_report`.
        parameters: what it is asked with besides the day, in order.
        as_at: it can be asked for another day than today.
        names_people: somebody may be left out of it.
    """

    code: str
    words: str
    help: str
    figures: Callable[..., Report]
    parameters: tuple[Parameter, ...] = ()
    as_at: bool = False
    names_people: bool = False

    @property
    def all_parameters(self) -> tuple[Parameter, ...]:
        """What it is asked with, the day it is asked for among it."""
        return (ON, *self.parameters) if self.as_at else self.parameters


@dataclass(frozen=True)
class AskedReport:
    """A report with what it is asked with: values by the names of its parameters, None for those not given."""

    kind: ReportKind
    values: Mapping[str, Any] = field(default_factory=dict)

    def given(self) -> dict[str, Any]:
        """What it is read with but for the day: what was given, else what is meant without."""
        found = {name: value for name, value in self.values.items() if value is not None and name != ON.name}
        for each in self.kind.parameters:
            if each.default is not None:
                found.setdefault(each.name, each.default)
        return found

    def words(self) -> tuple[str, ...]:
        """What it is narrowed down to, a line each."""
        given = self.given()
        return tuple(
            f"{each.label}: {each.kind.show(given[each.name])}"
            for each in self.kind.parameters
            if each.kind is not None and each.name in given
        )


def reports(vocabulary: Vocabulary) -> dict[str, ReportKind]:
    """The reports by code, in the order in which they are offered, with the choices as a register has them."""
    roles = {ALL: tr("All roles"), **vocabulary.options("role")}
    organisation_kinds = {ALL: tr("All kinds"), **vocabulary.options("organisation_kind")}
    group_kinds = {ALL: tr("All groups"), **GROUP_KINDS}
    found = (
        ReportKind(
            "matrix",
            tr("Who sits in which group"),
            tr("People, or the organisations they sit for, against groups: the role of each, and what a group lacks."),
            membership_matrix,
            (
                Parameter("by", tr("Rows"), kinds.Choice(options=ROWS), default="people"),
                Parameter("group_kind", tr("Groups"), kinds.Choice(options=group_kinds), default=ALL),
                Parameter("role", tr("Role"), kinds.Choice(options=roles), default=ALL),
                Parameter("kind", tr("Organisations"), kinds.Choice(options=organisation_kinds), default=ALL),
            ),
            as_at=True,
            names_people=True,
        ),
        ReportKind(
            "influence",
            tr("Influence and interest"),
            tr("Where everybody stands by the latest assessment, and who moved since another day."),
            influence_map,
            (
                Parameter("whom", tr("Whom"), kinds.Choice(options=WHOM), default=EVERYBODY),
                Parameter("since", tr("Moved since"), kinds.Date(), placeholder="optional"),
            ),
            as_at=True,
            names_people=True,
        ),
        ReportKind(
            "coverage",
            tr("Partners with a current contact"),
            tr("By kind of organisation and nation: how many have somebody who can be reached, of how many."),
            coverage,
            (Parameter("partners", tr("Which"), kinds.Choice(options=PARTNERS), default=ACTIVE),),
            as_at=True,
        ),
        ReportKind(
            "actions",
            tr("Actions by group and colour"),
            tr("The open actions of each group: red, amber and green."),
            actions_by_colour,
        ),
        ReportKind(
            "enquiries",
            tr("Enquiries by month"),
            tr("How many came, how many were answered in target, and in how many working days."),
            enquiries_by_month,
            (
                Parameter("months", tr("Months"), MONTHS, default=12),
                Parameter("until", tr("Up to"), kinds.Date(), placeholder=tr("or this month")),
            ),
        ),
        ReportKind(
            "attendance",
            tr("Attendance and quorum"),
            tr("The meetings that took place: how many came, and whether there was a quorum."),
            attendance_and_quorum,
            (
                Parameter("months", tr("Months"), MONTHS, default=12),
                Parameter("group", tr("Group"), targets=("group",), placeholder=tr("or all")),
            ),
            as_at=True,
        ),
    )
    return {each.code: each for each in found}


def read_report(
    connection: Connection,
    today: date,
    asked: AskedReport,
    vocabulary: Vocabulary,
    without: frozenset[bytes] = frozenset(),
) -> Report:
    """A report, asked on a day. The people `without`, by their ids as bytes, are left out of one that names people.

    Raises UserError for two days in the wrong order.
    """
    given = asked.given()
    day = (asked.values.get(ON.name) if asked.kind.as_at else None) or today
    since = given.get("since")
    if since is not None and since > day:
        raise UserError(
            tr(
                "{since} is after {day}, so nothing can have moved in between.",
                since=format_date(since),
                day=format_date(day),
            ),
            tr("Type an earlier day to compare with."),
        )
    if asked.kind.names_people:
        given["without"] = without
    report = asked.kind.figures(connection, day, vocabulary=vocabulary, **given)
    return dataclasses.replace(report, asked=asked.words())


def report_meant(typed: str, vocabulary: Vocabulary) -> ReportKind:
    """The report of a code. Raises UserError with all of them for one that is none."""
    found = reports(vocabulary)
    if typed not in found:
        raise UserError(
            tr("There is no report “{typed}”.", typed=typed), tr("Choose one of: {found}.", found=", ".join(found))
        )
    return found[typed]
