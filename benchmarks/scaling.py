"""Measure the wall time of one large picture with one thread and with more, in a process of its own.

The argument is the picture. The output is JSON: the minimum of seconds by number of threads.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pictures

RUNS = 3


def main(path: str) -> None:
    """Quantize with default settings on 1, 2, 4 ... threads, up to the number of cores."""
    from qtcompress.core.quantize import quantize

    pixels = pictures.load(Path(path))
    quantize(pixels[:256, :256].copy())  # for what is imported late
    found: dict[int, float] = {}
    threads = 1
    while threads <= len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)):
        times = []
        for _ in range(RUNS):
            begun = time.perf_counter()
            quantize(pixels, threads=threads)
            times.append(time.perf_counter() - begun)
        found[threads] = min(times)
        threads *= 2
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
