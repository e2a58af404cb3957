"""Measure the CPU time of quantization and mapping by one program, in a process that no other program has warmed.

The argument is JSON: key, pairs of picture and colors, and the maximum of runs and of seconds for each. The output has
for each pair the minimum of CPU seconds, user and system, and the number of pixels.
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
    """Run until the runs or the seconds are used up, at least once; return the minimum time."""
    times: list[float] = []
    while not times or (len(times) < runs and sum(times) < seconds):
        begun = time.process_time()
        made = peer.work(loaded, colors)
        times.append(time.process_time() - begun)
        del made
    return min(times)


def main(key: str, pairs: list[tuple[str, int]], runs: int, seconds: float) -> None:
    """Run once on a corner of the first picture, to complete late imports, then measure."""
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
