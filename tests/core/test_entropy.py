"""The entropy of a picture foretells about what a lossless file takes."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.entropy import entropy_bytes


def _picture(colors: object) -> np.ndarray:
    colors = np.asarray(colors, np.uint8)
    return np.ascontiguousarray(np.dstack([colors, np.full(colors.shape[:2], 255, np.uint8)]))


def test_what_neighbors_foretell_takes_nothing() -> None:
    y, x = np.mgrid[:20, :30]
    assert entropy_bytes(_picture(np.stack([x + y, 2 * x, 3 * y], -1))) == 0
    assert entropy_bytes(_picture(np.full((1, 1, 3), 9))) == 0


def test_noise_takes_its_own_entropy_and_a_gray_one_a_third() -> None:
    noise = np.random.default_rng(1).integers(0, 2, (200, 200, 3)) * 255
    colored, gray = entropy_bytes(_picture(noise)), entropy_bytes(_picture(noise[..., :1].repeat(3, axis=2)))
    assert gray == pytest.approx(200 * 200 / 8 * 1.75, rel=0.2)  # its differences have about twice its one bit
    assert colored > 2.5 * gray
