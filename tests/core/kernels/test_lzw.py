"""The codes of GIF: what they decode to, and that the reference makes the same."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.lzw import pack_lzw
from tests.core.kernels.kernel_cases import needs_compiled

Array = np.ndarray[Any, Any]


def decoded(codes: bytes, bits: int, shape: tuple[int, int]) -> Array:
    """Return what Pillow makes of codes, as indices."""
    size = struct.pack("<HH", shape[1], shape[0])
    blocks = b"".join(bytes([len(part)]) + part for part in (codes[at : at + 255] for at in range(0, len(codes), 255)))
    head = b"GIF89a" + size + bytes([0xF7, 0, 0]) + bytes(np.repeat(np.arange(256, dtype=np.uint8), 3))
    data = head + b"," + bytes(4) + size + b"\0" + bytes([bits]) + blocks + b"\0;"
    with Image.open(io.BytesIO(data)) as image:
        return np.array(image)


@st.composite
def packings(draw: st.DrawFn) -> dict[str, Any]:
    bits = draw(st.integers(2, 8))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(1, 20)), draw(st.integers(1, 30))
    flat = random.integers(0, draw(st.integers(1, 1 << bits)), shape, np.uint8)
    indices = np.where(random.random(shape) < draw(st.sampled_from([0, 0.7, 0.95])), flat[0, 0], flat).astype(np.uint8)
    free = random.random(shape) < draw(st.sampled_from([0, 0.5, 1]))
    others = np.where(free, draw(st.integers(0, (1 << bits) - 1)), indices).astype(np.uint8)
    return {"bits": bits, "indices": indices, "others": others, "ahead": draw(st.integers(0, 4))}


@needs_compiled
@settings(max_examples=60)
@given(asked=packings())
def test_codes_compiled_equal_the_reference_and_decode_to_one_of_both_indices(asked: dict[str, Any]) -> None:
    codes = pack_lzw(**asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert pack_lzw(**asked) == codes
    found = decoded(codes, asked["bits"], asked["indices"].shape)
    assert ((found == asked["indices"]) | (found == asked["others"])).all()


def _changing() -> Array:
    """Return text on a flat ground, twice, and then other text: it is best cleared where that begins."""
    random = np.random.default_rng(3)
    first, second = (random.integers(0, 16, (24, 90), np.uint8) for _ in range(2))
    return np.concatenate([first, first, first, second, second, second])


@needs_compiled
@pytest.mark.parametrize("keep", [False, True])  # a second each: only a full dictionary shows where it is cleared
def test_a_full_dictionary_is_cleared_where_the_reference_clears_it(*, keep: bool) -> None:
    indices = _changing()
    codes = pack_lzw(indices, indices, bits=4, keep=keep)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert pack_lzw(indices, indices, bits=4, keep=keep) == codes
    assert np.array_equal(decoded(codes, 4, indices.shape), indices)


def test_places_to_clear_are_tried_where_that_saves_bytes() -> None:
    indices = _changing()
    assert len(pack_lzw(indices, indices, bits=4, keep=True)) < 0.97 * len(pack_lzw(indices, indices, bits=4))


def test_a_run_uses_each_code_at_once() -> None:
    """The n-th code is n pixels long only if it may be the string that is just being added."""
    run = np.ones((1, 55), np.uint8)
    assert len(pack_lzw(run, run, bits=2)) == 6  # 1 + 2 + ... + 10 pixels, 12 codes


def test_two_indices_make_it_smaller_and_the_first_is_preferred() -> None:
    indices = np.random.default_rng(1).integers(0, 8, (40, 40), np.uint8)
    clear = np.where(np.arange(40) < 10, indices, 8).astype(np.uint8)
    strict, free, turned = (
        len(pack_lzw(*both, bits=4)) for both in ((indices, indices), (clear, indices), (indices, clear))
    )
    assert free < 0.6 * strict
    assert turned == strict


def test_an_index_beyond_the_bits_is_refused() -> None:
    low, high = np.zeros((2, 2), np.uint8), np.full((2, 2), 4, np.uint8)
    for both in ((low, high), (high, low)):
        with pytest.raises(ValueError, match="indices must be below 4, not up to 4"):
            pack_lzw(*both, bits=2)
