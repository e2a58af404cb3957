"""The exact result of a picture, without writing a file beside it: the same bytes that a batch writes."""

from __future__ import annotations

import io
import math
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.quantize import quantize
from qtcompress.core.score.psnr import psnr
from qtcompress.core.types import MAX_COLORS, Palette, Pixels, Quantized, Report, Stage
from qtcompress.engine.animations.reel import picture_or_frame
from qtcompress.engine.containers import indexed_png as png
from qtcompress.engine.encodings import decoded
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of
from qtcompress.engine.job.goal import LOSSLESS, EncodingResult, Lead, larger, nobody
from qtcompress.engine.job.job import Assignment, Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.carrying import chosen
from qtcompress.engine.pictures.fitting import made_smaller
from qtcompress.engine.pictures.reader import Picture, measure
from qtcompress.engine.pictures.resampling import new_size
from qtcompress.engine.preview import Preview, PreviewRequest, WhyLeft, left_as_it_is
from qtcompress.engine.preview.only_shown import check_has_preview
from qtcompress.engine.preview.recent import Recent

_CACHE_BYTES = 100_000_000  # a picture of 33 megapixels; a larger one is kept alone
_RESULTS_BYTES = 24_000_000  # results of contests, as files
_SMALLER_BYTES = 50_000_000  # pictures with fewer pixels: four of 2048 x 1536
_FIRST_PIXELS = 1 << 16  # in this many pixels, a photograph already has more colors than a palette

Compete = Callable[[Assignment, Report, Lead], Outcome]


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
        self._results: Recent[tuple[Path, Recipe, Stamp | None], tuple[Outcome, bytes]] = Recent(
            _RESULTS_BYTES, lambda held: len(held[1])
        )
        self._pictures: Recent[tuple[Path, Stamp | None], Picture] = Recent(
            cache_bytes, lambda picture: picture.pixels.nbytes
        )
        self._smaller: Recent[tuple[Path, Stamp | None, tuple[int, int]], Picture] = Recent(
            _SMALLER_BYTES, lambda picture: picture.pixels.nbytes
        )

    def preview(self, request: PreviewRequest, report: Report, lead: Lead = nobody) -> Preview:
        """Return the requested preview. Raises `ReadError` or `LeftAlone`, and `Cancelled` from `report`.

        `lead` is called with the encoding that leads a contest, long before that is decided.
        """
        if request.staged is not None:
            return replace(self._staged(request, request.staged, report), outcome=request.known)
        if request.known is not None:
            picture = self._picture(request, report)
            shown = _beside(request, picture, None, Format.PNG, picture.source_bytes, report)
            return replace(shown, outcome=request.known)
        if left_as_it_is(request.source, self._why_left, 0) is not None:
            picture = self._picture(request, report)
            left = left_as_it_is(request.source, self._why_left, picture.source_bytes)
            return replace(_beside(request, picture, None, Format.PNG, picture.source_bytes, report), outcome=left)
        check_has_preview(request, self._picture(request, report), report)
        if request.recipe.goal is not None and self._compete is not None:
            return self._contested(request, self._compete, report, lead)
        source = self._picture(request, report)
        recipe = request.recipe
        size = None if recipe.resize is None else new_size(source.pixels, recipe.resize)
        picture = source if size is None else self._in_size(request, source, size, report)
        before = picture.pixels
        options = recipe.options
        result = quantize(before, options, report)
        chunks = chosen(picture.contents, recipe.metadata, recipe.drop).carried.png_chunks()
        target_bytes = len(png.encode(result, options.effort, report)) + png.size_of(chunks)
        kept = _kept_by(request, picture, result, target_bytes)
        if kept is not None:
            return replace(_beside(request, source, None, Format.PNG, source.source_bytes, report), outcome=kept)
        return Preview(
            request=request,
            width=picture.width,
            height=picture.height,
            before=before,
            quantized=result if picture.exact else replace(result, lossless=False),
            source_bytes=picture.source_bytes,
            target_bytes=target_bytes,
            psnr_db=picture.psnr_db(psnr(before, result, report)),
            exact=True,
            resized_from=picture.resized_from,
            original=None if picture.resized_from is None else source.pixels,
        )

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        """Return the picture alone, to show it until the preview is ready; its size is that of the result."""
        picture, limit = self._picture(request, report), request.recipe.resize
        if request.staged is not None:
            width, height = measure(request.staged, animated=True)
        elif limit is None or request.known is not None or left_as_it_is(request.source, self._why_left, 0) is not None:
            return picture
        else:
            width, height = limit.size_of(picture.width, picture.height)
        return replace(picture, width=width, height=height)

    def _staged(self, request: PreviewRequest, staged: Path, report: Report) -> Preview:
        """Return a picture and its staged result, both read from the disk."""
        picture = self._picture(request, report)
        report(Stage.READ, 0.9)
        try:
            data = staged.read_bytes()
            one = result_format_of(data[:HEAD_BYTES])
            if one is None:
                raise ValueError("not a picture of a format that results have")
            if picture.data:  # which was packed again without any loss
                after: Quantized | Pixels = picture.pixels
            else:
                after = _read(data, one) if picture.frames == 1 else picture_or_frame(staged, report).pixels
        except (OSError, ValueError, ReadError, LeftAlone) as error:
            raise ReadError("has a staged result that is gone or damaged", "Compress it again.") from error
        shown = self._beside_result(request, picture, after, one, len(data), report)
        if picture.frames == 1:
            return shown
        return replace(shown, psnr_db=math.nan if request.known is None else request.known.psnr_db)  # not of one frame

    def _contested(self, request: PreviewRequest, compete: Compete, report: Report, lead: Lead) -> Preview:
        """Return a picture and exactly the file that a batch would write; it is written to a temporary folder."""
        key = request.source, request.recipe.for_preview(), Stamp.of(request.source)
        found = self._results.get(key)
        if found is None:
            with tempfile.TemporaryDirectory(prefix="qtcompress-") as folder:
                stage = Path(folder) / "result"
                job = Job(request.source, Path(folder) / "result.png", key[1])
                outcome = compete(Assignment(job, stage=stage), report, lead)
                found = outcome, stage.read_bytes() if outcome.target is not None else b""
            self._results.put(key, found)
        outcome, data = found
        picture = self._picture(request, report)
        report(Stage.READ, 0.9)
        if not data or outcome.made is None:
            return replace(_beside(request, picture, None, Format.PNG, picture.source_bytes, report), outcome=outcome)
        one = outcome.made.format
        lossless = outcome.made.variant == LOSSLESS  # also for a PNG of 16 bits, and a profile that stayed
        after = _same(picture) if lossless else _read(data, one)
        shown = self._beside_result(request, picture, after, one, len(data), report)
        return replace(shown, outcome=outcome)

    def _beside_result(
        self,
        request: PreviewRequest,
        picture: Picture,
        after: Quantized | Pixels,
        one: Format,
        target_bytes: int,
        report: Report,
    ) -> Preview:
        """Return a picture and a file that was made from it. Raises ReadError if the file shows something else."""
        height, width = after.indices.shape if isinstance(after, Quantized) else after.shape[:2]
        if not _is_size_of(picture, width, height):
            raise ReadError("was changed since its result was staged", "Compress it again.")
        reference = self._in_size(request, picture, (width, height), report)
        shown = _beside(request, reference, after, one, target_bytes, report)
        return replace(shown, original=None if reference is picture else picture.pixels)

    def _in_size(self, request: PreviewRequest, picture: Picture, size: tuple[int, int], report: Report) -> Picture:
        """Return the picture with fewer pixels, as its result compares with it; the same if it has this size."""
        if size == (picture.width, picture.height):
            return picture
        key = request.source, Stamp.of(request.source), size
        smaller = self._smaller.get(key)
        if smaller is None:
            smaller = made_smaller(picture, size, report)
            smaller.pixels.setflags(write=False)
            self._smaller.put(key, smaller)
        return smaller

    def _picture(self, request: PreviewRequest, report: Report) -> Picture:
        """Return the picture from the cache or from its file."""
        key = request.source, Stamp.of(request.source)  # None for a file that is gone: read() says so
        picture = self._pictures.get(key)
        if picture is None:
            picture = picture_or_frame(request.source, report)
            picture.pixels.setflags(write=False)
            self._pictures.put(key, picture)
        return picture


