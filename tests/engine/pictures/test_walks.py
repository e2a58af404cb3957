"""Every block of a file is about its pixels, or it is known by name: no list of names is complete."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from qtcompress.engine.containers import riff_chunks
from qtcompress.engine.containers.jpeg_segments import segment
from qtcompress.engine.containers.png_chunks import chunk
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.contents import blocks_in
from tests.engine.metadata.test_iptc import block, resource

TITLE = block((2, 5, b"Title"), (2, 0, b"\0\4"))


def written(kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (6, 4), (200, 30, 30)).save(stream, kind, **options)
    return stream.getvalue()


def png(*chunks: tuple[bytes, bytes], **options: object) -> bytes:
    data = written("PNG", **options)
    return data[:33] + b"".join(chunk(*one) for one in chunks) + data[33:]


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    data = written("JPEG")
    at = data.index(b"\xff\xdb")
    return data[:at] + b"".join(segment(*one) for one in segments) + data[at:]


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    inside = written("WEBP", lossless=True)[12:] + b"".join(riff_chunks.chunk(*one) for one in chunks)
    return riff_chunks.chunk(b"RIFF", b"WEBP" + inside)


def gif(*extensions: tuple[bytes, bytes]) -> bytes:
    data = written("GIF")
    made = b"".join(b"\x21\xff\x0b" + name + bytes([len(content)]) + content + b"\0" for name, content in extensions)
    return data[:-1] + made + data[-1:]


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + kind + content


def carried(folder: Path, data: bytes) -> Carried:
    (folder / "a").write_bytes(data)
    return reader.read(folder / "a", lambda stage, share: None).metadata


def told(folder: Path, data: bytes) -> list[tuple[Kind, str, bool]]:
    return [(found.kind, found.name, found.bound) for found in carried(folder, data).blocks]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (png((b"abCd", b"x")), (Kind.PNG_CHUNKS, "the chunk abCd", False)),
        (png((b"abCD", b"x")), (Kind.PNG_CHUNKS, "the chunk abCD", True)),
        (png((b"npTc", b"x")), (Kind.PNG_CHUNKS, "nine-patch marks", False)),
        (png((b"caBX", b"x")), (Kind.CREDENTIALS, "content credentials", True)),
        (png((b"mkBT", b"x")), (Kind.LAYERS, "layers of Fireworks", True)),
        (png() + b"PK\3\4", (Kind.PNG_CHUNKS, "data behind its end", False)),
        (webp((b"abcd", b"odd")), (Kind.RIFF_CHUNKS, "the chunk abcd", False)),
        (webp((b"C2PA", b"x")), (Kind.CREDENTIALS, "content credentials", True)),
        (webp() + b"PK\3\4", (Kind.RIFF_CHUNKS, "data behind its end", False)),
        (jpeg((0xE1, b"FLIR\0\1heat")), (Kind.JPEG_SEGMENTS, "the segment APP1 FLIR", False)),
        (jpeg((0xE4, b"\1\2")), (Kind.JPEG_SEGMENTS, "the segment APP4", False)),
        (jpeg((0xEB, b"JP\0\1jumb c2pa")), (Kind.CREDENTIALS, "content credentials", True)),
        (gif((b"fractint001", b"x")), (Kind.UNKNOWN, "the extension fractint001", True)),
        (gif() + b"PK\3\4", (Kind.PNG_CHUNKS, "data behind its end", False)),
        (written("JPEG2000") + box(b"xml ", b"<x/>"), (Kind.UNKNOWN, "the box xml", True)),
        (
            written("JPEG2000") + box(b"uuid", bytes.fromhex("b14bf8bd083d4b43a5ae8cd7d5a6ce03") + b"II"),
            (Kind.GEOREFERENCE, "a georeference", True),
        ),
    ],
)  # fmt: skip
def test_content_is_named(tmp_path: Path, data: bytes, found: tuple[Kind, str, bool]) -> None:
    assert told(tmp_path, data) == [found]


@pytest.mark.parametrize(
    "data",
    [
        png((b"iDOT", b"x"), (b"tIME", bytes(7)), dpi=(300, 300)), png() + b"\0\r\n",
        jpeg((0xEE, b"Adobe" + bytes(7)), (0xEC, b"Ducky\0"), (0xE5, bytes(70)), (0xFE, b"words")),
        webp(), gif((b"NETSCAPE2.0", b"\1\0\0")), written("JPEG2000"), written("BMP"), written("AVIF"),
    ],
)  # fmt: skip
def test_blocks_about_pixels_and_empty_space_are_no_content(tmp_path: Path, data: bytes) -> None:
    assert told(tmp_path, data) == []


def test_texts_that_are_not_carried_whole_are_blocks(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Twice", "one")
    info.add_text("Twice", "two")
    info.add_itxt("Spoken", "Titel", lang="de")
    info.add_text("Plain", "words")
    found = carried(tmp_path, png((b"tEXt", b" \0no keyword"), (b"zTXt", b"Raw profile type exif\0\0"), pnginfo=info))
    assert dict(found.texts) == {"Twice": "two", "Spoken": "Titel", "Plain": "words"}
    assert [(one.name, one.content[-3:]) for one in found.blocks] == [
        ("the text  ", b"ord"), ("the text Twice", b"one"), ("the text Spoken", b"tel"),
    ]  # fmt: skip


ZIPPED = zlib.compress(b"words that are needed " * 99 + bytes(range(32, 127)))
DAMAGED = ZIPPED[:12] + b"\xff" + ZIPPED[13:]


@pytest.mark.parametrize("data", [ZIPPED[:-9], DAMAGED])
@pytest.mark.parametrize("keyword", ["Title", "XML:com.adobe.xmp", "Raw profile type xmp", "Raw profile type iptc"])
def test_a_damaged_text_stays_as_it_is_and_its_readable_part_is_not_taken_for_it(
    tmp_path: Path, data: bytes, keyword: str
) -> None:
    texts = (b"zTXt", keyword.encode() + b"\0\0" + data), (b"iTXt", keyword.encode() + b"\0\1\0\0\0" + data)
    for kind, content in texts[keyword == "XML:com.adobe.xmp" :]:
        found = carried(tmp_path, png((kind, content), (b"tEXt", b"Author\0One")))
        assert found.texts == (("Author", "One"),)
        assert (found.xmp, found.iptc) == (b"", b"")
        block = Block(Kind.PNG_CHUNKS, f"the text {keyword}", kind, content, len(content))
        assert found.blocks == (block,)
        assert carried(tmp_path, png((kind, content), *found.png_chunks())).texts == found.texts


def test_paths_of_photoshop_in_a_text_stay(tmp_path: Path) -> None:
    for content, blocks in ((resource(2000, b"a path"), 1), (resource(0x0404, TITLE), 0)):
        text = f"\n8bim\n{len(content):8}\n{content.hex()}\n".encode()
        found = carried(tmp_path, png((b"zTXt", b"Raw profile type 8bim\0\0" + zlib.compress(text))))
        assert [one.name for one in found.blocks] == ["the text Raw profile type 8bim"] * blocks


def structure(entry: int, value: bytes) -> bytes:
    made = exif.with_entry(b"", exif.MAIN, entry, exif.TEXT, value)
    assert made is not None
    return made


def test_a_further_exif_segment_is_a_block_and_a_long_one_is_not(tmp_path: Path) -> None:
    one, two = structure(0x010E, b"first\0"), structure(0x010E, b"second\0")
    turned = exif.with_orientation(two, 6)
    prefix = b"Exif\0\0"
    for structures, blocks in (((one, one), []), ((one, two), [(two, False)]), ((one, one, turned), [(turned, True)])):
        found = carried(tmp_path, jpeg(*((0xE1, prefix + part) for part in structures)))
        assert found.exif == one
        assert [(block.content, block.bound) for block in found.blocks] == [
            (prefix + content, bound) for content, bound in blocks
        ]
    long = one[:-3], one[-3:]
    found = carried(tmp_path, jpeg(*((0xE1, prefix + part) for part in long)))
    assert (found.exif, found.blocks) == (one, ())


def dots(across: int, down: int) -> bytes:
    return resource(0x03ED, struct.pack(">IHHIHH", across << 16, 1, 1, down << 16, 1, 1))


def test_a_resolution_that_only_photoshop_tells_is_the_resolution(tmp_path: Path) -> None:
    segments = (0xED, b"Photoshop 3.0\0" + dots(300, 200))
    assert carried(tmp_path, jpeg(segments)).dpi == (300, 200)
    assert carried(tmp_path, jpeg((0xED, b"Photoshop 3.0\0" + dots(72, 72)))).dpi is None
    assert carried(tmp_path, jpeg((0xED, b"Photoshop 3.0\0" + resource(0x03ED, b"short")))).blocks == ()
    assert carried(tmp_path, gif((b"MGK8BIM0000", dots(300, 200)))).dpi == (300, 200)


@pytest.mark.parametrize(
    ("unit", "dpi"), [(1, None), (2, (300, 200)), (3, (300 * 2.54, 200 * 2.54))], ids=["none", "inch", "centimeter"]
)
def test_a_resolution_of_exif_has_its_two_directions_and_its_unit(
    tmp_path: Path, unit: int, dpi: tuple[float, float] | None
) -> None:
    made = b""
    for tag, kind, values in ((0x011A, 5, [300, 1]), (0x011B, 5, [200, 1]), (0x0128, 3, [unit])):
        made = exif.with_entry(made, exif.MAIN, tag, kind, values) or b""
    assert carried(tmp_path, jpeg((0xE1, b"Exif\0\0" + made))).dpi == dpi


@pytest.mark.parametrize(("unit", "number"), [(2, 300), (3, 118)])
def test_another_resolution_of_photoshop_stays_beside_that_of_exif(tmp_path: Path, unit: int, number: int) -> None:
    made = b""
    for tag, kind, values in ((0x011A, 5, [number, 1]), (0x011B, 5, [number, 1]), (0x0128, 3, [unit])):
        made = exif.with_entry(made, exif.MAIN, tag, kind, values) or b""
    for told, blocks in ((dots(300, 300), []), (dots(240, 240), [dots(240, 240)])):
        found = carried(tmp_path, jpeg((0xE1, b"Exif\0\0" + made), (0xED, b"Photoshop 3.0\0" + told)))
        assert [one.content for one in found.blocks] == blocks


def test_the_first_comment_of_a_jpeg_is_its_comment_and_others_are_blocks(tmp_path: Path) -> None:
    found = carried(tmp_path, jpeg((0xFE, bytes(3)), (0xFE, b"caf\xe9"), (0xFE, b"second"), (0xFE, b"a\0b")))
    assert found.texts == (("Comment", "café"),)
    assert [one.content for one in found.blocks] == [b"second", b"a\0b"]


def test_resources_in_several_segments_are_one(tmp_path: Path) -> None:
    data = resource(0x0404, TITLE) + resource(2000, b"a long path")
    halves = [(0xED, b"Photoshop 3.0\0" + part) for part in (data[:-5], data[-5:])]
    found = carried(tmp_path, jpeg(*halves))
    assert (found.iptc, [one.content for one in found.blocks]) == (TITLE, [resource(2000, b"a long path")])


def test_a_gif_has_xmp_and_iptc_and_pixels_that_are_not_square(tmp_path: Path) -> None:
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>"
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    data = bytearray(gif((b"MGKIPTC0000", TITLE), (b"MGK8BIM0000", resource(2000, b"path"))))
    data[12] = 113  # (113 + 15) / 64: twice as wide
    data[-1:] = b"\x21\xff\x0bXMP DataXMP" + packet + trailer + b"\x3b"
    found = carried(tmp_path, bytes(data))
    assert (found.xmp, found.iptc, found.aspect) == (packet, TITLE, (64, 128))
    assert [one.content for one in found.blocks] == [resource(2000, b"path")]


def test_metadata_in_boxes_of_jpeg_2000_is_read(tmp_path: Path) -> None:
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
    uuids = [("be7acfcb97a942e89c71999491e3afac", packet), ("33c7a4d2b81d4723a0baf1a3e097ad38", TITLE)]
    boxes = b"".join(box(b"uuid", bytes.fromhex(uuid) + content) for uuid, content in uuids)
    found = carried(tmp_path, written("JPEG2000") + boxes)
    assert (found.xmp, found.iptc, found.blocks) == (packet, TITLE, ())


def test_auxiliary_pictures_of_an_avif_are_named_but_its_transparency_is_not(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (8, 8), (9, 9, 9, 99)).save(stream, "AVIF")
    data = stream.getvalue()
    urn = b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"
    assert urn in data
    assert told(tmp_path, data) == []
    for other, kind in ((b":depth", Kind.DEPTH_MAP), (b"x:tmap", Kind.GAIN_MAP), (b":other", Kind.PICTURES)):
        (found,) = told(tmp_path, data.replace(b":alpha\0", other + b"\0"))
        assert (found[0], found[2]) == (kind, True)


BEHIND = [(Kind.TRAILER, "data behind its end", True)]
NO_BOXES = (
    box(b"ftyp", b"mp42\0\0\0\0") + box(b"moov", b"x") + box(b"mdat", b"a movie"),
    b"words that may look like a box",
    b"\0\0\0\5 too short for a box",
    b"\0\0\0\1long" + (2**63 - 99).to_bytes(8, "big"),
    b"\0\0\0\1long" + bytes([255]) * 8,
)


@pytest.mark.parametrize("added", [NO_BOXES[1], *NO_BOXES[3:]])  # the others can't be decoded
def test_what_is_no_box_stands_behind_a_jpeg_2000_and_hides_none_of_its_boxes(tmp_path: Path, added: bytes) -> None:
    place = box(b"uuid", bytes.fromhex("b14bf8bd083d4b43a5ae8cd7d5a6ce03") + b"where it is")
    geo = (Kind.GEOREFERENCE, "a georeference", True)
    assert told(tmp_path, written("JPEG2000") + place + added) == [geo, *BEHIND]


@pytest.mark.parametrize(
    ("added", "found"),
    [
        *((one, BEHIND) for one in NO_BOXES),
        (bytes(20), []),
        (box(b"free", b"x"), []),
        (box(b"mpvd", b"movie"), [(Kind.VIDEO, "a video", True)]),
        (box(b"abcd", b"x"), [(Kind.UNKNOWN, "the box abcd", True)]),
        (box(b"uuid", bytes(16)), [(Kind.UNKNOWN, "the box uuid", True)]),
        (
            box(b"uuid", bytes.fromhex("d8fec3d61b0e483c92975828877ec481")),
            [(Kind.CREDENTIALS, "content credentials", True)],
        ),
    ],
)
def test_boxes_behind_a_heif_are_named(tmp_path: Path, added: bytes, found: list[tuple[Kind, str, bool]]) -> None:
    assert told(tmp_path, written("AVIF") + added) == found


def test_a_file_is_walked_without_decoding_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(png((b"abCD", b"x" * 9)))
    assert blocks_in(path) == (Block(Kind.PNG_CHUNKS, "the chunk abCD", size_bytes=9, bound=True),)
    path.write_bytes(webp((b"abcd", b"content")))
    assert [(one.name, one.content) for one in blocks_in(path)] == [("the chunk abcd", b"")]
    path.write_bytes(png()[:40])
    assert blocks_in(path) == blocks_in(tmp_path / "nothing") == blocks_in(tmp_path) == ()


def avif_with(kind: bytes, content: bytes) -> bytes:
    """Return an AVIF of 8 x 6 pixels with a property, of 8 or 32 bytes, in the place of another one."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 6), (9, 99, 9)).save(stream, "AVIF", icc_profile=b"no profile, but 28 bytes ...")
    old = {8: b"pixi", 32: b"colrprof"}[len(content)]
    data = bytearray(stream.getvalue())
    at, first = data.index(old), data.index(b"ipma") + 15
    for each in range(first, first + data[first - 1]):
        data[each] |= 0x80  # no program may pass over it
    return bytes(data[:at]) + kind + content + data[at + 4 + len(content) :]


def test_pixels_of_an_avif_that_are_not_square_have_their_shape(tmp_path: Path) -> None:
    assert carried(tmp_path, avif_with(b"pasp", struct.pack(">II", 2, 1))).aspect == (1, 2)
    assert carried(tmp_path, avif_with(b"pasp", struct.pack(">II", 3, 3))).aspect is None
    assert carried(tmp_path, avif_with(b"pasp", bytes(8))).aspect is None


def test_a_crop_of_an_avif_is_named_because_its_decoder_shows_what_was_cut_off(tmp_path: Path) -> None:
    def crop(width: int, height: int) -> bytes:
        return avif_with(b"clap", struct.pack(">8I", width, 2, height, 2, 0, 1, 0, 1))

    assert told(tmp_path, crop(8, 12)) == [(Kind.UNKNOWN, "the box clap", True)]
    assert told(tmp_path, crop(16, 12)) == []
