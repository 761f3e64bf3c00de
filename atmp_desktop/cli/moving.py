"""The command "moved": somebody leaves one organisation for another, in one operation."""

from __future__ import annotations

from uuid import UUID

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.finding import find_record
from atmp_desktop.cli.output import print_json
from atmp_desktop.cli.registers import register
from atmp_desktop.days.dates import parse_date
from atmp_desktop.errors import UserError
from atmp_desktop.records.group import Group
from atmp_desktop.records.kinds import Email
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record
from atmp_desktop.services.has_moved import CARRY, END, KEEP, Move, Post, Situation, has_moved, situation_of, told
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store

CHOICES = (KEEP, CARRY, END)


def run(call: Call) -> int:
    """End an affiliation and begin the next, with addresses and the places held for it."""
    with register(call) as store:
        person = _there(store, call.options.person, Person)
        situation = situation_of(store, person)
        move = _move(call, store, situation)
        name = move.organisation if isinstance(move.organisation, str) else _name(store, move.organisation)
        said = told(situation, move, name)
        operation = None if call.options.only_told else has_moved(store, person, move)
    if call.json:
        print_json({"person": str(person), "done": said, "operation": None if operation is None else str(operation)})
    else:
        print("\n".join([f"{situation.name}:", *(f"  {each}" for each in said)]))
    return 0


def _move(call: Call, store: Store, situation: Situation) -> Move:
    options, today = call.options, store.today()
    post = _post(store, situation, options.leaves)
    try:
        last = parse_date(options.last, today) if options.last else today
        email = Email().parse(options.email, today) if options.email else None
    except ValueError as error:
        raise UsageError(str(error)) from None
    return Move(
        post.id,
        last,
        _organisation(store, options.organisation, is_new=options.new),
        options.job_title,
        email,
        _retired(call, situation, post),
        _places(store, options.place, situation, post),
    )


def _post(store: Store, situation: Situation, leaves: str | None) -> Post:
    """The place that ends. Raises UserError where there is none, or several and nobody said which."""
    if not situation.posts:
        raise UserError(
            f"{situation.name} is at no organisation now, so there is nothing to move from.",
            "Add the new affiliation with “add”.",
        )
    if leaves is None:
        if len(situation.posts) > 1:
            names = ", ".join(each.name for each in situation.posts)
            raise UserError(f"{situation.name} is at several organisations: {names}.", "Say with --leaves which it is.")
        return situation.posts[0]
    left = _there(store, leaves, Organisation)
    found = [each for each in situation.posts if each.organisation == left]
    if not found:
        raise UserError(f"{situation.name} is not at {_name(store, left)} now.", "Look at their page with “show”.")
    return found[0]


def _organisation(store: Store, text: str, *, is_new: bool) -> UUID | str:
    if not is_new:
        return _there(store, text, Organisation)
    name = " ".join(text.split())
    if not name:
        raise UsageError("The name of the new organisation is empty.", "Give it one.")
    return name


def _retired(call: Call, situation: Situation, post: Post) -> frozenset[UUID]:
    """The addresses that are no longer good: those that are named, or else all of the place that ends."""
    if call.options.retire_none:
        if call.options.retire:
            raise UsageError("--retire and --retire-none say opposite things.", "Give one of them.")
        return frozenset()
    theirs = [each for each in situation.addresses if each.affiliation in (post.id, None)]
    if not call.options.retire:
        return frozenset(each.id for each in theirs if each.affiliation == post.id)
    found = set()
    for text in call.options.retire:
        named = [each.id for each in theirs if _plain(each.value) == _plain(text)]
        if not named:
            known = ", ".join(each.value for each in theirs) or "none"
            raise UserError(f"{situation.name} has no address “{text}” there.", f"There are: {known}.")
        found.update(named)
    return frozenset(found)


def _plain(address: str) -> str:
    return fold("".join(address.split()))


def _places(store: Store, given: list[str], situation: Situation, post: Post) -> dict[UUID, str]:
    """What becomes of the places held for the old organisation: as is said, else as the window proposes."""
    theirs = situation.places_for(post)
    found = {each.id: END if each.seat else CARRY for each in theirs}
    for text in given:
        group, equals, choice = text.rpartition("=")
        if not equals or choice not in CHOICES:
            raise UsageError(
                f"“{text}” does not say what becomes of which place.", "Give a group, =, and keep, carry or end."
            )
        name = _name(store, _there(store, group, Group), "group")
        named = [each.id for each in theirs if each.group == name]
        if not named:
            raise UserError(f"{situation.name} sits for {post.name} in no group “{name}”.", "Leave it out.")
        found.update(dict.fromkeys(named, choice))
    return found


def _there(store: Store, text: str, record_type: type[Record]) -> UUID:
    found = find_record(store, text, [record_type])
    if found.binned:
        raise UserError(f"{found.words} is in the bin.", "Choose another, or take it out of the bin first.")
    return found.id


def _name(store: Store, id: UUID, type: str = "organisation") -> str:
    with store.read() as session:
        return names_of(session.connection(), {type: [id]}).get(id, "?")
