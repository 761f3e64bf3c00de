"""The report which partners can be reached: by nation and kind, how many have a current contact, of how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.organisation import Organisation, key_partner
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.questions.reach import no_current_contact
from atmp_desktop.store.questions.report import SHAPES, Column, Entry, Report, TableRow, Tone, share_words
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

KEY, ACTIVE = "key", "active"
PARTNERS = {ACTIVE: tr("Active organisations"), KEY: tr("Key partners")}
NOT_SAID = tr("Not recorded")
HALF = 0.5

Kind = str | None
"""The code of a kind or a nation; None where there is none on record."""


def coverage(
    connection: Connection,
    day: date,
    *,
    vocabulary: Vocabulary,
    partners: str = ACTIVE,
) -> Report:
    """How many of the active organisations, or of the key partners of a day, have a current contact that day, by the kind of
    organisation and the nation. What a current contact is, the question “no-current-contact” says."""
    is_wanted = key_partner(day) if partners == KEY else Organisation.status == "active"
    query = select(Organisation.id, Organisation.kind, Organisation.nation).where(*visible(Organisation), is_wanted)
    found = connection.execute(query).all()
    lacking = {row.id for row in no_current_contact(connection, day, partners="key" if partners == KEY else "all").rows}
    whole = Counter((row.kind, row.nation) for row in found)
    reached = Counter((row.kind, row.nation) for row in found if row.id not in lacking)
    fields = vocabulary.fields_of(Organisation)
    kinds = _in_order({kind for kind, _ in whole}, vocabulary.options("organisation_kind"))
    nations = _in_order({nation for _, nation in whole}, fields["nation"].kind.options)  # type: ignore[attr-defined]
    base = (
        f"key_partner_from:<={day.isoformat()} -key_partner_to:<{day.isoformat()}"
        if partners == KEY
        else "status:active"
    )

    def entry(name: str, text: str, keys: list[tuple[Kind, Kind]]) -> Entry:
        part, of = sum(reached[key] for key in keys), sum(whole[key] for key in keys)
        if not of:
            return Entry(spoken=tr("{name}: none", name=name))
        spoken = tr(
            "{name}: {n} of {of:,} has a current contact",
            "{name}: {n} of {of:,} have a current contact",
            part,
            name=name,
            of=of,
        )
        goals = (Way("organisation", f"{base} {text}".strip()),)
        tone = _tone(part, of)
        return Entry(tr("{shapes} {part:,} of {of:,}", shapes=SHAPES[tone], part=part, of=of), spoken, of, tone, goals)

    def row(name: str, text: str, rows: list[Kind]) -> TableRow:
        entries = [
            entry(f"{name}, {words}", f"{text} {_term('nation', nation)}".strip(), [(kind, nation) for kind in rows])
            for nation, words in nations.items()
        ]
        everywhere = entry(
            tr("{name}, everywhere", name=name), text, [(kind, nation) for kind in rows for nation in nations]
        )
        return TableRow(name, (*entries, everywhere), is_total=rows == list(kinds) and not text)

    total, with_contact = sum(whole.values()), sum(reached.values())
    what = tr("key partners") if partners == KEY else tr("active organisations")
    on = format_date(day)
    summary = tr(
        "{share_words} {what} has a current contact on {on}.",
        "{share_words} {what} have a current contact on {on}.",
        with_contact,
        share_words=share_words(with_contact, total),
        what=what,
        on=on,
    )
    if not total:
        summary = tr("There are no {what} on {on}.", what=what, on=on)
    return Report(
        title=tr("Partners with a current contact on {on}", on=on),
        summary=summary,
        day=day,
        first=tr("Kind"),
        columns=(*(Column(words) for words in nations.values()), Column(tr("Everywhere"))),
        rows=(
            *(row(words, _term("kind", code), [code]) for code, words in kinds.items()),
            row(tr("All kinds"), "", [*kinds]),
        )
        if total
        else (),
        notes=(
            tr("A current contact: somebody affiliated on the day, of whom there is a good address or number."),
            *(() if partners == KEY else (tr("Whether an organisation is active is told as it is today."),)),
        ),
        legend=(
            tr("{green} all have one", green=SHAPES["green"]),
            tr("{amber} half or more", amber=SHAPES["amber"]),
            tr("{red} fewer than half", red=SHAPES["red"]),
        ),
    )


def _in_order(found: set[Kind], options: Mapping[str, str]) -> dict[Kind, str]:
    """The words of those codes that are found, in the order of their list, what is not recorded at the end."""
    codes: list[Kind] = [code for code in options if code in found]
    codes += sorted(code for code in found if code is not None and code not in options)
    words: dict[Kind, str] = {code: options.get(str(code), str(code)) for code in codes}
    return words | ({None: NOT_SAID} if None in found else {})


def _term(column: str, code: Kind) -> str:
    return f"{column}:{code or 'none'}"


def _tone(part: int, of: int) -> Tone:
    return "green" if part == of else "amber" if part >= HALF * of else "red"
