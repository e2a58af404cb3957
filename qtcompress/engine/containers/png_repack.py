"""Pack a PNG again: with other filters and a better zlib stream, in fewer bits or channels, and nothing else.

Every pixel stays, and so does every chunk, except those that only say where the old stream lies. A picture of which
8 bits per channel are not enough can become smaller only in this way. PNG, third edition: sections 5.4 (which chunks
are safe to copy), 9 (filters), and 12.7 (their choice).

Samples of 16 bits stay as they are. Two libraries decode them: OpenCV gives all bits, and Pillow, whose RGB has the
high bytes only, must agree.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.opencv import cv2
from qtcompress.core.types import Effort, Report
from qtcompress.engine.containers import deflate_stream
from qtcompress.engine.containers.pillow import bands_of, scale_key, unlimited
from qtcompress.engine.containers.png_chunks import DATA, END, HEAD, SIGNATURE, chunk, chunks_of
from qtcompress.engine.containers.png_filters import filtered, trials
from qtcompress.engine.containers.png_forms import Form, forms_of

_BITS = 16
_BITS_AT = 24  # in a file; the color type is next to it
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by color type: gray, RGB, palette, gray with alpha, RGBA
_OF_OPENCV = {1: (0,), 2: (0, -1), 3: (2, 1, 0), 4: (2, 1, 0, 3)}  # it decodes to BGR, and gray with alpha to BGRA
_OF_PILLOW = {1: (0,), 2: (0, 3), 3: (0, 1, 2), 4: (0, 1, 2, 3)}  # it decodes gray with alpha to RGBA
_CRITICAL = frozenset({HEAD, b"PLTE", DATA, END})
_NO_SAFE_COPY, _ANCILLARY = 0x20, 0x20  # bits of the last letter, which is then small, and of the first
# Chunks that are not safe to copy in general, and that only depend on the samples, which stay.
_OF_SAMPLES = frozenset(
    b"bKGD cHRM cICP cLLI cLLi gAMA hIST iCCP mDCV mDCv pCAL sBIT sCAL sPLT sRGB sTER tIME tRNS".split()
)
_OF_PIXELS = frozenset({b"PLTE", b"tRNS"})  # of which the pixels follow, up to 8 bits
_BEHIND_PALETTE = frozenset({b"bKGD", b"hIST", DATA})
_OF_STREAM = frozenset({b"iDOT"})  # where the parts of the old stream begin
_MOST_BYTES = 400_000_000  # of samples: packing takes five times as much memory
_SMALL_BYTES, _MOST_WHOLE = 1_500_000, 4  # of rows that are packed whole in the best ways of the trials
# libdeflate's levels. 10 makes a photograph in linear light 3 % smaller than 6 in twice the time, and a smooth terrain
# 7 % in eight times the time; 12 takes up to twice as long as 10, and gains 0.1 % more.
_LEVELS = {Effort.FAST: 6, Effort.BALANCED: 10, Effort.SMALLEST: 12}

DeepSamples = NDArray[np.uint16]


def packable(read: Callable[[int, int], bytes], size_bytes: int, *, deep: bool = True) -> bool:
    """Tell whether a file is a PNG that can be packed again; `read` gives bytes by offset and length.

    This only walks through the file, which may still be damaged. With `deep`, it must have 16 bits per sample.
    """
    at, kind = len(SIGNATURE), b""
    if read(0, at) != SIGNATURE or not _is_fit(read(at, 8 + 13), deep=deep):
        return False
    while kind != END and at + 12 <= size_bytes:
        length, kind = struct.unpack(">I4s", read(at, 8))
        if not _stays(kind) and kind not in _OF_STREAM:
            return False
        at += 12 + length
    return kind == END and at <= size_bytes


def _is_fit(head: bytes, *, deep: bool) -> bool:
    """Tell whether the first chunk is the header of a picture that is not too large; with `deep`, of 16 bits."""
    if len(head) < 8 + 13 or head[4:8] != HEAD:
        return False
    width, height, bits, color, *methods = struct.unpack(">IIBBBBB", head[8:])
    fits = 0 < width * height * 2 * _CHANNELS.get(color, 0) <= _MOST_BYTES
    return fits and (bits == _BITS or not deep) and methods[:2] == [0, 0] and methods[2] in (0, 1)


def _stays(kind: bytes) -> bool:
    """Tell whether a chunk means the same after another encoding of the same samples."""
    if not kind[0] & _ANCILLARY:
        return kind in _CRITICAL
    return bool(kind[3] & _NO_SAFE_COPY) or kind in _OF_SAMPLES


def packed_again(data: bytes, effort: Effort, report: Report, *, threads: int = 1) -> bytes:
    """Return a file with the same samples and chunks. It is not interlaced, which makes it smaller.

    Raises ValueError if the file is damaged, or if the libraries that decode it disagree.
    """
    if not packable(lambda offset, length: data[offset : offset + length], len(data), deep=False):
        raise ValueError("a PNG with chunks that only fit its old stream, or without an end")
    tried = [
        (size_bytes, kind, form) for form in _forms(data, report)
        for kind, size_bytes in trials(form.rows, form.distance, report).items()
    ]  # fmt: skip
    tried.sort(key=lambda one: one[0] + len(one[2].palette) + len(one[2].clear))
    small = tried[0][2].rows.size <= _SMALL_BYTES
    level = max(_LEVELS.values()) if small and effort is not Effort.FAST else _LEVELS[effort]
    made = b""
    for _, kind, form in tried[: _MOST_WHOLE if small and effort is not Effort.FAST else 1]:
        whole = filtered(form.rows, form.distance, kind, report)
        stream = deflate_stream.packed(whole.reshape(-1).data, level, report, threads=threads)
        del whole
        file = _with_stream(data, form, stream)
        made = file if not made or len(file) < len(made) else made
    return made


def _forms(data: bytes, report: Report) -> list[Form]:
    """Return the ways to store the pixels of a file. Raises ValueError as `packed_again` does."""
    bits, color = data[_BITS_AT], data[_BITS_AT + 1]
    if bits == _BITS:
        samples = deep_samples(data)
        return [Form(color, bits, samples.astype(">u2").view(np.uint8).reshape(len(samples), -1))]
    with _decoded(data) as image:
        return forms_of(image, (color, bits), dict(_chunks(data)[0]), report)


@contextmanager
def _decoded(data: bytes) -> Iterator[Image.Image]:
    """Open and decode a file. Raises ValueError."""
    try:
        with unlimited(), Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            scale_key(image)
            image.load()
            yield image
    except (OSError, SyntaxError, struct.error) as error:
        raise ValueError("a PNG that can't be decoded") from error


def digest_of(data: bytes) -> bytes:
    """Return a digest of the samples and of all other content that must stay. Raises ValueError as `packed_again`."""
    chunks, end = _chunks(data)
    deep = data[_BITS_AT] == _BITS
    coding = (HEAD, DATA, *_OF_STREAM) if deep else (HEAD, DATA, *_OF_STREAM, *_OF_PIXELS)
    digest = hashlib.sha256(repr([one for one in chunks if one[0] not in coding]).encode())
    digest.update(data[end:])
    if not deep:
        with _decoded(data) as image:
            digest.update(repr(image.size).encode())
            for band in bands_of(image, "RGBA"):
                digest.update(band.tobytes())
        return digest.digest()
    samples = deep_samples(data)
    digest.update(repr(samples.shape).encode())
    digest.update(samples.data)
    return digest.digest()


def _chunks(data: bytes) -> tuple[list[tuple[bytes, bytes]], int]:
    """Return type and content of all chunks, and the offset behind the last."""
    file = io.BytesIO(data)
    file.seek(len(SIGNATURE))
    return list(chunks_of(file, whole=True)), file.tell()


def _with_stream(data: bytes, form: Form, stream: bytes) -> bytes:
    """Return a file with the zlib stream of another form that is not interlaced."""
    chunks, end = _chunks(data)
    coded = {HEAD, DATA, *_OF_STREAM, *(_OF_PIXELS if form.bits < _BITS else ())}
    own = [chunk(kind, content) for kind, content in ((b"PLTE", form.palette), (b"tRNS", form.clear)) if content]
    parts, done = [SIGNATURE], False
    for kind, content in chunks:
        if kind == HEAD:
            parts.append(chunk(HEAD, content[:8] + bytes((form.bits, form.color)) + content[10:-1] + b"\0"))
        if own and kind in _BEHIND_PALETTE:
            parts, own = [*parts, *own], []
        if kind == DATA and not done:
            parts.append(chunk(DATA, stream))
            done = True
        elif kind not in coded:
            parts.append(chunk(kind, content))
    return b"".join([*parts, data[end:]])


def deep_samples(data: bytes) -> DeepSamples:
    """Return samples of 16 bits, `(H, W, channels)` uint16 in the order of the file. Raises ValueError."""
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
