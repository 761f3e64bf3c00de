"""The command "ask": the questions there are, the answer to one of them, and that answer as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.exports import print_exported
from atmp_desktop.cli.finding import find_record
from atmp_desktop.cli.output import print_json, print_table, showing_progress
from atmp_desktop.cli.registers import register
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import type_name
from atmp_desktop.store.questions.answer import Answer, Subtotal, as_json, place_of_words, shown, with_subtotals
from atmp_desktop.store.questions.catalogue import QUESTIONS, Asked, Parameter, Question, ask, question_meant
from atmp_desktop.store.store import Store

OPTIONS = {
    "as_at": "as_at",
    "days": "days",
    "months": "months",
    "by": "by",
    "partners": "partners",
    "who": "with_whom",
    "about": "about",
    "group": "group",
    "since": "since",
    "until": "until",
}
"""The option of the command line for each parameter of a question."""

WORDS = {name: f"--{'with' if option == 'with_whom' else option.replace('_', '-')}" for name, option in OPTIONS.items()}
"""The same as they are typed."""


def run(call: Call) -> int:
    """Answer a question, or say which there are."""
    with register(call) as store:
        if not call.options.question:
            _list(call)
            return 0
        asked = _asked(call, store, question_meant(" ".join(call.options.question)))
        if call.options.to is not None:
            _hand_out(call, store, asked)
            return 0
        if call.options.secretariat:
            raise UsageError("--secretariat is for what is handed out.", "Give --to X.xlsx with it, or leave it out.")
        with store.read() as session:
            answer = ask(session.connection(), store.today(), asked)
    if call.json:
        print_json(
            {
                "question": asked.question.code,
                "title": answer.title,
                "summary": answer.summary,
                "notes": list(answer.notes),
                "subtotals": [{"words": each.words, "count": each.count} for each in answer.subtotals],
                "rows": [as_json(answer, row) for row in answer.rows],
            }
        )
    else:
        _print(answer)
    return 0


def _list(call: Call) -> None:
    """The questions with what each is asked with."""
    if call.json:
        print_json(
            [
                {
                    "question": each.code,
                    "words": each.words,
                    "help": each.help,
                    "options": [WORDS[parameter.name] for parameter in each.all_parameters],
                }
                for each in QUESTIONS.values()
            ]
        )
        return
    rows = (
        (each.code, each.words, " ".join(_option(parameter) for parameter in each.all_parameters))
        for each in QUESTIONS.values()
    )
    print_table(("Question", "In words", "Asked with"), rows)
    print("\nA question may be asked in words too: ask FILE who leads")


def _option(parameter: Parameter) -> str:
    word = WORDS[parameter.name]
    return word if parameter.required else f"[{word}]"


def _asked(call: Call, store: Store, question: Question) -> Asked:
    """A question with what the options say. Raises UsageError for an option that it does not take, or lacks."""
    taken = {parameter.name: parameter for parameter in question.all_parameters}
    values: dict[str, Any] = {}
    for name, option in OPTIONS.items():
        given = getattr(call.options, option)
        if given is None:
            continue
        if name not in taken:
            with_what = ", ".join(WORDS[each] for each in taken) or "nothing else"
            raise UsageError(f"“{question.code}” does not take {WORDS[name]}.", f"It takes {with_what}.")
        values[name] = _value(store, taken[name], given)
    asked = Asked(question, values)
    if (missing := asked.missing()) is not None:
        what = " or ".join(BY_NAME[type].about.one.lower() for type in missing.targets)
        raise UsageError(
            f"“{question.code}” is about one {what}.",
            f"Say which with {WORDS[missing.name]}, by id, reference or name.",
        )
    return asked


def _value(store: Store, parameter: Parameter, text: str) -> Any:
    if parameter.kind is None:
        return _record(store, parameter, text)
    try:
        value = parameter.kind.parse(text, store.today())
    except ValueError as error:
        raise UsageError(f"{WORDS[parameter.name]}: {error}") from None
    if value is None:
        raise UsageError(f"{WORDS[parameter.name]} is empty.", "Give it a value, or leave it out.")
    return value


def _record(store: Store, parameter: Parameter, text: str) -> tuple[str, UUID]:
    """The type and id of a record that is named. What is held on somebody in the bin can be asked too."""
    found = find_record(store, text, [BY_NAME[type] for type in parameter.targets])
    if found.binned and parameter.targets == ("group",):
        raise UserError(f"{found.words} is in the bin.", "Choose another group, or take it out of the bin first.")
    return type_name(found.record_type), found.id


def _print(answer: Answer) -> None:
    print(f"{answer.title}\n")
    if print_table([heading.label for heading in answer.headings], _lines(answer)):
        print()
    print(answer.summary)
    for note in answer.notes:
        print(note)


def _lines(answer: Answer) -> Iterator[list[str]]:
    """The rows in words, each part followed by its subtotal."""
    place = place_of_words(answer)
    for each in with_subtotals(answer):
        if isinstance(each, Subtotal):
            words = [""] * len(answer.headings)
            words[place] = f"— {each.words}"
            yield words
        else:
            yield [shown(heading, cell) for heading, cell in zip(answer.headings, each.cells, strict=True)]


def _hand_out(call: Call, store: Store, asked: Asked) -> None:
    from atmp_desktop.services.answer_sheet import answer_sheet

    with showing_progress() as progress:
        exported = answer_sheet(
            store, asked, Path(call.options.to), secretariat=bool(call.options.secretariat), progress=progress
        )
    print_exported(call, exported, question=asked.question.code)
