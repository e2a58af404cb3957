"""Pictures that the tests of session and journal work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.galleries import Gallery


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    found = Gallery(tmp_path)
    yield found
    found.end()
