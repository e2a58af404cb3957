"""The smaller files of an animation, in the format that it has or in others that are allowed, and how to check them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

import numpy as np

from qtcompress.core.animation.steps import Disposal, Keys
from qtcompress.core.types import Effort, Options, Report, Stage, ignore
from qtcompress.engine.animations import (
    apng_file,
    apng_smaller,
    gif_file,
    gif_repack,
    gif_smaller,
    soft_smaller,
    webp_file,
    webp_smaller,
)
from qtcompress.engine.animations.apng_file import ApngFile, ApngFrames, MixedColorsError, with_hidden
from qtcompress.engine.animations.forecast import certainly_wins, is_far_smaller
from qtcompress.engine.animations.gif_file import GifFile
from qtcompress.engine.animations.gif_smaller import Lossy
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown
from qtcompress.engine.animations.soft_smaller import Mapped
from qtcompress.engine.animations.webp_file import WebpFile
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of
from qtcompress.engine.job.goal import LOSSLESS_QUALITY
from qtcompress.engine.metadata.metadata import Carried

_Check = Callable[[bytes, bytes, Report], bool]

NO_FORMAT = Format(0)
_MOST_GIF_SIDE = 65_535
_MOST_WEBP_SIDE = 1 << 14
_MOST_PLAYS = {Format.WEBP: 65_535, Format.PNG: 2**31 - 1}
_CENTISECOND_MS = 10
_OPAQUE = 255
_FAR_SMALLER = 0.5  # than a GIF: smaller than the same pictures in a WebP
_MUCH_SMALLER = 0.9  # than a file without any loss that is made in little time: a better one would not win, either


class Shows(Protocol):
    """Tells whether a file shows what it should."""

    def __call__(self, data: bytes, report: Report = ...) -> bool:
        """Decode all frames of a file."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class SmallerAnimation:
    """An animation that shows the same, or nearly the same.

    Parameters
    ----------
    format : Format
    data : bytes
        The file.
    shows_it : function
        Tells whether a file shows the frames that were scored, for the times of the original, by decoding all of them.
        Raises ReadError for a file that can't be read, and Cancelled from a `Report` that it may be given, too.
    lossless : bool
        Whether all pixels of all frames are those of the original.
    colors : int
        Entries of its palette, if something is lost by it; else 0.
    setting : int
        The quality of a lossy codec, or -1.
    score, worst : float
        The mean and the lowest SSIMULACRA2 of some frames.
    """

    format: Format
    data: bytes = field(repr=False)
    shows_it: Shows
    lossless: bool = True
    colors: int = 0
    setting: int = -1
    score: float = 100.0
    worst: float = 100.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a smaller animation.

    Parameters
    ----------
    quality : float, optional
        SSIMULACRA2 as the mean of some frames; 100 for no loss. Without it, the colors of `options` decide.
    options : Options
    extensions : bool
        Whether comments and the like stay.
    palettes : bool
        Whether colors may only be lost by a palette.
    others : Format
        The formats that a GIF may get.
    worth : float
        The share of the bytes of a file without any loss that a lossy one may take at most.
    """

    quality: float | None
    options: Options
    extensions: bool = True
    palettes: bool = False
    others: Format = NO_FORMAT
    worth: float = 0.9

    @property
    def lossless(self) -> bool:
        """Whether nothing may be lost."""
        return self.quality is not None and self.quality >= LOSSLESS_QUALITY


def smaller(data: bytes, wish: Wish, carried: Carried, report: Report) -> list[SmallerAnimation]:
    """Return animations that reach a quality, the smallest one first; none where that is not possible.

    Parameters
    ----------
    carried : Carried
        What the original carries, for formats that store it in another way.

    Raises
    ------
    ReadError
        If it can't be read, or is too large.
    """
    ways = {Format.GIF: _of_gif, Format.PNG: _of_apng, Format.WEBP: _of_webp}
    way = ways.get(result_format_of(data[:HEAD_BYTES]) or Format(0))
    if way is None:
        return []
    try:
        made = list(way(data, wish, carried, report))
    except ValueError:
        return []
    return sorted(made, key=lambda one: len(one.data))


# ---- GIF


def _of_gif(data: bytes, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    gif = gif_file.parsed(data)
    frames, shown = gif_file.clear_frames(data, gif, report)
    gif = gif if wish.extensions else gif.without_extensions()
    lossy = None if wish.lossless else gif_smaller.smallest(gif, frames, wish.quality, wish.options)
    made = [] if lossy is None else [_of_lossy(Format.GIF, lossy, shown, _gif_shows)]
    if not made or made[0].lossless or not certainly_wins(len(made[0].data), wish.worth, gif, frames):
        packing = gif_repack.Repack(gif, frames)
        wins = made and len(made[0].data) < _MUCH_SMALLER * packing.quick_bytes
        packed = packing.smallest(Effort.FAST if wins else wish.options.effort)
        made.append(SmallerAnimation(Format.GIF, packed, partial(_gif_shows, shown)))
    yield from made
    if wish.others and not gif.aspect and not any(image.waits for image in gif.images):
        yield from _converted(gif, frames, wish, carried, made)


def _gif_shows(digest: bytes, data: bytes, report: Report = ignore) -> bool:
    """Tell whether a GIF shows what has this digest, by Pillow and after the specification."""
    frames = Frames(data, report)
    if digest_of(frames) != digest:
        return False
    try:
        return digest_of_shown(_told(gif_file.composed(gif_file.parsed(data)), frames), frames) == digest
    except ValueError:
        return False


def _told(shown: Iterator[Keys], frames: Frames) -> Iterator[Keys]:
    """Yield pictures, and report each."""
    for number, keys in enumerate(shown):
        frames.report(Stage.READ, number / frames.count)
        yield keys


def _converted(
    gif: GifFile, frames: Frames, wish: Wish, carried: Carried, made: list[SmallerAnimation]
) -> Iterator[SmallerAnimation]:
    """Yield WebP and APNG files that show a GIF, or one of the GIFs that were made of it."""
    plays = 1 if frames.loop is None else frames.loop and frames.loop + 1
    told = carried if wish.extensions else Carried()
    times = copy.copy(frames)  # how the result says the same
    times.loop = plays
    as_webp = Format.WEBP & wish.others and plays <= _MOST_PLAYS[Format.WEBP] and max(gif.size) < _MOST_WEBP_SIDE
    if as_webp:
        webp = _blank_webp(frames, plays, told.xmp)
        lossy = list(_lossy_webp(webp, times, wish, digest_of(times)))
        yield from lossy
        for one in made:
            if lossy and len(lossy[0].data) < _FAR_SMALLER * len(one.data):
                continue
            shown = Frames(one.data, frames.report)
            file = webp_smaller.exact(webp, shown, wish.options.effort).file_bytes
            yield replace(
                one, format=Format.WEBP, data=file, shows_it=partial(_webp_shows, digest_of_shown(shown, times))
            )
    if Format.PNG & wish.others and plays <= _MOST_PLAYS[Format.PNG] and not (as_webp and not told.texts):
        apng = _blank_apng(gif, plays, told)
        for one in made:
            shown = Frames(one.data, frames.report)
            png = apng_smaller.exact(apng, shown, wish.options.effort)
            if png is not None:
                check = partial(_apng_shows, digest_of_shown(shown, times))
                yield replace(one, format=Format.PNG, data=png.file_bytes, shows_it=check)


def _blank_webp(frames: Frames, plays: int, xmp: bytes) -> WebpFile:
    empty = [webp_file.WebpFrame(round(told), (0, 1, 0, 1), replaces=False, clears=False, data=b"")
             for told in frames.durations_ms]  # fmt: skip
    return replace(webp_file.blank(frames.size, plays, xmp), frames=tuple(empty))


def _blank_apng(gif: GifFile, plays: int, told: Carried) -> ApngFile:
    texts = [(b"tEXt", name.encode("latin-1", "replace") + b"\0" + text.encode("latin-1", "replace"))
             for name, text in told.texts]  # fmt: skip
    packet = [(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + told.xmp)] if told.xmp else []
    empty = [apng_file.ApngFrame((0, 1, 0, 1), (image.delay_cs, 100), Disposal.KEEP, over=False, data=b"")
             for image in gif.images]  # fmt: skip
    return replace(apng_file.blank(gif.size, plays, (*texts, *packet)), frames=tuple(empty))


# ---- WebP


def _of_webp(data: bytes, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    file = webp_file.parsed(data)
    if not wish.extensions:
        _check_upright(carried)
        file = file.without_extensions()
    frames = Frames(data, report)
    shown, soft = _seen(frames)
    lossy = list(_lossy_webp(file, frames, wish, shown))
    yield from lossy
    if not lossy or not is_far_smaller(len(lossy[0].data), frames, partial(_webp_sizes, file)):
        exact = webp_smaller.exact(file, frames, wish.options.effort, file.frames).file_bytes
        yield SmallerAnimation(Format.WEBP, exact, partial(_webp_shows, shown))
        if not soft and not wish.lossless and (not lossy or len(lossy[0].data) > len(exact)):
            drawn = _drawn(frames, wish)  # a recording, or what may only lose colors
            if drawn is not None:
                pictures = Frames(drawn.data, report)
                made = webp_smaller.exact(file, pictures, wish.options.effort).file_bytes
                digest = digest_of_shown(pictures, frames)
                yield _of_lossy(Format.WEBP, replace(drawn, data=made, shown=digest), shown, _webp_shows)
    if soft and not wish.lossless:
        mapped = soft_smaller.fewest(frames, wish.quality, wish.options)
        if mapped is not None:
            made = webp_smaller.exact(file, mapped.frames, wish.options.effort).file_bytes
            yield _of_mapped(Format.WEBP, mapped, made, digest_of(mapped.frames), shown, _webp_shows)


def _webp_sizes(file: WebpFile, few: Frames, count: int) -> list[int]:
    made = webp_smaller.exact(replace(file, frames=file.frames[:count]), few, Effort.FAST)
    return [len(frame.data) for frame in made.frames]


def _lossy_webp(file: WebpFile, frames: Frames, wish: Wish, original: bytes) -> Iterator[SmallerAnimation]:
    if wish.quality is None or wish.lossless or wish.palettes:
        return
    lossy = webp_smaller.smallest(file, frames, wish.quality, wish.options.effort)
    if lossy is not None:
        yield _of_lossy(Format.WEBP, lossy, original, _webp_shows)


def _webp_shows(digest: bytes, data: bytes, report: Report = ignore) -> bool:
    return digest_of(Frames(data, report)) == digest


# ---- APNG


def _of_apng(data: bytes, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    file = apng_file.parsed(data)
    if not wish.extensions:
        _check_upright(carried)
        file = file.without_extensions()
    frames = ApngFrames(data, file, report)
    try:
        shown, soft = _seen(frames)
    except MixedColorsError:
        yield _kept_apng(file, wish, report)
        return
    lossy = None if wish.lossless else _lossy_apng(file, frames, wish, shown, soft=soft)
    if lossy is not None:
        yield lossy
        if is_far_smaller(len(lossy.data), frames, partial(_apng_sizes, file)):
            return
    exact = apng_smaller.exact(file, frames, wish.options.effort)
    if exact is not None:
        yield SmallerAnimation(Format.PNG, exact.file_bytes, partial(_apng_shows, with_hidden(shown, file)))
    if exact is None or len(exact.file_bytes) >= len(data):
        yield _kept_apng(file, wish, report)


def _kept_apng(file: ApngFile, wish: Wish, report: Report) -> SmallerAnimation:
    kept = apng_smaller.kept(file, wish.options.effort, report).file_bytes
    return SmallerAnimation(Format.PNG, kept, partial(_apng_holds, apng_file.digest_of_parts(file)))


def _apng_sizes(file: ApngFile, few: Frames, count: int) -> list[int] | None:
    made = apng_smaller.exact(replace(file, frames=file.frames[:count]), few, Effort.FAST)
    return None if made is None else [len(frame.data) for frame in made.frames]


def _lossy_apng(file: ApngFile, frames: Frames, wish: Wish, shown: bytes, *, soft: bool) -> SmallerAnimation | None:
    """Return an APNG at a quality, or in fewer colors; None if there is none."""
    own = with_hidden(shown, file)
    if soft:
        mapped = soft_smaller.fewest(frames, wish.quality, wish.options)
        made = None if mapped is None else apng_smaller.exact(file, mapped.frames, wish.options.effort)
        if made is None or mapped is None:
            return None
        digest = with_hidden(digest_of(mapped.frames), file)
        return _of_mapped(Format.PNG, mapped, made.file_bytes, digest, own, _apng_shows)
    drawn = _drawn(frames, wish)
    if drawn is None:
        return None
    pictures = Frames(drawn.data, frames.report)
    made = apng_smaller.exact(file, pictures, wish.options.effort)
    if made is None:
        return None
    digest = with_hidden(digest_of_shown(pictures, frames), file)
    return _of_lossy(Format.PNG, replace(drawn, data=made.file_bytes, shown=digest), own, _apng_shows)


def _apng_holds(digest: bytes, data: bytes, report: Report = ignore) -> bool:
    """Tell whether an APNG has the pictures with this digest."""
    try:
        return apng_file.digest_of_parts(apng_file.parsed(data)) == digest
    except ValueError:
        return False


def _apng_shows(digest: bytes, data: bytes, report: Report = ignore) -> bool:
    """Tell whether an APNG shows what has this digest, after the specification and by Pillow."""
    try:
        file = apng_file.parsed(data)
        frames = ApngFrames(data, file, report)
        pictures = iter(Frames(data, report))
        if file.hidden:
            next(pictures)
        return all(with_hidden(one, file) == digest for one in (digest_of(frames), digest_of_shown(pictures, frames)))
    except ValueError:
        return False


# ---- All of them


def _drawn(frames: Frames, wish: Wish) -> Lossy | None:
    """Return a GIF with one palette that shows the frames, and takes no time."""
    if max(frames.size) > _MOST_GIF_SIDE:
        return None
    return gif_smaller.smallest(gif_file.blank(frames.size, frames.count), frames, wish.quality, wish.options)


def _of_lossy(one: Format, lossy: Lossy, original: bytes, shows: _Check) -> SmallerAnimation:
    """Return a result that may have lost something; `original` is the digest of the original."""
    check = partial(shows, lossy.shown)
    if lossy.shown == original:
        return SmallerAnimation(one, lossy.data, check)
    return SmallerAnimation(
        one, lossy.data, check, lossless=False, colors=lossy.colors, setting=lossy.setting, score=lossy.score,
        worst=lossy.worst,
    )  # fmt: skip


def _of_mapped(
    one: Format, mapped: Mapped, data: bytes, digest: bytes, original: bytes, shows: _Check
) -> SmallerAnimation:
    lossy = Lossy(data, mapped.colors, mapped.score, mapped.worst, digest)
    return _of_lossy(one, lossy, original, shows)


def _seen(frames: Frames) -> tuple[bytes, bool]:
    """Return the digest of an animation, and whether a pixel of it is partly transparent."""
    soft = False

    def pictures() -> Iterator[Keys]:
        nonlocal soft
        for keys in frames:
            alpha = keys >> np.uint32(24)
            soft = soft or bool(((alpha > 0) & (alpha < _OPAQUE)).any())
            yield keys

    return digest_of_shown(pictures(), frames), soft


def _check_upright(carried: Carried) -> None:
    """Raise ValueError for a picture that its metadata turns, which is removed."""
    if carried.orientation != 1:
        raise ValueError("a picture that is turned")
