"""Run the parts of the benchmarks, from the pictures to the tables and the plot."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import cost
import equal_look
import peers
import pictures
import plot
import quality
import second_eye
import small_colors
import tables

SLICES = 4
T = TypeVar("T")
PLOT = "benchmarks.png"
SIZES = (
    "File size at a given SSIMULACRA2. Rows with `--quality`: the size of the file made for that quality, whose score"
    " is equal or slightly higher. Other rows: the size with the number of colors that just reaches the quality,"
    " interpolated between the numbers that were measured. In brackets: the geometric mean of the ratios to pngquant +"
    " oxipng -o2, and the number of pictures. These are the pictures for which both programs reach the quality with at"
    " most 256 colors. Our bytes are those of our own encoder."
)
CROPS = f"The same for the middle {pictures.CROP_PX} x {pictures.CROP_PX} pixels of photographs from cameras."
DOCS = Path(__file__).resolve().parent.parent / "docs"


def say(words: str) -> None:
    """Print progress on stderr."""
    print(f"[{time.strftime('%H:%M:%S')}] {words}", file=sys.stderr, flush=True)


def compare(paths: Sequence[Path], pairs: Sequence[tuple[str, int]], what: str) -> list[quality.Record]:
    """Let all programs reduce all pictures, in as many processes as there are cores."""
    records: list[quality.Record] = []
    parts = [pairs[place::SLICES] for place in range(SLICES)]  # there are too few pictures to keep all cores busy
    with ProcessPoolExecutor(_cores(), mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(quality.measure, path, part) for path in paths for part in parts if part]
        for done, future in enumerate(waiting, 1):
            records += future.result()
            if done % SLICES == 0:
                say(f"{what}: {done // SLICES} of {len(paths)}")
    return records


def of_each(paths: Sequence[Path], measure: Callable[[Path], list[T]], what: str) -> list[T]:
    """Return what is measured of each picture, in as many processes as there are cores."""
    found: list[T] = []
    with ProcessPoolExecutor(_cores(), mp_context=get_context("spawn")) as pool:
        for done, each in enumerate(pool.map(measure, paths), 1):
            found += each
            say(f"{what}: {done} of {len(paths)}")
    return found


def compare_crops(paths: Sequence[Path], *, full: bool) -> list[quality.Record]:
    """Measure part (c) on the middle of each photograph."""
    with tempfile.TemporaryDirectory() as folder:
        crops = [pictures.crop(path, Path(folder)) for path in paths]
        return compare(crops, quality.curves(full=full), "crops")


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def time_all(chosen: pictures.Pictures, *, full: bool) -> str:
    """Return the table of part (d)."""
    kinds = [(f"8 MP and more, {colors}", colors, chosen.big) for colors in (quality.COLORS if full else (256,))]
    kinds.append((tables.SMALL, 256, chosen.photos[: 4 if full else 2]))
    tasks = [(kind, path, colors) for kind, colors, paths in kinds for path in paths]
    figures: dict[tuple[str, str], list[float]] = {}
    for key in peers.present(cost.TIMED if full else cost.TIMED_QUICKLY):
        told = cost.cpu_seconds(key, [(path, colors) for _, path, colors in tasks], runs=5, seconds=2)
        for (kind, _, _), (seconds, pixels) in zip(tasks, told, strict=True):
            unit = 1 if kind == tables.SMALL else pixels / 1e6
            figures.setdefault((key, kind), []).append(1000 * seconds / unit)
        say(f"speed: {key}")
    return tables.speeds(figures, [kind for kind, _, paths in kinds if paths])


def plot_all(records: Sequence[quality.Record], target: Path) -> None:
    """Draw part (c), and the other programs' three numbers of colors beside it."""
    styles = [
        ("ours", "qtcompress", "#c2255c", 3.2, False),
        ("ours-flat", "qtcompress --dither none", "#e8718d", 2.2, True),
        ("pngquant", "pngquant", "#1864ab", 2.6, False),
        ("pngquant-flat", "pngquant --nofs", "#6ba3d6", 2.2, True),
        ("magick", "ImageMagick", "#2b8a3e", 1.8, False),
        ("octree", "Pillow octree, dithered", "#6741d9", 1.8, False),
        ("median", "Pillow median cut, dithered", "#a86f00", 1.8, False),
    ]
    lines = []
    for key, name, color, width, dashed in styles:
        points = tables.curve(records, key)
        if points:
            lines.append(plot.Line(name, color, width, dashed, key == "ours", points))
    count = len({record.picture for record in records})
    note = f"Means over {count} photographs. Numbers at points: colors. Files of other programs: after oxipng -o2."
    plot.draw(lines, "Quality against size", note, target)


