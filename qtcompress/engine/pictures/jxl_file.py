"""Read files of JPEG XL: a file that was made of a JPEG as that JPEG, all others as a picture like those of Pillow.

The decoder returns only pixels. What they mean is told by the head of the codestream (`jxl_header.py`); where that
does not tell it either, the picture is left alone.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.text import Text
from qtcompress.engine.containers import jxl_boxes, jxl_header
from qtcompress.engine.containers.isobmff import ReadBytes
from qtcompress.engine.containers.jxl_header import ChannelNumber, Header, SpaceNumber
from qtcompress.engine.job.formats import reads_jxl
from qtcompress.engine.metadata.inventory import BESIDE_NAMES, Block, Kind
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import jxl_library
from qtcompress.engine.pictures.png_walk import RandomAccess

FORMAT = "JXL"
"""The name of the format, as Pillow's plugins name theirs."""

_DEEP = 65_535
_MOST_PIXELS = 100_000_000  # of a JPEG that is made again: more is refused before it takes memory
_PLAIN = frozenset({b"JXL ", b"ftyp", b"jxll", b"jxlc", b"jxlp", b"jxli", b"jbrd", b"free", b"skip"})
_CREDENTIALS, _GAIN_MAP = b"jumb", b"jhgm"
_KNOWN = _PLAIN | {jxl_boxes.EXIF, jxl_boxes.XMP, jxl_boxes.COMPRESSED, _CREDENTIALS, _GAIN_MAP}
_MODES = {(True, False): "L", (True, True): "LA", (False, False): "RGB", (False, True): "RGBA"}  # by gray, alpha
_ADVICE = Text(
    "Left as it is, because qtcompress can't convert these to sRGB. Convert it to sRGB first to compress it."
)


class JxlImage(Image.Image):
    """A picture that is decoded when its pixels are needed."""

    format = FORMAT

    def __init__(self, data: bytes, header: Header) -> None:
        super().__init__()
        self._data, self.header = data, header
        self._size = header.width, header.height
        deep = header.gray and not header.alpha and header.bits > 8
        self._mode = "I;16" if deep else _MODES[header.gray, header.alpha]
        self._loaded = False

    def blocks_behind(self, data: bytes, check: Callable[[], None]) -> Iterator[Block]:
        """Yield a block for what stands behind the codestream of a loaded picture, if its file has no boxes.

        `check` is called between decodings; it may raise. Nothing is looked for before the picture was decoded.
        """
        size_bytes = _bytes_behind(data, check) if self._loaded and data.startswith(jxl_boxes.CODESTREAM) else 0
        if size_bytes:
            yield _trailer(size_bytes)

    def load(self) -> Any:
        """Decode the pixels, once. Raises OSError."""
        if not self._loaded:
            try:
                image = Image.fromarray(_samples(jxl_library.decoded(self._data), self.header))
            except ValueError as error:
                raise OSError("a file of JPEG XL whose data can't be decoded") from error
            if (image.mode, image.size) != (self.mode, self.size):
                raise OSError("a picture of another size or kind than its head tells")
            self.im, self._loaded, self._data = image.im, True, b""
        return super().load()


def _samples(found: NDArray[Any], header: Header) -> NDArray[Any]:
    """Return gray of more than 8 bits as 16 bits, and all other samples as 8 bits."""
    if found.ndim == 3 and header.gray and not header.alpha:
        found = found[0]  # other channels follow
    high = (1 << header.bits) - 1
    wanted = _DEEP if header.gray and not header.alpha and header.bits > 8 else 255
    if high == wanted:
        return found
    out = np.empty(found.shape, np.uint16 if wanted == _DEEP else np.uint8)
    for row, values in zip(out, found, strict=True):  # row by row, because floats take four times the memory
        row[...] = np.rint(values * np.float32(wanted / high))
    return out


def image_of(data: bytes) -> Image.Image:
    """Return the picture of a whole file, without its pixels.

    Raises
    ------
    ValueError
        If its head is damaged.
    LeftAlone
        If what its pixels mean can't be told, or no result can hold it.
    """
    read = _reader(data)
    if _rest(read, len(data)) < 0:
        raise ValueError("a file that was cut off")
    header = jxl_header.header_of(jxl_boxes.codestream_head(read, len(data), jxl_header.MOST_BYTES))
    _admit(header)
    image = JxlImage(data, header)
    for kind, content in _metadata(read, len(data)):
        exif = kind == jxl_boxes.EXIF
        image.info.setdefault("exif" if exif else "xmp", jxl_boxes.exif_in(content) if exif else content)
    return image


def _admit(header: Header) -> None:
    """Raise LeftAlone or ReadError for what can't be read, or not well."""
    if header.animated:
        raise LeftAlone(Text("is an animation"), Text("Animations in its format can't be made smaller."))
    if header.floating or header.bits > 16:
        raise ReadError("has more than 16 bits per channel", "Convert it to 8 or 16 bits per channel first.")
    if header.color.profile:
        raise LeftAlone("tells its colors by a compressed profile", _ADVICE)
    if ChannelNumber.BLACK in header.channels or header.color.space not in (SpaceNumber.RGB, SpaceNumber.GRAY):
        raise LeftAlone("has other colors than red, green and blue", _ADVICE)
    if header.multiplied:
        raise LeftAlone("has colors that are multiplied by its transparency", _ADVICE)


