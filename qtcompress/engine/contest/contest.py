"""One contest, from those that compete to the decision.

1. Each candidate finds its least step on a sample of the picture.
2. The one that promises to be smallest is made of the whole picture and scored there; the difference between sample
   and whole corrects its search. The next is made, too, if it could still be smaller than what was made.
3. Where no more bytes may be spent than the floor takes, the best look that fits is sought in the same way.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from qtcompress.core.types import Effort, Report, Stage
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.job.goal import LEAST_QUALITY, EncodingResult, Goal

_CHANCE = 3.0  # points that a sample may look worse than the whole
_MOST_FILLING = 5  # encodings of the whole picture by one candidate, to fill a size
_SMALL_PIXELS = 1_000_000
_SAMPLE_ERROR = 1.25  # so much larger by the sample, and a way to encode can't win any more
_LIKELY_KEPT = 1.35  # so much larger than the original by the sample, and nothing needs to be made
_BYTES_A_POINT = 10.0  # points that a size twice as large is worth, about: to search sizes along the usual scores
FAR_BEHIND = 1.5  # times the bytes of the best: it will not win at ten points less, or in less room, either
_FITTING = 0.4  # of these, below the most bytes: 3 %


@dataclass(frozen=True, slots=True)
class SearchEffort:
    """How near to the floor a result is brought.

    within : points above it that a sample may have
    slack : points above it at which the whole picture is tried with less
    worth : share of the bytes that another whole encoding of the same way must promise to be made
    whole, whole_small : the most encodings of the whole picture by one candidate; of one of less than `_SMALL_PIXELS`
    """

    within: float
    slack: float
    worth: float
    whole: int
    whole_small: int


USUAL = SearchEffort(
    within=0.8, slack=1.2, worth=0.98, whole=3, whole_small=5
)  # 2 to 3 % of bytes, no more than chance
_GREAT = SearchEffort(within=0.2, slack=0.2, worth=0.998, whole=7, whole_small=9)


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """What the contest came to.

    Parameters
    ----------
    made : EncodedFile, optional
        The winner; None when nothing reaches the goal, or only at a size beyond `useful_bytes`.
    contest : tuple of EncodingResult
        The best of each way to encode, the smallest that reaches the floor first.
    best : float
        The best score of what was allowed; nan where nothing was.
    """

    made: EncodedFile | None
    contest: tuple[EncodingResult, ...]
    best: float


class ProgressRelay:
    """How far a contest has come: the report of whatever works for it, which goes back and forth.

    Apart from the contest, lest a picture hold what holds it, and stay in memory when all is done.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self.stage, self.share = Stage.FIT, 0.0

    def __call__(self, stage: Stage = Stage.FIT, fraction: float = 0.0) -> None:
        """Tell how far the contest has come, whatever the work itself says."""
        self._report(self.stage, self.share)


