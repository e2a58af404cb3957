"""Make a smaller file with the same pixels: a JPEG or a PNG whose data is packed again, and nothing else.

A JPEG may also become a JPEG XL that gives the JPEG back byte by byte, and a PNG of 16 bits per sample one with the
same samples.

It competes with every result that loses something, and is all that competes where nothing may be lost. A PNG of 16 bits
per sample that cannot compete otherwise is packed again, too, and so is an animation.
"""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from qtcompress.core.errors import LeftAlone, QtCompressError, ReadError
from qtcompress.core.types import Report
from qtcompress.engine.containers import png_repack
from qtcompress.engine.containers.png_chunks import SIGNATURE, chunks_of
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.encodings import jpeg_scans, jxl
from qtcompress.engine.job.formats import HEAD_BYTES, MOVING_FORMATS, Format, kind_of, reads_jxl
from qtcompress.engine.job.goal import EXACT, LOSSLESS, LOSSLESS_QUALITY, EncodingResult, Goal, Method
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.job.memory import steady_heap
from qtcompress.engine.job.recipe import Animations, Recipe
from qtcompress.engine.metadata.comparison import missing
from qtcompress.engine.metadata.conversion import fitted
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried, Metadata, found_in
from qtcompress.engine.pictures import jxl_file, jxl_library, reader
from qtcompress.engine.pictures.appended import CannotCarry, appended_to
from qtcompress.engine.pictures.carrying import chosen_parts
from qtcompress.engine.pictures.contents import PART_KINDS
from qtcompress.engine.pictures.strip_metadata import stripped

if TYPE_CHECKING:
    from qtcompress.engine.animations.results import SmallerAnimation

_NEAR = 0.6  # of the bytes of a PNG: most are packed well enough to lose less than 30 %, and badly packed ones a half
# Of a JPEG, less what empty blocks take (decision 0096).
_LEAST_JPEG, _LEAST_JXL = 0.75, 0.5
_EMPTY_BYTES_A_PIXEL = 0.028  # three blocks of 64 samples in 14 bits, with the usual tables of codes
_FORMATS = {"JPEG": Format.JPEG, "PNG": Format.PNG}
_PARTS = Kind(sum(kind.value for kind in PART_KINDS.values()))

_NOT_SRGB = frozenset({b"iCCP", b"cICP", b"gAMA", b"cHRM", b"tRNS", b"mDCV", b"mDCv", b"cLLI", b"cLLi"})

Pack = Callable[[], EncodedFile | None]
"""A function that packs the original again; None if that is not possible."""


def not_packed() -> None:
    """Pack nothing."""


def packed_again(
    source: Path, recipe: Recipe, formats: Format, report: Report, *, threads: int = 1
) -> EncodedFile | None:
    """Return the smallest file with the same pixels as a picture, in its own format or as JPEG XL.

    Its metadata is that of the original, as it stands there, or what is left after others were removed. None if that is
    not possible.
    """
    data = source.read_bytes()
    own = _FORMATS.get(kind_of(data[:HEAD_BYTES]), Format(0))
    able = own | (Format.JXL if own and reads_jxl() else Format(0))
    files = [_packed_as(one, source, data, recipe, report, threads) for one in able & formats & recipe.possible_formats]
    return min((file for file in files if file is not None), key=lambda file: file.tried.size_bytes, default=None)


def _packed_as(
    one: Format, source: Path, data: bytes, recipe: Recipe, report: Report, threads: int
) -> EncodedFile | None:
    try:
        whole = reader.carried(source, data)
        if _must_lack(whole, recipe.drop):
            return None
        chosen = data if recipe.metadata is Metadata.ALL else stripped(source, recipe.metadata)
        if chosen is None:
            return None
        pack = _as_jxl if one is Format.JXL else _jpeg if one is Format.JPEG else _png
        made, check = pack(data, chosen, recipe, report, threads)
        if recipe.metadata is Metadata.ALL and not recipe.drop and missing(whole, reader.carried(source, made)):
            return None
    except (ValueError, OSError, SyntaxError, MemoryError, CannotCarry, QtCompressError):
        return None  # it is damaged, or has a structure that cannot be written again
    tried = EncodingResult(one, variant=LOSSLESS, size_bytes=len(made), score=100.0, whole=True, reaches=True)
    return EncodedFile(tried, made, check, math.inf)


