"""The contest: which encoding of a picture is the smallest that reaches the goal. Measured, never guessed.

1. Each entrant finds its least step on a sample of the picture.
2. The one that promises to be smallest is made of the whole picture and scored there; the difference between sample
   and whole corrects its search. The next is made, too, if it could still be smaller than what was made.
3. Where no more bytes may be spent than the floor takes, the best look that fits is sought in the same way.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qtcompress.core.rows import is_translucent
from qtcompress.core.types import Dither, Effort, Options, Pixels, Report, Stage
from qtcompress.engine.encodings import Codec, avif, holds, jpeg, webp
from qtcompress.engine.entrant import Entrant, Made, Subject
from qtcompress.engine.entrants import CodecEntrant, LosslessEntrant, PaletteEntrant
from qtcompress.engine.goal import LEAST_QUALITY, PALETTE_FORMATS, Format, Goal, Method, Tried
from qtcompress.engine.metadata import Carried

_CHANCE = 3.0  # points that a sample may look worse than the whole
_MOST_FILLING = 5  # encodings of the whole picture by one entrant, to fill a size
_SMALL_PIXELS = 1_000_000
_SAMPLE_ERROR = 1.25  # so much larger by the sample, and a way to encode can't win any more
_LIKELY_KEPT = 1.35  # so much larger than the original by the sample, and nothing needs to be made
_BYTES_A_POINT = 10.0  # points that a size twice as large is worth, about: to search sizes along the usual scores
_FAR_BEHIND = 1.5  # times the bytes of the best: it will not win at ten points less, or in less room, either
_FITTING = 0.4  # of these, below the most bytes: 3 %


@dataclass(frozen=True, slots=True)
class _Pains:
    """How near to the floor a result is brought.

    within : points above it that a sample may have
    slack : points above it at which the whole picture is tried with less
    worth : share of the bytes that another whole encoding of the same way must promise to be made
    whole, whole_small : the most encodings of the whole picture by one entrant; of one of less than `_SMALL_PIXELS`
    """

    within: float
    slack: float
    worth: float
    whole: int
    whole_small: int


_USUAL = _Pains(within=0.8, slack=1.2, worth=0.98, whole=3, whole_small=5)  # 2 to 3 % of bytes, no more than chance
_GREAT = _Pains(within=0.2, slack=0.2, worth=0.998, whole=7, whole_small=9)


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """What the contest came to.

    Parameters
    ----------
    made : Made, optional
        The winner; None when nothing reaches the goal, or only at a size beyond `useful_bytes`.
    contest : tuple of Tried
        The best of each way to encode, the smallest that reaches the floor first.
    best : float
        The best score of what was allowed; nan where nothing was.
    """

    made: Made | None
    contest: tuple[Tried, ...]
    best: float


def decide(
    pixels: Pixels,
    options: Options,
    goal: Goal,
    carried: Carried,
    report: Report,
    *,
    useful_bytes: int | None = None,
    threads: int = 1,
) -> Decision:
    """Let encodings of a picture compete.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    carried : Carried
        The metadata that the result holds; formats that can't hold it don't compete.
    report : Report
        Told `Stage.FIT`, then `Stage.MAP`; may raise `Cancelled`, which passes through.
    useful_bytes : int, optional
        A larger result is of no use; what is certain to be larger is not made.
    """
    tell = _Told(report)
    subject = Subject(pixels, options, carried, tell, threads=threads)
    return _Contest(_entrants(subject, goal), goal, tell, useful_bytes).decision()


def foresee(
    subject: Subject, goal: Goal, report: Report, *, useful_bytes: int | None = None
) -> tuple[Entrant, int] | None:
    """Return which encoding is likely to win at which step, by the sample alone; None when it will be none."""
    return _Contest(_entrants(subject, goal), goal, _Told(report), useful_bytes).estimate()


def rates(subject: Subject, goal: Goal, qualities: Sequence[float]) -> list[tuple[float, Entrant, int]]:
    """Return the smallest encoding by the sample at each of some qualities, falling: quality, entrant and step.

    What nothing reaches is left out.
    """
    entrants = _entrants(subject, goal)
    found = []
    for quality in qualities:
        sizes: dict[Entrant, float] = {}
        best: tuple[int, Entrant, int] | None = None
        for entrant in entrants:
            bound = best[0] if best is not None else math.inf

            def hopeless(step: int, one: Entrant = entrant, bound: float = bound) -> bool:
                return one.size_bytes(step) > bound

            step = entrant.find(quality + entrant.lead, _USUAL.within, hopeless)
            sizes[entrant] = entrant.size_bytes(step) if step is not None else entrant.least_missing(quality)
            if step is not None and sizes[entrant] < bound:
                best = entrant.size_bytes(step), entrant, step
        if best is not None:
            found.append((quality, best[1], best[2]))
            entrants = [entrant for entrant in entrants if sizes[entrant] <= _FAR_BEHIND * best[0]]
    return found


def made_as(subject: Subject, goal: Goal, tried: Tried) -> Made | None:
    """Make the whole picture as something that was tried on a sample; None where that does not compete."""
    for entrant in _entrants(subject, goal):
        step = entrant.step_of(tried)
        if step is not None:
            return entrant.make(step)
    return None


def _entrants(subject: Subject, goal: Goal) -> list[Entrant]:
    """Return what may compete, the cheap ones first: the dear ones end early where they can't win."""
    opaque = not is_translucent(subject.pixels)
    side = max(subject.pixels.shape[:2])
    formats = Format(sum(one.value for one in goal.formats if holds(one, subject.carried, subject.pixels.shape[:2])))
    fixed = subject.options.colors if goal.quality is None else None
    dithers = [subject.options.dither]
    if fixed is None and Dither.NONE not in dithers:
        dithers.append(Dither.NONE)
    palettes = [PaletteEntrant(subject, one, dither, fixed) for one in formats & PALETTE_FORMATS for dither in dithers]
    if goal.method is Method.PALETTE or fixed is not None:
        return [*palettes]
    codecs: list[tuple[Codec, str]] = []
    for codec in (jpeg.CODEC, webp.CODEC, *([avif.CODEC] if avif.is_there() else [])):
        if codec.format & formats and side <= codec.most_side_px and (opaque or codec.alpha):
            gray = codec is jpeg.CODEC and jpeg.is_gray(subject.pixels)
            codecs += [(codec, variant) for variant in (("gray",) if gray else codec.variants)]
    first = [CodecEntrant(subject, codec, variant) for codec, variant in codecs]
    lossless = [LosslessEntrant(subject)] if formats & Format.WEBP else []
    return [*first, *palettes, *lossless]


