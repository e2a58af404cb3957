"""Quality and bytes, one picture after the other; nothing is timed here, so that pictures run side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import peers
import pictures

COLORS = (16, 64, 256)
GRID = (4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256)
COARSE_GRID = (8, 16, 32, 64, 128, 192, 256)
LOOKS = (60.0, 70.0, 80.0)

FLAT = ["ours-srgb", "ours-flat", "pngquant-flat", "magick-flat", "package-flat", "median-flat", "octree-flat"]
FLAT += ["example", "converged"]
SLOW = ["opencv"]  # seconds a megapixel: in the full run only
DEFAULT = ["ours", "ours-fast", "pngquant", "package", "magick", "median", "octree"]
CURVES = ["ours", "ours-flat", "pngquant", "pngquant-flat", "ours-small"]
QUICK_CURVES = CURVES[:3]
ASKED = ("asked", "asked-small")  # for a look; their number of colors stands for that
OXIPNG = 2


@dataclass(frozen=True, slots=True)
class Record:
    """What one program made of one picture.

    error : mean over pixels of the squared differences in 8-bit sRGB
    score : SSIMULACRA2
    difference : mean distance in Oklab x 100, where it is shown
    own_bytes, packed_bytes : the PNG as the program writes it, and after oxipng -o2 for those whose size is compared
    """

    picture: str
    pixels: int
    peer: str
    colors: int
    error: float
    score: float
    difference: float | None
    own_bytes: int
    packed_bytes: int | None


def measure(path: Path, wanted: Sequence[tuple[str, int]]) -> list[Record]:
    """Let each program in `wanted`, by its key, reduce a picture to so many colors. Runs in a process of its own."""
    import cv2
    import oxipng

    from qtcompress.core.score import psnr
    from qtcompress.core.score.ssimulacra2 import Reference

    cv2.setNumThreads(1)
    before = pictures.load(path)
    opaque = bool((before[..., 3] == 255).all())
    area = before.shape[0] * before.shape[1]
    reference = Reference(before)
    records = []
    for key, colors in wanted:
        peer = peers.peer(key)
        if not (opaque or peer.alpha):
            continue
        try:
            result = peer.finish(peer.work(peer.load(before), colors))
        except peers.OutOfReachError:
            continue
        shown = key in DEFAULT and colors in COLORS
        sized = key in DEFAULT or key in CURVES or key in ASKED
        packed = len(oxipng.optimize_from_memory(result.png, level=OXIPNG)) if sized else None
        records.append(
            Record(
                picture=path.name,
                pixels=area,
                peer=key,
                colors=colors,
                error=psnr.squared_error(before, result.pixels) / area,
                score=reference.score(result.pixels),
                difference=psnr.color_difference(before, result.pixels) if shown else None,
                own_bytes=len(result.png),
                packed_bytes=packed,
            )
        )
    return records


def wanted(parts: str, *, full: bool) -> list[tuple[str, int]]:
    """Return who makes how many colors of each photograph for these parts of the benchmarks."""
    at_three = [*FLAT, *(SLOW if full else [])] if "a" in parts else []
    at_three += DEFAULT if set(parts) & set("bc") else []
    pairs = [(key, colors) for key in peers.present(at_three) for colors in COLORS]
    if "c" in parts:
        pairs += curves(full=full)
    return list(dict.fromkeys(pairs))


def curves(*, full: bool) -> list[tuple[str, int]]:
    """Return who makes how many colors of a photograph to tell what a look takes."""
    keys, grid = (CURVES, GRID) if full else (QUICK_CURVES, COARSE_GRID)
    asked = [(key, round(look)) for key in ASKED for look in LOOKS]
    return asked + [(key, colors) for key in peers.present(keys) for colors in grid]


def smallest_bytes(records: Iterable[Record], look: float) -> float | None:
    """Return the bytes at which a program reaches a look on one picture, with as many colors as that takes.

    Between two numbers of colors that were tried the logarithm of the bytes goes with the score. None where even 256
    colors fall short.
    """
    points = sorted((record.colors, record.score, best_bytes(record)) for record in records)
    least = math.inf
    for place, (_, score, size) in enumerate(points):
        if score >= look:
            least = min(least, size)
            if place and points[place - 1][1] < look:
                _, lower, fewer = points[place - 1]
                share = (look - lower) / (score - lower)
                least = min(least, fewer ** (1 - share) * size**share)
    return None if math.isinf(least) else least


def best_bytes(record: Record) -> int:
    """Return what counts in comparisons of size: our own file, and everyone else's after oxipng -o2."""
    packed = record.packed_bytes
    return record.own_bytes if record.peer.startswith(("ours", "asked")) or packed is None else packed


def by_peer(records: Iterable[Record]) -> dict[tuple[str, int], list[Record]]:
    """Return the records of all pictures by program and number of colors."""
    groups: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for record in records:
        groups[record.peer, record.colors].append(record)
    return groups


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean, NaN of nothing."""
    return sum(values) / len(values) if values else math.nan


def geometric_mean(values: Sequence[float]) -> float:
    """Return the geometric mean of ratios, NaN of nothing."""
    return math.exp(mean([math.log(value) for value in values])) if values else math.nan
