"""The smaller files of an animation in other formats than its own, where these are allowed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from qtcompress.core.animation.steps import Disposal
from qtcompress.engine.animations import apng_file, apng_smaller, avif_smaller, webp_file, webp_smaller
from qtcompress.engine.animations.apng_file import ApngFile
from qtcompress.engine.animations.gif_file import GifFile
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown
from qtcompress.engine.animations.results import SmallerAnimation, Wish, apng_shows, as_pillow_shows, of_lossy
from qtcompress.engine.animations.webp_file import WebpFile
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.metadata import Carried

_MOST_WEBP_SIDE = 1 << 14
_MOST_PLAYS = {Format.WEBP: 65_535, Format.PNG: 2**31 - 1, Format.AVIF: 65_535}
_FAR_SMALLER = 0.5  # than a GIF: smaller than the same pictures in a WebP
_OF_AVIF, _OF_WEBP = frozenset({"EXIF", "XMP"}), frozenset({"XMP"})  # what they carry here


def of_gif(
    gif: GifFile, frames: Frames, wish: Wish, carried: Carried, made: list[SmallerAnimation]
) -> Iterator[SmallerAnimation]:
    """Yield AVIF, WebP and APNG files that show a GIF, or one of the GIFs that were made of it."""
    plays = 1 if frames.loop is None else frames.loop and frames.loop + 1
    told = carried if wish.extensions else Carried()
    times = frames.playing(plays)
    seen = list(of_frames(frames, plays, wish, carried, [len(one.data) for one in made]))
    yield from seen
    as_webp = _fits(Format.WEBP, frames, plays, wish)
    if as_webp:
        webp = _blank_webp(frames, plays, told.xmp)
        for one in made:
            if any(len(other.data) < _FAR_SMALLER * len(one.data) for other in seen):
                continue
            shown = Frames(one.data, frames.report)
            file = webp_smaller.exact(webp, shown, wish.options.effort).file_bytes
            check = partial(as_pillow_shows, digest_of_shown(shown, times))
            yield replace(one, format=Format.WEBP, data=file, shows_it=check)
    if _fits(Format.PNG, frames, plays, wish) and not (as_webp and not told.texts):
        apng = _blank_apng(gif, plays, told)
        for one in made:
            shown = Frames(one.data, frames.report)
            png = apng_smaller.exact(apng, shown, wish.options.effort)
            if png is not None:
                check = partial(apng_shows, digest_of_shown(shown, times))
                yield replace(one, format=Format.PNG, data=png.file_bytes, shows_it=check)


def of_frames(
    frames: Frames, plays: int, wish: Wish, carried: Carried, rivals: Sequence[int]
) -> Iterator[SmallerAnimation]:
    """Yield lossy AVIF and WebP files that show frames of sRGB, where they can carry what the original does.

    Parameters
    ----------
    frames : Frames
        They were read before, for their times.
    plays : int
        How often they play, 0 for ever.
    rivals : sequence of int
        The bytes of other results. Where an AVIF is far smaller, no WebP is tried.
    """
    if wish.quality is None or not wish.codecs or carried.orientation != 1:
        return
    told = carried if wish.extensions else Carried()
    names = set(told.sizes())
    least = math.inf
    if _fits(Format.AVIF, frames, plays, wish):
        for one in as_avif(frames, plays, wish, carried):
            least = len(one.data)
            yield one
    if least < _FAR_SMALLER * min(rivals, default=math.inf):
        return
    if frames.kind != "WEBP" and _fits(Format.WEBP, frames, plays, wish) and names <= _OF_WEBP:
        times = frames.playing(plays)
        yield from lossy_webp(_blank_webp(frames, plays, told.xmp), times, wish, digest_of(times))


def as_avif(frames: Frames, plays: int | None, wish: Wish, carried: Carried) -> Iterator[SmallerAnimation]:
    """Yield a lossy AVIF as `of_frames` does; one whose `plays` are None does not say how often it plays."""
    if wish.quality is None or not wish.codecs or carried.orientation != 1 or not avif_smaller.fits(frames):
        return
    told = carried if wish.extensions else Carried()
    film = None
    if told.sizes().keys() <= _OF_AVIF:
        asked = avif_smaller.AvifWish(plays, wish.quality, wish.options.effort, told)
        film = avif_smaller.smallest(frames, asked)
    if film is not None:
        yield of_lossy(Format.AVIF, film, b"", as_pillow_shows)


def _fits(one: Format, frames: Frames, plays: int, wish: Wish) -> bool:
    """Tell whether a format is allowed and can have the size and the times."""
    if not one & wish.others or plays > _MOST_PLAYS[one]:
        return False
    whole = all(told == int(told) for told in frames.durations_ms)
    return one is not Format.WEBP or (max(frames.size) < _MOST_WEBP_SIDE and whole)


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


def lossy_webp(file: WebpFile, frames: Frames, wish: Wish, original: bytes) -> Iterator[SmallerAnimation]:
    """Yield a lossy WebP where one may be; `original` is the digest of the original."""
    if wish.quality is None or not wish.codecs:
        return
    lossy = webp_smaller.smallest(file, frames, wish.quality, wish.options.effort)
    if lossy is not None:
        yield of_lossy(Format.WEBP, lossy, original, as_pillow_shows)
