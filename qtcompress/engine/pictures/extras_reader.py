"""Find what is appended to a JPEG: by the claims in its XMP packet and its MPF index, and by what the bytes are.

Claims can lie: programs that change a file often keep its metadata as it was. So a claim counts only if what it names
begins there, and bytes that no claim names are recognized by their own structure or kept as bytes of an unknown kind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qtcompress.engine.containers import jpeg_xmp, movie, mpf, sef
from qtcompress.engine.containers.jpeg_segments import APP1, APP2, EOI, picture_end, spans_of
from qtcompress.engine.metadata import xmp, xmp_parts
from qtcompress.engine.metadata.xmp_pointers import APPLE_GAIN_MAP, APPLE_PLANE, HDRGM, Extra, Pointers, pointers_in
from qtcompress.engine.pictures.extras import Appended, Part, PlacedItem, Region, Span

ISO_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"
_ISO_VERSION_BYTES = 4  # in the segment of the picture itself; that of the map has much more
_FILL = b"\0\xff \t\r\n"
_SOI = b"\xff\xd8\xff"
_FIXED_PLACES = (b"QDIOBS",)  # trailers with places that count from the start of the file
_AFCP, _AFCP_BYTES = (b"AXS!", b"AXS*"), 12


@dataclass(frozen=True, slots=True)
class _Claim:
    """Where a part should be. `whole` is false where the end is that of the file. `kind` is None if it is not told."""

    start: int
    end: int
    kind: Extra | None
    signature: bytes | None = None
    whole: bool = True

    def holds(self, data: bytes) -> bool:
        """Tell whether a part of this kind begins there."""
        if not 0 <= self.start < len(data) or self.end < self.start:
            return False
        if self.kind is Extra.VIDEO:
            return movie.begins(data, self.start)
        return self.signature is None or data.startswith(self.signature, self.start)

    def fits(self, data: bytes, region: Region) -> bool:
        """Tell whether a region can be what is meant, although it is at another place."""
        signed = self.signature is None or data.startswith(self.signature, region.data_at)
        return region.told and region.kind is not None and self.kind in (None, region.kind) and signed


def appended_to(data: bytes) -> Appended:
    """Return what stands behind and beside the picture of a JPEG; nothing for other files. Raises nothing.

    Parameters
    ----------
    data : bytes
        A whole file.
    """
    if data[:3] != _SOI:
        return Appended()
    spans = list(spans_of(data))
    mark, start, end = spans[-1] if spans else (0, 0, 0)
    if mark != EOI:
        damaged = b"\xff\xd9" in data[start:]  # otherwise its end is missing, and so nothing stands behind it
        return Appended(reason="its structure is damaged" if damaged else "")
    contents = [(mark, data[start + 4 : stop], start + 4) for mark, start, stop in spans if mark in (APP1, APP2)]
    standard = next(
        (text[len(jpeg_xmp.STANDARD) :] for _, text, _ in contents if text.startswith(jpeg_xmp.STANDARD)), b""
    )
    pointers = pointers_in(xmp.utf8(standard))
    extended = jpeg_xmp.extended_packet((text for _, text, _ in contents), pointers.extended)
    beyond = pointers_in(extended or b"")
    if not pointers.items:
        pointers = replace(pointers, items=beyond.items)
    index, index_at = next(
        ((text[len(mpf.PREFIX) :], at + len(mpf.PREFIX)) for _, text, at in contents if text.startswith(mpf.PREFIX)),
        (b"", 0),
    )
    found = _placed(data[end:], pointers, index, index_at - end)
    reason = found.reason or ("its extended XMP packet is not complete" if extended is None else "")
    return replace(
        found,
        payloads=tuple(Part(*payload) for payload in (*pointers.payloads, *beyond.payloads)),
        iso=next((text for mark, text, _ in contents if mark == APP2 and text.startswith(ISO_GAIN_MAP)), b""),
        marks=pointers.marks,
        extended=extended or b"",
        reason=reason,
    )


def _placed(behind: bytes, pointers: Pointers, index: bytes, index_at: int) -> Appended:
    """Return the regions of the bytes behind a picture. `index_at` is where the index is, counted from these bytes."""
    if not behind.strip(_FILL):
        return Appended()
    try:
        entries = mpf.entries_of(index) if index else ()
    except ValueError:
        entries, index = (), b"?"
    listed = [
        _Claim(index_at + one.offset, index_at + one.offset + one.size, _kind_of_entry(one.kind), _SOI)
        for one in entries[1:]
    ]
    items = _item_claims(behind, pointers)
    starts = [] if pointers.video_from_end is None else [len(behind) - pointers.video_from_end]
    video = [_Claim(start, len(behind), Extra.VIDEO, whole=False) for start in starts]
    regions = tuple(_regions(behind, [one for one in (*listed, *items, *video) if one.holds(behind)]))
    parts = [one for one in regions if one.kind is not None]
    spans = _resolved(items, regions, behind)
    pictures = _resolved(listed, regions, behind)
    video_at = _resolved(video, regions, behind)
    lost = None in spans or None in pictures or None in video_at
    told = pointers.items
    whole = bool(parts)
    trailer = sef.trailer_of(behind)
    stop = len(behind) if trailer is None else trailer.blocks[0].start
    unknown = any(one.kind is Extra.TRAILER and one.data_at < stop for one in parts)
    reason = _reason(behind, parts, lost=lost and unknown, damaged=index == b"?")
    return Appended(
        behind=behind if whole else b"",
        regions=regions if whole else (),
        items=(
            *(PlacedItem(one, (0, 0)) for one in told[:1]),
            *(None if span is None else PlacedItem(one, span) for one, span in zip(told[1:], spans, strict=True)),
        ),
        pictures=((0, 0), *pictures) if entries else (),
        video_at=video_at[0][0] if video_at and video_at[0] is not None else None,
        index=index if entries else b"",
        reason=reason,
    )


def _reason(behind: bytes, parts: Sequence[Region], *, lost: bool, damaged: bool) -> str:
    """Return a clause that says why the parts cannot be carried; empty if they can."""
    if behind.endswith(_FIXED_PLACES) or behind[-_AFCP_BYTES:].startswith(_AFCP):
        return "what is appended to it counts places from the start of the file"
    if damaged and any(behind.startswith(_SOI, one.data_at) for one in parts):
        return "the index of its pictures is damaged"
    if lost:
        return "a part that its metadata names is not where it should be"
    return ""


def _item_claims(behind: bytes, pointers: Pointers) -> list[_Claim]:
    """Return a claim for each item but the first: counted from the picture, or from the end if only that fits."""
    forward, backward = [], []
    at = pointers.items[0].padding if pointers.items else 0
    for item in pointers.items[1:]:
        forward.append((at, at + item.length))
        at += item.length + item.padding
    last = pointers.items[-1].padding if pointers.items else 0
    shift = len(behind) - (at - last)
    backward = [(start + shift, end + shift) for start, end in forward]
    told = [(_kind_of_item(item.semantic, item.mime), item.mime) for item in pointers.items[1:]]
    layouts = [
        [
            _Claim(*span, kind, _SOI if mime == "image/jpeg" else None)
            for span, (kind, mime) in zip(spans, told, strict=True)
        ]
        for spans in (forward, backward)
    ]
    fitting = [claims for claims in layouts if all(one.holds(behind) and one.end <= len(behind) for one in claims)]
    return (fitting or layouts)[0]


def _kind_of_item(semantic: str, mime: str) -> Extra | None:
    if semantic == "MotionPhoto" or mime.startswith("video/"):
        return Extra.VIDEO
    if "gainmap" in semantic.lower():
        return Extra.GAIN_MAP
    if any(word in semantic.lower() for word in ("depth", "confidence")):
        return Extra.DEPTH
    return Extra.PICTURE if mime == "image/jpeg" else None


def _kind_of_entry(kind: int) -> Extra | None:
    return Extra.GAIN_MAP if kind == mpf.GAIN_MAP else None


def _regions(behind: bytes, claims: Sequence[_Claim]) -> Iterator[Region]:
    """Yield the regions of the bytes: what claims name, then what Samsung's directory names; the rest is recognized."""
    trailer = sef.trailer_of(behind)
    stop = len(behind) if trailer is None else min(trailer.blocks[0].start, trailer.directory_at)
    starts = sorted({one.start for one in claims if one.start < stop})
    at = lead = 0
    while at < stop:
        here = [one for one in claims if one.start == at]
        following = bisect_right(starts, at)
        limit = starts[following] if following < len(starts) else stop
        end = _end_of_part(behind, at, limit, here)
        filled = len(behind[at:limit]) - len(behind[at:limit].lstrip(b"\0"))
        if end is not None:
            yield Region(_kind_at(behind, at, end, here), lead, at, end)
            lead = at = end
        elif filled or not behind[at:limit].strip(_FILL):
            at += filled or limit - at
        else:
            yield Region(Extra.TRAILER, lead, at, limit)
            lead = at = limit
    if trailer is not None:
        yield from _block_regions(behind, trailer, lead)
    elif lead < len(behind):
        yield Region(None, lead, lead, len(behind))


