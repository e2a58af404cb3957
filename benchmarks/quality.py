"""Measure quality and bytes of each picture. Nothing is timed here, so pictures can run in parallel."""

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
DEFAULT = ["ours", "ours-fast", "pngquant", "pngquant3", "package", "magick", "median", "octree"]
CURVES = ["ours", "ours-flat", "pngquant", "pngquant3", "pngquant-flat", "ours-small"]
QUICK_CURVES = CURVES[:4]
ASKED = ("asked", "asked-small")  # programs with a quality, which takes the place of the number of colors
OXIPNG = 2


@dataclass(frozen=True, slots=True)
class Record:
    """The result of one program for one picture.

    error : mean over pixels of the squared differences in 8-bit sRGB
    score : SSIMULACRA2
    difference : mean distance in Oklab x 100, if a table shows it
    own_bytes, packed_bytes : size of the PNG as written, and after oxipng -o2 if its size is compared
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
    """Let each program in `wanted`, (key, colors), reduce a picture. This runs in a process of its own."""
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
    """Return the pairs (key, colors) that these parts of the benchmarks need for each photograph."""
    at_three = [*FLAT, *(SLOW if full else [])] if "a" in parts else []
    at_three += DEFAULT if set(parts) & set("bc") else []
    pairs = [(key, colors) for key in peers.present(at_three) for colors in COLORS]
    if "c" in parts:
        pairs += curves(full=full)
    return list(dict.fromkeys(pairs))


def curves(*, full: bool) -> list[tuple[str, int]]:
    """Return the pairs (key, colors) that part (c) needs for each photograph."""
    keys, grid = (CURVES, GRID) if full else (QUICK_CURVES, COARSE_GRID)
    asked = [(key, round(look)) for key in ASKED for look in LOOKS]
    return asked + [(key, colors) for key in peers.present(keys) for colors in grid]


def smallest_bytes(records: Iterable[Record], look: float) -> float | None:
    """Return the bytes at which a program reaches a quality on one picture, with any number of colors.

    Between two measured numbers of colors, the logarithm of the bytes is interpolated over the score. None if 256
    colors do not reach the quality.
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
    """Return the bytes for comparisons of size: our own file, or another program's file after oxipng -o2."""
    packed = record.packed_bytes
    return record.own_bytes if record.peer.startswith(("ours", "asked")) or packed is None else packed


def by_peer(records: Iterable[Record]) -> dict[tuple[str, int], list[Record]]:
    """Return the records of all pictures by program and number of colors."""
    groups: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for record in records:
        groups[record.peer, record.colors].append(record)
    return groups


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean; NaN if there are no values."""
    return sum(values) / len(values) if values else math.nan


def geometric_mean(values: Sequence[float]) -> float:
    """Return the geometric mean of ratios; NaN if there are none."""
    return math.exp(mean([math.log(value) for value in values])) if values else math.nan
