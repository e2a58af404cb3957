"""The recipe of a result: one frozen value from the settings to the worker, the journal, and the preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, Flag

from qtcompress.core.text import Text
from qtcompress.core.types import Options
from qtcompress.engine.job.formats import PALETTE_FORMATS, Format, words_of
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import UNSAFE, Kind, Metadata

LEAST_LOSSY_SAVING = 0.1
"""The share of the bytes of a lossless file, or of a JPEG, that a lossy one must save to be worth its loss."""

USUAL_GENERATION_LOSS = 0.05
"""The share of the bytes of its original, packed again without any loss, that a lossy result must save."""


class Animations(Enum):
    """What is done with animations.

    `KEEP` leaves them alone, and `COMPRESS` makes smaller ones in the same format. With `CONVERT`, they may get
    another format that competes.
    """

    KEEP = "keep"
    COMPRESS = "compress"
    CONVERT = "convert"


class Keep(Flag):
    """The properties of its original's file that a result takes over."""

    NOTHING = 0
    PERMISSIONS = 1
    TIMES = 2
    ATTRIBUTES = 4
    ALL = 7


@dataclass(frozen=True, slots=True)
class Recipe:
    """All settings of the user that determine a result. They are compared and stored as a whole.

    Parameters
    ----------
    options : Options
        How palettes are made. If a goal chooses the number of colors, `options.colors` is not used.
    goal : Goal, optional
        What the result must reach; None for an indexed PNG of `options.colors` colors.
    min_saving : float
        The share of the original's bytes that a result must save, 0..1; otherwise the original is kept. If the original
        is larger than the goal allows, any saving is enough.
    generation_loss : float
        The share of the bytes that a result must save, compared with the original packed again without any loss, to be
        worth its loss, 0..1.
    allow_larger : bool
        Also write a result that is not smaller than its original; never in place.
    overwrite : bool
        Replace files that exist in the output folder.
    in_place : bool
        The result replaces its original.
    keep : Keep
        The properties of its original's file that the result takes over.
    metadata : Metadata
        How much of the original's metadata the result contains.
    drop : Kind, optional
        What a result may leave out, such as a video behind the picture; None if nothing. Not NOTHING, so that the text
        and the key of a recipe are those of the versions without this field.
    animations : Animations
        What is done with animations.
    resize : SizeLimit, optional
        How many pixels a result may have; larger pictures are resized before anything else. None for their own sizes.
    """

    options: Options
    goal: Goal | None = None
    min_saving: float = 0.0
    allow_larger: bool = False
    overwrite: bool = False
    in_place: bool = False
    keep: Keep = Keep.NOTHING
    metadata: Metadata = Metadata.ALL
    drop: Kind | None = None
    animations: Animations = Animations.KEEP
    resize: SizeLimit | None = None
    generation_loss: float = USUAL_GENERATION_LOSS

    @property
    def formats(self) -> Format:
        """The formats that the result may have."""
        return Format.PNG if self.goal is None else self.goal.formats

    @property
    def possible_formats(self) -> Format:
        """The `formats` that can win: only PNG and WebP if only palettes compete."""
        palettes = self.goal is not None and (self.goal.method is Method.PALETTE or self.goal.quality is None)
        return self.formats & PALETTE_FORMATS if palettes else self.formats

    @property
    def given_up(self) -> Kind:
        """The content that a result does not contain, because it may be lost or can be private."""
        unsafe = Kind.NOTHING if self.metadata is Metadata.ALL else UNSAFE
        return unsafe | (self.drop or Kind.NOTHING)

    def useful_bytes(self, source_bytes: int, *, lossy: bool = False, resized: bool = False) -> int | None:
        """Return the maximum useful size of a result in bytes; None if every result is useful.

        Parameters
        ----------
        lossy : bool
            Whether the original has lost something already. At a quality, a result would lose once more, which a saving
            of less than a tenth is not worth, unless every saving is asked for.
        resized : bool
            Whether the result has fewer pixels, as asked: then every saving is useful.
        """
        if self.allow_larger and not self.in_place:
            return None
        limit = self.goal.max_bytes if self.goal is not None else None
        if resized or (limit is not None and source_bytes > limit):
            return source_bytes - 1
        loses = self.goal is not None and self.goal.quality is not None and not self.goal.lossless
        loses_again = lossy and self.min_saving > 0 and loses
        least = max(self.min_saving, LEAST_LOSSY_SAVING) if loses_again else self.min_saving
        return min(int(source_bytes * (1 - least)), source_bytes - 1)

    @property
    def words(self) -> Text:
        """What is asked for, in a few words: "quality 80 as PNG, WebP or JPEG", "64 colors as PNG"."""
        quality = self.goal.quality if self.goal is not None else None
        if self.goal is not None and self.goal.lossless:
            asked = Text("the same pixels")
        elif quality is not None:
            asked = Text("quality {quality:g}", quality=quality)
        elif self.options.palette is not None:
            asked = Text("a given palette")
        else:
            asked = Text.plural(self.options.colors, "{n} color", "{n} colors")
        limit = self.goal.max_bytes if self.goal is not None else None
        words = Text("{asked} as {formats}", asked=asked, formats=words_of(self.possible_formats))
        if self.resize is not None:
            words = Text("{words}, {size}", words=words, size=self.resize.words)
        return words if limit is None else Text("{words}, at most {limit:,} bytes", words=words, limit=limit)

    def with_goal(self, goal: Goal | None) -> Recipe:
        """Return the recipe with another goal."""
        return replace(self, goal=goal)

    def for_preview(self) -> Recipe:
        """Return the recipe that makes the same bytes in a temporary folder and does not touch the original."""
        larger = self.allow_larger and not self.in_place
        return replace(self, allow_larger=larger, overwrite=False, in_place=False, keep=Keep.NOTHING)
