"""The guide is true of the program: a page for everything on show, links and pictures that are there, lists made from it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop.cli.arguments import COMMANDS, PROGRAM
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.dialogs.keys import keys_as_markdown
from atmp_desktop.gui.help_pages import ORDER, PAGE_OF_MENU, PAGE_OF_SECTION, page, page_for_section, pages_with
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.sections import kinds_to_add, sections
from atmp_desktop.gui.window_commands import MENUS, new_commands, section_commands
from atmp_desktop.records import Action, Group
from atmp_desktop.records.enquiry_machine import MACHINE
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.shipped import guide_folder
from atmp_desktop.store.questions.catalogue import QUESTIONS
from atmp_desktop.store.where import parse

GUIDE = guide_folder()
WRITTEN = "ATMP_WRITE_GUIDE"
LINK = re.compile(r"(!?)\[[^]]*\]\(([^)]*)\)")
LARGEST_PICTURE = 300_000
MOST_PICTURES = 16


def links(name: str) -> list[tuple[bool, str]]:
    """The links of a page: whether each is a picture, and where it leads."""
    return [(mark == "!", there) for mark, there in LINK.findall(page(name).text)]


def written(path: Path, text: str) -> str:
    """What a made file holds; written anew first where that is asked for."""
    if os.environ.get(WRITTEN):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings(InMemory()), Jobs(), Ask())
    made.commands.add(
        [
            *section_commands(lambda id: None, sections()),
            *new_commands(lambda type: None, kinds_to_add(), lambda: True),
        ]
    )
    qtbot.addWidget(made)
    return made


def commands_as_markdown() -> str:
    """The part of the page on the command line that lists the commands."""
    rows = [f"| `{name}` | {command.does} |" for name, command in COMMANDS.items()]
    return "\n".join(["## Commands", "", "| command | what it does |", "|---|---|", *rows]) + "\n"


def test_the_pages_that_are_there_are_those_of_the_contents() -> None:
    assert sorted(path.stem for path in GUIDE.iterdir()) == sorted(ORDER)
    for name in ORDER:
        assert page(name).title != name, f"{name}.md has no heading"
        assert name == "index" or f"({name}.md)" in page("index").text, f"The first page does not lead to {name}"


def test_every_section_and_every_menu_has_a_page() -> None:
    assert {section.id for section in sections()} <= PAGE_OF_SECTION.keys()
    assert list(MENUS) == list(PAGE_OF_MENU)
    assert {*PAGE_OF_SECTION.values(), *PAGE_OF_MENU.values()} <= set(ORDER)
    assert page_for_section("something new") == "index"


@pytest.mark.parametrize("name", ORDER)
def test_every_link_leads_to_a_page_and_every_picture_is_there(name: str) -> None:
    for is_picture, there in links(name):
        if is_picture:
            path = (GUIDE / there).resolve()
            assert path.parent == GUIDE.parent / "pictures", there
            assert path.stat().st_size < LARGEST_PICTURE, there
        else:
            assert there.removesuffix(".md") in ORDER, there


def test_the_pictures_are_few_and_made_by_the_make_file() -> None:
    pictures = {Path(there).name for name in ORDER for is_picture, there in links(name) if is_picture}
    assert len(pictures) <= MOST_PICTURES
    made = (GUIDE.parent.parent / "Makefile").read_text(encoding="utf-8")
    assert [each for each in sorted(pictures) if f"docs/pictures/{each}" not in made] == []


def test_the_page_of_keys_is_that_of_the_commands(window: MainWindow) -> None:
    text = keys_as_markdown(window.commands)
    assert written(GUIDE / "keyboard.md", text) == text, f"Write it anew with {WRITTEN}=1 make test"


def test_the_page_on_the_command_line_has_every_command() -> None:
    path = GUIDE / "command-line.md"
    own = path.read_text(encoding="utf-8").partition("## Commands")[0].rstrip()
    text = f"{own}\n\n{commands_as_markdown()}"
    assert written(path, text) == text, f"Write it anew with {WRITTEN}=1 make test"
    assert f"`{PROGRAM} --help`" in own


def test_the_page_of_questions_has_every_question() -> None:
    text = page("questions").text.replace("'", "’")
    assert [each.words for each in QUESTIONS.values() if each.words.replace("'", "’") not in text] == []


def test_every_filter_that_the_guide_shows_can_be_read() -> None:
    table = page("lists-and-filters").text.partition("## Filters as text")[2].partition("## Columns")[0]
    typed = [
        each
        for row in table.splitlines()
        if row.startswith("| `")
        for each in re.findall(r"`([^`]+)`", row.split("|")[1])
    ]
    assert len(typed) > 20
    types = {"established": Group, "name": Group}
    for text in typed:
        column = text.lstrip("-").partition(":")[0]
        assert parse(types.get(column, Action), text, SHIPPED), text


def test_the_steps_of_an_enquiry_that_the_guide_shows_are_its_buttons() -> None:
    words = {step.words for step in MACHINE.steps}
    table = page("enquiries").text.partition("## Steps")[2].partition("A step that needs")[0]
    shown = [row.split("|")[3].strip() for row in table.splitlines() if row.count("|") == 4][2:]
    assert len(shown) > 5
    assert [each for each in shown if each not in words] == []


def test_words_are_found_in_all_pages_with_or_without_accents_and_headings_go_first() -> None:
    assert [each.name for each in pages_with("")] == list(ORDER)
    assert pages_with("quorum")[0].title
    assert next(each.name for each in pages_with("BACKUPS")) == "backups"
    assert {each.name for each in pages_with("day 0 receipt")} == {"enquiries"}
    assert pages_with("xylophone") == []


def test_the_guide_leads_nowhere_but_into_itself() -> None:
    assert [name for name in ORDER if "://" in page(name).text] == []
