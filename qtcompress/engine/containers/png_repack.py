"""Pack a PNG of 16 bits per sample again: with other filters and a better zlib stream, and nothing else.

Every sample stays, and so does every chunk, except those that only say where the old stream lies. A picture of which
8 bits per channel are not enough can become smaller only in this way. PNG, third edition: sections 5.4 (which chunks
are safe to copy), 9 (filters), and 12.7 (their choice).

Two libraries decode: OpenCV gives all 16 bits, and Pillow, whose RGB has the high bytes only, must agree.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Callable
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.opencv import cv2
from qtcompress.core.types import Effort, Report, Stage
from qtcompress.engine.containers import deflate_stream
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.containers.png_chunks import DATA, END, HEAD, SIGNATURE, chunk, chunks_of

_BITS = 16
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}  # by color type: gray, RGB, gray with alpha, RGBA
_OF_OPENCV = {1: (0,), 2: (0, -1), 3: (2, 1, 0), 4: (2, 1, 0, 3)}  # it decodes to BGR, and gray with alpha to BGRA
_OF_PILLOW = {1: (0,), 2: (0, 3), 3: (0, 1, 2), 4: (0, 1, 2, 3)}  # it decodes gray with alpha to RGBA
_CRITICAL = frozenset({HEAD, b"PLTE", DATA, END})
_NO_SAFE_COPY, _ANCILLARY = 0x20, 0x20  # bits of the last letter, which is then small, and of the first
# Chunks that are not safe to copy in general, and that only depend on the samples, which stay.
_OF_SAMPLES = frozenset(
    b"bKGD cHRM cICP cLLI cLLi gAMA hIST iCCP mDCV mDCv pCAL sBIT sCAL sPLT sRGB sTER tIME tRNS".split()
)
_OF_STREAM = frozenset({b"iDOT"})  # where the parts of the old stream begin
_MOST_BYTES = 400_000_000  # of samples: packing takes five times as much memory
_STEP_BYTES = 1_000_000  # of rows that are filtered together
_TRIAL_BYTES, _TRIAL_LEVEL = 4_000_000, 6
# libdeflate's levels. 10 makes a photograph in linear light 3 % smaller than 6 in twice the time, and a smooth terrain
# 7 % in eight times the time; 12 takes up to twice as long as 10, and gains 0.1 % more.
_LEVELS = {Effort.FAST: 6, Effort.BALANCED: 10, Effort.SMALLEST: 12}
_PLAIN, _SUB, _UP, _AVERAGE, _PAETH, _BEST = range(6)  # the types of filters, and a choice for each row

DeepSamples = NDArray[np.uint16]
RowBytes = NDArray[np.uint8]


def packable(read: Callable[[int, int], bytes], size_bytes: int) -> bool:
    """Tell whether a file is a PNG that can be packed again; `read` gives bytes by offset and length.

    This only walks through the file, which may still be damaged.
    """
    at, kind = len(SIGNATURE), b""
    if read(0, at) != SIGNATURE or not _is_deep(read(at, 8 + 13)):
        return False
    while kind != END and at + 12 <= size_bytes:
        length, kind = struct.unpack(">I4s", read(at, 8))
        if not _stays(kind) and kind not in _OF_STREAM:
            return False
        at += 12 + length
    return kind == END and at <= size_bytes


def _is_deep(head: bytes) -> bool:
    """Tell whether the first chunk is the header of a picture of 16 bits per sample that is not too large."""
    if len(head) < 8 + 13 or head[4:8] != HEAD:
        return False
    width, height, bits, color, *methods = struct.unpack(">IIBBBBB", head[8:])
    fits = 0 < width * height * 2 * _CHANNELS.get(color, 0) <= _MOST_BYTES
    return fits and bits == _BITS and methods[:2] == [0, 0] and methods[2] in (0, 1)


def _stays(kind: bytes) -> bool:
    """Tell whether a chunk means the same after another encoding of the same samples."""
    if not kind[0] & _ANCILLARY:
        return kind in _CRITICAL
    return bool(kind[3] & _NO_SAFE_COPY) or kind in _OF_SAMPLES


def packed_again(data: bytes, effort: Effort, report: Report, *, threads: int = 1) -> bytes:
    """Return a file with the same samples and chunks. It is not interlaced, which makes it smaller.

    Raises ValueError if the file is damaged, or if the libraries that decode it disagree.
    """
    samples = _samples(data)
    channels = samples.shape[2]
    rows = samples.astype(">u2").view(np.uint8).reshape(len(samples), -1)
    del samples
    filtered = _filtered(rows, 2 * channels, _best_filter(rows, 2 * channels, report), report)
    del rows
    stream = deflate_stream.packed(filtered.reshape(-1).data, _LEVELS[effort], report, threads=threads)
    return _with_stream(data, stream)


def digest_of(data: bytes) -> bytes:
    """Return a digest of the samples and of all other content that must stay. Raises ValueError as `packed_again`."""
    chunks, end = _chunks(data)
    digest = hashlib.sha256(repr([one for one in chunks if one[0] not in (HEAD, DATA, *_OF_STREAM)]).encode())
    digest.update(data[end:])
    samples = _samples(data)
    digest.update(repr(samples.shape).encode())
    digest.update(samples.data)
    return digest.digest()


def _chunks(data: bytes) -> tuple[list[tuple[bytes, bytes]], int]:
    """Return type and content of all chunks, and the offset behind the last."""
    file = io.BytesIO(data)
    file.seek(len(SIGNATURE))
    return list(chunks_of(file, whole=True)), file.tell()


def _with_stream(data: bytes, stream: bytes) -> bytes:
    """Return a file with another zlib stream of a picture that is not interlaced."""
    chunks, end = _chunks(data)
    parts, done = [SIGNATURE], False
    for kind, content in chunks:
        if kind == HEAD:
            parts.append(chunk(HEAD, content[:-1] + b"\0"))
        elif kind != DATA and kind not in _OF_STREAM:
            parts.append(chunk(kind, content))
        elif kind == DATA and not done:
            parts.append(chunk(DATA, stream))
            done = True
    return b"".join([*parts, data[end:]])


def _samples(data: bytes) -> DeepSamples:
    """Return the samples, `(H, W, channels)` uint16 in the order of the file. Raises ValueError."""
    channels = _CHANNELS[data[25]]
    try:
        decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        with unlimited(), Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            image.load()
            checked = np.atleast_3d(np.asarray(image))
    except (cv2.error, OSError, SyntaxError, struct.error) as error:
        raise ValueError("a PNG that can't be decoded") from error
    if decoded is None or decoded.dtype != np.uint16:
        raise ValueError("a PNG that can't be decoded")
    samples: DeepSamples = np.ascontiguousarray(np.atleast_3d(decoded)[..., list(_OF_OPENCV[channels])], np.uint16)
    known = samples if checked.dtype == np.uint16 else (samples >> 8).astype(np.uint8)
    if not np.array_equal(checked[..., list(_OF_PILLOW[channels])], known):
        raise ValueError("a PNG that is decoded in two ways")
    return samples


# ---- filters


def _best_filter(rows: RowBytes, distance: int, report: Report) -> int:
    """Return the filter, or the choice for each row, that packs some bands of rows best."""
    count = max(1, -(-rows.size // _TRIAL_BYTES))
    height = max(2, _STEP_BYTES // rows.shape[1] // 4)
    bands = [rows[top : top + height] for top in range(0, len(rows), height * count)]
    sizes = {}
    for kind in range(_BEST + 1):
        report(Stage.WRITE, 0.1 + 0.05 * kind)
        trial = b"".join(_filtered(band, distance, kind, report).tobytes() for band in bands)
        sizes[kind] = len(deflate_stream.packed(memoryview(trial), _TRIAL_LEVEL, report))
    return min(sizes, key=lambda kind: sizes[kind])


def _filtered(rows: RowBytes, distance: int, kind: int, report: Report) -> RowBytes:
    """Return rows of bytes after the types of their filters, `(H, 1 + bytes)`; `distance` is that to the left pixel."""
    out = np.empty((len(rows), 1 + rows.shape[1]), np.uint8)
    step = max(1, _STEP_BYTES // rows.shape[1])
    for top in range(0, len(rows), step):
        report(Stage.WRITE, 0.5)
        part = out[top : top + step]
        above = rows[top - 1 : top] if top else np.zeros_like(rows[:1])
        one = _Neighbors(rows[top : top + step], above, distance)
        if kind != _BEST:
            part[:, 0], part[:, 1:] = kind, one.differences(kind)
            continue
        costs = np.full(len(part), np.inf)
        for each in range(_BEST):
            found = one.differences(each)
            cost = _entropy(found)
            better = cost < costs
            costs[better] = cost[better]
            part[better, 0], part[better, 1:] = each, found[better]
    return out


class _Neighbors:
    """Some rows of bytes, with the bytes on the left, above, and on the left above (PNG, section 9.2)."""

    def __init__(self, rows: RowBytes, above: RowBytes, distance: int) -> None:
        self._rows = rows
        self._up = np.concatenate([above, rows[:-1]])
        self._left, self._corner = (np.zeros_like(rows) for _ in range(2))
        self._left[:, distance:] = rows[:, :-distance]
        self._corner[:, distance:] = self._up[:, :-distance]

    def differences(self, kind: int) -> RowBytes:
        """Return the rows after a filter."""
        guess: dict[int, Callable[[], RowBytes]] = {
            _PLAIN: lambda: np.zeros_like(self._rows),
            _SUB: lambda: self._left,
            _UP: lambda: self._up,
            _AVERAGE: lambda: ((self._left.astype(np.uint16) + self._up) >> 1).astype(np.uint8),
            _PAETH: self._paeth,
        }
        return cast(RowBytes, self._rows - guess[kind]())

    def _paeth(self) -> RowBytes:
        left, up, corner = (part.astype(np.int16) for part in (self._left, self._up, self._corner))
        to_left, to_up, to_corner = np.abs(up - corner), np.abs(left - corner), np.abs(left + up - 2 * corner)
        other = np.where(to_up <= to_corner, self._up, self._corner)
        return cast(RowBytes, np.where((to_left <= to_up) & (to_left <= to_corner), self._left, other))


def _entropy(rows: RowBytes) -> NDArray[np.float64]:
    """Return the entropy of the bytes of each row, except for the same constant."""
    places = np.arange(len(rows), dtype=np.int64)[:, None] * 256 + rows
    counts = np.bincount(places.ravel(), minlength=256 * len(rows)).reshape(-1, 256).astype(np.float64)
    return cast(NDArray[np.float64], -(counts * np.log2(np.maximum(counts, 1))).sum(axis=1))
