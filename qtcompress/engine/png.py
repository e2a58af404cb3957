"""Palette and indices -> an indexed PNG of 1, 2, 4 or 8 bits a pixel, with tRNS where there is alpha.

Written here and not by Pillow, because libdeflate (the `deflate` package) packs indices as small as oxipng does, in a
fifth of its time. PNG specification, third edition (2025): sections 5 (chunks) and 9 (filters).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.kernels import strip_rows
from qtcompress.core.types import Effort, Palette, Quantized, Report, Stage
from qtcompress.engine import zlib_stream

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_INDEXED = 3  # color type
# libdeflate's levels. 10 packs photographs 7 % smaller than 6 and takes five times as long: 2 s for 24 megapixels, and
# it can't be interrupted. 12 takes longest on flat drawings, and packs them up to a fifth smaller than 10; so may 9.
_HASTY_LEVEL, _FAST_LEVEL, _LEVELS, _SMALL_LEVELS = 4, 6, (9, 10), (9, 12)
_BIG_PIXELS, _SMALL_PIXELS = 2_500_000, 1_000_000  # no try may hold up a cancel for half a second


def encode(
    result: Quantized,
    effort: Effort,
    report: Report,
    *,
    chunks: Iterable[tuple[bytes, bytes]] = (),
    threads: int = 1,
) -> bytes:
    """Return the bytes of a PNG file that decodes to `result.pixels()`, the same for the same result and effort.

    Parameters
    ----------
    chunks : iterable of (name, content)
        What is to stand between the head and the palette, such as metadata.
    threads : int
        The most threads that pack it at once.
    """
    height, width = result.indices.shape
    bits = result.palette.bits
    rows = _packed(result.indices, bits, report)
    tries = [(rows, level) for level in _levels(width * height, effort)]
    if effort is Effort.SMALLEST:
        tries += [(filtered(rows), _SMALL_LEVELS[-1]) for filtered in (_subtracted, _raised)]
    packed = []
    for done, (data, level) in enumerate(tries):
        tell = partial(_part, report, done, len(tries))
        tell(Stage.WRITE, 0.0)
        packed.append(zlib_stream.packed(data.reshape(-1).data, level, tell, threads=threads))
    report(Stage.WRITE, 0.95)
    parts = [
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, _INDEXED, 0, 0, 0)),
        *(chunk(kind, content) for kind, content in chunks),
        chunk(b"PLTE", result.palette.colors[:, :3].tobytes()),
        _transparency(result.palette),
        chunk(b"IDAT", min(packed, key=len)),
        chunk(b"IEND", b""),
    ]
    return _SIGNATURE + b"".join(parts)


def _part(report: Report, done: int, tries: int, stage: Stage, fraction: float) -> None:
    report(stage, 0.2 + 0.7 * (done + fraction) / tries)


def size_of(chunks: Iterable[tuple[bytes, bytes]]) -> int:
    """Return the bytes that chunks add to a file: length, name, content, checksum of each."""
    return sum(4 + len(kind) + len(content) + 4 for kind, content in chunks)


def _levels(pixels: int, effort: Effort) -> tuple[int, ...]:
    if effort is Effort.FAST:
        return (_HASTY_LEVEL,)
    if effort is Effort.SMALLEST or (effort is Effort.BALANCED and pixels <= _SMALL_PIXELS):
        return _SMALL_LEVELS
    return _LEVELS if pixels <= _BIG_PIXELS else (_FAST_LEVEL,)


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _transparency(palette: Palette) -> bytes:
    """Return a tRNS chunk that ends at the last translucent entry, or nothing."""
    translucent = np.flatnonzero(palette.colors[:, 3] < 255)
    return chunk(b"tRNS", palette.colors[: translucent[-1] + 1, 3].tobytes()) if len(translucent) else b""


def _packed(indices: NDArray[np.uint8], bits: int, report: Report) -> NDArray[np.uint8]:
    """Return the rows of the picture, `(H, 1 + bytes)` uint8, each behind its filter type 0."""
    height, width = indices.shape
    each = 8 // bits
    out = np.zeros((height, 1 + -(-width // each)), np.uint8)
    strip = strip_rows(width)
    for start in range(0, height, strip):
        report(Stage.WRITE, 0.2 * start / height)
        rows = out[start : start + strip, 1:]
        for place in range(each):
            part = indices[start : start + strip, place::each]
            rows[:, : part.shape[1]] |= part << np.uint8(8 - bits * (place + 1))
    return out


def _subtracted(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return rows with filter 1: the difference from the byte on the left."""
    out = rows.copy()
    out[:, 2:] -= rows[:, 1:-1]
    out[:, 0] = 1
    return out


def _raised(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return rows with filter 2: the difference from the byte above."""
    out = rows.copy()
    out[1:, 1:] -= rows[:-1, 1:]
    out[:, 0] = 2
    return out


def holds(path: Path, result: Quantized) -> bool:
    """Tell whether the file at `path` decodes to exactly this result. Raises OSError when it does not decode."""
    decoded = _decoded(path)
    if decoded is None:
        return False
    entries, indices = decoded
    entries = entries[: len(result.palette)]
    return np.array_equal(entries, result.palette.colors) and np.array_equal(indices, result.indices)


def read(path: Path | BinaryIO) -> tuple[Palette, NDArray[np.uint8]]:
    """Return palette and indices of a file that `encode` made.

    Raises
    ------
    OSError
        When it is gone, or does not decode.
    ValueError
        When it is no such file.
    """
    decoded = _decoded(path)
    if decoded is None:
        raise ValueError(f"{path} is no indexed PNG")
    entries, indices = decoded
    used = int(indices.max()) + 1
    return Palette(entries[:used]), indices


def _decoded(path: Path | BinaryIO) -> tuple[NDArray[np.uint8], NDArray[np.uint8]] | None:
    with Image.open(path, formats=["PNG"]) as image:
        image.load()
        if image.mode != "P":
            return None
        image.apply_transparency()
        return np.array(image.getpalette("RGBA"), np.uint8).reshape(-1, 4), np.asarray(image)
