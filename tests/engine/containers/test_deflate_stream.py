"""GIVEN data of any kind, WHEN it is packed in pieces, THEN any inflater reads one stream, alike for all threads."""

from __future__ import annotations

import zlib

import deflate
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.errors import Cancelled
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.containers import deflate_stream


def data_of(seed: int, size: int, colors: int) -> bytes:
    rng = np.random.default_rng(seed)
    runs = rng.integers(0, colors, size).astype(np.uint8).repeat(rng.integers(1, 9, size))
    return runs[:size].tobytes()


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deflate_stream, "_PIECE_BYTES", 700)


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("level", [1, 6, 9, 12])
@pytest.mark.parametrize("colors", [1, 2, 16, 256])
@pytest.mark.parametrize("size", [0, 1, 1049, 1051, 5000, 20_011])
def test_pieces_are_one_stream(level: int, colors: int, size: int) -> None:
    data = data_of(size, size, colors)
    packed = deflate_stream.packed(memoryview(data), level, ignore)
    assert zlib.decompress(packed) == data
    assert bytes(deflate.zlib_decompress(packed, max(size, 1))) == data  # checks the sum as well
    assert deflate_stream.packed(memoryview(data), level, ignore, threads=3) == packed


def test_a_piece_loses_hardly_anything() -> None:
    data = data_of(5, 13_000_000, 64)
    whole, pieces = (
        len(deflate.zlib_compress(data, 6)),
        len(deflate_stream.packed(memoryview(data), 6, ignore, threads=2)),
    )
    assert pieces < 1.002 * whole


def test_packing_is_cancelled_between_pieces() -> None:
    seen = []

    def report(stage: Stage, fraction: float) -> None:
        seen.append(fraction)
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        deflate_stream.packed(memoryview(bytes(13_000_000)), 1, report)
    assert len(seen) == 2


@settings(deadline=None)
@given(st.integers(0, 1 << 30), st.integers(0, 3000), st.integers(1, 256), st.sampled_from([0, 1, 6, 12]), st.data())
def test_compiled_and_reference_find_the_same_last_block_or_none(
    seed: int, size: int, colors: int, level: int, more: st.DataObject
) -> None:
    stream = bytearray(deflate.deflate_compress(data_of(seed, size, colors), level))
    if more.draw(st.booleans()):  # damaged
        del stream[more.draw(st.integers(0, len(stream) - 1)) :]
    found, known = np.zeros(2, np.int64), np.zeros(2, np.int64)
    assert dispatch.IMPLEMENTATION.last_block(bytes(stream), found) == reference.last_block(bytes(stream), known)
    assert np.array_equal(found, known)


@given(st.binary(max_size=300))
def test_what_is_no_stream_is_refused_alike(junk: bytes) -> None:
    found, known = np.zeros(2, np.int64), np.zeros(2, np.int64)
    assert dispatch.IMPLEMENTATION.last_block(junk, found) == reference.last_block(junk, known)


def test_half_a_stream_is_no_stream() -> None:
    stream = bytes(deflate.deflate_compress(data_of(1, 5000, 16), 6))
    with pytest.raises(ValueError, match="no deflate stream"):
        dispatch.last_block(stream[: len(stream) // 2])
