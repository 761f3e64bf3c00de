"""The laws of the kinds: what is shown reads back as what was kept, and nothing typed raises anything but a sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.records import codes, kinds

TODAY = date(2026, 11, 23)
days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
lines = st.text(max_size=80)
numbers = st.builds(
    lambda digits, places: float(f"{digits}e-{places}"), st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 12)
) | st.integers(-(10**15) + 1, 10**15 - 1)

KINDS: list[tuple[kinds.Kind, st.SearchStrategy[Any]]] = [
    (kinds.Text(), lines),
    (kinds.LongText(), st.text(max_size=400)),
    (kinds.Date(), days),
    (kinds.PartialDate(), st.builds(PartialDate, st.integers(1900, 2200), st.integers(1, 12), st.integers(1, 28))),
    (kinds.PartialDate(), st.builds(PartialDate, st.integers(1900, 2200))),
    (kinds.YesNo(), st.booleans()),
    (kinds.Whole(), st.integers(0, 1_000_000_000)),
    (kinds.Number(), numbers),
    (kinds.Lookup(options={"a": "Alpha", "b": "Beta"}, list="letters"), st.sampled_from(["a", "b"])),
    (kinds.Choice(options={"a": "Alpha", "b_c": "Beta gamma"}), st.sampled_from(["a", "b_c"])),
    (kinds.Link(target="person"), st.uuids()),
    (
        kinds.Moment(),
        st.integers(0, 50_000_000).map(lambda minutes: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)),
    ),
]
named = pytest.mark.parametrize(
    ("kind", "values"), KINDS, ids=[f"{type(kind).__name__}-{place}" for place, (kind, _) in enumerate(KINDS)]
)


@named
def test_what_is_shown_reads_back_as_what_was_kept(kind: kinds.Kind, values: st.SearchStrategy[Any]) -> None:
    @given(values)
    def law(value: Any) -> None:
        kept = kind.tidy(value)
        assert kind.parse(kind.show(kept), TODAY) == kept

    law()


@named
def test_the_history_gives_back_what_it_was_given(kind: kinds.Kind, values: st.SearchStrategy[Any]) -> None:
    @given(values)
    def law(value: Any) -> None:
        kept = kind.tidy(value)
        assert kind.from_json(kind.to_json(kept)) == kept

    law()


@pytest.mark.parametrize("kind", [*(kind for kind, _ in KINDS), kinds.Email(), kinds.Phone(), kinds.Url()], ids=repr)
def test_anything_typed_is_a_value_or_gets_a_sentence(kind: kinds.Kind) -> None:
    @given(lines)
    def law(text: str) -> None:
        try:
            value = kind.parse(text, TODAY)
        except ValueError as error:
            assert str(error).endswith((".", "?"))
        else:
            assert kind.tidy(value) == value

    law()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("02079460123", "020 7946 0123"),
        ("+442079460123", "+44 20 7946 0123"),
        ("0044 20 7946 0123", "+44 20 7946 0123"),
        ("+1 202-555-0143", "+1 202-555-0143"),
        ("07700 900 123", "07700 900123"),
        ("bleep 1234", "bleep 1234"),
        ("(905) 555-1234", "(905) 555-1234"),
        ("555-555-1111", "555-555-1111"),
        ("123456789", "123456789"),
        ("(020) 7946 0123", "020 7946 0123"),
        ("  ", None),
    ],
)
def test_a_telephone_number_keeps_its_leading_nought_or_plus(typed: str, kept: str | None) -> None:
    assert kinds.Phone().parse(typed, TODAY) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.nihr.ac.uk", "https://www.nihr.ac.uk"),
        ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
    ],
)
def test_a_web_address_gets_its_scheme(typed: str, kept: str) -> None:
    assert kinds.Url().parse(typed, TODAY) == kept


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "file:///etc/passwd", "nihr", "https://user@example.org/"])
def test_what_is_no_web_address_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="web address"):
        kinds.Url().parse(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("1,234.5", 1234.5, "1,234.5"),
        (" 1234567 ", 1234567, "1,234,567"),
        (".5", 0.5, "0.5"),
        ("-0", 0, "0"),
        ("\N{MINUS SIGN}3.10", -3.1, "-3.1"),
        ("0.0000001", 0.0000001, "0.0000001"),
        ("", None, ""),
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str, kept: float | None, shown: str) -> None:
    assert kinds.Number().parse(typed, TODAY) == kept
    assert kinds.Number().show(kept) == shown


@pytest.mark.parametrize("typed", ["1.234,5", "12,34", "1e5", "-", "five", "1234567890.123456", "1 2", "£5", "٣"])
def test_what_is_no_number_or_too_long_for_one_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"number.*Type one .*\.$"):
        kinds.Number().parse(typed, TODAY)


@pytest.mark.parametrize("value", [True, "5", float("nan"), float("inf")])
def test_what_is_no_number_is_not_kept_as_one(value: Any) -> None:
    with pytest.raises(ValueError, match="number"):
        kinds.Number().tidy(value)


def test_control_characters_and_lone_surrogates_are_taken_out_and_accents_composed() -> None:
    assert kinds.Text().tidy("Zoe\u0308 \x00\x1b\ud800 Ni\u0301\u200b") == "Zoë Ní\u200b"


def test_text_that_is_too_long_for_a_line_is_refused_with_its_length() -> None:
    with pytest.raises(ValueError, match="301 characters"):
        kinds.Text().tidy("a" * 301)


def test_a_note_of_a_megabyte_comes_through_whole() -> None:
    note = "line with “quotes” and é\n" * 40_000
    assert kinds.LongText().tidy(note) == note.strip()


@pytest.mark.parametrize(
    ("rule", "typed", "kept"),
    [
        (codes.orcid, "0000000218250097", "0000-0002-1825-0097"),
        (codes.orcid, "https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700"),
        (codes.orcid, "0000-0002-1694-233x", "0000-0002-1694-233X"),
        (codes.ror, "ror.org/0187kwz08", "https://ror.org/0187kwz08"),
        (codes.ror, "https://ror.org/041kmwe10", "https://ror.org/041kmwe10"),
        (codes.ods, "rp4", "RP4"),
        (codes.company_number, "2345678", "02345678"),
        (codes.company_number, "sc12345", "SC012345"),
        (codes.charity_number, "1089464", "1089464"),
        (codes.charity_number, "sc038731", "SC038731"),
    ],
)
def test_a_code_is_put_into_its_usual_form(rule: Any, typed: str, kept: str) -> None:
    assert rule(typed) == kept
    assert rule(kept) == kept


@pytest.mark.parametrize(
    ("rule", "typed"),
    [
        (codes.orcid, "0000-0002-1825-0098"),
        (codes.ror, "https://ror.org/0187kwz09"),
        (codes.ods, "!"),
        (codes.company_number, "123456789"),
        (codes.charity_number, "12"),
    ],
)
def test_a_code_with_a_slip_is_refused_with_a_sentence(rule: Any, typed: str) -> None:
    with pytest.raises(ValueError, match=r"“.*” is not an? .*\."):
        rule(typed)
