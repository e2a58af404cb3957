"""PNGs of 16 bits per sample, of any color type, as tests need them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.engine.containers.png_chunks import DATA, END, HEAD, SIGNATURE, chunk

_PASSES = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1))
_COLOR_TYPES = {1: 0, 2: 4, 3: 2, 4: 6}


def smooth(height: int, width: int, channels: int) -> NDArray[np.uint16]:
    """Return hills, `(height, width, channels)`, with nearly as many levels as pixels."""
    y, x, channel = np.mgrid[:height, :width, :channels]
    hills = np.sin(x / 9 + channel) + np.cos(y / 7) + np.sin((x + 2 * y) / 11)
    levels: NDArray[np.uint16] = (9000 * hills + 30000 + 1000 * channel).astype(np.uint16)
    return levels


def adam7(samples: NDArray[Any]) -> list[NDArray[Any]]:
    """Return the reduced pictures of an interlaced file (PNG, section 8.2)."""
    parts = [samples[top::down, left::across] for top, left, down, across in _PASSES]
    return [part for part in parts if part.size]


def deep_png(
    samples: NDArray[np.uint16], chunks: Iterable[tuple[bytes, bytes]] = (), *, interlaced: bool = False
) -> bytes:
    """Return a PNG of `(H, W, channels)` samples with more chunks before the picture; its rows are not filtered."""
    height, width, channels = samples.shape
    parts = adam7(samples) if interlaced else [samples]
    raw = b"".join(b"\0" + row.astype(">u2").tobytes() for part in parts for row in part)
    head = struct.pack(">IIBBBBB", width, height, 16, _COLOR_TYPES[channels], 0, 0, interlaced)
    others = [chunk(kind, content) for kind, content in chunks]
    return b"".join([SIGNATURE, chunk(HEAD, head), *others, chunk(DATA, zlib.compress(raw)), chunk(END)])


def walked(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return the type and the content of each chunk."""
    at = len(SIGNATURE)
    found: list[tuple[bytes, bytes]] = []
    while not found or found[-1][0] != END:
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        found.append((kind, data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found
