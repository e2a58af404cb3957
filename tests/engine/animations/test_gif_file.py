"""GIFs as blocks."""

from __future__ import annotations

import pytest

from qtcompress.core.animation.steps import Disposal
from qtcompress.engine.animations.gif_file import parsed
from tests.engine.animations.gifs import COMMENT, LOOP, TABLE, XMP, frame, gif, moving

DOT = [[1, 2], [3, 0]]


def test_a_file_is_written_as_it_was_read() -> None:
    own = bytes(range(60, 66))
    frames = (
        frame(DOT, before=COMMENT + LOOP, delay_cs=65_535),
        frame([[1]], at=(1, 1), disposal=3, clear=0, table=own, before=XMP, delay_cs=0),
        COMMENT,
    )
    data = gif(*frames, size=(2, 2), behind=b"more")
    assert parsed(data).file_bytes == data
    first, second = parsed(data).images
    assert (first.delay_cs, first.disposal, first.clear, first.rect) == (65_535, Disposal.KEEP, -1, (0, 2, 0, 2))
    assert (second.disposal, second.clear, second.rect, second.table) == (Disposal.RESTORE, 0, (1, 2, 1, 2), own)


def test_without_its_extensions_it_still_says_how_often_it_plays() -> None:
    data = gif(frame(DOT, before=COMMENT + LOOP + XMP), COMMENT, size=(2, 2), behind=b"more")
    assert parsed(data).without_extensions().file_bytes == gif(frame(DOT, before=LOOP), size=(2, 2))


def test_damaged_files_and_texts_are_refused() -> None:
    data = moving()
    for end in (5, 12, 20, 200, len(data) - 1):
        with pytest.raises(ValueError, match="cut off"):
            parsed(data[:end])
    text = b"\x21\x01\x0c" + bytes(12) + b"\x02hi\0"
    with pytest.raises(ValueError, match="draws text"):
        parsed(gif(frame(DOT), text, size=(2, 2), table=TABLE))
