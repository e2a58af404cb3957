"""Read damaged pictures: each must give a picture or one sentence, in bounded time and memory.

    python3 run.py bench fuzz --count 100000        about ten minutes; --seed gives other files, --first skips files
    python3 run.py bench fuzz --only 4711 --keep .  write one file, read it here, and show the traceback

A child process reads, because a decoder can crash or hang; then a new child continues. Exit status 1: there were
faults, and their files are kept.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import mutate
import numpy as np

LIMIT_S = 20.0
LIMIT_MB = 600.0  # of the child, with its libraries; a picture at the limit of pixels takes 160 MB
MAX_PIXELS = 20_000_000
MAX_SENTENCE = 300  # letters
PICTURE, REFUSED, FAULT = "picture", "refused", "fault"


@dataclass(frozen=True, slots=True)
class Answer:
    """The result for a file: PICTURE, REFUSED, or FAULT; the reason; and the peak memory of the child so far."""

    kind: str
    why: str = ""
    peak_mb: float = 0.0


def read(path: Path) -> Answer:
    """Read a file as the program does, and check the result."""
    from qtcompress.core.errors import QtCompressError
    from qtcompress.core.types import ignore
    from qtcompress.engine.metadata import exif
    from qtcompress.engine.metadata.metadata import Metadata
    from qtcompress.engine.pictures import fast_png, reader

    fast_png._LEAST_PIXELS = 1  # the small ones, too, are read as if they were big
    try:
        picture = reader.read(path, ignore, max_pixels=MAX_PIXELS, max_side=64 if path.stat().st_size % 2 else None)
    except QtCompressError as error:
        sentence = error.sentence(path.name)
        sound = "\n" not in sentence and len(sentence) <= MAX_SENTENCE and sentence.endswith(".")
        return Answer(REFUSED if sound else FAULT, sentence)
    height, width, channels = picture.pixels.shape
    if channels != 4 or picture.pixels.dtype != np.uint8 or not 0 < height <= picture.height or width > picture.width:
        return Answer(FAULT, f"{picture.pixels.shape} {picture.pixels.dtype} of {picture.width} x {picture.height}")
    for choice in Metadata:
        carried = picture.metadata.chosen(choice)
        chunks, found = carried.png_chunks(), exif.parse_bytes(carried.exif)
        turned = found is not None and found.number(exif.MAIN, exif.ORIENTATION) in range(2, 9)
        if turned or not all(len(name) == 4 and isinstance(content, bytes) for name, content in chunks):
            return Answer(FAULT, f"the metadata of {choice} are not sound")
        if choice is not Metadata.ALL and found is not None and exif.PLACE in found.directories:
            return Answer(FAULT, f"a place in the metadata of {choice}")
    return Answer(PICTURE)


def _peak_mb() -> float:
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def serve(pipe: Connection) -> None:
    """Read files until there are no more; this runs in the child."""
    warnings.filterwarnings("ignore", module="PIL")
    while (path := pipe.recv()) is not None:
        try:
            answer = read(Path(path))
        except Exception:
            answer = Answer(FAULT, traceback.format_exc())
        pipe.send(Answer(answer.kind, answer.why, _peak_mb()))


class Child:
    """The child process that reads; it is started again if it is needed and not running."""

    def __init__(self, limit_mb: float) -> None:
        self._limit_mb = limit_mb
        self._context = multiprocessing.get_context("spawn")
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self.peak_mb = 0.0  # of all

    def ask(self, path: Path) -> Answer:
        """Return the result for a file; a crash, a hang, and too much memory are faults."""
        if self._process is None or self._pipe is None:
            self._pipe, other = self._context.Pipe()
            self._process = self._context.Process(target=serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
        try:
            self._pipe.send(str(path))
            if not self._pipe.poll(LIMIT_S):
                self.stop()
                return Answer(FAULT, f"hung for more than {LIMIT_S:.0f} s")
            answer: Answer = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            status = self._process.exitcode
            self.stop()
            return Answer(FAULT, f"the process died (exit status {status})")
        self.peak_mb = max(self.peak_mb, answer.peak_mb)
        if answer.peak_mb > self._limit_mb:
            self.stop()  # its peak would be held against all others
            return Answer(FAULT, f"took {answer.peak_mb:.0f} MB")
        return answer

    def stop(self) -> None:
        """Kill the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


def run(numbers: range, seed: int, keep: Path, limit_mb: float) -> Counter[str]:
    """Read the files with these numbers; keep and report those that cause faults."""
    results: Counter[str] = Counter()
    child = Child(limit_mb)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture"
        for number in numbers:
            data = mutate.mutant(seed, number)
            path.write_bytes(data)
            answer = child.ask(path)
            results[answer.kind] += 1
            if answer.kind == FAULT:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{seed}-{number}").write_bytes(data)
                print(f"{keep / f'{seed}-{number}'}: {answer.why}", flush=True)
            if sum(results.values()) % 10_000 == 0:
                print(f"{_summary(results)}, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
        child.stop()
    print(f"{_summary(results)}; peak memory {child.peak_mb:.0f} MB, {time.monotonic() - started:.0f} s")
    return results


def _summary(results: Counter[str]) -> str:
    kinds = ((PICTURE, "pictures"), (REFUSED, "refused"), (FAULT, "faults"))
    return f"{sum(results.values())} files: " + ", ".join(f"{results[kind]} {name}" for kind, name in kinds)


def main() -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--only", type=int, help="number of the only file; it is written to --keep and read here")
    parser.add_argument("--limit-mb", type=float, default=LIMIT_MB, help="maximum memory of the reading process")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "qtcompress-fuzz")
    options = parser.parse_args()
    if options.only is None:
        numbers = range(options.first, options.first + options.count)
        return int(run(numbers, options.seed, options.keep, options.limit_mb)[FAULT] > 0)
    options.keep.mkdir(parents=True, exist_ok=True)
    path = options.keep / f"{options.seed}-{options.only}"
    path.write_bytes(mutate.mutant(options.seed, options.only))
    print(path, read(path))
    return 0


if __name__ == "__main__":
    sys.exit(main())
