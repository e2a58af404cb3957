"""What a result is to reach, when its size or its look is chosen and not its colors: values for jobs, written down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from qtcompress.core.types import Dither
from qtcompress.engine.job.formats import PALETTE_FORMATS, Format

QUALITIES = {"visually-lossless": 90.0, "high": 80.0, "good": 70.0, "medium": 60.0, "small": 50.0}
"""SSIMULACRA2 by the names that a person may use."""

USUAL_QUALITY = QUALITIES["high"]
LEAST_QUALITY = 30.0
"""No size is bought with a look below this: what is there is hardly the picture any more."""

_UNITS = {"": 1, "b": 1, "k": 1000, "kb": 1000, "m": 1000**2, "mb": 1000**2, "g": 1000**3, "gb": 1000**3}
_UNITS |= {"kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30}


class Method(Enum):
    """What competes: palettes only, or the codecs of photographs, too."""

    ADVISOR = "advisor"
    PALETTE = "palette"


USUAL_FORMATS = {Method.ADVISOR: Format.PNG | Format.WEBP | Format.JPEG, Method.PALETTE: Format.PNG}


@dataclass(frozen=True, slots=True)
class Goal:
    """What the result of one picture is to reach.

    Parameters
    ----------
    method : Method
        Whether photo codecs compete.
    formats : Format
        Those that the result may have.
    quality : float, optional
        The floor: SSIMULACRA2 of the whole picture, above 0, at most 100. None for a number of colors that a person
        chose, of which only the smallest encoding is sought.
    max_bytes : int, optional
        The most that the file may take; where the floor takes more, the best look that fits.
    settled : EncodingResult, optional
        What won a contest before: it is made without another one, if it still is as good and as small as it must be.

    Raises
    ------
    ValueError
        When nothing could reach it.
    """

    method: Method = Method.ADVISOR
    formats: Format = USUAL_FORMATS[Method.ADVISOR]
    quality: float | None = USUAL_QUALITY
    max_bytes: int | None = None
    settled: EncodingResult | None = None

    def __post_init__(self) -> None:
        if not self.formats:
            raise ValueError("a goal takes at least one format")
        if self.quality is not None and not 0 < self.quality <= 100:
            raise ValueError(f"quality must be above 0 and at most 100, not {self.quality}")
        if self.max_bytes is not None and self.max_bytes < 1:
            raise ValueError(f"the most bytes must be 1 or more, not {self.max_bytes}")
        palettes_only = self.method is Method.PALETTE or self.quality is None
        if palettes_only and not self.formats & PALETTE_FORMATS:
            raise ValueError(f"a palette takes PNG or WebP, not {self.formats.name}")


@dataclass(frozen=True, slots=True)
class EncodingResult:
    """One encoding that competed for a picture.

    Parameters
    ----------
    format : Format
        One.
    colors : int
        Entries of the palette; 0 where there is none.
    dither : Dither, optional
        Of a palette.
    asked : int
        For so many colors a palette was asked; a sample may do without some of its entries.
    thrift : float
        With which a palette was used (`Options.thrift`).
    codec_quality : int
        What the codec was asked for, 0..100; -1 where it was asked for nothing.
    variant : str
        How it stores color ("4:2:0"), or "lossless".
    size_bytes : int
        Of the file.
    score : float, optional
        SSIMULACRA2; None where nobody asked.
    whole : bool
        Both were measured on the whole picture; else on a sample, and the size is what that lets expect.
    reaches : bool
        It is no worse than it must be.
    """

    format: Format
    colors: int = 0
    dither: Dither | None = None
    asked: int = 0
    thrift: float = 1.0
    codec_quality: int = -1
    variant: str = ""
    size_bytes: int = 0
    score: float | None = None
    whole: bool = False
    reaches: bool = False

    @property
    def label(self) -> str:
        """What it is in few words: "PNG, 48 colors", "JPEG 84, 4:2:0"."""
        if self.colors:
            colors = self.colors if self.whole else max(self.colors, self.asked)
            thrift = "" if self.thrift == 1 or self.score == 100 else f", thrift {self.thrift:g}"  # of nothing lost
            return f"{self.format.label}, {colors} colors{thrift}"
        asked = f" {self.codec_quality}" if self.codec_quality >= 0 else ""
        return ", ".join(filter(None, (f"{self.format.label}{asked}", self.variant)))


def quality_of(text: str) -> float:
    """Return the score that a name or a number means. Raises ValueError with a sentence."""
    if text in QUALITIES:
        return QUALITIES[text]
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 1 <= value <= 100:
        raise ValueError(f"must be a number from 1 to 100, or one of {', '.join(QUALITIES)}, not {text!r}")
    return value


def size_of(text: str) -> int:
    """Return the bytes that a size as "200kB" or "1.5 MB" means. Raises ValueError with a sentence."""
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)", text.strip().lower())
    unit = _UNITS.get(found[2]) if found else None
    size_bytes = round(float(found[1]) * unit) if found and unit else 0
    if not 1 <= size_bytes <= 10**15:
        raise ValueError(f"must be a size as 200kB or 1.5MB, not {text!r}")
    return size_bytes


def formats_of(text: str) -> Format:
    """Return the formats of a list as "png,webp". Raises ValueError with a sentence."""
    known = {one.word: one for one in Format} | {"jpg": Format.JPEG}
    words = [word.strip().lower() for word in text.split(",")]
    if not words or any(word not in known for word in words):
        raise ValueError(f"must be some of {', '.join(one.word for one in Format)} with commas, not {text!r}")
    found = known[words[0]]
    for word in words[1:]:
        found |= known[word]
    return found


def formats_text(formats: Format) -> str:
    """Return the list that `formats_of` reads."""
    return ",".join(one.word for one in formats)
