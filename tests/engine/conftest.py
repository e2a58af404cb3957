"""Pictures that the tests of sessions and of the contest work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from qtcompress.core.types import Pixels
from tests.engine.galleries import Gallery


def photograph(height: int, width: int, seed: int = 1) -> Pixels:
    """Return smooth shapes with grain and edges: `(height, width, 4)` uint8."""
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 256, (height // 40 + 2, width // 40 + 2, 3), np.uint8)
    smooth = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.int16)
    smooth[height // 3 : height // 2, width // 4 : width // 2] //= 2
    grain = cv2.GaussianBlur(random.normal(0, 12, (height, width, 1)).astype(np.float32), (0, 0), 1.0)[..., None]
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.clip(smooth + grain, 0, 255)
    return pixels


def drawing(height: int, width: int, *, alpha: bool = False) -> Pixels:
    """Return flat shapes of some colors with soft edges: `(height, width, 4)` uint8."""
    canvas = np.full((height, width, 3), 250, np.uint8)
    for place in range(9):
        color = tuple(int(part) for part in np.random.default_rng(place).integers(0, 256, 3))
        center = (width * (place % 3 * 2 + 1) // 6, height * (place // 3 * 2 + 1) // 6)
        cv2.circle(canvas, center, min(height, width) // 7, color, -1, cv2.LINE_AA)
        cv2.putText(
            canvas, "text", (center[0] - 20, center[1]), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (20, 20, 20), 1, cv2.LINE_AA
        )
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = canvas
    if alpha:
        pixels[: height // 4, :, 3] = 0
        pixels[height // 4 : height // 3, :, 3] = 128
    return pixels


@pytest.fixture(scope="session")
def photo_pixels() -> Pixels:
    """Return a picture that a palette does not suit, small enough to be its own sample."""
    return photograph(256, 320)


@pytest.fixture(scope="session")
def large_pixels() -> Pixels:
    """Return the same, so large that it is sampled."""
    return photograph(700, 800)


@pytest.fixture(scope="session")
def drawn_pixels() -> Pixels:
    """Return a picture that a palette suits."""
    return drawing(256, 320)


@pytest.fixture(scope="session")
def logo_pixels() -> Pixels:
    """Return a picture that a palette suits, with transparency."""
    return drawing(160, 160, alpha=True)


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    found = Gallery(tmp_path)
    yield found
    found.end()
