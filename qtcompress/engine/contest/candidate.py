"""The base of all candidates in a contest.

Each candidate has one parameter: a step (a rung of the palette ladder, or a codec's quality). Quality and size increase
with the step. A candidate is first measured on a sample, which is fast, and on the whole picture for the decision.
"""

from __future__ import annotations

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from qtcompress.core.score.guarded_score import Guarded
from qtcompress.core.score.worst import Worst
from qtcompress.core.search import ScoreCurve, between, enclosed, least
from qtcompress.core.types import Stage
from qtcompress.engine.contest.subject import Scores, Subject
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult

_CORRECTED_WITHIN = 0.8  # points above a floor that was corrected by what the whole picture scored
SEARCH_ERROR = 1.25  # times the best's bytes, on a sample that misses the floor: more ends a search


@dataclass(frozen=True, slots=True, eq=False)
class EncodedFile:
    """A complete file, scored on its own decoded pixels.

    check : tells whether the file at a path decodes to the scored pixels
    psnr_db : inf if the encoding is lossless
    floor : the highest quality floor that it reaches
    """

    tried: EncodingResult
    data: bytes = field(repr=False)
    check: Callable[[Path], bool]
    psnr_db: float
    floor: float = 100.0


class Candidate(ABC):
    """One way to encode the subject, at steps `low` to `high`. All measurements are cached.

    Scores are guarded: the highest floor that a step reaches (`guarded_score.py`). A search ends without a result above
    `search_error` times the bytes of the best. `quick` tells whether the whole file takes little time, `steady` whether
    its samples err little, `coarse` how many points lie between two steps of an encoder that takes long, `doubt` how
    many times the bytes that the sample tells beside a kindred candidate can be wrong, where that is known.
    """

    def __init__(self, subject: Subject, one: Format, low: int, high: int, usual: ScoreCurve) -> None:
        self.subject, self.format, self.low, self._high, self.usual = subject, one, low, high, usual
        self.search_error, self.quick, self.steady = SEARCH_ERROR, False, False
        self.coarse = 0.0
        self.doubt: float | None = None
        self.kin = one.word  # the sample misjudges the bytes of kindred candidates alike
        self.carried_bytes = subject.carried_bytes_as(one)
        self._sizes: dict[int, int] = {}
        self._share(Scores())

    @property
    def high(self) -> int:
        """The highest step."""
        return self._high

    def _share(self, scores: Scores) -> None:
        """Keep scores in these; candidates that look the same at each step share them."""
        self._scores, self._whole_scores, self._looks = scores.sample, scores.whole, scores.looks

    def find(self, floor: float, within: float, hopeless: Callable[[int], bool] = lambda step: False) -> int | None:
        """Return the lowest step at which the sample reaches a score, or None."""
        return least(
            self._measured_score, floor, low=self.low, high=self.high, usual=self.usual, within=within,
            begin=self.begin(floor), seen=self._scores, hopeless=hopeless,
        )  # fmt: skip

    def lead(self, floor: float) -> float:
        """Return how many points the sample usually scores above a whole picture that just reaches a floor."""
        return 0.0

    def begin(self, floor: float) -> float:
        """Return the step that probably reaches a score, before any measurement."""
        return self.usual.step(floor)

    def foreseen(self, step: int, floor: float) -> int:
        """Return the step that probably reaches a score of the sample, without measuring; `step` if it can't tell."""
        return step

    def following(self, step: int, failed: int, passed: int, floor: float, most_bytes: float = math.inf) -> int:
        """Return the step between two others that probably reaches a score on the whole picture, measured at `step`.

        Return `passed` if no step below it probably does. Steps above `most_bytes` need not be told exactly.
        """
        if self.low <= failed and passed <= self.high:
            return between(self._whole_scores, floor, self.usual, failed, passed)
        missing = max(100.0 - self.score(step), 0.1)  # by how much worse the whole picture scored than its sample:
        farther = max(100.0 - self.whole_score(step), 0.1) / missing
        found = self.find(100.0 - (100.0 - floor) / farther + 0.1, _CORRECTED_WITHIN)
        return min(max(passed - 1 if found is None else found, failed + 1), passed - 1)

    def seconds(self, step: int) -> float:
        """Return the estimated CPU seconds of the whole picture at a step; encode the sample again for it."""
        begun = time.process_time()
        self._look(step)
        self._size(step)
        return (time.process_time() - begun) * self.subject.scale

    def measured(self, step: int) -> bool:
        """Tell whether the sample was scored at a step."""
        return step in self._scores

    def score(self, step: int) -> float:
        """Return the score of the sample at a step."""
        if step not in self._scores:
            self._scores[step] = self._measured_score(step)
        return self._scores[step]

    def _measured_score(self, step: int) -> float:
        look = self._looks[step, False] = self._look(step)
        return look.floor

    def look(self, step: int, *, whole: bool) -> Guarded:
        """Return how the sample or the whole picture looks at a step."""
        if whole:
            self.whole_score(step)
        elif (step, whole) not in self._looks:  # other steps may have told its score, but not how it looks
            self._scores[step] = self._measured_score(step)
        return self._looks[step, whole]

    def size_bytes(self, step: int) -> int:
        """Return the file size at a step, estimated from the sample."""
        if step not in self._sizes:
            self.subject.report(Stage.WRITE, 0.5)
            self._sizes[step] = self._size(step) + self.carried_bytes
        return self._sizes[step]

    def whole_score(self, step: int) -> float:
        """Return the score of the whole picture at a step."""
        if step not in self._whole_scores:
            look = self._looks[step, True] = self._whole_look(step)
            self._whole_scores[step] = look.floor
        return self._whole_scores[step]

    def mends(self, step: int, floor: float) -> None:  # noqa: B027 - most candidates can't
        """Mend places of the whole picture if only they miss a floor; what was known of other steps is forgotten."""

    def known(self, floor: float) -> tuple[int, int]:
        """Return the highest step whose whole picture misses a floor, and the lowest above that reaches it.

        `low - 1` and `high + 1` where no such step was measured.
        """
        return enclosed(self._whole_scores, floor, self.low, self.high)

    def whole_bytes(self, step: int) -> int | None:
        """Return the bytes of the whole file at a step, if it was encoded to score it."""
        return None

    @property
    def encodings(self) -> int:
        """How many whole files were encoded to score them."""
        return 0

    def foreseen_bytes(self, step: int) -> float:
        """Return the estimated size at a step, corrected by what whole files at others took."""
        return self.size_bytes(step)

    @property
    def nearly_best(self) -> int:
        """The lowest step whose sample scores hardly less than that of the highest step, which was measured."""
        return self.high

    def leanest(self, step: int) -> int:
        """Return the step with the fewest bytes, of the scored steps from `step` on."""
        return step

    def prepare(self) -> None:  # noqa: B027 - most candidates need no preparation
        """Start what the search will need, after the first candidate was searched."""

    def hopeless(self, floor: float, bound: float) -> bool:
        """Tell cheaply whether no step can reach a floor with about as few bytes as `bound`; False if in doubt."""
        return False

    @property
    def foretold(self) -> EncodingResult | None:
        """What showed that it is hopeless, if anything was measured for this candidate."""
        return None

    @property
    def lossless_step(self) -> int | None:
        """The step at which nothing is lost; None if there is none."""
        return None

    def least_missing(self, floor: float) -> float:
        """Return the size at the highest measured step that misses a floor: a lower bound if the search stopped early.

        Infinite if the highest step of all misses the floor, or no step does.
        """
        missing = [step for step, score in self._scores.items() if score < floor + self.lead(floor)]
        return math.inf if not missing or max(missing) == self.high else float(self.size_bytes(max(missing)))

    @property
    def best(self) -> tuple[bool, float] | None:
        """Whether the whole picture was measured, and the best score of it, else of the sample; None without any."""
        scores = self._whole_scores or self._scores
        return (bool(self._whole_scores), max(scores.values())) if scores else None

    def _worst(self, look: Guarded) -> Worst | None:
        """Return the worst place of the sample; None if the sample is made of crops, where it has no place."""
        return None if self.subject.sampled else look.worst

    def _scaled(self, sample_bytes: int, frame_bytes: int) -> int:
        return round(max(sample_bytes - frame_bytes, 0) * self.subject.scale + frame_bytes)

    def forget(self) -> None:  # noqa: B027 - some candidates keep no large data
        """Release large data; scores and sizes stay cached."""

    @abstractmethod
    def tried(self, step: int) -> EncodingResult:
        """Return the encoding at a step, measured on the sample."""

    @abstractmethod
    def step_of(self, tried: EncodingResult) -> int | None:
        """Return the step of an encoding that such a candidate made; None for an encoding of another candidate."""

    @abstractmethod
    def make(self, step: int) -> EncodedFile:
        """Return the file at a step."""

    @abstractmethod
    def _look(self, step: int) -> Guarded: ...

    @abstractmethod
    def _size(self, step: int) -> int: ...

    @abstractmethod
    def _whole_look(self, step: int) -> Guarded: ...
