"""A GIF with fewer bytes that reaches a quality: one palette over time, noise calmed, errors traded for codes.

What a saved bit is worth decides about quality and bytes, and is searched on a sample of frames, for several palettes,
with and without noise. Then all frames are drawn, with a worth that is corrected until the mean SSIMULACRA2 of frames
that are spread over the animation reaches the quality.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from qtcompress.core.animation.drawing import Drawing, ShownRows
from qtcompress.core.animation.steps import Disposal, Step
from qtcompress.core.kernels.lzw import Uses
from qtcompress.core.rows import Rows
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import MAX_COLORS, Effort, Options, Palette, Stage
from qtcompress.engine.animations.calming import NEAR, originals_of
from qtcompress.engine.animations.flat_palettes import FlatPalettes
from qtcompress.engine.animations.gif_file import GifFile, GifWriter, image_data, parsed
from qtcompress.engine.animations.gif_repack import table_of
from qtcompress.engine.animations.gif_tight import tightened
from qtcompress.engine.animations.reading import Frames, ShownDigest
from qtcompress.engine.animations.sampling import (
    FEW_SCORED,
    Palettes,
    SampledFrame,
    one_run,
    scored_frames,
    whole_bytes,
)
from qtcompress.engine.animations.searching import SettingCurve, Trial, corrected
from qtcompress.engine.animations.spending import SeenTimes, Spending
from qtcompress.engine.job.memory import give_back

_USUAL_WORTH = 700  # where the number of colors is given
_STRINGS = {Effort.FAST: 1, Effort.BALANCED: 2}  # that are followed side by side there, in films
_FEW_STRINGS_COLORS = 160  # up to which so few do; of 255 colors, two take 6 % more bytes than six
_SCORED_EVERY, _LEAST_SCORED = 6, 3  # frames, of which one is scored there, but so many at least
_PLACES = {Effort.FAST: (0, False), Effort.BALANCED: (12, False), Effort.SMALLEST: (64, True)}
"""Where a dictionary may begin in a recording at a quality, and whether codes are chosen by what can follow them."""

_TRIED_SHARE = 0.125  # there, of the pixels of all frames: in which it is sought where to clear a dictionary
_FILM_SHARE = 0.03  # the same of films, which hardly get smaller by it
_FIRST_WORTH = 540.0, 80.0, 6.5  # what a bit is worth at a quality, and the points that halve it
_LEAST_WORTH, _MOST_WORTH = 12.0, float(1 << 17)
_RATES = 0.035, 0.012  # of the logarithm of the bytes, per point, of films, and of drawings and recordings
_COLORS = (255, 127, 63, 31)
_SPARE = 2.0  # points above the quality that these colors have to reach where bits are worth nothing
_FEWER = 1.01  # times the bytes, as far as a sample tells, at which fewer colors are chosen
_LEAST_FEW = 3
_LACKS = 3.0  # points below the quality that fewer colors may reach, where a frame is seen briefly
_SHORT_FRAMES = 32  # below which the frames of a sample are so many of all that looks are compared on fewer
_WORST_BELOW = 7.0  # points that the worst of the frames that are scored may have below the quality
MANY_PIXELS = 10_000_000
"""Pixels of all frames, from which on they are not drawn again for little."""

MOST_BELOW = 10.0
"""Points that the worst of the scored frames may have below the quality, in WebP, and where palettes have alpha."""


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
    variant : str
        How its codec stores color, or empty.
    """

    data: bytes = field(repr=False)
    colors: int
    score: float
    worst: float
    shown: bytes = field(repr=False)
    setting: int = -1
    variant: str = ""


@dataclass(frozen=True, slots=True)
class _Look:
    """How an animation is drawn."""

    palette: Palette
    near: int
    strength: float
    worth: int = 0
    few: int = 0  # entries of what is seen briefly; 0 for all of them


