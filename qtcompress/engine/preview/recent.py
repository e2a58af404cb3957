"""A few values that were used last, within a limit of bytes, for several threads."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Values by key; the least recently used are forgotten first, and one always stays.

    Parameters
    ----------
    limit_bytes : int
        The most bytes of all values.
    weigh : function
        Returns the bytes of a value.
    """

    def __init__(self, limit_bytes: int, weigh: Callable[[V], int]) -> None:
        self._limit_bytes = limit_bytes
        self._weigh = weigh
        self._held: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def __contains__(self, key: K) -> bool:
        return key in self._held

    def get(self, key: K) -> V | None:
        """Return a value, which is now the last used; None if it is not held."""
        with self._lock:
            if key not in self._held:
                return None
            self._held.move_to_end(key)
            return self._held[key]

    def put(self, key: K, value: V) -> None:
        """Hold a value."""
        with self._lock:
            self._held[key] = value
            self._held.move_to_end(key)
            while len(self._held) > 1 and sum(map(self._weigh, self._held.values())) > self._limit_bytes:
                self._held.popitem(last=False)
