"""Printing: every row on one page, the header on each, PDFs that other programs read, nothing out that may not leave."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from atmp_desktop.errors import Cancelled, UserError
from atmp_desktop.gui.print_layout import MARGIN, POINT, Pages, PageSetting, lay_out
from atmp_desktop.gui.print_output import chosen_pages, print_pages, save_pdf
from atmp_desktop.gui.print_painter import PagePainter
from atmp_desktop.gui.tokens import LIGHT
from atmp_desktop.records import Action, Person
from atmp_desktop.records.action import RAG_RULE
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.printed_list import PackedRows, Printed, PrintedColumn, read_printed
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import entries
from atmp_desktop.store.where import parse
from tests.make import make

A4_LANDSCAPE = (842, 595)


def made(rows: list[list[str]], labels: tuple[str, ...] = ("Name", "Text")) -> Printed:
    packed = PackedRows()
    for row in rows:
        packed.add(row)
    columns = tuple(PrintedColumn(label, 30) for label in labels)
    facts = {"what": "People", "where": ""}
    return Printed("people", facts, "People", ("1 of 1.",), MARKING, "foot", (), columns, packed)


def texts(path: Path) -> list[str]:
    """The words of each page, as another program reads them."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def newest(store: Store) -> Any:
    with store.read() as session:
        return entries(session.connection(), limit=1)[0]


# Pages ---------------------------------------------------------------------------------------------------------------

CELLS = st.text(alphabet="abc déW.\n", max_size=300)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=80), st.booleans(), st.sampled_from(["A4", "A3"]))
def test_every_row_is_on_one_page_and_no_page_but_the_first_is_without_rows(
    qapp: QApplication, rows: list[list[str]], landscape: bool, paper: Any
) -> None:
    pages = lay_out(made(rows), PageSetting(paper, landscape), Progress())
    placed = [pages.place(number) for number in range(pages.count)]
    assert [row for first, count, _ in placed for row in range(first, first + count)] == list(range(len(rows)))
    assert all(count for _, count, _ in placed) or not rows
    assert all(sum(band.widths) <= pages.size.width() - 2 * MARGIN + len(band.widths) for _, _, band in placed)


def test_the_words_of_a_group_stand_on_the_page_of_its_first_row(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    for number in range(60):
        make(register, Action, text=f"Text{number:02}", due=register.today() + timedelta(days=31 * (number // 15)))
    listing = register.listing(Action, columns=("text",), order=("text",), group="due")
    printed = read_printed(register, listing)
    pages = lay_out(printed, PageSetting(), Progress())
    path = tmp_path / "grouped.pdf"
    save_pdf(register, pages, range(pages.count), path, Progress())
    found = texts(path)
    assert len(printed.groups) == 4
    for each in printed.groups:
        page = next(number for number in range(pages.count) if sum(pages.place(number)[:2]) > each.start)
        assert f"{each.words} Text{each.start:02}" in found[page]


def test_an_empty_list_is_one_page_that_says_so(qapp: QApplication) -> None:
    assert lay_out(made([]), PageSetting(), Progress()).count == 1


def test_too_many_columns_are_made_smaller_to_stand_on_one_page_or_go_on_the_next(qapp: QApplication) -> None:
    labels = tuple(f"Heading{number}" for number in range(16))
    printed = made([[f"word{number}" for number in range(16)]] * 3, labels)
    fitted = lay_out(printed, PageSetting(fit_width=True), Progress())
    assert (len(fitted.bands), fitted.count) == (1, 1)
    assert fitted.scale < 1
    spread = lay_out(printed, PageSetting(fit_width=False), Progress())
    assert spread.scale == 1
    assert spread.count == len(spread.bands) == 2
    # The first column comes on each, to tell the rows by; every other one once.
    assert [band.columns[0] for band in spread.bands] == [0, 0]
    assert [place for band in spread.bands for place in band.columns[1:]] == list(range(1, 16))


def test_laying_out_ends_where_it_is_stopped(qapp: QApplication) -> None:
    with pytest.raises(Cancelled):
        lay_out(made([["a", "b"]] * 10), PageSetting(), Progress(is_stopped=lambda: True))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("2", [1]),
        ("2-4", [1, 2, 3]),
        ("4-", [3, 4]),
        ("-2", [0, 1]),
        ("5, 1", [0, 4]),
        ("2–3;3", [1, 2]),
        ("4-9", [3, 4]),
    ],
)
def test_pages_are_named_as_elsewhere(typed: str, wanted: list[int]) -> None:
    assert chosen_pages(typed, 5) == wanted


@pytest.mark.parametrize("typed", ["x", "0", "3-2", "-", "2-3-4"])
def test_what_names_no_pages_is_told_so(typed: str) -> None:
    with pytest.raises(ValueError, match="names no pages"):
        chosen_pages(typed, 5)


def test_pages_that_are_not_there_are_told_so() -> None:
    with pytest.raises(ValueError, match="There are 5 pages"):
        chosen_pages("9", 5)


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 30))
def test_a_span_is_the_pages_in_it(count: int, first: int, more: int) -> None:
    inside = [page for page in range(first - 1, first + more) if page < count]
    if inside:
        assert chosen_pages(f"{first}-{first + more}", count) == inside


