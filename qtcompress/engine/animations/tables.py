"""The palettes that stand in the file of an animation: one for all frames, or one of some frames' own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qtcompress.core.types import Palette
from qtcompress.engine.animations import apng_file, gif_file

_INDEXED = 3  # the color type of a PNG with a palette


@dataclass(frozen=True, slots=True)
class Tables:
    """Palettes of frames, by their numbers.

    Parameters
    ----------
    frames : tuple of Palette
        Of each frame; the same object for equal ones. Empty if the file has no palettes. Of equal entries, with which
        GIFs are filled up, there is one.
    """

    frames: tuple[Palette, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether all frames have the same one."""
        return len(set(map(id, self.frames))) == 1

    def of(self, number: int) -> Palette | None:
        """Return the palette of a frame; None if it has none."""
        return self.frames[number] if number < len(self.frames) else None


def tables_of(data: bytes, kind: str) -> Tables:
    """Return the palettes in a file of a kind, by Pillow's name; none for what can't be understood."""
    try:
        if kind == "GIF":
            return _of_gif(gif_file.parsed(data))
        return _of_apng(apng_file.parsed(data)) if kind == "PNG" else Tables()
    except ValueError:
        return Tables()


def _of_gif(gif: gif_file.GifFile) -> Tables:
    known: dict[tuple[bytes, int], Palette] = {}
    frames = []
    for image in gif.images:
        key = image.table or gif.table, image.clear
        if key not in known:
            if not key[0]:
                return Tables()
            colors = np.full((len(key[0]) // 3, 4), 255, np.uint8)
            colors[:, :3] = np.frombuffer(key[0], np.uint8).reshape(-1, 3)
            if 0 <= image.clear < len(colors):
                colors[image.clear] = 0
            _, first = np.unique(colors.view(np.uint32)[:, 0], return_index=True)
            known[key] = Palette(colors[np.sort(first)])
        frames.append(known[key])
    return Tables(tuple(frames))


def _of_apng(file: apng_file.ApngFile) -> Tables:
    if file.form[0] != _INDEXED:
        return Tables()
    table, clear = file.parts.get(b"PLTE", b""), file.parts.get(b"tRNS", b"")
    colors = np.full((len(table) // 3, 4), 255, np.uint8)
    colors[:, :3] = np.frombuffer(table[: 3 * len(colors)], np.uint8).reshape(-1, 3)
    alpha = np.frombuffer(clear[: len(colors)], np.uint8)
    colors[: len(alpha), 3] = alpha
    return Tables((Palette(colors),) * len(file.frames))
