"""The ways to store the same pixels of at most 8 bits in a PNG: gray, with a palette, without alpha, in few bits.

PNG, third edition: sections 6 (color types), 11.2.2 (IHDR), 11.3.1.1 (tRNS).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.hidden_colors import kept_whole
from qtcompress.core.types import MAX_COLORS, Pixels, Report
from qtcompress.engine.containers.pillow import samples_of
from qtcompress.engine.containers.png_filters import RowBytes

GRAY, RGB, PALETTE, GRAY_ALPHA, RGBA = 0, 2, 3, 4, 6  # color types
_CHANNELS = {GRAY: 1, RGB: 3, PALETTE: 1, GRAY_ALPHA: 2, RGBA: 4}
_BYTE = 8
_LUMA = np.array((299, 587, 114), np.int64)
_OF_FORM = frozenset({b"bKGD", b"hIST", b"sBIT"})  # chunks that are written in the terms of a color type
_OF_COLOR = frozenset({b"iCCP", b"cICP"})  # a profile of RGB does not fit gray, and the reverse

_MOST_PLACED = 4_000_000  # pixels

EntryRows = NDArray[np.uint8]
EntryOrder = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way to store a picture.

    Parameters
    ----------
    color, bits : int
        The color type, and the bits per sample.
    rows : (H, bytes) uint8
    palette, clear : bytes
        The content of PLTE and tRNS; empty for none.
    """

    color: int
    bits: int
    rows: RowBytes = field(repr=False)
    palette: bytes = field(default=b"", repr=False)
    clear: bytes = field(default=b"", repr=False)

    @property
    def distance(self) -> int:
        """The bytes from one pixel to the next, at least 1."""
        return max(1, _CHANNELS[self.color] * self.bits // _BYTE)


def forms_of(image: Image.Image, head: tuple[int, int], parts: dict[bytes, bytes], report: Report) -> list[Form]:
    """Return the ways to store a decoded PNG of at most 8 bits per sample, which are worth a trial.

    Parameters
    ----------
    head : (int, int)
        The color type and the bits per sample of the file.
    parts : dict
        The content of its chunks, by their types.

    Raises ValueError for a file whose palette is too short.
    """
    own = as_it_is(image, head, parts)
    if parts.keys() & _OF_FORM:
        return [own]
    pixels = cast(Pixels, samples_of(image, "RGBA"))
    is_color = own.color not in (GRAY, GRAY_ALPHA)
    free = not parts.keys() & _OF_COLOR
    may_be_gray, may_be_color = free or not is_color, free or is_color
    forms = [own] if own.color == PALETTE or own.clear else [_reduced(own, pixels, may_be_gray=may_be_gray)]
    found = kept_whole(pixels, MAX_COLORS, report) if may_be_color or own.color == PALETTE else None
    if found is None:
        return forms
    entries, indices = np.ascontiguousarray(found[0].colors), found[1]
    gray = _gray_of(entries, indices) if may_be_gray else None
    forms += [gray] if gray is not None else []
    if gray is None or gray.bits > _bits_for(len(entries)):
        orders = [_by_luma(entries)] + ([_by_place(entries, indices)] if indices.size <= _MOST_PLACED else [])
        forms += [_with_palette(*_ordered(entries, indices, order)) for order in orders]
    return forms


def as_it_is(image: Image.Image, head: tuple[int, int], parts: dict[bytes, bytes]) -> Form:
    """Return the form that a file has. Raises ValueError as `forms_of`."""
    color, bits = head
    samples = samples_of(image).astype(np.uint8, copy=False)
    if color == GRAY and bits < _BYTE and image.mode != "1":
        samples = samples // np.uint8(255 // ((1 << bits) - 1))
    flat = np.ascontiguousarray(samples).reshape(len(samples), -1)
    if color == PALETTE and int(flat.max()) >= len(parts.get(b"PLTE", b"")) // 3:
        raise ValueError("a palette that is too short")
    palette = parts.get(b"PLTE", b"")
    return Form(color, bits, _bits_packed(flat, bits), palette, parts.get(b"tRNS", b""))


def _reduced(own: Form, pixels: Pixels, *, may_be_gray: bool) -> Form:
    """Return truecolor or gray without channels that say nothing."""
    has_alpha = own.color in (GRAY_ALPHA, RGBA) and bool((pixels[..., 3] < 255).any())
    red = pixels[..., 0]
    gray = own.color in (GRAY, GRAY_ALPHA) or (
        may_be_gray and np.array_equal(red, pixels[..., 1]) and np.array_equal(red, pixels[..., 2])
    )
    if gray and not has_alpha:
        bits = next(bits for bits in (1, 2, 4, 8) if _fits(red, bits))
        return Form(GRAY, bits, _bits_packed(red // np.uint8(255 // ((1 << bits) - 1)), bits))
    color = (GRAY_ALPHA if has_alpha else GRAY) if gray else RGBA if has_alpha else RGB
    channels = {GRAY_ALPHA: (0, 3), RGB: (0, 1, 2), RGBA: (0, 1, 2, 3)}[color]
    if color == own.color:
        return own
    return Form(color, _BYTE, np.ascontiguousarray(pixels[..., channels]).reshape(len(pixels), -1))


def _fits(levels: NDArray[np.uint8], bits: int) -> bool:
    """Tell whether gray levels are all among those of samples with so many bits."""
    return not (levels % np.uint8(255 // ((1 << bits) - 1))).any()


def _gray_of(entries: EntryRows, indices: NDArray[np.uint8]) -> Form | None:
    """Return gray for a palette of opaque gray; else None."""
    levels = entries[:, 0]
    if (entries[:, 3] < 255).any() or (entries[:, 1:3] != levels[:, None]).any():
        return None
    bits = next(bits for bits in (1, 2, 4, 8) if _fits(levels, bits))
    return Form(GRAY, bits, _bits_packed((levels // np.uint8(255 // ((1 << bits) - 1)))[indices], bits))


def _by_luma(entries: EntryRows) -> EntryOrder:
    """Return an order of entries by alpha, so that tRNS is short, and then by their brightness."""
    return np.lexsort((entries[:, :3] @ _LUMA, entries[:, 3]))


def _by_place(entries: EntryRows, indices: NDArray[np.uint8]) -> EntryOrder:
    """Return an order of entries by alpha, and then by where they are first in the picture."""
    first = np.empty(len(entries), np.int64)
    first[indices.ravel()[::-1]] = np.arange(indices.size)[::-1]  # the last one that is written stays
    return np.lexsort((first, entries[:, 3]))


def _ordered(entries: EntryRows, indices: NDArray[np.uint8], order: EntryOrder) -> tuple[EntryRows, NDArray[np.uint8]]:
    """Return palette and indices in another order of entries."""
    places = np.empty(len(order), np.uint8)
    places[order] = np.arange(len(order), dtype=np.uint8)
    return entries[order], places[indices]


def _with_palette(entries: EntryRows, indices: NDArray[np.uint8]) -> Form:
    bits = _bits_for(len(entries))
    clear = entries[: int(np.count_nonzero(entries[:, 3] < 255)), 3].tobytes()  # these come first
    return Form(PALETTE, bits, _bits_packed(indices, bits), entries[:, :3].tobytes(), clear)


def _bits_for(count: int) -> int:
    return next(bits for bits in (1, 2, 4, 8) if count <= 1 << bits)


def _bits_packed(samples: NDArray[np.uint8], bits: int) -> RowBytes:
    """Return rows of samples in fewer bits, the first sample in the highest bits (PNG, section 7.2)."""
    if bits == _BYTE:
        return np.ascontiguousarray(samples)
    each = _BYTE // bits
    packed = np.zeros((len(samples), -(-samples.shape[1] // each)), np.uint8)
    for place in range(each):
        part = samples[:, place::each]
        packed[:, : part.shape[1]] |= part << np.uint8((each - 1 - place) * bits)
    return packed
