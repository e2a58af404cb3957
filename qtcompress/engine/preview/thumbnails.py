"""Thumbnails, shared with the desktop's other programs.

They are stored as the Thumbnail Managing Standard says (freedesktop.org, version 0.9.0): a PNG below
`$XDG_CACHE_HOME/thumbnails`, named by the MD5 of the file's URI, with the URI, time and size of the file in it. Other
systems have no such place; there the program's own cache folder has the same structure, and a limit.

A thumbnail of another program is shown, but says nothing about whether this program can read the picture: only one of
this program brings the picture's width and height along.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import platformdirs
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from qtcompress import __version__
from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.types import Report
from qtcompress.engine.animations.reading import Frames, pixels_of
from qtcompress.engine.files.cache_folder import CacheFolder
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.folders import cache_folder, data_folder
from qtcompress.engine.job.formats import HEAD_BYTES
from qtcompress.engine.pictures.reader import Picture, decision_about_data, read, shrink
from qtcompress.engine.pictures.timeline import as_shown, may_move, timeline_at
from qtcompress.engine.pictures.watched_file import DAMAGED, DECODER_ERRORS
from qtcompress.engine.preview import MakeThumbnail, MeasureMotion, Motion, Thumbnail
from qtcompress.engine.preview.proxies import Proxies

SIDE_PX = 256
"""The longest side of a thumbnail: "large" in the standard."""

_ANY = sys.maxsize  # pixels of frames, of which but the first is decoded
_FRAMES, _SECONDS = "qtcompress::Frames", "qtcompress::Seconds"
_FOLDER = "large"
_FAILED = f"fail/qtcompress-{__version__}"
_SOFTWARE = f"qtcompress {__version__}"
_PLAIN = "!$&'()*+,-./:=@_~"  # not escaped in the URIs of GLib, which all programs must write alike
_NS_A_SECOND = 1_000_000_000
_OWN_LIMIT_BYTES = 200_000_000  # where the folder is the program's own


def thumbnail(path: Path, max_side: int, report: Report) -> Thumbnail:
    """Return a thumbnail with sides of at most `max_side` pixels, of an animation that of its first frame.

    Raises `ReadError`, `LeftAlone`, `Cancelled`.
    """
    try:
        picture = read(path, report, max_side=max_side, shown=True)
    except LeftAlone as decision:
        if not decision.frames:
            raise
        return _of_first_frame(path, max_side, report)
    left = decision_about_data(path, report) if picture.data else None
    sizes = picture.width, picture.height, picture.source_bytes
    return Thumbnail(picture.pixels, *sizes, picture.deep, picture.converted, Motion(), left)


def _of_first_frame(path: Path, max_side: int, report: Report) -> Thumbnail:
    data = path.read_bytes()
    frames = Frames(data, report, most_pixels=_ANY)
    first = next(iter(frames))
    return Thumbnail(shrink(pixels_of(first), max_side), *frames.size, len(data), motion=motion(path, report))


def motion(path: Path, report: Report) -> Motion:
    """Return whether a file is an animation, from its headers. Raises `ReadError`."""
    found = timeline_at(path, report)
    return Motion() if found is None else Motion(len(found.durations_ms), sum(as_shown(found.durations_ms)) / 1000)


class ThumbnailFiles:
    """The thumbnails on the disk.

    Parameters
    ----------
    folder : Path
        The folder of all thumbnails.
    limit_bytes : int, optional
        None where the folder belongs to the desktop.
    private : tuple of Path
        Folders of whose pictures no thumbnail is stored; `folder` is always one of them.
    """

    def __init__(self, folder: Path, limit_bytes: int | None = None, private: tuple[Path, ...] = ()) -> None:
        self._made = CacheFolder(folder / _FOLDER, limit_bytes)
        self._failed = CacheFolder(folder / _FAILED, limit_bytes)
        self._private = (folder, *private)

    @classmethod
    def usual(cls) -> ThumbnailFiles:
        """Return the thumbnails of this user."""
        private = cache_folder(), data_folder()
        if sys.platform in ("win32", "darwin"):
            return cls(cache_folder() / "thumbnails", _OWN_LIMIT_BYTES, private)
        home = os.environ.get("XDG_CACHE_HOME", "").strip()
        return cls(Path(home or platformdirs.user_cache_path()) / "thumbnails", None, private)

    def read(self, path: Path, stamp: Stamp) -> Thumbnail | None:
        """Return the thumbnail of a file as it is now; its width is 0 if another program made it."""
        if not os.access(path, os.R_OK):
            return None
        found = _opened(self._made.read(_name(path)), path, stamp)
        if found is None or max(found.size) > SIDE_PX:
            return None
        own = found.info.get("Software") == _SOFTWARE
        width, height = (_number(found.info.get(f"Thumb::Image::{name}")) if own else 0 for name in ("Width", "Height"))
        moves = _motion_in(found.info) if own else None
        return Thumbnail(np.array(found.convert("RGBA")), width, height, stamp.size_bytes, motion=moves)

    def write(self, path: Path, stamp: Stamp, made: Thumbnail) -> None:
        """Store the thumbnail of a file that was read as it was at `stamp`."""
        if self._is_public(path) and Stamp.of(path) == stamp:
            size = {"Thumb::Image::Width": str(made.width), "Thumb::Image::Height": str(made.height)}
            if made.motion is not None:
                size |= {_FRAMES: str(made.motion.frames), _SECONDS: str(made.motion.seconds)}
            self._made.write(_name(path), _png(made.pixels, path, stamp, size))
            self._failed.remove(_name(path))

    def failure(self, path: Path, stamp: Stamp) -> ReadError | None:
        """Return why this program could not read a file that has not changed since."""
        found = _opened(self._failed.read(_name(path)), path, stamp)
        return ReadError(found.info["Description"], DAMAGED) if found and "Description" in found.info else None

    def write_failure(self, path: Path, stamp: Stamp, error: ReadError) -> None:
        """Store that a file is damaged; other reasons may pass, such as a permission or a missing package."""
        if error.advice == DAMAGED and self._is_public(path) and Stamp.of(path) == stamp:
            clear = np.zeros((1, 1, 4), np.uint8)
            self._failed.write(_name(path), _png(clear, path, stamp, {"Description": error.what}))

    def _is_public(self, path: Path) -> bool:
        place = Path(os.path.abspath(path))  # noqa: PTH100 - the name as it is, not what links lead to
        return not any(place.is_relative_to(folder) for folder in self._private) and os.access(path, os.R_OK)


class Thumbnails:
    """Gives thumbnails, from the disk or from a worker.

    Parameters
    ----------
    ask : function
        Lets a worker read a picture for the gallery.
    look : function
        The same for the picture that is selected, for which nothing else may make it wait.
    files : ThumbnailFiles, optional
        The thumbnails on the disk.
    measure : function
        Lets a worker find out whether a picture is an animation whose thumbnail another program made.
    """

    def __init__(
        self,
        ask: MakeThumbnail,
        look: MakeThumbnail,
        proxies: Proxies,
        files: ThumbnailFiles | None = None,
        *,
        measure: MeasureMotion = motion,
    ) -> None:
        self._ask = ask
        self._look = look
        self._measure = measure
        self._proxies = proxies
        self._files = files
        self._told: set[Path] = set()  # whose stored failure was told; whoever asks again wants to know anew

    def make(self, path: Path, max_side: int, report: Report) -> Thumbnail:
        """Return a thumbnail with sides of at most `max_side` pixels. Raises as `thumbnail` does."""
        found = self._stored(path)
        if found is None:
            return self._made(path, max_side, self._ask, report)
        if found.motion is None:
            with path.open("rb") as file:
                moves = may_move(file.read(HEAD_BYTES))
            return replace(found, motion=self._measure(path, report) if moves else Motion())
        return found

    def look(self, path: Path, side: int, report: Report) -> Thumbnail:
        """Return the thumbnail of a picture that is read with `side` pixels, and keep it in that size as a proxy."""
        found = self._stored(path)
        return found if found is not None and found.width else self._made(path, side, self._look, report)

    def _stored(self, path: Path) -> Thumbnail | None:
        stamp = Stamp.of(path)
        if self._files is None or stamp is None:
            return None
        failure = self._files.failure(path, stamp) if path not in self._told else None
        if failure is not None:
            self._told.add(path)
            raise failure
        return self._files.read(path, stamp)

    def _made(self, path: Path, side: int, ask: MakeThumbnail, report: Report) -> Thumbnail:
        stamp = Stamp.of(path)
        try:
            made = ask(path, side, report)
        except ReadError as error:
            if self._files is not None and stamp is not None:
                self._files.write_failure(path, stamp, error)
            raise
        small = replace(made, pixels=shrink(made.pixels, SIDE_PX))
        if stamp is not None and side > SIDE_PX:
            sizes = made.width, made.height, made.source_bytes
            frames = 1 if made.motion is None else made.motion.frames
            data = made.left is not None
            read = Picture(made.pixels, *sizes, deep=made.deep, converted=made.converted, frames=frames, data=data)
            self._proxies.put(path, side, stamp, read)
        if stamp is not None and self._files is not None and made.left is None:  # a stored one does not say why
            self._files.write(path, stamp, small)
        return small


def uri_of(path: Path) -> str:
    """Return the URI of a file as GLib writes it."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - links are not followed: the URI is that of the name
    return "file://" + quote(os.fsencode(absolute), safe=_PLAIN)


