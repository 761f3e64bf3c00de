"""Every sheet that is handed out is safe to open, whatever the register holds."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.services.attendance_record import attendance_record
from atmp_desktop.services.decisions_register import decisions_register
from atmp_desktop.services.enquiry_log import enquiry_log
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.meeting_list import meeting_list
from atmp_desktop.services.register_workbook import register_workbook
from atmp_desktop.services.scope import Scope
from atmp_desktop.services.study_portfolio import study_portfolio
from atmp_desktop.store.store import Store
from tests.make import make
from tests.read_back import by_calamine, by_libreoffice

PAYLOADS = (
    '=HYPERLINK("http://evil.example/","Click")',
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "</t><f>1</f>",
)
LONG = "=" + "x" * 40_000


@pytest.fixture
def hostile(register: Store) -> tuple[Store, UUID]:
    """A register that says in every text of its meetings, decisions, enquiries and studies what looks like a formula."""
    group = make(register, Group, name=PAYLOADS[0], code="HX")
    start = datetime(2026, 5, 7, 9, tzinfo=UTC)
    for number, payload in enumerate(PAYLOADS):
        meeting = make(
            register, Meeting, group=group, starts=start.replace(day=number + 1), title=payload, place=payload
        )
        make(register, Attendance, meeting=meeting, guest=payload, guest_organisation=payload, person=None)
        make(register, Decision, text=payload, meeting=meeting)
        make(register, Enquiry, subject=payload, enquirer_name=payload, group=group)
        site = make(register, Organisation, name=payload)
        study = make(register, Study, title=payload, short_name=payload, support=payload)
        make(register, StudySite, study=study, organisation=site)
    make(register, Study, title="Long", support=LONG)
    return register, group


SHEETS: dict[str, Callable[[Store, UUID, Path], Exported]] = {
    "enquiries": lambda store, group, to: enquiry_log(store, to, scope=Scope((group,))),
    "meetings": lambda store, group, to: meeting_list(store, to, scope=Scope((group,))),
    "decisions": lambda store, group, to: decisions_register(store, to, scope=Scope((group,))),
    "attendance": lambda store, group, to: attendance_record(store, to, scope=Scope((group,))),
    "studies": lambda store, group, to: study_portfolio(store, to),
    "register": lambda store, group, to: register_workbook(store, to),
}


@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_has_a_formula_in_it_and_every_text_is_there(
    hostile: tuple[Store, UUID], tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"{name}.xlsx"
    exported = SHEETS[name](*hostile, path)
    assert formulas(path) == 0
    assert formulas(by_libreoffice(path, tmp_path, "xlsx")) == 0
    assert exported.cut == (1 if name in ("studies", "register") else 0)
    if name == "register":
        return
    texts = [str(cell) for row in by_calamine(path) for cell in row]
    for payload in PAYLOADS:
        assert any(payload in text for text in texts), payload


def formulas(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        return sum(archive.read(name).count(tag) for name in sheets for tag in (b"<f>", b"<f "))
