from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.field_icon import offer_in, say_what_for
from atmp_desktop.gui.icons import IconLabel, IconTone, icon, icon_names
from atmp_desktop.gui.tokens import DARK, LIGHT
from atmp_desktop.shipped import resources


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


def ink(image: QImage) -> str:
    """The colour most of the drawing has."""
    found = Counter(
        colour.name()
        for x in range(image.width())
        for y in range(image.height())
        if (colour := image.pixelColor(x, y)).alpha() == 255
    )
    assert found, "nothing was drawn"
    return found.most_common(1)[0][0]


def drawn(of: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    return ink(of.pixmap(QSize(48, 48), 1.0, mode).toImage())


def test_every_drawing_draws_something() -> None:
    names = icon_names()
    assert len(names) >= 50
    for name in names:
        assert drawn(icon(name)) == LIGHT.text, name


def test_an_unknown_name_is_refused_at_once() -> None:
    with pytest.raises(LookupError, match="no_such_thing"):
        icon("no_such_thing")


def test_an_icon_has_the_colour_of_where_it_stands() -> None:
    person = icon("person")
    assert drawn(person, QIcon.Mode.Disabled) == LIGHT.disabled
    assert drawn(person, QIcon.Mode.Selected) == LIGHT.on_highlight
    side_bar = icon("person", "side_bar")
    assert drawn(side_bar) == LIGHT.muted
    assert drawn(side_bar, QIcon.Mode.Selected) == LIGHT.on_tint


@pytest.mark.parametrize("tone", ["accent", "on_accent", "danger", "warning", "success", "muted", "on_tip"])
def test_a_tone_is_the_colour_of_that_name(tone: IconTone) -> None:
    assert drawn(icon("warning", tone)) == LIGHT.by_name()[tone]


def test_an_icon_made_before_a_change_of_theme_follows_it(qapp: QApplication) -> None:
    person = icon("person")
    assert drawn(person) == LIGHT.text
    theme.apply_theme(qapp, "dark")
    assert drawn(person) == DARK.text


def test_on_a_fine_screen_an_icon_has_four_times_the_points() -> None:
    pixmap = icon("person").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.devicePixelRatio() == 2.0
    doubled = icon("person").pixmap(QSize(16, 16), 1.0).toImage().scaled(32, 32)
    assert pixmap.toImage().convertToFormat(doubled.format()) != doubled, "it was blown up, not drawn"


def test_an_icon_painted_into_a_fine_picture_fills_its_place() -> None:
    canvas = QPixmap(40, 40)
    canvas.setDevicePixelRatio(2.0)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    icon("stop").paint(painter, 0, 0, 20, 20)
    painter.end()
    image = canvas.toImage()
    columns = [x for x in range(40) if any(image.pixelColor(x, y).alpha() for y in range(40))]
    assert min(columns) <= 5
    assert max(columns) >= 34


def test_a_copy_of_an_icon_is_the_same_icon() -> None:
    copy = QIcon(icon("person"))
    copy.addPixmap(QPixmap(1, 1))
    assert copy.name() == "person"


def test_an_icon_on_its_own_is_as_large_as_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    label = IconLabel("person", "accent", ems=2)
    qtbot.addWidget(label)
    small = label.sizeHint().width()
    assert ink(label.grab().toImage()) in (LIGHT.accent, LIGHT.window)
    theme.apply_theme(qapp, "light", 200)
    assert label.sizeHint().width() == pytest.approx(2 * small, abs=2)


def test_the_notice_of_the_drawings_licence_is_kept() -> None:
    notice = (resources() / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert "ISC License" in notice
    assert "Lucide" in notice


def test_where_there_is_no_room_for_an_icon_none_is_drawn_and_nothing_is_wrong(qtbot: QtBot) -> None:
    ground = QPixmap(20, 20)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    for narrow in (QRect(0, 0, 0, 10), QRect(0, 0, -3, 10)):
        icon("bin").paint(painter, narrow)
    painter.end()
    assert ground.toImage().pixelColor(0, 5) == QColor("white")


def test_an_icon_in_a_field_grows_with_the_text_and_leaves_room_for_the_words(qtbot: QtBot, qapp: QApplication) -> None:
    line = QLineEdit("Words")
    say_what_for(line, "search")
    action = QAction(icon("calendar"), "Calendar", line)
    offer_in(line, action)
    qtbot.addWidget(line)
    line.show()
    sizes = []
    for percent in (100, 200):
        theme.apply_theme(qapp, "light", percent)
        line.resize(40 * theme.em(line), line.sizeHint().height())
        shown, button = line.findChild(IconLabel), line.findChild(QToolButton)
        assert shown is not None
        assert button is not None
        assert line.rect().contains(button.geometry())
        assert line.textMargins().left() >= shown.width()
        assert line.textMargins().right() >= button.iconSize().width()
        sizes.append((shown.width(), button.iconSize().width()))
    assert list(sizes[1]) == pytest.approx([2 * each for each in sizes[0]], abs=3)
    action.setVisible(False)
    button = line.findChild(QToolButton)
    assert button is None or not button.isVisible()
    assert line.textMargins().right() == 0
