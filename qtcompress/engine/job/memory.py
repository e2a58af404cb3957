"""Estimate the memory of a picture, and limit the memory of all pictures at the same time and of a worker process.

Pictures are admitted by their estimated bytes, and not only by their number: a machine with eight processors handles
eight photographs easily, but eight scans of 100 megapixels would use up its memory (xl-converter 57, rimage 343).
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qtcompress.engine.job.goal import Goal

# Bytes per pixel, measured on 24 to 200 megapixels: 11 with a palette, 11 to 16 if a JPEG wins, 17 to read JPEG 2000.
_BYTES_A_PIXEL = 18
_BASE_BYTES = 64_000_000  # memory that does not grow with the picture
WORKER_BYTES = 850_000_000  # share of the budget per worker: a photograph of 24 megapixels
_SHARE = 0.5  # of the memory that is free now
_LEAST_BYTES = 256_000_000
_UNKNOWN_BYTES = 4_000_000_000  # if the operating system does not tell how much memory it has
_SPARE_BYTES = 800_000_000  # allowed above the estimate, before an allocation fails
_KEPT_PIXELS = 1_000_000
_WAIT_S = 0.1
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # of malloc.h
_HEAP_BLOCK_BYTES, _KEPT_HEAP_BYTES = 32_000_000, 4_000_000


def weigh(pixels: int, goal: Goal | None = None) -> int:
    """Return the bytes that a job with this goal is expected to need for a picture with this number of pixels."""
    files = [] if goal is None else [one.file for one in goal.formats]
    each = max([_BYTES_A_PIXEL, *(file.encoder_bytes_a_pixel for file in files if pixels <= file.max_pixels)])
    return _BASE_BYTES + each * pixels


class MemoryBudget:
    """Admits work by its bytes, in the order of arrival. Work that is larger than the whole budget runs alone.

    Small pictures may not overtake, because a large one could otherwise wait forever.
    """

    def __init__(self, total_bytes: int) -> None:
        self._total_bytes = total_bytes
        self._held_bytes = 0
        self._queue: deque[object] = deque()
        self._changed = threading.Condition()

    @property
    def total_bytes(self) -> int:
        """The maximum bytes of all work at the same time."""
        return self._total_bytes

    @contextmanager
    def hold(self, size_bytes: int, check: Callable[[], None]) -> Iterator[None]:
        """Wait until `size_bytes` fit, and hold them within the context; `check` may raise to end the wait."""
        size_bytes = min(size_bytes, self._total_bytes)
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            try:
                while self._queue[0] is not ticket or self._held_bytes + size_bytes > self._total_bytes:
                    self._changed.wait(_WAIT_S)
                    check()
                self._held_bytes += size_bytes
            finally:
                self._queue.remove(ticket)
                self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._held_bytes -= size_bytes
                self._changed.notify_all()


def budget_bytes(workers: int) -> int:
    """Return the memory in bytes that pictures may use with this number of workers on this machine, now."""
    return max(_LEAST_BYTES, min(workers * WORKER_BYTES, int(_available_bytes() * _SHARE)))


def _available_bytes() -> int:
    found = [_from_meminfo(), _from_cgroup()]
    known = [value for value in found if value]
    if known:
        return min(known)
    with suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return _UNKNOWN_BYTES


def _from_meminfo(path: Path = Path("/proc/meminfo")) -> int:
    with suppress(OSError, ValueError, IndexError):
        for line in path.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return 0


def _from_cgroup(folder: Path = Path("/sys/fs/cgroup")) -> int:
    """Return the bytes that a container may still allocate, or 0 if it has no limit."""
    with suppress(OSError, ValueError):  # "max" is not a number
        limit = int((folder / "memory.max").read_text())
        return max(limit - int((folder / "memory.current").read_text()), 1)
    return 0


def give_back(pixels: int) -> None:
    """Return the memory of a picture of so many pixels to the system.

    Otherwise Pillow's blocks stay in glibc's heap, 10 bytes per pixel. That of small pictures stays, for the next ones:
    to get it anew took a tenth of the time of an icon.
    """
    if pixels < _KEPT_PIXELS:
        return
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def steady_heap() -> None:
    """Let glibc keep a few megabytes at the end of its heap, which it would return and fetch again with each frame.

    It takes twice the page faults otherwise, and an eighth of the time of a recording.
    """
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_MMAP_THRESHOLD, _HEAP_BLOCK_BYTES)
        mallopt(_M_TRIM_THRESHOLD, _KEPT_HEAP_BYTES)


def confine(size_bytes: int) -> None:
    """Limit the memory that this process may allocate from now on to a job of `size_bytes`, with a margin.

    Larger allocations raise MemoryError in Python and fail in the malloc of a decoder. The limit is RLIMIT_DATA and not
    RLIMIT_AS, which counts libraries and reserved addresses: a gigabyte before any work. On systems other than Linux,
    this function does nothing.
    """
    if sys.platform != "linux":
        return
    import resource

    with suppress(OSError, ValueError):
        # Pages of data and stack. /proc/self/status has the data alone, but takes twice as long to read.
        taken = int(Path("/proc/self/statm").read_bytes().split()[5]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = taken + size_bytes + size_bytes // 2 + _SPARE_BYTES
        resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard < 0 else min(wanted, hard), hard))
