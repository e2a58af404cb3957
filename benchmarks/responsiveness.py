"""Measure how fast the window answers: first looks while two jobs run, and a gallery of ten thousand pictures.

A picture is sharp at the size of its pane within 300 ms of the click, and a likely result is shown within 500 ms. A
number of colors that changes shows its result within 120 ms, a quality within 500 ms. In the gallery, each act takes
less than 100 ms of the window's thread. A timer ticks every 10 ms: 99 % of the gaps are below 30 ms.

    python3 run.py bench responsiveness [--megapixels 8,24,100] [--pictures 10000]

The window is real, but there is no display. It has folders of its own for journal, caches and results.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", default="8,24,100", help="some of 8, 24 and 100, with commas; none for ''")
    parser.add_argument("--pictures", type=int, default=10_000, help="how many pictures the gallery has; 0 for none")
    options = parser.parse_args()
    for library in ("OMP", "OPENBLAS", "MKL"):  # before NumPy is loaded, as the program does it
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    import first_looks
    import many
    import measured_window

    sizes = [int(size) for size in options.megapixels.split(",") if size]
    print(f"{os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with measured_window.application(folder / "cache"):
            if options.pictures:
                for line in many.measure(folder, options.pictures):
                    print(line, flush=True)
            if sizes:
                for line in first_looks.measure(folder, sizes):
                    print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
