"""What stands for a whole animation: its colors over time, and a few frames on which settings are searched.

A sample has runs of frames that follow each other, spread over the animation, because most of a file is what changes
from one frame to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Keys, Step, step
from qtcompress.core.color import working_space
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.palette import fit
from qtcompress.core.rows import Rows
from qtcompress.core.score.ssimulacra2 import Reference, ssimulacra2
from qtcompress.core.types import ColorSpace, Effort, Palette, Pixels, Stage, ignore
from qtcompress.engine.animations.calming import MILD, NEAR, Noise, steps_and_originals
from qtcompress.engine.animations.flat_palettes import Views
from qtcompress.engine.animations.kept_steps import KeptSteps
from qtcompress.engine.animations.reading import Frames, packed, pixels_of
from qtcompress.engine.animations.shelf import Shelf, Shelved

T = TypeVar("T")

See = Callable[[int, Step, Pixels], None]

SCORED = 32
"""Frames whose look is told as that of all; 8 told up to 2 points too much of recordings."""

FEW_SCORED = 8
"""The same of a sample, and where nothing is searched."""

_OPAQUE = 255
_RUNS = 3
_RUN_FRAMES = 2
_KEPT_PIXELS = 1 << 17  # of a frame whose scales are kept
_LARGE_PIXELS = 2_000_000  # of a frame, above which the sample is one run, for the memory's sake
_COUNTED = 12  # frames that are counted as a whole
_COUNTED_PIXELS = 1 << 18  # of what changes in the frames between them, or of each of these; of more, some rows
_MOST_COLORS = 1 << 14  # of a histogram; of more, similar ones are joined, which no palette tells apart
_CELL_BITS = 6  # of a channel, that similar colors have in common
_FIT_PIXELS = 999_999  # of a histogram, for a fit without scikit-learn: its colors are few
_FLAT = 2  # activity below which a pixel is part of a flat area
_DRAWN_SHARE = 0.6  # of flat pixels, from which on an animation is a drawing or a recording, which is not dithered


def scored_frames(count: int, most: int = SCORED) -> set[int]:
    """Return the numbers of the frames, among the first `count`, whose look stands for all of them."""
    return {round(place) for place in np.linspace(0, count - 1, most)}


# ---- A sample


class Original:
    """What a frame is scored against; the scales of a small one are kept, those of a large one are computed again.

    Parameters
    ----------
    shelved : Shelved
        Its pixels.
    """

    def __init__(self, shelved: Shelved) -> None:
        self._shelved = shelved
        pixels = pixels_of(shelved.picture)
        self._kept = Reference(pixels) if pixels.size <= 4 * _KEPT_PIXELS else None

    def score(self, shown: Rows) -> float:
        """Return the SSIMULACRA2 of a frame."""
        return ssimulacra2(pixels_of(self._shelved.picture), shown) if self._kept is None else self._kept.score(shown)


class SampledFrame:
    """A frame of a sample, whose pictures wait on a shelf.

    Parameters
    ----------
    number : int
    step : Step
        How it is drawn; the first one of a run is drawn over nothing.
    original : Original, optional
        What it is scored against; None where it is not scored.
    begins : bool
        Whether it is the first one of a run.
    shelf : Shelf
    """

    def __init__(self, number: int, step: Step, original: Original | None, *, begins: bool, shelf: Shelf) -> None:
        self.number, self.original, self.begins = number, original, begins
        self._rect, self._disposal = step.rect, step.disposal
        self._now = shelf.put(step.now)
        self._base = shelf.put(step.base) if step.base.any() else None
        self._after = shelf.put(step.after)

    @property
    def step(self) -> Step:
        """How it is drawn, which is read from the shelf."""
        now = self._now.picture
        base = np.zeros(now.shape, np.uint32) if self._base is None else self._base.picture
        return Step(now, base, self._rect, self._disposal, self._after.picture)


def sample_numbers(count: int, frame_pixels: int) -> list[list[int]]:
    """Return the numbers of the frames of each run, for an animation with so many frames; all where these are few."""
    runs = _RUNS if frame_pixels <= _LARGE_PIXELS else 1
    if count <= runs * _RUN_FRAMES:
        return [[*range(count)]]
    starts = np.linspace(0, count - _RUN_FRAMES, runs).round().astype(int).tolist()
    return [[*range(start, start + _RUN_FRAMES)] for start in starts]


def sampled(
    frames: Frames,
    near: int,
    see: See | None = None,
    originals: dict[int, Original] | None = None,
    noise: Noise | None = None,
    shelf: Shelf | None = None,
) -> list[SampledFrame]:
    """Return a sample of an animation.

    Parameters
    ----------
    near : int
        As in `NEAR`.
    see : function, optional
        Called with the number of each frame, the step that draws it without its noise, and the frame as it is, before
        that becomes part of the sample.
    originals : dict of int to Original, optional
        As in `Sample`.
    noise : Noise, optional
        Where the noise is noted.
    shelf : Shelf, optional
        Where the sample waits.
    """
    sample = Sample(frames, originals, shelf or Shelf())
    for number, made, original in steps_and_originals(frames, near, lambda _, one: one, noise):
        frames.report(Stage.HISTOGRAM, number / frames.count)
        if see is not None:
            see(number, made, original)
        sample.add(number, made, original)
        if see is None and number == sample.last:
            break
        del made, original
    return sample.frames


class Sample:
    """The frames of a sample, as they are found.

    Parameters
    ----------
    frames : Frames
    originals : dict of int to Original, optional
        What frames are scored against, by their numbers; shared by samples of the same frames.
    shelf : Shelf
        Where they wait.

    Attributes
    ----------
    frames : list of SampledFrame
    wanted : set of int
        The numbers of the frames that may become part of it.
    last : int
        The last of them.
    """

    def __init__(self, frames: Frames, originals: dict[int, Original] | None, shelf: Shelf) -> None:
        self.originals = {} if originals is None else originals
        self._shelf = shelf
        runs = sample_numbers(frames.count, frames.size[0] * frames.size[1])
        self._starts, self.wanted = {run[0] for run in runs}, {number for run in runs for number in run}
        self._scored = {run[-1] for run in runs} if len(runs) > 1 else scored_frames(frames.count, FEW_SCORED)
        self.frames: list[SampledFrame] = []
        self.last = runs[-1][-1]

    def add(self, number: int, made: Step, original: Pixels) -> None:
        """Add a frame if it is part of the sample: the step that draws it, and what it is scored against."""
        if number not in self.wanted:
            return
        begins = number in self._starts
        if number in self._scored and number not in self.originals:
            self.originals[number] = Original(self._shelf.put(packed(original)))
        scored = self.originals[number] if number in self._scored else None
        drawn = _anew(made) if begins and number else made
        self.frames.append(SampledFrame(number, drawn, scored, begins=begins, shelf=self._shelf))


def one_run(sample: list[T], begins: Callable[[T], bool]) -> list[T]:
    """Return the run in the middle of a sample, or of what was made of it."""
    starts = [number for number, one in enumerate(sample) if begins(one)] or [0]
    middle = len(starts) // 2
    return sample[starts[middle] : (*starts, len(sample))[middle + 1]]


def _anew(made: Step) -> Step:
    """Return a step that draws the whole frame."""
    height, width = made.now.shape
    return Step(made.now, np.zeros(made.now.shape, np.uint32), (0, height, 0, width), made.disposal, made.after)


def whole_bytes(sample: Sequence[SampledFrame], sizes: Sequence[int], count: int) -> float:
    """Return about how many bytes an animation takes, of so many frames, with so many for each frame of its sample."""
    later = [size for one, size in zip(sample, sizes, strict=True) if not one.begins]
    return sizes[0] + (count - 1) * float(np.mean(later)) if later else float(sizes[0])


# ---- Colors


def joined(counted: list[tuple[Histogram, float]]) -> Histogram:
    """Return one histogram of the colors of many frames, and of how long each is seen."""
    if not counted:
        counted = [(histogram(np.full((1, 1, 4), 255, np.uint8), ColorSpace.OKLAB, ignore), 1.0)]
    longest = max(seen for _, seen in counted)
    keys = np.concatenate([one.colors.view(np.uint32)[:, 0] for one, _ in counted])
    weights = np.concatenate([np.ceil(one.weights * (seen / longest)) for one, seen in counted])
    exact = all(one.exact for one, _ in counted)
    many = max(len(one.colors) for one, _ in counted) > _MOST_COLORS  # then they need not be told apart first
    unique, places = (keys, keys) if many else np.unique(keys, return_inverse=True)
    if len(unique) > _MOST_COLORS:
        exact = False
        places = _cells_of(keys)
        sums = np.bincount(places, weights)
        channels = keys.view(np.uint8).reshape(-1, 4)
        means = [np.rint(np.bincount(places, weights * channels[:, c]) / sums).astype(np.uint8) for c in range(4)]
        unique = np.ascontiguousarray(np.stack(means, axis=1)).view(np.uint32)[:, 0]
    sums = np.bincount(places, weights).astype(np.int64)
    first = counted[0][0]
    return Histogram(
        unique.view(np.uint8).reshape(-1, 4), sums, exact=exact, alpha=any(one.alpha for one, _ in counted),
        detail=first.detail, pixels=min(sum(one.pixels for one, _ in counted), _FIT_PIXELS),
    )  # fmt: skip


def _cells_of(keys: Keys) -> NDArray[np.intp]:
    """Return the numbers of the cells of opaque colors, of those that have colors, in the order of their keys."""
    shift, mask = np.uint32(8 - _CELL_BITS), np.uint32((1 << _CELL_BITS) - 1)
    cells = np.zeros(keys.shape, np.uint32)
    for channel in (2, 1, 0):
        cells = cells << np.uint32(_CELL_BITS) | (keys >> np.uint32(8 * channel) + shift & mask)
    used = np.bincount(cells, minlength=1 << 3 * _CELL_BITS) > 0
    return (np.cumsum(used) - 1)[cells]


class Palettes:
    """The colors of an animation over time, all of which are counted, weighted by how long they are seen.

    Some frames are counted as a whole, and of the others what changes.

    Parameters
    ----------
    frames : Frames
        They were read before, for their times.
    samples : bool
        Whether settings are to be searched.
    scored : collection of int
        The numbers of the frames whose originals are kept with the steps, where settings are not searched.

    Attributes
    ----------
    steps : KeptSteps
        How the frames are drawn without their noise, where settings are not searched.
    near : tuple of int
        How far noise may be calmed, as in `NEAR`, from much to not at all.
    """

    def __init__(self, frames: Frames, *, samples: bool = True, scored: Collection[int] = ()) -> None:
        self._frames, self._every = frames, max(1, frames.count // _COUNTED)
        self._counted: list[tuple[Histogram, float]] = []
        self._flat: list[float] = []
        self.views = Views()
        self._looks = samples
        self._originals: dict[int, Original] = {}
        self._shelf = Shelf()
        self._noisy = Sample(frames, self._originals, self._shelf)
        self._before: Keys | None = None
        self.steps = KeptSteps()
        self._samples: dict[int, list[SampledFrame]] = {}
        noise = Noise()
        if samples:
            calm = sampled(frames, NEAR[0], self._see, self._originals, noise, self._shelf)
            self._samples = dict(zip(NEAR, (calm, self._noisy.frames), strict=True))
        else:

            def kept(number: int, original: Pixels) -> int | None:
                return self.steps.put(original) if number in scored else None

            for number, made, place in steps_and_originals(frames, NEAR[0], kept, noise):
                frames.report(Stage.HISTOGRAM, number / frames.count)
                self.steps.add(made, place)
                told = [self._told(number, made)]
                del made  # and so what was shown before is not in memory while colors are counted
                self._count(number, *told.pop())
        self._before = None
        self.colors = joined(self._counted)
        self._counted.clear()
        self.near = (NEAR[0], MILD, *NEAR[1:]) if noise.is_strong else NEAR

    def sample(self, near: int) -> list[SampledFrame]:
        """Return the sample with noise that is calmed so far; one that was not found yet takes a pass."""
        if near not in self._samples:
            self._samples[near] = sampled(self._frames, near, originals=self._originals, shelf=self._shelf)
        return self._samples[near]

    @property
    def is_drawn(self) -> bool:
        """Whether it is a drawing or a recording."""
        return float(np.mean(self._flat)) > _DRAWN_SHARE

    def forget(self, *nears: int) -> None:
        """Let samples go that hardly any setting will be tried on; `sample` finds them again."""
        for near in nears:
            self._samples.pop(near, []).clear()  # wherever the list is held
        if not self._samples:
            self._originals.clear()

    def fit(self, colors: int, effort: Effort) -> Palette:
        """Return a palette for all frames."""
        space = working_space(ColorSpace.OKLAB, alpha=False)
        return fit(self.colors, colors, space, effort, self._frames.report, dithered=False).palette

    def _see(self, number: int, made: Step, original: Pixels) -> None:
        """Count the colors of a frame, and add it to the sample with noise."""
        self._count(number, *self._told(number, made))
        now = packed(original)
        base = np.zeros(now.shape, np.uint32) if self._before is None else self._before
        if number in self._noisy.wanted:
            self._noisy.add(number, step(base, now, None), original)
        self._before = now

    def _told(self, number: int, made: Step) -> tuple[Keys, NDArray[np.bool_]]:
        """Return the colors of a frame, or of what it draws, and which of them are counted."""
        if number % self._every == 0:
            return made.now, made.now != 0
        return made.drawn, made.changed & (made.drawn != 0)

    def _count(self, number: int, keys: Keys, told: NDArray[np.bool_]) -> None:
        """Count the colors of a frame."""
        whole = number % self._every == 0
        every = int(np.count_nonzero(told)) // _COUNTED_PIXELS + 1
        rows = slice(number % every, None, every)
        busy = dispatch.activity(pixels_of(keys), 0, len(keys)) if whole else np.zeros(told.shape, np.uint8)
        if whole:
            self._flat.append(float((busy < _FLAT).mean()))
        some: Any = told[rows]
        some = np.s_[:] if some.all() else some  # which takes no time
        del told
        shown = keys[rows][some].flatten()
        if len(shown):
            seen = sum(self._frames.durations_ms[number : number + (self._every if whole else 1)]) + 1.0
            pixels = pixels_of(shown[None])
            pixels[..., 3] = _OPAQUE
            weights = np.ascontiguousarray(busy[rows][some]).reshape(1, -1)
            self._counted.append((histogram(pixels, ColorSpace.OKLAB, ignore, busy=weights), seen * every))
            if whole and self._looks and self._flat[-1] > _DRAWN_SHARE:
                self.views.add(keys, self._counted[-1][0])
