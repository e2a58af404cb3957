"""How near downscales come to those of libvips: `python3 run.py bench resize`.

A zone plate and thin lines on nothing are reduced by both, with Lanczos 3 in linear light on premultiplied alpha, and
compared in dB (PSNR) on black and on white. libvips averages blocks first where it reduces by more than four (its `gap`
of 2), which costs quality; so it is measured with that and without. Its own difference between the two stands beside.
The time is that of one thread for a photograph of 24 megapixels to 2,048 pixels, in CPU seconds.

pyvips is no dependency: install it with `pip install "pyvips[binary]"` before.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.pictures.resampling import resized

SIDE = 1024
SIZES = (512, 379, 225, 92)
WANTED_DB = 45.0
_LARGE = 6000, 4000


def zone_plate() -> Pixels:
    """Return rings whose frequency grows from the middle to the edges, up to that of the pixels."""
    y, x = np.mgrid[:SIDE, :SIDE] - SIDE / 2
    gray = np.rint(255 * (0.5 + 0.5 * np.cos(np.pi * (x * x + y * y) / SIDE))).astype(np.uint8)
    return np.dstack([gray, gray, gray, np.full_like(gray, 255)])


def thin_lines() -> Pixels:
    """Return lines of one pixel in many colors and directions on nothing, half of them translucent."""
    pixels = np.zeros((SIDE, SIDE, 4), np.uint8)
    random = np.random.default_rng(1)
    for number in range(60):
        start, end = random.uniform(0, SIDE - 1, (2, 2))
        places = np.rint(start + np.linspace(0, 1, 2 * SIDE)[:, None] * (end - start)).astype(int)
        pixels[places[:, 0], places[:, 1]] = (*random.integers(0, 256, 3), 255 if number % 2 else 128)
    return pixels


def by_vips(pixels: Pixels, side: int, gap: float) -> Pixels:
    """Return what libvips makes of a square picture."""
    import pyvips

    image: Any = pyvips.Image.new_from_array(np.ascontiguousarray(pixels)).copy(interpretation="srgb")
    light = image.colourspace("scrgb").premultiply(max_alpha=255)
    small = light.resize(side / pixels.shape[0], kernel="lanczos3", gap=gap)
    return np.asarray(small.unpremultiply(max_alpha=255).colourspace("srgb").cast("uchar").numpy(), np.uint8)


def psnr_db(first: Pixels, second: Pixels) -> float:
    """Return the PSNR of two pictures: on black or on white, whichever is lower."""
    return min(_psnr_db(_over(first, ground), _over(second, ground)) for ground in (0, 255))


def _over(pixels: Pixels, ground: int) -> NDArray[np.float64]:
    alpha = pixels[..., 3:] / 255
    return np.asarray(pixels[..., :3] * alpha + ground * (1 - alpha))


def _psnr_db(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    error = float(((first - second) ** 2).mean())
    return math.inf if not error else 10 * math.log10(255**2 / error)


def _cpu_s(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> int:
    """Print the table; return 1 if a downscale is farther away than it may be."""
    try:
        import pyvips
    except ImportError:
        print('This needs pyvips: pip install "pyvips[binary]"', file=sys.stderr)
        return 2
    pyvips.voperation.cache_set_max(0)
    lowest = math.inf
    print(f"{'picture':<11} {'to':>4}  {'libvips':>9}  {'with gap':>9}  {'its own gap':>11}")
    for name, pixels in (("zone plate", zone_plate()), ("thin lines", thin_lines())):
        for side in SIZES:
            ours = resized(pixels, (side, side), ignore)
            exact, fast = (by_vips(pixels, side, gap) for gap in (0.0, 2.0))
            near, far, own = psnr_db(ours, exact), psnr_db(ours, fast), psnr_db(exact, fast)
            lowest = min(lowest, near)
            print(f"{name:<11} {side:>4}  {near:>6.1f} dB  {far:>6.1f} dB  {own:>8.1f} dB")
    large = np.random.default_rng(0).integers(0, 256, (_LARGE[1], _LARGE[0], 4), np.uint8)
    large[..., 3] = 255
    print(f"24 megapixels to 2048 x 1365: {_cpu_s(lambda: resized(large, (2048, 1365), ignore)):.2f} CPU s")
    print(f"The lowest is {lowest:.1f} dB; at least {WANTED_DB:g} are wanted.")
    return int(lowest < WANTED_DB)


if __name__ == "__main__":
    sys.exit(main())
