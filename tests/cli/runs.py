"""Pictures for the tests of the command line, and how a run of it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

Run = Callable[..., tuple[int, list[str], list[str]]]


def paint(path: Path, width: int = 60, height: int = 40, colors: int = 300) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    palette = np.random.default_rng(1).integers(0, 256, (colors, 3), np.uint8)
    Image.fromarray(palette[np.random.default_rng(2).integers(0, colors, (height, width))]).save(path)
    return path
