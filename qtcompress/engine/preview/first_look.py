"""A likely result at the size of a pane, within a moment: what is shown until a contest has decided.

For a number of colors, the palette is fitted to the colors of the proxy, which are counted once. For a quality, the
likeliest encoding is made: for a photograph that of a codec, at the quality that usually reaches the goal, corrected by
what the last contests needed beyond it; for a drawing a palette. The figures are estimates.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, JpegImagePlugin

from qtcompress.core.opencv import cv2
from qtcompress.core.palette import fit
from qtcompress.core.quantize import Counted, count, mapped, quantize
from qtcompress.core.rows import is_translucent
from qtcompress.core.types import MAX_COLORS, Dither, Effort, Options, Pixels, Quantized, Report
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.encodings import Codec, EncoderInput, decoded, image_of, saved
from qtcompress.engine.encodings.codecs import photo_codecs
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of
from qtcompress.engine.job.goal import LOSSLESS, USUAL_QUALITY, EncodingResult, Goal, Method, larger
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.fitting import smaller_proxy
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS
from qtcompress.engine.preview import Preview, PreviewRequest, WhyLeft, left_as_it_is
from qtcompress.engine.preview.only_shown import check_has_preview
from qtcompress.engine.preview.proxies import Proxies
from qtcompress.engine.preview.recent import Recent

_COUNTED_BYTES = 24_000_000  # a proxy of 1024 pixels and its colors take about 6 MB
_MADE_BYTES = 24_000_000
_SMALLER_BYTES = 16_000_000  # proxies of pictures that get fewer pixels
_PAIRS_ALIKE = 0.35  # share of pixels equal to their left neighbor, from which on a picture is drawn
_GROWTH = 0.85  # the bytes of a codec grow with the pixels to the power of this
_BYTES_A_POINT = 10.0  # points that double the size of a codec's file, roughly
_WINNERS = 7  # photographs of a gallery are alike, but one winner says little
_MOST_FILLING = 3  # further encodings to come near to a limit of the bytes
_HARDLY_SMALLER = 1.1  # an estimate this far above what is useful says that the original stays

_SAME = EncodingResult(Format.PNG, variant=LOSSLESS)

_Version = tuple[Path, int, Stamp | None]


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """A likely result: its encoding, and its pixels or its palette and indices."""

    guess: EncodingResult
    pixels: Pixels | None = None
    quantized: Quantized | None = None

    @property
    def nbytes(self) -> int:
        """Its memory."""
        if self.pixels is not None:
            return self.pixels.nbytes
        return self.quantized.indices.nbytes if self.quantized is not None else 0


class FirstLook:
    """Makes first looks. Several threads may use it.

    Parameters
    ----------
    proxies : Proxies
        Where the pictures come from.
    why_left : WhyLeft
        As that of `Previewer`.
    """

    def __init__(self, proxies: Proxies, *, why_left: WhyLeft = lambda path: "") -> None:
        self._proxies = proxies
        self._why_left = why_left
        self._counted: Recent[tuple[_Version, int, Options], Counted] = Recent(
            _COUNTED_BYTES, lambda counted: counted.pixels.nbytes + counted.histogram.colors.nbytes * 3
        )
        self._made: Recent[tuple[_Version, Recipe, Format | None, float], _Made] = Recent(
            _MADE_BYTES, lambda made: made.nbytes
        )
        self._smaller: Recent[tuple[Path, int, Stamp | None, tuple[int, int]], Picture] = Recent(
            _SMALLER_BYTES, lambda picture: picture.pixels.nbytes
        )
        self._won: tuple[Format, ...] = ()  # the last photo codecs that won
        self._last: dict[Format, EncodingResult] = {}  # what each made when it last won

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        """Return the picture with at most `max_side` pixels per side, and the size that its result will have.

        Raises as `reader.read` does.
        """
        picture, limit = self._proxies.get(request.source, _side(request), report), request.recipe.resize
        if request.staged is not None:
            result = self._proxies.get(request.staged, _side(request), report)
            return self._in_size(request, picture, (result.width, result.height))
        if limit is None or self._settled(request, picture) is not None:
            return picture
        return self._in_size(request, picture, limit.size_of(picture.width, picture.height))

    def _settled(self, request: PreviewRequest, picture: Picture) -> Outcome | None:
        """Return the outcome of a picture that a batch has kept, or would leave as it is; None for all others."""
        return request.known or left_as_it_is(request.source, self._why_left, picture.source_bytes)

    def _in_size(self, request: PreviewRequest, picture: Picture, size: tuple[int, int]) -> Picture:
        if size == (picture.width, picture.height):
            return picture
        key = request.source, _side(request), Stamp.of(request.source), size
        smaller = self._smaller.get(key)
        if smaller is None:
            smaller = smaller_proxy(picture, size)
            smaller.pixels.setflags(write=False)
            self._smaller.put(key, smaller)
        return smaller

    def learn(self, preview: Preview) -> None:
        """Take what a contest has decided: the next pictures are likely to need the same."""
        made = preview.made
        if preview.exact and made is not None and made.codec_quality >= 0 and made.score is not None:
            self._won = (*self._won, made.format)[-_WINNERS:]
            self._last[made.format] = made

    def so_far(self, request: PreviewRequest, report: Report) -> Preview:
        """Return a likely result at the size of a pane. Raises as `reader.read` does, and `Cancelled`."""
        picture = self.look(request, report)
        if request.staged is not None:
            return self._beside_file(request, request.staged, picture, report)
        check_has_preview(request, picture, report)
        settled = self._settled(request, picture)
        if settled is not None:
            return replace(_preview(request, picture, None, picture.source_bytes), outcome=settled)
        goal = request.recipe.goal
        if goal is not None and goal.lossless:  # how much it saves is only known when it is packed
            return _preview(request, picture, _Made(_SAME, picture.pixels), picture.source_bytes)
        codec = _codec_for(request.recipe, picture, self._won)
        one = None if codec is None else codec.format
        last = None if one is None else self._last.get(one)
        key = (request.source, _side(request), Stamp.of(request.source)), request.recipe, one, _offset(last)
        made = self._made.get(key)
        if made is None:
            made = self._make(request, picture, codec, last, report)
            self._made.put(key, made)
        kept = _kept(request, picture, made.guess)
        if kept is not None:
            own = self._proxies.get(request.source, _side(request), report)
            return replace(_preview(request, own, None, picture.source_bytes), outcome=kept)
        return _preview(request, picture, made, made.guess.size_bytes)

    def refined(self, request: PreviewRequest, leading: EncodingResult, report: Report) -> Preview:
        """Return what an encoding makes of a proxy that leads the contest of the full picture, with its figures."""
        picture = self.look(request, report)
        codec = _codecs().get(leading.format)
        if leading.asked or leading.colors:
            colors = min(max(leading.asked, leading.colors), MAX_COLORS)
            options = replace(request.recipe.options, colors=colors, dither=leading.dither or Dither.NONE)
            recipe = replace(request.recipe, options=replace(options, thrift=leading.thrift))
            made = self._palette(replace(request, recipe=recipe), picture, report)
        elif leading.codec_quality >= 0 and codec is not None:
            data = codec.encode(
                EncoderInput(picture.pixels), leading.codec_quality, leading.variant, Carried(), draft=True
            )
            made = _Made(leading, decoded(data, leading.format))
        else:
            made = _Made(leading, picture.pixels)
        return replace(_preview(request, picture, made, leading.size_bytes), guess=leading, one=leading.format)

    def _beside_file(self, request: PreviewRequest, result: Path, picture: Picture, report: Report) -> Preview:
        """Return a picture beside a result that exists, both at the size of a pane."""
        after = self._proxies.get(result, _side(request), report)
        height, width = picture.pixels.shape[:2]
        pixels = after.pixels
        if pixels.shape != picture.pixels.shape:  # rounded otherwise
            pixels = np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        with result.open("rb") as file:
            one = result_format_of(file.read(HEAD_BYTES)) or Format.PNG
        shown = _preview(request, picture, None, after.source_bytes)
        return replace(shown, after=pixels, one=one, outcome=request.known)

    def _make(
        self,
        request: PreviewRequest,
        picture: Picture,
        codec: Codec | None,
        last: EncodingResult | None,
        report: Report,
    ) -> _Made:
        if codec is None:
            return self._palette(request, picture, report)
        goal = request.recipe.goal or Goal()
        quality = goal.quality or USUAL_QUALITY
        made = _coded(request.source, picture, codec, quality, last)
        for _ in range(_MOST_FILLING):
            excess = made.guess.size_bytes / (goal.max_bytes or math.inf)
            if excess <= 1:
                break
            quality -= _BYTES_A_POINT * math.log2(excess)
            made = _coded(request.source, picture, codec, quality, last)
        return made

    def _palette(self, request: PreviewRequest, picture: Picture, report: Report) -> _Made:
        """Return the picture with a palette: the colors of the proxy are counted once for all numbers of colors."""
        options = request.recipe.options
        fast = replace(options, effort=Effort.FAST)  # scikit-learn would take a second to import
        if options.palette is not None or options.keep_clear:
            result = quantize(picture.pixels, fast, report)
        else:
            counted = self._count(request, picture, options, report)
            fitted = fit(counted.histogram, options.colors, counted.space, Effort.FAST, report)
            result = mapped(counted, fitted, fast, report)
        result = replace(result, lossless=False)
        area = picture.width * picture.height / result.indices.size
        size_bytes = round(len(indexed_png.encode(result, Effort.FAST, report)) * area)
        return _Made(EncodingResult(Format.PNG, len(result.palette), size_bytes=size_bytes), quantized=result)

    def _count(self, request: PreviewRequest, picture: Picture, options: Options, report: Report) -> Counted:
        # What the colors depend on; the number of colors and the dithering are not among it.
        plain = Options(space=options.space)
        key = (request.source, _side(request), Stamp.of(request.source)), picture.width, plain
        counted = self._counted.get(key)
        if counted is None:
            counted = count(picture.pixels, plain, report)
            self._counted.put(key, counted)
        return counted


def _side(request: PreviewRequest) -> int:
    if request.max_side is None:
        raise ValueError("a first look has a size")
    return request.max_side


def _offset(last: EncodingResult | None) -> float:
    """Return by how much the last winner's score exceeded what its quality usually reaches."""
    codec = None if last is None else _codecs().get(last.format)
    return (
        0.0
        if codec is None or last is None or last.score is None
        else last.score - codec.usual.score(last.codec_quality)
    )


