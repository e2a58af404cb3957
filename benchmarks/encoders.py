"""Measure photo codecs at equal looks, and the contest beside brute force: what each claim about them rests on.

`python3 run.py bench encoders [--floors 70,80,90] [--count 12] [--effort balanced]`. First table: bytes of each codec
and way to store color at equal floors, relative to the smallest JPEG, with butteraugli's 3-norm beside it where the
program is installed; JPEG XL only with its extra. Second table: what the contest writes, relative to the smallest of
all codecs by bisection on the whole picture, with the points above the floor, the encodings of the winner, and the CPU
time. Half of the photographs are those of the CQ100 set, half crops from cameras. Last, JPEG originals that are packed
again without any loss.
"""

from __future__ import annotations

import argparse
import io
import math
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np
import pictures
import second_eye
from PIL import Image

from qtcompress.core import palette
from qtcompress.core.types import Effort, Options, Pixels, ignore
from qtcompress.engine import encodings
from qtcompress.engine.contest import advisor
from qtcompress.engine.contest.codec_candidate import CodecCandidate
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import jpeg, jxl
from qtcompress.engine.encodings.codecs import photo_codecs
from qtcompress.engine.encodings.jpeg_scans import packed_again
from qtcompress.engine.job.formats import Format, reads_jxl
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.appended import Appended

USUAL = Format.PNG | Format.WEBP | Format.JPEG
CROP_PX = 1024
_FIRST_STEPS = 8  # by which a bisection leaves the usual step
_JPEGS = tuple(f"{Format.JPEG.label} {variant}" for variant in jpeg.CODEC.variants)


