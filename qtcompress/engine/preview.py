"""Show the result of a picture without writing a file; also make thumbnails."""

from __future__ import annotations

import io
import math
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from qtcompress.core.errors import ReadError
from qtcompress.core.quantize import quantize
from qtcompress.core.rows import Rows
from qtcompress.core.score.psnr import psnr
from qtcompress.core.text import Text
from qtcompress.core.types import MAX_COLORS, Palette, Pixels, Quantized, Report, Stage
from qtcompress.engine.encodings import decoded
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of, why_left_by_name
from qtcompress.engine.job.goal import EncodingResult, larger
from qtcompress.engine.job.job import Assignment, Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.carrying import chosen
from qtcompress.engine.pictures.reader import Picture, read, shrink
from qtcompress.engine.png import indexed as png

_CACHE_BYTES = 300_000_000  # three pictures of 24 megapixels
_RESULTS_BYTES = 50_000_000  # results of contests, as files
_FIRST_PIXELS = 1 << 16  # in this many pixels, a photograph already has more colors than a palette

Compete = Callable[[Assignment, Report], Outcome]
WhyLeft = Callable[[Path], str]


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """A picture and the recipe for its preview.

    recipe : with a goal, encodings compete and the result is the file that a batch writes; otherwise an indexed PNG
    max_side : the longest side in pixels of the proxy that is used, or None for the full picture
    staged : an existing result that is shown instead; the recipe is then not used
    """

    source: Path
    recipe: Recipe
    max_side: int | None = None
    staged: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """A picture before and after.

    Parameters
    ----------
    request : PreviewRequest
        The request of this preview.
    width, height : int
        Size of the full picture in pixels, orientation applied; `before` may be a smaller proxy of it.
    before : (H, W, 4) uint8, sRGB, straight alpha; read-only
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


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A small picture: `pixels` is `(h, w, 4) uint8`, sRGB, straight alpha; the sizes are the original's."""

    pixels: Pixels = field(repr=False)
    width: int
    height: int
    source_bytes: int


class Previewer:
    """Makes previews, and caches the last decoded pictures so that the slider need not decode them again.

    Only one thread at a time may use it.

    Parameters
    ----------
    compete : function
        Runs a job in a worker as a batch does: a contest takes long, and its encoders cannot be interrupted.
    why_left : function
        Returns a sentence why a batch would leave a picture as it is, or "": it could be a result already.
    """

    def __init__(
        self,
        compete: Compete | None = None,
        cache_bytes: int = _CACHE_BYTES,
        *,
        why_left: WhyLeft = lambda path: "",
    ) -> None:
        self._compete = compete
        self._why_left = why_left
        self._cache_bytes = cache_bytes
        self._results: OrderedDict[tuple[Path, Recipe, Stamp | None], tuple[Outcome, bytes]] = OrderedDict()
        self._pictures: OrderedDict[tuple[Path, int | None, Stamp | None], Picture] = OrderedDict()

    def preview(self, request: PreviewRequest, report: Report) -> Preview:
        """Return the requested preview. Raises `ReadError` or `LeftAlone`, and `Cancelled` from `report`."""
        if request.staged is not None:
            return self._staged(request, request.staged, report)
        clause = why_left_by_name(request.source.name)
        if sentence := Text.about(request.source, clause) if clause else self._why_left(request.source):
            picture = self._picture(replace(request, max_side=None), report)
            outcome = Outcome(
                request.source, None, Status.SKIPPED, sentence, picture.source_bytes, picture.source_bytes
            )
            return replace(_beside(request, picture, None, Format.PNG, picture.source_bytes, report), outcome=outcome)
        if request.recipe.goal is not None and self._compete is not None:
            return self._contested(request, self._compete, report)
        picture = self._picture(request, report)
        before = picture.pixels
        recipe = request.recipe
        options = recipe.options
        result = quantize(before, options, report)
        bare_bytes = len(png.encode(result, options.effort, report))
        if not picture.full:
            area = before.shape[0] * before.shape[1]
            bare_bytes = round(bare_bytes * (picture.width * picture.height / area))
        chunks = chosen(picture.contents, recipe.metadata, recipe.drop).carried.png_chunks()
        target_bytes = bare_bytes + png.size_of(chunks)
        kept = _kept_by(request, picture, result, target_bytes)
        return Preview(
            request=request,
            width=picture.width,
            height=picture.height,
            before=before,
            quantized=None if kept is not None else result if picture.exact else replace(result, lossless=False),
            source_bytes=picture.source_bytes,
            target_bytes=target_bytes if kept is None else picture.source_bytes,
            psnr_db=picture.psnr_db(psnr(before, result, report)) if kept is None else math.inf,
            exact=picture.full,
            outcome=kept,
        )

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        """Return the picture alone, with at most `max_side` pixels per side, to show it until the preview is ready."""
        return self._picture(request, report)

    def _staged(self, request: PreviewRequest, staged: Path, report: Report) -> Preview:
        """Return a picture and its staged result, both read from the disk."""
        picture = self._picture(replace(request, max_side=None), report)
        report(Stage.READ, 0.9)
        try:
            data = staged.read_bytes()
            one = result_format_of(data[:HEAD_BYTES])
            if one is None:
                raise ValueError("not a picture of a format that results have")
            after = _read(data, one)
        except (OSError, ValueError) as error:
            raise ReadError("has a staged result that is gone or damaged", "Compress it again.") from error
        shape = after.indices.shape if isinstance(after, Quantized) else after.shape[:2]
        if shape != picture.pixels.shape[:2]:
            raise ReadError("was changed since its result was staged", "Compress it again.")
        return _beside(request, picture, after, one, len(data), report)

    def _contested(self, request: PreviewRequest, compete: Compete, report: Report) -> Preview:
        """Return a picture and exactly the file that a batch would write; it is written to a temporary folder."""
        with tempfile.TemporaryDirectory(prefix="qtcompress-") as folder:
            recipe = request.recipe.for_preview()
            key = request.source, recipe, Stamp.of(request.source)
            if key not in self._results:
                stage = Path(folder) / "result"
                job = Job(request.source, Path(folder) / "result.png", recipe)
                outcome = compete(Assignment(job, stage=stage), report)
                self._results[key] = outcome, stage.read_bytes() if outcome.target is not None else b""
        self._results.move_to_end(key)
        outcome, data = self._results[key]
        while sum(len(held) for _, held in self._results.values()) > _RESULTS_BYTES and len(self._results) > 1:
            self._results.popitem(last=False)
        picture = self._picture(replace(request, max_side=None), report)
        report(Stage.READ, 0.9)
        if not data or outcome.made is None:
            return replace(_beside(request, picture, None, Format.PNG, picture.source_bytes, report), outcome=outcome)
        one = outcome.made.format
        return replace(_beside(request, picture, _read(data, one), one, len(data), report), outcome=outcome)

    def _picture(self, request: PreviewRequest, report: Report) -> Picture:
        """Return the picture from the cache or from its file; a cached full picture is reduced to make a proxy."""
        stamp = Stamp.of(request.source)  # None for a file that is gone: read() says so
        full_key = (request.source, None, stamp)
        key = (request.source, request.max_side, stamp)
        for known in (key, full_key):
            if known in self._pictures:
                self._pictures.move_to_end(known)
                break
        if key in self._pictures:
            return self._pictures[key]
        full = self._pictures.get(full_key)
        if full is not None and request.max_side is not None:
            picture = replace(full, pixels=shrink(full.pixels, request.max_side))
        else:
            picture = read(request.source, report, max_side=request.max_side)
        picture.pixels.setflags(write=False)
        self._pictures[key] = picture
        while (
            sum(held.pixels.nbytes for held in self._pictures.values()) > self._cache_bytes and len(self._pictures) > 1
        ):
            self._pictures.popitem(last=False)
        return picture


