"""Every screen there is, one after the other, and what is cut off on one."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from atmp_desktop.gui.help_window import HelpWindow
from atmp_desktop.gui.list_pictures import BUILT
from atmp_desktop.gui.network_window import open_network
from atmp_desktop.gui.sections import main_types
from atmp_desktop.gui.view_picker import ViewPicker
from atmp_desktop.records import BY_NAME, Organisation
from atmp_desktop.services.board import FACES
from atmp_desktop.services.sheet_kinds import SHEET_KINDS
from tests.gui.desk import Desk

BESIDE = 4
"""What Qt leaves between an icon and the words beside it, in pixels."""


def shown(root: QWidget) -> Iterator[QWidget]:
    yield from (each for each in (root, *root.findChildren(QWidget)) if each.isVisible())


def room_for(button: QAbstractButton) -> int:
    """The least width in which the words on a button can be read, with what stands beside them."""
    words = QFontMetrics(button.font()).horizontalAdvance(button.text().replace("&", ""))
    if isinstance(button, QCheckBox | QRadioButton):
        return button.sizeHint().width()
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return button.iconSize().width()
    return words + (0 if button.icon().isNull() else button.iconSize().width() + BESIDE)


def cut_off(root: QWidget) -> list[str]:
    """Buttons, boxes and labels whose words do not fit, and paragraphs with lines below their edge."""
    found = []
    for widget in shown(root):
        if not isinstance(widget, QLabel | QPushButton | QCheckBox | QRadioButton | QToolButton) or not widget.text():
            continue
        if isinstance(widget.parentWidget(), QLineEdit):
            continue  # Qt draws the icon of such a button alone
        if widget.text().rstrip().endswith("…") and widget.toolTip() and isinstance(widget, ViewPicker):
            continue  # it shortens its words itself, and its tip has all of them
        is_cut = widget.height() + 2 < QFontMetrics(widget.font()).height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            is_cut = is_cut or widget.height() + 1 < widget.heightForWidth(widget.width())
        elif isinstance(widget, QLabel):
            is_cut = is_cut or widget.width() + 1 < widget.sizeHint().width()
        else:
            is_cut = is_cut or widget.width() < room_for(widget)
        if is_cut:
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}: {widget.text()[:50]!r}")
    return found


def screens(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Every section, the record page of every main type in each of its tabs, every dialog, the guide and the palette."""
    window, work = desk.window, desk.work
    for section in window.side_bar.sections:
        work.go(section.id)
        desk.settle()
        yield section.id, window
    register = work.register_page()
    for part in (register.missing, register.to_confirm, register.numbering):
        register.show_part(part)
        desk.settle()
        yield f"register, {part.__class__.__name__}", window
    with desk.store.read() as session:
        most = desk.store.listing(Organisation, order=("-people",)).first(session.connection(), 1)
    network = open_network(work, UUID(bytes=most[0]))
    desk.until(lambda: network.network is not None)
    desk.settle()
    yield "network", network
    network.close()
    work.go("person")
    desk.settle()
    work.current_list().set_filter(BUILT)
    views = work.views.here()
    views.shaping.build_filter()
    desk.settle()
    yield "filter builder", window
    views.shaping.close_builder()
    work.current_list().clear_filter()
    views.shaping.ask_colours()
    desk.settle()
    yield "colours of rows", window
    views.shaping.close_colours()
    for name in main_types():
        with desk.store.read() as session:
            first = desk.store.listing(BY_NAME[name]).first(session.connection(), 1)
        if first:
            work.go_to(name, UUID(bytes=first[0]))
            desk.settle()
            # The history looks the same for every type.
            for tab in ("overview", "related", *(["timeline", "history"] if name == "group" else [])):
                work.pane.page().set_tab(tab)
                desk.settle()
                yield f"{name}, {tab}", window.pane
    for name in FACES:
        work.go(name)
        desk.settle()
        work.boards.turn()
        desk.settle()
        yield f"{name}, board", window
        work.boards.turn()
    work.acts.new("person")
    desk.settle()
    yield "adding", window.pane
    work.pane.close_form()
    work.go("group")
    desk.settle()
    for title, open_dialog in (
        ("contact sheet", work.sheets.contact_sheet),
        ("export", work.sheets.export_current),
        ("print", work.sheets.print_current),
        ("attendance", lambda: work.sheets.write(next(each for each in SHEET_KINDS if each.needs_group))),
        ("settings", window.show_settings),
        ("keys", window.show_keys),
        ("about", window.show_about),
    ):
        open_dialog()
        desk.settle()
        dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
        yield f"dialog {title}", dialog
        dialog.reject()
        desk.settle()
    window.open_palette()
    desk.settle()
    assert window.palette_shown is not None
    yield "palette", window.palette_shown
    window.palette_shown.dismiss()
    window.show_help()
    desk.settle()
    guide = next(each for each in QApplication.topLevelWidgets() if isinstance(each, HelpWindow) and each.isVisible())
    yield "guide", guide
    guide.close()
    window.show_first_start()
    desk.settle()
    yield "first page", window


def told(found: dict[str, list[str]]) -> str:
    """Each finding once, with the first screen it was met on."""
    once: dict[str, str] = {}
    for screen, lines in found.items():
        for line in lines:
            once.setdefault(line, screen)
    return "\n".join(f"{screen}: {line}" for line, screen in once.items())
