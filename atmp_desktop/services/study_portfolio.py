"""The portfolio of studies: what each is, who sponsors it, where it stands, at which sites, and how it was helped. Must not
know how a workbook is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import type_name
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, named_rows, part_of, sheet_date
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import group_codes
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import Cell, Heading
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HEADINGS = (
    Heading(tr("Study"), 40),
    Heading(tr("Short name"), 15),
    Heading(tr("ATMP class"), 18),
    Heading(tr("Sponsor"), 26),
    Heading(tr("Commercial"), 11),
    Heading(tr("Phase"), 12),
    Heading(tr("Status"), 18),
    Heading(tr("From"), 13, "day"),
    Heading(tr("To"), 13, "day"),
    Heading("ISRCTN", 16),
    Heading(tr("NCT number"), 14),
    Heading(tr("Group"), 10),
    Heading(tr("Sites"), 34),
    Heading(tr("Support received"), 34),
)

COLUMNS = (
    *("title", "short_name", "atmp_class", "sponsor", "commercial", "phase", "status", "from_date", "to_date"),
    *("isrctn", "nct", "group", "support"),
)


def study_portfolio(
    store: Store,
    to: Path,
    *,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every study with its sites and their investigators to `to`, an .xlsx file, and note it in the history.

    The names of restricted investigators are hidden and counted unless `secretariat`. Raises UserError where the file
    cannot be written.
    """
    today = store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        codes, sites = group_codes(connection), _sites(connection, withheld)
        studies = list(named_rows(connection, store.listing(Study, columns=COLUMNS)))
        rows: list[list[Cell]] = [
            [
                *(shown[name] for name in COLUMNS[:7]),
                sheet_date(values["from_date"]),
                sheet_date(values["to_date"]),
                shown["isrctn"],
                shown["nct"],
                codes.get(values["group"]),
                "\n".join(sites.get(id, ())),
                shown["support"],
            ]
            for id, values, shown in studies
        ]
        line = tr("{n} study as at {today}", "{n} studies as at {today}", len(rows), today=format_date(today))
        line += tr(" · {n} study site", " · {n} study sites", sum(map(len, sites.values())))
        commercial = sum(bool(values["commercial"]) for _, values, _ in studies)
        block = [
            tr("{line} · commercial: {part_of}", line=line, part_of=part_of(commercial, len(rows))),
            _by_status(studies),
        ]
        return Content(tr("Studies"), HEADINGS, block, rows, format_date(today))

    return hand_out_sheet(
        store, to, tr("Studies"), read, secretariat=secretariat, marking=marking, facts={}, progress=progress
    )


def _by_status(studies: Sequence[tuple[UUID, dict[str, Any], dict[str, str]]]) -> str:
    """How many there are in each status, the most first."""
    counts = Counter(shown["status"] or tr("no status") for _, _, shown in studies)
    return " · ".join(f"{words}: {count:,}" for words, count in counts.most_common())


def _sites(connection: Connection, withheld: Withheld) -> dict[UUID, list[str]]:
    """The sites of each study in words, by name: the organisation, and who leads it there."""
    columns = (StudySite.study, StudySite.organisation, StudySite.investigator)
    rows = connection.execute(select(*columns).where(*visible(StudySite))).all()
    organisations = names_of(connection, {type_name(Organisation): {row.organisation for row in rows}})
    people = names_of(connection, {type_name(Person): {row.investigator for row in rows if row.investigator}})
    found: dict[UUID, list[str]] = defaultdict(list)
    for row in rows:
        words = organisations.get(row.organisation, "")
        if row.investigator is not None:
            words += f", {withheld.person(row.investigator, people.get(row.investigator, ''))}"
        found[row.study].append(words)
    return {study: sorted(sites, key=fold) for study, sites in found.items()}
