"""What is asked for, in words."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.types import Options, Palette
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.job.recipe import Recipe


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        (Recipe(Options(colors=64)), "64 colors as PNG"),
        (Recipe(Options(), Goal()), "quality 80 as PNG, WebP or JPEG"),
        (Recipe(Options(), Goal(Method.PALETTE, Format.PNG | Format.WEBP, None)), "256 colors as PNG or WebP"),
        (
            Recipe(Options(), Goal(quality=70.5, max_bytes=20_000)),
            "quality 70.5 as PNG, WebP or JPEG, at most 20,000 bytes",
        ),
        (Recipe(Options(palette=Palette(np.zeros((1, 4), np.uint8)))), "a given palette as PNG"),
    ],
)
def test_options_of_a_batch_are_told_in_words(recipe: Recipe, words: str) -> None:
    assert recipe.words == words
