"""What becomes of an animation, as a recipe asks, before anything of it is decoded."""

from __future__ import annotations

from pathlib import Path

from qtcompress.core.errors import LeftAlone
from qtcompress.core.text import Text
from qtcompress.engine.job.formats import HEAD_BYTES, MOVING_FORMATS, Format, result_format_of
from qtcompress.engine.job.goal import Method
from qtcompress.engine.job.recipe import Animations, Recipe

SLOW_AVIF_PIXELS = 1_000_000
"""Pixels of a frame up to which libavif's slow way is used: it takes 400 bytes for each of them, the fast one 95."""

_HELD, _HELD_BY_SLOW_AVIF = 6, 24
LEFT = Text("The file was left as it is.")
_BECOMES = {
    Format.GIF: MOVING_FORMATS,
    Format.PNG: Format.WEBP | Format.AVIF,
    Format.WEBP: Format.AVIF,
    Format.AVIF: Format.AVIF,
}
_WITH_FRAMES = Format.GIF | Format.PNG | Format.WEBP
_ONLY_LOSSY = Format.AVIF


def animation(frames: int) -> LeftAlone:
    """Return the decision to read no single picture from an animation."""
    what = Text.plural(frames, "is an animation of {n} frame", "is an animation of {n} frames")
    decision = LeftAlone(what, "Here, only single pictures can be read.")
    decision.frames = frames
    return decision


def formats_of(source: Path, recipe: Recipe) -> Format:
    """Return the formats that a result of an animation may have; none where it is left as it is."""
    one = _format_of(source)
    if _why_left(one, recipe):
        return Format(0)
    converts = recipe.animations is Animations.CONVERT
    return one | (recipe.possible_formats & _BECOMES[one] if converts else Format(0))


def held_frames(formats: Format, frame_pixels: int) -> int:
    """Return how many still pictures of the size of a frame take the memory of an animation in one of some formats."""
    return _HELD_BY_SLOW_AVIF if Format.AVIF & formats and frame_pixels <= SLOW_AVIF_PIXELS else _HELD


def about_animation(decision: LeftAlone, source: Path, recipe: Recipe, able: str = LEFT) -> LeftAlone:
    """Let a decision about an animation say what a recipe makes of it, or `able` if it can be made smaller.

    Other decisions stay as they are.
    """
    if decision.frames:
        decision.advice = _why_left(_format_of(source), recipe) or able
    return decision


def _format_of(source: Path) -> Format:
    with source.open("rb") as file:
        return result_format_of(file.read(HEAD_BYTES)) or Format(0)


def _why_left(one: Format, recipe: Recipe) -> Text | None:
    if recipe.animations is Animations.KEEP:
        return Text("Animations are left as they are, as the options ask.")
    goal = recipe.goal
    loses = goal is not None and goal.quality is not None and not goal.lossless and goal.method is not Method.PALETTE
    if not one & (_WITH_FRAMES | (_ONLY_LOSSY if loses else Format(0))):
        return Text("Animations in its format can't be made smaller.")
    if recipe.options.keep_clear:
        return Text("No animation is made smaller while colors under transparency are to stay.")
    return None
