"""Every text goes through Qt's translation: a translator finds it, what is filled in fits, and no screen has any other."""

from __future__ import annotations

import ast
import os
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from atmp_desktop.gui.language import ASKED
from atmp_desktop.translation import tr
from tests.pseudo import CATALOGUE, pseudo, write_catalogue

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "atmp_desktop"
TOOLS = Path(sys.executable).parent


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of `tr` in the program, with where it stands."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def texts(call: ast.Call) -> list[str | None]:
    """The text and its plural; None for what is no text a translator could see."""
    values = [each.value if isinstance(each, ast.Constant) else None for each in call.args[:2]]
    return [each if isinstance(each, str) else None for each in values]


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def catalogue(path: Path) -> set[tuple[str, str]]:
    return {(each.findtext("source", ""), each.findtext("comment", "")) for each in ET.parse(path).iter("message")}


def test_each_text_is_written_out_where_it_is_said() -> None:
    assert [where for where, call in calls() if None in texts(call)] == []


def test_what_a_text_names_is_given_and_what_is_given_is_named() -> None:
    # One and many may leave the number out: "one person", "{n} people".
    assert [
        f"{where}: {text}"
        for where, call in calls()
        for text in filter(None, texts(call))
        if call.keywords or len(call.args) > 2
        if parts(text) | {"n"} != {str(each.arg) for each in call.keywords} | {"n"}
    ] == []


def test_every_text_is_in_the_catalogue_that_translators_begin_with() -> None:
    there = catalogue(CATALOGUE)
    said = {(text or "", (many or [""])[0] or "") for _, call in calls() for text, *many in [texts(call)]}
    assert said - there == set(), "make i18n refreshes the catalogue"
    assert there - said == set(), "make i18n refreshes the catalogue"


def test_no_screen_has_an_english_word_or_a_cut_one_in_a_longer_language(tmp_path: Path) -> None:
    language = write_catalogue(tmp_path)
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "tests.speaking",
            "-p",
            "no:cacheprovider",
            "tests/gui/pseudo_screens.py",
        ],
        cwd=ROOT,
        env={**os.environ, ASKED: str(language), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:]


def test_the_made_up_language_leaves_what_is_filled_in_alone() -> None:
    assert pseudo("{n} <b>day</b> to {last:%d/%m/%Y} (*.pdf)") == "{n} <b>đááý</b> ŧóó {last:%d/%m/%Y} (*.pdf)"


def test_a_number_says_which_of_two_words() -> None:
    assert [tr("{n} day", "{n} days", number) for number in (0, 1, 2, 1204)] == [
        "0 days",
        "1 day",
        "2 days",
        "1,204 days",
    ]
    assert tr("one of {who}", "{n} of {who}", 1, who="them") == "one of them"


def test_a_language_with_more_than_two_plurals_has_them_all(tmp_path: Path) -> None:
    forms = "".join(f"<numerusform>{{n}} {word}</numerusform>" for word in ("dzień", "dni", "dni (wiele)"))
    (tmp_path / "pl.ts").write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="pl"><context><name></name>'
        '<message numerus="yes"><source>{n} day</source><comment>{n} days</comment>'
        f"<translation>{forms}</translation></message></context></TS>",
        "utf-8",
    )
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", tmp_path / "pl.ts", "-qm", tmp_path / "pl.qm"], check=True)
    said = in_language(tmp_path / "pl.qm", "print(*(tr('{n} day', '{n} days', n) for n in (1, 3, 5)), sep=', ')")
    assert said == "1 dzień, 3 dni, 5 dni (wiele)"


@pytest.mark.parametrize("asked", ["", "xx", "/nowhere/cy.qm"])
def test_without_a_catalogue_the_program_speaks_english(asked: str) -> None:
    assert in_language(asked, "print(tr('Something went wrong. Your data is safe.'))").startswith("Something")


def test_a_day_is_written_and_read_in_the_words_of_the_language(tmp_path: Path) -> None:
    said = in_language(
        write_catalogue(tmp_path),
        "from datetime import date\n"
        "from atmp_desktop.days.dates import format_date, parse_date\n"
        "day = date(2026, 12, 4)\n"
        "assert parse_date(format_date(day), day) == parse_date('4 dec 2026', day) == day\n"
        "print(format_date(day))",
    )
    assert said == "4 Đééç 2026"


def test_the_catalogue_can_be_read_by_qt(tmp_path: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(write_catalogue(tmp_path)))
    assert translator.translate("", "Undo") == pseudo("Undo")


def in_language(asked: Path | str, code: str) -> str:
    """What a program says in a language, which is chosen before anything of it is read."""
    begin = "from atmp_desktop.gui.language import speak_language\nspeak_language()\nfrom atmp_desktop.translation import tr\n"
    run = subprocess.run(
        [sys.executable, "-c", begin + code],
        cwd=ROOT,
        env={**os.environ, ASKED: str(asked), "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()
