"""Tiles: every state is painted, by icon and word and not by color alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPalette
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qtcompress.core.types import Palette
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.preview import Motion
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common import style
from qtcompress.gui.common.images import build_pyramid
from qtcompress.gui.gallery.changes import DropThumbnail, SetGiven, SetOutcome, SetProgress, SetState, SetThumbnail
from qtcompress.gui.gallery.folder_header import FolderHeader
from qtcompress.gui.gallery.item import Given, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.row_delegate import RowDelegate
from qtcompress.gui.gallery.tile_delegate import SELECTED_ALPHA, TileDelegate, shortened

PATH = Path("/gallery/a picture with a name that is far too long for its tile.jpg")
RED = (200, 30, 30)
PAD_PX = 6  # around the contents of a tile


@pytest.fixture
def model(qapp: object) -> GalleryModel:
    model = GalleryModel()
    model.add([Source(PATH, PATH.parent, 8_200_000)])
    return model


def picture(width: int = 64, height: int = 48, alpha: int = 255) -> np.ndarray:
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[:] = (*RED, alpha)
    return pixels


def paint(
    model: GalleryModel,
    palette: QPalette | None = None,
    state: QStyle.StateFlag | None = None,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QImage:
    delegate = TileDelegate()
    option = QStyleOptionViewItem()
    option.direction = direction
    if palette is not None:
        option.palette = palette
    if state is not None:
        option.state |= state
    size = delegate.tile_size(option.font)
    option.rect = QRect(0, 0, size.width(), size.height())
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(option.palette.base().color())
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    delegate.paint(painter, option, model.index(0))
    assert painter.end()
    return image


def count(image: QImage, color: tuple[int, int, int]) -> int:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return int((abs(pixels[..., 2::-1].astype(int) - color).max(axis=2) < 8).sum())


@pytest.mark.parametrize(
    ("state", "replaced", "marked"),
    [
        (RowState.STAGED, False, True),
        (RowState.REJECTED, False, True),
        (RowState.COMPRESSED, True, True),
        (RowState.COMPRESSED, False, False),
        (RowState.KEPT, False, False),
    ],
)
def test_pictures_of_a_review_have_a_mark(model: GalleryModel, state: RowState, replaced: bool, marked: bool) -> None:
    outcome = Outcome(PATH, PATH, Status.COMPRESSED, source_bytes=8_200_000, target_bytes=2_100_000)
    model.update(PATH, SetThumbnail(build_pyramid(picture(256, 180)), 4000, 2812))
    model.update_many([(PATH, SetOutcome(outcome, in_place=replaced)), (PATH, SetState(state))])
    corner = paint(model).copy(8, 8, 24, 24)
    assert (count(corner, RED) < 24 * 24) == marked


def test_animation_has_a_mark_with_its_frames_and_seconds(model: GalleryModel) -> None:
    thumbnail = build_pyramid(picture(256, 180))
    model.update(PATH, SetThumbnail(thumbnail, 4000, 2812))
    still = paint(model)
    model.update(PATH, SetThumbnail(thumbnail, 4000, 2812, Motion(1234, 3.25)))
    moves = paint(model)
    corner = QRect(still.width() // 2, 40, still.width() // 2 - PAD_PX, 70)
    assert count(moves.copy(corner), RED) < count(still.copy(corner), RED)
    assert moves.copy(0, 0, still.width() // 4, 90) == still.copy(0, 0, still.width() // 4, 90)
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole), model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert all("Animation: 1,234 frames, 3.3 seconds" in text for text in told)
    assert model.item_at(0).motion_in_short == "1,234 · 3.3 s"


@pytest.mark.parametrize(("width", "told"), [(1400, True), (300, False)])
def test_a_line_has_frames_and_seconds_where_the_name_leaves_room(model: GalleryModel, width: int, told: bool) -> None:
    delegate, lines = RowDelegate(), []
    delegate.set_room(width)
    for motion in (Motion(), Motion(1234, 3.25)):
        model.update(PATH, SetThumbnail(build_pyramid(picture(256, 180)), 4000, 2812, motion))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, delegate.row_size(option.font).height())
        image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
        image.fill(option.palette.base().color())
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0))
        assert painter.end()
        lines.append(image)
    assert (lines[0] != lines[1]) == told


def test_result_of_other_options_is_gray(model: GalleryModel) -> None:
    outcome = Outcome(PATH, PATH, Status.COMPRESSED, source_bytes=8_200_000, target_bytes=2_100_000)
    model.update(PATH, SetOutcome(outcome, in_place=False))
    green = style.saving_color(QPalette())
    saving = green.red(), green.green(), green.blue()
    assert count(paint(model), saving) > 0
    model.set_forecasts({}, {PATH})
    assert count(paint(model), saving) == 0


def test_every_state_looks_different(model: GalleryModel) -> None:
    outcome = Outcome(
        PATH, PATH, Status.COMPRESSED, source_bytes=8_200_000, target_bytes=2_100_000, width=4000, height=3000
    )
    images = []
    for state in RowState:
        changes = SetOutcome(outcome, in_place=False, read=True), SetState(state), SetProgress(0.4)
        model.update_many((PATH, change) for change in changes)
        images.append(paint(model))
    assert all(a != b for number, a in enumerate(images) for b in images[:number])


def test_icon_of_the_state_stands_before_the_word_from_right_to_left_too(model: GalleryModel) -> None:
    model.update(PATH, SetState(RowState.FAILED))
    images = [paint(model, direction=way) for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)]
    side = QFontMetrics(style.smaller(QFont())).height()
    top, right = images[0].height() - PAD_PX - side, images[0].width() - PAD_PX - side
    assert images[0].copy(PAD_PX, top, side, side) == images[1].copy(right, top, side, side)


def test_progress_moves_the_bar(model: GalleryModel) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(20, 60, 250))
    filled = []
    for progress in (0.1, 0.5, 1.0):
        model.update_many([(PATH, SetState(RowState.RUNNING)), (PATH, SetProgress(progress))])
        filled.append(count(paint(model, palette), (20, 60, 250)))
    assert 0 < filled[0] < filled[1] < filled[2]


def test_thumbnail_fills_its_room_and_small_pictures_are_not_enlarged(model: GalleryModel) -> None:
    model.update(PATH, SetThumbnail(build_pyramid(picture()), 4000, 3000))
    assert count(paint(model), RED) > 64 * 48
    model.update(PATH, SetThumbnail(build_pyramid(picture()), 64, 48))
    assert count(paint(model), RED) == pytest.approx(64 * 48, rel=0.05)


def test_transparent_picture_stands_on_a_checkerboard(model: GalleryModel) -> None:
    model.update(PATH, SetThumbnail(build_pyramid(picture(alpha=0)), 4000, 3000))
    clear = paint(model)
    model.update(PATH, DropThumbnail())
    assert clear != paint(model)


def test_selection_and_focus_are_seen(model: GalleryModel) -> None:
    plain = paint(model)
    selected = paint(model, state=QStyle.StateFlag.State_Selected)
    focused = paint(model, state=QStyle.StateFlag.State_HasFocus)
    assert plain != selected
    assert plain != focused
    assert selected != focused


@pytest.mark.parametrize("points", [6, 9, 24])
def test_tiles_fill_the_row_and_are_never_too_narrow_for_their_font(qapp: QApplication, points: int) -> None:
    delegate = TileDelegate()
    font = QFont(qapp.font())
    font.setPointSize(points)
    least = delegate.least_width(font)
    for room in range(60, 1200, 7):
        delegate.set_room(room)
        width = delegate.tile_size(font).width()
        assert width >= least
        assert room < least + 1 or width * max(1, (room - 1) // least) < room
    delegate.set_strip()
    assert delegate.tile_size(font).width() == least


def painted_letters(delegate: QStyledItemDelegate, option: QStyleOptionViewItem, model: GalleryModel) -> str:
    """Return all that is written in the first row, without spaces."""
    data, svg = QBuffer(), QSvgGenerator()
    svg.setOutputDevice(data)
    painter = QPainter(svg)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    painted = "".join(re.findall(r">([^<>\n]+)</text>", data.data().toStdString()))  # in pieces, where fonts differ
    return re.sub(r"\s", "", painted)


@pytest.mark.parametrize("points", [6, 9, 24])
def test_name_is_cut_in_the_middle_and_no_figure_at_any_size_of_the_font(model: GalleryModel, points: int) -> None:
    # GIVEN a result with figures of usual length
    made = EncodingResult(Format.WEBP, codec_quality=83, variant="4:2:0", score=80.3)
    outcome = Outcome(
        PATH, PATH, Status.COMPRESSED, source_bytes=188_200_000, target_bytes=102_100_000, made=made, verdict="won"
    )
    model.update(PATH, SetOutcome(outcome, in_place=False))
    # WHEN its tile is painted
    delegate, option = TileDelegate(), QStyleOptionViewItem()
    option.font.setPointSize(points)
    size = delegate.tile_size(option.font)
    option.rect = QRect(0, 0, size.width(), size.height())
    painted = painted_letters(delegate, option, model)
    # THEN all figures stand there, side by side, and the end of the name
    for figure in ("188.2\N{RIGHTWARDS ARROW}102.1MB", "\N{MINUS SIGN}46%", "WebPphoto", "q80.3"):
        assert figure in painted
    assert re.search("apic.*\N{HORIZONTAL ELLIPSIS}.*\\.jpg", painted)
    metrics = QFontMetrics(style.smaller(option.font))
    assert metrics.horizontalAdvance("188.2 \N{RIGHTWARDS ARROW} 102.1 MB \N{MINUS SIGN}46 %") < size.width()


@pytest.mark.parametrize("delegate", [TileDelegate(), RowDelegate()])
def test_name_with_a_line_break_stands_on_one_line(qapp: object, delegate: TileDelegate | RowDelegate) -> None:
    model = GalleryModel()
    model.add([Source(Path("/gallery/a\nb.jpg"), Path("/gallery"), 8_200_000)])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 400, 24)
    assert "a\\x0ab.jpg" in painted_letters(delegate, option, model)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("a\\x0ab.jpg, 8.2 MB")
    assert FolderHeader(Path("/c\nd"), 2, folded=False).text == "c\\x0ad, 2 pictures"


@pytest.mark.parametrize("comma", [", ", "\N{ARABIC COMMA} ", "\N{IDEOGRAPHIC COMMA}", "\N{FULLWIDTH COMMA}"])
def test_what_a_preview_found_loses_words_before_figures(qapp: QApplication, comma: str) -> None:
    metrics, figures = QFontMetrics(qapp.font()), f"{comma}about \N{MINUS SIGN}74 %"
    text = f"\N{RIGHTWARDS ARROW} WebP lossless{figures}"
    short = shortened(text, metrics, metrics.horizontalAdvance(text) - 20)
    assert short.startswith(text[:8])  # "WebP l...": what is cut in the middle reads as another word
    assert short != text
    assert short.endswith(figures)


def test_size_and_pixels_are_listed_as_the_language_does(model: GalleryModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fmt, "listed", "\N{IDEOGRAPHIC COMMA}".join)
    model.update(PATH, SetThumbnail(build_pyramid(picture()), 4000, 2812))
    delegate, option = TileDelegate(), QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 24)
    assert "8.2MB\N{IDEOGRAPHIC COMMA}4000" in painted_letters(delegate, option, model)


def rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, section 1.4.3."""

    def luminance(color: QColor) -> float:
        parts = (color.redF(), color.greenF(), color.blueF())
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("base", "text"), [("#ffffff", "#000000"), ("#1b1d1f", "#e8e8e8")])
@pytest.mark.parametrize("color", [style.saving_color, style.failure_color])
def test_accents_are_readable_in_light_and_dark_also_on_a_selected_tile(
    base: str, text: str, color: Callable[[QPalette], QColor]
) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    highlight, ground = QColor("#308cc6"), QColor(base)
    parts = zip(rgb(highlight), rgb(ground), strict=True)
    selected = QColor(*(round(SELECTED_ALPHA * one + (1 - SELECTED_ALPHA) * other) for one, other in parts))
    assert contrast(color(palette), ground) >= 4.5
    assert contrast(color(palette), selected) >= 4.5


def test_a_palette_that_is_not_the_pictures_own_is_marked_with_what_it_costs(model: GalleryModel) -> None:
    given = Given(Palette(np.array([[1, 2, 3, 255]], np.uint8)), file="brand.gpl")
    own = paint(model)
    model.update(PATH, SetGiven(given))
    marked = paint(model)
    assert marked != own
    model.update(PATH, SetGiven(replace(given, cost=12.3)))
    rated = paint(model)
    assert rated != marked
    model.update(PATH, SetGiven(replace(given, cost=-1.0)))
    assert paint(model) not in (own, marked, rated)
