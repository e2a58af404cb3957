"""The score that a quality floor is compared with: SSIMULACRA2 of the whole picture, guarded by its worst place.

A mean score says little about single places. So a candidate reaches a floor only if the whole picture reaches it, and
its parts do (`parts.py`), and what the eye sees in smooth places and of hues is no worse than JPEG of that score
usually has (`eye.py`). All of it comes from one pass over the scales of the picture. A drawing that reaches a floor by
all of that may be looked at by butteraugli as well (`butteraugli.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from qtcompress.core.array_specs import PICTURE, ROWS
from qtcompress.core.rows import Rows
from qtcompress.core.sample import CROP_PX
from qtcompress.core.score.butteraugli import LEAST_SIDE_PX, Butteraugli
from qtcompress.core.score.error_cells import Blurs, ErrorCells
from qtcompress.core.score.eye import Eye, Ground
from qtcompress.core.score.padded_score import PaddedScore
from qtcompress.core.score.parts import PictureParts
from qtcompress.core.score.texture import GRID_PX
from qtcompress.core.score.worst import Flaw, Worst, overlap
from qtcompress.core.types import Pixels, Report, ignore
from qtcompress.core.validation import FLAG, FUNCTION, Instance, Integer, Optional, Real, checked, checked_fields

_EQUAL = 99.9  # the floor from which on a place is no worse than others
_MOST_BLURRED_PIXELS = 2_000_000  # of an original whose blurred planes are kept, 5 bytes for each
_SEEN_PX = 3 * GRID_PX  # to a side of a place that the eye sees
_NORM_A_POINT, _MOST_A_POINT = 0.065, 0.19  # of butteraugli: what JPEG (4:4:4) hardly ever exceeds, a point below 100
_MOST_LOOKED_AT = 4_000_000  # pixels of a drawing that butteraugli looks at
_FAR_BELOW = 3.0  # points below the floor, as which a drawing counts at least: so far, other scores tell more


@checked_fields(score=Real(-1e9, 100.0), floor=Real(-1e9, 100.0), worst=Optional(Instance(Worst)))
@dataclass(frozen=True, slots=True)
class Guarded:
    """How good a candidate looks.

    Parameters
    ----------
    score : float
        SSIMULACRA2 of the whole picture; of a small picture the worse of two (`padded_score.py`). At most 100.
    floor : float
        The highest floor that the candidate reaches: the score, or less if a place of it is worse.
    worst : Worst, optional
        The worst place; None where nothing differs.
    """

    score: float
    floor: float
    worst: Worst | None = None


class GuardedScore:
    """An original that several candidates are compared with.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha; not to be changed while this is in use
    rough : bool
        Of a photograph, leave out what the eye sees of smooth places and of hues: it hardly ever decides there, and the
        whole picture is measured anyway. For the samples of a search, whose crops have edges that say nothing.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, or `before` is no such array.
    """

    @checked(before=PICTURE, rough=FLAG)
    def __init__(self, before: Pixels, *, rough: bool = False) -> None:
        self._before = before
        self._padded = PaddedScore(before)
        self._shape = before.shape[0], before.shape[1]
        self._rough = rough
        self._grounds: list[Ground] = []  # of the original, by the color it is laid on
        self._parts: list[PictureParts] = []
        self._blurs: list[Blurs | None] = []

    @property
    def is_photograph(self) -> bool:
        """Whether nearly all of the original has texture; False before the first candidate was measured."""
        return bool(self._grounds) and all(ground.texture.is_photograph for ground in self._grounds)

    @checked(after=ROWS, report=FUNCTION)
    def measure(self, after: Rows, report: Report = ignore) -> Guarded:
        """Return how good a candidate looks.

        Parameters and errors are those of `Reference.score`.
        """
        score = floor = 100.0
        worst: Worst | None = None
        for place, (errors, eye) in enumerate(self._measured(after, report)):
            score = min(score, errors.score)
            found = [self._worst_part(self._parts[place], errors)]
            found += [] if self._leaves_out(place) else [self._worst_seen(eye)]
            floor, worst = min([(floor, worst), *found], key=itemgetter(0))
        score = min(score, self._padded.mirrored_score(after, report))
        return Guarded(score, min(score, floor), worst)

    @checked(after=FUNCTION, look=Instance(Guarded), asked=Real(-1e9, 100.0), report=FUNCTION)
    def look_closer(self, after: Callable[[], Rows], look: Guarded, asked: float, report: Report = ignore) -> Guarded:
        """Return how good a candidate looks to butteraugli as well, which takes four times as long as `measure`.

        Parameters
        ----------
        after : function
            Returns the candidate, of the original's shape; called only if it is looked at.
        look : Guarded
            What `measure` has found.
        asked : float
            The floor that is asked for. Only what reaches it is looked at, and the result is not far below it. Nothing
            else is seen of photographs, and of pictures of more than 4 megapixels or less than 16 pixels to a side.
        report : Report
            Called with `Stage.VERIFY`; may raise `Cancelled`, which passes through.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type, dtype or shape, or is out of range.
        """
        height, width = self._shape
        looks = min(self._shape) >= LEAST_SIDE_PX and height * width <= _MOST_LOOKED_AT and not self.is_photograph
        if not looks or look.floor < asked:
            return look
        found = self._butteraugli.distance(after(), report)
        quality = max(min(100 - found.norm / _NORM_A_POINT, 100 - found.most / _MOST_A_POINT), asked - _FAR_BELOW)
        if quality >= look.floor:
            return look
        floor, worst = self._seen(quality, Flaw.CHANGE, (found.y // GRID_PX, found.x // GRID_PX))
        return Guarded(look.score, floor, worst)

    @cached_property
    def _butteraugli(self) -> Butteraugli:
        return Butteraugli(self._before)

    @checked(after=ROWS, most=Integer(1, 1000), report=FUNCTION)
    def regions(self, after: Rows, most: int, report: Report = ignore) -> tuple[Worst, ...]:
        """Return up to `most` places of a candidate that look worst, the worst one first; no two overlap.

        The other parameters and the errors are those of `Reference.score`.
        """
        found: list[tuple[float, Worst]] = []
        for place, (errors, eye) in enumerate(self._measured(after, report)):
            windows = self._parts[place].worst_windows(errors, most)
            found += [(floor, Worst(*box, Flaw.DETAIL, score)) for floor, score, box in windows]
            found += [self._seen(*place_seen) for place_seen in eye.worst_ones(most)]
        regions: list[Worst] = []
        for floor, region in sorted(found, key=itemgetter(0)):
            if floor < _EQUAL and len(regions) < most and not any(overlap(region, other) for other in regions):
                regions.append(region)
        return tuple(regions)

    def _measured(self, after: Rows, report: Report) -> Iterator[tuple[ErrorCells, Eye]]:
        """Yield what is measured of a candidate, for each ground that the pictures are laid on."""
        height, width = self._shape
        for place, pairs in enumerate(self._padded.passes(after, report)):
            if place == len(self._grounds):
                self._grounds.append(Ground(height, width))
                self._blurs.append({} if height * width <= _MOST_BLURRED_PIXELS else None)
            ground = self._grounds[place]
            errors, eye = ErrorCells(height, width, self._blurs[place]), Eye(height, width, ground)
            adds = [errors.add] if self._leaves_out(place) else [errors.add, eye.add]
            for strip, originals in pairs:
                for add in adds:
                    add(strip, originals)
            if place == len(self._parts):
                if self._rough:
                    ground.texture.forget_edges(CROP_PX)
                self._parts.append(PictureParts(height, width, ground.texture))
            yield errors, eye

    def _leaves_out(self, place: int) -> bool:
        """Tell whether the eye is left out; before the first candidate has shown the texture, it is not."""
        return self._rough and place < len(self._parts) and self._grounds[place].texture.is_photograph

    @staticmethod
    def _worst_part(parts: PictureParts, errors: ErrorCells) -> tuple[float, Worst]:
        floor, score, box = parts.worst(errors)
        return floor, Worst(*box, Flaw.DETAIL, score)

    def _worst_seen(self, eye: Eye) -> tuple[float, Worst]:
        return self._seen(*eye.worst())

    def _seen(self, quality: float, flaw: Flaw, square: tuple[int, int]) -> tuple[float, Worst]:
        y, x = (max(cell * GRID_PX + (GRID_PX - _SEEN_PX) // 2, 0) for cell in square)
        height, width = (min(_SEEN_PX, side - at) for side, at in zip(self._shape, (y, x), strict=True))
        return quality, Worst(x, y, width, height, flaw, quality)
