"""Silence is judged by what a process did, so a busy machine stops no picture, and a hang still ends."""

import os
import sys
import time
from itertools import count

import pytest

from qtcompress.engine.workers.silence import Silence, cpu_time_s

_POLL_S = 0.05
_MOST_S = 20.0


def _lasts_s(pace: float | None) -> float:
    """Return after how long by the clock the silence of a process exceeds its limit that uses so much processor."""
    ticks = count()
    silence = Silence(1, lambda pid: None if pace is None else pace * _POLL_S * next(ticks))
    while not silence.exceeds(_MOST_S):
        silence.passes(_POLL_S)
    return silence.waited_s


def test_a_process_that_works_or_is_blocked_has_the_limit_by_the_clock() -> None:
    assert _lasts_s(1.0) == pytest.approx(_MOST_S, abs=0.2)
    assert _lasts_s(0.0) == pytest.approx(_MOST_S, abs=0.2)
    assert _lasts_s(2.0) == pytest.approx(_MOST_S, abs=0.2)  # on two threads


def test_a_process_that_gets_little_processor_time_has_longer() -> None:
    assert _lasts_s(0.25) == pytest.approx(4 * _MOST_S, abs=0.2)


def test_a_process_that_only_wakes_ends_too() -> None:
    assert _lasts_s(0.002) == pytest.approx(20 * _MOST_S, abs=0.2)


def test_patience_is_longer_where_the_system_tells_nothing() -> None:
    assert _lasts_s(None) == pytest.approx(3 * _MOST_S, abs=0.2)


def test_a_process_that_was_blocked_for_a_while_begins_anew() -> None:
    used = [0.0]
    silence = Silence(1, lambda pid: used[0])
    for _ in range(3):
        silence.passes(0.9 * _MOST_S)
        assert not silence.exceeds(_MOST_S)
        used[0] += 1.0
        silence.passes(_POLL_S)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are not asked")
def test_the_system_tells_what_a_process_used() -> None:
    before = time.process_time()
    told = cpu_time_s(os.getpid())
    assert told is not None
    assert before <= told <= time.process_time()
    assert cpu_time_s(2**22 + 1) is None  # no process has this number
