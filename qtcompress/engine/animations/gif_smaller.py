"""A GIF with fewer bytes that reaches a quality: one palette over time, noise calmed, errors traded for codes.

What a saved bit is worth decides about quality and bytes, and is searched on a sample of frames, for several palettes,
with and without noise. Then all frames are drawn, with a worth that is corrected until the mean SSIMULACRA2 of frames
that are spread over the animation reaches the quality.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace

import numpy as np

from qtcompress.core.animation.drawing import Drawing
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import MAX_COLORS, Options, Palette, Stage
from qtcompress.engine.animations.gif_file import GifFile, image_data
from qtcompress.engine.animations.gif_repack import table_of
from qtcompress.engine.animations.reading import Frames, with_times
from qtcompress.engine.animations.sampling import (
    NEAR,
    Palettes,
    sampled,
    scored_frames,
    steps_and_originals,
    whole_bytes,
)
from qtcompress.engine.animations.searching import SettingCurve, Trial, corrected

_USUAL_WORTH = 500  # where the number of colors is given
_FIRST_WORTH = 600.0
_LEAST_WORTH, _MOST_WORTH = 12.0, float(1 << 17)
_COLORS = (255, 128, 64, 32)
_FLAT_COLORS = (255, 128, 64, 48, 32, 24, 16, 12)  # of drawings and recordings
_FIRST = 4  # the place of the number that is tried first
_WORST_BELOW = 7.0  # points that the worst of the frames that are scored may have below the quality
MANY_PIXELS = 10_000_000
"""Pixels of all frames, from which on they are not drawn again for little."""

MOST_BELOW = 10.0
"""Points that the worst of these frames may have below the quality, in WebP, and where palettes have alpha."""


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
        What is drawn. They were read before, for their times.
    quality : float, optional
        SSIMULACRA2; without it, the number of colors and the thrift of `options` decide.
    options : Options

    Raises
    ------
    ReadError
        If a frame is damaged.
    """
    search = _Drawings(gif, frames, options)
    if quality is None:
        look = search.look(NEAR[0], min(options.colors, MAX_COLORS - 1))
        return search.drawn(replace(look, worth=round(_USUAL_WORTH * options.thrift)))
    return search.smallest(quality)


class _Drawings:
    """The drawings of one animation that are tried."""

    def __init__(self, gif: GifFile, frames: Frames, options: Options) -> None:
        self._gif, self._frames, self._options = gif, frames, options
        self._palettes = Palettes(frames)
        self._samples = {NEAR[0]: self._palettes.sample}

    def look(self, near: int, colors: int) -> _Look:
        """Return how to draw with a number of colors."""
        strength = 0.0 if self._palettes.is_drawn else self._options.dither_strength
        return _Look(self._palettes.fit(colors, self._options.effort), near, strength)

    def smallest(self, quality: float) -> Lossy | None:
        """Return the smallest drawing that reaches a quality, or None."""
        best: _Choice | None = None
        for near in NEAR[:1] if self._palettes.is_drawn else NEAR:
            look = self.look(near, _FLAT_COLORS[_FIRST] if self._palettes.is_drawn else _COLORS[0])
            best = _better(best, self._searched(look, quality, _setting_of(best, quality)), quality)
        near = NEAR[0] if best is None else best[1].near
        if self._palettes.is_drawn:
            best, moved = self._stepped(best, near, _FLAT_COLORS[_FIRST + 1 :], quality)
            if not moved:
                best, _ = self._stepped(best, near, _FLAT_COLORS[:_FIRST][::-1], quality)
        else:
            best, _ = self._stepped(best, near, _COLORS[1:], quality)
        return None if best is None else self._whole(*best, quality)

    def _stepped(
        self, best: _Choice | None, near: int, numbers: tuple[int, ...], quality: float
    ) -> tuple[_Choice | None, bool]:
        """Return the best palette, when one number of colors after the other is tried while that helps."""
        begun = best
        for colors in numbers:
            after = _better(best, self._searched(self.look(near, colors), quality, _setting_of(best, quality)), quality)
            if after is best and best is not None:
                break
            best = after
        return best, best is not begun

    def _searched(self, look: _Look, quality: float, begin: float) -> _Choice | None:
        """Return what worths of a bit make of the sample; None if the quality is out of reach."""
        curve = SettingCurve(lambda worth: self._tried(replace(look, worth=round(worth))), _LEAST_WORTH, _MOST_WORTH)
        return (curve, look) if curve.approach(quality, begin) else None

    def _tried(self, look: _Look) -> Trial:
        """Draw the sample."""
        if look.near not in self._samples:
            self._samples[look.near] = sampled(self._frames, look.near)
        sample = self._samples[look.near]
        sizes, scores = [], []
        for one in sample:
            if one.begins:
                drawing = self._drawing(look)
            sizes.append(drawing.draw(one.step, self._options.effort, draft=True).size_bytes)
            if one.original is not None:
                scores.append(one.original.score(drawing.shown(one.step.now)))
            self._frames.report(Stage.MAP, len(sizes) / len(sample))
        return Trial(float(look.worth), whole_bytes(sample, sizes, self._frames.count), float(np.mean(scores)))

    def _drawing(self, look: _Look) -> Drawing:
        width, height = self._frames.size
        return Drawing(look.palette, height, width, worth=look.worth, strength=look.strength)

    def _whole(self, curve: SettingCurve, look: _Look, quality: float) -> Lossy | None:
        """Return the drawing of all frames, with a worth that is corrected until they just reach the quality."""
        return corrected(
            curve,
            quality,
            lambda worth: self.drawn(replace(look, worth=round(worth))),
            reached=lambda made: min(made.score - quality, made.worst - quality + _WORST_BELOW),
            size=lambda made: len(made.data),
            many=self._frames.pixels > MANY_PIXELS,
        )

    def drawn(self, look: _Look) -> Lossy:
        """Return the GIF of all frames."""
        drawing, frames = self._drawing(look), self._frames
        scored = scored_frames(frames.count)
        scores, images = [], []
        digest = hashlib.sha256()
        pictures = steps_and_originals(frames, look.near)
        for number, ((made, original), image) in enumerate(zip(pictures, self._gif.images, strict=True)):
            frames.report(Stage.MAP, number / frames.count)
            packed = drawing.draw(made, self._options.effort)
            data = image_data(made.rect, b"", packed.bits, packed.codes)
            images.append(
                replace(image, disposal=made.disposal, clear=packed.clear, rect=made.rect, table=b"", data=data)
            )
            shown = drawing.shown(made.now)
            digest.update(shown.data)
            if number in scored:
                scores.append(ssimulacra2(original, shown))
        table = table_of(look.palette.keys, 1)
        file = replace(self._gif, images=tuple(images), table=table, background=0)
        mean = float(np.mean(scores))
        return Lossy(file.file_bytes, len(look.palette), mean, min(scores), with_times(digest, frames))


_Choice = tuple[SettingCurve, _Look]


def _better(best: _Choice | None, found: _Choice | None, quality: float) -> _Choice | None:
    """Return that of two curves which takes fewer bytes at a quality."""
    if best is None or found is None:
        return best or found
    return found if found[0].bytes_at(quality) < best[0].bytes_at(quality) else best


def _setting_of(best: _Choice | None, quality: float) -> float:
    """Return the setting that is tried first."""
    return _FIRST_WORTH if best is None else best[0].setting_for(quality)
