"""Places in the metadata of a picture turn with its pixels: where the subject is, and the faces that have a name.

EXIF counts places before the picture is turned (EXIF 3.0, 4.6.6), and so do programs that write regions into XMP
(Metadata Working Group, guidelines 2.0, 5.9; People Tags of Microsoft). Regions whose dimensions are those of the
upright picture are left as they are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import starmap

from qtcompress.engine.metadata import exif, xml_spans, xmp
from qtcompress.engine.metadata.xml_spans import Edit, XmlElement
from qtcompress.engine.metadata.xmp_parts import RDF, Property, descriptions_of, properties_of, value_of

_Point = tuple[float, float]

_PLACES = (0x9214, 0xA214)  # SubjectArea and SubjectLocation: x, y, and the diameter or the two sides of an area
_FOCAL_PLANE = (0xA20E, 0xA20F)
_FIRST_EXCHANGED = 5  # orientations from here on exchange width and height
_TIFF, _EXIF = "{http://ns.adobe.com/tiff/1.0/}", "{http://ns.adobe.com/exif/1.0/}"
_PAIRS = (
    (f"{_TIFF}ImageWidth", f"{_TIFF}ImageLength"), (f"{_TIFF}XResolution", f"{_TIFF}YResolution"),
    (f"{_EXIF}PixelXDimension", f"{_EXIF}PixelYDimension"),
    (f"{_EXIF}FocalPlaneXResolution", f"{_EXIF}FocalPlaneYResolution"),
)  # fmt: skip
_REGIONS = "{http://www.metadataworkinggroup.com/schemas/regions/}"
_AREA, _DIMENSIONS = "{http://ns.adobe.com/xmp/sType/Area#}", "{http://ns.adobe.com/xap/1.0/sType/Dimensions#}"
_RECTANGLE = "{http://ns.microsoft.com/photo/1.2/t/Region#}Rectangle"


def size_in(data: bytes) -> tuple[int, int] | None:
    """Return the size that an EXIF structure tells, before its picture is turned; None if it tells none."""
    found = exif.parse_bytes(data)
    for directory, *tags in () if found is None else reversed(exif.SIDES):
        width, height = (found.number(directory, tag) for tag in tags)  # type: ignore[union-attr]  # found is no None
        if width and height:
            return width, height
    return None


def turned_point(point: _Point, was: int, size: _Point) -> _Point:
    """Return where a point of a picture lies once it is upright.

    Parameters
    ----------
    was : int
        The orientation that its pixels have, 1..8, as in EXIF.
    size : tuple of 2 float
        Where the right and the lower edge lie, before the picture is turned.
    """
    across, down = point
    if was in (2, 3, 7, 8):
        across = size[0] - across
    if was in (3, 4, 6, 7):
        down = size[1] - down
    return (down, across) if was >= _FIRST_EXCHANGED else (across, down)


def turned_exif(data: bytes, was: int) -> bytes:
    """Return an EXIF structure whose places lie on the upright picture; its sides are set right by `exif.settled`."""
    found = exif.parse_bytes(data)
    if found is None or was == 1:
        return data
    photo, size = found.directories.get(exif.PHOTO, {}), size_in(data)
    new: dict[int, list[int] | bytes] = {}
    for tag in _PLACES:
        place = found.numbers(exif.PHOTO, tag)
        if size is not None and len(place) > 1 and place[0] < size[0] and place[1] < size[1]:
            x, y = turned_point((place[0], place[1]), was, (size[0] - 1, size[1] - 1))
            new[tag] = [round(x), round(y), *(place[:1:-1] if was >= _FIRST_EXCHANGED else place[2:])]
    across, down = (photo.get(tag) for tag in _FOCAL_PLANE)
    if was >= _FIRST_EXCHANGED and across is not None and down is not None and across.kind == down.kind:
        new |= dict(zip(_FOCAL_PLANE, (down.value, across.value), strict=True))
    for tag, value in new.items():
        data = exif.with_entry(data, exif.PHOTO, tag, photo[tag].kind, value) or data
    return data


def turned_xmp(packet: bytes, was: int, size: tuple[int, int] | None) -> bytes:
    """Return an XMP packet whose sides and regions are those of the upright picture, of a `size` before."""
    root = xml_spans.parse(xmp.utf8(packet)) if was != 1 and packet else None
    if root is None:
        return packet
    data = xmp.utf8(packet)
    edits = [*_exchanged_sides(root, data)] if was >= _FIRST_EXCHANGED else []
    homes = [one for one in root.all() if one.name == f"{_REGIONS}Regions"]
    if not any(_is_upright(home, size) for home in homes) or was < _FIRST_EXCHANGED:
        edits += [edit for home in homes for edit in _turned_regions(home, was, data)]
        edits += [edit for one in root.all() for edit in _turned_rectangles(one, was, data)]
    return xml_spans.edited(data, edits) if edits else packet


def _exchanged_sides(root: XmlElement, data: bytes) -> Iterator[Edit]:
    every = {one.name: one for home in descriptions_of(root) for one in properties_of(home)}
    for pair in _PAIRS:
        if all(name in every for name in pair):
            yield from _exchanged(every[pair[0]], every[pair[1]], data)


def _exchanged(one: Property, other: Property, data: bytes) -> Iterator[Edit]:
    yield one.set(data, value_of(other))
    yield other.set(data, value_of(one))


def _fields(structure: XmlElement) -> Mapping[str, Property]:
    """Return the fields of a structure, which are attributes or elements, in it or in a description in it."""
    inner = [structure, *(child for child in structure.children if child.name == f"{{{RDF}}}Description")]
    return {one.name: one for home in inner for one in _parts(home)}


def _parts(home: XmlElement) -> list[Property]:
    return [*home.attributes, *home.children]


def _dimensions(home: XmlElement) -> tuple[Property, Property] | None:
    """Return the properties for the width and the height that regions apply to."""
    for one in home.all():
        if one.name == f"{_REGIONS}AppliedToDimensions":
            fields = _fields(one)
            pair = fields.get(f"{_DIMENSIONS}w"), fields.get(f"{_DIMENSIONS}h")
            return pair if None not in pair else None  # type: ignore[return-value]  # neither is None
    return None


def _is_upright(home: XmlElement, size: tuple[int, int] | None) -> bool:
    """Tell whether regions apply to a picture that lies the other way than the one that is not turned yet."""
    pair = _dimensions(home)
    if pair is None or size is None:
        return False
    width, height = (_number(value_of(one)) for one in pair)
    return (width - height) * (size[0] - size[1]) < 0


def _turned_regions(home: XmlElement, was: int, data: bytes) -> Iterator[Edit]:
    pair = _dimensions(home)
    if pair is not None and was >= _FIRST_EXCHANGED and all(math.isfinite(_number(value_of(one))) for one in pair):
        yield from _exchanged(*pair, data)
    for one in home.all():
        if one.name == f"{_REGIONS}Area":
            yield from _turned_area(_fields(one), was, data)


def _turned_area(fields: Mapping[str, Property], was: int, data: bytes) -> Iterator[Edit]:
    """Yield the edits of an area, whose place is that of its center."""
    x, y, width, height = (fields.get(f"{_AREA}{name}") for name in "xywh")
    unit = fields.get(f"{_AREA}unit")
    if x is None or y is None or (unit is not None and value_of(unit).strip() != "normalized"):
        return
    at = turned_point((_number(value_of(x)), _number(value_of(y))), was, (1.0, 1.0))
    if all(map(math.isfinite, at)):
        yield from starmap(lambda one, value: one.set(data, _written(value)), zip((x, y), at, strict=True))
        if was >= _FIRST_EXCHANGED and width is not None and height is not None:
            yield from _exchanged(width, height, data)


def _turned_rectangles(one: XmlElement, was: int, data: bytes) -> Iterator[Edit]:
    """Yield the edits of rectangles of Microsoft: left, upper edge, width, height, as parts of the picture's."""
    every: list[Property] = [one, *one.attributes]
    for found in every:
        if found.name != _RECTANGLE:
            continue
        numbers = [_number(part) for part in value_of(found).split(",")]
        if len(numbers) == 4 and all(map(math.isfinite, numbers)):
            left, top, width, height = numbers
            x, y = turned_point((left + width / 2, top + height / 2), was, (1.0, 1.0))
            width, height = (height, width) if was >= _FIRST_EXCHANGED else (width, height)
            yield found.set(data, ", ".join(map(_written, (x - width / 2, y - height / 2, width, height))))


def _number(text: str) -> float:
    """Return a text as a number; NaN if it is none."""
    try:
        return float(text)
    except ValueError:
        return math.nan


def _written(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".") if value else "0"
