"""What is shown of a picture, and what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qtcompress.core.score.worst import Worst
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.preview import Preview
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.preview.pair import Pair

_tr = RoomTexts(__name__)

UPDATING = _tr.mark("updating\N{HORIZONTAL ELLIPSIS}")


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
        """The label of the After; it says whether this is the file which a batch writes."""
        preview = self.preview
        staged = preview.request.staged
        if preview.left:
            return _tr("After: left as it is")
        if preview.kept and preview.estimated:
            return _tr("After, so far: the original stays")
        if preview.kept:
            return _tr("After: the original stays")
        if staged is not None:
            return _tr("After, staged") if staged == self.asked.staged else _tr("After, on disk")
        if not preview.estimated:
            return _tr("After, exact")
        if preview.guess is not None:
            return _tr("After, so far: {guess}", guess=contest_text.guessed(preview.guess))
        return _tr("After, so far")

    @property
    def outdated_label(self) -> str:
        """The label while a newer result is being made."""
        preview = self.preview
        exact = not (preview.left or preview.kept or preview.estimated or preview.request.staged is not None)
        return fmt.listed((_tr("After") if exact else self.label, _tr(UPDATING)))

    @property
    def worst(self) -> Worst | None:
        """Where the result differs most from the original, if that is known and is a place one can go to.

        Where no part of a picture misses a quality more than the whole does, as in most photographs, it is the whole.
        """
        outcome = self.preview.outcome
        worst = None if outcome is None or outcome.made is None or self.preview.kept else outcome.made.worst
        if worst is None or 2 * worst.width * worst.height > self.preview.width * self.preview.height:
            return None
        return worst

    def index_at(self, x: int, y: int) -> int:
        """Return the palette entry at a pixel of the full picture; -1 if it has no palette."""
        if self.preview.quantized is None:
            return -1
        indices = self.preview.quantized.indices
        height, width = indices.shape
        return int(indices[y * height // self.preview.height, x * width // self.preview.width])
