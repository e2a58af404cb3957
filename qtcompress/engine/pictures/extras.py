"""What is appended to a JPEG, as a value: the bytes behind its picture in regions, and all that points into them.

Pointers are spans of these bytes. When a part is left out, all spans move with the bytes, whichever way a format
counts: from the start of a part, from the end of the file, or from the end of the part before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise

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
        told = (one for one in self.regions if one.told)
        return (*(Part(one.kind, self.behind[one.data_at : one.end]) for one in told if one.kind), *self.payloads)

    @property
    def kinds(self) -> frozenset[Extra]:
        """Return the kinds of all parts."""
        return frozenset(part.kind for part in self.parts)

    def edited(self, news: Mapping[int, bytes]) -> Appended:
        """Return the parts after regions were replaced, or left out where the new bytes are empty.

        `news` has the new data of regions by their position in `regions`. Pointers to what was left out are None.
        """
        pieces = self._pieces(news)
        starts = _starts(pieces)
        regions = tuple(self._shifted(starts))
        has_parts = any(one.kind for one in regions)
        return replace(
            self,
            behind=b"".join(pieces) if has_parts else b"",
            regions=regions if has_parts else (),
            items=tuple(self._left_items(starts, news)),
            pictures=tuple(self._left(self.pictures, starts, news)),
            video_at=self._left_place(self.video_at, starts, news),
        )

    def _pieces(self, news: Mapping[int, bytes]) -> list[bytes]:
        """Return the new bytes of each region; the directory of Samsung's blocks lists those that are left."""
        pieces = [self._piece(at, news) for at in range(len(self.regions))]
        trailer = sef.trailer_of(self.behind)
        if trailer is not None:
            at = next(at for at, one in enumerate(self.regions) if one.data_at == trailer.directory_at)
            pieces[at] = self._directory(trailer, _starts(pieces), news)
        return pieces

    def _directory(self, trailer: sef.SefTrailer, starts: list[int], news: Mapping[int, bytes]) -> bytes:
        rows = {one.row: self._moved(one.start, starts) for one in trailer.blocks if self._stays(one.start, news)}
        return sef.directory(self.behind, trailer, rows, self._moved(trailer.directory_at, starts)) if rows else b""

    def _shifted(self, starts: list[int]) -> Iterator[Region]:
        """Yield the regions that are not empty at their new places."""
        for one, (start, end) in zip(self.regions, pairwise(starts), strict=True):
            if end > start:
                yield replace(one, start=start, data_at=start + one.data_at - one.start, end=end)

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

    def _left(self, spans: Sequence[Span | None], starts: list[int], news: Mapping[int, bytes]) -> list[Span | None]:
        """Return the new spans of a directory, whose first entry is the picture before all regions."""
        return [*spans[:1], *(self._left_span(span, starts, news) for span in spans[1:])]

    def _left_items(self, starts: list[int], news: Mapping[int, bytes]) -> Iterator[PlacedItem | None]:
        spans = [None if one is None else one.span for one in self.items]
        for one, span in zip(self.items, self._left(spans, starts, news), strict=True):
            yield replace(one, span=span) if one and span else None

    def _left_span(self, span: Span | None, starts: list[int], news: Mapping[int, bytes]) -> Span | None:
        if span is None or not self._stays(span[0], news):
            return None
        return self._moved(span[0], starts), self._moved(span[1], starts)

    def _left_place(self, place: int | None, starts: list[int], news: Mapping[int, bytes]) -> int | None:
        return None if place is None or not self._stays(place, news) else self._moved(place, starts)


def _starts(pieces: Iterable[bytes]) -> list[int]:
    """Return where each piece starts, and where the last one ends."""
    return list(accumulate((len(piece) for piece in pieces), initial=0))
