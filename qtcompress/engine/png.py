"""Palette and indices -> an indexed PNG of 1, 2, 4 or 8 bits a pixel, with tRNS where there is alpha."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from qtcompress.core.types import Quantized, Report, Stage

_LEVEL = 9
_BIG_LEVEL = 6  # level 9 takes up to four times as long on big photographs, and gains a hundredth
_BIG_PIXELS = 4_000_000


class _Watched(io.BytesIO):
    """Memory that reports as it is written to; Pillow writes some 64 KiB at a time, and passes `Cancelled` on."""

    def __init__(self, expected_bytes: int, report: Report) -> None:
        super().__init__()
        self._expected_bytes = expected_bytes
        self._report = report

    def write(self, data: object) -> int:
        self._report(Stage.WRITE, 0.9 * min(1.0, self.tell() / self._expected_bytes))
        return super().write(data)  # type: ignore[arg-type]  # any buffer


def encode(result: Quantized, report: Report) -> bytes:
    """Return the bytes of a PNG file that decodes to `result.pixels()`, the same for the same result."""
    height, width = result.indices.shape
    image = Image.fromarray(result.indices, "L")
    image.putpalette(result.palette.colors[:, :3].tobytes(), "RGB")
    alpha = result.palette.colors[:, 3]
    options = {}
    if (alpha < 255).any():
        options["transparency"] = alpha[: int(np.flatnonzero(alpha < 255)[-1]) + 1].tobytes()
    # A guess at half the packed size: it only paces the progress.
    out = _Watched(max(1, width * height * result.palette.bits // 16), report)
    level = _BIG_LEVEL if width * height > _BIG_PIXELS else _LEVEL
    image.save(out, "PNG", compress_level=level, **options)
    return out.getvalue()


def holds(path: Path, result: Quantized) -> bool:
    """Tell whether the file at `path` decodes to exactly this result. Raises OSError when it does not decode."""
    with Image.open(path, formats=["PNG"]) as image:
        image.load()
        if image.mode != "P" or image.size != result.indices.shape[::-1]:
            return False
        image.apply_transparency()
        entries = np.array(image.getpalette("RGBA"), np.uint8).reshape(-1, 4)[: len(result.palette)]
        return np.array_equal(entries, result.palette.colors) and np.array_equal(np.asarray(image), result.indices)
