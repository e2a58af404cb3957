"""How many pixels a result may have: a limit that a person chooses, and the size that a picture gets by it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from qtcompress.core.text import Text

MOST_SIDE_PX = 100_000
_MOST_MEGAPIXELS = 10_000.0
_LEAST_MEGAPIXELS = 0.0001
_NUMBER = r"([0-9]+(?:[.,][0-9]+)?)"
_BOX = re.compile(r"([0-9]+)\s*[xX\N{MULTIPLICATION SIGN}]\s*([0-9]+)")
_EDGE = re.compile(r"([0-9]+)\s*(?:px)?")
_MEGAPIXELS = re.compile(_NUMBER + r"\s*(?:mp|megapixels?)", re.IGNORECASE)
_PERCENT = re.compile(_NUMBER + r"\s*%")


@dataclass(frozen=True, slots=True)
class SizeLimit:
    """A limit of the pixels of results. Pictures keep their shape, and none is enlarged.

    Parameters
    ----------
    width, height : int
        The box that an upright picture fits into, in pixels, 1..100,000 each; 0 for no box. A limit of the long edge is
        a square.
    megapixels : float
        The most millions of pixels, .0001..10,000; 0 for any number.
    percent : float
        The sides of the result as a share of those of the original, above 0 and below 100; 0 for no share.

    Raises
    ------
    ValueError
        Unless exactly one of the three limits is given, within its range.
    """

    width: int = 0
    height: int = 0
    megapixels: float = 0.0
    percent: float = 0.0

    def __post_init__(self) -> None:
        boxed = bool(self.width or self.height)
        if boxed + bool(self.megapixels) + bool(self.percent) != 1:
            raise ValueError(f"a size has exactly one limit, not {self}")
        if boxed and not all(1 <= side <= MOST_SIDE_PX for side in (self.width, self.height)):
            raise ValueError(f"the sides must be 1 to {MOST_SIDE_PX}, not {self.width} x {self.height}")
        if self.megapixels and not _LEAST_MEGAPIXELS <= self.megapixels <= _MOST_MEGAPIXELS:
            raise ValueError(f"a limit is out of its range: {self}")
        if not 0 <= self.percent < 100:
            raise ValueError(f"a limit is out of its range: {self}")

    def __str__(self) -> str:
        """Return the text that `size_limit_of` reads: "1920x1080", "2048", "4 MP" or "50 %"."""
        if self.percent:
            return f"{_shown(self.percent)} %"
        if self.megapixels:
            return f"{_shown(self.megapixels)} MP"
        return str(self.width) if self.width == self.height else f"{self.width}x{self.height}"

    @property
    def words(self) -> Text:
        """The limit in a few words: "at most 2048 pixels on the long edge"."""
        if self.percent:
            return Text("{percent} % of the size", percent=_shown(self.percent))
        if self.megapixels:
            return Text("at most {megapixels} megapixels", megapixels=_shown(self.megapixels))
        if self.width == self.height:
            return Text("at most {side} pixels on the long edge", side=self.width)
        return Text("at most {width} x {height} pixels", width=self.width, height=self.height)

    def size_of(self, width: int, height: int) -> tuple[int, int]:
        """Return the size of the result of an upright picture: its own if that is within the limit."""
        if self.megapixels:
            share = math.sqrt(self.megapixels * 1e6 / (width * height))
            low = math.floor(width * share), math.floor(height * share)
            return (width, height) if share >= 1 else (max(low[0], 1), max(low[1], 1))
        share = self.percent / 100 if self.percent else min(self.width / width, self.height / height)
        if share >= 1:
            return width, height
        return max(round(width * share), 1), max(round(height * share), 1)


def size_limit_of(text: str) -> SizeLimit | None:
    """Return the limit in a text such as "1920x1080", "2048" (the long edge), "4 MP" or "50 %"; None for none.

    Raises ValueError with a sentence.
    """
    text = text.strip()
    if not text:
        return None
    for read in (_box_of, _edge_of, _megapixels_of, _percent_of):
        found = read(text)
        if found is not None:
            return found
    raise ValueError(
        Text("must be a size such as 1920x1080, 2048, 4 MP or 50 %, not {text}", text=repr(text)),
    )


def box_limit_of(text: str) -> SizeLimit:
    """Return the limit in a text such as "1920x1080". Raises ValueError with a sentence."""
    found = _box_of(text.strip())
    if found is None:
        most = MOST_SIDE_PX
        raise ValueError(
            Text("must be width x height in pixels, such as 1920x1080, at most {most:,} each, not {text}", most=most,
                 text=repr(text))
        )  # fmt: skip
    return found


def long_edge_of(text: str) -> SizeLimit:
    """Return the limit in a text such as "2048". Raises ValueError with a sentence."""
    found = _edge_of(text.strip())
    if found is None:
        raise ValueError(
            Text("must be a number of pixels from 1 to {most:,}, not {text}", most=MOST_SIDE_PX, text=repr(text))
        )
    return found


def megapixels_of(text: str) -> SizeLimit:
    """Return the limit in a text such as "4". Raises ValueError with a sentence."""
    found = _megapixels_of(text.strip()) or _megapixels_of(f"{text.strip()}MP")
    if found is None:
        raise ValueError(
            Text("must be a number of megapixels above 0, such as 4 or 0.5, not {text}", text=repr(text)),
        )
    return found


def scale_of(text: str) -> SizeLimit:
    """Return the limit in a text such as "50%" or "50". Raises ValueError with a sentence."""
    found = _percent_of(text.strip()) or _percent_of(f"{text.strip()}%")
    if found is None:
        raise ValueError(Text("must be a percentage from 1 to 99, such as 50%, not {text}", text=repr(text)))
    return found


def _box_of(text: str) -> SizeLimit | None:
    found = _BOX.fullmatch(text)
    sides = (int(found[1][:9]), int(found[2][:9])) if found else (0, 0)
    return SizeLimit(*sides) if all(1 <= side <= MOST_SIDE_PX for side in sides) else None


def _edge_of(text: str) -> SizeLimit | None:
    found = _EDGE.fullmatch(text)
    side = int(found[1][:9]) if found else 0
    return SizeLimit(side, side) if 1 <= side <= MOST_SIDE_PX else None


def _megapixels_of(text: str) -> SizeLimit | None:
    number = _number_in(_MEGAPIXELS.fullmatch(text))
    return SizeLimit(megapixels=number) if _LEAST_MEGAPIXELS <= number <= _MOST_MEGAPIXELS else None


def _percent_of(text: str) -> SizeLimit | None:
    number = _number_in(_PERCENT.fullmatch(text))
    return SizeLimit(percent=number) if 1 <= number < 100 else None


def _number_in(found: re.Match[str] | None) -> float:
    return 0.0 if found is None else float(found[1].replace(",", "."))


def _shown(number: float) -> str:
    """Return a number so that it is read again as the same."""
    return repr(float(number)).removesuffix(".0")