class Contest:
    """One contest, from the candidates to the decision."""

    def __init__(self, candidates: list[Candidate], goal: Goal, tell: ProgressRelay, useful_bytes: int | None) -> None:
        self._candidates, self._goal, self._tell, self._useful_bytes = candidates, goal, tell, useful_bytes
        self._floor = goal.quality if goal.quality is not None else -math.inf
        self._tried: dict[int, EncodingResult] = {}  # by candidate
        effort = candidates[0].subject.options.effort if candidates else Effort.BALANCED
        self._pains = _GREAT if effort is Effort.SMALLEST else USUAL

    def decision(self) -> Decision:
        """Let them compete."""
        steps = self._search()
        made = None
        limit = self._goal.max_bytes
        if steps:
            made = self._smallest(steps)
        if limit is not None and (made is None or made.tried.size_bytes > limit):
            made = self._fitting(limit)
        contest = sorted(self._tried.values(), key=lambda tried: (not tried.reaches, tried.size_bytes))
        best = max((candidate.best for candidate in self._candidates), default=math.nan)
        return Decision(made, tuple(contest), best)

    def estimate(self) -> tuple[Candidate, int] | None:
        """Let them compete by the sample alone."""
        steps = {self._candidates[place]: step for place, step in self._search().items()}
        limit = self._goal.max_bytes
        best = min(steps, key=lambda one: one.size_bytes(steps[one]), default=None)
        if limit is not None and (best is None or best.size_bytes(steps[best]) > limit):
            found = {one: self._fitting_step(one, limit) for one in self._candidates}
            steps = {one: step for one, step in found.items() if step is not None}
            best = max(steps, key=lambda one: one.score(steps[one]), default=None)
        return None if best is None else (best, steps[best])

    def _search(self) -> dict[int, int]:
        """Return the least step of each candidate that reaches the floor by the sample."""
        steps: dict[int, int] = {}
        smallest = self._useful_bytes or 0
        for place, candidate in enumerate(self._candidates):
            self._tell.share = place / len(self._candidates)
            self._tell()
            bound = smallest * (_SAMPLE_ERROR if candidate.subject.sampled else 1.0)

            def hopeless(step: int, one: Candidate = candidate, bound: float = bound) -> bool:
                self._tried[id(one)] = one.tried(step)
                return 0 < bound < one.size_bytes(step)

            if self._goal.quality is None:
                step: int | None = candidate.low
            else:
                step = self._aimed(candidate, hopeless)
            if step is not None:
                steps[place] = step
                self._tried[id(candidate)] = replace(candidate.tried(step), reaches=True)
                size_bytes = candidate.size_bytes(step)
                smallest = min(smallest, size_bytes) if smallest else size_bytes
            elif candidate.measured(candidate.high):
                self._tried[id(candidate)] = candidate.tried(candidate.high)
        return steps

    def _aimed(self, candidate: Candidate, hopeless: Callable[[int], bool]) -> int | None:
        """Return the step that is likely to reach the floor, the last one where that may just do; else None."""
        step = candidate.find(self._floor + candidate.lead, self._pains.within, hopeless)
        if step is None and candidate.measured(candidate.high):
            missing = self._floor - candidate.score(candidate.high)
            step = candidate.high if candidate.subject.sampled and missing < _CHANCE else None
            step = candidate.find(self._floor, self._pains.within) if missing <= 0 else step
        return None if step is None else candidate.leanest(step)

    def _smallest(self, steps: dict[int, int]) -> EncodedFile | None:
        """Make the candidate that promises to be smallest, and others while they might still be smaller."""
        self._tell.stage, self._tell.share = Stage.MAP, 0.0
        made: EncodedFile | None = None
        off: dict[type[Candidate], float] = {}  # by kind, how far samples were off the whole
        order = sorted(steps, key=lambda place: self._candidates[place].size_bytes(steps[place]))
        for place in order:
            candidate, step = self._candidates[place], steps[place]
            expected = off.get(type(candidate), 1.0) * candidate.size_bytes(step)
            if made is not None and expected >= candidate.promising(step) * made.tried.size_bytes:
                continue
            if self._useful_bytes is not None and expected > _LIKELY_KEPT * self._useful_bytes:
                break
            settled = self._settled(candidate, step)
            candidate.forget()
            if settled is None:
                self._tried[id(candidate)] = replace(self._tried[id(candidate)], reaches=False)
                continue
            self._tried[id(candidate)] = settled.tried
            off[type(candidate)] = settled.tried.size_bytes / candidate.size_bytes(
                candidate.step_of(settled.tried) or step
            )
            if made is None or settled.tried.size_bytes < made.tried.size_bytes:
                made = settled
            self._tell.share = 0.5 * (1 + self._tell.share)
        return made

    def _settled(self, candidate: Candidate, step: int) -> EncodedFile | None:
        """Return the smallest whole file of a candidate that reaches the floor, or None."""
        if self._goal.quality is None:
            return reaching(candidate.make(step))
        passed, failed = candidate.high + 1, candidate.low - 1
        pains, small = self._pains, candidate.subject.pixels[..., 0].size < _SMALL_PIXELS
        for _ in range(pains.whole_small if small else pains.whole):
            self._tell()
            score = candidate.whole_score(step)
            if score >= self._floor:
                passed = step
            else:
                failed = step
            if passed - failed <= 1 or step == candidate.low or 0 <= score - self._floor <= pains.slack:
                break
            if passed <= candidate.high and failed >= candidate.low:
                following = candidate.between(failed, passed, self._floor)
            else:
                following = self._corrected(candidate, step, failed + 1, passed - 1)
            saves = candidate.size_bytes(following) < pains.worth * candidate.size_bytes(step)
            if following == step or (passed == step and not saves):
                break
            step = following
        return reaching(candidate.make(passed)) if passed <= candidate.high else None

    def _corrected(self, candidate: Candidate, step: int, low: int, high: int) -> int:
        """Return the step to make next, by how much farther from 100 the whole picture is than its sample was."""
        missing = max(100.0 - candidate.score(step), 0.1)
        farther = max(100.0 - candidate.whole_score(step), 0.1) / missing
        following = candidate.find(100.0 - (100.0 - self._floor) / farther + 0.1, self._pains.within)
        return min(max(high if following is None else following, low), high)

    def _fitting(self, limit: int) -> EncodedFile | None:
        """Return the best look that fits, if it is one at all."""
        sizes = {id_: tried.size_bytes for id_, tried in self._tried.items() if tried.reaches}
        far = FAR_BEHIND * min(sizes.values(), default=0)
        near = [candidate for candidate in self._candidates if sizes.get(id(candidate), math.inf) <= far]
        made = self._best_of(near, limit)
        return made or self._best_of([candidate for candidate in self._candidates if candidate not in near], limit)

    def _best_of(self, candidates: list[Candidate], limit: int) -> EncodedFile | None:
        """Return the best look of some candidates that fits, if it is one at all."""
        found = {candidate: self._fitting_step(candidate, limit) for candidate in candidates}
        steps = {candidate: step for candidate, step in found.items() if step is not None}
        for candidate in sorted(steps, key=lambda one: -one.score(steps[one])):
            made = self._filling(candidate, steps[candidate], limit)
            if made is not None:
                self._tried[id(candidate)] = made.tried
                if (made.tried.score or 0.0) >= min(self._floor, LEAST_QUALITY):
                    return made
        return None

    def _filling(self, candidate: Candidate, step: int, limit: int) -> EncodedFile | None:
        """Return the largest whole file of a candidate that fits, or None."""
        best: EncodedFile | None = None
        sizes: dict[int, int] = {}
        for _ in range(_MOST_FILLING):
            self._tell()
            made = candidate.make(step)
            size_bytes = sizes[step] = made.tried.size_bytes
            if size_bytes <= limit and (best is None or size_bytes > best.tried.size_bytes):
                best = replace(made, tried=replace(made.tried, reaches=candidate.whole_score(step) >= self._floor))
            following = _following(sizes, limit, candidate)
            if (1 - _FITTING / _BYTES_A_POINT) * limit < size_bytes <= limit or following in sizes:
                break
            step = following
        return best

    def _fitting_step(self, candidate: Candidate, limit: float) -> int | None:
        """Return the step whose file, by the sample, is nearly as large as it may be; None where none is so small."""
        if candidate.size_bytes(candidate.low) > limit:
            return None
        if candidate.size_bytes(candidate.high) <= limit:
            return candidate.high
        low, high = candidate.low, candidate.high  # fits, does not fit
        while high - low > 1 and candidate.size_bytes(low) < (1 - _FITTING / _BYTES_A_POINT) * limit:
            step = (low + high) // 2
            low, high = (step, high) if candidate.size_bytes(step) <= limit else (low, step)
        return low


def reaching(made: EncodedFile) -> EncodedFile:
    """Return the same, noted to be no worse than it must be."""
    return replace(made, tried=replace(made.tried, reaches=True))


def _following(sizes: dict[int, int], limit: int, candidate: Candidate) -> int:
    """Return the step that is likely to fill a size, by the sizes of whole files at others; one of them to end."""
    under = max((step for step, size_bytes in sizes.items() if size_bytes <= limit), default=None)
    over = min((step for step, size_bytes in sizes.items() if size_bytes > limit), default=None)
    if under is not None and over is not None:
        share = math.log(limit / sizes[under]) / math.log(sizes[over] / sizes[under])
        step = max(math.floor(under + share * (over - under)), under + 1)
        return min(step, over - 1) if over - under > 1 else under
    known = under if under is not None else over if over is not None else candidate.low
    wanted = candidate.usual.score(known) + _BYTES_A_POINT * math.log2(0.98 * limit / sizes[known])
    step = math.floor(candidate.usual.step(wanted))
    step = max(step, known + 1) if under is not None else min(step, known - 1)
    return min(max(step, candidate.low), candidate.high)