class _Told:
    """How far a contest has come: the report of whatever works for it, which goes back and forth.

    Apart from the contest, lest a picture hold what holds it, and stay in memory when all is done.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self.stage, self.share = Stage.FIT, 0.0

    def __call__(self, stage: Stage = Stage.FIT, fraction: float = 0.0) -> None:
        """Tell how far the contest has come, whatever the work itself says."""
        self._report(self.stage, self.share)


class _Contest:
    """One contest, from the entrants to the decision."""

    def __init__(self, entrants: list[Entrant], goal: Goal, tell: _Told, useful_bytes: int | None) -> None:
        self._entrants, self._goal, self._tell, self._useful_bytes = entrants, goal, tell, useful_bytes
        self._floor = goal.quality if goal.quality is not None else -math.inf
        self._tried: dict[int, Tried] = {}  # by entrant
        effort = entrants[0].subject.options.effort if entrants else Effort.BALANCED
        self._pains = _GREAT if effort is Effort.SMALLEST else _USUAL

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
        best = max((entrant.best for entrant in self._entrants), default=math.nan)
        return Decision(made, tuple(contest), best)

    def estimate(self) -> tuple[Entrant, int] | None:
        """Let them compete by the sample alone."""
        steps = {self._entrants[place]: step for place, step in self._search().items()}
        limit = self._goal.max_bytes
        best = min(steps, key=lambda one: one.size_bytes(steps[one]), default=None)
        if limit is not None and (best is None or best.size_bytes(steps[best]) > limit):
            found = {one: self._fitting_step(one, limit) for one in self._entrants}
            steps = {one: step for one, step in found.items() if step is not None}
            best = max(steps, key=lambda one: one.score(steps[one]), default=None)
        return None if best is None else (best, steps[best])

    def _search(self) -> dict[int, int]:
        """Return the least step of each entrant that reaches the floor by the sample."""
        steps: dict[int, int] = {}
        smallest = self._useful_bytes or 0
        for place, entrant in enumerate(self._entrants):
            self._tell.share = place / len(self._entrants)
            self._tell()
            bound = smallest * (_SAMPLE_ERROR if entrant.subject.sampled else 1.0)

            def hopeless(step: int, one: Entrant = entrant, bound: float = bound) -> bool:
                self._tried[id(one)] = one.tried(step)
                return 0 < bound < one.size_bytes(step)

            if self._goal.quality is None:
                step: int | None = entrant.low
            else:
                step = self._aimed(entrant, hopeless)
            if step is not None:
                steps[place] = step
                self._tried[id(entrant)] = replace(entrant.tried(step), reaches=True)
                size_bytes = entrant.size_bytes(step)
                smallest = min(smallest, size_bytes) if smallest else size_bytes
            elif entrant.measured(entrant.high):
                self._tried[id(entrant)] = entrant.tried(entrant.high)
        return steps

    def _aimed(self, entrant: Entrant, hopeless: Callable[[int], bool]) -> int | None:
        """Return the step that is likely to reach the floor, the last one where that may just do; else None."""
        step = entrant.find(self._floor + entrant.lead, self._pains.within, hopeless)
        if step is None and entrant.measured(entrant.high):
            missing = self._floor - entrant.score(entrant.high)
            step = entrant.high if entrant.subject.sampled and missing < _CHANCE else None
            step = entrant.find(self._floor, self._pains.within) if missing <= 0 else step
        return None if step is None else entrant.leanest(step)

    def _smallest(self, steps: dict[int, int]) -> Made | None:
        """Make the entrant that promises to be smallest, and others while they might still be smaller."""
        self._tell.stage, self._tell.share = Stage.MAP, 0.0
        made: Made | None = None
        off: dict[type[Entrant], float] = {}  # by kind, how far samples were off the whole
        order = sorted(steps, key=lambda place: self._entrants[place].size_bytes(steps[place]))
        for place in order:
            entrant, step = self._entrants[place], steps[place]
            expected = off.get(type(entrant), 1.0) * entrant.size_bytes(step)
            if made is not None and expected >= entrant.promising(step) * made.tried.size_bytes:
                continue
            if self._useful_bytes is not None and expected > _LIKELY_KEPT * self._useful_bytes:
                break
            settled = self._settled(entrant, step)
            entrant.forget()
            if settled is None:
                self._tried[id(entrant)] = replace(self._tried[id(entrant)], reaches=False)
                continue
            self._tried[id(entrant)] = settled.tried
            off[type(entrant)] = settled.tried.size_bytes / entrant.size_bytes(entrant.step_of(settled.tried) or step)
            if made is None or settled.tried.size_bytes < made.tried.size_bytes:
                made = settled
            self._tell.share = 0.5 * (1 + self._tell.share)
        return made

    def _settled(self, entrant: Entrant, step: int) -> Made | None:
        """Return the smallest whole file of an entrant that reaches the floor, or None."""
        if self._goal.quality is None:
            return _reaching(entrant.make(step))
        passed, failed = entrant.high + 1, entrant.low - 1
        pains, small = self._pains, entrant.subject.pixels[..., 0].size < _SMALL_PIXELS
        for _ in range(pains.whole_small if small else pains.whole):
            self._tell()
            score = entrant.whole_score(step)
            if score >= self._floor:
                passed = step
            else:
                failed = step
            if passed - failed <= 1 or step == entrant.low or 0 <= score - self._floor <= pains.slack:
                break
            if passed <= entrant.high and failed >= entrant.low:
                following = entrant.between(failed, passed, self._floor)
            else:
                following = self._corrected(entrant, step, failed + 1, passed - 1)
            saves = entrant.size_bytes(following) < pains.worth * entrant.size_bytes(step)
            if following == step or (passed == step and not saves):
                break
            step = following
        return _reaching(entrant.make(passed)) if passed <= entrant.high else None

    def _corrected(self, entrant: Entrant, step: int, low: int, high: int) -> int:
        """Return the step to make next, by how much farther from 100 the whole picture is than its sample was."""
        missing = max(100.0 - entrant.score(step), 0.1)
        farther = max(100.0 - entrant.whole_score(step), 0.1) / missing
        following = entrant.find(100.0 - (100.0 - self._floor) / farther + 0.1, self._pains.within)
        return min(max(high if following is None else following, low), high)

    def _fitting(self, limit: int) -> Made | None:
        """Return the best look that fits, if it is one at all."""
        sizes = {id_: tried.size_bytes for id_, tried in self._tried.items() if tried.reaches}
        far = _FAR_BEHIND * min(sizes.values(), default=0)
        near = [entrant for entrant in self._entrants if sizes.get(id(entrant), math.inf) <= far]
        made = self._best_of(near, limit)
        return made or self._best_of([entrant for entrant in self._entrants if entrant not in near], limit)

    def _best_of(self, entrants: list[Entrant], limit: int) -> Made | None:
        """Return the best look of some entrants that fits, if it is one at all."""
        found = {entrant: self._fitting_step(entrant, limit) for entrant in entrants}
        steps = {entrant: step for entrant, step in found.items() if step is not None}
        for entrant in sorted(steps, key=lambda one: -one.score(steps[one])):
            made = self._filling(entrant, steps[entrant], limit)
            if made is not None:
                self._tried[id(entrant)] = made.tried
                if (made.tried.score or 0.0) >= min(self._floor, LEAST_QUALITY):
                    return made
        return None

    def _filling(self, entrant: Entrant, step: int, limit: int) -> Made | None:
        """Return the largest whole file of an entrant that fits, or None."""
        best: Made | None = None
        sizes: dict[int, int] = {}
        for _ in range(_MOST_FILLING):
            self._tell()
            made = entrant.make(step)
            size_bytes = sizes[step] = made.tried.size_bytes
            if size_bytes <= limit and (best is None or size_bytes > best.tried.size_bytes):
                best = replace(made, tried=replace(made.tried, reaches=entrant.whole_score(step) >= self._floor))
            following = _following(sizes, limit, entrant)
            if (1 - _FITTING / _BYTES_A_POINT) * limit < size_bytes <= limit or following in sizes:
                break
            step = following
        return best

    def _fitting_step(self, entrant: Entrant, limit: float) -> int | None:
        """Return the step whose file, by the sample, is nearly as large as it may be; None where none is so small."""
        if entrant.size_bytes(entrant.low) > limit:
            return None
        if entrant.size_bytes(entrant.high) <= limit:
            return entrant.high
        low, high = entrant.low, entrant.high  # fits, does not fit
        while high - low > 1 and entrant.size_bytes(low) < (1 - _FITTING / _BYTES_A_POINT) * limit:
            step = (low + high) // 2
            low, high = (step, high) if entrant.size_bytes(step) <= limit else (low, step)
        return low


def _reaching(made: Made) -> Made:
    return replace(made, tried=replace(made.tried, reaches=True))


def _following(sizes: dict[int, int], limit: int, entrant: Entrant) -> int:
    """Return the step that is likely to fill a size, by the sizes of whole files at others; one of them to end."""
    under = max((step for step, size_bytes in sizes.items() if size_bytes <= limit), default=None)
    over = min((step for step, size_bytes in sizes.items() if size_bytes > limit), default=None)
    if under is not None and over is not None:
        share = math.log(limit / sizes[under]) / math.log(sizes[over] / sizes[under])
        step = max(math.floor(under + share * (over - under)), under + 1)
        return min(step, over - 1) if over - under > 1 else under
    known = under if under is not None else over if over is not None else entrant.low
    wanted = entrant.usual.score(known) + _BYTES_A_POINT * math.log2(0.98 * limit / sizes[known])
    step = math.floor(entrant.usual.step(wanted))
    step = max(step, known + 1) if under is not None else min(step, known - 1)
    return min(max(step, entrant.low), entrant.high)
