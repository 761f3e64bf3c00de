"""A page that fills its window, and scrolls where the window is too low for it."""

from __future__ import annotations

from atmp_desktop.gui.scroll import ScrollPage


class LowPage(ScrollPage):
    """Scrolls once there is less height than its widget needs at the least: a table in it takes whatever there is."""

    def needed_height(self, width: int) -> int:
        page = self.widget()
        layout = page.layout() if page is not None else None
        if layout is None:
            return 0
        return layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()
