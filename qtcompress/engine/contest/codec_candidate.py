"""The candidates of a contest that are photo codecs, each with one way to store color.

A codec's bytes and score change smoothly with its quality. So between two measured steps of a sample, others are known
without another measurement, and one encoding of the whole picture tells closely which step reaches the floor.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Mapping

from qtcompress.core.rows import Rows
from qtcompress.core.score.guarded_score import Guarded
from qtcompress.core.score.psnr import psnr
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort, Stage
from qtcompress.engine import encodings
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import Codec
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.metadata.metadata import Carried

_SEARCH_ERROR = 1.7  # times the best's bytes: the curve of 4:2:0 is flat where colors are strong, and samples err most
_FULL_COLOR = "4:4:4"  # samples of color that is stored once for 2 x 2 pixels err more, where strong colors are
_COARSE = 0.6  # points between two of AVIF's 64 steps, roughly
_AIM = 0.05  # points above a floor at which a small picture is tried next; then three, seven, fifteen times as many
_QUICK_ERROR, _ERROR = 0.12, 0.35  # standard deviation of a score that is foretold by whole files, in points
_FARTHER_ERROR = 0.1  # more for each point from the nearest of these files
_LEAST_CHANCE = 0.3  # that a whole picture reaches the floor, which is worth an encoding
_UNEVEN = 8  # steps within which a foretold score may fall where quality rises
_AGAIN = 0.6  # points above the floor that are as bad as another encoding, for each one that missed it
_TYPICAL = 0.4  # share of the typical curve where the sample is not measured at a step
_HARDLY = 0.3  # points
_LOOKS = 2  # measurements of the sample for each further step of the whole picture
_WITHIN = 0.3  # points above the floor at which the search of a small picture ends; it is measured as a whole
_NEAR, _BEYOND = 12.0, 3.0  # typical points between two measurements, and outside of them, where a line is true enough
_LARGE = 5.0  # times the sample
_TRUST = 3.0  # points of the typical curve that count as much as as many measured ones: near steps say little
_ROUNDING = 1e-6
_LEAST_MISSED = 0.1  # points
_STEEP = 4.0  # times as steep as typical, or as flat: what a line from two measurements may say


class CodecCandidate(Candidate):
    """A photo codec; a step is a part of the codec's quality (`Codec.fine`)."""

    def __init__(self, subject: Subject, codec: Codec, variant: str) -> None:
        usual = ScoreCurve(tuple((quality * codec.fine, score) for quality, score in codec.usual.points))
        super().__init__(subject, codec.format, codec.low * codec.fine, codec.high * codec.fine, usual)
        self._codec, self._variant = codec, variant
        self.kin = codec.format.word
        self.search_error, self.quick, self.steady = _SEARCH_ERROR, codec.quick, variant == _FULL_COLOR
        self.coarse = _COARSE if codec.fine == 1 else 0.0
        self._typical = _TypicalScores(usual)
        self._sampled_bytes: dict[int, float] = {}  # what the sample took
        self._files: dict[int, bytes] = {}  # of the whole picture, until they are forgotten
        self._whole_bytes: dict[int, int] = {}  # what they took
        self._last: tuple[int, Rows] | None = None
        self._sampled_rows: tuple[int, Rows] = (-1, subject.sample)  # of the last step

    def lead(self, floor: float) -> float:
        return self._codec.lead(floor) if self.subject.sampled else 0.0

    def find(self, floor: float, within: float, hopeless: Callable[[int], bool] = lambda step: False) -> int | None:
        if not self.subject.sampled:
            return super().find(floor, min(within, _WITHIN), hopeless)
        found = super().find(floor, within, hopeless)
        if found is None or len(self._scores) < 2:
            return found
        return self.foreseen(found, floor)

    def foreseen(self, step: int, floor: float) -> int:
        if not self.subject.sampled:
            return step
        nearest = min(self._scores, key=lambda one: abs(self._scores[one] - floor))
        step = _reaching(self._scores, nearest, floor, self.usual, self.low, self.high)
        return self.nearly_best if step == self.high and step in self._scores else step

    def following(self, step: int, failed: int, passed: int, floor: float, most_bytes: float = math.inf) -> int:
        low, high = failed + 1, min(passed - 1, self.high)
        reached = passed <= self.high
        most = self._whole_scores[passed] if reached else floor + _AGAIN * len(self._whole_scores)
        if not self.subject.sampled:
            aim = min(floor + _AIM * (2 ** len(self._whole_scores) - 1), most)
            return _reaching(self._whole_scores, step, aim, self.usual, low, high)
        found = self._promising(low, high, floor, most)
        looks = _LOOKS if self._looks_again else 0
        if looks and found is not None and self.foreseen_bytes(found) > most_bytes:
            looks = 0
        for _ in range(looks):
            at = high if found is None else found
            if at not in self._scores:
                self._scores[at] = self._measured_score(at)
            last, found = found, self._promising(low, high, floor, most)  # `foreseen_bytes` may have measured it, too
            if found == last:
                break
        if found is None:
            return passed if reached else high
        return found

    @property
    def _looks_again(self) -> bool:
        """Whether the sample is measured at each further step: where that takes much less time than the whole."""
        return self.quick or self.coarse > 0 or self.subject.scale > _LARGE

    def _promising(self, low: int, high: int, floor: float, most: float) -> int | None:
        """Return the step from low to high that promises most, or None.

        It is the one whose whole picture probably scores farthest below `most`, times the chance that it reaches the
        floor.
        """
        error = _QUICK_ERROR if self._looks_again else _ERROR
        farther, whole = self._farther, self._whole_scores
        typical = {} if self._looks_again else {near: self._typical_errors(near) for near in whole}

        def foretold(step: int) -> tuple[float, float]:
            """Return the probable score of a step, and the chance that it reaches the floor."""
            near = min(whole, key=lambda one: abs(one - step))
            likely = self._likely(step, farther, typical.get(near))
            away = abs(likely - whole[near])
            return likely, _chance((likely - floor) / (error + _FARTHER_ERROR * away))

        steps = range(low, high + 1)  # the lower ones, which hardly reach the floor, are skipped
        first = bisect_left(steps, _LEAST_CHANCE, key=lambda step: foretold(step)[1])
        best, found = 0.0, None
        for one in steps[max(first - _UNEVEN, 0) :]:
            likely, chance = foretold(one)
            value = chance * (most - likely)
            if value > best and chance >= _LEAST_CHANCE:
                best, found = value, one
            if likely >= most:
                return one if found is None else found
        return found

    @property
    def _farther(self) -> dict[int, float]:
        """How many times what the sample misses of 100 whole pictures missed, as logarithms."""
        whole = self._whole_scores
        return {one: math.log(_missed(score) / _missed(self._foretold(one))) for one, score in whole.items()}

    def _likely(self, step: int, farther: Mapping[int, float], typical: tuple[float, dict[int, float]] | None) -> float:
        """Return the probable score of the whole picture at a step.

        It misses as many times what the sample misses of 100 as whole pictures beside it did. Where the sample is not
        measured there, a part of the answer is the typical curve through these pictures (`_typical_errors`).
        """
        likely = 100.0 - math.exp(_along(farther, step)) * _missed(self._foretold(step))
        if typical is None:
            return likely
        shift, errors = typical
        return (1 - _TYPICAL) * likely + _TYPICAL * (self.usual.score(step + shift) + _along(errors, step))

    def _typical_errors(self, near: int) -> tuple[float, dict[int, float]]:
        """Return by how many steps the typical curve is shifted to go through a whole picture, and others' errors."""
        whole, usual = self._whole_scores, self.usual
        shift = usual.step(whole[near]) - near
        return shift, {one: score - usual.score(one + shift) for one, score in whole.items()}

    def _foretold(self, step: int) -> float:
        """Return the score of the sample at a step, as far as other steps tell it."""
        if step in self._scores:
            return self._scores[step]
        first, last = _nearest(self._scores, step) if len(self._scores) > 1 else (step, step)
        if first < step < last:
            typical = self._typical
            share = (typical[step] - typical[first]) / (typical[last] - typical[first])
            return self._scores[first] + share * (self._scores[last] - self._scores[first])
        near = min(self._scores, key=lambda one: abs(one - step))
        rise = self._typical[step] - self._typical[near]
        return self._scores[near] + _steepness(self._scores, near, self._typical) * rise

    @property
    def nearly_best(self) -> int:
        most = self._scores[self.high] - _HARDLY
        return next(step for step in range(self.low, self.high + 1) if self._foretold(step) >= most)

    def step_at(self, quality: float) -> int:
        """Return the step of a quality."""
        return round(quality * self._codec.fine)

    def score(self, step: int) -> float:
        if step not in self._scores and self._is_between(self._scores, step):
            return _line(self._scores, step)
        return super().score(step)

    def tried(self, step: int) -> EncodingResult:
        known = step in self._scores or not self._is_between(self._scores, step)
        look = self.look(step, whole=False) if known else None
        return EncodingResult(
            self.format, codec_quality=self._quality(step), variant=self._variant, size_bytes=self.size_bytes(step),
            score=self.score(step) if look is None else look.score, whole=self._tells_all,
            worst=None if look is None else self._worst(look),
        )  # fmt: skip

    def sampled(self, step: int) -> Rows:
        """Return the sample at a step, as it was scored."""
        if self._sampled_rows[0] != step:
            self._look(step)
        return self._sampled_rows[1]

    def step_of(self, tried: EncodingResult) -> int | None:
        mine = (tried.format, tried.variant) == (self.format, self._variant)
        return self.step_at(tried.codec_quality) if mine and tried.codec_quality >= 0 else None

    def make(self, step: int) -> EncodedFile:
        look = self.look(step, whole=True)
        data, after = self._file(step), self._rows(step)
        tried = EncodingResult(
            self.format, codec_quality=self._quality(step), variant=self._variant, size_bytes=len(data),
            score=look.score, whole=True, worst=look.worst,
        )  # fmt: skip
        check = encodings.check_of(self.format, encodings.digest_of(after))
        return EncodedFile(tried, data, check, psnr(self.subject.pixels, after), look.floor)

    def whole_bytes(self, step: int) -> int | None:
        return self._whole_bytes.get(step)

    @property
    def encodings(self) -> int:
        return len(self._whole_bytes)

    def foreseen_bytes(self, step: int) -> float:
        errors = {one: math.log(taken / self.size_bytes(one)) for one, taken in self._whole_bytes.items()}
        return math.exp(_along(errors, step)) * self.size_bytes(step) if errors else self.size_bytes(step)

    def forget(self) -> None:
        self._last = None
        self._files.clear()
        self._sampled_rows = -1, self.subject.sample

    def _quality(self, step: int) -> float:
        whole, part = divmod(step, self._codec.fine)
        return whole + part / self._codec.fine if part else whole

    def _is_between(self, known: Mapping[int, float], step: int) -> bool:
        """Tell whether a line through the measurements of a sample tells enough about a step."""
        if not self.subject.sampled or len(known) < 2:
            return False
        place = self.usual.score(step)
        below = max((one for one in known if one <= step), default=None)
        above = min((one for one in known if one >= step), default=None)
        if below is None or above is None:
            nearest = above if below is None else below
            return nearest is not None and abs(self.usual.score(nearest) - place) <= _BEYOND
        return self.usual.score(above) - self.usual.score(below) <= _NEAR

    @property
    def _tells_all(self) -> bool:
        """Whether the sample is the whole picture, and is encoded as its file will be."""
        return not self.subject.sampled and self.subject.options.effort is not Effort.SMALLEST

    def _look(self, step: int) -> Guarded:
        subject = self.subject
        quality = self._quality(step)
        # With the effort of the file where that takes no longer.
        effort = Effort.FAST if subject.options.effort is Effort.FAST else Effort.BALANCED
        data = self._codec.encode(
            subject.sample_input, quality, self._variant, Carried(), draft=subject.sampled, effort=effort
        )
        share = self._codec.draft_share(quality) if subject.sampled else 1.0
        self._sampled_bytes[step] = math.log(share * self._scaled(len(data), self._codec.frame_bytes))
        rows = encodings.rows_of(data, self.format)
        self._sampled_rows = step, rows
        return subject.sample_reference.measure(rows, subject.report)

    def _size(self, step: int) -> int:
        known = self._sampled_bytes
        if step not in known:
            if self._is_between(known, step):
                ends = {one: known[one] for one in (min(known), max(known))}  # beyond them, near steps say little
                return round(math.exp(_line(known if min(known) < step < max(known) else ends, step)))
            self._scores[step] = self._measured_score(step)
        return round(math.exp(self._sampled_bytes[step]))

    def _file(self, step: int) -> bytes:
        if step not in self._files:
            self._last = None  # release the last result before the next one takes memory
            self.subject.report(Stage.WRITE, 0.0)
            carried = self.subject.carried_as(self.format)
            quality = self._quality(step)
            self._files[step] = self._codec.encode(
                self.subject.input, quality, self._variant, carried, draft=False, effort=self.subject.options.effort
            )
            self._whole_bytes[step] = len(self._files[step])
            self.subject.report(Stage.WRITE, 0.9)
        return self._files[step]

    def _rows(self, step: int) -> Rows:
        if self._last is None or self._last[0] != step:
            self._last = None
            self._last = step, encodings.rows_of(self._file(step), self.format)
        return self._last[1]

    def _whole_look(self, step: int) -> Guarded:
        if self._tells_all:
            look = self.look(step, whole=False)
        else:
            look = self.subject.reference.measure(self._rows(step), self.subject.report)
        return self.subject.look_closer(look, lambda: self._rows(step))


