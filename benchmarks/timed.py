"""Measure the CPU time of one program's quantization and mapping: started anew for each, so that none warms another's.

Prints seconds of CPU a run, user and system, as JSON. Arguments: key, picture, colors, most runs, most seconds.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import cv2
import peers
import pictures

WARM_UP_PX = 256


def main(key: str, path: str, colors: int, runs: int, seconds: float) -> None:
    """Run once on a corner of the picture, for what is imported late, then until runs or seconds are used up."""
    cv2.setNumThreads(1)
    peer = peers.peer(key)
    pixels = pictures.load(Path(path))
    peer.finish(peer.work(peer.load(pixels[:WARM_UP_PX, :WARM_UP_PX].copy()), colors))
    loaded = peer.load(pixels)
    times: list[float] = []
    while len(times) < runs and sum(times) < seconds:
        begun = time.process_time()
        made = peer.work(loaded, colors)
        times.append(time.process_time() - begun)
        del made
    print(json.dumps({"cpu_s": times, "pixels": pixels.shape[0] * pixels.shape[1]}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
