"""An animated WebP in fewer bytes, without any loss or at a quality.

Each frame draws what changes, and nothing else: where the picture stands still, a frame is transparent, so what was
shown stays, and nothing shimmers. A frame is lossless or lossy, whichever is smaller. Only where a pixel becomes partly
transparent, the whole rectangle is replaced, because WebP would mix it with what is there; such a frame is lossless
where anything in it stands still.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.animation.steps import TILE, Keys, Rect, box_of, in_tiles
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Effort, Stage
from qtcompress.engine.animations.calming import NEAR, calmed
from qtcompress.engine.animations.gif_smaller import MANY_PIXELS, MOST_BELOW, Lossy
from qtcompress.engine.animations.reading import Frames, ShownDigest, keys_of, pixels_of
from qtcompress.engine.animations.sampling import sampled, scored_frames, whole_bytes
from qtcompress.engine.animations.searching import SettingCurve, Trial, corrected
from qtcompress.engine.animations.webp_file import WebpFile, WebpFrame, picture_file, picture_in
from qtcompress.engine.encodings.webp_chroma import faithful

_LITTLE_LOSS = 12.0  # with which a frame without any loss may be smaller
_LEAST_LOSS, _FIRST_LOSS, _MOST_LOSS = 1.0, 40.0, 98.0  # what the quality of the codec lacks of 100
_TRIAL = {Effort.FAST: (50, 3), Effort.BALANCED: (75, 4), Effort.SMALLEST: (75, 4)}
_EXACT = {Effort.FAST: (50, 3), Effort.BALANCED: (100, 5), Effort.SMALLEST: (100, 6)}
"""Quality and method of libwebp, without any loss."""

_SMALL_PIXELS = 1 << 13  # of a frame that is worth all effort: up to .02 s
_TILES = TILE, 2 * TILE
_METHOD = 4
_VARIANT = "4:2:0"  # the only one of lossy WebP
_OPAQUE = 255
_NEAR_EXACT = 4  # times the bytes of a lossy frame; a larger exact one is not smaller than that at another quality
_NEARLY_ALL = 0.9  # of a rectangle: where so much changes, what stands still is not worth its mask


def exact(file: WebpFile, frames: Frames, effort: Effort, own: Sequence[WebpFrame] = ()) -> WebpFile:
    """Return a file that shows the frames without any loss, for the times in `file`.

    Parameters
    ----------
    file : WebpFile
        Its frames have the times, one for each of `frames`.
    own : sequence of WebpFrame
        The frames of the original, which stay where they are smaller; empty where it is in another format.
    """
    made = []
    before: Keys | None = None
    for number, (now, old) in enumerate(zip(frames, file.frames, strict=True)):
        frames.report(Stage.MAP, number / frames.count)
        base = np.zeros(now.shape, np.uint32) if before is None else before
        ways = list(_ways(base, now))
        candidates = [_smallest(ways if ways[0].changes < _NEARLY_ALL else ways[:1], effort, old)]
        if own and (number == 0 or not own[number - 1].clears):  # it is drawn over the same picture
            candidates.append(replace(own[number], clears=False))
        made.append(min(candidates, key=lambda frame: len(frame.data)))
        before = now
    return replace(file, frames=tuple(made))


@dataclass(frozen=True, slots=True, eq=False)
class _Patch:
    """How to draw a frame: the pixels of a rectangle, of which a share changes, and whether they replace all of it."""

    rect: Rect
    pixels: NDArray[np.uint8]
    changes: float
    replaces: bool
    may_lose: bool


def _ways(base: Keys, now: Keys) -> Iterator[_Patch]:
    """Yield the ways to draw a frame over what is shown before."""
    changed = now != base
    top, bottom, left, right = box_of(changed) or (0, 1, 0, 1)
    rect = (top - top % 2, bottom, left - left % 2, right)
    part = np.s_[rect[0] : bottom, rect[2] : right]
    drawn, changed = pixels_of(now[part]), changed[part]
    still, share = bool((~changed & (drawn[..., 3] > 0)).any()), float(changed.mean())
    yield _Patch(rect, drawn, share, replaces=True, may_lose=not still)
    if not changed.all() and (drawn[changed][:, 3] == _OPAQUE).all():
        masked = drawn.copy()  # its hidden colors help a lossy encoder at the borders
        masked[..., 3] = np.where(changed, _OPAQUE, 0)
        yield _Patch(rect, masked, share, replaces=False, may_lose=True)


def _smallest(ways: list[_Patch], effort: Effort, old: WebpFrame) -> WebpFrame:
    """Return the smallest frame without any loss: drawn in one of some ways, or in whole tiles in which it changes."""
    if len(ways) > 1 and effort is not Effort.FAST:
        ways = [*ways, *(_tiled(ways[0], ways[1], side) for side in _TILES)]
    tried = [(_encoded(way, _TRIAL[effort], old), way) for way in ways]
    frame, way = min(tried, key=lambda one: len(one[0].data))
    if effort is Effort.FAST:
        return frame
    is_small = way.pixels[..., 0].size <= _SMALL_PIXELS
    best = _encoded(way, _EXACT[Effort.SMALLEST if is_small else effort], old)
    return min(frame, best, key=lambda one: len(one.data))


def _tiled(whole: _Patch, masked: _Patch, side: int) -> _Patch:
    """Return a way that draws each tile whole in which something changes, such as a letter."""
    alpha = masked.pixels[..., 3]
    within = in_tiles(alpha > 0, side)
    pixels = masked.pixels.copy()
    pixels[..., 3] = np.where(within & (whole.pixels[..., 3] == _OPAQUE), _OPAQUE, alpha)
    return replace(masked, pixels=pixels)


def _encoded(way: _Patch, setting: int | tuple[int, int], old: WebpFrame) -> WebpFrame:
    """Return a frame at a quality of the codec, or without any loss, with its quality and method."""
    opaque = bool((way.pixels[..., 3] == _OPAQUE).all())
    picture = Image.fromarray(np.ascontiguousarray(way.pixels[..., :3]) if opaque else way.pixels)
    file = io.BytesIO()
    if isinstance(setting, tuple):
        level, method = setting
        picture.save(file, "WEBP", lossless=True, quality=level, method=method)
    else:
        picture.save(file, "WEBP", quality=setting, method=_METHOD, alpha_quality=100)
    return WebpFrame(old.duration_ms, way.rect, way.replaces, clears=False, data=picture_in(file.getvalue()))


def smallest(file: WebpFile, frames: Frames, quality: float, effort: Effort) -> Lossy | None:
    """Return the smallest file whose frames reach a quality on average; None if none does. As `exact` otherwise."""
    best: tuple[SettingCurve, _LossyFrames] | None = None
    for near in NEAR:
        search = _LossyFrames(file, frames, near, effort)
        curve = SettingCurve(search.tried, _LEAST_LOSS, _MOST_LOSS, bounded=False)
        if not curve.approach(quality, _FIRST_LOSS if best is None else best[0].setting_for(quality)):
            continue
        if best is None or curve.bytes_at(quality) < best[0].bytes_at(quality):
            best = curve, search
    if best is None:
        return None
    return corrected(
        best[0],
        quality,
        best[1].drawn,
        reached=lambda made: (min(made.score - quality, made.worst - quality + MOST_BELOW), True),
        size=lambda made: len(made.data),
        many=frames.pixels > MANY_PIXELS,
    )


class _LossyFrames:
    """The files of one animation that are tried, with noise that is calmed by `near`.

    A loss is what the quality of the codec lacks of 100.
    """

    def __init__(self, file: WebpFile, frames: Frames, near: int, effort: Effort) -> None:
        self._file, self._frames, self._near, self._effort = file, frames, near, effort
        self._sample = sampled(frames, near)
        self._exact: dict[int, WebpFrame | None] = {}  # None for one that is much larger than a lossy one

    def tried(self, loss: float) -> Trial:
        """Return what a loss makes of the sample."""
        sizes, scores = [], []
        for one in self._sample:
            if one.begins:
                shown = np.zeros(self._frames.size[::-1], np.uint32)
            number, exact = one.number, loss <= _LITTLE_LOSS
            key = -number if one.begins else number
            frame = self._frame(number, key, one.step.base, one.step.now, _level_of(loss), exact=exact)
            _draw(shown, frame)
            sizes.append(len(frame.data))
            if one.original is not None:
                scores.append(one.original.score(pixels_of(shown)))
            self._frames.report(Stage.MAP, len(sizes) / len(self._sample))
        return Trial(loss, whole_bytes(self._sample, sizes, self._frames.count), float(np.mean(scores)))

    def drawn(self, loss: float) -> Lossy:
        """Return the file of all frames with a loss."""
        count, level = self._frames.count, _level_of(loss)
        scored = scored_frames(count)
        scores, made = [], []
        digest = ShownDigest()
        before: Keys | None = None
        shown = np.zeros(self._frames.size[::-1], np.uint32)
        for number, (calm, original) in enumerate(calmed(self._frames, self._near)):
            self._frames.report(Stage.MAP, number / count)
            now = keys_of(calm)
            base = np.zeros(now.shape, np.uint32) if before is None else before
            frame = self._frame(number, number, base, now, level, exact=True)
            made.append(frame)
            _draw(shown, frame)
            digest.add(shown.copy())
            before = now
            if number in scored:
                scores.append(ssimulacra2(original, pixels_of(shown)))
        file = replace(self._file, frames=tuple(made))
        return Lossy(
            file.file_bytes, 0, float(np.mean(scores)), min(scores), digest.with_times(self._frames), level, _VARIANT
        )

    def _frame(self, number: int, key: int, base: Keys, now: Keys, level: int, *, exact: bool) -> WebpFrame:
        """Return the smallest frame; if `exact`, one without any loss where that is smaller, which `key` stands for."""
        ways, old = list(_ways(base, now)), self._file.frames[number]
        lossy = [_encoded(way, level, old) for way in self._lit(ways) if way.may_lose]
        if lossy and not exact:
            return min(lossy, key=lambda frame: len(frame.data))
        least = min((len(frame.data) for frame in lossy), default=math.inf)
        if key not in self._exact:
            frame = _encoded(ways[-1], _TRIAL[self._effort], old)
            self._exact[key] = frame if len(frame.data) <= _NEAR_EXACT * least else None
        exactly = self._exact[key]
        return min([*lossy, *([exactly] if exactly else [])], key=lambda frame: len(frame.data))

    def _lit(self, ways: list[_Patch]) -> list[_Patch]:
        """Return ways whose lightness stays in a lossy frame, if all pixels of the picture are opaque."""
        drawn = ways[0].pixels  # the other way has the same colors
        if self._effort is Effort.FAST or drawn[..., 3].min() < _OPAQUE or (lit := faithful(drawn)) is drawn:
            return ways
        return [replace(way, pixels=np.concatenate([lit[..., :3], way.pixels[..., 3:]], axis=2)) for way in ways]


def _level_of(loss: float) -> int:
    return 100 - round(loss)


def _draw(shown: Keys, frame: WebpFrame) -> None:
    """Draw a frame as a viewer does."""
    top, bottom, left, right = frame.rect
    with Image.open(io.BytesIO(picture_file(frame.data, (right - left, bottom - top))), formats=("WEBP",)) as picture:
        keys = keys_of(np.array(picture.convert("RGBA")))
    region = shown[top:bottom, left:right]
    region[...] = keys if frame.replaces else np.where(keys == 0, region, keys)
