"""Part (g): what a mean score misses, by other metrics, for each program at equal colors, and for us at equal bytes.

butteraugli is that of libjxl, a program that may be absent. hue, bands and the PSNR after a blur are computed here: a
blur takes the dots of dithering away, as the eye does, and what remains is a wrong local color.
"""

from __future__ import annotations

import math
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
import peers
import pictures
from numpy.typing import NDArray
from quality import COLORS, OXIPNG, geometric_mean, mean
from scipy import ndimage

from qtcompress.core.color import oklab_of_srgb
from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.types import Effort, Options, Pixels, ignore

WHO = ["ours", "equal", "ours-fast", "pngquant", "pngquant3", "magick", "octree"]
PROGRAM = "butteraugli_main"
BLUR_PX = 2.0  # sigma of the eye's blur
BLOCK_PX = 24  # sides of the places whose steps are averaged
STEEPEST = 0.004  # slope in Oklab a pixel, above which a place is no smooth ramp
AROUND_PX = 15
SCALES = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)  # weights of MS-SSIM, from the finest scale on
WINDOW_PX = 1.5  # sigma of its window
CONSTANTS = (0.01 * 255) ** 2, (0.03 * 255) ** 2
TRIES = 6  # of a thrift whose file is as large as pngquant's


@dataclass(frozen=True, slots=True)
class Eyes:
    """The metrics of one result; NaN where the program for one is absent.

    score : SSIMULACRA2
    norm, most : butteraugli's 3-norm and its worst place; 1 is just visible
    hue : distance of a and b in Oklab x 100 after the blur, 99.99th percentile: marks that got another color
    bands : slope of the error in smooth places in Oklab x 1000 after the blur, in the worst place: steps and blotches
    blurred_db : PSNR in sRGB after the blur: whether the local mean drifts
    ms_ssim_db : -10 log10(1 - MS-SSIM) of luma
    """

    score: float
    norm: float
    most: float
    hue: float
    bands: float
    blurred_db: float
    ms_ssim_db: float


@dataclass(frozen=True, slots=True)
class Sight:
    """The metrics and the size of one program's result."""

    picture: str
    peer: str
    colors: int
    size_bytes: int
    eyes: Eyes


def butteraugli(before: Pixels, after: Pixels) -> tuple[float, float]:
    """Return the 3-norm and the largest value; NaN if the program is absent or says nothing."""
    if not shutil.which(PROGRAM):
        return math.nan, math.nan
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder, name) for name in ("before.png", "after.png")]
        for path, pixels in zip(names, (before, after), strict=True):
            pictures.save(pixels, path)
        said = subprocess.run([PROGRAM, *map(str, names)], capture_output=True, text=True, check=False).stdout
    found = re.search(r"([\d.]+)\s+3-norm:\s*([\d.]+)", said)
    return (float(found[2]), float(found[1])) if found else (math.nan, math.nan)


