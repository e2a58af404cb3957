"""A palette that a person edits: entries with a lock and a name, and each edit as a function that returns a new value.

A color that a person has chosen is locked: replaced, merged and added ones. A later fit leaves locked entries exactly
as they are, and may change all others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from qtcompress.core.color import working_space
from qtcompress.core.text import Text
from qtcompress.core.types import MAX_COLORS, ColorSpace, Palette
from qtcompress.engine.palettes.text_formats import Color

BLACK: Color = (0, 0, 0, 255)
WHITE: Color = (255, 255, 255, 255)
CLEAR: Color = (0, 0, 0, 0)
"""The color of a fully transparent entry; all of them count as one."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """One entry of an edited palette.

    Parameters
    ----------
    color : Color
        Four whole numbers, 0..255.
    locked : bool
        Whether a fit leaves it as it is.
    name : str
        What a person calls it; "" for no name.

    Raises
    ------
    ValueError
        If `color` is no such color.
    """

    color: Color
    locked: bool = False
    name: str = ""

    def __post_init__(self) -> None:
        if len(self.color) != 4 or not all(0 <= value <= 255 for value in self.color):
            raise ValueError(Text("a color has four values from 0 to 255, not {color}", color=str(self.color)))
        if self.color[3] == 0:
            object.__setattr__(self, "color", CLEAR)


@dataclass(frozen=True, slots=True)
class EditedPalette:
    """A palette in the order that a person gave it: 1 to 256 entries of distinct colors.

    Each edit returns a new value. Entries are named by their place, from 0.

    Raises
    ------
    ValueError
        If there is no entry, there are more than 256, or two have the same color.
    """

    swatches: tuple[Swatch, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.swatches) <= MAX_COLORS:
            raise ValueError(
                Text("a palette has 1 to {most} colors, not {found}", most=MAX_COLORS, found=len(self.swatches))
            )
        if len({swatch.color for swatch in self.swatches}) < len(self.swatches):
            raise ValueError(Text("the colors of a palette are distinct"))

    @classmethod
    def of(cls, palette: Palette, kept: Palette | None = None) -> EditedPalette:
        """Return a palette before its first edit: only `kept` entries are locked, and none has a name."""
        locked = set() if kept is None else {_color(row) for row in kept.colors.tolist()}
        colors = map(_color, palette.colors.tolist())
        return cls(_distinct(Swatch(color, color in locked) for color in colors))

    def __len__(self) -> int:
        return len(self.swatches)

    @property
    def palette(self) -> Palette:
        """The colors alone."""
        return Palette(np.array([swatch.color for swatch in self.swatches], np.uint8))

    @property
    def locked(self) -> tuple[int, ...]:
        """The locked entries."""
        return tuple(entry for entry, swatch in enumerate(self.swatches) if swatch.locked)

    @property
    def kept(self) -> Palette | None:
        """The colors of the locked entries, which a file has even if no pixel uses them; None if there are none."""
        locked = [swatch.color for swatch in self.swatches if swatch.locked]
        return Palette(np.array(locked, np.uint8)) if locked else None

    def entry_of(self, color: Color) -> int:
        """Return the entry of a color, -1 if it has none."""
        wanted = Swatch(color).color
        return next((entry for entry, swatch in enumerate(self.swatches) if swatch.color == wanted), -1)

    def with_lock(self, entries: Collection[int], *, locked: bool) -> EditedPalette:
        """Lock some entries, or unlock them."""
        return self._with({entry: replace(self.swatches[entry], locked=locked) for entry in entries})

    def renamed(self, entry: int, name: str) -> EditedPalette:
        """Give an entry a name; "" takes it away."""
        return self._with({entry: replace(self.swatches[entry], name=name.strip())})

    def replaced(self, entry: int, color: Color) -> EditedPalette:
        """Give an entry another color, locked. An entry that has this color already is dropped in its favor."""
        chosen = replace(self.swatches[entry], color=color, locked=True)
        return self._with({entry: chosen}, without={self.entry_of(color)} - {entry})

    def merged(self, entries: Collection[int], weights: Sequence[float]) -> EditedPalette:
        """Replace two or more entries by their mean, locked, in the place of the first.

        The mean is that of Oklab, weighted. If one of the entries is locked, its color stays instead: the first's of
        several.

        Parameters
        ----------
        weights : sequence of float, >= 0
            Of all entries of the palette: the share of the picture that each has.

        Raises
        ------
        ValueError
            If there are fewer than two entries.
        """
        chosen = sorted(set(entries))
        if len(chosen) < 2:
            raise ValueError(Text("to merge takes two colors or more, not {found}", found=len(chosen)))
        held = [self.swatches[entry] for entry in chosen]
        color = next((swatch.color for swatch in held if swatch.locked), None)
        if color is None:
            color = _mean([swatch.color for swatch in held], [weights[entry] for entry in chosen])
        name = next((swatch.name for swatch in held if swatch.name), "")
        first, *others = chosen
        rest = self._with({first: replace(self.swatches[first], name=name)}, without=others)
        return rest.replaced(first, color)

    def without(self, entries: Collection[int]) -> EditedPalette:
        """Delete entries, locked ones too. Raises ValueError if none would be left."""
        return self._with({}, without=entries)

    def with_color(self, color: Color, weights: Sequence[float], name: str = "") -> EditedPalette:
        """Add a color, locked, or lock the entry that has it already.

        A palette of 256 entries loses the one that is least used, of those that are not locked.

        Raises
        ------
        ValueError
            If 256 entries are locked.
        """
        known = self.entry_of(color)
        if known >= 0:
            kept = self.swatches[known].name or name
            return self._with({known: replace(self.swatches[known], locked=True, name=kept)})
        swatches = list(self.swatches)
        if len(swatches) == MAX_COLORS:
            free = [entry for entry, swatch in enumerate(swatches) if not swatch.locked]
            if not free:
                raise ValueError(Text("all {most} colors are locked, so none can be added", most=MAX_COLORS))
            del swatches[min(free, key=lambda entry: weights[entry])]
        return EditedPalette((*swatches, Swatch(color, locked=True, name=name)))

    def moved(self, entries: Collection[int], before: int) -> EditedPalette:
        """Move entries in front of another one; `before` may be the number of entries, for the end."""
        chosen = [self.swatches[entry] for entry in sorted(set(entries))]
        head = [swatch for swatch in self.swatches[:before] if swatch not in chosen]
        tail = [swatch for swatch in self.swatches[before:] if swatch not in chosen]
        return EditedPalette((*head, *chosen, *tail))

    def arranged(self, order: Sequence[int]) -> EditedPalette:
        """Put the entries into an order that names each of them once. Raises ValueError for any other order."""
        if sorted(order) != list(range(len(self))):
            raise ValueError("an order names each entry once")
        return EditedPalette(tuple(self.swatches[entry] for entry in order))

    def refitted(self, fitted: Palette) -> EditedPalette:
        """Take the colors of a fit for the entries that are not locked; those stay, in their order."""
        held = {swatch.color: swatch for swatch in self.swatches}
        locked = [swatch for swatch in self.swatches if swatch.locked]
        colors = [_color(row) for row in fitted.colors.tolist()]
        others = [held.get(color, Swatch(color)) for color in colors]
        return EditedPalette(_distinct((*locked, *others)))

    def _with(self, changes: Mapping[int, Swatch], without: Collection[int] = ()) -> EditedPalette:
        """Return the palette with other swatches for some entries, and without others."""
        every = enumerate(self.swatches)
        return EditedPalette(tuple(changes.get(entry, swatch) for entry, swatch in every if entry not in without))


def _color(row: Sequence[int]) -> Color:
    red, green, blue, alpha = row
    return red, green, blue, alpha


def _distinct(swatches: Iterable[Swatch]) -> tuple[Swatch, ...]:
    """Return the first swatch of each color."""
    first: dict[Color, Swatch] = {}
    for swatch in swatches:
        first.setdefault(swatch.color, swatch)
    return tuple(first.values())


def _mean(colors: Sequence[Color], weights: Sequence[float]) -> Color:
    """Return the weighted mean in Oklab; of colors without weight, the plain one."""
    space = working_space(ColorSpace.OKLAB, alpha=any(color[3] < 255 for color in colors))
    shares = np.asarray(weights, np.float64)
    shares = shares if shares.sum() > 0 else np.ones(len(colors))
    mean = np.average(space.exact_points(np.array(colors, np.uint8)), axis=0, weights=shares)
    return _color(space.colors(mean[None])[0].tolist())
