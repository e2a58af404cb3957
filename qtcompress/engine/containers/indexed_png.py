"""Write palette and indices as an indexed PNG of 1, 2, 4, or 8 bits per pixel, with tRNS if there is alpha.

This module is used instead of Pillow, because libdeflate (the `deflate` package) makes files as small as oxipng does,
in a fifth of the time. PNG specification, third edition (2025): sections 5 (chunks) and 9 (filters).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.kernels.dispatch import strip_rows
from qtcompress.core.types import Effort, Palette, Quantized, Report, Stage
from qtcompress.engine.containers import deflate_stream
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.containers.png_chunks import DATA, END, HEAD, SIGNATURE, chunk, chunks_of, inflated

_INDEXED = 3  # color type
_BITS = {"P;1": 1, "P;2": 2, "P;4": 4, "P": 8}  # bits of an index, by Pillow's raw mode
# Bits of an index that are tried. Dithered rows repeat at any pixel, but deflate only sees whole bytes: 16 colors take
# up to 12 % less in 8 bits than in 4. Pictures of 2 colors never gain.
_DEPTHS = {1: (1,), 2: (2, 4, 8), 4: (4, 8), 8: (8,)}
_PLAIN, _SUBTRACTED, _RAISED = 0, 1, 2  # types of filters
_CHUNK_HEAD_BYTES = 8
_STEP_BYTES = 100_000  # compared together; glibc reuses blocks below 128 kB
# libdeflate's levels. 10 makes photographs 7 % smaller than 6 and takes five times as long: 2 s for 24 megapixels, and
# it cannot be interrupted. 12 takes longest on flat drawings, and makes them up to a fifth smaller than 10; so can 9.
# 7 makes large photographs of 32 colors 2 % smaller than 6, of 256 colors .3 %, for 0.01 s a megapixel at most.
# Of 786 pictures in whole bytes, none was smaller at 9 than at 12; so 9 is only tried to choose the bits of an index.
_HASTY_LEVEL, _FAST_LEVEL, _LEVELS, _SMALL_LEVELS = 4, 7, (9, 10), (9, 12)
_BIG_PIXELS, _SMALL_PIXELS = 2_500_000, 1_000_000  # no attempt may delay a cancellation by half a second


def encode(
    result: Quantized,
    effort: Effort,
    report: Report,
    *,
    chunks: Iterable[tuple[bytes, bytes]] = (),
    threads: int = 1,
) -> bytes:
    """Return the bytes of a PNG file that decodes to `result.pixels()`. Equal results and efforts give equal bytes.

    Parameters
    ----------
    chunks : iterable of (type, content)
        Chunks between the header and the palette, such as metadata.
    threads : int
        The maximum number of threads.
    """
    height, width = result.indices.shape
    transparency = _transparency(result.palette)
    bits, data = _smallest(result, effort, report, threads)
    report(Stage.WRITE, 0.95)
    parts = [
        chunk(HEAD, struct.pack(">IIBBBBB", width, height, bits, _INDEXED, 0, 0, 0)),
        *(chunk(kind, content) for kind, content in chunks),
        chunk(b"PLTE", result.palette.colors[:, :3].tobytes()),
        *(chunk(kind, content) for kind, content in transparency),
        chunk(DATA, data),
        chunk(END),
    ]
    return SIGNATURE + b"".join(parts)


def _smallest(result: Quantized, effort: Effort, report: Report, threads: int) -> tuple[int, bytes]:
    """Return the bits of an index and the compressed rows, of the tries that the effort allows."""
    height, width = result.indices.shape
    depths = (result.palette.bits,) if effort is Effort.FAST else _DEPTHS[result.palette.bits]
    subtracts = result.subtracted and depths == (8,)
    first, *levels = _levels(width * height, effort, depths)
    filters = (_subtracted, _raised) if effort is Effort.SMALLEST and not subtracts else ()
    of_all = len(depths) + len(levels) + len(filters)
    steps = [partial(_part, report, done, of_all) for done in range(of_all)]

    def packed(rows: NDArray[np.uint8], level: int, tell: Report) -> bytes:
        tell(Stage.WRITE, 0.0)
        return deflate_stream.packed(rows.reshape(-1).data, level, tell, threads=threads)

    tried: dict[int, bytes] = {}
    for depth, tell in zip(depths, steps, strict=False):
        rows = _packed(result.indices, depth, partial(tell, Stage.WRITE, 0.0))
        rows = _subtracted(rows) if subtracts else rows
        tried[depth] = packed(rows, first, tell)
    bits = min(tried, key=lambda depth: len(tried[depth]))
    if bits != depths[-1]:
        rows = _packed(result.indices, bits, partial(steps[len(depths) - 1], Stage.WRITE, 1.0))
    rest = steps[len(depths) :]
    found = [tried[bits], *(packed(rows, level, tell) for level, tell in zip(levels, rest, strict=False))]
    rest = rest[len(levels) :]
    found += [packed(filtered(rows), _SMALL_LEVELS[-1], tell) for filtered, tell in zip(filters, rest, strict=True)]
    return bits, min(found, key=len)


def _part(report: Report, done: int, tries: int, stage: Stage, fraction: float) -> None:
    report(stage, 0.9 * (done + fraction) / tries)


def size_of(chunks: Iterable[tuple[bytes, bytes]]) -> int:
    """Return the bytes that chunks add to a file: length, type, content, and checksum of each."""
    return sum(4 + len(kind) + len(content) + 4 for kind, content in chunks)


def _levels(pixels: int, effort: Effort, depths: Sequence[int]) -> tuple[int, ...]:
    if effort is Effort.FAST:
        return (_HASTY_LEVEL,)
    if effort is Effort.SMALLEST or (effort is Effort.BALANCED and pixels <= _SMALL_PIXELS):
        return _SMALL_LEVELS if len(depths) > 1 else _SMALL_LEVELS[-1:]
    return _LEVELS if pixels <= _BIG_PIXELS else (_FAST_LEVEL,)


def _transparency(palette: Palette) -> list[tuple[bytes, bytes]]:
    """Return the content of a tRNS chunk that ends at the last translucent entry; no chunk if all are opaque."""
    translucent = np.flatnonzero(palette.colors[:, 3] < 255)
    return [(b"tRNS", palette.colors[: translucent[-1] + 1, 3].tobytes())] if len(translucent) else []


def _packed(indices: NDArray[np.uint8], bits: int, check: Callable[[], None]) -> NDArray[np.uint8]:
    """Return the rows of the picture, `(H, 1 + bytes)` uint8, each after its filter type 0; `check` may raise."""
    height, width = indices.shape
    each = 8 // bits
    out = np.zeros((height, 1 + -(-width // each)), np.uint8)
    strip = strip_rows(width)
    for start in range(0, height, strip):
        check()
        rows = out[start : start + strip, 1:]
        if each == 1:
            rows[:] = indices[start : start + strip]
            continue
        for place in range(each):
            part = indices[start : start + strip, place::each]
            rows[:, : part.shape[1]] |= part << np.uint8(8 - bits * (place + 1))
    return out


def _subtracted(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return rows with filter 1: the difference from the byte on the left."""
    out = rows.copy()
    out[:, 2:] -= rows[:, 1:-1]
    out[:, 0] = _SUBTRACTED
    return out


