"""What a batch would make of one picture, without writing a file; and thumbnails."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from qtcompress.core.errors import ReadError
from qtcompress.core.metrics import psnr_of
from qtcompress.core.quantize import quantize
from qtcompress.core.types import Options, Pixels, Quantized, Report, Stage
from qtcompress.engine import png
from qtcompress.engine.codec import Picture, read, shrink
from qtcompress.engine.metadata import Metadata

_CACHE_BYTES = 300_000_000  # three pictures of 24 megapixels


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """A picture and the settings it is to be seen with.

    max_side : the longest side in pixels of the proxy that is worked on, or None for the full picture.
    metadata : how much of the original's the result carries, which takes bytes, too
    staged : the result that was made already, which is shown in the place of another; the settings mean nothing then
    """

    source: Path
    options: Options
    max_side: int | None = None
    metadata: Metadata = Metadata.ALL
    staged: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """A picture before and after.

    Parameters
    ----------
    request : PreviewRequest
        What was asked for.
    width, height : int
        Size of the full picture in pixels, orientation applied; `before` may be a smaller proxy of it.
    before : (H, W, 4) uint8, sRGB, straight alpha; read-only
    quantized : Quantized
        The result for `before`; for an exact preview the very palette and indices that a batch writes.
    source_bytes, target_bytes : int
        Size of the original file and of the result; the latter is an estimate unless `exact`.
    psnr_db : float
        Of what is shown; inf when equal.
    exact : bool
        True when the full picture was worked on.
    """

    request: PreviewRequest
    width: int
    height: int
    before: Pixels = field(repr=False)
    quantized: Quantized = field(repr=False)
    source_bytes: int
    target_bytes: int
    psnr_db: float
    exact: bool


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A small picture: `pixels` is `(h, w, 4) uint8`, sRGB, straight alpha; the sizes are the original's."""

    pixels: Pixels = field(repr=False)
    width: int
    height: int
    source_bytes: int


class Previewer:
    """Makes previews, and remembers the last decoded pictures so that a slider need not decode again.

    To be used from one thread at a time.
    """

    def __init__(self, cache_bytes: int = _CACHE_BYTES) -> None:
        self._cache_bytes = cache_bytes
        self._pictures: OrderedDict[tuple[Path, int | None, int, int], Picture] = OrderedDict()

    def preview(self, request: PreviewRequest, report: Report) -> Preview:
        """Return the preview asked for. Raises `ReadError` or `LeftAlone`, and `Cancelled` from `report`."""
        if request.staged is not None:
            return self._staged(request, request.staged, report)
        picture = self._picture(request, report)
        before = picture.pixels
        result = quantize(before, request.options, report)
        bare_bytes = len(png.encode(result, request.options.effort, report))
        if not picture.full:
            area = before.shape[0] * before.shape[1]
            bare_bytes = round(bare_bytes * (picture.width * picture.height / area))
        chunks = picture.metadata.chosen(request.metadata).png_chunks()
        return Preview(
            request=request,
            width=picture.width,
            height=picture.height,
            before=before,
            quantized=result,
            source_bytes=picture.source_bytes,
            target_bytes=bare_bytes + png.size_of(chunks),
            psnr_db=psnr_of(before, result, report),
            exact=picture.full,
        )

    def _staged(self, request: PreviewRequest, staged: Path, report: Report) -> Preview:
        """Return a picture beside its staged result, each as it lies on the disk."""
        picture = self._picture(replace(request, max_side=None), report)
        report(Stage.READ, 0.9)
        try:
            target_bytes = staged.stat().st_size
            palette, indices = png.read(staged)
        except (OSError, ValueError) as error:
            raise ReadError("has a staged result that is gone or damaged", "Compress it again.") from error
        before = picture.pixels
        if indices.shape != before.shape[:2]:
            raise ReadError("was changed since its result was staged", "Compress it again.")
        counts = np.bincount(indices.ravel(), minlength=len(palette)).astype(np.int64)
        result = Quantized(palette, counts, indices, lossless=np.array_equal(palette.look_up(indices), before))
        return Preview(
            request=request,
            width=picture.width,
            height=picture.height,
            before=before,
            quantized=result,
            source_bytes=picture.source_bytes,
            target_bytes=target_bytes,
            psnr_db=psnr_of(before, result, report),
            exact=True,
        )

    def _picture(self, request: PreviewRequest, report: Report) -> Picture:
        """Return the picture, decoded now or before; a proxy is made from the full picture where that is at hand."""
        try:
            stat = request.source.stat()
            stamp = stat.st_mtime_ns, stat.st_size
        except OSError:
            stamp = 0, 0  # read() says what is wrong
        full_key = (request.source, None, *stamp)
        key = (request.source, request.max_side, *stamp)
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


def thumbnail(path: Path, max_side: int, report: Report) -> Thumbnail:
    """Return a thumbnail with sides of at most `max_side` pixels. Raises `ReadError`, `LeftAlone`, `Cancelled`."""
    picture = read(path, report, max_side=max_side)
    return Thumbnail(picture.pixels, picture.width, picture.height, picture.source_bytes)
