"""Which settings offer Compress again for pictures that are done: every row of the table of settings is named here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from qtcompress.engine.planning.settings import SETTINGS
from tests.engine.journal.test_due_again import DECIDES
from tests.gui.batch.test_controller import Bench, wait_for_end

OFFERS: dict[str, tuple[dict[str, Any], object]] = {
    **DECIDES,
    "output": ({}, Path("/other")),
    "in_place": ({}, True),
    "name": ({}, "{name}-small"),
    "overwrite": ({}, True),
    "skip_kept": ({}, True),
}
"""What changes a result, or whether there is one: the settings before, and another value."""
OFFERS_NOTHING: dict[str, object] = {"workers": 1, "cluster": "local", "max_megapixels": 9, "include": ("*.png",)}
# Not chosen in the window, or only with others, or like `include`.
ELSEWHERE = {"backup", "budget", "force", "exclude", "min_bytes", "newer_than"}


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    bench.add("a.jpg", "b.jpg")
    yield bench
    bench.runner.shutdown()


def _remaining(bench: Bench, qtbot: QtBot, before: dict[str, Any], after: dict[str, Any]) -> int:
    """Return how many pictures are left to do with other settings, of two that are done with some."""
    bench.settings = replace(bench.settings, **{"colors": 8, **before})
    assert bench.batch.remaining(bench.settings) == 2
    bench.start()
    wait_for_end(bench, qtbot)
    assert bench.batch.remaining(bench.settings) == 0
    return bench.batch.remaining(replace(bench.settings, **after))


def test_every_setting_is_known_here() -> None:
    assert {*OFFERS, *OFFERS_NOTHING} | ELSEWHERE == {setting.name for setting in SETTINGS}


@pytest.mark.parametrize("name", OFFERS)
def test_another_value_offers_all_pictures_again(bench: Bench, qtbot: QtBot, name: str) -> None:
    before, other = OFFERS[name]
    assert _remaining(bench, qtbot, before, {name: other}) == 2


@pytest.mark.parametrize("name", OFFERS_NOTHING)
def test_another_value_offers_nothing(bench: Bench, qtbot: QtBot, name: str) -> None:
    assert _remaining(bench, qtbot, {}, {name: OFFERS_NOTHING[name]}) == 0
