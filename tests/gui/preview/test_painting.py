"""What of a picture gets onto the screen: every pixel at 100 %, squares above, means below, and no lit pixel lost."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from qtcompress.gui.common.images import Pyramid, build_mask, build_pyramid
from qtcompress.gui.preview.painting import paint_picture, paint_veil
from qtcompress.gui.preview.viewport import ViewState
from tests.gui.comparing import rgb_of

SIDE = 400  # of the screen, in its own pixels
BACKGROUND = (90, 91, 92)


def opaque(height: int, width: int, color: tuple[int, int, int] = (0, 0, 0)) -> np.ndarray:
    """Return `(H, W, 4) uint8` of one color."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = color
    return pixels


def noise(height: int, width: int) -> np.ndarray:
    """Return an opaque picture no two places of which look alike."""
    pixels = np.random.default_rng(3).integers(0, 256, (height, width, 4), np.uint8)
    pixels[..., 3] = 255
    return pixels


def look(height: int, width: int, ratio: float = 1.0) -> ViewState:
    """Return a look at all of a picture."""
    return ViewState().of_picture(width, height).resized((SIDE / ratio, SIDE / ratio), ratio)


@pytest.fixture(scope="module")
def stripes() -> Pyramid:
    """Return black and white stripes, a pixel wide."""
    pixels = opaque(4000, 4000)
    pixels[:, ::2, :3] = 255
    return build_pyramid(pixels)


@pytest.fixture(scope="module")
def lit_pixel() -> tuple[Pyramid, Pyramid]:
    """Return 24 megapixels, and their mask, which lights one pixel at (3021, 1777)."""
    indices = np.zeros((4000, 6000), np.uint8)
    indices[1777, 3021] = 1
    return build_pyramid(opaque(4000, 6000, (240, 240, 240))), build_mask(indices, 1)


def painted(picture: np.ndarray | Pyramid, state: ViewState, mask: Pyramid | None = None) -> np.ndarray:
    """Return `(SIDE, SIDE, 3) uint8`: the screen on which a picture was painted."""
    screen = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(state.pixel_ratio)
    screen.fill(QColor(*BACKGROUND))
    painter = QPainter(screen)
    pyramid = picture if isinstance(picture, Pyramid) else build_pyramid(picture)
    paint_picture(painter, pyramid, state, QPalette())
    if mask is not None:
        paint_veil(painter, mask, state, QColor(*BACKGROUND))
    painter.end()
    return np.frombuffer(screen.constBits(), np.uint8).reshape(SIDE, SIDE, 4)[..., 2::-1].copy()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("pan", [(0.0, 0.0), (3.3, -2.7), (-0.4, 0.6)])
def test_at_one_hundred_percent_each_pixel_is_a_pixel_of_the_screen(
    ratio: float, pan: tuple[float, float], qapp: object
) -> None:
    pixels = noise(601, 801)
    state = look(601, 801, ratio).zoomed_to((0, 0), 1.0).panned(-50, -50).panned(*pan)
    screen = painted(pixels, state)
    left, top = (round(value) for value in state.to_picture((0.0, 0.0)))
    nearby = [(y, x) for y in range(top - 1, top + 2) for x in range(left - 1, left + 2)]
    assert any((screen == pixels[y : y + SIDE, x : x + SIDE, :3]).all() for y, x in nearby)


def test_above_one_hundred_percent_pixels_are_crisp_squares_of_equal_size(qapp: object) -> None:
    pixels = noise(300, 300)
    screen = painted(pixels, look(300, 300).zoomed_to((0, 0), 8.0))
    squares = screen.reshape(50, 8, 50, 8, 3)
    assert (squares == squares[:, :1, :, :1]).all()
    assert (squares[:, 0, :, 0] == pixels[:50, :50, :3]).all()


@pytest.mark.parametrize("zoom", [0.9, 0.6, 0.51, 0.5, 0.3, 0.1])
def test_below_one_hundred_percent_pixels_are_filtered(zoom: float, stripes: Pyramid, qapp: object) -> None:
    screen = painted(stripes, look(4000, 4000).zoomed_to((7, 9), zoom)).astype(int)
    assert abs(screen.mean() - 127.5) < 2
    if zoom <= 0.6:
        assert (abs(screen - 127.5) < 10).all()


