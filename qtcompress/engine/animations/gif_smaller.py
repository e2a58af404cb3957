"""A GIF with fewer bytes that reaches a quality: one palette over time, noise calmed, errors traded for codes.

What a saved bit is worth decides about quality and bytes, and is searched: the most that reaches the quality, as the
mean SSIMULACRA2 of frames that are spread over the animation. Each try draws all frames; long animations are searched
on their beginning.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from qtcompress.core.animation.calm import calm
from qtcompress.core.animation.drawing import Drawing
from qtcompress.core.animation.steps import Keys, Step
from qtcompress.core.color import working_space
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.palette import fit
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import MAX_COLORS, ColorSpace, Effort, Options, Palette, Pixels, Stage, ignore
from qtcompress.engine.animations.gif_file import GifFile, image_data
from qtcompress.engine.animations.gif_repack import steps_of, table_of
from qtcompress.engine.animations.reading import Frames, with_times

_WORTHS = (0, 30, 100, 250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000)
_USUAL_WORTH = 500  # where the number of colors is given
_COLORS = (255, 128, 64, 32)
NEAR = (60, 0)  # squared distances within which noise is calmed; 0 keeps what was dithered before
_AHEAD = 4  # frames that are averaged
_SCORED = 8
MOST_BELOW = 10.0
"""Points that the worst of these frames may have below the quality, in WebP, and where palettes have alpha."""

_COUNTED = 12
_SEARCHED_PIXELS = 4_000_000
_FLAT = 2  # activity below which a pixel is part of a flat area
_DRAWN_SHARE = 0.6  # of flat pixels, from which on an animation is a drawing or a recording, which is not dithered


_Picture = tuple[Step, Keys | None]


@dataclass(frozen=True, slots=True, eq=False)
class Lossy:
    """A smaller animation.

    Parameters
    ----------
    data : bytes
    colors : int
        Entries of its palette; 0 if it has none.
    score, worst : float
        The mean and the lowest SSIMULACRA2 of some frames.
    shown : bytes
        The digest of all frames that it is to show, with the times of the original.
    setting : int
        The quality of its codec, or -1.
    """

    data: bytes = field(repr=False)
    colors: int
    score: float
    worst: float
    shown: bytes = field(repr=False)
    setting: int = -1


@dataclass(frozen=True, slots=True)
class _Look:
    """How an animation is drawn."""

    palette: Palette
    near: int
    strength: float
    worth: int = 0


def smallest(gif: GifFile, frames: Frames, quality: float | None, options: Options) -> Lossy | None:
    """Return the smallest GIF whose frames reach a quality on average; None if none does.

    Parameters
    ----------
    gif : GifFile
        Its frames have the times, one for each of `frames`.
    frames : Frames
        What is drawn.
    quality : float, optional
        SSIMULACRA2; without it, the number of colors and the thrift of `options` decide.
    options : Options

    Raises
    ------
    ReadError
        If a frame is damaged.
    """
    search = _Search(gif, frames, options)
    if quality is None:
        near = NEAR[0]
        look = replace(
            search.look(near, min(options.colors, MAX_COLORS - 1)), worth=round(_USUAL_WORTH * options.thrift)
        )
        return search.drawn(look, frames.count)
    return search.smallest(quality)


class _Search:
    """The drawings of one animation that are tried."""

    def __init__(self, gif: GifFile, frames: Frames, options: Options) -> None:
        self._gif, self._frames, self._options = gif, frames, options
        self._count = searched_frames(frames)
        self._counted: dict[int, tuple[Histogram, float]] = {}
        self._held: tuple[int, list[_Picture]] = (-1, [])  # the first frames without noise, for many tries

    def look(self, near: int, colors: int) -> _Look:
        """Return how to draw with a number of colors."""
        if near not in self._counted:
            self._counted[near] = _counted(self._frames, near, self._frames.count)
        counted, flat = self._counted[near]
        space = working_space(ColorSpace.OKLAB, alpha=False)
        palette = fit(counted, colors, space, self._options.effort, ignore).palette
        return _Look(palette, near, 0.0 if flat > _DRAWN_SHARE else self._options.dither_strength)

    def drawn(self, look: _Look, count: int) -> Lossy:
        """Return the drawing of the first frames."""
        if count > self._count:
            pictures = _pictures(self._frames, look.near, count)
            return _drawn(self._gif, self._frames, pictures, look, self._options.effort, count)
        if self._held[0] != look.near:
            self._held = look.near, []
            self._held[1].extend(_pictures(self._frames, look.near, count))
        return _drawn(self._gif, self._frames, self._held[1], look, self._options.effort, count)

    def smallest(self, quality: float) -> Lossy | None:
        """Return the smallest drawing that reaches a quality, or None."""
        tries = (self._bisected(self.look(near, _COLORS[0]), quality) for near in NEAR)
        best = min(filter(None, tries), key=_size_of, default=None)
        if best is None:
            return None
        for colors in _COLORS[1:]:
            found = self._bisected(self.look(best[1].near, colors), quality, best[1].worth)
            if found is None or _size_of(found) >= _size_of(best):
                break
            best = found
        return self._whole(*best, quality)

    def _bisected(self, look: _Look, quality: float, begin: int = _USUAL_WORTH) -> tuple[Lossy, _Look] | None:
        """Return the drawing with the highest worth of a bit that reaches the quality; `begin` is tried first."""
        low, high = 0, len(_WORTHS)
        place = min(int(np.searchsorted(_WORTHS, begin)), len(_WORTHS) - 1)
        found: tuple[Lossy, _Look] | None = None
        while low < high:
            made = self._tried(look, _WORTHS[place])
            if made[0].score >= quality:
                found, low = made, place + 1
            else:
                high = place
            place = (low + high) // 2
        if found is None or not 0 < low < len(_WORTHS):
            return found
        between = self._tried(look, round((_WORTHS[low] * max(_WORTHS[low - 1], 10)) ** 0.5))
        return between if between[0].score >= quality else found

    def _tried(self, look: _Look, worth: int) -> tuple[Lossy, _Look]:
        one = replace(look, worth=worth)
        return self.drawn(one, self._count), one

    def _whole(self, made: Lossy, look: _Look, quality: float) -> Lossy | None:
        """Return the drawing of all frames, with less traded until they reach the quality."""
        if self._count == self._frames.count:
            return made
        while True:
            made = self.drawn(look, self._frames.count)
            if made.score >= quality:
                return made
            if not look.worth:
                return None
            look = replace(look, worth=max(one for one in _WORTHS if one < look.worth))


def searched_frames(frames: Frames) -> int:
    """Return of how many frames a search makes files: of a long animation, those at its beginning."""
    return min(frames.count, max(2, _SEARCHED_PIXELS // (frames.size[0] * frames.size[1])))


def scored_frames(count: int) -> set[int]:
    """Return the numbers of the frames, among the first `count`, whose look stands for all of them."""
    return {round(place) for place in np.linspace(0, count - 1, _SCORED)}


def _size_of(found: tuple[Lossy, _Look]) -> int:
    return len(found[0].data)


def _counted(frames: Frames, near: int, count: int) -> tuple[Histogram, float]:
    """Return the colors of an animation, weighted by how long they are seen, and the share of flat areas.

    Some frames are counted as a whole, and of the others what changes.
    """
    every = max(1, count // _COUNTED)
    counted: list[tuple[Histogram, float]] = []
    flat: list[float] = []
    before: Pixels | None = None
    for number, now in enumerate(calmed(frames, near)):
        frames.report(Stage.HISTOGRAM, number / count)
        whole = number % every == 0
        busy = dispatch.activity(now, 0, len(now)) if whole else np.zeros(now.shape[:2], np.uint8)
        told = now[..., 3] > 0
        if not whole and before is not None:
            told &= np.not_equal(_keys(now), _keys(before))
        if told.any():
            seen = sum(frames.durations_ms[number : number + (every if whole else 1)]) + 1.0
            pixels, weights = _opaque(now[told])[None], np.ascontiguousarray(busy[told])[None]
            counted.append((histogram(pixels, ColorSpace.OKLAB, ignore, busy=weights), seen))
        flat += [float((busy < _FLAT).mean())] if whole else []
        before = now
    return joined(counted), float(np.mean(flat))


def _opaque(pixels: Pixels) -> Pixels:
    pixels[:, 3] = 255
    return pixels


def _keys(pixels: Pixels) -> Keys:
    return np.ascontiguousarray(pixels).view(np.uint32)[..., 0]


def joined(counted: list[tuple[Histogram, float]]) -> Histogram:
    """Return one histogram of the colors of many frames, and of how long each is seen."""
    if not counted:
        counted = [(histogram(np.full((1, 1, 4), 255, np.uint8), ColorSpace.OKLAB, ignore), 1.0)]
    longest = max(seen for _, seen in counted)
    keys = np.concatenate([one.colors.view(np.uint32)[:, 0] for one, _ in counted])
    weights = np.concatenate([np.ceil(one.weights * (seen / longest)) for one, seen in counted])
    unique, places = np.unique(keys, return_inverse=True)
    sums = np.bincount(places, weights).astype(np.int64)
    first = counted[0][0]
    return Histogram(
        unique.view(np.uint8).reshape(-1, 4), sums, exact=all(one.exact for one, _ in counted),
        alpha=any(one.alpha for one, _ in counted),
        detail=first.detail, pixels=sum(one.pixels for one, _ in counted),
    )  # fmt: skip


def calmed(frames: Frames, near: int) -> Iterator[Pixels]:
    """Yield the frames without their noise, `near` as in `calm`; with all of it at 0."""
    window: deque[Pixels] = deque()
    before: Pixels | None = None
    source = (keys.view(np.uint8).reshape(*keys.shape, 4) for keys in frames)
    size = _AHEAD if near else 1
    for pixels in source:
        window.append(pixels)
        if len(window) == size:
            before = calm(before, list(window), near)
            yield before
            window.popleft()
    while window:
        before = calm(before, list(window), near)
        yield before
        window.popleft()


def _pictures(frames: Frames, near: int, count: int) -> Iterator[_Picture]:
    """Yield the first frames without their noise, and the originals of those that are scored."""
    scored = scored_frames(count)
    steps = steps_of(map(_keys, islice(calmed(frames, near), count)))
    for number, (made, original) in enumerate(zip(steps, frames, strict=False)):
        yield made, original if number in scored else None


def _drawn(
    gif: GifFile, frames: Frames, pictures: Iterable[_Picture], look: _Look, effort: Effort, count: int
) -> Lossy:
    """Return the GIF of the first frames."""
    width, height = gif.size
    drawing = Drawing(look.palette, height, width, worth=look.worth, strength=look.strength)
    scores: list[float] = []
    images = []
    digest = hashlib.sha256()
    for number, ((made, original), image) in enumerate(zip(pictures, gif.images, strict=False)):
        frames.report(Stage.MAP, number / count)
        packed = drawing.draw(made, effort)
        data = image_data(made.rect, b"", packed.bits, packed.codes)
        images.append(replace(image, disposal=made.disposal, clear=packed.clear, rect=made.rect, table=b"", data=data))
        shown = drawing.shown(made.now)
        digest.update(shown.data)
        if original is not None:
            scores.append(ssimulacra2(pixels_of(original), shown))
    table = table_of(look.palette.keys, 1)
    file = replace(gif, images=tuple(images), table=table, background=0)
    mean = float(np.mean(scores))
    return Lossy(file.file_bytes, len(look.palette), mean, min(scores), with_times(digest, frames))


def pixels_of(keys: Keys) -> Pixels:
    """Return `(H, W)` uint32 keys as `(H, W, 4)` uint8 pixels."""
    return np.ascontiguousarray(keys).view(np.uint8).reshape(*keys.shape, 4)
