"""The colours of the three themes, each named after what it is for, and the sum that says whether two can be told apart.

Plain data: knows no widgets. Every pair that is used together is listed in `pairs`, so that a test can measure it.
"""

from dataclasses import asdict, dataclass
from typing import Literal

ThemeName = Literal["light", "dark", "contrast"]
Tone = Literal["red", "amber", "green", "blue", "purple", "grey"]

TONES: tuple[Tone, ...] = ("red", "amber", "green", "blue", "purple", "grey")

#: The least contrast of text, and of edges and icons, with what is behind them (WCAG 2.2 AA, 1.4.3 and 1.4.11).
TEXT_CONTRAST = 4.5
EDGE_CONTRAST = 3.0


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme as `#rrggbb`.

    Attributes:
        window, base, alternate: behind everything; behind lists, fields and the record page; every other row.
        text, muted: for reading; for what matters less (placeholders, headers, hints).
        edge, line: the frame of a field (seen by everyone); a hairline that only divides (decoration).
        hover, pressed: behind something the pointer is on, or pushes.
        tint, on_tint, tint_edge: behind what is chosen in the side bar and menus; its text and icons; its frame.
        chip_edge: the frame of a filter's chip.
        accent, accent_hover, on_accent: the main button and focus; under the pointer; the text on it.
        highlight, highlight_away, on_highlight: chosen rows; the same in a window that is not active; their text.
        danger, danger_hover, on_danger, warning, success: for words, icons and edges that say so.
        scroll, scroll_hover: the scroll bar's handle.
        tip, on_tip: tooltips and toasts. tip_accent: the button of a toast.
        disabled: text of what cannot be used now (no contrast is asked of it).
        red … grey, red_fill … grey_fill: the text of a pill of that tone and what is behind it.
    """

    window: str
    base: str
    alternate: str
    text: str
    muted: str
    edge: str
    line: str
    hover: str
    pressed: str
    tint: str
    on_tint: str
    tint_edge: str
    chip_edge: str
    accent: str
    accent_hover: str
    on_accent: str
    highlight: str
    highlight_away: str
    on_highlight: str
    danger: str
    danger_hover: str
    on_danger: str
    warning: str
    success: str
    scroll: str
    scroll_hover: str
    tip: str
    on_tip: str
    tip_accent: str
    disabled: str
    red: str
    red_fill: str
    amber: str
    amber_fill: str
    green: str
    green_fill: str
    blue: str
    blue_fill: str
    purple: str
    purple_fill: str
    grey: str
    grey_fill: str

    def pill(self, tone: Tone) -> tuple[str, str]:
        """The colours of a pill of `tone`: its text, and what is behind it."""
        colours = self.by_name()
        return colours[tone], colours[f"{tone}_fill"]

    def by_name(self) -> dict[str, str]:
        """Every colour by its name, as the style sheet asks for them."""
        return asdict(self)


LIGHT = Tokens(
    window="#f5f6f8",
    base="#ffffff",
    alternate="#fafbfc",
    text="#1b1f24",
    muted="#5c6670",
    edge="#767f88",
    line="#e2e6ea",
    hover="#e9ecf0",
    pressed="#dde2e8",
    tint="#dde9f6",
    on_tint="#00488d",
    tint_edge="#dde9f6",
    chip_edge="#dde9f8",
    accent="#005eb8",
    accent_hover="#004e9a",
    on_accent="#ffffff",
    highlight="#005eb8",
    highlight_away="#566779",
    on_highlight="#ffffff",
    danger="#b3261e",
    danger_hover="#941d16",
    on_danger="#ffffff",
    warning="#8a4b00",
    success="#1a6b3c",
    scroll="#8b949d",
    scroll_hover="#5c6670",
    tip="#262b31",
    on_tip="#f5f6f8",
    tip_accent="#8fc1ff",
    disabled="#98a1aa",
    red="#9b1c16",
    red_fill="#fbe4e2",
    amber="#7a4300",
    amber_fill="#fcebcb",
    green="#14572f",
    green_fill="#d9f0e1",
    blue="#0b4a91",
    blue_fill="#dde9f8",
    purple="#59309a",
    purple_fill="#ebe3f9",
    grey="#454d56",
    grey_fill="#e8ebee",
)

DARK = Tokens(
    window="#1f2329",
    base="#181b20",
    alternate="#1b1f24",
    text="#e8eaed",
    muted="#9aa4ae",
    edge="#8a949e",
    line="#31373f",
    hover="#2a3038",
    pressed="#353c46",
    tint="#223a58",
    on_tint="#b9d7ff",
    tint_edge="#223a58",
    chip_edge="#17355c",
    accent="#5aa2ff",
    accent_hover="#7db6ff",
    on_accent="#0b1a2c",
    highlight="#1d6fd1",
    highlight_away="#4a5867",
    on_highlight="#ffffff",
    danger="#ff8a80",
    danger_hover="#ffa69e",
    on_danger="#2b0806",
    warning="#f0b35a",
    success="#6ccf8e",
    scroll="#6f7983",
    scroll_hover="#9aa4ae",
    tip="#e8eaed",
    on_tip="#1b1f24",
    tip_accent="#00509e",
    disabled="#666f79",
    red="#ffb4ab",
    red_fill="#4a1f1d",
    amber="#ffcf8a",
    amber_fill="#43310f",
    green="#93e0ad",
    green_fill="#153b24",
    blue="#a5ccff",
    blue_fill="#17355c",
    purple="#d3c0ff",
    purple_fill="#382a5c",
    grey="#c5ccd3",
    grey_fill="#363c44",
)

CONTRAST = Tokens(
    window="#000000",
    base="#000000",
    alternate="#000000",
    text="#ffffff",
    muted="#e0e0e0",
    edge="#ffffff",
    line="#8c8c8c",
    hover="#333333",
    pressed="#4d4d4d",
    tint="#00366b",
    on_tint="#ffffff",
    tint_edge="#ffd400",
    chip_edge="#ffffff",
    accent="#ffd400",
    accent_hover="#ffe566",
    on_accent="#000000",
    highlight="#ffd400",
    highlight_away="#c9c9c9",
    on_highlight="#000000",
    danger="#ff9c94",
    danger_hover="#ffbdb8",
    on_danger="#000000",
    warning="#ffd400",
    success="#6dff9a",
    scroll="#ffffff",
    scroll_hover="#ffd400",
    tip="#ffffff",
    on_tip="#000000",
    tip_accent="#0000c8",
    disabled="#a0a0a0",
    red="#ffb3ad",
    red_fill="#3d0000",
    amber="#ffe08a",
    amber_fill="#332600",
    green="#a4ffc0",
    green_fill="#00330f",
    blue="#b8d8ff",
    blue_fill="#001f4d",
    purple="#e3d1ff",
    purple_fill="#2b0a57",
    grey="#ffffff",
    grey_fill="#2b2b2b",
)

THEMES: dict[ThemeName, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def contrast(one: str, other: str) -> float:
    """How well two colours `#rrggbb` can be told apart, from 1 (not) to 21 (WCAG 2.2, *contrast ratio*)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pairs() -> list[tuple[str, str, float]]:
    """The names of two colours that meet on the screen, and the least contrast they must have."""
    on: dict[str, tuple[str, ...]] = {
        "text": ("window", "base", "alternate", "hover", "pressed"),
        "muted": ("window", "base", "alternate", "hover"),
        "accent": ("window", "base"),
        "danger": ("window", "base", "red_fill"),
        "warning": ("window", "base", "amber_fill"),
        "success": ("window", "base", "green_fill"),
        "on_tint": ("tint",),
        "on_accent": ("accent", "accent_hover"),
        "on_highlight": ("highlight", "highlight_away"),
        "on_danger": ("danger", "danger_hover"),
        "on_tip": ("tip",),
        "tip_accent": ("tip",),
        **{tone: (f"{tone}_fill",) for tone in TONES},
    }
    words = [(front, back, TEXT_CONTRAST) for front, backs in on.items() for back in backs]
    notices = [("text", f"{tone}_fill", TEXT_CONTRAST) for tone in TONES]
    edges = [
        ("edge", "window"),
        ("edge", "base"),
        ("scroll", "base"),
        ("scroll_hover", "base"),
        ("accent", "hover"),
        ("text", "tint"),
    ]
    return words + notices + [(front, back, EDGE_CONTRAST) for front, back in edges]