def _same(picture: Picture) -> Quantized | Pixels:
    """Return the pixels of a result without any loss; those of one with 16 bits are no palette, whatever is shown."""
    found = None if picture.deep else indexed(picture.pixels)
    return picture.pixels if found is None else found


def _is_size_of(picture: Picture, width: int, height: int) -> bool:
    """Tell whether a result of this size can show a picture: in its own size, or in a smaller one of its shape."""
    if (width, height) == (picture.width, picture.height):
        return True
    apart = abs(width * picture.height - height * picture.width)
    return width <= picture.width and height <= picture.height and apart <= picture.width + picture.height


def _kept_by(request: PreviewRequest, picture: Picture, result: Quantized, target_bytes: int) -> Outcome | None:
    """Return the outcome of a picture whose result would be too large, as a batch decides it; None if it is written."""
    resized = picture.resized_from is not None
    useful_bytes = request.recipe.useful_bytes(picture.source_bytes, lossy=picture.lossy, resized=resized)
    if useful_bytes is None or target_bytes <= useful_bytes:
        return None
    made = EncodingResult(Format.PNG, len(result.palette), size_bytes=target_bytes, whole=True)
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
        resized_from=picture.resized_from,
        frames=picture.frames,
    )


def _read(data: bytes, one: Format) -> Quantized | Pixels:
    """Return the picture in a file that this program made. Raises OSError or ValueError if it is not such a file."""
    if one is not Format.PNG:
        pixels = decoded(data, one)
        return indexed(pixels) or pixels
    try:
        palette, indices = png.read(io.BytesIO(data))
    except ValueError:  # a PNG that was packed again
        return decoded(data, one)
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
