"""Animations beside gifsicle, gifski, ImageMagick, Pillow, and WebP: `python3 run.py bench animations [FILE...]`.

Without files, those in ../shared/animations are measured. gifsicle and gifski are GPL or AGPL: they are measured, and
never part of the program. Where they are missing, they are put into the user's cache: gifsicle from Debian's
package, by apt-get, and gifski from its npm package, by npm. ImageMagick is measured where it is there. For each file:
bytes relative to the original, the mean and the worst SSIMULACRA2 of eight frames that are paired by time, flicker (the
mean difference of consecutive frames where those of the original are equal, in levels of 8 bits), CPU seconds, and
whether all frames and times are kept.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.animations import gif_file, gif_repack, gif_smaller, smaller
from qtcompress.engine.animations.reading import Frames, digest_of
from qtcompress.engine.animations.results import Wish
from qtcompress.engine.job.formats import MOVING_FORMATS, Format
from qtcompress.engine.metadata.metadata import Carried

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "animations"
SCORED = 8
GIFSICLE = ("30", "80", "200")
QUALITIES = (70.0, 80.0)
CONVERTED = Format.PNG | Format.WEBP
GIFSKI = ("60", "75", "90")


@dataclass(frozen=True, slots=True)
class Row:
    """What one program made of one file."""

    name: str
    size_bytes: int
    score: float
    worst: float
    flicker: float
    seconds: float
    kept: bool


def main() -> None:
    """Measure, and print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--gifski", help="the program, if it is not in the path")
    parser.add_argument("--look", action="store_true", help="only what reaches a quality, and its rivals")
    chosen = parser.parse_args()
    gifski = chosen.gifski or _peer("gifski", "package/bin/debian/gifski", ["npm", "pack", "gifski@1.7.1"])
    gifsicle = _peer("gifsicle", "usr/bin/gifsicle", ["apt-get", "download", "gifsicle"])
    if gifsicle is not None:
        os.environ["PATH"] += os.pathsep + str(Path(gifsicle).parent)
    files = chosen.files or sorted(path for path in SHARED.iterdir() if path.suffix in (".gif", ".png", ".webp"))
    for path in files:
        data = path.read_bytes()
        frames = Frames(data, ignore)
        print(f"\n{path.name}: {len(data):,} bytes, {frames.count} frames of {frames.size[0]} x {frames.size[1]}")
        print("| | bytes | look | worst | flicker | CPU s | frames and times |\n|---|---|---|---|---|---|---|")
        for row in _rows(path, data, gifski, look=chosen.look):
            print(
                f"| {row.name} | {row.size_bytes / len(data):.3f} | {row.score:.1f} | {row.worst:.1f}"
                f" | {row.flicker:.2f} | {row.seconds:.1f} | {'kept' if row.kept else 'changed'} |",
                flush=True,
            )


def _peer(name: str, inside: str, download: list[str]) -> str | None:
    """Return the path of a program; one that is not installed comes out of a package into the user's cache."""
    found = shutil.which(name)
    folder = platformdirs.user_cache_path("qtcompress", appauthor=False) / "benchmarks" / name
    program = folder / inside
    if found is None and not program.exists() and sys.platform == "linux" and shutil.which(download[0]):
        print(f"installing {name} into the cache", file=sys.stderr)
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(download, cwd=folder, capture_output=True, check=False)
        for package in [*folder.glob("*.tgz"), *folder.glob("*.deb")]:
            unpack = ["tar", "-xf", package.name] if package.suffix == ".tgz" else ["dpkg-deb", "-x", package.name, "."]
            subprocess.run(unpack, cwd=folder, capture_output=True, check=False)
    return found or (str(program) if program.exists() else None)


def _rows(path: Path, data: bytes, gifski: str | None, *, look: bool) -> Iterator[Row]:
    whole = [] if look else [*_lossless(path, data)]
    for name, make in [*whole, *_lossy(path, data, gifski)]:
        begun = _cpu_seconds()
        try:
            made = make()
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            print(f"| {name} | failed: {str(error)[:60]} | | | | | |")
            continue
        if made is not None:
            yield _row(name, data, made, _cpu_seconds() - begun)


