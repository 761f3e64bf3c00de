"""What "show --explain" adds, and what a change is cautioned of: the sentences of the window."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import Terminal


def enquiry(terminal: Terminal, register_path: Path, **values: str) -> str:
    words = [f"{name}={value}" for name, value in values.items()]
    added = terminal.says("add", register_path, "enquiry", "subject=Apheresis", "enquirer_name=Mrs K Patel", *words)
    return added.split()[1]


def test_an_enquirys_dates_are_explained_day_by_day(terminal: Terminal, register_path: Path) -> None:
    reference = enquiry(terminal, register_path, received_on="2026-11-16")
    told = terminal.says("show", register_path, reference, "--explain")
    assert "Reply by: Mon 30 Nov 2026 · 5 working days left\n  Received on Mon 16 Nov 2026.\n" in told
    assert "  Not counted: 4 weekend days.\n" in told
    assert "Sat 21 Nov 2026          Saturday\n" in told
    assert "Acknowledge by: Wed 18 Nov 2026 · Overdue\n" in told
    assert "Reply by: " not in terminal.says("show", register_path, reference)


def test_the_same_in_json(terminal: Terminal, register_path: Path) -> None:
    reference = enquiry(terminal, register_path, received_on="2026-11-16")
    explained = {
        each["name"]: each for each in terminal.json("show", register_path, reference, "--explain")["explained"]
    }
    assert explained["due"]["words"] == "Mon 30 Nov 2026 · 5 working days left"
    assert explained["due"]["days"][4] == {"day": "2026-11-21", "number": None, "reason": "Saturday"}
    assert explained["due"]["days"][-1] == {"day": "2026-11-30", "number": 10, "reason": None}
    assert "explained" not in terminal.json("show", register_path, reference)


def test_a_type_with_a_custom_field_is_explained_too(terminal: Terminal, register_path: Path) -> None:
    terminal.says("add", register_path, "custom_field", "type=enquiry", "label=Budget line")
    reference = enquiry(terminal, register_path, received_on="2026-11-16")
    assert "Reply by: Mon 30 Nov 2026" in terminal.says("show", register_path, reference, "--explain")


def test_what_has_nothing_to_explain_is_shown_as_ever(terminal: Terminal, register_path: Path) -> None:
    terminal.says("add", register_path, "organisation", "name=Example College")
    plain = terminal.says("show", register_path, "Example College")
    assert terminal.says("show", register_path, "Example College", "--explain") == plain


def test_a_caution_is_said_beside_the_answer(terminal: Terminal, register_path: Path) -> None:
    caution = "Give the working group it is about, and it goes to that group’s lead.\n"
    words = ("add", register_path, "enquiry", "subject=To join", "enquirer_name=Ann", "category=get_involved")
    added = terminal(*words)
    assert (added.code, added.err) == (0, caution)
    assert terminal(*words, "--json").json["subject"] == "To join"
    reference = enquiry(terminal, register_path)
    edited = terminal("edit", register_path, reference, "category=get_involved")
    assert (edited.code, edited.err) == (0, caution)


def test_a_step_without_the_link_it_needs_is_refused(terminal: Terminal, register_path: Path) -> None:
    reference = enquiry(terminal, register_path)
    refused = terminal("edit", register_path, reference, "status=merged")
    assert refused.code == 1
    assert refused.err == "“Merge” needs “Merged into”. Choose the enquiry.\n"
