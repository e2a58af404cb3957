"""What is shown of a picture, and what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qtcompress.core.score.worst import Worst
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.preview import Preview
from qtcompress.gui.common import contest_text
from qtcompress.gui.preview.pair import Pair

EXACT = ", exact"
"""What the label of a result says that is the file which a batch writes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that decides what is shown of the selected picture.

    file : the file that holds it
    staged : its result that waits to be applied, if there is one; then `recipe` is None, as no option matters
    replaced : whether the file is the result that replaced the original
    size_bytes : of the picture's own file; an undo changes it
    known : the outcome of a batch that still holds; then `recipe` is None, too
    """

    file: Path | None
    staged: Path | None
    replaced: bool
    recipe: Recipe | None
    size_bytes: int = 0
    known: Outcome | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A preview, what was asked for, and its two pictures ready to paint."""

    preview: Preview
    asked: Asked
    pair: Pair = field(repr=False)

    @property
    def label(self) -> str:
        """The label of the After."""
        preview = self.preview
        staged = preview.request.staged
        if preview.left:
            return "After: left as it is"
        so_far = ", so far" if preview.estimated else ""
        if preview.kept:
            return f"After{so_far}: the original stays"
        if staged is None:
            guess = f": {contest_text.guessed(preview.guess)}" if preview.guess is not None else ""
            return f"After{so_far}{guess}" if so_far else f"After{EXACT}"
        return "After, staged" if staged == self.asked.staged else "After, on disk"

    @property
    def worst(self) -> Worst | None:
        """Where the result differs most from the original, if that is known."""
        outcome = self.preview.outcome
        return None if outcome is None or outcome.made is None or self.preview.kept else outcome.made.worst

    def index_at(self, x: int, y: int) -> int:
        """Return the palette entry at a pixel of the full picture; -1 if it has no palette."""
        if self.preview.quantized is None:
            return -1
        indices = self.preview.quantized.indices
        height, width = indices.shape
        return int(indices[y * height // self.preview.height, x * width // self.preview.width])
