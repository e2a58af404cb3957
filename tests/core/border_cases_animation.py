"""The valid arguments of every public function of `core.animation`, and of the codes of GIF."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from qtcompress.core.animation import calm, drawing, packing, steps, structure
from qtcompress.core.histogram import histogram
from qtcompress.core.kernels import dispatch, lzw, wanted
from qtcompress.core.types import ColorSpace, Effort, Palette, Pixels, ignore
from tests.core.border_cases import CENTERS, ENTRIES, PIXELS, SPACE, Call, H, W
from tests.core.border_cases import OTHER as OTHER_PIXELS

_random = np.random.default_rng(12)
KEYS = _random.integers(1, 4, (H, W), np.uint32)
OTHER = _random.integers(1, 4, (H, W), np.uint32)
TABLE = np.arange(1, 5, dtype=np.uint32)
STEP: dict[str, Any] = {"now": KEYS, "base": OTHER, "rect": (0, 2, 1, 3), "disposal": steps.Disposal.KEEP}
CODES: dict[str, Any] = {"indices": KEYS.astype(np.uint8), "others": OTHER.astype(np.uint8)}
TARGET: dict[str, Any] = {
    "points": dispatch.points(PIXELS.reshape(-1, 4), SPACE).reshape(H, W, 3),
    "free": (KEYS > 1).astype(np.uint8),
    "shares": (60 * KEYS).astype(np.uint8),
    "weights": (60 * KEYS + 1).astype(np.uint8),
}


def _drawing() -> drawing.Drawing:
    return drawing.Drawing(Palette(ENTRIES), H, W, worth=100, strength=0.5)


def _following(first: int, end: int) -> list[Pixels]:
    return [OTHER_PIXELS[first:end]]


def _wanted(first: int, end: int) -> wanted.Wanted:
    return wanted.Wanted(**{name: plane[first:end] for name, plane in (CODES | TARGET).items()})


def _shown() -> drawing.ShownRows:
    return drawing.ShownRows(KEYS.astype(np.uint8), np.arange(256, dtype=np.uint32))


def _drawn_step() -> steps.Step:
    pixels = PIXELS.view(np.uint32)[..., 0]
    return steps.Step(pixels, np.zeros_like(pixels), (0, H, 0, W), steps.Disposal.KEEP, pixels)


def _structure() -> structure.Structure:
    return structure.Structure(Palette(ENTRIES), histogram(PIXELS, ColorSpace.OKLAB, ignore))


PACKED = packing.Packed(b"x", 2, 3)

CASES: dict[str, Callable[[], Call]] = {
    "animation.calm.calm": lambda: (
        calm.calm,
        {
            "before": OTHER_PIXELS,
            "now": PIXELS,
            "following": _following,
            "near": np.full((-(-H // calm.NOISE_TILE), -(-W // calm.NOISE_TILE)), 60, np.uint32),
            "same": KEYS > 2,
        },
    ),
    "animation.calm.noise_in": lambda: (calm.noise_in, {"rows": _following, "height": H, "width": W}),
    "animation.drawing.ShownRows": lambda: (
        lambda **made: drawing.ShownRows(**made)[:],
        {"indices": KEYS.astype(np.uint8), "table": np.arange(256, dtype=np.uint32)},
    ),
    "animation.drawing.ShownRows.differs": lambda: (_shown().differs, {"other": _shown(), "rows": slice(0, 2)}),
    "animation.drawing.Drawing": lambda: (
        drawing.Drawing,
        {"palette": Palette(ENTRIES), "height": H, "width": W, "worth": 100, "strength": 0.5},
    ),
    "animation.drawing.Drawing.draw": lambda: (
        lambda **made: _drawing().draw(**made).codes,
        {"step": _drawn_step()},
    ),
    "animation.drawing.Drawing.draft": lambda: (lambda **made: _drawing().draft(**made), {"step": _drawn_step()}),
    "animation.drawing.Drawing.set_worth": lambda: (lambda **made: _drawing().set_worth(**made), {"worth": 100}),
    "animation.drawing.Drawing.set_colors": lambda: (lambda **made: _drawing().set_colors(**made), {"colors": 2}),
    "animation.drawing.Drawing.shown": lambda: (_drawing().shown, {"now": KEYS}),
    "animation.packing.Packed": lambda: (packing.Packed, {"codes": b"x", "bits": 2, "clear": 1, "table": TABLE}),
    "animation.packing.pack": lambda: (
        lambda **made: packing.pack(**made).codes,
        {"step": steps.Step(**STEP, after=KEYS), "shared": TABLE, "effort": Effort.FAST, "free": 0},
    ),
    "animation.packing.refined": lambda: (
        lambda **made: packing.refined(**made).codes,
        {"step": steps.Step(**STEP, after=KEYS), "shared": TABLE, "packed": PACKED, "effort": Effort.FAST, "free": 0},
    ),
    "animation.packing.shared_table": lambda: (packing.shared_table, {"sets": [TABLE, KEYS[0]]}),
    "animation.packing.table_bits": lambda: (packing.table_bits, {"colors": 5}),
    "animation.packing.table_bytes": lambda: (packing.table_bytes, {"colors": 5}),
    "animation.steps.Step": lambda: (steps.Step, {**STEP, "after": KEYS}),
    "animation.steps.box_of": lambda: (steps.box_of, {"mask": KEYS > 2}),
    "animation.steps.choose": lambda: (
        steps.choose,
        {"step": _drawn_step(), "keys": OTHER, "indices": OTHER.astype(np.uint8), "clear": 3, "first": 0, "end": H},
    ),
    "animation.steps.in_tiles": lambda: (steps.in_tiles, {"mask": KEYS > 2, "side": 2}),
    "animation.steps.paint": lambda: (
        steps.paint,
        {
            "out": KEYS.copy(),
            "rect": (0, H, 0, W),
            "indices": OTHER.astype(np.uint8),
            "table": np.arange(256, dtype=np.uint32),
            "clear": 3,
        },
    ),
    "animation.steps.step": lambda: (
        lambda **made: steps.step(**made).rect,
        {"base": KEYS, "now": OTHER, "following": KEYS},
    ),
    "animation.structure.Structure": lambda: (
        structure.Structure,
        {"tones": Palette(ENTRIES), "counted": histogram(PIXELS, ColorSpace.OKLAB, ignore)},
    ),
    "animation.structure.Structure.add": lambda: (_structure().add, {"pixels": PIXELS, "times": 2}),
    "animation.structure.Structure.improved": lambda: (
        _structure().improved,
        {"palette": Palette(ENTRIES), "color": 0.5, "pixels": 0.5},
    ),
    "animation.structure.Structure.moves": lambda: (
        lambda **made: len(_structure().moves(**made)),
        {"palette": Palette(ENTRIES), "color": 0.5, "pixels": 0.5, "count": 2},
    ),
    "kernels.lzw.pack_lzw": lambda: (lzw.pack_lzw, {**CODES, "bits": 2, "places": 3, "ahead": 2}),
    "kernels.lzw.trade_lzw": lambda: (
        lzw.trade_lzw,
        {
            "rows": _wanted,
            "height": H,
            "width": W,
            "palette": CENTERS,
            "bits": 2,
            "worth": 3000,
            "limit": 20_000,
            "spreads": True,
            "uses": np.array([[0, 1]]),
            "known": lzw.KnownCubes(),
        },
    ),
    "kernels.lzw.KnownCubes": lambda: (lzw.KnownCubes, {}),
    "kernels.lzw.plan_lzw": lambda: (
        lzw.plan_lzw,
        {"rows": _wanted, "height": H, "width": W, "palette": CENTERS, "bits": 2, "worth": 3000, "limit": 20_000}
        | {"places": 2, "ahead": True},
    ),
    "kernels.wanted.Wanted": lambda: (lambda **made: [*wanted.Wanted(**made).planes], {**CODES, **TARGET}),
    "kernels.wanted.FrameRows": lambda: (
        lambda **made: [*wanted.FrameRows(**made)(0, 2).planes],
        {"now": PIXELS.view(np.uint32)[..., 0], "base": OTHER, "keys": KEYS, "indices": OTHER.astype(np.uint8)}
        | {"rect": (0, 2, 1, 3), "clear": 3, "space": SPACE, "shares": np.arange(256, dtype=np.uint8)}
        | {"weights": np.full(256, 9, np.uint8), "notes": [np.zeros((2, 2), np.uint8) for _ in range(2)]},
    ),
    "kernels.lzw.unpack_lzw": lambda: (lzw.unpack_lzw, {"blocks": b"\2\2\x4c\1\0", "height": 1, "width": 2}),
}