def packed_alone(
    source: Path, recipe: Recipe, formats: Format, decision: LeftAlone, report: Report, *, threads: int = 1
) -> EncodedFile | None:
    """Return a smaller file of a picture or an animation that is left alone; None where that is not possible.

    An animation that is damaged or too large stays as it is: programs may show what there is of it.
    """
    if decision.frames:
        try:
            return _animation(source, recipe, formats, report)
        except (ReadError, MemoryError):
            return None
    return packed_again(source, recipe, formats, report, threads=threads) if decision.packable else None


def _animation(source: Path, recipe: Recipe, formats: Format, report: Report) -> EncodedFile | None:
    if recipe.animations is Animations.KEEP or recipe.options.keep_clear:
        return None
    # Nothing else needs these modules, a quarter of what a worker imports.
    from qtcompress.engine.animations import smaller
    from qtcompress.engine.animations.results import Wish

    steady_heap()
    source_bytes = source.stat().st_size
    everything = recipe.metadata is Metadata.ALL and recipe.drop is None
    others = formats & recipe.possible_formats if recipe.animations is Animations.CONVERT else Format(0)
    wish = Wish(
        None if recipe.goal is None else recipe.goal.quality,
        recipe.options,
        extensions=everything,
        palettes=recipe.goal is None or recipe.goal.method is Method.PALETTE,
        others=others & MOVING_FORMATS,
        worth=1 - recipe.generation_loss,
    )
    carried = reader.carried(source, animated=True)
    told = carried if everything else Carried()
    files = smaller.smaller(source, wish, carried, report)
    exact = [len(one.data) for one in files if one.lossless]
    most = min(exact, default=source_bytes) * (1 - recipe.generation_loss)
    if not exact:  # it lost something before, as an AVIF did
        most = min(most, recipe.useful_bytes(source_bytes, lossy=True) or most)
    for made in files:
        if (made.lossless or len(made.data) <= most) and not missing(
            told, reader.carried(source, made.data, animated=True)
        ):
            return _encoded(made, told, report)
    return None


def _encoded(made: SmallerAnimation, told: Carried, report: Report) -> EncodedFile:
    """Return a smaller animation as a result; `told` is what it must carry."""

    def check(path: Path) -> bool:
        return made.shows_it(path, report) and not missing(told, reader.carried(path, animated=True))

    variant = LOSSLESS if made.lossless else made.variant
    tried = EncodingResult(
        made.format, colors=made.colors, codec_quality=made.setting, variant=variant, size_bytes=len(made.data),
        score=made.score, whole=True, reaches=True, moving=True,
    )  # fmt: skip
    return EncodedFile(tried, made.data, check, math.inf if made.lossless else math.nan)


def with_contents(outcome: Outcome, data: bytes, *, animated: bool = False) -> Outcome:
    """Return an outcome that says what a file carries that was packed again, and what of its original it does not."""
    before = reader.carried(outcome.source, animated=animated)
    after = reader.carried(outcome.source, data, animated=animated)
    sizes, told = before.sizes(), tuple(after.sizes())
    lost = {*missing(before, after), *(block.name for block in before.blocks)}  # all else may be said in another form
    dropped = tuple(name for name in sizes if name not in told and name in lost)
    return replace(outcome, carried=told, dropped=dropped, dropped_bytes=sum(sizes[name] for name in dropped))


