"""The filter of a lossy WebP is set back to what its quantizers ask for, and nothing else in the file changes."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.types import Pixels
from qtcompress.engine.encodings import EncoderInput, decoded, webp, webp_filter
from qtcompress.engine.encodings.webp_filter import least_filtered
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.metadata import Carried

SEED = 5


def soft(height: int = 176, width: int = 208) -> Pixels:
    """Return a soft picture with a little grain, whose blocks libwebp calls blocky."""
    y, x = np.mgrid[:height, :width] / 40.0
    colors = np.stack([np.sin(x + y), np.sin(x * 1.3 - y), np.cos(y * 0.7)], axis=-1)
    grain = np.random.default_rng(SEED).normal(0, 4, (height, width, 1))
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.clip(128 + 70 * colors + grain, 0, 255)
    return pixels


def saved(pixels: Pixels, quality: int, method: int = 4) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "WEBP", quality=quality, method=method)
    return file.getvalue()


def numbers(data: bytes) -> tuple[list[int], list[int], int]:
    """Return the quantizers and levels of segments, and the level of the frame."""
    header = webp_filter._Header(data, data.index(b"VP8 ") + 8 + 10)
    header.read(2)
    quantizers, levels = webp_filter._segments(header) if header.read() else ([], [])
    header.read()
    return quantizers, [level for level, _ in levels], header.read(6)


def raised(data: bytes) -> bytes:
    """Return a WebP with the strongest filter."""
    header = webp_filter._Header(data, data.index(b"VP8 ") + 8 + 10)
    header.read(2)
    _, levels = webp_filter._segments(header) if header.read() else ([], [])
    header.read()
    for place in [*(at for _, at in levels if at), header.place]:
        header.write(place, 6, 63)
    return bytes(header.data)


@pytest.mark.parametrize("quality", [5, 20, 40])
def test_levels_follow_from_quantizers(quality: int) -> None:
    before = saved(soft(), quality)
    after = least_filtered(before)
    (quantizers, told, _), (kept, levels, level) = numbers(before), numbers(after)
    assert kept == quantizers
    assert max(told) > 1.2 * max(levels)
    assert levels == [min(one, webp_filter._level_of(step)) for one, step in zip(told, quantizers, strict=True)]
    assert level == max(levels)
    assert len(after) == len(before)
    assert sum(one != other for one, other in zip(before, after, strict=True)) < 10
    assert least_filtered(after) == after


@pytest.mark.parametrize("quality", [40, 75])
def test_the_picture_is_closer_to_its_original(quality: int) -> None:
    pixels = soft()
    stripes = np.arange(pixels.shape[1]) // 20 % 2
    pixels[..., :3] = pixels[..., :3] // 2 + 90 * stripes[:, None].astype(np.uint8)
    draft = saved(pixels, quality, method=2)
    reference = Reference(pixels)
    scores = [reference.score(decoded(data, Format.WEBP)) for data in (raised(draft), least_filtered(raised(draft)))]
    assert scores[1] > scores[0] + 2.0
    assert numbers(draft)[1] <= numbers(least_filtered(raised(draft)))[1]


def test_a_frame_without_segments_has_one_level() -> None:
    before = raised(saved(soft(16, 16), 60))
    quantizers, levels, level = numbers(before)
    assert (quantizers, levels, level) == ([], [], 63)
    header = webp_filter._Header(before, before.index(b"VP8 ") + 8 + 10)
    header.read(4 + 6 + 3)
    assert numbers(least_filtered(before))[2] == webp_filter._level_of(webp_filter._quantizer(header)) < 20
    assert decoded(least_filtered(before), Format.WEBP).shape == (16, 16, 4)


def test_what_was_not_raised_and_what_is_lossless_stay_as_they_are() -> None:
    draft = saved(soft(), 70, method=2)
    lossless = webp.encode_lossless(soft(32, 32), Carried())
    assert least_filtered(draft) == draft
    assert least_filtered(lossless) == lossless


@pytest.mark.parametrize("alpha", [255, 128])
def test_every_lossy_file_is_made_so(alpha: int) -> None:
    pixels = soft()
    pixels[:8, :8, 3] = alpha
    data = webp.encode(EncoderInput(pixels), 60, "4:2:0", Carried(), draft=False)
    quantizers, levels, _ = numbers(data)
    assert all(one <= webp_filter._level_of(step) for one, step in zip(levels, quantizers, strict=True))
    assert data == least_filtered(data) != saved(pixels, 60)


def test_steps_are_those_of_the_specification() -> None:
    assert [len(webp_filter._STEPS), *(webp_filter._STEPS[at] for at in (0, 54, 83, 102, 116, 127))] == [
        128, 4, 58, 116, 173, 229, 284
    ]  # fmt: skip
