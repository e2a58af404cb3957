"""A valid call of each public function of core.score and its kernels, and of some that belong to no group.

`border_cases.py` has the others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from qtcompress.core import activity, lightness, mixed_centers, palette_order, places, quantize, rows, transform
from qtcompress.core.kernels import eye_maps, maps, mixtures, png_rows, spread, subtraction, ways
from qtcompress.core.score import (
    butteraugli,
    difference,
    guarded_score,
    padded_score,
    psnr,
    ssimulacra2,
    worst,
    xyb_scales,
)
from qtcompress.core.types import Options, Report, ignore
from tests.core.border_cases import (
    BUSY,
    BY_ACTIVITY,
    CENTERS,
    COLORS,
    OTHER,
    PALETTE,
    PIXELS,
    PRICES,
    SPACE,
    Call,
    _cloud,
    _counted,
    _fitted,
    _histogram,
    _mapper,
    _out,
)


def _listed(channels: list[list[int]], ground: int, halo: int, picture: rows.Rows) -> list[Any]:
    return [strip.planes for strip in xyb_scales.strips(picture, channels, ignore, ground=ground, halo=halo)]


def _padded(after: rows.Rows, report: Report) -> list[Any]:
    return [strip.planes for pairs in padded_score.PaddedScore(PIXELS).passes(after, report) for strip, _ in pairs]


def _place(x: int) -> worst.Worst:
    return worst.Worst(x, 2, 3, 4, worst.Flaw.HUE, 50.0)


def _plain(after: rows.Rows, report: Report) -> list[Any]:
    return [strip.planes for pairs in ssimulacra2.Reference(PIXELS).passes(after, report) for strip, _ in pairs]


_random = np.random.default_rng(12)
LINEAR, MATRIX = _random.random((7, 5, 3), np.float32), _random.random((6, 4), np.float32)
PLANES = dict(zip(("before", "after"), _random.random((2, 7, 5), np.float32), strict=True))
LAB = _random.random((3, 7, 5), np.float32)


LARGE = np.random.default_rng(13).integers(0, 256, (18, 17, 4), np.uint8)


def _planes(linear: maps.Floats, matrix: maps.Floats, channels: list[int]) -> list[Any]:
    return list(maps.xyb(linear, matrix, channels).values())


def _traded() -> ways.Traded:
    rates, shares = BY_ACTIVITY.astype(np.float32), (BY_ACTIVITY / 2).astype(np.float32)
    return ways.Traded(rates, shares, PRICES, 300.0)


def _way() -> ways.Subtracted:
    return ways.Subtracted(_traded(), BY_ACTIVITY.astype(np.float32))


def _mixed(cloud: Any, centers: Any, begin: mixtures.Mixtures, grain: float, still: float, steps: int) -> list[Any]:
    made, sums = mixtures.improved(cloud, centers, begin, grain, still, steps)
    return [made.shares, sums.pairs, sums.places, sums.masses]


LABELS = np.zeros(len(COLORS), np.uint8)
CASES: dict[str, Callable[[], Call]] = {
    "activity.is_flat": lambda: (activity.is_flat, {"busy": BUSY}),
    "kernels.mixtures.alone": lambda: (lambda labels: mixtures.alone(labels).shares, {"labels": LABELS}),
    "kernels.mixtures.Moments": lambda: (
        mixtures.Moments,
        {"pairs": np.ones((4, 4)), "places": np.ones((4, 3)), "masses": np.ones(4)},
    ),
    "kernels.mixtures.Mixtures": lambda: (
        mixtures.Mixtures,
        {"entries": np.zeros((3, 6), np.uint8), "shares": np.full((3, 6), 1 / 6)},
    ),
    "kernels.mixtures.improved": lambda: (
        _mixed,
        {"cloud": _cloud(), "centers": CENTERS.astype(np.float64), "begin": mixtures.alone(LABELS)}
        | {"grain": 0.1, "still": 1.0, "steps": 4},
    ),
    "kernels.mixtures.solved": lambda: (
        mixtures.solved,
        {"matrix": np.eye(4) + 0.1, "sides": np.arange(8.0).reshape(4, 2)},
    ),
    "kernels.spread.spreads": lambda: (
        lambda cloud, centers, labels: [*spread.spreads(cloud, centers, labels)],
        {"cloud": _cloud(), "centers": CENTERS, "labels": LABELS},
    ),
    "kernels.spread.partners": lambda: (
        lambda places, masses, held: [*spread.partners(places, masses, held)],
        {"places": CENTERS.astype(np.float64), "masses": np.arange(4.0), "held": np.zeros(4, bool)},
    ),
    "mixed_centers.surrounding": lambda: (
        mixed_centers.surrounding,
        {"cloud": _cloud(), "centers": CENTERS, "held": np.zeros(len(CENTERS), bool), "space": SPACE},
    ),
    "places.PlaceErrors": lambda: (
        places.PlaceErrors,
        {"pixels": PIXELS, "busy": BUSY, "counted": _histogram(), "space": SPACE},
    ),
    "places.PlaceErrors.errors": lambda: (
        places.PlaceErrors(PIXELS, BUSY, _histogram(), SPACE).errors,
        {"values": np.arange(len(COLORS), dtype=np.float64)},
    ),
    "quantize.fit_to": lambda: (
        quantize.fit_to,
        {"counted": _counted(), "options": Options(colors=3), "report": ignore},
    ),
    "kernels.eye_maps.changes": lambda: (
        eye_maps.changes,
        {"plane": LAB[0], "first": 1, "rows": 4, "side": 2, "least": 0.1, "sharp": 0.5, "original": True},
    ),
    "kernels.eye_maps.oklab": lambda: (
        eye_maps.oklab,
        {"planes": [*LAB], "others": [*LAB], "matrix": np.eye(3, dtype=np.float32), "shift": LINEAR[0, 0]},
    ),
    "kernels.eye_maps.see": lambda: (
        eye_maps.see,
        {
            **dict.fromkeys(("blurred", "apart", "own"), LAB),
            "coarse": LAB[1:],
            **dict.fromkeys(("smooth", "gray"), np.ones((4, 5), np.uint8)),
            "first": 2,
            "side": 2,
            "gray_more": 0.5,
        },
    ),
    "kernels.eye_maps.slopes": lambda: (eye_maps.slopes, {"colors": LAB}),
    "kernels.maps.errors": lambda: (
        maps.errors,
        {**PLANES, "first": 1, "rows": 2, "mean": None, "taps": np.ones(6, np.float32), "side": 2, "wanted": [0, 2, 4]},
    ),
    "kernels.maps.lines": lambda: (
        maps.lines,
        {
            "before": PLANES["before"],
            "after": PLANES["after"],
            "norm": 1.0,
            "weight": 2.0,
            "beyond": 0.5,
            "dense": True,
        },
    ),
    "kernels.maps.xyb": lambda: (_planes, {"linear": LINEAR, "matrix": MATRIX, "channels": [0, 2]}),
    "kernels.png_rows.unfilter": lambda: (
        png_rows.unfilter,
        {"rows": np.full((2, 13), 4, np.uint8), "band": np.zeros((3, 4, 4), np.uint8)},
    ),
    "kernels.subtraction.Subtraction": lambda: (subtraction.Subtraction, {"mapper": _mapper(), "way": _way()}),
    "kernels.subtraction.Subtraction.map": lambda: (
        subtraction.Subtraction(_mapper(), _way()).map,
        {"strip": PIXELS, "activity": BUSY, "out": _out()},
    ),
    "kernels.subtraction.learned_rows": lambda: (subtraction.learned_rows, {"width": 300}),
    "kernels.ways.Subtracted": lambda: (ways.Subtracted, {"traded": _traded(), "aheads": _way().aheads}),
    "palette_order.line_order": lambda: (
        palette_order.line_order,
        {"palette": PALETTE, "pixels": PIXELS, "space": SPACE},
    ),
    "palette_order.lined": lambda: (
        palette_order.lined,
        {"fitted": _fitted(), "pixels": PIXELS, "space": SPACE},
    ),
    "score.padded_score.PaddedScore": lambda: (padded_score.PaddedScore, {"before": PIXELS}),
    "score.padded_score.PaddedScore.score": lambda: (
        padded_score.PaddedScore(PIXELS).score,
        {"after": OTHER, "report": ignore},
    ),
    "score.padded_score.PaddedScore.mirrored_score": lambda: (
        padded_score.PaddedScore(PIXELS).mirrored_score,
        {"after": OTHER, "report": ignore},
    ),
    "score.padded_score.PaddedScore.passes": lambda: (_padded, {"after": OTHER, "report": ignore}),
    "score.guarded_score.Guarded": lambda: (guarded_score.Guarded, {"score": 80.0, "floor": 79.0, "worst": None}),
    "score.guarded_score.GuardedScore": lambda: (guarded_score.GuardedScore, {"before": PIXELS}),
    "score.guarded_score.GuardedScore.measure": lambda: (
        guarded_score.GuardedScore(PIXELS).measure,
        {"after": OTHER, "report": ignore},
    ),
    "score.guarded_score.GuardedScore.look_closer": lambda: (
        guarded_score.GuardedScore(PIXELS).look_closer,
        {"after": lambda: OTHER, "look": guarded_score.Guarded(80.0, 79.0), "asked": 78.0, "report": ignore},
    ),
    "score.guarded_score.GuardedScore.regions": lambda: (
        guarded_score.GuardedScore(PIXELS).regions,
        {"after": OTHER, "most": 3, "report": ignore},
    ),
    "score.butteraugli.Distance": lambda: (butteraugli.Distance, {"norm": 1.0, "most": 2.0, "x": 3, "y": 4}),
    "score.butteraugli.Butteraugli": lambda: (butteraugli.Butteraugli, {"before": LARGE}),
    "score.butteraugli.Butteraugli.distance": lambda: (
        butteraugli.Butteraugli(LARGE).distance,
        {"after": LARGE.copy(), "report": ignore},
    ),
    "score.difference.difference_map": lambda: (
        difference.difference_map,
        {"before": PIXELS, "after": OTHER, "report": ignore},
    ),
    "score.worst.Worst": lambda: (
        worst.Worst,
        {"x": 1, "y": 2, "width": 3, "height": 4, "flaw": worst.Flaw.HUE, "score": 50.0},
    ),
    "score.worst.overlap": lambda: (
        worst.overlap,
        {"one": _place(1), "other": _place(2)},
    ),
    "score.ssimulacra2.Reference.passes": lambda: (_plain, {"after": OTHER, "report": ignore}),
    "score.psnr.color_difference": lambda: (psnr.color_difference, {"before": PIXELS, "after": OTHER}),
    "score.psnr.psnr": lambda: (psnr.psnr, {"before": PIXELS, "after": OTHER, "report": ignore, "threads": 1}),
    "score.psnr.psnr_db": lambda: (psnr.psnr_db, {"error": 5.0, "pixels": 7}),
    "score.psnr.squared_error": lambda: (psnr.squared_error, {"before": PIXELS, "after": OTHER}),
    "score.ssimulacra2.Reference": lambda: (ssimulacra2.Reference, {"before": PIXELS}),
    "score.ssimulacra2.Reference.score": lambda: (
        ssimulacra2.Reference(PIXELS).score,
        {"after": OTHER, "report": ignore},
    ),
    "score.ssimulacra2.ssimulacra2": lambda: (
        ssimulacra2.ssimulacra2,
        {"before": PIXELS, "after": OTHER, "report": ignore},
    ),
    "lightness.halved_color": lambda: (lightness.halved_color, {"pixels": PIXELS}),
    "lightness.luma_beside": lambda: (
        lightness.luma_beside,
        {"pixels": PIXELS, "blue": PIXELS[..., 0].copy(), "red": PIXELS[..., 1].copy()},
    ),
    "lightness.luma_beside_halves": lambda: (
        lightness.luma_beside_halves,
        {"pixels": PIXELS, **dict(zip(("blue", "red"), lightness.halved_color(PIXELS), strict=True)), "first": 0},
    ),
    "transform.few_bits": lambda: (
        transform.few_bits,
        {"plane": PIXELS[..., 0], "table": np.full((8, 8), 9, np.uint16), "worth": 0.05, "color": True},
    ),
    "score.xyb_scales.grounds_of": lambda: (xyb_scales.grounds_of, {"picture": PIXELS}),
    "score.xyb_scales.halved": lambda: (xyb_scales.halved, {"linear": LINEAR}),
    "score.xyb_scales.linear_light": lambda: (xyb_scales.linear_light, {"rows": PIXELS, "ground": 0}),
    "score.xyb_scales.strips": lambda: (_listed, {"channels": [[0, 1]], "ground": 0, "halo": 2, "picture": PIXELS}),
}
