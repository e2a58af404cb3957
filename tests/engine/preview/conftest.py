"""What the tests of previews share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from qtcompress.engine.animations.reel import picture_or_frame
from qtcompress.engine.pictures.reader import Picture


@pytest.fixture
def count_reads(monkeypatch: pytest.MonkeyPatch) -> Callable[[ModuleType], list[Path]]:
    """Return how to get the list to which each file is added that a module decodes."""

    def watch(module: ModuleType) -> list[Path]:
        done: list[Path] = []

        def counted(path: Path, *args: object, **named: object) -> Picture:
            done.append(path)
            return picture_or_frame(path, *args, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(module, "picture_or_frame", counted)
        return done

    return watch
