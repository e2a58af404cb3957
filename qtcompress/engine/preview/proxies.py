"""Pictures at the size of a pane, kept in memory and in the program's cache folder.

A JPEG is decoded at a half, a quarter or an eighth of its size by scaling its DCT, which takes a fraction of a full
decoding; every other format is decoded in full once, and then its proxy is read from the disk. Embedded previews of
cameras are not used: they may show another crop, other colors, or what the picture was before it was edited.

A proxy is stored without loss, since compression is judged by it. The key is the path with size and time of the file.
"""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from qtcompress.core.rows import is_translucent
from qtcompress.core.types import Report, Stage
from qtcompress.engine.animations.reel import picture_or_frame
from qtcompress.engine.files.cache_folder import CacheFolder
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS
from qtcompress.engine.preview.recent import Recent

_MEMORY_BYTES = 64_000_000  # about 25 proxies of 1024 pixels
_MOST_UNSAVED = 16  # who leafs fast leaves no time to write them
_FACTS = ("width", "height", "source_bytes", "deep", "converted", "frames", "data")
_COMPRESS_LEVEL = 1  # of 0..9: higher ones take several times as long and save a tenth

_Key = tuple[Path, int, Stamp]


class Proxies:
    """Makes proxies, and keeps those used last. Several threads may use it.

    Parameters
    ----------
    folder : CacheFolder, optional
        Where they are stored from one start to the next.
    """

    def __init__(self, folder: CacheFolder | None = None, memory_bytes: int = _MEMORY_BYTES) -> None:
        self._folder = folder
        self._recent: Recent[_Key, Picture] = Recent(memory_bytes, lambda picture: picture.pixels.nbytes)
        self._unsaved: dict[_Key, Picture] = {}

    def get(self, path: Path, side: int, report: Report) -> Picture:
        """Return a picture, or the first frame of an animation, with at most `side` pixels per side; no metadata.

        Raises as `read` does.
        """
        stamp = Stamp.of(path)
        if stamp is None:
            return picture_or_frame(path, report, max_side=side)  # which says why
        known = self._recent.get((path, side, stamp)) or self._stored(path, side, stamp)
        if known is not None:
            return known
        return self._keep(path, side, stamp, picture_or_frame(path, report, max_side=side))

    def put(self, path: Path, side: int, stamp: Stamp, picture: Picture) -> None:
        """Take a proxy that was made elsewhere, of the file as it was at `stamp`."""
        self._keep(path, side, stamp, picture)

    def save(self, report: Report) -> None:
        """Write the proxies that are not on the disk yet; `report` is called before each with its progress."""
        while self._unsaved and self._folder is not None:
            report(Stage.WRITE, 0.0)
            key = next(iter(self._unsaved))
            picture = self._unsaved.pop(key, None)
            if picture is not None:
                self._folder.write(_name(*key), _encoded(picture))

    def _keep(self, path: Path, side: int, stamp: Stamp, picture: Picture) -> Picture:
        picture.pixels.setflags(write=False)
        if Stamp.of(path) == stamp:  # else it was changed while it was read
            self._recent.put((path, side, stamp), picture)
            if self._folder is not None and not picture.full:
                self._unsaved[path, side, stamp] = picture
                for key in list(self._unsaved)[:-_MOST_UNSAVED]:
                    self._unsaved.pop(key, None)
        return picture

    def _stored(self, path: Path, side: int, stamp: Stamp) -> Picture | None:
        data = None if self._folder is None else self._folder.read(_name(path, side, stamp))
        picture = None if data is None else _decoded(data, side)
        if picture is not None and picture.source_bytes == stamp.size_bytes:
            self._recent.put((path, side, stamp), picture)
            return picture
        return None


def _name(path: Path, side: int, stamp: Stamp) -> str:
    text = f"{stamp.size_bytes} {stamp.mtime_ns} {side} "
    return f"{hashlib.sha256(text.encode() + os.fsencode(path)).hexdigest()[:40]}.png"


def _encoded(picture: Picture) -> bytes:
    words = PngInfo()
    for name in _FACTS:
        words.add_text(name, str(int(getattr(picture, name))))
    pixels = picture.pixels if is_translucent(picture.pixels) else np.ascontiguousarray(picture.pixels[..., :3])
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", pnginfo=words, compress_level=_COMPRESS_LEVEL)
    return stream.getvalue()


def _decoded(data: bytes, side: int) -> Picture | None:
    """Return the proxy in a file of the cache; None if it is damaged."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            if max(image.size) > side:
                return None
            facts = [int(image.info[name]) for name in _FACTS]
            pixels = np.array(image.convert("RGBA"))
    except DECODER_ERRORS:
        return None
    pixels.setflags(write=False)
    width, height, source_bytes, deep, converted, frames, grays = facts
    return Picture(
        pixels, width, height, source_bytes, deep=bool(deep), converted=bool(converted), frames=frames, data=bool(grays)
    )
