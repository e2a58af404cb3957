"""The smaller files of an animation in other formats than its own, where these are allowed."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from qtcompress.core.animation.steps import Disposal
from qtcompress.engine.animations import apng_file, apng_smaller, webp_file, webp_smaller
from qtcompress.engine.animations.apng_file import ApngFile
from qtcompress.engine.animations.gif_file import GifFile
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown
from qtcompress.engine.animations.results import SmallerAnimation, Wish, apng_shows, of_lossy, webp_shows
from qtcompress.engine.animations.webp_file import WebpFile
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.metadata import Carried

_MOST_WEBP_SIDE = 1 << 14
_MOST_PLAYS = {Format.WEBP: 65_535, Format.PNG: 2**31 - 1}
_FAR_SMALLER = 0.5  # than a GIF: smaller than the same pictures in a WebP


def of_gif(
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
        lossy = list(lossy_webp(webp, times, wish, digest_of(times)))
        yield from lossy
        for one in made:
            if lossy and len(lossy[0].data) < _FAR_SMALLER * len(one.data):
                continue
            shown = Frames(one.data, frames.report)
            file = webp_smaller.exact(webp, shown, wish.options.effort).file_bytes
            yield replace(
                one, format=Format.WEBP, data=file, shows_it=partial(webp_shows, digest_of_shown(shown, times))
            )
    if Format.PNG & wish.others and plays <= _MOST_PLAYS[Format.PNG] and not (as_webp and not told.texts):
        apng = _blank_apng(gif, plays, told)
        for one in made:
            shown = Frames(one.data, frames.report)
            png = apng_smaller.exact(apng, shown, wish.options.effort)
            if png is not None:
                check = partial(apng_shows, digest_of_shown(shown, times))
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


def lossy_webp(file: WebpFile, frames: Frames, wish: Wish, original: bytes) -> Iterator[SmallerAnimation]:
    """Yield a lossy WebP where one may be; `original` is the digest of the original."""
    if wish.quality is None or wish.lossless or wish.palettes:
        return
    lossy = webp_smaller.smallest(file, frames, wish.quality, wish.options.effort)
    if lossy is not None:
        yield of_lossy(Format.WEBP, lossy, original, webp_shows)
