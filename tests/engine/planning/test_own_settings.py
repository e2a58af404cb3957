"""Settings of its own for one picture, and the next step of quality."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Method
from qtcompress.engine.planning.own_settings import OwnSettings, settings_of, with_higher_quality
from qtcompress.engine.planning.settings import Settings


def test_own_settings_leave_the_place_of_results_to_the_common_ones() -> None:
    own = OwnSettings.of(Settings(quality=50.0, output=Path("/mine"), in_place=True))
    common = Settings(quality=80.0, output=Path("/o"), budget=9)
    assert settings_of(own, common) == replace(common, quality=50.0)
    assert settings_of(own.changed({"quality": 60.0}), common).quality == 60.0
    assert settings_of(None, common) is common


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Settings(quality=80.0, max_bytes=5), Settings(quality=90.0)),
        (Settings(quality=83.0), Settings(quality=90.0)),
        (Settings(quality=90.0), Settings(quality=95.0)),
        (Settings(quality=100.0), Settings(quality=100.0)),
        (Settings(colors=100), Settings(colors=200)),
        (Settings(colors=200), Settings(colors=256)),
        (Settings(colors=256, method=Method.PALETTE, formats=Format.PNG), Settings(quality=90.0)),
    ],
)
def test_the_next_step_of_quality(before: Settings, after: Settings) -> None:
    assert with_higher_quality(before) == after
