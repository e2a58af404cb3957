"""What is appended to a JPEG, as a value: the bytes behind its picture in regions, and all that points into them.

Pointers are spans of these bytes. When a part is left out, all spans move with the bytes, whichever way a format
counts: from the start of a part, from the end of the file, or from the end of the part before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate

from qtcompress.engine.containers import sef
from qtcompress.engine.metadata.xmp_pointers import DirectoryItem, Extra

Span = tuple[int, int]
"""The start and the end of a part within the bytes behind the picture."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: a whole file of its own, such as a JPEG or an MP4, or bytes of an unknown kind."""

    kind: Extra
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Region:
    """A part's place: from `start`, where the bytes before it end, over `data_at`, where its data starts, to `end`.

    `kind` is None for padding and directories. `told` is false for bytes that only accompany another part.
    """

    kind: Extra | None
    start: int
    data_at: int
    end: int
    told: bool = True


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item of the directory in the XMP packet, and the span that it points to; the first one is the picture."""

    item: DirectoryItem
    span: Span


@dataclass(frozen=True, slots=True)
class Appended:
    """What stands behind or beside the picture of a JPEG. False if there is nothing.

    Parameters
    ----------
    behind : bytes
        All bytes behind the picture.
    regions : tuple of Region
        They cover `behind` without gaps.
    payloads : tuple of Part
        Parts within the XMP packets.
    items, pictures : tuple
        The directory in the XMP packet and the MPF index, entry by entry, the picture itself first. An entry that
        points to nothing is None.
    video_at : int, optional
        Where the video starts, if the packet counts its place from the end of the file.
    index : bytes
        The MPF index, or empty.
    iso : bytes
        The segment that announces a gain map after ISO 21496-1, without its marker, or empty.
    marks : tuple of (name, value)
        The simple properties of the packet that belong to a part.
    extended : bytes
        The extended XMP packet, or empty.
    sound : bool
        Whether the parts can be carried. If not, `reason` is a clause that says why.
    """

    behind: bytes = field(default=b"", repr=False)
    regions: tuple[Region, ...] = ()
    payloads: tuple[Part, ...] = ()
    items: tuple[PlacedItem | None, ...] = ()
    pictures: tuple[Span | None, ...] = ()
    video_at: int | None = None
    index: bytes = field(default=b"", repr=False)
    iso: bytes = field(default=b"", repr=False)
    marks: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    extended: bytes = field(default=b"", repr=False)
    reason: str = ""

    def __bool__(self) -> bool:
        return bool(self.parts or self.extended or self.reason)

    @property
    def sound(self) -> bool:
        """Tell whether the parts can be carried."""
        return not self.reason

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts in the order of the file; those within the XMP packets are last."""
        told = [one for one in self.regions if one.kind is not None and one.told]
        return (*(Part(one.kind, self.behind[one.data_at : one.end]) for one in told if one.kind), *self.payloads)

    @property
    def kinds(self) -> frozenset[Extra]:
        """Return the kinds of all parts."""
        return frozenset(part.kind for part in self.parts)

    def edited(self, news: Mapping[int, bytes]) -> Appended:
        """Return the parts after regions were replaced, or left out where the new bytes are empty.

        `news` has the new data of regions by their position in `regions`. Pointers to what was left out are None.
        """
        trailer = sef.trailer_of(self.behind)
        pieces = [self._piece(at, news) for at in range(len(self.regions))]
        starts = list(accumulate((len(piece) for piece in pieces), initial=0))
        if trailer is not None:
            rows = {one.row: self._moved(one.start, starts) for one in trailer.blocks if self._stays(one.start, news)}
            directory_at = self._moved(trailer.directory_at, starts)
            at = next(at for at, one in enumerate(self.regions) if one.data_at == trailer.directory_at)
            pieces[at] = sef.directory(self.behind, trailer, rows, directory_at) if rows else b""
            starts = list(accumulate((len(piece) for piece in pieces), initial=0))
        regions = tuple(
            Region(one.kind, start, start + one.data_at - one.start, end, one.told)
            for one, start, end in zip(self.regions, starts, starts[1:], strict=False)
            if end > start
        )
        video_at = self.video_at
        return replace(
            self,
            behind=b"".join(pieces) if any(one.kind for one in regions) else b"",
            regions=regions if any(one.kind for one in regions) else (),
            items=tuple(
                None
                if one is None or (not self._stays(one.span[0], news) and at)
                else replace(one, span=self._span(one.span, starts))
                for at, one in enumerate(self.items)
            ),
            pictures=tuple(
                None if span is None or (not self._stays(span[0], news) and at) else self._span(span, starts)
                for at, span in enumerate(self.pictures)
            ),
            video_at=self._moved(video_at, starts) if video_at is not None and self._stays(video_at, news) else None,
        )

    def _piece(self, at: int, news: Mapping[int, bytes]) -> bytes:
        one = self.regions[at]
        if at not in news:
            return self.behind[one.start : one.end]
        return self.behind[one.start : one.data_at] + news[at] if news[at] else b""

    def _region_at(self, place: int) -> int:
        """Return the position of the region that contains an offset; that of the last one for the end."""
        return max(0, bisect_right([one.start for one in self.regions], place) - 1)

    def _stays(self, place: int, news: Mapping[int, bytes]) -> bool:
        return news.get(self._region_at(place), b"stays") != b""

    def _moved(self, place: int, starts: list[int]) -> int:
        if place >= len(self.behind):
            return starts[-1]
        at = self._region_at(place)
        return min(starts[at] + place - self.regions[at].start, starts[at + 1])

    def _span(self, span: Span, starts: list[int]) -> Span:
        return self._moved(span[0], starts), self._moved(span[1], starts)