class _TypicalScores(dict[int, float]):
    """The scores of a typical curve, each computed once: a search asks for those of some hundred steps many times."""

    def __init__(self, usual: ScoreCurve) -> None:
        super().__init__()
        self._usual = usual

    def __missing__(self, step: int) -> float:
        score = self[step] = self._usual.score(step)
        return score


def _chance(deviations: float) -> float:
    """Return how likely a value lies below so many standard deviations above its mean."""
    return 0.5 * (1 + math.erf(deviations / math.sqrt(2)))


def _missed(score: float) -> float:
    """Return the points that a score misses of 100, more than none."""
    return max(100.0 - score, _LEAST_MISSED)


def _nearest(known: Mapping[int, float], step: int) -> tuple[int, int]:
    """Return the two measured steps, in order, whose line tells most about a step: those around it, or the nearest."""
    first = min(known, key=lambda one: (abs(one - step), one))
    others = [one for one in known if one != first]
    across = [one for one in others if (one - step) * (first - step) < 0]
    second = min(across or others, key=lambda one: abs(one - step))
    return min(first, second), max(first, second)


def _line(known: Mapping[int, float], step: int) -> float:
    """Return the value at a step, by the line through two measured ones."""
    first, last = _nearest(known, step)
    return known[first] + (step - first) / (last - first) * (known[last] - known[first])


