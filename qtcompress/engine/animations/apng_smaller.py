"""An APNG in fewer bytes: the same pictures in another form, with crops and better streams.

All frames of an APNG have one color type and one palette. With at most 256 colors in all of them, pixels are indices;
otherwise they are RGB or RGBA. A frame holds the rectangle that changes, and replaces it, or is transparent where
nothing changes, whichever is smaller.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Disposal, Keys, Rect, box_of
from qtcompress.core.types import MAX_COLORS, Effort, Report, Stage, ignore
from qtcompress.engine.animations.apng_file import ApngFile, keys_in, picture, samples
from qtcompress.engine.animations.reading import Frames
from qtcompress.engine.containers import deflate_stream
from qtcompress.engine.containers.png_filters import FILTERS, PLAIN, filtered, trials
from qtcompress.engine.containers.png_forms import PALETTE, RGB, RGBA, Form, as_it_is

_LEVELS = {Effort.FAST: 6, Effort.BALANCED: 10, Effort.SMALLEST: 12}
_TRIAL_LEVEL = 6
_UP, _BY_ENTROPY = 2, len(FILTERS)
_KEYS_TRIED = 4096  # colors, of which one is to be free for what is transparent
_BOUND = frozenset({b"bKGD", b"hIST", b"sBIT"})  # chunks in the terms of a color type
_OF_COLOR = frozenset({b"iCCP", b"cICP"})
_OPAQUE = 255
_BITS = 8  # of an index, too: several to a byte take 5 to 18 % more, and ffmpeg 5.1 loses them in cropped frames
_ALPHA_AT = 24
_LUMA = np.array((299, 587, 114, 0), np.int64)


def kept(file: ApngFile, effort: Effort, report: Report) -> ApngFile:
    """Return the file with each picture as it is, or with a smaller stream. Raises ValueError if one is damaged."""

    def smaller(data: bytes, size: tuple[int, int], done: float) -> bytes:
        report(Stage.MAP, done)
        form = _kept_form(file, data, size)
        return min(data, _stream(form, effort, report), key=len)

    count = len(file.frames)
    frames = [
        replace(frame, data=smaller(frame.data, frame.size, number / count)) for number, frame in enumerate(file.frames)
    ]
    hidden = smaller(file.hidden, file.size, 1.0) if file.hidden else b""
    return replace(file, head=file.head[:-1] + b"\0", frames=tuple(frames), hidden=hidden)


def _kept_form(file: ApngFile, data: bytes, size: tuple[int, int]) -> Form:
    if file.deep:
        deep = samples(file, data, size)
        return Form(*file.form, deep.astype(">u2").view(np.uint8).reshape(len(deep), -1))
    with picture(file, data, size) as image:
        return as_it_is(image, file.form, file.parts)


def _stream(form: Form, effort: Effort, report: Report) -> bytes:
    """Return the smallest zlib stream found for the rows of a picture."""
    if form.color == PALETTE:
        kinds = {kind: filtered(form.rows, 1, kind, report) for kind in (PLAIN, _UP, _BY_ENTROPY)}
        sizes = {kind: len(_deflated(rows, _TRIAL_LEVEL, report)) for kind, rows in kinds.items()}
        return _deflated(kinds[min(sizes, key=sizes.__getitem__)], _LEVELS[effort], report)
    sizes = trials(form.rows, form.distance, report)
    best = filtered(form.rows, form.distance, min(sizes, key=sizes.__getitem__), report)
    return _deflated(best, _LEVELS[effort], report)


def _about(form: Form) -> int:
    """Return about how many bytes the stream of a picture takes."""
    kind = PLAIN if form.color == PALETTE else _BY_ENTROPY
    return len(_deflated(filtered(form.rows, form.distance, kind, ignore), _TRIAL_LEVEL, ignore))


def _deflated(rows: NDArray[np.uint8], level: int, report: Report) -> bytes:
    return deflate_stream.packed(rows.reshape(-1).data, level, report)


@dataclass(frozen=True, slots=True, eq=False)
class _Colors:
    """The color type of an animation: its palette, or the color that is transparent; `clear` is 0 without one."""

    color: int
    entries: Keys
    clear: int
    has_clear: bool

    def form(self, keys: Keys) -> Form:
        """Return the rows of a picture, in which 0 is transparent."""
        if self.color == PALETTE:
            order = np.argsort(self.entries, kind="stable")
            indices = order[np.searchsorted(self.entries, keys, sorter=order)].astype(np.uint8)
            return Form(PALETTE, _BITS, indices)
        shown = np.where(keys == 0, np.uint32(self.clear), keys)
        pixels = shown.view(np.uint8).reshape(*keys.shape, 4)
        rows = np.ascontiguousarray(pixels if self.color == RGBA else pixels[..., :3]).reshape(len(keys), -1)
        return Form(self.color, _BITS, rows)

    def fits(self, file: ApngFile) -> bool:
        """Tell whether the streams of a file mean the same with this color type."""
        told = self.on(file)
        form, parts = told.form, told.parts
        same = form == file.form and not file.head[-1] and parts.get(b"PLTE") == file.parts.get(b"PLTE")
        return same and (form[0] != PALETTE or parts.get(b"tRNS") == file.parts.get(b"tRNS"))

    def on(self, file: ApngFile) -> ApngFile:
        """Return the file with this color type."""
        entries = self.entries.view(np.uint8).reshape(-1, 4)
        palette = entries[:, :3].tobytes()
        clear = entries[: int(np.count_nonzero(entries[:, 3] < _OPAQUE)), 3].tobytes()
        if self.color == RGB and self.has_clear:
            clear = b"".join(bytes([0, self.clear >> shift & 255]) for shift in (0, 8, 16))
        return file.with_form(self.color, _BITS, palette, clear)


def exact(file: ApngFile, frames: Frames, effort: Effort, *, own: bool = False) -> ApngFile | None:
    """Return a file that shows the frames without any loss, for the times in `file`.

    None where the file says something in the terms of its color type, or where its colors are those of a gray profile.

    Parameters
    ----------
    file : ApngFile
        Its frames have the times, one for each of `frames`.
    own : bool
        Whether `frames` are those of the file, which stay where they are smaller.
    """
    is_gray = bool(file.parts) and file.form[0] in (0, 4)
    if file.parts.keys() & _BOUND or (is_gray and file.parts.keys() & _OF_COLOR):
        return None
    hidden = keys_in(file, file.hidden, file.size) if file.hidden else None
    colors = _colors_of(frames, hidden)
    same = colors.fits(file)
    made = []
    before: Keys | None = None
    for number, (now, old) in enumerate(zip(frames, file.frames, strict=True)):
        frames.report(Stage.MAP, number / frames.count)
        base = np.zeros(now.shape, np.uint32) if before is None else before
        ways = list(_ways(base, now, colors, whole=before is None))
        rect, keys, over = ways[0] if len(ways) == 1 else min(ways, key=lambda way: _about(colors.form(way[1])))
        stream = _stream(colors.form(keys), effort, frames.report)
        best = replace(old, rect=rect, disposal=Disposal.KEEP, over=over, data=stream)
        may_stay = own and same and (not number or file.frames[number - 1].disposal is Disposal.KEEP)
        made.append(
            min(best, replace(old, disposal=Disposal.KEEP), key=lambda one: len(one.data)) if may_stay else best
        )
        before = now
    told = b"" if hidden is None else _stream(colors.form(hidden), effort, frames.report)
    told = file.hidden if same and len(file.hidden) < len(told) else told
    return replace(colors.on(file), frames=tuple(made), hidden=told)


def _ways(base: Keys, now: Keys, colors: _Colors, *, whole: bool) -> Iterator[tuple[Rect, Keys, bool]]:
    """Yield the rectangle that changes, and its pixels, which replace what is there, or are transparent for it."""
    if whole:
        yield (0, now.shape[0], 0, now.shape[1]), now, False
        return
    changed = now != base
    rect = box_of(changed) or (0, 1, 0, 1)
    top, bottom, left, right = rect
    drawn, changed = now[top:bottom, left:right], changed[top:bottom, left:right]
    yield rect, drawn, False
    if colors.has_clear and not changed.all() and (drawn[changed] >> _ALPHA_AT == _OPAQUE).all():
        yield rect, np.where(changed, drawn, np.uint32(0)), True


def _colors_of(frames: Frames, hidden: Keys | None) -> _Colors:
    """Return the color type for all frames."""
    random = np.random.default_rng(0)
    free = (random.integers(0, 1 << _ALPHA_AT, _KEYS_TRIED).astype(np.uint32)) | np.uint32(_OPAQUE << _ALPHA_AT)
    found = np.empty(0, np.uint32)
    few, opaque = True, True
    for keys in chain([] if hidden is None else [hidden], frames):
        unique = np.unique(keys)
        opaque &= bool((unique >> _ALPHA_AT == _OPAQUE).all())
        free = np.setdiff1d(free, unique)
        if few:
            found = np.union1d(found, unique)
            few = len(found) <= MAX_COLORS
    if few:
        has_clear = len(found) < MAX_COLORS or bool((found == 0).any())
        entries = np.union1d(found, np.zeros(int(has_clear), np.uint32))
        pixels = entries.view(np.uint8).reshape(-1, 4)
        order = np.lexsort((pixels @ _LUMA, pixels[:, 3]))
        return _Colors(PALETTE, np.ascontiguousarray(entries[order]), 0, has_clear)
    none = np.empty(0, np.uint32)
    if opaque:
        return _Colors(RGB, none, int(free[0]) if len(free) else 0, bool(len(free)))
    return _Colors(RGBA, none, 0, has_clear=True)
