"""The valid arguments of every public function of `core.animation`, and of the codes of GIF."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from qtcompress.core.animation import packing, steps
from qtcompress.core.kernels import lzw
from qtcompress.core.types import Effort
from tests.core.border_cases import Call, H, W

_random = np.random.default_rng(12)
KEYS = _random.integers(1, 4, (H, W), np.uint32)
OTHER = _random.integers(1, 4, (H, W), np.uint32)
TABLE = np.arange(1, 5, dtype=np.uint32)
STEP: dict[str, Any] = {"now": KEYS, "base": OTHER, "rect": (0, 2, 1, 3), "disposal": steps.Disposal.KEEP}
CODES: dict[str, Any] = {"indices": KEYS.astype(np.uint8), "others": OTHER.astype(np.uint8)}

CASES: dict[str, Callable[[], Call]] = {
    "animation.packing.Packed": lambda: (packing.Packed, {"codes": b"x", "bits": 2, "clear": 1, "table": TABLE}),
    "animation.packing.pack": lambda: (
        lambda **made: packing.pack(**made).codes,
        {"step": steps.Step(**STEP, after=KEYS), "shared": TABLE, "effort": Effort.FAST, "free": 0},
    ),
    "animation.packing.shared_table": lambda: (packing.shared_table, {"sets": [TABLE, KEYS[0]]}),
    "animation.packing.table_bits": lambda: (packing.table_bits, {"colors": 5}),
    "animation.packing.table_bytes": lambda: (packing.table_bytes, {"colors": 5}),
    "animation.steps.Step": lambda: (steps.Step, {**STEP, "after": KEYS}),
    "animation.steps.box_of": lambda: (steps.box_of, {"mask": KEYS > 2}),
    "animation.steps.step": lambda: (
        lambda **made: steps.step(**made).rect,
        {"base": KEYS, "now": OTHER, "following": KEYS},
    ),
    "kernels.lzw.pack_lzw": lambda: (lzw.pack_lzw, {**CODES, "bits": 2, "keep": True, "ahead": 2}),
}
