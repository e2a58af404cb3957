"""Indexed PNG: as few bits as the palette needs, and nothing lost."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Effort, Palette, Quantized, Report, Stage, ignore
from qtcompress.engine.containers import deflate_stream, indexed_png
from qtcompress.engine.containers.png_chunks import chunk

OPAQUE, MASK, SHEER = "opaque", "mask", "sheer"


def _result(entries: int, height: int, width: int, alpha: str = OPAQUE, seed: int = 1) -> Quantized:
    random = np.random.default_rng(seed)
    colors = random.integers(0, 256, (entries, 4), np.uint8)
    colors[:, 3] = {OPAQUE: 255, MASK: np.where(np.arange(entries) < 1, 0, 255), SHEER: colors[:, 3]}[alpha]
    indices = random.integers(0, entries, (height, width), np.uint8)
    return Quantized(Palette(colors), np.bincount(indices.ravel(), minlength=entries), indices, lossless=True)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    found, at = {}, 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        found[data[at + 4 : at + 8]] = data[at + 8 : at + 8 + length]
        at += 12 + length
    return found


@pytest.mark.parametrize(
    ("entries", "bits"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (255, 8), (256, 8)]
)
def test_a_pixel_takes_1_2_4_or_8_bits(entries: int, bits: int) -> None:
    result = _result(entries, 20, 33)
    chunks = _chunks(indexed_png.encode(result, Effort.FAST, ignore))
    assert (chunks[b"IHDR"][8], chunks[b"IHDR"][9]) == (bits, 3)  # color type 3: indexed
    assert bits == result.palette.bits
    assert chunks[b"PLTE"][: 3 * entries] == result.palette.colors[:, :3].tobytes()
    assert b"tRNS" not in chunks


@pytest.mark.parametrize(("entries", "step", "bits"), [(16, 1, 8), (16, 0, 4), (4, 1, 8), (4, 0, 2), (2, 1, 1)])
def test_what_repeats_at_any_pixel_takes_whole_bytes_where_that_is_smaller(entries: int, step: int, bits: int) -> None:
    row = np.random.default_rng(0).integers(0, entries, 400, np.uint8)
    indices = np.stack([np.roll(row, step * y) for y in range(40)])
    colors = np.full((entries, 4), 255, np.uint8)
    colors[:, 0] = np.arange(entries)
    result = Quantized(Palette(colors), np.bincount(indices.ravel()), indices, lossless=True)
    assert _chunks(indexed_png.encode(result, Effort.BALANCED, ignore))[b"IHDR"][8] == bits


@pytest.mark.parametrize(("entries", "levels"), [(16, [9, 9, 12]), (17, [12])])
def test_the_faster_level_is_only_tried_where_it_chooses_the_bits_of_an_index(
    entries: int, levels: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []
    packed = deflate_stream.packed

    def listed(data: memoryview, level: int, report: Report, *, threads: int) -> bytes:
        tried.append(level)
        return packed(data, level, report, threads=threads)

    monkeypatch.setattr(deflate_stream, "packed", listed)
    indexed_png.encode(_result(entries, 20, 33), Effort.BALANCED, ignore)
    assert tried == levels


@given(
    st.integers(1, 256),
    st.integers(1, 20),
    st.integers(1, 20),
    st.sampled_from([OPAQUE, MASK, SHEER]),
    st.integers(0, 99),
)
def test_what_was_encoded_decodes_to_the_same_pixels(
    entries: int, height: int, width: int, alpha: str, seed: int
) -> None:
    result = _result(entries, height, width, alpha, seed)
    data = indexed_png.encode(result, Effort.BALANCED, ignore)
    with Image.open(io.BytesIO(data)) as image:
        assert np.array_equal(np.asarray(image.convert("RGBA")), result.pixels())
    assert indexed_png.encode(result, Effort.BALANCED, ignore) == data


def test_alpha_is_written_up_to_the_last_translucent_entry() -> None:
    assert _chunks(indexed_png.encode(_result(9, 5, 5, MASK), Effort.BALANCED, ignore))[b"tRNS"] == b"\0"
    result = _result(9, 5, 5, SHEER)
    assert (
        _chunks(indexed_png.encode(result, Effort.BALANCED, ignore))[b"tRNS"] == result.palette.colors[:, 3].tobytes()
    )


def test_a_file_that_holds_anything_else_is_found_out(tmp_path: Path) -> None:
    path, result = tmp_path / "a.png", _result(7, 30, 20, SHEER)
    path.write_bytes(indexed_png.encode(result, Effort.BALANCED, ignore))
    assert indexed_png.holds(path, result)
    indices = result.indices.copy()
    indices[3, 4] = (indices[3, 4] + 1) % 7
    colors = result.palette.colors.copy()
    colors[2, 3] ^= 1
    turned = np.ascontiguousarray(result.indices.T)
    for other in (
        Quantized(result.palette, result.counts, indices, lossless=True),
        Quantized(Palette(colors), result.counts, result.indices, lossless=True),
        Quantized(result.palette, result.counts, turned, lossless=True),
    ):
        assert not indexed_png.holds(path, other)
    Image.new("RGB", (20, 30)).save(path)
    assert not indexed_png.holds(path, result)


@pytest.mark.parametrize("entries", [2, 4, 16, 200])
@pytest.mark.parametrize("effort", [Effort.FAST, Effort.SMALLEST])
def test_what_was_written_is_found_whole_by_every_width_and_filter(
    tmp_path: Path, entries: int, effort: Effort, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexed_png, "_STEP_BYTES", 300)
    path = tmp_path / "a.png"
    for alpha, width in ((OPAQUE, 57), (MASK, 64), (SHEER, 1)):
        result = _result(entries, 40, width, alpha)
        smooth = Quantized(result.palette, result.counts, np.sort(result.indices), lossless=True)
        path.write_bytes(indexed_png.encode(smooth, effort, ignore))
        assert indexed_png.holds(path, smooth)
        assert not indexed_png.holds(path, result) or width == 1


@pytest.mark.parametrize("filtered", [indexed_png._subtracted, indexed_png._raised])
@pytest.mark.parametrize("entries", [3, 200])
def test_filters_are_undone_from_strip_to_strip(
    tmp_path: Path, entries: int, filtered: Callable[..., np.ndarray], monkeypatch: pytest.MonkeyPatch
) -> None:
    result = _result(entries, 31, 23)
    monkeypatch.setattr(indexed_png, "_packed", lambda *given, packed=indexed_png._packed: filtered(packed(*given)))
    monkeypatch.setattr(indexed_png, "_STEP_BYTES", 100)
    path = tmp_path / "a.png"
    path.write_bytes(indexed_png.encode(result, Effort.FAST, ignore))
    with Image.open(path) as image:
        assert np.array_equal(np.asarray(image), result.indices)
    assert indexed_png.holds(path, result)


def test_a_file_that_is_damaged_anywhere_is_found_out(tmp_path: Path) -> None:
    path, result = tmp_path / "a.png", _result(200, 12, 9, SHEER)
    data = indexed_png.encode(result, Effort.FAST, ignore)
    for place in range(len(data)):
        for damaged in (data[:place], data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]):
            path.write_bytes(damaged)
            with suppress(OSError):
                assert not indexed_png.holds(path, result)


def _with_data(data: bytes, packed: bytes) -> bytes:
    """Return a PNG with other image data."""
    begin = data.index(b"IDAT") - 4
    return data[:begin] + chunk(b"IDAT", packed) + chunk(b"IEND")


def test_rows_that_are_packed_otherwise_than_here_are_not_taken(tmp_path: Path) -> None:
    path, result = tmp_path / "a.png", _result(200, 5, 7)
    data = indexed_png.encode(result, Effort.FAST, ignore)
    rows = [b"\0" + row.tobytes() for row in result.indices]
    plain = b"".join(rows)
    path.write_bytes(_with_data(data, zlib.compress(plain)))
    assert indexed_png.holds(path, result)
    wrong = {
        "a row too few": zlib.compress(b"".join(rows[:-1])),
        "a row too many": zlib.compress(plain + rows[0]),
        "half a row": zlib.compress(plain[:-3]),
        "other filters": zlib.compress(b"\4" + plain[1:]),
        "several filters": zlib.compress(plain[:8] + b"\1" + plain[9:]),
        "something behind": zlib.compress(plain) + b"\0",
        "no end": zlib.compress(plain)[:-1],
        "a wrong sum": zlib.compress(plain)[:-1] + b"?",
        "nothing": b"",
    }
    for packed in wrong.values():
        path.write_bytes(_with_data(data, packed))
        assert not indexed_png.holds(path, result)


def test_an_interlaced_file_is_not_what_was_written(tmp_path: Path) -> None:
    path, result = tmp_path / "a.png", _result(200, 1, 1)
    data = indexed_png.encode(result, Effort.FAST, ignore)
    head = data[16:28] + b"\1"
    path.write_bytes(data[:8] + chunk(b"IHDR", head) + data[33:])
    assert not indexed_png.holds(path, result)


def test_encoding_tells_its_progress_and_can_be_cancelled() -> None:
    result = _result(256, 800, 1000)
    told: list[tuple[Stage, float]] = []
    indexed_png.encode(result, Effort.BALANCED, lambda stage, fraction: told.append((stage, fraction)))
    assert {stage for stage, _ in told} == {Stage.WRITE}
    fractions = [fraction for _, fraction in told]
    assert len(fractions) >= 4
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] <= fractions[-1] <= 1

    def report(stage: Stage, fraction: float) -> None:
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        indexed_png.encode(result, Effort.BALANCED, report)


@pytest.mark.parametrize("effort", Effort)
@pytest.mark.parametrize(("entries", "height", "width"), [(2, 2100, 2000), (256, 1001, 1001), (3, 1, 1), (16, 7, 13)])
def test_every_effort_is_exact_at_every_size(effort: Effort, entries: int, height: int, width: int) -> None:
    result = _result(1, 1, 1) if height * width == 1 else _result(entries, height, width)
    flat = Quantized(result.palette, result.counts, np.sort(result.indices), lossless=True)
    with Image.open(io.BytesIO(indexed_png.encode(flat, effort, ignore))) as image:
        assert np.array_equal(np.asarray(image), flat.indices)


def test_more_effort_is_never_larger() -> None:
    y, x = np.mgrid[:200, :300]
    indices = ((x // 7 + y // 5) % 19).astype(np.uint8)
    colors = np.random.default_rng(1).integers(0, 256, (19, 4), np.uint8)
    result = Quantized(Palette(colors), np.bincount(indices.ravel()), indices, lossless=True)
    sizes = [
        len(indexed_png.encode(result, effort, ignore)) for effort in (Effort.FAST, Effort.BALANCED, Effort.SMALLEST)
    ]
    assert sizes == sorted(sizes, reverse=True)


def test_other_chunks_stand_between_the_head_and_the_palette() -> None:
    result = _result(9, 5, 5, MASK)
    plain = indexed_png.encode(result, Effort.BALANCED, ignore)
    data = indexed_png.encode(result, Effort.BALANCED, ignore, chunks=[(b"sRGB", b"\0"), (b"eXIf", b"II*\0")])
    assert list(_chunks(data)) == [b"IHDR", b"sRGB", b"eXIf", b"PLTE", b"tRNS", b"IDAT", b"IEND"]
    assert _chunks(data)[b"eXIf"] == b"II*\0"
    assert len(data) - len(plain) == 13 + 16
    with Image.open(io.BytesIO(data)) as image:
        assert np.array_equal(np.asarray(image.convert("RGBA")), result.pixels())


@pytest.mark.parametrize("effort", Effort)
def test_indices_that_were_chosen_for_their_differences_are_written_as_such(tmp_path: Path, effort: Effort) -> None:
    steps = np.random.default_rng(2).choice(np.array([0, 1, 255], np.uint8), (90, 170))
    indices = np.add.accumulate(steps, axis=1, dtype=np.uint8)
    palette = _result(256, 1, 1).palette
    results = [
        Quantized(palette, np.bincount(indices.ravel(), minlength=256), indices, False, one) for one in (True, False)
    ]
    files = [indexed_png.encode(result, effort, ignore) for result in results]
    rows = np.frombuffer(zlib.decompress(_chunks(files[0])[b"IDAT"]), np.uint8).reshape(90, 171)
    assert (rows[:, 0] == 1).all()
    assert (len(files[0]) < 0.75 * len(files[1])) == (effort is not Effort.SMALLEST)  # which tries all filters
    path = tmp_path / "a.png"
    path.write_bytes(files[0])
    assert indexed_png.holds(path, results[0])
