"""Find what is appended to a JPEG: by the claims in its XMP packet and its MPF index, and by what the bytes are.

Claims can lie: programs that change a file often keep its metadata as it was. So a claim counts only if what it names
begins there, and bytes that no claim names are recognized by their own structure or kept as bytes of an unknown kind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from operator import attrgetter
from typing import NamedTuple

from qtcompress.core.text import Text
from qtcompress.engine.containers import jpeg_xmp, movie, mpf, sef
from qtcompress.engine.containers.jpeg_segments import APP1, APP2, EOI, picture_end, spans_of
from qtcompress.engine.metadata import xmp, xmp_parts
from qtcompress.engine.metadata.xmp_pointers import (
    APPLE_GAIN_MAP,
    APPLE_PLANE,
    HDRGM,
    DirectoryItem,
    Extra,
    Pointers,
    pointers_in,
)
from qtcompress.engine.pictures.extras import Appended, Part, PlacedItem, Region, Span

ISO_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"
_ISO_VERSION_END = len(ISO_GAIN_MAP) + 4  # of the segment in the picture itself; that in the map has much more
_MAP_SPACES = (f"{{{HDRGM}}}", f"{{{APPLE_GAIN_MAP}}}")
_FILL = b"\0\xff \t\r\n"
_SOI = b"\xff\xd8\xff"
_JPEG = "image/jpeg"
_SEMANTICS = {"gainmap": Extra.GAIN_MAP, "depth": Extra.DEPTH, "confidence": Extra.DEPTH}  # words in lower case
_FIXED_PLACES = (b"QDIOBS",)  # trailers with places that count from the start of the file
_AFCP, _AFCP_BYTES = (b"AXS!", b"AXS*"), 12


@dataclass(frozen=True, slots=True)
class _Claim:
    """Where a part should be. `whole` is false where the end is that of the file. `kind` is None if it is not told."""

    start: int
    end: int
    kind: Extra | None
    signature: bytes = b""
    whole: bool = True

    def holds(self, data: bytes) -> bool:
        """Tell whether a part of this kind begins there."""
        if not 0 <= self.start < len(data) or self.end < self.start:
            return False
        return movie.begins(data, self.start) if self.kind is Extra.VIDEO else self._is_signed(data, self.start)

    def fits(self, data: bytes, region: Region) -> bool:
        """Tell whether a region can be what is meant, although it is at another place."""
        kind = region.kind if region.told else None
        return kind is not None and self.kind in (None, kind) and self._is_signed(data, region.data_at)

    def _is_signed(self, data: bytes, at: int) -> bool:
        return data.startswith(self.signature, at)


class _Content(NamedTuple):
    """The content of an application segment, and its offset in the file."""

    mark: int
    data: bytes
    at: int


def _contents(data: bytes, spans: Iterable[tuple[int, int, int]]) -> list[_Content]:
    return [_Content(mark, data[start + 4 : end], start + 4) for mark, start, end in spans if mark in (APP1, APP2)]


def _first(contents: Iterable[_Content], prefix: bytes, marks: Sequence[int] = (APP1, APP2)) -> _Content:
    """Return the first content that begins with `prefix`; an empty one if there is none."""
    found = (one for one in contents if one.mark in marks and one.data.startswith(prefix))
    return next(found, _Content(0, b"", 0))


def _standard_packet(contents: Iterable[_Content]) -> bytes:
    return xmp.utf8(_first(contents, jpeg_xmp.STANDARD).data[len(jpeg_xmp.STANDARD) :])


def appended_to(data: bytes, spans: Sequence[tuple[int, int, int]] | None = None) -> Appended:
    """Return what stands behind and beside the picture of a JPEG; nothing for other files. Raises nothing.

    Parameters
    ----------
    data : bytes
        A whole file.
    spans : sequence of (marker, start, end), optional
        Those of `spans_of`, where they are known already.
    """
    if data[:3] != _SOI:
        return Appended()
    spans = list(spans_of(data)) if spans is None else spans
    mark, start, end = spans[-1] if spans else (0, 0, 0)
    if mark == EOI:
        return _beside(_contents(data, spans), data[end:], end)
    damaged = b"\xff\xd9" in data[start:]  # otherwise its end is missing, and so nothing stands behind it
    return Appended(reason=Text("its structure is damaged") if damaged else "")


def _beside(contents: list[_Content], behind: bytes, behind_at: int) -> Appended:
    """Return what stands in the segments of a picture and behind it, where `behind_at` is the end of the picture."""
    pointers = pointers_in(_standard_packet(contents))
    extended = jpeg_xmp.extended_packet((one.data for one in contents), pointers.extended)
    beyond = pointers_in(extended or b"")
    index = _first(contents, mpf.PREFIX)
    found = _placed(
        behind,
        replace(pointers, items=pointers.items or beyond.items),
        index.data[len(mpf.PREFIX) :],
        index.at + len(mpf.PREFIX) - behind_at,
    )
    incomplete = Text("its extended XMP packet is not complete") if extended is None else ""
    return replace(
        found,
        payloads=tuple(Part(*payload) for payload in (*pointers.payloads, *beyond.payloads)),
        iso=_first(contents, ISO_GAIN_MAP, [APP2]).data,
        marks=pointers.marks,
        extended=extended or b"",
        reason=found.reason or incomplete,
    )


def _placed(behind: bytes, pointers: Pointers, index: bytes, index_at: int) -> Appended:
    """Return the regions of the bytes behind a picture. `index_at` is where the index is, counted from these bytes."""
    if not behind.strip(_FILL):
        return Appended()
    entries = _entries(index)
    claims = (_entry_claims(entries or (), index_at), _item_claims(behind, pointers), _video_claims(behind, pointers))
    regions = tuple(_regions(behind, [one for one in chain(*claims) if one.holds(behind)]))
    pictures, spans, videos = (_resolved(each, regions, behind) for each in claims)
    lost = None in (*spans, *pictures, *videos) and _has_unknown(behind, regions)
    found = Appended(
        items=_placed_items(pointers.items, spans),
        video_at=next((span[0] for span in videos if span is not None), None),
        reason=_reason(behind, regions, lost=lost, damaged=entries is None),
    )
    if entries:
        found = replace(found, index=index, pictures=((0, 0), *pictures))
    return replace(found, behind=behind, regions=regions) if any(one.kind for one in regions) else found


def _entries(index: bytes) -> tuple[mpf.MpfEntry, ...] | None:
    """Return the pictures of an index, which may be empty; None if it is damaged."""
    try:
        return mpf.entries_of(index) if index else ()
    except ValueError:
        return None


def _placed_items(items: Sequence[DirectoryItem], spans: Sequence[Span | None]) -> tuple[PlacedItem | None, ...]:
    """Return the items with their spans; `spans` has none for the first one, which is the picture."""
    every = zip(items, ((0, 0), *spans), strict=False)  # without items, there is no first one
    return tuple(None if span is None else PlacedItem(one, span) for one, span in every)


def _has_unknown(behind: bytes, regions: Iterable[Region]) -> bool:
    """Tell whether bytes of an unknown kind stand before the blocks of Samsung."""
    trailer = sef.trailer_of(behind)
    stop = len(behind) if trailer is None else trailer.blocks[0].start
    return any(one.kind is Extra.TRAILER and one.data_at < stop for one in regions)


def _reason(behind: bytes, regions: Iterable[Region], *, lost: bool, damaged: bool) -> str:
    """Return a clause that says why the parts cannot be carried; empty if they can."""
    if _counts_from_the_start(behind):
        return Text("what is appended to it counts places from the start of the file")
    if damaged and any(one.kind and behind.startswith(_SOI, one.data_at) for one in regions):
        return Text("the index of its pictures is damaged")
    if lost:
        return Text("a part that its metadata names is not where it should be")
    return ""


def _counts_from_the_start(behind: bytes) -> bool:
    return behind.endswith(_FIXED_PLACES) or behind[-_AFCP_BYTES:].startswith(_AFCP)


def _item_claims(behind: bytes, pointers: Pointers) -> list[_Claim]:
    """Return a claim for each item but the first: counted from the picture, or from the end if only that fits."""
    forward = list(_laid_out(pointers.items))
    shift = len(behind) - forward[-1].end if forward else 0
    backward = [replace(one, start=one.start + shift, end=one.end + shift) for one in forward]
    return next((claims for claims in (forward, backward) if _all_hold(claims, behind)), forward)


def _laid_out(items: Sequence[DirectoryItem]) -> Iterator[_Claim]:
    """Yield a claim for each item but the first, as they follow each other behind the picture."""
    at = 0
    for before, item in pairwise(items):
        start = at + before.padding
        at = start + item.length
        yield _Claim(start, at, _kind_of_item(item), _SOI if item.mime == _JPEG else b"")


def _all_hold(claims: Iterable[_Claim], behind: bytes) -> bool:
    return all(one.holds(behind) and one.end <= len(behind) for one in claims)


def _kind_of_item(item: DirectoryItem) -> Extra | None:
    if item.semantic == "MotionPhoto" or item.mime.startswith("video/"):
        return Extra.VIDEO
    return _kind_of_semantic(item.semantic.lower()) or (Extra.PICTURE if item.mime == _JPEG else None)


def _kind_of_semantic(semantic: str) -> Extra | None:
    return next((kind for word, kind in _SEMANTICS.items() if word in semantic), None)


def _entry_claims(entries: Sequence[mpf.MpfEntry], index_at: int) -> list[_Claim]:
    """Return a claim for each picture of an index but the first."""
    starts = [index_at + one.offset for one in entries[1:]]
    kinds = {mpf.GAIN_MAP: Extra.GAIN_MAP}
    return [
        _Claim(start, start + one.size, kinds.get(one.kind), _SOI)
        for start, one in zip(starts, entries[1:], strict=True)
    ]


def _video_claims(behind: bytes, pointers: Pointers) -> list[_Claim]:
    """Return the claim of the format before Motion Photo 1.0, if there is one."""
    if pointers.video_from_end is None:
        return []
    return [_Claim(len(behind) - pointers.video_from_end, len(behind), Extra.VIDEO, whole=False)]


def _regions(behind: bytes, claims: Sequence[_Claim]) -> Iterator[Region]:
    """Yield the regions of the bytes: what claims name, then what Samsung's directory names; the rest is recognized."""
    trailer = sef.trailer_of(behind)
    stop = len(behind) if trailer is None else min(trailer.blocks[0].start, trailer.directory_at)
    lead = 0
    for region in _parts(behind, claims, stop):
        yield region
        lead = region.end
    if trailer is not None:
        yield from _block_regions(behind, trailer, lead)
    elif lead < len(behind):
        yield Region(None, lead, lead, len(behind))


