"""The candidates of a contest that are palettes, as indexed PNG or lossless WebP."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from qtcompress.core.ladder import SUBTRACTED_SCORES, USUAL_SCORES
from qtcompress.core.rows import Rows
from qtcompress.core.score.guarded_score import Guarded
from qtcompress.core.score.psnr import psnr
from qtcompress.core.search import between, enclosed
from qtcompress.core.types import MIN_COLORS, Dither, Effort, Quantized
from qtcompress.engine import encodings
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.palette_trial import PaletteTrial
from qtcompress.engine.contest.subject import COLOR_FLAWS, Subject
from qtcompress.engine.encodings import webp
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.metadata.metadata import Carried

_PNG_FRAME_BYTES = 60
_ENTRY_BYTES = 3
_EFFORT_SHARE = 0.97  # size of a PNG at higher effort as a share of its size at fast effort, for at most:
_EFFORT_PIXELS = 2_500_000
# How many points the sample usually scores above the whole picture, because the worst places are rare. The search
# starts with this difference; the decision uses the whole picture's score.
_PALETTE_LEAD = 0.7  # for each time that the picture is twice as large as its sample
_FEW_COLORS = 64  # above this number, more colors always take more bytes
# Where indices are chosen for their differences, the rungs that look like those without: of 16 photographs.
_RUNGS = (2, 30, 100, 130, 220, 256, 266, 273, 279, 288)
_SUBTRACTED_RUNGS = (40, 140, 220, 240, 264, 272, 288, 298, 303, 312)
# Times the bytes that a sample can misjudge a palette beside another one, which it misjudges alike: of photographs,
# without and with differences.
_DOUBTS, _UNDITHERED_DOUBT = (1.03, 1.1), 1.2
_LITTLE = 0.3  # points of the usual scores
_ENOUGH = 2, True  # whole pictures, once one has reached the floor: two if another saves little; three otherwise
_MOST_WHOLES = 4  # in all contests in turn
_FAR_BACK, _ASIDE = 4.0, 2  # points by which a place misses the floor, and steps to the next one that may not
_CLOSE = 0.25  # points within which the sample tells the rung of the next whole picture of differences
_LEAST_HEEDING = 16  # colors: with fewer, one more takes fewer bytes than others


class PaletteCandidate(Candidate):
    """A palette as an indexed PNG or a lossless WebP: a step is a rung of the ladder, or always `colors` if given.

    With `subtracts`, indices are chosen for their differences, which makes PNGs smaller and takes far more time.
    With `alone`, only palettes compete. With `patience`, it leaves the contest to others after as many whole pictures
    of which only places miss the floor; those that miss it by far count twice, and four are all.
    """

    def __init__(
        self,
        subject: Subject,
        one: Format,
        dither: Dither,
        colors: int | None = None,
        *,
        subtracts: bool = False,
        alone: bool = False,
    ) -> None:
        low, high = (MIN_COLORS, MIN_COLORS) if colors is None else (colors, colors)
        super().__init__(subject, one, low, high, SUBTRACTED_SCORES if subtracts else USUAL_SCORES)
        self.dither, self._chosen, self._subtracts = dither, colors, subtracts
        self.kin = f"{one.word} of {'differences' if subtracts else 'colors'}"
        if alone:
            self.doubt = _UNDITHERED_DOUBT if dither is Dither.NONE else _DOUBTS[subtracts]
        if colors is None:
            self._share(subject.palette_scores[dither, subtracts])  # as PNG and as WebP it looks the same
            self._sizes = subject.palette_sizes[one, dither, subtracts]
        self._trial: PaletteTrial | None = None  # that showed that all steps are hopeless
        self._is_hopeless = False
        self.patience: int | None = None
        self._aim = -math.inf  # of the last search
        self._wholes: dict[tuple[int, int], Quantized] = {}  # the last two, by step and `Subject.heeds`
        self._made: tuple[tuple[int, int], EncodedFile] | None = None

    @property
    def high(self) -> int:
        """The highest step; known only when the colors of the whole picture are counted."""
        return (
            super().high
            if self._chosen is not None
            else self.subject.ladder.top(self.dither, subtracts=self._subtracts)
        )

    def lead(self, floor: float) -> float:
        return _PALETTE_LEAD * math.log2(self.subject.scale)

    def prepare(self) -> None:
        if not self.subject.tries_palettes:
            self.subject.expect_palettes()

    def hopeless(self, floor: float, bound: float) -> bool:
        subject = self.subject
        known = self.format is Format.PNG or subject.sample_reference.is_photograph  # how large it is next to a PNG
        if not known or self._chosen is not None:
            return False
        bound -= self.carried_bytes
        self._is_hopeless = subject.lacks_hope(floor, bound)
        if not self._is_hopeless:
            trial = subject.palette_trial(self.dither, floor, bound)
            if trial is not None and trial.is_hopeless(bound):
                self._trial, self._is_hopeless = trial, True
        return self._is_hopeless

    @property
    def foretold(self) -> EncodingResult | None:
        if self._trial is None or self.format is not Format.PNG:
            return None
        tried = self._trial.tried
        return replace(tried, size_bytes=tried.size_bytes + self.carried_bytes)

    def find(self, floor: float, within: float, hopeless: Callable[[int], bool] = lambda step: False) -> int | None:
        """Return the step that was found by the same palettes in another format, or search it.

        So a format that competes changes nothing for another one: a further search would go on to other steps.
        """
        self._aim = floor
        key, known = (self.dither, self._subtracts), self.subject.found
        if known.get(key, (None, 0))[0] == floor:
            return known[key][1]
        found = super().find(floor, within, hopeless)
        if found is not None and key not in known:
            known[key] = floor, found
        if not self._subtracts:  # whose rungs are others
            self.subject.rung = found or self.subject.rung
        return found

    def begin(self, floor: float) -> float:
        rung = self.subject.rung
        if self._subtracts and rung is not None:
            return _subtracted_rung(rung)
        return self.usual.step(floor) if rung is None else rung

    def following(self, step: int, failed: int, passed: int, floor: float, most_bytes: float = math.inf) -> int:
        """Return what `Candidate` does, but `passed` where another whole picture is not worth its time.

        That is where it saves little, and where only places miss the floor (`patience`).
        """
        reached, rung = passed <= self.high, self.subject.rung
        held_back = [missed for one in self._whole_scores if (missed := self._is_held_back(one, floor))]
        tired = len(self._whole_scores) >= _MOST_WHOLES or sum(held_back) >= (self.patience or math.inf)
        if self.patience is not None and not reached and tired:
            return passed
        if self.doubt is None or (self.low <= failed and reached):
            found = super().following(step, failed, passed, floor, most_bytes)
        elif self.patience is not None and failed == step and self._is_held_back(step, floor):
            # Its worst place is so by chance, or at all steps.
            found = min(step + _ASIDE * len(held_back), self.high, passed)
        else:
            found = self._foretold_step(step, failed, min(passed, self.high), floor)
        self.subject.rung = rung  # others begin where the sample reaches the floor
        little = reached and self.usual.score(passed) - self.usual.score(found) < _LITTLE
        return passed if reached and (len(self._whole_scores), little) >= _ENOUGH else found

    def _is_held_back(self, step: int, floor: float) -> int:
        """Tell whether a place of the whole picture misses a floor that the score reaches: 1, or 2 if by far."""
        look = self.look(step, whole=True)
        far = look.floor < min(look.score, floor) - _FAR_BACK
        return 2 if far else int(_only_places_miss(look, floor))

    def _foretold_step(self, step: int, failed: int, most: int, floor: float) -> int:
        """Return the step that probably reaches a score on the whole picture, told by the sample."""
        farther = max(100.0 - self.whole_score(step), 0.1) / max(100.0 - self.score(step), 0.1)
        target = 100.0 - (100.0 - floor) / farther + 0.1
        bad, good = enclosed(self._scores, target, self.low, self.high)
        if bad in self._scores and good in self._scores:
            found: int | None = between(self._scores, target, self.usual, bad, good) if good - bad > 1 else good
        else:
            found = self.find(target, _CLOSE)
        return most if found is None else min(max(found, failed + 1), most)

    def leanest(self, step: int) -> int:
        """Return the step with the fewest bytes, of the scored steps from `step` on.

        With few colors, one more color can make the file smaller: a dithered or noisy area becomes even.
        """
        if step > _FEW_COLORS:
            return step
        lossless = {self.high} if self.subject.ladder.most_colors <= _FEW_COLORS else set()
        return min((one for one in {*self._scores, *lossless} if step <= one <= _FEW_COLORS), key=self.size_bytes)

    @property
    def lossless_step(self) -> int | None:
        if self._chosen is not None or self._is_hopeless:
            return None
        return self.high if self.subject.ladder.lossless else None

    def tried(self, step: int) -> EncodingResult:
        result, look = self._sampled(step)
        colors, thrift, dither = self._rung(step)
        return EncodingResult(
            self.format, max(len(result.palette), 1), dither, colors, thrift,
            size_bytes=self.size_bytes(step), score=look.score, whole=not self.subject.sampled, worst=self._worst(look),
        )  # fmt: skip

    def sampled(self, step: int) -> Rows:
        """Return the sample at a step, as it was scored."""
        return self._sampled(step)[0]

    def step_of(self, tried: EncodingResult) -> int | None:
        if not tried.asked or (tried.format, tried.dither) != (self.format, self.dither):
            return None
        wanted = tried.asked, tried.thrift, self.dither
        return next((step for step in range(tried.asked, self.high + 1) if self._rung(step) == wanted), None)

    def make(self, step: int) -> EncodedFile:
        at = step, self.subject.heeds[self.dither]
        if self._made is None or self._made[0] != at:
            self._made = at, self._encoded(step)
        return self._made[1]

    def _encoded(self, step: int) -> EncodedFile:
        subject, result = self.subject, self._whole(step)
        if self.format is Format.PNG:
            carried = subject.carried_as(Format.PNG)
            data = indexed_png.encode(result, subject.options.effort, subject.report, chunks=carried.png_chunks())
            data = encodings.behind(data, carried)
        else:
            data = webp.encode_lossless(result.pixels(), subject.carried_as(Format.WEBP))
        colors, thrift, dither = self._rung(step)
        look = self.look(step, whole=True)
        tried = EncodingResult(
            self.format, len(result.palette), dither, colors, thrift,
            size_bytes=len(data), score=look.score, whole=True, worst=look.worst,
        )  # fmt: skip
        psnr_db = psnr(subject.pixels, result, subject.report)
        return EncodedFile(tried, data, self._check(result), psnr_db, look.floor)

    def forget(self) -> None:
        self._wholes.clear()

    def _rung(self, step: int) -> tuple[int, float, Dither]:
        """Return colors, thrift, and dithering at a step."""
        if self._chosen is not None:
            return self._chosen, self.subject.options.thrift, self.dither
        return *self.subject.ladder.rung(step, self.dither, subtracts=self._subtracts), self.dither

    def _sampled(self, step: int) -> tuple[Quantized, Guarded]:
        return self.subject.sampled_palette(*self._rung(step), subtracts=self._subtracts)

    def _check(self, result: Quantized) -> Callable[[Path], bool]:
        if self.format is Format.PNG:
            return lambda path: indexed_png.holds(path, result)
        return encodings.check_of(self.format, encodings.digest_of(result))

    def _look(self, step: int) -> Guarded:
        result, look = self._sampled(step)
        while not self.subject.sampled and self._heeds(step, look, result, self._aim):
            result, look = self._sampled(step)
        return look

    def mends(self, step: int, floor: float) -> None:
        while self.subject.sampled:
            if not self._heeds(step, self.look(step, whole=True), self._whole(step), floor):
                break

    def _heeds(self, step: int, look: Guarded, result: Quantized, floor: float) -> bool:
        """Tell whether only the color of places misses a floor, and palettes are fitted anew for that.

        Once a whole picture reaches the floor, its palette stays: it is what is made. Those of a small picture stay
        once the search has found a step, or they were fitted anew and reach the floor: others might miss it there.
        """
        lost = look.worst is not None and look.worst.flaw in COLOR_FLAWS and _only_places_miss(look, floor)
        able = self._chosen is None and step >= _LEAST_HEEDING
        reached = max(self._whole_scores.values(), default=-math.inf) >= floor
        if not self.subject.sampled:
            refitted = self.subject.heeds[self.dither] > 0 and max(self._scores.values(), default=-math.inf) >= floor
            reached = reached or refitted or (self.dither, self._subtracts) in self.subject.found
        return lost and able and not reached and self.subject.heed(result, floor, self.dither)

    def _size(self, step: int) -> int:
        result = self._sampled(step)[0]
        frame = _PNG_FRAME_BYTES + _ENTRY_BYTES * len(result.palette)
        if self.format is Format.WEBP:
            return self._scaled(len(webp.encode_lossless(result.pixels(), Carried())), frame)
        wanted = self.subject.options.effort
        if not self.subject.sampled:
            return len(indexed_png.encode(result, wanted, self.subject.report))
        spends: bool = wanted is not Effort.FAST and self.subject.pixels[..., 0].size <= _EFFORT_PIXELS
        share = _EFFORT_SHARE if spends else 1.0
        return round(share * self._scaled(len(indexed_png.encode(result, Effort.FAST, self.subject.report)), frame))

    def seconds(self, step: int) -> float:
        """Map and encode the sample again to measure the CPU time."""
        begun = time.process_time()
        ladder = self.subject.ladder_of(self.dither)
        result = ladder.sampled(*self._rung(step), self.subject.report, subtracts=self._subtracts)
        self._size(step)
        psnr(self.subject.sample, result)
        return (time.process_time() - begun) * self.subject.scale

    def _whole(self, step: int) -> Quantized:
        if not self.subject.sampled:
            return self._sampled(step)[0]
        at = step, self.subject.heeds[self.dither]
        if at not in self._wholes:
            self._wholes = dict(list(self._wholes.items())[-1:])
            self._wholes[at] = self.subject.ladder_of(self.dither).whole(
                *self._rung(step), self.subject.report, subtracts=self._subtracts
            )
        return self._wholes[at]

    def _whole_look(self, step: int) -> Guarded:
        subject = self.subject
        sampled = subject.sampled
        look = subject.reference.measure(self._whole(step), subject.report) if sampled else self.look(step, whole=False)
        return subject.look_closer(look, lambda: self._whole(step))


def _only_places_miss(look: Guarded, floor: float) -> bool:
    return look.floor < floor <= look.score


def _subtracted_rung(rung: int) -> float:
    """Return the rung of differences that probably looks like a rung without."""
    return float(np.interp(rung, _RUNGS, _SUBTRACTED_RUNGS))
