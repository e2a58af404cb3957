"""A PNG of at most 8 bits that is packed again has the same pixels in the fewest bits, and all of its chunks."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Effort, ignore
from qtcompress.engine.containers import png_repack as repack
from qtcompress.engine.containers.png_chunks import SIGNATURE, chunk, chunks_of

RNG = np.random.default_rng(8)
TEXT = (b"tEXt", b"Title\0a hill")
ICC = (b"iCCP", b"x\0\0")
NOISE = RNG.integers(0, 256, (40, 33, 4), np.uint8)
FEW = NOISE[:4, :4].repeat(10, axis=0).repeat(9, axis=1)


def _png(samples: np.ndarray, mode: str, chunks: Sequence[tuple[bytes, bytes]] = (TEXT,), **options: object) -> bytes:
    image, stream = Image.fromarray(samples).convert(mode), io.BytesIO()
    image.save(stream, "PNG", **options)
    parts = list(chunks_of(io.BytesIO(stream.getvalue()[8:]), whole=True))
    return SIGNATURE + b"".join(chunk(*one) for one in (parts[0], *chunks, *parts[1:]))


def _seen(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"))


def _opaque(samples: np.ndarray) -> np.ndarray:
    return np.dstack([samples[..., :3], np.full(samples.shape[:2], 255, np.uint8)])


def _as_gray(samples: np.ndarray) -> np.ndarray:
    return np.dstack([samples[..., :1].repeat(3, axis=2), samples[..., 3:]])


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (_png(NOISE, "RGBA"), (8, 6)),
        (_png(_opaque(NOISE), "RGBA"), (8, 2)),
        (_png(_as_gray(_opaque(NOISE)), "RGBA"), (8, 0)),
        (_png(_as_gray(NOISE), "RGBA"), (8, 4)),
        (_png(_as_gray(_opaque(NOISE)) // 85 * 85, "RGB"), (2, 0)),
        (_png(_as_gray(_opaque(NOISE)) // 129 * 255, "L"), (1, 0)),
        (_png(FEW, "RGBA"), (4, 3)),
        (_png(_opaque(FEW), "RGB"), (4, 3)),
        (_png(_opaque(FEW[:20, :18]), "P"), (2, 3)),
        (_png(NOISE[..., 0] // 17 * 17, "L", bits=4), (4, 0)),
        (_png(_opaque(NOISE), "RGB", transparency=(1, 2, 3)), (8, 2)),
        (_png(_as_gray(_opaque(NOISE)), "RGB", [ICC]), (8, 3)),
        (_png(NOISE[..., 0], "L", [ICC]), (8, 0)),
        (_png(_opaque(FEW), "RGB", [(b"sBIT", b"\x08\x08\x08")]), (8, 2)),
    ],
)
def test_pixels_stay_in_fewer_bits_or_channels(data: bytes, form: tuple[int, int]) -> None:
    made = repack.packed_again(data, Effort.FAST, ignore)
    assert np.array_equal(_seen(made), _seen(data))
    assert (made[24], made[25]) == form
    assert repack.digest_of(made) == repack.digest_of(data)
    names = [kind for kind, _ in chunks_of(io.BytesIO(made[8:]))]
    assert names[:2] != [b"IHDR", b"IDAT"]
    assert {b"PLTE", b"tRNS", *names} == {b"PLTE", b"tRNS", *(kind for kind, _ in chunks_of(io.BytesIO(data[8:])))}


def test_a_palette_loses_what_it_does_not_use_and_what_it_has_twice() -> None:
    image = Image.new("P", (30, 9))
    image.putpalette([7, 7, 9] * 200 + [250, 0, 0, 1, 2, 3])
    image.putdata([0, 150, 200] * 90)
    stream = io.BytesIO()
    image.save(stream, "PNG", transparency=bytes([255] * 200 + [40]))
    made = repack.packed_again(stream.getvalue(), Effort.FAST, ignore)
    parts = dict(chunks_of(io.BytesIO(made[8:]), whole=True))
    assert (made[24], len(parts[b"PLTE"]), parts[b"tRNS"]) == (1, 6, b"\x28")
    assert np.array_equal(_seen(made), _seen(stream.getvalue()))


@pytest.mark.parametrize(("bits", "key"), [(2, 1), (4, 5), (8, 77)])
@pytest.mark.parametrize("above", [0, 0xFF00])
def test_a_transparent_gray_of_few_bits_stays_transparent(bits: int, key: int, above: int) -> None:
    step = 255 // ((1 << bits) - 1)
    samples = (np.arange(40 * 33) % (1 << bits)).reshape(40, 33).astype(np.uint8)
    told = (b"tRNS", struct.pack(">H", key | above))
    data = _png(samples * np.uint8(step), "L", [told], bits=bits)
    made = repack.packed_again(data, Effort.BALANCED, ignore)
    image, parts = Image.open(io.BytesIO(made)), dict(chunks_of(io.BytesIO(made[8:]), whole=True))
    if made[25] == 0:
        clear = np.asarray(image) == (int.from_bytes(parts[b"tRNS"], "big") & (1 << made[24]) - 1) * step
    else:
        clear = _seen(made)[..., 3] == 0
    assert np.array_equal(clear, samples == key)
    assert np.array_equal(np.asarray(image.convert("L")), samples * step)
    lost = _png(samples * np.uint8(step), "L", [], bits=bits)
    assert repack.digest_of(made) == repack.digest_of(data) != repack.digest_of(lost)


def test_another_picture_or_chunk_has_another_digest() -> None:
    data = _png(NOISE, "RGBA")
    other = NOISE.copy()
    other[5, 5, 3] ^= 1
    assert repack.digest_of(_png(other, "RGBA")) != repack.digest_of(data)
    assert repack.digest_of(_png(NOISE, "RGBA", [])) != repack.digest_of(data)


@pytest.mark.parametrize("other", [(b"acTL", b"\0\0\0\2\0\0\0\0"), (b"XxXX", b"")])
def test_a_file_with_chunks_of_its_stream_stays(other: tuple[bytes, bytes]) -> None:
    with pytest.raises(ValueError, match="chunks that only fit its old stream"):
        repack.packed_again(_png(NOISE, "RGBA", [other]), Effort.FAST, ignore)


def test_interlacing_is_left_out_and_rows_are_filtered() -> None:
    ramp = np.add.outer(np.arange(64), np.arange(64)).astype(np.uint8)
    samples = np.dstack([ramp, ramp + 3, ramp * 3, np.full_like(ramp, 255)])
    data = _png(samples, "RGB")
    made = repack.packed_again(data, Effort.SMALLEST, ignore)
    assert made[28] == 0
    assert len(made) < len(repack.packed_again(data, Effort.FAST, ignore)) + 1 < len(data)