def _parts(behind: bytes, claims: Sequence[_Claim], stop: int) -> Iterator[Region]:
    """Yield the parts up to `stop`, each with the padding before it."""
    starts = sorted({stop, *(one.start for one in claims if one.start < stop)})
    at = lead = 0
    while at < stop:
        limit = starts[bisect_right(starts, at)]
        part = _part_at(behind, at, limit, [one for one in claims if one.start == at])
        if part is None:
            at += _fill_bytes(behind[at:limit])
            continue
        kind, end = part
        yield Region(kind, lead, at, end)
        lead = at = end


def _part_at(behind: bytes, at: int, limit: int, claims: Sequence[_Claim]) -> tuple[Extra, int] | None:
    """Return kind and end of the part that begins at `at`, where `claims` are; None if padding is there."""
    end = _end_of_part(behind, at, limit, claims)
    if end is not None:
        return _kind_at(behind, at, end, claims), end
    return None if _fill_bytes(behind[at:limit]) else (Extra.TRAILER, limit)


def _fill_bytes(data: bytes) -> int:
    """Return the number of bytes at the start that only fill a gap: zeros, or all if there are only fill bytes."""
    zeros = len(data) - len(data.lstrip(b"\0"))
    return zeros if data.strip(_FILL) else len(data)


def _block_regions(behind: bytes, trailer: sef.SefTrailer, lead: int) -> Iterator[Region]:
    for block in trailer.blocks:
        yield _block_region(behind, block, lead)
        lead = block.end
    yield Region(None, lead, trailer.directory_at, len(behind))


