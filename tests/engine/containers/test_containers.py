"""What is cut off is an error; what is whole comes back as it was."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from qtcompress.engine.containers import riff_chunks
from qtcompress.engine.containers.jpeg_segments import COMMENT, EOI, SOS, segment, segments_of


def _saved(kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.effect_noise((40, 30), 50).convert("RGB").save(file, kind, **options)
    return file.getvalue()


def test_segments_of_a_jpeg_are_all_of_it_and_its_trailer_is_none() -> None:
    data = _saved("JPEG", comment=b"words", progressive=True)
    found = list(segments_of(data + b"a trailer"))
    assert data[:2] + b"".join(part for _, part in found) == data
    assert (COMMENT, segment(COMMENT, b"words")) in found
    assert [mark for mark, _ in found].count(SOS) > 1
    assert found[-1][0] == EOI


def test_fill_bytes_before_a_marker_are_left_out() -> None:
    data = _saved("JPEG")
    padded = data[:2] + b"\xff\xff" + data[2:]
    assert list(segments_of(padded)) == list(segments_of(data))


@pytest.mark.parametrize("damaged", [b"\xff\xd8no marker", b"\xff\xd8\xff\xe0\0\x01", b"\xff\xd8\xff\xe0\xff\xffshort"])
def test_a_jpeg_without_its_segments_is_refused(damaged: bytes) -> None:
    with pytest.raises(ValueError, match=r"marker|segment"):
        list(segments_of(damaged))


def test_chunks_of_a_riff_file_are_all_of_it() -> None:
    data = _saved("WEBP", exif=b"odd", quality=5)
    chunks = list(riff_chunks.chunks_of(data))
    assert data[:12] + b"".join(riff_chunks.chunk(name, content) for name, content in chunks) == data
    assert (b"EXIF", b"odd") in chunks
    with pytest.raises(ValueError, match="cut off"):
        list(riff_chunks.chunks_of(data[:-4]))
