from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.services.cells import LIVE, LONGEST, Cleaner, csv_text, from_csv

LIVELY = st.text(alphabet="=+-@'\t\r\n\"ab0 é", max_size=6)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(LIVELY | st.text())
def test_what_a_csv_cell_says_comes_back_as_it_was(text: str) -> None:
    assert from_csv(csv_text(text)) == text


@given(LIVELY | st.text())
def test_no_csv_cell_begins_like_a_formula(text: str) -> None:
    assert csv_text(text)[:1] not in set(LIVE)


def test_only_what_could_be_a_formula_gets_an_apostrophe() -> None:
    texts = ["01632 960513", "2018", "'tis", "O'Brien", "<b>", "?", "=1", "+44", "-1", "@a", "'=1"]
    assert [csv_text(text) for text in texts] == [*texts[:6], "'=1", "'+44", "'-1", "'@a", "''=1"]


@given(st.text(alphabet=st.characters(), max_size=80))
def test_a_cleaned_cell_can_be_written_as_xml(text: str) -> None:
    cleaned = Cleaner().text(text)
    cleaned.encode("utf-8")
    allowed = {*"\t\n"}
    assert all(character in allowed or ord(character) >= 32 for character in cleaned)
    assert not set(cleaned) & {"\ufffe", "\uffff", "\x7f"}


def test_lone_surrogates_and_control_characters_are_taken_out_and_lines_stay() -> None:
    assert Cleaner().text("one\r\ntwo\rthree\x00\x0b\ud800 é 😀") == "one\ntwo\nthree é 😀"


def test_a_long_text_is_cut_visibly_and_counted() -> None:
    cleaner = Cleaner()
    cut = cleaner.text("x" * 1_000_000)
    assert units(cut) == LONGEST
    assert cut.endswith("… [cut here: the whole text has 1,000,000 characters]")
    assert cleaner.cut == 1


def test_a_text_is_measured_as_excel_does_and_no_character_is_cut_in_two() -> None:
    cleaner = Cleaner()
    fits = "😀" * (LONGEST // 2)
    assert cleaner.text(fits) == fits
    assert cleaner.cut == 0
    cut = cleaner.text("x" + "😀" * LONGEST)
    assert units(cut) <= LONGEST
    assert cut.startswith("x😀")
    cut.encode("utf-8")
    assert cleaner.cut == 1
