"""Give a picture fewer pixels, before anything competes: its pixels, its metadata, and the gain map behind it.

This is a step between reading and everything else. Scores, estimates, palettes and previews all use what comes out.
"""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image, JpegImagePlugin

from qtcompress.core.types import Report, ignore
from qtcompress.engine.containers.jpeg_segments import APP0, APP1, APP14, COMMENT, segments_of
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.smaller import Size, smaller
from qtcompress.engine.metadata.xmp_pointers import Extra
from qtcompress.engine.pictures.contents import Contents
from qtcompress.engine.pictures.extras import Appended
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.pictures.resampling import new_size, resized

_BEGUN = 0.95  # of reading, when the pixels are there
_MAP_APPS = (*range(APP1, APP14), APP14 + 1, COMMENT)
_FRAME_APPS = (APP0, APP14)  # they say how the samples are stored


def fitted(picture: Picture, limit: SizeLimit | None, report: Report) -> Picture:
    """Return a full picture within a limit; the same picture where it is small enough, or there is no limit."""
    size = None if limit is None else new_size(picture.pixels, limit)
    if size is None or size == (picture.width, picture.height):
        return picture
    return made_smaller(picture, size, report)


def made_smaller(picture: Picture, size: Size, report: Report) -> Picture:
    """Return a full picture in a smaller size: width and height, upright."""
    contents = _smaller(picture.contents, (picture.width, picture.height), size)
    return replace(
        picture,
        pixels=resized(picture.pixels, size, lambda stage, share: report(stage, _BEGUN + (1 - _BEGUN) * share)),
        width=size[0],
        height=size[1],
        contents=contents,
        metadata=contents.whole.settled(),
        resized_from=(picture.width, picture.height),
    )


def smaller_proxy(proxy: Picture, size: Size) -> Picture:
    """Return a picture whose pixels may be those of a proxy in a smaller size; its pixels are never enlarged."""
    if size == (proxy.width, proxy.height):
        return proxy
    pixels = proxy.pixels
    if pixels.shape[1] > size[0] or pixels.shape[0] > size[1]:
        pixels = resized(pixels, size, ignore)
    return replace(proxy, pixels=pixels, width=size[0], height=size[1], resized_from=(proxy.width, proxy.height))


def _smaller(contents: Contents, before: Size, after: Size) -> Contents:
    if contents.carried.orientation >= 5:
        before, after = before[::-1], after[::-1]
    packet = smaller(replace(contents.carried, xmp=contents.packet), before, after).xmp
    return replace(
        contents,
        carried=smaller(contents.carried, before, after),
        packet=packet,
        appended=_with_smaller_maps(contents.appended, before, after),
    )


def _with_smaller_maps(appended: Appended, before: Size, after: Size) -> Appended:
    """Return what stands behind a picture with gain maps reduced as the picture is.

    A depth map, and another picture, stay as they are: they have sizes of their own, and depths can't be mixed.
    """
    if not appended.sound:
        return appended
    news = {
        at: _smaller_map(appended.behind[one.data_at : one.end], before, after)
        for at, one in enumerate(appended.regions)
        if one.kind is Extra.GAIN_MAP
    }
    return appended.edited({at: data for at, data in news.items() if data})


def _smaller_map(data: bytes, before: Size, after: Size) -> bytes:
    """Return a gain map with fewer pixels, with the tables and all segments of its own; empty for one that is damaged.

    Its values are logarithms of light, in which neighbors are mixed as a viewer does that enlarges the map.
    """
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "MPO")) as image:
            size = max(round(image.width * after[0] / before[0]), 1), max(round(image.height * after[1] / before[1]), 1)
            small = image.resize(size, Image.Resampling.LANCZOS)
            tables = getattr(image, "quantization", None)
            sampling = JpegImagePlugin.get_sampling(image)
            stream = io.BytesIO()
            small.save(stream, "JPEG", qtables=tables, subsampling=max(sampling, 0), optimize=True)
        own = b"".join(part for mark, part in segments_of(data) if mark in _MAP_APPS)
        frame = list(segments_of(stream.getvalue()))
    except (OSError, ValueError, SyntaxError):
        return b""
    head = b"".join(part for mark, part in frame if mark in _FRAME_APPS)
    rest = b"".join(part for mark, part in frame if mark not in (*_FRAME_APPS, *_MAP_APPS))
    return data[:2] + head + own + rest
