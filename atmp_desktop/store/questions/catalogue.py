"""Every question there is: its words, what it is asked with, and which one somebody means. Knows neither window nor command
line, which both ask from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection

from atmp_desktop.errors import UserError
from atmp_desktop.records import kinds
from atmp_desktop.store.fold import words_of
from atmp_desktop.store.questions.answer import Answer, joined
from atmp_desktop.store.questions.changed import changed
from atmp_desktop.store.questions.contacts import contacts
from atmp_desktop.store.questions.everything import everything
from atmp_desktop.store.questions.memberships import ending, leads, vacant
from atmp_desktop.store.questions.overdue import overdue
from atmp_desktop.store.questions.quiet import quiet
from atmp_desktop.store.questions.reach import no_current_contact, unconfirmed
from atmp_desktop.translation import tr

DAYS = kinds.Whole(least=0, most=36_500)
MONTHS = kinds.Whole(least=1, most=1_200)

PARTS = {"owner": tr("By owner"), "lead": tr("By lead of the group"), "group": tr("By group")}
PARTNERS = {"all": tr("Key partners and active organisations"), "key": tr("Key partners only")}


@dataclass(frozen=True)
class Parameter:
    """One thing a question is asked with.

    Attributes:
        name: what its function calls it.
        label: its words.
        kind: how its values behave; None for a record of one of `targets`, whose value is its type and id.
        targets: the types of record it may be.
        default: what is meant where nothing is said; of a day, None for today or the first on record.
        required: the question cannot be asked without it.
        placeholder: what an empty one means, in words.
    """

    name: str
    label: str
    kind: kinds.Kind | None = None
    targets: tuple[str, ...] = ()
    default: Any = None
    required: bool = False
    placeholder: str = ""


@dataclass(frozen=True)
class Question:
    """A question.

    Attributes:
        code: its one word on the command line.
        words: as an officer asks it.
        help: a sentence on what it gives.
        also: other words by which it is known.
        parameters: what it is asked with, in order.
        answers: gives its answer; see `ask`.
        as_at: it can be asked for another day than today.
        may_be_long: only the first rows can be asked for.
    """

    code: str
    words: str
    help: str
    also: str
    answers: Callable[..., Answer]
    parameters: tuple[Parameter, ...] = ()
    as_at: bool = False
    may_be_long: bool = False

    @property
    def all_parameters(self) -> tuple[Parameter, ...]:
        """What it is asked with, the day it is asked for among it."""
        return (ON, *self.parameters) if self.as_at else self.parameters


ON = Parameter("as_at", tr("On"), kinds.Date(), placeholder=tr("or today"))
WHOM = ("person", "organisation")

QUESTIONS: Mapping[str, Question] = {
    each.code: each
    for each in (
        Question(
            "leads",
            tr("Who leads each group?"),
            tr("The leads of every group on a day, joint leads as such, and the groups that have none."),
            tr("led leading chairs chair"),
            leads,
            as_at=True,
        ),
        Question(
            "vacant",
            tr("Which seats are vacant?"),
            tr("Seats that are open and that nobody holds, since when, and who held them last."),
            tr("vacancies vacancy empty unfilled seat"),
            vacant,
            as_at=True,
        ),
        Question(
            "ending",
            tr("Which memberships end soon?"),
            tr("Memberships of which the end, or the end of the term, comes within so many days."),
            tr("ends expire expiring terms term finishing membership"),
            ending,
            (Parameter("days", tr("Within days"), DAYS, default=90),),
            as_at=True,
        ),
        Question(
            "no-current-contact",
            tr("Which partners have no current contact?"),
            tr("Key partners and active organisations for which nobody is there, or nobody who can be reached."),
            tr("partner organisations organisation contact without"),
            no_current_contact,
            (Parameter("partners", tr("Which"), kinds.Choice(options=PARTNERS), default="all"),),
            as_at=True,
        ),
        Question(
            "quiet",
            tr("Who is influential and was not contacted?"),
            tr("People and organisations of influence 4 or 5 with whom there was no contact for so many months."),
            tr("silent neglected influence months"),
            quiet,
            (Parameter("months", tr("For months"), MONTHS, default=6),),
        ),
        Question(
            "overdue",
            tr("Which actions are overdue?"),
            tr("Open actions past their due day, by whom they are owed, with how many each has."),
            tr("late action due owner lead group"),
            overdue,
            (Parameter("by", tr("Put together"), kinds.Choice(options=PARTS), default="owner"),),
        ),
        Question(
            "contacts",
            tr("Which contacts were there with …?"),
            tr("Every interaction, message and meeting with a person or an organisation between two days."),
            tr("chronology foi freedom information contact"),
            contacts,
            (
                Parameter("who", tr("With"), targets=WHOM, required=True),
                Parameter("since", tr("From"), kinds.Date(), placeholder=tr("or the first")),
                Parameter("until", tr("Until"), kinds.Date(), placeholder=tr("or today")),
            ),
        ),
        Question(
            "everything",
            tr("What do we hold on …?"),
            tr("Every record that leads to a person or an organisation, what belongs to it, and its history."),
            tr("all subject access everything about hold"),
            everything,
            (Parameter("about", tr("About"), targets=WHOM, required=True),),
        ),
        Question(
            "changed",
            tr("What changed since a group’s last meeting?"),
            tr("Memberships, actions, decisions, papers, projects and people of a group that are not what they were."),
            tr("changes new news meeting"),
            changed,
            (
                Parameter("group", tr("Group"), targets=("group",), required=True),
                Parameter("since", tr("Since"), kinds.Date(), placeholder=tr("or its last meeting")),
            ),
        ),
        Question(
            "unconfirmed",
            tr("Which details are not confirmed?"),
            tr("Addresses and numbers in use that nobody has confirmed for so many months, by person."),
            tr("stale confirmed confirm old contact points emails"),
            unconfirmed,
            (Parameter("months", tr("For months"), MONTHS, default=12),),
            may_be_long=True,
        ),
    )
}
"""The questions by code, in the order in which they are offered."""


@dataclass(frozen=True)
class Asked:
    """A question with what it is asked with: values by the names of its parameters, None for those not given."""

    question: Question
    values: Mapping[str, Any] = field(default_factory=dict)

    def missing(self) -> Parameter | None:
        """The first parameter it still needs."""
        return next(
            (each for each in self.question.parameters if each.required and self.values.get(each.name) is None), None
        )


def ask(connection: Connection, today: date, asked: Asked, *, most: int | None = None) -> Answer:
    """The answer to a question, asked on a day; of one that may be long, the first `most` rows.

    Raises UserError where it lacks what it needs.
    """
    question = asked.question
    if (missing := asked.missing()) is not None:
        raise UserError(
            tr("This question is about one {targets}.", targets=tr(" or ").join(missing.targets)),
            tr("Say which in “{label}”.", label=missing.label),
        )
    given = {name: value for name, value in asked.values.items() if value is not None}
    day = given.pop("as_at", today) if question.as_at else today
    for each in question.parameters:
        if each.default is not None:
            given.setdefault(each.name, each.default)
        if each.name in given and each.targets == ("group",):
            given[each.name] = given[each.name][1]
    if question.answers is leads:
        given["today"] = today
    if question.may_be_long:
        given["most"] = most
    return question.answers(connection, day, **given)


def question_meant(typed: str) -> Question:
    """The question of a code, or the one that some words fit best.

    Raises UserError with a sentence that names those that fit as well, or all of them where none does.
    """
    code = "-".join(words_of(typed))
    if code in QUESTIONS:
        return QUESTIONS[code]
    points = {each.code: _points(each, words_of(typed)) for each in QUESTIONS.values()}
    best = max(points.values())
    fitting = [QUESTIONS[each] for each, number in points.items() if number == best]
    if best == 0:
        raise UserError(
            tr("No question is about “{typed}”.", typed=typed.strip()),
            tr("There are: {questions}.", questions=", ".join(QUESTIONS)),
        )
    if len(fitting) > 1:
        named = joined([f"“{each.words}” ({each.code})" for each in fitting])
        raise UserError(
            tr("“{typed}” may mean {named}.", typed=typed.strip(), named=named),
            tr("Give another word, or the word in brackets."),
        )
    return fitting[0]


ASIDE = frozenset(
    [
        "a",
        "about",
        "and",
        "are",
        "as",
        "at",
        "been",
        "by",
        "did",
        "do",
        "each",
        "every",
        "for",
        "from",
        "had",
        "has",
        "have",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "our",
        "the",
        "there",
        "these",
        "they",
        "this",
        "to",
        "today",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "will",
        "with",
    ]
)
"""Words that every question may have."""


def _points(question: Question, typed: list[str]) -> int:
    """How well words fit a question: three for each word of its code, two for one of its own words, one for another it is
    known by; half typed words count too."""
    points = 0
    for word in typed:
        if word in ASIDE:
            continue
        for worth, words in ((3, question.code), (2, question.words), (1, question.also)):
            if any(each == word or (len(word) > 2 and each.startswith(word)) for each in words_of(words)):
                points += worth
                break
    return points
