"""How much memory a picture takes, how much may be in flight, and what a worker process may take at the most.

Pictures are admitted by estimated bytes and not by their number alone: eight scans of 100 megapixels would exhaust a
machine that has eight processors and no trouble with eight photographs (xl-converter 57, rimage 343).
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

# Measured on 24 to 200 megapixels: 11 with a palette, 11 to 16 where a JPEG wins, 17 where a JPEG 2000 is read.
_BYTES_A_PIXEL = 18
_BASE_BYTES = 64_000_000  # what does not grow with the picture
WORKER_BYTES = 750_000_000  # of the budget for each worker: a photograph of 24 megapixels
_SHARE = 0.5  # of the memory that is free now
_LEAST_BYTES = 256_000_000
_UNKNOWN_BYTES = 4_000_000_000  # where the system does not say how much memory it has
_SPARE_BYTES = 800_000_000  # beyond the estimate, before a decoder is taken for a memory hog
_WAIT_S = 0.1


def weigh(pixels: int, goal: Goal | None = None) -> int:
    """Return the bytes that a job with such a goal on a picture of so many pixels is expected to take."""
    files = [] if goal is None else [one.file for one in goal.formats]
    each = max([_BYTES_A_PIXEL, *(file.encoder_bytes_a_pixel for file in files if pixels <= file.max_pixels)])
    return _BASE_BYTES + each * pixels


class MemoryBudget:
    """Admits work by its bytes, first come, first served; what is heavier than the whole budget runs alone.

    In order, since small pictures that overtook would let a heavy one wait for ever.
    """

    def __init__(self, total_bytes: int) -> None:
        self._total_bytes = total_bytes
        self._held_bytes = 0
        self._queue: deque[object] = deque()
        self._changed = threading.Condition()

    @property
    def total_bytes(self) -> int:
        """The most bytes in flight."""
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
    """Return how many bytes of pictures may be in flight with so many workers on this machine, now."""
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
    """Return what a container may still take, or 0 where it is not limited."""
    with suppress(OSError, ValueError):  # "max" is no number
        limit = int((folder / "memory.max").read_text())
        return max(limit - int((folder / "memory.current").read_text()), 1)
    return 0


def give_back() -> None:
    """Give memory back that a picture took: Pillow's blocks stay in glibc's heap otherwise, 10 bytes a pixel."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def confine(size_bytes: int) -> None:
    """Let this process allocate no more than a job of `size_bytes` explains, counted from now.

    What goes beyond raises MemoryError in Python and lets malloc fail in a decoder. RLIMIT_DATA and not RLIMIT_AS:
    the latter counts libraries and reserved addresses, a gigabyte before any work. Elsewhere than on Linux it does
    nothing.
    """
    if sys.platform != "linux":
        return
    import resource

    with suppress(OSError, ValueError):
        status = Path("/proc/self/status").read_text()
        taken = next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmData:"))
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = taken + size_bytes + size_bytes // 2 + _SPARE_BYTES
        resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard < 0 else min(wanted, hard), hard))