def _name(path: Path) -> str:
    return f"{hashlib.md5(uri_of(path).encode(), usedforsecurity=False).hexdigest()}.png"


def _number(text: object) -> int:
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() else 0


def _motion_in(words: Mapping[Any, Any]) -> Motion | None:
    """Return what a thumbnail says about an animation; None if it says nothing."""
    frames = _number(words.get(_FRAMES))
    try:
        return Motion(frames, float(str(words.get(_SECONDS)))) if frames else None
    except ValueError:
        return None


def _opened(data: bytes | None, path: Path, stamp: Stamp) -> Image.Image | None:
    """Return the loaded PNG of a thumbnail, if it belongs to the file as it is now."""
    if data is None:
        return None
    try:
        image = Image.open(io.BytesIO(data), formats=("PNG",))
        words = image.info
        size = words.get("Thumb::Size", str(stamp.size_bytes))  # need not be there
        expected = uri_of(path), str(stamp.mtime_ns // _NS_A_SECOND), str(stamp.size_bytes)
        if (words.get("Thumb::URI"), words.get("Thumb::MTime"), size) != expected or max(image.size) > SIDE_PX:
            return None
        image.load()
    except DECODER_ERRORS:
        return None
    return image


def _png(pixels: np.ndarray, path: Path, stamp: Stamp, more: dict[str, str]) -> bytes:
    words = PngInfo()
    facts = {
        "Thumb::URI": uri_of(path),
        "Thumb::MTime": str(stamp.mtime_ns // _NS_A_SECOND),
        "Thumb::Size": str(stamp.size_bytes),
        "Software": _SOFTWARE,
    }
    for name, text in {**facts, **more}.items():
        words.add_text(name, text)
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", pnginfo=words)
    return stream.getvalue()
