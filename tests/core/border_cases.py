"""A valid call of every public function of core, for tests that replace one argument at a time.

`CASES` maps the qualified name of a function, or of a class and its method, to a function that returns it with valid
arguments. What is written into (`out`, `labels`, `indices`) is among the arguments, so that results can be compared.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from qtcompress.core import (
    activity,
    alpha_ends,
    bluenoise,
    center_moves,
    color,
    entropy,
    errors,
    fitted,
    fixed_palette,
    hidden_colors,
    histogram,
    indices,
    ladder,
    palette,
    quantize,
    remap,
    rows,
    sample,
    search,
    shared,
    stripes,
    types,
)
from qtcompress.core.kernels import by_stripes, dispatch, mappers, ways
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette, Stage, ignore
from qtcompress.engine.containers import png_bytes

Call = tuple[Callable[..., Any], dict[str, Any]]
H, W, K = 6, 5, 4

_random = np.random.default_rng(11)
PIXELS = _random.integers(0, 256, (H, W, 4), np.uint8)
PIXELS[..., 3] = 255
OTHER = PIXELS[::-1].copy()
BUSY = _random.integers(0, 128, (H, W), np.uint8)
COLORS = np.unique(PIXELS.reshape(-1, 4), axis=0)
WEIGHTS = _random.integers(1, 1000, len(COLORS))
SPACE = color.working_space(ColorSpace.OKLAB, alpha=False)
SHEER_SPACE = color.working_space(ColorSpace.OKLAB, alpha=True)
ENTRIES = COLORS[:K].copy()
PALETTE = Palette(ENTRIES)
POINTS = dispatch.points(COLORS, SPACE)
CENTERS = POINTS[:K].copy()
SHEER, ONES = dispatch.points(COLORS, SHEER_SPACE), np.ones(len(COLORS), np.uint8)
ENDED: dict[str, Any] = {"centers": SHEER[:2], "labels": ONES, "error": 1, "solid": np.ones(2, np.bool), "clear": -1}
ENDS: dict[str, Any] = {"cloud": dispatch.Cloud(SHEER, np.ones(len(SHEER), np.int64)), "centers": SHEER[:2]}
ENDS |= {"labels": ONES, "ends": ONES, "space": SHEER_SPACE, "most": 2}
INDICES = _random.integers(0, K, (H, W), np.uint8)
USED = types.Quantized(PALETTE, np.full(K, 1), INDICES, lossless=False)
BY_ACTIVITY = np.linspace(1, 0.5, 256)
STRENGTHS = np.full(256, 200, np.int32)
DIFFUSED = ways.Diffused(STRENGTHS, 300)
THRESHOLDS = np.arange(64, dtype=np.uint8).reshape(8, 8)
PRICES = np.array([12, 12, 11, 12, 12.5, 13, 7, 6, 0.25], np.float32)
CURVE = search.ScoreCurve(((2, 10), (50, 60), (100, 90)))


def _cloud() -> dispatch.Cloud:
    return dispatch.Cloud(POINTS, WEIGHTS)


def _histogram() -> histogram.Histogram:
    return histogram.Histogram(COLORS, WEIGHTS, exact=True, alpha=False, detail=3, pixels=H * W)


def _counted() -> quantize.Counted:
    return quantize.Counted(PIXELS, BUSY, _histogram(), SPACE)


def _fitted() -> fitted.Fitted:
    return fitted.Fitted(PALETTE, 900.0)


def _mapper() -> mappers.Mapper:
    return mappers.Mapper(PALETTE, SPACE, W, big=False)


def _table() -> dispatch.ColorTable:
    return dispatch.ColorTable(np.ones(256, np.uint16), 100, alpha=False)


def _full_table() -> dispatch.ColorTable:
    table = _table()
    table.add(PIXELS, BUSY)
    return table


def _ladder() -> ladder.Ladder:
    return ladder.Ladder(PIXELS, PIXELS, Options())


def _result() -> types.Quantized:
    return types.Quantized(PALETTE, np.bincount(INDICES.ravel(), minlength=K), INDICES, lossless=False)


def _gathering() -> shared.Gathering:
    gathering = shared.Gathering(2)
    gathering.add(_histogram())
    return gathering


def _trellis() -> mappers.Trellis:
    rates, shares = BY_ACTIVITY.astype(np.float32), (BY_ACTIVITY / 2).astype(np.float32)
    return mappers.Trellis(_mapper(), ways.Traded(rates, shares, PRICES, 300.0), 1)


def _wavefront() -> mappers.Wavefront:
    return mappers.Wavefront(_mapper(), ways.Repeated(BY_ACTIVITY * 900, 5.0, 6.0, 200, 300))


def _out() -> np.ndarray:
    return np.zeros((H, W), np.uint8)


def _trade(part: int, strip: object, activity: object, out: object) -> None:
    _trellis().map(mappers.Piece(part, strip, activity, out))  # type: ignore[arg-type]  # the point of the test


CASES: dict[str, Callable[[], Call]] = {
    "activity.measure": lambda: (activity.measure, {"pixels": PIXELS, "report": ignore, "threads": 1}),
    "alpha_ends.EndedCenters": lambda: (alpha_ends.EndedCenters, {**ENDED}),
    "alpha_ends.with_ends": lambda: (alpha_ends.with_ends, {**ENDS}),
    "bluenoise.thresholds": lambda: (bluenoise.thresholds, {}),
    "center_moves.relocated": lambda: (
        center_moves.relocated,
        {"cloud": _cloud(), "centers": CENTERS, "labels": np.zeros(len(COLORS), np.uint8), "most": 1, "rank": 0},
    ),
    "center_moves.rescued": lambda: (
        center_moves.rescued,
        {"cloud": _cloud(), "centers": CENTERS, "labels": np.zeros(len(COLORS), np.uint8), "space": SPACE, "least": 5},
    ),
    "color.WorkingSpace": lambda: (color.WorkingSpace, {"kind": ColorSpace.SRGB, "dims": 3}),
    "color.WorkingSpace.colors": lambda: (SPACE.colors, {"points": POINTS}),
    "color.WorkingSpace.grid": lambda: (SPACE.grid, {"shift": 7}),
    "color.WorkingSpace.exact_points": lambda: (SPACE.exact_points, {"colors": COLORS}),
    "color.linear_of_srgb": lambda: (color.linear_of_srgb, {"values": BY_ACTIVITY}),
    "color.oklab_of_srgb": lambda: (color.oklab_of_srgb, {"colors": COLORS[:, :3] / 255}),
    "color.srgb_of_linear": lambda: (color.srgb_of_linear, {"values": BY_ACTIVITY}),
    "color.srgb_of_oklab": lambda: (color.srgb_of_oklab, {"colors": COLORS[:, :3] / 255}),
    "color.working_space": lambda: (color.working_space, {"kind": ColorSpace.SRGB, "alpha": False}),
    "entropy.entropy_bytes": lambda: (entropy.entropy_bytes, {"pixels": PIXELS}),
    "errors.QtCompressError": lambda: (errors.QtCompressError, {"what": "is cut off", "advice": "Copy it again."}),
    "errors.QtCompressError.sentence": lambda: (errors.QtCompressError("is cut off").sentence, {"name": "a"}),
    "fixed_palette.use_of": lambda: (
        fixed_palette.use_of,
        {"palette": PALETTE, "counted": _histogram(), "spaces": (SPACE, SHEER_SPACE), "report": ignore},
    ),
    "hidden_colors.are_several": lambda: (hidden_colors.are_several, {"pixels": PIXELS}),
    "hidden_colors.keeps_hidden": lambda: (hidden_colors.keeps_hidden, {"pixels": PIXELS, "options": Options()}),
    "hidden_colors.kept_whole": lambda: (hidden_colors.kept_whole, {"pixels": PIXELS, "most": 9, "report": ignore}),
    "hidden_colors.with_hidden_color": lambda: (hidden_colors.with_hidden_color, {"pixels": PIXELS, "result": USED}),
    "histogram.Histogram": lambda: (
        histogram.Histogram,
        {"colors": COLORS, "weights": WEIGHTS, "exact": True, "alpha": False, "detail": 3, "pixels": 30},
    ),
    "histogram.histogram": lambda: (
        histogram.histogram,
        {"pixels": PIXELS, "space": ColorSpace.OKLAB, "report": ignore, "busy": BUSY, "fast": False, "threads": 1},
    ),
    "histogram.with_more": lambda: (histogram.with_more, {"counted": _histogram(), "colors": COLORS, "weight": 3}),
    "histogram.weights_by_activity": lambda: (histogram.weights_by_activity, {"space": ColorSpace.OKLAB}),
    "kernels.dispatch.Cloud": lambda: (dispatch.Cloud, {"points": POINTS, "weights": WEIGHTS}),
    "kernels.dispatch.ColorTable": lambda: (
        dispatch.ColorTable,
        {"weights": np.ones(256, np.uint16), "limit": 100, "alpha": False},
    ),
    "kernels.dispatch.ColorTable.absorb": lambda: (_full_table().absorb, {"other": _full_table()}),
    "kernels.dispatch.ColorTable.add": lambda: (_table().add, {"strip": PIXELS, "activity": BUSY}),
    "kernels.dispatch.ColorTable.result": lambda: (_full_table().result, {}),
    "kernels.dispatch.activity": lambda: (dispatch.activity, {"pixels": PIXELS, "first": 1, "rows": 3}),
    "kernels.dispatch.assign": lambda: (
        dispatch.assign,
        {"cloud": _cloud(), "centers": CENTERS, "labels": np.zeros(len(COLORS), np.uint8)},
    ),
    "kernels.dispatch.compiled": lambda: (dispatch.compiled, {}),
    "kernels.dispatch.cut": lambda: (dispatch.cut, {"cloud": _cloud(), "k": K}),
    "kernels.dispatch.last_block": lambda: (dispatch.last_block, {"deflated": b"\x03\0"}),
    "kernels.dispatch.merge": lambda: (dispatch.merge, {"cloud": _cloud(), "space": SPACE, "side": 64}),
    "kernels.dispatch.merge_to": lambda: (dispatch.merge_to, {"cloud": _cloud(), "space": SPACE, "most": 9}),
    "kernels.dispatch.points": lambda: (dispatch.points, {"colors": COLORS, "space": SPACE}),
    "kernels.dispatch.strip_rows": lambda: (dispatch.strip_rows, {"width": W}),
    "kernels.mappers.Diffusion": lambda: (
        mappers.Diffusion,
        {"mapper": _mapper(), "way": DIFFUSED},
    ),
    "kernels.mappers.Diffusion.map": lambda: (
        mappers.Diffusion(_mapper(), DIFFUSED).map,
        {"strip": PIXELS, "activity": BUSY, "out": _out()},
    ),
    "kernels.mappers.Mapper": lambda: (
        mappers.Mapper,
        {"palette": PALETTE, "space": SPACE, "width": W, "big": False},
    ),
    "kernels.mappers.Mapper.nearest": lambda: (_mapper().nearest, {"strip": PIXELS, "out": _out()}),
    "kernels.mappers.Mapper.ordered": lambda: (
        _mapper().ordered,
        {
            "strip": PIXELS,
            "activity": BUSY,
            "out": _out(),
            "first": 3,
            "way": ways.Ordered(STRENGTHS, THRESHOLDS),
        },
    ),
    "kernels.mappers.Piece": lambda: (_trade, {"part": 0, "strip": PIXELS, "activity": BUSY, "out": _out()}),
    "kernels.mappers.Trellis": lambda: (
        mappers.Trellis,
        {"mapper": _mapper(), "way": _trellis()._way, "parts": 2},
    ),
    "kernels.mappers.Trellis.map": lambda: (_trade, {"part": 0, "strip": PIXELS, "activity": BUSY, "out": _out()}),
    "kernels.mappers.Wavefront": lambda: (
        mappers.Wavefront,
        {"mapper": _mapper(), "way": ways.Repeated(BY_ACTIVITY, 5.0, 6.0, 200, 300)},
    ),
    "kernels.mappers.Wavefront.map": lambda: (
        _wavefront().map,
        {"strip": PIXELS, "activity": BUSY, "out": _out()},
    ),
    "kernels.by_stripes.map_stripes": lambda: (
        by_stripes.map_stripes,
        {
            "mapper": _mapper(),
            "way": DIFFUSED,
            "pixels": PIXELS,
            "activity": BUSY,
            "out": _out(),
            "stripes": (stripes.Stripe(0, 2), stripes.Stripe(2, H)),
            "tell": ignore,
        },
    ),
    "kernels.ways.Diffused": lambda: (ways.Diffused, {"strengths": STRENGTHS, "limit": 300}),
    "kernels.ways.Nearest": lambda: (ways.Nearest, {}),
    "kernels.ways.Ordered": lambda: (ways.Ordered, {"strengths": STRENGTHS, "thresholds": THRESHOLDS}),
    "kernels.ways.Repeated": lambda: (
        ways.Repeated,
        {"worth": BY_ACTIVITY, "begin": 5.0, "literal": 6.0, "share": 200, "limit": 300},
    ),
    "kernels.ways.Traded": lambda: (
        ways.Traded,
        {
            "rates": BY_ACTIVITY.astype(np.float32),
            "shares": BY_ACTIVITY.astype(np.float32),
            "prices": PRICES,
            "limit": 300.0,
        },
    ),
    "ladder.Ladder": lambda: (
        ladder.Ladder,
        {"pixels": PIXELS, "sample": OTHER, "options": Options(), "report": ignore, "threads": 1},
    ),
    "ladder.Ladder.heeding": lambda: (_ladder().heeding, {"colors": COLORS}),
    "ladder.Ladder.rung": lambda: (_ladder().rung, {"place": 7, "dither": Dither.NONE}),
    "ladder.Ladder.sampled": lambda: (_ladder().sampled, {"colors": 3, "thrift": 1.0, "dither": Dither.NONE}),
    "ladder.Ladder.top": lambda: (_ladder().top, {"dither": Dither.NONE}),
    "ladder.Ladder.whole": lambda: (_ladder().whole, {"colors": 3, "thrift": 1.0, "dither": Dither.NONE}),
    "fitted.Fitted": lambda: (fitted.Fitted, {"palette": PALETTE, "error": 1.0, "lossless": False, "wide": PALETTE}),
    "fitted.Fitted.suited": lambda: (fitted.Fitted(PALETTE, 1.0).suited, {"dither": types.Dither.NONE}),
    "palette.fit": lambda: (
        palette.fit,
        {"counted": _histogram(), "colors": 3, "space": SPACE, "effort": Effort.FAST, "report": ignore}
        | {"dithered": True},
    ),
    "palette.fit_around": lambda: (
        palette.fit_around,
        {"counted": _histogram(), "fixed": types.Palette(ENTRIES[:2]), "colors": 3, "space": SPACE}
        | {"effort": Effort.FAST, "report": ignore},
    ),
    "fitted.distinct": lambda: (fitted.distinct, {"colors": ENTRIES}),
    "palette.begin_warm_up": lambda: (palette.begin_warm_up, {}),
    "palette.warm_up": lambda: (palette.warm_up, {}),
    "quantize.Counted": lambda: (
        quantize.Counted,
        {"pixels": PIXELS, "busy": BUSY, "histogram": _histogram(), "space": SPACE},
    ),
    "quantize.count": lambda: (
        quantize.count,
        {"pixels": PIXELS, "options": Options(), "report": ignore, "threads": 1},
    ),
    "quantize.mapped": lambda: (
        quantize.mapped,
        {"counted": _counted(), "fitted": _fitted(), "options": Options(colors=4), "report": ignore, "threads": 1},
    ),
    "quantize.quantize": lambda: (
        quantize.quantize,
        {"pixels": PIXELS, "options": Options(effort=Effort.FAST), "report": ignore, "threads": 1, "colors": 4},
    ),
    "indices.compact": lambda: (
        indices.compact,
        {"palette": PALETTE, "indices": INDICES.copy(), "report": ignore, "lossless": False},
    ),
    "indices.exact": lambda: (indices.exact, {"pixels": PIXELS, "palette": Palette(COLORS), "report": ignore}),
    "remap.PaletteUse": lambda: (
        remap.PaletteUse,
        {"fitted": _fitted(), "space": SPACE, "clear_below": 9},
    ),
    "remap.indexed": lambda: (
        remap.indexed,
        {
            "pixels": PIXELS,
            "use": remap.PaletteUse(_fitted(), SPACE),
            "options": Options(),
            "report": ignore,
            "busy": BUSY,
            "threads": 1,
        },
    ),
    "remap.remap": lambda: (
        remap.remap,
        {
            "pixels": PIXELS,
            "fitted": _fitted(),
            "space": SPACE,
            "options": Options(),
            "report": ignore,
            "busy": BUSY,
            "threads": 1,
        },
    ),
    "rows.bands": lambda: (
        lambda **told: [*rows.bands(**told)],
        {"rows": range(2, 9), "width": 3, "pixels": 9, "multiple": 2},
    ),
    "rows.is_translucent": lambda: (rows.is_translucent, {"picture": PIXELS}),
    "rows.some": lambda: (rows.some, {"picture": PIXELS, "rows": slice(1, 3), "name": "a"}),
    "rows.strips": lambda: (lambda picture: [*rows.strips(picture)], {"picture": PIXELS}),
    "sample.sample": lambda: (sample.sample, {"pixels": PIXELS}),
    "search.ScoreCurve": lambda: (search.ScoreCurve, {"points": ((2, 10), (50, 60))}),
    "search.ScoreCurve.score": lambda: (CURVE.score, {"step": 9.0}),
    "search.ScoreCurve.step": lambda: (CURVE.step, {"score": 40.0}),
    "search.between": lambda: (
        search.between,
        {"seen": {3: 5.0, 90: 70.0}, "floor": 50.0, "usual": CURVE, "bad": 3, "good": 90},
    ),
    "search.enclosed": lambda: (
        search.enclosed,
        {"seen": {3: 5.0, 90: 70.0}, "floor": 50.0, "low": 2, "high": 100},
    ),
    "search.least": lambda: (
        search.least,
        {
            "measure": CURVE.score,
            "floor": 50.0,
            "low": 2,
            "high": 100,
            "usual": CURVE,
            "within": 1.0,
            "begin": 30.0,
            "seen": {3: 5.0},
            "hopeless": lambda step: False,
        },
    ),
    "shared.Gathering": lambda: (shared.Gathering, {"pictures": 2}),
    "shared.Gathering.add": lambda: (shared.Gathering(2).add, {"counted": _histogram()}),
    "shared.Gathering.palette": lambda: (_gathering().palette, {"options": Options(colors=3), "report": ignore}),
    "shared.joined": lambda: (shared.joined, {"first": _gathering(), "second": shared.Gathering(2)}),
    "shared.condensed": lambda: (shared.condensed, {"counted": _histogram(), "most": 9}),
    "stripes.Stripe": lambda: (stripes.Stripe, {"start": 0, "stop": 9}),
    "stripes.fours_of": lambda: (stripes.fours_of, {"height": 900, "width": 70}),
    "stripes.run": lambda: (
        stripes.run,
        {"tasks": [lambda tell: tell(Stage.MAP, 1.0)], "stage": Stage.MAP, "report": ignore, "threads": 1},
    ),
    "types.Options": lambda: (
        Options,
        {
            "colors": 9,
            "dither": "none",
            "dither_strength": 0.5,
            "space": "srgb",
            "effort": "fast",
            "thrift": 0.5,
            "palette": PALETTE,
        },
    ),
    "types.Palette": lambda: (Palette, {"colors": ENTRIES}),
    "types.Palette.look_up": lambda: (PALETTE.look_up, {"indices": INDICES}),
    "types.Quantized": lambda: (
        types.Quantized,
        {"palette": PALETTE, "counts": np.array([9, 9, 9, 3]), "indices": INDICES, "lossless": False},
    ),
    "types.Quantized.pixels": lambda: (_result().pixels, {}),
    "types.Stage.overall": lambda: (Stage.MAP.overall, {"fraction": 0.5}),
    "types.ignore": lambda: (ignore, {"stage": Stage.MAP, "fraction": 0.5}),
    "png_bytes": lambda: (png_bytes.png_bytes, {"quantized": _result(), "effort": "fast", "threads": 1}),
}
