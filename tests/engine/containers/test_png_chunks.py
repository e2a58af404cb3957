"""GIVEN a file in chunks, THEN each is seen whole or the damage is named, and a stream unpacks in any pieces."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.engine.containers.png_chunks import DATA, END, chunk, chunks_of, inflated

BIG = bytes(range(256)) * 700  # comes in pieces


def _file() -> bytes:
    return (
        chunk(b"abCd", BIG) + chunk(DATA, BIG) + chunk(DATA) + chunk(DATA, b"more") + chunk(b"efGh", b"!") + chunk(END)
    )


def test_data_come_in_pieces_and_all_else_whole() -> None:
    seen = list(chunks_of(io.BytesIO(_file() + b"what is behind the end")))
    kinds = [kind for kind, _ in seen]
    assert kinds[0] == b"abCd"
    assert kinds[-2:] == [b"efGh", END]
    assert set(kinds[1:-2]) == {DATA}
    assert seen[0][1] == BIG
    assert b"".join(content for kind, content in seen if kind == DATA) == BIG + b"more"
    assert max(len(content) for kind, content in seen if kind == DATA) < len(BIG)


def test_a_file_without_an_end_is_cut_off() -> None:
    for end in (0, 3, 8, 30, len(_file()) // 2, len(_file()) - 12, len(_file()) - 1):
        with pytest.raises(ValueError, match="beyond the file"):
            list(chunks_of(io.BytesIO(_file()[:end])))


@given(st.integers(0, len(_file()) - 1), st.integers(0, 7))
def test_every_flipped_bit_is_noticed(place: int, bit: int) -> None:
    data = bytearray(_file())
    data[place] ^= 1 << bit
    with pytest.raises(ValueError, match=r"a chunk (that ends beyond|with a wrong checksum)"):
        list(chunks_of(io.BytesIO(bytes(data))))


def _pieces(data: bytes, sizes: list[int]) -> list[bytes]:
    pieces, at = [], 0
    for size in sizes:
        pieces.append(data[at : at + size])
        at += size
    return [*pieces, data[at:]]


@given(st.binary(max_size=3000), st.integers(0, 9), st.lists(st.integers(0, 60), max_size=30), st.integers(1, 700))
def test_a_stream_unpacks_from_any_pieces_into_parts_of_any_size(
    data: bytes, level: int, sizes: list[int], size_bytes: int
) -> None:
    parts = [bytes(part) for part in inflated(_pieces(zlib.compress(data, level), sizes), size_bytes)]
    assert b"".join(parts) == data
    assert all(len(part) == size_bytes for part in parts[:-1])
    assert not parts or 0 < len(parts[-1]) <= size_bytes


@given(st.binary(max_size=300), st.lists(st.integers(0, 60), max_size=5), st.integers(1, 700), st.data())
def test_a_stream_that_is_cut_off_or_goes_on_or_has_another_sum_is_refused(
    data: bytes, sizes: list[int], size_bytes: int, more: st.DataObject
) -> None:
    packed = zlib.compress(data)
    wrong = (packed[: more.draw(st.integers(0, len(packed) - 1))], packed + b"?", packed[:-1] + bytes([packed[-1] ^ 1]))
    for damaged in wrong:
        with pytest.raises(ValueError, match=r"stream|Error"):
            list(inflated(_pieces(damaged, sizes), size_bytes))
