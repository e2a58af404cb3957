"""A GIF of one table, packed smaller."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from qtcompress.core.kernels.lzw import pack_lzw
from qtcompress.core.types import Effort, ignore
from qtcompress.engine.animations import gif_tight
from qtcompress.engine.animations.gif_file import GifImage, composed, indices_of, parsed
from qtcompress.engine.animations.gif_tight import tightened
from qtcompress.engine.animations.reading import Frames, digest_of
from tests.engine.animations.gifs import frame, gif

Array = np.ndarray[Any, Any]
CLEAR = 3
TABLE = bytes(range(48))


def spots(disposal: int) -> bytes:
    """Return a GIF of noise over which a spot moves; nothing of a frame is transparent but its left edge."""
    random = np.random.default_rng(4)
    ground = random.integers(0, 2, (30, 40), np.uint8)
    frames = [frame(ground)]
    for number in range(5):
        pixels = ground.copy()
        pixels[10:14, 5 * number : 5 * number + 4] = 2
        pixels[:, :4] = CLEAR
        frames.append(frame(pixels, disposal=disposal, clear=CLEAR))
    return gif(*frames, size=(40, 30))


@pytest.mark.parametrize("effort", Effort)
@pytest.mark.parametrize("disposal", [1, 2, 3])
def test_it_shows_the_same_in_fewer_bytes(disposal: int, effort: Effort) -> None:
    data = spots(disposal)
    tight = tightened(parsed(data), CLEAR, effort, ignore)
    assert digest_of(Frames(tight, ignore)) == digest_of(Frames(data, ignore))
    pairs = zip(composed(parsed(data)), composed(parsed(tight)), strict=True)
    assert all(np.array_equal(before, after) for before, after in pairs)
    assert len(tight) < (0.95 if disposal == 2 else 0.6) * len(data)
    whole = (0, 30, 0, 40)
    assert [image.rect == whole for image in parsed(tight).images[1:]] == [disposal == 2] * 5


def test_a_frame_of_few_colors_keeps_its_own_transparent_index() -> None:
    random = np.random.default_rng(4)
    ground = random.integers(0, 7, (30, 40), np.uint8)
    few = np.where(random.integers(0, 9, (30, 40)) == 0, 2, 3).astype(np.uint8)  # 3 leaves what is there
    few[:3] = ground[:3] = 2
    frames = frame(ground, clear=7), frame(few, clear=3), frame(ground, clear=7)
    data = gif(*frames, size=(40, 30), table=bytes(range(24)))
    tight = tightened(parsed(data), 7, Effort.BALANCED, ignore)
    assert digest_of(Frames(tight, ignore)) == digest_of(Frames(data, ignore))
    images = [parsed(one).images[1] for one in (data, tight)]
    assert [image.clear for image in images] == [3, 3]
    assert len(images[1].data) < len(images[0].data)
    assert images[1].rect[0] == 3


def test_a_frame_that_changes_nothing_is_one_pixel_and_one_that_is_small_stays() -> None:
    ground = np.zeros((20, 20), np.uint8)
    data = gif(frame(ground), frame(ground, clear=CLEAR), frame([[1]], at=(3, 4), clear=CLEAR), size=(20, 20))
    before, tight = parsed(data), parsed(tightened(parsed(data), CLEAR, Effort.BALANCED, ignore))
    assert tight.images[1].rect == (0, 1, 0, 1)
    assert tight.images[2].rect == before.images[2].rect == (4, 5, 3, 4)


@pytest.mark.parametrize(("share", "effort", "tried"), [
    (1.0, Effort.BALANCED, 4), (0.5, Effort.BALANCED, 2), (0.2, Effort.BALANCED, 0), (0.2, Effort.SMALLEST, 4),
])  # fmt: skip
def test_places_are_sought_in_a_share_of_all_pixels(
    share: float, effort: Effort, tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = np.random.default_rng(1)
    data = gif(*(frame(random.integers(0, 3, (20, 20), np.uint8)) for _ in range(4)), size=(20, 20))
    seen: list[int] = []

    def pack(*_: Array, places: int = 0, **__: Any) -> bytes:
        seen.append(places)
        return bytes(40)

    monkeypatch.setattr(gif_tight, "pack_lzw", pack)
    monkeypatch.setattr(gif_tight, "_DICTIONARY_BYTES", 30)
    tightened(parsed(data), CLEAR, effort, ignore, share=share)
    assert sum(places > 0 for places in seen) == tried


@pytest.mark.parametrize(("soon", "size", "tried"), [(True, 1.0, 4), (False, 1.0, 16), (False, 1.1, 6)])
def test_frames_are_left_out_where_others_did_not_get_smaller(
    monkeypatch: pytest.MonkeyPatch, soon: bool, size: float, tried: int
) -> None:
    random = np.random.default_rng(1)
    data = gif(*(frame(random.integers(0, 15, (40, 40), np.uint8)) for _ in range(16)), size=(40, 40), table=TABLE)
    asked: list[int] = []

    def smallest(image: GifImage, *args: object) -> GifImage:
        asked.append(1)
        return replace(image, data=bytes(round(size * len(image.data))))

    monkeypatch.setattr(gif_tight, "_smallest", smallest)
    assert tightened(parsed(data), 15, Effort.FAST, ignore, soon=soon) == data
    assert len(asked) == tried


def test_what_mostly_moves_is_not_packed_again_where_little_time_is_left() -> None:
    random = np.random.default_rng(1)
    first, last = (random.integers(0, 4, (40, 40), np.uint8) for _ in range(2))
    for share, packed in ((0.2, False), (0.9, True)):
        rows = slice(0, round(share * 40))
        last[rows] = first[rows]
        wasteful = frame(last, clear=15)  # which could leave what stays
        file = parsed(gif(frame(first), wasteful, size=(40, 40), table=TABLE))
        made = parsed(tightened(file, 15, Effort.FAST, ignore, soon=True))
        assert made.images[0] == file.images[0]
        assert (len(made.images[1].data) < len(file.images[1].data)) is packed


@pytest.mark.parametrize(("large", "tried"), [(30, 4), (3000, 16)])
def test_large_frames_are_left_out_where_dictionaries_were_planned(
    monkeypatch: pytest.MonkeyPatch, large: int, tried: int
) -> None:
    """All small ones are tried, whatever came of others."""
    random = np.random.default_rng(1)
    data = gif(*(frame(random.integers(0, 15, (40, 40), np.uint8)) for _ in range(16)), size=(40, 40), table=TABLE)
    asked: list[int] = []
    monkeypatch.setattr(gif_tight, "_smallest", lambda image, *_: asked.append(1) or image)
    monkeypatch.setattr(gif_tight, "_DICTIONARY_BYTES", large)
    assert tightened(parsed(data), 15, Effort.FAST, ignore, planned=True) == data
    assert len(asked) == tried


def test_one_way_to_pack_a_frame_does_where_little_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    still = np.zeros((60, 60), np.uint8)
    moves = still.copy()
    moves[10:14, 10:14], moves[40:44, 40:44] = 5, 6
    file = parsed(gif(frame(still), frame(moves), frame(still), size=(60, 60), table=TABLE))
    asked: list[int] = []
    monkeypatch.setattr(gif_tight, "pack_lzw", lambda *args, **named: asked.append(1) or pack_lzw(*args, **named))
    counts = []
    for soon in (False, True):
        asked.clear()
        tightened(file, 15, Effort.FAST, ignore, soon=soon)
        counts.append(len(asked))
    assert counts[0] > counts[1] == 2  # the first one, of which all is drawn, stays as it is


def test_frames_behind_the_last_that_is_packed_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(1)
    ground, *others = (random.integers(0, 14, (40, 40), np.uint8) for _ in range(4))
    moves = ground.copy()
    moves[10:14] = others[0][10:14]
    drawn = [ground, moves, *others]
    counts = [int(np.count_nonzero(now != before)) for now, before in zip(drawn, [ground + 1, *drawn], strict=False)]
    file = parsed(gif(*map(frame, drawn), size=(40, 40), table=TABLE))
    unpacked: list[int] = []
    unpack = indices_of
    monkeypatch.setattr(gif_tight, "indices_of", lambda image: unpacked.append(1) or unpack(image))
    for effort in Effort:
        without = tightened(file, 15, effort, ignore, soon=True)
        unpacked.clear()
        assert tightened(file, 15, effort, ignore, soon=True, moved=counts) == without
        assert len(unpacked) == 2
        assert len(without) < len(file.file_bytes)


def test_strings_of_a_flat_frame_are_chosen_at_once_where_little_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(1)
    ground = np.zeros((90, 90), np.uint8)
    moves = ground.copy()
    moves[20:40, 20:40], moves[60:80, 60:80] = random.integers(0, 14, (2, 20, 20), np.uint8)
    file = parsed(gif(frame(ground), frame(moves), size=(90, 90), table=TABLE))
    asked: list[int] = []

    def pack(*args: Array, ahead: int = 0, **named: Any) -> bytes:
        asked.append(ahead)
        return pack_lzw(*args, ahead=ahead, **named)

    monkeypatch.setattr(gif_tight, "pack_lzw", pack)
    for least in (3000, 30):  # bytes of a frame: also where there are pixels left for no place
        asked.clear()
        monkeypatch.setattr(gif_tight, "_DICTIONARY_BYTES", least)
        tightened(file, 15, Effort.BALANCED, ignore, soon=True, share=0.0)
        assert asked == [1]
