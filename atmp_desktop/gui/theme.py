"""Gives the whole program its looks: Fusion with our own palette, a style sheet made from the theme's colours, text size.

The theme is Qt's own state (palette, font, style sheet of the application), so nothing here is remembered in this module.
"""

import re
from string import Template
from typing import Literal, cast

from PySide6.QtCore import QDir, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from atmp_desktop.gui.tokens import THEMES, ThemeName, Tokens
from atmp_desktop.shipped import resources

ThemeChoice = Literal["light", "dark", "contrast", "system"]

#: The smallest height and width of something to press, in pixels (WCAG 2.2, 2.5.8).
LEAST_TARGET = 24

_THEME_PROPERTY = "atmp_theme"
_LENGTH = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)em(?:([+-]\d+)px)?")


def apply_theme(app: QApplication, name: ThemeChoice, text_percent: int = 100) -> ThemeName:
    """Dress `app` and everything in it; call again to change theme or text size.

    `system` takes light or dark as the computer has it; whoever offers it calls this again when
    `QStyleHints.colorSchemeChanged` says so. `text_percent` is of the system's own text size (90 to 200).
    Returns the theme that was applied.
    """
    hints = app.styleHints()
    if name == "system":
        hints.unsetColorScheme()
    else:
        # Title bars follow this where the platform listens; our palette does not depend on it.
        hints.setColorScheme(Qt.ColorScheme.Light if name == "light" else Qt.ColorScheme.Dark)
    theme = _theme_of_system(hints.colorScheme()) if name == "system" else name
    if app.property(_THEME_PROPERTY) is None:
        app.setStyle("Fusion")
        QDir.setSearchPaths("styles", [str(resources() / "styles")])
    app.setProperty(_THEME_PROPERTY, theme)
    font = text_font(text_percent)
    app.setFont(font)
    app.setPalette(palette(THEMES[theme]))
    app.setStyleSheet(style_sheet(theme, font))
    return theme


def _theme_of_system(scheme: Qt.ColorScheme) -> ThemeName:
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def theme_name() -> ThemeName:
    """The theme that is on the screen; light before any was applied."""
    app = QApplication.instance()
    name = app.property(_THEME_PROPERTY) if app is not None else None
    return cast(ThemeName, name) if name in THEMES else "light"


def tokens() -> Tokens:
    """The colours that are on the screen."""
    return THEMES[theme_name()]


def text_font(text_percent: int) -> QFont:
    """The system's own font at `text_percent` of its size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(QFontInfo(font).pointSizeF() * text_percent / 100)
    return font


def em(of: QWidget | QFont, count: float = 1) -> int:
    """`count` times the height of the letters' own square, in pixels, at least 1."""
    font = of if isinstance(of, QFont) else of.font()
    return max(1, round(QFontInfo(font).pixelSize() * count))


def row_height(of: QWidget | QFont, dense: bool = False) -> int:
    """The height of a row of a table in pixels: a line of text with air around it, and never too small to press."""
    font = of if isinstance(of, QFont) else of.font()
    return max(LEAST_TARGET, QFontMetrics(font).height() + em(font, 0.4 if dense else 0.75))


def set_kind(widget: QWidget, kind: str) -> None:
    """Give `widget` one of the style sheet's kinds (`primary`, `quiet`, `danger`, `title`, `muted`, `sidebar`, `panel` …).

    It looks so at once: a list that is filled before it is dressed keeps rows of the wrong height.
    """
    widget.setProperty("kind", kind)
    if kind in ("panel", "bar"):
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Show the look that belongs to the dynamic properties (`kind`, `tone`, `invalid`) `widget` has now."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    if isinstance(widget, QTabBar):
        # Until it hears of another style, its tabs keep the widths of the look before, and cut their words off.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.update()


def style_sheet(theme: ThemeName, font: QFont) -> str:
    """The style sheet of `theme` for text in `font`; raises KeyError for a colour that does not exist."""
    text = (resources() / "styles" / "base.qss").read_text(encoding="utf-8")
    size = QFontInfo(font).pixelSize()

    def pixels(length: re.Match[str]) -> str:
        return f"{max(0, round(float(length[1]) * size) + int(length[2] or 0))}px"

    return Template(_LENGTH.sub(pixels, text)).substitute(THEMES[theme].by_name(), theme=theme)


def palette(colours: Tokens) -> QPalette:
    """Fusion's palette in the colours of a theme."""
    made = QPalette()
    role = QPalette.ColorRole
    everywhere = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.alternate,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.window,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.ToolTipBase: colours.tip,
        role.ToolTipText: colours.on_tip,
        role.Highlight: colours.highlight,
        role.HighlightedText: colours.on_highlight,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.base,
        role.Midlight: colours.line,
        role.Mid: colours.edge,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }
    for each, colour in everywhere.items():
        made.setColor(each, QColor(colour))
    made.setColor(QPalette.ColorGroup.Inactive, role.Highlight, QColor(colours.highlight_away))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    made.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(colours.disabled))
    return made
