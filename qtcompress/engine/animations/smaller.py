"""The smaller files of an animation, in the format that it has or in others that are allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from qtcompress.core.animation.steps import Keys
from qtcompress.core.types import Effort, Report
from qtcompress.engine.animations import (
    apng_file,
    apng_smaller,
    conversions,
    gif_file,
    gif_frames,
    gif_repack,
    gif_smaller,
    scenes,
    soft_smaller,
    webp_file,
    webp_smaller,
)
from qtcompress.engine.animations.apng_file import ApngFile, ApngFrames, MixedColorsError, with_hidden
from qtcompress.engine.animations.conversions import lossy_webp
from qtcompress.engine.animations.forecast import certainly_wins, is_far_smaller
from qtcompress.engine.animations.gif_smaller import Lossy
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown, head_of, whole
from qtcompress.engine.animations.results import (
    SmallerAnimation,
    Wish,
    apng_holds,
    apng_shows,
    as_pillow_shows,
    gif_shows,
    of_lossy,
    of_mapped,
)
from qtcompress.engine.animations.webp_file import WebpFile
from qtcompress.engine.containers.avif_sequence import is_plain
from qtcompress.engine.job.formats import HEAD_BYTES, Format, result_format_of
from qtcompress.engine.metadata.metadata import Carried

_MOST_GIF_SIDE = 65_535
_OPAQUE = 255
_MUCH_SMALLER = 0.9  # than a file without any loss that is made in little time: a better one would not win, either


def smaller(data: bytes | Path, wish: Wish, carried: Carried, report: Report) -> list[SmallerAnimation]:
    """Return animations that reach a quality, the smallest one first; none where that is not possible.

    Parameters
    ----------
    data : bytes or Path
        The original, or where it is: the frames of a GIF are not in memory then.
    carried : Carried
        What the original carries, for formats that store it in another way.

    Raises
    ------
    ReadError
        If it can't be read, or is too large.
    """
    ways = {Format.PNG: _of_apng, Format.WEBP: _of_webp, Format.AVIF: _of_avif}
    one = result_format_of(head_of(data, HEAD_BYTES)) or Format(0)
    if one is not Format.GIF and one not in ways:
        return []
    try:
        found = (
            _of_gif(data, wish, carried, report) if one is Format.GIF else ways[one](whole(data), wish, carried, report)
        )
        made = list(found)
    except ValueError:
        return []
    return sorted(made, key=lambda one: len(one.data))


# ---- GIF


def _of_gif(data: bytes | Path, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    gif = gif_file.parsed(data)
    frames, shown = gif_frames.clear_frames(data, gif, report)
    gif = gif if wish.extensions else gif.without_extensions()
    lossy = None if wish.lossless else scenes.smallest(gif, frames, wish.quality, wish.options)
    made = [] if lossy is None else [of_lossy(Format.GIF, lossy, shown, gif_shows)]
    if not made or made[0].lossless or not certainly_wins(len(made[0].data), wish.worth, gif, frames):
        packing = gif_repack.Repack(gif, frames)
        wins = made and len(made[0].data) < _MUCH_SMALLER * packing.quick_bytes
        packed = packing.smallest(Effort.FAST if wins else wish.options.effort)
        made.append(SmallerAnimation(Format.GIF, packed, partial(gif_shows, shown)))
    yield from made
    if wish.others and gif.square and not any(image.waits for image in gif.images):
        yield from conversions.of_gif(gif, frames, wish, carried, made)


# ---- WebP


def _of_webp(data: bytes, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    file = webp_file.parsed(data)
    if not wish.extensions:
        _check_upright(carried)
        file = file.without_extensions()
    frames = Frames(data, report)
    shown, soft = _seen(frames)
    lossy = list(lossy_webp(file, frames, wish, shown))
    yield from lossy
    if not lossy or not is_far_smaller(len(lossy[0].data), frames, partial(_webp_sizes, file)):
        exact = webp_smaller.exact(file, frames, wish.options.effort, file.frames).file_bytes
        yield SmallerAnimation(Format.WEBP, exact, partial(as_pillow_shows, shown))
        if not soft and not wish.lossless and (not lossy or len(lossy[0].data) > len(exact)):
            drawn = _drawn(frames, wish)  # a recording, or what may only lose colors
            if drawn is not None:
                pictures = Frames(drawn.data, report)
                made = webp_smaller.exact(file, pictures, wish.options.effort).file_bytes
                digest = digest_of_shown(pictures, frames)
                yield of_lossy(Format.WEBP, replace(drawn, data=made, shown=digest), shown, as_pillow_shows)
    if frames.loop is not None and not file.has_profile:
        yield from conversions.of_frames(frames, frames.loop, wish, carried, [len(one.data) for one in lossy])
    if soft and not wish.lossless:
        mapped = soft_smaller.fewest(frames, wish.quality, wish.options)
        if mapped is not None:
            made = webp_smaller.exact(file, mapped.frames, wish.options.effort).file_bytes
            yield of_mapped(Format.WEBP, mapped, made, digest_of(mapped.frames), shown, as_pillow_shows)


def _webp_sizes(file: WebpFile, few: Frames, count: int) -> list[int]:
    made = webp_smaller.exact(replace(file, frames=file.frames[:count]), few, Effort.FAST)
    return [len(frame.data) for frame in made.frames]


# ---- APNG


def _of_apng(data: bytes, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    file = apng_file.parsed(data, deep=True)
    if not wish.extensions:
        _check_upright(carried)
        file = file.without_extensions()
    if file.deep:
        yield _kept_apng(file, wish, report)
        return
    frames = ApngFrames(data, file, report)
    try:
        shown, soft = _seen(frames)
    except MixedColorsError:
        yield _kept_apng(file, wish, report)
        return
    lossy = None if wish.lossless else _lossy_apng(file, frames, wish, shown, soft=soft)
    if not file.hidden and not file.has_profile:
        yield from conversions.of_frames(frames, file.plays, wish, carried, [] if lossy is None else [len(lossy.data)])
    if lossy is not None:
        yield lossy
        if is_far_smaller(len(lossy.data), frames, partial(_apng_sizes, file)):
            return
    exact = apng_smaller.exact(file, frames, wish.options.effort, own=True)
    if exact is not None:
        yield SmallerAnimation(Format.PNG, exact.file_bytes, partial(apng_shows, with_hidden(shown, file)))
    if exact is None or len(exact.file_bytes) >= len(data):
        yield _kept_apng(file, wish, report)


def _kept_apng(file: ApngFile, wish: Wish, report: Report) -> SmallerAnimation:
    kept = apng_smaller.kept(file, wish.options.effort, report).file_bytes
    return SmallerAnimation(Format.PNG, kept, partial(apng_holds, apng_file.digest_of_parts(file)))


def _apng_sizes(file: ApngFile, few: Frames, count: int) -> list[int] | None:
    made = apng_smaller.exact(replace(file, frames=file.frames[:count]), few, Effort.FAST, own=True)
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
        return of_mapped(Format.PNG, mapped, made.file_bytes, digest, own, apng_shows)
    drawn = _drawn(frames, wish)
    if drawn is None:
        return None
    pictures = Frames(drawn.data, frames.report)
    made = apng_smaller.exact(file, pictures, wish.options.effort)
    if made is None:
        return None
    digest = with_hidden(digest_of_shown(pictures, frames), file)
    return of_lossy(Format.PNG, replace(drawn, data=made.file_bytes, shown=digest), own, apng_shows)


# ---- AVIF


def _of_avif(data: bytes, wish: Wish, carried: Carried, report: Report) -> Iterator[SmallerAnimation]:
    """Yield a sequence at a quality; nothing of it can be packed again without loss."""
    frames = Frames(data, report)
    if carried.blocks or not is_plain(data) or len(frames.durations_ms) < frames.count:
        return
    yield from conversions.as_avif(frames, frames.loop, wish, carried)


# ---- All of them


def _drawn(frames: Frames, wish: Wish) -> Lossy | None:
    """Return a GIF with one palette that shows the frames, and takes no time; it is not as small as possible."""
    if max(frames.size) > _MOST_GIF_SIDE:
        return None
    blank = gif_file.blank(frames.size, frames.count)
    return gif_smaller.smallest(blank, frames, wish.quality, wish.options, tight=False)


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
