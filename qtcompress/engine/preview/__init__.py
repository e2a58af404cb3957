"""Show the result of a picture without writing a file: first at the size of a pane, then exactly.

The values stand in this file, which imports nothing that decodes or encodes: the window is painted before
it needs that.

previewer    the exact result, which is the file that a batch writes
first_look   a likely result at the size of a pane, within a moment
proxies      pictures at the size of a pane, kept in memory and on the disk
thumbnails   thumbnails, shared with other programs as the freedesktop specification says
only_shown   pictures of which no result is shown before a batch has made it
recent       a few values that were used last, within a limit of bytes
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from qtcompress.core.errors import LeftAlone
from qtcompress.core.rows import Rows
from qtcompress.core.text import Text
from qtcompress.core.types import Pixels, Quantized, Report
from qtcompress.engine.job.formats import Format, why_left_by_name
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe

_STEP_PX = 512  # between sizes of proxies: a pane that changes its size a little needs no other proxy

ONCE_COMPRESSED = Text("Its result is shown once it is compressed.")

WhyLeft = Callable[[Path], str]
"""A function that returns a sentence why a batch would leave a picture as it is, or ""."""


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """A picture and the recipe for its preview.

    recipe : with a goal, encodings compete and the result is the file that a batch writes; otherwise an indexed PNG
    max_side : the longest side in pixels of the proxy that is used, or None for the full picture
    staged : an existing result that is shown instead; the recipe is then not used
    known : the outcome of a batch that still holds; then nothing competes
    waits : whether `staged` waits to be applied: if it is gone, nothing else is shown in its place
    """

    source: Path
    recipe: Recipe
    max_side: int | None = None
    staged: Path | None = None
    known: Outcome | None = None
    waits: bool = False


def proxy_side(pane_px: int) -> int:
    """Return the longest side of the proxies for a pane whose longest side has this many pixels."""
    return max(-(-pane_px // _STEP_PX), 1) * _STEP_PX


def left_as_it_is(source: Path, why_left: WhyLeft, source_bytes: int) -> Outcome | None:
    """Return the outcome of a picture that a batch would not even try to compress; None for all others."""
    clause = why_left_by_name(source.name)
    sentence = Text.about(source, clause) if clause else why_left(source)
    return Outcome(source, None, Status.SKIPPED, sentence, source_bytes, source_bytes) if sentence else None


def still_known(request: PreviewRequest) -> PreviewRequest:
    """Return a request without the outcome of a batch if its result is gone, or has another size than it had."""
    known = request.known
    if known is None:
        return request
    try:
        found = (request.staged or request.source).stat().st_size
    except OSError:
        found = -1
    if found == known.target_bytes:
        return request
    return replace(request, staged=request.staged if request.waits else None, known=None)


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """A picture before and after.

    Parameters
    ----------
    request : PreviewRequest
        The request of this preview.
    width, height : int
        Size of the result in pixels, orientation applied; `before` may be a smaller proxy of it.
    before : (H, W, 4) uint8, sRGB, straight alpha; read-only
        What the result compares with: the picture, or the picture in its new size.
    quantized : Quantized, optional
        The result for `before`; in an exact preview, the same palette and indices that a batch writes. None if the
        result has no palette.
    source_bytes, target_bytes : int
        Size of the original file and of the result; the latter is an estimate unless `exact`.
    psnr_db : float
        PSNR of what is shown; inf if the result is lossless, NaN if only `before` is equal to it, but not the file.
    exact : bool
        True if the full picture was used.
    after : (H, W, 4) uint8, optional
        The decoded result, if `quantized` does not contain it.
    one : Format
        The format of the result.
    outcome : Outcome, optional
        The outcome of a contest, or of a picture that is left as it is; without a target, the result is the original.
    guess : EncodingResult, optional
        The encoding that will probably win, until a contest has decided.
    resized_from : tuple of 2 int, optional
        Width and height of the original if the result has fewer pixels.
    original : (H, W, 4) uint8, optional
        The original in its own size, if the result has fewer pixels and it is at hand.
    frames : int
        Of the animation whose first frames `before` and `after` are; 1 for a single picture.
    """

    request: PreviewRequest
    width: int
    height: int
    before: Pixels = field(repr=False)
    quantized: Quantized | None = field(repr=False)
    source_bytes: int
    target_bytes: int
    psnr_db: float
    exact: bool
    after: Pixels | None = field(default=None, repr=False)
    one: Format = Format.PNG
    outcome: Outcome | None = None
    guess: EncodingResult | None = None
    resized_from: tuple[int, int] | None = None
    original: Pixels | None = field(default=None, repr=False)
    frames: int = 1

    @property
    def made(self) -> EncodingResult | None:
        """The encoding that won a contest, or that will probably win it; None without a contest."""
        return self.guess if self.outcome is None else self.outcome.made

    @property
    def estimated(self) -> bool:
        """Whether the figures are estimates: those of a result that exists are not, however it is shown."""
        return not self.exact and self.request.staged is None and self.request.known is None

    @property
    def kept(self) -> bool:
        """Whether a batch would keep the original."""
        return self.outcome is not None and self.outcome.target is None

    @property
    def left(self) -> bool:
        """Whether a batch would not even try to compress the original, such as one that is a result already."""
        return self.outcome is not None and self.outcome.status is Status.SKIPPED

    @property
    def after_rows(self) -> Rows:
        """The result, to be read strip by strip."""
        if self.after is not None:
            return self.after
        return self.before if self.quantized is None else self.quantized

    def pixels(self) -> Pixels:
        """Return the result: `(H, W, 4)` uint8, sRGB, straight alpha."""
        return self.after_rows[:]


@dataclass(frozen=True, slots=True)
class Motion:
    """How many frames a file has, 1 for a single picture, and how long browsers show them all, in seconds."""

    frames: int = 1
    seconds: float = 0.0

    def __bool__(self) -> bool:
        """Tell whether it is an animation."""
        return self.frames > 1


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A small picture: `pixels` is `(h, w, 4) uint8`, sRGB, straight alpha; the sizes are the original's.

    `deep` and `converted` are those of a `Picture`. Width and height are 0 if this program has not read the picture.
    `motion` is None until that is known. `left` is why this picture is only shown, and never compressed.
    """

    pixels: Pixels = field(repr=False)
    width: int
    height: int
    source_bytes: int
    deep: bool = False
    converted: bool = False
    motion: Motion | None = None
    left: LeftAlone | None = None


MakeThumbnail = Callable[[Path, int, Report], Thumbnail]
"""A function that returns a thumbnail with sides of at most so many pixels."""

MeasureMotion = Callable[[Path, Report], Motion]
"""A function that finds out whether a file is an animation, from its headers."""