def _lossless(path: Path, data: bytes) -> Iterator[tuple[str, Callable[[], bytes | None]]]:
    if path.suffix == ".gif":
        yield "qtcompress, lossless", lambda: gif_repack.packed_again(data, Effort.BALANCED, ignore)
        if shutil.which("gifsicle"):
            yield "gifsicle -O3", lambda: _run("gifsicle", "-O3", str(path))
        for magick in filter(shutil.which, ("convert-im6.q16", "magick")):
            yield f"{magick} -layers optimize", partial(_run, magick, str(path), "-layers", "optimize", "gif:-")
    else:
        yield "qtcompress, lossless, its format", lambda: _in_formats(data, 100.0, Format(0))
    if path.suffix == ".gif":
        yield "qtcompress, lossless, WebP or APNG", lambda: _in_formats(data, 100.0, CONVERTED)
    yield "Pillow, GIF", lambda: _saved(path, "GIF")
    yield "Pillow, APNG", lambda: _saved(path, "PNG")
    yield "WebP, lossless", lambda: _saved(path, "WEBP", lossless=True)
    yield "WebP, 80", lambda: _saved(path, "WEBP", quality=80)


def _lossy(path: Path, data: bytes, gifski: str | None) -> Iterator[tuple[str, Callable[[], bytes | None]]]:
    source = data if path.suffix == ".gif" else _saved(path, "GIF")
    for quality in QUALITIES:
        yield f"qtcompress, quality {quality:g}", partial(_smaller, source, data, quality)
        others = CONVERTED if path.suffix == ".gif" else Format(0)
        name = "WebP or APNG" if others else "its format"
        yield f"qtcompress, quality {quality:g}, {name}", partial(_in_formats, data, quality, others)
        yield f"qtcompress, quality {quality:g}, any format", partial(_in_formats, data, quality, MOVING_FORMATS)
    for lossy in GIFSICLE if shutil.which("gifsicle") else ():
        yield f"gifsicle -O3 --lossy={lossy}", partial(_run, "gifsicle", "-O3", f"--lossy={lossy}", data=source)
    for quality_text in GIFSKI if gifski else ():
        yield f"gifski -Q {quality_text}", partial(_gifski, str(gifski), path, quality_text)


def _smaller(gif: bytes, data: bytes, quality: float) -> bytes | None:
    """Return the drawing of an animation, which gives its frames, with the times of a GIF of it."""
    frames = Frames(data, ignore)
    digest_of(frames)  # for its times
    made = gif_smaller.smallest(gif_file.parsed(gif), frames, quality, Options())
    return None if made is None else made.data


def _in_formats(data: bytes, quality: float, others: Format) -> bytes | None:
    """Return the smallest file that `compress --animations` makes, in the format of the original or in others."""
    made = smaller.smaller(data, Wish(quality, Options(), others=others), Carried(), ignore)
    return made[0].data if made else None


def _saved(path: Path, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    with Image.open(path) as image:
        image.save(file, kind, save_all=True, **options)
    return file.getvalue()


def _run(*command: str, data: bytes | None = None) -> bytes:
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def _gifski(program: str, path: Path, quality: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        frames = Frames(path.read_bytes(), ignore)
        names = []
        for number, keys in enumerate(frames):
            names.append(str(Path(folder, f"{number:05}.png")))
            Image.fromarray(_pixels(keys)).save(names[-1])
        rate = 1000 / max(float(np.median(frames.durations_ms)), 10)
        out = Path(folder, "out.gif")
        _run(program, "--quiet", "-Q", quality, "--fps", f"{rate:g}", "-o", str(out), *names)
        return out.read_bytes()


def _cpu_seconds() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _row(name: str, data: bytes, made: bytes, seconds: float) -> Row:
    before, after = Frames(data, ignore), Frames(made, ignore)
    scores, moved, still = [], 0.0, 0
    last: tuple[NDArray[np.uint32], NDArray[np.uint32]] | None = None
    for number, (one, other) in enumerate(_paired(before, after)):
        if number % max(1, before.count // SCORED) == 0:
            scores.append(ssimulacra2(_pixels(one), _pixels(other)))
        if last is not None:
            equal = one == last[0]
            gap = np.abs(_pixels(other).astype(np.int16) - _pixels(last[1]))[equal]
            moved, still = moved + float(gap[..., :3].sum()), still + 3 * int(equal.sum())
        last = one, other
    kept = before.count == after.count and before.durations_ms == after.durations_ms
    return Row(name, len(made), float(np.mean(scores)), min(scores), moved / max(still, 1), seconds, kept)


def _paired(before: Frames, after: Frames) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.uint32]]]:
    """Yield each frame of the original with the result's frame at its time; equal ones may have become one."""
    if before.count == after.count:
        yield from zip(before, after, strict=True)
        return
    list(after)  # for its times
    ends = [*accumulate(max(one, 1) for one in after.durations_ms)]
    others, shown, number, at = iter(after), None, -1, 0.0
    for index, one in enumerate(before):
        while shown is None or (number + 1 < len(ends) and ends[number] <= at + 0.5):
            shown, number = next(others), number + 1
        yield one, shown
        at += max(before.durations_ms[index], 1)


def _pixels(keys: NDArray[np.uint32]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(keys).view(np.uint8).reshape(*keys.shape, 4)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
