"""Waits for work that takes long without a word, such as a transfer or an encoder, and says so meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

_WAIT_S = 0.1
_Found = TypeVar("_Found")


def patiently(work: Callable[[], _Found], wait: Callable[[], None]) -> _Found:
    """Do some work in a thread of its own, and call `wait` meanwhile, at least once; return what the work returns.

    It can take minutes without a sign; meanwhile whoever waits must hear that this process is alive. Where `wait`
    raises, the work goes on by itself.
    """
    found: list[_Found] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as error:  # it is raised again in the other thread
            failed.append(error)

    thread = threading.Thread(target=run, name="patience", daemon=True)
    thread.start()
    going = True
    while going:
        thread.join(_WAIT_S)
        going = thread.is_alive()
        wait()  # it may raise
    if failed:
        raise failed[0]
    return found[0]
