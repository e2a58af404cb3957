"""Choose what a result carries of all that its original does: metadata, blocks, and what stands behind a JPEG."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import partial

from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.text import Text
from qtcompress.engine.metadata import xmp
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried, Metadata
from qtcompress.engine.metadata.turned import size_in, turned_xmp
from qtcompress.engine.metadata.xmp_pointers import Extra
from qtcompress.engine.pictures.appended import carried_behind, needs_stored_orientation, private
from qtcompress.engine.pictures.contents import PART_KINDS, Contents, part_blocks
from qtcompress.engine.pictures.extras import Appended

_MAP_ADVICE = Text(
    "Left as it is, because the map is made for the colors of the original, and a result is in sRGB. To"
    " give it up: --drop gain-map, or More > Give up in the window."
)


@dataclass(frozen=True, slots=True)
class Cargo:
    """What a result is to carry.

    Parameters
    ----------
    carried : Carried
        The metadata for the encoders.
    expected : Carried
        The same, as it is read back from a result of any format.
    stored : bool
        The pixels must be turned as in the original's file, because what stands behind it lies on them.
    """

    carried: Carried
    expected: Carried
    stored: bool = False


def chosen(contents: Contents, choice: Metadata, drop: Kind | None) -> Cargo:
    """Return what a result carries of the contents of its original, without the kinds in `drop`."""
    drop = drop or Kind.NOTHING
    source = _allowed(contents.appended, choice)
    without = _dropped(drop)
    turn = contents.carried.orientation
    parts = tuple(block for block in part_blocks(source) if block.kind not in drop)
    stored = turn != 1 and bool(parts) and needs_stored_orientation(_kept(source, without))
    settled = contents.carried.settled(upright=not stored)
    bare = settled.chosen(choice, drop)
    expected = replace(bare, blocks=(*bare.blocks, *parts))
    if not parts or not source.sound:
        return Cargo(expected, expected)
    finish = partial(carried_behind, source=source, without=without)
    packet = expected.xmp
    if choice is Metadata.ALL:
        whole = turned_xmp(contents.packet, 1 if stored else turn, size_in(contents.carried.exif))
        packet = xmp.settled(whole, srgb=settled.profiled, turn=turn if stored else 1)
    return Cargo(replace(expected, xmp=packet, finish=finish), expected, stored)


def chosen_parts(appended: Appended, choice: Metadata, drop: Kind | None) -> tuple[Appended, frozenset[Extra]]:
    """Return what may stand behind a result as `carried_behind` takes it: the parts, and the kinds to leave out."""
    return _allowed(appended, choice), _dropped(drop or Kind.NOTHING)


def check_map(carried: Carried) -> None:
    """Raise LeftAlone if a result carries a gain map of several channels, which only fits its original's primaries."""
    if any(_channels(block.content) > 1 for block in carried.blocks if block.kind is Kind.GAIN_MAP):
        decision = LeftAlone("holds a gain map in color", _MAP_ADVICE)
        decision.packable = True
        raise decision


def _channels(picture: bytes) -> int:
    """Return the number of channels of a JPEG; 0 for what is none."""
    try:
        with Image.open(io.BytesIO(picture), formats=("JPEG", "MPO")) as image:
            return len(image.getbands())
    except (OSError, ValueError, SyntaxError):
        return 0


def _allowed(appended: Appended, choice: Metadata) -> Appended:
    if choice is Metadata.NONE:
        return Appended()
    return appended if choice is Metadata.ALL else private(appended)


def _dropped(kinds: Kind) -> frozenset[Extra]:
    return frozenset(extra for extra, kind in PART_KINDS.items() if kind in kinds)


def _kept(source: Appended, without: frozenset[Extra]) -> Appended:
    """Return a value with the kinds that are kept; only its kinds may be used."""
    return Appended(payloads=tuple(part for part in source.parts if part.kind not in without))
