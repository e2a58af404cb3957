"""Measure the CPU time of one program's quantization and mapping: a process for each, so that none warms another's.

The one argument is JSON: key, pairs of picture and colors, most runs and most seconds for each. Prints for each pair
the least seconds of CPU, user and system, and the picture's pixels.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import cv2
import peers
import pictures

WARM_UP_PX = 256


def measure(peer: peers.Peer, loaded: Any, colors: int, runs: int, seconds: float) -> float:
    """Run until the runs or the seconds are used up, at least once; return the least time."""
    times: list[float] = []
    while not times or (len(times) < runs and sum(times) < seconds):
        begun = time.process_time()
        made = peer.work(loaded, colors)
        times.append(time.process_time() - begun)
        del made
    return min(times)


def main(key: str, pairs: list[tuple[str, int]], runs: int, seconds: float) -> None:
    """Run once on a corner of the first picture, for what is imported late, then measure."""
    cv2.setNumThreads(1)
    peer = peers.peer(key)
    found = []
    for place, (path, colors) in enumerate(pairs):
        pixels = pictures.load(Path(path))
        if not place:
            peer.finish(peer.work(peer.load(pixels[:WARM_UP_PX, :WARM_UP_PX].copy()), colors))
        found.append((measure(peer, peer.load(pixels), colors, runs, seconds), pixels.shape[0] * pixels.shape[1]))
    print(json.dumps(found))


if __name__ == "__main__":
    main(**json.loads(sys.argv[1]))