def opened(data: bytes) -> Image.Image:
    """Return the picture of a whole file, or of the JPEG that it was made of. Raises OSError if it is damaged."""
    jpeg = jpeg_of(data)
    if jpeg is not None:
        return Image.open(io.BytesIO(jpeg), formats=("JPEG",))
    try:
        return image_of(data)
    except ValueError as error:
        raise OSError("a damaged file of JPEG XL") from error


def jpeg_of(data: bytes) -> bytes | None:
    """Return the JPEG that a file was made of, byte by byte, and what stands behind the file.

    None for other files, and where the file has more beside its pixels than the JPEG.
    """
    if not data.startswith(jxl_boxes.SIGNATURE) or not reads_jxl():
        return None
    read = _reader(data)
    if jxl_boxes.RECONSTRUCTION not in {kind for kind, _, _ in jxl_boxes.heads_of(read, len(data))}:
        return None
    try:
        header = jxl_header.header_of(jxl_boxes.codestream_head(read, len(data), jxl_header.MOST_BYTES))
        if header.width * header.height > _MOST_PIXELS:
            return None
        end = len(data) - max(_rest(read, len(data)), 0)
        jpeg = jxl_library.jpeg_in(data[:end])
    except ValueError:
        return None
    return jpeg + data[end:] if _tells_all(jpeg, read, len(data)) else None


def _tells_all(jpeg: bytes, read: ReadBytes, size_bytes: int) -> bool:
    """Tell whether a JPEG contains what its file tells beside it: programs add metadata to the file alone."""
    if any(block.kind is not Kind.TRAILER for block in _others(read, size_bytes)):
        return False
    told = _metadata(read, size_bytes)
    return all((jxl_boxes.exif_in(content) if kind == jxl_boxes.EXIF else content) in jpeg for kind, content in told)


def _rest(read: ReadBytes, size_bytes: int) -> int:
    """Return how many bytes stand behind the last box; less than 0 where some are missing, 0 without boxes."""
    boxes = jxl_boxes.heads_of(read, size_bytes)
    last = 0 if boxes else size_bytes
    for kind, _, end in boxes:
        if end > size_bytes and kind not in _KNOWN:
            break
        last = end
    return size_bytes - last


def _reader(data: bytes) -> ReadBytes:
    return lambda offset, length: data[offset : offset + length]


def _metadata(read: ReadBytes, size_bytes: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of the boxes with EXIF and XMP; damaged ones are passed over."""
    for kind, begin, end in jxl_boxes.heads_of(read, size_bytes):
        packed = kind == jxl_boxes.COMPRESSED
        told = read(begin, 4) if packed else kind
        if told not in (jxl_boxes.EXIF, jxl_boxes.XMP):
            continue
        content = read(begin + 4 * packed, end - begin - 4 * packed)
        try:
            yield told, jxl_library.decompressed(content) if packed else content
        except ValueError:
            continue


def header_of(file: RandomAccess) -> Header:
    """Return what the head of a file's codestream tells. Raises ValueError if it is damaged."""
    return jxl_header.header_of(jxl_boxes.codestream_head(file.at, file.size_bytes, jxl_header.MOST_BYTES))


def walked(carried: Carried, file: RandomAccess) -> Carried:
    """Return metadata with the orientation of the codestream, which counts, and what else stands in a file."""
    header = header_of(file)
    others = sum(kind != ChannelNumber.ALPHA for kind in header.channels)
    channels = (Block(Kind.CHANNELS, "extra channels", bound=True),) if others else ()
    return replace(carried, orientation=header.orientation, blocks=(*channels, *_others(file.at, file.size_bytes)))


def _others(read: ReadBytes, size_bytes: int) -> Iterator[Block]:
    """Yield a block for each box that no result can hold."""
    seen: set[bytes] = set()
    for kind, begin, end in jxl_boxes.heads_of(read, size_bytes):
        told = read(begin, 4) if kind == jxl_boxes.COMPRESSED else kind
        again = told in seen
        seen.add(told)
        if end > size_bytes or told in _PLAIN or (told in (jxl_boxes.EXIF, jxl_boxes.XMP) and not again):
            continue
        yield _block(told, end - begin)
    rest = _rest(read, size_bytes)
    if rest > 0:
        yield _trailer(rest)


def _trailer(size_bytes: int) -> Block:
    return Block(Kind.TRAILER, BESIDE_NAMES[Kind.TRAILER], size_bytes=size_bytes, bound=True)


def _bytes_behind(data: bytes, check: Callable[[], None]) -> int:
    """Return how many bytes stand behind a whole codestream: how many its decoder can do without.

    To find none takes one decoding, .02 s a megapixel, .15 without loss; to find some takes twenty.
    """
    least, most = 0, 1
    while jxl_library.can_decode(data[:-most]):
        check()
        least, most = most, 2 * most
    while most - least > 1:
        check()
        middle = (least + most) // 2
        least, most = (middle, most) if jxl_library.can_decode(data[:-middle]) else (least, middle)
    return least


def _block(kind: bytes, size_bytes: int) -> Block:
    if kind == _CREDENTIALS:
        return Block(Kind.CREDENTIALS, "content credentials", size_bytes=size_bytes, bound=True)
    if kind == _GAIN_MAP:
        return Block(Kind.GAIN_MAP, BESIDE_NAMES[Kind.GAIN_MAP], size_bytes=size_bytes, bound=True)
    name = Text("the box {name}", name=kind.decode("latin-1").strip())
    return Block(Kind.UNKNOWN, name, size_bytes=size_bytes, bound=True)
