"""Which pictures are done, and with which settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.planning.settings import Settings

Key = tuple[object, ...]
Apart = Mapping[Path, OwnSettings]


@dataclass(frozen=True, slots=True, eq=False)
class ResultKeys:
    """What decides about the result of each picture: for most of them the same."""

    common: Key
    apart: Mapping[Path, Key] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings, apart: Apart) -> ResultKeys:
        """Return the keys for the common settings, and those of pictures that have some of their own."""
        keys = {own: result_key(own.applied(settings)) for own in set(apart.values())}
        return cls(result_key(settings), {path: keys[own] for path, own in apart.items()})

    def key(self, path: Path) -> Key:
        """Return what decides about the result of a picture."""
        return self.apart.get(path, self.common)


def result_key(settings: Settings) -> Key:
    """Return what decides about a result; the number of workers does not."""
    return settings.recipe, settings.placement, settings.budget


class Done:
    """Which pictures are done, and with which settings; counting takes constant time for those without own settings."""

    def __init__(self) -> None:
        self._keys: dict[Path, Key] = {}
        self._counts: Counter[Key] = Counter()

    def copy(self) -> Done:
        """Return a copy for another thread."""
        copy = Done()
        copy._keys, copy._counts = self._keys.copy(), self._counts.copy()
        return copy

    def add(self, path: Path, key: Key) -> None:
        """Mark a picture as done."""
        self.forget([path])
        self._keys[path] = key
        self._counts[key] += 1

    def forget(self, paths: Iterable[Path]) -> None:
        """Mark pictures as not done."""
        for path in paths:
            key = self._keys.pop(path, None)
            if key is not None:
                self._counts[key] -= 1

    def count(self, keys: ResultKeys) -> int:
        """Return how many pictures are done with `keys`; those that have none of their own are not looked at."""
        count = self._counts[keys.common]
        for path, own in keys.apart.items():
            count += self.has(path, own) - self.has(path, keys.common)
        return count

    def left_of(self, paths: Collection[Path], keys: ResultKeys) -> int:
        """Return how many of these pictures are not done with `keys`."""
        if not self._keys:
            return len(paths)
        return sum(not self.has(path, keys.key(path)) for path in paths)

    def has(self, path: Path, key: Key) -> bool:
        """Whether a picture is done with `key`."""
        return self._keys.get(path) == key