def _block_regions(behind: bytes, trailer: sef.SefTrailer, lead: int) -> Iterator[Region]:
    for block in trailer.blocks:
        kind = Extra.TRAILER
        if block.name.startswith(("MotionPhoto", "SoundShot")):
            kind = Extra.VIDEO
        elif "Depth" in block.name:
            kind = Extra.DEPTH
        data_at = block.data_at if block.data_at < block.end else block.start
        told = kind is not Extra.VIDEO or movie.begins(behind, data_at) or block.name.startswith("SoundShot")
        yield Region(kind, lead, data_at, block.end, told)
        lead = block.end
    yield Region(None, lead, trailer.directory_at, len(behind))


def _end_of_part(behind: bytes, at: int, limit: int, claims: Sequence[_Claim]) -> int | None:
    """Return where the part that begins at `at` ends, at most `limit`; None if nothing that is known begins there."""
    found = picture_end(behind[:limit], at) or movie.movie_end(behind, at, limit)
    if found is None and behind.startswith(_SOI, at):
        found = limit  # a picture that is cut off
    told = [one.end for one in claims if one.whole and at < one.end <= limit]
    if not claims:
        return found
    return max([*told[:1], found or 0]) or limit


def _kind_at(behind: bytes, at: int, end: int, claims: Iterable[_Claim]) -> Extra:
    """Return the kind of a part: as a claim tells it, unless that is no more than a picture; or as its bytes do."""
    told = {one.kind for one in claims} - {None, Extra.PICTURE}
    if told:
        return min((kind for kind in told if kind), key=lambda kind: kind.value)
    if behind.startswith(_SOI, at):
        return kind_of_picture(behind[at:end])
    return Extra.VIDEO if movie.begins(behind, at) else Extra.TRAILER