def _raised(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return rows with filter 2: the difference from the byte above."""
    out = rows.copy()
    out[1:, 1:] -= rows[:-1, 1:]
    out[:, 0] = _RAISED
    return out


def holds(path: Path, result: Quantized) -> bool:
    """Tell whether the file at `path` is complete and decodes to exactly this result.

    The libraries that check are not those that wrote: Pillow reads header and palette, and zlib-ng inflates some rows
    at a time. Raises OSError if the file cannot be read or is no PNG.
    """
    try:
        return _holds(path, result)
    except (ValueError, SyntaxError, struct.error):  # raised by `_rows` and by Pillow
        return False


def _holds(path: Path, result: Quantized) -> bool:
    shape = result.indices.shape
    with unlimited(), Image.open(path, formats=["PNG"]) as image:
        if image.mode != "P" or image.palette is None or image.size != shape[::-1] or image.info.get("interlace"):
            return False
        _, _, start, rawmode = image.tile[0]
        entries = _entries(bytes(image.palette.getdata()[1]), image.info.get("transparency", b""))
    if not np.array_equal(entries, result.palette.colors):
        return False
    with path.open("rb") as file:
        file.seek(start - _CHUNK_HEAD_BYTES)
        rows = _rows(file, shape, _BITS[str(rawmode)])
        return all(np.array_equal(part, result.indices[top : top + len(part)]) for top, part in rows)


def _entries(colors: bytes, alphas: bytes | int) -> NDArray[np.uint8]:
    """Return a palette as `(K, 4)` uint8; `alphas` has one value per entry, or is the index of the transparent one."""
    found = np.full((len(colors) // 3, 4), 255, np.uint8)
    found[:, :3] = np.frombuffer(colors, np.uint8).reshape(-1, 3)
    if isinstance(alphas, int):
        found[alphas, 3] = 0
    else:
        found[: len(alphas), 3] = np.frombuffer(alphas, np.uint8)
    return found


def _rows(file: BinaryIO, shape: tuple[int, int], bits: int) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Yield (number of the first row, `(rows, W)` uint8 indices), with `file` at the first chunk of picture data.

    Raises ValueError if the data is not as `encode` writes it.
    """
    height, width = shape
    size = 1 + -(-width * bits // 8)
    top, above = 0, np.zeros(size - 1, np.uint8)
    pieces = (content for kind, content in chunks_of(file) if kind == DATA)
    for data in inflated(pieces, max(1, _STEP_BYTES // size) * size):
        rows = _unfiltered(np.frombuffer(data, np.uint8).reshape(-1, size), above)
        yield top, _unpacked(rows, bits)[:, :width]
        top, above = top + len(rows), rows[-1]
    if top != height:
        raise ValueError("too few rows")


def _unfiltered(rows: NDArray[np.uint8], above: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return rows without their filter. Raises ValueError unless all rows have the same filter that `encode` uses."""
    kind, rest = rows[0, 0], rows[:, 1:]
    if (rows[:, 0] != kind).any() or kind not in (_PLAIN, _SUBTRACTED, _RAISED):
        raise ValueError("filters that this program does not write")
    if kind == _SUBTRACTED:
        return np.add.accumulate(rest, axis=1, dtype=np.uint8)
    if kind == _RAISED:
        return np.add.accumulate(np.vstack([above, rest]), axis=0, dtype=np.uint8)[1:]
    return rest


def _unpacked(rows: NDArray[np.uint8], bits: int) -> NDArray[np.uint8]:
    """Return the indices of packed rows, one byte per index."""
    if bits == 8:
        return rows
    shifts = np.arange(8 - bits, -1, -bits, dtype=np.uint8)
    return (rows[..., None] >> shifts & np.uint8((1 << bits) - 1)).reshape(len(rows), -1)


def read(path: Path | BinaryIO) -> tuple[Palette, NDArray[np.uint8]]:
    """Return palette and indices of a file that `encode` made.

    Raises
    ------
    OSError
        If the file does not exist or cannot be decoded.
    ValueError
        If the file is no indexed PNG.
    """
    with unlimited(), Image.open(path, formats=["PNG"]) as image:
        image.load()
        if image.mode != "P":
            raise ValueError(f"{path} is not an indexed PNG")
        image.apply_transparency()
        entries, indices = np.array(image.getpalette("RGBA"), np.uint8).reshape(-1, 4), np.asarray(image)
    used = int(indices.max()) + 1
    return Palette(entries[:used]), indices
