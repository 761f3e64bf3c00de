"""HTML of messages made safe: what stays, what goes, and that nothing keeps it busy for long."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.services.mail_html import DEEPEST, KEPT, LARGEST, LONGEST, REST, TABLES, is_safe_link, safe_html

ALLOWED = KEPT | {"a", "br", "hr", "img"}


class Tags(HTMLParser):
    """What a browser would find in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.deepest = self._depth = 0
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("br", "hr", "img"):
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)

    def handle_endtag(self, tag: str) -> None:
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        self.words += data


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<table><tr><td>",
        "</td>",
        "<script>alert(1)</script>",
        "<img src='http://x.example/p.png'>",
        "<a ",
        "<img src=cid:logo@x>",
        "<a href='javascript:alert(1)'>",
        "<a href='https://x.example'>",
        "</a>",
        "a & b",
        "<",
        "<!--",
        "-->",
        "<style>p{}</style>",
        "<body onload=x>",
        "&lt;script&gt;",
        "<iframe src=file:///etc/passwd>",
        '"',
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_whatever_came_in_only_what_is_allowed_comes_out(pieces: list[str]) -> None:
    found = Tags(safe_html("".join(pieces)))
    for tag, attributes in found.found:
        assert tag in ALLOWED
        assert attributes.keys() <= {"href", "src", "colspan", "rowspan", "start"}
        assert (attributes.get("src") or "cid:").startswith("cid:")
        assert "href" not in attributes or is_safe_link(attributes["href"] or "")
    # A row and a cell stand in each table besides.
    assert found.deepest <= DEEPEST + 3 * TABLES


@given(st.lists(PIECES, max_size=40))
def test_what_was_made_safe_stays_as_it_is(pieces: list[str]) -> None:
    once = safe_html("".join(pieces))
    assert safe_html(once) == once


def test_the_words_and_their_formatting_stay() -> None:
    html = (
        "<html><head><title>x</title></head><body><p style='color:red'>Dear <b>Ann</b>,<br>1 &lt; 2</p></body></html>"
    )
    assert safe_html(html) == "<p>Dear <b>Ann</b>,<br>1 &lt; 2</p>"


def test_a_head_that_is_never_closed_hides_nothing_of_the_body() -> None:
    assert safe_html("<head><title>x</title><body><p>Hello</p>") == "<p>Hello</p>"


def test_a_picture_from_elsewhere_is_told_by_its_words_alone() -> None:
    assert safe_html("<img src='https://x.example/track.gif' alt='Our logo'>") == "[Our logo]"
    assert safe_html("<img src='file:///etc/passwd'>") == ""
    assert safe_html("<img src='cid:logo@example'>") == '<img src="cid:logo@example">'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        r"\\server\share",
        "data:text/html,x",
        "smb://x",
        "/etc",
        "",
        "http:x y",
    ],
)
def test_links_to_this_computer_and_to_programs_lead_nowhere(address: str) -> None:
    assert not is_safe_link(address)
    assert "href" not in safe_html(f'<a href="{address}">here</a>')


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<a ", "<![CDATA[", "<table><tr><td>", "</p>", "<svg>", "<p title='", "<b>", "&", "<!-- -->", "<?"],
)
def test_nothing_keeps_it_busy_for_long(piece: str) -> None:
    began = time.process_time()
    safe_html((piece * (LARGEST // len(piece)))[:LARGEST])
    assert time.process_time() - began < 5


def test_tables_that_stand_too_deep_in_each_other_become_lines() -> None:
    deep = "<table><tr><td>" * 6 + "in" + "</td><td>the middle</td></tr></table>" * 6
    made = safe_html(deep)
    assert made.count("<table>") == TABLES
    assert Tags(made).words.split()[:3] == ["in", "the", "middle"]


def test_of_what_is_very_long_the_beginning_is_shown() -> None:
    made = safe_html("<p>" + "word and " * 20_000 + "</p>")
    assert LONGEST < len(made) < LONGEST + 100
    assert made.startswith("<p>word and ")


def test_of_very_many_paragraphs_the_first_are_shown_and_the_rest_is_told_to_be_left_out() -> None:
    made = safe_html("<p>word</p>" * 10_000)
    assert made.endswith(REST)
    assert len(made) < LONGEST + 100


def test_what_is_too_large_is_not_shown_formatted() -> None:
    assert safe_html("x" * (LARGEST + 1)) == ""
