"""Run one contest, from the candidates to the decision.

1. Each candidate finds its lowest step on a sample of the picture.
2. The candidate with the smallest estimate encodes the whole picture, which is scored. The difference between sample
   and whole picture corrects the search. Then each other candidate does the same, unless its estimate is so much larger
   that no sample errs by as much. What a sample misjudges of one codec says little about another.
3. If the goal limits the bytes and the floor needs more, the contest finds the best quality that fits, in the same way.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from qtcompress.core.score.worst import Flaw
from qtcompress.core.types import Effort, Report, Stage
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.search_effort import search_effort
from qtcompress.engine.contest.size_search import fitting_step, following_size, nearly_fills
from qtcompress.engine.job.goal import LEAST_QUALITY, EncodingResult, Goal, Lead, nobody
from qtcompress.engine.job.recipe import LEAST_LOSSY_SAVING

_FAR_AHEAD = 1.5  # times another's estimate: a candidate that needs more after a failure has to wait for it
_CHANCE = 3.0  # points that a sample can score below the whole picture
_MOST_FILLING = 5  # maximum number of encodings of the whole picture by one candidate, to fill a size
_SAMPLE_ERROR = 1.25  # a candidate whose sample estimate is this many times the best's cannot win
_KIN_ERROR = 1.12  # the same after the estimate was corrected by a whole file of the same codec
_STEADY_ERROR = 1.08  # the same of a photograph's color at full resolution, beside a whole file of less
_QUICK_ERROR = 2.0  # the same where a whole file takes little time: of one way to store color, samples err most
_KIN_POINTS, _SAMPLE_POINTS = 1.5, 2.5  # the same for codecs, in points of the score
_LARGE_ERROR = 1.05  # the same for large pictures, of which each further encoding takes as long as the winner
_LARGE_OTHER_ERROR = 1.12  # the same until its codec was encoded, which no other tells enough about
_LARGE_PIXELS = 4_000_000
_BEHIND = 1.02  # times the winner's bytes: more, foretold by a whole file, is a loss
_LOSSLESS_RAMP_SHARE = 0.6  # the same for a palette that is worst in a ramp: all colors of a ramp pack well
_LIKELY_KEPT = 1.35  # if the smallest estimate is this many times the useful bytes, nothing is encoded
FAR_BEHIND = 1.5  # times the best's bytes: above, a candidate also loses at ten points less, or at a lower limit

_Leads = dict[str, list[float]]
UsefulAt = Callable[[float], int | None]
"""A function that returns the maximum useful size of a result, given the smallest estimate; None if all are useful."""


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """The outcome of a contest.

    Parameters
    ----------
    made : EncodedFile, optional
        The winner; None if no encoding reaches the goal, or only at a size above `useful_bytes`.
    contest : tuple of EncodingResult
        The best result of each candidate; those that reach the floor first, then by size.
    best : float
        The best score of all candidates, of whole pictures if there are any; NaN if there are none.
    """

    made: EncodedFile | None
    contest: tuple[EncodingResult, ...]
    best: float


class ProgressRelay:
    """Report the contest's own progress instead of the varying progress of the work inside it.

    This is a separate object from the contest, to avoid a reference cycle that would keep the picture in memory.

    Parameters
    ----------
    lead : function
        Called with the encoding that leads after the search on the sample, whose size is an estimate.
    """

    def __init__(self, report: Report, lead: Lead = nobody) -> None:
        self._report, self.lead = report, lead
        self.stage, self.share = Stage.FIT, 0.0
        self._last = False, 0.0  # whether whole pictures are made, and the share

    def __call__(self, stage: Stage = Stage.FIT, fraction: float = 0.0) -> None:
        """Report the progress of the contest; the arguments of the work itself are ignored."""
        self._last = max(self._last, (self.stage is Stage.MAP, self.share))  # another contest may follow
        self._report(Stage.MAP if self._last[0] else Stage.FIT, self._last[1])


class Contest:
    """One contest: compares the candidates and makes the decision."""

    def __init__(
        self,
        candidates: list[Candidate],
        goal: Goal,
        tell: ProgressRelay,
        useful_bytes: int | None,
        useful_at: UsefulAt | None = None,
    ) -> None:
        self._candidates, self._goal, self._tell = candidates, goal, tell
        self._useful_bytes, self._useful_at = useful_bytes, useful_at
        self._floor = goal.quality if goal.quality is not None else -math.inf
        self._tried: dict[int, EncodingResult] = {}  # by the id of the candidate
        self._effort = search_effort(candidates[0].subject.options.effort if candidates else Effort.BALANCED)

    def decision(self) -> Decision:
        """Run the contest."""
        steps = self._search()
        made = None
        limit = self._goal.max_bytes
        if steps:
            leading = [self._tried[id(self._candidates[place])] for place in steps]
            lead = min(leading, key=lambda tried: tried.size_bytes)
            self._tell.lead(lead)
            if self._useful_at is not None:
                self._useful_bytes = self._useful_at(lead.size_bytes)
            made = self._without_loss(self._smallest(steps))
        if limit is not None and (made is None or made.tried.size_bytes > limit):
            made = self._fitting(limit)
        contest = sorted(self._tried.values(), key=lambda tried: (not tried.reaches, tried.size_bytes))
        known = [candidate.best for candidate in self._candidates if candidate.best]
        return Decision(made, tuple(contest), max(known, default=(False, math.nan))[1])

    def estimate(self) -> tuple[Candidate, int] | None:
        """Run the contest on the sample alone; return the likely winner and its step, or None."""
        steps = {self._candidates[place]: step for place, step in self._search().items()}
        limit = self._goal.max_bytes
        best = min(steps, key=lambda one: one.size_bytes(steps[one]), default=None)
        if limit is not None and (best is None or best.size_bytes(steps[best]) > limit):
            found = {one: fitting_step(one, limit) for one in self._candidates}
            steps = {one: step for one, step in found.items() if step is not None}
            best = max(steps, key=lambda one: one.score(steps[one]), default=None)
        return None if best is None else (best, steps[best])

    def _search(self) -> dict[int, int]:
        """Return the lowest step of each candidate that reaches the floor on the sample, by the candidate's index."""
        steps: dict[int, int] = {}
        smallest = self._useful_bytes or 0
        for place, candidate in enumerate(self._candidates):
            self._tell.share = place / len(self._candidates)
            self._tell()
            bound = smallest * (candidate.search_error if candidate.subject.sampled else 1.0)
            if steps and self._goal.quality is not None and candidate.hopeless(self._floor, smallest):
                if candidate.foretold is not None:
                    self._tried[id(candidate)] = candidate.foretold
                continue

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
            if not place:
                for other in self._candidates[1:]:
                    other.prepare()
        return steps

    def _aimed(self, candidate: Candidate, hopeless: Callable[[int], bool]) -> int | None:
        """Return the step that probably reaches the floor; one as good as any if that possibly does; otherwise None."""
        step = candidate.find(self._floor + candidate.lead(self._floor), self._effort.within, hopeless)
        if step is None and candidate.measured(candidate.high):
            missing = self._floor - candidate.score(candidate.high)
            step = candidate.nearly_best if candidate.subject.sampled and missing < _CHANCE else None
            step = candidate.find(self._floor, self._effort.within) if missing <= 0 else step
        return None if step is None else candidate.leanest(step)

    def _smallest(self, steps: dict[int, int]) -> EncodedFile | None:
        """Encode the whole picture with the candidate of the smallest estimate, then with others that can win."""
        self._tell.stage, self._tell.share = Stage.MAP, 0.0
        made: EncodedFile | None = None
        off: dict[str, float] = {}  # by kin: bytes of a whole file for each byte of its estimate
        leads: _Leads = {}  # by kin: points that samples scored too high, besides the usual ones
        left = dict(steps)
        while left:
            left = {place: self._foreseen(self._candidates[place], step, leads) for place, step in left.items()}
            sizes = {place: self._expected(place, step, off) for place, step in left.items()}
            place = min(sizes, key=lambda place: (sizes[place], place))
            candidate, step = self._candidates[place], left.pop(place)
            least = 0.0 if made is None else self._least(candidate, step, sizes[place], made, off, leads)
            if made is not None and least >= made.tried.size_bytes:
                lowest = self._lowest(candidate, step)
                tried = self._tried[id(candidate)] if lowest == step else candidate.tried(lowest)
                self._tried[id(candidate)] = replace(tried, size_bytes=round(sizes[place]), reaches=True)
                continue
            if self._useful_bytes is not None and sizes[place] > _LIKELY_KEPT * self._useful_bytes:
                break
            others = (size for other, size in sizes.items() if other != place)
            settled = self._settled(candidate, step, _FAR_AHEAD * min(others, default=math.inf), made)
            candidate.forget()
            if isinstance(settled, int):  # another goes first
                left[place] = settled
            elif isinstance(settled, EncodedFile):
                self._tried[id(candidate)] = settled.tried
                step = candidate.step_of(settled.tried) or step
                off[candidate.kin] = settled.tried.size_bytes / candidate.size_bytes(step)
                if not settled.tried.colors and self._goal.quality is not None:
                    lead = candidate.score(step) - _unguarded(candidate, settled) - candidate.lead(self._floor)
                    leads.setdefault(candidate.kin, []).append(lead)
                if made is None or settled.tried.size_bytes < made.tried.size_bytes:
                    made = settled
                self._tell.share = 0.5 * (1 + self._tell.share)
            else:
                tried = self._tried[id(candidate)]
                self._tried[id(candidate)] = replace(tried, reaches=False) if settled is None else settled
        return made

    def _foreseen(self, candidate: Candidate, step: int, leads: _Leads, more: float = 0.0) -> int:
        """Return the step that probably reaches the floor, as far as its kin tells: no format changes another one."""
        if candidate.kin not in leads and not more:
            return step
        known = leads.get(candidate.kin, [0.0])
        return candidate.foreseen(step, self._floor + candidate.lead(self._floor) + sum(known) / len(known) + more)

    def _expected(self, place: int, step: int, off: dict[str, float]) -> float:
        """Return the estimate at a step, or at the one that can still reach the floor, corrected by its kin.

        Until one of its kin was encoded, that of others corrects it, within `_SAMPLE_ERROR`.
        """
        candidate = self._candidates[place]
        lowest = self._lowest(candidate, step)
        known = [off[candidate.kin]] if candidate.kin in off else list(off.values())
        return math.prod(known) ** (1 / max(len(known), 1)) * candidate.size_bytes(lowest)

    def _lowest(self, candidate: Candidate, step: int) -> int:
        """Return the step that was found by the same palettes in another format; else the lowest that can still do."""
        if self._goal.quality is None:
            return step
        failed, passed = candidate.known(self._floor)
        return passed if passed <= candidate.high else max(step, min(failed + 1, candidate.high))

    def _least(
        self, candidate: Candidate, step: int, expected: float, made: EncodedFile, off: dict[str, float], leads: _Leads
    ) -> float:
        """Return the least bytes that a candidate can take, if the sample errs as much as samples do.

        Of a codec, its own curve tells what an error of the score means: where it is flat, many bytes. Samples of
        drawings err by more, and so do those of one way to store color beside another.
        """
        if not candidate.subject.sampled or candidate.doubt is not None:
            return expected / (candidate.doubt or 1.0)
        if candidate.subject.pixels[..., 0].size > _LARGE_PIXELS:
            return expected / (_LARGE_ERROR if candidate.kin in off else _LARGE_OTHER_ERROR)
        quick = candidate.quick and made.tried.format is candidate.format
        photograph = candidate.subject.sample_reference.is_photograph
        if quick and candidate.steady and photograph:
            return min(expected, self._tried[id(candidate)].size_bytes) / _STEADY_ERROR  # by its kin, and alone
        sure = quick or not photograph
        error, points = (_KIN_ERROR, _KIN_POINTS) if candidate.kin in off else (_SAMPLE_ERROR, _SAMPLE_POINTS)
        lower = self._foreseen(candidate, step, leads, -points) if leads else step
        least = expected * candidate.size_bytes(lower) / candidate.size_bytes(step)
        wide = expected / (_QUICK_ERROR if quick else error)
        return wide if lower >= step else min(least, wide) if sure else least

    def _without_loss(self, made: EncodedFile | None) -> EncodedFile | None:
        """Return a lossless file in place of a lossy one that hardly saves anything on it."""
        if made is None or self._goal.quality is None or math.isinf(made.psnr_db):
            return made
        worst = made.tried.worst
        stepped = worst is not None and worst.flaw in (Flaw.STEPS, Flaw.TONE) and made.tried.colors > 0
        share = _LOSSLESS_RAMP_SHARE if stepped else 1 - LEAST_LOSSY_SAVING
        most = min(made.tried.size_bytes / share, self._useful_bytes or math.inf)
        for candidate in self._candidates:
            step = candidate.lossless_step
            doubt = _SAMPLE_ERROR if candidate.subject.sampled else 1.0
            if step is None or candidate.size_bytes(step) > most * doubt:
                continue
            file = reaching(candidate.make(step))
            candidate.forget()
            if file.tried.size_bytes <= most:
                made, most = file, file.tried.size_bytes
                self._tried[id(candidate)] = file.tried
        return made

    def _settled(
        self, candidate: Candidate, step: int, patience: float, rival: EncodedFile | None
    ) -> EncodedFile | EncodingResult | int | None:
        """Return the smallest file of a candidate whose whole picture reaches the floor, or None.

        Return the step to go on with, if the estimate there is more than `patience` bytes and nothing was reached yet.
        Return what it would take, if a whole file foretells that it is larger than the rival.
        """
        if self._goal.quality is None:
            return reaching(candidate.make(step))
        failed, passed = candidate.known(self._floor)  # such as from the same palettes in another format
        step, effort = self._beginning(candidate, step, failed, passed), self._effort
        pixels = candidate.subject.pixels[..., 0].size
        most = math.inf if rival is None else _BEHIND * rival.tried.size_bytes
        left = max(effort.whole - candidate.encodings, 2) if step <= candidate.high else 0  # it may go on
        for _ in range(left):
            self._tell()
            candidate.mends(step, self._floor)
            score = candidate.whole_score(step)
            failed, passed = candidate.known(self._floor)  # nothing else, where palettes were fitted anew meanwhile
            encoded = candidate.whole_bytes(step) is not None
            near = 0 <= score - self._floor <= (max(effort.near, candidate.coarse) if encoded else effort.slack)
            if passed - failed <= 1 or step == candidate.low or near:
                break
            following = candidate.following(step, failed, passed, self._floor, most)
            if following == passed:
                break
            foreseen = candidate.foreseen_bytes(following)
            if passed <= candidate.high and (encoded or passed == step):
                share = foreseen / candidate.foreseen_bytes(passed)
                if not effort.is_worth(max(candidate.encodings, 1), share, pixels):
                    break
            if encoded and foreseen > most:
                return replace(candidate.tried(following), size_bytes=round(foreseen), whole=False, reaches=True)
            step = following
            if passed > candidate.high and candidate.size_bytes(step) > patience:
                return step
        return reaching(candidate.make(passed)) if passed <= candidate.high else None

    def _beginning(self, candidate: Candidate, step: int, failed: int, passed: int) -> int:
        """Return the step to measure first: `step`, unless that misses or a lower one passes; above all to leave it."""
        if failed < step < passed:
            return step
        if passed <= candidate.high:
            return passed
        return candidate.following(failed, failed, passed, self._floor) if failed < candidate.high else failed

    def _fitting(self, limit: int) -> EncodedFile | None:
        """Return the file of the best quality that fits into `limit` bytes, or None."""
        sizes = {id_: tried.size_bytes for id_, tried in self._tried.items() if tried.reaches}
        far = FAR_BEHIND * min(sizes.values(), default=0)
        near = [candidate for candidate in self._candidates if sizes.get(id(candidate), math.inf) <= far]
        return self._best_of(near, limit) or self._best_of(
            [candidate for candidate in self._candidates if candidate not in near], limit
        )

    def _best_of(self, candidates: list[Candidate], limit: int) -> EncodedFile | None:
        """Return the file of the best quality of some candidates that fits into `limit` bytes, or None."""
        found = {candidate: fitting_step(candidate, limit) for candidate in candidates}
        steps = {candidate: step for candidate, step in found.items() if step is not None}
        for candidate in sorted(steps, key=lambda one: -one.score(steps[one])):
            made = self._filling(candidate, steps[candidate], limit)
            if made is not None:
                self._tried[id(candidate)] = made.tried
                if (made.tried.score or 0.0) >= min(self._floor, LEAST_QUALITY):
                    return made
        return None

    def _filling(self, candidate: Candidate, step: int, limit: int) -> EncodedFile | None:
        """Return the largest file of a candidate that fits into `limit` bytes, or None."""
        best: EncodedFile | None = None
        sizes: dict[int, int] = {}
        for _ in range(_MOST_FILLING):
            self._tell()
            made = candidate.make(step)
            size_bytes = sizes[step] = made.tried.size_bytes
            if size_bytes <= limit and (best is None or size_bytes > best.tried.size_bytes):
                best = replace(made, tried=replace(made.tried, reaches=candidate.whole_score(step) >= self._floor))
            following = following_size(sizes, limit, candidate)
            if (size_bytes <= limit and nearly_fills(size_bytes, limit)) or following in sizes:
                break
            step = following
        return best


def _unguarded(candidate: Candidate, made: EncodedFile) -> float:
    """Return what a whole picture scored by the measure of its sample, in which the eye is left out of a photograph."""
    subject = candidate.subject
    rough = subject.sampled and subject.sample_reference.is_photograph
    return made.tried.score if rough and made.tried.score is not None else made.floor


def reaching(made: EncodedFile) -> EncodedFile:
    """Return the same file, marked as one that reaches the floor."""
    return replace(made, tried=replace(made.tried, reaches=True))