def _block_region(behind: bytes, block: sef.SefBlock, lead: int) -> Region:
    """Return the region of a block; the text beside a video, which is no movie, only accompanies it."""
    kind = _kind_of_block(block.name)
    data_at = block.data_at if block.data_at < block.end else block.start
    told = kind is not Extra.VIDEO or movie.begins(behind, data_at) or block.name.startswith("SoundShot")
    return Region(kind, lead, data_at, block.end, told)


def _kind_of_block(name: str) -> Extra:
    if name.startswith(("MotionPhoto", "SoundShot")):
        return Extra.VIDEO
    return Extra.DEPTH if "Depth" in name else Extra.TRAILER


def _end_of_part(behind: bytes, at: int, limit: int, claims: Sequence[_Claim]) -> int | None:
    """Return where the part that begins at `at` ends, at most `limit`; None if nothing that is known begins there."""
    found = _recognized_end(behind, at, limit)
    if not claims:
        return found
    told = [one.end for one in claims if one.whole and at < one.end <= limit]
    return max(filter(None, [*told[:1], found]), default=limit)


def _recognized_end(behind: bytes, at: int, limit: int) -> int | None:
    """Return where a picture or a movie ends; None if none begins at `at`."""
    cut_off = limit if behind.startswith(_SOI, at) else None
    return picture_end(behind[:limit], at) or movie.movie_end(behind, at, limit) or cut_off


