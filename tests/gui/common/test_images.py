"""Icons follow the palette at every pixel ratio; pyramids hold what a picture holds at every size."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPalette
from pytestqt.qtbot import QtBot

from qtcompress.engine.job.folders import resource
from qtcompress.gui.common.images import build_heat, build_mask, build_pyramid, first_lit, icon, image_of

LUCIDE = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "qtcompress")
shapes = st.tuples(st.integers(1, 150), st.integers(1, 150))


def pixels_of(image: QImage) -> np.ndarray:
    """Return `(H, W, 4) uint8` BGRA of an image."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


def ink(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    """Return the color of the darkest pixel of an icon's drawing: of the one that covers most."""
    pixels = pixels_of(shown.pixmap(QSize(48, 48), mode).toImage()).reshape(-1, 4)
    blue, green, red, alpha = (int(value) for value in pixels[pixels[:, 3].argmax()])
    assert alpha > 0
    return QColor(red, green, blue)


@pytest.fixture
def _palette(qapp: object) -> object:
    before = QGuiApplication.palette()
    yield
    QGuiApplication.setPalette(before)


def test_a_resource_is_found_and_a_missing_one_is_named() -> None:
    assert resource("icons/LICENSE-lucide.txt").read_text(encoding="utf-8").startswith("ISC License")
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resource("icons/no-such.svg")
    with pytest.raises(FileNotFoundError, match="no-such"):
        icon("no-such")


@pytest.mark.parametrize("name", LUCIDE)
def test_every_icon_is_drawn_in_the_text_color(name: str, qapp: object) -> None:
    assert ink(icon(name)) == QGuiApplication.palette().color(QPalette.ColorRole.WindowText)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_all_the_pixels_of_its_screen(ratio: float, qapp: object) -> None:
    pixmap = icon("zoom-in").pixmap(QSize(24, 24), ratio)
    assert pixmap.size() == QSize(24, 24) * ratio
    assert pixmap.devicePixelRatio() == ratio


@pytest.mark.usefixtures("_palette")
def test_an_icon_follows_the_palette() -> None:
    # GIVEN an icon that has been shown
    shown = icon("play")
    assert ink(shown).lightness() < 50
    # WHEN the desktop becomes dark
    dark = QPalette(QColor("#202020"))
    QGuiApplication.setPalette(dark)
    # THEN the same icon is light, and disabled in the color for that
    assert ink(shown) == dark.color(QPalette.ColorRole.WindowText)
    assert ink(shown, QIcon.Mode.Disabled) == dark.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)


def test_an_icon_survives_the_change_of_a_copy(qapp: object) -> None:
    shown = icon("play")
    copy = QIcon(shown)
    copy.setIsMask(True)  # makes Qt clone the engine
    assert ink(copy) == ink(shown)


@settings(max_examples=40, deadline=None)
@given(shapes.flatmap(lambda shape: hnp.arrays(np.uint8, (*shape, 4))))
def test_each_level_is_half_the_last_rounded_up(pixels: np.ndarray) -> None:
    pyramid = build_pyramid(pixels)
    for level, finer in zip(pyramid.levels[1:], pyramid.levels, strict=False):
        assert level.shape == (-(-finer.shape[0] // 2), -(-finer.shape[1] // 2), 4)
    assert max(pyramid.levels[-1].shape) <= 32
    assert (pyramid.height, pyramid.width) == pixels.shape[:2]
    assert pyramid.opaque == bool((pixels[..., 3] == 255).all())


def test_an_opaque_picture_is_held_exactly_and_without_a_second_copy() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (70, 91, 4), np.uint8)
    pixels[..., 3] = 255
    pyramid = build_pyramid(pixels)
    assert (pixels_of(pyramid.images[0]) == pixels[..., [2, 1, 0, 3]]).all()
    for level, image in zip(pyramid.levels, pyramid.images, strict=True):
        assert np.frombuffer(image.constBits(), np.uint8).ctypes.data == level.ctypes.data
        assert not level.flags.writeable


def test_what_is_transparent_does_not_darken_what_is_beside_it() -> None:
    pixels = np.zeros((64, 64, 4), np.uint8)
    pixels[:, ::2] = (200, 100, 50, 255)
    half = build_pyramid(pixels).images[1]
    color = half.pixelColor(5, 5)
    assert (color.red(), color.green(), color.blue()) == pytest.approx((200, 100, 50), abs=2)
    assert color.alpha() == pytest.approx(128, abs=1)


def test_the_level_to_paint_from_is_never_too_coarse_nor_needlessly_fine() -> None:
    pyramid = build_heat(np.zeros((1024, 1024), np.uint8))
    assert [pyramid.nearest(scale) for scale in (2.0, 1.0, 0.7, 0.6, 0.5, 0.3, 0.001)] == [0, 0, 0, 1, 1, 2, 5]
    assert [pyramid.coarsest(scale) for scale in (2.0, 1.0, 0.6, 0.5, 0.3, 0.001)] == [0, 0, 1, 1, 2, 5]


@settings(max_examples=60, deadline=None)
@given(shapes, st.integers(0, 10**9), st.integers(1, 3))
def test_a_lit_pixel_is_bright_in_every_level_and_nothing_else_is(
    shape: tuple[int, int], seed: int, count: int
) -> None:
    # GIVEN a picture with a few pixels of one color
    rng = np.random.default_rng(seed)
    indices = rng.integers(0, 3, shape, np.uint8)
    at = rng.integers(0, shape[0], count), rng.integers(0, shape[1], count)
    indices[at] = 7
    # WHEN a mask is made of it
    mask = build_mask(indices, 7)
    # THEN in each level exactly the pixels above them are clearly bright
    for k, level in enumerate(mask.levels):
        expected = np.zeros(level.shape, bool)
        expected[at[0] >> k, at[1] >> k] = True
        assert (level[expected] >= 160).all()
        assert (level[~expected] == 0).all()
    found = first_lit(mask)
    assert found is not None
    assert indices[found[1], found[0]] == 7
    assert first_lit(build_mask(indices, 8)) is None


def test_a_mask_is_brighter_where_more_is_lit() -> None:
    indices = np.zeros((64, 64), np.uint8)
    indices[:32] = 1
    indices[::8, ::8] = 1
    level = build_mask(indices, 1).levels[1]
    assert level[0, 0] == 255
    assert level[20, 20] == 160


def test_an_image_owns_its_memory(qtbot: QtBot) -> None:
    pixels = np.full((40, 50, 4), 255, np.uint8)
    image = image_of(pixels)
    pixels[:] = 0
    assert image.size() == QSize(50, 40)
    assert image.pixelColor(3, 3) == QColor(255, 255, 255)