def test_a_proxy_is_filtered_for_its_pixels_are_not_those_of_the_picture(qapp: object) -> None:
    proxy = opaque(100, 100)
    proxy[:, ::2, :3] = 255
    screen = painted(proxy, look(1000, 1000).zoomed_to((0, 0), 2.0))
    assert len(np.unique(screen)) > 20


def test_a_larger_original_is_seen_in_its_own_pixels_at_the_place_of_the_result(qapp: object) -> None:
    state, original = look(30, 30), noise(60, 60)
    screen = painted(original, state.zoomed_to((200.0, 200.0), 8.0))  # 4 for a pixel of the original
    left = round((SIDE - 8 * 30) / 2)
    squares = original[..., :3].repeat(4, axis=0).repeat(4, axis=1)
    assert (screen[left : SIDE - left, left : SIDE - left] == squares).all()


def test_a_huge_zoom_into_a_corner_shows_the_very_last_pixel(qapp: object) -> None:
    pixels = opaque(1501, 2001, (30, 60, 220))
    pixels[-1, -1, :3] = (220, 30, 40)
    screen = painted(pixels, look(1501, 2001).zoomed_to((0, 0), 64.0).panned(-1e7, -1e7))
    assert (screen[-64:, -64:] == (220, 30, 40)).all()
    assert (screen[:-65, :-65] == (30, 60, 220)).all()


@pytest.mark.parametrize("size", [(301, 255), (300, 257), (33, 65)])
@pytest.mark.parametrize("zoom", [0.1, 0.37, 1.0])
def test_a_picture_of_odd_size_is_painted_to_its_edge_and_no_further(
    size: tuple[int, int], zoom: float, qapp: object
) -> None:
    state = look(*size).zoomed_to((0, 0), zoom)
    screen = painted(opaque(*size, (255, 0, 0)), state)
    rows, columns = np.nonzero((screen != BACKGROUND).any(axis=2))
    for (low, high), side in zip(((rows.min(), rows.max()), (columns.min(), columns.max())), size, strict=True):
        assert high - low + 1 == pytest.approx(side * zoom, abs=1.0)


def test_transparency_stands_on_a_checkerboard_of_the_palette(qapp: object) -> None:
    screen = painted(np.zeros((SIDE, SIDE, 4), np.uint8), look(SIDE, SIDE))
    colors = {tuple(int(value) for value in color) for color in np.unique(screen.reshape(-1, 3), axis=0)}
    assert len(colors) == 2
    assert rgb_of(QPalette().color(QPalette.ColorRole.Base)) in colors


@pytest.mark.parametrize("zoom", [None, 0.13, 0.3, 0.51, 0.99, 1.0, 3.0])
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_single_lit_pixel_of_24_megapixels_is_seen_at_any_zoom(
    zoom: float | None, ratio: float, lit_pixel: tuple[Pyramid, Pyramid], qapp: object
) -> None:
    # GIVEN one pixel of a color in 24 megapixels, somewhere in sight
    picture, mask = lit_pixel
    state = look(4000, 6000, ratio)
    if zoom is not None:
        state = state.zoomed_to((SIDE / ratio / 2, SIDE / ratio / 2), zoom)
        at = state.to_pane((3021.0, 1777.0))
        state = state.panned(SIDE / ratio / 2 - at[0], SIDE / ratio / 2 - at[1])
    # WHEN it is lit up
    screen = painted(picture, state, mask).astype(int)
    # THEN it stands out where it is, and nothing does elsewhere
    x, y = (value * ratio for value in state.to_pane((3021.5, 1777.5)))
    rows, columns = np.nonzero(screen[..., 0] > 160)
    inside = (np.nonzero(screen[..., 0] != BACKGROUND[0])[0]).size
    assert inside > rows.size > 0
    reach = 2.0 + (zoom or 0.0)
    assert (abs(rows + 0.5 - y) <= reach).all()
    assert (abs(columns + 0.5 - x) <= reach).all()