def kind_of_picture(data: bytes) -> Extra:
    """Return what a JPEG behind another one is: a gain map, a depth map, or a picture."""
    contents = [data[start + 4 : end] for mark, start, end in spans_of(data) if mark in (APP1, APP2)]
    if any(text.startswith(ISO_GAIN_MAP) and len(text) > len(ISO_GAIN_MAP) + _ISO_VERSION_BYTES for text in contents):
        return Extra.GAIN_MAP
    packet = next((text[len(jpeg_xmp.STANDARD) :] for text in contents if text.startswith(jpeg_xmp.STANDARD)), b"")
    simple = xmp_parts.simple_properties(xmp.utf8(packet))
    plane = simple.get(f"{{{APPLE_PLANE}}}AuxiliaryImageType", "").lower()
    if "gainmap" in plane or any(name.startswith((f"{{{HDRGM}}}", f"{{{APPLE_GAIN_MAP}}}")) for name in simple):
        return Extra.GAIN_MAP
    return Extra.DEPTH if plane else Extra.PICTURE


def _resolved(claims: Sequence[_Claim], regions: Sequence[Region], behind: bytes) -> list[Span | None]:
    """Return the span of each claim: of one that does not hold, the first region that fits and that no other names."""
    holding = [one.holds(behind) for one in claims]
    named = {one.start for one, holds in zip(claims, holding, strict=True) if holds}
    ends = {region.end for region in regions}
    spans: list[Span | None] = []
    for one, holds in zip(claims, holding, strict=True):
        if holds:
            home = next(region for region in regions if region.start <= one.start < region.end)
            spans.append((one.start, one.end if one.end in ends or one.end == one.start else home.end))
            continue
        free = [region for region in regions if region.data_at not in named and one.fits(behind, region)]
        spans.append((free[0].data_at, free[0].end) if free else None)
        named |= {region.data_at for region in free[:1]}
    return spans
