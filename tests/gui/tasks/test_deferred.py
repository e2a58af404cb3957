"""A value that is made at its first use is made once, whichever threads ask for it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from qtcompress.gui.tasks.deferred import Deferred


def test_a_value_is_made_once_for_all_threads() -> None:
    entered, go = threading.Event(), threading.Event()

    def make() -> object:
        entered.set()
        assert go.wait(10)
        return object()

    deferred = Deferred(make)
    with ThreadPoolExecutor(3) as threads:
        asked = [threads.submit(deferred) for _ in range(3)]
        assert entered.wait(10)
        go.set()
        made = {one.result(10) for one in asked}
    assert made == {deferred()}
