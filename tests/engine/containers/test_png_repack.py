"""PNGs of 16 bits per sample are packed again: every sample and every chunk stays, in a smaller file."""

from __future__ import annotations

import io
import struct
import zlib
from statistics import mode

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Effort, ignore
from qtcompress.engine.containers import png_repack
from qtcompress.engine.containers.png_chunks import DATA, END, SIGNATURE, chunk
from tests.engine.containers.deep import adam7, deep_png, smooth, walked

SAFE = [
    (b"gAMA", struct.pack(">I", 30000)), (b"cICP", bytes((9, 16, 0, 1))), (b"tEXt", b"Title\0a hill"),
    (b"abCd", b"unknown, and safe to copy"),
]  # fmt: skip


def _packable(data: bytes) -> bool:
    return png_repack.packable(lambda offset, length: data[offset : offset + length], len(data))


def _samples(data: bytes) -> bytes:
    """Return the unfiltered rows of a file that is not interlaced, by another way than the program's."""
    chunks = walked(data)
    width, height, _, color = struct.unpack(">IIBB", chunks[0][1][:10])
    distance = {0: 2, 2: 6, 4: 4, 6: 8}[color]
    raw = zlib.decompress(b"".join(content for kind, content in chunks if kind == DATA))
    size = width * distance
    above, out = bytes(size), b""
    for top in range(height):
        kind, row = raw[top * (size + 1)], bytearray(raw[top * (size + 1) + 1 : (top + 1) * (size + 1)])
        for at in range(size):
            left, corner = (row[at - distance], above[at - distance]) if at >= distance else (0, 0)
            up = above[at]
            *_, guess = min(
                (abs(left + up - corner - each), place, each) for place, each in enumerate((left, up, corner))
            )
            row[at] = row[at] + (0, left, up, (left + up) // 2, guess)[kind] & 255
        above = bytes(row)
        out += above
    return out


@pytest.mark.parametrize("effort", [Effort.FAST, Effort.BALANCED])
@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_every_sample_and_every_chunk_stays(channels: int, effort: Effort, *, interlaced: bool) -> None:
    samples = smooth(21, 19, channels)
    before = deep_png(samples, SAFE, interlaced=interlaced) + b"behind it"
    assert _packable(before)
    after = png_repack.packed_again(before, effort, ignore)
    assert len(after) < len(before)
    assert _samples(after) == samples.astype(">u2").tobytes()
    head, *others = walked(after)
    assert head[1] == struct.pack(">IIBBBBB", 19, 21, 16, {1: 0, 2: 4, 3: 2, 4: 6}[channels], 0, 0, 0)
    assert [one for one in others if one[0] != DATA] == [*SAFE, (END, b"")]
    assert after.endswith(b"behind it")
    assert png_repack.digest_of(before) == png_repack.digest_of(after)


def test_the_least_significant_bit_and_each_chunk_count() -> None:
    samples = smooth(9, 8, 3)
    digest = png_repack.digest_of(deep_png(samples, SAFE))
    samples[4, 4, 1] ^= 1
    assert png_repack.digest_of(deep_png(samples, SAFE)) != digest
    samples[4, 4, 1] ^= 1
    assert png_repack.digest_of(deep_png(samples, SAFE[1:])) != digest
    assert png_repack.digest_of(deep_png(samples, SAFE) + b"more") != digest
    assert png_repack.digest_of(deep_png(samples, [*SAFE, (b"iDOT", b"where the old stream lies")])) == digest


def test_each_row_gets_its_own_filter_where_that_is_best() -> None:
    rng = np.random.default_rng(4)
    steps = rng.integers(0, 9, (64, 64, 1))
    down = rng.integers(0, 1 << 16, (1, 64, 1)) + np.cumsum(steps, axis=0)  # near to the row above
    across = rng.integers(0, 1 << 16, (64, 1, 1)) + np.cumsum(steps, axis=1)  # near to the left
    both = np.concatenate([down, across]).astype(np.uint16)
    after = png_repack.packed_again(deep_png(both), Effort.BALANCED, ignore)
    raw = zlib.decompress(next(content for kind, content in walked(after) if kind == DATA))
    halves = ([raw[top * 129] for top in rows] for rows in (range(64), range(64, 128)))
    assert [mode(half) for half in halves] == [2, 1]
    assert len(after) < both.nbytes // 3


@pytest.mark.parametrize(
    "other",
    [(b"acTL", bytes(8)), (b"caBX", b"signed"), (b"abCD", b"tied to the stream"), (b"CgBI", b"another format")],
)
def test_what_depends_on_the_stream_leaves_the_file_alone(other: tuple[bytes, bytes]) -> None:
    assert not _packable(deep_png(smooth(4, 4, 1), [other]))
    assert _packable(deep_png(smooth(4, 4, 1), [(b"iDOT", b""), (b"sBIT", b"\x0c")]))


def test_other_files_are_not_packed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = deep_png(smooth(5, 4, 1))
    assert _packable(whole)
    assert not _packable(whole[:-5])
    assert not _packable(b"\xff\xd8\xff")
    stream = io.BytesIO()
    Image.new("RGB", (4, 4)).save(stream, "PNG")
    assert not _packable(stream.getvalue())
    monkeypatch.setattr(png_repack, "_MOST_BYTES", 39)
    assert not _packable(whole)


def test_damage_is_no_picture_to_pack() -> None:
    samples = smooth(40, 30, 3)
    whole = deep_png(samples)
    (head, (_, stream), end) = walked(whole)
    raw = zlib.decompress(stream)
    short = [SIGNATURE, chunk(*head), chunk(DATA, zlib.compress(raw[: len(raw) // 2])), chunk(*end)]
    wrong = [SIGNATURE, chunk(*head), chunk(DATA, zlib.compress(b"\x07" + raw[1:])), chunk(*end)]
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 4
    for damaged in (b"".join(short), b"".join(wrong), bytes(flipped), whole[:-20]):
        with pytest.raises(ValueError, match=r"PNG|chunk|stream"):
            png_repack.packed_again(damaged, Effort.FAST, ignore)


def test_the_test_files_are_interlaced_as_the_format_says() -> None:
    assert adam7(np.arange(64).reshape(8, 8, 1))[0].tolist() == [[[0]]]
    with Image.open(io.BytesIO(deep_png(smooth(9, 7, 1), interlaced=True))) as image:
        assert image.info["interlace"] == 1
        assert np.array_equal(np.asarray(image), smooth(9, 7, 1)[..., 0])
