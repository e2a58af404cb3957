"""Lightness stays where color is stored for two by two pixels, and other pixels stay as they are."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Effort, Pixels
from qtcompress.engine.encodings import EncoderInput, webp, webp_chroma
from qtcompress.engine.encodings.webp_chroma import faithful
from qtcompress.engine.metadata.metadata import Carried

SEED = 3


def marks(height: int = 150, width: int = 61) -> Pixels:
    """Return a gray ground with lines of saturated red and blue, one pixel wide."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.random.default_rng(SEED).integers(38, 42, (height, width, 1))
    pixels[5:-5:9, 5:-5, :3] = 255, 0, 0
    pixels[5:-5, 8:-5:14, :3] = 0, 0, 255
    return pixels


def lightness(pixels: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    found: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = np.sqrt(
        (pixels[..., :3] / 255.0) ** 2.2 @ [0.2126, 0.7152, 0.0722]
    )
    return found


def color(pixels: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return the color differences."""
    found: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = (
        pixels[..., (0, 2)] - (pixels[..., :3] @ np.array([0.299, 0.587, 0.114]))[..., None]
    )
    return found


def stored(pixels: Pixels) -> Pixels:
    """Return pixels as libwebp gives them back, with little other loss."""
    file = io.BytesIO()
    Image.fromarray(pixels).convert("RGB").save(file, "WEBP", quality=100, method=4)
    return np.asarray(Image.open(file).convert("RGBA"))


def test_thin_marks_keep_their_lightness() -> None:
    pixels = marks()
    before, after = (np.abs(lightness(stored(one)) - lightness(pixels)) for one in (pixels, faithful(pixels)))
    marked = (np.ptp(pixels[..., :3], axis=-1) > 9).nonzero()
    assert after[marked].mean() < 0.13 * before[marked].mean()
    assert after.mean() < 0.52 * before.mean()


def test_thin_marks_keep_more_of_their_color() -> None:
    pixels = marks()
    marked = np.ptp(pixels[..., :3], axis=-1) > 9
    before, after = (np.abs(color(stored(one)) - color(pixels))[marked].mean() for one in (pixels, faithful(pixels)))
    assert after < 0.83 * before


def test_what_loses_nothing_is_the_same_array_and_blocks_apart_from_it_stay() -> None:
    gray = marks()
    gray[..., :3] = gray[..., :1]
    assert faithful(gray) is gray
    soft = np.full((80, 80, 4), 255, np.uint8)
    soft[..., 0] = np.arange(80) * 2
    assert faithful(soft) is soft
    pixels = marks()
    pixels[60:] = 40, 40, 40, 255
    made = faithful(pixels)
    assert np.array_equal(made[62:], pixels[62:])
    assert not np.array_equal(made[:60], pixels[:60])
    assert (made[..., 3] == 255).all()


@pytest.mark.parametrize("size", [(150, 61), (149, 60), (65, 129), (1, 70), (70, 1)])
def test_tiles_do_not_show(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = faithful(marks(*size))
    monkeypatch.setattr(webp_chroma, "_TILE_ROWS", 32)
    monkeypatch.setattr(webp_chroma, "_TILE_COLUMNS", 16)
    assert np.array_equal(faithful(marks(*size)), whole)


def test_they_are_made_once_for_each_input(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(pixels: Pixels) -> Pixels:
        asked.append(len(pixels))
        return faithful(pixels)

    monkeypatch.setattr(webp, "faithful", counted)

    def encoded(source: EncoderInput, effort: Effort = Effort.BALANCED) -> bytes:
        return webp.encode(source, 90, "4:2:0", Carried(), draft=False, effort=effort)

    first, second = EncoderInput(marks(150)), EncoderInput(marks(148))
    plain = encoded(first, Effort.FAST)
    assert asked == []
    sizes = [len(encoded(one)) for one in (first, second, first, second)]
    assert asked == [150, 148]
    assert sizes[:2] == sizes[2:]
    assert encoded(first) != plain
    clear = marks(140)
    clear[:9, :9, 3] = 0  # libwebp weighs colors by alpha
    encoded(EncoderInput(clear))
    assert asked == [150, 148]
