"""The memory of a picture is returned to the system where it is much."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest

from qtcompress.engine.job import memory


def test_only_the_memory_of_a_large_picture_is_returned_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    trimmed: list[int] = []
    monkeypatch.setattr(ctypes, "CDLL", lambda name: SimpleNamespace(malloc_trim=trimmed.append))
    memory.give_back(999_999)
    assert trimmed == []
    memory.give_back(1_000_000)
    assert trimmed == [0]