def _codecs() -> dict[Format, Codec]:
    """Return the photo codecs, the likeliest winner first: AVIF where it may compete, and JPEG rather than WebP."""
    there = sorted(photo_codecs(), key=lambda codec: codec.format is not Format.AVIF)
    return {codec.format: codec for codec in there}


def _codec_for(recipe: Recipe, picture: Picture, won: Sequence[Format]) -> Codec | None:
    """Return the codec that will probably win, as it did most often of late; None for a palette."""
    goal = recipe.goal
    if goal is None or goal.quality is None or goal.method is Method.PALETTE or _is_drawn(picture.pixels):
        return None
    opaque = not is_translucent(picture.pixels)
    area = picture.width * picture.height
    able = [
        codec
        for one, codec in _codecs().items()
        if one & goal.formats
        and area <= one.file.max_pixels
        and max(picture.width, picture.height) <= one.file.max_side_px
        and (opaque or Kind.ALPHA in one.file.holds)
    ]
    return max(able, key=lambda codec: won.count(codec.format), default=None)


def _is_drawn(pixels: Pixels) -> bool:
    packed = np.ascontiguousarray(pixels).view(np.uint32)[..., 0]
    return packed.shape[1] > 1 and bool((packed[:, 1:] == packed[:, :-1]).mean() > _PAIRS_ALIKE)