@dataclass(slots=True)
class Row:
    """What one codec needed, on the pictures whose floor it reaches."""

    sizes: list[float] = field(default_factory=list)
    norms: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def photographs(count: int) -> Iterator[Pixels]:
    """Yield small photographs, and the middles of large ones."""
    chosen = pictures.choose(count - count // 2, 0, 0, count // 2)
    for path in chosen.photos:
        yield pictures.load(path)
    for path in chosen.cameras:
        pixels = pictures.load(path)
        top, left = ((side - min(side, CROP_PX)) // 2 // 16 * 16 for side in pixels.shape[:2])
        yield np.ascontiguousarray(pixels[top : top + CROP_PX, left : left + CROP_PX])


def candidates(subject: Subject) -> list[CodecCandidate]:
    """Return all codecs, those first that compete by default."""
    return [CodecCandidate(subject, codec, variant) for codec in photo_codecs() for variant in codec.variants]


def reached(candidate: CodecCandidate, floor: float) -> tuple[int, int] | None:
    """Return the lowest step whose whole picture reaches a floor, by bisection, and its bytes."""
    bad, good, wide = candidate.low - 1, candidate.high + 1, _FIRST_STEPS
    at = min(max(round(candidate.usual.step(floor)), candidate.low), candidate.high)
    while good - bad > 1:  # `core.search.least` ends before the last step where a curve is flat
        bad, good = (bad, at) if candidate.whole_score(at) >= floor else (at, good)
        if bad < candidate.low:
            at, wide = max(good - wide, candidate.low), 2 * wide
        elif good > candidate.high:
            at, wide = min(bad + wide, candidate.high), 2 * wide
        else:
            at = (bad + good) // 2
    return None if good > candidate.high else (good, len(candidate.make(good).data))


def codecs(photos: Sequence[Pixels], floors: Sequence[float], effort: Effort) -> dict[float, dict[str, Row]]:
    """Return the bytes of each codec for each floor."""
    rows: dict[float, dict[str, Row]] = {floor: {} for floor in floors}
    for pixels in photos:
        subject = Subject(pixels, Options(effort=effort), Carried(), ignore)
        for floor in floors:
            found: dict[str, float] = {}
            for candidate in candidates(subject):
                begun = time.process_time()
                got = reached(candidate, floor)
                if got is None:
                    continue
                step, size_bytes = got
                file = candidate.make(step)
                name = f"{file.tried.format.label} {file.tried.variant}"
                row = rows[floor].setdefault(name, Row())
                row.seconds.append((time.process_time() - begun) / pixels[..., 0].size * 1e6)
                after = encodings.decoded(file.data, file.tried.format)
                row.norms.append(second_eye.butteraugli(pixels, after)[0])
                found[name] = size_bytes
                candidate.forget()
            jpegs = [found[name] for name in _JPEGS if name in found]
            for name, size in found.items():
                if jpegs:
                    rows[floor][name].sizes.append(size / min(jpegs))
    return rows


def contests(
    photos: Sequence[Pixels], floor: float, effort: Effort
) -> tuple[list[float], list[float], list[int], float]:
    """Return bytes relative to the smallest codec, points above the floor, encodings of the winner, CPU s/megapixel."""
    shares, points, encoded, seconds, pixels_all = [], [], [], 0.0, 0
    for pixels in photos:
        counts: dict[tuple[Format, str], int] = {}
        begun = time.process_time()
        with counted(counts):
            decision = advisor.decide(
                pixels, Options(effort=effort), Goal(formats=USUAL, quality=floor), Carried(), ignore
            )
        seconds, pixels_all = seconds + time.process_time() - begun, pixels_all + pixels[..., 0].size
        subject = Subject(pixels, Options(effort=effort), Carried(), ignore)
        sizes = [got[1] for one in candidates(subject) if one.format & USUAL and (got := reached(one, floor))]
        if decision.made is not None and sizes:
            tried = decision.made.tried
            shares.append(tried.size_bytes / min(sizes))
            points.append(decision.made.floor - floor)
            encoded.append(counts.get((tried.format, tried.variant), 0))
    return shares, points, encoded, seconds / pixels_all * 1e6


def packed(paths: Sequence[Path]) -> dict[str, tuple[float, float, float]]:
    """Return by what JPEGs are packed again, the bytes relative to them (mean, worst), and CPU s/MP."""
    ways: dict[str, Callable[[bytes], bytes]] = {"mozjpeg's scans": lambda data: packed_again(data, Appended())}
    if reads_jxl():
        ways["JPEG XL, and back"] = lambda data: jxl.transcoded(
            data, Image.open(io.BytesIO(data)).getexif().get(274, 1)
        )
    found: dict[str, tuple[float, float, float]] = {}
    for name, pack in ways.items():
        shares, seconds, pixels = [], 0.0, 0
        for path in paths:
            data = path.read_bytes()
            begun = time.process_time()
            shares.append(len(pack(data)) / len(data))
            seconds += time.process_time() - begun
            pixels += math.prod(Image.open(path).size)
        found[name] = mean(shares), max(shares), seconds / pixels * 1e6
    return found


@contextmanager
def counted(counts: dict[tuple[Format, str], int]) -> Iterator[None]:
    """Count encodings of whole pictures, by format and way to store color."""
    usual: Callable[[CodecCandidate, int], bytes] = CodecCandidate._file

    def count(candidate: CodecCandidate, step: int) -> bytes:
        if candidate.whole_bytes(step) is None:
            key = candidate.format, candidate._variant
            counts[key] = counts.get(key, 0) + 1
        return usual(candidate, step)

    CodecCandidate._file = count  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        CodecCandidate._file = usual  # type: ignore[method-assign, assignment]


def mean(values: Sequence[float]) -> float:
    """Return the geometric mean; NaN without values."""
    return float(np.exp(np.mean(np.log(values)))) if values else float("nan")


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="run.py bench encoders", description=__doc__)
    parser.add_argument("--floors", default="70,80,90", help="scores that are compared (default: 70,80,90)")
    parser.add_argument("--count", type=int, default=12, help="number of photographs (default: 12)")
    parser.add_argument("--effort", default="balanced", choices=[effort.value for effort in Effort])
    options = parser.parse_args()
    effort, floors = Effort(options.effort), [float(floor) for floor in options.floors.split(",")]
    palette.warm_up()
    photos = list(photographs(options.count))
    print(f"{len(photos)} photographs, effort {effort.value}")
    print(
        "\n| floor | codec | reached | bytes, of the smallest JPEG | butteraugli 3-norm | CPU s/MP of the bisection |"
    )
    print("|---:|---|---:|---:|---:|---:|")
    for floor, rows in codecs(photos, floors, effort).items():
        for name, row in rows.items():
            told = f"{mean(row.sizes):.3f} | {np.mean(row.norms):.2f} | {np.mean(row.seconds):.2f}"
            print(f"| {floor:g} | {name} | {len(row.norms)} | {told} |")
    print("\n| floor | contest, of the smallest codec | at worst | points above | encodings of the winner | CPU s/MP |")
    print("|---:|---:|---:|---:|---:|---:|")
    for floor in floors:
        shares, points, encoded, seconds = contests(photos, floor, effort)
        told = f"{mean(shares):.3f} | {max(shares):.3f} | {np.mean(points):.2f} | {np.mean(encoded):.1f}"
        print(f"| {floor:g} | {told}, at most {max(encoded)} | {seconds:.2f} |")
    paths = pictures.choose(0, 0, 0, options.count).cameras
    print(f"\n| {len(paths)} JPEGs packed again by | bytes | at worst | CPU s/MP |")
    print("|---|---:|---:|---:|")
    for name, (share, worst, seconds) in packed(paths).items() if paths else ():
        print(f"| {name} | {share:.3f} | {worst:.3f} | {seconds:.2f} |")


if __name__ == "__main__":
    main()
