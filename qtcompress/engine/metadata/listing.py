"""Everything that a picture file carries, one fact a line for people, and what becomes of each in a result."""

from __future__ import annotations

import re
import struct
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from PIL import ExifTags

from qtcompress.core.text import Text
from qtcompress.engine.metadata import exif, iptc, xmp
from qtcompress.engine.metadata.conversion import repeats
from qtcompress.engine.metadata.inventory import UNSAFE, Block, Kind
from qtcompress.engine.metadata.metadata import Carried, Metadata, text_of

_MOST_VALUES = 24
_MOST_LETTERS = 1000
_NUMBERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_FRACTIONS = {5: "I", 10: "i"}
_TEXTS = (2, 129)
_GROUPS = {exif.MAIN: "EXIF", exif.PHOTO: "EXIF", exif.PLACE: Text("EXIF, place"), exif.INTEROP: "EXIF"}
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_GENERAL = Text("General")


class Fate(Enum):
    """What becomes of a fact in a result; the value says it to people."""

    GOES_ALONG = Text("goes along")
    CORRECTED = Text("goes along, corrected")
    WHERE_IT_FITS = Text("goes along where it fits")
    LEFT_OUT = Text("left out")
    NOWHERE = Text("fits no result")
    OWN = Text("of the original only")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact.

    Parameters
    ----------
    group : str
        Where it stands: "EXIF", "XMP", "IPTC", "Texts" or "Parts".
    text : str
        Its value; "" if it is not for people, and then `size_bytes` is all there is to say.
    """

    group: str
    name: str
    text: str
    size_bytes: int
    fate: Fate


_CORRECTED = frozenset({(exif.MAIN, exif.ORIENTATION), (exif.PHOTO, exif.COLOR_SPACE), (exif.PHOTO, 0xA002)})
"""What a result says anew: it is upright, in sRGB, and has sides of its own."""


def facts_of(carried: Carried, metadata: Metadata, given_up: Kind, held: Sequence[Kind]) -> tuple[Fact, ...]:
    """Return all facts about a file.

    Parameters
    ----------
    carried : Carried
        As it was read from the file.
    metadata, given_up
        What a result carries of it, and which kinds it may lose.
    held : sequence of Kind
        What each of the possible formats of a result can hold.
    """
    kept = carried.settled().chosen(metadata, given_up)
    lost = given_up if metadata is Metadata.ALL else given_up | UNSAFE
    return (
        *_exif_facts(carried.exif, kept.exif),
        *_named("XMP", xmp.listed(carried.xmp), {name for name, _ in xmp.listed(kept.xmp)}),
        *_iptc_facts(carried.iptc, kept.iptc),
        *_text_facts(carried, kept, held),
        *_general_facts(carried, kept),
        *(_block_fact(block, lost, held) for block in carried.blocks),
    )


def _named(
    group: str, told: Iterator[tuple[str, str]] | Sequence[tuple[str, str]], kept: Collection[str]
) -> Iterator[Fact]:
    for name, text in told:
        yield Fact(group, name, _cut(text), len(text.encode()), Fate.GOES_ALONG if name in kept else Fate.LEFT_OUT)


def _text_facts(carried: Carried, kept: Carried, held: Sequence[Kind]) -> Iterator[Fact]:
    """Yield the texts of a PNG; those that only repeat something are no reason to make a PNG."""
    everywhere = all(Kind.TEXTS in holds for holds in held)
    for fact in _named(Text("Texts"), carried.texts, {name for name, _ in kept.texts}):
        perhaps = fact.fate is Fate.GOES_ALONG and not everywhere and repeats(fact.name, carried)
        yield replace(fact, fate=Fate.WHERE_IT_FITS) if perhaps else fact


def _iptc_facts(block: bytes, kept: bytes) -> Iterator[Fact]:
    told = list(iptc.listed(block))
    yield from _named("IPTC", told, {name for name, _ in told} if kept else ())


def _exif_facts(data: bytes, kept: bytes) -> Iterator[Fact]:
    before, after = exif.parse_bytes(data), exif.parse_bytes(kept)
    if before is None:
        return
    there = {} if after is None else after.directories
    for directory, entries in before.directories.items():
        for tag, entry in entries.items():
            if tag in (exif.PHOTO, exif.PLACE, exif.INTEROP):
                continue  # a pointer to a directory
            text = _value(entry, before.order)
            yield Fact(
                _GROUPS.get(directory, "EXIF"), _tag_name(directory, tag), text, len(entry.value),
                _entry_fate((directory, tag), tag in there.get(directory, {})),
            )  # fmt: skip
    if before.thumbnail:
        yield Fact(
            "EXIF", Text("Thumbnail"), "", sum(len(entry.value) for entry in before.thumbnail.values()), Fate.OWN
        )


def _entry_fate(place: tuple[int, int], kept: bool) -> Fate:
    if not kept:
        return Fate.LEFT_OUT
    return Fate.CORRECTED if place in _CORRECTED else Fate.GOES_ALONG


def _tag_name(directory: int, tag: int) -> str:
    names = ExifTags.GPSTAGS if directory == exif.PLACE else ExifTags.TAGS
    name = names.get(tag)
    return Text("Tag 0x{tag:04X}", tag=tag) if name is None else _WORDS.sub(" ", name.removeprefix("GPS"))


def _value(entry: exif.ExifEntry, order: str) -> str:
    """Return the value of an entry for people; "" for bytes without a meaning that is known."""
    try:
        if entry.kind in _TEXTS:
            return _cut(text_of(entry.value.split(b"\0")[0]).strip())
        if entry.kind in _NUMBERS:
            return _listed(struct.unpack(f"{order}{entry.count}{_NUMBERS[entry.kind]}", entry.value))
        if entry.kind in _FRACTIONS:
            parts = struct.unpack(f"{order}{2 * entry.count}{_FRACTIONS[entry.kind]}", entry.value)
            return _listed([_fraction(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)])
    except struct.error:
        return ""
    return entry.value.decode("ascii") if entry.value.isascii() and entry.value.decode("ascii").isprintable() else ""


def _fraction(above: int, below: int) -> str:
    """Return a fraction as cameras show it: "1/250" for a short time, otherwise a decimal number."""
    if not below:
        return Text("unknown")
    value = Fraction(above, below)
    return str(value) if value.denominator == 1 or value.numerator == 1 else f"{float(value):.5g}"


def _listed(values: Sequence[object]) -> str:
    shown = ", ".join(f"{value:.5g}" if isinstance(value, float) else str(value) for value in values[:_MOST_VALUES])
    if len(values) <= _MOST_VALUES:
        return shown
    return Text("{shown}, and {count} more", shown=shown, count=len(values) - _MOST_VALUES)


def _general_facts(carried: Carried, kept: Carried) -> Iterator[Fact]:
    if carried.dpi is not None:
        fate = Fate.LEFT_OUT if kept.dpi is None else Fate.GOES_ALONG
        across, down = carried.dpi
        text = Text("{across:.4g} x {down:.4g} pixels an inch", across=across, down=down)
        yield Fact(_GENERAL, Text("Resolution"), text, 0, fate)
    if carried.profiled:
        yield Fact(
            _GENERAL,
            Text("Color profile"),
            Text("results have the colors of sRGB, which needs none"),
            0,
            Fate.CORRECTED,
        )
    if carried.orientation != 1:
        yield Fact(_GENERAL, Text("Orientation"), Text("its pixels are turned upright"), 0, Fate.CORRECTED)


def _block_fact(block: Block, given_up: Kind, held: Sequence[Kind]) -> Fact:
    return Fact(Text("Parts"), block.name, "", block.size_bytes, _block_fate(block, given_up, held))


def _block_fate(block: Block, given_up: Kind, held: Sequence[Kind]) -> Fate:
    if block.kind in given_up:
        return Fate.LEFT_OUT
    if any(map(block.fits, held)):
        return Fate.WHERE_IT_FITS if block.hint and not all(map(block.fits, held)) else Fate.GOES_ALONG
    return Fate.OWN if block.hint else Fate.NOWHERE


def _cut(text: str) -> str:
    """Return a text without the letters that nobody would read."""
    return f"{text[:_MOST_LETTERS]}\N{HORIZONTAL ELLIPSIS}" if len(text) > _MOST_LETTERS else text
