"""Reports on paper: read back by another program, page by page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from atmp_desktop.errors import UserError
from atmp_desktop.gui.print_layout import MARGIN, POINT, Pages, PageSetting, lay_out
from atmp_desktop.gui.print_output import report_as_pdf
from atmp_desktop.gui.print_painter import PagePainter
from atmp_desktop.gui.tokens import LIGHT
from atmp_desktop.records import Group, Membership, Person
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.printed_list import PackedRows, Printed, PrintedColumn
from atmp_desktop.services.printed_report import read_printed_report
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.reports import AskedReport, report_meant
from atmp_desktop.store.store import Store
from tests.gui.test_print import newest, texts
from tests.make import make

CODES = ["matrix", "influence", "coverage", "actions", "enquiries", "attendance"]


def asked(store: Store, code: str, **values: Any) -> AskedReport:
    return AskedReport(report_meant(code, store.vocabulary), values)


def write(store: Store, to: Path, code: str, *, secretariat: bool = False) -> Exported:
    return report_as_pdf(store, asked(store, code), to, secretariat=secretariat, progress=Progress())


def matrix(rows: int, columns: int) -> Printed:
    """A matrix of so many rows and columns besides the names, as it is printed."""
    packed = PackedRows()
    for number in range(rows):
        packed.add([f"Somebody {number:04}", *["M"] * columns])
    labels = (PrintedColumn(f"Working group number {number:03}", 8, is_narrow=True) for number in range(columns))
    return Printed("report", {}, "Much", (), MARKING, "foot", (), (PrintedColumn("Person", 34), *labels), packed)


def bold(printed: Printed, *totals: int) -> Printed:
    """The same, with some rows that add up others."""
    facts = {name: getattr(printed, name) for name in Printed.__dataclass_fields__}
    return Printed(**{**facts, "totals": frozenset(totals)})


def picture(pages: Pages, number: int) -> QImage:
    """A page as it is seen, a dot a point."""
    size = pages.setting.size() / POINT
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(1 / POINT, 1 / POINT)
    PagePainter(pages).paint(painter, number)
    painter.end()
    return image


@pytest.mark.parametrize("code", CODES)
def test_a_printed_report_has_its_cover_its_rows_once_and_numbered_pages(
    qapp: QApplication, training: Store, tmp_path: Path, code: str
) -> None:
    to = tmp_path / "report.pdf"
    printed = read_printed_report(training, asked(training, code))
    exported = write(training, to, code)
    told = texts(to)
    whole = " ".join(told)
    assert told[0].startswith(printed.title)
    assert all(line in told[0] for line in printed.block)
    for row in printed.rows.between(0, len(printed.rows)):
        assert " ".join(row[0].split()) in whole, row[0]
    for number, page in enumerate(told, 1):
        assert f"Page {number} of {len(told)}" in page
        assert MARKING in page
    assert exported.rows == len(printed.rows)


def test_restricted_people_are_on_no_page_unless_ticked_and_the_tick_is_noted(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    group = make(register, Group, name="Guidance")
    make(register, Membership, group=group, person=make(register, Person, given_name="Ann", family_name="Open"))
    ada = make(register, Person, given_name="Ada", family_name="Quiet", restricted=True)
    make(register, Membership, group=group, person=ada)
    assert write(register, tmp_path / "open.pdf", "matrix").left_out == 1
    told = " ".join(texts(tmp_path / "open.pdf"))
    assert "Ann Open" in told
    assert "Quiet" not in told
    write(register, tmp_path / "all.pdf", "matrix", secretariat=True)
    assert "Ada Quiet" in " ".join(texts(tmp_path / "all.pdf"))
    assert newest(register).label == "Export report: Who sits in which group with secretariat-only details"


def test_the_map_stands_on_a_page_of_its_own_before_the_table(
    qapp: QApplication, training: Store, tmp_path: Path
) -> None:
    to = tmp_path / "influence.pdf"
    write(training, to, "influence")
    told = texts(to)
    assert len(told) == 2
    assert "Keep satisfied" in told[0]
    assert "Influence →" in told[0]
    assert "What to do" not in told[0]
    assert "What to do" in told[1]


def test_columns_have_letters_of_the_usual_size_on_pages_side_by_side_where_they_would_be_too_small_on_one(
    qapp: QApplication,
) -> None:
    pages = lay_out(matrix(200, 90), PageSetting(), Progress())
    assert pages.scale == 1
    assert [place for band in pages.bands for place in band.columns[1:]] == list(range(1, 91))
    assert all(band.columns[0] == 0 for band in pages.bands)
    # Names are as wide on each page, so that a row is as high on each.
    assert len({band.widths[0] for band in pages.bands}) == 1
    assert all(sum(band.widths) <= pages.size.width() - 2 * MARGIN + len(band.widths) for band in pages.bands)
    fitted = lay_out(matrix(200, 25), PageSetting(), Progress())
    assert len(fitted.bands) == 1
    assert fitted.scale < 1


def test_a_matrix_of_a_million_places_is_laid_out_whole(qapp: QApplication) -> None:
    pages = lay_out(matrix(10_000, 100), PageSetting(), Progress())
    first, count, _ = pages.place(pages.count - 1)
    assert first + count == 10_000


def test_turned_words_take_less_width_than_they_are_long(qapp: QApplication) -> None:
    pages = lay_out(matrix(1, 3), PageSetting(), Progress())
    assert all(width < pages.label_height for width in pages.bands[0].widths[1:])


def test_a_colour_stands_behind_its_place_alone(qapp: QApplication, training: Store) -> None:
    pages = lay_out(read_printed_report(training, asked(training, "coverage")), PageSetting(), Progress())
    tones = set(pages.printed.tones.values())
    assert tones
    image = picture(pages, 0)
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    for tone in ("red", "amber", "green"):
        assert (LIGHT.pill(tone)[1] in seen) == (tone in tones)


def test_a_row_that_adds_up_others_is_darker_than_the_same_row_among_them(qapp: QApplication) -> None:
    def ink(printed: Printed) -> int:
        image = picture(lay_out(printed, PageSetting(), Progress()), 0)
        return sum(
            image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height())
        )

    assert ink(bold(matrix(10, 3), *range(10))) > ink(matrix(10, 3))


def test_names_are_printed_as_they_are_whatever_characters_they_have(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    group = make(register, Group, name="A < B")
    ann = make(register, Person, given_name="<b>Ann</b> &", family_name="Siân")
    make(register, Membership, group=group, person=ann)
    write(register, tmp_path / "names.pdf", "matrix")
    (page,) = texts(tmp_path / "names.pdf")
    assert "<b>Ann</b> & Siân" in page
    assert "A < B" in page


def test_a_file_that_cannot_be_written_says_so_and_nothing_is_noted(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    make(register, Person)
    with pytest.raises(UserError, match="no folder"):
        write(register, tmp_path / "nowhere" / "report.pdf", "actions")
    assert newest(register).label == "Add person"
