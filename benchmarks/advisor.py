"""Measure the advisor on a mixed gallery of 40: floors, size beside single settings, palettes, time, estimates.

`python3 run.py bench advisor [--floor 80] [--count 40] [--write]`. The gallery: camera JPEGs (photographs of the CQ100
set encoded at qualities 85 to 95, and some straight from cameras), photographs as PNG, screenshots and drawings, logos
with alpha; the pictures beside the repository are used if they exist, otherwise its samples. Times are CPU seconds of
one process; imports and other work that all pictures share are done before.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np
import pictures
from PIL import Image

from qtcompress.core import palette
from qtcompress.core.ladder import Ladder
from qtcompress.core.quantize import quantize
from qtcompress.core.score.padded_score import PaddedScore
from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.search import least
from qtcompress.core.types import Dither, Effort, Options, Pixels, Quantized, ignore
from qtcompress.engine.compress import compress
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.encodings import Codec, EncoderInput, avif, decoded, jpeg, webp
from qtcompress.engine.estimates import sampling
from qtcompress.engine.job.formats import Format, writes_avif
from qtcompress.engine.job.goal import Method, formats_of
from qtcompress.engine.job.job import Assignment, Outcome, Status
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import reader
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.settings import Settings

DOCS = Path(__file__).resolve().parent.parent / "docs" / "advisor.md"
MEASURE = pictures.SHARED.parent / "tools" / "measure.py"
CAMERA_QUALITIES = (85, 88, 90, 92, 95)
REAL_PIXELS = 9_000_000  # of the largest picture from a camera
PALETTE_FLOOR = 70.0  # which palettes reach on most photographs
EVERY_K = (6, 4)  # photographs and graphics on which K is checked
DITHERS = (Dither.DIFFUSION, Dither.NONE)
PHOTO_STEP = 6  # of K on photographs; on graphics every K is tried
ADVISED = {"png,webp,jpeg": "three formats", "png,webp,jpeg,avif": "with AVIF"}


def say(words: str) -> None:
    """Print progress on stderr."""
    print(f"[{time.strftime('%H:%M:%S')}] {words}", file=sys.stderr, flush=True)


def gallery(folder: Path, count: int) -> list[Path]:
    """Make the gallery below a folder and return its pictures."""
    if pictures.SHARED.is_dir():
        photos = sorted((pictures.SHARED / "cq100").glob("*.png"))
        real = [path for path in sorted((pictures.SHARED / "photos").glob("*.jpg")) if _area(path) <= REAL_PIXELS]
        graphics = [path for path in sorted((pictures.SHARED / "graphics").glob("*.png")) if _area(path) >= 4096]
        graphics += [
            path for path in sorted(pictures.SAMPLES.glob("*.png")) if path.stem in ("screenshot", "island-map")
        ]
    else:
        found = sorted(path for path in pictures.SAMPLES.iterdir() if path.suffix in (".png", ".jpg"))
        graphics = [path for path in found if path.stem in ("screenshot", "island-map", "logo")]
        photos, real = [path for path in found if path not in graphics], []
    shares = {
        "camera": min(count * 10 // 40, (len(photos) + 1) // 2),
        "real": count * 3 // 40,
        "photo": count * 8 // 40,
    }
    made: list[Path] = []
    spread = photos[:: max(len(photos) // (shares["camera"] + shares["photo"]), 1)]
    for place, path in enumerate(spread[: shares["camera"]]):
        target = folder / f"camera-{path.stem}.jpg"
        quality = CAMERA_QUALITIES[place % len(CAMERA_QUALITIES)]
        image = Image.fromarray(pictures.load(path)[..., :3])
        image.save(target, quality=quality, subsampling=2 if place % 3 else 0)
        made.append(target)
    chosen = [(path, f"photo-{path.name}") for path in spread[shares["camera"] :][: shares["photo"]]]
    chosen += [(path, f"real-{path.name}") for path in real[: shares["real"]]]
    chosen += [(path, f"graphic-{path.name}") for path in graphics]
    for path, name in chosen[: count - len(made)]:
        target = folder / name
        target.write_bytes(path.read_bytes())
        made.append(target)
    return sorted(made)


def _area(path: Path) -> int:
    try:
        with Image.open(path) as image:
            return image.width * image.height
    except OSError:
        return 0


@dataclass(frozen=True, slots=True)
class Run:
    """The gallery compressed with one set of settings: outcomes and CPU seconds, in the order of the gallery."""

    outcomes: tuple[Outcome, ...]
    seconds: tuple[float, ...]

    @property
    def total_bytes(self) -> int:
        """The bytes of the gallery, including kept originals."""
        return sum(outcome.target_bytes for outcome in self.outcomes)


def run(paths: Sequence[Path], folder: Path, **settings: object) -> Run:
    """Compress the gallery, one picture after the other."""
    sources = [plan.Source(path, path.parent, path.stat().st_size) for path in paths]
    outcomes, seconds = [], []
    for job in plan.jobs(sources, Settings(output=folder, **settings)):  # type: ignore[arg-type]
        begun = time.process_time()
        outcomes.append(compress(Assignment(job), ignore))
        seconds.append(time.process_time() - begun)
    return Run(tuple(outcomes), tuple(seconds))


# ---- floors


def independent() -> tuple[str, Callable[[Path, Path], float]]:
    """Return the name and the score function of an independent implementation, or of this project if there is none."""
    if MEASURE.is_file():
        spec = importlib.util.spec_from_file_location("measure_py", MEASURE)
        if spec is not None and spec.loader is not None:
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return "tools/measure.py", lambda before, after: float(module.measure_pair(before, after)["ssimu2"])
    return "this project's SSIMULACRA2", lambda before, after: Reference(_seen(before)).score(_seen(after))


def _seen(path: Path) -> Pixels:
    return reader.read(path, ignore).pixels


# ---- the best single setting


@dataclass(frozen=True, slots=True)
class Single:
    """One setting for all pictures, and the bytes of the gallery; originals that would grow are kept."""

    name: str
    total_bytes: int


def singles(paths: Sequence[Path], floor: float) -> list[Single]:
    """Return for each format the lowest setting that reaches the floor on every picture, the smallest gallery first.

    A format is left out if a picture cannot have it (alpha in a JPEG), or if its highest setting misses the floor.
    """
    ways: list[tuple[Codec, str]] = [(one, variant) for one in _codecs() for variant in one.variants]
    needed: dict[tuple[Format, str], int] = {(one.format, variant): one.low for one, variant in ways}
    colors: dict[Dither, int] = dict.fromkeys((Dither.DIFFUSION, Dither.NONE), 2)
    for path in paths:
        before = _seen(path)
        reference = Reference(before)
        for one, variant in ways:
            key = one.format, variant
            if key not in needed:
                continue
            step = None
            if Kind.ALPHA in one.format.file.holds or (before[..., 3] == 255).all():
                score = partial(_score_at, before, reference, one, variant)
                step = least(score, floor, low=needed[key], high=one.high, usual=one.usual, within=0.0)
            if step is None:
                del needed[key]
            else:
                needed[key] = max(needed[key], step)
        for dither in list(colors):
            made = quantize(before, Options(256, dither))
            if reference.score(made.pixels()) < floor:
                del colors[dither]
            else:
                colors[dither] = 256  # close enough: fewer colors seldom reach the floor on every picture
    totals: dict[str, int] = dict.fromkeys(["lossless WebP"], 0)
    for path in paths:
        before, most = _seen(path), path.stat().st_size
        for one, variant in ways:
            if (one.format, variant) in needed:
                quality = needed[one.format, variant]
                name = f"{one.format.label} {quality}, {variant}"
                totals[name] = totals.get(name, 0) + min(len(_coded(before, one, variant, quality)[0]), most)
        for dither, count in colors.items():
            name = f"PNG, {count} colors, {dither.value}"
            data = indexed_png.encode(quantize(before, Options(count, dither)), Effort.BALANCED, ignore)
            totals[name] = totals.get(name, 0) + min(len(data), most)
        totals["lossless WebP"] += min(len(webp.encode_lossless(before, Carried())), most)
    return sorted((Single(name, total) for name, total in totals.items()), key=lambda one: one.total_bytes)


def _codecs() -> list[Codec]:
    return [jpeg.CODEC, webp.CODEC, *([avif.CODEC] if writes_avif() else [])]


def _score_at(before: Pixels, reference: Reference, one: Codec, variant: str, quality: int) -> float:
    return reference.score(_coded(before, one, variant, quality)[1])


def _coded(before: Pixels, one: Codec, variant: str, quality: int) -> tuple[bytes, Pixels]:
    data = one.encode(EncoderInput(before), quality, variant, Carried(), draft=False)
    return data, decoded(data, one.format)


# ---- every K


def best_of_every_k(path: Path, floor: float, step: int) -> tuple[float, float]:
    """Return the bytes of the smallest PNG that reaches the floor, over every K and over every rung of the ladder.

    Both with and without dithering; infinity if no PNG reaches the floor.
    """
    before = _seen(path)
    look, ladder = PaddedScore(before), Ladder(before, before, Options())
    usual = [(colors, Options().thrift, dither) for colors in range(2, 257, step) for dither in DITHERS]
    rungs = [
        (*ladder.rung(place, dither), dither) for dither in DITHERS for place in range(2, ladder.top(dither), step)
    ]
    sizes = {asked: _size_reaching(ladder.whole(*asked), look, floor) for asked in dict.fromkeys([*usual, *rungs])}
    return min(sizes[asked] for asked in usual), min(sizes[asked] for asked in rungs)


def _size_reaching(made: Quantized, look: PaddedScore, floor: float) -> float:
    return len(indexed_png.encode(made, Effort.BALANCED, ignore)) if look.score(made.pixels()) >= floor else math.inf


# ---- the report


def report(paths: Sequence[Path], floor: float, folder: Path) -> list[str]:
    """Return the tables as lines of Markdown."""
    before_bytes = sum(path.stat().st_size for path in paths)
    areas = sum(_area(path) for path in paths) / 1e6
    lines = [
        f"Gallery: {len(paths)} pictures, {areas:.1f} megapixels, {before_bytes / 1e6:.2f} MB.",
        f"Quality floor: an SSIMULACRA2 score of {floor:g}.",
        "",
    ]
    say("fixed K")
    fixed = run(paths, folder / "fixed", colors=256)
    runs: dict[str, Run] = {}
    for formats, words in ADVISED.items():
        if "avif" not in formats or writes_avif():
            say(f"advisor, {words}")
            runs[formats] = run(paths, folder / formats, quality=floor, formats=formats_of(formats))
    say("palettes only")
    palettes = run(paths, folder / "palette", method=Method.PALETTE, quality=PALETTE_FLOOR)
    lines += _floors(paths, runs, floor)
    say("single settings")
    lines += _beside(paths, runs, floor, "")
    opaque = [path for path in paths if (_seen(path)[..., 3] == 255).all()]
    say("single settings, without alpha")
    lines += _beside(paths, runs, floor, f", {len(opaque)} pictures without alpha", only=opaque)
    lines += ["", "| time | CPU s | relative to fixed K |", "|---|---:|---:|"]
    base = sum(fixed.seconds)
    for name, made in {"fixed K = 256": fixed, f"palettes only, {PALETTE_FLOOR:g}": palettes, **runs}.items():
        lines.append(f"| {name} | {sum(made.seconds):.1f} | {sum(made.seconds) / base:.2f} |")
    say("every K")
    lines += _every_k(paths, palettes)
    say("estimates")
    lines += _estimates(paths, folder, runs["png,webp,jpeg"], floor)
    return lines


def _beside(
    paths: Sequence[Path], runs: dict[str, Run], floor: float, words: str, *, only: Sequence[Path] | None = None
) -> list[str]:
    """Return the table of single settings and of the advisor, for all pictures or only for some."""
    some = paths if only is None else only
    found = singles(some, floor)
    lines = ["", f"| one setting for all pictures that reaches the floor on each{words} | MB |", "|---|---:|"]
    lines += [f"| {one.name} | {one.total_bytes / 1e6:.3f} |" for one in found]
    for formats, made in runs.items():
        total = sum(out.target_bytes for path, out in zip(paths, made.outcomes, strict=True) if path in some)
        best = next(one for one in found if "avif" in formats or not one.name.startswith("AVIF"))
        share = total / best.total_bytes
        lines.append(f"| **advisor**, {formats} ({1 - share:.0%} less than {best.name}) | {total / 1e6:.3f} |")
    return lines


def _floors(paths: Sequence[Path], runs: dict[str, Run], floor: float) -> list[str]:
    who, measure = independent()
    lines = [
        f"| advisor (scores by {who}) | compressed | kept | lowest score | below floor - 1 | larger | MB |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for formats, made in runs.items():
        scores = []
        for path, outcome in zip(paths, made.outcomes, strict=True):
            if outcome.status is Status.COMPRESSED and outcome.target is not None:
                scores.append(measure(path, outcome.target))
        larger = sum(outcome.target_bytes > outcome.source_bytes for outcome in made.outcomes)
        kept = sum(outcome.status is Status.KEPT for outcome in made.outcomes)
        missed = sum(score < floor - 1 for score in scores)
        kinds: dict[str, int] = {}
        for outcome in made.outcomes:
            if outcome.status is Status.COMPRESSED and outcome.made is not None:
                kind = f"{outcome.made.format.label}{' palette' if outcome.made.colors else ''}"
                kinds[kind] = kinds.get(kind, 0) + 1
        won = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        lines.append(
            f"| {formats}: {won} | {len(scores)} | {kept} | {min(scores):.2f} | {missed} | {larger} |"
            f" {made.total_bytes / 1e6:.3f} |"
        )
    return lines


def _every_k(paths: Sequence[Path], made: Run) -> list[str]:
    pairs = list(zip(paths, made.outcomes, strict=True))
    photos = [pair for pair in pairs if pair[0].name.startswith(("photo", "camera"))][: EVERY_K[0]]
    graphics = [pair for pair in pairs if pair[0].name.startswith("graphic") and _area(pair[0]) < 150_000][: EVERY_K[1]]
    ratios: list[tuple[float, float]] = []
    for path, outcome in [*photos, *graphics]:
        step = PHOTO_STEP if (path, outcome) in photos else 1
        every_k, every_rung = best_of_every_k(path, PALETTE_FLOOR, step)
        if max(every_k, every_rung) < math.inf and outcome.made is not None and outcome.status is Status.COMPRESSED:
            bare = outcome.made.size_bytes - indexed_png.size_of(reader.read(path, ignore).metadata.png_chunks())
            ratios.append((bare / every_k, bare / every_rung))
            say(f"{path.name}: {outcome.made.label}, {bare / every_k:.3f}, {bare / every_rung:.3f}")
    (of_k, of_rungs), (worst_k, worst_rung) = np.mean(ratios, axis=0), np.max(ratios, axis=0)
    told = (
        f"The search for a palette at a floor of {PALETTE_FLOOR:g}, compared with trying every K and every rung of the"
        f" ladder that is searched, with and without dithering, on {len(ratios)} pictures (photographs: every"
        f" {PHOTO_STEP}th K and rung). The bytes relative to the best K at the usual thrift: {of_k:.3f} on average,"
        f" {worst_k:.3f} at worst. The bytes relative to the best rung: {of_rungs:.3f} on average, {worst_rung:.3f} at"
        " worst. The search also keeps the floor in each part of a picture, and of a drawing by butteraugli; the tries"
        " have only to reach the score."
    )
    return ["", told]


def _estimates(paths: Sequence[Path], folder: Path, made: Run, floor: float) -> list[str]:
    sources = [plan.Source(path, path.parent, path.stat().st_size) for path in paths]
    jobs = plan.jobs(sources, Settings(output=folder / "dry", quality=floor))
    errors, expected, seconds, took = [], 0, 0.0, 0.0
    for job, outcome in zip(jobs, made.outcomes, strict=True):
        begun = time.process_time()
        estimate = sampling.foresee(job, ignore, lambda pixels: None)
        took += time.process_time() - begun
        expected += estimate.target_bytes
        seconds += estimate.seconds
        errors.append(abs(math.log(estimate.target_bytes / outcome.target_bytes)))
    typical, worst = (math.expm1(value) for value in (np.median(errors), max(errors)))
    told = (
        f"Errors of the dry run's estimates: {expected / made.total_bytes - 1:+.1%} for the bytes of the gallery;"
        f" {typical:.1%} (median) and {worst:.0%} (worst) for the bytes of a picture;"
        f" {seconds / sum(made.seconds) - 1:+.0%} for the time. The dry run takes {took / sum(made.seconds):.0%} of the"
        " time of the batch."
    )
    return ["", told]


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="run.py bench advisor", description=__doc__)
    parser.add_argument("--floor", type=float, default=80.0, help="SSIMULACRA2 of every result, at least (default: 80)")
    parser.add_argument("--count", type=int, default=40, help="number of pictures (default: 40)")
    parser.add_argument("--write", action="store_true", help=f"also write docs/{DOCS.name}")
    options = parser.parse_args()
    palette.warm_up()
    quantize(np.random.default_rng(1).integers(0, 256, (64, 64, 4), np.uint8), replace(Options(), colors=16))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "in").mkdir()
        paths = gallery(folder / "in", options.count)
        lines = report(paths, options.floor, folder)
    print("\n".join(lines))
    if options.write:
        head = "# The advisor, measured\n\nMade by `python3 run.py bench advisor --write`.\n\n"
        DOCS.write_text(head + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
