"""A few pictures stand for a whole gallery: those of their kind and about their size."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.engine.estimates.estimate import Estimate, blocks, expected, from_the_middle, middle


@given(sizes=st.lists(st.integers(0, 10**7), max_size=60), most=st.integers(1, 20))
def test_every_picture_is_in_one_block(sizes: list[int], most: int) -> None:
    pictures = {Path(f"/g/{number}.{'jpg' if number % 3 else 'png'}"): size for number, size in enumerate(sizes)}
    parts = blocks(pictures, most)
    assert sorted(path for part in parts for path in part) == sorted(pictures)
    assert len(parts) == min(most, len(pictures))
    assert all(middle(part) == from_the_middle(part)[0] for part in parts)
    assert all(sorted(from_the_middle(part)) == sorted(part) for part in parts)


def test_block_comes_to_what_its_middle_does() -> None:
    pictures = {Path("/g/a.jpg"): 100, Path("/g/b.jpg"): 200, Path("/g/a.png"): 1000, Path("/g/b.png"): 3000}
    parts = blocks(pictures, 2)
    assert parts == [[Path("/g/a.jpg"), Path("/g/b.jpg")], [Path("/g/a.png"), Path("/g/b.png")]]
    known = {
        Path("/g/b.jpg"): Estimate(Path("/g/b.jpg"), 200, None, None, 200, 1.0),
        Path("/g/b.png"): Estimate(Path("/g/b.png"), 3000, None, None, 300, 3.0),
    }
    found = expected(pictures, parts, known)
    assert (found.pictures, found.measured, found.source_bytes, found.target_bytes) == (4, 2, 4300, 700)
    assert found.seconds == pytest.approx(1.5 + 4.0)
    beside = {Path("/g/a.jpg"): Estimate(Path("/g/a.jpg"), 100, None, None, 50, 1.0)}
    assert expected(pictures, parts, beside).target_bytes == 150 + 4000
    assert expected(pictures, parts, {}).target_bytes == 4300