# PDF -----------------------------------------------------------------------------------------------------------------


def people(store: Store, count: int) -> None:
    with store.write("Add people") as write:
        for number in range(count):
            write.add(Person(given_name="Ann", family_name=f"Family{number:03}"))


def pages_of(store: Store, record_type: type, setting: PageSetting | None = None, **asked: Any) -> Pages:
    secretariat = asked.pop("secretariat", False)
    printed = read_printed(store, store.listing(record_type, **asked), secretariat=secretariat)
    return lay_out(printed, setting or PageSetting(), Progress())


def test_a_pdf_has_every_row_the_labels_the_marking_and_the_number_on_each_page(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    people(register, 90)
    pages = pages_of(register, Person, columns=("family_name", "given_name"))
    path = tmp_path / "people.pdf"
    exported = save_pdf(register, pages, range(pages.count), path, Progress())
    found = texts(path)
    assert len(found) == pages.count > 2
    for number, text in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in text
        assert "Family name" in text
        assert MARKING in text
    every = "\n".join(found)
    assert [every.count(f"Family{number:03}") for number in range(90)] == [1] * 90
    assert every.index("Family000") < every.index("Family089")
    assert f"Printed by {register.who} on" in found[0]
    assert "90 people." in found[0]
    assert exported.words == "people.pdf has 90 rows."
    box = PdfReader(path).pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4_LANDSCAPE


def test_it_is_noted_in_the_history_and_what_may_not_leave_is_not_in_it(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    make(register, Person, given_name="Ann", family_name="Open")
    make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    path = tmp_path / "people.pdf"
    exported = save_pdf(register, pages_of(register, Person), [0], path, Progress())
    assert "Hidden" not in "".join(texts(path))
    assert exported.left_out == 1
    assert (newest(register).label, newest(register).kind) == ("Export people", "note")
    save_pdf(register, pages_of(register, Person, secretariat=True), [0], path, Progress())
    assert "Hidden" in "".join(texts(path))
    assert newest(register).label == "Export people with secretariat-only details"


def test_colours_are_words_too_and_their_legend_is_there(qapp: QApplication, register: Store, tmp_path: Path) -> None:
    make(register, Action, text="Call", due=register.today() - timedelta(days=1))
    path = tmp_path / "actions.pdf"
    pages = pages_of(register, Action, columns=("text", "rag"))
    save_pdf(register, pages, [0], path, Progress())
    (text,) = texts(path)
    assert "Red" in text.split("RAG")[1]
    assert RAG_RULE in text


def test_a_coloured_row_has_its_shape_in_the_margin_and_its_colour_behind_its_first_cell_alone(
    qapp: QApplication, register: Store
) -> None:
    for text in ("Call", "Mail"):
        make(register, Action, text=text)
    tints = (("red", parse(Action, "call", register.vocabulary)),)
    pages = pages_of(register, Action, columns=("text", "status"), order=("text",), tints=tints)
    paper = QImage(842, 595, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.scale(1 / POINT, 1 / POINT)
    PagePainter(pages).paint(painter, 0)
    painter.end()
    front, back = (QColor(each).rgb() for each in LIGHT.pill("red"))
    marked = {(x, y) for x in range(MARGIN // POINT) for y in range(595) if paper.pixel(x, y) == front}
    behind = {(x, y) for x in range(842) for y in range(595) if paper.pixel(x, y) == back}
    assert marked
    assert behind
    width = pages.bands[0].widths[0] * pages.scale / POINT
    assert max(x for x, _ in behind) <= MARGIN // POINT + width
    assert max(y for _, y in behind) - min(y for _, y in behind) < 30, "one row of the two"


def test_letters_that_are_often_drawn_as_one_are_found_in_the_pdf(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    make(register, Action, text="Confirm the office’s first flow")
    path = tmp_path / "actions.pdf"
    save_pdf(register, pages_of(register, Action, columns=("text",)), [0], path, Progress())
    assert "Confirm the office’s first flow" in texts(path)[0]


def test_only_the_chosen_pages_are_written(qapp: QApplication, register: Store, tmp_path: Path) -> None:
    people(register, 90)
    pages = pages_of(register, Person, columns=("family_name",))
    path = tmp_path / "people.pdf"
    save_pdf(register, pages, [1], path, Progress())
    (text,) = texts(path)
    assert f"Page 2 of {pages.count}" in text


def test_writing_that_is_stopped_leaves_what_was_there(qapp: QApplication, register: Store, tmp_path: Path) -> None:
    people(register, 90)
    pages = pages_of(register, Person)
    path = tmp_path / "people.pdf"
    path.write_bytes(b"before")
    with pytest.raises(Cancelled):
        save_pdf(register, pages, range(pages.count), path, Progress(is_stopped=lambda: True))
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.glob("*.pdf*")] == ["people.pdf"]
    assert newest(register).label == "Add people"


def test_a_name_that_is_none_of_a_pdf_is_refused(qapp: QApplication, register: Store, tmp_path: Path) -> None:
    make(register, Person)
    with pytest.raises(UserError, match=r"does not end in \.pdf"):
        save_pdf(register, pages_of(register, Person), [0], tmp_path / "people.doc", Progress())


# Paper ---------------------------------------------------------------------------------------------------------------


def test_what_goes_to_a_printer_is_noted_too(qapp: QApplication, register: Store, tmp_path: Path) -> None:
    people(register, 90)
    path = tmp_path / "as printed.pdf"

    def into_a_file(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(path))
        return printer

    pages = pages_of(register, Person, PageSetting("A3", landscape=False), columns=("family_name",))
    said = print_pages(register, pages, range(pages.count), "Laser", 1, Progress(), into_a_file)
    assert said == f"People: {pages.count} page{'s' if pages.count > 1 else ''} went to Laser."
    found = texts(path)
    assert len(found) == pages.count
    assert "Family089" in found[-1]
    box = PdfReader(path).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 1191)
    assert (newest(register).label, newest(register).kind) == ("Print people", "note")


@pytest.mark.qt_log_ignore(r"QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_in_a_sentence_and_nothing_is_noted(
    qapp: QApplication, register: Store, tmp_path: Path
) -> None:
    people(register, 3)

    def nowhere(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / "no such folder" / "x.pdf"))
        return printer

    with pytest.raises(UserError, match="The printer Laser took nothing"):
        print_pages(register, pages_of(register, Person), [0], "Laser", 1, Progress(), nowhere)
    assert newest(register).label == "Add people"


def test_pages_that_went_before_it_was_stopped_are_noted(
    qapp: QApplication, register: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people(register, 90)
    pages = pages_of(register, Person, columns=("family_name",))
    assert pages.count > 1
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "as printed.pdf"))
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        stopped = Progress(is_stopped=lambda: next(asked))
        print_pages(register, pages, range(pages.count), "Laser", 1, stopped, lambda name: printer)
    assert (newest(register).label, newest(register).kind) == ("Print people", "note")
    monkeypatch.setattr(printer, "newPage", lambda: False)
    with pytest.raises(UserError, match=f"The printer Laser took 1 of {pages.count} pages"):
        print_pages(register, pages, range(pages.count), "Laser", 1, Progress(), lambda name: printer)
    with register.read() as session:
        assert [each.label for each in entries(session.connection(), limit=2)] == ["Print people"] * 2
