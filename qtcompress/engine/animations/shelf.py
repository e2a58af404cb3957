"""Pictures that wait in a temporary file: a few frames that are looked at again and again would take most memory.

What is in use is not read twice: whoever asks for a picture that another one still holds gets the same array.
"""

from __future__ import annotations

from contextlib import suppress
from typing import IO, Any
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Keys
from qtcompress.engine.animations.on_disk import file_of

_LEAST_BYTES = 1 << 19  # of a picture that is written; a smaller one stays in memory


class Shelf:
    """A place for pictures, `(H, W)` uint32, which are not to be changed afterwards."""

    def __init__(self) -> None:
        self._opened: IO[bytes] | None = None
        self._end = 0
        self._places: dict[int, int] = {}  # of the pictures that are in use, by their identities
        self._held: WeakValueDictionary[int, NDArray[Any]] = WeakValueDictionary()  # by their places

    def put(self, picture: Keys) -> Shelved:
        """Keep a picture; one that is there already, and still in use, is not written again."""
        if picture.nbytes < _LEAST_BYTES:
            return Shelved(self, -1, picture.shape, picture)
        place = self._places.get(id(picture), -1)
        if self._held.get(place) is not picture:
            with suppress(OSError):  # there is no room
                place = self._written(picture)
                return Shelved(self, place, picture.shape)
            return Shelved(self, -1, picture.shape, picture)
        return Shelved(self, place, picture.shape)

    @property
    def _file(self) -> IO[bytes]:
        """The file."""
        self._opened = self._opened or file_of(self)
        return self._opened

    def _written(self, picture: Keys) -> int:
        place = self._end
        self._file.seek(place)
        self._file.write(np.ascontiguousarray(picture).data.cast("B"))
        self._file.flush()  # or that fails when it is read
        self._end += picture.nbytes
        self._places[id(picture)], self._held[place] = place, picture
        return place

    def get(self, place: int, shape: tuple[int, ...]) -> Keys:
        """Return a picture."""
        picture = self._held.get(place)
        if picture is None:
            picture = np.empty(shape, np.uint32)
            self._file.seek(place)
            self._file.readinto(picture.data.cast("B"))  # type: ignore[attr-defined]  # IO lacks it
            picture.setflags(write=False)
            self._places[id(picture)], self._held[place] = place, picture
        return picture


class Shelved:
    """A picture on a shelf, or one that is held here, since it is small.

    Parameters
    ----------
    shelf : Shelf
    place : int
        Where it begins in the file.
    shape : (int, int)
    held : (H, W) uint32, optional
    """

    def __init__(self, shelf: Shelf, place: int, shape: tuple[int, ...], held: Keys | None = None) -> None:
        self._shelf, self._place, self._shape, self._held = shelf, place, shape, held

    @property
    def picture(self) -> Keys:
        """The picture, `(H, W)` uint32."""
        return self._shelf.get(self._place, self._shape) if self._held is None else self._held
