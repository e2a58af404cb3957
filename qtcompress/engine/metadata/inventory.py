"""What a picture file carries beside its pixels: the kinds of content, and the blocks that have no place of their own.

EXIF, XMP and the like are fields of `Carried`. All other content, known or not, is a `Block`: layers, a chunk that no
specification names, a second picture. So nothing in a file is met with silence: each block goes along into a result
that can hold it, or it is named and the picture is left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, Flag

from qtcompress.core.errors import LeftAlone
from qtcompress.core.text import Text


class Metadata(Enum):
    """How much a result carries. `SAFE` keeps how and when a picture was taken: no places, names, or serial numbers."""

    ALL = "all"
    SAFE = "safe"
    NONE = "none"


class Kind(Flag):
    """The kinds of content besides 8-bit color. The journal stores these numbers, so none may change its meaning."""

    NOTHING = 0
    EXIF = 1 << 0
    XMP = 1 << 1
    IPTC = 1 << 2
    ICC = 1 << 3
    RESOLUTION = 1 << 4
    COMMENT = 1 << 5
    TEXTS = 1 << 6
    ALPHA = 1 << 7
    DEPTH = 1 << 8
    FRAMES = 1 << 9
    LAYERS = 1 << 10
    GEOREFERENCE = 1 << 11
    CHANNELS = 1 << 12
    PICTURES = 1 << 13
    CREDENTIALS = 1 << 14
    PNG_CHUNKS = 1 << 15
    JPEG_SEGMENTS = 1 << 16
    RIFF_CHUNKS = 1 << 17
    UNKNOWN = 1 << 18
    VIDEO = 1 << 19
    GAIN_MAP = 1 << 20
    DEPTH_MAP = 1 << 21
    TRAILER = 1 << 22


PRIVATE = Kind.PNG_CHUNKS | Kind.JPEG_SEGMENTS | Kind.RIFF_CHUNKS | Kind.UNKNOWN
"""Content whose meaning only its author knows."""

BESIDE = Kind.VIDEO | Kind.GAIN_MAP | Kind.DEPTH_MAP | Kind.PICTURES | Kind.TRAILER
"""What stands behind a picture, or beside it in its file."""

BESIDE_NAMES: Mapping[Kind, str] = {
    Kind.VIDEO: Text("a video"),
    Kind.GAIN_MAP: Text("a gain map"),
    Kind.DEPTH_MAP: Text("a depth map"),
    Kind.PICTURES: Text("another picture"),
    Kind.TRAILER: Text("data behind its end"),
}

UNSAFE = PRIVATE | Kind.GEOREFERENCE | Kind.CREDENTIALS | Kind.VIDEO | Kind.DEPTH_MAP | Kind.PICTURES | Kind.TRAILER
"""Content that can show or name places and people: a result with only safe metadata, or none, does not contain it."""

DROPPABLE: Mapping[str, Kind] = {
    "video": Kind.VIDEO,
    "gain-map": Kind.GAIN_MAP,
    "depth": Kind.DEPTH_MAP,
    "trailer": Kind.TRAILER,
    "layers": Kind.LAYERS,
    "georeference": Kind.GEOREFERENCE,
    "channels": Kind.CHANNELS,
    "pictures": Kind.PICTURES,
    "credentials": Kind.CREDENTIALS,
    "texts": Kind.TEXTS | Kind.COMMENT,
    "iptc": Kind.IPTC,
    "unknown": PRIVATE,
}
"""What a person can give up, by its word."""

RESOLUTION = Text("a resolution")
"""The name of a resolution in dots per inch, or of the shape of a pixel."""

_EVERYTHING = Kind(sum(kind.value for kind in DROPPABLE.values()))
_WORDS = {**DROPPABLE, "all": _EVERYTHING, "nothing": Kind.NOTHING}
_MOST_NAMED = 3


def droppable(text: str) -> Kind | None:
    """Return the content that a list such as "video,layers" names; "all" is everything, and "" or "nothing" is None.

    Raises ValueError with a sentence.
    """
    found = Kind.NOTHING
    for word in filter(None, (part.strip().lower() for part in text.split(","))):
        if word not in _WORDS:
            raise ValueError(
                Text(
                    "must be some of {words}, with commas, or all, not {text}",
                    words=", ".join(DROPPABLE),
                    text=repr(text),
                )
            )
        found |= _WORDS[word]
    return found or None


def droppable_text(kinds: Kind | None) -> str:
    """Return the list that `droppable` reads."""
    if kinds == _EVERYTHING:
        return "all"
    return ",".join(word for word, kind in DROPPABLE.items() if kinds is not None and kind & kinds)


@dataclass(frozen=True, slots=True)
class Block:
    """Content that has no field in `Carried`.

    Parameters
    ----------
    kind : Kind
        One kind. A format that holds this kind takes the block unchanged, unless it is `bound`.
    name : str
        The words for a person: "layers", "the chunk prVW".
    place : bytes
        Where it stands: the type of a PNG or RIFF chunk, or the marker byte of a JPEG segment; empty for bytes behind
        the end of a picture.
    content : bytes
        What stands there; empty for a block that cannot be carried.
    size_bytes : int
        Its bytes in the file.
    bound : bool
        No result can hold it, because it depends on how the original is stored.
    hint : bool
        It only describes how the file is made or shown, so it limits no choice. It goes along where it can.
    """

    kind: Kind
    name: str
    place: bytes = b""
    content: bytes = field(default=b"", repr=False)
    size_bytes: int = 0
    bound: bool = False
    hint: bool = False

    def fits(self, holds: Kind) -> bool:
        """Tell whether a format that holds these kinds can contain the block."""
        return not self.bound and self.kind in holds


def unheld(blocks: Iterable[Block], given_up: Kind, held: Sequence[Kind]) -> tuple[Block, ...]:
    """Return the blocks that are not given up and fit into none of some formats, which hold these kinds each."""
    wanted = (block for block in blocks if block.kind not in given_up and not block.hint)
    return tuple(block for block in wanted if not any(map(block.fits, held)))


def left_alone(names: Collection[str], kinds: Kind) -> LeftAlone:
    """Return the decision to leave a picture alone because of content with these names and kinds."""
    words = droppable_text(kinds)
    advice = Text("Left as it is, because no result of the allowed formats can hold that.")
    if words:
        advice = Text(
            "Left as it is, because no result of the allowed formats can hold that. To give it up: --drop {words}, or"
            " More > Give up in the window.",
            words=words,
        )
    return LeftAlone(Text("holds {names}", names=named(names)), advice)


def named(names: Iterable[str]) -> Text:
    """Return names as a list in a sentence: "layers, a comment and 2 more"."""
    unique = list(dict.fromkeys(names))
    if len(unique) > _MOST_NAMED:
        unique = [*unique[: _MOST_NAMED - 1], Text("{count} more", count=len(unique) - _MOST_NAMED + 1)]
    if len(unique) < 2:
        return Text.of("".join(unique))
    return Text("{names} and {last}", names=Text.listed(unique[:-1]), last=Text.of(unique[-1]))
