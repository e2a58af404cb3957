"""How long a worker process has been silent, by what it did meanwhile and not by the clock alone.

On a busy machine a process of low priority gets a hundredth of a processor. Silence then counts the processor time that
the process used, so a step that takes long by the clock is no hang. A process that uses none is blocked: that counts as
before.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_LEAST_PACE = 0.05  # of the clock: so slowly time passes in any case, also for a process that only wakes to wait again
_WAKING_S = 50e-6  # processor time that is no work: a timer that wakes a waiting thread
_UNSEEN_PACE = 1 / 3  # of the clock, where the system does not tell what a process used

CpuClock = Callable[[int], float | None]


def cpu_time_s(pid: int) -> float | None:
    """Return the processor time of a process in seconds; None if it has ended, or the system does not tell it here."""
    if sys.platform != "linux":
        return None
    try:
        return time.clock_gettime(~pid << 3 | 2)  # CLOCK_PROCESS_CPUTIME_ID of another process: clock_getcpuclockid(3)
    except OSError:
        return None


class Silence:
    """The silence of a process since its last message.

    Parameters
    ----------
    pid : int
        The process.
    cpu_clock : function
        Returns the processor time that the process has used, as `cpu_time_s` does.
    """

    def __init__(self, pid: int, cpu_clock: CpuClock = cpu_time_s) -> None:
        self._pid, self._cpu_clock = pid, cpu_clock
        self._used_s = cpu_clock(pid)
        self._worked_s = self._blocked_s = self.waited_s = 0.0

    def passes(self, passed_s: float) -> None:
        """Let time pass by the clock, at most as much as really passed."""
        used_s, before_s = self._cpu_clock(self._pid), self._used_s
        self._used_s = used_s
        self.waited_s += passed_s
        if used_s is None or before_s is None:
            self._worked_s += passed_s * _UNSEEN_PACE
            return
        did_s = used_s - before_s
        self._worked_s += max(min(did_s, passed_s), passed_s * _LEAST_PACE)
        self._blocked_s = self._blocked_s + passed_s if did_s <= _WAKING_S else 0.0

    def exceeds(self, most_s: float) -> bool:
        """Tell whether the process is silent for longer than its work can be, or has not worked for as long."""
        return max(self._worked_s, self._blocked_s) > most_s