def _along(errors: Mapping[int, float], step: int) -> float:
    """Return the error of a sample at a step: on the line between the steps around it, or that of the nearest one."""
    below = max((one for one in errors if one <= step), default=None)
    above = min((one for one in errors if one >= step), default=None)
    if below is None or above is None or below == above:
        return errors[min(errors, key=lambda one: abs(one - step))]
    return errors[below] + (step - below) / (above - below) * (errors[above] - errors[below])


def _steepness(known: Mapping[int, float], step: int, typical: Mapping[int, float]) -> float:
    """Return how steep scores are at a step, relative to the typical curve; 1 without two measurements."""
    if len(known) < 2:
        return 1.0
    first, last = _nearest(known, step)
    rise, usual = known[last] - known[first], typical[last] - typical[first]
    return min(max((rise + _TRUST) / (usual + _TRUST), 1 / _STEEP), _STEEP)


def _reaching(known: Mapping[int, float], step: int, floor: float, usual: ScoreCurve, low: int, high: int) -> int:
    """Return the step from low to high that probably reaches a floor, as far as `step` and one beside it tell."""
    steep = _steepness(known, step, _TypicalScores(usual))
    place = usual.step(usual.score(step) - (known[step] - floor) / steep)
    return min(max(math.ceil(place - _ROUNDING), low), high)
