"""The goal of a result whose quality or size is given instead of its colors; values that jobs and the journal store."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import reduce
from operator import or_

from qtcompress.core.score.worst import Worst
from qtcompress.core.text import Text
from qtcompress.core.types import Dither
from qtcompress.engine.job.formats import ALL_FORMATS, PALETTE_FORMATS, Format, reads_jxl

LOSSLESS, EXACT = Text("lossless"), Text("exact 8-bit sRGB")
EXACT_RESIZED = Text("exact at its new size")
QUALITIES = {"lossless": 100.0, "visually-lossless": 90.0, "high": 80.0, "good": 70.0, "medium": 60.0, "small": 50.0}
"""SSIMULACRA2 scores and their names for the user; only a picture with the same pixels has the first."""

LOSSLESS_QUALITY = QUALITIES["lossless"]
USUAL_QUALITY = QUALITIES["high"]
LEAST_QUALITY = 30.0
"""A size limit never reduces the quality below this: the result would hardly resemble the picture."""

_UNITS = {"": 1, "b": 1, "k": 1000, "kb": 1000, "m": 1000**2, "mb": 1000**2, "g": 1000**3, "gb": 1000**3}
_UNITS |= {"kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30}


class Method(Enum):
    """The encodings that compete: palettes only, or codecs of photographs, too."""

    ADVISOR = "advisor"
    PALETTE = "palette"


USUAL_FORMATS = {Method.ADVISOR: Format.PNG | Format.WEBP | Format.JPEG, Method.PALETTE: Format.PNG}


@dataclass(frozen=True, slots=True)
class Goal:
    """The goal for the result of one picture.

    Parameters
    ----------
    method : Method
        Whether photo codecs compete.
    formats : Format
        The formats that the result may have.
    quality : float, optional
        The floor: SSIMULACRA2 of the whole picture, guarded by its worst place (`guarded_score.py`), above 0, at most
        100, which only the same pixels have. None if the user chose a number of colors;
        then the contest only finds the smallest file.
    max_bytes : int, optional
        The maximum file size; if the floor needs more, the best quality that fits is used.
    settled : EncodingResult, optional
        The winner of an earlier contest: it is made without a contest, if it still reaches the floor and fits.

    Raises
    ------
    ValueError
        If no result could reach the goal.
    """

    method: Method = Method.ADVISOR
    formats: Format = USUAL_FORMATS[Method.ADVISOR]
    quality: float | None = USUAL_QUALITY
    max_bytes: int | None = None
    settled: EncodingResult | None = None

    def __post_init__(self) -> None:
        if not self.formats:
            raise ValueError("a goal needs at least one format")
        self._check_numbers()
        palettes_only = self.method is Method.PALETTE or self.quality is None
        if palettes_only and not self.formats & PALETTE_FORMATS:
            raise ValueError(f"a palette needs PNG or WebP, not {self.formats.name}")

    @property
    def lossless(self) -> bool:
        """Whether a result must have the same pixels, bit for bit."""
        return self.quality == LOSSLESS_QUALITY

    @property
    def packs_again(self) -> bool:
        """Whether a file with the same pixels as the original, only packed again, may be the result."""
        return self.method is Method.ADVISOR and self.quality is not None

    def _check_numbers(self) -> None:
        if self.quality is not None and not 0 < self.quality <= 100:
            raise ValueError(f"quality must be above 0 and at most 100, not {self.quality}")
        if self.max_bytes is not None and self.max_bytes < 1:
            raise ValueError(f"the maximum size in bytes must be 1 or more, not {self.max_bytes}")


@dataclass(frozen=True, slots=True)
class EncodingResult:
    """One encoding that competed for a picture.

    Parameters
    ----------
    format : Format
        A single format.
    colors : int
        Number of palette entries; 0 without a palette.
    dither : Dither, optional
        The dithering of a palette.
    asked : int
        The requested number of colors; a sample may use fewer.
    thrift : float
        The thrift with which a palette was mapped (`Options.thrift`).
    codec_quality : float
        The codec's quality setting, 0..100; -1 if there is none.
    variant : str
        How it stores color ("4:2:0"), or `LOSSLESS`, or `EXACT` where the pixels are not everything that the file says,
        or `EXACT_RESIZED` where they are fewer.
    size_bytes : int
        Size of the file.
    score : float, optional
        SSIMULACRA2; None if it was not measured.
    whole : bool
        Size and score were measured on the whole picture; otherwise on a sample, and the size is an estimate.
    reaches : bool
        True if it meets the quality floor.
    worst : Worst, optional
        The place that differs most from the original; None if nothing differs, or it was measured on a sample.
    moving : bool
        Whether it has several frames.
    """

    format: Format
    colors: int = 0
    dither: Dither | None = None
    asked: int = 0
    thrift: float = 1.0
    codec_quality: float = -1
    variant: str = ""
    size_bytes: int = 0
    score: float | None = None
    whole: bool = False
    reaches: bool = False
    worst: Worst | None = None
    moving: bool = False

    @property
    def plain(self) -> Text:
        """A name in plain words: "PNG, 48 colors", "JPEG photo", "WebP, lossless"."""
        if self.colors:
            return Text.listed(
                (self.format.label, _colors(self.colors if self.whole else max(self.colors, self.asked)))
            )
        if self.codec_quality < 0:
            return self.label
        if self.moving:
            return Text("{format} animation", format=self.format.label)
        return Text("{format} photo", format=self.format.label)

    @property
    def detail(self) -> Text:
        """What the plain name leaves out, for people who know the codec: "setting 84, 4:2:0"; "" for nothing."""
        if self.colors:
            dither = Text("not dithered") if self.dither is Dither.NONE else Text("")
            return Text.listed((dither, self._thrift))
        if self.codec_quality < 0:
            return Text("")
        return Text("setting {number}, {variant}", number=f"{self.codec_quality:g}", variant=self.variant)

    @property
    def label(self) -> Text:
        """A short text for reports and terminals: "PNG, 48 colors", "JPEG 84, 4:2:0"."""
        if self.colors:
            return Text.listed((self.plain, self._thrift))
        asked = f"{self.format.label} {self.codec_quality:g}" if self.codec_quality >= 0 else self.format.label
        return Text.listed((asked, self.variant))

    def of_inexact_pixels(self, *, resized: bool = False) -> EncodingResult:
        """Return the encoding of pixels that are not everything that the file says, or fewer: it is not lossless."""
        return replace(self, variant=EXACT_RESIZED if resized else EXACT) if self.variant == LOSSLESS else self

    @property
    def _thrift(self) -> Text:
        lossless = self.score == 100
        return Text("") if self.thrift == 1 or lossless else Text("thrift {thrift:g}", thrift=self.thrift)


Lead = Callable[[EncodingResult], None]
"""A function that is told which encoding leads a contest, before that is decided."""


def nobody(tried: EncodingResult) -> None:
    """Tell nobody which encoding leads."""


def colors_of(tried: EncodingResult) -> Text:
    """Return the number of colors of an encoding in words."""
    return _colors(tried.colors)


def _colors(number: int) -> Text:
    return Text.plural(number, "{n} color", "{n} colors")


def larger(tried: EncodingResult, source_bytes: int) -> Text:
    """Return why an original is kept if the number of colors was given, as a full sentence."""
    values = {"colors": colors_of(tried), "size_bytes": tried.size_bytes, "source_bytes": source_bytes}
    if tried.whole:
        return Text(
            "The original is kept: with {colors} the result would take {size_bytes:,} bytes instead of"
            " {source_bytes:,}.",
            **values,
        )
    return Text(
        "The original is kept: with {colors} the result would take about {size_bytes:,} bytes instead of"
        " {source_bytes:,}.",
        **values,
    )


def quality_of(text: str) -> float:
    """Return the score for a name or a number. Raises ValueError with a sentence."""
    if text in QUALITIES:
        return QUALITIES[text]
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 1 <= value <= 100:
        raise ValueError(
            Text(
                "must be a number from 1 to 100, or one of {qualities}, not {text}",
                qualities=", ".join(QUALITIES),
                text=repr(text),
            )
        )
    return value


def size_of(text: str) -> int:
    """Return the bytes of a size such as "200kB" or "1.5 MB". Raises ValueError with a sentence."""
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)", text.strip().lower())
    unit = _UNITS.get(found[2]) if found else None
    size_bytes = round(float(found[1]) * unit) if found and unit else 0
    if not 1 <= size_bytes <= 10**15:
        raise ValueError(Text("must be a size such as 200kB or 1.5MB, not {text}", text=repr(text)))
    return size_bytes


def formats_of(text: str) -> Format:
    """Return the formats of a list such as "png,webp". Raises ValueError with a sentence."""
    known = {one.word: one for one in ALL_FORMATS} | {"jpg": Format.JPEG}
    words = [word.strip().lower() for word in text.split(",")]
    if not known.keys() >= set(words):
        raise ValueError(
            Text(
                "must be some of {words}, with commas, not {text}",
                words=", ".join(one.word for one in ALL_FORMATS),
                text=repr(text),
            )
        )
    if Format.JXL.word in words and not reads_jxl():
        raise ValueError(Text("can contain jxl only where its extra is installed: pip install 'qtcompress[jxl]'"))
    return reduce(or_, map(known.__getitem__, words))


def formats_text(formats: Format) -> str:
    """Return the list that `formats_of` reads."""
    return ",".join(one.word for one in formats)
