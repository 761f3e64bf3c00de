"""Makes the HTML of a message safe to show: words, lists, tables and links stay, everything that acts, fetches or hides goes.

Knows no window; what it gives is still to be shown by something that fetches nothing.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

LARGEST = 300_000
"""Characters of HTML that are looked at; what is larger is shown as plain text alone."""

LONGEST = 40_000
"""Characters that are left of it at most; the rest is left out, as a window takes its time to lay them out."""

DEEPEST, TABLES = 10, 3
"""How deep elements, and tables, stand in each other. Mail programs nest tables for their layout, and each level doubles
the time that laying them out takes."""

_WORDS = ("b", "strong", "i", "em", "u", "s", "strike", "sub", "sup", "small", "big", "code", "tt", "span", "font")
_BLOCKS = ("p", "div", "blockquote", "pre", "center", "address", "h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "li", "dl", "dt", "dd")
_TABLES = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")
KEPT = frozenset((*_WORDS, *_BLOCKS, *_LISTS, *_TABLES))
"""Elements that stay as they are, without what is said of their looks."""

_CODE = ("script", "style", "head", "title", "template", "noframes")
_EMBEDDED = ("iframe", "object", "applet", "svg", "math", "select", "textarea", "audio", "video", "canvas")
_INDENTED = ("blockquote", "ul", "ol", "dd")
INDENTS = 3
"""So many times words are set in; more would leave them no room, a letter a line."""

HIDDEN = frozenset((*_CODE, *_EMBEDDED))
"""Elements that go with all that is in them. Of any other only the words stay."""

REST = "<p>…</p>"
"""What stands where the rest was left out."""

ATTRIBUTES = {"td": ("colspan", "rowspan"), "th": ("colspan", "rowspan"), "ol": ("start",)}
MOST_COLUMNS = 60
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+", re.IGNORECASE)
_CID = re.compile(r"cid:([^\s\x00-\x1f\"'<>]{1,300})", re.IGNORECASE)
_STRAY = re.compile(r"<(?![^<>]*>)")
_DECLARATION = re.compile(r"<[!?][^>]*>")


def safe_html(html: str) -> str:
    """The HTML with nothing in it but words, their formatting, links to web and mail addresses, and pictures that came
    with the message (`cid:`). "" where it is larger than LARGEST; of what is very long only the beginning."""
    if len(html) > LARGEST:
        return ""
    cleaner = _Cleaner()
    cleaner.feed(in_order(html))
    cleaner.close()
    return cleaner.result()


def is_safe_link(address: str) -> bool:
    """Whether an address leads to the web, to mail or to a phone, and nowhere on this computer."""
    return _SAFE_LINK.fullmatch(address) is not None


def in_order(html: str) -> str:
    """The HTML without comments and declarations, and with every < that begins no tag written out: what is never closed
    would otherwise be looked through to the end again and again."""
    kept, place = [], 0
    while place >= 0:
        begins = html.find("<!--", place)
        kept.append(html[place : begins if begins >= 0 else len(html)])
        ends = html.find("-->", begins + 4) if begins >= 0 else -1
        place = ends + 3 if ends >= 0 else -1
    return _DECLARATION.sub("", _STRAY.sub("&lt;", "".join(kept)))


class _Cleaner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[str] = []
        # Which element hides what is in it, and how many of its kind are open.
        self._hidden = ("", 0)
        self._length = 0
        self._flattened = 0

    def result(self) -> str:
        """What is left, with everything closed that was left open."""
        closing = "".join(f"</{tag}>" for tag in reversed(self._open))
        return "".join(self._out) + closing + (REST if self._is_full() else "")

    def _is_full(self) -> bool:
        return self._length > LONGEST

    def _put(self, html: str) -> None:
        if not self._is_full():
            self._out.append(html)
            self._length += len(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        hiding, depth = self._hidden
        if hiding == "head" and tag == "body":
            self._hidden = ("", 0)
        elif depth:
            self._hidden = (hiding, depth + (tag == hiding))
        elif tag in HIDDEN:
            self._hidden = (tag, 1)
        else:
            self._keep(tag, {name: value or "" for name, value in attrs})

    def _keep(self, tag: str, given: dict[str, str]) -> None:
        if tag == "img":
            self._picture(given)
        elif tag in ("br", "hr"):
            self._put(f"<{tag}>")
        elif tag in _TABLES and self._is_flat(tag):
            self._put("<br>" if tag in ("table", "tr") else " ")
        elif tag == "a":
            href = given.get("href", "").strip()
            self._begin("a", f' href="{escape(href)}"' if is_safe_link(href) else "")
        elif tag in KEPT:
            sizes = ((name, _number(given.get(name, ""))) for name in ATTRIBUTES.get(tag, ()))
            self._begin(tag, "".join(f' {name}="{number}"' for name, number in sizes if number))

    def _is_flat(self, tag: str) -> bool:
        """Whether an element of a table is in one that stands too deep, and only its words stay."""
        is_too_deep = len(self._open) >= DEEPEST or self._open.count("table") >= TABLES
        if tag == "table" and (self._flattened or is_too_deep):
            self._flattened += 1
        return self._flattened > 0

    def _begin(self, tag: str, attributes: str) -> None:
        if self._is_full():
            return
        is_indented_enough = tag in _INDENTED and sum(each in _INDENTED for each in self._open) >= INDENTS
        if (len(self._open) < DEEPEST and not is_indented_enough) or tag in _TABLES:
            self._open.append(tag)
            self._put(f"<{tag}{attributes}>")
        elif tag in ("p", "div", "li", "blockquote"):
            # It ends where the next one begins.
            self._put("<p>")

    def _picture(self, given: dict[str, str]) -> None:
        match = _CID.fullmatch(given.get("src", "").strip())
        if match is not None:
            self._put(f'<img src="cid:{escape(match[1])}">')
        elif words := " ".join(given.get("alt", "").split())[:200]:
            # A picture from elsewhere is not fetched; it would tell the sender when the message was read.
            self._put(f"[{escape(words)}]")

    def handle_endtag(self, tag: str) -> None:
        hiding, depth = self._hidden
        if depth:
            self._hidden = (hiding, depth - (tag == hiding))
        elif tag in _TABLES and self._flattened:
            self._flattened -= tag == "table"
        elif tag in self._open:
            while (last := self._open.pop()) != tag:
                self._close(last)
            self._close(tag)

    def _close(self, tag: str) -> None:
        # Whatever was begun is ended, however long it is by then.
        self._out.append(f"</{tag}>")
        self._length += len(tag) + 3

    def handle_data(self, data: str) -> None:
        if not self._hidden[1]:
            self._put(escape(data[: LONGEST + 1], quote=False))


def _number(text: str) -> int:
    """A small number of columns or rows; 0 for anything else."""
    return min(int(text), MOST_COLUMNS) if text.isascii() and text.isdigit() and len(text) < 6 else 0
