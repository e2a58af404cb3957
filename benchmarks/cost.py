"""CPU time and memory, one process at a time on an otherwise idle machine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import peers
import pictures
from PIL import Image

from qtcompress.core.score.ssimulacra2 import Reference

HERE = Path(__file__).resolve().parent
TIMED_QUICKLY = ["ours", "ours-fast", "liq", "octree", "ours-flat", "liq-flat", "octree-flat"]
TIMED = ["ours", "ours-fast", "liq", "package", "octree", "median"]
TIMED += ["ours-flat", "ours-srgb", "liq-flat", "package-flat", "octree-flat", "median-flat", "example"]
BASE_SIDE_PX = 64
LIMIT_S = 900  # a command that takes longer hangs
OCTREE = "import sys; from PIL import Image; Image.open(sys.argv[1]).convert('RGB').quantize(256, 2).save(sys.argv[2])"


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of one program from file to file, and the SSIMULACRA2 of its result."""

    name: str
    cpu_s: float
    wall_s: float
    bytes_a_pixel: float
    target_bytes: int
    score: float


def cpu_seconds(key: str, pairs: Sequence[tuple[Path, int]], *, runs: int, seconds: float) -> list[tuple[float, int]]:
    """Return for each picture and number of colors the least CPU seconds of several quantizations, and the pixels."""
    task = {"key": key, "pairs": [(str(path), colors) for path, colors in pairs], "runs": runs, "seconds": seconds}
    command = [sys.executable, str(HERE / "timed.py"), json.dumps(task)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=LIMIT_S)
    return [(least, pixels) for least, pixels in json.loads(done.stdout)]


def from_file_to_file(path: Path, say: Callable[[str], None], *, full: bool) -> tuple[list[Cost], int]:
    """Return the costs of whole programs on one big picture, as JPEG and as PNG, and its pixels."""
    if not hasattr(os, "wait4"):
        return [], 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pixels = pictures.load(path)
        area = pixels.shape[0] * pixels.shape[1]
        sources = {"JPEG": folder / "big.jpg", "PNG": folder / "big.png"}
        shutil.copyfile(path, sources["JPEG"])
        pictures.save(pixels, sources["PNG"])
        steps = (side // BASE_SIDE_PX for side in pixels.shape[:2])  # from all over, so that it has many colors
        small = pixels[tuple(slice(0, BASE_SIDE_PX * step, step) for step in steps)].copy()
        reference = Reference(pixels)
        base = {"JPEG": folder / "base.jpg", "PNG": folder / "base.png"}
        Image.fromarray(small).convert("RGB").save(base["JPEG"])
        pictures.save(small, base["PNG"])
        costs = []
        for who, kind, command in _commands(folder, full=full):
            say(f"{who}, {kind}")
            target = folder / "out" / "big.png"
            target.parent.mkdir()
            told = [_run(command(sources[kind], target), folder) for _ in range(3)]
            size, score = target.stat().st_size, reference.score(pictures.load(target))
            least = min(_run(command(base[kind], target.with_name("base.png")), folder)["peak_bytes"] for _ in range(2))
            peak = max(each["peak_bytes"] for each in told)
            cpu, wall = (min(each[of] for each in told) for of in ("cpu_s", "wall_s"))
            costs.append(Cost(f"{who}, from {kind}", cpu, wall, (peak - least) / area, size, score))
            shutil.rmtree(folder / "out")
    return costs, area


def _commands(folder: Path, *, full: bool) -> list[tuple[str, str, Callable[[Path, Path], list[str]]]]:
    out = folder / "out"

    def ours(*more: str) -> Callable[[Path, Path], list[str]]:
        flags = ["--colors", "256", "--output", str(out), "--allow-larger", "--overwrite", "--force", *more]
        return lambda source, target: [sys.executable, "-m", "qtcompress", "compress", str(source), *flags]

    def pngquant(*more: str, program: str = "pngquant") -> Callable[[Path, Path], list[str]]:
        return lambda source, target: [program, "--force", *more, "--output", str(target), "256", str(source)]

    found: list[tuple[str, str, Callable[[Path, Path], list[str]]]] = []
    found += [("**qtcompress**", kind, ours()) for kind in ("JPEG", "PNG")]
    found += [("**qtcompress** --effort fast", kind, ours("--effort", "fast")) for kind in ("JPEG", "PNG")]
    absent = peers.missing()
    if "pngquant" not in absent:
        found.append(("pngquant", "PNG", pngquant()))
    if "pngquant3" not in absent:
        found.append(("pngquant 3", "PNG", pngquant(program=str(peers.pngquant3()))))
    if full and "pngquant" not in absent:
        found.append(("pngquant --speed 10", "PNG", pngquant("--speed", "10")))
    if full and "magick" not in absent:
        convert = str(peers.magick())
        found.append(("ImageMagick", "JPEG", lambda s, t: [convert, str(s), "-colors", "256", f"PNG8:{t}"]))
    found.append(("Pillow octree", "JPEG", lambda s, t: [sys.executable, "-c", OCTREE, str(s), str(t)]))
    return found


def wall_by_threads(path: Path) -> dict[int, float]:
    """Return the wall seconds that a picture takes on so many threads."""
    done = subprocess.run(
        [sys.executable, str(HERE / "scaling.py"), str(path)],
        stdout=subprocess.PIPE, text=True, check=True, timeout=LIMIT_S,
    )  # fmt: skip
    return {int(threads): seconds for threads, seconds in json.loads(done.stdout).items()}


def _run(command: list[str], home: Path) -> dict[str, float]:
    launcher = [sys.executable, "-I", "-S", str(HERE / "launch.py"), *command]
    env = dict(os.environ, XDG_DATA_HOME=str(home / "data"))  # a journal of its own, which knows nothing yet
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled; the first run does it
    done = subprocess.run(launcher, capture_output=True, text=True, check=True, timeout=LIMIT_S, env=env)
    told: dict[str, float] = json.loads(done.stdout)
    if told["status"]:
        raise RuntimeError(f"{Path(command[0]).name} failed: {done.stderr.strip()}")
    return told
