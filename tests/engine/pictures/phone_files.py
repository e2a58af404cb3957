"""Files as phones and cameras write them, built by hand, and readers of them that share no code with the program."""

from __future__ import annotations

import hashlib
import io
import re
import struct
from dataclasses import dataclass

from PIL import Image

from qtcompress.engine.pictures.appended import Extra, appended_to

XAP, EXTENSION = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
ISO = b"urn:iso:std:iso:ts:21496:-1\0"
_SPACES = (
    'xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" '
    'xmlns:Container="http://ns.google.com/photos/1.0/container/" '
    'xmlns:Item="http://ns.google.com/photos/1.0/container/item/" '
    'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" '
    'xmlns:GDepth="http://ns.google.com/photos/1.0/depthmap/" '
    'xmlns:GImage="http://ns.google.com/photos/1.0/image/" '
    'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" '
    'xmlns:acme="http://acme.example/1/"'
)


def picture(color: str = "teal", quality: int = 80, side: int = 24, **options: object) -> bytes:
    """Return the bytes of a small JPEG."""
    file = io.BytesIO()
    Image.effect_noise((side, side), 40).convert("RGB").save(file, "JPEG", quality=quality, comment=color, **options)
    return file.getvalue()


def xmp(attributes: str = "", inner: str = "") -> bytes:
    """Return a packet with properties of its own, which nothing may change."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a  b">'
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" {_SPACES} '
        f"acme:Before='1 &lt; 2' {attributes} >{inner}<acme:After>\u00e9</acme:After></rdf:Description></rdf:RDF>"
        '</x:xmpmeta>\n   \n<?xpacket end="w"?>'
    ).encode()


def directory(*items: tuple[str, str, int] | tuple[str, str, int, int]) -> str:
    """Return a directory of items (semantic, type, length, and padding), the picture itself first."""
    rows = ""
    for semantic, mime, *numbers in items:
        told = "".join(f' Item:{name}="{number}"' for name, number in zip(("Length", "Padding"), numbers, strict=False))
        rows += (
            f'<rdf:li rdf:parseType="Resource"><Container:Item Item:Semantic="{semantic}" Item:Mime="{mime}"{told}/>'
        )
        rows += "</rdf:li>"
    return f"<Container:Directory><rdf:Seq>{rows}</rdf:Seq></Container:Directory>"


def movie(size: int = 900) -> bytes:
    """Return an MP4 without a playable track."""
    return (
        struct.pack(">I4s4sI4s", 20, b"ftyp", b"mp42", 0, b"isom")
        + struct.pack(">I4s", size, b"mdat")
        + b"m" * (size - 8)
    )


def gain_map(exif: bytes = b"") -> bytes:
    """Return a small JPEG that says it is a gain map."""
    packet = xmp('hdrgm:Version="1.0" hdrgm:GainMapMax="2.0"')
    return inserted(picture("gain", side=16, exif=exif), app(0xE1, XAP + packet) + app(0xE2, ISO + bytes(40)))


def app(mark: int, content: bytes) -> bytes:
    """Return a marker segment."""
    return struct.pack(">BBH", 0xFF, mark, len(content) + 2) + content


def inserted(jpeg: bytes, segments: bytes) -> bytes:
    """Return a JPEG with segments at its start."""
    return jpeg[:2] + segments + jpeg[2:]


def mpf(*places: tuple[int, int, int], order: str = ">", ids: bool = False) -> bytes:
    """Return the content of an MPF index of pictures (attributes, size, offset), with dependents 2 and 3."""
    rows = 3 + ids
    values_at = 8 + 2 + 12 * rows + 4
    table = b"".join(struct.pack(order + "IIIHH", *place, 2, 3) for place in places)
    fields = struct.pack(order + "HHI4s", 0xB000, 7, 4, b"0100") + struct.pack(
        order + "HHII", 0xB001, 4, 1, len(places)
    )
    fields += struct.pack(order + "HHII", 0xB002, 7, len(table), values_at)
    if ids:
        fields += struct.pack(order + "HHII", 0xB003, 7, 33 * len(places), values_at + len(table))
        table += b"".join(bytes([65 + at]) * 33 for at in range(len(places)))
    head = (b"MM\0*" if order == ">" else b"II*\0") + struct.pack(order + "IH", 8, rows)
    return b"MPF\0" + head + fields + bytes(4) + table


def indexed(jpeg: bytes, *parts: bytes, attributes: tuple[int, ...] = (), **options: object) -> bytes:
    """Return a multi-picture file: a JPEG with an index and the parts behind it."""
    kinds = (0x030000, *(attributes or (0,) * len(parts)))
    head_bytes = len(app(0xE2, mpf(*((0, 0, 0) for _ in kinds), **options)))  # type: ignore[arg-type]  # as below
    primary = len(jpeg) + head_bytes
    at, places = primary - 10, [(kinds[0], primary, 0)]  # the index begins 2 + 4 + 4 bytes behind the start of the file
    for kind, part in zip(kinds[1:], parts, strict=True):
        places.append((kind, len(part), at))
        at += len(part)
    return inserted(jpeg, app(0xE2, mpf(*places, **options))) + b"".join(parts)  # type: ignore[arg-type]  # as above


def samsung(*blocks: tuple[int, str, bytes]) -> bytes:
    """Return the blocks (type, name, data) of a Samsung camera, and their directory."""
    body, rows = b"", []
    for kind, name, data in blocks:
        block = struct.pack("<HHI", 0, kind, len(name)) + name.encode() + data
        rows.append((kind, len(body), len(block)))
        body += block
    table = b"".join(struct.pack("<HHII", 0, kind, len(body) - at, size) for kind, at, size in rows)
    head = b"SEFH" + struct.pack("<II", 106, len(rows)) + table
    return body + head + struct.pack("<I", len(head)) + b"SEFT"


def extended(packet: bytes, chunk_bytes: int = 700) -> tuple[str, bytes]:
    """Return the name of an extended packet, and its segments."""
    name = hashlib.md5(packet).hexdigest().upper()
    segments = b""
    for at in range(0, len(packet), chunk_bytes):
        head = name.encode() + struct.pack(">II", len(packet), at)
        segments += app(0xE1, EXTENSION + head + packet[at : at + chunk_bytes])
    return name, segments


@dataclass(frozen=True)
class Seen:
    """What another reader finds in a file."""

    packet: bytes
    extended: bytes
    behind: bytes
    index: tuple[tuple[int, int, int], ...]
    index_at: int
    size: int

    def items(self) -> list[tuple[str, bytes]]:
        """Return the parts of the directory as its readers find them: one after the other, behind the picture."""
        found, at = [], 0
        for row in re.findall(r"<Container:Item\b[^>]*>", self.packet.decode()):
            told = dict(re.findall(r'Item:(\w+)="([^"]*)"', row))
            length = int(told.get("Length", "0")) if told["Semantic"] != "Primary" else 0
            found.append((told["Semantic"], self.behind[at : at + length]))
            at += length + int(told.get("Padding", "0"))
        return found

    def pictures(self, data: bytes) -> list[bytes]:
        """Return the pictures of the index as its readers find them: counted from the index."""
        return [data[self.index_at + at if at else 0 :][:size] for _, size, at in self.index]


def seen(data: bytes) -> Seen:
    """Read a JPEG marker by marker."""
    at, packet, pieces, index, index_at = 2, b"", {}, b"", 0
    while data[at + 1] != 0xD9:
        assert data[at] == 0xFF
        size = struct.unpack(">H", data[at + 2 : at + 4])[0]
        content = data[at + 4 : at + 2 + size]
        if content.startswith(XAP):
            packet = content[len(XAP) :]
        if content.startswith(EXTENSION):
            assert content[len(EXTENSION) :][:32] in packet
            pieces[struct.unpack(">I", content[len(EXTENSION) + 36 :][:4])[0]] = content[len(EXTENSION) + 40 :]
        if content.startswith(b"MPF\0"):
            index, index_at = content[4:], at + 8
        scan = data[at + 1] == 0xDA
        at += 2 + size
        if scan:
            at = re.compile(rb"\xff[^\0\xd0-\xd7]").search(data, at).start()
    whole = b"".join(piece for _, piece in sorted(pieces.items()))
    assert not whole or hashlib.md5(whole).hexdigest().upper().encode() in packet
    order = "<" if index[:2] == b"II" else ">"
    found: tuple[tuple[int, int, int], ...] = ()
    if index:
        count = struct.unpack_from(order + "I", index, 8 + 2 + 12 + 8)[0]
        size_bytes, table_at = struct.unpack_from(order + "II", index, 8 + 2 + 24 + 4)
        assert size_bytes == 16 * count
        rows = (struct.unpack_from(order + "III", index, table_at + 16 * row) for row in range(count))
        found = tuple((kind, size, at) for kind, size, at in rows)
    return Seen(packet, whole, data[at + 2 :], found, index_at, at + 2)


MAP, CLIP = gain_map(), movie()
HDR = ("GainMap", "image/jpeg", len(MAP))
MOTION = 'GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1"'
PRIMARY = ("Primary", "image/jpeg", 0)
MOVIE = ("MotionPhoto", "video/mp4", len(CLIP))
UTC = (0x0A01, "Image_UTC_Data", b"1700000000000")
MOTION_BLOCKS = ((0x0A30, "MotionPhoto_Data", CLIP), (0x0A31, "MotionPhoto_Version", b"mpv3"))

HALF_EXTENDED = app(0xE1, XAP + xmp(f'xmpNote:HasExtendedXMP="{"A" * 32}"')) + app(
    0xE1, EXTENSION + b"A" * 32 + struct.pack(">II", 80, 0) + b"a part"
)


def with_packet(packet: bytes) -> bytes:
    """Return a small JPEG with a packet."""
    return inserted(picture(), app(0xE1, XAP + packet))


def encoded(source: bytes) -> bytes:
    """Return the picture encoded again with the packet of its source, as the program does."""
    return picture("result", quality=30, xmp=seen(source).packet)


def pixel(*, mpf_order: str = ">") -> bytes:
    """Return what a phone of today writes: a picture, its gain map, and a video."""
    packet = xmp(f'hdrgm:Version="1.0" {MOTION}', directory(PRIMARY, HDR, ("MotionPhoto", "video/mp4", len(CLIP))))
    return indexed(with_packet(packet), MAP, order=mpf_order) + CLIP


def galaxy() -> bytes:
    """Return what a Samsung phone writes: the video in a block, and told by its directory and by XMP, too."""
    blocks = samsung(UTC, *MOTION_BLOCKS)
    at = blocks.index(CLIP)
    packet = xmp(
        f'{MOTION} GCamera:MicroVideo="1" GCamera:MicroVideoOffset="{len(blocks) - at}"',
        directory((*PRIMARY, at), ("MotionPhoto", "video/mp4", len(blocks) - at)),
    )
    return with_packet(packet) + blocks


def kinds(data: bytes) -> list[Extra]:
    """Return the kinds of what is appended to a JPEG."""
    return [part.kind for part in appended_to(data).parts]
