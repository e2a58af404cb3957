"""A picture of many colors from another lossless format becomes a PNG with the same pixels, where it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from qtcompress.core.types import Options, Pixels, ignore
from qtcompress.engine.compress import compress
from qtcompress.engine.contest.plain_png import plain_png
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.job.job import Assignment, Job, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.metadata.metadata import Carried

LOSSLESS = Goal(Method.ADVISOR, Format.PNG, 100.0)


def _slopes(height: int = 40, width: int = 50) -> Pixels:
    y, x = np.mgrid[:height, :width]
    return np.stack([4 * x, 5 * y, x * y % 256, np.full_like(x, 255)], -1).astype(np.uint8)


@pytest.mark.parametrize(
    ("suffix", "options"), [(".bmp", {}), (".tif", {"compression": "tiff_lzw"}), (".tif", {"dpi": (300, 300)})]
)
def test_it_keeps_every_pixel_and_what_it_carries(tmp_path: Path, suffix: str, options: dict[str, Any]) -> None:
    pixels = _slopes()
    source, target = tmp_path / f"a{suffix}", tmp_path / "out" / "a.png"
    Image.fromarray(pixels[..., :3]).save(source, **options)
    target.parent.mkdir()
    outcome = compress(Assignment(Job(source, target, Recipe(Options(), goal=LOSSLESS))), ignore)
    assert (outcome.status, outcome.target, outcome.verdict) == (Status.COMPRESSED, target, "nothing is lost")
    assert outcome.target_bytes < 0.7 * source.stat().st_size
    with Image.open(target) as image:
        assert isinstance(image, PngImagePlugin.PngImageFile)
        assert np.array_equal(np.array(image.convert("RGBA")), pixels)
        assert suffix == ".bmp" or ("dpi" in image.info) is ("dpi" in options)


@pytest.mark.parametrize("alpha", [255, 100])
def test_it_is_not_made_where_it_is_not_useful(alpha: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = _slopes()
    pixels[..., 3] = alpha
    made = plain_png(pixels, Options(), Carried(), np.inf, ignore)
    assert made is not None
    assert plain_png(pixels, Options(), Carried(), made.tried.size_bytes, ignore) is not None
    assert plain_png(pixels, Options(), Carried(), made.tried.size_bytes - 1, ignore) is None
    noise = np.random.default_rng(1).integers(0, 256, (40, 40, 4), np.uint8)
    monkeypatch.setattr("qtcompress.engine.containers.png_repack.packed_again", None)
    assert plain_png(noise, Options(), Carried(), 1000, ignore) is None  # its entropy tells
