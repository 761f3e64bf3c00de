"""The command "lookup": the lists that fields choose from, and changing them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.output import print_json, print_json_array, print_table, showing_progress
from atmp_desktop.cli.registers import register
from atmp_desktop.services import lookups
from atmp_desktop.store.store import Store

FORMS = {
    "add": "WORDS",
    "rename": "CODE WORDS",
    "retire": "CODE",
    "bring-back": "CODE",
    "move": "CODE PLACE",
    "replace": "CODE BY",
}
"""What can be done to a list, each with what it is given."""


def run(call: Call) -> int:
    """Show the lists, or the values of one, or change one."""
    with register(call) as store:
        if call.options.list is None:
            _lists(call, store)
        elif not call.options.act:
            _values(call, store)
        else:
            _change(call, store, call.options.list, call.options.act)
    return 0


def _lists(call: Call, store: Store) -> None:
    found = lookups.lists(store)
    if call.json:
        print_json_array({"list": name, "used_by": used_by} for name, used_by in found.items())
    else:
        print_table(("LIST", "Used by"), found.items())


def _values(call: Call, store: Store) -> None:
    found = lookups.list_values(store, call.options.list)
    if call.json:
        print_json_array(
            {
                "code": each.code,
                "words": each.words,
                "retired": each.retired,
                "uses": each.uses,
                "shipped": each.shipped,
            }
            for each in found
        )
    else:
        rows = ((each.code, each.words, f"{each.uses:,}", "retired" if each.retired else "") for each in found)
        print_table(("CODE", "Words", "Records", ""), rows)


def _change(call: Call, store: Store, list: str, act: Sequence[str]) -> None:
    name, *given = act
    wanted = FORMS.get(name)
    if wanted is None:
        raise UsageError(f"A list cannot be asked to “{name}”.", f"It can: {', '.join(FORMS)}.")
    if len(given) != len(wanted.split()):
        raise UsageError(f"“lookup FILE LIST {name}” is given {wanted}.", "Put words with blanks into quotes.")
    sentence = _done(call, store, list, name, given)
    if call.json:
        print_json({"list": list, "done": sentence})
    else:
        print(sentence)


def _done(call: Call, store: Store, list: str, name: str, given: Sequence[str]) -> str:
    match name:
        case "add":
            return f"“{given[0]}” has the code {lookups.add(store, list, given[0])}."
        case "rename":
            lookups.rename(store, list, given[0], given[1])
            return f"{given[0]} is called “{given[1]}”."
        case "retire":
            return lookups.retire(store, list, given[0])
        case "bring-back":
            lookups.bring_back(store, list, given[0])
            return f"{given[0]} can be chosen again."
        case "move":
            if not re.fullmatch("[0-9]{1,9}", given[1]) or int(given[1]) == 0:
                raise UsageError(f"“{given[1]}” is not a place in a list.", "Give a number; the first place is 1.")
            return f"{given[0]} stands at place {lookups.move(store, list, given[0], int(given[1]))}."
        case _:
            with showing_progress() as progress:
                return lookups.replace(store, list, given[0], given[1], progress)
