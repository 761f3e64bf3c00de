"""A picture with its table: beside each other where there is room, else one above the other, each with the share that was
given to it by hand. Knows no report."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter

from atmp_desktop.gui import theme
from atmp_desktop.gui.report_pictures import ReportPictures
from atmp_desktop.gui.report_table import ReportTable

LEAST_BESIDE, USUAL_SHARE = 50.0, 0.57
"""Ems of width from which on a picture stands beside its table, and what it takes of it; below, it stands above it."""

LEAST_HEIGHT = 17.0
"""Ems of height that a table keeps, and a picture above it."""

BESIDE, ABOVE = "beside", "above"


class ReportSplit(QSplitter):
    """The picture on show and the table; the shares somebody gave them are kept for each report, beside and above."""

    def __init__(self, pictures: ReportPictures, table: ReportTable, kept: object) -> None:
        """`kept` is what `kept()` gave when the register was open last; what makes no sense in it counts for nothing."""
        super().__init__()
        self._pictures = pictures
        self._code = ""
        self._shares: dict[str, float] = {}
        if isinstance(kept, dict):
            self._shares = {str(key): float(share) for key, share in kept.items() if _is_share(share)}
        self.setChildrenCollapsible(False)
        self.addWidget(pictures)
        self.addWidget(table)
        self.splitterMoved.connect(self._take_moved)

    def kept(self) -> dict[str, Any]:
        """The shares of the pictures that were changed by hand, as plain data."""
        return dict(self._shares)

    def arrange(self, code: str, room: int, *, is_new: bool) -> None:
        """Arrange the picture and the table of the report `code` in so many pixels of width; unless the report `is_new`, or
        there is now room for another arrangement, each keeps its size."""
        is_beside = room >= theme.em(self, LEAST_BESIDE) and not self._pictures.stands_above
        orientation = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        has_two = not self._pictures.isHidden() and not is_beside
        self.setMinimumHeight(theme.em(self, LEAST_HEIGHT * (2 if has_two else 1)))
        if not is_new and orientation == self.orientation():
            return
        self._code = code
        self.setOrientation(orientation)
        # A picture above its table keeps its height; the table has the rest.
        self.setStretchFactor(0, 1 if is_beside else 0)
        self.setStretchFactor(1, 1)
        holder = self.parentWidget() or self
        whole = room if is_beside else max(holder.height(), self.minimumHeight())
        share = self._shares.get(self._key())
        if share is not None:
            first = round(whole * share)
        elif is_beside:
            first = round(whole * USUAL_SHARE)
        else:
            first = min(self._pictures.height_above(room), whole // 2)
        self.setSizes([first, whole - first])

    def _key(self) -> str:
        return f"{self._code} {BESIDE if self.orientation() == Qt.Orientation.Horizontal else ABOVE}"

    @Slot()
    def _take_moved(self) -> None:
        picture, table = self.sizes()
        if picture + table:
            self._shares[self._key()] = picture / (picture + table)


def _is_share(value: object) -> bool:
    return type(value) in (int, float) and 0 < float(value) < 1  # type: ignore[arg-type]
