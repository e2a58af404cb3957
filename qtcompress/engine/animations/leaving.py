"""Why an animation is left as it is, as a recipe asks."""

from __future__ import annotations

from pathlib import Path

from qtcompress.core.errors import LeftAlone
from qtcompress.core.text import Text
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of
from qtcompress.engine.job.recipe import Animations, Recipe

LEFT = Text("The file was left as it is.")
_WITH_FRAMES = Format.GIF | Format.PNG | Format.WEBP


def about_animation(decision: LeftAlone, source: Path, recipe: Recipe, able: str = LEFT) -> LeftAlone:
    """Let a decision about an animation say what a recipe makes of it, or `able` if it can be made smaller.

    Other decisions stay as they are.
    """
    if not decision.frames:
        return decision
    with source.open("rb") as file:
        one = result_format_of(file.read(HEAD_BYTES))
    if recipe.animations is Animations.KEEP:
        decision.advice = Text("Animations are left as they are, as the options ask.")
    elif one is None or not one & _WITH_FRAMES:
        decision.advice = Text("Animations in its format can't be made smaller.")
    elif recipe.options.keep_clear:
        decision.advice = Text("No animation is made smaller while colors under transparency are to stay.")
    else:
        decision.advice = able
    return decision
