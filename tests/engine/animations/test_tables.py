"""Palettes in the files of animations: one for all frames, or those of some frames."""

from __future__ import annotations

import io

from PIL import Image

from qtcompress.engine.animations.tables import Tables, tables_of
from tests.engine.animations.gifs import TABLE, frame, gif, moving
from tests.engine.animations.test_reading import saved

SQUARE = [[0, 1]]
OTHER = bytes(range(100, 112))


def test_a_gif_has_one_table_or_those_of_its_frames() -> None:
    one = tables_of(moving(3), "GIF")
    assert one.shared
    assert one.of(2).colors.tolist() == [[0, 1, 2, 255], [3, 4, 5, 255], [6, 7, 8, 255], [9, 10, 11, 255]]
    assert one.of(3) is None
    frames = frame(SQUARE), frame(SQUARE, table=OTHER, clear=1), frame(SQUARE, table=TABLE)
    own = tables_of(gif(*frames, size=(2, 1)), "GIF")
    assert not own.shared
    assert own.of(1).colors.tolist()[:2] == [[100, 101, 102, 255], [0, 0, 0, 0]]
    assert own.of(0) is own.of(2)


def test_what_fills_a_table_up_is_no_color() -> None:
    padded = TABLE[:9] + TABLE[3:6] * 5
    (first, _) = tables_of(gif(frame(SQUARE, clear=7), frame(SQUARE), size=(2, 1), table=padded), "GIF").frames
    assert first.colors.tolist() == [[0, 1, 2, 255], [3, 4, 5, 255], [6, 7, 8, 255], [0, 0, 0, 0]]


def test_an_apng_has_a_table_with_alpha_or_none() -> None:
    pictures = []
    for n in range(2):
        picture = Image.new("P", (4, 3), n)
        picture.putpalette([9, 8, 7, 6, 5, 4])
        pictures.append(picture)
    file = io.BytesIO()
    pictures[0].save(file, "PNG", save_all=True, append_images=pictures[1:], transparency=bytes([128]))
    made = tables_of(file.getvalue(), "PNG")
    assert made.shared
    assert made.of(1).colors.tolist()[:2] == [[9, 8, 7, 128], [6, 5, 4, 255]]
    assert tables_of(saved("PNG", [40, 50]), "PNG") == Tables()


def test_what_has_no_tables_or_is_damaged_has_none() -> None:
    bare = b"GIF89a\x02\0\x01\0\0\0\0" + frame(SQUARE) + frame(SQUARE) + b";"
    for data, kind in ((bare, "GIF"), (moving()[:40], "GIF"), (saved("WEBP", [40, 50]), "WEBP"), (b"", "PNG")):
        assert tables_of(data, kind) == Tables()