def _blurred(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(ndimage.gaussian_filter(values, (BLUR_PX, BLUR_PX, 0)), np.float64)


def _slopes(values: NDArray[np.float64]) -> NDArray[np.float64]:
    planes = np.moveaxis(values, 2, 0)  # one by one: the filter would mix them
    return np.stack([ndimage.sobel(plane, axis, mode="nearest") / 8 for plane in planes for axis in (0, 1)], axis=2)


def look(before: Pixels, after: Pixels) -> tuple[float, float, float]:
    """Return hue, bands, and the PSNR after a blur of an opaque picture."""
    then, now = (_blurred(oklab_of_srgb(each[..., :3] / 255.0)) for each in (before, after))
    error = now - then
    hue = float(np.quantile(np.hypot(error[..., 1], error[..., 2]), 0.9999)) * 100
    steep = np.sqrt(np.square(_slopes(then)).sum(axis=2))
    smooth = (ndimage.maximum_filter(steep, AROUND_PX) < STEEPEST).astype(np.float64)
    height, width = (max(side // BLOCK_PX, 1) * BLOCK_PX for side in smooth.shape)
    shape = height // BLOCK_PX, BLOCK_PX, width // BLOCK_PX, BLOCK_PX
    bands = 0.0
    if smooth.shape[0] >= height and smooth.shape[1] >= width:
        steps = np.sqrt(np.square(_slopes(error)).sum(axis=2)) * smooth
        sums, counts = (each[:height, :width].reshape(shape).sum(axis=(1, 3)) for each in (steps, smooth))
        bands = 1000 * float(np.where(counts > BLOCK_PX**2 / 3, sums / np.maximum(counts, 1), 0).max())
    drift = _blurred(after[..., :3].astype(np.float64)) - _blurred(before[..., :3].astype(np.float64))
    return hue, bands, -10 * math.log10(max(float(np.square(drift).mean()), 1e-9) / 255**2)


def ms_ssim_db(before: Pixels, after: Pixels) -> float:
    """Return MS-SSIM of luma (Wang, Simoncelli, Bovik 2003) in dB; NaN where a side is too short for five scales."""
    first, second = (each[..., :3].astype(np.float64) @ [0.299, 0.587, 0.114] for each in (before, after))
    edge = math.ceil(3.5 * WINDOW_PX)
    if min(first.shape) < (2 * edge + 1) << len(SCALES) - 1:
        return math.nan

    def mean_of(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(ndimage.gaussian_filter(values, WINDOW_PX, truncate=3.5))[edge:-edge, edge:-edge]

    product = 1.0
    for scale, weight in enumerate(SCALES):
        mean_1, mean_2 = mean_of(first), mean_of(second)
        both = mean_of(first * second) - mean_1 * mean_2
        spread = mean_of(first**2) - mean_1**2 + mean_of(second**2) - mean_2**2
        likeness = (2 * both + CONSTANTS[1]) / (spread + CONSTANTS[1])
        if scale == len(SCALES) - 1:
            likeness = likeness * (2 * mean_1 * mean_2 + CONSTANTS[0]) / (mean_1**2 + mean_2**2 + CONSTANTS[0])
        product *= max(float(likeness.mean()), 0) ** weight
        even = [each[: each.shape[0] & ~1, : each.shape[1] & ~1] for each in (first, second)]
        first, second = ((a[::2, ::2] + a[1::2, ::2] + a[::2, 1::2] + a[1::2, 1::2]) / 4 for a in even)
    return -10 * math.log10(max(1 - product, 1e-9))


def measure(path: Path) -> list[Sight]:
    """Let each program reduce a picture. This runs in a process of its own."""
    import oxipng

    before = pictures.load(path)
    if (before[..., 3] < 255).any():
        return []
    reference = Reference(before)
    seen = []

    def see(key: str, colors: int, result: peers.Result, size: int) -> None:
        others = (*butteraugli(before, result.pixels), *look(before, result.pixels))
        eyes = Eyes(reference.score(result.pixels), *others, ms_ssim_db(before, result.pixels))
        seen.append(Sight(path.name, key, colors, size, eyes))

    for colors in COLORS:
        sizes = {}
        for key in peers.present([key for key in WHO if key != "equal"]):
            peer = peers.peer(key)
            result = peer.finish(peer.work(peer.load(before), colors))
            ours = key.startswith("ours")
            sizes[key] = len(result.png if ours else oxipng.optimize_from_memory(result.png, level=OXIPNG))
            see(key, colors, result, sizes[key])
        if "pngquant" in sizes:
            result = _at_most(before, colors, sizes["pngquant"])
            see("equal", colors, result, len(result.png))
    return seen


def _at_most(before: Pixels, colors: int, most_bytes: int) -> peers.Result:
    """Return our largest result that is no larger than that, by its thrift; the one of most thrift if none is."""
    from qtcompress.core.quantize import count, fit_to, mapped
    from qtcompress.engine.containers import indexed_png

    counted = count(before, Options(), ignore)
    fitted = fit_to(counted, Options(colors=colors), ignore)
    made: list[tuple[int, peers.Result]] = []
    low, high, thrift = 0.0, 2.0, 0.0
    for _ in range(TRIES):
        quantized = mapped(counted, fitted, Options(colors=colors, thrift=thrift), ignore)
        png = indexed_png.encode(quantized, Effort.BALANCED, ignore)
        made.append((len(png), peers.Result(quantized.pixels(), png)))
        fits = len(png) <= most_bytes
        if fits and not thrift:
            break
        low, high = (low, thrift) if fits else (thrift, high)
        thrift = (low + high) / 2
    fitting = [each for each in made if each[0] <= most_bytes]
    return (max if fitting else min)(fitting or made, key=lambda each: each[0])[1]


def rows(seen: Sequence[Sight]) -> list[list[str]]:
    """Return the rows of the table: triples for 16 / 64 / 256 colors."""
    found = {(each.peer, each.colors, each.picture): each for each in seen}
    names = sorted({each.picture for each in seen})

    def triple(key: str, form: str, place: int) -> str:
        values = [mean([astuple(found[key, colors, name].eyes)[place] for name in names]) for colors in COLORS]
        return " / ".join("-" if math.isnan(value) else format(value, form) for value in values)

    def ratio(key: str, colors: int) -> float:
        sizes = [(found[key, colors, name].size_bytes, found.get(("pngquant", colors, name))) for name in names]
        return geometric_mean([size / other.size_bytes for size, other in sizes if other])

    out = []
    for key in WHO:
        if not all((key, colors, name) in found for colors in COLORS for name in names):
            continue
        called = "**qtcompress**, thrift as low as pngquant's bytes allow" if key == "equal" else peers.peer(key).name
        forms = (".1f", ".2f", ".1f", ".1f", ".2f", ".1f", ".1f")
        cells = [triple(key, form, place) for place, form in enumerate(forms)]
        bytes_ = " / ".join("-" if math.isnan(v := ratio(key, colors)) else f"{v:.2f}" for colors in COLORS)
        out.append([called, *cells, bytes_, _worse(key, names, found)])
    return out


def _worse(key: str, names: Sequence[str], found: dict[tuple[str, int, str], Sight]) -> str:
    """Return on how many pictures the score, and butteraugli's worst place, are worse than those of pngquant."""
    if key == "pngquant" or ("pngquant", COLORS[0], names[0]) not in found:
        return "-"
    counts = []
    for colors in COLORS:
        pairs = [(found[key, colors, name].eyes, found["pngquant", colors, name].eyes) for name in names]
        counts.append(f"{sum(a.score < b.score for a, b in pairs)}, {sum(a.most > b.most for a, b in pairs)}")
    return " / ".join(counts) + f" of {len(names)}"
