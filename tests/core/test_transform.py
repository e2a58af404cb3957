"""Blocks whose coefficients take few bits: multiples of the table, cheaper than rounded ones, everywhere the same."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.transform import few_bits
from tests.core.kernels.kernel_cases import _by_reference, needs_compiled, seeds

TABLE = (4 + 2 * np.add.outer(np.arange(8), np.arange(8))).astype(np.uint16)


def plane(seed: int, height: int, width: int) -> NDArray[np.uint8]:
    """Return a ramp with edges and noise, some of it beyond black and white."""
    random = np.random.default_rng(seed)
    made = np.add.outer(3.0 * np.arange(height), 2.0 * np.arange(width)) % 250 + random.normal(0, 9, (height, width))
    made[height // 3 :, width // 2 :] += 80
    shown: NDArray[np.uint8] = made.clip(0, 255).astype(np.uint8)
    return shown


def coefficients(samples: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the coefficients of whole blocks, `(N, 8, 8)`."""
    height, width = (side // 8 for side in samples.shape)
    blocks = samples[: 8 * height, : 8 * width].reshape(height, 8, width, 8).swapaxes(1, 2).reshape(-1, 8, 8)
    return np.stack([cv2.dct(block.astype(np.float32) - 128) for block in blocks])


def as_jpeg(samples: NDArray[np.uint8]) -> bytes:
    file = io.BytesIO()
    Image.fromarray(samples).save(file, "JPEG", qtables=[TABLE.ravel().tolist()], optimize=True)
    return file.getvalue()


@needs_compiled
@given(
    seeds,
    st.tuples(st.integers(1, 25), st.integers(1, 25)),
    st.booleans(),
    st.floats(0, 1),
    st.sampled_from([1, 3, 40]),
)
def test_compiled_equals_the_reference(
    seed: int, size: tuple[int, int], color: bool, worth: float, divisor: int
) -> None:
    samples = plane(seed, *size)
    table = np.random.default_rng(seed).integers(1, 1 + 6 * divisor, (8, 8)).astype(np.uint16)
    found = few_bits(samples, table, worth, color=color)
    assert np.array_equal(found, _by_reference(lambda: few_bits(samples, table, worth, color=color)))


@pytest.mark.parametrize("worth", [0.0, 0.05, 1.0])
def test_coefficients_are_multiples_of_the_table_near_those_of_the_plane(worth: float) -> None:
    samples = 64 + plane(1, 80, 96) // 2
    made = few_bits(samples, TABLE, worth, color=False)
    steps = coefficients(made) / TABLE
    assert np.abs(steps - np.rint(steps)).max() < 0.4
    found, wanted = np.rint(steps), coefficients(samples) / TABLE
    assert (np.abs(found) - np.abs(wanted)).max() < 0.52  # none is rounded up beyond the nearest
    if not worth:
        assert np.mean(found == np.rint(wanted)) > 0.995
    # AND an encoder that rounds them finds the same again
    assert np.array_equal(few_bits(made, TABLE, 0.0, color=False), made)


def test_a_bit_that_is_worth_more_makes_a_smaller_file_with_a_larger_error() -> None:
    samples = plane(2, 120, 160)
    made = [few_bits(samples, TABLE, worth, color=False) for worth in (0.0, 0.05, 0.2)]
    sizes = [len(as_jpeg(one)) for one in made]
    errors = [float(((one.astype(int) - samples) ** 2).mean()) for one in made]
    assert sizes[2] < 0.9 * sizes[1] < 0.85 * sizes[0]
    assert errors == sorted(errors)
    # AND at the same bytes, the error is smaller than that of coarser tables
    coarse = io.BytesIO()
    Image.fromarray(samples).save(coarse, "JPEG", qtables=[(TABLE * 1.2).astype(int).ravel().tolist()], optimize=True)
    with Image.open(coarse) as image:
        error = float(((np.asarray(image).astype(int) - samples) ** 2).mean())
    assert sizes[1] < len(coarse.getvalue())
    assert errors[1] < error


def test_a_flat_plane_stays_as_it_is() -> None:
    flat = np.full((9, 17), 77, np.uint8)
    assert np.array_equal(few_bits(flat, np.full((8, 8), 8, np.uint16), 0.05, color=True), flat)


def test_a_block_whose_chosen_samples_are_beyond_black_or_white_stays_as_it_is() -> None:
    written = np.where(np.random.default_rng(4).random((16, 16)) < 0.3, 0, 255).astype(np.uint8)
    table = np.full((8, 8), 40, np.uint16)
    assert np.array_equal(few_bits(written, table, 0.05, color=False), written)
    # AND the others do not: these are less far from gray
    pale = (64 + written // 2).astype(np.uint8)
    assert not np.array_equal(few_bits(pale, table, 0.05, color=False), pale)