class Rival:
    """The original, packed again: what competes with the result of a contest.

    Parameters
    ----------
    goal : Goal
        That of the recipe, with the formats whose names are free.
    picture : Picture
        The original. One that was made smaller is no result when it is packed again.
    carried : Carried
        The metadata of the result.
    pack : function
        Packs the original, where that can be worth it: a JPEG takes a sixth of its contest, a PNG as long as that.
    """

    def __init__(self, recipe: Recipe, goal: Goal, picture: reader.Picture, carried: Carried, pack: Pack) -> None:
        resized = picture.resized_from is not None
        self._recipe, self._goal, self._source_bytes, self._pack = recipe, goal, picture.source_bytes, pack
        self._competes = goal.packs_again and not resized
        self.file: EncodedFile | None = None
        self.useful_bytes = recipe.useful_bytes(picture.source_bytes, lossy=picture.lossy, resized=resized)
        self._lossy, self._near_bytes = picture.lossy, _NEAR * picture.source_bytes
        if picture.lossy:
            removed = max(sum(picture.metadata.sizes().values()) - sum(carried.sizes().values()), 0)
            coded = picture.source_bytes - removed - _EMPTY_BYTES_A_PIXEL * picture.width * picture.height
            share = _LEAST_JXL if goal.formats & Format.JXL else _LEAST_JPEG
            self._near_bytes = (1 - recipe.generation_loss) * share * coded

    def useful_at(self, expected_bytes: float) -> int | None:
        """Return the maximum useful size of a result, after a JPEG was packed if it can be worth that many bytes.

        Then the contest need not make what cannot win.
        """
        if self._competes and self._lossy and expected_bytes > self._near_bytes:
            self._make()
        return self.useful_bytes

    def _make(self) -> None:
        """Pack the original, and lower what is useful to what is worth a loss."""
        self.file, self._competes = self._pack(), False
        if self.takes_its_place and self.file is not None and not self._goal.lossless:
            most = int(self.file.tried.size_bytes * (1 - self._recipe.generation_loss))
            self.useful_bytes = min(most, self.useful_bytes or most)

    @property
    def fits(self) -> bool:
        """Whether the packed file is no larger than allowed."""
        return self.file is not None and self.file.tried.size_bytes <= (self._goal.max_bytes or math.inf)

    def came_near(self, contest: Sequence[EncodingResult]) -> bool:
        """Tell whether the packed file is the smallest of all with the same pixels, where no result is written."""
        others = [tried.size_bytes for tried in contest if tried.reaches] if self._goal.lossless else []
        smaller = self.file is not None and self.file.tried.size_bytes <= min(others, default=0)
        return self.fits and (not contest or smaller)

    @property
    def takes_its_place(self) -> bool:
        """Whether the packed file is better than the original."""
        return self.file is not None and is_worth_it(self.file, self._recipe, self._source_bytes)

    def over(self, made: EncodingResult | None) -> EncodedFile | None:
        """Return the packed file if it is better than the result of the contest, which is None for the original."""
        if self._competes and (made is None or made.size_bytes > self._near_bytes):
            self._make()
        if self.file is None or not self.takes_its_place:
            return None
        if made is None:
            return self.file
        lossless = made.score == LOSSLESS_QUALITY and made.variant != EXACT
        margin = 0.0 if lossless else self._recipe.generation_loss
        return self.file if made.size_bytes > (1 - margin) * self.file.tried.size_bytes else None


def is_worth_it(made: EncodedFile, recipe: Recipe, source_bytes: int) -> bool:
    """Tell whether the file takes the place of its original: it saves enough, and is no larger than allowed."""
    useful_bytes = recipe.useful_bytes(source_bytes)
    limit = recipe.goal.max_bytes if recipe.goal is not None else None
    return made.tried.size_bytes <= min(useful_bytes or source_bytes - 1, limit or source_bytes)