def _kept_by(request: PreviewRequest, picture: Picture, result: Quantized, target_bytes: int) -> Outcome | None:
    """Return the outcome of a picture whose result would be too large, as a batch decides it; None if it is written."""
    useful_bytes = request.recipe.useful_bytes(picture.source_bytes, lossy=picture.lossy)
    if useful_bytes is None or target_bytes <= useful_bytes:
        return None
    made = EncodingResult(Format.PNG, len(result.palette), size_bytes=target_bytes, whole=picture.full)
    reason, source_bytes = larger(made, picture.source_bytes), picture.source_bytes
    return Outcome(request.source, None, Status.KEPT, reason, source_bytes, source_bytes, made=made)


def _beside(
    request: PreviewRequest,
    picture: Picture,
    after: Quantized | Pixels | None,
    one: Format,
    target_bytes: int,
    report: Report,
) -> Preview:
    """Return a preview of a finished file; `after` is None if the original is kept."""
    before, quantized, pixels, psnr_db = picture.pixels, None, None, float("inf")
    if isinstance(after, Quantized):
        lossless = picture.exact and np.array_equal(after.pixels(), before)
        quantized, psnr_db = replace(after, lossless=lossless), psnr(before, after, report)
    elif after is not None:
        pixels, psnr_db = after, psnr(before, after)
    return Preview(
        request=request,
        width=picture.width,
        height=picture.height,
        before=before,
        quantized=quantized,
        source_bytes=picture.source_bytes,
        target_bytes=target_bytes,
        psnr_db=picture.psnr_db(psnr_db) if after is not None else psnr_db,
        exact=True,
        after=pixels,
        one=one,
    )


def _read(data: bytes, one: Format) -> Quantized | Pixels:
    """Return the picture in a file that this program made. Raises OSError or ValueError if it is not such a file."""
    if one is not Format.PNG:
        pixels = decoded(data, one)
        return indexed(pixels) or pixels
    palette, indices = png.read(io.BytesIO(data))
    counts = np.bincount(indices.ravel(), minlength=len(palette)).astype(np.int64)
    return Quantized(palette, counts, indices, lossless=False)


def indexed(pixels: Pixels) -> Quantized | None:
    """Return `(H, W, 4)` uint8 pixels as palette and indices; None if they have more than `MAX_COLORS` colors."""
    flat = np.ascontiguousarray(pixels).view(np.uint32).ravel()
    if len(np.unique(flat[:_FIRST_PIXELS])) > MAX_COLORS:
        return None
    colors, indices, counts = np.unique(flat, return_inverse=True, return_counts=True)
    if len(colors) > MAX_COLORS:
        return None
    palette = Palette(colors.view(np.uint8).reshape(-1, 4))
    return Quantized(
        palette, counts.astype(np.int64), indices.astype(np.uint8).reshape(pixels.shape[:2]), lossless=False
    )


def thumbnail(path: Path, max_side: int, report: Report) -> Thumbnail:
    """Return a thumbnail with sides of at most `max_side` pixels. Raises `ReadError`, `LeftAlone`, `Cancelled`."""
    picture = read(path, report, max_side=max_side)
    return Thumbnail(picture.pixels, picture.width, picture.height, picture.source_bytes)
