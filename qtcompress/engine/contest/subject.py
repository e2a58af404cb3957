"""The picture of a contest, and what its candidates share: its sample, references, palettes, and their scores."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from qtcompress.core import palette, sample
from qtcompress.core.activity import is_flat, measure
from qtcompress.core.ladder import Ladder
from qtcompress.core.rows import Rows
from qtcompress.core.score.guarded_score import Guarded, GuardedScore
from qtcompress.core.score.worst import Flaw
from qtcompress.core.types import Dither, Effort, Options, Pixels, Quantized, Report
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.contest.palette_trial import PaletteTrial, palette_trial, trial_ladder
from qtcompress.engine.encodings import EncoderInput
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.conversion import fitted
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried

_LARGE = 8.0  # times the sample
COLOR_FLAWS = Flaw.HUE, Flaw.TONE, Flaw.LIGHT
"""What a palette can mend by entries that are nearer."""
_MOST_HEEDS, _PLACES = 3, 8
_HEEDED_ABOVE = 2.0  # points above a floor, up to which a place is mended with others
_CHUNKS_BYTES = 40  # of a WebP that has EXIF and XMP, besides their content


@dataclass(slots=True, eq=False)
class Scores:
    """What was measured, by step: of the sample, of the whole picture, and how each of them looks."""

    sample: dict[int, float] = field(default_factory=dict)
    whole: dict[int, float] = field(default_factory=dict)
    looks: dict[tuple[int, bool], Guarded] = field(default_factory=dict)  # by step, and whether it is of the whole

    def forget(self, *, sampled_too: bool) -> None:
        """Forget what was measured of the whole picture; of the sample, too, if that is wanted."""
        self.whole.clear()
        for step, whole in list(self.looks):
            if whole or sampled_too:
                del self.looks[step, whole]
        if sampled_too:
            self.sample.clear()


class Subject:
    """The picture of a contest, and the data that all candidates share: its sample, its references, its palettes.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    carried : Carried
        The metadata of each result.
    report : Report
        Called during all slow work on the subject.
    asked : float, optional
        The quality that results are to reach, where one is asked for.
    """

    def __init__(
        self,
        pixels: Pixels,
        options: Options,
        carried: Carried,
        report: Report,
        *,
        threads: int = 1,
        asked: float | None = None,
    ) -> None:
        self.pixels, self.options, self.carried, self.report, self.threads = pixels, options, carried, report, threads
        self._asked = asked
        self.sample = sample.sample(pixels)
        self.sampled = self.sample is not pixels
        self.input = EncoderInput(pixels)
        self.sample_input = EncoderInput(self.sample) if self.sampled else self.input
        self.scale: float = pixels[..., 0].size / self.sample[..., 0].size
        others = sum(
            block.size_bytes for block in carried.blocks if not block.place or block.kind is not Kind.PNG_CHUNKS
        )
        self._carried_bytes = indexed_png.size_of(carried.png_chunks()) + others
        self._fitted: dict[Format, Carried] = {}
        self.rung: int | None = None  # the last rung that a palette candidate found: the next is probably near
        self._trials: dict[tuple[Dither, float], PaletteTrial] = {}
        self._trial_ladder: Ladder | None = None
        self.palette_scores: dict[tuple[Dither, bool], Scores] = defaultdict(Scores)
        self.palette_sizes: dict[tuple[Format, Dither, bool], dict[int, int]] = defaultdict(dict)
        self.heeds: Counter[Dither] = Counter()  # how often palettes for each way to dither were fitted anew
        self.found: dict[tuple[Dither, bool], tuple[float, int]] = {}  # by kind of palettes, a floor and its first step
        self._heeding: dict[Dither, Ladder] = {}  # these palettes
        self._mapped: dict[tuple[int, float, Dither, bool], tuple[Quantized, Guarded]] = {}

    def carried_as(self, one: Format) -> Carried:
        """Return the metadata in the forms that a format can hold."""
        if one not in self._fitted:
            self._fitted[one] = fitted(self.carried, one.file.holds)[0]
        return self._fitted[one]

    def carried_bytes_as(self, one: Format) -> int:
        """Return about how many bytes the metadata takes in a file of a format."""
        before, after = self.carried, self.carried_as(one)
        growth = len(after.exif) + len(after.xmp) - len(before.exif) - len(before.xmp)
        return self._carried_bytes + (growth + _CHUNKS_BYTES if growth else 0)

    @cached_property
    def reference(self) -> GuardedScore:
        """The whole picture as the reference of scores."""
        return GuardedScore(self.pixels)

    @cached_property
    def sample_reference(self) -> GuardedScore:
        """The sample as the reference of scores."""
        return GuardedScore(self.sample, rough=True) if self.sampled else self.reference

    def look_closer(self, look: Guarded, result: Callable[[], Rows]) -> Guarded:
        """Return how the whole picture looks to a second eye as well, if it reaches the quality that is asked for."""
        if self._asked is None:
            return look
        return self.reference.look_closer(result, look, self._asked, self.report)

    @cached_property
    def is_flat(self) -> bool:
        """Whether most of the sample is flat, as in drawings."""
        return is_flat(measure(self.sample, self.report))

    @property
    def tries_palettes(self) -> bool:
        """Whether a trial comes before palettes: where they seldom win, or take long."""
        return self.sample_reference.is_photograph or self.scale > _LARGE

    def palette_trial(self, dither: Dither, floor: float, bound: float) -> PaletteTrial | None:
        """Return the trial of a palette beside `bound` bytes, which PNG and WebP candidates share.

        None where it saves little: for small drawings, and once the colors of the whole picture are counted.
        """
        key = dither, floor
        if self.tries_palettes and key not in self._trials and "ladder" not in vars(self):
            if self._trial_ladder is None:
                self._trial_ladder = trial_ladder(self.sample, self.options, self.report)
            self._trials[key] = palette_trial(
                self._trial_ladder, self.sample_reference, dither, floor, self.scale, self.report, bound=bound
            )
        return self._trials.get(key)

    def lacks_hope(self, floor: float, bound: float) -> bool:
        """Tell whether one trial of a palette shows that palettes with any dithering are hopeless."""
        return any(trial.is_hopeless_for_all(bound) for (_, at), trial in self._trials.items() if at == floor)

    def expect_palettes(self) -> None:
        """Import what palettes need in a thread of its own, beside other work."""
        height, width = self.pixels.shape[:2]
        learns = self.options.effort is not Effort.FAST and height * width >= palette.LEARNED_PIXELS
        if learns:
            palette.begin_warm_up()

    @cached_property
    def ladder(self) -> Ladder:
        """The palettes of the whole picture."""
        self.expect_palettes()  # while colors are counted
        return Ladder(self.pixels, self.sample, self.options, self.report, threads=self.threads)

    def ladder_of(self, dither: Dither) -> Ladder:
        """Return the palettes for one way to dither: those of the whole picture, or the last that were fitted anew."""
        return self._heeding.get(dither, self.ladder)

    def sampled_palette(
        self, colors: int, thrift: float, dither: Dither, *, subtracts: bool
    ) -> tuple[Quantized, Guarded]:
        """Return the sample with this number of colors, and how it looks; candidates that look the same share it."""
        key = colors, thrift, dither, subtracts
        if key not in self._mapped:
            result = self.ladder_of(dither).sampled(colors, thrift, dither, self.report, subtracts=subtracts)
            self._mapped[key] = result, self.sample_reference.measure(result, self.report)
        return self._mapped[key]

    def heed(self, result: Rows, floor: float, dither: Dither) -> bool:
        """Fit palettes anew, in which colors of the places that miss a floor in this result count more.

        Return False where that was done often enough, or no place has lost its color. What was measured of the whole
        picture is forgotten: other palettes made it. Other ways to dither keep theirs, so that none depends on which
        others compete, and how far.
        """
        pixels, able = self.pixels, self.heeds[dither] < _MOST_HEEDS
        regions = self.reference.regions(result, _PLACES, self.report) if able else ()
        lost = [one for one in regions if one.flaw in COLOR_FLAWS and one.score < floor + _HEEDED_ABOVE]
        if not lost:
            return False
        parts = [pixels[one.y : one.y + one.height, one.x : one.x + one.width].reshape(-1, 4) for one in lost]
        self.heeds[dither] += 1
        self._heeding[dither] = self.ladder_of(dither).heeding(np.concatenate(parts))
        for key, scores in self.palette_scores.items():
            if key[0] is dither:
                scores.forget(sampled_too=not self.sampled)
        if not self.sampled:
            self._mapped = {key: known for key, known in self._mapped.items() if key[2] is not dither}
            for one, sizes in self.palette_sizes.items():
                if one[1] is dither:
                    sizes.clear()
        return True
