"""The measured figures as Markdown tables."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Sequence

import cost
import peers
import quality
from quality import COLORS, LOOKS, Record, best_bytes, geometric_mean, mean

LEAST_PLOTTED = 8  # colors
SMALL = "per picture of 0.4 MP, 256 colors"
MEASURED_BY = (
    "SSIMULACRA2 is version 2.1; 100 means equal. MSE is the mean of dR² + dG² + dB² in 8-bit sRGB. dE is the mean"
    " distance in Oklab x 100. Pictures with alpha are compared on black and on white. Triples are values for"
    " 16 / 64 / 256 colors. Times are CPU seconds, user and system; compare them only within one run."
)


def heading(mode: str, note: str, absent: dict[str, str]) -> str:
    """Return the head of the page: machine, versions, pictures, and units."""
    lines = [
        "# Benchmarks",
        "",
        f"Made by `python3 run.py bench {mode}` on {os.cpu_count()} processor cores with",
        f"{', '.join(peers.versions())}.",
        f"{note} {MEASURED_BY}",
    ]
    if absent:
        lines += ["", "Not measured: " + "; ".join(absent.values()) + "."]
    return "\n".join(lines)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table whose first column is text."""
    lines = ["| " + " | ".join(columns) + " |", "|---|" + "---:|" * (len(columns) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def triple(values: Sequence[float], form: str) -> str:
    """Return figures for 16, 64 and 256 colors."""
    return " / ".join("-" if math.isnan(value) else format(value, form) for value in values)


def _complete(groups: dict[tuple[str, int], list[Record]], keys: Sequence[str]) -> list[str]:
    """Return the keys of the programs that processed all pictures: some reject alpha, and means need equal pictures."""
    most = max(len(group) for group in groups.values())
    return [key for key in keys if all(len(groups.get((key, colors), [])) == most for colors in COLORS)]


def errors(records: Sequence[Record]) -> str:
    """Return part (a): the error without dithering, and its ratio to converged k-means."""
    groups = quality.by_peer(records)
    keys = _complete(groups, [*quality.FLAT, *quality.SLOW])

    def ratios(key: str) -> list[float]:
        best = [{r.picture: r.error for r in groups["converged", colors]} for colors in COLORS]
        return [
            mean([r.error for r in groups[key, colors]]) / mean(list(of.values()))
            for colors, of in zip(COLORS, best, strict=True)
        ]

    rows = [
        [
            peers.peer(key).name,
            triple([mean([r.error for r in groups[key, colors]]) for colors in COLORS], ".1f"),
            triple(ratios(key), ".3f"),
            triple([mean([r.score for r in groups[key, colors]]) for colors in COLORS], ".1f"),
        ]
        for key in keys
    ]
    return "## Error without dithering\n\n" + table(
        ["", "MSE", "MSE relative to converged k-means", "SSIMULACRA2"], rows
    )


def looks(records: Sequence[Record], title: str) -> str:
    """Return part (b): quality and bytes at a given number of colors, with each program's defaults."""
    groups = quality.by_peer(records)
    keys = _complete(groups, quality.DEFAULT)

    def figures(key: str, of: str) -> list[float]:
        return [mean([float(getattr(r, of)) for r in groups[key, colors]]) for colors in COLORS]

    rows = []
    for key in keys:
        ours = key in ("ours", "ours-fast")
        kept = [figures(key, "own_bytes"), figures(key, "packed_bytes")]
        own = triple([size / 1000 for size in kept[0]], ".1f") if ours or key == "pngquant" else ""
        row = [peers.peer(key).name, triple(figures(key, "score"), ".1f"), triple(figures(key, "difference"), ".2f")]
        rows.append([*row, own, triple([size / 1000 for size in kept[1]], ".1f")])
        if ours and "pngquant" in keys:
            rows.append(_against_pngquant(key, figures, kept))
    columns = ["default settings", "SSIMULACRA2", "dE", "kB as written", "kB after oxipng -o2"]
    return f"## {title}\n\n" + table(columns, rows)


def _against_pngquant(key: str, figures: Callable[[str, str], list[float]], kept: list[list[float]]) -> list[str]:
    scores, differences = (
        [ours - other for ours, other in zip(figures(key, of), figures("pngquant", of), strict=True)]
        for of in ("score", "difference")
    )
    packed = figures("pngquant", "packed_bytes")
    ratios = [[ours / other for ours, other in zip(sizes, packed, strict=True)] for sizes in kept]
    return [
        "difference from pngquant + oxipng -o2",
        triple(scores, "+.1f"),
        triple(differences, "+.2f"),
        *(triple(ratio, ".3f") for ratio in ratios),
    ]


def sizes(records: Sequence[Record], title: str, words: str) -> str:
    """Return part (c): the bytes at a given quality, with any number of colors."""
    by_picture: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        by_picture.setdefault((record.peer, record.picture), []).append(record)
    names = sorted({record.picture for record in records})
    reached = {
        (key, look, name): quality.smallest_bytes(by_picture.get((key, name), []), look)
        for key in quality.CURVES
        for look in LOOKS
        for name in names
    }
    for record in records:
        if record.peer in quality.ASKED:
            reached[record.peer, float(record.colors), record.picture] = record.own_bytes
    rows = []
    keys = [key for key in quality.CURVES if any(r.peer == key and r.colors not in COLORS for r in records)]
    for key in [*quality.ASKED, *keys]:
        name = peers.peer(key).name
        cells = [name + (" + oxipng -o2" if key.startswith("pngquant") else "")]
        for look in LOOKS:
            pairs = [(reached.get((key, look, name)), reached.get(("pngquant", look, name))) for name in names]
            both = [(a, b) for a, b in pairs if a is not None and b is not None]
            if not both:
                cells.append("-")
                continue
            kilobytes = mean([a for a, _ in both]) / 1000
            cells.append(f"{kilobytes:.1f} ({geometric_mean([a / b for a, b in both]):.3f} of {len(both)})")
        rows.append(cells)
    columns = ["", *(f"kB at SSIMULACRA2 {look:.0f}" for look in LOOKS)]
    return f"## {title}\n\n{words}\n\n" + table(columns, rows)


def speeds(figures: dict[tuple[str, str], list[float]], kinds: Sequence[str]) -> str:
    """Return part (d): CPU milliseconds by program and kind of picture."""
    rows = []
    for key in dict.fromkeys(key for key, _ in figures):
        rows.append([peers.peer(key).name, *(f"{mean(figures[key, kind]):.0f}" for kind in kinds)])
    heads = ["CPU ms", *(kind if kind == SMALL else f"per megapixel, {kind} colors" for kind in kinds)]
    words = (
        "The time to compute palette and indices from pixels in memory, on one thread: the minimum of several runs in a"
        " fresh, warm process."
    )
    return f"## Speed\n\n{words}\n\n" + table(heads, rows)


def costs(found: Sequence[cost.Cost], area: int) -> str:
    """Return part (e): whole programs on one photograph."""
    if not found:
        return "File to file: not measured, because this system does not report the resources that a process used."
    slow = next((each for each in found if each.name.startswith("pngquant,")), None)
    rows = [
        [
            each.name,
            f"{each.cpu_s:.2f}",
            f"{each.wall_s:.2f}",
            "-" if slow is None else f"{slow.cpu_s / each.cpu_s:.1f} / {slow.wall_s / each.wall_s:.1f}",
            f"{each.bytes_a_pixel:.1f}",
            f"{each.target_bytes / 1e6:.2f}",
            f"{each.score:.1f}",
        ]
        for each in found
    ]
    columns = ["256 colors", "CPU s", "wall s", "speed relative to pngquant, CPU / wall", "peak bytes per pixel", "MB"]
    columns.append("SSIMULACRA2")
    words = (
        f"One photograph of {area / 1e6:.1f} megapixels, with each program's defaults. Memory is the peak minus the"
        f" peak of the same program for {cost.BASE_SIDE_PX} x {cost.BASE_SIDE_PX} pixels. pngquant only reads PNG."
    )
    return f"## File to file\n\n{words}\n\n" + table(columns, rows)


def scaling(found: dict[int, float]) -> str:
    """Return how the time for a large picture depends on the number of threads."""
    alone = found[1]
    rows = [[str(threads), f"{seconds:.2f}", f"{alone / seconds:.2f}"] for threads, seconds in found.items()]
    words = (
        "The time to compute palette and indices of the largest photograph, with default settings and 256 colors. The"
        " bytes do not depend on the number of threads."
    )
    return f"## One picture on several threads\n\n{words}\n\n" + table(
        ["threads", "wall s", "speed relative to one thread"], rows
    )


def small_colors(rows: Sequence[Sequence[str]]) -> str:
    """Return part (f): what happens to small spots of a distinct color."""
    words = (
        "The mean color of a small spot, before and after, with each program's default dithering, for 16 / 64 / 256"
        " colors. Hue is the change of the hue in degrees; it is arbitrary if the spot has become gray. Distance is the"
        " distance in Oklab."
    )
    columns = ["", "program", "hue", "distance"]
    return f"## Small colors\n\n{words}\n\n" + table(columns, rows)


def second_eye(rows: Sequence[Sequence[str]]) -> str:
    """Return part (g): other metrics beside SSIMULACRA2."""
    words = (
        "Default settings, and our largest file that is no larger than that of pngquant + oxipng -o2, by its thrift."
        " butteraugli: 1 is just visible. hue: distance in Oklab x 100 after a blur, in the worst ten-thousandth."
        " bands: steps in smooth places, in the worst place. dB: PSNR after a blur. MS-SSIM: of luma, -10"
        " log10(1 - MS-SSIM). bytes: relative to pngquant + oxipng -o2. worse: the number of pictures with a lower"
        " SSIMULACRA2, and with a larger maximum of butteraugli, than pngquant."
    )
    columns = ["", "SSIMULACRA2", "butteraugli 3-norm", "maximum", "hue", "bands", "dB", "MS-SSIM", "bytes", "worse"]
    return f"## Other metrics\n\n{words}\n\n" + table(columns, rows)


def equal_look(rows: Sequence[Sequence[str]]) -> str:
    """Return part (h): bytes at a look that two metrics agree on."""
    words = (
        "Bytes relative to pngquant + oxipng -o2 with the number of colors that just reaches a SSIMULACRA2: of our file"
        " with that score, and of ours with that score and no larger 3-norm of butteraugli. Geometric means; in"
        " brackets, on how many of the pictures that pngquant brings there we reach it with at most 256 colors."
    )
    columns = ["", *(f"at SSIMULACRA2 {look:.0f}" for look in LOOKS)]
    return f"## Size at equal look by two metrics\n\n{words}\n\n" + table(columns, rows)


def curve(records: Sequence[Record], key: str) -> list[tuple[float, float, int]]:
    """Return (bits per pixel, SSIMULACRA2, colors) for each number of colors, as means over all pictures."""
    points = []
    for (peer, colors), group in sorted(quality.by_peer(records).items()):
        if peer == key and colors >= LEAST_PLOTTED:
            bits = geometric_mean([8 * best_bytes(record) / record.pixels for record in group])
            points.append((bits, mean([record.score for record in group]), colors))
    return points