def _kind_at(behind: bytes, at: int, end: int, claims: Iterable[_Claim]) -> Extra:
    """Return the kind of a part: as a claim tells it, unless that is no more than a picture; or as its bytes do."""
    told = [one.kind for one in claims if one.kind not in (None, Extra.PICTURE)]
    if told:
        return min(filter(None, told), key=attrgetter("value"))
    if behind.startswith(_SOI, at):
        return kind_of_picture(behind[at:end])
    return Extra.VIDEO if movie.begins(behind, at) else Extra.TRAILER


def kind_of_picture(data: bytes) -> Extra:
    """Return what a JPEG behind another one is: a gain map, a depth map, or a picture."""
    contents = _contents(data, spans_of(data))
    if any(one.data.startswith(ISO_GAIN_MAP) and len(one.data) > _ISO_VERSION_END for one in contents):
        return Extra.GAIN_MAP
    return _described_kind(xmp_parts.simple_properties(_standard_packet(contents)))


def _described_kind(simple: Mapping[str, str]) -> Extra:
    """Return the kind of a picture as the properties of its packet tell it."""
    plane = simple.get(f"{{{APPLE_PLANE}}}AuxiliaryImageType", "").lower()
    if "gainmap" in plane or any(name.startswith(_MAP_SPACES) for name in simple):
        return Extra.GAIN_MAP
    return Extra.DEPTH if plane else Extra.PICTURE


def _resolved(claims: Sequence[_Claim], regions: Sequence[Region], behind: bytes) -> list[Span | None]:
    """Return the span of each claim: of one that does not hold, the first region that fits and that no other names."""
    named = {one.start for one in claims if one.holds(behind)}
    spans: list[Span | None] = []
    for one in claims:
        span = _span_at(one, regions) if one.holds(behind) else _span_elsewhere(one, regions, behind, named)
        spans.append(span)
        if span is not None:
            named.add(span[0])
    return spans


def _span_at(one: _Claim, regions: Sequence[Region]) -> Span:
    """Return the span of a claim that holds. It ends with its region if it does not end with any other one."""
    home = next(region for region in regions if region.start <= one.start < region.end)
    return one.start, one.end if one.end in {one.start, *(region.end for region in regions)} else home.end


def _span_elsewhere(one: _Claim, regions: Sequence[Region], behind: bytes, named: Collection[int]) -> Span | None:
    free = (region for region in regions if region.data_at not in named and one.fits(behind, region))
    return next(((region.data_at, region.end) for region in free), None)