def _must_lack(carried: Carried, drop: Kind | None) -> bool:
    """Tell whether a result may not contain something that stands among the segments or chunks of the original."""
    kinds = (drop or Kind.NOTHING) & ~_PARTS
    texts = Kind.TEXTS | Kind.COMMENT if carried.texts else Kind.NOTHING
    iptc = Kind.IPTC if carried.iptc else Kind.NOTHING
    return any(block.kind & kinds for block in carried.blocks) or bool((texts | iptc) & kinds)


def _jpeg(
    data: bytes, chosen: bytes, recipe: Recipe, report: Report, threads: int
) -> tuple[bytes, Callable[[Path], bool]]:
    """Return a JPEG with the scans of mozjpeg, and its check. Raises ValueError, OSError, or CannotCarry."""
    digest = jpeg_scans.digest_of(chosen)
    appended, without = chosen_parts(appended_to(data), recipe.metadata, recipe.drop)
    made = jpeg_scans.packed_again(chosen, appended, without=without)
    if jpeg_scans.digest_of(made) != digest:
        raise ValueError("a JPEG that is decoded in another way after it was packed")
    return made, lambda path: jpeg_scans.digest_of(path.read_bytes()) == digest


def _as_jxl(
    data: bytes, chosen: bytes, recipe: Recipe, report: Report, threads: int
) -> tuple[bytes, Callable[[Path], bool]]:
    """Return a JPEG XL that gives the JPEG back, or one with the samples of a PNG, and its check. Raises ValueError.

    What stands behind a JPEG would come back, too, but no program that shows a JPEG XL would find it.
    """
    if kind_of(data[:HEAD_BYTES]) == "PNG":
        return _deep_as_jxl(chosen, recipe)
    appended, without = chosen_parts(appended_to(data), recipe.metadata, recipe.drop)
    if appended_to(chosen) or any(part.kind not in without for part in appended.parts):
        raise ValueError("a JPEG with something behind its picture")
    with Image.open(io.BytesIO(chosen), formats=("JPEG",)) as image:
        turn = found_in(image, lambda offset, length: chosen[offset : offset + length]).orientation
    made = jxl.transcoded(chosen, turn)
    digest = hashlib.sha256(chosen).digest()

    def check(path: Path) -> bool:
        return hashlib.sha256(jxl_file.jpeg_of(path.read_bytes()) or b"").digest() == digest

    return made, check


def _deep_as_jxl(chosen: bytes, recipe: Recipe) -> tuple[bytes, Callable[[Path], bool]]:
    """Return a JPEG XL with the samples of 16 bits of a PNG in sRGB, and its check. Raises ValueError for others.

    8 bits compete as pixels. A profile would have to be written by the encoder, which can't.
    """
    file = io.BytesIO(chosen[len(SIGNATURE) :])
    if not png_repack.packable(lambda at, size: chosen[at : at + size], len(chosen)) or any(
        kind in _NOT_SRGB for kind, _ in chunks_of(file, whole=True)
    ):
        raise ValueError("a PNG that is not of 16 bits in sRGB")
    whole = reader.carried(Path(), chosen)
    told, left = fitted(whole.chosen(Metadata.ALL, recipe.drop or Kind.NOTHING), Format.JXL.file.holds)
    if left or whole.orientation != 1:
        raise ValueError("a PNG that holds what a JPEG XL does not")
    samples = png_repack.deep_samples(chosen)
    made = jxl.encode_deep(samples, told, effort=recipe.options.effort)

    def check(path: Path) -> bool:
        return np.array_equal(np.atleast_3d(jxl_library.decoded(path.read_bytes())), samples)

    return made, check


def _png(
    data: bytes, chosen: bytes, recipe: Recipe, report: Report, threads: int
) -> tuple[bytes, Callable[[Path], bool]]:
    """Return a PNG with other filters and another zlib stream, and its check. Raises ValueError."""
    made = png_repack.packed_again(chosen, recipe.options.effort, report, threads=threads)
    digest = png_repack.digest_of(chosen)

    def check(path: Path) -> bool:
        try:
            return png_repack.digest_of(path.read_bytes()) == digest
        except ValueError:
            return False

    return made, check