def benchmark(mode: str, parts: str, *, write: bool, folder: Path | None = None) -> None:
    """Measure the parts asked for, print each table as soon as it is done, and write all tables at the end.

    The photographs are those of `folder` if one is given.
    """
    begun = time.monotonic()
    full = mode == "full"
    chosen = pictures.choose(12, 16, 3, 16) if full else pictures.choose(6, 6, 1, 8)
    chosen = pictures.of_folder(folder) if folder else chosen
    sections = []
    for section in _sections(mode, parts, chosen, plot_to=DOCS / PLOT if write else None):
        print(section + "\n", flush=True)
        sections.append(section)
    if write:
        (DOCS / "benchmarks.md").write_text("\n\n".join(sections) + "\n", encoding="utf-8")
    say(f"done in {(time.monotonic() - begun) / 60:.1f} minutes")


def _sections(mode: str, parts: str, chosen: pictures.Pictures, *, plot_to: Path | None) -> Iterator[str]:
    full = mode == "full"
    yield tables.heading(mode, chosen.note, peers.missing())
    if set(parts) & set("abc"):
        yield from _compared(parts, chosen, full=full, plot_to=plot_to)
    if "d" in parts:
        yield time_all(chosen, full=full)
        if huge := pictures.huge():
            yield tables.scaling(cost.wall_by_threads(huge))
    if "e" in parts:
        huge = pictures.huge()
        if huge:
            found, area = cost.from_file_to_file(huge, lambda who: say(f"file to file: {who}"), full=full)
            yield tables.costs(found, area)
        else:
            yield "File to file: not measured, because there is no photograph of 24 megapixels here."
    if "f" in parts:
        yield tables.small_colors(small_colors.table(quality.COLORS))
    if "g" in parts:
        yield tables.second_eye(second_eye.rows(of_each(chosen.photos, second_eye.measure, "other metrics")))
    if "h" in parts and "pngquant" not in peers.missing():
        yield tables.equal_look(equal_look.rows(of_each(chosen.photos, equal_look.measure, "equal look")))


def _compared(parts: str, chosen: pictures.Pictures, *, full: bool, plot_to: Path | None) -> Iterator[str]:
    """Yield the sections on error, quality and size, which share their pictures."""
    photos = compare(chosen.photos, quality.wanted(parts, full=full), "photographs")
    if "a" in parts:
        yield tables.errors(photos)
    if "b" in parts:
        yield tables.looks(photos, "Quality at a given number of colors")
        if chosen.graphics:
            pairs = [(key, colors) for key in peers.present(quality.DEFAULT) for colors in quality.COLORS]
            drawings = compare(chosen.graphics, pairs, "graphics")
            yield tables.looks(drawings, "The same on icons, drawings and screenshots")
    if "c" in parts:
        yield tables.sizes(photos, "Size at equal quality", SIZES)
        if chosen.cameras:
            crops = compare_crops(chosen.cameras, full=full)
            yield tables.sizes(crops, "Size at equal quality, photographs from cameras", CROPS)
        if plot_to:
            plot_all(photos, plot_to)
            yield f"![Quality against size]({plot_to.name})"