def smallest(
    gif: GifFile, frames: Frames, quality: float | None, options: Options, *, tight: bool = True
) -> Lossy | None:
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
    tight : bool
        Whether it is packed as small as possible at the end; only its frames are wanted otherwise.

    Raises
    ------
    ReadError
        If a frame is damaged.
    """
    search = _Drawings(gif, frames, options, searches=quality is not None)
    if quality is None:
        look = search.look(NEAR[0], min(options.colors, MAX_COLORS - 1))
        made: Lossy | None = search.drawn(replace(look, worth=round(_USUAL_WORTH * options.thrift)))
    else:
        made = search.smallest(quality)
    if made is None or not tight:
        return made
    give_back(frames.pixels)
    share = 1.0 if quality is not None else _FILM_SHARE if search.soon else _TRIED_SHARE
    packed = tightened(
        parsed(made.data), made.colors, options.effort, frames.report, share=share, soon=search.soon,
        planned=search.plans, moved=search.moved,
    )  # fmt: skip
    return replace(made, data=packed)


@dataclass(frozen=True, slots=True)
class _Choice:
    """How to draw, what worths of a bit make of a sample, or of one run of it, and the score that this is to have."""

    look: _Look
    curve: SettingCurve
    goal: float
    whole: bool = True

    def on_one_run(self) -> _Choice:
        """Return the same for one run, at the score that it has where the whole sample has its own."""
        one_run = self.curve.of_one_run()
        if not self.whole or one_run is None:
            return self
        return _Choice(self.look, one_run, one_run.score_at(self.curve.setting_for(self.goal)), whole=False)


class _Drawings:
    """The drawings of one animation that are tried.

    Attributes
    ----------
    soon : bool
        Whether it is drawn and packed in less time: a film, where nothing is searched.
    is_drawn : bool
        Whether it is a drawing or a recording.
    plans : bool
        Whether it is found how dictionaries are best used while it is drawn.
    moved : list of int
        How many pixels of each frame got another index in the last drawing; empty if a frame is not kept.
    """

    def __init__(self, gif: GifFile, frames: Frames, options: Options, *, searches: bool) -> None:
        self._gif, self._frames, self._options, self._searches = gif, frames, options, searches
        self._fitted: dict[int, Palette] = {}
        self._bias = 0.0  # points that the frames of a sample look better than others
        most = min(max(frames.count // _SCORED_EVERY, _LEAST_SCORED), FEW_SCORED // 2)
        few = sorted(scored_frames(frames.count, 2 * most))[::-2]  # the last one, and every other before it
        scored = sorted(scored_frames(frames.count) if searches else few)
        self._spending = Spending(scored)
        self._scores, self.moved = dict[int, float](), list[int]()  # of the last drawing
        self._uses: dict[int, Uses | None] = {}  # of dictionaries, by frames, which other drawings keep
        self._palettes = Palettes(frames, samples=searches, scored=() if searches else scored)
        give_back(frames.pixels)
        self.is_drawn = self._palettes.is_drawn
        self.plans = searches and self.is_drawn and _PLACES[options.effort][0] > 0
        self.soon = not (searches or self.is_drawn or options.effort is Effort.SMALLEST)

    def look(self, near: int, colors: int) -> _Look:
        """Return how to draw with a number of colors."""
        strength = 0.0 if self.is_drawn else self._options.dither_strength
        if colors not in self._fitted:
            self._fitted[colors] = self._palettes.fit(colors, self._options.effort)
        return _Look(self._fitted[colors], near, strength)

    def smallest(self, quality: float) -> Lossy | None:
        """Return the smallest drawing that reaches a quality, or None."""
        return self._flat(quality) if self.is_drawn else self._film(quality)

    def _flat(self, quality: float) -> Lossy | None:
        """Return a drawing in the fewest colors that leave some points for shorter codes."""
        self._palettes.forget(*self._palettes.near[1:])
        flat = FlatPalettes(
            self._palettes.views, self._palettes.colors, lambda colors: self.look(NEAR[0], colors).palette
        )
        self._spending.seen = SeenTimes(self._frames)
        numbers = flat.fewest(quality + _SPARE)
        tries = (self._split(flat, colors, quality) or self._alike(flat, colors, quality) for colors in numbers)
        return next((made for made in tries if made is not None), None)

    def _alike(self, flat: FlatPalettes, colors: int, quality: float) -> Lossy | None:
        """Return a drawing that has the same colors in all frames; None if it does not reach a quality."""
        found, self._bias = flat.refine(colors), 0.0
        look = replace(self.look(NEAR[0], colors), palette=found.palette)
        self._bias = self._tried(look, self._palettes.sample(NEAR[0])).score - found.mean
        choice = self._better(None, look, quality)
        return self._whole(choice, quality) if choice else None

    def _split(self, flat: FlatPalettes, colors: int, quality: float) -> Lossy | None:
        """Return a drawing whose codes have a bit less in frames that are seen briefly; None where that is no use."""
        bits = colors.bit_length()
        few, many = (1 << bits - 1) - 1, (1 << bits) - 1
        if few < _LEAST_FEW or flat.fit(few).mean < quality - 3 * _LACKS or flat.refine(few).mean < quality - _LACKS:
            return None
        palette = flat.extended(few, many)
        if len(palette) <= few:
            return None
        look = replace(self.look(NEAR[0], many), palette=palette, few=few)
        # Frames that stand for others are few, so a sample tells little.
        curve = SettingCurve(lambda worth: Trial(worth, 1.0, quality), _LEAST_WORTH, _MOST_WORTH)
        curve.approach(quality, _FIRST_WORTH[0])
        return self._whole(_Choice(look, curve, quality), quality)

    def _film(self, quality: float) -> Lossy | None:
        """Return a drawing with the noise and the number of colors that take the fewest bytes in a sample."""
        best: _Choice | None = None
        first: _Choice | None = None  # with many colors, should fewer of them not do for all frames
        nears = self._palettes.near
        for near in nears:
            best = self._better(best, self.look(near, _COLORS[0]), quality)
            first = first or best
        chosen = NEAR[0] if best is None else best.look.near
        self._palettes.forget(*(near for near in nears if near != chosen))
        best = self._stepped(best, chosen, quality)
        if best is None:
            return None
        made = self._whole(best, quality)
        made = self._whole(first, quality) if made is None and first not in (None, best) else made
        for weaker in nears[nears.index(best.look.near) + 1 :] if made is None else ():
            choice = self._better(None, self.look(weaker, _COLORS[0]), quality)
            made = made or (self._whole(choice, quality) if choice else None)
        return made

    def _stepped(self, best: _Choice | None, near: int, quality: float) -> _Choice | None:
        """Return the best palette, when one number of colors after the other is tried while that helps."""
        for colors in _COLORS[1:]:
            after = self._better(best, self.look(near, colors), quality)
            if after is best and best is not None:
                break
            best = after
        return best

    def _better(self, best: _Choice | None, look: _Look, quality: float) -> _Choice | None:
        """Return the best choice or another look, whichever takes fewer bytes at a quality; None for neither.

        The first one is tried on the whole sample. In a short animation, others are compared with it on one run, at the
        score that this run has where the sample has the quality.
        """
        if best is None:
            worth, at, halved = _FIRST_WORTH
            curve = self._curve(look)
            good = curve.approach(quality, worth * 2 ** ((at - quality) / halved))
            return _Choice(look, curve, quality) if good else None
        rival, whole = best, self._frames.count >= _SHORT_FRAMES
        if not whole:
            rival = best.on_one_run()
        least = rival.curve.bytes_at(rival.goal)
        curve = self._curve(look, whole=whole)
        good = curve.approach(rival.goal, rival.curve.setting_for(rival.goal), least)
        most = least * (_FEWER if len(look.palette) < len(rival.look.palette) else 1)
        good = good and curve.bytes_at(rival.goal) < most
        return replace(rival, look=look, curve=curve) if good else best

    def _curve(self, look: _Look, *, whole: bool = True) -> SettingCurve:
        """Return what worths of a bit make of the sample, or of one run of it."""

        def tried(worth: float) -> Trial:
            sample = self._palettes.sample(look.near)
            frames = sample if whole else one_run(sample, lambda frame: frame.begins)
            return self._tried(replace(look, worth=round(worth)), frames)

        return SettingCurve(tried, _LEAST_WORTH, _MOST_WORTH, rate=_RATES[self.is_drawn])

    def _tried(self, look: _Look, sample: list[SampledFrame]) -> Trial:
        """Draw a sample."""
        made: list[tuple[SampledFrame, int, float]] = []
        for one in sample:
            if one.begins:
                drawing = self._drawing(look)
            if self.is_drawn:
                self._spending.allot(drawing, one.number, look.worth)
            size, shown = self._drafted(drawing, one)
            score = math.nan if one.original is None else one.original.score(shown)
            made.append((one, size, score))
            self._frames.report(Stage.MAP, len(made) / len(sample))
        middle = one_run(made, lambda frame: frame[0].begins)
        return replace(self._trial(look, made), one_run=self._trial(look, middle))

    @staticmethod
    def _drafted(drawing: Drawing, one: SampledFrame) -> tuple[int, ShownRows]:
        """Draw a frame of a sample; return its bytes, and what is shown. What it takes is not in memory any more."""
        made = one.step
        return drawing.draft(made), drawing.shown(made.now)

    def _trial(self, look: _Look, made: list[tuple[SampledFrame, int, float]]) -> Trial:
        frames, sizes, scores = zip(*made, strict=True)
        size_bytes = whole_bytes(frames, sizes, self._frames.count)
        score = float(np.nanmean(scores)) - self._bias
        if not self.is_drawn:  # single frames of recordings say little
            score = min(score, float(np.nanmin(scores)) + _WORST_BELOW)
        return Trial(float(look.worth), size_bytes, score)

    def _drawing(self, look: _Look) -> Drawing:
        width, height = self._frames.size
        few = self.soon and len(look.palette) <= _FEW_STRINGS_COLORS
        strings = _STRINGS[self._options.effort] if few else 0
        places, ahead = _PLACES[self._options.effort] if self.plans else (0, False)
        return Drawing(
            look.palette, height, width, worth=look.worth, strength=look.strength, strings=strings, places=places,
            ahead=ahead,
        )  # fmt: skip

    def _whole(self, choice: _Choice, quality: float) -> Lossy | None:
        """Return the drawing of all frames, with a worth that is corrected until they just reach the quality."""
        curve, look = choice.curve, choice.look
        if not choice.whole:
            curve = self._curve(look)
            curve.approach(quality, choice.curve.setting_for(choice.goal))
        self._palettes.forget(*self._palettes.near)
        self._spending.begin()
        self._uses.clear()
        return corrected(
            curve,
            quality,
            lambda worth: self.drawn(replace(look, worth=round(worth))),
            reached=lambda made: self._reached(made, quality, few=look.few > 0),
            size=lambda made: len(made.data),
            many=self._frames.pixels > MANY_PIXELS,
            hopeless=_LACKS if look.few else math.inf,
        )

    def _reached(self, made: Lossy, quality: float, *, few: bool) -> tuple[float, bool]:
        """Return how many points above a quality a drawing is, and whether no frame is too far below.

        Where one is, a bit is worth less from then on in what leads to it, or that has all colors.
        """
        least, points = quality - _WORST_BELOW, made.score - quality
        if made.worst >= least or (few and points < -_LACKS):
            return points, made.worst >= least
        self._spending.ease(self._scores, least, few=few)
        return min(points, 0.0), False

    def _pictures(self, near: int) -> Iterator[tuple[int, Step, Rows | None]]:
        """Yield the steps without noise that is calmed so far, and the originals of frames that are scored."""
        if self._searches or not self._palettes.steps.whole:
            return originals_of(self._frames, near, self._spending.scored)
        return self._palettes.steps.steps(*self._frames.size[::-1])

    def drawn(self, look: _Look) -> Lossy:
        """Return the GIF of all frames."""
        drawing, frames = self._drawing(look), self._frames
        file = GifWriter(replace(self._gif, table=table_of(look.palette.keys, 1), background=0))
        self._scores, self.moved, kept = {}, [], True
        digest = ShownDigest()
        pictures = self._pictures(look.near)
        for number, made, original in pictures:  # no zip, which holds the last frame as well
            image = self._gif.images[number]
            frames.report(Stage.MAP, number / frames.count)
            self._spending.allot(drawing, number, look.worth, look.few)
            packed = drawing.draw(made, self._uses.get(number))
            self._uses[number] = packed.uses
            data = image_data(made.rect, b"", packed.bits, packed.codes)
            file.add(replace(image, disposal=made.disposal, clear=packed.clear, rect=made.rect, table=b"", data=data))
            shown, kept = drawing.shown(made.now), kept and made.disposal is Disposal.KEEP
            self.moved.append(drawing.moved)
            del made  # each reference counts: a frame that is not needed any more would take memory
            digest.add(shown)
            if original is not None:
                self._scores[number] = ssimulacra2(original, shown)
            del original
        del pictures, drawing, shown
        self.moved = self.moved if kept else []
        give_back(frames.pixels)  # for the file, which is as large as a few frames
        scores = list(self._scores.values())
        return Lossy(file.finished(), len(look.palette), float(np.mean(scores)), min(scores), digest.with_times(frames))
