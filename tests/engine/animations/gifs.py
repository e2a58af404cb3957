"""Small GIFs for tests, written block by block, so that each block is what a test wants it to be."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np

from qtcompress.core.kernels.lzw import pack_lzw

Array = np.ndarray[Any, Any]
TABLE = bytes(range(12))  # four colors
COMMENT = b"\x21\xfe\x05hello\0"
LOOP = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x02\x00\0"
XMP = b"\x21\xff\x0bXMP DataXMP<x:xmpmeta/>\x01" + bytes(range(255, -1, -1)) + b"\0"


def frame(
    indices: Sequence[Sequence[int]] | Array,
    *,
    at: tuple[int, int] = (0, 0),
    delay_cs: int = 5,
    disposal: int = 1,
    clear: int = -1,
    table: bytes = b"",
    before: bytes = b"",
) -> bytes:
    """Return a frame with its control; `at` is left and top."""
    pixels = np.array(indices, np.uint8)
    flags = 0x80 | ((len(table) // 3).bit_length() - 2) if table else 0
    control = struct.pack("<BBBBHBB", 0x21, 0xF9, 4, disposal << 2 | (clear >= 0), delay_cs, max(clear, 0), 0)
    head = struct.pack("<B4HB", 0x2C, *at, pixels.shape[1], pixels.shape[0], flags) + table
    codes = pack_lzw(pixels, pixels, bits=8)
    blocks = b"".join(bytes([len(part)]) + part for part in (codes[k : k + 255] for k in range(0, len(codes), 255)))
    return before + control + head + b"\x08" + blocks + b"\0"


def gif(*frames: bytes, size: tuple[int, int], table: bytes = TABLE, behind: bytes = b"") -> bytes:
    """Return a file of frames and extensions."""
    flags = 0xF0 | ((len(table) // 3).bit_length() - 2)
    return b"GIF89a" + struct.pack("<HHBBB", *size, flags, 0, 0) + table + b"".join(frames) + b";" + behind


def moving(count: int = 6, *, before: bytes = COMMENT + LOOP + XMP) -> bytes:
    """Return a GIF in which a spot moves over a ground of noise; all of each frame is stored."""
    random = np.random.default_rng(4)
    ground = random.integers(0, 3, (30, 40), np.uint8)
    frames = []
    for number in range(count):
        pixels = ground.copy()
        pixels[10:14, 3 * number : 3 * number + 4] = 3
        frames.append(frame(pixels, delay_cs=number, before=before if not number else b""))
    return gif(*frames, size=(40, 30))