def _coded(source: Path, picture: Picture, codec: Codec, quality: float, last: EncodingResult | None) -> _Made:
    """Return the picture as a codec makes it at the quality that usually reaches the goal."""
    offset = _offset(last)
    step = min(max(round(codec.usual.step(quality - offset)), codec.low), codec.high)
    variant = last.variant if last is not None and last.variant in codec.variants else codec.variants[0]
    data = codec.encode(EncoderInput(picture.pixels), step, variant, Carried(), draft=True)
    dot = EncoderInput(picture.pixels[:1, :1])
    head = len(codec.encode(dot, step, variant, Carried(), draft=True))  # tables, once in any size
    area = picture.width * picture.height / (picture.pixels.shape[0] * picture.pixels.shape[1])
    before = _again_bytes(source, picture.pixels) if picture.resized_from is None else 0
    size = picture.source_bytes * len(data) / before if before else head + (len(data) - head) * area**_GROWTH
    guess = EncodingResult(codec.format, codec_quality=step, variant=variant, size_bytes=max(round(size), 1))
    return _Made(guess, decoded(data, codec.format))


def _again_bytes(source: Path, pixels: Pixels) -> int:
    """Return the bytes of a proxy with the tables of the JPEG that it was made from; 0 for another format.

    The proxy then relates to its result as the picture does to its own, whatever its detail.
    """
    try:
        with unlimited(), Image.open(source, formats=("JPEG", "MPO")) as image:
            tables = getattr(image, "quantization", None)
            sampling = JpegImagePlugin.get_sampling(image)
            if not tables or sampling < 0:
                return 0
            return len(saved(image_of(pixels).convert("RGB"), "JPEG", qtables=tables, subsampling=sampling))
    except DECODER_ERRORS:
        return 0


def _kept(request: PreviewRequest, picture: Picture, guess: EncodingResult) -> Outcome | None:
    """Return the outcome of a picture whose result would probably be too large; None if it is written."""
    resized = picture.resized_from is not None
    useful_bytes = request.recipe.useful_bytes(picture.source_bytes, resized=resized)
    codec = guess.codec_quality >= 0
    if useful_bytes is None or guess.size_bytes <= useful_bytes * (_HARDLY_SMALLER if codec else 1.0):
        return None
    size_bytes = picture.source_bytes
    reason = "" if codec else larger(guess, size_bytes)
    return Outcome(request.source, None, Status.KEPT, reason, size_bytes, size_bytes, made=guess)


def _preview(request: PreviewRequest, picture: Picture, made: _Made | None, target_bytes: int) -> Preview:
    return Preview(
        request=request,
        width=picture.width,
        height=picture.height,
        before=picture.pixels,
        quantized=None if made is None else made.quantized,
        source_bytes=picture.source_bytes,
        target_bytes=target_bytes,
        psnr_db=math.nan,
        exact=False,
        after=None if made is None else made.pixels,
        one=Format.PNG if made is None else made.guess.format,
        guess=None if made is None else made.guess,
        resized_from=picture.resized_from,
        frames=picture.frames,
    )
